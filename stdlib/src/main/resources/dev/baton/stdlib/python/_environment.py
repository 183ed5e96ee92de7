"""Environment variables as mappings, for `os`."""

from collections.abc import MutableMapping
import sys


class _Environ(MutableMapping):
    """The environment of the process: changes are told to the system at once.

    The variables are kept as bytes in `_data`, which the views as text and as bytes share.
    """

    __module__ = "os"

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue, system):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data
        self._system = system

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv = getattr(self._system, "putenv", None)
        if putenv is not None:
            putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv = getattr(self._system, "unsetenv", None)
        if unsetenv is not None:
            unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join([f"{key!r}: {value!r}" for key, value in self.items()])
        return f"environ({{{items}}})"

    def copy(self):
        """Return a dict of all variables."""
        return dict(self)

    def setdefault(self, key, value):
        """Return a variable, which is set to value first if it is missing."""
        if key not in self:
            self[key] = value
        return self[key]

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        return {**self, **other}

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        return {**other, **self}

    def __ior__(self, other):
        self.update(other)
        return self


def make_environ(system):
    """Return the environment twice: as text and as bytes."""
    encoding = sys.getfilesystemencoding()

    def encode(value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value.encode(encoding, "surrogateescape")

    def decode(value):
        return value.decode(encoding, "surrogateescape")

    def require_bytes(value):
        if not isinstance(value, bytes):
            raise TypeError(f"bytes expected, not {type(value).__name__}")
        return value

    def same(value):
        return value

    data = {}
    for key, value in system.environ.items():
        data[key if isinstance(key, bytes) else encode(key)] = (
            value if isinstance(value, bytes) else encode(value))
    return (_Environ(data, encode, decode, encode, decode, system),
            _Environ(data, require_bytes, same, require_bytes, same, system))
