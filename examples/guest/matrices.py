"""Linear algebra without a library: exact matrices over fractions and quick ones over floats.

`Matrix` works with any numbers that know `+ - * /`. On a `Fraction` of our own the results are
exact; on floats elimination chooses the largest pivot. Operators, slicing, iteration and comparison
behave as Python programmers expect.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce, total_ordering
from itertools import chain, product
from operator import mul
from typing import Any


@total_ordering
class Fraction:
    """A rational number in lowest terms."""

    __slots__ = ("top", "bottom")

    def __init__(self, top: int, bottom: int = 1):
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        common = math.gcd(top, bottom) * (1 if bottom > 0 else -1)
        self.top, self.bottom = top // common, bottom // common

    @classmethod
    def of(cls, value: Any) -> Fraction | None:
        if isinstance(value, Fraction):
            return value
        return cls(value) if isinstance(value, int) else None

    def _combine(self, other: Any, combine: Callable[[Fraction, Fraction], Fraction]):
        other = Fraction.of(other)
        return NotImplemented if other is None else combine(self, other)

    def __add__(self, other):
        return self._combine(
            other, lambda a, b: Fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
        )

    def __mul__(self, other):
        return self._combine(other, lambda a, b: Fraction(a.top * b.top, a.bottom * b.bottom))

    def __truediv__(self, other):
        return self._combine(other, lambda a, b: Fraction(a.top * b.bottom, a.bottom * b.top))

    def __rtruediv__(self, other):
        return self._combine(other, lambda a, b: b / a)

    def __sub__(self, other):
        return self._combine(other, lambda a, b: a + -b)

    def __rsub__(self, other):
        return self._combine(other, lambda a, b: b + -a)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self):
        return Fraction(-self.top, self.bottom)

    def __abs__(self):
        return Fraction(abs(self.top), self.bottom)

    def __pow__(self, exponent: int):
        if exponent < 0:
            return Fraction(self.bottom, self.top) ** -exponent
        return Fraction(self.top**exponent, self.bottom**exponent)

    def __eq__(self, other):
        if isinstance(other, float):
            return float(self) == other
        other = Fraction.of(other)
        if other is None:
            return NotImplemented
        return (self.top, self.bottom) == (other.top, other.bottom)

    def __lt__(self, other):
        other = Fraction.of(other)
        if other is None:
            return NotImplemented
        return self.top * other.bottom < other.top * self.bottom

    def __hash__(self):
        return hash(self.top) if self.bottom == 1 else hash((self.top, self.bottom))

    def __bool__(self):
        return self.top != 0

    def __float__(self):
        return self.top / self.bottom

    def __repr__(self):
        return str(self.top) if self.bottom == 1 else f"{self.top}/{self.bottom}"

    def __format__(self, spec):
        return format(str(self), spec)


class ShapeError(ValueError):
    """The sizes of two matrices do not fit."""


def negligible(value: Any) -> bool:
    """Zero, or a float that is zero but for rounding."""
    return abs(value) < 1e-12 if isinstance(value, float) else not value


class Matrix:
    """An immutable matrix of numbers."""

    def __init__(self, rows: Iterable[Iterable[Any]]):
        self._rows = tuple(tuple(row) for row in rows)
        if not self._rows or len({len(row) for row in self._rows}) != 1 or not self._rows[0]:
            raise ShapeError("a matrix needs rows of one length")

    @classmethod
    def build(cls, height: int, width: int, value: Callable[[int, int], Any]) -> Matrix:
        return cls((value(row, column) for column in range(width)) for row in range(height))

    @classmethod
    def identity(cls, size: int, one: Any = 1) -> Matrix:
        return cls.build(size, size, lambda row, column: one if row == column else one - one)

    @classmethod
    def hilbert(cls, size: int) -> Matrix:
        return cls.build(size, size, lambda row, column: Fraction(1, row + column + 1))

    @property
    def shape(self) -> tuple[int, int]:
        return len(self._rows), len(self._rows[0])

    @property
    def T(self) -> Matrix:
        return Matrix(zip(*self._rows))

    def map(self, function: Callable[[Any], Any]) -> Matrix:
        return Matrix((function(value) for value in row) for row in self._rows)

    def exact(self) -> Matrix:
        return self.map(Fraction)

    def __getitem__(self, key):
        """`m[i]` is a row, `m[i, j]` a number, with slices a smaller matrix."""
        if not isinstance(key, tuple):
            return Matrix(self._rows[key]) if isinstance(key, slice) else self._rows[key]
        row, column = key
        if isinstance(row, slice) or isinstance(column, slice):
            rows = self._rows[row] if isinstance(row, slice) else (self._rows[row],)
            return Matrix(r[column] if isinstance(column, slice) else (r[column],) for r in rows)
        return self._rows[row][column]

    def __iter__(self) -> Iterator[tuple]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other):
        return self._rows == other._rows if isinstance(other, Matrix) else NotImplemented

    def __hash__(self):
        return hash(self._rows)

    def __repr__(self):
        return f"Matrix({[list(row) for row in self._rows]})"

    def __str__(self):
        texts = [[f"{v:.4g}" if isinstance(v, float) else str(v) for v in row] for row in self]
        widths = [max(map(len, column)) for column in zip(*texts)]
        lines = ("  ".join(t.rjust(w) for t, w in zip(row, widths)) for row in texts)
        return "\n".join(f"[ {line} ]" for line in lines)

    def _pairwise(self, other: Matrix, operation: Callable[[Any, Any], Any]) -> Matrix:
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ShapeError(f"shapes {self.shape} and {other.shape} differ")
        return Matrix(map(operation, mine, theirs) for mine, theirs in zip(self, other))

    def __add__(self, other):
        return self._pairwise(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._pairwise(other, lambda a, b: a - b)

    def __neg__(self):
        return self.map(lambda value: -value)

    def __mul__(self, factor):
        if isinstance(factor, Matrix):
            raise TypeError("use @ for the product of matrices")
        return self.map(lambda value: value * factor)

    __rmul__ = __mul__

    def __truediv__(self, divisor):
        return self.map(lambda value: value / divisor)

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ShapeError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other._rows))
        return Matrix([sum(map(mul, row, column)) for column in columns] for row in self)

    def __pow__(self, exponent: int) -> Matrix:
        """Repeated squaring; negative powers need an inverse."""
        base = self if exponent >= 0 else self.inverse()
        result = Matrix.identity(len(self), base[0, 0] ** 0)
        for bit in bin(abs(exponent))[2:]:
            result = result @ result
            if bit == "1":
                result = result @ base
        return result

    # Elimination

    def eliminated(self, columns: int | None = None) -> tuple[Matrix, list[int], Any]:
        """The reduced row echelon form, the pivot columns, and the determinant's factor."""
        rows = [list(row) for row in self._rows]
        pivots: list[int] = []
        factor: Any = 1
        for column in range(self.shape[1] if columns is None else columns):
            top = len(pivots)
            if top == len(rows):
                break
            best = max(range(top, len(rows)), key=lambda row: abs(rows[row][column]))
            if negligible(rows[best][column]):
                continue
            if best != top:
                rows[top], rows[best] = rows[best], rows[top]
                factor = -factor
            pivot = rows[top][column]
            factor = factor * pivot
            rows[top] = [value / pivot for value in rows[top]]
            for index, row in enumerate(rows):
                if index != top and row[column]:
                    scale = row[column]
                    rows[index] = [a - scale * b for a, b in zip(row, rows[top])]
            pivots.append(column)
        return Matrix(rows), pivots, factor

    def _square(self) -> int:
        height, width = self.shape
        if height != width:
            raise ShapeError(f"a square matrix is needed, not {height} by {width}")
        return height

    def determinant(self) -> Any:
        size = self._square()
        _, pivots, factor = self.eliminated()
        return factor if len(pivots) == size else 0

    def rank(self) -> int:
        return len(self.eliminated()[1])

    def inverse(self) -> Matrix:
        size = self._square()
        unit = Matrix.identity(size, self[0, 0] ** 0)
        joined = Matrix(a + b for a, b in zip(self, unit))
        reduced, pivots, _ = joined.eliminated(size)
        if len(pivots) < size:
            raise ZeroDivisionError("the matrix is singular")
        return reduced[:, size:]

    def solve(self, right: Sequence[Any]) -> list[Any]:
        size = self._square()
        joined = Matrix(row + (value,) for row, value in zip(self, right, strict=True))
        reduced, pivots, _ = joined.eliminated(size)
        if len(pivots) < size:
            raise ZeroDivisionError("no unique solution")
        return [row[-1] for row in reduced]

    def power_iteration(self, steps: int) -> tuple[float, list[float]]:
        """The largest eigenvalue and its vector."""
        vector = [1.0] * len(self)
        value = 0.0
        for _ in range(steps):
            image = [sum(map(mul, row, vector)) for row in self]
            value = math.sqrt(math.fsum(x * x for x in image))
            vector = [x / value for x in image]
        return value, vector


def polynomial_through(points: list[tuple[int, int]]) -> list[Fraction]:
    """The coefficients, lowest first, of the polynomial through the points."""
    powers = range(len(points))
    vandermonde = Matrix([Fraction(x) ** power for power in powers] for x, _ in points)
    return vandermonde.solve([Fraction(y) for _, y in points])


def fibonacci(n: int) -> int:
    return (Matrix([[1, 1], [1, 0]]) ** n)[0, 1]


def least_squares(points: list[tuple[float, float]]) -> list[float]:
    """Intercept and slope of the best line."""
    design = Matrix([1.0, x] for x, _ in points)
    right = Matrix([y] for _, y in points)
    normal = design.T @ design
    return normal.solve([row[0] for row in design.T @ right])


def show_errors() -> None:
    a, b = Matrix([[1, 2], [3, 4]]), Matrix([[1, 2, 3]])
    attempts = [
        lambda: a + b,
        lambda: a @ a @ b,
        lambda: b.determinant(),
        lambda: Matrix([[1.0, 2.0], [2.0, 4.0]]).inverse(),
        lambda: Matrix([[1], [2, 3]]),
        lambda: Matrix([]),
        lambda: a * a,
        lambda: a + 1,
        lambda: a[5],
        lambda: Fraction(1, 0),
        lambda: Fraction(1, 2) < "x",
        lambda: a.solve([1, 2, 3]),
    ]
    for attempt in attempts:
        try:
            print(attempt())
        except (ArithmeticError, LookupError, TypeError, ValueError) as error:
            print(f"{type(error).__name__}: {error}")


def main() -> None:
    a = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
    print(a)
    print("transposed", a.T, sep="\n")
    exact = a.exact()
    print("inverse", exact.inverse(), sep="\n")
    print("determinant", exact.determinant(), "rank", exact.rank())
    print("solution", exact.solve([8, -11, -3]))
    print("a @ a^-1 is the identity:", exact @ exact.inverse() == Matrix.identity(3))
    print("powers", (a**3)[0], (exact**-2)[0], a**0 == Matrix.identity(3))
    print("slices", a[0], a[1, 2], repr(a[1:]), repr(a[:, 1]), repr(a[0:2, 0:2]), repr(a[2, ::2]))
    print("arithmetic", repr(a + a == 2 * a), repr(-a + a), repr(a[0:2, 0:2].exact() / 4))

    hilbert = Matrix.hilbert(6)
    print("Hilbert", hilbert[:3, :3], sep="\n")
    print("its inverse has whole numbers:", [int(float(v)) for v in hilbert.inverse()[5]])
    print("its determinant:", hilbert.determinant())

    print("polynomial through 1 8 27 64:", polynomial_through([(1, 1), (2, 8), (3, 27), (4, 64)]))
    print("sum of squares:", polynomial_through([(0, 0), (1, 1), (2, 5), (3, 14)]))
    print("fibonacci:", [fibonacci(n) for n in (1, 10, 90, 300)])

    value, vector = Matrix([[2.0, 1.0], [1.0, 3.0]]).power_iteration(60)
    print(f"largest eigenvalue {value:.6f}, vector {vector[0]:.6f} {vector[1]:.6f}")
    intercept, slope = least_squares([(0, 1.1), (1, 2.9), (2, 5.2), (3, 6.8)])
    print(f"best line: {intercept:.3f} + {slope:.3f} x")

    source = random.Random(5)
    large = Matrix.build(24, 24, lambda row, column: source.uniform(-1, 1))
    error = large @ large.inverse() - Matrix.identity(24, 1.0)
    worst = max(map(abs, chain.from_iterable(error)))
    print("a random inverse is right to twelve digits:", worst < 1e-12)
    permutation = Matrix.build(5, 5, lambda row, column: int(column == (row * 2) % 5))
    cycle = reduce(lambda m, _: m @ permutation, range(3), permutation)
    print("permutation of order four:", cycle == Matrix.identity(5))
    print("its determinant:", permutation.exact().determinant())
    magic = Matrix([[2, 7, 6], [9, 5, 1], [4, 3, 8]])
    sums = {sum(row) for row in chain(magic, magic.T)} | {sum(magic[i, i] for i in range(3))}
    print("magic:", sums, {m: "hashable" for m in [magic]}[Matrix(list(magic))])
    print("fractions:", sorted({Fraction(n, d) for n, d in product(range(1, 4), range(1, 5))}))
    print(Fraction(6, -4), Fraction(1, 3) + 1, 1 - Fraction(1, 3), 2 / Fraction(4, 3))
    print(Fraction(1, 2) == 0.5, Fraction(4, 2) == 2, Fraction(1, 3) == "1/3")
    show_errors()


if __name__ == "__main__":
    main()
