"""What is on the import path: finders, modules, packages and their data."""

import importlib
import importlib.machinery
import importlib.util
import os
import sys
from collections import namedtuple

__all__ = ["get_importer", "iter_importers", "get_loader", "find_loader", "walk_packages",
           "iter_modules", "get_data", "read_code", "extend_path", "ModuleInfo"]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")
ModuleInfo.__doc__ = "A module: who finds it, its name, whether it is a package."


def iter_modules(path=None, prefix=""):
    """Yield a ModuleInfo for each module in folders, by default in those of sys.path."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    finders = iter_importers() if path is None else map(get_importer, path)
    known = set()
    for finder in finders:
        for name, ispkg in _modules_of(finder, prefix):
            if name not in known:
                known.add(name)
                yield ModuleInfo(finder, name, ispkg)


def _modules_of(finder, prefix):
    if hasattr(finder, "iter_modules"):
        yield from finder.iter_modules(prefix)
        return
    folder = getattr(finder, "path", None)
    if not isinstance(folder, str) or not os.path.isdir(folder):
        return
    names = set()
    for entry in sorted(os.listdir(folder)):
        name, ext = os.path.splitext(entry)
        whole = os.path.join(folder, entry)
        if name == "__init__" or name in names:
            continue
        if not ext and os.path.isdir(whole) and "." not in entry:
            if os.path.isfile(os.path.join(whole, "__init__.py")):
                names.add(entry)
                yield prefix + entry, True
        elif ext == ".py" and "." not in name:
            names.add(name)
            yield prefix + name, False


def walk_packages(path=None, prefix="", onerror=None):
    """Yield a ModuleInfo for each module in folders and below; packages are imported for that.

    onerror is called with the name of a package that cannot be imported; without it
    ImportError is passed over and all else is raised.
    """
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            folders = [folder for folder in getattr(sys.modules[info.name], "__path__", None) or []
                       if folder not in seen]
            seen.update(folders)
            yield from walk_packages(folders, info.name + ".", onerror)


def get_importer(path_item):
    """Return the finder of an entry of sys.path, or None."""
    path_item = os.fsdecode(path_item)
    cache = sys.path_importer_cache
    if path_item not in cache:
        finder = None
        for hook in sys.path_hooks:
            try:
                finder = hook(path_item)
                break
            except ImportError:
                pass
        if finder is None:
            finder = _folder_finder(path_item)
        if finder is None:
            return None
        cache.setdefault(path_item, finder)
    return cache[path_item]


def _folder_finder(folder):
    """The interpreter reads folders itself; this is what a program can ask."""
    if not os.path.isdir(folder):
        return None
    return importlib.machinery.FileFinder(
        folder, (importlib.machinery.SourceFileLoader, importlib.machinery.SOURCE_SUFFIXES))


def iter_importers(fullname=""):
    """Yield the finders that a module would be looked for by."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    if "." in fullname:
        package = importlib.import_module(fullname.rpartition(".")[0])
        path = getattr(package, "__path__", None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for entry in path:
        yield get_importer(entry)


def find_loader(fullname):
    """Return the loader of a module, or None."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(f"Error while finding loader for {fullname!r} ({type(error)}: {error})"
                          ) from error
    return spec.loader if spec is not None else None


def get_loader(module_or_name):
    """Return the loader of a module, given itself or by name, or None."""
    if module_or_name in sys.modules:
        module_or_name = sys.modules[module_or_name]
        if module_or_name is None:
            return None
    if isinstance(module_or_name, type(sys)):
        loader = getattr(module_or_name, "__loader__", None)
        if loader is not None:
            return loader
        if getattr(module_or_name, "__spec__", None) is None:
            return None
        module_or_name = module_or_name.__name__
    return find_loader(module_or_name)


def read_code(stream):
    """Return the code of a compiled file: None, since Baton's have a form of their own."""
    return None


def get_data(package, resource):
    """Return the bytes of a file in the folder of a package; None where there is none such.

    The name has slashes and must not lead out of the folder.
    """
    spec = importlib.util.find_spec(package)
    if spec is None or spec.loader is None or not hasattr(spec.loader, "get_data"):
        return None
    module = sys.modules.get(package) or importlib.import_module(package)
    if module is None or not hasattr(module, "__file__"):
        return None
    return spec.loader.get_data(os.path.join(os.path.dirname(module.__file__),
                                             *resource.split("/")))


def extend_path(path, name):
    """Return a package's __path__ with the folders of its name elsewhere on sys.path."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition(".")
    search = getattr(sys.modules.get(parent), "__path__", []) if parent else sys.path
    for folder in search:
        if isinstance(folder, str) and os.path.isdir(folder):
            part = os.path.join(folder, last)
            if part not in path and os.path.isfile(os.path.join(part, "__init__.py")):
                path.append(part)
            listing = os.path.join(folder, name + ".pkg")
            if os.path.isfile(listing):
                with open(listing) as file:
                    path += [line.strip() for line in file
                             if line.strip() and not line.startswith("#")]
    return path


def resolve_name(name):
    """Return the object that ``package.module:object.attribute`` names; the colon may be a dot."""
    import re

    part = r"(?!\d)\w+"
    if not re.fullmatch(rf"{part}(\.{part})*(:({part}(\.{part})*)?)?", name):
        raise ValueError(f"invalid format: {name!r}")
    module, colon, rest = name.partition(":")
    if colon:
        found = importlib.import_module(module)
        names = rest.split(".") if rest else []
    else:
        first, *names = module.split(".")
        found = importlib.import_module(first)
        while names:
            try:
                found = importlib.import_module(f"{found.__name__}.{names[0]}")
            except ImportError:
                break
            names.pop(0)
    for each in names:
        found = getattr(found, each)
    return found
