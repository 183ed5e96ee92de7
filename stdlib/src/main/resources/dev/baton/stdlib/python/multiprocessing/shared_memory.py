"""Named memory that several processes look into."""

import secrets
import struct

import _sharing

__all__ = ["SharedMemory", "ShareableList"]

_ENOENT, _EEXIST = 2, 17


class SharedMemory:
    """A block of memory under a name, which stays until somebody calls unlink()."""

    def __init__(self, name=None, create=False, size=0):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        if create:
            block = _sharing.Block(size)
            name = self._add(name, block)
        else:
            name = name.removeprefix("/")
            block = _sharing.find_block(name)
            if block is None:
                raise FileNotFoundError(_ENOENT, "No such file or directory", "/" + name)
        self._name = name
        self._block = block
        self._size = len(block)
        self._buf = memoryview(block).cast("B")

    @staticmethod
    def _add(name, block):
        if name is not None:
            name = name.removeprefix("/")
            if not _sharing.add_block(name, block):
                raise FileExistsError(_EEXIST, "File exists", "/" + name)
            return name
        while not _sharing.add_block(name := "psm_" + secrets.token_hex(4), block):
            pass
        return name

    def __reduce__(self):
        return type(self), (self.name, False, self.size)

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, size={self.size})"

    @property
    def buf(self):
        """The memory; None once closed."""
        return self._buf

    @property
    def name(self):
        """The name by which others find it."""
        return self._name

    @property
    def size(self):
        """How many bytes there are."""
        return self._size

    def close(self):
        """Look into it no more."""
        if self._buf is not None:
            self._buf.release()
            self._buf = None
        self._block = None

    def unlink(self):
        """Forget the name; the memory goes when nobody looks into it."""
        if not _sharing.remove_block(self._name):
            raise FileNotFoundError(_ENOENT, "No such file or directory", "/" + self._name)


class ShareableList:
    """A list of fixed length in shared memory: of ints, floats, bools, str, bytes and None.

    The memory begins with the length, then comes for each item where it is, how many bytes it
    may have, how many it has, and a letter for its type.
    """

    _ENTRY = struct.Struct("<qqqc")

    def __init__(self, sequence=None, *, name=None):
        if sequence is None:
            self.shm = SharedMemory(name)
            self._length = struct.unpack_from("<q", self.shm.buf)[0]
            return
        packed = [self._pack(value) for value in sequence]
        self._length = len(packed)
        at = 8 + self._ENTRY.size * self._length
        entries = []
        for kind, data in packed:
            room = -(-max(len(data), 1) // 8) * 8
            entries.append((at, room))
            at += room
        self.shm = SharedMemory(name, create=True, size=at)
        struct.pack_into("<q", self.shm.buf, 0, self._length)
        for place, (kind, data) in enumerate(packed):
            self._write(place, *entries[place], kind, data)

    @staticmethod
    def _pack(value):
        kind = type(value)
        if kind is bool:
            return b"?", bytes([value])
        if kind is int:
            return b"q", struct.pack("<q", value)
        if kind is float:
            return b"d", struct.pack("<d", value)
        if kind is str:
            return b"s", value.encode()
        if kind is bytes:
            return b"y", value
        if value is None:
            return b"n", b""
        raise TypeError(f"{kind} is not one of int, float, bool, str, bytes, None")

    def _write(self, place, at, room, kind, data):
        self._ENTRY.pack_into(self.shm.buf, 8 + place * self._ENTRY.size,
                              at, room, len(data), kind)
        self.shm.buf[at:at + len(data)] = data

    def _entry(self, place):
        if not -self._length <= place < self._length:
            raise IndexError("index out of range")
        return self._ENTRY.unpack_from(self.shm.buf,
                                       8 + place % self._length * self._ENTRY.size)

    def __getitem__(self, position):
        at, _, size, kind = self._entry(position)
        data = bytes(self.shm.buf[at:at + size])
        if kind == b"?":
            return data != b"\0"
        if kind == b"q" or kind == b"d":
            return struct.unpack(b"<" + kind, data)[0]
        if kind == b"s":
            return data.decode()
        return data if kind == b"y" else None

    def __setitem__(self, position, value):
        try:
            at, room, _, _ = self._entry(position)
        except IndexError:
            raise IndexError("assignment index out of range") from None
        kind, data = self._pack(value)
        if len(data) > room:
            raise ValueError("bytes/str item exceeds available storage")
        self._write(position % self._length, at, room, kind, data)

    def __reduce__(self):
        return _attach, (self.shm.name,)

    def __len__(self):
        return self._length

    def __repr__(self):
        return f"{type(self).__name__}({list(self)}, name={self.shm.name!r})"

    def count(self, value):
        """Return how often a value is in the list."""
        return sum(value == item for item in self)

    def index(self, value):
        """Return where a value is; ValueError if it is not in the list."""
        for place, item in enumerate(self):
            if value == item:
                return place
        raise ValueError(f"{value!r} not in this container")


def _attach(name):
    return ShareableList(name=name)
