"""How values go from one interpreter to another, and what comes of them when theirs has ended."""

import _parcels
import _sharing

_PLAIN = type(None), bool, int, float, str, bytes


class NotShareableError(TypeError):
    """The object cannot go to another interpreter."""


class ItemInterpreterDestroyed(Exception):
    """The interpreter that has put the item into the queue is gone."""


class UnboundItem:
    """Stands for an item of which the interpreter is gone."""

    __slots__ = ("_name",)

    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return f"concurrent.interpreters.{self._name}"

    def __reduce__(self):
        return self._name


UNBOUND = UnboundItem("UNBOUND")
UNBOUND_ERROR = UnboundItem("UNBOUND_ERROR")
UNBOUND_REMOVE = UnboundItem("UNBOUND_REMOVE")


def check_unbound(value):
    """Return what is to come in place of items without an interpreter; ValueError for others."""
    if value is None or not any(value is known
                                for known in (UNBOUND, UNBOUND_ERROR, UNBOUND_REMOVE)):
        raise NotImplementedError(f"unsupported unbound replacement op {value!r}")
    return value


def is_shareable(obj):
    """Can the object go to another interpreter without being pickled?"""
    kind = type(obj)
    if kind is tuple:
        return all(map(is_shareable, obj))
    return kind in _PLAIN or kind is memoryview or hasattr(kind, "_crosses_as")


class _Packer(_parcels.Packer):
    def reducer_override(self, obj):
        kind = type(obj)
        if kind is memoryview:
            # The memory itself is shared, not copied; each side has a view of its own.
            return memoryview, (_sharing.Block(obj),)
        crosses = getattr(kind, "_crosses_as", None)
        return NotImplemented if crosses is None else crosses(obj)


def pack(obj):
    """Return an object as a parcel; NotShareableError if that cannot be done."""
    try:
        return _Packer().pack(obj)
    except Exception as error:
        raise NotShareableError(f"{obj!r} does not support cross-interpreter data") from error


def unpack(parcel):
    """Return the object of a parcel."""
    try:
        return _parcels.unpack(*parcel)
    except Exception as error:
        raise NotShareableError("object could not be unpickled") from error
