"""Rational numbers, exact."""

import math
import numbers
import operator
import re
import sys

__all__ = ["Fraction"]

_TEXT = re.compile(r"""
    \A\s*(?P<sign>[-+]?)
    (?=\d|\.\d)
    (?P<num>\d*|\d+(_\d+)*)
    (?:
        (?:\s*/\s*(?P<denom>\d+(_\d+)*))?
        |
        (?:\.(?P<decimal>\d*|\d+(_\d+)*))?
        (?:E(?P<exp>[-+]?\d+(_\d+)*))?
    )
    \s*\Z""", re.VERBOSE | re.IGNORECASE)
_SPEC = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<z>z)?(?P<alt>\#)?"
    r"(?P<zero>0(?=[0-9]))?(?P<width>0|[1-9][0-9]*)?(?P<group>[,_])?"
    r"(?:\.(?P<precision>0|[1-9][0-9]*))?(?P<type>[eEfFgG%])", re.DOTALL)


class Fraction(numbers.Rational):
    """Fraction(numerator=0, denominator=None): a number in lowest terms.

    The numerator may also be a text such as '3/7' or '-.25', a float, a Decimal or a Rational.
    """

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
            elif isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
            elif isinstance(numerator, float) or _is_decimal(numerator):
                self._numerator, self._denominator = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                self._numerator, self._denominator = _parse(numerator)
            else:
                raise TypeError("argument should be a string or a Rational instance")
            return self
        if type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(
                denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator = numerator // common
        self._denominator = denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        """Return the exact value of a float or an int."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} "
                            f"({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Return the exact value of a Decimal or an int."""
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not _is_decimal(dec):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} "
                            f"({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        """The number above the line."""
        return self._numerator

    @property
    def denominator(self):
        """The number below the line, above zero."""
        return self._denominator

    def is_integer(self):
        """Tell whether it is a whole number."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Return the nearest fraction whose denominator is not above a bound."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, and the last one that fits between two.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        if not format_spec:
            return str(self)
        found = _SPEC.fullmatch(format_spec)
        if found is None or found["align"] and found["zero"]:
            raise ValueError(f"Invalid format specifier {format_spec!r} for object of type "
                             f"{type(self).__name__!r}")
        return _formatted(self, found)

    def __add__(self, other):
        return _operate(self, other, _add, operator.add)

    def __radd__(self, other):
        return _reflect(other, self, _add, operator.add)

    def __sub__(self, other):
        return _operate(self, other, _subtract, operator.sub)

    def __rsub__(self, other):
        return _reflect(other, self, _subtract, operator.sub)

    def __mul__(self, other):
        return _operate(self, other, _multiply, operator.mul)

    def __rmul__(self, other):
        return _reflect(other, self, _multiply, operator.mul)

    def __truediv__(self, other):
        return _operate(self, other, _divide, operator.truediv)

    def __rtruediv__(self, other):
        return _reflect(other, self, _divide, operator.truediv)

    def __floordiv__(self, other):
        return _operate(self, other, _floor_divide, operator.floordiv)

    def __rfloordiv__(self, other):
        return _reflect(other, self, _floor_divide, operator.floordiv)

    def __mod__(self, other):
        return _operate(self, other, _modulo, operator.mod)

    def __rmod__(self, other):
        return _reflect(other, self, _modulo, operator.mod)

    def __divmod__(self, other):
        return _operate(self, other, _divmod, divmod)

    def __rdivmod__(self, other):
        return _reflect(other, self, _divmod, divmod)

    def __pow__(self, other):
        if not isinstance(other, numbers.Rational):
            if isinstance(other, float | complex):
                return float(self) ** other
            return NotImplemented
        if other.denominator != 1:
            return float(self) ** float(other)
        power = other.numerator
        if power >= 0:
            return Fraction(self._numerator ** power, self._denominator ** power)
        if self._numerator == 0:
            raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
        return Fraction(self._denominator ** -power, self._numerator ** -power)

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, numbers.Rational):
            return Fraction(other.numerator, other.denominator) ** self
        if self._denominator == 1:
            return other ** self._numerator
        return other ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        size = abs(self._numerator) // self._denominator
        return -size if self._numerator < 0 else size

    __trunc__ = __int__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _rounded(self._numerator, self._denominator)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        modulus = sys.hash_info.modulus
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            size = sys.hash_info.inf
        else:
            size = hash(hash(abs(self._numerator)) * inverse)
        result = size if self._numerator >= 0 else -size
        return -2 if result == -1 else result

    def __eq__(self, other):
        if isinstance(other, numbers.Rational):
            return (self._numerator == other.numerator
                    and self._denominator == other.denominator)
        if isinstance(other, numbers.Complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 == other
            return self == self.from_float(other)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    def __bool__(self):
        return self._numerator != 0

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _is_decimal(value):
    module = sys.modules.get("decimal")
    return module is not None and isinstance(value, module.Decimal)


def _parse(text):
    found = _TEXT.match(text)
    if found is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    numerator = int(found["num"] or "0")
    denominator = 1
    if found["denom"]:
        denominator = int(found["denom"])
    else:
        if found["decimal"]:
            decimal = found["decimal"].replace("_", "")
            denominator = 10 ** len(decimal)
            numerator = numerator * denominator + int(decimal)
        if found["exp"]:
            exponent = int(found["exp"])
            if exponent >= 0:
                numerator *= 10 ** exponent
            else:
                denominator *= 10 ** -exponent
    if found["sign"] == "-":
        numerator = -numerator
    if denominator == 0:
        raise ZeroDivisionError(f"Fraction({numerator}, 0)")
    common = math.gcd(numerator, denominator)
    return numerator // common, denominator // common


def _operate(a, b, exact, other):
    """Calculate a with what stands right of it."""
    if isinstance(b, Fraction | int):
        return exact(a, b)
    if isinstance(b, float):
        return other(float(a), b)
    if isinstance(b, complex):
        return other(complex(a), b)
    return NotImplemented


def _reflect(a, b, exact, other):
    """Calculate what stands left of b with it."""
    if isinstance(a, numbers.Rational):
        return exact(a, b)
    if isinstance(a, numbers.Real):
        return other(float(a), float(b))
    if isinstance(a, numbers.Complex):
        return other(complex(a), complex(b))
    return NotImplemented


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator,
                    a.denominator * b.denominator)


def _subtract(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator,
                    a.denominator * b.denominator)


def _multiply(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _divide(a, b):
    if b.numerator == 0:
        common = math.gcd(a.numerator * b.denominator, 0) or 1
        sign = 1 if a.numerator >= 0 else -1
        raise ZeroDivisionError(
            f"Fraction({sign * common // math.gcd(a.denominator, a.numerator or 1)}, 0)")
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def _floor_divide(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _modulo(a, b):
    da, db = a.denominator, b.denominator
    return Fraction((a.numerator * db) % (b.numerator * da), da * db)


def _divmod(a, b):
    da, db = a.denominator, b.denominator
    quotient, rest = divmod(a.numerator * db, da * b.numerator)
    return quotient, Fraction(rest, da * db)


def _rounded(n, d):
    """Divide and round to the nearest, to the even one of two."""
    floor, rest = divmod(n, d)
    if rest * 2 < d or rest * 2 == d and floor % 2 == 0:
        return floor
    return floor + 1


def _to_exponent(n, d, exponent):
    """Return the sign and the digits of n/d as a multiple of a power of ten."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    size = _rounded(abs(n), d)
    return n < 0, size


def _to_figures(n, d, figures):
    """Return sign, digits and exponent of n/d rounded to so many figures."""
    if n == 0:
        return False, 0, 1 - figures
    above, below = str(abs(n)), str(d)
    magnitude = len(above) - len(below) + (below <= above)
    exponent = magnitude - figures
    sign, size = _to_exponent(n, d, exponent)
    if len(str(size)) == figures + 1:
        size //= 10
        exponent += 1
    return sign, size, exponent


def _formatted(value, found):
    """Lay a fraction out as format() does floats, but exactly."""
    fill, align = found["fill"] or " ", found["align"] or ">"
    precision = int(found["precision"] or "6")
    kind = found["type"]
    trim = kind in "gG" and not found["alt"]
    if kind in "fF%":
        exponent = -precision - (2 if kind == "%" else 0)
        negative, digits = _to_exponent(value.numerator, value.denominator, exponent)
        scientific, point = False, precision
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        negative, digits, exponent = _to_figures(value.numerator, value.denominator, figures)
        scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
        point = figures - 1 if scientific else -exponent
    suffix = "%" if kind == "%" else ""
    if scientific:
        suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point:+03d}"
    text = f"{digits:0{point + 1}d}"
    sign = "-" if negative and not (found["z"] and not digits) else (
        found["sign"] if found["sign"] != "-" else "")
    whole, fraction = text[:len(text) - point], text[len(text) - point:]
    if trim:
        fraction = fraction.rstrip("0")
    rest = ("." if fraction or found["alt"] else "") + fraction + suffix
    width = int(found["width"] or "0")
    if found["zero"]:
        least = width - len(sign) - len(rest)
        whole = whole.rjust(3 * least // 4 + 1 if found["group"] else least, "0")
    if found["group"]:
        lead = 1 + (len(whole) - 1) % 3
        whole = whole[:lead] + "".join(
            found["group"] + whole[at:at + 3] for at in range(lead, len(whole), 3))
    body = whole + rest
    padding = fill * (width - len(sign) - len(body))
    if align == ">":
        return padding + sign + body
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body
