"""The flags of module re: ints that show themselves by name.

They behave like the members of an enum.IntFlag, but importing re does not import enum.
"""

__all__ = ["RegexFlag"]

_NAMES = (
    ("ASCII", "A", 256),
    ("IGNORECASE", "I", 2),
    ("LOCALE", "L", 4),
    ("UNICODE", "U", 32),
    ("MULTILINE", "M", 8),
    ("DOTALL", "S", 16),
    ("VERBOSE", "X", 64),
    ("TEMPLATE", "T", 1),
    ("DEBUG", None, 128),
)
_ALL = 511


class _FlagType(type):
    """The class of RegexFlag: the members can be listed and found by name."""

    def __iter__(cls):
        return iter([cls(value) for _, _, value in _NAMES])

    def __len__(cls):
        return len(_NAMES)

    def __getitem__(cls, name):
        return cls.__members__[name]

    def __contains__(cls, value):
        return isinstance(value, cls) or value in [known for _, _, known in _NAMES]

    @property
    def __members__(cls):
        """All names with their flags."""
        members = {"NOFLAG": cls(0)}
        for name, letter, value in _NAMES:
            members[name] = cls(value)
            if letter:
                members[letter] = cls(value)
        return members

    def __repr__(cls):
        return "<flag 'RegexFlag'>"


class RegexFlag(int, metaclass=_FlagType):
    """A set of flags of a regular expression."""

    __module__ = "re"
    _instances = {}

    def __new__(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid RegexFlag")
        value = int(value)
        if value < 0:
            value &= _ALL
        flag = cls._instances.get(value)
        if flag is None:
            flag = cls._instances.setdefault(value, int.__new__(cls, value))
        return flag

    @property
    def value(self):
        """The number."""
        return int(self)

    @property
    def name(self):
        """The names of the flags in the set, with bars between them."""
        return "|".join(self._names("")) or "NOFLAG"

    def _names(self, prefix):
        rest = int(self)
        names = []
        for name, _, value in _NAMES:
            if rest & value:
                names.append(prefix + name)
                rest &= ~value
        if rest:
            names.append(hex(rest))
        return names

    def __repr__(self):
        if not self:
            return "re.NOFLAG"
        if not self & _ALL:
            return f"re.RegexFlag({int(self)})"
        return "|".join(self._names("re."))

    __str__ = __repr__

    def __format__(self, spec):
        return int.__format__(self, spec) if spec else str(self)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(_ALL & ~int(self))

    def __contains__(self, other):
        return int(other) & int(self) == int(other)

    def __iter__(self):
        return iter([RegexFlag(value) for _, _, value in _NAMES if int(self) & value])

    def __len__(self):
        return int(self).bit_count()

    def __bool__(self):
        return int(self) != 0

    def __reduce__(self):
        return RegexFlag, (int(self),)


for _name, _flag in RegexFlag.__members__.items():
    setattr(RegexFlag, _name, _flag)
