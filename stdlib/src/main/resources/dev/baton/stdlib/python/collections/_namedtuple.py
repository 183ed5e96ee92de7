"""Tuples whose items also have names."""

import sys as _sys
from keyword import iskeyword as _iskeyword

__name__ = "collections"  # where the names defined here are to be found

try:
    from _collections import _tuplegetter as _field
except ImportError:
    from operator import itemgetter as _itemgetter

    def _field(index, doc):
        return property(_itemgetter(index), doc=doc)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Return a new subclass of tuple with a named attribute for each item.

    field_names is a sequence of names, or one string that separates them by spaces or commas.
    With rename, unusable names become _0, _1, ... by their position. The defaults belong to the
    last fields.
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [_sys.intern(str(name)) for name in field_names]
    typename = _sys.intern(str(typename))
    if rename:
        names = _renamed(names)
    _check_names(typename, names)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    if module is None:
        try:
            module = _sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            module = None
    return _build(typename, tuple(names), defaults, module)


def _renamed(names):
    seen = set()
    result = []
    for position, name in enumerate(names):
        usable = (
            name.isidentifier()
            and not _iskeyword(name)
            and not name.startswith("_")
            and name not in seen
        )
        seen.add(name)
        result.append(name if usable else f"_{position}")
    # Made-up names start with an underscore on purpose, which given ones must not.
    return [_Generated(n) if n.startswith("_") else n for n in result]


class _Generated(str):
    """A field name that namedtuple itself made up."""

    __slots__ = ()


def _check_names(typename, names):
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(
                f"Type names and field names must be valid identifiers: {name!r}"
            )
        if _iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and type(name) is not _Generated:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _constructor(typename, names, defaults):
    """Compile __new__, since its parameters (and so its error messages) are the field names."""
    parameters = "".join(f", {name}" for name in names)
    items = "".join(f"{name}, " for name in names)
    scope = {"_tuple_new": tuple.__new__, "__builtins__": {}, "__name__": f"namedtuple_{typename}"}
    exec(f"def __new__(_cls{parameters}): return _tuple_new(_cls, ({items}))", scope)
    made = scope["__new__"]
    made.__doc__ = f"Create new instance of {typename}({', '.join(names)})"
    if defaults:
        made.__defaults__ = defaults
    return made


def _build(typename, names, defaults, module):
    names = tuple([str(name) for name in names])
    count = len(names)
    new_tuple = tuple.__new__
    template = f"({', '.join(f'{name}=%r' for name in names)})"

    @classmethod
    def _make(cls, iterable):
        result = new_tuple(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(n, item) for n, item in zip(names, self)])
        if kwds:
            raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        return self.__class__.__name__ + template % self

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    __repr__.__doc__ = "Return a nicely formatted representation string"
    _asdict.__doc__ = "Return a new dict which maps field names to their values."
    __getnewargs__.__doc__ = "Return the items as a plain tuple, for copy and pickle."

    namespace = {
        "__doc__": f"{typename}({', '.join(names)})",
        "__slots__": (),
        "_fields": names,
        "_field_defaults": dict(zip(names[count - len(defaults) :], defaults)),
        "__new__": _constructor(typename, names, defaults),
        "_make": _make,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": names,
    }
    new = namespace["__new__"]
    for function in (new, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        function.__qualname__ = f"{typename}.{function.__name__}"
    for index, name in enumerate(names):
        namespace[name] = _field(index, _sys.intern(f"Alias for field number {index}"))
    if module is not None:
        namespace["__module__"] = module
    return type(typename, (tuple,), namespace)
