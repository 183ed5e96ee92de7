"""The data of one entry as a file, for reading and for writing."""

import io
import struct
import zlib

from zipfile._entries import (
    DESCRIPTOR, ZIP64_LIMIT, ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED,
    BadZipFile, METHODS)

_PIECE = 64 * 1024


def _lzma_filter(properties):
    """The filter of the lzma module for the properties that an entry begins with."""
    import lzma
    bits = properties[0]
    return {"id": lzma.FILTER_LZMA1, "lc": bits % 9, "lp": bits // 9 % 5, "pb": bits // 45,
            "dict_size": int.from_bytes(properties[1:5], "little")}


class _LzmaPacker:
    """An lzma compressor whose output begins as that of archives must."""

    def __init__(self):
        self._inner = None

    def _begin(self):
        import lzma
        self._inner = lzma.LZMACompressor(
            lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA1, "dict_size": 1 << 23}])
        return struct.pack("<BBHBL", 9, 4, 5, 0x5D, 1 << 23)

    def compress(self, data):
        head = self._begin() if self._inner is None else b""
        return head + self._inner.compress(data)

    def flush(self):
        head = self._begin() if self._inner is None else b""
        return head + self._inner.flush()


class _LzmaUnpacker:
    """An lzma decompressor that reads what it needs to know from the beginning of its input."""

    def __init__(self):
        self._inner = None
        self._head = b""
        self.eof = False

    def decompress(self, data):
        if self._inner is None:
            self._head += data
            if len(self._head) < 4:
                return b""
            size, = struct.unpack_from("<H", self._head, 2)
            if len(self._head) < 4 + size:
                return b""
            import lzma
            self._inner = lzma.LZMADecompressor(
                lzma.FORMAT_RAW, filters=[_lzma_filter(self._head[4:4 + size])])
            data = self._head[4 + size:]
        result = self._inner.decompress(data)
        self.eof = self._inner.eof
        return result


def compressor(method, level):
    """Return what compresses by a method, None if that leaves the data as it is."""
    if method == ZIP_DEFLATED:
        return zlib.compressobj(-1 if level is None else level, zlib.DEFLATED, -15)
    if method == ZIP_BZIP2:
        import bz2
        return bz2.BZ2Compressor() if level is None else bz2.BZ2Compressor(level)
    return _LzmaPacker() if method == ZIP_LZMA else None


def decompressor(method):
    """Return what undoes a method, None if that leaves the data as it is."""
    if method == ZIP_STORED:
        return None
    if method == ZIP_DEFLATED:
        return zlib.decompressobj(-15)
    if method == ZIP_BZIP2:
        import bz2
        return bz2.BZ2Decompressor()
    if method == ZIP_LZMA:
        return _LzmaUnpacker()
    name = METHODS.get(method)
    if name:
        raise NotImplementedError(f"compression type {method} ({name})")
    raise NotImplementedError(f"compression type {method}")


class Section:
    """A part of the archive's file, read from a place of its own. Thread safe by its lock."""

    def __init__(self, file, at, close, lock, writing):
        self._file, self._at, self._close = file, at, close
        self._lock, self._writing = lock, writing
        self.seekable = file.seekable

    def read(self, size):
        with self._lock:
            if self._writing():
                raise ValueError("Can't read from the ZIP file while there is an open writing "
                                 "handle on it. Close the writing handle before trying to read.")
            self._file.seek(self._at)
            data = self._file.read(size)
            self._at = self._file.tell()
            return data

    def tell(self):
        return self._at

    def seek(self, at):
        self._at = at

    def close(self):
        if self._file is not None:
            file, self._file = self._file, None
            self._close(file)


class ZipExtFile(io.BufferedIOBase):
    """An entry opened for reading."""

    def __init__(self, section, mode, entry):
        self._section = section
        self._entry = entry
        self._begin = section.tell()
        self.mode = mode
        self.name = entry.filename
        self.newlines = None
        self._closes = True
        self._restart()

    def _restart(self):
        self._unpacker = decompressor(self._entry.compress_type)
        self._left = self._entry.compress_size
        self._to_give = self._entry.file_size
        self._buffer, self._at = b"", 0
        self._given = 0
        self._crc = 0
        self._ended = False

    def __repr__(self):
        text = f"<{type(self).__module__}.{type(self).__qualname__}"
        if self.closed:
            return text + " [closed]>"
        text += f" name={self.name!r}"
        if self._entry.compress_type != ZIP_STORED:
            name = METHODS.get(self._entry.compress_type, self._entry.compress_type)
            text += f" compress_type={name}"
        return text + ">"

    def _fill(self):
        """Unpack one more piece into the buffer; return whether there was one."""
        while not self._ended:
            piece = self._section.read(min(_PIECE, self._left)) if self._left > 0 else b""
            if self._left > 0 and not piece:
                raise EOFError
            self._left -= len(piece)
            data = piece
            if self._unpacker is not None:
                data = self._unpacker.decompress(piece)
                self._ended = self._unpacker.eof or self._left <= 0
                if self._ended and self._entry.compress_type == ZIP_DEFLATED:
                    data += self._unpacker.flush()
            else:
                self._ended = self._left <= 0
            data = data[:self._to_give]
            self._to_give -= len(data)
            if self._to_give <= 0:
                self._ended = True
            self._crc = zlib.crc32(data, self._crc)
            if self._ended and self._crc != self._entry.CRC:
                raise BadZipFile(f"Bad CRC-32 for file {self.name!r}")
            if data:
                self._buffer = self._buffer[self._at:] + data
                self._at = 0
                return True
        return False

    def _take(self, size):
        data = self._buffer[self._at:self._at + size]
        self._at += len(data)
        self._given += len(data)
        return data

    def _check(self, what):
        if self.closed:
            raise ValueError(f"{what} closed file.")

    def readable(self):
        """Return True."""
        self._check("I/O operation on")
        return True

    def seekable(self):
        """Return whether the archive's file has a position."""
        self._check("I/O operation on")
        return self._section.seekable()

    def read(self, n=-1):
        """Return n bytes, or all there are."""
        self._check("read from")
        if n is None or n < 0:
            pieces = [self._take(len(self._buffer))]
            while self._fill():
                pieces.append(self._take(len(self._buffer)))
            return b"".join(pieces)
        while len(self._buffer) - self._at < n and self._fill():
            pass
        return self._take(n)

    def read1(self, n):
        """Return at most n bytes, those that are at hand if there are any."""
        self._check("read from")
        if self._at >= len(self._buffer):
            self._fill()
        return self._take(len(self._buffer) if n is None or n < 0 else n)

    def peek(self, n=1):
        """Return at least n bytes, if there are so many, without going on."""
        self._check("peek from")
        while len(self._buffer) - self._at < n and self._fill():
            pass
        return self._buffer[self._at:self._at + 512 if n < 512 else None]

    def readline(self, limit=-1):
        """Return a line, or limit bytes of it."""
        self._check("read from")
        if limit is None:
            limit = -1
        begin = 0
        while True:
            end = self._buffer.find(b"\n", self._at + begin) + 1
            ready = len(self._buffer) - self._at
            if end:
                size = end - self._at
                return self._take(size if limit < 0 else min(size, limit))
            if 0 <= limit <= ready or not self._fill():
                return self._take(ready if limit < 0 else min(ready, limit))
            begin = ready

    def tell(self):
        """Return the position."""
        self._check("tell on")
        if not self._section.seekable():
            raise io.UnsupportedOperation("underlying stream is not seekable")
        return self._given

    def seek(self, offset, whence=0):
        """Go to another place; backwards that means to unpack again."""
        self._check("seek on")
        if not self._section.seekable():
            raise io.UnsupportedOperation("underlying stream is not seekable")
        if whence not in (0, 1, 2):
            raise ValueError("whence must be os.SEEK_SET (0), os.SEEK_CUR (1), "
                             "or os.SEEK_END (2)")
        target = offset + (0, self._given, self._entry.file_size)[whence]
        target = min(max(target, 0), self._entry.file_size)
        back = self._given - target
        if 0 <= back <= self._at:
            self._at -= back
            self._given = target
            return target
        if back > 0:
            self._section.seek(self._begin)
            self._restart()
        while self._given < target:
            if not self.read1(min(target - self._given, _PIECE)):
                break
        return self._given

    def close(self):
        """Close the entry, not the archive."""
        try:
            if self._closes:
                self._section.close()
        finally:
            super().close()


class EntryWriter(io.BufferedIOBase):
    """An entry opened for writing; what is known only at its end is written then."""

    def __init__(self, archive, entry, zip64):
        self._archive, self._entry, self._zip64 = archive, entry, zip64
        self._compressor = compressor(entry.compress_type, entry._compresslevel)
        self._file_size = self._compress_size = self._crc = 0

    def writable(self):
        """Return True."""
        return True

    def write(self, data):
        """Write bytes; return how many."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if isinstance(data, (bytes, bytearray)):
            size = len(data)
        else:
            data = memoryview(data)
            size = data.nbytes
        self._file_size += size
        self._crc = zlib.crc32(data, self._crc)
        if self._compressor:
            data = self._compressor.compress(data)
            self._compress_size += len(data)
        self._archive.fp.write(data)
        return size

    def close(self):
        """End the entry."""
        if self.closed:
            return
        archive, entry = self._archive, self._entry
        try:
            super().close()
            if self._compressor:
                rest = self._compressor.flush()
                self._compress_size += len(rest)
                archive.fp.write(rest)
                entry.compress_size = self._compress_size
            else:
                entry.compress_size = self._file_size
            entry.CRC = self._crc
            entry.file_size = self._file_size
            if not self._zip64:
                if self._file_size > ZIP64_LIMIT:
                    raise RuntimeError("File size too large, try using force_zip64")
                if self._compress_size > ZIP64_LIMIT:
                    raise RuntimeError("Compressed size too large, try using force_zip64")
            if entry.flag_bits & DESCRIPTOR:
                form = "<4sLQQ" if self._zip64 else "<4sLLL"
                archive.fp.write(struct.pack(form, b"PK\7\10", entry.CRC, entry.compress_size,
                                             entry.file_size))
                archive.start_dir = archive.fp.tell()
            else:
                archive.start_dir = archive.fp.tell()
                archive.fp.seek(entry.header_offset)
                archive.fp.write(entry.FileHeader(self._zip64))
                archive.fp.seek(archive.start_dir)
            archive.filelist.append(entry)
            archive.NameToInfo[entry.filename] = entry
        finally:
            archive._writing = False
