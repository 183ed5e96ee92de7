# requires: 3.12
import gzip
import hashlib
import io
import os
import pathlib
import tarfile
import tempfile


def error(call):
    try:
        return call()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def member(name, **fields):
    m = tarfile.TarInfo(name)
    m.mtime = 1000
    for key, value in fields.items():
        setattr(m, key, value)
    return m


def make(members, format=tarfile.DEFAULT_FORMAT, **more):
    f = io.BytesIO()
    with tarfile.open(fileobj=f, mode="w", format=format, **more) as t:
        for m, data in members:
            m.size = len(data)
            t.addfile(m, io.BytesIO(data) if m.isreg() else None)
    return f.getvalue()


usual = [(member("a.txt", mode=0o640, uname="u", gname="g", uid=5, gid=6), b"hello"), (member("d", type=tarfile.DIRTYPE, mode=0o755), b""), (member("d/b", mode=0o755), b"x" * 1000), (member("d/l", type=tarfile.SYMTYPE, linkname="b"), b""), (member("h", type=tarfile.LNKTYPE, linkname="a.txt"), b"")]
for format in tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT:
    data = make(usual, format)
    print(format, len(data), hashlib.md5(data).hexdigest(), tarfile.open(fileobj=io.BytesIO(data)).getnames())  # expect: 0 10240 540d702f7d2c9f5d5449002b8bba3b16 ['a.txt', 'd', 'd/b', 'd/l', 'h']
    # expect: 1 10240 e8b3348c597e95dc82f0119a02002537 ['a.txt', 'd', 'd/b', 'd/l', 'h']
    # expect: 2 10240 540d702f7d2c9f5d5449002b8bba3b16 ['a.txt', 'd', 'd/b', 'd/l', 'h']
long = [(member("dir/" * 30 + "n" * 90), b"1"), (member("ü" * 20), b"2"), (member("k", type=tarfile.SYMTYPE, linkname="y" * 150), b""), (member("f", mtime=1.5, uid=2**22), b"3")]
for format, some in (tarfile.USTAR_FORMAT, long[:2]), (tarfile.GNU_FORMAT, long), (tarfile.PAX_FORMAT, long):
    data = make(some, format)
    t = tarfile.open(fileobj=io.BytesIO(data))
    print(format, hashlib.md5(data).hexdigest(), [(m.name[-3:], len(m.name), len(m.linkname), m.mtime, m.uid, sorted(m.pax_headers)) for m in t])  # expect: 0 d7b010e0bd781da84ad269f93fecf541 [('nnn', 210, 0, 1000, 0, []), ('üüü', 20, 0, 1000, 0, [])]
    # expect: 1 bb60b2e464bf080df5ec4a7c8b190ae1 [('nnn', 210, 0, 1000, 0, []), ('üüü', 20, 0, 1000, 0, []), ('k', 1, 150, 1000, 0, []), ('f', 1, 0, 1, 4194304, [])]
    # expect: 2 099eca320c3b9dfbaa7a69555d980649 [('nnn', 210, 0, 1000, 0, ['path']), ('üüü', 20, 0, 1000, 0, ['path']), ('k', 1, 150, 1000, 0, ['linkpath']), ('f', 1, 0, 1.5, 4194304, ['mtime', 'uid'])]
data = make(usual)
t = tarfile.open(fileobj=io.BytesIO(data))
print([(m.name, m.size, oct(m.mode), m.type, m.linkname, m.uname, m.uid, m.offset, m.offset_data, m.isreg(), m.isdir(), m.issym(), m.islnk(), m.isdev()) for m in t.getmembers()])  # expect: [('a.txt', 5, '0o640', b'0', '', 'u', 5, 0, 512, True, False, False, False, False), ('d', 0, '0o755', b'5', '', '', 0, 1024, 1536, False, True, False, False, False), ('d/b', 1000, '0o755', b'0', '', '', 0, 1536, 2048, True, False, False, False, False), ('d/l', 0, '0o644', b'2', 'b', '', 0, 3072, 3584, False, False, True, False, False), ('h', 0, '0o644', b'1', 'a.txt', '', 0, 3584, 4096, False, False, False, True, False)]
print(t.extractfile("a.txt").read(), t.extractfile("d"), t.extractfile("d/l").read(3), t.extractfile("h").read(), t.getmember("d/b").name, error(lambda: t.getmember("no")), error(lambda: t.extractfile("no")))  # expect: b'hello' None b'xxx' b'hello' d/b KeyError: "filename 'no' not found" KeyError: "filename 'no' not found"
f = t.extractfile("d/b")
print(f.seek(995), f.read(), f.seek(-3, 2), f.read(1), f.tell(), f.readable(), error(lambda: t.add("x")), t.next(), len(list(t)))  # expect: 995 b'xxxxx' 997 b'x' 998 True OSError: bad operation for mode 'r' None 5
t.close()
print(error(t.getmembers), error(lambda: t.__enter__()), t.closed)  # expect: OSError: TarFile is closed OSError: TarFile is closed True
print(error(lambda: tarfile.open()), error(lambda: tarfile.open("x", "q")), error(lambda: tarfile.open("x", "r:zz")), error(lambda: tarfile.open("/no/such")), error(lambda: tarfile.TarFile("x", "q")))  # expect: ValueError: nothing to open ValueError: undiscernible mode CompressionError: unknown compression type 'zz' FileNotFoundError: [Errno 2] No such file or directory: '/no/such' ValueError: mode must be 'r', 'a', 'w' or 'x'
for bad in b"", b"short", b"nonsense" * 100, data[:100], b"\0" * 1024:
    print(error(lambda: tarfile.open(fileobj=io.BytesIO(bad), mode="r:").getnames()), tarfile.is_tarfile(io.BytesIO(bad)))  # expect: ReadError: empty file False
    # expect: ReadError: truncated header False
    # expect: ReadError: invalid header False
    # expect: ReadError: truncated header False
    # expect: [] True
print(error(lambda: tarfile.open(fileobj=io.BytesIO(b"nonsense"), mode="r:gz")), tarfile.is_tarfile(io.BytesIO(data)))  # expect: ReadError: not a gzip file True
print(error(lambda: make([(member("n" * 300), b"")], tarfile.USTAR_FORMAT)), error(lambda: make([(member("a", uid=-1), b"")], tarfile.USTAR_FORMAT)), error(lambda: make([(member("a"), b"")], 7)))  # expect: ValueError: name is too long ValueError: overflow in number field ValueError: invalid format
m = usual[0][0].replace(name="new", mode=None)
print(m.name, m.mode, usual[0][0].name, error(lambda: m.tobuf()), repr(m).startswith("<TarInfo 'new' at 0x"))  # expect: new None a.txt ValueError: mode may not be None True
evil = {"../up": {}, "/abs": {}, "sym": {"type": tarfile.SYMTYPE, "linkname": "/etc/passwd"}, "out": {"type": tarfile.SYMTYPE, "linkname": "../x"}, "hard": {"type": tarfile.LNKTYPE, "linkname": "../x"}, "fifo": {"type": tarfile.FIFOTYPE}, "suid": {"mode": 0o6777}, "ok": {"mode": 0o611}, "dir": {"type": tarfile.DIRTYPE, "mode": 0o777}}
with tempfile.TemporaryDirectory() as top:
    top = os.path.realpath(top)
    for name, fields in evil.items():
        for filter in tarfile.fully_trusted_filter, tarfile.tar_filter, tarfile.data_filter:
            try:
                m = filter(member(name, **fields), top)
                found = m.name, m.mode if m.mode is None else oct(m.mode), m.uid, m.uname
            except tarfile.FilterError as e:
                found = type(e).__name__, str(e).replace(top, "T").replace(os.path.dirname(top), "P"), e.tarinfo.name
            print(name, filter.__name__, found)  # expect: ../up fully_trusted_filter ('../up', '0o644', 0, '')
            # expect: ../up tar_filter ('OutsideDestinationError', "'../up' would be extracted to 'P/up', which is outside the destination", '../up')
            # expect: ../up data_filter ('OutsideDestinationError', "'../up' would be extracted to 'P/up', which is outside the destination", '../up')
            # expect: /abs fully_trusted_filter ('/abs', '0o644', 0, '')
            # expect: /abs tar_filter ('abs', '0o644', 0, '')
            # expect: /abs data_filter ('abs', '0o644', None, None)
            # expect: sym fully_trusted_filter ('sym', '0o644', 0, '')
            # expect: sym tar_filter ('sym', '0o644', 0, '')
            # expect: sym data_filter ('AbsoluteLinkError', "'sym' is a link to an absolute path", 'sym')
            # expect: out fully_trusted_filter ('out', '0o644', 0, '')
            # expect: out tar_filter ('out', '0o644', 0, '')
            # expect: out data_filter ('LinkOutsideDestinationError', "'out' would link to 'P/x', which is outside the destination", 'out')
            # expect: hard fully_trusted_filter ('hard', '0o644', 0, '')
            # expect: hard tar_filter ('hard', '0o644', 0, '')
            # expect: hard data_filter ('LinkOutsideDestinationError', "'hard' would link to 'P/x', which is outside the destination", 'hard')
            # expect: fifo fully_trusted_filter ('fifo', '0o644', 0, '')
            # expect: fifo tar_filter ('fifo', '0o644', 0, '')
            # expect: fifo data_filter ('SpecialFileError', "'fifo' is a special file", 'fifo')
            # expect: suid fully_trusted_filter ('suid', '0o6777', 0, '')
            # expect: suid tar_filter ('suid', '0o755', 0, '')
            # expect: suid data_filter ('suid', '0o755', None, None)
            # expect: ok fully_trusted_filter ('ok', '0o611', 0, '')
            # expect: ok tar_filter ('ok', '0o611', 0, '')
            # expect: ok data_filter ('ok', '0o600', None, None)
            # expect: dir fully_trusted_filter ('dir', '0o777', 0, '')
            # expect: dir tar_filter ('dir', '0o755', 0, '')
            # expect: dir data_filter ('dir', None, None, None)
    t = tarfile.open(fileobj=io.BytesIO(make(usual)))
    t.extractall(top + "/x", filter="data")
    print(sorted(os.path.relpath(os.path.join(a, n), top) for a, b, c in os.walk(top) for n in b + c), pathlib.Path(top, "x/a.txt").read_text(), oct(os.stat(top + "/x/a.txt").st_mode & 0o777), os.stat(top + "/x/a.txt").st_mtime, os.readlink(top + "/x/d/l"), pathlib.Path(top, "x/h").read_text())  # expect: ['x', 'x/a.txt', 'x/d', 'x/d/b', 'x/d/l', 'x/h'] hello 0o644 1000.0 b hello
    t.extract("a.txt", top + "/y", filter="tar")
    print(os.listdir(top + "/y"), error(lambda: t.extractall(top, filter="none")), error(lambda: t.extract("no", top)))  # expect: ['a.txt'] ValueError: filter 'none' not found KeyError: "filename 'no' not found"
    e = tarfile.open(fileobj=io.BytesIO(make([(member("../../up"), b"1")])))
    print(error(lambda: e.extractall(top + "/z", filter="data")).split(" would")[0], os.path.exists(top + "/up"))  # expect: OutsideDestinationError: '../../up' False
    with tarfile.open(top + "/t.tar.gz", "w:gz") as w:
        w.add(top + "/x", "in", filter=lambda m: None if m.name.endswith("h") else m)
    with tarfile.open(top + "/t.tar.gz") as r:
        print(r.getnames(), r.extractfile("in/d/b").read(2), r.name == top + "/t.tar.gz")  # expect: ['in', 'in/a.txt', 'in/d', 'in/d/b', 'in/d/l'] b'xx' True
    with tarfile.open(top + "/t.tar", "x") as w:
        w.add(top + "/x/a.txt", "one")
    with tarfile.open(top + "/t.tar", "a") as w:
        w.add(top + "/x/a.txt", "two")
    print(tarfile.open(top + "/t.tar").getnames(), error(lambda: tarfile.open(top + "/t.tar", "x")).split(":")[0], tarfile.is_tarfile(top + "/t.tar"))  # expect: ['one', 'two'] FileExistsError True
    with open(top + "/t.tar.gz", "rb") as g, tarfile.open(fileobj=g, mode="r|gz") as r:
        print([m.name for m in r])  # expect: ['in', 'in/a.txt', 'in/d', 'in/d/b', 'in/d/l']
s = io.BytesIO()
with tarfile.open(fileobj=s, mode="w|") as w:
    w.addfile(member("s", size=3), io.BytesIO(b"abc"))
print(tarfile.open(fileobj=io.BytesIO(s.getvalue())).extractfile("s").read(), error(lambda: make([(member("short"), b"")]) and tarfile.open(fileobj=io.BytesIO(), mode="w").addfile(member("s", size=5), io.BytesIO(b"abc"))))  # expect: b'abc' OSError: unexpected end of data
