"""A dict for programs that work with the order of its items."""

import sys as _sys
from reprlib import recursive_repr

__name__ = "collections"  # where the class defined here is to be found

_absent = object()


class OrderedDict(dict):
    """A dict that can rearrange its items, and that equals another one only in the same order."""

    def __init__(self, other=(), /, **kwds):
        self.update(other, **kwds)

    def update(self, other=(), /, **kwds):
        """Take the items of a mapping or of pairs, then of keywords, through self[key] = value."""
        if type(self) is OrderedDict:
            dict.update(self, other, **kwds)
            return
        if hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def move_to_end(self, key, last=True):
        """Move an existing item to the end, or with last=False to the beginning."""
        if last:
            value = dict.pop(self, key)
            dict.__setitem__(self, key, value)
            return
        if key not in self:
            raise KeyError(key)
        others = [item for item in dict.items(self) if item[0] != key]
        for other, _ in others:
            dict.__delitem__(self, other)
        dict.update(self, others)

    def popitem(self, last=True):
        """Remove and return the last (key, value) pair, or with last=False the first."""
        if last:
            for key in reversed(self):
                return key, self.pop(key)
        for key in self:
            return key, self.pop(key)
        raise KeyError("dictionary is empty")

    def pop(self, key, default=_absent):
        """Remove a key and return its value, or the default if there is no such key."""
        if default is not _absent:
            return dict.pop(self, key, default)
        if key not in self:
            missing = getattr(type(self), "__missing__", None)
            if missing is not None:
                return missing(self, key)
        return dict.pop(self, key)

    def setdefault(self, key, default=None):
        """Return the value of the key, after giving it the default if there is none."""
        if type(self) is OrderedDict:
            return dict.setdefault(self, key, default)
        if key in self:
            return self[key]
        self[key] = default
        return default

    def copy(self):
        """Return a shallow copy of the same class."""
        return self.__class__(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Make a dictionary with these keys, all with the same value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def keys(self):
        """Return a view of the keys."""
        return odict_keys(dict.keys(self))

    def values(self):
        """Return a view of the values."""
        return odict_values(dict.values(self))

    def items(self):
        """Return a view of the (key, value) pairs."""
        return odict_items(dict.items(self))

    def __eq__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        same = dict.__eq__(self, other)
        if same is True and isinstance(other, OrderedDict):
            return all(a is b or a == b for a, b in zip(self, other))
        return same

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        merged = self.__class__(self)
        merged.update(other)
        return merged

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        merged = self.__class__(other)
        merged.update(self)
        return merged

    def __ior__(self, other):
        self.update(other)
        return self

    @recursive_repr()
    def __repr__(self):
        name = self.__class__.__name__
        return f"{name}({dict.__repr__(self)})" if self else f"{name}()"

    def __reduce__(self):
        state = self.__dict__ if hasattr(self, "__dict__") else None
        return self.__class__, (), (dict(state) if state else None), None, iter(self.items())


class _View:
    """A view that shows itself as one of an OrderedDict and leaves the rest to the dict's view."""

    __slots__ = ("_view",)

    def __init__(self, view):
        self._view = view

    def __iter__(self):
        return iter(self._view)

    def __reversed__(self):
        return reversed(self._view)

    def __len__(self):
        return len(self._view)

    def __contains__(self, item):
        return item in self._view

    def __repr__(self):
        return f"{type(self).__name__}({list(self._view)!r})"

    @property
    def mapping(self):
        return self._view.mapping


class odict_values(_View):
    """The values of an OrderedDict."""

    __slots__ = ()


def _plain(view):
    return view._view if isinstance(view, _View) else view


class _SetView(_View):
    __slots__ = ()
    __hash__ = None

    def isdisjoint(self, other):
        return self._view.isdisjoint(other)

    def __eq__(self, other):
        return self._view == _plain(other)

    def __lt__(self, other):
        return self._view < _plain(other)

    def __le__(self, other):
        return self._view <= _plain(other)

    def __gt__(self, other):
        return self._view > _plain(other)

    def __ge__(self, other):
        return self._view >= _plain(other)

    def __and__(self, other):
        return self._view & _plain(other)

    __rand__ = __and__

    def __or__(self, other):
        return self._view | _plain(other)

    def __ror__(self, other):
        return _plain(other) | self._view

    def __xor__(self, other):
        return self._view ^ _plain(other)

    __rxor__ = __xor__

    def __sub__(self, other):
        return self._view - _plain(other)

    def __rsub__(self, other):
        return _plain(other) - self._view


class odict_keys(_SetView):
    """The keys of an OrderedDict."""

    __slots__ = ()


class odict_items(_SetView):
    """The (key, value) pairs of an OrderedDict."""

    __slots__ = ()


def register_views(abc):
    """Make the views known to the abstract classes; the module loaded later sees to it."""
    abc.KeysView.register(odict_keys)
    abc.ItemsView.register(odict_items)
    abc.ValuesView.register(odict_values)


if "collections.abc" in _sys.modules:
    register_views(_sys.modules["collections.abc"])
