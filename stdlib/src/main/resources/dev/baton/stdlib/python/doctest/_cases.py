"""Examples as cases of unittest."""

import unittest
from doctest._compare import REPORTING_FLAGS
from doctest._run import DocTestRunner
from io import StringIO

_report = {"flags": 0}


def set_report_flags(flags):
    """Set the flags for cases that have none; return those before."""
    if flags & REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    before, _report["flags"] = _report["flags"], flags
    return before


class DocTestCase(unittest.TestCase):
    """The examples of one docstring."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_test = test
        self._dt_optionflags = optionflags
        self._dt_setUp = setUp
        self._dt_tearDown = tearDown
        self._dt_checker = checker

    def setUp(self):
        self._dt_globs = self._dt_test.globs.copy()
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        flags = self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _report["flags"]
        out = StringIO()
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = "-" * 70
        failures, tries = runner.run(self._dt_test, out=out.write, clear_globs=False)
        if failures:
            raise self.failureException(self.format_failure(out.getvalue()))

    def format_failure(self, err):
        """Return the message of a failure."""
        test = self._dt_test
        line = "unknown line number" if test.lineno is None else str(test.lineno)
        return (f"Failed doctest test for {test.name}\n  File \"{test.filename}\", line {line}, "
                f"in {test.name.rpartition('.')[2]}\n\n{err}")

    def id(self):
        return self._dt_test.name

    def __eq__(self, other):
        return self._dt_test == other._dt_test if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash(self._dt_test)

    def __repr__(self):
        front, _, last = self._dt_test.name.rpartition(".")
        return f"{last} ({front})"

    __str__ = __repr__

    def shortDescription(self):
        return "Doctest: " + self._dt_test.name


class DocFileCase(DocTestCase):
    """The examples of one file."""

    def id(self):
        return "_".join(self._dt_test.name.split("."))

    def __repr__(self):
        return self._dt_test.filename

    __str__ = __repr__

    def format_failure(self, err):
        return (f"Failed doctest test for {self._dt_test.name}\n  File "
                f"\"{self._dt_test.filename}\", line 0\n\n{err}")


def module_suite(module, globs, extraglobs, finder, options):
    """Return the suite of a module."""
    suite = unittest.TestSuite()
    for test in sorted(finder.find(module, globs=globs, extraglobs=extraglobs)):
        if test.examples:
            if not test.filename:
                test.filename = module.__file__
            suite.addTest(DocTestCase(test, **options))
    return suite


def file_suite(tests, options):
    """Return the suite of some files."""
    return unittest.TestSuite(DocFileCase(test, **options) for test in tests)
