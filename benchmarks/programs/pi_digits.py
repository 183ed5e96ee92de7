"""Digits of pi from a stream of transformations, and a factorial, a root and a Fibonacci number checked by them."""

from math import factorial, isqrt


def digits():
    """Gibbons' spigot: exact, without a bound."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, n, l, k = q * k, (2 * q + r) * l, t * l, (q * (7 * k + 2) + r * l) // (t * l), l + 2, k + 1


def machin(places):
    """Machin's sum of two arc tangents, in whole numbers."""

    def arctan(x, unit):
        term = total = unit // x
        square, n, sign = x * x, 3, -1
        while term:
            term //= square
            total += sign * (term // n)
            sign, n = -sign, n + 2
        return total

    unit = 10 ** (places + 10)
    return 4 * (4 * arctan(5, unit) - arctan(239, unit)) // 10**10


def fibonacci(n):
    if n == 0:
        return 0, 1
    a, b = fibonacci(n // 2)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n & 1 else (c, d)


def run():
    stream = digits()
    first = "".join(str(next(stream)) for _ in range(1_600))
    pi = str(machin(4_200))
    root = isqrt(2 * 10**8_000)
    return (
        first == pi[:1_600],
        pi[-20:],
        sum(map(int, str(factorial(1_400)))),
        str(root)[-10:],
        sum(int(d) for d in str(fibonacci(20_000)[0])),
    )


EXPECTED = (True, '58676975145661406800', 15498, '5381157888', 18597)
