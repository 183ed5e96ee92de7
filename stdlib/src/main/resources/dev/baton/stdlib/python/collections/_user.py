"""Mappings in a chain, and wrappers to derive own dict, list and str classes from."""

from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence
from reprlib import recursive_repr

__name__ = "collections"  # where the classes defined here are to be found


class ChainMap(MutableMapping):
    """Several mappings seen as one: look-ups take the first with the key, changes the first map.

    The mappings themselves are in the list `maps` and are not copied.
    """

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]  # not "key in mapping", which a defaultdict answers otherwise
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        """Return the value of the key, or the default."""
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        keys = {}
        for mapping in reversed(self.maps):
            keys.update(dict.fromkeys(mapping))
        return iter(keys)

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    @recursive_repr()
    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join(map(repr, self.maps))})"

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        """Make a ChainMap over one new dict with these keys."""
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """Copy the first mapping and refer to the others."""
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """Return a ChainMap with one more mapping, m or a new dict, in front."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return self.__class__(m, *self.maps)

    @property
    def parents(self):
        """A ChainMap of all mappings but the first."""
        return self.__class__(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}") from None

    def popitem(self):
        """Remove and return a (key, value) pair of the first mapping."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.") from None

    def pop(self, key, *args):
        """Remove a key from the first mapping and return its value."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}") from None

    def clear(self):
        """Empty the first mapping."""
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        merged = self.copy()
        merged.maps[0].update(other)
        return merged

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        merged = dict(other)
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return self.__class__(merged)


class UserDict(MutableMapping):
    """A mapping over the dict `data`, all of whose methods go through the special methods."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        missing = getattr(type(self), "__missing__", None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def get(self, key, default=None):
        """Return the value of the key, or the default; __missing__ has no say here."""
        return self[key] if key in self else default

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        other = _data_of(other)
        return self.__class__(self.data | other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        other = _data_of(other)
        return self.__class__(other | self.data) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.data |= _data_of(other)
        return self

    def __copy__(self):
        return _copy_wrapper(self)

    def copy(self):
        """Return a shallow copy of the same class."""
        if type(self) is UserDict:
            return UserDict(self.data.copy())
        duplicate = _copy_wrapper(self, data={})
        duplicate.update(self)
        return duplicate

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Make a mapping with these keys, all with the same value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self


def _data_of(other):
    return other.data if isinstance(other, (UserDict, UserList, UserString)) else other


def _copy_wrapper(original, data=None):
    """Copy a wrapper without calling its __init__; its data is copied too, or as given."""
    duplicate = original.__class__.__new__(original.__class__)
    duplicate.__dict__.update(original.__dict__)
    duplicate.data = original.data[:] if isinstance(original.data, list) else original.data.copy()
    if data is not None:
        duplicate.data = data
    return duplicate


class UserList(MutableSequence):
    """A sequence over the list `data`; results are of the subclass that was derived."""

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_data_of(initlist))

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < _data_of(other)

    def __le__(self, other):
        return self.data <= _data_of(other)

    def __eq__(self, other):
        return self.data == _data_of(other)

    def __gt__(self, other):
        return self.data > _data_of(other)

    def __ge__(self, other):
        return self.data >= _data_of(other)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + list(_data_of(other)))

    def __radd__(self, other):
        return self.__class__(list(_data_of(other)) + self.data)

    def __iadd__(self, other):
        self.data += list(_data_of(other))
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):
        return _copy_wrapper(self)

    def append(self, item):
        """Add an item at the end."""
        self.data.append(item)

    def insert(self, i, item):
        """Add an item before index i."""
        self.data.insert(i, item)

    def pop(self, i=-1):
        """Remove and return the item at index i."""
        return self.data.pop(i)

    def remove(self, item):
        """Remove the first item equal to this one."""
        self.data.remove(item)

    def clear(self):
        """Remove all items."""
        self.data.clear()

    def copy(self):
        """Return a shallow copy of the same class."""
        return self.__class__(self)

    def count(self, item):
        """Return how many items equal this one."""
        return self.data.count(item)

    def index(self, item, *args):
        """Return the position of the first item equal to this one."""
        return self.data.index(item, *args)

    def reverse(self):
        """Turn the order around in place."""
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        """Sort in place, with the arguments of list.sort()."""
        self.data.sort(*args, **kwds)

    def extend(self, other):
        """Add all items of an iterable at the end."""
        self.data.extend(_data_of(other))


class UserString(Sequence):
    """A sequence over the str `data`; string methods give results of the derived class."""

    def __init__(self, seq):
        self.data = _data_of(seq)[:] if isinstance(seq, (str, UserString)) else str(seq)

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __eq__(self, string):
        return self.data == _data_of(string)

    def __lt__(self, string):
        return self.data < _data_of(string)

    def __le__(self, string):
        return self.data <= _data_of(string)

    def __gt__(self, string):
        return self.data > _data_of(string)

    def __ge__(self, string):
        return self.data >= _data_of(string)

    def __contains__(self, char):
        return _data_of(char) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        other = _data_of(other)
        return self.__class__(self.data + (other if isinstance(other, str) else str(other)))

    def __radd__(self, other):
        return self.__class__((other if isinstance(other, str) else str(other)) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    # These two go by position of a character or by pieces and so return what str returns.

    def encode(self, encoding="utf-8", errors="strict"):
        """Return the text as bytes."""
        encoding = "utf-8" if encoding is None else encoding
        return self.data.encode(encoding, "strict" if errors is None else errors)

    def join(self, seq):
        """Return the items of seq joined by this string."""
        return self.data.join(seq)

    maketrans = str.maketrans


def _delegate(name, wrap):
    method = getattr(str, name)

    def delegated(self, /, *args, **kwds):
        plain = [_data_of(arg) for arg in args]
        result = method(self.data, *plain, **kwds)
        return self.__class__(result) if wrap else result

    delegated.__name__ = name
    delegated.__qualname__ = f"UserString.{name}"
    delegated.__doc__ = f"As str.{name}()."
    setattr(UserString, name, delegated)


for _name in (
    "capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix replace"
    " rjust rstrip strip swapcase title translate upper zfill"
).split():
    _delegate(_name, wrap=True)
for _name in (
    "count endswith find format format_map index isalnum isalpha isascii isdecimal isdigit"
    " isidentifier islower isnumeric isprintable isspace istitle isupper partition rfind rindex"
    " rpartition rsplit split splitlines startswith"
).split():
    _delegate(_name, wrap=False)
del _name
