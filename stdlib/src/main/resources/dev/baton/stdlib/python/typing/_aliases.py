"""The old names of generic classes, from before the classes themselves could be subscripted."""

import collections as _collections
import collections.abc as _abc

from typing._forms import _SpecialGenericAlias

__name__ = "typing"  # where the names defined here are to be found

# The number of type arguments each one takes.
_ABSTRACT = {
    "Awaitable": 1,
    "Coroutine": 3,
    "AsyncIterable": 1,
    "AsyncIterator": 1,
    "AsyncGenerator": 2,
    "Iterable": 1,
    "Iterator": 1,
    "Reversible": 1,
    "Container": 1,
    "Collection": 1,
    "MutableSet": 1,
    "Mapping": 2,
    "MutableMapping": 2,
    "Sequence": 1,
    "MutableSequence": 1,
    "MappingView": 1,
    "KeysView": 1,
    "ItemsView": 2,
    "ValuesView": 1,
    "Generator": 3,
}
for _name, _count in _ABSTRACT.items():
    globals()[_name] = _SpecialGenericAlias(getattr(_abc, _name), _count)
del _name, _count

AbstractSet = _SpecialGenericAlias(_abc.Set, 1, name="AbstractSet")
Hashable = _SpecialGenericAlias(_abc.Hashable, 0)
Sized = _SpecialGenericAlias(_abc.Sized, 0)
ByteString = _SpecialGenericAlias(_abc.ByteString, 0)
Deque = _SpecialGenericAlias(_collections.deque, 1, name="Deque")
DefaultDict = _SpecialGenericAlias(_collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _SpecialGenericAlias(_collections.OrderedDict, 2)
Counter = _SpecialGenericAlias(_collections.Counter, 1)
ChainMap = _SpecialGenericAlias(_collections.ChainMap, 2)
