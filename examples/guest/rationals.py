"""Exact arithmetic: rationals, continued fractions, primes, digits of pi and e, polynomials, and a calculator."""

from __future__ import annotations

import itertools
import math
import numbers
import operator
import random
import re
import sys
from collections import Counter
from functools import cache, cached_property, total_ordering


@total_ordering
class Ratio(numbers.Rational):
    """A rational number in lowest terms."""

    __slots__ = ("_n", "_d")

    def __new__(cls, value=0, divisor=1):
        if isinstance(value, str):
            match = re.fullmatch(r"\s*([-+]?\d+)(?:/(\d+)|(?:\.(\d+))?(?:e([-+]?\d+))?)\s*", value)
            if match is None:
                raise ValueError(f"invalid ratio: {value!r}")
            whole, below, digits, exponent = match.groups()
            if below:
                value, divisor = int(whole), int(below)
            else:
                digits = digits or ""
                value, divisor = int(whole + digits), 10 ** len(digits)
                power = int(exponent or 0)
                value, divisor = value * 10 ** max(power, 0), divisor * 10 ** max(-power, 0)
        elif isinstance(value, float):
            n, d = value.as_integer_ratio()
            value, divisor = n, d * divisor
        elif isinstance(value, numbers.Rational) and isinstance(divisor, numbers.Rational):
            value, divisor = value.numerator * divisor.denominator, value.denominator * divisor.numerator
        if divisor == 0:
            raise ZeroDivisionError(f"{cls.__name__}({value}, 0)")
        common = math.gcd(value, divisor) * (1 if divisor > 0 else -1)
        self = super().__new__(cls)
        self._n, self._d = value // common, divisor // common
        return self

    numerator = property(operator.attrgetter("_n"))
    denominator = property(operator.attrgetter("_d"))

    def _binary(function, fallback):
        def forward(a, b):
            if isinstance(b, (int, Ratio)):
                return function(a, b)
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(complex(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return function(Ratio(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if isinstance(a, numbers.Complex):
                return fallback(complex(a), complex(b))
            return NotImplemented

        forward.__name__ = f"__{fallback.__name__}__"
        reverse.__name__ = f"__r{fallback.__name__}__"
        return forward, reverse

    __add__, __radd__ = _binary(
        lambda a, b: Ratio(a._n * b.denominator + b.numerator * a._d, a._d * b.denominator), operator.add,
    )
    __sub__, __rsub__ = _binary(
        lambda a, b: Ratio(a._n * b.denominator - b.numerator * a._d, a._d * b.denominator), operator.sub,
    )
    __mul__, __rmul__ = _binary(lambda a, b: Ratio(a._n * b.numerator, a._d * b.denominator), operator.mul)
    __truediv__, __rtruediv__ = _binary(lambda a, b: Ratio(a._n * b.denominator, a._d * b.numerator), operator.truediv)
    __floordiv__, __rfloordiv__ = _binary(lambda a, b: a._n * b.denominator // (a._d * b.numerator), operator.floordiv)
    __mod__, __rmod__ = _binary(lambda a, b: a - (a // b) * b, operator.mod)
    del _binary

    def __pow__(self, power, modulus=None):
        if modulus is not None:
            return NotImplemented
        if isinstance(power, int):
            if power >= 0:
                return Ratio(self._n**power, self._d**power)
            return Ratio(self._d**-power, self._n**-power)
        return float(self) ** power

    def __rpow__(self, base):
        return base**self._n if self._d == 1 else base ** float(self)

    def __pos__(self):
        return self

    def __neg__(self):
        return Ratio(-self._n, self._d)

    def __abs__(self):
        return Ratio(abs(self._n), self._d)

    def __trunc__(self):
        return -(-self._n // self._d) if self._n < 0 else self._n // self._d

    def __floor__(self):
        return self._n // self._d

    def __ceil__(self):
        return -(-self._n // self._d)

    def __round__(self, digits=None):
        if digits is None:
            floor, rest = divmod(self._n, self._d)
            return floor + (2 * rest > self._d or 2 * rest == self._d and floor % 2)
        scale = 10**digits if digits >= 0 else Ratio(1, 10**-digits)
        return Ratio(round(self * scale), 1) / scale

    def __eq__(self, other):
        if isinstance(other, numbers.Rational):
            return self._n == other.numerator and self._d == other.denominator
        if isinstance(other, numbers.Complex):
            return float(self) == other
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, numbers.Rational):
            return self._n * other.denominator < other.numerator * self._d
        if isinstance(other, float):
            return float(self) < other
        return NotImplemented

    def __le__(self, other):
        return self < other or self == other

    def __hash__(self):
        try:
            inverse = pow(self._d, -1, sys.hash_info.modulus)
        except ValueError:
            return hash(math.inf) if self._n > 0 else -hash(math.inf)
        value = hash(hash(abs(self._n)) * inverse)
        return -2 if self._n < 0 and value == 1 else value if self._n >= 0 else -value

    def __bool__(self):
        return self._n != 0

    def __repr__(self):
        return f"Ratio({self._n}, {self._d})"

    def __str__(self):
        return str(self._n) if self._d == 1 else f"{self._n}/{self._d}"

    def __format__(self, spec):
        match = re.fullmatch(r"(?:(.?)([<>^]))?(\d*)(?:\.(\d+))?([mf]?)", spec)
        if match is None:
            raise ValueError(f"unknown format {spec!r}")
        fill, align, width, digits, kind = match.groups()
        if kind == "m" and abs(self._n) > self._d > 1:
            text = f"{math.trunc(self)} {abs(self - math.trunc(self))}"
        elif kind == "f":
            places = int(digits or 6)
            scaled = round(abs(self) * 10**places)
            text = f"{'-' if self < 0 else ''}{scaled // 10**places}.{scaled % 10**places:0{places}d}"
        else:
            text = str(self)
        return format(text, f"{fill or ''}{align or '>'}{width}") if width else text

    @classmethod
    def from_continued(cls, terms):
        terms = list(terms)
        value = cls(terms[-1])
        for term in reversed(terms[:-1]):
            value = term + 1 / value
        return value

    def continued(self):
        n, d = self._n, self._d
        while d:
            whole, rest = divmod(n, d)
            yield whole
            n, d = d, rest


def sqrt_terms(n):
    """The continued fraction of a square root, without end."""
    root = math.isqrt(n)
    m, d, a = 0, 1, root
    while True:
        yield a
        if root * root == n:
            return
        m = d * a - m
        d = (n - m * m) // d
        a = (root + m) // d


def pi_digits():
    """Gibbons' spigot: each digit of pi in turn."""
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def primes():
    """All primes: a sieve that grows."""
    composites = {}
    for n in itertools.count(2):
        if n in composites:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)
        else:
            composites[n * n] = [n]
            yield n


def is_prime(n: int) -> bool:
    if n < 2 or n % 2 == 0:
        return n == 2
    power = (n - 1 & 1 - n).bit_length() - 1
    odd = n - 1 >> power
    for base in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if base % n == 0:
            continue
        x = pow(base, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(power - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factors(n: int, rng=random.Random(1)) -> Counter:
    """Pollard's rho."""
    if n == 1:
        return Counter()
    if is_prime(n):
        return Counter([n])
    for p in itertools.takewhile(lambda p: p < 100, primes()):
        if n % p == 0:
            return Counter([p]) + factors(n // p)
    while True:
        c, x = rng.randrange(1, n), rng.randrange(n)
        y, d = x, 1
        while d == 1:
            x = (x * x + c) % n
            y = (y * y + c) % n
            y = (y * y + c) % n
            d = math.gcd(abs(x - y), n)
        if d != n:
            return factors(d) + factors(n // d)


class Polynomial:
    def __init__(self, *terms):
        while terms and not terms[-1]:
            terms = terms[:-1]
        self.terms = tuple(map(Ratio, terms))

    @cached_property
    def degree(self):
        return len(self.terms) - 1

    def __call__(self, x):
        value = Ratio(0)
        for term in reversed(self.terms):
            value = value * x + term
        return value

    def __mul__(self, other):
        out = [Ratio(0)] * (len(self.terms) + len(other.terms))
        for (i, a), (j, b) in itertools.product(enumerate(self.terms), enumerate(other.terms)):
            out[i + j] += a * b
        return Polynomial(*out)

    def __matmul__(self, other):
        """Composition."""
        value = Polynomial()
        for term in reversed(self.terms):
            value = value * other + Polynomial(term)
        return value

    def __add__(self, other):
        return Polynomial(*(a + b for a, b in itertools.zip_longest(self.terms, other.terms, fillvalue=Ratio(0))))

    def derivative(self):
        return Polynomial(*(k * term for k, term in enumerate(self.terms) if k))

    def __str__(self):
        shown = [(k, t) for k, t in reversed(list(enumerate(self.terms))) if t]
        text = " + ".join(f"{t if abs(t) != 1 or k == 0 else '-'[: t < 0]}{'x' if k else ''}{f'^{k}' if k > 1 else ''}" for k, t in shown)
        return text.replace("+ -", "- ") or "0"


@cache
def bernoulli(n):
    if n == 0:
        return Ratio(1)
    return -sum((math.comb(n + 1, k) * bernoulli(k) for k in range(n)), Ratio(0)) / (n + 1)


def calculate(text: str) -> Ratio:
    tokens = re.findall(r"\d+(?:\.\d+)?(?:e-?\d+)?|\*\*|//|[-+*/%()!]|\S", text)
    place = 0

    def peek():
        return tokens[place] if place < len(tokens) else None

    def take():
        nonlocal place
        place += 1
        return tokens[place - 1]

    def expression(level=0):
        levels = [
            {"+": operator.add, "-": operator.sub},
            {"*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod},
        ]
        if level == len(levels):
            return factor()
        value = expression(level + 1)
        while peek() in levels[level]:
            value = Ratio(levels[level][take()](value, expression(level + 1)))
        return value

    def factor():
        if peek() == "-":
            take()
            return -factor()
        value = atom()
        while peek() == "!":
            take()
            value = Ratio(math.factorial(math.trunc(value)))
        if peek() == "**":
            take()
            value = value ** math.trunc(factor())
        return value

    def atom():
        token = take() if peek() is not None else "the end"
        if token == "(":
            value = expression()
            if peek() != ")":
                raise SyntaxError("missing )")
            take()
            return value
        try:
            return Ratio(token)
        except ValueError:
            raise SyntaxError(f"unexpected {token}") from None

    value = expression()
    if peek() is not None:
        raise SyntaxError(f"unexpected {peek()}")
    return value


def main():
    third = Ratio(1, 3)
    print(
        third + 1, 2 - third, third * "1/2".count("1"), third / Ratio("0.6"), -third // 1, Ratio(-7, 2) % 2,
        divmod(Ratio(7, 2), 1),
    )
    print(third + 0.5, 0.5 - third, third * 1j, 2**third, third**-3, third**0.5, 2 ** Ratio(4))
    print(
        Ratio(1.1), Ratio("2.5e-3"), Ratio("-12e2"), Ratio(Ratio(3, 4), Ratio(9, 8)),
        sorted([third, 0.3, 1, Ratio(-1, 9)]),
    )
    print(
        hash(Ratio(6, 2)) == hash(3), hash(Ratio(1, 2)) == hash(0.5), hash(Ratio(-5, 4)) == hash(-1.25),
        {Ratio(1, 2): "half"}[0.5], third == 1 / 3,
    )
    print(
        [round(Ratio(n, 2)) for n in range(-5, 6)], round(Ratio(22, 7), 3), round(Ratio(12345), -2), math.floor(-third),
        math.ceil(-third), math.trunc(Ratio(-7, 2)),
    )
    print(
        f"[{third:>8}] [{Ratio(-22, 7):*^10m}] {Ratio(2, 3):.10f} {Ratio(-1, 8):.2f} {third!r:>15}",
        isinstance(third, numbers.Real), float(third), complex(third),
    )
    print(
        list(Ratio(415, 93).continued()), Ratio.from_continued([4, 2, 6, 7]),
        list(itertools.islice(sqrt_terms(23), 12)), list(sqrt_terms(49)),
    )
    print(
        Ratio.from_continued(itertools.islice(sqrt_terms(2), 40)),
        f"{Ratio.from_continued(itertools.islice(sqrt_terms(2), 40)):.30f}",
    )
    print("".join(map(str, itertools.islice(pi_digits(), 60))))
    e = sum((Ratio(1, math.factorial(n)) for n in range(45)), Ratio(0))
    print(f"{e:.50f}")
    print(list(itertools.islice(primes(), 15)), sum(itertools.takewhile(lambda p: p < 5000, primes())))
    for n in (2**64 + 1, 10**15 + 37, math.factorial(20) + 1, 600851475143**2, 2**89 - 1):
        print(n, "=", " * ".join(f"{p}^{k}" if k > 1 else str(p) for p, k in sorted(factors(n).items())))
    p, q = Polynomial(-1, 0, 1), Polynomial(1, 1, third)
    print(
        p, "|", q, "|", p * q, "|", p @ q, "|", (p * q).derivative(), "|", q(Ratio(-3, 2)), p.degree, Polynomial(0, 0),
    )
    print([str(bernoulli(n)) for n in range(13)], bernoulli(30))
    for text in (
        "1/3 + 1/6", "2 ** 10 / 3 ** 5", "-(1.5 - 4) * 2e-1", "20! // 18! % 7", "2 ** -3 ** 2", "1 / (3 - 3)", "(1",
        "1 $ 2", "", "1 2", "(1/2)! ",
    ):
        try:
            print(f"{text!r}:", calculate(text))
        except (ArithmeticError, SyntaxError, ValueError) as error:
            print(f"{text!r}: {type(error).__name__}: {error}")
    for action in (
        lambda: Ratio("a/b"), lambda: Ratio(1, 0), lambda: third + "x", lambda: third < "x", lambda: pow(third, 2, 5),
        lambda: format(third, "q"), lambda: setattr(third, "z", 1), lambda: setattr(third, "numerator", 1),
    ):
        try:
            print(action())
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
    big = 3**500
    print(
        big.bit_length(), big % 10**20, str(big)[:30], int(str(big)) == big, math.isqrt(big) ** 2 <= big, big >> 700,
        -big // 7**100 % 1000, (big ^ -big) & 0xFFFF, pow(3, -1, 10**30),
    )
    print(
        int.from_bytes(big.to_bytes(100, "big"), "big") == big, hex(2**70 - 1),
        f"{2**70:_x} {10**21:,} {-(2**65):+d} {2**66:e}", float(10**22), 10**400 > float("1e308"),
    )


if __name__ == "__main__":
    main()
