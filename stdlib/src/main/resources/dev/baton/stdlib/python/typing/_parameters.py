"""Type parameters in type expressions: which there are, and putting types in their place."""

from collections.abc import Callable as _Callable

from _typing import TypeVarTuple

__name__ = "typing"  # where the names defined here are to be found

_BuiltinAlias = type(list[int])


def _collect_parameters(args):
    """Return the type parameters in args, each once, in order of appearance."""
    parameters = []
    for arg in args:
        if isinstance(arg, type):
            continue  # a class may have __parameters__, but they are not free in it
        if isinstance(arg, tuple):
            inner = _collect_parameters(arg)
        elif hasattr(arg, "__typing_subst__"):
            inner = (arg,)
        else:
            inner = getattr(arg, "__parameters__", ())
        for parameter in inner:
            if parameter not in parameters:
                parameters.append(parameter)
    return tuple(parameters)


def _is_unpacked(arg):
    """Tell whether arg is *Ts or *tuple[...], in either spelling."""
    if isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
        return False
    if getattr(arg, "__typing_is_unpacked_typevartuple__", False):
        return True
    return _unpacked_args(arg) is not None


def _unpacked_args(arg):
    """Return the items of an unpacked tuple type, or None for anything else."""
    if isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
        return None
    return getattr(arg, "__typing_unpacked_tuple_args__", None)


def _spread(args):
    """Put the items of unpacked tuple types of fixed length in their place."""
    spread = []
    for arg in args:
        items = _unpacked_args(arg)
        if items is not None and not (items and items[-1] is ...):
            spread.extend(items)
        else:
            spread.append(arg)
    return spread


def _check_count(alias, actual, expected):
    if actual != expected:
        amount = "many" if actual > expected else "few"
        raise TypeError(
            f"Too {amount} arguments for {alias}; actual {actual}, expected {expected}"
        )


def _substitute(alias, args):
    """Compute the arguments of an alias after its parameters got these values."""
    parameters = alias.__parameters__
    for parameter in parameters:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(alias, args)
    _check_count(alias, len(args), len(parameters))
    values = dict(zip(parameters, args))
    flatten = alias.__origin__ is _Callable
    result = []
    for arg in alias.__args__:
        new = _substitute_one(arg, values)
        several = flatten or _is_unpacked(arg)
        if several and isinstance(new, tuple) and not isinstance(arg, tuple):
            result.extend(new)
        else:
            result.append(new)
    return _spread(result)


def _substitute_one(arg, values):
    if isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
        return arg
    if isinstance(arg, tuple):
        items = []
        for item in arg:
            new = _substitute_one(item, values)
            if isinstance(new, tuple) and not isinstance(item, tuple):
                items.extend(new)  # in the place of a ParamSpec
            else:
                items.append(new)
        return tuple(items)
    if getattr(arg, "__typing_is_unpacked_typevartuple__", False):
        return values[arg.__args__[0]]
    substitute = getattr(arg, "__typing_subst__", None)
    if substitute is not None:
        return substitute(values[arg])
    inner = getattr(arg, "__parameters__", ())
    if not inner:
        return arg
    chosen = []
    for parameter in inner:
        value = values[parameter]
        if isinstance(parameter, TypeVarTuple):
            chosen.extend(value)
        else:
            chosen.append(value)
    return arg[tuple(chosen)]
