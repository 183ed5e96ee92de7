"""Types for annotations, as far as they matter at run time.

Checkers read annotations; this module makes the expressions in them work, lets them be inspected,
and offers the classes that do something on their own (NamedTuple, TypedDict, Protocol, Generic).
The less common parts come in on first use.
"""

from _typing import (
    Generic,
    ParamSpec,
    ParamSpecArgs,
    ParamSpecKwargs,
    TypeAliasType,
    TypeVar,
    TypeVarTuple,
)
from typing._core import _GenericAlias, _type_check, _type_repr
from typing._forms import (
    Annotated,
    Any,
    Callable,
    ClassVar,
    Concatenate,
    Dict,
    Final,
    FrozenSet,
    List,
    Literal,
    LiteralString,
    Never,
    NoReturn,
    NotRequired,
    Optional,
    Required,
    Self,
    Set,
    Tuple,
    Type,
    TypeAlias,
    TypeGuard,
    Union,
    Unpack,
    _AnnotatedAlias,
    _SpecialForm,
    _UnionGenericAlias,
)
from typing._generic import (
    _generic_class_getitem,
    _generic_init_subclass,
    _paramspec_argument,
    _prepare_paramspec,
    _prepare_typevartuple,
    _subscript_generic,
)
from typing._parameters import _is_unpacked

TYPE_CHECKING = False
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)

# Where the other names are defined.
_SUBMODULES = {
    "_aliases": (
        "AbstractSet AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString ChainMap"
        " Collection Container Coroutine Counter DefaultDict Deque Generator Hashable ItemsView"
        " Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet"
        " OrderedDict Reversible Sequence Sized ValuesView"
    ),
    "_functions": (
        "assert_never assert_type cast clear_overloads dataclass_transform final get_overloads"
        " is_typeddict no_type_check no_type_check_decorator overload override reveal_type"
    ),
    "_hints": "ForwardRef get_args get_origin get_type_hints",
    "_protocol": (
        "Protocol SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex"
        " SupportsInt SupportsRound _get_protocol_attrs runtime_checkable"
    ),
    "_streams": "AsyncContextManager BinaryIO ContextManager IO Match Pattern TextIO",
    "_structs": "NamedTuple NewType TypedDict _TypedDictMeta",
}
_HOME = {name: module for module, names in _SUBMODULES.items() for name in names.split()}

__all__ = [name for name in globals() if not name.startswith("_")]
__all__ += [name for name in _HOME if not name.startswith("_")]


def __getattr__(name):
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    module = __import__("typing." + home, None, None, [name])
    value = globals()[name] = getattr(module, name)
    return value


def __dir__():
    return sorted({*globals(), *_HOME})
