"""Averages, spread and relations of numbers.

Sums are exact: results are rounded once.  Data may be ints, floats, fractions or decimals;
the result has their type where that makes sense.
"""

import math
from collections import namedtuple
from _normal_dist import NormalDist
from _statistics_exact import (
    ExactSum, StatisticsError, as_type, root_of_ratio, square_deviations)

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean",
           "geometric_mean", "harmonic_mean", "linear_regression", "mean", "median",
           "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
           "pvariance", "quantiles", "stdev", "variance"]

LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def mean(data):
    """Return the arithmetic mean."""
    total = ExactSum(data)
    if total.count < 1:
        raise StatisticsError("mean requires at least one data point")
    return total.divided_by(total.count)


def fmean(data, weights=None):
    """Return the arithmetic mean as a float, perhaps weighted; faster than mean()."""
    values = data if isinstance(data, (list, tuple)) else list(data)
    if weights is not None:
        if not isinstance(weights, (list, tuple)):
            weights = list(weights)
        if len(values) != len(weights):
            raise StatisticsError("data and weights must be the same length")
        total, size = _sum_of_products(values, weights), math.fsum(weights)
        if not size:
            raise StatisticsError("sum of weights must be non-zero")
        return total / size
    if not values:
        raise StatisticsError("fmean requires at least one data point")
    return math.fsum(values) / len(values)


def _sum_of_products(xs, ys):
    sumprod = getattr(math, "sumprod", None)
    if sumprod is not None:
        return sumprod(xs, ys)
    return math.fsum([x * y for x, y in zip(xs, ys)])


def geometric_mean(data):
    """Return the geometric mean of positive numbers as a float."""
    try:
        return math.exp(fmean([math.log(x) for x in data]))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset "
                              "containing positive numbers") from None


def harmonic_mean(data, weights=None):
    """Return the harmonic mean, the reciprocal of the mean of the reciprocals."""
    values = list(data)
    n = len(values)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    negative = "harmonic mean does not support negative values"
    if n == 1 and weights is None:
        if not hasattr(values[0], "as_integer_ratio"):
            raise TypeError("unsupported type")
        if values[0] < 0:
            raise StatisticsError(negative)
        return values[0]
    if weights is None:
        weights, size = [1] * n, (n, 1)
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        if any([weight < 0 for weight in weights]):
            raise StatisticsError(negative)
        size = ExactSum(weights).total
    if any([value < 0 for value in values]):
        raise StatisticsError(negative)
    try:
        inverse = ExactSum([weight / value if weight else 0
                            for weight, value in zip(weights, values)])
    except ZeroDivisionError:
        return 0
    numerator, denominator = inverse.total
    if denominator is None:
        return as_type(size[0] / size[1] / numerator, None, inverse.kind)
    if numerator <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return as_type(size[0] * denominator, size[1] * numerator, inverse.kind)


def _sorted_data(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    """Return the middle value, or the mean of the two middle ones."""
    data = _sorted_data(data)
    half, odd = divmod(len(data), 2)
    return data[half] if odd else (data[half - 1] + data[half]) / 2


def median_low(data):
    """Return the middle value, or the smaller of the two middle ones."""
    data = _sorted_data(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """Return the middle value, or the larger of the two middle ones."""
    data = _sorted_data(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """Return the median of values that stand for intervals around them, interpolated."""
    from bisect import bisect_left, bisect_right

    data = _sorted_data(data)
    n = len(data)
    x = data[n // 2]
    below = bisect_left(data, x)
    within = bisect_right(data, x, lo=below) - below
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (n / 2 - below) / within


def _counts(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    return counts


def mode(data):
    """Return the most frequent value, the first one of several."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    """Return a list of the most frequent values in the order they came."""
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """Return the n - 1 numbers that cut the data into n parts of equal probability.

    method 'inclusive' takes the data for a whole population: its extremes are the limits.
    """
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    count = len(data)
    if count < 2:
        raise StatisticsError("must have at least two data points")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    result = []
    for part in range(1, n):
        if method == "inclusive":
            place, weight = divmod(part * (count - 1), n)
            place += 1
        else:
            place = min(max(part * (count + 1) // n, 1), count - 1)
            weight = part * (count + 1) - place * n
        result.append((data[place - 1] * (n - weight) + data[place] * weight) / n)
    return result


def _variance(data, center, lost, message):
    """(type, sum of squared deviations / (count - lost)), the latter as a pair."""
    kind, count, (numerator, denominator) = square_deviations(data, center)
    if count < 1 + lost:
        raise StatisticsError(message)
    if denominator is None:
        return kind, numerator, None
    return kind, numerator, denominator * (count - lost)


def variance(data, xbar=None):
    """Return the variance of a sample; xbar is its mean if that is known."""
    kind, numerator, denominator = _variance(
        data, xbar, 1, "variance requires at least two data points")
    return as_type(numerator, denominator, kind)


def pvariance(data, mu=None):
    """Return the variance of a whole population; mu is its mean if that is known."""
    kind, numerator, denominator = _variance(
        data, mu, 0, "pvariance requires at least one data point")
    return as_type(numerator, denominator, kind)


def _root(kind, numerator, denominator):
    if denominator is None:
        return float(numerator)
    if kind.__name__ == "Decimal":
        return (kind(numerator) / kind(denominator)).sqrt()
    return float(root_of_ratio(numerator, denominator)) if numerator else 0.0


def stdev(data, xbar=None):
    """Return the standard deviation of a sample: the square root of variance()."""
    return _root(*_variance(data, xbar, 1, "stdev requires at least two data points"))


def pstdev(data, mu=None):
    """Return the standard deviation of a population: the square root of pvariance()."""
    return _root(*_variance(data, mu, 0, "pstdev requires at least one data point"))


def _mean_stdev(data):
    """The mean and standard deviation of a sample as floats."""
    values = list(data)
    if len(values) < 2:
        raise StatisticsError("stdev requires at least two data points")
    return float(mean(values)), float(stdev(values))


def _paired(x, y, function):
    """The number of points, and the deviations of both coordinates from their means."""
    n = len(x)
    if len(y) != n:
        name = function.replace("_", " ")
        raise StatisticsError(f"{name} requires that both inputs have same number "
                              "of data points")
    if n < 2:
        name = function.replace("_", " ")
        raise StatisticsError(f"{name} requires at least two data points")
    return n


def _deviations(values):
    center = math.fsum(values) / len(values)
    return [value - center for value in values], center


def covariance(x, y, /):
    """Return the covariance of two samples of the same length."""
    n = _paired(x, y, "covariance")
    return _sum_of_products(_deviations(x)[0], _deviations(y)[0]) / (n - 1)


def _ranks(data, start):
    """The ranks of values from the smallest up; equal ones share the mean of theirs."""
    order = sorted(range(len(data)), key=data.__getitem__)
    ranks = [0] * len(data)
    place = 0
    while place < len(order):
        end = place
        while end < len(order) and data[order[end]] == data[order[place]]:
            end += 1
        for index in order[place:end]:
            ranks[index] = start + (place + end - 1) / 2
        place = end
    return ranks


def _root_of_product(x, y):
    """sqrt(x * y) with a correction for the rounding of the product."""
    h = math.sqrt(x * y)
    if not math.isfinite(h):
        if math.isinf(h) and not math.isinf(x) and not math.isinf(y):
            scale = 2.0 ** -512
            return _root_of_product(scale * x, scale * y) / scale
        return h
    if not h:
        if x and y:
            scale = 2.0 ** 537
            return _root_of_product(scale * x, scale * y) / scale
        return h
    return h + _sum_of_products((x, h), (y, -h)) / (2.0 * h)


def correlation(x, y, /, *, method="linear"):
    """Return Pearson's correlation coefficient, or with method 'ranked' Spearman's."""
    n = _paired(x, y, "correlation")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (n - 1) / -2
        x, y = _ranks(x, start), _ranks(y, start)
    else:
        x, y = _deviations(x)[0], _deviations(y)[0]
    sxy = _sum_of_products(x, y)
    try:
        return sxy / _root_of_product(_sum_of_products(x, x), _sum_of_products(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


def linear_regression(x, y, /, *, proportional=False):
    """Return slope and intercept of the line with the least squares of vertical distances.

    With proportional the line goes through the origin.
    """
    _paired(x, y, "linear_regression")
    x_center = y_center = 0.0
    if not proportional:
        x, x_center = _deviations(x)
        y, y_center = _deviations(y)
    try:
        slope = (_sum_of_products(x, y) + 0.0) / _sum_of_products(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope=slope,
                            intercept=0.0 if proportional else y_center - slope * x_center)
