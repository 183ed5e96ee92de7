"""Files of gzip."""

import builtins as _builtins
import io as _io
import os as _os
import struct as _struct
import time as _time
import zlib as _zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ = "rb"
WRITE = "wb"
_PIECE = 128 * 1024


class BadGzipFile(OSError):
    """A file is no gzip file, or a malformed one."""


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a gzip file, by name or another file, in binary or text mode."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for name, value in ("encoding", encoding), ("errors", errors), ("newline", newline):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    bare = mode.replace("t", "")
    if isinstance(filename, (str, bytes, _os.PathLike)):
        binary = GzipFile(filename, bare, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        binary = GzipFile(None, bare, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if "t" in mode:
        return _io.TextIOWrapper(binary, encoding or "utf-8", errors, newline)
    return binary


class GzipFile(_io.BufferedIOBase):
    """A gzip file, as a file of what is in it."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and "b" not in mode:
            mode += "b"
        self.myfileobj = None
        if fileobj is None:
            fileobj = self.myfileobj = _builtins.open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        self.name = _os.fspath(filename)
        mode = mode or getattr(fileobj, "mode", "rb")
        self.fileobj = fileobj
        self._mtime = mtime
        if mode.startswith("r"):
            self.mode = READ
            self._content = None
        elif mode.startswith(("w", "a", "x")):
            self.mode = WRITE
            self._compressor = _zlib.compressobj(compresslevel, _zlib.DEFLATED, -15)
            self._crc = 0
            self._size = 0
            self._write_header(compresslevel)
        else:
            raise ValueError(f"Invalid mode: {mode!r}")

    def _write_header(self, level):
        name = _os.path.basename(self.name)
        if isinstance(name, str):
            try:
                name = name.encode("latin-1")
            except UnicodeEncodeError:
                name = b""
        name = name.removesuffix(b".gz")
        stamp = int(_time.time() if self._mtime is None else self._mtime)
        effort = {9: 2, 1: 4}.get(level, 0)
        self.fileobj.write(b"\x1f\x8b\x08" + bytes([8 if name else 0])
                           + _struct.pack("<L", stamp) + bytes([effort, 255])
                           + (name + b"\0" if name else b""))

    def _stream(self):
        """Return all that is in the file, unpacked once, as a stream in memory."""
        if self._content is None:
            self._content = _io.BytesIO(_unpack(self.fileobj.read()))
        return self._content

    @property
    def mtime(self):
        """The time that the header shows."""
        return self._mtime

    def _check_open(self):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file")

    def _check_readable(self):
        self._check_open()
        if self.mode != READ:
            raise OSError(9, "read() on write-only GzipFile object")

    def write(self, data):
        """Write bytes, and return how many."""
        self._check_open()
        if self.mode != WRITE:
            raise OSError(9, "write() on read-only GzipFile object")
        data = memoryview(data).cast("B") if not isinstance(data, bytes) else data
        self.fileobj.write(self._compressor.compress(data))
        self._crc = _zlib.crc32(data, self._crc)
        self._size += len(data)
        return len(data)

    def read(self, size=-1):
        """Return bytes, all of them if size is below zero."""
        self._check_readable()
        return self._stream().read(size)

    def read1(self, size=-1):
        """Return some bytes."""
        return self.read(size)

    def peek(self, n):
        """Return bytes without going on."""
        self._check_readable()
        stream = self._stream()
        at = stream.tell()
        data = stream.read(n)
        stream.seek(at)
        return data

    def readline(self, size=-1):
        """Return a line."""
        self._check_readable()
        return self._stream().readline(size)

    def seek(self, offset, whence=0):
        """Go to another place; when writing only forward, with zeros."""
        self._check_open()
        if self.mode == READ:
            return self._stream().seek(offset, whence)
        if whence == 2:
            raise ValueError("Seek from end not supported")
        target = offset + (self._size if whence == 1 else 0)
        if target < self._size:
            raise OSError("Negative seek in write mode")
        while self._size < target:
            self.write(bytes(min(_PIECE, target - self._size)))
        return self._size

    def tell(self):
        """Return the place."""
        self._check_open()
        return self._stream().tell() if self.mode == READ else self._size

    def rewind(self):
        """Go back to the beginning."""
        self._check_readable()
        self._stream().seek(0)

    def flush(self, zlib_mode=_zlib.Z_SYNC_FLUSH):
        """Write what has been held back."""
        self._check_open()
        if self.mode == WRITE:
            self.fileobj.write(self._compressor.flush(zlib_mode))
            self.fileobj.flush()

    def readable(self):
        """Tell whether it was opened for reading."""
        return self.mode == READ

    def writable(self):
        """Tell whether it was opened for writing."""
        return self.mode == WRITE

    def seekable(self):
        """Return True."""
        return True

    def fileno(self):
        """Return the number of the file beneath."""
        return self.fileobj.fileno()

    @property
    def closed(self):
        """Whether it was closed."""
        return self.fileobj is None

    def close(self):
        """End the file."""
        file, self.fileobj = self.fileobj, None
        if file is None:
            return
        try:
            if self.mode == WRITE:
                file.write(self._compressor.flush())
                file.write(_struct.pack("<LL", self._crc, self._size & 0xFFFFFFFF))
        finally:
            if self.myfileobj is not None:
                self.myfileobj.close()
                self.myfileobj = None


def _unpack(data):
    """Return what the members of a gzip file hold, one after the other."""
    out = []
    while data := data.lstrip(b"\0"):
        if data[:2] != b"\x1f\x8b":
            if out:
                break
            raise BadGzipFile(f"Not a gzipped file ({data[:2]!r})")
        decompressor = _zlib.decompressobj(31)
        try:
            out.append(decompressor.decompress(data))
        except _zlib.error as e:
            if "data check" in str(e):
                raise BadGzipFile("CRC check failed") from None
            raise
        if not decompressor.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data = decompressor.unused_data
    return b"".join(out)


def compress(data, compresslevel=9, *, mtime=None):
    """Return data as a gzip file."""
    packed = _zlib.compress(data, compresslevel, 31)
    stamp = int(_time.time() if mtime is None else mtime)
    return packed[:4] + _struct.pack("<L", stamp) + packed[8:9] + b"\xff" + packed[10:]


def decompress(data):
    """Return what is in a gzip file."""
    return _unpack(bytes(data))
