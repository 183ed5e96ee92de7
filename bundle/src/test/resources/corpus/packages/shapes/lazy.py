"""A submodule that the package itself does not import."""

from . import version
from .flat import Square as Sq
from .solid.cube import Cube

summary = (version, Sq.sides, Cube.faces)
