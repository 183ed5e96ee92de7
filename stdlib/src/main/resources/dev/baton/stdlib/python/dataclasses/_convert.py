"""Instances of dataclasses as dicts, as tuples, and with changes; dataclasses made from a list."""

import sys as _sys
from copy import deepcopy

from dataclasses._fields import (
    _CLASS_VARIABLE,
    _INIT_VARIABLE,
    MISSING,
    _is_dataclass_instance,
    fields,
)
from dataclasses._process import dataclass

__name__ = "dataclasses"  # where the names defined here are to be found

_ATOMIC = frozenset(
    {
        type(None),
        bool,
        int,
        float,
        str,
        complex,
        bytes,
        type(...),
        type(NotImplemented),
        type(len),
        type(lambda: None),
        type,
        range,
        property,
    }
)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of an instance as a dict, going into dataclasses, lists, tuples, dicts.

    Everything else is deep-copied. dict_factory gets a list of (name, value) pairs.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")

    def convert_instance(obj):
        return dict_factory(
            [(f.name, _convert(getattr(obj, f.name), convert_instance)) for f in fields(obj)]
        )

    return convert_instance(obj)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of an instance as a tuple, going into dataclasses, lists, tuples, dicts.

    Everything else is deep-copied. tuple_factory gets a list of values.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")

    def convert_instance(obj):
        return tuple_factory(
            [_convert(getattr(obj, f.name), convert_instance) for f in fields(obj)]
        )

    return convert_instance(obj)


def _convert(value, convert_instance):
    kind = type(value)
    if kind in _ATOMIC:
        return value
    if hasattr(kind, "__dataclass_fields__"):
        return convert_instance(value)
    if kind is list:
        return [_convert(item, convert_instance) for item in value]
    if kind is dict:
        return {
            _convert(key, convert_instance): _convert(item, convert_instance)
            for key, item in value.items()
        }
    if issubclass(kind, tuple):
        items = [_convert(item, convert_instance) for item in value]
        return kind(*items) if hasattr(kind, "_fields") else kind(items)
    if issubclass(kind, list):
        return kind([_convert(item, convert_instance) for item in value])
    if issubclass(kind, dict):
        pairs = [
            (_convert(key, convert_instance), _convert(item, convert_instance))
            for key, item in value.items()
        ]
        if not hasattr(kind, "default_factory"):
            return kind(pairs)
        result = kind(value.default_factory)
        for key, item in pairs:
            result[key] = item
        return result
    return deepcopy(value)


def replace(obj, /, **changes):
    """Return a new instance of the same class with some fields changed; __init__ runs again."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in obj.__dataclass_fields__.values():
        if f._field_type is _CLASS_VARIABLE:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f"field {f.name} is declared with init=False, it cannot be specified"
                    " with replace()"
                )
        elif f.name not in changes:
            if f._field_type is _INIT_VARIABLE and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            if f._field_type is not _INIT_VARIABLE:
                changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **options):
    """Make a dataclass. fields holds names, (name, type) pairs or (name, type, field) triples.

    The options are those of the decorator.
    """
    from keyword import iskeyword
    from types import new_class

    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation

    def fill_body(body):
        body.update(namespace or {})
        body.update(defaults)
        body["__annotations__"] = annotations

    cls = new_class(cls_name, bases, {}, fill_body)
    if module is None:
        try:
            module = _sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, **options)
