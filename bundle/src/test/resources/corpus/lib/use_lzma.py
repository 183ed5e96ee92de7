# requires: 3.12
import io, lzma, os, tempfile, tarfile, zipfile

XZ = (b'\xfd7zXZ\x00\x00\x04\xe6\xd6\xb4F\x02\x00!\x01\x16\x00\x00\x00t/\xe5\xa3\xe0\x00>\x00\x1d]\x00*\x1a\x08\xa2'
      b'\x03%f\xf1Kx\xc5\xa2\x05\xff.\xe6\xd9\xd2 \x1a\xaf\x02\xed\xdf\xe5-`\x00\x00\x00\x00\x00\x00?\x93\xd0\x8aH'
      b'\x03\x1cg\x00\x019?\xac\x15d\x98\x1f\xb6\xf3}\x01\x00\x00\x00\x00\x04YZ')
ALONE = (b']\x00\x00\x80\x00\xff\xff\xff\xff\xff\xff\xff\xff\x00*\x1a\x08\xa2\x03%f\xf1Kx\xc5\xa2\x05\xff.\xe6\xd9\xd2'
         b' \x1a\xaf\x02\xed\xdf\xe5i\xd6\xd3\xff\xff\xe3\x92\x80\x00')
TEXT = b"The quick brown fox. " * 3
LONG = b"".join(b"%d line of text\n" % (i * i) for i in range(20000))


def tried(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(lzma.LZMAError, lzma.LZMAError.__mro__[1])  # expect: <class '_lzma.LZMAError'> <class 'Exception'>
print(lzma.decompress(XZ) == TEXT, lzma.decompress(ALONE) == TEXT, lzma.decompress(XZ + XZ) == TEXT * 2)  # expect: True True True
print(lzma.decompress(XZ + b"garbage") == TEXT, lzma.decompress(ALONE, lzma.FORMAT_ALONE) == TEXT)  # expect: True True
for data in b"", TEXT, LONG:
    for format, check in ((lzma.FORMAT_XZ, -1), (lzma.FORMAT_XZ, lzma.CHECK_NONE), (lzma.FORMAT_XZ, lzma.CHECK_CRC32),
                          (lzma.FORMAT_XZ, lzma.CHECK_SHA256), (lzma.FORMAT_ALONE, -1)):
        assert lzma.decompress(lzma.compress(data, format, check)) == data
    assert lzma.decompress(lzma.compress(data, preset=0)) == data
    assert lzma.decompress(lzma.compress(data, preset=1 | lzma.PRESET_EXTREME)) == data
print(tried(lzma.decompress, b"garbage"))  # expect: LZMAError: Input format not supported by decoder
print(tried(lzma.decompress, b""))  # expect: LZMAError: Compressed data ended before the end-of-stream marker was reached
print(tried(lzma.decompress, XZ[:-3]))  # expect: LZMAError: Compressed data ended before the end-of-stream marker was reached
print(tried(lzma.decompress, ALONE[:-3]))  # expect: LZMAError: Compressed data ended before the end-of-stream marker was reached
print(tried(lzma.decompress, XZ[:40] + b"\xff" + XZ[41:]))  # expect: LZMAError: Corrupt input data
print(tried(lzma.decompress, XZ[:-1] + b"\xff"))  # expect: LZMAError: Corrupt input data
print(tried(lzma.decompress, XZ, lzma.FORMAT_ALONE))  # expect: LZMAError: Input format not supported by decoder
print(tried(lzma.decompress, ALONE, lzma.FORMAT_XZ))  # expect: LZMAError: Input format not supported by decoder
print(tried(lzma.decompress, XZ, memlimit=1000))  # expect: LZMAError: Memory usage limit exceeded
print(tried(lzma.decompress, ALONE, memlimit=1000))  # expect: LZMAError: Memory usage limit exceeded
print(tried(lzma.compress, "text"))  # expect: TypeError: a bytes-like object is required, not 'str'
print(tried(lzma.compress, b"", preset=10))  # expect: LZMAError: Invalid or unsupported options
print(tried(lzma.compress, b"", 7), "/", tried(lzma.LZMADecompressor, 7))  # expect: ValueError: Invalid container format: 7 / ValueError: Invalid container format: 7
print(tried(lzma.compress, b"", lzma.FORMAT_ALONE, lzma.CHECK_CRC32))  # expect: ValueError: Integrity checks are only supported by FORMAT_XZ
print(tried(lzma.compress, b"", check=3))  # expect: LZMAError: Unsupported integrity check
print(tried(lzma.compress, b"", preset=3, filters=[]))  # expect: ValueError: Cannot specify both preset and filter chain
print(tried(lzma.compress, b"", lzma.FORMAT_RAW))  # expect: ValueError: Must specify filters for FORMAT_RAW
print(tried(lzma.compress, b"", filters=[{"preset": 1}]))  # expect: ValueError: Filter specifier must have an "id" entry
print(tried(lzma.compress, b"", filters=[{"id": lzma.FILTER_LZMA2, "colour": 1}]))  # expect: ValueError: Invalid filter specifier for LZMA filter
print(tried(lzma.compress, b"", filters=[{"id": lzma.FILTER_DELTA, "colour": 1}]))  # expect: ValueError: Invalid filter specifier for delta filter
print(tried(lzma.compress, b"", filters=[{"id": 77}]))  # expect: ValueError: Invalid filter ID: 77
print(tried(lzma.compress, b"", filters=[3]))  # expect: TypeError: Filter specifier must be a dict or dict-like object
print(tried(lzma.LZMADecompressor, lzma.FORMAT_RAW))  # expect: ValueError: Must specify filters for FORMAT_RAW
print(tried(lzma.LZMADecompressor, lzma.FORMAT_RAW, memlimit=1000, filters=[]))  # expect: ValueError: Cannot specify memory limit with FORMAT_RAW
print(tried(lzma.LZMADecompressor, lzma.FORMAT_XZ, filters=[]))  # expect: ValueError: Cannot specify filters except with FORMAT_RAW
print([lzma.is_check_supported(n) for n in (0, 1, 2, 4, 10, 15)])  # expect: [True, True, False, True, True, False]

for filters in ([{"id": lzma.FILTER_LZMA2, "preset": 2, "dict_size": 1 << 16, "lc": 2, "lp": 1, "pb": 1}],
                [{"id": lzma.FILTER_DELTA, "dist": 4}, {"id": lzma.FILTER_LZMA2, "preset": 1}],
                [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "mode": lzma.MODE_FAST, "mf": lzma.MF_HC4}]):
    packed = lzma.compress(LONG, filters=filters)
    raw = lzma.compress(LONG, lzma.FORMAT_RAW, filters=filters)
    print(lzma.decompress(packed) == LONG, lzma.decompress(raw, lzma.FORMAT_RAW, filters=filters) == LONG)
# expect: True True
# expect: True True
# expect: True True
filters = [{"id": lzma.FILTER_LZMA1, "preset": 1}]
raw = lzma.compress(LONG, lzma.FORMAT_RAW, filters=filters)
print(lzma.decompress(raw, lzma.FORMAT_RAW, filters=filters) == LONG)  # expect: True

c = lzma.LZMACompressor()
packed = b"".join([*(c.compress(LONG[i:i + 7000]) for i in range(0, len(LONG), 7000)), c.flush()])
print(lzma.decompress(packed) == LONG)  # expect: True
print(tried(c.compress, b"more"), "/", tried(c.flush))  # expect: ValueError: Compressor has been flushed / ValueError: Repeated call to flush()

for source, kind in ((XZ, lzma.FORMAT_AUTO), (ALONE, lzma.FORMAT_AUTO), (XZ, lzma.FORMAT_XZ)):
    d = lzma.LZMADecompressor(kind)
    print(d.eof, d.needs_input, d.unused_data, d.check)
    first = d.decompress(source[:20])
    print(first, d.eof, d.needs_input, d.check)
    print(first + d.decompress(source[20:] + b"tail") == TEXT, d.eof, d.needs_input, d.unused_data, d.check)
    print(tried(d.decompress, b"x"))
# expect: False True b'' 16
# expect: b'' False True 4
# expect: True True False b'tail' 4
# expect: EOFError: Already at end of stream
# expect: False True b'' 16
# expect: b'Th' False True 0
# expect: True True False b'tail' 0
# expect: EOFError: Already at end of stream
# expect: False True b'' 16
# expect: b'' False True 4
# expect: True True False b'tail' 4
# expect: EOFError: Already at end of stream

for packed in packed, lzma.compress(LONG, lzma.FORMAT_ALONE):
    d = lzma.LZMADecompressor()
    out, at, most = bytearray(), 0, 0
    while not d.eof:
        piece = b""
        if d.needs_input:
            piece = packed[at:at + 4999]
            at += 4999
        got = d.decompress(piece, 10000)
        most = max(most, len(got))
        out += got
    print(bytes(out) == LONG, most)
# expect: True 10000
# expect: True 10000

with tempfile.TemporaryDirectory() as home:
    name = os.path.join(home, "a.xz")
    with lzma.open(name, "wt", encoding="utf-8") as f:
        print(f.write("one\ntwo\nthree\n"))
    with lzma.open(name, "at") as f:
        f.write("four\n")
    with lzma.open(name, "rt") as f:
        print(f.read().split())
    with lzma.LZMAFile(name) as f:
        print(f.readable(), f.writable(), f.seekable(), f.tell(), f.closed)
        print(f.readline(), f.tell(), f.peek(3)[:3], f.read(2), f.seek(-5, 2), f.read(), f.seek(4), f.readlines())
        print(f.seek(0), list(f), f.read())
        print(tried(f.write, b"x"))
    print(tried(f.read), "/", f.closed)
    with lzma.open(name, "w", format=lzma.FORMAT_ALONE, preset=1) as f:
        print(f.write(LONG), f.tell(), tried(f.read), "/", tried(f.seek, 0))
    with lzma.open(name) as f:
        print(f.read(10), f.seek(200000), f.read(20) == LONG[200000:200020], f.seek(100), f.read(5) == LONG[100:105])
    with open(name, "rb+") as f:
        f.truncate(os.path.getsize(name) - 20)
    with lzma.open(name) as f:
        print(f.read(20) == LONG[:20], tried(f.read))
    print(tried(lzma.open, name, "rbt"), "/", tried(lzma.open, name, "r", encoding="utf-8"), "/", tried(lzma.open, name, "q"))
    print(tried(lzma.LZMAFile, name, preset=3), "/", tried(lzma.LZMAFile, 17))
    archive = os.path.join(home, "t.tar.xz")
    with tarfile.open(archive, "w:xz", preset=1) as t:
        entry = tarfile.TarInfo("doc/long.txt")
        entry.size = len(LONG)
        t.addfile(entry, io.BytesIO(LONG))
    with tarfile.open(archive) as t:
        print(t.getnames(), t.extractfile("doc/long.txt").read() == LONG)
    with tarfile.open(archive, "r|*") as t:
        for entry in t:
            print(entry.name, entry.size, t.extractfile(entry).read() == LONG)
    with zipfile.ZipFile(os.path.join(home, "z.zip"), "w", zipfile.ZIP_LZMA) as z:
        z.writestr("long.txt", LONG)
    with zipfile.ZipFile(os.path.join(home, "z.zip")) as z:
        print(z.infolist()[0].compress_type, z.read("long.txt") == LONG, z.testzip(), z.infolist()[0].extract_version)
# expect: 14
# expect: ['one', 'two', 'three', 'four']
# expect: True False True 0 False
# expect: b'one\n' 4 b'two' b'tw' 14 b'four\n' 4 [b'two\n', b'three\n', b'four\n']
# expect: 0 [b'one\n', b'two\n', b'three\n', b'four\n'] b''
# expect: UnsupportedOperation: File not open for writing
# expect: ValueError: I/O operation on closed file / True
# expect: 445374 445374 UnsupportedOperation: File not open for reading / UnsupportedOperation: Seeking is only supported on files open for reading
# expect: b'0 line of ' 200000 True 100 True
# expect: True EOFError: Compressed file ended before the end-of-stream marker was reached
# expect: ValueError: Invalid mode: 'rbt' / ValueError: Argument 'encoding' not supported in binary mode / ValueError: Invalid mode: 'q'
# expect: ValueError: Cannot specify a preset compression level when opening a file for reading / TypeError: filename must be a str, bytes, file or PathLike object
# expect: ['doc/long.txt'] True
# expect: doc/long.txt 445374 True
# expect: 14 True None 63
