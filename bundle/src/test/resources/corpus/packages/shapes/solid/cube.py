"""A cube refers to the square two packages up."""

from ..flat import Square


class Cube:
    faces = 6
    base = Square
