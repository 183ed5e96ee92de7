"""Types of file objects, patterns and context managers."""

from abc import abstractmethod

from _typing import Generic
from typing._forms import _SpecialGenericAlias
import typing as _typing_names

__name__ = "typing"  # where the classes defined here are to be found


class IO(Generic[_typing_names.AnyStr]):
    """The type of what open() returns: AnyStr is str for text files and bytes for binary ones."""

    __slots__ = ()

    @property
    @abstractmethod
    def mode(self): ...

    @property
    @abstractmethod
    def name(self): ...

    @property
    @abstractmethod
    def closed(self): ...


for _name in (
    "close fileno flush isatty read readable readline readlines seek seekable tell truncate"
    " writable write writelines __enter__ __exit__"
).split():

    @abstractmethod
    def _method(self, *args): ...

    _method.__name__ = _name
    _method.__qualname__ = f"IO.{_name}"
    setattr(IO, _name, _method)
del _name, _method


class BinaryIO(IO[bytes]):
    """The type of files opened in binary mode."""

    __slots__ = ()


class TextIO(IO[str]):
    """The type of files opened in text mode."""

    __slots__ = ()


def __getattr__(name):
    if name in ("Match", "Pattern"):
        import re

        return _SpecialGenericAlias(getattr(re, name), 1, name=name)
    if name in ("ContextManager", "AsyncContextManager"):
        import contextlib

        return _SpecialGenericAlias(getattr(contextlib, "Abstract" + name), 1, name=name)
    raise AttributeError(f"module 'typing' has no attribute {name!r}")
