"""Container types beyond the built-in ones.

All but deque and defaultdict come in on first use: programs that only want a deque need not pay
for the others, some of which stand on the abstract base classes.
"""

from _collections import defaultdict, deque

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

# Where the names are defined.
_HOME = {
    "ChainMap": "_user",
    "Counter": "_counter",
    "OrderedDict": "_ordered",
    "UserDict": "_user",
    "UserList": "_user",
    "UserString": "_user",
    "namedtuple": "_namedtuple",
}


def __getattr__(name):
    if name == "abc":
        import collections.abc as abc

        return abc
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'collections' has no attribute {name!r}")
    module = __import__("collections." + home, None, None, [name])
    value = globals()[name] = getattr(module, name)
    return value


def __dir__():
    return sorted({*globals(), *_HOME})
