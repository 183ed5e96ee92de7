"""Functions of the items of arrays along axes."""

import _numpy
from _numpy import _axis, array, asarray, concatenate, where, zeros
from numpy._items import clip
from numpy._order import sort


def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=0):
    """Return the sum of items."""
    return asarray(a).sum(axis, dtype, out, keepdims, initial)


def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=1):
    """Return the product of items."""
    return asarray(a).prod(axis, dtype, out, keepdims, initial)


def max(a, axis=None, out=None, keepdims=False):
    """Return the greatest item."""
    return asarray(a).max(axis, out, keepdims)


def min(a, axis=None, out=None, keepdims=False):
    """Return the least item."""
    return asarray(a).min(axis, out, keepdims)


amax = max
amin = min


def any(a, axis=None, out=None, keepdims=False):
    """Return whether an item is true."""
    return asarray(a).any(axis, out, keepdims)


def all(a, axis=None, out=None, keepdims=False):
    """Return whether all items are true."""
    return asarray(a).all(axis, out, keepdims)


def mean(a, axis=None, dtype=None, out=None, keepdims=False):
    """Return the mean of items."""
    return asarray(a).mean(axis, dtype, out, keepdims)


def argmax(a, axis=None, out=None, keepdims=False):
    """Return the index of the first greatest item."""
    return asarray(a).argmax(axis, out, keepdims)


def argmin(a, axis=None, out=None, keepdims=False):
    """Return the index of the first least item."""
    return asarray(a).argmin(axis, out, keepdims)


def ptp(a, axis=None, out=None, keepdims=False):
    """Return the difference between the greatest and the least item."""
    return _numpy.subtract(max(a, axis, None, keepdims), min(a, axis, None, keepdims), out)


def cumsum(a, axis=None, dtype=None, out=None):
    """Return the sums so far."""
    return asarray(a).cumsum(axis, dtype, out)


def cumprod(a, axis=None, dtype=None, out=None):
    """Return the products so far."""
    return asarray(a).cumprod(axis, dtype, out)


def _count(a, axis):
    if axis is None:
        return a.size
    count = 1
    for each in (axis,) if hasattr(axis, "__index__") else axis:
        count *= a.shape[_axis(each, a.ndim)]
    return count


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """Return the variance of items."""
    a = asarray(a)
    if dtype is None and a.dtype.kind not in "fc":
        dtype = float
    count = _count(a, axis) - ddof
    if count <= 0:
        import warnings

        warnings.warn("Degrees of freedom <= 0 for slice", RuntimeWarning, stacklevel=2)
        count = 0
    middle = _numpy.divide(a.sum(axis, dtype, None, True), _count(a, axis), None, dtype=dtype or a.dtype)
    apart = a - middle
    if apart.dtype.kind == "c":
        squares, dtype = apart.real * apart.real + apart.imag * apart.imag, None
    else:
        squares = _numpy.multiply(apart, apart)
    total = squares.sum(axis, dtype, None, keepdims)
    result = _numpy.divide(total, count, dtype=asarray(total).dtype)
    if out is None:
        return result
    out[...] = result
    return out


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """Return the standard deviation of items."""
    return _numpy.sqrt(var(a, axis, dtype, None, ddof, keepdims), out)


def average(a, axis=None, weights=None, returned=False, keepdims=False):
    """Return the weighted mean of items."""
    a = asarray(a)
    if weights is None:
        result = a.mean(axis, None, None, keepdims)
        scale = _numpy.full(asarray(result).shape, a.size / asarray(result).size)[()]
    else:
        weights = asarray(weights)
        if weights.shape != a.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            if weights.ndim != 1:
                raise TypeError("1D weights expected when shapes of a and weights differ.")
            if weights.shape[0] != a.shape[axis]:
                raise ValueError("Length of weights not compatible with specified axis.")
            shape = [1] * a.ndim
            shape[axis] = -1
            weights = _numpy.broadcast_to(weights.reshape(shape), a.shape)
        scale = weights.sum(axis, None, None, keepdims)
        if asarray(scale == 0).any():
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        result = (a * weights).sum(axis, None, None, keepdims) / scale
    return (result, scale) if returned else result


def _rows(a, axis):
    """The items of axes as the last dimension, and the shape to give a result that keeps them."""
    a = asarray(a)
    if axis is None:
        return a.reshape(-1), (1,) * a.ndim
    axes = [_axis(each, a.ndim) for each in ((axis,) if hasattr(axis, "__index__") else axis)]
    kept = [d for d in range(a.ndim) if d not in axes]
    rows = a.transpose(kept + axes).reshape([a.shape[d] for d in kept] + [-1])
    return rows, tuple(1 if d in axes else a.shape[d] for d in range(a.ndim))


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """Return the item in the middle."""
    rows, kept = _rows(a, axis)
    count = rows.shape[-1]
    if count == 0:
        return mean(rows, -1)
    ordered = sort(rows, -1)
    half = count // 2
    result = ordered[..., half - 1 + count % 2: half + 1].mean(-1)
    if rows.dtype.kind in "fc":
        last = ordered[..., -1]
        result = where(last != last, last, result)[()]
    result = asarray(result).reshape(kept) if keepdims else result
    if out is None:
        return result
    out[...] = result
    return out


_METHODS = {"linear", "lower", "higher", "nearest", "midpoint"}


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    """Return the items below which given shares of the items are."""
    q = asarray(q) * 1.0
    if not ((q >= 0) & (q <= 1)).all():
        raise ValueError("Quantiles must be in the range [0, 1]")
    if method not in _METHODS:
        raise ValueError(f"{method!r} is not a valid method")
    rows, kept = _rows(a, axis)
    if rows.dtype.kind == "b":
        raise TypeError("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.")
    ordered = sort(rows, -1)
    results = [_quantile(ordered, each, method) for each in q.ravel().tolist()]
    if keepdims:
        results = [asarray(each).reshape(kept) for each in results]
    if q.ndim == 0:
        return results[0]
    return array(results).reshape(q.shape + asarray(results[0]).shape)


def _quantile(ordered, share, method):
    place = share * (ordered.shape[-1] - 1)
    if method == "lower":
        place = place // 1
    elif method == "higher":
        place = -(-place // 1)
    elif method == "nearest":
        place = round(place)
    elif method == "midpoint":
        place = (place // 1 + -(-place // 1)) / 2
    below = int(place)
    gamma = place - below
    low = ordered[..., below]
    high = ordered[..., below + 1 if below + 1 < ordered.shape[-1] else below]
    last = ordered[..., -1]
    if method in ("lower", "higher", "nearest"):
        result = low
    else:
        step = high - low
        result = high - step * (1 - gamma) if gamma >= 0.5 else low + step * gamma
    return where(last != last, last, result)[()] if ordered.dtype.kind == "f" else result


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    """Return the items below which given percentages of the items are."""
    q = _numpy.true_divide(q, 100)
    if not ((asarray(q) >= 0) & (asarray(q) <= 1)).all():
        raise ValueError("Percentiles must be in the range [0, 100]")
    return quantile(a, q, axis, out, overwrite_input, method, keepdims)


def _without_nans(a, fill):
    a = asarray(a)
    missing = _numpy.isnan(a)
    return where(missing, _numpy.asarray(fill).astype(a.dtype), a) if a.dtype.kind in "fc" else a, missing


def nansum(a, axis=None, dtype=None, out=None, keepdims=False):
    """Return the sum of the items that are not NaN."""
    return _without_nans(a, 0)[0].sum(axis, dtype, out, keepdims)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False):
    """Return the mean of the items that are not NaN."""
    items, missing = _without_nans(a, 0)
    return _numpy.divide(items.sum(axis, dtype, None, keepdims), (~missing).sum(axis, keepdims=keepdims), out)


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """Return the variance of the items that are not NaN."""
    middle = nanmean(a, axis, dtype, None, True)
    apart, missing = _without_nans(asarray(a) - middle, 0)
    return (apart * apart).sum(axis, dtype, None, keepdims) / ((~missing).sum(axis, keepdims=keepdims) - ddof)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    """Return the standard deviation of the items that are not NaN."""
    return _numpy.sqrt(nanvar(a, axis, dtype, None, ddof, keepdims))


def nanmax(a, axis=None, out=None, keepdims=False):
    """Return the greatest item that is not NaN."""
    return _numpy.fmax.reduce(asarray(a), axis, None, out, keepdims)


def nanmin(a, axis=None, out=None, keepdims=False):
    """Return the least item that is not NaN."""
    return _numpy.fmin.reduce(asarray(a), axis, None, out, keepdims)


def diff(a, n=1, axis=-1, prepend=None, append=None):
    """Return the differences of neighbours."""
    a = asarray(a)
    if n < 0:
        raise ValueError("order must be non-negative but got " + repr(n))
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    axis = _axis(axis, a.ndim)
    if prepend is not None or append is not None:
        parts = []
        for part in (prepend, a, append):
            if part is not None:
                part = asarray(part)
                if part.ndim == 0:
                    part = _numpy.broadcast_to(part, a.shape[:axis] + (1,) + a.shape[axis + 1:])
                parts.append(part)
        a = concatenate(parts, axis)
    before = (slice(None),) * axis
    for _ in range(n):
        later, earlier = a[before + (slice(1, None),)], a[before + (slice(None, -1),)]
        a = later != earlier if a.dtype.kind == "b" else later - earlier
    return a


def ediff1d(ary, to_end=None, to_begin=None):
    """Return the differences of neighbours over all items."""
    parts = [asarray(ary).ravel()]
    parts = [parts[0][1:] - parts[0][:-1]]
    if to_begin is not None:
        parts.insert(0, asarray(to_begin).ravel())
    if to_end is not None:
        parts.append(asarray(to_end).ravel())
    return concatenate(parts)


def gradient(f, *varargs, axis=None):
    """Return the slope at each item of a row or along an axis."""
    f = asarray(f) * 1.0
    places = range(f.ndim) if axis is None else [_axis(axis, f.ndim)]
    steps = [step if asarray(step).ndim == 0 else asarray(step) for step in varargs] or [1.0]
    if len(steps) == 1:
        steps = steps * len(places)
    results = []
    for place, step in zip(places, steps):
        if f.shape[place] < 2:
            raise ValueError(
                "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required."
            )
        rows = f.transpose([place] + [d for d in range(f.ndim) if d != place])
        result = zeros(rows.shape)
        if asarray(step).ndim:
            if len(step) != f.shape[place]:
                raise ValueError("when 1d, distances must match the length of the corresponding dimension")
            step = diff(step)
            if (step == step[0]).all():
                step = step[0]
        if asarray(step).ndim:
            before, after = (part.reshape((-1,) + (1,) * (f.ndim - 1)) for part in (step[:-1], step[1:]))
            a = -after / (before * (before + after))
            b = (after - before) / (before * after)
            c = before / (after * (before + after))
            result[1:-1] = a * rows[:-2] + b * rows[1:-1] + c * rows[2:]
            first, last = step[0], step[-1]
        else:
            result[1:-1] = (rows[2:] - rows[:-2]) / (2.0 * step)
            first = last = step
        result[0] = (rows[1] - rows[0]) / first
        result[-1] = (rows[-1] - rows[-2]) / last
        back = list(range(1, f.ndim))
        back.insert(place, 0)
        results.append(result.transpose(back))
    return results[0] if len(results) == 1 else results


def trapz(y, x=None, dx=1.0, axis=-1):
    """Return the integral by the trapezoidal rule."""
    y = asarray(y)
    widths = dx if x is None else diff(asarray(x))
    y = y.transpose([d for d in range(y.ndim) if d != _axis(axis, y.ndim)] + [_axis(axis, y.ndim)])
    return (widths * (y[..., 1:] + y[..., :-1]) / 2.0).sum(-1)


def cov(m, y=None, rowvar=True, bias=False, ddof=None):
    """Return the covariances of variables."""
    kind = _numpy.result_type(asarray(m), float) if y is None else _numpy.result_type(asarray(m), asarray(y), float)
    x = array(m, kind, ndmin=2)
    if not rowvar and x.shape[0] != 1:
        x = x.T
    if y is not None:
        other = array(y, kind, ndmin=2)
        x = concatenate((x, other if rowvar else other.T), 0)
    ddof = (0 if bias else 1) if ddof is None else ddof
    x = x - x.mean(1, keepdims=True)
    product = _numpy.dot(x, x.T.conj())
    return (product * _numpy.true_divide(1, x.shape[1] - ddof))[()] if len(x) > 1 else (
        product / (x.shape[1] - ddof)).reshape(())


def corrcoef(x, y=None, rowvar=True):
    """Return the correlations of variables."""
    c = cov(x, y, rowvar)
    if c.ndim == 0:
        return c / c
    spread = _numpy.sqrt(_numpy._diagonal(c, 0))
    return clip(c / spread.reshape(-1, 1) / spread, -1, 1)
