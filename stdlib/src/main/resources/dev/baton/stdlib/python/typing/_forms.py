"""The special forms, and the aliases for tuples and callables."""

from collections.abc import Callable as _AbstractCallable

from _typing import ParamSpec
from typing._core import (
    _as_tuple,
    _BaseGenericAlias,
    _BuiltinUnion,
    _cached,
    _ConcatenateGenericAlias,
    _GenericAlias,
    _NoneType,
    _SpecialForm,
    _type_check,
    _type_convert,
    _type_repr,
    _union,
    _unique,
    _UnpackGenericAlias,
)
from typing._parameters import _check_count

__name__ = "typing"  # where the names defined here are to be found

_ARGUMENT_MESSAGE = "Parameters to generic types must be types."


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """The type of anything: compatible with every type, in both directions."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


# Forms that take no argument


@_SpecialForm
def NoReturn(self, parameters):
    """The result type of functions that never return."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Never(self, parameters):
    """The type without any value."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Self(self, parameters):
    """The class in whose body it stands."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def LiteralString(self, parameters):
    """Strings made of nothing but literals of the program."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def TypeAlias(self, parameters):
    """Marks an assignment as the definition of a type alias."""
    raise TypeError(f"{self} is not subscriptable")


# Forms that take one type


def _single(form, parameters, **options):
    item = _type_check(parameters, f"{form} accepts only single type.", **options)
    return _GenericAlias(form, (item,))


@_SpecialForm
def ClassVar(self, parameters):
    """Marks an attribute that belongs to the class and not to its instances."""
    return _single(self, parameters)


@_SpecialForm
def Final(self, parameters):
    """Marks a name that is assigned only once and not overridden."""
    return _single(self, parameters)


@_SpecialForm
def TypeGuard(self, parameters):
    """The result type of a function whose true result tells the type of its argument."""
    return _single(self, parameters)


@_SpecialForm
def Required(self, parameters):
    """Marks a key that a TypedDict must have."""
    return _single(self, parameters, allow_special_forms=True)


@_SpecialForm
def NotRequired(self, parameters):
    """Marks a key that a TypedDict may lack."""
    return _single(self, parameters, allow_special_forms=True)


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[X] is the older spelling of *X in type expressions."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackGenericAlias(self, (item,))


# Unions


@_SpecialForm
def Union(self, parameters):
    """Union[A, B] is A or B; A | B means the same."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    message = "Union[arg, ...]: each arg must be a type."
    members = []
    for parameter in _as_tuple(parameters):
        parameter = _type_check(parameter, message)
        if isinstance(parameter, (_UnionGenericAlias, _BuiltinUnion)):
            members.extend(parameter.__args__)
        else:
            members.append(parameter)
    members = tuple(_unique(members))
    if len(members) == 1:
        return members[0]
    if len(members) == 2 and _NoneType in members:
        return _UnionGenericAlias(self, members, name="Optional")
    return _UnionGenericAlias(self, members)


@_SpecialForm
def Optional(self, parameters):
    """Optional[X] is X | None."""
    return Union[_type_check(parameters, f"{self} requires a single type."), _NoneType]


class _UnionGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _BuiltinUnion)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            mine, others = list(self.__args__), list(other.__args__)
            return all(a in others for a in mine) and all(a in mine for a in others)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            other = args[1] if args[0] is _NoneType else args[0]
            return f"typing.Optional[{_type_repr(other)}]"
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)

    def __reduce__(self):
        import operator

        return operator.getitem, (Union, self.__args__)


# Literals


@_SpecialForm
def Literal(self, parameters):
    """Literal[1, "a"] has just these values."""
    values = []
    for parameter in _as_tuple(parameters):
        if isinstance(parameter, _LiteralGenericAlias):
            values.extend(parameter.__args__)
        else:
            values.append(parameter)
    try:
        values = [value for value, _ in dict.fromkeys((value, type(value)) for value in values)]
    except TypeError:
        pass  # values that cannot be hashed are not compared either
    return _LiteralGenericAlias(self, tuple(values))


class _LiteralGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def _typed(self):
        return {(value, type(value)) for value in self.__args__}

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return self._typed() == other._typed()

    def __hash__(self):
        return hash(frozenset(self._typed()))

    def __repr__(self):
        return f"typing.Literal[{', '.join([_type_repr(arg) for arg in self.__args__])}]"


# Annotated


class _AnnotatedAlias(_GenericAlias, _root=True):
    """A type (the origin, also the only argument) together with metadata."""

    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, params):
        (origin,) = params
        return _AnnotatedAlias(origin, self.__metadata__)

    def __repr__(self):
        metadata = ", ".join(map(repr, self.__metadata__))
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {metadata}]"

    def __reduce__(self):
        import operator

        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class Annotated:
    """Annotated[T, x, ...] is the type T, to which the objects x say something more."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        return _annotated(*params)

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


@_cached
def _annotated(*params):
    if len(params) < 2:
        raise TypeError(
            "Annotated[...] should be used with at least two arguments (a type and an annotation)."
        )
    message = "Annotated[t, ...]: t must be a type."
    origin = _type_check(params[0], message, allow_special_forms=True)
    return _AnnotatedAlias(origin, params[1:])


# Callables and tuples


@_SpecialForm
def Concatenate(self, parameters):
    """Concatenate[A, B, P] is the parameters A and B and then those of the ParamSpec P."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    *types, last = _as_tuple(parameters)
    if not (last is ... or isinstance(last, ParamSpec)):
        raise TypeError(
            "The last parameter to Concatenate should be a ParamSpec variable or ellipsis."
        )
    message = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateGenericAlias(self, (*[_type_check(t, message) for t in types], last))


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """A class under its name in this module, such as List or Mapping, ready for subscription."""

    __iter__ = None

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        return _subscript_alias(self, params)

    def _subscript(self, params):
        params = tuple([_type_check(p, _ARGUMENT_MESSAGE) for p in _as_tuple(params)])
        _check_count(self, len(params), self._nparams)
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return _union(self, right)

    def __ror__(self, left):
        return _union(left, self)


@_cached
def _subscript_alias(alias, params):
    return alias._subscript(params)


class _TupleType(_SpecialGenericAlias, _root=True):
    def _subscript(self, params):
        params = _as_tuple(params)
        if len(params) >= 2 and params[-1] is ...:
            message = "Tuple[t, ...]: t must be a type."
            items = [_type_check(p, message) for p in params[:-1]] + [...]
        else:
            message = "Tuple[t0, t1, ...]: each t must be a type."
            items = [_type_check(p, message) for p in params]
        return self.copy_with(tuple(items))


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        if isinstance(args, list):
            params = (tuple(args), result)
        return _subscript_alias(self, params)

    def _subscript(self, params):
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ...:
            return self.copy_with((..., result))
        return self.copy_with((*[_type_convert(arg) for arg in _as_tuple(args)], result))


class _CallableGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _shown_bare(args[0]):
            return super().__repr__()
        shown = ", ".join([_type_repr(arg) for arg in args[:-1]])
        return f"typing.Callable[[{shown}], {_type_repr(args[-1])}]"

    def __reduce__(self):
        import operator

        args = self.__args__
        if not (len(args) == 2 and _shown_bare(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


def _shown_bare(arg):
    return arg is ... or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias))


Callable = _CallableType(_AbstractCallable, 2)
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _SpecialGenericAlias(list, 1, inst=False, name="List")
Dict = _SpecialGenericAlias(dict, 2, inst=False, name="Dict")
Set = _SpecialGenericAlias(set, 1, inst=False, name="Set")
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name="FrozenSet")
Type = _SpecialGenericAlias(type, 1, inst=False, name="Type")

for _form in (
    Union, Optional, ClassVar, Final, TypeGuard, Required, NotRequired, Unpack, Concatenate,
):  # fmt: skip
    _form._getitem = _cached(_form._getitem)
del _form
