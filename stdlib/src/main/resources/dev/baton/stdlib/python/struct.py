"""Values as bytes of a format, as C lays them out."""

from _struct import Struct, error

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct",
           "error"]

_MOST = 100
_known = {}


def _of(format):
    """Return the Struct of a format; those used before are remembered."""
    try:
        return _known[format]
    except KeyError:
        pass
    made = Struct(format)
    if len(_known) >= _MOST:
        _known.clear()
    _known[format] = made
    return made


def _clearcache():
    """Forget the formats used before."""
    _known.clear()


def calcsize(format, /):
    """Return the number of bytes of a format."""
    return _of(format).size


def pack(format, /, *values):
    """Return the values as bytes of a format."""
    return _of(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    """Write the values into a buffer that can be changed, from a position on."""
    _of(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    """Return the values in a buffer of exactly the size of the format."""
    return _of(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """Return the values in a buffer from a position on."""
    return _of(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """Return an iterator over the values of each piece of a buffer."""
    return _of(format).iter_unpack(buffer)
