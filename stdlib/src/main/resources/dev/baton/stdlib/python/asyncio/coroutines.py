"""What coroutines are."""

__all__ = ("iscoroutinefunction", "iscoroutine")

import collections.abc
import types

_CO_COROUTINE = 0x80


def iscoroutinefunction(func):
    """Tell whether a function is one that returns a coroutine."""
    while hasattr(func, "func") and hasattr(func, "keywords"):  # functools.partial
        func = func.func
    func = getattr(func, "__func__", func)
    code = getattr(func, "__code__", None)
    return isinstance(code, types.CodeType) and bool(code.co_flags & _CO_COROUTINE)


def iscoroutine(obj):
    """Tell whether an object is a coroutine."""
    return isinstance(obj, (types.CoroutineType, collections.abc.Coroutine))
