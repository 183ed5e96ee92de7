"""What objects are made of: signatures, members, source and frames."""

import types as _types
from _inspect_kinds import *
from _inspect_kinds import __all__ as _kinds
from _inspect_parameters import BoundArguments, Parameter, _empty
from _inspect_signatures import (
    FullArgSpec, Signature, get_annotations, getcallargs, getfullargspec, signature, unwrap)
from _inspect_source import (
    ArgInfo, Arguments, FrameInfo, Traceback, cleandoc, currentframe, findsource, getabsfile,
    getargvalues, getblock, getcomments, getdoc, getfile, getframeinfo, getinnerframes,
    getmodule, getmodulename, getouterframes, getsource, getsourcefile, getsourcelines,
    indentsize, stack, trace)
from collections import namedtuple as _namedtuple

__all__ = [*_kinds, "ArgInfo", "Arguments", "Attribute", "BoundArguments", "ClosureVars",
           "FrameInfo", "FullArgSpec", "Parameter", "Signature", "Traceback",
           "classify_class_attrs", "cleandoc", "currentframe", "findsource", "getabsfile",
           "getargvalues", "getattr_static", "getblock", "getcallargs", "getclasstree",
           "getclosurevars", "getcomments", "getcoroutinelocals", "getcoroutinestate", "getdoc",
           "getfile", "getframeinfo", "getfullargspec", "getgeneratorlocals",
           "getgeneratorstate", "getinnerframes", "getmembers", "getmembers_static", "getmodule",
           "getmodulename", "getmro", "getouterframes", "getsource", "getsourcefile",
           "getsourcelines", "get_annotations", "indentsize", "signature", "stack", "trace",
           "unwrap", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED",
           "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"]

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED")
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED")

Attribute = _namedtuple("Attribute", "name kind defining_class object")
ClosureVars = _namedtuple("ClosureVars", "nonlocals globals builtins unbound")
_MISSING = object()


def getmro(cls):
    """Return the classes in which attributes of a class are looked up."""
    return cls.__mro__


def _members(object, predicate, get):
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items()
                      if isinstance(value, _types.DynamicClassAttribute)]
    results = []
    done = set()
    for name in names:
        try:
            value = get(object, name)
            if name in done:
                raise AttributeError
        except AttributeError:
            for base in getmro(object) if isclass(object) else ():
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((name, value))
        done.add(name)
    return sorted(results, key=lambda pair: pair[0])


def getmembers(object, predicate=None):
    """Return the attributes of an object as pairs, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers(), without running properties and the like."""
    return _members(object, predicate, getattr_static)


def getattr_static(obj, attr, default=_MISSING):
    """Return an attribute as it is stored, without descriptors or __getattr__."""
    found_in_instance = _MISSING
    kind = obj if isclass(obj) else type(obj)
    if not isclass(obj):
        try:
            found_in_instance = object.__getattribute__(obj, "__dict__").get(attr, _MISSING)
        except AttributeError:
            pass
    in_class = next((c.__dict__[attr] for c in kind.__mro__ if attr in c.__dict__), _MISSING)
    if found_in_instance is not _MISSING and in_class is not _MISSING:
        if hasattr(type(in_class), "__get__") and (
                hasattr(type(in_class), "__set__") or hasattr(type(in_class), "__delete__")):
            return in_class
    for found in found_in_instance, in_class:
        if found is not _MISSING:
            return found
    if isclass(obj):
        for meta in type(obj).__mro__:
            if attr in meta.__dict__:
                return meta.__dict__[attr]
    if default is not _MISSING:
        return default
    raise AttributeError(attr)


def classify_class_attrs(cls):
    """Return for each attribute of a class its name, kind, the class it is from and itself."""
    result = []
    for name in dir(cls):
        home = next((c for c in cls.__mro__ if name in c.__dict__), None)
        if home is None:
            home = next((c for c in type(cls).__mro__ if name in c.__dict__), None)
            if home is None:
                continue
        stored = home.__dict__[name]
        if isinstance(stored, staticmethod | _types.BuiltinFunctionType):
            kind = "static method"
        elif isinstance(stored, classmethod | _types.ClassMethodDescriptorType):
            kind = "class method"
        elif isinstance(stored, property):
            kind = "property"
        else:
            kind = "method" if isroutine(stored) else "data"
        result.append(Attribute(name, kind, home, stored))
    return result


def getclasstree(classes, unique=False):
    """Return classes as nested lists, each followed by the list of those derived from it."""
    children = {}
    roots = []
    for cls in classes:
        if not cls.__bases__:
            if cls not in roots:
                roots.append(cls)
            continue
        for base in cls.__bases__:
            below = children.setdefault(base, [])
            if cls not in below:
                below.append(cls)
            if unique and base in classes:
                break
    roots += [base for base in children if base not in classes and base not in roots]
    return _tree(roots, children)


def _tree(classes, children):
    results = []
    for cls in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(_tree(children[cls], children))
    return results


def getgeneratorstate(generator):
    """Return whether a generator has begun, runs, waits or has ended."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    """Return the local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinestate(coroutine):
    """Return whether a coroutine has begun, runs, waits or has ended."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    """Return the local variables of a coroutine."""
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals


def getclosurevars(func):
    """Return the variables a function takes from outside, by where they come from."""
    import builtins

    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    free = {} if func.__closure__ is None else {
        name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)}
    space = func.__globals__
    own_builtins = space.get("__builtins__", builtins.__dict__)
    if ismodule(own_builtins):
        own_builtins = own_builtins.__dict__
    from_globals, from_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in space:
            from_globals[name] = space[name]
        elif name in own_builtins:
            from_builtins[name] = own_builtins[name]
        else:
            unbound.add(name)
    return ClosureVars(free, from_globals, from_builtins, unbound)
