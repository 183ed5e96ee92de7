"""Enumerations whose members can be combined bit by bit."""

from enum._base import Enum, ReprEnum, StrEnum
from enum._body import auto

__name__ = "enum"  # where the classes defined here are to be found


class FlagBoundary(StrEnum):
    """What a flag does with bits that no member has."""

    STRICT = auto()  # refuse them with ValueError
    CONFORM = auto()  # drop them
    EJECT = auto()  # give an int instead of a flag
    KEEP = auto()  # keep them


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(number):
    """List the powers of two that a number consists of, in ascending order."""
    found = []
    while number > 0:
        lowest = number & -number
        found.append(lowest)
        number ^= lowest
    return found


def _binary(number, width):
    """Show the bits of a number behind its sign bit, as in 0b0 0110."""
    if number >= 0:
        return f"0b0 {number:0{width}b}"
    return f"0b1 {number + (1 << max(width, (~number).bit_length())):0{width}b}"


class Flag(Enum, boundary=STRICT):
    """Base class of enumerations with the operators | & ^ ~ on members.

    Members with one bit are the canonical ones, which iteration gives; names for several bits or
    for none are aliases. Combinations without a name of their own are made when first needed and
    then kept, so equal combinations are identical.
    """

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value for auto(): the lowest bit above all those used."""
        if not last_values:
            return start if start is not None else 1
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {highest!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        """Iterate over the canonical members in a value, the lowest bit first."""
        for bit in _bits(value & cls._singles_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """Iterate over the canonical members in a value, in the order of definition."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Make the member for a combination of bits, as far as the boundary allows it."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        given = value
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_binary(value, width)}"
                    f"\n  allowed {_binary(mask, width)}"
                )
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:  # KEEP
                value += max(all_bits + 1, 1 << value.bit_length())
        if value < 0:
            value += all_bits + 1
            if cls._boundary_ is not KEEP:
                value &= mask
        known = cls._value2member_map_.get(value)
        return known if known is not None else cls._combine(value)

    @classmethod
    def _combine(cls, value):
        """Make and keep the member for this value, which may be nameless."""
        data_type = cls._member_type_
        made = object.__new__(cls) if data_type is object else data_type.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        parts = list(cls._iter_member_(value))
        unknown = value & ~cls._singles_mask_
        for alias in cls._member_map_.values():
            if alias._value_ and alias._value_ & unknown == alias._value_:
                parts.append(alias)
                unknown ^= alias._value_
        names = [part._name_ for part in parts]
        if names and unknown:
            names.append(cls._numeric_repr_(unknown))
        made._name_ = "|".join(names) if names else None
        # Two threads may make the same combination; all get the one that was filed first.
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        """Tell whether all bits of other are set in self."""
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and"
                f" {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """Iterate over the canonical members that this one consists of."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        cls = self.__class__
        shown = (cls._value_repr_ or repr)(self._value_)
        if self._name_ is None:
            return f"<{cls.__name__}: {shown}>"
        return f"<{cls.__name__}.{self._name_}: {shown}>"

    def __str__(self):
        cls = self.__class__
        if self._name_ is None:
            return f"{cls.__name__}({self._value_!r})"
        return f"{cls.__name__}.{self._name_}"

    def _get_value(self, other):
        """Return the bits of the other operand, or None if it cannot be one."""
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        bits = self._get_value(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._get_value(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._get_value(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags whose members are ints too; by default they keep bits that no member has."""
