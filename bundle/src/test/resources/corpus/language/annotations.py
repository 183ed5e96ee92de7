# Where annotations are kept and when they are evaluated.
log = []


def note(x):
    log.append(x)
    return x


x: note(int) = 5
y: note("str")
(z): note(float) = 1


def f(a: note("a"), b: note("b") = 1, *args: note("args"), c: note("c"), **kw: note("kw")) -> note("return"):
    local: undefined_is_fine = 3
    other: undefined_too
    return local


class C:
    attr: int = 1
    bare: str
    __private: float = 2

    def __init__(self):
        self.x: undefined = 4


print(__annotations__, log)  # expect: {'x': <class 'int'>, 'y': 'str'} [<class 'int'>, 'str', <class 'float'>, 'a', 'b', 'args', 'c', 'kw', 'return']
print(f.__annotations__, C.__annotations__, hasattr(C, "bare"), C().x, f(1, c=2))  # expect: {'a': 'a', 'b': 'b', 'args': 'args', 'c': 'c', 'kw': 'kw', 'return': 'return'} {'attr': <class 'int'>, 'bare': <class 'str'>, '_C__private': <class 'float'>} False 4 3
items, box = [0], C()
items[0]: int = 7
box.anything: str = "set"
print(items, box.anything, f.__annotations__ is f.__annotations__, (lambda: 0).__annotations__)  # expect: [7] set True {}


def unbound():
    name: int
    return name


try:
    unbound()
except UnboundLocalError as e:
    print(e)  # expect: cannot access local variable 'name' where it is not associated with a value


class D(C):
    pass


print("__annotations__" in D.__dict__, D.__annotations__ in ({}, C.__annotations__))  # expect: False True
# ---
# Generic aliases and unions are values.
print(list[int], dict[str, list[int]], int | str, int | None, list[int] | None, tuple[int, ...], type[int], (int | str).__args__, list[int].__origin__, list[int].__args__)  # expect: list[int] dict[str, list[int]] int | str int | None list[int] | None tuple[int, ...] type[int] (<class 'int'>, <class 'str'>) <class 'list'> (<class 'int'>,)
print(isinstance(5, int | str), isinstance(None, int | None), issubclass(bool, int | str), list[int]([1, 2]), list[int] == list[int], (int | str) == (str | int), hash(list[int]) == hash(list[int]), int | int)  # expect: True True True [1, 2] True True True <class 'int'>


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: int[str]))  # expect: TypeError: type 'int' is not subscriptable
print(error(lambda: int | 5))  # expect: TypeError: unsupported operand type(s) for |: 'type' and 'int'
print(error(lambda: isinstance([], list[int])))  # expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
print(error(lambda: 5[int]))  # expect: TypeError: 'int' object is not subscriptable
# ---
# typing at run time.
from typing import Any, Callable, ClassVar, Dict, Final, Generic, List, Literal, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union, cast, get_type_hints, overload, runtime_checkable

T = TypeVar("T")


class Stack(Generic[T]):
    items: List[T]

    def push(self, x: T) -> None: ...


class Named(Protocol):
    name: str


@runtime_checkable
class Sized(Protocol):
    def size(self) -> int: ...


class Box:
    def size(self):
        return 1


class Employee(NamedTuple):
    name: str
    id: int = 3


class Movie(TypedDict, total=False):
    title: str


print(Stack[int], List[int], Optional[int], Union[int, str], Dict[str, Any], Callable[[int], str], Literal["a", 1], T, Stack.__parameters__, Stack[int]().__class__.__name__)  # expect: __main__.Stack[int] typing.List[int] typing.Optional[int] typing.Union[int, str] typing.Dict[str, typing.Any] typing.Callable[[int], str] typing.Literal['a', 1] ~T (~T,) Stack
print(isinstance(Box(), Sized), isinstance(5, Sized), Employee("Ann"), Employee._field_defaults, Movie(title="x"), cast(int, "s"), ClassVar[int], Final[int], get_type_hints(Employee))  # expect: True False Employee(name='Ann', id=3) {'id': 3} {'title': 'x'} s typing.ClassVar[int] typing.Final[int] {'name': <class 'str'>, 'id': <class 'int'>}
# ---
# requires: 3.12
# Type parameters: generic functions, classes and aliases.
def first[T](items: list[T]) -> T:
    return items[0]


class Box[T: int, *Ts, **P]:
    item: T

    def get(self) -> T:
        return __class__.__name__


type Pair[A] = tuple[A, A]
type Recursive = list[Recursive] | None
type Number = int | float

print(first([1, 2]), first.__type_params__, Box.__type_params__, Box[int, str, [int]].__origin__ is Box, Box().get(), Box.__orig_bases__, first.__annotations__)  # expect: 1 (T,) (T, Ts, P) True Box (typing.Generic[T, typing.Unpack[Ts], P],) {'items': list[T], 'return': T}
print(Pair, Pair.__value__, Pair[int], Pair.__type_params__, Number.__value__, Number.__name__, Recursive.__value__, type(Number).__name__)  # expect: Pair tuple[A, A] Pair[int] (A,) int | float Number list[Recursive] | None TypeAliasType
T0 = first.__type_params__[0]
print(T0.__name__, T0.__bound__, Box.__type_params__[0].__bound__, T0, type(T0).__name__, isinstance(Box(), Box))  # expect: T None <class 'int'> T TypeVar True


def outer[T](x: T):
    def inner(y: T) -> T:
        return T.__name__

    return inner(x)


class Constrained[T: (int, str)]:
    kinds = T.__constraints__

    def method[U](self, u: U) -> tuple[T, U]:
        return T.__name__ + U.__name__


async def coroutine[T](x: T): ...


print(outer(1), Constrained.kinds, Constrained().method(1), "T" in globals(), coroutine.__type_params__[0].__name__)  # expect: T (<class 'int'>, <class 'str'>) TU False T


def lazy[T: undefined_until_asked](x: T): ...


try:
    lazy.__type_params__[0].__bound__
except NameError as e:
    print(e)  # expect: name 'undefined_until_asked' is not defined
try:
    Number()
except TypeError as e:
    print(e)  # expect: 'typing.TypeAliasType' object is not callable
