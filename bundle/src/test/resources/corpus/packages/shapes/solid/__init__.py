"""Solid shapes."""

from .cube import Cube

__all__ = ["cube", "ball"]
