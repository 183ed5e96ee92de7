"""Loops that Cython may run on several threads. Here their turns are made one after the other."""

from _cython import prange

__all__ = ["prange"]
