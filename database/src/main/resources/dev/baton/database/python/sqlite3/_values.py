"""Values on their way into a database and out of it."""

from sqlite3._errors import ProgrammingError

adapters, converters = {}, {}


class PrepareProtocol:
    """What __conform__ is asked for."""


def register_adapter(type, adapter, /):
    """Let an adapter turn objects of a type into what SQLite can hold."""
    adapters[type, PrepareProtocol] = adapter


def register_converter(typename, converter, /):
    """Let a converter turn the bytes of columns of a declared type into objects."""
    converters[typename.upper()] = converter


def adapt(obj, proto=PrepareProtocol, *alt):
    """Return what an object becomes for a protocol."""
    adapter = adapters.get((type(obj), proto))
    if adapter is not None:
        return adapter(obj)
    if hasattr(type(proto), "__adapt__") and (made := proto.__adapt__(obj)) is not None:
        return made
    if hasattr(type(obj), "__conform__") and (made := obj.__conform__(proto)) is not None:
        return made
    if alt:
        return alt[0]
    raise ProgrammingError("can't adapt")


_PLAIN = {int, float, str, bytearray, bytes, type(None), memoryview}


def bindable(value, where):
    """Return a value that can be bound to a parameter."""
    if type(value) not in _PLAIN:
        value = adapt(value, PrepareProtocol, value)
    if value is None or isinstance(value, (int, float, str, bytes, bytearray, memoryview)):
        if isinstance(value, int) and not -1 << 63 <= value < 1 << 63:
            raise OverflowError("Python int too large to convert to SQLite INTEGER")
        if isinstance(value, str):
            value.encode("utf-8")
        return value
    try:
        return bytes(memoryview(value))
    except TypeError:
        raise ProgrammingError(f"Error binding parameter {where}: type {type(value).__name__!r} "
                               "is not supported") from None
