"""A module in a folder without __init__.py."""

here = __name__
