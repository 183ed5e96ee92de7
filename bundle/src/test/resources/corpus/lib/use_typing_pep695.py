# requires: 3.12
# Type parameter syntax (PEP 695) at run time: classes, functions and type statements.
from typing import Generic, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple, get_args, get_origin, get_type_hints


def first[T](items: list[T]) -> T:
    return items[0]


print(first([1]), first.__type_params__, type(first.__type_params__[0]) is TypeVar, first.__annotations__)  # expect: 1 (T,) True {'items': list[T], 'return': T}
(T,) = first.__type_params__
print(T.__name__, T.__bound__, T.__constraints__, T.__infer_variance__, T.__covariant__)  # expect: T None () True False


class Box[T]:
    def __init__(self, value: T) -> None:
        self.value = value

    def swap[U](self, other: U) -> "Box[U]":
        return Box(other)


print(Box[int](3).value, Box[int], Box.__parameters__, Box.__type_params__, Box.__bases__, Box.__orig_bases__)  # expect: 3 __main__.Box[int] (T,) (T,) (<class 'typing.Generic'>,) (typing.Generic[T],)
print(Box(1).swap("x").value, Box.swap.__type_params__, issubclass(Box, Generic))  # expect: x (U,) True


class Pair[K, V](dict[K, V]):
    pass


print(Pair[str, int], Pair.__orig_bases__, Pair.__mro__[1:3], Pair(a=1))  # expect: __main__.Pair[str, int] (dict[K, V], typing.Generic[K, V]) (<class 'dict'>, <class 'typing.Generic'>) {'a': 1}


class Bounded[S: str, N: (int, float), *Ts, **P]:
    pass


S, N, Ts, P = Bounded.__type_params__
print(S.__bound__, N.__constraints__, type(Ts) is TypeVarTuple, type(P) is ParamSpec, Ts, P)  # expect: <class 'str'> (<class 'int'>, <class 'float'>) True True Ts P


class Late[T: Undefined]:
    pass


try:
    Late.__type_params__[0].__bound__
except NameError as e:
    print(e)  # expect: name 'Undefined' is not defined
Undefined = int
print(Late.__type_params__[0].__bound__)  # expect: <class 'int'>

type Vector = list[float]
type Tree[T] = T | list[Tree[T]]
type Nothing = Missing
print(Vector, Vector.__value__, Vector.__name__, type(Vector) is TypeAliasType, Vector.__type_params__)  # expect: Vector list[float] Vector True ()
print(Tree.__type_params__, Tree[int], get_origin(Tree[int]) is Tree, get_args(Tree[int]), Tree.__parameters__)  # expect: (T,) Tree[int] True (<class 'int'>,) (T,)
try:
    Nothing.__value__
except NameError as e:
    print(e)  # expect: name 'Missing' is not defined
try:
    Vector[int]
except TypeError as e:
    print(e)  # expect: Only generic type aliases are subscriptable
print(Tree.__value__)  # expect: typing.Union[T, list[Tree[T]]]


class Stack[T]:
    items: list[T]

    def push(self, item: T) -> "T": ...


print(get_type_hints(Stack), get_type_hints(Stack.push), Stack.push.__type_params__)  # expect: {'items': list[T]} {'item': T, 'return': T} ()


def outer[A]():
    def inner[B](x: A, y: B): ...

    return inner


print(outer().__annotations__, outer.__type_params__[0].__name__)  # expect: {'x': A, 'y': B} A
# ---
# requires: 3.12
# Unions with what the typing module makes, and what aliases forward to their origin.
from typing import List, TypeVar

K = TypeVar("K")
type Pair[A, B] = tuple[A, B]
type Rec = int | list[Rec]
print(Rec | None, type(Rec | None).__name__, None | Rec)  # expect: Rec | None UnionType None | Rec
print(tuple[int] | K, int | K, (int | str) | K)  # expect: typing.Union[tuple[int], ~K] typing.Union[int, ~K] typing.Union[int, str, ~K]
print(int | List[str], list[int] | None)  # expect: typing.Union[int, typing.List[str]] list[int] | None
print(Pair[int, str].__value__, Pair[int, str].__type_params__)  # expect: tuple[A, B] (A, B)
print(list[int].__module__, dict[str, int].__mro__[0], hasattr(list[int], "__copy__"))  # expect: builtins <class 'dict'> False
try:
    TypeVar("Q", int, bound=str)
except TypeError as e:
    print(e)  # expect: A single constraint is not allowed
