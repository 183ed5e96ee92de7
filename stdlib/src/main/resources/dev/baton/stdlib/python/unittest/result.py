"""What became of the tests of a run."""

import sys

from .util import strclass

__unittest = True

STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


def failfast(method):
    """Decorate a result method: with failfast set, the run stops after it was called."""
    from functools import wraps

    @wraps(method)
    def stopping(self, *args, **kwargs):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kwargs)

    return stopping


class TestResult:
    """Collects the outcomes of tests; runners extend it to tell people about them.

    failures and errors are lists of (test, traceback text), skipped of (test, reason).
    """

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._captured = None
        self._original_streams = (sys.stdout, sys.stderr)
        self._mirrorOutput = False

    def __repr__(self):
        return (f"<{strclass(type(self))} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")

    def printErrors(self):
        """Called by the runner after the last test."""

    def startTestRun(self):
        """Called once before any test."""

    def stopTestRun(self):
        """Called once after all tests."""

    def startTest(self, test):
        """Called before each test."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        """Called after each test."""
        self._restoreStdout()
        self._mirrorOutput = False

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._captured is None:
            import io

            self._captured = (io.StringIO(), io.StringIO())
        sys.stdout, sys.stderr = self._captured

    def _restoreStdout(self):
        if not self.buffer or self._captured is None:
            return
        originals = self._original_streams
        if self._mirrorOutput:
            templates = (STDOUT_LINE, STDERR_LINE)
            for captured, original, template in zip(self._captured, originals, templates):
                text = captured.getvalue()
                if text:
                    original.write(template % (text if text.endswith("\n") else text + "\n"))
        sys.stdout, sys.stderr = originals
        for captured in self._captured:
            captured.seek(0)
            captured.truncate()

    @failfast
    def addError(self, test, err):
        """An unexpected exception: err is what sys.exc_info() gave."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """A check that failed: err is what sys.exc_info() gave."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A subtest has ended; err is None if it succeeded."""
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        is_failure = issubclass(err[0], test.failureException)
        outcomes = self.failures if is_failure else self.errors
        outcomes.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """The test has succeeded."""

    def addSkip(self, test, reason):
        """The test was skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """The test has failed, as it should."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """The test should have failed, but did not."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """How long the test took, in seconds."""
        if hasattr(self, "collectedDurations"):
            self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Has everything been as it should so far?"""
        return not (self.failures or self.errors
                    or getattr(self, "unexpectedSuccesses", None))

    def stop(self):
        """Ask for the run to end before the next test."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        """The traceback of an outcome, without the frames of this package."""
        from traceback import TracebackException

        exc_type, value, tb = err
        tb = self._clean_tracebacks(exc_type, value, tb, test)
        summary = TracebackException(exc_type, value, tb, capture_locals=self.tb_locals,
                                     compact=True)
        text = "".join(summary.format())
        if self.buffer and self._captured is not None:
            for captured, template in zip(self._captured, (STDOUT_LINE, STDERR_LINE)):
                output = captured.getvalue()
                if output:
                    text += template % (output if output.endswith("\n") else output + "\n")
        return text

    def _clean_tracebacks(self, exc_type, value, tb, test):
        """Trim the exception and all it is chained to; returns its own new traceback."""
        trimmed = None
        seen = {id(value)}
        pending = [(exc_type, value, tb)]
        while pending:
            exc_type, exc, tb = pending.pop()
            while tb is not None and self._is_relevant_tb_level(tb):
                tb = tb.tb_next
            if exc_type is test.failureException:
                self._remove_unittest_tb_frames(tb)
            if exc is value:
                trimmed = tb
            else:
                exc.__traceback__ = tb
            for linked in (exc.__cause__, exc.__context__) if exc is not None else ():
                if linked is not None and id(linked) not in seen:
                    seen.add(id(linked))
                    pending.append((type(linked), linked, linked.__traceback__))
        return trimmed

    def _is_relevant_tb_level(self, tb):
        return "__unittest" in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        """Cut off the frames of the assert method that failed."""
        last = None
        while tb is not None and not self._is_relevant_tb_level(tb):
            last = tb
            tb = tb.tb_next
        if last is not None:
            last.tb_next = None
