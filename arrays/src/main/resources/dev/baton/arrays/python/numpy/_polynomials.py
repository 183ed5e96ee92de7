"""Polynomials, whose coefficients begin with the highest power."""

import _numpy
from _numpy import arange, array, asarray, zeros


def _row(p):
    return array(p.coeffs if isinstance(p, poly1d) else p, ndmin=1)


def _like(result, *operands):
    return poly1d(result) if any(isinstance(each, poly1d) for each in operands) else result


def _aligned(a1, a2):
    a, b = _row(a1), _row(a2)
    size = max(a.size, b.size)
    kind = _numpy.result_type(a, b)
    rows = zeros((2, size), kind)
    rows[0, size - a.size:] = a
    rows[1, size - b.size:] = b
    return rows


def polyadd(a1, a2):
    """Return the sum of two polynomials."""
    a, b = _aligned(a1, a2)
    return _like(a + b, a1, a2)


def polysub(a1, a2):
    """Return the difference of two polynomials."""
    a, b = _aligned(a1, a2)
    return _like(a - b, a1, a2)


def polymul(a1, a2):
    """Return the product of two polynomials."""
    from numpy._items import convolve

    return _like(convolve(_row(poly1d(a1)), _row(poly1d(a2))), a1, a2)


def polydiv(u, v):
    """Return the quotient and the rest of two polynomials."""
    rest, divisor = _row(u) * 1.0, _row(v) * 1.0
    steps = rest.size - divisor.size + 1
    quotient = zeros(max(steps, 1), _numpy.result_type(rest, divisor))
    rest = rest.astype(quotient.dtype, copy=False)
    for k in range(max(steps, 0)):
        factor = rest[k] / divisor[0]
        quotient[k] = factor
        rest[k:k + divisor.size] -= factor * divisor
    while rest.size > 1 and abs(rest[0]) <= 1e-08 * 1e-6:
        rest = rest[1:]
    return _like(quotient, u, v), _like(rest, u, v)


def polyder(p, m=1):
    """Return the derivative of a polynomial."""
    if m < 0:
        raise ValueError("Order of derivative must be positive (see polyint)")
    row = _row(p)
    for _ in range(m):
        row = row[:-1] * arange(row.size - 1, 0, -1)
    return _like(row, p)


def polyint(p, m=1, k=None):
    """Return the antiderivative of a polynomial."""
    if m < 0:
        raise ValueError("Order of integral must be positive (see polyder)")
    constants = [0] * m if k is None else array(k, ndmin=1).tolist()
    constants = constants * m if len(constants) == 1 else constants
    if len(constants) < m:
        raise ValueError("k must be a scalar or a rank-1 array of length 1 or >m.")
    row = _row(p)
    for constant in constants[:m]:
        longer = zeros(row.size + 1, _numpy.result_type(row, float, asarray(constant)))
        longer[:-1] = row / arange(row.size, 0, -1)
        longer[-1] = constant
        row = longer
    return _like(row, p)


def roots(p):
    """Return the roots of a polynomial."""
    from numpy.linalg import eigvals

    p = _row(p)
    if p.ndim != 1:
        raise ValueError("Input must be a rank-1 array.")
    places = p.nonzero()[0]
    if places.size == 0:
        return array([])
    zeros_at_end = len(p) - int(places[-1]) - 1
    p = p[int(places[0]):int(places[-1]) + 1]
    if p.dtype.kind not in "fc":
        p = p.astype(float)
    if p.size < 2:
        return zeros(zeros_at_end)
    companion = zeros((p.size - 1, p.size - 1), p.dtype)
    companion[arange(1, p.size - 1), arange(p.size - 2)] = 1
    companion[0] = -p[1:] / p[0]
    found = eigvals(companion)
    return _numpy.concatenate((found, zeros(zeros_at_end, found.dtype)))


def poly(seq_of_zeros):
    """Return the coefficients of the polynomial with the given roots, or of a square matrix."""
    from numpy._items import convolve
    from numpy.linalg import eigvals

    given = array(seq_of_zeros, ndmin=1)
    if given.ndim == 2 and given.shape[0] == given.shape[1] and given.shape[0]:
        given = eigvals(given)
    elif given.ndim != 1:
        raise ValueError("input must be 1d or non-empty square 2d array.")
    if given.size == 0:
        return 1.0
    if given.dtype.kind not in "fc":
        given = given.astype(float)
    result = _numpy.full(1, 1, given.dtype)
    for root in given:
        result = convolve(result, array([1, -root], given.dtype))
    if result.dtype.kind == "c":
        ordered, mirrored = given.copy(), given.conj()
        ordered.sort()
        mirrored.sort()
        if (ordered == mirrored).all():
            result = result.real.copy()
    return result


class poly1d:
    """A polynomial of one variable."""

    __hash__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            coeffs = c_or_r.coeffs
            variable = variable or c_or_r.variable
        elif r:
            coeffs = array([1.0])
            for root in array(c_or_r, ndmin=1).tolist():
                coeffs = polymul(coeffs, [1.0, -root])
        else:
            coeffs = array(c_or_r, ndmin=1)
        if coeffs.ndim > 1:
            raise ValueError("Polynomial must be 1d only.")
        set_places = coeffs.nonzero()[0]
        self.coeffs = coeffs[set_places[0]:] if set_places.size else array([0], coeffs.dtype)
        self.variable = variable or "x"

    @property
    def c(self):
        """The coefficients."""
        return self.coeffs

    coefficients = coef = c

    @property
    def roots(self):
        """The roots."""
        return roots(self.coeffs)

    r = roots

    @property
    def order(self):
        """The highest power."""
        return len(self.coeffs) - 1

    o = order

    def __call__(self, val):
        from numpy._items import polyval

        return polyval(self.coeffs, val)

    def __array__(self, t=None):
        return self.coeffs

    def __len__(self):
        return self.order

    def __iter__(self):
        return iter(self.coeffs)

    def __getitem__(self, power):
        return self.coeffs[self.order - power] if 0 <= power <= self.order else self.coeffs.dtype.type(0)

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __pos__(self):
        return self

    def __add__(self, other):
        return polyadd(self, poly1d(other))

    __radd__ = __add__

    def __sub__(self, other):
        return polysub(self, poly1d(other))

    def __rsub__(self, other):
        return polysub(poly1d(other), self)

    def __mul__(self, other):
        return poly1d(self.coeffs * other) if asarray(other).ndim == 0 and not isinstance(other, poly1d) else polymul(self, poly1d(other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return poly1d(self.coeffs / other) if asarray(other).ndim == 0 and not isinstance(other, poly1d) else polydiv(self, poly1d(other))

    def __pow__(self, val):
        if not isinstance(val, int) or val < 0:
            raise ValueError("Power to non-negative integers only.")
        result = poly1d([1])
        for _ in range(val):
            result = result * self
        return result

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return self.coeffs.shape == other.coeffs.shape and bool((self.coeffs == other.coeffs).all())

    def deriv(self, m=1):
        """Return the derivative."""
        return polyder(self, m)

    def integ(self, m=1, k=0):
        """Return the antiderivative."""
        return polyint(self, m, k)

    def __repr__(self):
        return f"poly1d({repr(self.coeffs)[6:-1]})"

    def __str__(self):
        powers, terms = "", ""
        for place, number in enumerate(self.coeffs.tolist()):
            power = self.order - place
            text = "%.4g" % abs(number)
            if text == "0" and not (power == 0 and place == 0):
                continue
            sign = (" - " if number < 0 else " + ") if terms else "-" if number < 0 else ""
            terms += sign + text + (f" {self.variable}" if power else "")
            if power > 1:
                powers += " " * (len(terms) - len(powers)) + str(power)
        return (powers or " ") + "\n" + terms
