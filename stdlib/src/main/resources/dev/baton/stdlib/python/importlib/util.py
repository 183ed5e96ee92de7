"""Helpers for those who import modules by hand."""

import _imp
import sys

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


def _find(name, path):
    spec = _imp.find_spec(name, path)
    return None if spec is None else _with_loader(spec)


def _with_loader(spec):
    if spec.loader is None and spec.origin is not None:
        if spec.origin == "built-in":
            spec.loader = machinery.BuiltinImporter
        else:
            spec.loader = machinery.SourceFileLoader(spec.name, spec.origin)
    return spec


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
        return _with_loader(spec)
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
    """Return the spec of a module that is in a given file."""
    if loader is None:
        loader = machinery.SourceFileLoader(name, str(location))
    spec = machinery.ModuleSpec(name, loader, origin=str(location))
    spec.has_location = True
    if submodule_search_locations is ...:
        if getattr(loader, "is_package", lambda name: False)(name):
            submodule_search_locations = [str(location).rpartition("/")[0]]
        else:
            submodule_search_locations = None
    if submodule_search_locations is not None:
        spec.submodule_search_locations = submodule_search_locations
        spec.parent = name
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return the spec of a module that a loader can load."""
    if is_package is None:
        try:
            is_package = loader.is_package(name)
        except (AttributeError, ImportError):
            is_package = False
    return machinery.ModuleSpec(name, loader, origin=origin, is_package=is_package)


def module_from_spec(spec):
    """Make the module that a spec describes; its code has not run yet."""
    create = getattr(spec.loader, "create_module", None)
    module = None if create is None else create(spec)
    if module is None:
        module = type(sys)(spec.name)
    module.__name__ = spec.name
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module


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
