# requires: 3.12
import bz2, io, os, tempfile, tarfile, zipfile

PACKED = (b'BZh91AY&SY{\x00\xa8"\x00\x00\x08\x93\x80@\x01\x04\x00\x1bi\xb2\xc0 \x001CM0\x00W\xfa\xaa\r\x03\xd2i\xfa'
          b'\xa6\x8e\xde9E\xec\xa55t\xf9H\x8c\xb8e\x12\xcf\xc5\xdc\x91N\x14$\x1e\xc0*\x08\x80')
EMPTY = b'BZh9\x17rE8P\x90\x00\x00\x00\x00'
TEXT = b"The quick brown fox. " * 3
LONG = b"".join(b"%d line of text\n" % (i * i) for i in range(60000))


def tried(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(bz2.decompress(PACKED) == TEXT, bz2.decompress(EMPTY), bz2.decompress(b""))  # expect: True b'' b''
print(bz2.compress(b"") == EMPTY)  # expect: True
for level in range(1, 10):
    packed = bz2.compress(LONG, level)
    assert packed[:4] == b"BZh%d" % level and bz2.decompress(packed) == LONG
print(bz2.decompress(PACKED + EMPTY + PACKED) == TEXT * 2, bz2.decompress(PACKED + b"garbage") == TEXT)  # expect: True True
print(tried(bz2.decompress, b"garbage"))  # expect: OSError: Invalid data stream
print(tried(bz2.decompress, PACKED[:-3]))  # expect: ValueError: Compressed data ended before the end-of-stream marker was reached
print(tried(bz2.decompress, b"BZh"))  # expect: ValueError: Compressed data ended before the end-of-stream marker was reached
print(tried(bz2.decompress, b"BZh9garbage"))  # expect: OSError: Invalid data stream
print(tried(bz2.decompress, PACKED[:30] + b"\xff" + PACKED[31:]))  # expect: OSError: Invalid data stream
print(tried(bz2.decompress, PACKED[:-1] + b"\xff"))  # expect: OSError: Invalid data stream
print(tried(bz2.compress, LONG, 10), tried(bz2.compress, LONG, 0))  # expect: ValueError: compresslevel must be between 1 and 9 ValueError: compresslevel must be between 1 and 9
print(tried(bz2.compress, "text"))  # expect: TypeError: a bytes-like object is required, not 'str'
print(tried(bz2.BZ2Compressor, 11))  # expect: ValueError: compresslevel must be between 1 and 9

c = bz2.BZ2Compressor()
parts = [c.compress(LONG[i:i + 7000]) for i in range(0, len(LONG), 7000)]
parts.append(c.flush())
print(bz2.decompress(b"".join(parts)) == LONG)  # expect: True
print(tried(c.compress, b"more"), "/", tried(c.flush))  # expect: ValueError: Compressor has been flushed / ValueError: Repeated call to flush()

d = bz2.BZ2Decompressor()
print(d.eof, d.needs_input, d.unused_data)  # expect: False True b''
print(d.decompress(PACKED[:20]), d.eof, d.needs_input)  # expect: b'' False True
print(d.decompress(PACKED[20:] + b"tail") == TEXT, d.eof, d.needs_input, d.unused_data)  # expect: True True False b'tail'
print(tried(d.decompress, b"x"))  # expect: EOFError: End of stream already reached

# Piece by piece, with bounded results, across several blocks.
packed = bz2.compress(LONG, 1)
d = bz2.BZ2Decompressor()
out, at, most = bytearray(), 0, 0
while not d.eof:
    piece = b""
    if d.needs_input:
        piece = packed[at:at + 777]
        at += 777
    got = d.decompress(piece, 10000)
    most = max(most, len(got))
    out += got
print(bytes(out) == LONG, most)  # expect: True 10000

with tempfile.TemporaryDirectory() as home:
    name = os.path.join(home, "a.bz2")
    with bz2.open(name, "wt", encoding="utf-8") as f:
        print(f.write("one\ntwo\nthree\n"))
    with bz2.open(name, "at") as f:
        f.write("four\n")
    with bz2.open(name, "rt") as f:
        print(f.read().split())
    with bz2.BZ2File(name) as f:
        print(f.readable(), f.writable(), f.seekable(), f.tell(), f.closed)
        print(f.readline(), f.tell(), f.peek(3)[:3], f.read(2), f.read1(1), f.seek(-5, 2), f.read(), f.seek(4), f.readlines())
        print(f.seek(0), list(f), f.read())
        print(tried(f.write, b"x"))
    print(tried(f.read), "/", tried(f.tell), "/", f.closed)
    with bz2.BZ2File(name, "x") if not os.path.exists(name) else bz2.BZ2File(name, "w") as f:
        print(f.write(LONG), f.tell(), tried(f.read), "/", tried(f.seek, 0))
    with bz2.open(name) as f:
        print(f.read(10), f.seek(500000), f.read(20) == LONG[500000:500020], f.seek(100), f.read(5) == LONG[100:105])
    with open(name, "rb+") as f:
        f.truncate(os.path.getsize(name) - 20)
    with bz2.open(name) as f:
        print(f.read(20) == LONG[:20], tried(f.read))
    print(tried(bz2.open, name, "rbt"), "/", tried(bz2.open, name, "r", encoding="utf-8"), "/", tried(bz2.open, name, "q"))
    print(tried(bz2.open, 17), "/", tried(bz2.open, os.path.join(home, "missing.bz2"))[:20])

    archive = os.path.join(home, "t.tar.bz2")
    with tarfile.open(archive, "w:bz2") as t:
        entry = tarfile.TarInfo("doc/long.txt")
        entry.size = len(LONG)
        t.addfile(entry, io.BytesIO(LONG))
    with tarfile.open(archive) as t:
        print(t.getnames(), t.extractfile("doc/long.txt").read() == LONG)
    with tarfile.open(archive, "r|bz2") as t:
        for entry in t:
            print(entry.name, entry.size, t.extractfile(entry).read() == LONG)
    print(os.path.getsize(archive) < len(LONG) / 2, tarfile.is_tarfile(archive))
    with zipfile.ZipFile(os.path.join(home, "z.zip"), "w", zipfile.ZIP_BZIP2, compresslevel=3) as z:
        z.writestr("long.txt", LONG)
    with zipfile.ZipFile(os.path.join(home, "z.zip")) as z:
        print(z.infolist()[0].compress_type, z.read("long.txt") == LONG, z.testzip(), z.infolist()[0].extract_version)
# expect: 14
# expect: ['one', 'two', 'three', 'four']
# expect: True False True 0 False
# expect: b'one\n' 4 b'two' b'tw' b'o' 14 b'four\n' 4 [b'two\n', b'three\n', b'four\n']
# expect: 0 [b'one\n', b'two\n', b'three\n', b'four\n'] b''
# expect: UnsupportedOperation: File not open for writing
# expect: ValueError: I/O operation on closed file / ValueError: I/O operation on closed file / True
# expect: 1393751 1393751 UnsupportedOperation: File not open for reading / UnsupportedOperation: Seeking is only supported on files open for reading
# expect: b'0 line of ' 500000 True 100 True
# expect: True EOFError: Compressed file ended before the end-of-stream marker was reached
# expect: ValueError: Invalid mode: 'rbt' / ValueError: Argument 'encoding' not supported in binary mode / ValueError: Invalid mode: 'q'
# expect: TypeError: filename must be a str, bytes, file or PathLike object / FileNotFoundError: [
# expect: ['doc/long.txt'] True
# expect: doc/long.txt 1393751 True
# expect: True True
# expect: 12 True None 46

f = io.BytesIO(PACKED + PACKED)
with bz2.BZ2File(f) as b:
    print(b.read() == TEXT * 2)
# expect: True
print(f.closed)  # expect: False
print(tried(bz2.BZ2File(io.BytesIO(b"nothing")).read))  # expect: OSError: Invalid data stream
