"""Decorators that check enumerations, and those that show members as names of their module."""

from enum._base import ReprEnum, StrEnum
from enum._flag import Flag, _bits

__name__ = "enum"  # where the names defined here are to be found


def unique(enumeration):
    """Decorate an enumeration that must not have aliases."""
    aliases = _aliases(enumeration)
    if aliases:
        shown = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
        raise ValueError(f"duplicate values found in {enumeration!r}: {shown}")
    return enumeration


def _aliases(enumeration):
    members = enumeration.__members__.items()
    return [(name, member.name) for name, member in members if name != member.name]


class EnumCheck(StrEnum):
    """The conditions that verify() can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Decorate an enumeration that must meet the conditions given."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            _CHECKS[check](enumeration)
        return enumeration


def _check_unique(enumeration):
    aliases = _aliases(enumeration)
    if aliases:
        shown = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
        raise ValueError(f"aliases found in {enumeration!r}: {shown}")


def _check_continuous(enumeration):
    values = {member.value for member in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        expected = [1 << n for n in range(low.bit_length(), high.bit_length())]
        kind = "flag"
    else:
        expected = range(low + 1, high)
        kind = "enum"
    missing = [value for value in expected if value not in values]
    if missing:
        shown = ", ".join(map(str, missing))
        raise ValueError(
            f"invalid {kind} {enumeration.__name__!r}: missing values {shown}"[:256]
        )


def _check_named_flags(enumeration):
    singles = {member.value for member in enumeration}
    bad = []
    missing = 0
    for name, member in enumeration._member_map_.items():
        if name in enumeration._member_names_ or member._value_ < 0:
            continue
        unnamed = [bit for bit in _bits(member._value_) if bit not in singles]
        if unnamed:
            bad.append(name)
            missing |= sum(unnamed)
    if bad:
        if len(bad) == 1:
            subject = f"alias {bad[0]} is missing"
        else:
            subject = f"aliases {', '.join(bad[:-1])} and {bad[-1]} are missing"
        values = f"value {missing:#x}" if missing & (missing - 1) == 0 else (
            f"combined values of {missing:#x}"
        )
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {subject} {values}"
            " [use enum.show_flag_values(value) for details]"
        )


_CHECKS = {
    UNIQUE: _check_unique,
    CONTINUOUS: _check_continuous,
    NAMED_FLAGS: _check_named_flags,
}


def show_flag_values(value):
    """List the powers of two that a flag or number consists of."""
    return _bits(getattr(value, "_value_", value))


def pickle_by_enum_name(self, proto):
    """Serve as __reduce_ex__ of members that should be found again by their name."""
    return getattr, (self.__class__, self._name_)


def pickle_by_global_name(self, proto):
    """Serve as __reduce_ex__ of members that are names of their module."""
    return self._name_


def _module_name(member):
    return member.__class__.__module__.rpartition(".")[2]


def global_enum_repr(self):
    """Show a member as module.NAME."""
    return f"{_module_name(self)}.{self._name_}"


def global_flag_repr(self):
    """Show a flag as module.NAME, its combinations joined by |."""
    module = _module_name(self)
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_})"
    parts = [part if part[0].isdigit() else f"{module}.{part}" for part in self._name_.split("|")]
    return "|".join(parts)


def global_str(self):
    """Show a member as its name alone."""
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """Decorate an enumeration whose members should be names of their module too."""
    import sys

    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype, *, boundary=None):
    """Decorate a plain class whose attributes are to be the members of an enumeration."""

    def convert(cls):
        metaclass = type(etype)
        body = metaclass.__prepare__(cls.__name__, (etype,))
        body["__qualname__"] = cls.__qualname__
        for name, value in vars(cls).items():
            if name not in ("__dict__", "__weakref__", "__qualname__"):
                body[name] = value
        return metaclass(cls.__name__, (etype,), body, boundary=boundary)

    return convert
