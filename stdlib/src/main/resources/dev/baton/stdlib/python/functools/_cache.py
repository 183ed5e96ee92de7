"""Remembering the results of functions and of properties."""

from _thread import RLock as _RLock

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


class _CallKey:
    """The arguments of a call as a dict key that computes its hash only once."""

    __slots__ = ("parts", "hash")

    def __init__(self, parts):
        self.parts = parts
        self.hash = hash(parts)

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        return type(other) is _CallKey and self.parts == other.parts


_absent = object()
_MethodType = type(_CallKey(()).__hash__)
_KEYWORDS_FOLLOW = object()


def _call_key(args, keywords, typed):
    """Make the key of a call; a single str or int argument serves as it is."""
    if not keywords and not typed:
        if len(args) == 1 and type(args[0]) in (int, str):
            return args[0]
        return _CallKey(args)
    parts = args
    if keywords:
        parts += (_KEYWORDS_FOLLOW, *[part for item in keywords.items() for part in item])
    if typed:
        parts += tuple(map(type, args)) + tuple(map(type, keywords.values()))
    return _CallKey(parts)


class _lru_cache_wrapper:
    """A function with a cache of its results.

    One lock guards the counters and the order of the entries; it is not held while the function
    runs. So every call counts once, as a hit or as a miss, and two threads may both miss the same
    arguments and both compute.
    """

    def __init__(self, function, maxsize, typed, cache_info):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._make_info = cache_info
        self._lock = _RLock()  # re-entrant: __eq__ of an argument may call the function
        self._results = {}  # the entry used longest ago comes first
        self._hits = self._misses = 0

    def __call__(self, /, *args, **keywords):
        if self._maxsize == 0:
            with self._lock:
                self._misses += 1
            return self._function(*args, **keywords)
        key = _call_key(args, keywords, self._typed)
        results = self._results
        with self._lock:
            found = results.get(key, _absent)
            if found is not _absent:
                self._hits += 1
                if self._maxsize is not None:
                    results[key] = results.pop(key, found)
                return found
            self._misses += 1
        result = self._function(*args, **keywords)
        with self._lock:
            if self._maxsize is None:
                return results.setdefault(key, result)
            if key not in results:
                while len(results) >= self._maxsize:
                    del results[next(iter(results))]
                results[key] = result
        return result

    def __get__(self, instance, owner=None):
        return self if instance is None else _MethodType(self, instance)

    def cache_info(self):
        """Report hits, misses, maxsize and currsize as a named tuple."""
        with self._lock:
            return self._make_info(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self):
        """Empty the cache and reset its counters."""
        with self._lock:
            self._results.clear()
            self._hits = self._misses = 0

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


try:
    from _functools import _lru_cache_wrapper
except ImportError:
    pass  # the class above serves


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
