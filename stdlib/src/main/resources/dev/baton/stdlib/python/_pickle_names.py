"""How pickles name what they only refer to."""

import sys

from _unpickler import RENAMED


def whichmodule(obj, name):
    """Return the name of the module that an object can be found in."""
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if find(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


def find(obj, name):
    """The object with a qualified name in another one, and what it is an attribute of."""
    parent = None
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        parent, obj = obj, getattr(obj, part)
    return obj, parent


def encode(text, encoding):
    """What bytes are made of by protocol 2; known by the name of CPython's function."""
    return text.encode(encoding)


encode.__module__, encode.__qualname__ = "_codecs", "encode"

# The names of Python 2, for protocol 2; where two became one, the plainer.
_OLD_NAMES = {new: old for old, new in RENAMED.items() if old[0] != "exceptions"}
_OLD_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue"}


def old_name(obj, module_name, name):
    """The module and the name that protocol 2 knows a class or function by."""
    if module_name == "builtins" and isinstance(obj, type) and issubclass(obj, BaseException):
        return "exceptions", name
    module = _OLD_MODULES.get(module_name, module_name)
    return _OLD_NAMES.get((module_name, name), (module, name))
