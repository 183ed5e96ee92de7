"""Enumerations: classes whose instances are a fixed set of named values (PEP 435, 663)."""

from enum._base import Enum, IntEnum, ReprEnum, StrEnum
from enum._body import EnumDict as _EnumDict
from enum._body import auto, member, nonmember, property
from enum._flag import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag
from enum._type import EnumMeta, EnumType

_CHECKS = (
    "CONTINUOUS", "EnumCheck", "NAMED_FLAGS", "UNIQUE", "global_enum", "global_enum_repr",
    "global_flag_repr", "global_str", "pickle_by_enum_name", "pickle_by_global_name",
    "show_flag_values", "unique", "verify", "_simple_enum",
)  # fmt: skip

__all__ = [
    "CONFORM", "CONTINUOUS", "EJECT", "Enum", "EnumCheck", "EnumMeta", "EnumType", "Flag",
    "FlagBoundary", "IntEnum", "IntFlag", "KEEP", "NAMED_FLAGS", "ReprEnum", "STRICT", "StrEnum",
    "UNIQUE", "auto", "global_enum", "global_enum_repr", "global_flag_repr", "global_str",
    "member", "nonmember", "pickle_by_enum_name", "pickle_by_global_name", "property",
    "show_flag_values", "unique", "verify",
]  # fmt: skip


def __getattr__(name):
    if name in _CHECKS:
        import enum._checks as checks

        for each in _CHECKS:
            globals()[each] = getattr(checks, each)
        return globals()[name]
    raise AttributeError(f"module 'enum' has no attribute {name!r}")
