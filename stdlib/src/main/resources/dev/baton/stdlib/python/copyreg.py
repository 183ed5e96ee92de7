"""How objects are taken apart for copying and pickling, and functions registered for it."""

__all__ = ["add_extension", "clear_extension_cache", "constructor", "pickle", "remove_extension"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Register the function that takes instances of a type apart, as __reduce__ would."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that an object can serve as a constructor."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def _reduce_complex(value):
    return complex, (value.real, value.imag)


def _reduce_union(value):
    import functools
    import operator

    return functools.reduce, (operator.or_, value.__args__)


pickle(complex, _reduce_complex, complex)
pickle(type(int | str), _reduce_union)


def __newobj__(cls, *args):
    """Rebuild an object of which __reduce_ex__(2) gave the arguments of __new__."""
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """Rebuild an object whose __new__ takes keyword arguments too."""
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    """Rebuild an object taken apart by protocols 0 and 1: state is what its built-in base holds."""
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(obj, state)
    return obj


def _slotnames(cls):
    """List the names of the slots of a class and its bases, as attribute names.

    __dict__ and __weakref__ are not counted; private names come out mangled.
    """
    names = []
    for klass in cls.__mro__:
        slots = klass.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                owner = klass.__name__.lstrip("_")
                name = f"_{owner}{name}" if owner else name
            names.append(name)
    return names


def __reduce_ex__(obj, protocol):
    """Take an object apart as object.__reduce_ex__() does."""
    cls = type(obj)
    if cls.__module__ == "builtins" and cls.__new__ is object.__new__ and cls is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if protocol < 2:
        return _reduce_ex(obj, protocol)
    with_keywords = getattr(cls, "__getnewargs_ex__", None)
    plain = getattr(cls, "__getnewargs__", None)
    if with_keywords is not None:
        args, kwargs = with_keywords(obj)
        rebuild, arguments = __newobj_ex__, (cls, args, kwargs)
    else:
        args = _base_value(obj) if plain is None else plain(obj)
        rebuild, arguments = __newobj__, (cls, *args)
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(dict.items(obj)) if isinstance(obj, dict) else None
    return rebuild, arguments, _state_of(obj, cls), items, pairs


def _base_value(obj):
    """Return the arguments that rebuild the built-in part of an object that cannot change."""
    for base in (int, float, complex, str, bytes, tuple, frozenset, bytearray, set):
        if isinstance(obj, base):
            return (base(obj),)
    return ()


def _state_of(obj, cls):
    own = getattr(cls, "__getstate__", None)
    if own is not None and own is not getattr(object, "__getstate__", None):
        return own(obj)
    attributes = getattr(obj, "__dict__", None)
    slots = {name: getattr(obj, name) for name in _slotnames(cls) if hasattr(obj, name)}
    attributes = dict(attributes) if attributes else None
    return (attributes, slots) if slots else attributes


def _reduce_ex(self, proto):
    """Take an object apart by protocol 0 or 1."""
    cls = type(self)
    base = next(
        (
            klass
            for klass in cls.__mro__
            if klass is object or klass.__module__ == "builtins" and klass is not cls
        ),
        object,
    )
    if base is object:
        state = None
    else:
        if base is cls:
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        state = base(self)
    if getattr(self, "__slots__", None) and cls.__getstate__ is object.__getstate__:
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be "
                        "pickled")
    attributes = self.__getstate__()
    args = cls, base, state
    return (_reconstructor, args, attributes) if attributes else (_reconstructor, args)


# Short codes for classes and functions in pickles

_extension_registry = {}  # (module, name) -> code
_inverted_registry = {}  # code -> (module, name)
_extension_cache = {}  # code -> object


def add_extension(module, name, code):
    """Give the object `name` of a module a code, by which pickles then refer to it."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Take the code of an object back."""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    """Forget the objects that codes have been resolved to."""
    _extension_cache.clear()
