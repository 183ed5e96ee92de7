"""The import system for programs: import_module(), reload()."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def invalidate_caches():
    """Tell finders that files have changed; ours look anew every time."""
    for finder in sys.meta_path:
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


def import_module(name, package=None):
    """Import a module by its name, relative to a package if it begins with dots."""
    if name.startswith("."):
        if not package:
            raise TypeError(
                f"the 'package' argument is required to perform a relative import for {name!r}"
            )
        from importlib.util import resolve_name

        name = resolve_name(name, package)
    __import__(name)
    return sys.modules[name]


def reload(module):
    """Run the code of an imported module again, in the same namespace, and return the module."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError("reload() argument must be a module") from None
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    parent, _, _ = name.rpartition(".")
    if parent and parent not in sys.modules:
        raise ImportError(f"parent {parent!r} not in sys.modules", name=parent)
    import _imp
    from importlib.util import _find

    spec = _find(name, sys.modules[parent].__path__ if parent else None, module)
    if spec is None:
        raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
    _imp.run_again(spec, module)
    return sys.modules[name]
