"""Tools for running several things at once."""
