"""Remembering the results of functions and of properties."""

from _functools import _lru_cache_wrapper

from functools._wraps import update_wrapper

__name__ = "functools"  # where the functions defined here are to be found


_info_type = None


def _cache_info(hits, misses, maxsize, currsize):
    """Make a CacheInfo; its class is made when first needed, as namedtuple() compiles code."""
    global _info_type
    if _info_type is None:
        from collections import namedtuple

        fields = "hits misses maxsize currsize"
        _info_type = namedtuple("CacheInfo", fields, module="functools")
    return _info_type(hits, misses, maxsize, currsize)


_absent = object()


def lru_cache(maxsize=128, typed=False):
    """Decorate a function to remember its latest results, the `maxsize` most recently used ones.

    With maxsize None nothing is forgotten. With typed, arguments that are equal but of different
    types are kept apart. Arguments must be hashable. The function gains cache_info(),
    cache_clear() and cache_parameters(), and the original is in __wrapped__.
    """
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _with_cache(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(user_function):
        return _with_cache(user_function, maxsize, typed)

    return decorate


def _with_cache(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    """Decorate a function to remember all its results: lru_cache(maxsize=None)."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property computed at the first access and then kept in the __dict__ of the instance.

    Not being a data descriptor it is shadowed by the kept value, which can also be assigned to
    and deleted. Threads that meet in the first access may each compute it; the last result stays.
    """

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names"
                f" ({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it."
            )
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache"
                f" {name!r} property."
            ) from None
        value = attributes.get(name, _absent)
        if value is not _absent:
            return value
        value = self.func(instance)
        try:
            attributes[name] = value
        except TypeError:
            raise TypeError(
                f"The '__dict__' attribute on {type(instance).__name__!r} instance does not"
                f" support item assignment for caching {name!r} property."
            ) from None
        return value

    __class_getitem__ = classmethod(type(list[int]))
