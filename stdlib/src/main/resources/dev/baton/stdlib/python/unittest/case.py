"""Test cases: one method of a TestCase, with what is set up for it and cleaned up after it."""

import sys
import time
from contextlib import contextmanager

from . import result
from ._checks import _ValueChecks
from ._container_checks import _ContainerChecks
from .util import strclass

__unittest = True

_subtest_msg_sentinel = object()
_module_cleanups = []


class SkipTest(Exception):
    """Raised by a test, or a fixture, to be skipped."""


class _ShouldStop(Exception):
    """Leaves a test when a subtest has failed and the run is to stop at failures."""


class _Outcome:
    """How the parts of one test have fared so far."""

    def __init__(self, result):
        self.result = result
        self.expecting_failure = False
        self.expected_failure = None
        self.success = True
        self.result_supports_subtests = hasattr(result, "addSubTest")

    @contextmanager
    def part(self, test_case, subtest=False):
        """Run one part of a test and report what it raises.

        `success` tells inside how this part fares, and afterwards about all parts.
        """
        before = self.success
        self.success = True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as skipped:
            self.success = False
            _add_skip(self.result, test_case, str(skipped))
        except _ShouldStop:
            pass
        except BaseException:
            self._failed(test_case, sys.exc_info(), subtest)
        else:
            if subtest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and before

    def _failed(self, test_case, exc_info, subtest):
        if self.expecting_failure:
            self.expected_failure = exc_info
            return
        self.success = False
        if subtest:
            self.result.addSubTest(test_case.test_case, test_case, exc_info)
        elif issubclass(exc_info[0], test_case.failureException):
            self.result.addFailure(test_case, exc_info)
        else:
            self.result.addError(test_case, exc_info)


def _add_skip(result, test_case, reason):
    add_skip = getattr(result, "addSkip", None)
    if add_skip is not None:
        add_skip(test_case, reason)
        return
    import warnings

    warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
    result.addSuccess(test_case)


def skip(reason):
    """Decorate a test, or a class of tests, to be skipped."""
    def decorator(test_item):
        if not isinstance(test_item, type):
            from functools import wraps

            @wraps(test_item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            test_item = skipped
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item

    if callable(reason) and hasattr(reason, "__code__"):  # Used as @skip, without a reason.
        test_item, reason = reason, ""
        return decorator(test_item)
    return decorator


def _unchanged(test_item):
    return test_item


def skipIf(condition, reason):
    """skip(reason) if the condition is true."""
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    """skip(reason) if the condition is false."""
    return _unchanged if condition else skip(reason)


def expectedFailure(test_item):
    """Decorate a test, or a class of tests, that is known to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


def addModuleCleanup(function, /, *args, **kwargs):
    """Have a function called after tearDownModule(), or when setUpModule() fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context manager and leave it after tearDownModule()."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Call the functions of addModuleCleanup(), the last one first."""
    exceptions = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            exceptions.append(error)
    if exceptions:
        raise exceptions[0]


def _enter_context(cm, add_cleanup):
    cls = type(cm)
    try:
        enter, exit = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                        "context manager protocol") from None
    value = enter(cm)
    add_cleanup(exit, cm, None, None, None)
    return value


class TestCase(_ValueChecks, _ContainerChecks):
    """A test: an instance runs one method, between setUp() and tearDown().

    Subclasses name their tests test...; each gets an instance of its own.
    """

    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        """Prepare to run a method, which must exist unless it has the default name."""
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError(f"no such test method in {type(self)}: {methodName}")
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
            set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual"}

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        name = self._testMethodName
        return f"{name} ({strclass(type(self))}.{name})"

    def __repr__(self):
        return f"<{strclass(type(self))} testMethod={self._testMethodName}>"

    def id(self):
        """Return the full name of the test."""
        return f"{strclass(type(self))}.{self._testMethodName}"

    def shortDescription(self):
        """Return the first line of the test's docstring, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def countTestCases(self):
        """Return 1."""
        return 1

    def defaultTestResult(self):
        """Return the result to use when run() gets none."""
        return result.TestResult()

    def setUp(self):
        """Prepare for a test; called before each."""

    def tearDown(self):
        """Clean up after a test; called after each one whose setUp() succeeded."""

    @classmethod
    def setUpClass(cls):
        """Prepare for all tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Clean up after all tests of the class."""

    def addCleanup(self, function, /, *args, **kwargs):
        """Have a function called after tearDown(), whatever happens; the last comes first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager and leave it after tearDown()."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Have a function called after tearDownClass(), whatever happens."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context manager and leave it after tearDownClass()."""
        return _enter_context(cm, cls.addClassCleanup)

    def skipTest(self, reason):
        """Skip the test that is running."""
        raise SkipTest(reason)

    @contextmanager
    def subTest(self, msg=_subtest_msg_sentinel, **params):
        """Run the block as a test of its own; its failure does not end the test.

        msg and params are shown with a failure.
        """
        outcome = self._outcome
        if outcome is None or not outcome.result_supports_subtests:
            yield
            return
        parent = self._subtest
        if parent is not None:
            params.update([(name, value) for name, value in parent.params.items()
                           if name not in params])
        self._subtest = _SubTest(self, msg, params)
        try:
            with outcome.part(self._subtest, subtest=True):
                yield
            if not outcome.success:
                if getattr(outcome.result, "failfast", False):
                    raise _ShouldStop
            elif outcome.expected_failure:
                # It has failed as expected, which decides about the whole test.
                raise _ShouldStop
        finally:
            self._subtest = parent

    def _skip_reason(self, method):
        """Why the method or its class was marked to be skipped; None if it was not."""
        for marked in (type(self), method):
            if getattr(marked, "__unittest_skip__", False):
                return getattr(marked, "__unittest_skip_why__", "")
        return None

    def run(self, result=None):
        """Run the test and report to a result, a new one by default; returns the result."""
        own_result = result is None
        stop_run = None
        if own_result:
            result = self.defaultTestResult()
            stop_run = getattr(result, "stopTestRun", None)
            getattr(result, "startTestRun", lambda: None)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            reason = self._skip_reason(method)
            if reason is not None:
                _add_skip(result, self, reason)
            else:
                self._run_parts(result, method)
            return result
        finally:
            result.stopTest(self)
            if stop_run is not None:
                stop_run()

    def _run_parts(self, result, method):
        expecting_failure = (getattr(self, "__unittest_expecting_failure__", False)
                             or getattr(method, "__unittest_expecting_failure__", False))
        outcome = self._outcome = _Outcome(result)
        started = time.perf_counter()
        try:
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting_failure
                with outcome.part(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            add_duration = getattr(result, "addDuration", None)
            if add_duration is not None:
                add_duration(self, time.perf_counter() - started)
            if outcome.success:
                self._report_success(result, expecting_failure, outcome.expected_failure)
        finally:
            outcome.expected_failure = None
            self._outcome = None

    def _report_success(self, result, expecting_failure, failure):
        if not expecting_failure:
            result.addSuccess(self)
        elif failure is not None:
            result.addExpectedFailure(self, failure)
        else:
            result.addUnexpectedSuccess(self)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            import warnings

            warnings.warn("It is deprecated to return a value that is not None from a "
                          f"test case ({method})", DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def doCleanups(self):
        """Call the functions of addCleanup(), the last one first; True if none failed."""
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Call the functions of addClassCleanup(), the last one first.

        What they raise is in `tearDown_exceptions` afterwards, as from sys.exc_info().
        """
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test and let its exceptions out."""
        method = getattr(self, self._testMethodName)
        reason = self._skip_reason(method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


class FunctionTestCase(TestCase):
    """A test made of functions: the test itself, and perhaps what to do before and after."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return (self._setUpFunc == other._setUpFunc and self._tearDownFunc == other._tearDownFunc
                and self._testFunc == other._testFunc
                and self._description == other._description)

    def __hash__(self):
        return hash((type(self), self._setUpFunc, self._tearDownFunc, self._testFunc,
                     self._description))

    def __str__(self):
        return f"{strclass(type(self))} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{strclass(type(self))} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc.split("\n")[0].strip() if doc else None


class _SubTest(TestCase):
    """Stands for one subTest() block in a result."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _subtest_msg_sentinel:
            parts.append(f"[{self._message}]")
        if self.params:
            params = ", ".join([f"{key}={value!r}" for key, value in self.params.items()])
            parts.append(f"({params})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"
