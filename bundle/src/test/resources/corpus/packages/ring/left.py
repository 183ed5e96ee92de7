"""Imports the module that imports this one."""

value = "left"
from . import right

seen = right.value
