"""Matrices as lists of lists: products, elimination, determinants in fractions, powers, and a game of life."""

from fractions import Fraction


def identity(size):
    return [[1 if r == c else 0 for c in range(size)] for r in range(size)]


def product(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def product_by_index(a, b):
    rows, inner, columns = len(a), len(b), len(b[0])
    result = [[0.0] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            total = 0.0
            for k in range(inner):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


def solve(matrix, vector):
    """Elimination with the largest pivot."""
    rows = [row + [value] for row, value in zip(matrix, vector)]
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        top = rows[column]
        for r in range(column + 1, size):
            factor = rows[r][column] / top[column]
            if factor:
                rows[r] = [x - factor * y for x, y in zip(rows[r], top)]
    result = [0.0] * size
    for r in range(size - 1, -1, -1):
        known = sum(rows[r][c] * result[c] for c in range(r + 1, size))
        result[r] = (rows[r][size] - known) / rows[r][r]
    return result


def determinant(matrix):
    rows = [[Fraction(x) for x in row] for row in matrix]
    value = Fraction(1)
    for column in range(len(rows)):
        pivot = next((r for r in range(column, len(rows)) if rows[r][column]), None)
        if pivot is None:
            return Fraction(0)
        if pivot != column:
            rows[column], rows[pivot] = rows[pivot], rows[column]
            value = -value
        value *= rows[column][column]
        for r in range(column + 1, len(rows)):
            factor = rows[r][column] / rows[column][column]
            rows[r] = [x - factor * y for x, y in zip(rows[r], rows[column])]
    return value


def power(matrix, exponent, modulus):
    result = identity(len(matrix))
    while exponent:
        if exponent & 1:
            result = [[x % modulus for x in row] for row in product(result, matrix)]
        matrix = [[x % modulus for x in row] for row in product(matrix, matrix)]
        exponent >>= 1
    return result


def life(board):
    size = len(board)
    following = []
    for r in range(size):
        above, row, below = board[r - 1], board[r], board[(r + 1) % size]
        line = []
        for c in range(size):
            right = (c + 1) % size
            around = above[c - 1] + above[c] + above[right] + row[c - 1] + row[right] + below[c - 1] + below[c] + below[right]
            line.append(1 if around == 3 or around == 2 and row[c] else 0)
        following.append(line)
    return following


def run():
    size = 110
    a = [[(r * 7 + c * 13) % 11 / 7 for c in range(size)] for r in range(size)]
    b = [[(r * 5 + c * 3) % 13 / 9 for c in range(size)] for r in range(size)]
    once, again = product(a, b), product_by_index(a, b)
    system = [[(r * r + c * 31) % 97 + (100 if r == c else 0) for c in range(size)] for r in range(size)]
    answer = solve(system, [float(r) for r in range(size)])
    exact = determinant([[(r * c + r + 2 * c + (r == c)) % 7 - 3 for c in range(12)] for r in range(12)])
    board = [[(r * r + 3 * c * r + c) % 7 % 2 for c in range(48)] for r in range(48)]
    for _ in range(60):
        board = life(board)
    return (
        max(abs(x - y) for p, q in zip(once, again) for x, y in zip(p, q)) < 1e-9,
        f"{sum(answer):.9f}",
        str(exact),
        power([[1, 1, 0], [0, 1, 1], [1, 0, 1]], 10**60, 1_000_000_007)[0],
        sum(map(sum, board)),
    )


EXPECTED = (True, '1.940287850', '65183', [718063080, 718063080, 718063081], 171)
