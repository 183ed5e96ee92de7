"""What coroutines are."""

__all__ = ("iscoroutinefunction", "iscoroutine")

import collections.abc
import types


def iscoroutinefunction(func):
    """Tell whether a function is one that returns a coroutine."""
    import inspect
    return inspect.iscoroutinefunction(func)


def iscoroutine(obj):
    """Tell whether an object is a coroutine."""
    return isinstance(obj, (types.CoroutineType, collections.abc.Coroutine))
