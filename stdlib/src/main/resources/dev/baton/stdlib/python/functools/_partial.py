"""Functions and methods with some of their arguments given in advance."""

from reprlib import recursive_repr

__name__ = "functools"  # where the classes defined here are to be found


def _show_arguments(first, args, keywords):
    parts = [first, *map(repr, args)]
    parts += [f"{name}={value!r}" for name, value in keywords.items()]
    return ", ".join(parts)


class partial:
    """partial(func, *args, **keywords) is func with these arguments already given.

    Positional arguments of a call come after the given ones; keywords of a call win.
    """

    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial) and not func.__dict__:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **keywords)

    @recursive_repr()
    def __repr__(self):
        kind = type(self)
        name = "functools.partial" if kind is partial else kind.__name__
        return f"{name}({_show_arguments(repr(self.func), self.args, self.keywords)})"

    def __reduce__(self):
        state = self.func, self.args, self.keywords or None, self.__dict__ or None
        return type(self), (self.func,), state

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, attributes = state
        well_formed = isinstance(args, tuple) and isinstance(keywords, (dict, type(None)))
        if not callable(func) or not well_formed:
            raise TypeError("invalid partial state")
        self.func = func
        self.args = args if type(args) is tuple else tuple(args)
        if type(keywords) is not dict:
            keywords = {} if keywords is None else dict(keywords)
        self.keywords = keywords
        self.__dict__.clear()
        self.__dict__.update(attributes or {})

    __class_getitem__ = classmethod(type(list[int]))


try:
    from _functools import partial
except ImportError:
    pass  # the class above serves


class partialmethod:
    """A method with some arguments given in advance; the instance still comes in front of them.

    It may stand on a plain function, on another descriptor, or on any other callable.
    """

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        kind = type(self)
        shown = _show_arguments(repr(self.func), self.args, self.keywords)
        return f"{kind.__module__}.{kind.__qualname__}({shown})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, "__get__", None)
        if bind is not None:
            bound = bind(obj, cls)
            if bound is not self.func:
                # The descriptor has bound something; what it gave takes the arguments from here.
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(type(list[int]))
