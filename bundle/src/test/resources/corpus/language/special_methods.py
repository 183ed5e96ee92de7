# Containers: __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__.
class Deck:
    def __init__(self, cards):
        self.cards = list(cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        return self.cards[i]

    def __setitem__(self, i, card):
        self.cards[i] = card

    def __delitem__(self, i):
        del self.cards[i]


d = Deck("abcd")
d[0] = "z"
del d[1]
print(len(d), list(d), "c" in d, "q" in d, list(reversed(d)), d[1:], bool(Deck("")), [*d], max(d), sorted(d), list(enumerate(d)), dict(zip(d, range(9))))  # expect: 3 ['z', 'c', 'd'] True False ['d', 'c', 'z'] ['c', 'd'] False ['z', 'c', 'd'] z ['c', 'd', 'z'] [(0, 'z'), (1, 'c'), (2, 'd')] {'z': 0, 'c': 1, 'd': 2}


class Only:
    def __contains__(self, x):
        return x

    def __iter__(self):
        return iter([1, 2])

    def __reversed__(self):
        return "reversed result"

    def __length_hint__(self):
        return 7


from operator import length_hint

print("truthy" in Only(), 0 in Only(), 0 not in Only(), list(Only()), reversed(Only()), length_hint(Only()), length_hint(5, 3))  # expect: True False True [1, 2] reversed result 7 3


class NoIter:
    __iter__ = None
    __contains__ = None
    __hash__ = None

    def __getitem__(self, i):
        return i


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: iter(NoIter())))  # expect: TypeError: 'NoIter' object is not iterable
print(error(lambda: 1 in NoIter()))  # expect: TypeError: 'NoIter' object is not a container
print(error(lambda: hash(NoIter())))  # expect: TypeError: unhashable type: 'NoIter'
print(error(lambda: len(Only())))  # expect: TypeError: object of type 'Only' has no len()
print(error(lambda: 1 in 5))  # expect: TypeError: argument of type 'int' is not iterable
print(error(lambda: iter(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: reversed(5)))  # expect: TypeError: 'int' object is not reversible
print(error(lambda: reversed({1})))  # expect: TypeError: 'set' object is not reversible
print(error(lambda: iter(type("I", (), {"__iter__": lambda s: 5})())))  # expect: TypeError: iter() returned non-iterator of type 'int'
print(error(lambda: next(5)))  # expect: TypeError: 'int' object is not an iterator
print(error(lambda: len(type("L", (), {"__len__": lambda s: "x"})())))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: len(type("L", (), {"__len__": lambda s: 2**70})())))  # expect: OverflowError: cannot fit 'int' into an index-sized integer
print(error(lambda: [1][type("X", (), {"__index__": lambda s: "x"})()]))  # expect: TypeError: __index__ returned non-int (type str)
print(error(lambda: int(type("X", (), {"__int__": lambda s: "x"})())))  # expect: TypeError: __int__ returned non-int (type str)
print(error(lambda: float(type("X", (), {"__float__": lambda s: 1})())))  # expect: TypeError: X.__float__ returned non-float (type int)
print(error(lambda: hash(type("X", (), {"__hash__": lambda s: 1.5})())))  # expect: TypeError: __hash__ method should return an integer
print(error(lambda: iter(lambda: 1)))  # expect: TypeError: 'function' object is not iterable
# ---
# Comparison: reflected forms, NotImplemented, and the default of !=.
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented

    def __le__(self, other):
        return self.n <= other.n


a, b = Version(1), Version(2)
print(a < b, a > b, a <= b, a >= b, a == b, a != b, a == 5, a != 5, sorted([b, a])[0] is a, 1 < 2 < 3 > 0, 1 < 3 < 2, 1 == 1.0 == True)  # expect: True False True False False True False True True True False True


class Everything:
    def __eq__(self, other):
        return "eq"

    def __ne__(self, other):
        return "ne"

    def __lt__(self, other):
        return "lt"

    def __gt__(self, other):
        return "gt"

    def __le__(self, other):
        return "le"

    def __ge__(self, other):
        return "ge"


e = Everything()
print(e == 1, e != 1, e < 1, e > 1, e <= 1, e >= 1, 1 == e, 1 != e, 1 < e, 1 > e, 1 <= e, 1 >= e)  # expect: eq ne lt gt le ge eq ne gt lt ge le


class Sub(Version):
    def __gt__(self, other):
        return "Sub.__gt__"

    def __eq__(self, other):
        return "Sub.__eq__"


print(Version(1) < Sub(2), Version(1) == Sub(1), object() == object(), (lambda o: o == o)(object()), object().__eq__(1), object().__lt__(1), object().__ne__(1))  # expect: Sub.__gt__ Sub.__eq__ False True NotImplemented NotImplemented NotImplemented
from functools import total_ordering


@total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Size(1) <= Size(1), Size(2) > Size(1), Size(1) >= Size(2), max([Size(1), Size(3), Size(2)], key=lambda s: s.n).n)  # expect: True True False 3
# ---
# Calls, hashing, truth, text.
class Thing:
    def __call__(self, *args, **kw):
        return args, kw

    def __bool__(self):
        return False

    def __len__(self):
        return 5

    def __hash__(self):
        return 2**70

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __format__(self, spec):
        return f"format:{spec}"

    def __bytes__(self):
        return b"bytes"

    def __dir__(self):
        return ["z", "a"]

    def __sizeof__(self):
        return 1

    def __fspath__(self):
        return "/path"


t = Thing()
import os

print(t(1, k=2), bool(t), not t, "t" if t else "f", hash(t) == hash(2**70), t, [t], f"{t:x}", f"{t!r}", format(t), bytes(t), dir(t), os.fspath(t), callable(t), callable(5))  # expect: ((1,), {'k': 2}) False True f True str [repr] format:x repr format: b'bytes' ['a', 'z'] /path True False
t.__call__ = lambda: "not used"
t.__len__ = lambda: 99
print(t(), len(t), "%s %r" % (t, t), (t or "other"), (t and "never"))  # expect: ((), {}) 5 str repr other str


class Half:
    def __len__(self):
        return 0


print(bool(Half()), bool(object()), not Half(), [x for x in (Half(), 1) if x])  # expect: False True True [1]
# ---
# Attribute access: __getattr__, __getattribute__, __setattr__, __delattr__.
class Lazy:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("x_"):
            return f"made {name}"
        raise AttributeError(f"no {name} here")


z = Lazy()
print(z.real, z.x_1, hasattr(z, "nope"), getattr(z, "nope", "dflt"), z.__class__.__name__)  # expect: 1 made x_1 False dflt Lazy


class Guard:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append(("del", name))
        super().__delattr__(name)

    def __getattribute__(self, name):
        if name == "magic":
            return "from getattribute"
        return super().__getattribute__(name)


g = Guard()
g.a = 1
g.a += 1
del g.a
print(g.log, g.magic, hasattr(g, "a"))  # expect: [('set', 'a', 1), ('set', 'a', 2), ('del', 'a')] from getattribute False
try:
    z.nope
except AttributeError as e:
    print(e, e.name, e.obj is z)  # expect: no nope here nope True


class Both:
    def __getattribute__(self, name):
        raise AttributeError("always")

    def __getattr__(self, name):
        return f"fallback {name}"


print(Both().anything, len([Both()]), isinstance(Both(), Both), type(Both()).__name__)  # expect: fallback anything 1 True Both


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


p = Proxy([1, 2])
p.append(3)
print(p._target, p.index(2), hasattr(p, "keys"))  # expect: [1, 2, 3] 1 False
try:
    len(p)
except TypeError as e:
    print(e)  # expect: object of type 'Proxy' has no len()
try:
    p[0]
except TypeError as e:
    print(e)  # expect: 'Proxy' object is not subscriptable
try:
    p()
except TypeError as e:
    print(e)  # expect: 'Proxy' object is not callable
# ---
# Numeric conversions and the rest: __index__, __round__, __trunc__, __floor__, __ceil__, __divmod__, __pow__ with three.
import math


class N:
    def __index__(self):
        return 3

    def __round__(self, n=None):
        return ("round", n)

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __divmod__(self, other):
        return ("divmod", other)

    def __pow__(self, other, mod=None):
        return ("pow", other, mod)

    def __matmul__(self, other):
        return ("matmul", other)

    def __invert__(self):
        return "invert"

    def __pos__(self):
        return "pos"

    def __complex__(self):
        return 2j


n = N()
print(round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n), divmod(n, 2), pow(n, 2), pow(n, 2, 5), n**1, n @ 4, ~n, +n, complex(n), float(n), int(n), hex(n), "abcd"[n])  # expect: ('round', None) ('round', 2) trunc floor ceil ('divmod', 2) ('pow', 2, None) ('pow', 2, 5) ('pow', 1, None) ('matmul', 4) invert pos 2j 3.0 3 0x3 d
# ---
# __new__, __init__, __init_subclass__, __set_name__, __class_getitem__, __instancecheck__, __del__ exists.
class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value):
        self.value = value


print(Single(1) is Single(2), Single.instance.value)  # expect: True 2


class Odd:
    def __new__(cls, n):
        return n if n % 2 else super().__new__(cls)

    def __init__(self, n):
        self.n = n


print(Odd(3), Odd(4).n)  # expect: 3 4


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry[key or cls.__name__] = cls


class One(Plugin):
    pass


class Two(Plugin, key="second"):
    pass


print(sorted(Plugin.registry), Plugin.registry["second"].__name__)  # expect: ['One', 'second'] Two
try:

    class Wrong(Plugin, other=1):
        pass

except TypeError as e:
    print(e)  # expect: Wrong.__init_subclass__() takes no keyword arguments


class Field:
    def __set_name__(self, owner, name):
        self.name = f"{owner.__name__}.{name}"


class Record:
    first = Field()
    second = Field()


print(Record.first.name, Record.second.name)  # expect: Record.first Record.second


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class Sub(Generic):
    pass


print(Generic[int], Sub[1, 2])  # expect: Generic[<class 'int'>] Sub[(1, 2)]


class Even(type):
    def __instancecheck__(cls, x):
        return type(x) is int and x % 2 == 0

    def __subclasscheck__(cls, sub):
        return sub is int


class EvenInt(metaclass=Even):
    pass


print(isinstance(4, EvenInt), isinstance(3, EvenInt), issubclass(int, EvenInt), issubclass(str, EvenInt))  # expect: True False True False
