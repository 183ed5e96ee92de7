"""Functions that make new items of items: clipping, rounding, interpolation, polynomials."""

import _numpy
from _numpy import _axis, array, asarray, where, zeros


def clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None):
    """Return items that are not below a least and not above a greatest value."""
    a_min = min if a_min is None else a_min
    a_max = max if a_max is None else a_max
    if a_min is None and a_max is None:
        raise ValueError("One of max or min must be given")
    result = asarray(a)
    if a_min is not None:
        result = _numpy.maximum(result, a_min)
    if a_max is not None:
        result = _numpy.minimum(result, a_max)
    if out is None:
        return result
    out[...] = result
    return out


def round(a, decimals=0, out=None):
    """Return items rounded to some decimals, halves to even."""
    a = asarray(a)
    if a.dtype.kind == "c":
        from numpy._complex import of_parts

        result = of_parts(lambda part: round(part, decimals), a)[()]
        if out is None:
            return result
        out[...] = result
        return out
    if a.dtype.kind != "f":
        if decimals >= 0:
            return a.copy() if a.ndim else a[()]
        scale = 10 ** -decimals
        return (_numpy.rint(a / scale) * scale).astype(a.dtype)
    if a.ndim == 0 and a.dtype.itemsize == 4:
        result = round(a.reshape(1), decimals)[0]
    elif decimals == 0:
        result = _numpy.rint(a)
    elif decimals > 0:
        result = _numpy.rint(a * 10.0 ** decimals) / 10.0 ** decimals
    else:
        result = _numpy.rint(a / 10.0 ** -decimals) * 10.0 ** -decimals
    if out is None:
        return result
    out[...] = result
    return out


around = round_ = round


def searchsorted(a, v, side="left", sorter=None):
    """Return where items would have to be inserted to keep a row sorted."""
    return _numpy.searchsorted(a, v, side, sorter)


def interp(x, xp, fp, left=None, right=None, period=None):
    """Return values between known points on straight lines."""
    x, xp, fp = asarray(x) * 1.0, asarray(xp) * 1.0, asarray(fp) * 1.0
    if xp.size != fp.size:
        raise ValueError("fp and xp are not of the same length.")
    if xp.size == 0:
        raise ValueError("array of sample points is empty")
    place = asarray(_numpy.searchsorted(xp, x, "right")) - 1
    inner = clip(place, 0, xp.size - 2 if xp.size > 1 else 0)
    following = _numpy.minimum(inner + 1, xp.size - 1)
    span = xp[following] - xp[inner]
    slope = (fp[following] - fp[inner]) / where(span == 0, 1.0, span)
    result = slope * (x - xp[inner]) + fp[inner]
    result = where(place >= xp.size - 1, fp[-1], result)
    result = where(x < xp[0], fp[0] if left is None else left, result)
    result = where(x > xp[-1], fp[-1] if right is None else right, result)
    return result[()]


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Return whether items are nearly equal."""
    from numpy._errors import errstate

    a, b = asarray(a), asarray(b)
    with errstate(invalid="ignore", over="ignore"):
        near = _numpy.absolute(a - b * 1.0) <= atol + rtol * _numpy.absolute(b)
    near = where(_numpy.isfinite(a) & _numpy.isfinite(b), near, a == b)
    if equal_nan:
        near = near | (_numpy.isnan(a) & _numpy.isnan(b))
    return near[()]


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Return whether all items are nearly equal."""
    return bool(asarray(isclose(a, b, rtol, atol, equal_nan)).all())


def array_equal(a1, a2, equal_nan=False):
    """Return whether two arrays have the same shape and items."""
    a1, a2 = asarray(a1), asarray(a2)
    if a1.shape != a2.shape:
        return False
    same = a1 == a2
    if equal_nan:
        same = same | ((a1 != a1) & (a2 != a2))
    return bool(asarray(same).all())


def array_equiv(a1, a2):
    """Return whether two arrays are equal when broadcast."""
    try:
        return bool(asarray(asarray(a1) == asarray(a2)).all())
    except ValueError:
        return False


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    """Return items that are finite in place of those that are not."""
    x = array(x, copy=copy)
    if x.dtype.kind == "c":
        from numpy._complex import of_parts

        return of_parts(lambda part: nan_to_num(part, True, nan, posinf, neginf), x)[()]
    if x.dtype.kind == "f":
        most = 1.7976931348623157e308 if x.dtype.itemsize == 8 else 3.4028234663852886e38
        infinite = _numpy.isinf(x)
        x = where(_numpy.isnan(x), _numpy.asarray(nan).astype(x.dtype), x)
        x = where(infinite & (x > 0), _numpy.asarray(most if posinf is None else posinf).astype(x.dtype), x)
        x = where(infinite & (x < 0), _numpy.asarray(-most if neginf is None else neginf).astype(x.dtype), x)
    return x[()]


def select(condlist, choicelist, default=0):
    """Return items of the first choice whose condition holds."""
    result = default
    for condition, choice in zip(reversed(condlist), reversed(choicelist)):
        result = where(condition, choice, result)
    return result


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """Return what a function makes of each row along an axis."""
    arr = asarray(arr)
    axis = _axis(axis, arr.ndim)
    rows = arr.transpose([d for d in range(arr.ndim) if d != axis] + [axis])
    flat = rows.reshape(-1, arr.shape[axis])
    results = [asarray(func1d(row, *args, **kwargs)) for row in flat]
    shape = results[0].shape
    result = array(results).reshape(rows.shape[:-1] + shape)
    order = list(range(arr.ndim - 1))
    order[axis:axis] = range(arr.ndim - 1, result.ndim)
    return result.transpose(order)


def convolve(a, v, mode="full"):
    """Return the convolution of two rows."""
    a, v = array(a, ndmin=1), array(v, ndmin=1)
    if len(v) > len(a):
        a, v = v, a
    if len(v) == 0:
        raise ValueError("v cannot be empty")
    total = zeros(len(a) + len(v) - 1, _numpy.result_type(a, v))
    for shift, factor in enumerate(v):
        total[shift: shift + len(a)] += a * factor
    if mode == "full":
        return total
    if mode == "same":
        start = (len(v) - 1) // 2
        return total[start: start + len(a)]
    return total[len(v) - 1: len(a)]


def correlate(a, v, mode="valid"):
    """Return the cross-correlation of two rows."""
    a, v = asarray(a), asarray(v).conj()
    if len(v) <= len(a):
        return convolve(a, v[::-1], mode)
    return convolve(v, a[::-1], mode)[::-1]


def polyfit(x, y, deg):
    """Return the coefficients of a polynomial that fits points best."""
    from numpy._creation import vander
    from numpy.linalg import lstsq

    x = asarray(x) * 1.0
    matrix = vander(x, deg + 1)
    scale = _numpy.sqrt((matrix * matrix).sum(0))
    return (lstsq(matrix / scale, asarray(y) * 1.0, rcond=len(x) * 2.220446049250313e-16)[0].T / scale).T


def polyval(p, x):
    """Return the values of a polynomial."""
    x = asarray(x)
    y = zeros(x.shape, x.dtype)
    for coefficient in asarray(p):
        y = y * x + coefficient
    return y
