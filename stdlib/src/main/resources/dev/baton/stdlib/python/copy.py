"""Copies of objects: shallow ones share what they contain, deep ones copy it too."""

from _weakref import ref as _ref

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    """Raised for objects that say they can be taken apart but do so in a wrong way."""


error = Error

# Objects of these types can be shared by copies: they never change, or stand for something unique.
_ATOMIC = frozenset(
    {
        type(None),
        int,
        float,
        bool,
        complex,
        str,
        bytes,
        type,
        range,
        property,
        type(...),
        type(NotImplemented),
        type(len),
        type(lambda: None),
        type((lambda: None).__code__),
    }
)


_SHARED_WHEN_SHALLOW = _ATOMIC | {tuple, frozenset, slice, _ref}
_ATOMIC_WHEN_DEEP = _ATOMIC | {_ref}


def copy(x):
    """Return a shallow copy of x."""
    cls = type(x)
    if cls in _SHARED_WHEN_SHALLOW:
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    if issubclass(cls, type):
        return x  # a class with a metaclass of its own
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduce(x, cls)
    return x if isinstance(reduced, str) else _rebuild(x, None, reduced)


def deepcopy(x, memo=None, _nil=[]):
    """Return a deep copy of x.

    memo maps the id() of objects met to their copies, so that an object that occurs several
    times is copied once and cycles come out as cycles.
    """
    cls = type(x)
    if cls in _ATOMIC_WHEN_DEEP:
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    duplicate = _deep(x, cls, memo)
    if duplicate is not x:
        memo[id(x)] = duplicate
        # The original must stay alive as long as its id is in the memo.
        memo.setdefault(id(memo), []).append(x)
    return duplicate


def _deep(x, cls, memo):
    copier = _deep_copiers.get(cls)
    if copier is not None:
        return copier(x, memo)
    if issubclass(cls, type):
        return x
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    reduced = _reduce(x, cls)
    return x if isinstance(reduced, str) else _rebuild(x, memo, reduced)


def _deepcopy_list(x, memo):
    duplicate = []
    memo[id(x)] = duplicate
    for item in x:
        duplicate.append(deepcopy(item, memo))
    return duplicate


def _deepcopy_dict(x, memo):
    duplicate = {}
    memo[id(x)] = duplicate
    for key, value in x.items():
        duplicate[deepcopy(key, memo)] = deepcopy(value, memo)
    return duplicate


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:
        return memo[id(x)]  # copied meanwhile, through a cycle
    if all(a is b for a, b in zip(x, items)):
        return x
    return tuple(items)


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _Sample:
    def method(self):
        pass


_deep_copiers = {
    list: _deepcopy_list,
    dict: _deepcopy_dict,
    tuple: _deepcopy_tuple,
    type(_Sample().method): _deepcopy_method,
}


def _reduce(x, cls):
    """Take x apart: a registered function, __reduce_ex__(4) or __reduce__ says how."""
    from copyreg import dispatch_table

    registered = dispatch_table.get(cls)
    if registered is not None:
        return registered(x)
    reduce_ex = getattr(x, "__reduce_ex__", None)
    if reduce_ex is not None:
        return reduce_ex(4)
    reduce = getattr(x, "__reduce__", None)
    if reduce is not None:
        return reduce()
    raise Error(f"un(deep)copyable object of type {cls}")


def _rebuild(x, memo, reduced):
    """Make the copy from what _reduce() gave; a deep one if there is a memo."""
    deep = memo is not None
    if not 2 <= len(reduced) <= 5:
        raise TypeError(f"cannot rebuild an object from {len(reduced)} items")
    func, args, state, items, pairs = (*reduced, None, None, None)[:5]
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    duplicate = func(*args)
    if deep:
        memo[id(x)] = duplicate
    if state is not None:
        _set_state(duplicate, deepcopy(state, memo) if deep else state)
    if items is not None:
        for item in items:
            duplicate.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            duplicate[key] = value
    return duplicate


def _set_state(duplicate, state):
    if hasattr(duplicate, "__setstate__"):
        duplicate.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        duplicate.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(duplicate, name, value)
