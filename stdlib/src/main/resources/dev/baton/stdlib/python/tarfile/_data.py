"""The data of members, and what can be wrong with it."""

import io

from tarfile._members import TarError


class ExtractError(TarError):
    """A member cannot be extracted."""


class ReadError(TarError):
    """A file is no archive, or a damaged one."""


class CompressionError(TarError):
    """A way of compressing is not there."""


class StreamError(TarError):
    """A stream cannot do that."""


class MemberData(io.RawIOBase):
    """The data of a member, read from its place in the archive."""

    def __init__(self, file, begin, size):
        super().__init__()
        self._file, self._begin, self._size, self._at = file, begin, size, 0

    def readable(self):
        return True

    def seekable(self):
        return True

    def tell(self):
        return self._at

    def seek(self, offset, whence=0):
        target = offset + (0, self._at, self._size)[whence]
        self._at = min(max(target, 0), self._size)
        return self._at

    def readinto(self, b):
        self._file.seek(self._begin + self._at)
        data = self._file.read(min(len(b), self._size - self._at))
        if not data and self._at < self._size and len(b):
            raise ReadError("unexpected end of data")
        b[:len(data)] = data
        self._at += len(data)
        return len(data)
