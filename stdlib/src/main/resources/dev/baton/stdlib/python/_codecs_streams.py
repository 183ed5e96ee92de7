"""Streams of text over streams of bytes, for `codecs`."""

from _codecs_classes import Codec


class StreamWriter(Codec):
    """Writes text to a stream of bytes."""

    __module__ = "codecs"

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        """Encode and write a text."""
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        """Write several texts."""
        self.write("".join(list))

    def reset(self):
        """Begin anew."""

    def seek(self, offset, whence=0):
        """Go to a place of the stream."""
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {type(self).__name__}")


class StreamReader(Codec):
    """Reads text from a stream of bytes."""

    __module__ = "codecs"
    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()
        self.linebuffer = None

    def decode(self, input, errors="strict"):
        """Return the decoded object and how much of the input was used."""
        raise NotImplementedError

    def read(self, size=-1, chars=-1, firstline=False):
        """Return text: of about size bytes, at most chars characters, or all there is."""
        while chars < 0 or len(self.charbuffer) < chars:
            new = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + new
            if not data:
                break
            try:
                text, consumed = self.decode(data, self.errors)
            except UnicodeDecodeError as error:
                if not firstline:
                    raise
                text, consumed = self.decode(data[:error.start], self.errors)
                if len(text.splitlines(keepends=True)) <= 1:
                    raise
            self.bytebuffer = data[consumed:]
            self.charbuffer += text
            if not new or size >= 0 or chars < 0:
                if not new or chars < 0 or size < 0:
                    break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self.charbuffertype()
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        """Return the next line; at most of about size bytes."""
        line = self.charbuffertype()
        step = size or 72
        while True:
            data = self.read(step, firstline=True)
            # A carriage return at the end may have its line feed in the next piece.
            if data.endswith("\r"):
                data += self.read(size=1, chars=1)
            line += data
            lines = line.splitlines(keepends=True)
            if len(lines) > 1 or lines and lines[0].splitlines()[0] != lines[0]:
                first = lines.pop(0)
                self.charbuffer = self.charbuffertype().join(lines) + self.charbuffer
                return first if keepends else first.splitlines()[0]
            if not data or size is not None:
                return line if keepends or not lines else lines[0].splitlines()[0]
            step = min(step * 2, 8000)

    def readlines(self, sizehint=None, keepends=True):
        """Return all lines."""
        return self.read().splitlines(keepends)

    def reset(self):
        """Begin anew."""
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()
        self.linebuffer = None

    def seek(self, offset, whence=0):
        """Go to a place of the stream."""
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {type(self).__name__}")


class _Pair:
    """A reader and a writer over one stream."""

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def seek(self, offset, whence=0):
        """Go to a place of the stream."""
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def reset(self):
        """Begin anew."""
        self.reader.reset()
        self.writer.reset()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {type(self).__name__}")


class StreamReaderWriter(_Pair):
    """Reads and writes text over a stream of bytes."""

    __module__ = "codecs"
    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        """Return text."""
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        """Return the next line."""
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None, keepends=True):
        """Return all lines."""
        return self.reader.readlines(sizehint, keepends)

    def __next__(self):
        return next(self.reader)

    def write(self, data):
        """Write a text."""
        return self.writer.write(data)

    def writelines(self, list):
        """Write several texts."""
        return self.writer.writelines(list)


class StreamRecoder(_Pair):
    """Bytes in one encoding over a stream of bytes in another."""

    __module__ = "codecs"
    data_encoding = file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def _encoded(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        """Return bytes."""
        return self._encoded(self.reader.read(size))

    def readline(self, size=None):
        """Return the next line."""
        return self._encoded(self.reader.readline() if size is None
                             else self.reader.readline(size))

    def readlines(self, sizehint=None):
        """Return all lines."""
        return self._encoded(self.reader.read()).splitlines(keepends=True)

    def __next__(self):
        return self._encoded(next(self.reader))

    def write(self, data):
        """Write bytes."""
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        """Write several pieces of bytes."""
        return self.write(b"".join(list))
