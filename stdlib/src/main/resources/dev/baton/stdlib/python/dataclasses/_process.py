"""The decorator: turns a class with annotations into a dataclass."""

from dataclasses._fields import (
    _CLASS_VARIABLE,
    _FIELD,
    MISSING,
    Field,
    FrozenInstanceError,
    collect_fields,
)
from dataclasses._methods import (
    MethodWriter,
    frozen_methods,
    guard_repr,
    order_parameters,
    write_comparison,
    write_hash,
    write_init,
    write_repr,
)

__name__ = "dataclasses"  # where the names defined here are to be found


class _DataclassParams:
    """The arguments that the decorator was given."""

    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots",
        "weakref_slot",
    )  # fmt: skip

    def __init__(self, **options):
        for name, value in options.items():
            setattr(self, name, value)

    def __repr__(self):
        shown = ",".join([f"{name}={getattr(self, name)!r}" for name in self.__slots__])
        return f"_DataclassParams({shown})"


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Add methods to a class according to the annotated names in its body, its fields.

    init, repr, eq, order, match_args: write __init__, __repr__, __eq__, the ordering methods,
    __match_args__. frozen: refuse to assign to fields. unsafe_hash: write __hash__ although
    fields can change. kw_only: all parameters of __init__ are keyword-only. slots: the class gets
    __slots__, and is a new class for that reason; weakref_slot: with one for weak references.
    """
    options = _DataclassParams(
        init=init,
        repr=repr,
        eq=eq,
        order=order,
        unsafe_hash=unsafe_hash,
        frozen=frozen,
        match_args=match_args,
        kw_only=kw_only,
        slots=slots,
        weakref_slot=weakref_slot,
    )
    if cls is None:
        return lambda cls: _process(cls, options)
    return _process(cls, options)


def _process(cls, options):
    fields = _inherited_fields(cls, options.frozen)
    own_fields = collect_fields(cls, options.kw_only)
    for f in own_fields:
        fields[f.name] = f
    if options.order and not options.eq:
        raise ValueError("eq must be true if order is true")
    _leave_defaults(cls, own_fields)
    setattr(cls, "__dataclass_params__", options)
    setattr(cls, "__dataclass_fields__", fields)
    if options.slots:
        has_hash = _has_explicit_hash(cls)
        cls = _with_slots(cls, fields, options.weakref_slot)
    elif options.weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    else:
        has_hash = _has_explicit_hash(cls)
    _add_methods(cls, fields, options, has_hash)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls, fields, options)
    if options.match_args and "__match_args__" not in cls.__dict__:
        positional, _ = order_parameters(_parameters(fields))
        cls.__match_args__ = tuple([f.name for f in positional])
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods

        update_abstractmethods(cls)
    return cls


def _inherited_fields(cls, frozen):
    fields = {}
    has_bases = any_frozen = all_frozen = False
    for base in reversed(cls.__mro__[1:]):
        base_fields = base.__dict__.get("__dataclass_fields__")
        if base_fields is None:
            continue
        fields.update(base_fields)
        base_frozen = base.__dataclass_params__.frozen
        all_frozen = base_frozen and (all_frozen or not has_bases)
        any_frozen = any_frozen or base_frozen
        has_bases = True
    if any_frozen and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if has_bases and frozen and not all_frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return fields


def _leave_defaults(cls, own_fields):
    """Replace each field() in the class by the default it stands for, if any."""
    for f in own_fields:
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)


def _has_explicit_hash(cls):
    """Tell whether the class defines __hash__; one of None came along with __eq__."""
    defined = cls.__dict__.get("__hash__", MISSING)
    return not (defined is MISSING or defined is None and "__eq__" in cls.__dict__)


def _parameters(fields):
    return [f for f in fields.values() if f._field_type is not _CLASS_VARIABLE]


_COMPARISONS = (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="))


def _add_methods(cls, fields, options, has_hash):
    ordinary = [f for f in fields.values() if f._field_type is _FIELD]
    compared = [f for f in ordinary if f.compare]
    writer = MethodWriter(cls)
    defined = cls.__dict__
    if options.init and "__init__" not in defined:
        has_post_init = hasattr(cls, "__post_init__")
        write_init(writer, _parameters(fields), options.frozen, options.slots, has_post_init)
    if options.repr and "__repr__" not in defined:
        write_repr(writer, [f for f in ordinary if f.repr])
    if options.eq and "__eq__" not in defined:
        write_comparison(writer, "__eq__", "==", compared)
    if options.order:
        for name, operator in _COMPARISONS:
            if name in defined:
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}."
                    " Consider using functools.total_ordering"
                )
            write_comparison(writer, name, operator, compared)
    _add_frozen(cls, [f.name for f in ordinary], options.frozen)
    hash_action = _choose_hash(cls, options, has_hash)
    if hash_action == "write":
        write_hash(writer, [f for f in ordinary if (f.compare if f.hash is None else f.hash)])
    for name, function in writer.compile().items():
        setattr(cls, name, guard_repr(function) if name == "__repr__" else function)
        if name == "__init__":
            function.__annotations__ = {f.name: f.type for f in _in_signature(fields)}
            function.__annotations__["return"] = None
    if hash_action == "remove":
        cls.__hash__ = None


def _in_signature(fields):
    positional, keyword = order_parameters(_parameters(fields))
    return positional + keyword


def _add_frozen(cls, names, frozen):
    if not frozen:
        return
    for name, method in zip(
        ("__setattr__", "__delattr__"), frozen_methods(cls, names, FrozenInstanceError)
    ):
        if name in cls.__dict__:
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
        setattr(cls, name, method)


def _choose_hash(cls, options, has_hash):
    """Decide on __hash__: "write" one, "remove" the inherited one, or "keep" what there is.

    Objects that compare by value but can change must not be hashed, except on demand.
    """
    if options.unsafe_hash:
        if has_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        return "write"
    if has_hash or not options.eq:
        return "keep"
    return "write" if options.frozen else "remove"


# Slots


def _with_slots(cls, fields, weakref_slot):
    """Make the class again, with a slot for each field that no base has one for."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        if hasattr(slots, "__next__"):
            raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
        inherited.update((slots,) if isinstance(slots, str) else slots)
    names = [f.name for f in fields.values() if f._field_type is _FIELD]
    slots = [name for name in names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    namespace = dict(cls.__dict__)
    namespace["__slots__"] = tuple(slots)
    for name in (*names, "__dict__", "__weakref__"):
        namespace.pop(name, None)
    qualname = getattr(cls, "__qualname__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    if cls.__dataclass_params__.frozen:
        # Copies cannot be filled in by setattr().
        if "__getstate__" not in namespace:
            made.__getstate__ = _get_state
        if "__setstate__" not in namespace:
            made.__setstate__ = _set_state
    return made


def _get_state(self):
    names = [f.name for f in self.__dataclass_fields__.values() if f._field_type is _FIELD]
    return [getattr(self, name) for name in names]


def _set_state(self, state):
    names = [f.name for f in self.__dataclass_fields__.values() if f._field_type is _FIELD]
    for name, value in zip(names, state):
        object.__setattr__(self, name, value)


# The documentation of a class that has none: its name and the signature of __init__


def _signature_text(cls, fields, options):
    if cls.__init__ is object.__init__:
        return "()"
    own = getattr(cls.__init__, "__qualname__", "") == f"{cls.__qualname__}.__init__"
    if not (options.init and own and "return" in getattr(cls.__init__, "__annotations__", {})):
        return _inspected_signature(cls)
    positional, keyword = order_parameters(_parameters(fields))
    shown = [_show_parameter(f) for f in positional]
    if keyword:
        shown += ["*", *[_show_parameter(f) for f in keyword]]
    return f"({', '.join(shown)})"


def _inspected_signature(cls):
    try:
        from inspect import signature

        return str(signature(cls)).replace(" -> None", "")
    except (ImportError, TypeError, ValueError):
        return ""


def _show_parameter(f):
    text = f"{f.name}: {_show_annotation(f.type)}"
    if f.default_factory is not MISSING:
        return f"{text} = <factory>"
    return text if f.default is MISSING else f"{text} = {f.default!r}"


def _show_annotation(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and not isinstance(annotation, type(list[int])):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)
