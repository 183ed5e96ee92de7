"""Sums without rounding, for `statistics`.

Every finite number is a fraction; sums are kept as a pair (numerator, denominator) of ints
and are rounded once, when the result takes the type of the data.
"""

from math import gcd, isqrt


class StatisticsError(ValueError):
    """The data are not sufficient or not fit for what was asked."""

    __module__ = "statistics"


def common_type(first, second):
    """The type of results over data of two types."""
    if first is second or second is int or second is bool:
        return first
    if first is int:
        return second
    if issubclass(second, first):
        return second
    if issubclass(first, second):
        return first
    if issubclass(first, int):
        return second
    if issubclass(second, int):
        return first
    names = {first.__name__, second.__name__}
    if (issubclass(first, float) or issubclass(second, float)) and "Fraction" in names:
        return first if issubclass(first, float) else second
    raise TypeError(f"don't know how to coerce {first.__name__} and {second.__name__}")


def exact_ratio(x):
    """(numerator, denominator) of a number; (x, None) for infinities and NaN."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' "
                        "to numerator/denominator") from None


class ExactSum:
    """The sum of numbers, their type and how many they were.

    Numbers with the same denominator are added as ints; `total` is a pair, or (x, None) if
    an infinity or NaN was among them.
    """

    def __init__(self, data):
        kind, count, partials = int, 0, {}
        for value in data:
            kind = common_type(kind, type(value))
            numerator, denominator = exact_ratio(value)
            if denominator in partials:
                partials[denominator] += numerator
            else:
                partials[denominator] = numerator
            count += 1
        self.kind = kind
        self.count = count
        if None in partials:
            self.total = partials[None], None
            return
        numerator, denominator = 0, 1
        for other, part in partials.items():
            numerator = numerator * other + part * denominator
            denominator *= other
            shared = gcd(numerator, denominator)
            numerator //= shared
            denominator //= shared
        self.total = numerator, denominator

    def divided_by(self, count):
        """The total divided by an int, as a number of the data's type."""
        numerator, denominator = self.total
        if denominator is None:
            return as_type(numerator / count, None, self.kind)
        return as_type(numerator, denominator * count, self.kind)


def as_type(numerator, denominator, kind):
    """Round a fraction to a number of a type; ints that do not divide become floats."""
    if denominator is None:
        return numerator if type(numerator) is kind else kind(numerator)
    shared = gcd(numerator, denominator)
    numerator, denominator = numerator // shared, denominator // shared
    if issubclass(kind, int):
        return kind(numerator) if denominator == 1 else numerator / denominator
    if issubclass(kind, float):
        quotient = numerator / denominator
        return quotient if kind is float else kind(quotient)
    try:
        return kind(numerator, denominator)  # A Fraction.
    except (TypeError, ValueError):
        return kind(numerator) / kind(denominator)  # A Decimal.


def square_deviations(data, center=None):
    """(type, count, exact sum of squared deviations): from center, or from the mean."""
    if center is not None:
        squares = ExactSum([(x - center) * (x - center) for x in data])
        return squares.kind, squares.count, squares.total
    values = list(data)
    kind = ExactSum(values).kind
    ratios = [exact_ratio(value) for value in values]
    count = len(values)
    special = [x for x, denominator in ratios if denominator is None]
    if special:
        return kind, count, (special[0] - special[0], None)
    # The denominators of floats are powers of two: their common multiple stays small.
    scale = 1
    for _, denominator in ratios:
        scale = scale * denominator // gcd(scale, denominator)
    scaled = [n * (scale // d) for n, d in ratios]
    total = sum(scaled)
    numerator = count * sum([x * x for x in scaled]) - total * total
    return kind, count, (numerator, max(count, 1) * scale * scale)


def root_of_ratio(numerator, denominator):
    """The correctly rounded square root of a fraction, as a float.

    The integer root is taken with some 55 bits, more than a float holds, and its last bit
    is set if it is not exact ("round to odd"): the one division then rounds correctly.
    """
    shift = (numerator.bit_length() - denominator.bit_length() - 109) // 2
    if shift >= 0:
        return _odd_root(numerator, denominator << 2 * shift) << shift
    return _odd_root(numerator << -2 * shift, denominator) / (1 << -shift)


def _odd_root(numerator, denominator):
    root = isqrt(numerator // denominator)
    return root | (root * root * denominator != numerator)
