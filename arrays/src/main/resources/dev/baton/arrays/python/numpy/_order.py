"""Functions that order, count and compare items: sorting, sets, histograms."""

import _numpy
from _numpy import _axis, arange, array, asarray, concatenate, zeros


def sort(a, axis=-1, kind=None, order=None):
    """Return a sorted copy."""
    a = array(a)
    if axis is None:
        a, axis = a.ravel(), 0
    a.sort(axis)
    return a


def argsort(a, axis=-1, kind=None, order=None):
    """Return the indices that would sort an array."""
    return asarray(a).argsort(axis)


def partition(a, kth, axis=-1, kind=None, order=None):
    """Return a copy of which an item is where it would be in a sorted one; it is sorted wholly."""
    return sort(a, axis)


def argpartition(a, kth, axis=-1, kind=None, order=None):
    """Return the indices that would partition an array."""
    return asarray(a).argsort(axis)


def lexsort(keys, axis=-1):
    """Return the indices that sort by the last key, then by the one before, and so on."""
    keys = [asarray(key) for key in keys]
    order = arange(keys[0].shape[-1])
    for key in keys:
        order = order[key[order].argsort()]
    return order


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True):
    """Return the sorted items without repetitions."""
    ar = asarray(ar)
    if axis is not None:
        return _unique_rows(ar, return_index, return_inverse, return_counts, axis)
    flat = ar.ravel()
    if return_index or return_inverse:
        order = flat.argsort()
        ordered = flat[order]
    else:
        order, ordered = None, sort(flat)
    first = _numpy.full(flat.shape, True)
    first[1:] = ordered[1:] != ordered[:-1]
    if equal_nan and flat.dtype.kind in "fc" and flat.size:
        first[1:] &= ~(_numpy.isnan(ordered[1:]) & _numpy.isnan(ordered[:-1]))
    return _with_extras(ordered[first], first, order, return_index, return_inverse, return_counts)


def _unique_rows(ar, return_index, return_inverse, return_counts, axis):
    axis = _axis(axis, ar.ndim)
    moved = ar.transpose([axis] + [d for d in range(ar.ndim) if d != axis])
    flat = moved.reshape(moved.shape[0], -1)
    order = lexsort([flat[:, column] for column in reversed(range(flat.shape[1]))])
    ordered = flat[order]
    first = _numpy.full(len(flat), True)
    first[1:] = (ordered[1:] != ordered[:-1]).any(1)
    back = list(range(1, ar.ndim))
    back.insert(axis, 0)
    values = moved[order][first].transpose(back)
    return _with_extras(values, first, order, return_index, return_inverse, return_counts)


def _with_extras(values, first, order, return_index, return_inverse, return_counts):
    results = [values]
    if return_index:
        results.append(order[first])
    if return_inverse:
        inverse = zeros(order.shape, int)
        inverse[order] = first.cumsum() - 1
        results.append(inverse)
    if return_counts:
        bounds = concatenate((first.nonzero()[0], [first.size]))
        results.append(bounds[1:] - bounds[:-1])
    return results[0] if len(results) == 1 else tuple(results)


def in1d(ar1, ar2, assume_unique=False, invert=False):
    """Return whether items are among others."""
    ar1 = asarray(ar1).ravel()
    others = unique(ar2)
    if others.size == 0:
        found = _numpy.full(ar1.shape, False)
    else:
        place = _numpy.minimum(_numpy.searchsorted(others, ar1), others.size - 1)
        found = others[place] == ar1
    return ~found if invert else found


def isin(element, test_elements, assume_unique=False, invert=False):
    """Return whether items are among others."""
    element = asarray(element)
    return in1d(element, test_elements, assume_unique, invert).reshape(element.shape)


def intersect1d(ar1, ar2, assume_unique=False):
    """Return the sorted items that are in both arrays."""
    items = unique(ar1)
    return items[in1d(items, ar2)]


def union1d(ar1, ar2):
    """Return the sorted items that are in one of two arrays."""
    return unique(concatenate((ar1, ar2), None))


def setdiff1d(ar1, ar2, assume_unique=False):
    """Return the sorted items that are in the first array only."""
    items = asarray(ar1).ravel() if assume_unique else unique(ar1)
    return items[in1d(items, ar2, invert=True)]


def setxor1d(ar1, ar2, assume_unique=False):
    """Return the sorted items that are in exactly one of two arrays."""
    return union1d(setdiff1d(ar1, ar2), setdiff1d(ar2, ar1))


def count_nonzero(a, axis=None, *, keepdims=False):
    """Return how many items are not zero."""
    counts = (asarray(a) != 0).sum(axis, keepdims=keepdims) if asarray(a).ndim else int(bool(a))
    return int(counts) if axis is None and not keepdims else counts


def nonzero(a):
    """Return the indices of the items that are not zero."""
    return asarray(a).nonzero()


def flatnonzero(a):
    """Return the indices over all dimensions of the items that are not zero."""
    return asarray(a).ravel().nonzero()[0]


def argwhere(a):
    """Return the indices of the items that are not zero, in rows."""
    found = asarray(a).nonzero()
    return array(found, int).T if asarray(a).ndim else zeros((asarray(a).astype(bool).sum(), 0), int)


def extract(condition, arr):
    """Return the items where a condition holds."""
    return asarray(arr).ravel()[asarray(condition).ravel().astype(bool)]


def bincount(x, weights=None, minlength=0):
    """Return how often each int that is not negative occurs."""
    x = asarray(x)
    if x.ndim != 1:
        raise ValueError("object too deep for desired array" if x.ndim > 1 else "object of too small depth for desired array")
    if x.size and x.dtype.kind == "f":
        raise TypeError("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
    if x.size and x.min() < 0:
        raise ValueError("'list' argument must have no negative elements")
    size = int(x.max()) + 1 if x.size else 0
    size = size if size > minlength else minlength
    if weights is None:
        ordered = sort(x)
        bounds = _numpy.searchsorted(ordered, arange(size + 1))
        return bounds[1:] - bounds[:-1]
    totals = [0.0] * size
    for place, weight in zip(x.tolist(), asarray(weights).tolist()):
        totals[place] += weight
    return array(totals, float)


def digitize(x, bins, right=False):
    """Return the numbers of the bins that items belong to."""
    bins = asarray(bins)
    side = "left" if right else "right"
    if bins.size > 1 and bins[0] > bins[-1]:
        return bins.size - _numpy.searchsorted(bins[::-1], x, "right" if right else "left")
    return _numpy.searchsorted(bins, x, side)


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """Return the edges of the bins of a histogram."""
    from numpy._creation import linspace

    a = asarray(a).ravel()
    if not hasattr(bins, "__index__"):
        return asarray(bins)
    if range is not None:
        low, high = range
        if low > high:
            raise ValueError("max must be larger than min in range parameter.")
    elif a.size == 0:
        low, high = 0, 1
    else:
        low, high = a.min(), a.max()
    if low == high:
        low, high = low - 0.5, high + 0.5
    return linspace(low, high, bins + 1)


def histogram(a, bins=10, range=None, density=None, weights=None):
    """Return how many items there are in each bin, and the edges of the bins."""
    a = asarray(a).ravel()
    edges = histogram_bin_edges(a, bins, range)
    if weights is None:
        ordered = sort(a)
        bounds = concatenate((_numpy.searchsorted(ordered, edges[:-1], "left"),
                              asarray(_numpy.searchsorted(ordered, edges[-1:], "right"))))
        counts = bounds[1:] - bounds[:-1]
    else:
        order = a.argsort()
        so_far = concatenate((zeros(1), asarray(weights).ravel()[order].cumsum()))
        ordered = a[order]
        bounds = concatenate((_numpy.searchsorted(ordered, edges[:-1], "left"),
                              asarray(_numpy.searchsorted(ordered, edges[-1:], "right"))))
        counts = so_far[bounds[1:]] - so_far[bounds[:-1]]
    if density:
        return counts / (edges[1:] - edges[:-1]) / counts.sum(), edges
    return counts, edges
