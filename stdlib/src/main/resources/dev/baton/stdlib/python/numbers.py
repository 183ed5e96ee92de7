"""The tower of abstract number classes: Complex, Real, Rational, Integral (PEP 3141)."""

from abc import ABCMeta, abstractmethod

__all__ = ["Complex", "Integral", "Number", "Rational", "Real"]


class Number(metaclass=ABCMeta):
    """Base of all numbers; for checking whether something is one of any kind."""

    __slots__ = ()
    __hash__ = None  # a subclass must say how numbers of its kind hash


def _operators(*names):
    """Make abstract binary operators for a class body."""
    made = {}
    for name in names:

        @abstractmethod
        def operator(self, other):
            raise NotImplementedError

        operator.__name__ = name
        made[name] = operator
    return made


class Complex(Number):
    """Numbers with + - * / ** == abs(), conjugate(), real and imag."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self):
        """Return the number as a complex."""

    def __bool__(self):
        return self != 0

    @property
    @abstractmethod
    def real(self):
        """The real part."""
        raise NotImplementedError

    @property
    @abstractmethod
    def imag(self):
        """The imaginary part."""
        raise NotImplementedError

    locals().update(
        _operators(
            "__add__", "__radd__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__",
            "__pow__", "__rpow__", "__eq__",
        )
    )  # fmt: skip

    @abstractmethod
    def __neg__(self):
        raise NotImplementedError

    @abstractmethod
    def __pos__(self):
        raise NotImplementedError

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    @abstractmethod
    def __abs__(self):
        raise NotImplementedError

    @abstractmethod
    def conjugate(self):
        """Return the number with the imaginary part negated."""
        raise NotImplementedError


class Real(Complex):
    """Complex numbers without imaginary part, which have order, rounding, // and %."""

    __slots__ = ()

    @abstractmethod
    def __float__(self):
        """Return the number as a float."""
        raise NotImplementedError

    @abstractmethod
    def __trunc__(self):
        raise NotImplementedError

    @abstractmethod
    def __floor__(self):
        raise NotImplementedError

    @abstractmethod
    def __ceil__(self):
        raise NotImplementedError

    @abstractmethod
    def __round__(self, ndigits=None):
        raise NotImplementedError

    locals().update(
        _operators("__floordiv__", "__rfloordiv__", "__mod__", "__rmod__", "__lt__", "__le__")
    )

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        """The number itself."""
        return +self

    @property
    def imag(self):
        """Zero."""
        return 0

    def conjugate(self):
        """Return the number itself."""
        return +self


class Rational(Real):
    """Real numbers that are a fraction in lowest terms, with positive denominator."""

    __slots__ = ()

    @property
    @abstractmethod
    def numerator(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def denominator(self):
        raise NotImplementedError

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Whole numbers, which have pow() with modulus and the operators on bits."""

    __slots__ = ()

    @abstractmethod
    def __int__(self):
        """Return the number as an int."""
        raise NotImplementedError

    def __index__(self):
        return int(self)

    @abstractmethod
    def __pow__(self, exponent, modulus=None):
        raise NotImplementedError

    locals().update(
        _operators(
            "__lshift__", "__rlshift__", "__rshift__", "__rrshift__", "__and__", "__rand__",
            "__xor__", "__rxor__", "__or__", "__ror__",
        )
    )  # fmt: skip

    @abstractmethod
    def __invert__(self):
        raise NotImplementedError

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        """The number itself."""
        return +self

    @property
    def denominator(self):
        """One."""
        return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
