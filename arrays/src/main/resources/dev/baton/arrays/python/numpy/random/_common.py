"""What both kinds of generators have in common."""

import operator

import _numpy
from _numpy import asarray


def limits(dtype):
    """The name of an int type, its least and its greatest value."""
    dtype = _numpy.dtype(dtype)
    if dtype.kind not in "iub":
        raise TypeError(f"Unsupported dtype {dtype!r} for randint")
    bits = 8 * dtype.itemsize
    if dtype.kind == "b":
        return dtype.name, 0, 1
    if dtype.kind == "i":
        return dtype.name, -(1 << bits - 1), (1 << bits - 1) - 1
    return dtype.name, 0, (1 << bits) - 1


def ints(source, low, high, size, dtype, endpoint):
    """Random ints from low up to high."""
    if high is None:
        low, high = 0, low
    name, least, greatest = limits(dtype)
    if asarray(low).ndim or asarray(high).ndim:
        return _int_arrays(source, asarray(low), asarray(high), size, dtype, endpoint)
    low, high = operator.index(int(low)), operator.index(int(high))
    high -= not endpoint
    if low < least:
        raise ValueError(f"low is out of bounds for {name}")
    if high > greatest:
        raise ValueError(f"high is out of bounds for {name}")
    if low > high:
        raise ValueError("low > high" if endpoint else "low >= high")
    result = source.ints(low, high - low, size, name)
    return result if size is not None or dtype in (int, bool) else _numpy.dtype(dtype).type(result)


def _int_arrays(source, low, high, size, dtype, endpoint):
    shape = _numpy._broadcast_shapes(low, high) if size is None else size
    low, high = _numpy.broadcast_to(low, shape), _numpy.broadcast_to(high, shape)
    items = [
        ints(source, int(a), int(b), None, dtype, endpoint)
        for a, b in zip(low.ravel().tolist(), high.ravel().tolist())
    ]
    return _numpy.array(items, dtype).reshape(low.shape)


def scaled(make, size, *parameters):
    """Numbers for parameters that are numbers, or arrays that are broadcast."""
    if size is None:
        for parameter in parameters:
            if asarray(parameter).ndim:
                return make(_numpy._broadcast_shapes(*parameters))
    return make(size)


def as_float(x):
    """A single number as one of Python's own."""
    return float(x) if asarray(x).ndim == 0 and not isinstance(x, _numpy.ndarray) else x


def uniform(source, low, high, size):
    """Floats between two."""
    low, high = as_float(low), as_float(high)
    span = high - low
    if not asarray(_numpy.isfinite(span)).all():
        raise OverflowError("Range exceeds valid bounds")
    return low + span * scaled(source.unit, size, low, high)


def normal(source, loc, scale, size):
    """Floats of a normal distribution."""
    loc, scale = as_float(loc), as_float(scale)
    if (asarray(scale) < 0).any():
        raise ValueError("scale < 0")
    return loc + scale * scaled(source.normal, size, loc, scale)


def shuffle(source, x, axis=0):
    """Shuffle a sequence in place along an axis."""
    if isinstance(x, _numpy.ndarray):
        if x.ndim == 0:
            raise TypeError("cannot shuffle a 0-d array" if axis is None else "len() of unsized object")
        if x.ndim == 1:
            source.shuffle(x, 1, True)
            return
        rows = x.swapaxes(0, axis)
        order = _numpy.arange(len(rows))
        source.shuffle(order, 1, True)
        rows[...] = rows[order]
        return
    for i in range(len(x) - 1, 0, -1):
        j = source.interval(i, True)
        x[i], x[j] = x[j], x[i]


def permutation(source, x, axis=0):
    """A shuffled copy, or the numbers below an int shuffled."""
    if isinstance(x, (int, _numpy.integer)):
        result = _numpy.arange(int(x))
        source.shuffle(result, 1, True)
        return result
    x = asarray(x)
    if x.ndim == 1:
        result = x.copy()
        source.shuffle(result, 1, True)
        return result
    order = _numpy.arange(x.shape[axis])
    source.shuffle(order, 1, True)
    return x[(slice(None),) * axis + (order,)]


def population(a, what="a must be"):
    """The number of things to choose from, and the things."""
    things = asarray(a)
    if things.ndim == 0:
        try:
            count = operator.index(int(a) if isinstance(a, _numpy.ndarray) else a)
        except TypeError:
            raise ValueError("a must be 1-dimensional or an integer") from None
        if count <= 0:
            raise ValueError("a must be greater than 0 unless no samples are taken")
        return count, None
    return things.shape[0], things


def weights(p, count):
    """The probabilities of so many things, checked."""
    p = asarray(p).astype(float)
    if p.ndim != 1:
        raise ValueError("'p' must be 1-dimensional")
    if p.size != count:
        raise ValueError("'a' and 'p' must have same size")
    if not _numpy.isfinite(p).all():
        raise ValueError("probabilities contain NaN")
    if (p < 0).any():
        raise ValueError("probabilities are not non-negative")
    if abs(float(p.sum()) - 1) > 1.4901161193847656e-08:
        raise ValueError("probabilities do not sum to 1")
    return p


def weighted(source, p, size):
    """Indices by probability, with replacement."""
    cdf = p.cumsum()
    cdf = cdf / cdf[-1]
    return _numpy.searchsorted(cdf, source.unit(size), "right")


def weighted_once(source, p, count):
    """Indices by probability, without replacement."""
    from numpy._order import unique

    if (p > 0).sum() < count:
        raise ValueError("Fewer non-zero entries in p than size")
    found = []
    p = p.copy()
    while len(found) < count:
        numbers = source.unit(count - len(found))
        if found:
            p[found] = 0
        cdf = p.cumsum()
        cdf = cdf / cdf[-1]
        new = _numpy.searchsorted(cdf, numbers, "right")
        _, first = unique(new, return_index=True)
        first.sort()
        found.extend(new[first].tolist())
    return _numpy.array(found, int)


def product(size):
    """The number of items of a size."""
    if size is None:
        return 1
    total = 1
    for extent in (size,) if hasattr(size, "__index__") else size:
        total *= operator.index(extent)
    return total
