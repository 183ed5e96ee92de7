"""Helpers for those who import modules by hand."""

import os
import sys

from _imp import module_from_spec

from importlib import machinery
from importlib.abc import Loader

__all__ = [
    "cache_from_source",
    "find_spec",
    "module_from_spec",
    "resolve_name",
    "source_from_cache",
    "spec_from_file_location",
    "spec_from_loader",
]


def resolve_name(name, package):
    """Return the absolute name of a module that may be given relative to a package."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(
            f"no package specified for {name!r} (required for relative module names)"
        )
    tail = name.lstrip(".")
    parts = package.rsplit(".", len(name) - len(tail) - 1)
    if len(parts) < len(name) - len(tail):
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parts[0]}.{tail}" if tail else parts[0]


def _find(name, path, target=None):
    for finder in sys.meta_path:
        find = getattr(finder, "find_spec", None)
        if find is not None:
            spec = find(name, path, target)
            if spec is not None:
                return spec
    return None


def find_spec(name, package=None):
    """Return the spec of a module without importing it, only its packages; None if not found."""
    fullname = resolve_name(name, package)
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    parent, _, _ = fullname.rpartition(".")
    if not parent:
        return _find(fullname, None)
    package = __import__(parent, fromlist=["__path__"])
    try:
        path = package.__path__
    except AttributeError as error:
        raise ModuleNotFoundError(
            f"__path__ attribute not found on {parent!r} while trying to find {fullname!r}",
            name=fullname,
        ) from error
    return _find(fullname, path)


def spec_from_file_location(name, location=None, *, loader=None,
                            submodule_search_locations=...):
    """Return the spec of a module that is in a given file; None for a file no loader is for."""
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.path.abspath(os.fspath(location))
    if loader is None:
        if not location.endswith(tuple(machinery.SOURCE_SUFFIXES)):
            return None
        loader = machinery.SourceFileLoader(name, location)
    spec = machinery.ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is ...:
        submodule_search_locations = None
        if _is_package(loader, name):
            submodule_search_locations = []
    if submodule_search_locations == []:
        submodule_search_locations = [os.path.dirname(location)]
    spec.submodule_search_locations = submodule_search_locations
    return spec


def _is_package(loader, name):
    try:
        return loader.is_package(name)
    except (AttributeError, ImportError):
        return False


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return the spec of a module that a loader can load."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if hasattr(loader, "get_filename") and not origin:
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(
            name, loader=loader, submodule_search_locations=[] if is_package else None
        )
    if is_package is None:
        is_package = _is_package(loader, name)
    return machinery.ModuleSpec(name, loader, origin=origin, is_package=is_package)


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Return where CPython would keep the compiled form of a file; Baton keeps none."""
    head, slash, tail = str(path).rpartition("/")
    stem, dot, _ = tail.rpartition(".")
    suffix = "" if optimization in (None, "") else f".opt-{optimization}"
    tag = sys.implementation.cache_tag or "baton"
    return f"{head}{slash}__pycache__/{stem if dot else tail}.{tag}{suffix}.pyc"


def source_from_cache(path):
    """Return the file whose compiled form CPython would keep under a path."""
    head, _, tail = str(path).rpartition("/")
    directory, slash, cache = head.rpartition("/")
    if cache != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    if tail.count(".") not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {tail!r}")
    return f"{directory}{slash}{tail.partition('.')[0]}.py"
