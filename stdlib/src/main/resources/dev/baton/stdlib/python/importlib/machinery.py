"""Finders and loaders of modules."""

import sys

import _imp
from _imp import ModuleSpec

from importlib import abc

__all__ = [
    "BuiltinImporter",
    "ModuleSpec",
    "PathFinder",
    "SourceFileLoader",
    "SOURCE_SUFFIXES",
    "all_suffixes",
]

SOURCE_SUFFIXES = [".py"]
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []


def all_suffixes():
    """Return the endings of the files that can be imported."""
    return list(SOURCE_SUFFIXES)


class SourceFileLoader(abc.SourceLoader):
    """Loads a module from a file with source text."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, name=None):
        """Return the path of the file."""
        return self.path

    def is_package(self, fullname):
        """Whether the file is the __init__ of a package."""
        return self.path.rpartition("/")[2].startswith("__init__.")

    def get_data(self, path):
        """Return the bytes of a file."""
        if path.startswith("<"):
            source = _imp.library_source(path)
            if source is None:
                raise FileNotFoundError(2, "No such file or directory", path)
            return source.encode()
        with open(path, "rb") as file:
            return file.read()

    def get_source(self, fullname):
        """Return the text of the file."""
        try:
            data = self.get_data(self.path)
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error
        import io

        return io.TextIOWrapper(io.BytesIO(data), "utf-8").read()

    def get_code(self, fullname):
        """Compile the file."""
        return self.source_to_code(self.get_data(self.path), self.path)


class BuiltinImporter:
    """Stands for the modules that are written in Java."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """Find a module that is written in Java."""
        return _imp.find_spec(fullname) if fullname in sys.builtin_module_names else None

    @staticmethod
    def create_module(spec):
        """Import the module."""
        __import__(spec.name)
        return sys.modules[spec.name]

    @staticmethod
    def exec_module(module):
        """Do nothing: the module is complete."""


class PathFinder:
    """Finds modules on sys.path and in the library."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """Find a module; None if there is none."""
        from importlib.util import _find

        return _find(fullname, path)

    @staticmethod
    def invalidate_caches():
        """Tell finders that files have changed; ours look anew every time."""
