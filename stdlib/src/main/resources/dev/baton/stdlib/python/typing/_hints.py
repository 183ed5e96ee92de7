"""Forward references, and looking at annotations and type expressions."""

import sys as _sys

from _typing import Generic, ParamSpecArgs, ParamSpecKwargs
from typing._core import (
    _BaseGenericAlias,
    _BuiltinAlias,
    _BuiltinUnion,
    _Final,
    _FunctionType,
    _GenericAlias,
    _NoneType,
    _type_check,
    _union,
)
from typing._forms import (
    Annotated,
    NotRequired,
    Required,
    Unpack,
    _AnnotatedAlias,
    _shown_bare,
)

__name__ = "typing"  # where the names defined here are to be found


class ForwardRef(_Final, _root=True):
    """A type given as a string, to be evaluated when all names in it exist."""

    __slots__ = (
        "__forward_arg__", "__forward_code__", "__forward_evaluated__", "__forward_value__",
        "__forward_is_argument__", "__forward_is_class__", "__forward_module__",
    )  # fmt: skip

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        # An unpacked type can stand in a subscript only, so *Ts is compiled as part of one.
        source = f"({arg},)[0]" if arg.startswith("*") else arg
        try:
            self.__forward_code__ = compile(source, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            module = _sys.modules.get(self.__forward_module__)
            globalns = getattr(module, "__dict__", globalns)
        if type_params:
            # Type parameters are nearer than globals but farther than the names of a class.
            localns = {**{p.__name__: p for p in type_params}, **localns}
        value = _type_check(
            eval(self.__forward_code__, globalns, localns),
            "Forward references must evaluate to types.",
            is_argument=self.__forward_is_argument__,
            allow_special_forms=self.__forward_is_class__,
        )
        guard = recursive_guard | {self.__forward_arg__}
        self.__forward_value__ = _evaluate(value, globalns, localns, type_params, guard)
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (
                self.__forward_arg__ == other.__forward_arg__
                and self.__forward_value__ == other.__forward_value__
            )
        return (
            self.__forward_arg__ == other.__forward_arg__
            and self.__forward_module__ == other.__forward_module__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __repr__(self):
        module = self.__forward_module__
        shown = "" if module is None else f", module={module!r}"
        return f"ForwardRef({self.__forward_arg__!r}{shown})"


def _evaluate(value, globalns, localns, type_params, guard=frozenset()):
    """Evaluate the forward references in a type expression, at any depth."""
    if isinstance(value, ForwardRef):
        return value._evaluate(globalns, localns, type_params, recursive_guard=guard)
    if not isinstance(value, (_GenericAlias, _BuiltinAlias, _BuiltinUnion)):
        return value
    args = value.__args__
    if isinstance(value, _BuiltinAlias):
        # list["Node"] keeps the plain string.
        args = tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in args])
    new = tuple([_evaluate(arg, globalns, localns, type_params, guard) for arg in args])
    unpacked = getattr(value, "__unpacked__", False) is True
    return value if new == value.__args__ and not unpacked else _with_args(value, new)


def _with_args(alias, args):
    if isinstance(alias, _BuiltinUnion):
        result = args[0]
        for arg in args[1:]:
            result = result | arg
        return result
    if isinstance(alias, _GenericAlias):
        return alias.copy_with(args)
    unpacked = getattr(alias, "__unpacked__", False) is True
    if type(alias) is not _BuiltinAlias:  # collections.abc.Callable
        made = type(alias)(alias.__origin__, (list(args[:-1]), args[-1]))
    else:
        made = _BuiltinAlias(alias.__origin__, args)
    return Unpack[made] if unpacked else made


def _without_extras(value):
    """Take Annotated, Required and NotRequired away from a type expression, at any depth."""
    if isinstance(value, _AnnotatedAlias):
        return _without_extras(value.__origin__)
    if getattr(value, "__origin__", None) in (Required, NotRequired):
        return _without_extras(value.__args__[0])
    if isinstance(value, (_GenericAlias, _BuiltinAlias, _BuiltinUnion)):
        args = tuple([_without_extras(arg) for arg in value.__args__])
        return value if args == value.__args__ else _with_args(value, args)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of a class, function, method or module, with strings evaluated.

    A class gives those of its bases too. Without include_extras, Annotated[T, ...] becomes T.
    """
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = _class_hints(obj, globalns, localns)
    else:
        hints = _object_hints(obj, globalns, localns)
    if include_extras:
        return hints
    return {name: _without_extras(value) for name, value in hints.items()}


def _class_hints(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        annotations = base.__dict__.get("__annotations__", {})
        if type(annotations) is type(type.__dict__["__doc__"]):
            continue  # the descriptor of type itself
        if globalns is None:
            module_names = getattr(_sys.modules.get(base.__module__), "__dict__", {})
        else:
            module_names = globalns
        class_names = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # The names of the class are seen last here, unlike in its body.
            module_names, class_names = class_names, module_names
        type_params = getattr(base, "__type_params__", ())
        for name, value in annotations.items():
            value = _as_reference(value, is_argument=False, is_class=True)
            hints[name] = _evaluate(value, module_names, class_names, type_params)
    return hints


def _object_hints(obj, globalns, localns):
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if isinstance(obj, _FunctionType) or hasattr(obj, "__call__") and hasattr(obj, "__name__"):
            return {}
        if type(obj) is type(_sys):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    if globalns is None:
        if type(obj) is type(_sys):
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = getattr(inner, "__globals__", {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    type_params = getattr(obj, "__type_params__", ())
    is_module = type(obj) is type(_sys)
    return {
        name: _evaluate(
            _as_reference(value, is_argument=not is_module, is_class=False),
            globalns,
            localns,
            type_params,
        )
        for name, value in annotations.items()
    }


def _as_reference(value, *, is_argument, is_class):
    if value is None:
        return _NoneType
    if isinstance(value, str):
        return ForwardRef(value, is_argument=is_argument, is_class=is_class)
    return value


def get_origin(tp):
    """Return the class or form that a type expression subscripts, or None: list for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, _BuiltinAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return _BuiltinUnion if isinstance(tp, _BuiltinUnion) else None


def get_args(tp):
    """Return the arguments of a type expression as they were written: (int,) for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, _BuiltinAlias)):
        from collections.abc import Callable

        args = tp.__args__
        if tp.__origin__ is Callable and not (len(args) == 2 and _shown_bare(args[0])):
            args = (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, _BuiltinUnion) else ()
