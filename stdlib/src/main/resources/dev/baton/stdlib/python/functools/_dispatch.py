"""Functions with one implementation for each type of their first argument."""

from abc import get_cache_token
from types import MappingProxyType
from weakref import WeakKeyDictionary

from functools._wraps import update_wrapper

__name__ = "functools"  # where the functions defined here are to be found

_UnionType = type(int | str)
_GenericAlias = type(list[int])


def _find_implementation(cls, registry):
    """Return the implementation in the registry that fits cls best.

    The classes of the MRO are tried in order. An abstract class that knows cls as a virtual
    subclass counts as if inherited by the class that makes it one, behind the abstract bases which
    that class really has; but always before the classes it derives from itself. Of several in
    one place the most derived counts; if two have nothing to do with each other the choice is
    ambiguous.
    """
    mro = cls.__mro__
    virtual = [a for a in registry if a not in mro and _is_subclass(cls, a)]
    pending = []  # (abstract class, the classes it stands behind)
    for position in mro:
        attached = [(a, _abstract_part(position)) for a in virtual if _attaches(a, position)]
        if position is object:
            pending += attached
        due = [a for a, before in pending if position not in before or issubclass(a, position)]
        if due:
            return registry[_most_derived(due)]
        if position in registry:
            return registry[position]
        pending += attached


def _attaches(abstract, cls):
    """Tell whether cls is what makes its subclasses virtual subclasses: its bases are none."""
    return _is_subclass(cls, abstract) and not any(
        _is_subclass(base, abstract) for base in cls.__bases__
    )


def _abstract_part(cls):
    """Return the classes behind the bases of cls, up to the last base that is abstract."""
    part = []
    for base in reversed(cls.__bases__):
        if part or hasattr(base, "__abstractmethods__"):
            part += base.__mro__[:-1]
    return part


def _most_derived(candidates):
    best = [a for a in candidates if not any(b is not a and issubclass(b, a) for b in candidates)]
    if len(best) > 1:
        raise RuntimeError(f"Ambiguous dispatch: {best[0]} or {best[1]}")
    return best[0]


def _is_subclass(cls, abstract):
    try:
        return issubclass(cls, abstract)
    except TypeError:
        return False  # not a class, or one that does not answer


def _is_class(obj):
    return isinstance(obj, type) and not isinstance(obj, _GenericAlias)


def _union_members(obj):
    """Return the members of a union, or None for anything else."""
    if isinstance(obj, _UnionType):
        return obj.__args__
    from typing import Union, get_args, get_origin

    return get_args(obj) if get_origin(obj) is Union else None


def _is_valid_target(obj):
    if _is_class(obj):
        return True
    members = _union_members(obj)
    return members is not None and all(map(_is_class, members))


def _annotated_target(func):
    """Return the class in the annotation of the first parameter."""
    inner = getattr(func, "__func__", func)  # a class method is annotated inside
    if not getattr(inner, "__annotations__", {}):
        raise TypeError(
            f"Invalid first argument to `register()`: {func!r}. Use either"
            " `@register(some_class)` or plain `@register` on an annotated function."
        )
    from typing import get_type_hints

    name, target = next(iter(get_type_hints(inner).items()))
    if _is_valid_target(target):
        return target
    if _union_members(target) is not None:
        raise TypeError(
            f"Invalid annotation for {name!r}. {target!r} not all arguments are classes."
        )
    raise TypeError(f"Invalid annotation for {name!r}. {target!r} is not a class.")


def singledispatch(func):
    """Make func generic: which implementation runs depends on the type of the first argument.

    func itself is the one for all types without a better one. Others are added by register(cls),
    or by register() on a function whose first parameter is annotated.
    """
    registry = {object: func}
    chosen = WeakKeyDictionary()
    chosen_under = get_cache_token()

    def dispatch(cls):
        """Return the implementation that an argument of this class gets."""
        nonlocal chosen_under
        token = get_cache_token()
        if token != chosen_under:
            chosen.clear()
            chosen_under = token
        try:
            return chosen[cls]
        except KeyError:
            pass
        implementation = registry.get(cls)
        if implementation is None:
            implementation = _find_implementation(cls, registry)
        chosen[cls] = implementation
        return implementation

    def register(cls, func=None):
        """Add the implementation for a class or a union; usable as a decorator."""
        if _is_valid_target(cls):
            if func is None:
                return lambda func: register(cls, func)
        elif func is not None:
            raise TypeError(
                f"Invalid first argument to `register()`. {cls!r} is not a class or union type."
            )
        else:
            func = cls
            cls = _annotated_target(func)
        for target in _union_members(cls) or (cls,):
            registry[target] = func
        chosen.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = chosen.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """A generic method: the type of the first argument after self (or cls) decides.

    The implementations may be any callables or descriptors, such as classmethods.
    """

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Add the implementation for a class; usable as a decorator."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch

        def _method(*args, **kwargs):
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
