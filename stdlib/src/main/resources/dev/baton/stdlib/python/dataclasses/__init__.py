"""Classes that mainly hold data, with the usual methods written by a decorator (PEP 557)."""

from dataclasses._fields import (
    KW_ONLY,
    MISSING,
    Field,
    FrozenInstanceError,
    InitVar,
    field,
    fields,
    is_dataclass,
)
from dataclasses._process import dataclass

_CONVERSIONS = ("asdict", "astuple", "make_dataclass", "replace")

__all__ = [
    "Field",
    "FrozenInstanceError",
    "InitVar",
    "KW_ONLY",
    "MISSING",
    "asdict",
    "astuple",
    "dataclass",
    "field",
    "fields",
    "is_dataclass",
    "make_dataclass",
    "replace",
]


def __getattr__(name):
    if name in _CONVERSIONS:
        import dataclasses._convert as convert

        for each in _CONVERSIONS:
            globals()[each] = getattr(convert, each)
        return globals()[name]
    raise AttributeError(f"module 'dataclasses' has no attribute {name!r}")
