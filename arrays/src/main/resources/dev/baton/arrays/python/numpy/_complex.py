"""Functions of complex numbers: their parts, angles and kinds."""

import _numpy
from _numpy import asarray


def real(val):
    """Return the real part."""
    return val.real if isinstance(val, (_numpy.ndarray, _numpy.generic)) else asarray(val).real[()]


def imag(val):
    """Return the imaginary part."""
    return val.imag if isinstance(val, (_numpy.ndarray, _numpy.generic)) else asarray(val).imag[()]


def angle(z, deg=False):
    """Return the angle of complex numbers, in radians or degrees."""
    z = asarray(z)
    result = _numpy.arctan2(z.imag if z.dtype.kind == "c" else 0, z.real)
    return result * (180 / 3.141592653589793) if deg else result


def iscomplexobj(x):
    """Return whether items are complex."""
    return asarray(x).dtype.kind == "c"


def isrealobj(x):
    """Return whether items are real."""
    return not iscomplexobj(x)


def iscomplex(x):
    """Return whether imaginary parts are not zero."""
    return asarray(x).imag != 0


def isreal(x):
    """Return whether imaginary parts are zero."""
    return asarray(x).imag == 0


def real_if_close(a, tol=100):
    """Return the real parts if all imaginary parts are close to zero."""
    a = asarray(a)
    if a.dtype.kind == "c":
        if tol > 1:
            tol *= 2.220446049250313e-16
        if (_numpy.absolute(a.imag) < tol).all():
            return a.real
    return a


def of_parts(function, a):
    """An array of complex numbers that a function makes of both parts."""
    result = _numpy.zeros(a.shape, complex)
    result.real, result.imag = function(a.real), function(a.imag)
    return result
