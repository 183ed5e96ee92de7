"""Container types beyond the built-in ones.

The classes that stand on collections.abc live in collections._user and come in on first use, so
that programs which only want a deque or a Counter do not pay for the abstract base classes.
"""

from _collections import defaultdict, deque

from collections._counter import Counter
from collections._namedtuple import namedtuple
from collections._ordered import OrderedDict

__all__ = [
    "ChainMap",
    "Counter",
    "OrderedDict",
    "UserDict",
    "UserList",
    "UserString",
    "defaultdict",
    "deque",
    "namedtuple",
]

_ON_DEMAND = frozenset({"ChainMap", "UserDict", "UserList", "UserString"})


def __getattr__(name):
    if name in _ON_DEMAND:
        import collections._user as user

        for each in _ON_DEMAND:
            globals()[each] = getattr(user, each)
        return globals()[name]
    if name == "abc":
        import collections.abc as abc

        return abc
    raise AttributeError(f"module 'collections' has no attribute {name!r}")


def __dir__():
    return sorted(_ON_DEMAND.union(globals()))
