"""What type expressions are made of: checks, representation, special forms and generic aliases."""

import sys as _sys

from _typing import Generic, TypeVarTuple
from typing._parameters import _collect_parameters, _spread, _substitute

__name__ = "typing"  # where the names defined here are to be found

_BuiltinAlias = type(list[int])
_BuiltinUnion = type(int | str)
_FunctionType = type(lambda: None)
_NoneType = type(None)


def _caller_module(depth=1, default="__main__"):
    """Return the name of the module that called the caller."""
    try:
        return _sys._getframe(depth + 1).f_globals.get("__name__", default)
    except (AttributeError, ValueError):
        return None


def _cached(func):
    """Remember results for hashable arguments, so that List[int] is List[int]."""
    results = {}

    def inner(*args):
        # The types of the arguments belong to the key, since 1 == True.
        key = args, tuple([type(arg) for arg in args])
        try:
            return results[key]
        except KeyError:
            pass
        except TypeError:
            return func(*args)  # not hashable
        if len(results) >= 1000:
            results.clear()  # rather than grow without limit
        result = results[key] = func(*args)
        return result

    inner.__name__ = func.__name__
    inner.__doc__ = func.__doc__
    return inner


# Checks and representation


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """Bring an argument into the form of a type: None and strings stand for something else."""
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        from typing._hints import ForwardRef

        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, message, is_argument=True, module=None, *, allow_special_forms=False):
    """Check that arg can serve as a type, and return it converted."""
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    origin = getattr(arg, "__origin__", None) if isinstance(arg, _GenericAlias) else None
    if origin is not None:
        if origin is Generic or _is_protocol_base(origin):
            raise TypeError(f"{arg} is not valid as type argument")
        if isinstance(origin, _SpecialForm) and origin._name in ("ClassVar", "Final"):
            if not allow_special_forms and is_argument:
                raise TypeError(f"{arg} is not valid as type argument")
    if isinstance(arg, _SpecialForm):
        plain_ok = arg._name in _PLAIN_FORMS
        if not plain_ok and not (allow_special_forms and arg._name in ("ClassVar", "Final")):
            raise TypeError(f"Plain {arg} is not valid as type argument")
    elif arg is Generic or _is_protocol_base(arg):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


_PLAIN_FORMS = frozenset({"LiteralString", "NoReturn", "Never", "Self", "TypeAlias"})


def _is_protocol_base(cls):
    protocol = _sys.modules.get("typing._protocol")
    return protocol is not None and cls is getattr(protocol, "Protocol", None)


def _type_repr(obj):
    """Show a type as one writes it: int, module.Class, ..."""
    if isinstance(obj, _BuiltinAlias):
        return repr(obj)
    if isinstance(obj, type):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, _FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return f"[{', '.join([_type_repr(item) for item in obj])}]"
    return repr(obj)


def _as_tuple(params):
    return params if isinstance(params, tuple) else (params,)


def _unique(items):
    """Drop repeated items, keeping the first; they need not be hashable."""
    found = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


# Special forms


class _Final:
    """Mixed into classes that cannot be derived from."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _SpecialForm(_Final, _root=True):
    # A name such as Union or ClassVar, whose meaning is in what [...] does. The docstring is the
    # one of the function, so the class has none of its own.

    __slots__ = ("_name", "__doc__", "_getitem")
    __iter__ = None  # or the subscript would serve for iteration

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


def _union(left, right):
    from typing import Union

    return Union[left, right]


# Generic aliases


class _BaseGenericAlias(_Final, _root=True):
    """Stands for a class (the origin) in type expressions, and mostly behaves as it does."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(
                f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}()"
                " instead"
            )
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass  # no room for attributes
        return result

    def __mro_entries__(self, bases):
        """Return what takes the place of this alias among the bases of a class."""
        entries = [] if self.__origin__ in bases else [self.__origin__]
        for later in bases[bases.index(self) + 1 :]:
            if isinstance(later, _BaseGenericAlias):
                break
            if isinstance(later, type) and issubclass(later, Generic):
                break
        else:
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ("__origin__", "__args__"):
            raise AttributeError(attr)  # not set yet
        if attr in ("__name__", "__qualname__"):
            return self._name or getattr(self.__origin__, attr)
        if "__origin__" in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ("_name", "_inst", "_nparams", "_defaults"):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        inherited = [name for name in dir(self.__origin__) if not _is_dunder(name)]
        return sorted({*super().__dir__(), *inherited})


def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


class _GenericAlias(_BaseGenericAlias, _root=True):
    """An origin with arguments, such as List[int] or Box[T]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        args = _as_tuple(args)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = origin.__module__

    def copy_with(self, args):
        """Return the same alias with other arguments."""
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return _union(self, right)

    def __ror__(self, left):
        return _union(left, self)

    def __iter__(self):
        from typing import Unpack

        yield Unpack[self]

    def __getitem__(self, args):
        """Give the free type parameters their values."""
        if self.__origin__ is Generic or _is_protocol_base(self.__origin__):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        args = _spread([_type_convert(arg) for arg in _as_tuple(args)])
        return self.copy_with(tuple(_substitute(self, tuple(args))))

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join([_type_repr(arg) for arg in self.__args__]) or "()"
        return f"{name}[{args}]"

    def __reduce__(self):
        import operator

        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            (args,) = args
        origin = getattr(_sys.modules["typing"], self._name) if self._name else self.__origin__
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if any(_is_protocol_base(getattr(b, "__origin__", b)) for b in bases):
                return ()  # Protocol brings Generic along
            for later in bases[bases.index(self) + 1 :]:
                if isinstance(later, _BaseGenericAlias) and later is not self:
                    return ()
        return (self.__origin__,)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    """Unpack[...], that is *..."""

    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"

    def __getitem__(self, args):
        if isinstance(self.__args__[0], TypeVarTuple):
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        """The arguments of the tuple type that is unpacked, or None for a TypeVarTuple."""
        (arg,) = self.__args__
        if isinstance(arg, (_GenericAlias, _BuiltinAlias)):
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    """Concatenate[A, B, P]: the parameters A and B, and those of P."""

    def copy_with(self, args):
        last = args[-1]
        if isinstance(last, (list, tuple)):
            return (*args[:-1], *last)
        if isinstance(last, _ConcatenateGenericAlias):
            args = (*args[:-1], *last.__args__)
        return super().copy_with(args)
