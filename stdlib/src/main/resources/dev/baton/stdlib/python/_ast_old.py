"""What `ast` keeps of the classes that older versions had in place of Constant."""

import warnings

from _ast import AST, Constant, Tuple, expr_context, mod

_TYPES = {"Num": (int, float, complex), "Str": (str,), "Bytes": (bytes,),
          "NameConstant": (type(None), bool), "Ellipsis": (type(...),)}


def _is_old(node, name):
    return (type(node) is Constant and isinstance(node.value, _TYPES[name])
            and not (name == "Num" and isinstance(node.value, bool)))


def _warn(name):
    warnings.warn(f"ast.{name} is deprecated and will be removed in Python 3.14; use "
                  "ast.Constant instead", DeprecationWarning, 3)


class _OldMeta(type):
    """Makes constants of the fitting type instances of the class."""

    def __instancecheck__(cls, instance):
        name = cls.__name__
        if name in _TYPES:
            _warn(name)
            return _is_old(instance, name)
        return type.__instancecheck__(cls, instance)


class _OldConstant(Constant, metaclass=_OldMeta):
    __module__ = "ast"

    def __new__(cls, *args, **kwargs):
        _warn(cls.__name__)
        if cls.__name__ == "Ellipsis":
            return Constant(..., *args, **kwargs)
        field = cls._fields[0]
        if field in kwargs:
            kwargs["value"] = kwargs.pop(field)
        return Constant(*args, **kwargs)


def _old_constant(name, fields):
    return _OldMeta(name, (_OldConstant,), {
        "__module__": "ast", "_fields": fields,
        "__doc__": "Deprecated AST node class. Use ast.Constant instead"})


Num = _old_constant("Num", ("n",))
Str = _old_constant("Str", ("s",))
Bytes = _old_constant("Bytes", ("s",))
NameConstant = _old_constant("NameConstant", ("value", "kind"))
Ellipsis = _old_constant("Ellipsis", ())


class slice(AST):
    """Deprecated AST node class."""


class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""

    def __new__(cls, dims=(), **kwargs):
        from _ast import Load

        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Deprecated AST node class.  Unused in Python 3."""


class AugLoad(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class AugStore(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class Param(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


for _cls in slice, Index, ExtSlice, Suite, AugLoad, AugStore, Param:
    _cls.__module__ = "ast"


def visit_constant(visitor, node):
    """Call the visit_Num and the like that a visitor of older versions has."""
    for name in _TYPES:
        method = getattr(visitor, "visit_" + name, None)
        if method is not None and _is_old(node, name):
            warnings.warn(f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, 3)
            return method(node)
    return visitor.generic_visit(node)
