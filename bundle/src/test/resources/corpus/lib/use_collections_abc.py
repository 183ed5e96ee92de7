# requires: 3.12
# collections.abc: recognition by methods, registration, and what the mixins provide.
from collections import OrderedDict, deque
from collections.abc import *
import collections.abc


def kinds(obj, *abcs):
    return "".join("Y" if isinstance(obj, a) else "n" for a in abcs)


print(kinds([], Sized, Iterable, Container, Collection, Sequence, MutableSequence, Hashable, Reversible))  # expect: YYYYYYnY
print(kinds((), Sequence, MutableSequence, Hashable), kinds("", Sequence, Collection), kinds(b"", Sequence))  # expect: YnY YY Y
print(kinds({}, Mapping, MutableMapping, Sequence, Set, Reversible), kinds({}.keys(), KeysView, Set))  # expect: YYnnY YY
print(kinds({}.items(), ItemsView, Set, MappingView), kinds({}.values(), ValuesView, Set))  # expect: YYY Yn
print(kinds(set(), Set, MutableSet), kinds(frozenset(), Set, MutableSet, Hashable))  # expect: YY YnY
print(kinds(range(3), Sequence, Reversible), kinds(deque(), MutableSequence), kinds(bytearray(), MutableSequence))  # expect: YY Y Y
print(kinds(OrderedDict().keys(), KeysView, Set), kinds(type.__dict__, Mapping, MutableMapping))  # expect: YY Yn
print(kinds(iter([]), Iterator, Iterable, Generator), kinds((x for x in []), Iterator, Generator))  # expect: YYn YY
print(kinds(len, Callable), kinds(int, Callable), kinds(3, Callable, Hashable))  # expect: Y Y nY
print(kinds(memoryview(b""), Sequence, Buffer), kinds(b"", Buffer), kinds("", Buffer))  # expect: YY Y n


async def co():
    pass


async def agen():
    yield


running = co()
print(kinds(running, Awaitable, Coroutine, Iterable), kinds(agen(), AsyncIterator, AsyncGenerator, AsyncIterable))  # expect: YYn YYY
running.close()


class Duck:
    def __len__(self):
        return 3

    def __iter__(self):
        return iter("abc")

    def __contains__(self, x):
        return x in "abc"


class NotIterable(Duck):
    __iter__ = None


print(issubclass(Duck, Collection), issubclass(NotIterable, Collection), issubclass(Duck, Sequence))  # expect: True False False


class Countdown(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return self.n - i


c = Countdown(4)
print(list(c), list(reversed(c)), 3 in c, 9 in c, c.index(2), c.count(4))  # expect: [4, 3, 2, 1] [1, 2, 3, 4] True False 2 1
try:
    c.index(77)
except ValueError as e:
    print("no such item", e.args)  # expect: no such item ()


class Log(MutableSequence):
    def __init__(self):
        self.items = []

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def insert(self, i, v):
        self.items.insert(i, v)


log = Log()
log.append(1)
log.extend([2, 3])
log += [4]
log.extend(log)
log.reverse()
print(list(log), log.pop(), log.pop(0))  # expect: [4, 3, 2, 1, 4, 3, 2, 1] 1 4
log.remove(4)
print(list(log))  # expect: [3, 2, 1, 3, 2]
log.clear()
print(len(log))  # expect: 0


class Folded(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.store = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self.store[key.lower()]

    def __setitem__(self, key, value):
        self.store[key.lower()] = value

    def __delitem__(self, key):
        del self.store[key.lower()]

    def __iter__(self):
        return iter(self.store)

    def __len__(self):
        return len(self.store)

    def __repr__(self):
        return f"Folded({self.store})"


f = Folded({"A": 1}, B=2)
print(f, "a" in f, f.get("B"), f.get("z", 0), f == {"a": 1, "b": 2}, f != {"a": 1})  # expect: Folded({'a': 1, 'b': 2}) True 2 0 True True
print(f.keys(), f.items(), f.values())  # expect: KeysView(Folded({'a': 1, 'b': 2})) ItemsView(Folded({'a': 1, 'b': 2})) ValuesView(Folded({'a': 1, 'b': 2}))
print(list(f.keys()), list(f.items()), list(f.values()), ("a", 1) in f.items(), 2 in f.values())  # expect: ['a', 'b'] [('a', 1), ('b', 2)] [1, 2] True True
print(f.setdefault("c", 3), f.setdefault("a", 9), f.pop("C"), f.pop("C", None), f.popitem(), len(f))  # expect: 3 1 3 None ('a', 1) 1
f.update([("X", 1)], y=2)
print(sorted(f.keys() | {"q"}), sorted(f.keys() & {"x", "q"}), f.keys() - {"x"} == {"b", "y"})  # expect: ['b', 'q', 'x', 'y'] ['x'] True
f.clear()
print(f, dict(f))  # expect: Folded({}) {}


class Bits(MutableSet):
    def __init__(self, items=()):
        self.bits = 0
        for i in items:
            self.add(i)

    def __contains__(self, i):
        return bool(self.bits >> i & 1)

    def __iter__(self):
        return (i for i in range(self.bits.bit_length()) if self.bits >> i & 1)

    def __len__(self):
        return self.bits.bit_count()

    def add(self, i):
        self.bits |= 1 << i

    def discard(self, i):
        self.bits &= ~(1 << i)

    def __repr__(self):
        return f"Bits({list(self)})"


a, b = Bits([1, 2, 3]), Bits([3, 4])
print(a | b, a & b, a - b, a ^ b)  # expect: Bits([1, 2, 3, 4]) Bits([3]) Bits([1, 2]) Bits([1, 2, 4])
print(a == Bits([3, 2, 1]), a == {1, 2, 3}, a < Bits([1, 2, 3, 9]), a >= {1}, a.isdisjoint([7]))  # expect: True True True True True
a |= [8]
a -= [1]
a &= [2, 8]
print(a, {5} | a, a._hash() == hash(frozenset([2, 8])))  # expect: Bits([2, 8]) Bits([2, 5, 8]) True
a ^= {2, 6}
print(a, a.pop(), len(a))  # expect: Bits([8]) 6 1
try:
    a.remove(77)
except KeyError as e:
    print("KeyError", e)  # expect: KeyError 77
a.clear()
print(a)  # expect: Bits([])

try:
    Sequence()
except TypeError as e:
    print(e)  # expect: Can't instantiate abstract class Sequence without an implementation for abstract methods '__getitem__', '__len__'
try:
    Hashable()
except TypeError as e:
    print(e)  # expect: Can't instantiate abstract class Hashable without an implementation for abstract method '__hash__'


class Half(Mapping):
    def __len__(self):
        return 0


try:
    Half()
except TypeError as e:
    print(e)  # expect: Can't instantiate abstract class Half without an implementation for abstract methods '__getitem__', '__iter__'


class Counter(Generator):
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n

    def throw(self, typ, val=None, tb=None):
        raise typ


gen = Counter()
print(next(gen), list(gen), gen.close())  # expect: 1 [2, 3] None


@Sequence.register
class Plain:
    pass


print(isinstance(Plain(), Sequence), issubclass(Plain, Reversible), Plain.__mro__ == (Plain, object))  # expect: True True True
print(Sequence.__module__, Callable.__module__, Mapping, Mapping.__qualname__)  # expect: collections.abc collections.abc <class 'collections.abc.Mapping'> Mapping
print(Iterable[int], Mapping[str, int], Callable[[int, str], bool], Callable[..., int])  # expect: collections.abc.Iterable[int] collections.abc.Mapping[str, int] collections.abc.Callable[[int, str], bool] collections.abc.Callable[..., int]
print(Callable[[int], str].__args__, Callable[[], None].__args__)  # expect: (<class 'int'>, <class 'str'>) (None,)
print(Callable[[int], str] == Callable[[int], str], Callable[[int], str].__origin__ is Callable)  # expect: True True
try:
    Callable[int]
except TypeError as e:
    print(e)  # expect: Callable must be used as Callable[[arg, ...], result].
print(len(collections.abc.__all__), "Buffer" in collections.abc.__all__)  # expect: 26 True
