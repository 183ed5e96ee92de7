# requires: 3.12
import io, zipfile, os, tempfile, re, warnings, hashlib
from zipfile import ZipFile, ZipInfo, BadZipFile, is_zipfile
def shown(entries):
    return re.sub(r'compress_size=\d+', 'compress_size', repr(entries))


print(zipfile.ZipFile, zipfile.ZipInfo, zipfile.BadZipFile, zipfile.ZipExtFile, zipfile.Path)  # expect: <class 'zipfile.ZipFile'> <class 'zipfile.ZipInfo'> <class 'zipfile.BadZipFile'> <class 'zipfile.ZipExtFile'> <class 'zipfile._path.Path'>
f = io.BytesIO()
with ZipFile(f, "w") as z:
    z.writestr(ZipInfo("a.txt", (2020, 1, 2, 3, 4, 6)), "hello\nworld\n")
    i = ZipInfo("dir/b.bin", (2021, 1, 2, 3, 4, 6)); i.comment=b"co"; i.extra=b"\x99\x99\x02\x00ab"
    z.writestr(i, b"x" * 5000)
    z.writestr(ZipInfo("ünï.txt"), "ü")
    z.mkdir("sub")
    with z.open(ZipInfo("w.txt"), "w") as h:
        print(h.writable(), h.write(b"abc"), h.write(memoryview(b"def")))  # expect: True 3 3
        for fn in (lambda: z.writestr("q", "q"), lambda: z.write("z1.py"), lambda: z.mkdir("z1"), z.close, lambda: z.open("a.txt"), lambda: z.open("n","w")):
            try: fn()
            except ValueError as e: print(e)  # expect: Can't write to ZIP archive while an open writing handle exists.
            # expect: Can't write to ZIP archive while an open writing handle exists
            # expect: Can't close the ZIP file while there is an open writing handle on it. Close the writing handle before closing the zip.
            # expect: Can't read from the ZIP file while there is an open writing handle on it. Close the writing handle before trying to read.
            # expect: Can't write to the ZIP file while there is another write handle open on it. Close the first handle before opening another.
    z.comment = b"the comment"
    print(z.infolist())  # expect: [<ZipInfo filename='a.txt' filemode='?rw-------' file_size=12>, <ZipInfo filename='dir/b.bin' filemode='?rw-------' file_size=5000>, <ZipInfo filename='ünï.txt' filemode='?rw-------' file_size=2>, <ZipInfo filename='sub/' filemode='drwxrwxrwx' external_attr=0x10>, <ZipInfo filename='z1/' filemode='drwxrwxrwx' external_attr=0x10>, <ZipInfo filename='w.txt' filemode='?rw-------' file_size=6>]
print(len(f.getvalue()), hashlib.md5(f.getvalue()).hexdigest())  # expect: 5552 000df907c07ad3fe765775f73e07f4b3
with ZipFile(f) as z:
    print(z.namelist(), z.comment)  # expect: ['a.txt', 'dir/b.bin', 'ünï.txt', 'sub/', 'z1/', 'w.txt'] b'the comment'
    for i in z.infolist():
        print(i, i.date_time, i.comment, i.extra, i.flag_bits, i.CRC, i.header_offset, i.create_version, i.extract_version, i.external_attr, i.is_dir())  # expect: <ZipInfo filename='a.txt' filemode='?rw-------' file_size=12> (2020, 1, 2, 3, 4, 6) b'' b'' 0 3301268991 0 20 20 25165824 False
        # expect: <ZipInfo filename='dir/b.bin' filemode='?rw-------' file_size=5000> (2021, 1, 2, 3, 4, 6) b'co' b'\x99\x99\x02\x00ab' 0 14413862 47 20 20 25165824 False
        # expect: <ZipInfo filename='ünï.txt' filemode='?rw-------' file_size=2> (1980, 1, 1, 0, 0, 0) b'' b'' 2048 1675192789 5092 20 20 25165824 False
        # expect: <ZipInfo filename='sub/' filemode='drwxrwxrwx' external_attr=0x10> (1980, 1, 1, 0, 0, 0) b'' b'' 0 0 5133 20 20 1107230736 True
        # expect: <ZipInfo filename='z1/' filemode='drwxrwxrwx' external_attr=0x10> (1980, 1, 1, 0, 0, 0) b'' b'' 0 0 5167 20 20 1107230736 True
        # expect: <ZipInfo filename='w.txt' filemode='?rw-------' file_size=6> (1980, 1, 1, 0, 0, 0) b'' b'' 0 1267612143 5167 20 20 25165824 False
    t = io.StringIO(); z.printdir(t); print(t.getvalue().split())  # expect: ['File', 'Name', 'Modified', 'Size', 'a.txt', '2020-01-02', '03:04:06', '12', 'dir/b.bin', '2021-01-02', '03:04:06', '5000', 'ünï.txt', '1980-01-01', '00:00:00', '2', 'sub/', '1980-01-01', '00:00:00', '0', 'z1/', '1980-01-01', '00:00:00', '0', 'w.txt', '1980-01-01', '00:00:00', '6']
    print(z.testzip())  # expect: z1/
    with z.open("a.txt") as h:
        print(h.readline(), h.peek(3)[:3], h.read(2), h.tell(), h.seek(1), h.read(3), h.seek(-2, 2), h.read(), h.readable(), h.seekable(), h.name, h.mode)  # expect: b'hello\n' b'wor' b'wo' 8 1 b'ell' 10 b'd\n' True True a.txt r
        print(h.seek(0), list(h), h.read1(5), h.readlines())  # expect: 0 [b'hello\n', b'world\n'] b'' []
    print(h.closed)  # expect: True
    for fn in (h.read, h.readline, h.tell, lambda: h.seek(0), h.readable, h.seekable):
        try: fn()
        except ValueError as e: print(e)  # expect: read from closed file.
        # expect: read from closed file.
        # expect: tell on closed file.
        # expect: seek on closed file.
        # expect: I/O operation on closed file.
        # expect: I/O operation on closed file.
    print(len(z.read("dir/b.bin")), z.read("ünï.txt").decode())  # expect: 5000 ü
    h = z.open("dir/b.bin")
    print(h.read(10), h.seek(2500), h.read(3), h.seek(5), h.tell(), len(h.read()))  # expect: b'xxxxxxxxxx' 2500 b'xxx' 5 5 4995
    for fn in (lambda: z.read("nope"), lambda: z.open("a.txt", "x"), lambda: z.writestr("a", "b"), lambda: z.setpassword("s"), lambda: setattr(z, "comment", "s"), lambda: z.open("a.txt", "w", pwd=b"s"), lambda: h.seek(0, 5), lambda: z.write("/nonexistent")):
        try: fn()
        except Exception as e: print(type(e), e)  # expect: <class 'KeyError'> "There is no item named 'nope' in the archive"
        # expect: <class 'ValueError'> open() requires mode "r" or "w"
        # expect: <class 'ValueError'> write() requires mode 'w', 'x', or 'a'
        # expect: <class 'TypeError'> pwd: expected bytes, got str
        # expect: <class 'TypeError'> comment: expected bytes, got str
        # expect: <class 'ValueError'> pwd is only supported for reading files
        # expect: <class 'ValueError'> whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)
        # expect: <class 'FileNotFoundError'> [Errno 2] No such file or directory: '/nonexistent'
try: z.read("a.txt")
except Exception as e: print(type(e), e)  # expect: <class 'ValueError'> Attempt to use ZIP archive that was already closed
print(z)  # expect: <zipfile.ZipFile [closed]>
for data in (b"", b"PK", b"nonsense" * 100, f.getvalue()[:-30], b"PK\5\6" + bytes(18)):
    try: found = ZipFile(io.BytesIO(data)).namelist()
    except Exception as e: found = e
    print(repr(found), is_zipfile(io.BytesIO(data)))  # expect: BadZipFile('File is not a zip file') False
    # expect: BadZipFile('File is not a zip file') False
    # expect: BadZipFile('File is not a zip file') False
    # expect: BadZipFile('File is not a zip file') False
    # expect: [] True
print(is_zipfile("/nonexistent"))  # expect: False
d = bytearray(f.getvalue()); d[40] ^= 1
try: ZipFile(io.BytesIO(d)).read("a.txt")
except Exception as e: print(type(e), e)  # expect: <class 'zipfile.BadZipFile'> Bad CRC-32 for file 'a.txt'
print(ZipFile(io.BytesIO(d)).testzip())  # expect: a.txt
print(ZipFile(io.BytesIO(b"prefix" + f.getvalue())).read("a.txt"))  # expect: b'hello\nworld\n'
for args in ("r", 99), ("q",):
    try: ZipFile(io.BytesIO(), *args)
    except Exception as e: print(type(e), e)  # expect: <class 'NotImplementedError'> That compression method is not supported
    # expect: <class 'ValueError'> ZipFile requires mode 'r', 'w', 'x', or 'a'
try: ZipInfo("a", (1970, 1, 1, 0, 0, 0))
except Exception as e: print(type(e), e)  # expect: <class 'ValueError'> ZIP does not support timestamps before 1980
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    g = io.BytesIO()
    with ZipFile(g, "a") as z:
        z.writestr("a", "1"); z.writestr("a", "2"); z.comment = bytes(70000)
        print(z.read("a"), len(z.infolist()))  # expect: b'2' 2
    print([str(x.message) for x in w])  # expect: ["Duplicate name: 'a'", 'Archive comment is too long; truncating to 65535 bytes']
with ZipFile(g, "a", 8) as z:
    z.writestr("b/c/d.txt", "text", compresslevel=9); z.writestr("e/", b"")
print(shown(ZipFile(g).infolist()), [i.is_dir() for i in ZipFile(g).infolist()])  # expect: [<ZipInfo filename='a' filemode='?rw-------' file_size=1>, <ZipInfo filename='a' filemode='?rw-------' file_size=1>, <ZipInfo filename='b/c/d.txt' compress_type=deflate filemode='?rw-------' file_size=4 compress_size>, <ZipInfo filename='e/' compress_type=deflate filemode='drwxrwxr-x' external_attr=0x10 compress_size>] [False, False, False, True]
with tempfile.TemporaryDirectory() as t:
    evil = io.BytesIO()
    with ZipFile(evil, "w") as z:
        z.writestr("../../up.txt", "up"); z.writestr("/abs/x.txt", "abs"); z.writestr("ok/./a/../y", "y"); z.mkdir("empty")
    with ZipFile(evil) as z:
        print([os.path.relpath(z.extract(n, t), t) for n in z.namelist()])  # expect: ['up.txt', 'abs/x.txt', 'ok/a/y', 'empty']
        z.extractall(t)
    print(sorted(os.path.relpath(os.path.join(a, x), t) for a, b, c in os.walk(t) for x in b + c))  # expect: ['abs', 'abs/x.txt', 'empty', 'ok', 'ok/a', 'ok/a/y', 'up.txt']
    p = os.path.join(t, "arch.zip")
    os.utime(os.path.join(t, "up.txt"), (1e9, 1e9)); os.chmod(os.path.join(t, "up.txt"), 0o640)
    with ZipFile(p, "x", 8) as z:
        z.write(os.path.join(t, "up.txt"), "in/up.txt"); z.write(os.path.join(t, "empty"), "emp")
        print(repr(z).replace(t, "T"), z.filename == p, z.mode)  # expect: <zipfile.ZipFile filename='T/arch.zip' mode='x'> True x
    with ZipFile(p) as z:
        print(shown(z.infolist()), z.getinfo("in/up.txt").date_time[:1], z.NameToInfo.keys())  # expect: [<ZipInfo filename='in/up.txt' compress_type=deflate filemode='-rw-r-----' file_size=2 compress_size>, <ZipInfo filename='emp/' filemode='drwxr-xr-x' external_attr=0x10>] (2001,) dict_keys(['in/up.txt', 'emp/'])
    try: ZipFile(p, "x")
    except FileExistsError as e: print(e.errno)  # expect: 17
    root = zipfile.Path(p)
    print([str(x).replace(t, "T") for x in root.iterdir()], root.exists(), root.is_dir())  # expect: ['T/arch.zip/emp/', 'T/arch.zip/in/'] False True
    q = root / "in" / "up.txt"
    print(q.read_text(), q.read_bytes(), q.name, q.suffix, q.stem, q.suffixes, q.is_file(), q.exists(), q.parent.at, repr(q).replace(t, "T"), q == root.joinpath("in/up.txt"), q.match("*.txt"), [x.at for x in root.glob("*/*.txt")], [x.at for x in root.rglob("*.txt")], q.relative_to(root), (root / "no").exists())  # expect: up b'up' up.txt .txt up ['.txt'] True True in/ Path('T/arch.zip', 'in/up.txt') True True ['in/up.txt'] ['in/up.txt'] in/up.txt False
    for fn in (lambda: (root / "no").open(), lambda: root.open(), lambda: list(q.iterdir())):
        try: fn()
        except Exception as e: print(type(e), str(e).replace(t, "T"))  # expect: <class 'FileNotFoundError'> T/arch.zip/no
        # expect: <class 'IsADirectoryError'> T/arch.zip/
        # expect: <class 'ValueError'> Can't listdir a file
class NoSeek:
    def __init__(s): s.d = b""
    def write(s, b): s.d += bytes(b); return len(b)
    def flush(s): pass
n = NoSeek()
with ZipFile(n, "w", 8) as z:
    z.writestr(ZipInfo("s"), "stream"); 
    with z.open("t", "w") as h: h.write(b"tt" * 50)
z = ZipFile(io.BytesIO(n.d)); print(z.read("s"), z.read("t")[:4], [i.flag_bits for i in z.infolist()])  # expect: b'stream' b'tttt' [8, 8]
enc = bytearray(f.getvalue()); enc[6] |= 1; k = enc.find(b"PK\1\2"); enc[k + 8] |= 1
try: ZipFile(io.BytesIO(enc)).read("a.txt")
except Exception as e: print(type(e), e)  # expect: <class 'RuntimeError'> File 'a.txt' is encrypted, password required for extraction
big = io.BytesIO()
with ZipFile(big, "w") as z:
    with z.open(ZipInfo("big"), "w", force_zip64=True) as h: h.write(b"1234")
print(hashlib.md5(big.getvalue()).hexdigest(), ZipFile(big).read("big"))  # expect: 041ed88d9a3e11987b305eade4d2817c b'1234'
k = enc.find(b"PK\1\2"); enc[k+8] = 0x40; enc[6] = 0x40
try: ZipFile(io.BytesIO(enc)).read("a.txt")
except Exception as e: print(type(e), e)  # expect: <class 'NotImplementedError'> strong encryption (flag bit 6)
