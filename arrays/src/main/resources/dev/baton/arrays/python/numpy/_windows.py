"""Windows for spectra, and functions that are made of others."""

from math import pi

import _numpy
from _numpy import arange, array, asarray, where, zeros


def _cosines(m, *weights):
    """A window of cosines with 0, 1, 2 periods."""
    if m < 1:
        return zeros(0)
    if m == 1:
        return array([1.0])
    n = arange(1 - m, m, 2)
    result = weights[0]
    for k, weight in enumerate(weights[1:], 1):
        result = result + weight * _numpy.cos(k * pi * n / (m - 1))
    return result


def hanning(M):
    """Return the Hann window."""
    return _cosines(M, 0.5, 0.5)


def hamming(M):
    """Return the Hamming window."""
    return _cosines(M, 0.54, 0.46)


def blackman(M):
    """Return the Blackman window."""
    return _cosines(M, 0.42, 0.5, 0.08)


def bartlett(M):
    """Return the triangular window."""
    if M < 1:
        return zeros(0)
    if M == 1:
        return array([1.0])
    n = arange(1 - M, M, 2)
    return where(n <= 0, 1 + n / (M - 1), 1 - n / (M - 1))


def sinc(x):
    """Return sin(pi x) / (pi x)."""
    x = asarray(x)
    y = pi * where(x == 0, 1.0e-20, x)
    return _numpy.sin(y) / y


def heaviside(x1, x2):
    """Return 0 for negative numbers, 1 for positive ones, the second argument for 0."""
    x1 = asarray(x1) * 1.0
    result = where(x1 == 0, x2, where(x1 > 0, 1.0, 0.0))
    return where(x1 != x1, x1, result)[()]


def float_power(x1, x2):
    """Return powers as float64."""
    return _numpy.power(asarray(x1).astype(float), asarray(x2).astype(float))


def fabs(x, out=None):
    """Return absolute values as floats."""
    x = asarray(x)
    return _numpy.absolute(x if x.dtype.kind == "f" else x.astype(float), out)


def isneginf(x, out=None):
    """Return whether items are minus infinity."""
    return _numpy.logical_and(_numpy.isinf(x), _numpy.signbit(x), out)


def isposinf(x, out=None):
    """Return whether items are infinity."""
    return _numpy.logical_and(_numpy.isinf(x), ~asarray(_numpy.signbit(x)), out)


def modf(x):
    """Return the parts behind and before the point."""
    whole = _numpy.trunc(asarray(x) * 1.0)
    part = where(_numpy.isinf(x), 0.0, x - where(_numpy.isinf(whole), 0.0, whole))
    return _numpy.copysign(part, x), whole


def trim_zeros(filt, trim="fb"):
    """Return a sequence without the zeros at its ends."""
    first, last = 0, len(filt)
    if "f" in trim.lower():
        while first < last and filt[first] == 0:
            first += 1
    if "b" in trim.lower():
        while last > first and filt[last - 1] == 0:
            last -= 1
    return filt[first:last]


def unwrap(p, discont=None, axis=-1, *, period=2 * pi):
    """Return angles without the jumps by whole periods."""
    from numpy._statistics import diff

    p = asarray(p) * 1.0
    steps = diff(p, axis=axis)
    half = period / 2
    low = _numpy.mod(steps + half, period) - half
    low = where((low == -half) & (steps > 0), half, low)
    correction = low - steps
    limit = half if discont is None else max(discont, half)
    correction = where(_numpy.absolute(steps) < limit, 0.0, correction)
    later = (slice(None),) * (axis % p.ndim) + (slice(1, None),)
    result = p.copy()
    result[later] = p[later] + correction.cumsum(axis)
    return result


def piecewise(x, condlist, funclist, *args, **kw):
    """Return the results of functions, or numbers, where conditions hold."""
    x = asarray(x)
    conditions = condlist if isinstance(condlist, list) and not isinstance(condlist[0], (bool, int, _numpy.bool_)) else [condlist]
    conditions = [asarray(each).astype(bool) for each in conditions]
    if len(funclist) == len(conditions) + 1:
        rest = ~conditions[0]
        for each in conditions[1:]:
            rest &= ~each
        conditions.append(rest)
    elif len(funclist) != len(conditions):
        n = len(conditions)
        raise ValueError(f"with {n} condition(s), either {n} or {n + 1} functions are expected")
    result = zeros(x.shape, x.dtype)
    for condition, function in zip(conditions, funclist):
        if callable(function):
            items = x[condition]
            if items.size:
                result[condition] = function(items, *args, **kw)
        else:
            result[condition] = function
    return result


def place(arr, mask, vals):
    """Set items where a mask is set to values, one after the other."""
    mask = asarray(mask).astype(bool)
    vals = asarray(vals).ravel()
    count = int(mask.sum())
    if count:
        if vals.size == 0:
            raise ValueError("Cannot insert from an empty array!")
        arr[mask] = vals[arange(count) % vals.size]


def putmask(a, mask, values):
    """Set items where a mask is set to the values at the same places."""
    mask = asarray(mask).astype(bool)
    values = asarray(values).ravel()
    places = mask.ravel().nonzero()[0]
    if places.size and values.size:
        a[mask] = values[places % values.size]
