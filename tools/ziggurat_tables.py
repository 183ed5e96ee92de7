"""Computes the tables by which normal random numbers are made, and writes them as a resource.

usage: ziggurat_tables.py FILE      (under a Python that has NumPy)

The method of the ziggurat (G. Marsaglia, W. W. Tsang, Journal of Statistical Software 5(8), 2000) covers the density
by 256 layers of one area. Layer i reaches to x[i]; x[255] is R, where the tail begins. The widths of NumPy's layers
are off by some units in the last place, and the numbers made with them are to be the same to the last digit: so these
widths are measured, by dividing numbers that NumPy makes by the random bits that they were made of.
The file holds, big-endian, 256 longs (below which a 52-bit number lies inside its layer), 256 doubles (the width of a
layer by 2**52) and 256 doubles (the density at x[i]).
"""

import decimal
import math
import struct
import sys

import numpy

decimal.getcontext().prec = 60
D = decimal.Decimal

LAYERS = 256
R = D("3.6541528853610087963519472518")


def density(x):
    return (-x * x / 2).exp()


def tail(x):
    """The area under the density from x on: the half of all less that of 0 to x, by its power series."""
    pi = 4 * (4 * arctan(D(1) / 5) - arctan(D(1) / 239))
    term = total = x
    n = 1
    while abs(term) > D(10) ** -55:
        term = -term * x * x / 2 / n
        total += term / (2 * n + 1)
        n += 1
    return (pi / 2).sqrt() - total


def arctan(x):
    power = total = x
    n = 1
    while abs(power) > D(10) ** -55:
        power = -power * x * x
        n += 2
        total += power / n
    return total


def tables():
    area = R * density(R) + tail(R)
    x = [D(0)] * LAYERS
    x[LAYERS - 1] = R
    for i in range(LAYERS - 2, 0, -1):
        x[i] = (-2 * (area / x[i + 1] + density(x[i + 1])).ln()).sqrt()
    base = area / density(R)
    scale = D(2) ** 52
    inside = [int(R / base * scale), 0] + [int(x[i - 1] / x[i] * scale) for i in range(2, LAYERS)]
    widths = [float(base / scale)] + [float(each / scale) for each in x[1:]]
    heights = [1.0] + [float(density(each)) for each in x[1:]]
    return inside, widths, heights


def measured(widths):
    """The widths near the given ones with which NumPy's numbers come out, by a look at some hundred thousand."""
    generator = numpy.random.Generator(numpy.random.PCG64(777))
    source = generator.bit_generator
    possible = [[w + k * math.ulp(w) for k in range(-1000, 1001)] for w in widths]
    for _ in range(400_000):
        state = source.state
        bits = source.random_raw()
        source.state = state
        made = abs(generator.standard_normal())
        layer, number = bits & 0xFF, bits >> 9 & (1 << 52) - 1
        if number > 1 << 40 and abs(made / number / widths[layer] - 1) < 1e-12:
            possible[layer] = [w for w in possible[layer] if number * w == made]
    assert all(len(each) == 1 for each in possible), [len(each) for each in possible]
    return [each[0] for each in possible]


if __name__ == "__main__":
    inside, widths, heights = tables()
    with open(sys.argv[1], "wb") as file:
        for code, values in zip("qdd", (inside, measured(widths), heights)):
            file.write(struct.pack(f">{LAYERS}{code}", *values))
