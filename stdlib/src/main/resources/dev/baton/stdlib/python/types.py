"""Names for the types of objects the interpreter makes, and help for making classes at run time.

Most of these types have no name of their own among the built-ins, so each is taken from a sample.
"""

import sys as _sys


def _function():
    captured = None

    def inner():
        return captured

    return inner


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Sample:
    __slots__ = ("slot",)

    def method(self):
        pass


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
CellType = type(_function().__closure__[0])
MethodType = type(_Sample().method)
ModuleType = type(_sys)
MappingProxyType = type(type.__dict__)
SimpleNamespace = type(_sys.implementation)

GeneratorType = type(_generator())
_started = _coroutine()
CoroutineType = type(_started)
_started.close()  # an unfinished coroutine would be reported as never awaited
AsyncGeneratorType = type(_async_generator())

BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(_Sample.slot)

try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)

GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(...)
NoneType = type(None)
NotImplementedType = type(NotImplemented)

del _sys, _function, _generator, _coroutine, _started, _async_generator, _Sample


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class as a class statement would; exec_body(namespace) plays the part of its body."""
    resolved = resolve_bases(bases)
    metaclass, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return metaclass(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """Put the result of __mro_entries__ in the place of each base that is not a class (PEP 560).

    The very same tuple comes back when nothing had to be replaced.
    """
    resolved = []
    replaced = False
    for base in bases:
        entries_of = None
        if not isinstance(base, type):
            entries_of = getattr(base, "__mro_entries__", None)
        if entries_of is None:
            resolved.append(base)
            continue
        entries = entries_of(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        resolved.extend(entries)
        replaced = True
    return tuple(resolved) if replaced else bases


def prepare_class(name, bases=(), kwds=None):
    """Return (metaclass, namespace, remaining keywords) for a class about to be made."""
    kwds = dict(kwds) if kwds else {}
    if "metaclass" in kwds:
        metaclass = kwds.pop("metaclass")
    else:
        metaclass = type(bases[0]) if bases else type
    if isinstance(metaclass, type):
        metaclass = _most_derived(metaclass, bases)
    prepare = getattr(metaclass, "__prepare__", None)
    namespace = {} if prepare is None else prepare(name, bases, **kwds)
    return metaclass, namespace, kwds


def _most_derived(metaclass, bases):
    winner = metaclass
    for candidate in map(type, bases):
        if issubclass(winner, candidate):
            continue
        if not issubclass(candidate, winner):
            raise TypeError(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict)"
                " subclass of the metaclasses of all its bases"
            )
        winner = candidate
    return winner


def get_original_bases(cls, /):
    """Return the bases of cls as its class statement wrote them, for instance with Generic[T]."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(
            f"Expected an instance of type, not {type(cls).__name__!r}"
        ) from None


class DynamicClassAttribute:
    """A property on instances whose name, looked up on the class, goes to the metaclass.

    On the class the lookup raises AttributeError, so that a metaclass __getattr__ can answer.
    """

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.overwrite_doc = doc is None
        self.__doc__ = fget.__doc__ if doc is None else doc
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def _copy(self, fget, fset, fdel, doc):
        if self.overwrite_doc and fget is not self.fget:
            doc = None
        made = type(self)(fget, fset, fdel, doc)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        """Return a copy with another getter."""
        return self._copy(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        """Return a copy with another setter."""
        return self._copy(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        """Return a copy with another deleter."""
        return self._copy(self.fget, self.fset, fdel, self.__doc__)


class _GeneratorWrapper:
    """Lets the generator-like result of a plain function be awaited."""

    def __init__(self, wrapped):
        self.__wrapped = wrapped
        self.__name__ = getattr(wrapped, "__name__", None)
        self.__qualname__ = getattr(wrapped, "__qualname__", None)

    def send(self, value):
        return self.__wrapped.send(value)

    def throw(self, *exc_info):
        return self.__wrapped.throw(*exc_info)

    def close(self):
        return self.__wrapped.close()

    def __getattr__(self, name):
        # The attributes of coroutines are those of the generator, under another prefix.
        if name.startswith("cr_"):
            name = "gi_yieldfrom" if name == "cr_await" else "gi_" + name[3:]
        if name.startswith("gi_"):
            return getattr(self.__wrapped, name)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self

    __await__ = __iter__


_CO_GENERATOR = 0x20
_CO_COROUTINE = 0x80
_CO_ITERABLE_COROUTINE = 0x100


def coroutine(func):
    """Make a generator function usable with await."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if isinstance(func, FunctionType):
        flags = func.__code__.co_flags
        if flags & (_CO_COROUTINE | _CO_ITERABLE_COROUTINE):
            return func
        if flags & _CO_GENERATOR and hasattr(func.__code__, "replace"):
            func.__code__ = func.__code__.replace(co_flags=flags | _CO_ITERABLE_COROUTINE)
            return func

    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        kind = type(result)
        if hasattr(kind, "__await__") or not hasattr(kind, "send"):
            return result
        if isinstance(result, GeneratorType) and result.gi_code.co_flags & _CO_ITERABLE_COROUTINE:
            return result
        return _GeneratorWrapper(result)

    return wrapped


__all__ = [name for name in globals() if not name.startswith("_")]
