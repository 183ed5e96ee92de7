# Streams in memory.
import io

text = io.StringIO("one\ntwo\nthree")
print(text.readline(), text.read(2), text.tell(), list(text))  # expect: one
# expect:  tw 6 ['o\n', 'three']
text.seek(0, io.SEEK_END)
text.write("!")
print(text.getvalue(), text.readable(), text.closed)  # expect: one
# expect: two
# expect: three! True False
data = io.BytesIO(b"abc")
print(data.read(1), data.read(), data.read(), data.getvalue(), data.seek(1))  # expect: b'a' b'bc' b'' b'abc' 1
data.write(b"XYZ")
print(data.getvalue(), data.getbuffer()[0], data.truncate(2), data.getvalue())  # expect: b'aXYZ' 97 2 b'aX'
wrapped = io.TextIOWrapper(io.BytesIO("é\r\nb".encode()), encoding="utf-8")
print(ascii(wrapped.read()), wrapped.encoding)  # expect: '\xe9\nb' utf-8
errors = []
closed = io.StringIO()
closed.close()
for action in (closed.read, lambda: io.BytesIO("x"), lambda: io.StringIO(b"x"), lambda: io.StringIO().write(1), lambda: io.StringIO().fileno()):
    try:
        action()
    except Exception as error:
        errors.append(f"{type(error).__name__}: {error}")
print("\n".join(errors))  # expect: ValueError: I/O operation on closed file
# expect: TypeError: a bytes-like object is required, not 'str'
# expect: TypeError: initial_value must be str or None, not bytes
# expect: TypeError: string argument expected, got 'int'
# expect: UnsupportedOperation: fileno
print(issubclass(io.StringIO, io.TextIOBase), isinstance(data, io.BufferedIOBase), issubclass(io.UnsupportedOperation, (OSError, ValueError)))  # expect: True True True
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.text_encoding("latin-1"))  # expect: 8192 0 1 2 latin-1
