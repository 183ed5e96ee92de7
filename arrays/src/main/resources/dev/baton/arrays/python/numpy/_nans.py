"""Statistics of the items that are not NaN."""

import _numpy
from _numpy import array, asarray
from numpy._items import apply_along_axis
from numpy._statistics import median, quantile

_ALL_NAN = "All-NaN slice encountered"


def _filled(a, value):
    a = asarray(a)
    return _numpy.where(_numpy.isnan(a), value, a) if a.dtype.kind in "fc" else a


def _place(a, axis, keepdims, infinite, find):
    a = asarray(a)
    filled = _filled(a, infinite)
    if a.dtype.kind in "fc" and asarray(_numpy.isnan(a).all(axis)).any():
        raise ValueError(_ALL_NAN)
    return find(filled, axis, keepdims=keepdims)


def nanargmax(a, axis=None, out=None, *, keepdims=False):
    """Return where the greatest item is that is not NaN."""
    from numpy._statistics import argmax

    return _place(a, axis, keepdims, float("-inf"), argmax)


def nanargmin(a, axis=None, out=None, *, keepdims=False):
    """Return where the least item is that is not NaN."""
    from numpy._statistics import argmin

    return _place(a, axis, keepdims, float("inf"), argmin)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False):
    """Return the product of the items that are not NaN."""
    return _filled(a, 1).prod(axis, dtype, out, keepdims)


def nancumsum(a, axis=None, dtype=None, out=None):
    """Return the sums so far, NaN counting as 0."""
    return _filled(a, 0).cumsum(axis, dtype, out)


def nancumprod(a, axis=None, dtype=None, out=None):
    """Return the products so far, NaN counting as 1."""
    return _filled(a, 1).cumprod(axis, dtype, out)


def _of_rows(a, axis, keepdims, compute):
    """Applies a function to what is not NaN: of all items, or of each row along an axis."""
    def of_row(row):
        found = row[~_numpy.isnan(row)] if row.dtype.kind in "fc" else row
        if found.size == 0:
            import warnings

            warnings.warn(_ALL_NAN, RuntimeWarning, stacklevel=4)
            return compute(array([0.0])) * float("nan")
        return compute(found)

    a = asarray(a)
    if axis is None:
        result = of_row(a.ravel())
        return asarray(result).reshape(asarray(result).shape + (1,) * a.ndim) if keepdims else result
    if isinstance(axis, tuple):
        rest = [d for d in range(a.ndim) if d not in [each % a.ndim for each in axis]]
        rows = a.transpose(rest + [each % a.ndim for each in axis]).reshape([a.shape[d] for d in rest] + [-1])
        result = apply_along_axis(of_row, -1, rows) if rest else of_row(rows)
        if not keepdims:
            return result
        return asarray(result).reshape([a.shape[d] if d in rest else 1 for d in range(a.ndim)])
    result = apply_along_axis(of_row, axis, a)
    if result.ndim > a.ndim - 1:
        # Several results for each row come first.
        place = axis % a.ndim
        result = result.transpose([place] + [d for d in range(result.ndim) if d != place])
        return _numpy.asarray(result) if not keepdims else result.reshape(
            result.shape[:1] + a.shape[:place] + (1,) + a.shape[place + 1:])
    if keepdims:
        place = axis % a.ndim
        return asarray(result).reshape(a.shape[:place] + (1,) + a.shape[place + 1:])
    return result[()] if isinstance(result, _numpy.ndarray) and result.ndim == 0 else result


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """Return the item in the middle of those that are not NaN."""
    return _of_rows(a, axis, keepdims, median)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    """Return the items below which shares of those are that are not NaN."""
    return _of_rows(a, axis, keepdims, lambda row: quantile(row, q, method=method))


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    """Return the items below which percentages of those are that are not NaN."""
    return nanquantile(a, _numpy.true_divide(q, 100), axis, method=method, keepdims=keepdims)
