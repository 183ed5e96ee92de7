"""Functions and decorators that speak to type checkers and do little or nothing at run time."""

import sys as _sys

from typing._core import _FunctionType

__name__ = "typing"  # where the functions defined here are to be found


def cast(typ, val):
    """Return val; tells the checker to take it for a typ."""
    return val


def assert_type(val, typ, /):
    """Return val; asks the checker to confirm that its type is typ."""
    return val


def assert_never(arg, /):
    """Mark code that cannot be reached; raises AssertionError if it is reached after all."""
    shown = repr(arg)
    if len(shown) > 100:
        shown = shown[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {shown}")


def reveal_type(obj, /):
    """Return obj after printing its type to sys.stderr; the checker reports what it thinks."""
    print(f"Runtime type is {type(obj).__name__!r}", file=_sys.stderr)
    return obj


def _mark(arg, name, value):
    try:
        setattr(arg, name, value)
    except (AttributeError, TypeError):
        pass  # a marker on something that cannot be marked is no error
    return arg


def final(f):
    """Decorate a method not to be overridden, or a class not to be derived from."""
    return _mark(f, "__final__", True)


def override(method, /):
    """Decorate a method that is meant to override one of a base class."""
    return _mark(method, "__override__", True)


def no_type_check(arg):
    """Decorate a function or class whose annotations are not types."""
    if isinstance(arg, type):
        for name, obj in list(arg.__dict__.items()):
            if getattr(obj, "__module__", None) != arg.__module__:
                continue
            inner = getattr(obj, "__func__", obj)
            expected = f"{arg.__qualname__}.{getattr(inner, '__name__', name)}"
            if getattr(inner, "__qualname__", None) != expected:
                continue
            if isinstance(obj, _FunctionType):
                obj.__no_type_check__ = True
            elif isinstance(obj, (classmethod, staticmethod)):
                obj.__func__.__no_type_check__ = True
            elif isinstance(obj, type):
                no_type_check(obj)
    return _mark(arg, "__no_type_check__", True)


def no_type_check_decorator(decorator):
    """Make a decorator apply no_type_check too."""
    from functools import wraps

    @wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


def dataclass_transform(
    *,
    eq_default=True,
    order_default=False,
    kw_only_default=False,
    frozen_default=False,
    field_specifiers=(),
    **kwargs,
):
    """Decorate what makes classes similar to dataclasses; the arguments describe how."""

    def decorate(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorate


# The overloads seen so far: for each (module, qualified name), by the line they start on, so that
# executing a definition again replaces the earlier one.
_overloads = {}


def _overload_dummy(*args, **kwds):
    """Stands for a function of which only overloads have been defined."""
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions"
        " outside a stub module should always be followed by an implementation that is not"
        " @overload-ed."
    )


def overload(func):
    """Decorate one of several signatures of a function; the implementation follows undecorated."""
    inner = getattr(func, "__func__", func)
    try:
        key = inner.__module__, inner.__qualname__
        line = inner.__code__.co_firstlineno
    except AttributeError:
        return _overload_dummy
    _overloads.setdefault(key, {})[line] = func
    return _overload_dummy


def get_overloads(func):
    """List the overloads that were defined for a function."""
    inner = getattr(func, "__func__", func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overloads.clear()


def is_typeddict(tp):
    """Tell whether tp is a class made with TypedDict."""
    structs = _sys.modules.get("typing._structs")
    return structs is not None and isinstance(tp, structs._TypedDictMeta)
