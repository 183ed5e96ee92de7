"""Tests that run together, and the fixtures of classes and modules."""

import sys

from . import case
from .util import strclass

__unittest = True


class BaseTestSuite:
    """A collection of tests and suites, without fixtures."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{strclass(type(self))} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """Return how many tests there are, also those already run."""
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        """Add a test or suite."""
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing "
                            "them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """Add all tests of an iterable."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Run the tests one after the other until one asks to stop."""
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        """Let go of a test that has run, so that what it holds can be freed."""
        try:
            test = self._tests[index]
        except TypeError:
            return
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the tests and let their exceptions out."""
        for test in self:
            test.debug()


class _ErrorHolder:
    """Stands for a test in a result when a class or module fixture fails."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult:
    """A result for debug(): holds only what the fixtures need."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    _testRunEntered = False
    shouldStop = False


def _call_if_exists(parent, name):
    getattr(parent, name, lambda: None)()


class TestSuite(BaseTestSuite):
    """A collection of tests and suites that runs class and module fixtures around them.

    Fixtures run where the class or module changes from one test to the next.
    """

    def run(self, result, debug=False):
        """Run the tests with their fixtures until one asks to stop."""
        outermost = not getattr(result, "_testRunEntered", False)
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test):
                self._enter_test(test, result, debug)
                if (getattr(type(test), "_classSetupFailed", False)
                        or getattr(result, "_moduleSetUpFailed", False)):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if outermost:
            self._leave_class(None, result, debug)
            self._leave_module(result, debug)
            result._testRunEntered = False
        return result

    def debug(self):
        """Run the tests with their fixtures and let exceptions out."""
        self.run(_DebugResult(), True)

    def _enter_test(self, test, result, debug):
        self._leave_class(test, result, debug)
        self._enter_module(test, result, debug)
        self._enter_class(test, result, debug)
        result._previousTestClass = type(test)

    def _enter_class(self, test, result, debug):
        cls = type(test)
        if (cls is getattr(result, "_previousTestClass", None)
                or getattr(result, "_moduleSetUpFailed", False)
                or getattr(cls, "__unittest_skip__", False)):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass  # The test may be of a built-in class, which takes no attributes.
        setup = getattr(cls, "setUpClass", None)
        if setup is None:
            return
        name = strclass(cls)
        if not self._fixture(setup, "setUpClass", name, result, debug):
            cls._classSetupFailed = True
            self._class_cleanups(cls, name, result, debug, "setUpClass")

    def _leave_class(self, test, result, debug):
        previous = getattr(result, "_previousTestClass", None)
        if (previous is None or previous is type(test)
                or getattr(previous, "_classSetupFailed", False)
                or getattr(result, "_moduleSetUpFailed", False)
                or getattr(previous, "__unittest_skip__", False)):
            return
        name = strclass(previous)
        teardown = getattr(previous, "tearDownClass", None)
        if teardown is not None:
            self._fixture(teardown, "tearDownClass", name, result, debug)
        self._class_cleanups(previous, name, result, debug, "tearDownClass")

    def _class_cleanups(self, cls, name, result, debug, fixture):
        if not hasattr(cls, "doClassCleanups"):
            return
        cls.doClassCleanups()
        for exc_info in cls.tearDown_exceptions:
            if debug:
                raise exc_info[1]
            self._add_fixture_error(result, exc_info[1], fixture, name, exc_info)

    def _enter_module(self, test, result, debug):
        name = type(test).__module__
        if name == self._previous_module(result):
            return
        self._leave_module(result, debug)
        result._moduleSetUpFailed = False
        module = sys.modules.get(name)
        setup = getattr(module, "setUpModule", None)
        if setup is None:
            return
        if not self._fixture(setup, "setUpModule", name, result, debug):
            result._moduleSetUpFailed = True
            self._module_cleanups(name, result, debug, "setUpModule")

    def _leave_module(self, result, debug):
        name = self._previous_module(result)
        module = sys.modules.get(name)
        if module is None or getattr(result, "_moduleSetUpFailed", False):
            return
        teardown = getattr(module, "tearDownModule", None)
        if teardown is not None:
            self._fixture(teardown, "tearDownModule", name, result, debug)
        self._module_cleanups(name, result, debug, "tearDownModule")

    def _module_cleanups(self, name, result, debug, fixture):
        try:
            case.doModuleCleanups()
        except Exception as error:
            if debug:
                raise
            self._add_fixture_error(result, error, fixture, name)

    @staticmethod
    def _previous_module(result):
        return getattr(getattr(result, "_previousTestClass", None), "__module__", None)

    def _fixture(self, function, fixture, name, result, debug):
        """Call a fixture; reports an exception and returns whether there was none."""
        _call_if_exists(result, "_setupStdout")
        try:
            function()
        except Exception as error:
            if debug:
                raise
            self._add_fixture_error(result, error, fixture, name)
            return False
        finally:
            _call_if_exists(result, "_restoreStdout")
        return True

    def _add_fixture_error(self, result, error, fixture, name, exc_info=None):
        holder = _ErrorHolder(f"{fixture} ({name})")
        add_skip = getattr(result, "addSkip", None)
        if add_skip is not None and isinstance(error, case.SkipTest):
            add_skip(holder, str(error))
        else:
            result.addError(holder, exc_info or sys.exc_info())


def _is_suite(test):
    """Is it a collection of tests, of whatever class?"""
    try:
        iter(test)
    except TypeError:
        return False
    return True
