"""Type parameters, type aliases and Generic: what the compiler needs for PEP 695 syntax.

The functions at the end are called by compiled code. All else of the typing module is only imported when one of these objects is really worked with.
"""

import sys as _sys

__name__ = "typing"  # where the classes defined here are to be found


def _caller_module(depth):
    try:
        return _sys._getframe(depth + 1).f_globals.get("__name__")
    except (AttributeError, ValueError):
        return None


def _typing():
    import typing

    return typing


class _Unevaluated:
    """A value that a function computes when first asked for; failures are not remembered.

    Two threads may both call the function; the value stored last stays, and either is as good.
    """

    __slots__ = ("_compute", "_value")

    def __init__(self, compute):
        self._compute = compute

    def get(self):
        compute = self._compute
        if compute is not None:
            self._value = compute()
            self._compute = None
        return self._value


def _lazy(stored):
    return stored.get() if type(stored) is _Unevaluated else stored


class _Parameter:
    """What the three kinds of type parameter have in common."""

    __slots__ = ("__name__", "__dict__", "__weakref__")

    def __init_subclass__(cls, **kwargs):
        if cls.__module__ != "typing":
            raise TypeError(f"type 'typing.{cls.__base__.__name__}' is not an acceptable base type")

    def __or__(self, right):
        return _typing().Union[self, right]

    def __ror__(self, left):
        return _typing().Union[left, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _Variant(_Parameter):
    """A type parameter that has a variance and may have a bound."""

    __slots__ = ("__covariant__", "__contravariant__", "__infer_variance__", "_bound")

    def _set_variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def __bound__(self):
        return _lazy(self._bound)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__


def _checked_bound(bound):
    return None if bound is None else _typing()._type_check(bound, "Bound must be a type.")


class TypeVar(_Variant):
    """A type variable: stands for one type, perhaps limited to a bound or some constraints."""

    __named_with_module__ = True
    __slots__ = ("_constraints",)

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 infer_variance=False):  # fmt: skip
        self._set_variance(covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self.__name__ = name
        self._bound = _checked_bound(bound)
        if constraints:
            check = _typing()._type_check
            message = "TypeVar(name, constraint, ...): constraints must be types."
            constraints = tuple([check(constraint, message) for constraint in constraints])
        self._constraints = constraints
        self.__module__ = _caller_module(1)

    @property
    def __constraints__(self):
        return _lazy(self._constraints)

    def __typing_subst__(self, arg):
        typing = _typing()
        arg = typing._type_check(arg, "Parameters to generic types must be types.")
        if typing._is_unpacked(arg):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg


class ParamSpec(_Variant):
    """Stands for all parameters of a callable."""

    __named_with_module__ = True
    __slots__ = ()

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False,
                 infer_variance=False):  # fmt: skip
        self._set_variance(covariant, contravariant, infer_variance)
        self.__name__ = name
        self._bound = _checked_bound(bound)
        self.__module__ = _caller_module(1)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        return _typing()._paramspec_argument(arg)

    def __typing_prepare_subst__(self, alias, args):
        return _typing()._prepare_paramspec(self, alias, args)


class _ParamSpecPart:
    __slots__ = ("__origin__", "__weakref__")

    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((type(self), self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecArgs(_ParamSpecPart):
    """The type of *args where the parameters are a ParamSpec."""

    __named_with_module__ = True
    __slots__ = ()

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs(_ParamSpecPart):
    """The type of **kwargs where the parameters are a ParamSpec."""

    __named_with_module__ = True
    __slots__ = ()

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class TypeVarTuple(_Parameter):
    """Stands for any number of types."""

    __named_with_module__ = True
    __slots__ = ()

    def __init__(self, name):
        self.__name__ = name
        self.__module__ = _caller_module(1)

    def __iter__(self):
        yield _typing().Unpack[self]

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        return _typing()._prepare_typevartuple(self, alias, args)


class TypeAliasType:
    """The name that a type statement gives to a type; __value__ is evaluated on demand."""

    __named_with_module__ = True
    __slots__ = ("__name__", "__type_params__", "_value", "__dict__", "__weakref__")

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self.__name__ = name
        self.__type_params__ = type_params
        self.__module__ = _caller_module(1)
        self._value = value

    @property
    def __value__(self):
        return _lazy(self._value)

    @property
    def __parameters__(self):
        parameters = []
        for parameter in self.__type_params__:
            if isinstance(parameter, TypeVarTuple):
                parameters.extend(parameter)
            else:
                parameters.append(parameter)
        return tuple(parameters)

    def __getitem__(self, parameters):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return type(list[int])(self, parameters)

    def __or__(self, right):
        return type(int | str).__or__(self, right)

    def __ror__(self, left):
        return type(int | str).__ror__(self, left)

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of TypeAliasType")


class Generic:
    """Base class of classes with type parameters: class Box(Generic[T]), or class Box[T]."""

    __named_with_module__ = True
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, *args, **kwargs):
        """Give the type parameters of the class their values."""
        return _typing()._generic_class_getitem(cls, *args, **kwargs)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        _typing()._generic_init_subclass(cls)


# The entry points of compiled code


def typevar(name):
    """Make the T of [T]."""
    made = TypeVar(name, infer_variance=True)
    made.__module__ = _caller_module(1)
    return made


def typevar_with_bound(name, evaluate_bound):
    """Make the T of [T: bound]; the function computes the bound."""
    made = TypeVar(name, infer_variance=True)
    made._bound = _Unevaluated(evaluate_bound)
    made.__module__ = _caller_module(1)
    return made


def typevar_with_constraints(name, evaluate_constraints):
    """Make the T of [T: (A, B)]; the function computes the tuple of constraints."""
    made = TypeVar(name, infer_variance=True)
    made._constraints = _Unevaluated(evaluate_constraints)
    made.__module__ = _caller_module(1)
    return made


def paramspec(name):
    """Make the P of [**P]."""
    made = ParamSpec(name, infer_variance=True)
    made.__module__ = _caller_module(1)
    return made


def typevartuple(name):
    """Make the Ts of [*Ts]."""
    made = TypeVarTuple(name)
    made.__module__ = _caller_module(1)
    return made


def typealias(name, type_params, evaluate_value):
    """Make what a type statement binds; the function computes the type."""
    made = TypeAliasType(name, _Unevaluated(evaluate_value), type_params=type_params or ())
    made.__module__ = _caller_module(1)
    return made


def subscript_generic(type_params):
    """Make the implicit base Generic[...] of a class with type parameters."""
    return _typing()._subscript_generic(type_params)


__name__ = "_typing"
