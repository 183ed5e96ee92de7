"""Finding the docstrings of a module."""

import inspect
import re
from doctest._parse import DocTestParser
from types import ModuleType


class DocTestFinder:
    """Finds the examples of an object and of what is defined in it."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._verbose = verbose
        self._parser = DocTestParser() if parser is None else parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """Return the tests of an object, by name."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ "
                                 f"doesn't exist: {type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = obj if isinstance(obj, ModuleType) else inspect.getmodule(obj)
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, self._lines(obj, module), globs, {})
        tests.sort()
        return tests

    def _lines(self, obj, module):
        import linecache

        try:
            file = inspect.getsourcefile(obj) or inspect.getfile(obj)
        except TypeError:
            return None
        lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
        return lines or None

    def _from_module(self, module, obj):
        """Whether an object was defined in the module."""
        if module is None:
            return True
        if inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if isinstance(obj, property):
            return True
        if getattr(obj, "__module__", None) is not None:
            return module.__name__ == obj.__module__
        if inspect.isroutine(obj):
            return getattr(getattr(obj, "__objclass__", None), "__module__", None) \
                == module.__name__
        raise ValueError("object must be a class or function")

    def _is_routine(self, obj):
        return inspect.isroutine(inspect.unwrap(obj)) if callable(obj) else inspect.isroutine(obj)

    def _find(self, tests, obj, name, module, lines, globs, seen):
        if self._verbose:
            print(f"Finding tests in {name}")
        if id(obj) in seen:
            return
        seen[id(obj)] = 1
        test = self._get_test(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for inner_name, value in obj.__dict__.items():
                if (self._is_routine(value) or inspect.isclass(value)) \
                        and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{inner_name}", module, lines, globs, seen)
            for inner_name, value in getattr(obj, "__test__", {}).items():
                self._find_extra(tests, value, inner_name, name, module, lines, globs, seen)
        elif inspect.isclass(obj):
            for inner_name, value in obj.__dict__.items():
                if isinstance(value, staticmethod | classmethod):
                    value = value.__func__
                if (self._is_routine(value) or inspect.isclass(value)
                        or isinstance(value, property)) and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{inner_name}", module, lines, globs, seen)

    def _find_extra(self, tests, value, key, name, module, lines, globs, seen):
        """Find the tests of an entry of `__test__`."""
        if not isinstance(key, str):
            raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(key)!r}")
        if not (inspect.isroutine(value) or inspect.isclass(value) or inspect.ismodule(value)
                or isinstance(value, str)):
            raise ValueError("DocTestFinder.find: __test__ values must be strings, functions, "
                             f"methods, classes, or modules: {type(value)!r}")
        self._find(tests, value, f"{name}.__test__.{key}", module, lines, globs, seen)

    def _get_test(self, obj, name, module, globs, lines):
        if isinstance(obj, str):
            doc = obj
        else:
            doc = getattr(obj, "__doc__", None)
            doc = "" if doc is None else str(doc)
        if self._exclude_empty and not doc:
            return None
        filename = None
        if module is not None:
            filename = getattr(module, "__file__", None) or module.__name__
        return self._parser.get_doctest(doc, globs, name, filename,
                                        self._line_number(obj, lines))

    def _line_number(self, obj, lines):
        """The line before the docstring, counting from 0; None where it is not known."""
        row = None
        if inspect.ismodule(obj) and getattr(obj, "__doc__", None) is not None:
            row = 0
        elif inspect.isclass(obj) and lines and obj.__doc__ is not None:
            head = re.compile(rf"^\s*class\s*{re.escape(getattr(obj, '__name__', '-'))}\b")
            row = next((i for i, line in enumerate(lines) if head.match(line)), None)
        obj = getattr(obj, "__func__", obj)
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isfunction(obj) and getattr(obj, "__doc__", None):
            obj = inspect.unwrap(obj).__code__
        obj = getattr(obj, "tb_frame", obj)
        obj = getattr(obj, "f_code", obj)
        if inspect.iscode(obj):
            row = obj.co_firstlineno - 1
        if row is None or lines is None:
            return row
        text = re.compile(r"(^|.*:)\s*\w*(\"|')")
        return next((i for i in range(row, len(lines)) if text.match(lines[i])), None)
