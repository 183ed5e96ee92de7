"""Asks a half-made module for a name it does not have yet."""

from ring.needs_missing import anything

later = 1
