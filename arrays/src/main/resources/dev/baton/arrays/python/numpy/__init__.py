"""Arrays of numbers: a part of NumPy, see docs/numpy.md."""

from math import e, inf, nan, pi

from _numpy import *
from _numpy import absolute as abs
from _numpy import AxisError, array, bool_, complex128, float32, float64, int8, int16, int32, int64, uint8, uint16, uint32
from numpy._complex import *
from numpy._creation import *
from numpy._creation import _like
from numpy._einsum import cross, einsum, inner, kron, outer, tensordot, vdot
from numpy._errors import errstate, geterr, seterr
from numpy._files import fromstring, genfromtxt, load, loadtxt, save, savetxt, savez, savez_compressed
from numpy._grids import *
from numpy._limits import finfo, iinfo
from numpy._printing import (
    array2string, array_repr, array_str, get_printoptions, printoptions, set_printoptions
)
from numpy._items import *
from numpy._nans import *
from numpy._order import *
from numpy._polynomials import *
from numpy._shaping import *
from numpy._statistics import *
from numpy._vectorize import vectorize
from numpy._windows import *
from numpy import fft, lib, linalg, random

__version__ = "1.24.2"

newaxis = None
Inf = infty = PINF = inf
NINF = -inf
NaN = NAN = nan
euler_gamma = 0.5772156649015329
True_ = bool_(True)
False_ = bool_(False)
float_ = double = float64
single = float32
complex_ = cdouble = cfloat = complex128
int_ = intp = longlong = int64
intc = int32
byte, ubyte, short, ushort, uintc = int8, uint8, int16, uint16, uint32


class _flags:
    """What is to be known of the memory of an array."""

    def __init__(self, c_contiguous, f_contiguous, owndata, writeable):
        self.c_contiguous = c_contiguous
        self.f_contiguous = f_contiguous
        self.contiguous = c_contiguous
        self.owndata = owndata
        self.writeable = writeable
        self.aligned = True
        self.writebackifcopy = False

    def __getitem__(self, name):
        try:
            return getattr(self, name.lower())
        except AttributeError:
            raise KeyError("Unknown flag") from None

    def __repr__(self):
        names = ("C_CONTIGUOUS", "F_CONTIGUOUS", "OWNDATA", "WRITEABLE", "ALIGNED", "WRITEBACKIFCOPY")
        return "\n".join(f"  {name} : {self[name]}" for name in names) + "\n"


def _restored(data, dtype_name, shape):
    """An array that was pickled."""
    return frombuffer(data, dtype_name).copy().reshape(shape)


def ndim(a):
    """Return the number of dimensions."""
    return asarray(a).ndim


def shape(a):
    """Return the items per dimension."""
    return asarray(a).shape


def size(a, axis=None):
    """Return the number of items."""
    return asarray(a).size if axis is None else asarray(a).shape[axis]


def isscalar(element):
    """Return whether an object is a single number or text."""
    return isinstance(element, (generic, int, float, complex, str, bytes))


def copyto(dst, src, casting="same_kind", where=True):
    """Set the items of an array."""
    if where is True:
        dst[...] = src
    else:
        mask = broadcast_to(where, dst.shape)
        dst[mask] = broadcast_to(src, dst.shape)[mask]


def issubdtype(arg1, arg2):
    """Return whether an item type is of a kind."""
    def type_of(arg):
        if isinstance(arg, type) and issubclass(arg, generic):
            return arg
        return dtype(arg).type

    return issubclass(type_of(arg1), type_of(arg2))


def can_cast(from_, to, casting="safe"):
    """Return whether a cast is allowed."""
    if casting == "unsafe":
        return True
    to = dtype(to)
    if not isinstance(from_, (dtype, type, str)):
        from_ = asarray(from_).dtype
    source = dtype(from_)
    if casting == "same_kind":
        return "biufc".index(source.kind) <= "biufc".index(to.kind) or source.kind == "u" and to.kind == "i"
    return source == to if casting in ("no", "equiv") else result_type(source, to) == to


def promote_types(type1, type2):
    """Return the smallest type that holds the values of two."""
    return result_type(dtype(type1), dtype(type2))


def min_scalar_type(a):
    """Return the smallest type that holds a number."""
    a = asarray(a)
    if a.ndim or a.dtype.kind in "bc":
        return a.dtype
    if a.dtype.kind == "f":
        return dtype(float32)
    for candidate in (uint8, uint16, uint32) if a >= 0 else (int8, int16, int32):
        if iinfo(candidate).min <= int(a) <= iinfo(candidate).max:
            return dtype(candidate)
    return dtype(int64)


def may_share_memory(a, b, max_work=None):
    """Return whether two arrays may have memory in common."""
    def owner(x):
        while isinstance(x, ndarray) and x.base is not None:
            x = x.base
        return x

    return owner(a) is owner(b)


shares_memory = may_share_memory
