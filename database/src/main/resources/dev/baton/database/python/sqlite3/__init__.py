"""Databases of SQLite."""

from sqlite3.dbapi2 import *
from sqlite3.dbapi2 import _names

for _name in _names:
    globals()[_name].__module__ = "sqlite3"
del _name


def __getattr__(name):
    if name in ("version", "version_info"):
        import warnings
        warnings.warn(f"{name} is deprecated and will be removed in Python 3.14",
                      DeprecationWarning, stacklevel=2)
        return "2.6.0" if name == "version" else (2, 6, 0)
    raise AttributeError(f"module 'sqlite3' has no attribute {name!r}")
