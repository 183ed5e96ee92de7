"""Functions that work on functions: wrapping, caching, partial arguments, dispatch on types."""

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

from functools._cache import cache, cached_property, lru_cache
from functools._compare import total_ordering
from functools._partial import partialmethod
from functools._wraps import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, update_wrapper, wraps

__all__ = [
    "WRAPPER_ASSIGNMENTS",
    "WRAPPER_UPDATES",
    "cache",
    "cached_property",
    "cmp_to_key",
    "lru_cache",
    "partial",
    "partialmethod",
    "reduce",
    "singledispatch",
    "singledispatchmethod",
    "total_ordering",
    "update_wrapper",
    "wraps",
]


def __getattr__(name):
    # Few programs dispatch on types; those who do bring in abc and weakref.
    if name in ("singledispatch", "singledispatchmethod"):
        import functools._dispatch as dispatch

        value = globals()[name] = getattr(dispatch, name)
        return value
    raise AttributeError(f"module 'functools' has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), *__all__})
