# requires: 3.12
# dataclasses: the methods written, fields, inheritance, slots, frozen, conversion and errors.
import copy
import dataclasses
from abc import ABC, abstractmethod
from collections import OrderedDict, defaultdict, namedtuple
from dataclasses import *
from typing import Any, ClassVar, List, Optional


def failure(func, *args, **kwargs):
    try:
        func(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "no error"


@dataclass
class Point:
    x: int
    y: int = 0


p = Point(1)
print(p, Point(1, 2), Point(y=5, x=4), p == Point(1, 0), p != Point(2), p == (1, 0))  # expect: Point(x=1, y=0) Point(x=1, y=2) Point(x=4, y=5) True True False
print(Point.__doc__, Point.__match_args__, Point.y, Point.__init__.__qualname__)  # expect: Point(x: int, y: int = 0) ('x', 'y') 0 Point.__init__
print(Point.__init__.__annotations__, failure(hash, p))  # expect: {'x': <class 'int'>, 'y': <class 'int'>, 'return': None} TypeError: unhashable type: 'Point'
print(failure(Point))  # expect: TypeError: Point.__init__() missing 1 required positional argument: 'x'
print(failure(Point, 1, 2, 3))  # expect: TypeError: Point.__init__() takes from 2 to 3 positional arguments but 4 were given
print(failure(Point, 1, z=3), "|", failure(lambda: p < p))  # expect: TypeError: Point.__init__() got an unexpected keyword argument 'z' | TypeError: '<' not supported between instances of 'Point' and 'Point'
match Point(3, 4):
    case Point(a, y=b):
        print(a, b)  # expect: 3 4


@dataclass
class Item:
    """Has a docstring."""

    name: str
    tags: list = field(default_factory=list)
    price: float = field(default=1.5, repr=False)
    cache: dict = field(default_factory=dict, init=False, compare=False)
    total: ClassVar[int] = 7
    _secret: Optional[str] = None

    def __post_init__(self):
        self.name = self.name.title()


a, b = Item("apple"), Item("apple", ["x"])
a.tags.append(1)
b.cache["k"] = 1
print(a, b.tags, Item.total, Item.__doc__)  # expect: Item(name='Apple', tags=[1], cache={}, _secret=None) ['x'] 7 Has a docstring.
print([f.name for f in fields(Item)], Item("q") == Item("q"), Item("q", price=2) == Item("q"))  # expect: ['name', 'tags', 'price', 'cache', '_secret'] True False
print(fields(a)[0].type, fields(Item)[2].default, fields(Item)[1].default_factory, fields(Item)[3].init)  # expect: <class 'str'> 1.5 <class 'list'> False


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False)


v = Version(1, 2, "n")
print(v < Version(1, 3), v >= Version(1, 2), max(Version(2), v), sorted([Version(3), v])[0] is v)  # expect: True True Version(major=2, minor=0, note='') True
print(hash(v) == hash(Version(1, 2)), {v: 1}[Version(1, 2, "other")])  # expect: True 1
print(failure(setattr, v, "major", 3), "|", failure(setattr, v, "new", 3), "|", failure(delattr, v, "major"))  # expect: FrozenInstanceError: cannot assign to field 'major' | FrozenInstanceError: cannot assign to field 'new' | FrozenInstanceError: cannot delete field 'major'
print(issubclass(FrozenInstanceError, AttributeError), v < 3 if False else failure(lambda: v < 3))  # expect: True TypeError: '<' not supported between instances of 'Version' and 'int'
print(replace(v, minor=9), replace(p, x=7), copy.copy(v) == v, copy.deepcopy(p))  # expect: Version(major=1, minor=9, note='n') Point(x=7, y=0) True Point(x=1, y=0)


# Inheritance and keyword-only fields
@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    a: str = "over"


print(Derived(), Derived("x", 1, 0), [f.name for f in fields(Derived)])  # expect: Derived(a='over', b=2, c=3) Derived(a='x', b=1, c=0) ['a', 'b', 'c']


@dataclass
class Keyed(Base):
    _: KW_ONLY
    d: int
    e: int = field(default=5)


@dataclass(kw_only=True)
class AllKeyed:
    x: int = 1
    y: int
    z: int = field(kw_only=False)


print(Keyed(1, d=4), failure(Keyed, 1, 2, 3), AllKeyed(3, y=2), AllKeyed.__match_args__)  # expect: Keyed(a=1, b=2, d=4, e=5) TypeError: Keyed.__init__() takes from 2 to 3 positional arguments but 4 were given AllKeyed(x=1, y=2, z=3) ('z',)
print(Keyed.__doc__, failure(AllKeyed, 3))  # expect: Keyed(a: int, b: int = 2, *, d: int, e: int = 5) TypeError: AllKeyed.__init__() missing 1 required keyword-only argument: 'y'


# InitVar
@dataclass
class Scaled:
    value: int
    factor: InitVar[int] = 1
    result: int = field(init=False)

    def __post_init__(self, factor):
        self.result = self.value * factor


print(Scaled(2, 5), Scaled(2), InitVar[int], InitVar[List[int]], [f.name for f in fields(Scaled)])  # expect: Scaled(value=2, result=10) Scaled(value=2, result=2) dataclasses.InitVar[int] dataclasses.InitVar[typing.List[int]] ['value', 'result']
print(replace(Scaled(2, 5), factor=3), failure(replace, Scaled(1), result=1))  # expect: Scaled(value=2, result=6) ValueError: field result is declared with init=False, it cannot be specified with replace()


@dataclass
class Needs:
    x: int
    must: InitVar[int]


print(failure(replace, Needs(1, 2), x=2))  # expect: ValueError: InitVar 'must' must be specified with replace()


# String annotations
@dataclass
class Text:
    a: "int"
    b: "ClassVar[int]" = 5
    c: "InitVar[int]" = 6
    d: "dataclasses.InitVar[str]" = "d"
    _: "KW_ONLY"
    e: "typing.List[int]" = None


print(Text(1), [f.name for f in fields(Text)], Text.b, fields(Text)[0].type)  # expect: Text(a=1, e=None) ['a', 'e'] 5 int


# slots
@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 3
    z: list = field(default_factory=list)
    w: int = field(default=8, init=False)


s = Slotted(1)
print(s, s.w, Slotted.__slots__, hasattr(s, "__dict__"), failure(setattr, s, "q", 1))  # expect: Slotted(x=1, y=3, z=[], w=8) 8 ('x', 'y', 'z', 'w') False AttributeError: 'Slotted' object has no attribute 'q'


@dataclass(slots=True, frozen=True)
class Sub(Base if False else object):
    n: int

    def twice(self):
        return self.n * 2


f = Sub(4)
print(f, f.twice(), copy.copy(f), copy.deepcopy(f) == f, failure(setattr, f, "n", 1), Sub.__qualname__)  # expect: Sub(n=4) 8 Sub(n=4) True FrozenInstanceError: cannot assign to field 'n' Sub


@dataclass(slots=True, weakref_slot=True)
class Weak:
    n: int


print(Weak.__slots__)  # expect: ('n', '__weakref__')


# Options
@dataclass(repr=False, eq=False)
class Quiet:
    n: int


@dataclass(unsafe_hash=True)
class Hashed:
    n: int
    m: int = field(default=0, hash=False)


@dataclass
class Custom:
    n: int = 1

    def __repr__(self):
        return "custom!"

    def __eq__(self, other):
        return True

    def __init__(self, n=5):
        self.n = n * 2


@dataclass(init=False, match_args=False)
class NoInit:
    n: int = 4


print(Quiet(1) == Quiet(1), repr(Quiet(1)).startswith("<__main__.Quiet object at"), hash(Hashed(1)) == hash(Hashed(1, 5)))  # expect: False True True
print(Custom(3), Custom().n, Custom() == 4, Custom.__hash__, NoInit().n, hasattr(NoInit, "__match_args__"))  # expect: custom! 10 True None 4 False


@dataclass
class Node:
    value: int
    next: "Node" = None


n = Node(1)
n.next = n
print(n)  # expect: Node(value=1, next=...)


class Outer:
    @dataclass
    class Inner:
        v: int


print(Outer.Inner(3), is_dataclass(Point), is_dataclass(p), is_dataclass(3), is_dataclass(int))  # expect: Outer.Inner(v=3) True True False False


# Conversion
NT = namedtuple("NT", "p q")


@dataclass
class Tree:
    point: Point
    many: list
    table: dict
    pair: tuple
    named: Any = None
    counts: Any = None


tree = Tree(p, [p, {"k": p}], {"a": [p]}, (p, 1), NT(p, 2), defaultdict(int, a=1))
print(asdict(tree))  # expect: {'point': {'x': 1, 'y': 0}, 'many': [{'x': 1, 'y': 0}, {'k': {'x': 1, 'y': 0}}], 'table': {'a': [{'x': 1, 'y': 0}]}, 'pair': ({'x': 1, 'y': 0}, 1), 'named': NT(p={'x': 1, 'y': 0}, q=2), 'counts': defaultdict(<class 'int'>, {'a': 1})}
print(astuple(Tree(p, [p], {"a": p}, ())))  # expect: ((1, 0), [(1, 0)], {'a': (1, 0)}, (), None, None)
print(asdict(p, dict_factory=OrderedDict), astuple(p, tuple_factory=list))  # expect: OrderedDict({'x': 1, 'y': 0}) [1, 0]
print(asdict(tree)["many"] is tree.many, failure(asdict, 3), failure(astuple, Point), failure(replace, 3))  # expect: False TypeError: asdict() should be called on dataclass instances TypeError: astuple() should be called on dataclass instances TypeError: replace() should be called on dataclass instances
print(failure(fields, 3))  # expect: TypeError: must be called with a dataclass type or instance

# make_dataclass
Made = make_dataclass("Made", ["a", ("b", int), ("c", int, 3), ("d", list, field(default_factory=list))], namespace={"total": lambda self: self.b + self.c})
print(Made(1, 2), Made(1, 2).total(), Made.__module__, fields(Made)[0].type)  # expect: Made(a=1, b=2, c=3, d=[]) 5 __main__ typing.Any
print(make_dataclass("K", [("z", int)], bases=(Base,), frozen=False, kw_only=True)(1, z=2))  # expect: K(a=1, b=2, z=2)
print(failure(make_dataclass, "M", ["1a"]), failure(make_dataclass, "M", ["def"]), failure(make_dataclass, "M", ["a", "a"]))  # expect: TypeError: Field names must be valid identifiers: '1a' TypeError: Field names must not be keywords: 'def' TypeError: Field name duplicated: 'a'


# Errors
def body(annotations, base=(), _options={}, **attributes):
    return dataclass(type("E", base, {"__annotations__": annotations, **attributes}), **_options)


print(failure(body, {"a": int, "b": int}, a=1))  # expect: TypeError: non-default argument 'b' follows default argument
print(failure(body, {"a": list}, a=[]))  # expect: ValueError: mutable default <class 'list'> for field a is not allowed: use default_factory
print(failure(field, default=1, default_factory=list))  # expect: ValueError: cannot specify both default and default_factory
print(failure(body, {"a": ClassVar[list]}, a=field(default_factory=list)))  # expect: TypeError: field a cannot have a default factory
print(failure(body, {}, a=field()))  # expect: TypeError: 'a' is a field but has no type annotation
print(failure(body, {}, (Version,)))  # expect: TypeError: cannot inherit non-frozen dataclass from a frozen one
print(failure(body, {}, (Point,), {"frozen": True}))  # expect: TypeError: cannot inherit frozen dataclass from a non-frozen one
print(failure(body, {}, (), {"order": True, "eq": False}))  # expect: ValueError: eq must be true if order is true
print(failure(body, {}, (), {"order": True}, __lt__=len))  # expect: TypeError: Cannot overwrite attribute __lt__ in class E. Consider using functools.total_ordering
print(failure(body, {}, (), {"frozen": True}, __setattr__=len))  # expect: TypeError: Cannot overwrite attribute __setattr__ in class E
print(failure(body, {}, (), {"unsafe_hash": True}, __hash__=len))  # expect: TypeError: Cannot overwrite attribute __hash__ in class E
print(failure(body, {}, (), {"slots": True}, __slots__=()))  # expect: TypeError: E already specifies __slots__
print(failure(body, {}, (), {"weakref_slot": True}))  # expect: TypeError: weakref_slot is True but slots is False
print(failure(body, {"_": KW_ONLY, "__": KW_ONLY}))  # expect: TypeError: '__' is KW_ONLY, but KW_ONLY has already been specified


class Abstract(ABC):
    @property
    @abstractmethod
    def n(self): ...

    @abstractmethod
    def __eq__(self, other): ...


@dataclass
class Concrete(Abstract):
    n: int = 3


print(failure(Concrete), Abstract.__abstractmethods__ == {"n", "__eq__"})  # expect: no error True
print(Point.__dataclass_params__)  # expect: _DataclassParams(init=True,repr=True,eq=True,order=False,unsafe_hash=False,frozen=False,match_args=True,kw_only=False,slots=False,weakref_slot=False)
x_field = fields(Point)[1]
print(repr(x_field)[:59], x_field.metadata, field(metadata={"u": 1}).metadata["u"])  # expect: Field(name='y',type=<class 'int'>,default=0,default_factory {} 1
