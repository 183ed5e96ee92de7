"""Ordering from one comparison."""

__name__ = "functools"  # where the functions defined here are to be found

# Each function below answers one comparison by another. The operator is called as a method of the
# type, so that NotImplemented comes through instead of the reflected operation being tried.


def _negated(name, negated_name, and_unequal=None):
    """Define `negated_name` as `not name`; and_unequal joins == or != to it where needed."""

    def method(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        if and_unequal is None:
            return not result
        return not result and self != other

    return _named(method, negated_name)


def _or_equal(name, target):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        return result or self == other

    return _named(method, target)


def _and_unequal(name, target):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        return result and self != other

    return _named(method, target)


def _not_or_equal(name, target):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        return not result or self == other

    return _named(method, target)


def _named(method, name):
    method.__name__ = name
    method.__qualname__ = f"total_ordering.{name}"
    method.__doc__ = f"{name} derived from the ordering method that the class defines."
    return method


# The methods that each ordering method gives, in order of preference.
_DERIVED = {
    "__lt__": (
        _negated("__lt__", "__gt__", and_unequal=True),
        _or_equal("__lt__", "__le__"),
        _negated("__lt__", "__ge__"),
    ),
    "__le__": (
        _not_or_equal("__le__", "__ge__"),
        _and_unequal("__le__", "__lt__"),
        _negated("__le__", "__gt__"),
    ),
    "__gt__": (
        _negated("__gt__", "__lt__", and_unequal=True),
        _or_equal("__gt__", "__ge__"),
        _negated("__gt__", "__le__"),
    ),
    "__ge__": (
        _not_or_equal("__ge__", "__le__"),
        _and_unequal("__ge__", "__gt__"),
        _negated("__ge__", "__lt__"),
    ),
}


def total_ordering(cls):
    """Give a class with one of < <= > >= (and ==) the other three."""
    defined = {name for name in _DERIVED if getattr(cls, name) is not getattr(object, name)}
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    basis = next(name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in defined)
    for method in _DERIVED[basis]:
        if method.__name__ not in defined:
            setattr(cls, method.__name__, method)
    return cls
