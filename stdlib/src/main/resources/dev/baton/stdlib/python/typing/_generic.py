"""Generic classes: subscripts, and type parameters of derived classes."""

from _typing import Generic, ParamSpec, TypeVar, TypeVarTuple
from typing._core import (
    _as_tuple,
    _cached,
    _ConcatenateGenericAlias,
    _GenericAlias,
    _is_protocol_base,
    _type_check,
    _type_convert,
    _UnpackGenericAlias,
)
from typing._parameters import _check_count, _collect_parameters, _spread, _unpacked_args

__name__ = "typing"  # where the names defined here are to be found


def _generic_class_getitem(cls, params):
    """Implement cls[params] for Generic, Protocol and the classes derived from them."""
    params = tuple([_type_convert(param) for param in _as_tuple(params)])
    if cls is Generic or _is_protocol_base(cls):
        if not params:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(_is_declaration(param) for param in params):
            raise TypeError(
                f"Parameters to {cls.__name__}[...] must all be type variables"
                " or parameter specification variables."
            )
        if len(set(params)) != len(params):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, params)
    parameters = getattr(cls, "__parameters__", ())
    if not parameters:
        raise TypeError(f"{cls} is not a generic class")
    params = tuple(_spread(params))
    for parameter in parameters:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            params = prepare(cls, params)
    _check_count(cls, len(params), len(parameters))
    args = []
    for parameter, new in zip(parameters, params):
        if isinstance(parameter, TypeVarTuple):
            args.extend(new)
        else:
            args.append(parameter.__typing_subst__(new))
    return _GenericAlias(cls, tuple(args))


_generic_class_getitem = _cached(_generic_class_getitem)


def _is_declaration(param):
    if isinstance(param, (TypeVar, ParamSpec)):
        return True
    return isinstance(param, _UnpackGenericAlias) and isinstance(param.__args__[0], TypeVarTuple)


def _subscript_generic(type_params):
    """Make Generic[...] for the type parameters of a class, of any kind."""
    from typing import Unpack

    return _GenericAlias(
        Generic, tuple([Unpack[p] if isinstance(p, TypeVarTuple) else p for p in type_params])
    )


def _generic_init_subclass(cls):
    """Work out the type parameters of a new class from the bases as they were written."""
    written = cls.__dict__.get("__orig_bases__")
    if written is None:
        # Protocol itself and generic TypedDicts are made without a subscript.
        exempt = cls.__name__ == "Protocol" or type(cls).__name__ == "_TypedDictMeta"
        plain = Generic in cls.__bases__ and not exempt
    else:
        plain = Generic in written
    if plain:
        raise TypeError("Cannot inherit from plain Generic")
    if written is None:
        cls.__parameters__ = ()
        return
    found = _collect_parameters(written)
    declared = None
    for base in written:
        if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
            if declared is not None:
                raise TypeError("Cannot inherit from Generic[...] multiple times.")
            declared = base.__parameters__
    if declared is None:
        for base in written:
            if isinstance(base, _GenericAlias) and _is_protocol_base(base.__origin__):
                declared = base.__parameters__
    if declared is not None:
        missing = [parameter for parameter in found if parameter not in declared]
        if missing:
            raise TypeError(
                f"Some type variables ({', '.join(map(str, missing))}) are not listed in"
                f" Generic[{', '.join(map(str, declared))}]"
            )
        found = declared
    cls.__parameters__ = tuple(found)


# What type parameters accept


def _prepare_typevartuple(self, alias, args):
    """Gather the arguments that fall to a TypeVarTuple into one tuple."""
    parameters = alias.__parameters__
    position = parameters.index(self)
    if any(isinstance(p, TypeVarTuple) for p in parameters[position + 1 :]):
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    after = len(parameters) - position - 1
    unbounded = _unbounded(args)
    if unbounded is not None:
        # It supplies as many items as the parameters before and after need; the rest is *Ts.
        spread = args[unbounded]
        item = _unpacked_args(spread)[0]
        before = [item] * (position - unbounded)
        behind = [item] * (after - (len(args) - unbounded - 1))
        args = (*args[:unbounded], *before, spread, *behind, *args[unbounded + 1 :])
    if len(args) < position + after:
        raise TypeError(
            f"Too few arguments for {alias}; actual {len(args)},"
            f" expected at least {len(parameters) - 1}"
        )
    end = len(args) - after
    return (*args[:position], tuple(args[position:end]), *args[end:])


def _unbounded(args):
    """Return the index of *tuple[X, ...] among the arguments, or None."""
    found = None
    for index, arg in enumerate(args):
        items = _unpacked_args(arg)
        if items and items[-1] is ...:
            if found is not None:
                raise TypeError("More than one unpacked arbitrary-length tuple argument")
            found = index
    return found


def _paramspec_argument(arg):
    """Check what is to replace a ParamSpec: a list of types, ..., ParamSpec or Concatenate."""
    if isinstance(arg, (list, tuple)):
        return tuple([_type_check(item, "Expected a type.") for item in arg])
    if not _stands_for_parameters(arg):
        raise TypeError(
            f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}"
        )
    return arg


def _prepare_paramspec(self, alias, args):
    """Let C[int, str] mean C[[int, str]] where the ParamSpec is the only parameter."""
    parameters = alias.__parameters__
    position = parameters.index(self)
    if position >= len(args):
        raise TypeError(f"Too few arguments for {alias}")
    if len(parameters) == 1 and not _stands_for_parameters(args[0]):
        if not isinstance(args[0], (list, tuple)):
            return (tuple(args),)
    if isinstance(args[position], list):
        args = (*args[:position], tuple(args[position]), *args[position + 1 :])
    return args


def _stands_for_parameters(arg):
    return arg is ... or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias))
