"""A package with submodules and a subpackage."""

from . import flat
from .flat import Square
from .solid import Cube

version = "1.0"
