"""Views of arrays in other forms."""

import _numpy
from _numpy import asarray, broadcast_to


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    """Return a view of all windows of a shape, along all axes or along some."""
    if writeable:
        raise NotImplementedError("windows that can be written to are not supported")
    x = asarray(x)
    window = (window_shape,) if hasattr(window_shape, "__index__") else tuple(window_shape)
    if axis is None:
        axes = tuple(range(x.ndim))
        if len(window) != x.ndim:
            raise ValueError(f"Since axis is `None`, must provide window_shape for all dimensions of `x`; got {len(window)} window_shape elements and `x.ndim` is {x.ndim}.")
    else:
        axes = tuple(_numpy._axis(each, x.ndim) for each in ((axis,) if hasattr(axis, "__index__") else axis))
        if len(window) != len(axes) or len(set(axes)) != len(axes):
            raise ValueError(f"Must provide matching length window_shape and axis; got {len(window)} window_shape elements and {len(axes)} axes elements.")
    full = [1] * x.ndim
    for each, extent in zip(axes, window):
        full[each] = extent
    view = _numpy._windows(x, full)
    # Windows along an axis that has none are of one item: these dimensions go.
    view = view[(slice(None),) * x.ndim + tuple(slice(None) if d in axes else 0 for d in range(x.ndim))]
    order = sorted(axes)
    return view.transpose(list(range(x.ndim)) + [x.ndim + order.index(each) for each in axes])
