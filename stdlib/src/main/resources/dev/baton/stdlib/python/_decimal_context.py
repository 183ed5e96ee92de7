"""Contexts of `decimal`: precision, rounding, flags and traps."""

import _decimal
from _decimal import Decimal, getcontext
from _decimal_signals import _BITS, _FLAGGED
from collections.abc import MutableMapping


class SignalDict(MutableMapping):
    """Tells for each signal whether it is set in a context."""

    __slots__ = ("_context", "_field")

    def __init__(self, context, field):
        self._context = context
        self._field = field

    def __getitem__(self, signal):
        return bool(getattr(self._context, self._field) & _BITS[signal])

    def __setitem__(self, signal, value):
        if signal not in _BITS:
            raise KeyError("invalid error flag")
        bits = getattr(self._context, self._field) & ~_BITS[signal]
        setattr(self._context, self._field, bits | (_BITS[signal] if value else 0))

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(_FLAGGED)

    def __len__(self):
        return len(_FLAGGED)

    def copy(self):
        """Return a dict with the same items."""
        return dict(self)

    def __repr__(self):
        items = (f"<class '{s.__module__}.{s.__name__}'>:{self[s]}" for s in self)
        return "{" + ", ".join(items) + "}"


def _bits(signals):
    if isinstance(signals, MutableMapping | dict):
        return sum(_BITS[signal] for signal, value in signals.items() if value)
    bits = 0
    for signal in signals:
        if signal not in _BITS:
            raise KeyError("valid values for signals are:\n"
                            "  [InvalidOperation, FloatOperation, DivisionByZero,\n"
                            "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n"
                            "   Clamped]")
        bits |= _BITS[signal]
    return bits


def _names(bits):
    """Name signals as repr() does: Clamped first, the last six in the order of the alphabet."""
    first, divided, rest = _FLAGGED[0], _FLAGGED[2], set(_FLAGGED)
    order = [_FLAGGED[-1], first, divided]
    order += sorted(rest.difference(order), key=lambda s: s.__name__)
    return "[" + ", ".join(s.__name__ for s in order if bits & _BITS[s]) + "]"


class Context(_decimal.Context):
    """The precision, rounding, bounds, flags and traps of decimal arithmetic."""

    __module__ = "decimal"
    __named_with_module__ = True

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                 flags=None, traps=None):
        from_default = _default()
        if from_default is not None:
            self._assign(from_default)
            self._flags = 0
        for name, value in (("prec", prec), ("rounding", rounding), ("Emin", Emin),
                            ("Emax", Emax), ("capitals", capitals), ("clamp", clamp)):
            if value is not None:
                setattr(self, name, value)
        if flags is not None:
            self._flags = _bits(flags)
        if traps is not None:
            self._traps = _bits(traps)

    @property
    def flags(self):
        """What has happened: a mapping from signals to bools."""
        return SignalDict(self, "_flags")

    @flags.setter
    def flags(self, value):
        self._flags = _bits(value)

    @property
    def traps(self):
        """What raises: a mapping from signals to bools."""
        return SignalDict(self, "_traps")

    @traps.setter
    def traps(self, value):
        self._traps = _bits(value)

    def __repr__(self):
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, "
                f"Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, "
                f"flags={_names(self._flags)}, traps={_names(self._traps)})")

    def __reduce__(self):
        return type(self), (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
            [s for s in _FLAGGED if self.flags[s]], [s for s in _FLAGGED if self.traps[s]])

    def copy(self):
        """Return another context with the same settings."""
        made = type(self)()
        made._assign(self)
        return made

    __copy__ = copy

    def clear_flags(self):
        """Set all flags to False."""
        self._flags = 0

    def clear_traps(self):
        """Set all traps to False."""
        self._traps = 0

    def Etiny(self):
        """Return the least exponent of a number that is not normal."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """Return the greatest exponent of a number of full precision."""
        return self.Emax - self.prec + 1

    def radix(self):
        """Return ten."""
        return Decimal(10)

    def create_decimal(self, num="0", /):
        """Return a number rounded to this context."""
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            num = "?"
        return Decimal._operate("round", Decimal(num, self), 0, self)

    def create_decimal_from_float(self, f, /):
        """Return the value of a float rounded to this context."""
        return Decimal._operate("plus", Decimal.from_float(f), 0, self)

    def abs(self, x, /):
        """Return the absolute value."""
        return Decimal._operate("abs", x, 0, self)

    def plus(self, x, /):
        """Return the number rounded."""
        return Decimal._operate("plus", x, 0, self)

    def minus(self, x, /):
        """Return the number with the other sign, rounded."""
        return Decimal._operate("minus", x, 0, self)

    def add(self, x, y, /):
        """Return the sum."""
        return Decimal._operate("add", x, y, self)

    def subtract(self, x, y, /):
        """Return the difference."""
        return Decimal._operate("subtract", x, y, self)

    def multiply(self, x, y, /):
        """Return the product."""
        return Decimal._operate("multiply", x, y, self)

    def divide(self, x, y, /):
        """Return the quotient."""
        return Decimal._operate("divide", x, y, self)

    def divide_int(self, x, y, /):
        """Return the whole part of the quotient."""
        return Decimal._operate("divide_int", x, y, self)

    def remainder(self, x, y, /):
        """Return the remainder of the whole part of the quotient."""
        return Decimal._operate("remainder", x, y, self)

    def divmod(self, x, y, /):
        """Return the whole part of the quotient and the remainder."""
        return self.divide_int(x, y), self.remainder(x, y)

    def power(self, a, b, modulo=None):
        """Return a ** b."""
        if modulo is not None:
            with _enter(self, {}):
                return pow(_number(a), b, modulo)
        return Decimal._operate("power", a, b, self)

    def to_sci_string(self, x, /):
        """Return the text in scientific notation."""
        with _enter(self, {}):
            return str(_number(x))

    def _apply(self, name, x, *others):
        return getattr(_number(x), name)(*others, context=self)


def _number(x):
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return Decimal(x)
    raise TypeError(f"conversion from {type(x).__name__} to Decimal is not supported")


def _default():
    """Return the context that others begin as; None while the first ones are made."""
    import sys

    return getattr(sys.modules.get("decimal"), "DefaultContext", None)


def _forward(name, count):
    """Make a method of contexts of a method of numbers."""
    if count == 1:
        def method(self, x, /):
            return self._apply(name, x)
    elif count == 2:
        def method(self, x, y, /):
            return self._apply(name, x, y)
    else:
        def method(self, x, y, z, /):
            return self._apply(name, x, y, z)
    method.__name__ = name
    method.__qualname__ = f"Context.{name}"
    method.__doc__ = getattr(Decimal, name).__doc__
    setattr(Context, name, method)


for _name in ("sqrt", "exp", "ln", "log10", "logb", "normalize", "next_plus", "next_minus",
              "to_integral_value", "to_integral_exact", "to_integral", "is_normal",
              "is_subnormal", "number_class", "to_eng_string"):
    _forward(_name, 1)
for _name in ("quantize", "compare", "compare_signal", "compare_total", "compare_total_mag",
              "max", "min", "max_mag", "min_mag", "remainder_near", "copy_sign", "same_quantum",
              "scaleb"):
    _forward(_name, 2)
_forward("fma", 3)


class _enter:
    """Makes a copy of a context that of the thread for the length of a with statement."""

    def __init__(self, context, changes):
        for name in changes:
            if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags",
                            "traps"):
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        self._new = context.copy()
        for name, value in changes.items():
            setattr(self._new, name, value)

    def __enter__(self):
        self._saved = getcontext()
        _decimal._set(self._new)
        return self._new

    def __exit__(self, *exc_info):
        _decimal._set(self._saved)
