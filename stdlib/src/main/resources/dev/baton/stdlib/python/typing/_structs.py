"""Named tuples and dicts with declared items, and types distinct from the ones they are made of."""

from _typing import Generic
from typing._core import (
    _caller_module,
    _type_check,
    _union,
)
from typing._forms import NotRequired, Required, _AnnotatedAlias

__name__ = "typing"  # where the classes defined here are to be found


# NamedTuple

_RESERVED = frozenset(
    {
        "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
        "_field_types", "_make", "_replace", "_asdict", "_source",
    }
)  # fmt: skip
_NOT_COPIED = frozenset({"__annotations__", "__doc__", "__module__", "__name__", "__qualname__"})


def _make_named_tuple(name, types, module, defaults=()):
    from collections import namedtuple

    message = "field {} annotation must be a type"
    types = {n: _type_check(t, message.format(repr(n))) for n, t in types}
    made = namedtuple(name, types, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class NamedTupleMeta(type):
    """Makes the class that a class statement over NamedTuple describes."""

    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        types = ns.get("__annotations__", {})
        defaults = []
        for field in types:
            if field in ns:
                defaults.append(field)
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field{plural}"
                    f" {', '.join(defaults)}"
                )
        made = _make_named_tuple(
            typename, types.items(), ns["__module__"], [ns[field] for field in defaults]
        )
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key, value in ns.items():
            if key in _RESERVED:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key not in _NOT_COPIED and key not in made._fields:
                setattr(made, key, value)
            if key in ("__doc__", "__qualname__"):
                setattr(made, key, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """Make a named tuple with types: NamedTuple("P", [("x", int)]), or as a base class."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _make_named_tuple(typename, fields, module=_caller_module())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def _named_tuple_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_entries


# TypedDict


class _TypedDictMeta(type):
    """Makes plain dict classes that know which keys they should have."""

    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError(
                    "cannot inherit from both a TypedDict type and a non-TypedDict base class"
                )
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {
            key: _type_check(value, message, module=made.__module__, allow_special_forms=True)
            for key, value in ns.get("__annotations__", {}).items()
        }
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            base_required = base.__dict__.get("__required_keys__", frozenset())
            base_optional = base.__dict__.get("__optional_keys__", frozenset())
            required = (required | base_required) - base_optional
            optional = (optional - base_required) | base_optional
        for key, value in own.items():
            needed = _requirement(value)
            needed = total if needed is None else needed
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        annotations.update(own)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, "__total__"):
            made.__total__ = total
        return made

    __call__ = dict  # calling the class makes a plain dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def _requirement(value):
    """Return whether Required or NotRequired says so; None if neither does."""
    if isinstance(value, _AnnotatedAlias):
        value = value.__origin__
    origin = getattr(value, "__origin__", None)
    return True if origin is Required else False if origin is NotRequired else None


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """Declare dicts with certain keys: TypedDict("P", {"x": int}), or as a base class.

    With total=False the keys may be absent. Nothing is checked at run time.
    """
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    ns = {"__annotations__": dict(fields)}
    module = _caller_module()
    if module is not None:
        ns["__module__"] = module
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def _typed_dict_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_dict_entries


# NewType


class NewType:
    """NewType("UserId", int) is a subtype of int to checkers; calling it returns the argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = _caller_module()
        if module != "typing":
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for:"
                    f" `{cls.__name__} = NewType({cls.__name__!r}, {name})`"
                )

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)
