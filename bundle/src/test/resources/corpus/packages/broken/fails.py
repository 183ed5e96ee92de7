"""Raises while it is loaded."""

started = True
raise ValueError("cannot load")
