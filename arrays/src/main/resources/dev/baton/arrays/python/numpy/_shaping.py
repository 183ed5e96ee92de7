"""Functions that give arrays another form."""

import operator

import _numpy
from _numpy import _axis, arange, array, asarray, concatenate, zeros


def reshape(a, newshape, order="C"):
    """Return the same items in a new shape."""
    return asarray(a).reshape(newshape)


def ravel(a, order="C"):
    """Return all items in one dimension."""
    return asarray(a).ravel()


def transpose(a, axes=None):
    """Return the dimensions in another order."""
    return asarray(a).transpose(axes)


def swapaxes(a, axis1, axis2):
    """Return two dimensions exchanged."""
    a = asarray(a)
    order = list(range(a.ndim))
    first, second = _axis(axis1, a.ndim), _axis(axis2, a.ndim)
    order[first], order[second] = order[second], order[first]
    return a.transpose(order)


def _axes(axes, ndim):
    axes = (axes,) if hasattr(axes, "__index__") else tuple(axes)
    return [_axis(axis, ndim) for axis in axes]


def moveaxis(a, source, destination):
    """Return dimensions moved to other places."""
    a = asarray(a)
    source = _axes(source, a.ndim)
    destination = _axes(destination, a.ndim)
    if len(source) != len(destination):
        raise ValueError("`source` and `destination` arguments must have the same number of elements")
    order = [axis for axis in range(a.ndim) if axis not in source]
    for place, axis in sorted(zip(destination, source)):
        order.insert(place, axis)
    return a.transpose(order)


def rollaxis(a, axis, start=0):
    """Return a dimension moved before another."""
    a = asarray(a)
    axis = _axis(axis, a.ndim)
    start = start + a.ndim if start < 0 else start
    return moveaxis(a, axis, start - 1 if axis < start else start)


def expand_dims(a, axis):
    """Return an array with dimensions of length one more."""
    a = asarray(a)
    count = 1 if hasattr(axis, "__index__") else len(axis)
    places = _axes(axis, a.ndim + count)
    extents = iter(a.shape)
    return a.reshape([1 if d in places else next(extents) for d in range(a.ndim + count)])


def squeeze(a, axis=None):
    """Return an array without dimensions of length one."""
    a = asarray(a)
    if axis is None:
        return a.reshape([extent for extent in a.shape if extent != 1])
    places = _axes(axis, a.ndim)
    if any(a.shape[place] != 1 for place in places):
        raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
    return a.reshape([extent for d, extent in enumerate(a.shape) if d not in places])


def _at_least(rank, arrays, form):
    results = [form(a) if a.ndim < rank else a for a in map(asarray, arrays)]
    return results[0] if len(results) == 1 else results


def atleast_1d(*arys):
    """Return arrays with at least one dimension."""
    return _at_least(1, arys, lambda a: a.reshape(1))


def atleast_2d(*arys):
    """Return arrays with at least two dimensions."""
    return _at_least(2, arys, lambda a: a.reshape(1, -1))


def atleast_3d(*arys):
    """Return arrays with at least three dimensions."""
    return _at_least(3, arys, lambda a: a.reshape((1, -1, 1) if a.ndim < 2 else a.shape + (1,)))


def stack(arrays, axis=0, out=None):
    """Join arrays along a new dimension."""
    arrays = [asarray(a) for a in arrays]
    if not arrays:
        raise ValueError("need at least one array to stack")
    if len({a.shape for a in arrays}) != 1:
        raise ValueError("all input arrays must have the same shape")
    return concatenate([expand_dims(a, axis) for a in arrays], _axis(axis, arrays[0].ndim + 1), out)


def _listed(result):
    return result if isinstance(result, list) else [result]


def vstack(tup):
    """Join arrays row by row."""
    return concatenate(_listed(atleast_2d(*tup)), 0)


def hstack(tup):
    """Join arrays column by column."""
    arrays = _listed(atleast_1d(*tup))
    return concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1)


def dstack(tup):
    """Join arrays along the third dimension."""
    return concatenate(_listed(atleast_3d(*tup)), 2)


def column_stack(tup):
    """Join rows as the columns of a matrix."""
    return concatenate([a.reshape(-1, 1) if a.ndim < 2 else a for a in map(asarray, tup)], 1)


def append(arr, values, axis=None):
    """Return an array with items at its end."""
    if axis is None:
        return concatenate((ravel(arr), ravel(values)), 0)
    return concatenate((arr, values), axis)


def array_split(ary, indices_or_sections, axis=0):
    """Return parts of an array, which may differ in size."""
    ary = asarray(ary)
    axis = _axis(axis, ary.ndim)
    total = ary.shape[axis]
    if hasattr(indices_or_sections, "__len__"):
        bounds = [0, *map(operator.index, indices_or_sections), total]
    else:
        sections = operator.index(indices_or_sections)
        if sections <= 0:
            raise ValueError("number sections must be larger than 0.")
        each, more = divmod(total, sections)
        bounds = [0]
        for number in range(sections):
            bounds.append(bounds[-1] + each + (number < more))
    before = (slice(None),) * axis
    return [ary[before + (slice(a, b),)] for a, b in zip(bounds, bounds[1:])]


def split(ary, indices_or_sections, axis=0):
    """Return parts of an array of the same size, or between indices."""
    ary = asarray(ary)
    if not hasattr(indices_or_sections, "__len__") and ary.shape[axis] % indices_or_sections:
        raise ValueError("array split does not result in an equal division")
    return array_split(ary, indices_or_sections, axis)


def vsplit(ary, indices_or_sections):
    """Return parts by rows."""
    return split(ary, indices_or_sections, 0)


def hsplit(ary, indices_or_sections):
    """Return parts by columns."""
    return split(ary, indices_or_sections, 1 if asarray(ary).ndim > 1 else 0)


def tile(A, reps):
    """Return an array repeated along dimensions."""
    a = asarray(A)
    reps = (reps,) if hasattr(reps, "__index__") else tuple(reps)
    rank = max(a.ndim, len(reps))
    reps = (1,) * (rank - len(reps)) + reps
    shape = (1,) * (rank - a.ndim) + a.shape
    wide = [extent for pair in zip(reps, shape) for extent in pair]
    spread = _numpy.broadcast_to(a.reshape([x for extent in shape for x in (1, extent)]), wide)
    return spread.copy().reshape([r * s for r, s in zip(reps, shape)])


def repeat(a, repeats, axis=None):
    """Return an array with its items repeated."""
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    axis = _axis(axis, a.ndim)
    counts = asarray(repeats)
    if counts.ndim == 0 or counts.size == 1:
        counts = _numpy.full(a.shape[axis], int(counts))
    if counts.size != a.shape[axis]:
        raise ValueError(f"operands could not be broadcast together with shape {(a.shape[axis],)} {counts.shape}")
    index = [place for place, count in enumerate(counts.tolist()) for _ in range(count)]
    return take(a, index, axis)


def take(a, indices, axis=None, out=None, mode="raise"):
    """Return items at indices along a dimension."""
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    axis = _axis(axis, a.ndim)
    indices = asarray(indices)
    if indices.size == 0:
        indices = indices.astype(int)
    if mode == "wrap":
        indices = indices % a.shape[axis]
    elif mode == "clip":
        indices = _numpy.minimum(_numpy.maximum(indices, 0), a.shape[axis] - 1)
    result = a[(slice(None),) * axis + (indices,)]
    if out is None:
        return result
    out[...] = result
    return out


def put(a, ind, v, mode="raise"):
    """Set items at indices, counted over all dimensions."""
    ind = asarray(ind).ravel()
    v = asarray(v).ravel()
    index = unravel_index(ind, a.shape)
    a[index] = v[arange(ind.size) % v.size]


def take_along_axis(arr, indices, axis):
    """Return items of each row at the indices of a row."""
    arr = asarray(arr)
    if axis is None:
        return arr.ravel()[indices]
    return arr[_along(arr, indices, axis)]


def put_along_axis(arr, indices, values, axis):
    """Set items of each row at the indices of a row."""
    arr[_along(arr, indices, axis)] = values


def _along(arr, indices, axis):
    axis = _axis(axis, arr.ndim)
    index = []
    for d, extent in enumerate(arr.shape):
        shape = [1] * arr.ndim
        shape[d] = -1
        index.append(asarray(indices) if d == axis else arange(extent).reshape(shape))
    return tuple(index)


def compress(condition, a, axis=None, out=None):
    """Return the items where a condition holds along a dimension."""
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    return take(a, asarray(condition).nonzero()[0], axis, out)


def unravel_index(indices, shape):
    """Return the indices in each dimension of indices over all."""
    rest = asarray(indices)
    if ((rest < 0) | (rest >= _numpy.multiply.reduce(array(shape)))).any():
        bad = rest.ravel()[((rest < 0) | (rest >= _numpy.multiply.reduce(array(shape)))).ravel().nonzero()[0][0]]
        raise ValueError(f"index {bad} is out of bounds for array with size {_numpy.multiply.reduce(array(shape))}")
    result = []
    for extent in reversed(shape):
        result.append(rest % extent)
        rest = rest // extent
    return tuple(reversed(result))


def ravel_multi_index(multi_index, dims):
    """Return the indices over all dimensions of indices in each."""
    result = 0
    for index, extent in zip(multi_index, dims):
        result = result * extent + asarray(index)
    return result


def flip(m, axis=None):
    """Return an array with dimensions reversed."""
    m = asarray(m)
    places = range(m.ndim) if axis is None else _axes(axis, m.ndim)
    return m[tuple(slice(None, None, -1) if d in places else slice(None) for d in range(m.ndim))]


def fliplr(m):
    """Return the columns in the opposite order."""
    return flip(m, 1)


def flipud(m):
    """Return the rows in the opposite order."""
    return flip(m, 0)


def rot90(m, k=1, axes=(0, 1)):
    """Return a matrix turned."""
    m = asarray(m)
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return flip(m, axes)
    turned = swapaxes(m, *axes)
    return flip(turned, axes[0]) if k == 1 else flip(turned, axes[1])


def roll(a, shift, axis=None):
    """Return an array whose items went round."""
    a = asarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    shifts = (shift,) if hasattr(shift, "__index__") else tuple(shift)
    result = a
    for each, place in zip(shifts, _axes(axis, a.ndim)):
        extent = a.shape[place] or 1
        result = take(result, (arange(a.shape[place]) - each) % extent, place)
    return result


def pad(array, pad_width, mode="constant", constant_values=0):
    """Return an array with items around it."""
    array = asarray(array)
    widths = _numpy.broadcast_to(asarray(pad_width), (array.ndim, 2)).tolist()
    if mode == "constant":
        shape = [a + extent + b for extent, (a, b) in zip(array.shape, widths)]
        result = zeros(shape, array.dtype)
        result[...] = constant_values
        result[tuple(slice(a, a + extent) for extent, (a, b) in zip(array.shape, widths))] = array
        return result
    for axis, (before, after) in enumerate(widths):
        extent = array.shape[axis]
        index = arange(-before, extent + after)
        if mode == "edge":
            index = _numpy.minimum(_numpy.maximum(index, 0), extent - 1)
        elif mode == "wrap":
            index = index % extent
        elif mode in ("reflect", "symmetric"):
            period = max(1, 2 * extent - 2) if mode == "reflect" else 2 * extent
            index = index % period
            mirrored = period - index if mode == "reflect" else period - 1 - index
            index = _numpy.where(index < extent, index, mirrored)
        else:
            raise ValueError(f"mode '{mode}' is not supported")
        array = take(array, index, axis)
    return array


def delete(arr, obj, axis=None):
    """Return an array without some items."""
    arr = asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    axis = _axis(axis, arr.ndim)
    keep = _numpy.full(arr.shape[axis], True)
    keep[obj] = False
    return arr[(slice(None),) * axis + (keep,)]


def insert(arr, obj, values, axis=None):
    """Return an array with items inserted before an index."""
    arr = asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    axis = _axis(axis, arr.ndim)
    extent = arr.shape[axis]
    places = asarray(obj)
    single = places.ndim == 0
    places = places.reshape(-1)
    places = _numpy.where(places < 0, places + extent, places)
    values = array(values, arr.dtype, copy=False, ndmin=arr.ndim)
    if single:
        if values.ndim == arr.ndim and asarray(values).ndim > 1:
            values = moveaxis(values, 0, axis) if values.shape[axis] == 1 else values
        count = values.shape[axis] if values.ndim == arr.ndim else 1
        places = _numpy.full(max(count, 1), int(places[0]))
    order = places.argsort()
    spots = zeros(places.size, int)
    spots[order] = places[order] + arange(places.size)
    result = zeros(arr.shape[:axis] + (extent + places.size,) + arr.shape[axis + 1:], arr.dtype)
    old = _numpy.full(result.shape[axis], True)
    old[spots] = False
    before = (slice(None),) * axis
    result[before + (spots,)] = values
    result[before + (old,)] = arr
    return result


def broadcast_arrays(*args):
    """Return arrays repeated to a common shape."""
    arrays = [asarray(a) for a in args]
    shape = _numpy._broadcast_shapes(*arrays)
    return [_numpy.broadcast_to(a, shape) for a in arrays]


def broadcast_shapes(*shapes):
    """Return the shape that shapes are broadcast to."""
    return _numpy._broadcast_shapes(*[_numpy.broadcast_to(0, shape) for shape in shapes])


def diagonal(a, offset=0, axis1=0, axis2=1):
    """Return the diagonal of two dimensions."""
    return _numpy._diagonal(moveaxis(a, (axis1, axis2), (-2, -1)), offset)


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    """Return the sum of a diagonal."""
    return diagonal(a, offset, axis1, axis2).sum(-1, dtype, out)


def fill_diagonal(a, val):
    """Set the items of the diagonal of a matrix."""
    index = arange(min(a.shape))
    a[(index,) * a.ndim] = val


def ix_(*args):
    """Return indices of a grid from rows of indices."""
    result = []
    for place, each in enumerate(args):
        each = asarray(each)
        if each.dtype.kind == "b":
            each = each.nonzero()[0]
        result.append(each.reshape((1,) * place + (-1,) + (1,) * (len(args) - place - 1)))
    return tuple(result)
