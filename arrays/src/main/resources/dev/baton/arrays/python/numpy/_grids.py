"""Objects that are indexed to make arrays, and iterators over indices."""

import itertools

import _numpy
from _numpy import arange, array, asarray, concatenate


class _Grid:
    """Coordinates of a grid that slices describe; a step that is imaginary is a number of points."""

    def __init__(self, sparse):
        self._sparse = sparse

    @staticmethod
    def _row(part):
        from numpy._creation import linspace

        start = 0 if part.start is None else part.start
        step = 1 if part.step is None else part.step
        if isinstance(step, complex):
            return linspace(start, part.stop, int(abs(step)))
        return arange(start, part.stop, step)

    def __getitem__(self, key):
        from numpy._creation import meshgrid

        if isinstance(key, slice):
            return self._row(key)
        rows = [self._row(part) for part in key]
        kind = _numpy.result_type(*rows)
        grids = meshgrid(*[row.astype(kind) for row in rows], indexing="ij", sparse=self._sparse)
        return grids if self._sparse else array(grids)


mgrid = _Grid(False)
ogrid = _Grid(True)


class _Joined:
    """Rows joined along an axis: arrays, numbers and slices that stand for ranges."""

    def __init__(self, axis, least, place):
        self._axis = axis
        self._least = least
        self._place = place

    def __getitem__(self, key):
        axis, least, place = self._axis, self._least, self._place
        keys = key if isinstance(key, tuple) else (key,)
        if keys and isinstance(keys[0], str):
            numbers = keys[0].split(",")
            if not all(number.strip().lstrip("-").isdigit() for number in numbers) or len(numbers) > 3:
                raise ValueError(f"unknown special directive {keys[0]!r}")
            numbers = [int(number) for number in numbers]
            axis, least, place = numbers + [least, place][len(numbers) - 1:] if len(numbers) < 3 else numbers
            keys = keys[1:]
        parts, single = [], []
        for part in keys:
            if isinstance(part, slice):
                part = _Grid._row(part)
            elif asarray(part).ndim == 0:
                single.append(len(parts))
            part = asarray(part)
            parts.append((part, self._raised(part, least, place)))
        arrays = [part for number, (part, _) in enumerate(parts) if number not in single]
        kind = _numpy.result_type(*(arrays or [part for part, _ in parts]), *[parts[n][0][()] for n in single if arrays])
        return concatenate([shaped.astype(kind) for _, shaped in parts], axis)

    @staticmethod
    def _raised(part, least, place):
        """With the least number of dimensions; its own begin at a place among them."""
        missing = least - part.ndim
        if missing <= 0:
            return part
        before = missing if place == -1 or part.ndim == 0 else min(place, missing)
        return part.reshape((1,) * before + part.shape + (1,) * (missing - before))


r_ = _Joined(0, 1, -1)
c_ = _Joined(-1, 2, 0)


class _Index:
    """The index that stands in brackets."""

    def __init__(self, always_tuple):
        self._always_tuple = always_tuple

    def __getitem__(self, key):
        return (key,) if self._always_tuple and not isinstance(key, tuple) else key


s_ = _Index(False)
index_exp = _Index(True)


class ndindex:
    """An iterator over the indices of a shape, the last changing fastest."""

    def __init__(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], tuple):
            shape = shape[0]
        self._indices = itertools.product(*map(range, shape))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._indices)


class ndenumerate:
    """An iterator over pairs of an index and the item there."""

    def __init__(self, arr):
        self._array = asarray(arr)
        self._indices = ndindex(self._array.shape)

    def __iter__(self):
        return self

    def __next__(self):
        index = next(self._indices)
        return index, self._array[index]


def diag_indices(n, ndim=2):
    """Return the indices of the main diagonal."""
    return (arange(n),) * ndim


def diag_indices_from(arr):
    """Return the indices of the main diagonal of an array."""
    if arr.ndim < 2:
        raise ValueError("input array must be at least 2-d")
    if len(set(arr.shape)) > 1:
        raise ValueError("All dimensions of input must be of equal length")
    return diag_indices(arr.shape[0], arr.ndim)


def tril_indices_from(arr, k=0):
    """Return the indices of the lower triangle of an array."""
    return _triangle(arr, lambda row, column: column <= row + k)


def triu_indices_from(arr, k=0):
    """Return the indices of the upper triangle of an array."""
    return _triangle(arr, lambda row, column: column >= row + k)


def _triangle(arr, inside):
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    rows, columns = arr.shape
    return inside(arange(rows).reshape(-1, 1), arange(columns)).nonzero()


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """Return how many points there are in each bin of a grid, and the edges of the bins."""
    from numpy._order import bincount, histogram_bin_edges

    x, y = asarray(x).ravel(), asarray(y).ravel()
    if x.size != y.size:
        raise ValueError("x and y must have the same length.")
    both = bins if isinstance(bins, (list, tuple)) and len(bins) == 2 else (bins, bins)
    ranges = range or (None, None)
    edges = [histogram_bin_edges(row, each, reach) for row, each, reach in zip((x, y), both, ranges)]
    places, counts = [], [len(each) - 1 for each in edges]
    for row, each in zip((x, y), edges):
        place = _numpy.searchsorted(each, row, "right") - 1
        place[row == each[-1]] = len(each) - 2
        places.append(place)
    inside = (places[0] >= 0) & (places[0] < counts[0]) & (places[1] >= 0) & (places[1] < counts[1])
    flat = (places[0] * counts[1] + places[1])[inside]
    chosen = None if weights is None else asarray(weights).ravel()[inside]
    result = bincount(flat, chosen, counts[0] * counts[1]).reshape(counts).astype(float)
    if density:
        widths = [each[1:] - each[:-1] for each in edges]
        result = result / widths[0].reshape(-1, 1) / widths[1] / result.sum()
    return result, edges[0], edges[1]
