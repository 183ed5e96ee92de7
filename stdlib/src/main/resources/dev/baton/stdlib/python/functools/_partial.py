"""Methods with some of their arguments given in advance."""

from _functools import partial

__name__ = "functools"  # where the classes defined here are to be found


def _show_arguments(first, args, keywords):
    parts = [first, *map(repr, args)]
    parts += [f"{name}={value!r}" for name, value in keywords.items()]
    return ", ".join(parts)


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
