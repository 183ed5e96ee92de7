"""Functions that make arrays."""

import _numpy
from _numpy import arange, array, asarray, full, zeros


def empty(shape, dtype=None, order="C"):
    """Return a new array; its items are zero."""
    return zeros(shape, dtype, order)


def ones(shape, dtype=None, order="C"):
    """Return a new array of ones."""
    return full(shape, 1, dtype or float)


def _like(a, dtype, shape):
    a = asarray(a)
    return a.shape if shape is None else shape, dtype or a.dtype


def zeros_like(a, dtype=None, order="K", subok=True, shape=None):
    """Return an array of zeros with the shape and type of another."""
    return zeros(*_like(a, dtype, shape))


def empty_like(a, dtype=None, order="K", subok=True, shape=None):
    """Return a new array with the shape and type of another."""
    return zeros(*_like(a, dtype, shape))


def ones_like(a, dtype=None, order="K", subok=True, shape=None):
    """Return an array of ones with the shape and type of another."""
    shape, dtype = _like(a, dtype, shape)
    return full(shape, 1, dtype)


def full_like(a, fill_value, dtype=None, order="K", subok=True, shape=None):
    """Return an array of one value with the shape and type of another."""
    shape, dtype = _like(a, dtype, shape)
    return full(shape, fill_value, dtype)


def asanyarray(a, dtype=None, order=None):
    """Convert to an array."""
    return asarray(a, dtype)


def ascontiguousarray(a, dtype=None):
    """Return an array whose items lie one after the other."""
    a = array(a, dtype, copy=False, ndmin=1)
    return a if a.flags.c_contiguous else a.copy()


def copy(a, order="K"):
    """Return a copy of an array."""
    return array(a)


def eye(N, M=None, k=0, dtype=float):
    """Return a matrix with ones on a diagonal."""
    columns = N if M is None else M
    result = zeros((N, columns), dtype)
    count = min(N, columns - k) if k >= 0 else min(N + k, columns)
    if count > 0:
        index = arange(count)
        result[index - min(k, 0), index + max(k, 0)] = 1
    return result


def identity(n, dtype=None):
    """Return the identity matrix."""
    return eye(n, dtype=dtype or float)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0):
    """Return evenly spaced numbers over an interval."""
    import operator

    num = operator.index(num)
    if num < 0:
        raise ValueError(f"Number of samples, {num}, must be non-negative.")
    parts = num - 1 if endpoint else num
    start = asarray(start) * 1.0
    stop = asarray(stop) * 1.0
    delta = stop - start
    y = arange(num).reshape((-1,) + (1,) * delta.ndim)
    y = y.astype(float)
    if parts > 0:
        step = delta / parts
        if asarray(step == 0).any():
            y = y / parts * delta
        else:
            y = y * step
    else:
        step = float("nan")
        y = y * delta
    y = y + start
    if endpoint and num > 1:
        y[-1, ...] = stop
    if dtype is not None:
        if _numpy.dtype(dtype).kind in "iu":
            y = _numpy.floor(y)
        y = y.astype(dtype)
    if axis != 0:
        from numpy._shaping import moveaxis

        y = moveaxis(y, 0, axis)
    return (y, step) if retstep else y


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None):
    """Return numbers spaced evenly on a log scale."""
    y = _numpy.power(base, linspace(start, stop, num, endpoint))
    return y if dtype is None else y.astype(dtype)


def geomspace(start, stop, num=50, endpoint=True, dtype=None):
    """Return numbers of a geometric progression."""
    sign = -1.0 if start < 0 else 1.0
    logs = linspace(_numpy.log10(start * sign), _numpy.log10(stop * sign), num, endpoint)
    y = sign * _numpy.power(10.0, logs)
    if num > 0:
        y[0] = start
        if num > 1 and endpoint:
            y[-1] = stop
    return y if dtype is None else y.astype(dtype)


def fromiter(iter, dtype, count=-1):
    """Return a row of the items of an iterable."""
    from itertools import islice

    items = list(iter if count < 0 else islice(iter, count))
    if count > len(items):
        raise ValueError(f"iterator too short: Expected {count} but iterator had only {len(items)} items.")
    return array(items, dtype)


def fromfunction(function, shape, *, dtype=float, **kwargs):
    """Return what a function makes of the indices of an array."""
    return function(*indices(shape, dtype), **kwargs)


def indices(dimensions, dtype=int):
    """Return the indices of an array, an array for each dimension."""
    dimensions = tuple(dimensions)
    result = zeros((len(dimensions),) + dimensions, dtype)
    for axis, extent in enumerate(dimensions):
        shape = [1] * len(dimensions)
        shape[axis] = extent
        result[axis] = arange(extent).reshape(shape)
    return result


def meshgrid(*xi, copy=True, sparse=False, indexing="xy"):
    """Return the coordinates of a grid."""
    if indexing not in ("xy", "ij"):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    rank = len(xi)
    grids = []
    for axis, x in enumerate(xi):
        shape = [1] * rank
        shape[1 - axis if indexing == "xy" and axis < 2 and rank > 1 else axis] = -1
        grids.append(asarray(x).reshape(shape))
    if sparse:
        return grids
    shape = _numpy._broadcast_shapes(*grids)
    return [_numpy.broadcast_to(grid, shape).copy() for grid in grids]


def diag(v, k=0):
    """Return a diagonal, or a matrix with one."""
    v = asarray(v)
    if v.ndim == 1:
        size = len(v) + abs(k)
        result = zeros((size, size), v.dtype)
        index = arange(len(v))
        result[index - min(k, 0), index + max(k, 0)] = v
        return result
    if v.ndim != 2:
        raise ValueError("Input must be 1- or 2-d.")
    return _numpy._diagonal(v, k)


def diagflat(v, k=0):
    """Return a matrix with items on a diagonal."""
    return diag(asarray(v).ravel(), k)


def tri(N, M=None, k=0, dtype=float):
    """Return a matrix with ones at and below a diagonal."""
    columns = N if M is None else M
    return (arange(N).reshape(-1, 1) >= arange(columns) - k).astype(dtype)


def tril(m, k=0):
    """Return the lower triangle of a matrix."""
    m = asarray(m)
    return _numpy.where(tri(*m.shape[-2:], k=k, dtype=bool), m, zeros(1, m.dtype))


def triu(m, k=0):
    """Return the upper triangle of a matrix."""
    m = asarray(m)
    return _numpy.where(tri(*m.shape[-2:], k=k - 1, dtype=bool), zeros(1, m.dtype), m)


def triu_indices(n, k=0, m=None):
    """Return the indices of the upper triangle of a matrix."""
    return (~tri(n, m, k=k - 1, dtype=bool)).nonzero()


def tril_indices(n, k=0, m=None):
    """Return the indices of the lower triangle of a matrix."""
    return tri(n, m, k=k, dtype=bool).nonzero()


def vander(x, N=None, increasing=False):
    """Return a matrix of powers."""
    x = asarray(x)
    count = len(x) if N is None else N
    powers = x.reshape(-1, 1) ** arange(count)
    return powers if increasing else powers[:, ::-1]
