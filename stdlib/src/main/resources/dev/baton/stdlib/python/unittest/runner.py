"""Running tests with a report in plain text."""

import sys
import time

from . import result
from .case import _SubTest
from .signals import registerResult

__unittest = True


class _WritelnDecorator:
    """A stream with a method that ends a line."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ("stream", "__getstate__"):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, text=None):
        """Write a text, if any, and end the line."""
        if text:
            self.write(text)
        self.write("\n")


class TextTestResult(result.TestResult):
    """A result that shows each outcome as it comes: a letter, or a line if verbose."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self.durations = durations
        self._newline = True

    def getDescription(self, test):
        """Return how a test is named in the report."""
        first_line = test.shortDescription()
        if self.descriptions and first_line:
            return f"{test}\n{first_line}"
        return str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
            self.stream.flush()
            self._newline = False

    def _write_status(self, test, status):
        """End the line of a test; a subtest gets a line of its own."""
        is_subtest = isinstance(test, _SubTest)
        if is_subtest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if is_subtest:
                self.stream.write("  ")
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _show(self, test, status, letter):
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self.stream.write(letter)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._show(subtest, *(("FAIL", "F") if failed else ("ERROR", "E")))
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._show(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._show(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._show(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._show(test, "unexpected success", "u")

    def printErrors(self):
        """Write the tracebacks of everything that failed."""
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        unexpected = getattr(self, "unexpectedSuccesses", ())
        if unexpected:
            self.stream.writeln(self.separator1)
            for test in unexpected:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        """Write the tracebacks of one kind."""
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f"{flavour}: {self.getDescription(test)}")
            self.stream.writeln(self.separator2)
            self.stream.writeln(str(text))
            self.stream.flush()


class TextTestRunner:
    """Runs tests and writes a report, by default to sys.stderr."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False,
                 buffer=False, resultclass=None, warnings=None, *, tb_locals=False,
                 durations=None):
        """Choose what to report.

        verbosity is 0 for the summary only, 1 for a letter and 2 for a line per test;
        warnings is the action of the warning filter while the tests run.
        """
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        arguments = (self.stream, self.descriptions, self.verbosity)
        try:
            return self.resultclass(*arguments, durations=self.durations)
        except TypeError:
            return self.resultclass(*arguments)  # A class made before there were durations.

    def run(self, test):
        """Run a test or suite and return the result."""
        result = self._makeResult()
        registerResult(result)
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        import warnings

        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            started = time.perf_counter()
            getattr(result, "startTestRun", lambda: None)()
            try:
                test(result)
            finally:
                getattr(result, "stopTestRun", lambda: None)()
            elapsed = time.perf_counter() - started
        result.printErrors()
        if self.durations is not None:
            self._print_durations(result)
        self._print_summary(result, elapsed)
        return result

    def _print_durations(self, result):
        writeln = self.stream.writeln
        slowest = sorted(result.collectedDurations, key=lambda entry: -entry[1])
        if self.durations > 0:
            slowest = slowest[:self.durations]
        writeln("Slowest test durations")
        if hasattr(result, "separator2"):
            writeln(result.separator2)
        hidden = False
        for test, elapsed in slowest:
            if self.verbosity < 2 and elapsed < 0.001:
                hidden = True
                continue
            writeln(f"{elapsed:.3f}s     {test}")
        if hidden:
            writeln("\n(durations < 0.001s were hidden; use -v to show these durations)")
        else:
            writeln("")

    def _print_summary(self, result, elapsed):
        stream = self.stream
        if hasattr(result, "separator2"):
            stream.writeln(result.separator2)
        run = result.testsRun
        stream.writeln(f"Ran {run} test{'' if run == 1 else 's'} in {elapsed:.3f}s")
        stream.writeln()
        details = []
        if not result.wasSuccessful():
            stream.write("FAILED")
            details += _count("failures", result.failures) + _count("errors", result.errors)
        elif run == 0 and not getattr(result, "skipped", ()):
            stream.write("NO TESTS RAN")
        else:
            stream.write("OK")
        for name, attribute in (("skipped", "skipped"),
                                ("expected failures", "expectedFailures"),
                                ("unexpected successes", "unexpectedSuccesses")):
            details += _count(name, getattr(result, attribute, ()))
        stream.writeln(f" ({', '.join(details)})" if details else None)
        stream.flush()


def _count(name, outcomes):
    return [f"{name}={len(outcomes)}"] if outcomes else []
