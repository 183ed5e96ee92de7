"""The enumerations to derive from, except flags."""

from enum._body import property
from enum._type import EnumType

__name__ = "enum"  # where the classes defined here are to be found


class Enum(metaclass=EnumType):
    """Base class of enumerations. The class attributes of a subclass become its members.

    Color.RED, Color["RED"] and Color(1) all give the one member with the name RED and the value
    1. Names that repeat a value are aliases of the first. The class is iterable.
    """

    def __new__(cls, value):
        return _find(cls, value)

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value for auto(): one more than the highest so far, or start."""
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            pass
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        """Return the member for a value that none has, or None. Subclasses may be generous."""
        return None

    def __repr__(self):
        cls = self.__class__
        show = cls._value_repr_ or repr
        return f"<{cls.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        cls = self.__class__
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__"}
        if cls._member_type_ is not object:
            names.update(object.__dir__(self))
        for name in getattr(self, "__dict__", ()):
            if name[0] != "_":
                names.add(name)
        for base in cls.__mro__:
            for name, found in base.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(found, property) and found.fget is None:
                    continue
                if name not in cls._member_map_:
                    names.add(name)
        return sorted(names | {"name", "value"})

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


def _find(cls, value):
    """Return the member with this value; ValueError if there is none and _missing_ has none."""
    if type(value) is cls:
        return value
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for member in cls._member_map_.values():
            if member._value_ == value:
                return member
    if not cls._member_map_:
        raise TypeError(f"{cls!r} has no members defined")
    invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    try:
        result = cls._missing_(value)
    except Exception as error:
        if not isinstance(error, ValueError):
            error.__context__ = invalid
        raise
    if isinstance(result, cls):
        return result
    if result is None:
        raise invalid
    if cls._boundary_ is not None and cls._boundary_.name == "EJECT" and isinstance(result, int):
        return result
    problem = TypeError(
        f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid"
        " member"
    )
    problem.__context__ = invalid
    raise problem


class ReprEnum(Enum):
    """An Enum mixed with a data type that keeps the str() and format() of the data type."""


ReprEnum._keeps_data_text_ = True


class IntEnum(int, ReprEnum):
    """An enumeration whose members are ints too."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strings too; auto() gives the name in lower case."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) > 1 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) > 2 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        text = str(*values)
        made = str.__new__(cls, text)
        made._value_ = text
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value for auto(): the name in lower case."""
        return name.lower()
