"""Tests of what an object is, for `inspect`."""

import functools as _functools
import types as _types

__all__ = ["ismodule", "isclass", "ismethod", "isfunction", "isgeneratorfunction",
           "isgenerator", "iscoroutinefunction", "iscoroutine", "isawaitable",
           "isasyncgenfunction", "isasyncgen", "istraceback", "isframe", "iscode", "isbuiltin",
           "ismethodwrapper", "isroutine", "isabstract", "ismethoddescriptor",
           "isdatadescriptor", "isgetsetdescriptor", "ismemberdescriptor",
           "markcoroutinefunction", "CO_OPTIMIZED", "CO_NEWLOCALS", "CO_VARARGS",
           "CO_VARKEYWORDS", "CO_NESTED", "CO_GENERATOR", "CO_COROUTINE",
           "CO_ITERABLE_COROUTINE", "CO_ASYNC_GENERATOR", "TPFLAGS_IS_ABSTRACT"]

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20


def _kind(name, cls, what):
    def test(object):
        return isinstance(object, cls)

    test.__name__ = test.__qualname__ = name
    test.__doc__ = f"Tell whether an object is {what}."
    return test


ismodule = _kind("ismodule", _types.ModuleType, "a module")
isclass = _kind("isclass", type, "a class")
ismethod = _kind("ismethod", _types.MethodType, "a bound method written in Python")
isfunction = _kind("isfunction", _types.FunctionType, "a function written in Python")
isgenerator = _kind("isgenerator", _types.GeneratorType, "a generator")
iscoroutine = _kind("iscoroutine", _types.CoroutineType, "a coroutine")
isasyncgen = _kind("isasyncgen", _types.AsyncGeneratorType, "an asynchronous generator")
istraceback = _kind("istraceback", _types.TracebackType, "a traceback")
isframe = _kind("isframe", _types.FrameType, "a frame")
iscode = _kind("iscode", _types.CodeType, "code")
isbuiltin = _kind("isbuiltin", _types.BuiltinFunctionType, "a built-in function or bound method")
ismethodwrapper = _kind("ismethodwrapper", _types.MethodWrapperType, "a method wrapper")
isgetsetdescriptor = _kind("isgetsetdescriptor", _types.GetSetDescriptorType,
                           "a descriptor with getter and setter")
ismemberdescriptor = _kind("ismemberdescriptor", _types.MemberDescriptorType,
                           "a descriptor of a slot")


def _has_flag(obj, flag):
    while ismethod(obj):
        obj = obj.__func__
    while isinstance(obj, _functools.partial):
        obj = obj.func
    while ismethod(obj):
        obj = obj.__func__
    return isfunction(obj) and bool(obj.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Tell whether a function makes generators."""
    return _has_flag(obj, CO_GENERATOR)


_marked = object()


def markcoroutinefunction(func):
    """Say that a function returns coroutines although it is not written with async def."""
    target = getattr(func, "__func__", func)
    target._is_coroutine_mark = _marked
    return func


def iscoroutinefunction(obj):
    """Tell whether a function makes coroutines."""
    target = obj
    while isinstance(target, _functools.partial):
        target = target.func
    target = getattr(target, "__func__", target)
    if getattr(target, "_is_coroutine_mark", None) is _marked:
        return True
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Tell whether a function makes asynchronous generators."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isawaitable(object):
    """Tell whether an object can be awaited."""
    if isinstance(object, _types.CoroutineType):
        return True
    if isinstance(object, _types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return hasattr(type(object), "__await__")


def ismethoddescriptor(object):
    """Tell whether an object is a descriptor that only gets, and is no function or class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__")


def isdatadescriptor(object):
    """Tell whether an object is a descriptor that sets or deletes."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isroutine(object):
    """Tell whether an object is any function or method."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def isabstract(object):
    """Tell whether an object is a class with abstract methods left."""
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))
