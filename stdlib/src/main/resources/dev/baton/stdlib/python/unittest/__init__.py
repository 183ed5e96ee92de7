"""A framework for tests in the manner of JUnit.

Tests are methods, named test..., of subclasses of TestCase; they check with the assert...
methods.  ``unittest.main()`` at the end of a file, or ``python -m unittest``, runs them.
"""

from .result import TestResult
from .case import (
    FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups,
    enterModuleContext, expectedFailure, skip, skipIf, skipUnless)
from .suite import BaseTestSuite, TestSuite
from .loader import (
    TestLoader, defaultTestLoader, findTestCases, getTestCaseNames, makeSuite)
from .main import TestProgram, main
from .runner import TextTestResult, TextTestRunner
from .signals import installHandler, registerResult, removeHandler, removeResult

__all__ = ["IsolatedAsyncioTestCase", "TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader",
           "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf",
           "skipUnless", "expectedFailure", "TextTestResult", "installHandler",
           "registerResult", "removeResult", "removeHandler", "addModuleCleanup",
           "doModuleCleanups", "enterModuleContext", "getTestCaseNames", "makeSuite",
           "findTestCases"]

__unittest = True


def __getattr__(name):
    # Only what needs it pays for the import of asyncio.
    if name == "IsolatedAsyncioTestCase":
        global IsolatedAsyncioTestCase
        from .async_case import IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return globals().keys() | {"IsolatedAsyncioTestCase"}
