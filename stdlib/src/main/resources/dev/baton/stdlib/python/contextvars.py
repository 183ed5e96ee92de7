"""Context variables (PEP 567): values that follow a flow of control, such as a task, not a thread.

A Context maps variables to values.  Every thread has a current one; Context.run() makes another
one current for a call.  The mapping itself is never changed in place, so copying a context costs
nothing and two threads may read one at the same time.
"""

from _thread import _local

__all__ = ("Context", "ContextVar", "Token", "copy_context")

_GenericAlias = type(list[int])


class _Thread(_local):
    """The context that is current in each thread; None where none was needed so far."""

    context = None


_thread = _Thread()


def _current():
    context = _thread.context
    if context is None:
        context = _thread.context = Context()
        context._entered = True
    return context


class _Missing:
    __slots__ = ()

    def __repr__(self):
        return "<Token.MISSING>"


_MISSING = _Missing()


class _Final(type):
    """The class of classes that cannot be derived from."""

    def __new__(mcls, name, bases, namespace):
        for base in bases:
            if isinstance(base, _Final):
                raise TypeError(
                    f"type '{base.__module__}.{base.__name__}' is not an acceptable base type")
        namespace["__module__"] = "_contextvars"
        return super().__new__(mcls, name, bases, namespace)


class Context(metaclass=_Final):
    """What context variables are bound to; a mapping that only ContextVar.set() changes."""

    __slots__ = ("_values", "_entered", "__weakref__")
    __hash__ = None

    def __init__(self, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self._values = {}
        self._entered = False

    def run(self, /, *args, **kwargs):
        """Call a function with this context as the current one.

        What it changes in context variables stays in the context.  A context can be entered
        only once at a time.
        """
        if not args:
            raise TypeError("run() missing 1 required positional argument")
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        outer = _thread.context
        self._entered = True
        _thread.context = self
        try:
            return args[0](*args[1:], **kwargs)
        finally:
            _thread.context = outer
            self._entered = False

    def copy(self):
        """Return a shallow copy of the context."""
        other = Context()
        other._values = self._values
        return other

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    def __getitem__(self, var):
        return self._values[_key(var)]

    def __contains__(self, var):
        return _key(var) in self._values

    def get(self, var, default=None, /):
        """Return the value of a variable, or the default if it has none here."""
        return self._values.get(_key(var), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        """Return the variables that have a value in this context."""
        return self._values.keys()

    def values(self):
        """Return the values in this context."""
        return self._values.values()

    def items(self):
        """Return pairs of variable and value."""
        return self._values.items()


def _key(var):
    if type(var) is not ContextVar:
        raise TypeError(f"a ContextVar key was expected, got {var!r}")
    return var


class ContextVar(metaclass=_Final):
    """A variable with a value of its own in each context."""

    __slots__ = ("_name", "_default", "__weakref__")
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, name, /, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    @property
    def name(self):
        """The name given at creation."""
        return self._name

    def get(self, default=_MISSING, /):
        """Return the value in the current context, else the default, else raise LookupError."""
        context = _thread.context
        if context is not None:
            value = context._values.get(self, _MISSING)
            if value is not _MISSING:
                return value
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Set the value in the current context; the token returned can undo that."""
        context = _current()
        values = context._values
        token = object.__new__(Token)
        token._context = context
        token._var = self
        token._old_value = values.get(self, _MISSING)
        token._used = False
        context._values = {**values, self: value}
        return token

    def reset(self, token, /):
        """Give the variable the value that it had before the set() that returned the token."""
        if type(token) is not Token:
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        values = dict(context._values)
        if token._old_value is _MISSING:
            values.pop(self, None)
        else:
            values[self] = token._old_value
        context._values = values

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


class Token(metaclass=_Final):
    """What ContextVar.set() returns, for ContextVar.reset()."""

    __slots__ = ("_context", "_var", "_old_value", "_used")
    __hash__ = None
    __class_getitem__ = classmethod(_GenericAlias)
    MISSING = _MISSING

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        """The variable that was set."""
        return self._var

    @property
    def old_value(self):
        """The value before, Token.MISSING if there was none."""
        return self._old_value

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self._var!r} at {id(self):#x}>"


def copy_context():
    """Return a shallow copy of the current context."""
    return _current().copy()
