"""Finders and loaders of modules."""

import os

from _imp import BuiltinImporter, ModuleSpec, PathFinder, SourceFileLoader

__all__ = [
    "BuiltinImporter",
    "FileFinder",
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


class FileFinder:
    """Finds modules in one directory: FileFinder(path, (loader, suffixes), ...)."""

    def __init__(self, path, *loader_details):
        self._loaders = [
            (suffix, loader) for loader, suffixes in loader_details for suffix in suffixes
        ]
        self.path = os.path.abspath(path or ".")

    def find_spec(self, fullname, target=None):
        """Return the spec of a module in the directory; None if there is none."""
        from importlib.util import spec_from_file_location

        base = os.path.join(self.path, fullname.rpartition(".")[2])
        for suffix, loader in self._loaders:
            path = os.path.join(base, "__init__" + suffix)
            if os.path.isfile(path):
                return spec_from_file_location(
                    fullname, path, loader=loader(fullname, path),
                    submodule_search_locations=[base],
                )
        for suffix, loader in self._loaders:
            path = base + suffix
            if os.path.isfile(path):
                return spec_from_file_location(fullname, path, loader=loader(fullname, path))
        if os.path.isdir(base):
            spec = ModuleSpec(fullname, None)
            spec.submodule_search_locations = [base]
            return spec
        return None

    def invalidate_caches(self):
        """Do nothing: it looks anew every time."""

    @classmethod
    def path_hook(cls, *loader_details):
        """Return a hook for sys.path_hooks that makes such finders of directories."""

        def path_hook_for_FileFinder(path):
            """Return a finder, if the path is a directory."""
            if not os.path.isdir(path or "."):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)

        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"
