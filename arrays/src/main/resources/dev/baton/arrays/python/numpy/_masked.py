"""Functions of arrays for some of the items."""

import _numpy
from _numpy import asarray


def apply(function, operands, options):
    """The results of a function where a mask is set, in an array that keeps its items elsewhere."""
    out, mask, dtype = options
    mask = asarray(mask)
    if mask.dtype.kind != "b":
        raise TypeError(f"Cannot cast array data from {mask.dtype!r} to dtype('bool') according to the rule 'safe'")
    arrays = [asarray(each) for each in operands]
    shape = _numpy._broadcast_shapes(*arrays, mask)
    mask = _numpy.broadcast_to(mask, shape)
    chosen = [_numpy.broadcast_to(each, shape)[mask] if each.ndim else each for each in arrays]
    results = function(*chosen) if dtype is None else function(*chosen, dtype=dtype)
    if out is None:
        out = _numpy.zeros(shape, results.dtype)
    out[mask] = results
    return out


def at(function, a, options):
    """Applies a function to chosen items in their order, so that one may be chosen several times."""
    indices, operand = options
    places = _numpy.arange(a.size).reshape(a.shape)[indices]
    row = a.reshape(-1)
    if function.nin == 1:
        for place in asarray(places).ravel().tolist():
            row[place] = function(row[place])
    else:
        values = _numpy.broadcast_to(asarray(operand), asarray(places).shape)
        for place, value in zip(asarray(places).ravel().tolist(), values.ravel()):
            row[place] = function(row[place], value)
    if not a.flags["C_CONTIGUOUS"]:
        a[...] = row.reshape(a.shape)
