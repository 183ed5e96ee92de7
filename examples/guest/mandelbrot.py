"""Pictures of the Mandelbrot set and of Julia sets in plain text.

A `View` maps characters to points of the complex plane; a fractal counts how long a point takes to
escape; a palette turns counts into characters. Smooth colouring, a histogram palette and the search
for interesting places show floats, complex numbers and `cmath` at work.
"""

from __future__ import annotations

import cmath
import math
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from typing import Callable, Iterator, Protocol

SHADES = " .,:;+=ox%#@"


class Fractal(Protocol):
    limit: int

    def escape_time(self, point: complex) -> float: ...


@dataclass(frozen=True)
class View:
    """A rectangle of the plane, drawn with `columns` × `rows` characters."""

    center: complex
    width: float
    columns: int = 72
    rows: int = 24

    @property
    def step(self) -> complex:
        """Characters are about twice as high as wide."""
        across = self.width / self.columns
        return complex(across, 2 * across)

    def point(self, column: float, row: float) -> complex:
        x = self.center.real + (column - (self.columns - 1) / 2) * self.step.real
        y = self.center.imag - (row - (self.rows - 1) / 2) * self.step.imag
        return complex(x, y)

    def points(self) -> Iterator[Iterator[complex]]:
        for row in range(self.rows):
            yield (self.point(column, row) for column in range(self.columns))

    def zoom(self, factor: float, center: complex | None = None) -> View:
        where = self.center if center is None else center
        return replace(self, center=where, width=self.width / factor)


@dataclass(frozen=True)
class Mandelbrot:
    limit: int = 60

    def escape_time(self, point: complex) -> float:
        """Number of steps until |z| exceeds 2, or `limit` if that never happened."""
        if self.surely_inside(point):
            return self.limit
        z = 0j
        for count in range(self.limit):
            if z.real * z.real + z.imag * z.imag > 4.0:
                return count
            z = z * z + point
        return self.limit

    @staticmethod
    def surely_inside(point: complex) -> bool:
        """Whether the point lies in the main cardioid or in the disc left of it."""
        x, y = point.real, point.imag
        q = (x - 0.25) ** 2 + y * y
        return q * (q + (x - 0.25)) <= 0.25 * y * y or (x + 1) ** 2 + y * y <= 0.0625


@dataclass(frozen=True)
class Julia:
    constant: complex
    limit: int = 60

    def escape_time(self, point: complex) -> float:
        z = point
        for count in range(self.limit):
            if abs(z) > 2.0:
                return count
            z = z * z + self.constant
        return self.limit


@dataclass(frozen=True)
class SmoothMandelbrot(Mandelbrot):
    """Counts fractions of a step, so that bands have no edges."""

    def escape_time(self, point: complex) -> float:
        if self.surely_inside(point):
            return self.limit
        z = 0j
        for count in range(self.limit):
            if abs(z) > 16.0:
                return count + 1 - math.log2(math.log(abs(z)))
            z = z * z + point
        return self.limit


@dataclass(frozen=True)
class Newton:
    """Which root of z³ = 1 Newton's method finds, and how quickly."""

    limit: int = 30

    def escape_time(self, point: complex) -> float:
        z = point
        for count in range(self.limit):
            if z == 0:
                return self.limit
            correction = (z**3 - 1) / (3 * z * z)
            z -= correction
            if abs(correction) < 1e-6:
                root = round(cmath.phase(z) / (2 * math.pi / 3)) % 3
                return root * 4 + min(count // 3, 3)
        return self.limit


Palette = Callable[[float], str]


def linear_palette(limit: int) -> Palette:
    def shade(time: float) -> str:
        if time >= limit:
            return SHADES[-1]
        return SHADES[int(time * (len(SHADES) - 1) / limit)]

    return shade


def repeating_palette(limit: int) -> Palette:
    return lambda time: SHADES[-1] if time >= limit else SHADES[int(time) % (len(SHADES) - 1)]


def histogram_palette(times: list[list[float]], limit: int) -> Palette:
    """Every shade is used for about as many characters as any other."""
    escaped = sorted(time for row in times for time in row if time < limit)
    shades = len(SHADES) - 1
    borders = [escaped[i * len(escaped) // shades] for i in range(1, shades)]
    return lambda time: SHADES[-1] if time >= limit else SHADES[bisect_right(borders, time)]


def measure(fractal: Fractal, view: View) -> list[list[float]]:
    return [[fractal.escape_time(point) for point in row] for row in view.points()]


def draw(times: list[list[float]], palette: Palette) -> list[str]:
    return ["".join(map(palette, row)).rstrip() for row in times]


def show(title: str, fractal: Fractal, view: View, palette: Palette | None = None) -> None:
    times = measure(fractal, view)
    palette = palette or histogram_palette(times, fractal.limit)
    inside = sum(time >= fractal.limit for row in times for time in row)
    print(f"{title}: {inside} of {view.rows * view.columns} points inside")
    for line in draw(times, palette):
        print(line)
    print()


def border_point(fractal: Mandelbrot, inside: complex, outside: complex) -> complex:
    """Halves the way between two points until they touch; the result lies on the border."""
    while abs(outside - inside) > 1e-9:
        middle = (inside + outside) / 2
        if fractal.escape_time(middle) >= fractal.limit:
            inside = middle
        else:
            outside = middle
    return outside


def area(fractal: Mandelbrot, samples: int) -> float:
    """The area of the set, estimated on a grid over [-2, 0.5] × [-1.2, 1.2]."""
    hits = 0
    for i in range(samples):
        for j in range(samples):
            x = -2 + 2.5 * (i + 0.5) / samples
            y = -1.2 + 2.4 * (j + 0.5) / samples
            hits += fractal.escape_time(complex(x, y)) >= fractal.limit
    return hits * 2.5 * 2.4 / samples**2


def periods(fractal: Mandelbrot, centers: dict[str, complex]) -> Iterator[str]:
    """The period of the cycle that a point of each bulb ends in."""
    for name, center in centers.items():
        z = 0j
        for _ in range(500):
            z = z * z + center
        start, period = z, 0
        while True:
            z = z * z + center
            period += 1
            if abs(z - start) < 1e-6 or period > 20:
                break
        yield f"{name:<12} {center!s:<20} period {period}"


def main() -> None:
    whole = View(center=-0.6 + 0j, width=3.2)
    plain = Mandelbrot()
    show("Mandelbrot set", plain, whole, linear_palette(plain.limit))

    valley = whole.zoom(40, center=-0.745 + 0.105j)
    show("Seahorse valley", SmoothMandelbrot(limit=120), valley)
    show("Julia set", Julia(-0.8 + 0.156j), View(0j, 3.4, rows=20), repeating_palette(60))
    show("Newton's method", Newton(), View(0j, 4.0, columns=60, rows=16), repeating_palette(30))

    border = border_point(Mandelbrot(limit=400), 0j, 1 + 1j)
    print(f"the diagonal meets the border near {border:.4f}")
    print(f"area of the set: about {area(Mandelbrot(limit=100), 90):.3f}")
    bulbs = {
        "cardioid": -0.1 + 0.1j,
        "disc": -1 + 0j,
        "upper bulb": -0.12 + 0.75j,
        "antenna": -1.31 + 0j,
    }
    for line in periods(plain, bulbs):
        print(line)

    times = [int(time) for row in measure(plain, whole) for time in row]
    common = Counter(times).most_common(5)
    print("most common escape times:", ", ".join(f"{time} ({count})" for time, count in common))
    symmetric = measure(plain, whole)
    print("symmetric:", symmetric == symmetric[::-1])


if __name__ == "__main__":
    main()
