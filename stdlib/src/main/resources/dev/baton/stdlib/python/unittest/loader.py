"""Finding tests in classes, modules, names and directories."""

import sys

from . import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """A test that raises what went wrong when the real one was loaded."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def failing():
            raise self._exception

        return failing


def _failure(name, exception, suite_class, message):
    return suite_class([_FailedTest(name, exception)]), message


def _failed_import(name, suite_class):
    from traceback import format_exc

    message = f"Failed to import test module: {name}\n{format_exc()}"
    return _failure(name, ImportError(message), suite_class, message)


def _failed_load_tests(name, exception, suite_class):
    from traceback import format_exc

    message = f"Failed to call load_tests:\n{format_exc()}"
    return _failure(name, exception, suite_class, message)


def _skipped_module(name, reason, suite_class):
    @case.skip(str(reason))
    def test_skipped(self):
        pass

    cls = type("ModuleSkipped", (case.TestCase,), {name: test_skipped})
    return suite_class((cls(name),))


def _is_package(path):
    import os

    return os.path.isfile(os.path.join(path, "__init__.py"))


class TestLoader:
    """Makes suites of tests.

    The attributes tell which methods are tests, in which order they run, and the class of
    suite to make; `errors` lists the messages of everything that could not be loaded.
    """

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        """Return the sorted names of the test methods of a class."""
        names = [name for name in dir(testCaseClass) if self._is_test(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            from functools import cmp_to_key

            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_test(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        if self.testNamePatterns is None:
            return True
        from fnmatch import fnmatchcase

        full_name = f"{cls.__module__}.{cls.__qualname__}.{name}"
        return any([fnmatchcase(full_name, pattern) for pattern in self.testNamePatterns])

    def loadTestsFromTestCase(self, testCaseClass):
        """Return a suite of all tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you "
                            "meant to derive from TestCase?")
        if testCaseClass in (case.TestCase, case.FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *, pattern=None):
        """Return a suite of all tests of a module; its load_tests() may change it."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if (isinstance(obj, type) and issubclass(obj, case.TestCase)
                    and obj not in (case.TestCase, case.FunctionTestCase)):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as error:
            failed, message = _failed_load_tests(module.__name__, error, self.suiteClass)
            self.errors.append(message)
            return failed

    def loadTestsFromNames(self, names, module=None):
        """Return a suite of the tests of several names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def loadTestsFromName(self, name, module=None):
        """Return the tests of a dotted name: of a module, a class, a method or a factory.

        With a module the name is looked up in it.
        """
        parts = name.split(".")
        failed, message = None, None
        if module is None:
            module, parts, failed, message = self._import_prefix(parts)
            if module is None:
                self.errors.append(message)
                return failed
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                if getattr(obj, "__path__", None) is not None and failed is not None:
                    self.errors.append(message)
                    return failed
                from traceback import format_exc

                message = f"Failed to access attribute:\n{format_exc()}"
                failed, message = _failure(part, error, self.suiteClass, message)
                self.errors.append(message)
                return failed
        return self._tests_of(obj, parent, parts)

    def _import_prefix(self, parts):
        """Import the longest prefix that is a module: (module, rest, failure, message)."""
        failed, message = None, None
        for length in range(len(parts), 0, -1):
            name = ".".join(parts[:length])
            try:
                __import__(name)
            except ImportError:
                failed, message = _failed_import(parts[length - 1], self.suiteClass)
                continue
            return sys.modules[parts[0]], parts[1:], failed, message
        return None, parts, failed, message

    def _tests_of(self, obj, parent, parts):
        """The tests of what a name refers to."""
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase):
            return self.loadTestsFromTestCase(obj)
        if (callable(obj) and isinstance(parent, type)
                and issubclass(parent, case.TestCase) and hasattr(obj, "__code__")):
            name = parts[-1]
            instance = parent(name)
            # A static method is no test: it is called for one, as any function.
            if hasattr(getattr(instance, name), "__self__"):
                return self.suiteClass([instance])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            tests = obj()
            if isinstance(tests, suite.TestSuite):
                return tests
            if isinstance(tests, case.TestCase):
                return self.suiteClass([tests])
            raise TypeError(f"calling {obj} returned {tests}, not a test")
        raise TypeError(f"don't know how to make test from: {obj}")

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """Return a suite of the tests in all files below a directory that fit a pattern.

        start_dir may also be the name of a package.  Subdirectories must be packages, which
        are imported relative to top_level_dir.
        """
        import os

        if top_level_dir is None:
            top_level_dir = self._top_level_dir or start_dir
            is_top = self._top_level_dir is None
        else:
            is_top = False
        top_level_dir = os.path.abspath(top_level_dir)
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            importable = start_dir == top_level_dir or _is_package(start_dir)
        else:
            package = self._package_directory(start_dir)
            importable = package is not None
            if importable:
                if is_top:
                    top_level_dir = package
                    for _ in start_dir.split("."):
                        top_level_dir = os.path.dirname(top_level_dir)
                start_dir = package
        if not importable:
            raise ImportError(f"Start directory is not importable: {start_dir!r}")
        if top_level_dir not in sys.path:
            sys.path.insert(0, top_level_dir)
        self._top_level_dir = top_level_dir
        return self.suiteClass(list(self._find_tests(start_dir, pattern, set())))

    @staticmethod
    def _package_directory(name):
        import os

        try:
            __import__(name)
        except ImportError:
            return None
        file = getattr(sys.modules[name], "__file__", None)
        return None if file is None else os.path.dirname(os.path.abspath(file))

    def _module_name(self, path):
        import os

        relative = os.path.relpath(path, self._top_level_dir)
        if relative.endswith(".py"):
            relative = relative[:-3]
        return relative.replace(os.path.sep, ".")

    def _find_tests(self, directory, pattern, loading):
        import os

        for entry in sorted(os.listdir(directory)):
            path = os.path.join(directory, entry)
            if os.path.isfile(path):
                if self._is_test_file(entry, pattern):
                    yield self._load_found(self._module_name(path), path, pattern)
            elif os.path.isdir(path) and _is_package(path):
                name = self._module_name(path)
                if name not in loading:
                    yield from self._find_in_package(name, path, pattern, loading)

    @staticmethod
    def _is_test_file(entry, pattern):
        from fnmatch import fnmatch

        return entry.endswith(".py") and entry[:-3].isidentifier() and fnmatch(entry, pattern)

    def _find_in_package(self, name, path, pattern, loading):
        package = None
        try:
            __import__(name)
            package = sys.modules[name]
        except case.SkipTest as skipped:
            yield _skipped_module(name, skipped, self.suiteClass)
            return
        except Exception:
            failed, message = _failed_import(name, self.suiteClass)
            self.errors.append(message)
            yield failed
            return
        loading.add(name)
        try:
            from fnmatch import fnmatch

            if fnmatch(path.rpartition("/")[2], pattern) or hasattr(package, "load_tests"):
                yield self.loadTestsFromModule(package, pattern=pattern)
            if not hasattr(package, "load_tests"):
                yield from self._find_tests(path, pattern, loading)
        finally:
            loading.discard(name)

    def _load_found(self, name, path, pattern):
        import os

        try:
            __import__(name)
            module = sys.modules[name]
        except case.SkipTest as skipped:
            return _skipped_module(name, skipped, self.suiteClass)
        except Exception:
            failed, message = _failed_import(name, self.suiteClass)
            self.errors.append(message)
            return failed
        found = os.path.abspath(getattr(module, "__file__", None) or path)
        if os.path.realpath(found) != os.path.realpath(path):
            raise ImportError(
                f"{name!r} module incorrectly imported from {os.path.dirname(found)!r}. "
                f"Expected {os.path.dirname(path)!r}. Is this module globally installed?")
        return self.loadTestsFromModule(module, pattern=pattern)



defaultTestLoader = TestLoader()


# The older functions for what a loader does


def _loader_of(prefix, sort_using, suite_class=None, patterns=None):
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    loader.sortTestMethodsUsing = sort_using
    loader.testNamePatterns = patterns
    if suite_class is not None:
        loader.suiteClass = suite_class
    return loader


def _warn_of(name, method):
    import warnings

    warnings.warn(f"unittest.{name}() is deprecated and will be removed in Python 3.13. "
                  f"Please use unittest.TestLoader.{method}() instead.",
                  DeprecationWarning, stacklevel=3)


def getTestCaseNames(testCaseClass, prefix, sortUsing=util.three_way_cmp, testNamePatterns=None):
    """Return the sorted names of a class's test methods."""
    _warn_of("getTestCaseNames", "getTestCaseNames")
    return _loader_of(prefix, sortUsing, None, testNamePatterns).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", sortUsing=util.three_way_cmp,
              suiteClass=suite.TestSuite):
    """Return a suite of all tests of a class."""
    _warn_of("makeSuite", "loadTestsFromTestCase")
    return _loader_of(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=util.three_way_cmp,
                  suiteClass=suite.TestSuite):
    """Return a suite of all tests of a module."""
    _warn_of("findTestCases", "loadTestsFromModule")
    return _loader_of(prefix, sortUsing, suiteClass).loadTestsFromModule(module)
