"""A set that holds its elements weakly."""

from _weakref import ref

__all__ = ["WeakSet"]


class WeakSet:
    """A set whose elements vanish when nothing else refers to them.

    Iteration goes over a snapshot, so elements may come and go meanwhile.
    """

    def __init__(self, data=None):
        self.data = elements = set()
        # The callback holds the inner set, not this object, which so stays free to die.
        self._remove = elements.discard
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return sum(1 for reference in list(self.data) if reference() is not None)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        attributes = {k: v for k, v in self.__dict__.items() if k not in ("data", "_remove")}
        return self.__class__, (list(self),), attributes or None

    def add(self, item):
        """Add an element."""
        self.data.add(ref(item, self._remove))

    def clear(self):
        """Remove all elements."""
        self.data.clear()

    def copy(self):
        """Return a set of the same class with the same elements."""
        return self.__class__(self)

    def pop(self):
        """Remove and return some element; KeyError if there is none."""
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def remove(self, item):
        """Remove an element; KeyError if it is not there."""
        self.data.remove(ref(item))

    def discard(self, item):
        """Remove an element, if it is there."""
        self.data.discard(ref(item))

    def update(self, other):
        """Add all elements of an iterable."""
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def union(self, other):
        """Return the elements of both."""
        return self.__class__(item for part in (self, other) for item in part)

    def intersection(self, other):
        """Return the elements in both."""
        return self.__class__(item for item in other if item in self)

    def difference(self, other):
        """Return the elements of this set that are not in the other."""
        others = self._as_set(other)
        return self.__class__(item for item in self if item not in others)

    def symmetric_difference(self, other):
        """Return the elements that are in exactly one of the two."""
        others = self._as_set(other)
        only_here = [item for item in self if item not in others]
        return self.__class__(only_here + [item for item in others if item not in self])

    __or__ = union
    __and__ = intersection
    __sub__ = difference
    __xor__ = symmetric_difference

    def intersection_update(self, other):
        """Keep the elements that are in the other too."""
        others = self._as_set(other)
        for item in list(self):
            if item not in others:
                self.discard(item)

    def difference_update(self, other):
        """Remove the elements that are in the other."""
        if self is other:
            self.clear()
            return
        for item in other:
            self.discard(item)

    def symmetric_difference_update(self, other):
        """Keep the elements that are in exactly one of the two."""
        changed = list(self.symmetric_difference(other))
        self.clear()
        self.update(changed)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def _as_set(self, other):
        return other if isinstance(other, WeakSet) else WeakSet(other)

    def isdisjoint(self, other):
        """Tell whether the two have no element in common."""
        return not any(item in self for item in other)

    def issubset(self, other):
        """Tell whether all elements are in the other too."""
        others = self._as_set(other)
        return all(item in others for item in self)

    def issuperset(self, other):
        """Tell whether all elements of the other are in this set."""
        return all(item in self for item in other)

    __le__ = issubset
    __ge__ = issuperset

    def __lt__(self, other):
        return self.issubset(other) and len(self) < len(self._as_set(other))

    def __gt__(self, other):
        return self.issuperset(other) and len(self) > len(self._as_set(other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return set(self) == set(other)

    __hash__ = None
    __class_getitem__ = classmethod(type(list[int]))
