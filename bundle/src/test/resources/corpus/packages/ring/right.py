"""Sees its importer half made."""

from . import left

value = "right, importer had " + left.value
complete = hasattr(left, "seen")
