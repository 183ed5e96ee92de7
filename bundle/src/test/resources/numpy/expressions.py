# Random expressions over arrays of all item types: one line for each with its type, shape and items.
# The same seed gives the same expressions everywhere, so that lines can be compared.
import random
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
DTYPES = ["bool", "int8", "uint8", "int16", "int32", "int64", "float32", "float64", "complex128", "complex128", "complex128"]
SHAPES = [(), (1,), (3,), (4,), (2, 3), (3, 1), (1, 4), (3, 4), (2, 3, 4), (0,), (5, 5), (130,)]
SPECIAL = [0.0, -0.0, float("inf"), float("-inf"), float("nan"), 1.0, -1.0]
BINARY = ["add", "subtract", "multiply", "true_divide", "maximum", "minimum", "fmax", "fmin", "equal", "not_equal", "less",
          "less_equal", "greater", "greater_equal", "logical_and", "logical_or", "logical_xor", "power", "floor_divide", "arctan2"]
UNARY = ["negative", "positive", "absolute", "square", "sign", "reciprocal", "conjugate", "sqrt", "rint", "exp", "log",
         "log2", "log10", "log1p", "expm1", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "arcsinh",
         "arccosh", "arctanh", "isnan", "isinf", "isfinite", "logical_not", "real", "imag", "angle", "floor", "exp2", "isreal",
         "iscomplex", "sort", "ravel", "unique", "nan_to_num", "iscomplexobj", "fft.fftshift"]
REDUCE = ["sum", "prod", "mean", "any", "all", "max", "min", "cumsum", "cumprod", "argmax", "argmin", "var", "std", "ptp"]


def numbers(r, dtype, count, special):
    def real():
        if special and r.random() < 0.3:
            return r.choice(SPECIAL)
        return r.choice([float(r.randint(-3, 3)), r.uniform(-4, 4), r.uniform(-1, 1)])

    if dtype == "bool":
        return [r.random() < 0.5 for _ in range(count)]
    if dtype[0] in "iu":
        return [r.randint(0 if dtype[0] == "u" else -9, 9) for _ in range(count)]
    if dtype[0] == "f":
        return [real() for _ in range(count)]
    return [complex(real(), real()) for _ in range(count)]


def make(r, special=False, shape=None, dtype=None):
    dtype = dtype or r.choice(DTYPES)
    sliced = shape is None
    shape = r.choice(SHAPES) if shape is None else shape
    count = 1
    for extent in shape:
        count *= extent
    a = np.array(numbers(r, dtype, count, special), dtype).reshape(shape)
    if sliced and a.ndim == 2 and r.random() < 0.3:
        a = a.T
    if sliced and a.ndim and a.shape[0] > 2 and r.random() < 0.2:
        a = a[::-1] if r.random() < 0.5 else a[::2]
    return a


def matrix(r, n, dtype):
    return make(r, shape=(n, n), dtype=dtype) * 1.0 + np.eye(n) * 7


def expression(r):
    kind = r.randrange(12)
    if kind < 3:
        name = r.choice(BINARY)
        a = make(r)
        b = make(r) if r.random() < 0.7 else make(r, shape=a.shape)
        if r.random() < 0.2:
            b = r.choice([2, 3, -1, 0.5, 2.0, 1j, 1 + 2j, True])
        return name, lambda: getattr(np, name)(a, b)
    if kind < 6:
        name = r.choice(UNARY)
        a = make(r, special=name in ("sqrt", "sort", "isnan", "isinf", "isfinite", "absolute", "real", "imag"))
        function = np.fft.fftshift if name == "fft.fftshift" else getattr(np, name)
        return name, lambda: function(a)
    if kind < 8:
        name = r.choice(REDUCE)
        a = make(r, special=name in ("max", "min", "argmax", "argmin"))
        axis = r.choice([None] + list(range(a.ndim)))
        return name, lambda: getattr(np, name)(a, axis=axis)
    if kind == 8:
        n, m, k = (r.randint(1, 6) for _ in range(3))
        a, b = make(r, shape=(n, m)), make(r, shape=(m, k))
        name = r.choice(["dot", "matmul", "vdot", "outer", "inner"])
        if name in ("vdot", "inner"):
            b = make(r, shape=a.shape)
        return name, lambda: getattr(np, name)(a, b)
    if kind == 9:
        n = r.choice([1, 2, 3, 4, 5, 7, 8, 12, 16, 17, 30, 37, 64, 97, 105, 128, 211, 1009])
        a = make(r, shape=r.choice([(n,), (2, n), (n, 3)]), dtype=r.choice(["complex128", "float64", "int32", "float32"]))
        name = r.choice(["fft", "ifft", "rfft", "irfft", "hfft", "ihfft", "fftn", "ifftn", "rfftn"])
        norm = r.choice([None, "ortho", "forward", "backward"])
        if name.endswith("n"):
            return name, lambda: getattr(np.fft, name)(a, norm=norm)
        axis, length = r.randrange(a.ndim), r.choice([None, None, n + 3, max(2, n // 2)])
        return name, lambda: getattr(np.fft, name)(a, length, axis, norm)
    if kind == 10:
        n = r.randint(1, 5)
        a = matrix(r, n, r.choice(["complex128", "float64"]))
        b = make(r, shape=(n, r.randint(1, 3)), dtype=r.choice(["complex128", "float64"]))
        name = r.choice(["solve", "inv", "det", "norm"])
        return name, lambda: getattr(np.linalg, name)(a, b) if name == "solve" else getattr(np.linalg, name)(a)
    return moved(r)


def moved(r):
    a, b = make(r, special=True), make(r)
    name = r.choice(["where", "astype", "take", "assign", "mask", "round", "argsort", "concatenate", "repeat", "in-place", "parts", "clip"])

    def assign():
        c = np.zeros(a.shape, a.dtype)
        c[...] = b.ravel()[0]
        return c

    def in_place():
        c = np.zeros(a.shape, complex)
        c += a
        c *= 1 + 1j
        return c

    def parts():
        c = np.zeros(a.shape, complex)
        c.real, c.imag = 2, a.real
        return c.conj()

    index = [r.randint(0, 2) for _ in range(4)]
    kind, decimals = r.choice(DTYPES), r.randint(0, 2)
    operations = {
        "where": lambda: np.where(b.real > 0, b, a), "astype": lambda: b.astype(kind), "take": lambda: a.ravel()[index],
        "assign": assign, "mask": lambda: a[a == a], "round": lambda: np.round(b, decimals), "argsort": lambda: np.argsort(a, kind="stable"),
        "concatenate": lambda: np.concatenate((a.ravel(), b.ravel())), "repeat": lambda: np.repeat(b, 2), "in-place": in_place,
        "parts": parts, "clip": lambda: np.clip(b, -1, 1),
    }
    return name, operations[name]


def show(value):
    value = np.asarray(value)
    if value.dtype.kind == "c":
        items = [f"{x.real!r} {x.imag!r}" for x in value.ravel().tolist()]
    else:
        items = [repr(float(x)) for x in value.ravel().tolist()]
    return f"{value.dtype} {value.shape} : {' '.join(items)}"


def main(seed, count):
    r = random.Random(seed)
    for number in range(count):
        name, compute = expression(r)
        try:
            result = show(compute())
        except Exception as e:
            result = next(c for c in type(e).__mro__ if c.__module__ == "builtins").__name__
        print(f"{number} {name} = {result}")


main(int(sys.argv[1]), int(sys.argv[2]))
