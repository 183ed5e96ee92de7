"""Sums of products: einsum, tensordot, inner, outer, cross, kron."""

import _numpy
from _numpy import _axis, asarray, dot, matmul

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _parse(subscripts, operands):
    """The letters of each operand and of the result, without an ellipsis."""
    inputs, arrow, output = subscripts.replace(" ", "").partition("->")
    terms = inputs.split(",")
    if len(terms) != len(operands):
        few = "more" if len(terms) > len(operands) else "fewer"
        raise ValueError(f"{few} operands provided to einstein sum function than specified in the subscripts string")
    unused = [letter for letter in _LETTERS if letter not in subscripts]
    hidden = 0
    for place, (term, operand) in enumerate(zip(terms, operands)):
        if "..." in term:
            count = operand.ndim - (len(term) - 3)
            hidden = max(hidden, count)
            terms[place] = term.replace("...", "".join(unused[len(unused) - count:]) if count else "")
        if len(terms[place]) != operand.ndim:
            raise ValueError(
                f"einstein sum subscripts string contains too many subscripts for operand {place}"
                if len(terms[place]) > operand.ndim
                else "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions."
            )
    letters = "".join(unused[len(unused) - hidden:]) if hidden else ""
    if not arrow:
        everything = "".join(terms)
        output = letters + "".join(
            sorted(x for x in set(everything) if everything.count(x) == 1 and x not in letters)
        )
    output = output.replace("...", letters)
    for letter in output:
        if letter not in "".join(terms):
            raise ValueError(
                f"einstein sum subscripts string included output subscript '{letter}' which never appeared in an input"
            )
    return terms, output


def _reduced(term, operand, kept):
    """An operand with each letter once, and no letter that occurs nowhere else."""
    for letter in dict.fromkeys(term):
        while term.count(letter) > 1:
            first = term.index(letter)
            second = term.index(letter, first + 1)
            others = [d for d in range(operand.ndim) if d not in (first, second)]
            operand = _numpy._diagonal(operand.transpose(others + [first, second]), 0)
            term = "".join(term[d] for d in others) + letter
    alone = tuple(d for d, letter in enumerate(term) if letter not in kept)
    if alone:
        operand = operand.sum(alone)
        term = "".join(letter for letter in term if letter in kept)
    return term, asarray(operand)


def _pair(first, a, second, b, kept):
    """The product of two operands, summed over the letters that are not kept."""
    first, a = _reduced(first, a, set(second) | set(kept))
    second, b = _reduced(second, b, set(first) | set(kept))
    extents = {}
    for term, operand in ((first, a), (second, b)):
        for letter, extent in zip(term, operand.shape):
            if extents.get(letter, 1) != 1 and extent not in (1, extents[letter]):
                raise ValueError(
                    "operands could not be broadcast together with remapped shapes [original->remapped]: "
                    f"{_shape(a.shape)}->{_shape(a.shape)} {_shape(b.shape)}->{_shape(b.shape)} "
                )
            extents[letter] = max(extents.get(letter, 1), extent)
    both = [x for x in first if x in second and x in kept]
    summed = [x for x in first if x in second and x not in kept]
    left = [x for x in first if x not in second]
    right = [x for x in second if x not in first]
    a = _arranged(first, a, both + left + summed, extents)
    b = _arranged(second, b, both + summed + right, extents)
    sizes = [_product(extents[x] for x in group) for group in (left, summed, right)]
    batch = [extents[x] for x in both]
    product = matmul(a.reshape(batch + [sizes[0], sizes[1]]), b.reshape(batch + [sizes[1], sizes[2]]))
    letters = both + left + right
    return "".join(letters), product.reshape([extents[x] for x in letters])


def _shape(shape):
    return "(" + ",".join(map(str, shape)) + ")"


def _product(numbers):
    result = 1
    for number in numbers:
        result *= number
    return result


def _arranged(term, operand, letters, extents):
    operand = operand.transpose([term.index(letter) for letter in letters])
    return _numpy.broadcast_to(operand, [extents[letter] for letter in letters])


def einsum(subscripts, *operands, out=None, optimize=False, **kwargs):
    """Sum products of items as subscripts say."""
    operands = [asarray(operand) for operand in operands]
    terms, output = _parse(subscripts, operands)
    term, result = terms[0], operands[0]
    for number in range(1, len(operands)):
        kept = set(output).union(*terms[number + 1:])
        term, result = _pair(term, result, terms[number], operands[number], kept)
    term, result = _reduced(term, result, set(output))
    result = result.transpose([term.index(letter) for letter in output])
    if out is None:
        return result[()] if result.ndim == 0 else result
    out[...] = result
    return out


def tensordot(a, b, axes=2):
    """Return the sum of products over axes of two arrays."""
    a, b = asarray(a), asarray(b)
    if hasattr(axes, "__index__"):
        first, second = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    else:
        first, second = ([x] if hasattr(x, "__index__") else list(x) for x in axes)
    first = [_axis(x, a.ndim) for x in first]
    second = [_axis(x, b.ndim) for x in second]
    if [a.shape[x] for x in first] != [b.shape[x] for x in second]:
        raise ValueError("shape-mismatch for sum")
    left = [d for d in range(a.ndim) if d not in first]
    right = [d for d in range(b.ndim) if d not in second]
    inner = _product(a.shape[x] for x in first)
    product = dot(
        a.transpose(left + first).reshape(-1 if left or inner else 1, inner) if inner else a.reshape(_product(a.shape[d] for d in left), 0),
        b.transpose(second + right).reshape(inner, _product(b.shape[d] for d in right)),
    )
    return product.reshape([a.shape[d] for d in left] + [b.shape[d] for d in right])


def inner(a, b):
    """Return the sum of products over the last axes."""
    a, b = asarray(a), asarray(b)
    if a.ndim == 0 or b.ndim == 0:
        return a * b
    if a.shape[-1] != b.shape[-1]:
        raise ValueError(
            f"shapes {_text(a.shape)} and {_text(b.shape)} not aligned: {a.shape[-1]} (dim {a.ndim - 1}) != {b.shape[-1]} (dim {b.ndim - 1})"
        )
    return tensordot(a, b, (-1, -1))[()]


def _text(shape):
    return "(" + ",".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"


def outer(a, b, out=None):
    """Return the products of all pairs of items."""
    return _numpy.multiply(asarray(a).reshape(-1, 1), asarray(b).ravel(), out)


def vdot(a, b):
    """Return the sum of products of all items."""
    return dot(asarray(a).ravel().conj(), asarray(b).ravel())


def cross(a, b, axisa=-1, axisb=-1, axisc=-1):
    """Return the cross products of vectors of two or three items."""
    from numpy._shaping import moveaxis, stack

    a, b = moveaxis(a, axisa, -1), moveaxis(b, axisb, -1)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    if a.shape[-1] == b.shape[-1] == 2:
        return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
    x = [a[..., i] if i < a.shape[-1] else 0 for i in range(3)]
    y = [b[..., i] if i < b.shape[-1] else 0 for i in range(3)]
    parts = [x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]]
    return moveaxis(stack(_numpy_broadcast(parts), -1), -1, axisc)


def _numpy_broadcast(parts):
    shape = _numpy._broadcast_shapes(*parts)
    return [_numpy.broadcast_to(part, shape) for part in parts]


def kron(a, b):
    """Return the Kronecker product."""
    a, b = asarray(a), asarray(b)
    rank = max(a.ndim, b.ndim)
    a = a.reshape((1,) * (rank - a.ndim) + a.shape)
    b = b.reshape((1,) * (rank - b.ndim) + b.shape)
    wide = a.reshape([x for extent in a.shape for x in (extent, 1)])
    narrow = b.reshape([x for extent in b.shape for x in (1, extent)])
    return (wide * narrow).reshape([x * y for x, y in zip(a.shape, b.shape)])
