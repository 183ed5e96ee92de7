# requires: 3.12
# numbers: which built-in numbers are what, and a number class of one's own.
from numbers import Complex, Integral, Number, Rational, Real


def kinds(x):
    return "".join("Y" if isinstance(x, k) else "n" for k in (Number, Complex, Real, Rational, Integral))


print(kinds(1), kinds(True), kinds(1.5), kinds(2j), kinds("1"))  # expect: YYYYY YYYYY YYYnn YYnnn nnnnn
print(issubclass(Integral, Rational), issubclass(Real, Complex), issubclass(int, Number))  # expect: True True True


class Half(Rational):
    """A number of halves."""

    def __init__(self, halves):
        self.halves = halves

    numerator = property(lambda self: self.halves)
    denominator = property(lambda self: 2)

    def __eq__(self, other):
        return float(self) == other

    def __lt__(self, other):
        return float(self) < other

    def __le__(self, other):
        return float(self) <= other

    def __add__(self, other):
        return Half(self.halves + int(other * 2))

    __radd__ = __add__

    def __mul__(self, other):
        return Half(int(self.halves * other))

    __rmul__ = __mul__

    def __neg__(self):
        return Half(-self.halves)

    def __pos__(self):
        return self

    def __abs__(self):
        return Half(abs(self.halves))

    def __trunc__(self):
        return int(self.halves / 2)

    def __floor__(self):
        return self.halves // 2

    def __ceil__(self):
        return -(-self.halves // 2)

    def __round__(self, ndigits=None):
        return round(float(self), ndigits)

    def __floordiv__(self, other):
        return float(self) // other

    def __rfloordiv__(self, other):
        return other // float(self)

    def __mod__(self, other):
        return float(self) % other

    def __rmod__(self, other):
        return other % float(self)

    def __truediv__(self, other):
        return float(self) / other

    def __rtruediv__(self, other):
        return other / float(self)

    def __pow__(self, other):
        return float(self) ** other

    def __rpow__(self, other):
        return other ** float(self)

    def __repr__(self):
        return f"Half({self.halves})"


h = Half(5)
print(float(h), complex(h), h.real, h.imag, h.conjugate(), bool(h), bool(Half(0)))  # expect: 2.5 (2.5+0j) Half(5) 0 Half(5) True False
print(h - 1, 4 - h, h + 1, divmod(h, 2), abs(-h), isinstance(h, Real), isinstance(h, Integral))  # expect: Half(3) Half(3) Half(7) (1.0, 0.5) Half(5) True False


class Nothing(Number):
    pass


print(Nothing.__hash__, Nothing() is not None)  # expect: None True
try:
    hash(Nothing())
except TypeError as e:
    print(e)  # expect: unhashable type: 'Nothing'
try:
    Integral()
except TypeError as e:
    print(str(e).startswith("Can't instantiate abstract class Integral without an implementation for abstract methods '__abs__', '__add__'"))  # expect: True
print(len(Integral.__abstractmethods__), len(Real.__abstractmethods__), len(Complex.__abstractmethods__))  # expect: 34 23 16
