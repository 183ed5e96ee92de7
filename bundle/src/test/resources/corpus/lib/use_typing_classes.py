# requires: 3.12
# typing: generic classes, protocols, NamedTuple and TypedDict.
import abc
from collections.abc import Sized
from typing import *


def failure(func, *args, **kwargs):
    try:
        func(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "no error"


T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


# Generic classes
class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self


class Table(Generic[K, V], dict):
    pass


class IntStack(Stack[int]):
    pass


s = Stack[int]()
print(s.push(1).items, type(s).__name__, s.__orig_class__, Stack[int], Stack[T][str])  # expect: [1] Stack __main__.Stack[int] __main__.Stack[int] __main__.Stack[str]
print(Stack.__parameters__, Stack.__orig_bases__, Stack.__mro__[1:], IntStack.__orig_bases__, IntStack.__parameters__)  # expect: (~T,) (typing.Generic[~T],) (<class 'typing.Generic'>, <class 'object'>) (__main__.Stack[int],) ()
print(IntStack.__mro__[1] is Stack, isinstance(IntStack(), Stack), Table[str, int], Table.__parameters__)  # expect: True True __main__.Table[str, int] (~K, ~V)
print(failure(lambda: Stack[int, str]), "|", failure(lambda: IntStack[int]))  # expect: TypeError: Too many arguments for <class '__main__.Stack'>; actual 2, expected 1 | TypeError: <class '__main__.IntStack'> is not a generic class
print(failure(lambda: Generic[int]), "|", failure(lambda: Generic[T, T]), "|", failure(lambda: Generic[()]))  # expect: TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables. | TypeError: Parameters to Generic[...] must all be unique | TypeError: Parameter list to Generic[...] cannot be empty


def plain():
    class Plain(Generic): ...


def unlisted():
    class Unlisted(Stack[V], Generic[K]): ...


def twice():
    class Twice(Generic[K], Generic[V]): ...


print(failure(plain), "|", failure(unlisted), "|", failure(twice))  # expect: TypeError: Cannot inherit from plain Generic | TypeError: Some type variables (~V) are not listed in Generic[~K] | TypeError: Cannot inherit from Generic[...] multiple times.
print(failure(isinstance, s, Stack[int]), get_origin(Stack[int]) is Stack, get_args(Stack[int]), Stack[int] == Stack[int])  # expect: TypeError: Subscripted generics cannot be used with class and instance checks True (<class 'int'>,) True


class Array(Generic[T, Unpack[Ts]]): ...


class Handler(Generic[P, T]): ...


print(Array[int, str, bool], Array.__parameters__, Handler[[int, str], bool], Handler[..., int], Handler[P, T].__parameters__)  # expect: __main__.Array[int, str, bool] (~T, Ts) __main__.Handler[[int, str], bool] __main__.Handler[..., int] (~P, ~T)


class Names(List[str]):
    def first(self):
        return self[0]


class Scores(Dict[str, int], Sized): ...


print(Names(["a"]).first(), Names.__mro__[1:], Names.__orig_bases__, isinstance(Scores(), dict))  # expect: a (<class 'list'>, <class 'typing.Generic'>, <class 'object'>) (typing.List[str],) True


class Slotted(Generic[T]):
    __slots__ = ("x",)


print(Slotted[int]().__class__.__name__, hasattr(Slotted[int](), "__dict__"))  # expect: Slotted False


# Protocols
@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class HasName(Protocol):
    name: str


@runtime_checkable
class Named(HasName, Protocol):
    def greet(self) -> str:
        return "hello " + self.name


class File:
    name = "f"

    def close(self): ...


class Person(Named):
    def __init__(self, name):
        self.name = name


class Blocked(File):
    close = None


print(isinstance(File(), Closable), isinstance(3, Closable), issubclass(File, Closable), isinstance(Blocked(), Closable))  # expect: True False True False
print(Person("ann").greet(), isinstance(Person("x"), Named), isinstance(File(), Named))  # expect: hello ann True False
print(failure(Closable), "|", failure(isinstance, 3, HasName), "|", failure(issubclass, int, Named))  # expect: TypeError: Protocols cannot be instantiated | TypeError: Instance and class checks can only be used with @runtime_checkable protocols | TypeError: Protocols with non-method members don't support issubclass()
print(failure(runtime_checkable, File), "|", failure(type(Closable), "Bad", (Protocol, File), {}))  # expect: TypeError: @runtime_checkable can be only applied to protocol classes, got <class '__main__.File'> | TypeError: Protocols can only inherit from other protocols, got <class '__main__.File'>


class Box(Protocol[T]):
    def get(self) -> T: ...


class IntBox(Box[int]):
    def get(self):
        return 3


print(Box[int], Box.__parameters__, IntBox().get(), IntBox.__mro__[1] is Box, failure(lambda: Protocol[int]))  # expect: __main__.Box[int] (~T,) 3 True TypeError: Parameters to Protocol[...] must all be type variables or parameter specification variables.


class Template(Protocol):
    @abc.abstractmethod
    def run(self): ...


class Partial(Template): ...


print(failure(Partial))  # expect: TypeError: Can't instantiate abstract class Partial without an implementation for abstract method 'run'


class Lazy:
    def __getattr__(self, name):
        return lambda: None


class Instance:
    def __init__(self):
        self.close = lambda: None


print(isinstance(Lazy(), Closable), isinstance(Instance(), Closable), issubclass(Instance, Closable))  # expect: False True False
print(isinstance(3, SupportsInt), isinstance("", SupportsInt), isinstance(1.5, SupportsRound), isinstance(3, SupportsIndex), issubclass(complex, SupportsAbs), isinstance(b"", SupportsBytes))  # expect: True False True True True True


class Custom:
    def __init__(self, v):
        self.v = v


class WithInit(Protocol):
    def __init__(self):
        self.made = True


class Impl(WithInit):
    pass


print(Impl().made, SupportsInt.__name__, Closable.__protocol_attrs__ == {"close"}, Protocol, HasName._is_protocol, Impl._is_protocol)  # expect: True SupportsInt True <class 'typing.Protocol'> True False


# NamedTuple
class Point(NamedTuple):
    """A point."""

    x: int
    y: int = 0

    def norm(self):
        return abs(self.x) + abs(self.y)

    @property
    def swapped(self):
        return Point(self.y, self.x)


p = Point(3)
print(p, p.norm(), p.swapped, Point._fields, Point._field_defaults, Point.__annotations__, Point.__doc__)  # expect: Point(x=3, y=0) 3 Point(x=0, y=3) ('x', 'y') {'y': 0} {'x': <class 'int'>, 'y': <class 'int'>} A point.
print(isinstance(p, tuple), p == (3, 0), p._replace(y=9), Point.__bases__, Point.__orig_bases__ == (NamedTuple,), Point.__module__, Point.__qualname__)  # expect: True True Point(x=3, y=9) (<class 'tuple'>,) True __main__ Point
print(failure(Point), failure(Point, 1, 2, 3))  # expect: TypeError: Point.__new__() missing 1 required positional argument: 'x' TypeError: Point.__new__() takes from 2 to 3 positional arguments but 4 were given
Emp = NamedTuple("Emp", [("name", str), ("id", int)])
print(Emp("a", 1), Emp.__annotations__, Emp._fields)  # expect: Emp(name='a', id=1) {'name': <class 'str'>, 'id': <class 'int'>} ('name', 'id')


def bad_order():
    class Bad(NamedTuple):
        x: int = 0
        y: int


def bad_name():
    class Bad(NamedTuple):
        x: int

        def _make(self): ...


def bad_base():
    class Bad(NamedTuple, File):
        x: int


print(failure(bad_order), "|", failure(bad_name), "|", failure(bad_base))  # expect: TypeError: Non-default namedtuple field y cannot follow default field x | AttributeError: Cannot overwrite NamedTuple attribute _make | TypeError: can only inherit from a NamedTuple type and Generic


class Pair(NamedTuple, Generic[T]):
    left: T
    right: T


class Sub(Point):
    def double(self):
        return Sub(self.x * 2, self.y * 2)


print(Pair[int], Pair(1, 2), Pair.__parameters__, Sub(1, 2).double(), get_type_hints(Point))  # expect: __main__.Pair[int] Pair(left=1, right=2) (~T,) Sub(x=2, y=4) {'x': <class 'int'>, 'y': <class 'int'>}
match Point(5, 6):
    case Point(a, b):
        print(a, b)  # expect: 5 6


# TypedDict
class Movie(TypedDict):
    title: str
    year: NotRequired[int]


class Rated(Movie, total=False):
    stars: int
    by: Required[str]


m = Movie(title="x", year=1)
print(m, type(m) is dict, Movie.__required_keys__ == {"title"}, Movie.__optional_keys__ == {"year"}, Movie.__total__)  # expect: {'title': 'x', 'year': 1} True True True True
print(sorted(Rated.__required_keys__), sorted(Rated.__optional_keys__), Rated.__total__, Rated.__bases__, Movie.__name__)  # expect: ['by', 'title'] ['stars', 'year'] False (<class 'dict'>,) Movie
print(Movie.__annotations__, get_type_hints(Movie), is_typeddict(Movie), is_typeddict(dict))  # expect: {'title': <class 'str'>, 'year': typing.NotRequired[int]} {'title': <class 'str'>, 'year': <class 'int'>} True False
Conf = TypedDict("Conf", {"in": int, "x-y": str}, total=False)
print(Conf(**{"in": 1}), Conf.__annotations__, Conf.__optional_keys__ == {"in", "x-y"}, Conf.__module__)  # expect: {'in': 1} {'in': <class 'int'>, 'x-y': <class 'str'>} True __main__
print(failure(isinstance, {}, Movie), "|", failure(type(Movie), "B", (Movie, File), {}))  # expect: TypeError: TypedDict does not support instance and class checks | TypeError: cannot inherit from both a TypedDict type and a non-TypedDict base class


class Group(TypedDict, Generic[T]):
    items: list[T]


print(Group[int], Group(items=[1]), Group.__parameters__, Movie.__orig_bases__ == (TypedDict,))  # expect: __main__.Group[int] {'items': [1]} (~T,) True
