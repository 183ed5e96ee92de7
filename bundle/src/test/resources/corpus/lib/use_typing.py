# requires: 3.12
# typing: representation of type expressions, substitution, introspection and the markers.
import collections.abc
import typing
from typing import *
from typing import ForwardRef


def failure(func, *args, **kwargs):
    try:
        func(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "no error"


T = TypeVar("T")
K = TypeVar("K", bound=str)
N = TypeVar("N", int, float)
C = TypeVar("C", covariant=True)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")

# Representation
print(Any, Union, Optional, List, Callable, NoReturn, ClassVar)  # expect: typing.Any typing.Union typing.Optional typing.List typing.Callable typing.NoReturn typing.ClassVar
print(List[int], Dict[str, "Node"], Tuple[int, ...], Tuple[()], Set[Any])  # expect: typing.List[int] typing.Dict[str, ForwardRef('Node')] typing.Tuple[int, ...] typing.Tuple[()] typing.Set[typing.Any]
print(Optional[int], Union[int, str], Union[int, None, str], Optional[List[int]])  # expect: typing.Optional[int] typing.Union[int, str] typing.Union[int, NoneType, str] typing.Optional[typing.List[int]]
print(Callable[[int, str], bool], Callable[..., None], Callable[[], int], Callable[P, T])  # expect: typing.Callable[[int, str], bool] typing.Callable[..., NoneType] typing.Callable[[], int] typing.Callable[~P, ~T]
print(Literal[1, "a", None, True], Literal["x"], ClassVar[int], Final[str], Type[int])  # expect: typing.Literal[1, 'a', None, True] typing.Literal['x'] typing.ClassVar[int] typing.Final[str] typing.Type[int]
print(Annotated[int, "meta", 3], Sequence[T], Iterable[int], Mapping[str, int], Generator[int, None, str])  # expect: typing.Annotated[int, 'meta', 3] typing.Sequence[~T] typing.Iterable[int] typing.Mapping[str, int] typing.Generator[int, NoneType, str]
print(T, K, N, C, P, Ts, P.args, P.kwargs)  # expect: ~T ~K ~N +C ~P Ts P.args P.kwargs
print(K.__bound__, N.__constraints__, C.__covariant__, T.__name__, T.__module__)  # expect: <class 'str'> (<class 'int'>, <class 'float'>) True T __main__
print(Concatenate[int, P], Unpack[Ts], Tuple[Unpack[Ts]], Required[int], TypeGuard[int], Self, Never, LiteralString)  # expect: typing.Concatenate[int, ~P] typing.Unpack[Ts] typing.Tuple[typing.Unpack[Ts]] typing.Required[int] typing.TypeGuard[int] typing.Self typing.Never typing.LiteralString
print(Deque[int], DefaultDict[str, int], Counter[str], OrderedDict[str, int], ChainMap[str, int], FrozenSet[int], AbstractSet[int])  # expect: typing.Deque[int] typing.DefaultDict[str, int] typing.Counter[str] typing.OrderedDict[str, int] typing.ChainMap[str, int] typing.FrozenSet[int] typing.AbstractSet[int]

# Equality and simplification
print(List[int] == List[int], List[int] is List[int], List[int] == List[str], hash(List[int]) == hash(List[int]))  # expect: True True False True
print(Union[int], Union[int, int], Union[int, Union[str, int]], Optional[None], Union[int, str] == Union[str, int])  # expect: <class 'int'> <class 'int'> typing.Union[int, str] <class 'NoneType'> True
print(Union[int, str] == int | str, Optional[int] == int | None, Literal[1, 1, 2], Literal[Literal[1], 2], Literal[1] == Literal[True])  # expect: True True typing.Literal[1, 2] typing.Literal[1, 2] False
print(List[int] | None, T | int, "Fwd" | List[int], Annotated[Annotated[int, 1], 2])  # expect: typing.Optional[typing.List[int]] typing.Union[~T, int] typing.Union[ForwardRef('Fwd'), typing.List[int]] typing.Annotated[int, 1, 2]

# Substitution
print(List[T][int], Dict[K, T][str, int], Union[T, None][int], Callable[[T], K][int, str], Tuple[T, T][int])  # expect: typing.List[int] typing.Dict[str, int] typing.Optional[int] typing.Callable[[int], str] typing.Tuple[int, int]
print(Callable[P, T][[int, str], bool], Callable[P, int][...], Callable[Concatenate[int, P], T][[str], bool])  # expect: typing.Callable[[int, str], bool] typing.Callable[..., int] typing.Callable[[int, str], bool]
print(Tuple[T, Unpack[Ts]][int, str, bool], Tuple[Unpack[Ts]][()], Annotated[List[T], "m"][int], List[List[T]][str])  # expect: typing.Tuple[int, str, bool] typing.Tuple[()] typing.Annotated[typing.List[int], 'm'] typing.List[typing.List[str]]
print(Dict[K, T].__parameters__, List[int].__args__, List[int].__origin__, List.__origin__, Callable[[int], T].__args__)  # expect: (~K, ~T) (<class 'int'>,) <class 'list'> <class 'list'> (<class 'int'>, ~T)
print(failure(lambda: List[int][str]), "|", failure(lambda: Dict[int]), "|", failure(lambda: Dict[T, K][int]))  # expect: TypeError: typing.List[int] is not a generic class | TypeError: Too few arguments for typing.Dict; actual 1, expected 2 | TypeError: Too few arguments for typing.Dict[~T, ~K]; actual 1, expected 2
print(failure(lambda: Union[()]), failure(lambda: Optional[int, str]), failure(lambda: Callable[int]))  # expect: TypeError: Cannot take a Union of no types. TypeError: typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>). TypeError: Callable must be used as Callable[[arg, ...], result].
print(failure(lambda: List[ClassVar[int]]), "|", failure(lambda: List[Generic]), "|", failure(lambda: Any[int]))  # expect: TypeError: typing.ClassVar[int] is not valid as type argument | TypeError: Plain <class 'typing.Generic'> is not valid as type argument | TypeError: type 'Any' is not subscriptable
print(failure(List), "|", failure(List[int]), "|", failure(Union), "|", failure(Any))  # expect: TypeError: Type List cannot be instantiated; use list() instead | TypeError: Type List cannot be instantiated; use list() instead | TypeError: Cannot instantiate typing.Union | TypeError: Any cannot be instantiated
print(failure(isinstance, 3, Any), "|", failure(isinstance, [], List[int]), "|", failure(lambda: NoReturn[int]))  # expect: TypeError: typing.Any cannot be used with isinstance() | TypeError: Subscripted generics cannot be used with class and instance checks | TypeError: typing.NoReturn is not subscriptable
print(isinstance([], List), isinstance({}, Mapping), issubclass(list, Sequence), isinstance(3, Union[int, str]), isinstance(3, Optional[str]), isinstance(len, Callable))  # expect: True True True True False True
print(failure(TypeVar, "X", int), failure(TypeVar, "X", int, str, bound=int), failure(TypeVar, "X", covariant=True, contravariant=True))  # expect: TypeError: A single constraint is not allowed TypeError: Constraints cannot be combined with bound=... ValueError: Bivariant types are not supported.

# get_origin, get_args
print(get_origin(List[int]), get_origin(Union[int, str]), get_origin(int), get_origin(list[int]), get_origin(Annotated[int, 1]), get_origin(Callable[[], int]))  # expect: <class 'list'> typing.Union None <class 'list'> <class 'typing.Annotated'> <class 'collections.abc.Callable'>
print(get_args(Dict[str, int]), get_args(Callable[[int, str], bool]), get_args(Callable[..., int]), get_args(int), get_args(Annotated[int, "x"]), get_args(Literal[1, "a"]))  # expect: (<class 'str'>, <class 'int'>) ([<class 'int'>, <class 'str'>], <class 'bool'>) (Ellipsis, <class 'int'>) () (<class 'int'>, 'x') (1, 'a')
print(get_args(int | None), get_origin(int | None).__name__, get_args(collections.abc.Callable[[int], str]), get_origin(ClassVar[int]), get_origin(Generic))  # expect: (<class 'int'>, <class 'NoneType'>) UnionType ([<class 'int'>], <class 'str'>) typing.ClassVar <class 'typing.Generic'>


# get_type_hints
class Node:
    value: int
    next: "Optional[Node]" = None
    kids: "list[Node]"
    meta: Annotated[int, "m"] = 0
    total: ClassVar["int"] = 0

    def link(self, other: "Node", *, n: "int | None" = None) -> "Node": ...


class Leaf(Node):
    extra: str


print(get_type_hints(Node))  # expect: {'value': <class 'int'>, 'next': typing.Optional[__main__.Node], 'kids': list[__main__.Node], 'meta': <class 'int'>, 'total': typing.ClassVar[int]}
print(get_type_hints(Node, include_extras=True)["meta"], list(get_type_hints(Leaf)))  # expect: typing.Annotated[int, 'm'] ['value', 'next', 'kids', 'meta', 'total', 'extra']
print(get_type_hints(Node.link))  # expect: {'other': <class '__main__.Node'>, 'n': int | None, 'return': <class '__main__.Node'>}


def local_names(x: "Here", y: None) -> "List[Here]": ...


print(get_type_hints(local_names, localns={"Here": int}), failure(get_type_hints, local_names))  # expect: {'x': <class 'int'>, 'y': <class 'NoneType'>, 'return': typing.List[int]} NameError: name 'Here' is not defined
print(get_type_hints(lambda: 0), failure(get_type_hints, 3))  # expect: {} TypeError: 3 is not a module, class, method, or function.
print(ForwardRef("A"), ForwardRef("A") == ForwardRef("A"), failure(ForwardRef, "1 +"), failure(ForwardRef, 3))  # expect: ForwardRef('A') True SyntaxError: Forward reference must be an expression -- got '1 +' TypeError: Forward reference must be a string -- got 3


# Markers
@final
class Last:
    @override
    def m(self): ...


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x):
    return x * 2


@overload
def only(x: int) -> int: ...


@no_type_check
def untyped(x: "not a type!"): ...


@dataclass_transform(kw_only_default=True)
def transform(cls):
    return cls


print(Last.__final__, Last.m.__override__, twice("a"), len(get_overloads(twice)), get_overloads(untyped))  # expect: True True aa 2 []
print(failure(only, 3).split(". ")[0], get_type_hints(untyped), transform.__dataclass_transform__["kw_only_default"])  # expect: NotImplementedError: You should not call an overloaded function {} True
clear_overloads()
print(cast("int", "s"), assert_type(3, int), TYPE_CHECKING, Text, get_overloads(twice), failure(assert_never, 5))  # expect: s 3 False <class 'str'> [] AssertionError: Expected code to be unreachable, but got: 5
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, UserId | None, List[UserId])  # expect: 5 __main__.UserId UserId <class 'int'> typing.Optional[__main__.UserId] typing.List[__main__.UserId]


def derive():
    class Sub(UserId): ...


print(failure(derive))  # expect: TypeError: Cannot subclass an instance of NewType. Perhaps you were looking for: `Sub = NewType('Sub', UserId)`
Alias = TypeAliasType("Alias", List[int])
print(Alias, Alias.__value__, Alias.__name__, Alias.__type_params__)  # expect: Alias typing.List[int] Alias ()
Pair = TypeAliasType("Pair", Tuple[T, T], type_params=(T,))
print(Pair[int], get_args(Pair[int]), get_origin(Pair[int]) is Pair, failure(lambda: Alias[int]))  # expect: Pair[int] (<class 'int'>,) True TypeError: Only generic type aliases are subscriptable
print(Pattern[str], Match, ContextManager[int], IO[str], TextIO.__mro__[1], AnyStr)  # expect: typing.Pattern[str] typing.Match typing.ContextManager[int] typing.IO[str] <class 'typing.IO'> ~AnyStr


class MyAny(Any):
    x = 1


print(MyAny().x, isinstance(3, MyAny), failure(lambda: typing.Nothing))  # expect: 1 False AttributeError: module 'typing' has no attribute 'Nothing'
print(list[T][int], dict[str, T].__parameters__, (list[T] | None).__parameters__, tuple[int, ...], type[T][int])  # expect: list[int] (~T,) (~T,) tuple[int, ...] type[int]
