"""What a warning looks like, and the deprecation decorator, for `warnings`."""

import sys


class WarningMessage:
    """A warning with the place it is about."""

    __module__ = "warnings"

    def __init__(self, message, category, filename, lineno, file=None, line=None,
                 source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, "
                f"filename : {self.filename!r}, lineno : {self.lineno}, "
                f"line : {self.line!r}}}")


def _text_of_message(message):
    line = message.line
    if line is None:
        import linecache

        line = linecache.getline(message.filename, message.lineno)
    text = (f"{message.filename}:{message.lineno}: {message.category.__name__}: "
            f"{message.message}\n")
    line = line.strip() if line else ""
    return f"{text}  {line}\n" if line else text


def _show_message(message, text):
    file = message.file
    if file is None:
        file = sys.stderr
    if file is None:
        return
    try:
        file.write(text)
    except OSError:
        pass  # A closed or full error stream must not turn a warning into an error.


def formatwarning(message, category, filename, lineno, line=None):
    """Return the text showwarning() writes: place, category, message and source line."""
    return _text_of_message(WarningMessage(message, category, filename, lineno, None, line))


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, by default sys.stderr."""
    shown = WarningMessage(message, category, filename, lineno, file, line)
    _show_message(shown, sys.modules["warnings"]._format_message(shown))


class deprecated:
    """Decorate a class or function to give a warning each time it is used (PEP 702).

    With category None the mark is for type checkers only.  A class warns when it is
    instantiated and when it is subclassed.
    """

    __module__ = "warnings"

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError("Expected an object of type str for 'message', "
                            f"not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            arg.__deprecated__ = self.message
            return arg
        if isinstance(arg, type):
            return self._mark_class(arg)
        if callable(arg):
            return self._wrap(arg)
        raise TypeError("@deprecated decorator with non-None category must be applied to "
                        f"a class or callable, not {arg!r}")

    def _warn(self):
        from warnings import warn

        warn(self.message, category=self.category, stacklevel=self.stacklevel + 2)

    def _wrap(self, function):
        from functools import wraps

        @wraps(function)
        def wrapper(*args, **kwargs):
            self._warn()
            return function(*args, **kwargs)

        function.__deprecated__ = wrapper.__deprecated__ = self.message
        return wrapper

    def _mark_class(self, cls):
        original_new = cls.__new__

        def __new__(kind, /, *args, **kwargs):
            if kind is cls:
                self._warn()
            if original_new is not object.__new__:
                return original_new(kind, *args, **kwargs)
            if cls.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f"{cls.__name__}() takes no arguments")
            return original_new(kind)

        original_init_subclass = cls.__init_subclass__
        bound = getattr(original_init_subclass, "__func__", None)

        def __init_subclass__(subclass, *args, **kwargs):
            self._warn()
            if bound is not None:
                return bound(subclass, *args, **kwargs)
            return original_init_subclass(*args, **kwargs)

        cls.__new__ = staticmethod(__new__)
        cls.__init_subclass__ = classmethod(__init_subclass__)
        cls.__deprecated__ = __new__.__deprecated__ = self.message
        __init_subclass__.__deprecated__ = self.message
        return cls
