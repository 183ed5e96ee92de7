"""Protocols: classes that describe which attributes an object must have (PEP 544)."""

from abc import ABCMeta, abstractmethod

from _typing import Generic, TypeVar
from typing._generic import _generic_class_getitem

__name__ = "typing"  # where the classes defined here are to be found

_absent = object()

# Attributes that every class or protocol has, which say nothing about the protocol.
_UNRELATED = frozenset(
    {
        "__abstractmethods__", "__annotations__", "__class_getitem__", "__dict__", "__doc__",
        "__init__", "__init_subclass__", "__match_args__", "__module__", "__new__",
        "__orig_bases__", "__parameters__", "__protocol_attrs__", "__qualname__", "__slots__",
        "__static_attributes__", "__subclasshook__", "__type_params__", "__weakref__",
        "_abc_impl", "_is_protocol", "_is_runtime_protocol", "__abc_tpflags__",
        "__callable_proto_members_only__", "__firstlineno__",
    }
)  # fmt: skip


def _get_protocol_attrs(cls):
    """Return the set of attribute names that a protocol asks for, bases included."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic") and base.__module__ == "typing":
            continue
        for name in (*base.__dict__, *base.__dict__.get("__annotations__", {})):
            if name not in _UNRELATED and not name.startswith("_abc_"):
                names.add(name)
    return names


def _static_lookup(obj, name):
    """Find an attribute without running a getter or __getattr__ of the object."""
    kind = type(obj)
    found = _absent
    for klass in kind.__mro__:
        if name in klass.__dict__:
            found = klass.__dict__[name]
            break
    if found is not _absent and hasattr(type(found), "__set__"):
        return found
    try:
        own = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return found
    return own.get(name, found)


def _no_init(self, *args, **kwargs):
    """Stand in for the __init__ that a protocol lacks: give way to the one next in line."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init:
        return  # reached through super() from an __init__ that has been found already
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            init(self, *args, **kwargs)
            return


class _ProtocolMeta(ABCMeta):
    """Lets isinstance() and issubclass() look at attributes, where the protocol permits it."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if globals().get("Protocol") in bases:  # not while Protocol itself is being made
            for base in bases:
                if not _may_precede_protocol(base):
                    raise TypeError(
                        f"Protocols can only inherit from other protocols, got {base!r}"
                    )
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)
            cls.__callable_proto_members_only__ = all(
                callable(getattr(cls, name, None)) for name in cls.__protocol_attrs__
            )

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _in_abc_machinery():
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError(_NOT_RUNTIME)
            if not cls.__callable_proto_members_only__ and "__subclasshook__" in cls.__dict__:
                if cls.__dict__["__subclasshook__"].__func__ is _subclass_hook:
                    raise TypeError(
                        "Protocols with non-method members don't support issubclass()"
                    )
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False) and not _in_abc_machinery():
            raise TypeError(_NOT_RUNTIME)
        if ABCMeta.__instancecheck__(cls, instance):
            return True
        for name in cls.__protocol_attrs__:
            found = _static_lookup(instance, name)
            if found is _absent:
                return False
            if found is None and callable(getattr(cls, name, None)):
                return False
        return True


_NOT_RUNTIME = "Instance and class checks can only be used with @runtime_checkable protocols"
_CONTEXT_MANAGERS = ("AbstractContextManager", "AbstractAsyncContextManager")


def _may_precede_protocol(base):
    if base is object or base is Generic or getattr(base, "_is_protocol", False):
        return True
    if base.__module__ == "contextlib":
        return base.__name__ in _CONTEXT_MANAGERS
    return base.__module__ == "collections.abc"


def _in_abc_machinery():
    """Tell whether a check comes from abc or functools, which try classes without meaning them."""
    import sys

    frame = sys._getframe(2)
    while frame is not None:
        module = frame.f_globals.get("__name__")
        if frame.f_globals is not globals():
            return module in ("abc", "_abc", "functools", "functools._dispatch")
        frame = frame.f_back
    return False


def _subclass_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            annotations = base.__dict__.get("__annotations__")
            if isinstance(annotations, dict) and name in annotations:
                if getattr(other, "_is_protocol", False):
                    break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class of protocols. A class fits a protocol if it has its attributes, by any means."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_subclass_hook)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init

    @classmethod
    def __class_getitem__(cls, params):
        return _generic_class_getitem(cls, params)


def runtime_checkable(cls):
    """Decorate a protocol that isinstance() and issubclass() may be used with.

    They look only whether the attributes exist, not at their types.
    """
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not cls._is_protocol:
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


T_co = TypeVar("T_co", covariant=True)


@runtime_checkable
class SupportsInt(Protocol):
    """What int() takes."""

    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int: ...


@runtime_checkable
class SupportsFloat(Protocol):
    """What float() takes."""

    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float: ...


@runtime_checkable
class SupportsComplex(Protocol):
    """What complex() takes."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex: ...


@runtime_checkable
class SupportsBytes(Protocol):
    """What bytes() takes."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes: ...


@runtime_checkable
class SupportsIndex(Protocol):
    """What can serve as an index."""

    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int: ...


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """What abs() takes, T_co being its result."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co: ...


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """What round() takes, T_co being its result."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co: ...
