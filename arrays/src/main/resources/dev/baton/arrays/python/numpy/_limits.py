"""The limits of item types."""

import _numpy


class iinfo:
    """The limits of an int type."""

    def __init__(self, type):
        self.dtype = _numpy.dtype(type if not isinstance(type, (int, _numpy.integer)) else _numpy.asarray(type).dtype)
        if self.dtype.kind not in "iu":
            raise ValueError(f"Invalid integer data type {self.dtype.kind!r}.")
        self.kind = self.dtype.kind
        self.bits = 8 * self.dtype.itemsize
        self.min = -(1 << self.bits - 1) if self.kind == "i" else 0
        self.max = (1 << self.bits - 1) - 1 if self.kind == "i" else (1 << self.bits) - 1

    def __str__(self):
        line = "-" * 63
        return f"Machine parameters for {self.dtype}\n{line}\nmin = {self.min}\nmax = {self.max}\n{line}\n"

    def __repr__(self):
        return f"iinfo(min={self.min}, max={self.max}, dtype={self.dtype})"


class finfo:
    """The limits of a float type."""

    def __init__(self, dtype):
        self.dtype = _numpy.dtype(dtype if not isinstance(dtype, (float, complex, _numpy.inexact)) else _numpy.asarray(dtype).dtype)
        if self.dtype.kind == "c":
            self.dtype = _numpy.dtype(float)
        if self.dtype.kind != "f":
            raise ValueError(f"data type {self.dtype.type!r} not inexact")
        double = self.dtype.itemsize == 8
        self.bits = 64 if double else 32
        self.nmant = 52 if double else 23
        self.precision = 15 if double else 6
        number = self.dtype.type
        self.eps = number(2.0 ** -self.nmant)
        self.epsneg = number(2.0 ** (-self.nmant - 1))
        self.max = number(1.7976931348623157e308 if double else 3.4028234663852886e38)
        self.min = -self.max
        self.tiny = self.smallest_normal = number(2.0 ** (-1022 if double else -126))
        self.smallest_subnormal = number(5e-324 if double else 2.0 ** -149)
        self.resolution = number(10.0 ** -self.precision)

    def __repr__(self):
        return f"finfo(resolution={self.resolution}, min={self.min}, max={self.max}, dtype={self.dtype})"
