"""Writes the methods of dataclasses as source text, and compiles them.

Text, and not closures over the list of fields, because it gives __init__ its real parameters (so
the error messages of calls are right) and methods as fast as if written by hand.
"""

import sys as _sys
from reprlib import recursive_repr

from dataclasses._fields import _FIELD, _INIT_VARIABLE, MISSING

__name__ = "dataclasses"  # where the names defined here are to be found


class _Factory:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _Factory()


class MethodWriter:
    """Collects the text of methods and compiles them all at once.

    The text refers to objects by names from refer(), which become parameters of a function
    around the methods; so the methods keep the globals of the module of the class.
    """

    def __init__(self, cls):
        self._cls = cls
        self._lines = []
        self._names = []
        self._objects = {}

    def refer(self, name, obj):
        """Return the name by which the text can use an object."""
        name = f"_dataclass_{name}_"
        self._objects[name] = obj
        return name

    def add(self, name, parameters, body):
        """Add a method, given as the text of its parameters and the lines of its body."""
        self._names.append(name)
        self._lines.append(f" def {name}({parameters}):")
        self._lines += [f"  {line}" for line in body]

    def compile(self):
        """Return a dict of the functions by name."""
        if not self._names:
            return {}
        text = [f"def make({', '.join(self._objects)}):", *self._lines]
        text.append(f" return {', '.join(self._names)},")
        module = _sys.modules.get(self._cls.__module__)
        scope = {}
        exec("\n".join(text), {} if module is None else module.__dict__, scope)
        functions = scope["make"](**self._objects)
        for function in functions:
            function.__qualname__ = f"{self._cls.__qualname__}.{function.__name__}"
        return dict(zip(self._names, functions))


def order_parameters(parameters):
    """Split the fields that __init__ takes into positional and keyword-only ones."""
    positional = [f for f in parameters if f.init and not f.kw_only]
    keyword = [f for f in parameters if f.init and f.kw_only]
    seen_default = False
    for f in positional:
        if _has_default(f):
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    return positional, keyword


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def write_init(writer, parameters, frozen, slots, has_post_init):
    """Write __init__; parameters are the fields and the init-only variables, in order."""
    positional, keyword = order_parameters(parameters)
    self_name = "self" if all(f.name != "self" for f in parameters) else "_dataclass_self_"
    signature = [self_name]
    signature += [_parameter(writer, f) for f in positional]
    if keyword:
        signature.append("*")
        signature += [_parameter(writer, f) for f in keyword]
    body = []
    for f in parameters:
        value = _initial_value(writer, f, slots)
        if value is None or f._field_type is not _FIELD:
            continue
        if frozen:
            setter = writer.refer("setattr", object.__setattr__)
            body.append(f"{setter}({self_name}, {f.name!r}, {value})")
        else:
            body.append(f"{self_name}.{f.name} = {value}")
    if has_post_init:
        passed = [f.name for f in parameters if f._field_type is _INIT_VARIABLE]
        body.append(f"{self_name}.__post_init__({', '.join(passed)})")
    writer.add("__init__", ", ".join(signature), body or ["pass"])


def _parameter(writer, f):
    if f.default_factory is not MISSING:
        return f"{f.name}={writer.refer('has_factory', _HAS_DEFAULT_FACTORY)}"
    if f.default is not MISSING:
        return f"{f.name}={writer.refer('default_' + f.name, f.default)}"
    return f.name


def _initial_value(writer, f, slots):
    """Return the expression for the first value of a field, or None if it gets none."""
    if f.default_factory is not MISSING:
        made = writer.refer("factory_" + f.name, f.default_factory) + "()"
        if not f.init:
            return made
        not_given = writer.refer("has_factory", _HAS_DEFAULT_FACTORY)
        return f"{made} if {f.name} is {not_given} else {f.name}"
    if f.init:
        return f.name
    if slots and f.default is not MISSING:
        # There is no class attribute to fall back on.
        return writer.refer("default_" + f.name, f.default)
    return None


def _tuple_of(owner, fields):
    return "(" + "".join([f"{owner}.{f.name}, " for f in fields]) + ")"


def write_repr(writer, fields):
    shown = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in fields])
    writer.add("__repr__", "self", [f'return f"{{self.__class__.__qualname__}}({shown})"'])


def write_comparison(writer, name, operator, fields):
    body = [
        "if other.__class__ is self.__class__:",
        f" return {_tuple_of('self', fields)} {operator} {_tuple_of('other', fields)}",
        "return NotImplemented",
    ]
    writer.add(name, "self, other", body)


def write_hash(writer, fields):
    hasher = writer.refer("hash", hash)
    writer.add("__hash__", "self", [f"return {hasher}({_tuple_of('self', fields)})"])


def guard_repr(function):
    """Protect a __repr__ against fields that lead back to their owner."""
    return recursive_repr()(function)


def frozen_methods(cls, names, error):
    """Return __setattr__ and __delattr__ for a frozen class.

    Subclasses that are not dataclasses may have attributes of their own, but not change fields.
    """

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise error(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise error(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    for function in (__setattr__, __delattr__):
        function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
    return __setattr__, __delattr__
