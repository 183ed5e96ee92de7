# requires: 3.12
import gzip
import io
import os
import tempfile
import zlib


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


data = b"hello hello hello " * 50 + bytes(range(256))
for level in (-1, 0, 1, 6, 9):
    packed = zlib.compress(data, level)
    print(level, zlib.decompress(packed) == data, len(packed) < len(data) + 30, packed[:1])  # expect: -1 True True b'x'
# expect: 0 True True b'x'
# expect: 1 True True b'x'
# expect: 6 True True b'x'
# expect: 9 True True b'x'
print(zlib.decompress(b"x\x9cKLJ\x06\x00\x02M\x01'"), zlib.decompress(b"KLJ\x06\x00", -15), zlib.decompress(b"x\x9c\x03\x00\x00\x00\x00\x01"), zlib.decompress(zlib.compress(data, wbits=-15), -15) == data, zlib.decompress(zlib.compress(data, wbits=31), 31) == data, zlib.decompress(zlib.compress(data, wbits=31), 47) == data, zlib.decompress(zlib.compress(data), 47) == data)  # expect: b'abc' b'abc' b'' True True True True
print(zlib.crc32(b"abc"), zlib.crc32(b"c", zlib.crc32(b"ab")), zlib.adler32(b"abc"), zlib.adler32(b"c", zlib.adler32(b"ab")), zlib.adler32(b""), zlib.adler32(bytes(200000), 12345), zlib.crc32(b"x" * 70000, 5))  # expect: 891568578 891568578 38600999 38600999 1 2469277753 3743884542
c = zlib.compressobj(9); parts = [c.compress(data[:100]), c.compress(data[100:]), c.flush(zlib.Z_SYNC_FLUSH), c.compress(b"more"), c.flush()]
d = zlib.decompressobj(); out = b"".join(d.decompress(p) for p in parts); print(out == data + b"more", d.eof, d.unused_data, d.unconsumed_tail, d.flush())  # expect: True True b'' b'' b''
whole = b"".join(parts)
d = zlib.decompressobj(); pieces = b"".join(d.decompress(whole[i:i + 1]) for i in range(len(whole))); print(pieces == out, d.decompress(b"rest"), d.unused_data)  # expect: True b'' b'rest'
d = zlib.decompressobj(); first = d.decompress(whole + b"tail", 10); print(first, d.eof, d.unconsumed_tail != b""); rest = d.decompress(d.unconsumed_tail); print(first + rest == out, d.eof, d.unused_data)  # expect: b'hello hell' False True
# expect: True True b'tail'
d = zlib.decompressobj(31); member = zlib.compress(b"one", wbits=31); print([d.decompress(member[i:i + 5]) for i in range(0, len(member), 5)][-1:] != [], d.eof)  # expect: True True
z = zlib.compressobj(zdict=b"hello"); packed = z.compress(b"hello hello") + z.flush(); print(zlib.decompressobj(zdict=b"hello").decompress(packed))  # expect: b'hello hello'
for call in (lambda: zlib.decompress(b""), lambda: zlib.decompress(b"x\x9cKLJ"), lambda: zlib.decompress(b"garbage!"), lambda: zlib.decompress(b"x\x9cKLJ\x06\x00\x02M\x01\x00"), lambda: zlib.compress("x"), lambda: zlib.compress(b"x", 10), lambda: zlib.decompress("x"), lambda: zlib.decompress(b"x", 99), lambda: zlib.decompressobj().decompress(b"x", -1), lambda: zlib.crc32("x"), lambda: zlib.decompressobj(31).decompress(b"no gzip here")):
    error(call)  # expect: error: Error -5 while decompressing data: incomplete or truncated stream
# expect: error: Error -5 while decompressing data: incomplete or truncated stream
# expect: error: Error -3 while decompressing data: incorrect header check
# expect: error: Error -3 while decompressing data: incorrect data check
# expect: TypeError: a bytes-like object is required, not 'str'
# expect: error: Bad compression level
# expect: TypeError: a bytes-like object is required, not 'str'
# expect: error: Error -2 while preparing to decompress data: inconsistent stream state
# expect: ValueError: max_length must be non-negative
# expect: TypeError: a bytes-like object is required, not 'str'
# expect: error: Error -3 while decompressing data: incorrect header check
print(zlib.error.__name__, zlib.MAX_WBITS, zlib.DEFLATED, zlib.Z_BEST_COMPRESSION, issubclass(zlib.error, Exception))  # expect: error 15 8 9 True

packed = gzip.compress(data, mtime=0)
print(packed[:4], packed[4:8], gzip.decompress(packed) == data, gzip.decompress(packed + gzip.compress(b"second")) == data + b"second", gzip.decompress(b""))  # expect: b'\x1f\x8b\x08\x00' b'\x00\x00\x00\x00' True True b''
name = os.path.join(tempfile.mkdtemp(), "f.gz")
with gzip.open(name, "wb") as f:
    print(f.write(b"line one\n"), f.write(b"line two\n"), f.tell(), f.writable(), f.readable())  # expect: 9 9 18 True False
with gzip.open(name) as f:
    print(f.read(4), f.readline(), f.peek(4)[:4], f.tell(), list(f), f.seek(0), f.read(), f.closed)  # expect: b'line' b' one\n' b'line' 9 [b'line two\n'] 0 b'line one\nline two\n' False
print(f.closed)  # expect: True
with gzip.open(name, "at", encoding="utf-8") as f:
    f.write("é drei\n")
with gzip.open(name, "rt", encoding="utf-8") as f:
    print([line.rstrip() for line in f])  # expect: ['line one', 'line two', 'é drei']
buffer = io.BytesIO()
with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=5) as f:
    f.write(b"in memory")
print(gzip.GzipFile(fileobj=io.BytesIO(buffer.getvalue())).read(), buffer.getvalue()[:10])  # expect: b'in memory' b'\x1f\x8b\x08\x00\x05\x00\x00\x00\x02\xff'
for call in (lambda: gzip.decompress(b"not gzip"), lambda: gzip.decompress(packed[:-9]), lambda: gzip.open(name, "rwt"), lambda: gzip.open(3), lambda: gzip.open(name, "rb", encoding="x"), lambda: gzip.open(name, "tb"), lambda: gzip.GzipFile(name, "rb").write(b"x")):
    error(lambda: call())  # expect: BadGzipFile: Not a gzipped file (b'no')
# expect: EOFError: Compressed file ended before the end-of-stream marker was reached
# expect: ValueError: must have exactly one of create/read/write/append mode
# expect: TypeError: filename must be a str or bytes object, or a file
# expect: ValueError: Argument 'encoding' not supported in binary mode
# expect: ValueError: Invalid mode: 'tb'
# expect: OSError: [Errno 9] write() on read-only GzipFile object
os.remove(name)
print(gzip.BadGzipFile.__mro__[1].__name__)  # expect: OSError
