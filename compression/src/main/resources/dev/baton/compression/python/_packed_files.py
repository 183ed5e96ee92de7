"""What bz2 and lzma have in common."""

import io as _io

_PIECE = 8192
READ, WRITE, CLOSED = 1, 3, 0


class Compressor:
    """Compresses data piece by piece."""

    __slots__ = ("_packer",)

    def compress(self, data, /):
        """Take data; return what is compressed so far."""
        return self._packer.pack(data)

    def flush(self):
        """End the data; return the rest."""
        return self._packer.finish()

    def __reduce__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")


class Decompressor:
    """Decompresses one stream piece by piece."""

    __slots__ = ("_unpacker",)

    def decompress(self, data, max_length=-1):
        """Take data; return at most max_length bytes of what they hold."""
        return self._unpacker.unpack(data, max_length)

    @property
    def eof(self):
        """Whether the end of the stream has come."""
        return self._unpacker.eof

    @property
    def needs_input(self):
        """Whether more input is needed before more output can be given."""
        return self._unpacker.needs_input

    @property
    def unused_data(self):
        """What came behind the end of the stream."""
        return self._unpacker.unused_data

    def __reduce__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")


class _Contents(_io.RawIOBase):
    """What is packed in a file, read from front to back; going back begins again."""

    def __init__(self, file, make_unpacker, trailing_error):
        self._file = file
        self._make = make_unpacker
        self._trailing_error = trailing_error
        self._unpacker = make_unpacker()
        self._place = 0
        self._size = -1
        self._at_end = False
        self._file_ended = False

    def readable(self):
        return True

    def seekable(self):
        return self._file.seekable()

    def readinto(self, b):
        with memoryview(b) as view, view.cast("B") as target:
            data = self.read(len(target))
            target[:len(data)] = data
        return len(data)

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        if not size or self._at_end:
            return b""
        data = b""
        while not data:
            if self._unpacker.eof:
                if not self._next_stream():
                    self._at_end = True
                    self._size = self._place
                    return b""
                continue
            packed = b""
            if self._unpacker.needs_input:
                packed = self._file.read(_PIECE)
                if not packed:
                    if self._file_ended:
                        raise EOFError("Compressed file ended before the "
                                       "end-of-stream marker was reached")
                    self._file_ended = True
            data = self._unpacker.unpack(packed, size, self._file_ended)
        self._place += len(data)
        return data

    def _next_stream(self):
        """Begin with what follows the end of a stream; False if that is nothing of the kind."""
        packed = self._unpacker.unused_data or self._file.read(_PIECE)
        if not packed:
            return False
        self._unpacker = self._make()
        try:
            held = self._unpacker.unpack(packed, 0, False)
            self._unpacker.unpack(b"", 0, False)
        except self._trailing_error:
            return False
        return not held

    def seek(self, offset, whence=0):
        if whence == 1:
            offset += self._place
        elif whence == 2:
            while self.read(_PIECE * 8):
                pass
            offset += self._size
        elif whence:
            raise ValueError(f"Invalid value for whence: {whence}")
        if offset < self._place:
            self._file.seek(0)
            self._unpacker = self._make()
            self._place = 0
            self._at_end = self._file_ended = False
        while self._place < offset and self.read(min(_PIECE * 8, offset - self._place)):
            pass
        return self._place

    def tell(self):
        return self._place


class PackedFile(_io.BufferedIOBase):
    """A file of compressed data, as a file of what is in it."""

    def __init__(self):
        self._fp = None
        self._close_fp = False
        self._mode = CLOSED
        self._buffer = None
        self._packer = None
        self._pos = 0

    def _begin_reading(self, make_unpacker, trailing_error):
        self._mode = READ
        self._buffer = _io.BufferedReader(_Contents(self._fp, make_unpacker, trailing_error))

    def _begin_writing(self, packer):
        self._mode = WRITE
        self._packer = packer

    def _check_not_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _check_can_read(self):
        self._check_not_closed()
        if self._mode != READ:
            raise _io.UnsupportedOperation("File not open for reading")

    def _check_can_seek(self):
        self._check_not_closed()
        if self._mode != READ:
            raise _io.UnsupportedOperation("Seeking is only supported on files open for reading")
        if not self.seekable():
            raise _io.UnsupportedOperation(
                "The underlying file object does not support seeking")

    def close(self):
        """End the file; the file beneath is closed if it was opened here."""
        if self._mode == CLOSED:
            return
        try:
            if self._mode == READ:
                self._buffer.close()
            else:
                self._fp.write(self._packer.finish())
        finally:
            file, self._fp = self._fp, None
            self._mode = CLOSED
            self._buffer = self._packer = None
            if self._close_fp:
                file.close()

    @property
    def closed(self):
        """Whether it has been closed."""
        return self._mode == CLOSED

    def fileno(self):
        """Return the number of the file beneath."""
        self._check_not_closed()
        return self._fp.fileno()

    def seekable(self):
        """Tell whether it can be read from another place."""
        return self.readable() and self._fp.seekable()

    def readable(self):
        """Tell whether it was opened for reading."""
        self._check_not_closed()
        return self._mode == READ

    def writable(self):
        """Tell whether it was opened for writing."""
        self._check_not_closed()
        return self._mode == WRITE

    def peek(self, n=0):
        """Return some bytes without going on."""
        self._check_can_read()
        return self._buffer.peek(n)

    def read(self, size=-1):
        """Return bytes, all that are left if size is below zero."""
        self._check_can_read()
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Return some bytes, with as few reads of the file beneath as can be."""
        self._check_can_read()
        return self._buffer.read1(_PIECE if size < 0 else size)

    def readinto(self, b):
        """Read into a buffer; return how many bytes."""
        self._check_can_read()
        return self._buffer.readinto(b)

    def readline(self, size=-1):
        """Return a line."""
        self._check_can_read()
        return self._buffer.readline(size)

    def readlines(self, size=-1):
        """Return a list of lines, of about so many bytes."""
        self._check_can_read()
        return self._buffer.readlines(size)

    def __iter__(self):
        self._check_can_read()
        return self._buffer.__iter__()

    def write(self, data):
        """Write bytes, and return how many."""
        self._check_not_closed()
        if self._mode != WRITE:
            raise _io.UnsupportedOperation("File not open for writing")
        with memoryview(data) as view:
            size = view.nbytes
        self._fp.write(self._packer.pack(data))
        self._pos += size
        return size

    def seek(self, offset, whence=0):
        """Go to another place; going back reads from the beginning again."""
        self._check_can_seek()
        return self._buffer.seek(offset, whence)

    def tell(self):
        """Return the place."""
        self._check_not_closed()
        return self._buffer.tell() if self._mode == READ else self._pos


def check_text(mode, encoding, errors, newline):
    """Check the arguments of an open() function."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
        return
    for name, value in ("encoding", encoding), ("errors", errors), ("newline", newline):
        if value is not None:
            raise ValueError(f"Argument '{name}' not supported in binary mode")
