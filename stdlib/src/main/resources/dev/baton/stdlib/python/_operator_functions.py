"""The functions of the operator module written in Python, for where there is no faster form."""

from builtins import abs as _abs

__name__ = "operator"  # where the names defined here are to be found

# Comparison


def lt(a, b, /):
    """Return a < b."""
    return a < b


def le(a, b, /):
    """Return a <= b."""
    return a <= b


def eq(a, b, /):
    """Return a == b."""
    return a == b


def ne(a, b, /):
    """Return a != b."""
    return a != b


def ge(a, b, /):
    """Return a >= b."""
    return a >= b


def gt(a, b, /):
    """Return a > b."""
    return a > b


# Truth and identity


def not_(a, /):
    """Return not a."""
    return not a


def truth(a, /):
    """Return True for a true value, else False."""
    return True if a else False


def is_(a, b, /):
    """Return a is b."""
    return a is b


def is_not(a, b, /):
    """Return a is not b."""
    return a is not b


# Arithmetic and bits


def abs(a, /):
    """Return the absolute value of a."""
    return _abs(a)


def add(a, b, /):
    """Return a + b."""
    return a + b


def and_(a, b, /):
    """Return a & b."""
    return a & b


def floordiv(a, b, /):
    """Return a // b."""
    return a // b


def index(a, /):
    """Return a as an int, as indexing does (through __index__)."""
    kind = type(a)
    try:
        convert = kind.__index__
    except AttributeError:
        raise TypeError(
            f"'{kind.__name__}' object cannot be interpreted as an integer"
        ) from None
    return convert(a)


def inv(a, /):
    """Return ~a."""
    return ~a


invert = inv


def lshift(a, b, /):
    """Return a << b."""
    return a << b


def mod(a, b, /):
    """Return a % b."""
    return a % b


def mul(a, b, /):
    """Return a * b."""
    return a * b


def matmul(a, b, /):
    """Return a @ b."""
    return a @ b


def neg(a, /):
    """Return -a."""
    return -a


def or_(a, b, /):
    """Return a | b."""
    return a | b


def pos(a, /):
    """Return +a."""
    return +a


def pow(a, b, /):
    """Return a ** b."""
    return a**b


def rshift(a, b, /):
    """Return a >> b."""
    return a >> b


def sub(a, b, /):
    """Return a - b."""
    return a - b


def truediv(a, b, /):
    """Return a / b."""
    return a / b


def xor(a, b, /):
    """Return a ^ b."""
    return a ^ b


# Sequences and containers


def concat(a, b, /):
    """Return a + b for two sequences."""
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


def contains(a, b, /):
    """Return b in a (mind the order)."""
    return b in a


def countOf(a, b, /):
    """Return how many items of a are b or equal to it."""
    return sum(1 for item in a if item is b or item == b)


def delitem(a, b, /):
    """Delete a[b]."""
    del a[b]


def getitem(a, b, /):
    """Return a[b]."""
    return a[b]


def indexOf(a, b, /):
    """Return the position of the first item of a that is b or equal to it."""
    for position, item in enumerate(a):
        if item is b or item == b:
            return position
    raise ValueError("sequence.index(x): x not in sequence")


def setitem(a, b, c, /):
    """Set a[b] to c."""
    a[b] = c


def length_hint(obj, default=0, /):
    """Guess the length of obj: len(), or __length_hint__(), or else default."""
    if not isinstance(default, int):
        raise TypeError(
            f"'{type(default).__name__}' object cannot be interpreted as an integer"
        )
    try:
        return len(obj)
    except TypeError:
        hint = getattr(type(obj), "__length_hint__", None)
    if hint is None:
        return default
    try:
        length = hint(obj)
    except TypeError:
        return default
    if length is NotImplemented:
        return default
    if not isinstance(length, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(length).__name__}")
    if length < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return length


def call(obj, /, *args, **kwargs):
    """Return obj(*args, **kwargs)."""
    return obj(*args, **kwargs)


# In-place operators: each returns the result, as the target of the assignment would receive it.


def iadd(a, b, /):
    """Do a += b and return a."""
    a += b
    return a


def iand(a, b, /):
    """Do a &= b and return a."""
    a &= b
    return a


def iconcat(a, b, /):
    """Do a += b for two sequences and return a."""
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    a += b
    return a


def ifloordiv(a, b, /):
    """Do a //= b and return a."""
    a //= b
    return a


def ilshift(a, b, /):
    """Do a <<= b and return a."""
    a <<= b
    return a


def imod(a, b, /):
    """Do a %= b and return a."""
    a %= b
    return a


def imul(a, b, /):
    """Do a *= b and return a."""
    a *= b
    return a


def imatmul(a, b, /):
    """Do a @= b and return a."""
    a @= b
    return a


def ior(a, b, /):
    """Do a |= b and return a."""
    a |= b
    return a


def ipow(a, b, /):
    """Do a **= b and return a."""
    a **= b
    return a


def irshift(a, b, /):
    """Do a >>= b and return a."""
    a >>= b
    return a


def isub(a, b, /):
    """Do a -= b and return a."""
    a -= b
    return a


def itruediv(a, b, /):
    """Do a /= b and return a."""
    a /= b
    return a


def ixor(a, b, /):
    """Do a ^= b and return a."""
    a ^= b
    return a


# Callables made from names, keys and arguments


class attrgetter:
    """attrgetter("a", "b.c")(obj) is (obj.a, obj.b.c); with one name it is just the value."""

    __slots__ = ("_names", "_paths")

    def __init__(self, attr, /, *attrs):
        names = (attr,) + attrs
        for name in names:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        self._names = names
        self._paths = tuple([name.split(".") for name in names])

    def __call__(self, obj, /):
        values = [_follow(obj, path) for path in self._paths]
        return values[0] if len(values) == 1 else tuple(values)

    def __repr__(self):
        return f"{_type_name(self)}({', '.join(map(repr, self._names))})"

    def __reduce__(self):
        return type(self), self._names


def _follow(obj, path):
    for name in path:
        obj = getattr(obj, name)
    return obj


class itemgetter:
    """itemgetter(k, m)(obj) is (obj[k], obj[m]); with one key it is just the item."""

    __slots__ = ("_keys",)

    def __init__(self, item, /, *items):
        self._keys = (item,) + items

    def __call__(self, obj, /):
        keys = self._keys
        if len(keys) == 1:
            return obj[keys[0]]
        return tuple([obj[key] for key in keys])

    def __repr__(self):
        return f"{_type_name(self)}({', '.join(map(repr, self._keys))})"

    def __reduce__(self):
        return type(self), self._keys


class methodcaller:
    """methodcaller("name", *args, **kwargs)(obj) is obj.name(*args, **kwargs)."""

    __slots__ = ("_name", "_args", "_kwargs")

    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name), *map(repr, self._args)]
        parts += [f"{key}={value!r}" for key, value in self._kwargs.items()]
        return f"{_type_name(self)}({', '.join(parts)})"

    def __reduce__(self):
        if not self._kwargs:
            return type(self), (self._name, *self._args)
        from functools import partial

        return partial(type(self), self._name, **self._kwargs), self._args


def _type_name(obj):
    kind = type(obj)
    return f"{kind.__module__}.{kind.__qualname__}"
