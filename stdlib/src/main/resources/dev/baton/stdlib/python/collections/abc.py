"""Abstract base classes of containers, iterators and awaitables.

The classes with one or two abstract methods recognise any class that has those methods; the larger
ones must be inherited from or registered with, and provide the rest of their interface.
"""

import sys as _sys
from abc import ABCMeta, abstractmethod

from _collections import deque
from collections._mappings import (
    ItemsView,
    KeysView,
    Mapping,
    MappingView,
    MutableMapping,
    MutableSet,
    Set,
    ValuesView,
)
from collections._protocols import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Buffer,
    Callable,
    Collection,
    Container,
    Coroutine,
    Generator,
    Hashable,
    Iterable,
    Iterator,
    Reversible,
    Sized,
    _CallableGenericAlias,
)

__all__ = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable",
    "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable",
    "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView",
    "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString", "Buffer",
]  # fmt: skip

_SEQUENCE_MARK = 1 << 5  # tells pattern matching to take instances for sequences


class Sequence(Reversible, Collection):
    """A sequence that may be read: __getitem__ and __len__ give the rest."""

    __slots__ = ()
    __abc_tpflags__ = _SEQUENCE_MARK

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        position = 0
        while True:
            try:
                item = self[position]
            except IndexError:
                return
            yield item
            position += 1

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __reversed__(self):
        for position in range(len(self) - 1, -1, -1):
            yield self[position]

    def index(self, value, start=0, stop=None):
        """Return the first position of the value within start and stop; ValueError if none."""
        if start is not None and start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        position = start
        while stop is None or position < stop:
            try:
                item = self[position]
            except IndexError:
                break
            if item is value or item == value:
                return position
            position += 1
        raise ValueError

    def count(self, value):
        """Return how many items equal the value."""
        return sum(1 for item in self if item is value or item == value)


class _WarnsAboutByteString(ABCMeta):
    def __new__(cls, name, bases, namespace, **kwargs):
        if name != "ByteString":
            _warn_about_byte_string()
        return super().__new__(cls, name, bases, namespace, **kwargs)

    def __instancecheck__(cls, instance):
        _warn_about_byte_string()
        return super().__instancecheck__(instance)


def _warn_about_byte_string():
    import warnings

    warnings._deprecated("collections.abc.ByteString", remove=(3, 14))


class ByteString(Sequence, metaclass=_WarnsAboutByteString):
    """Old common base of bytes and bytearray, which have no more than Sequence in common."""

    __slots__ = ()


class MutableSequence(Sequence):
    """A sequence that can change: __setitem__, __delitem__ and insert on top of Sequence."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Add the value before the index."""
        raise IndexError

    def append(self, value):
        """Add the value at the end."""
        self.insert(len(self), value)

    def clear(self):
        """Remove all items, one by one."""
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        """Turn the order around in place."""
        left, right = 0, len(self) - 1
        while left < right:
            self[left], self[right] = self[right], self[left]
            left += 1
            right -= 1

    def extend(self, values):
        """Add all values of an iterable at the end."""
        for value in list(values) if values is self else values:
            self.append(value)

    def pop(self, index=-1):
        """Remove and return the item at the index; IndexError if there is none."""
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        """Remove the first item that equals the value; ValueError if there is none."""
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


for _base, _kinds in (
    (Set, (frozenset,)),
    (MutableSet, (set,)),
    (Mapping, (type(type.__dict__),)),
    (MutableMapping, (dict,)),
    (KeysView, (type({}.keys()),)),
    (ItemsView, (type({}.items()),)),
    (ValuesView, (type({}.values()),)),
    (Sequence, (tuple, str, range, memoryview)),
    (ByteString, (bytes, bytearray)),
    (MutableSequence, (list, bytearray, deque)),
):
    for _kind in _kinds:
        _base.register(_kind)
del _base, _kinds, _kind

if "collections._ordered" in _sys.modules:
    _sys.modules["collections._ordered"].register_views(_sys.modules[__name__])
