"""Discrete Fourier transforms of any length."""

import operator

import _numpy
from _numpy import arange, asarray, concatenate

_NORMS = (None, "backward", "ortho", "forward")


def _row(a, n, axis, norm, inverse, half):
    a = asarray(a)
    if n is None:
        n = a.shape[axis] if not (half and inverse) else (a.shape[axis] - 1) * 2
    n = operator.index(n)
    if n < 1:
        raise ValueError(f"Invalid number of FFT data points ({n}) specified.")
    if norm not in _NORMS:
        gap = " " if inverse else ""
        raise ValueError(f'Invalid norm value {norm}; should be "backward",{gap}"ortho" or "forward".')
    if norm == "ortho":
        scale = 1 / n ** 0.5
    else:
        scale = 1 / n if (norm == "forward") != inverse else 1.0
    axis = _numpy._axis(axis, a.ndim)
    if axis == a.ndim - 1:
        return _numpy._fourier(a, n, inverse, half, scale)
    return _numpy._fourier(a.swapaxes(axis, -1), n, inverse, half, scale).swapaxes(axis, -1)


def fft(a, n=None, axis=-1, norm=None):
    """Return the transform along an axis."""
    return _row(a, n, axis, norm, False, False)


def ifft(a, n=None, axis=-1, norm=None):
    """Return the inverse transform along an axis."""
    return _row(a, n, axis, norm, True, False)


def rfft(a, n=None, axis=-1, norm=None):
    """Return the first half of the transform of real numbers along an axis."""
    return _row(a, n, axis, norm, False, True)


def irfft(a, n=None, axis=-1, norm=None):
    """Return the real numbers of which the first half of the transform is given."""
    return _row(a, n, axis, norm, True, True)


def hfft(a, n=None, axis=-1, norm=None):
    """Return the real transform of numbers of which the first half is given."""
    a = asarray(a)
    n = (a.shape[axis] - 1) * 2 if n is None else n
    return irfft(_numpy.conjugate(a), n, axis, _opposite(norm))


def ihfft(a, n=None, axis=-1, norm=None):
    """Return the first half of the inverse transform of real numbers."""
    a = asarray(a)
    return _numpy.conjugate(rfft(a, a.shape[axis] if n is None else n, axis, _opposite(norm)))


def _opposite(norm):
    if norm not in _NORMS:
        raise ValueError(f'Invalid norm value {norm}; should be "backward", "ortho" or "forward".')
    return {None: "forward", "backward": "forward", "forward": "backward"}.get(norm, norm)


def _sizes(a, s, axes, shorter=False):
    """The lengths and axes of a transform of several dimensions."""
    if s is None:
        s = list(a.shape) if axes is None else [a.shape[axis] for axis in axes]
        if shorter:
            s[-1] = (a.shape[-1 if axes is None else axes[-1]] - 1) * 2
    s = list(s)
    axes = list(range(-len(s), 0)) if axes is None else list(axes)
    if len(s) != len(axes):
        raise ValueError("Shape and axes have different lengths.")
    return s, axes


def _many(a, s, axes, norm, function):
    a = asarray(a)
    s, axes = _sizes(a, s, axes)
    for length, axis in reversed(list(zip(s, axes))):
        a = function(a, length, axis, norm)
    return a


def fftn(a, s=None, axes=None, norm=None):
    """Return the transform along several axes."""
    return _many(a, s, axes, norm, fft)


def ifftn(a, s=None, axes=None, norm=None):
    """Return the inverse transform along several axes."""
    return _many(a, s, axes, norm, ifft)


def fft2(a, s=None, axes=(-2, -1), norm=None):
    """Return the transform along two axes."""
    return _many(a, s, axes, norm, fft)


def ifft2(a, s=None, axes=(-2, -1), norm=None):
    """Return the inverse transform along two axes."""
    return _many(a, s, axes, norm, ifft)


def rfftn(a, s=None, axes=None, norm=None):
    """Return the transform of real numbers along several axes, half of the last of them."""
    a = asarray(a)
    s, axes = _sizes(a, s, axes)
    a = rfft(a, s[-1], axes[-1], norm)
    for length, axis in zip(s[:-1], axes[:-1]):
        a = fft(a, length, axis, norm)
    return a


def irfftn(a, s=None, axes=None, norm=None):
    """Return the real numbers of which a transform along several axes is given."""
    a = asarray(a)
    s, axes = _sizes(a, s, axes, shorter=True)
    for length, axis in zip(s[:-1], axes[:-1]):
        a = ifft(a, length, axis, norm)
    return irfft(a, s[-1], axes[-1], norm)


def rfft2(a, s=None, axes=(-2, -1), norm=None):
    """Return the transform of real numbers along two axes."""
    return rfftn(a, s, axes, norm)


def irfft2(a, s=None, axes=(-2, -1), norm=None):
    """Return the real numbers of which a transform along two axes is given."""
    return irfftn(a, s, axes, norm)


def fftfreq(n, d=1.0):
    """Return the frequencies of the items of a transform."""
    if not hasattr(n, "__index__"):
        raise ValueError("n should be an integer")
    return concatenate((arange((n - 1) // 2 + 1), arange(-(n // 2), 0))) * (1.0 / (n * d))


def rfftfreq(n, d=1.0):
    """Return the frequencies of the items of half a transform."""
    if not hasattr(n, "__index__"):
        raise ValueError("n should be an integer")
    return arange(n // 2 + 1) * (1.0 / (n * d))


def fftshift(x, axes=None):
    """Return a transform with frequency zero in the middle."""
    return _shifted(x, axes, lambda length: length // 2)


def ifftshift(x, axes=None):
    """Return a transform with frequency zero at the start again."""
    return _shifted(x, axes, lambda length: -(length // 2))


def _shifted(x, axes, shift):
    from numpy._shaping import roll

    x = asarray(x)
    if axes is None:
        axes = range(x.ndim)
    elif hasattr(axes, "__index__"):
        axes = (axes,)
    for axis in axes:
        x = roll(x, shift(x.shape[axis]), axis)
    return x
