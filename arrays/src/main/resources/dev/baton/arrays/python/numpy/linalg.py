"""Linear algebra. Functions of matrices take stacks of them, too."""

import _numpy
from _numpy import array, asarray, dot, matmul


class LinAlgError(Exception):
    """What a function of linear algebra cannot do."""


def _stack(a):
    """An array of at least two dimensions."""
    a = asarray(a)
    if a.ndim < 2:
        raise LinAlgError(f"{a.ndim}-dimensional array given. Array must be at least two-dimensional")
    return a


def _square(a):
    a = _stack(a)
    if a.shape[-1] != a.shape[-2]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    return a


def _kind(*arrays):
    if any(asarray(a).dtype.kind == "c" for a in arrays):
        return complex
    return _numpy.float32 if all(asarray(a).dtype.name == "float32" for a in arrays) else float


def _each(function, a, *more):
    """What a function makes of each matrix of a stack: one array, or a tuple of arrays."""
    if a.ndim == 2:
        return function(a, *more)
    outer = a.shape[:-2]
    matrices = [m.reshape((-1,) + m.shape[-2:]) for m in (a, *more)]
    results = [function(*parts) for parts in zip(*matrices)]
    if isinstance(results[0], tuple):
        return tuple(array([r[i] for r in results]).reshape(outer + asarray(results[0][i]).shape) for i in range(len(results[0])))
    return array(results).reshape(outer + asarray(results[0]).shape)


def _or_error(result, message):
    if result is None:
        raise LinAlgError(message)
    return result


def solve(a, b):
    """Return the solution of a linear equation."""
    a, b = _square(a), asarray(b)
    row = b.ndim == a.ndim - 1
    columns = b.reshape(b.shape + (1,)) if row else b
    if columns.shape[-2] != a.shape[-1]:
        wanted = "(m,m),(m)->(m)" if row else "(m,m),(m,n)->(m,n)"
        raise ValueError(
            f"solve{'1' if row else ''}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {wanted} "
            f"(size {columns.shape[-2]} is different from {a.shape[-1]})"
        )
    kind = _kind(a, b)
    if columns.shape[:-2] != a.shape[:-2]:
        outer = _numpy._broadcast_shapes(_numpy.zeros(columns.shape[:-2]), _numpy.zeros(a.shape[:-2]))
        a = _numpy.broadcast_to(a, outer + a.shape[-2:])
        columns = _numpy.broadcast_to(columns, outer + columns.shape[-2:])
    x = _each(_solved, a, columns)
    x = x[..., 0] if row else x
    return x.astype(kind, copy=False)


def _solved(a, b):
    complex_items = a.dtype.kind == "c" or b.dtype.kind == "c"
    return _or_error((_numpy._complex_solve if complex_items else _numpy._solve)(a, b), "Singular matrix")


def inv(a):
    """Return the inverse of a matrix."""
    a = _square(a)
    from numpy._creation import eye

    unit = eye(a.shape[-1])
    return _each(lambda m: _solved(m, unit), a).astype(_kind(a), copy=False)


def _complex_sign_and_log(m):
    diagonal, odd = _numpy._complex_lu(m)
    if (diagonal == 0).any():
        return 0j, float("-inf")
    sizes = _numpy.absolute(diagonal)
    sign = (diagonal / sizes).prod()
    return -sign if odd else sign, _numpy.log(sizes).sum()


def _sign_and_log(m):
    if m.dtype.kind == "c":
        return _complex_sign_and_log(m)
    factors, odd = _numpy._lu(m)
    diagonal = _numpy._diagonal(factors, 0)
    negative = int((diagonal < 0).sum()) % 2
    if (diagonal == 0).any():
        return 0.0, float("-inf")
    log = 0.0
    for item in _numpy.log(_numpy.absolute(diagonal)).tolist():
        log += item
    return -1.0 if bool(odd) != bool(negative) else 1.0, log


def slogdet(a):
    """Return the sign of a determinant and the logarithm of its size."""
    sign, log = _each(_sign_and_log, _square(a))
    return (asarray(sign)[()], asarray(log)[()])


def det(a):
    """Return the determinant of a matrix."""
    sign, log = slogdet(a)
    return sign * _numpy.exp(log)


def eigh(a, UPLO="L"):
    """Return the eigenvalues and eigenvectors of a symmetric matrix."""
    a = _square(a)
    lower = _half(UPLO)
    values, vectors = _each(lambda m: _or_error(_numpy._eigh(m, True, lower), "Eigenvalues did not converge"), a)
    return values.astype(_kind(a), copy=False), vectors.astype(_kind(a), copy=False)


def _eigen(a, vectors):
    a = _square(a)
    if not _numpy.isfinite(a).all():
        raise LinAlgError("Array must not contain infs or NaNs")

    def of_matrix(m):
        real, imaginary, right = _or_error(_numpy._eig(m, vectors), "Eigenvalues did not converge")
        values = real + 1j * imaginary
        if not vectors:
            return values
        # Two columns hold both parts of the vector of an eigenvalue and of its conjugate.
        first = (imaginary > 0).nonzero()[0]
        complex_vectors = right.astype(complex)
        complex_vectors[:, first] = right[:, first] + 1j * right[:, first + 1]
        complex_vectors[:, first + 1] = right[:, first] - 1j * right[:, first + 1]
        return values, complex_vectors

    return _each(of_matrix, a)


def _real_if_all_are(values, *results):
    """Results of a real matrix: the real parts if all eigenvalues are real."""
    return [each if (values.imag != 0).any() else each.real.copy() for each in results]


def eig(a):
    """Return the eigenvalues and the right eigenvectors of a square matrix."""
    values, vectors = _eigen(a, True)
    values, vectors = _real_if_all_are(values, values, vectors)
    kind = _kind(_square(a), values)
    return values.astype(kind, copy=False), vectors.astype(kind, copy=False)


def eigvals(a):
    """Return the eigenvalues of a square matrix."""
    values = _eigen(a, False)
    values, = _real_if_all_are(values, values)
    return values.astype(_kind(_square(a), values), copy=False)


def _half(UPLO):
    if UPLO.upper() not in ("L", "U"):
        raise ValueError("UPLO argument must be 'L' or 'U'")
    return UPLO.upper() == "L"


def eigvalsh(a, UPLO="L"):
    """Return the eigenvalues of a symmetric matrix."""
    a = _square(a)
    lower = _half(UPLO)
    return _each(lambda m: _or_error(_numpy._eigh(m, False, lower), "Eigenvalues did not converge")[0], a)


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """Return the singular value decomposition of a matrix."""
    a = _stack(a)
    job = "N" if not compute_uv else "A" if full_matrices else "S"
    results = _each(lambda m: _or_error(_numpy._svd(m, job), "SVD did not converge"), a)
    return results if compute_uv else results.astype(_kind(a), copy=False)


def qr(a, mode="reduced"):
    """Return the factors Q and R of a matrix."""
    from numpy._creation import triu

    a = _stack(a)
    if mode not in ("reduced", "complete", "r"):
        raise ValueError(f"Unrecognized mode '{mode}'")
    rows, columns = a.shape[-2:]
    count = rows if mode == "complete" else min(rows, columns)
    q, reflectors = _each(lambda m: _numpy._qr(m, count), a)
    r = triu(reflectors[..., :count, :])
    return r if mode == "r" else (q, r)


def cholesky(a):
    """Return the lower factor of a positive definite matrix."""
    return _each(lambda m: _or_error(_numpy._cholesky(m), "Matrix is not positive definite"), _square(a))


def lstsq(a, b, rcond="warn"):
    """Return the solution of a linear equation with the least squares."""
    a, b = asarray(a), asarray(b)
    if a.ndim != 2:
        raise LinAlgError(f"{a.ndim}-dimensional array given. Array must be two-dimensional")
    row = b.ndim == 1
    b = b.reshape(-1, 1) if row else b
    m, n = a.shape
    if m != b.shape[0]:
        raise LinAlgError("Incompatible dimensions")
    if rcond == "warn":
        rcond = -1
    elif rcond is None:
        rcond = 2.220446049250313e-16 * max(m, n)
    x, rank, s = _or_error(_numpy._least_squares(a, b, float(rcond)), "SVD did not converge in Linear Least Squares")
    residuals = _numpy.zeros(0)
    if rank == n and m > n:
        rest = x[n:]
        residuals = (rest * rest).sum(0)
    x = x[:n]
    return (x[:, 0].copy() if row else x.copy()), residuals, rank, s


def pinv(a, rcond=1e-15, hermitian=False):
    """Return the pseudo-inverse of a matrix."""
    a = _stack(a)
    u, s, vt = svd(a, full_matrices=False)
    limit = asarray(rcond) * s.max(-1, keepdims=True)
    large = s > limit
    inverse = _numpy.where(large, 1 / _numpy.where(large, s, 1.0), 0.0)
    return matmul(vt.swapaxes(-1, -2), inverse.reshape(inverse.shape + (1,)) * u.swapaxes(-1, -2))


def matrix_rank(A, tol=None, hermitian=False):
    """Return the rank of a matrix."""
    A = asarray(A)
    if A.ndim < 2:
        return int(not (A == 0).all())
    s = svd(A, compute_uv=False)
    if tol is None:
        tol = s.max(-1, keepdims=True) * max(A.shape[-2:]) * 2.220446049250313e-16
    return (s > tol).sum(-1)


def cond(x, p=None):
    """Return the condition number of a matrix."""
    x = _stack(x)
    if p in (None, 2, -2):
        s = svd(x, compute_uv=False)
        return s[..., -1] / s[..., 0] if p == -2 else s[..., 0] / s[..., -1]
    return norm(x, p, (-2, -1)) * norm(inv(x), p, (-2, -1))


def matrix_power(a, n):
    """Return a power of a square matrix."""
    import operator

    from numpy._creation import eye

    a = _square(a)
    n = operator.index(n)
    if n < 0:
        a, n = inv(a), -n
    result = _numpy.broadcast_to(eye(a.shape[-1], dtype=a.dtype), a.shape).copy() if n == 0 else None
    while n:
        if n & 1:
            result = a if result is None else matmul(result, a)
        n >>= 1
        if n:
            a = matmul(a, a)
    return result


def multi_dot(arrays, *, out=None):
    """Return the product of several matrices."""
    result = asarray(arrays[0])
    for each in arrays[1:]:
        result = dot(result, each)
    return result


def norm(x, ord=None, axis=None, keepdims=False):
    """Return the norm of a vector or a matrix."""
    x = asarray(x)
    if x.dtype.kind not in "fc":
        x = x.astype(float)
    if axis is None:
        if ord is None or ord in ("f", "fro") and x.ndim == 2 or ord == 2 and x.ndim == 1:
            flat = x.ravel()
            result = _numpy.sqrt(_squares(flat).sum() if x.dtype.kind == "c" else dot(flat, flat))
            return asarray(result).reshape((1,) * x.ndim) if keepdims else result
        axis = tuple(range(x.ndim))
    axis = (axis,) if hasattr(axis, "__index__") else tuple(axis)
    if len(axis) == 1:
        return _vector_norm(x, ord, axis[0], keepdims)
    if len(axis) != 2:
        raise ValueError("Improper number of dimensions to norm.")
    return _matrix_norm(x, ord, axis, keepdims)


def _squares(x):
    return x.real * x.real + x.imag * x.imag if x.dtype.kind == "c" else x * x


def _vector_norm(x, ord, axis, keepdims):
    size = _numpy.absolute(x)
    if ord == float("inf"):
        return size.max(axis, keepdims=keepdims)
    if ord == -float("inf"):
        return size.min(axis, keepdims=keepdims)
    if ord == 0:
        return (x != 0).astype(size.dtype).sum(axis, keepdims=keepdims)
    if ord == 1:
        return size.sum(axis, keepdims=keepdims)
    if ord is None or ord == 2:
        return _numpy.sqrt(_squares(x).sum(axis, keepdims=keepdims))
    if isinstance(ord, str):
        raise ValueError(f"Invalid norm order '{ord}' for vectors")
    return (size ** ord).sum(axis, keepdims=keepdims) ** (1 / ord)


def _matrix_norm(x, ord, axis, keepdims):
    from numpy._shaping import expand_dims, moveaxis

    first, second = (_numpy._axis(each, x.ndim) for each in axis)
    if first == second:
        raise ValueError("Duplicate axes given.")
    rows = moveaxis(x, (first, second), (-2, -1))
    size = _numpy.absolute(rows)
    if ord in (None, "fro", "f"):
        result = _numpy.sqrt(_squares(rows).sum((-2, -1)))
    elif ord == "nuc":
        result = svd(rows, compute_uv=False).sum(-1)
    elif ord == 2:
        result = svd(rows, compute_uv=False).max(-1)
    elif ord == -2:
        result = svd(rows, compute_uv=False).min(-1)
    elif ord in (1, -1):
        sums = size.sum(-2)
        result = sums.max(-1) if ord == 1 else sums.min(-1)
    elif ord in (float("inf"), -float("inf")):
        sums = size.sum(-1)
        result = sums.max(-1) if ord > 0 else sums.min(-1)
    else:
        raise ValueError("Invalid norm order for matrices.")
    return expand_dims(result, sorted((first, second))) if keepdims else result
