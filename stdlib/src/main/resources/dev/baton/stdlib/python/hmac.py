"""Keyed digests of messages, RFC 2104."""

import _hashlib
import hashlib as _hashes

digest_size = None
_BLOCK = 64
trans_5C = bytes(x ^ 0x5C for x in range(256))
trans_36 = bytes(x ^ 0x36 for x in range(256))


def compare_digest(a, b, /):
    """Tell whether two are equal, in a time that does not show where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return _hashlib.compare_digest(a.encode(), b.encode())
    for value in a, b:
        try:
            memoryview(value)
        except TypeError:
            raise TypeError("a bytes-like object is required, not "
                            f"'{type(value).__name__}'") from None
    return _hashlib.compare_digest(a, b)


class HMAC:
    """A keyed digest that takes the message piece by piece."""

    blocksize = 64
    __slots__ = ("_inner", "_outer", "_name", "block_size", "digest_size")

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        if callable(digestmod):
            make = digestmod
        elif isinstance(digestmod, str):
            def make(data=b""):
                return _hashes.new(digestmod, data)
        else:
            make = digestmod.new
        self._inner = make()
        self._outer = make()
        self._name = f"hmac-{self._inner.name}"
        self.digest_size = self._inner.digest_size
        self.block_size = getattr(self._inner, "block_size", _BLOCK)
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b"\0")
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        """The name, such as hmac-sha256."""
        return self._name

    def update(self, msg):
        """Take more of the message."""
        self._inner.update(msg)

    def copy(self):
        """Return another object that has taken the same message."""
        other = self.__class__.__new__(self.__class__)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._name = self._name
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def digest(self):
        """Return the digest of the message so far, as bytes."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """Return the digest of the message so far, as hexadecimal digits."""
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    """Return a keyed digest that has taken a message."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """Return the keyed digest of a message, as bytes."""
    return HMAC(key, msg, digest).digest()
