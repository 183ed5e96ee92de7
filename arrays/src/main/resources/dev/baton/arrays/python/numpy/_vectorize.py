"""Functions of single numbers applied to arrays."""

import _numpy


class vectorize:
    """A function that applies a function of single numbers item by item."""

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        if signature is not None or excluded:
            raise NotImplementedError("vectorize takes no signature and no excluded arguments")
        self.pyfunc = pyfunc
        self.otypes = otypes
        self.__doc__ = doc or pyfunc.__doc__

    def __call__(self, *args):
        arrays = [_numpy.asarray(arg) for arg in args]
        shape = _numpy._broadcast_shapes(*arrays)
        columns = [list(_numpy.broadcast_to(a, shape).ravel()) for a in arrays]
        results = [self.pyfunc(*items) for items in zip(*columns)]
        if not results and not self.otypes:
            raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        if results and isinstance(results[0], tuple):
            return tuple(_numpy.array(list(column)).reshape(shape) for column in zip(*results))
        kind = _numpy.asarray(results[0]).dtype if not self.otypes else self.otypes[0]
        return _numpy.array(results, kind).reshape(shape)[()]
