"""What a field is, and which fields a class has."""

import sys as _sys
from reprlib import recursive_repr

__name__ = "dataclasses"  # where the names defined here are to be found

_GenericAlias = type(list[int])
_MappingProxy = type(type.__dict__)


class FrozenInstanceError(AttributeError):
    """Raised where a field of a frozen instance would be assigned or deleted."""


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _Kind:
    """Whether a field is an ordinary one, belongs to the class, or is for __post_init__ only."""

    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind("_FIELD")
_CLASS_VARIABLE = _Kind("_FIELD_CLASSVAR")
_INIT_VARIABLE = _Kind("_FIELD_INITVAR")

_NO_METADATA = _MappingProxy({})


class InitVar:
    """The annotation of a parameter that __init__ passes on to __post_init__ only."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        inner = self.type
        shown = inner.__name__ if type(inner) is type else repr(inner)
        return f"dataclasses.InitVar[{shown}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """One field of a dataclass: what field() was given, and the name and type from the class."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
        "metadata", "kw_only", "_field_type",
    )  # fmt: skip

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else _MappingProxy(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()  # the type may lead back to the field
    def __repr__(self):
        shown = ",".join(
            [
                f"{name}={getattr(self, name)!r}"
                for name in (
                    "name", "type", "default", "default_factory", "init", "repr", "hash",
                    "compare", "metadata", "kw_only", "_field_type",
                )  # fmt: skip
            ]
        )
        return f"Field({shown})"

    def __set_name__(self, owner, name):
        # The default will be the attribute in the end, so it is told its name if it cares.
        notify = getattr(type(self.default), "__set_name__", None)
        if notify is not None:
            notify(self.default, owner, name)

    __class_getitem__ = classmethod(_GenericAlias)


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    """Describe a field beyond its type; stands where its default would.

    default_factory is called for each new instance. The other arguments say whether the field
    takes part in __init__, __repr__, __hash__ and comparison (hash None means: as compare says).
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def fields(class_or_instance):
    """Return a tuple of the fields of a dataclass or of an instance of one."""
    try:
        known = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in known.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Tell whether obj is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _is_dataclass_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


# Annotations. They may be strings, which are looked at but never evaluated.


def _is_class_variable(annotation, typing):
    class_var = typing.ClassVar
    return annotation is class_var or (
        getattr(annotation, "__origin__", None) is class_var
        and type(annotation).__module__ == "typing"
    )


def _is_init_variable(annotation, module):
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, module):
    return annotation is KW_ONLY


def _leading_name(text):
    """Split off the name that a string annotation starts with: (prefix or None, name)."""
    end = 0
    names = []
    while True:
        while end < len(text) and text[end].isspace():
            end += 1
        start = end
        while end < len(text) and (text[end].isalnum() or text[end] == "_"):
            end += 1
        names.append(text[start:end])
        while end < len(text) and text[end].isspace():
            end += 1
        if len(names) == 2 or end == len(text) or text[end] != ".":
            break
        end += 1
    return (names[0], names[1]) if len(names) == 2 else (None, names[0])


def _says(annotation, cls, module, home, predicate):
    """Tell whether an annotation of cls meets the predicate, itself or by the name it states.

    `module` is the one a prefix must mean, and `home` the namespace where the name then counts.
    """
    if not isinstance(annotation, str):
        return predicate(annotation, module)
    prefix, name = _leading_name(annotation)
    if not name:
        return False
    own = _sys.modules.get(cls.__module__)
    own_names = getattr(own, "__dict__", {})
    if prefix is None:
        names = own_names
    elif own_names.get(prefix) is module:
        names = home
    else:
        return False
    return predicate(names.get(name), module)


def _kind_of(annotation, cls):
    typing = _sys.modules.get("typing")  # without it there cannot be a ClassVar
    if typing is not None:
        if _says(annotation, cls, typing, typing.__dict__, _is_class_variable):
            return _CLASS_VARIABLE
    module = _sys.modules[__name__]
    if _says(annotation, cls, module, module.__dict__, _is_init_variable):
        return _INIT_VARIABLE
    return _FIELD


def _make_field(cls, name, annotation, kw_only):
    """Make the field for one annotation in the body of cls."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if isinstance(default, type(Field.name)):
            default = MISSING  # the descriptor of a slot is no default
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = kind = _kind_of(annotation, cls)
    if kind is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if kind is _CLASS_VARIABLE:
        if made.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if kind is _FIELD and type(made.default).__hash__ is None:
        raise ValueError(
            f"mutable default {type(made.default)} for field {name} is not allowed:"
            " use default_factory"
        )
    return made


def collect_fields(cls, kw_only):
    """Make the fields in the body of cls, in order; kw_only is what the decorator says."""
    annotations = cls.__dict__.get("__annotations__", {})
    module = _sys.modules[__name__]
    found = []
    marker_seen = False
    for name, annotation in annotations.items():
        if _says(annotation, cls, module, module.__dict__, _is_kw_only):
            if marker_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            marker_seen = kw_only = True
        else:
            found.append(_make_field(cls, name, annotation, kw_only))
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found
