"""Run modules and files as programs."""

import sys

__all__ = ["run_module", "run_path"]


class _Swapped:
    """A module of a given name in sys.modules, and sys.argv[0], for a while."""

    def __init__(self, name, argv0):
        self.module = type(sys)(name)
        self.name = name
        self.argv0 = argv0

    def __enter__(self):
        self.saved_module = sys.modules.get(self.name)
        self.saved_argv0 = sys.argv[0] if sys.argv else None
        sys.modules[self.name] = self.module
        if sys.argv:
            sys.argv[0] = self.argv0
        return self.module

    def __exit__(self, *exc_info):
        if self.saved_module is None:
            sys.modules.pop(self.name, None)
        else:
            sys.modules[self.name] = self.saved_module
        if self.saved_argv0 is not None:
            sys.argv[0] = self.saved_argv0


def _run_code(code, namespace, init_globals, name, spec, filename, package=None):
    if init_globals is not None:
        namespace.update(init_globals)
    namespace.update(__name__=name, __file__=filename, __cached__=None, __doc__=None,
                     __loader__=getattr(spec, "loader", None), __package__=package,
                     __spec__=spec)
    namespace.setdefault("__builtins__", __builtins__)
    exec(code, namespace)
    return namespace


def _find_spec(name):
    """The spec of a module that is not imported, only its packages are."""
    import importlib.util

    if name.startswith("."):
        raise ImportError("Relative module names not supported")
    parent, _, _ = name.rpartition(".")
    if parent:
        try:
            __import__(parent)
        except ImportError as error:
            if error.name is None or (error.name != parent
                                      and not parent.startswith(error.name + ".")):
                raise
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(f"Error while finding module specification for {name!r} "
                          f"({type(error).__name__}: {error})") from error
    if spec is None:
        raise ImportError(f"No module named {name}")
    return spec


def _get_module_details(name):
    """(name, spec, code) of a module, or of the __main__ module of a package."""
    spec = _find_spec(name)
    if spec.submodule_search_locations is not None:
        if name == "__main__" or name.endswith(".__main__"):
            raise ImportError("Cannot use package as __main__ module")
        try:
            return _get_module_details(name + ".__main__")
        except ImportError as error:
            if name not in sys.modules:
                raise
            raise ImportError(f"{error}; {name!r} is a package and cannot be directly "
                              "executed") from None
    if spec.loader is None:
        raise ImportError(f"{name!r} is a namespace package and cannot be executed")
    code = spec.loader.get_code(name)
    if code is None:
        raise ImportError(f"No code object available for {name}")
    return name, spec, code


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run the code of a module and return its namespace.

    run_name is the __name__ it sees, by default its own; with alter_sys it is also in
    sys.modules, and sys.argv[0] is its file, while it runs.
    """
    mod_name, spec, code = _get_module_details(mod_name)
    name = mod_name if run_name is None else run_name
    filename, package = spec.origin, spec.parent
    if not alter_sys:
        return _run_code(code, {}, init_globals, name, spec, filename, package)
    with _Swapped(name, filename) as module:
        _run_code(code, module.__dict__, init_globals, name, spec, filename, package)
        return dict(module.__dict__)


def _run_module_as_main(mod_name, alter_argv=True):
    """What ``python -m`` does: run a module in the namespace of __main__."""
    try:
        mod_name, spec, code = _get_module_details(mod_name)
    except ImportError as error:
        sys.exit(f"{sys.executable}: {error}")
    if alter_argv:
        sys.argv[0] = spec.origin
    namespace = sys.modules["__main__"].__dict__
    return _run_code(code, namespace, None, "__main__", spec, spec.origin, spec.parent)


def run_path(path_name, init_globals=None, run_name=None):
    """Run a file, or the __main__ module of a directory, and return its namespace."""
    import os

    name = "<run_path>" if run_name is None else run_name
    path_name = os.fsdecode(path_name)
    if os.path.isdir(path_name):
        return _run_directory(path_name, init_globals, name)
    with open(path_name, "rb") as file:
        code = compile(file.read(), path_name, "exec")
    with _Swapped(name, path_name) as module:
        _run_code(code, module.__dict__, init_globals, name, None, path_name,
                  name.rpartition(".")[0])
        return dict(module.__dict__)


def _run_directory(path_name, init_globals, name):
    import os

    main = os.path.join(path_name, "__main__.py")
    if not os.path.isfile(main):
        raise ImportError(f"can't find '__main__' module in {path_name!r}")
    sys.path.insert(0, path_name)
    try:
        with open(main, "rb") as file:
            code = compile(file.read(), main, "exec")
        with _Swapped(name, path_name) as module:
            _run_code(code, module.__dict__, init_globals, name, None, main, "")
            return dict(module.__dict__)
    finally:
        try:
            sys.path.remove(path_name)
        except ValueError:
            pass


if __name__ == "__main__":
    if len(sys.argv) < 2:
        print("No module specified for execution", file=sys.stderr)
    else:
        del sys.argv[0]
        _run_module_as_main(sys.argv[0])
