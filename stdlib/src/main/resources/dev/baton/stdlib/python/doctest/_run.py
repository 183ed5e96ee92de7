"""Running examples and reporting what happens."""

import sys
import traceback
from collections import namedtuple
from doctest._compare import (FAIL_FAST, IGNORE_EXCEPTION_DETAIL, REPORT_ONLY_FIRST_FAILURE, SKIP,
                              OutputChecker, indented)
from io import StringIO

_LINE = "*" * 70

TestResults = namedtuple("TestResults", "failed attempted")
TestResults.__module__ = "doctest"


class DocTestFailure(Exception):
    """An example printed something else: raised by DebugRunner."""

    __module__ = "doctest"

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised something that it should not: raised by DebugRunner."""

    __module__ = "doctest"

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


def _bare_type(message):
    """The type of an exception's last line, without its module and what follows."""
    return message.split("\n", 1)[0].partition(":")[0].rpartition(".")[2].strip()


class _Output(StringIO):
    """What examples print; lines end, as in a terminal."""

    def take(self):
        """Return what was printed since the last time."""
        text = self.getvalue()
        self.seek(0)
        self.truncate()
        return text + "\n" if text and not text.endswith("\n") else text


class DocTestRunner:
    """Runs tests one by one and counts."""

    DIVIDER = _LINE

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = 0
        self._name2ft = {}
        self._output = _Output()

    def report_start(self, out, test, example):
        """Report that an example begins: with verbose its source and what it should print."""
        if self._verbose:
            want = f"Expecting:\n{indented(example.want)}" if example.want \
                else "Expecting nothing\n"
            out(f"Trying:\n{indented(example.source)}{want}")

    def report_success(self, out, test, example, got):
        """Report an example that is as it should be."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """Report an example that printed something else."""
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Report an example that raised something that it should not."""
        text = "".join(traceback.format_exception(*exc_info))
        out(self._failure_header(test, example) + "Exception raised:\n" + indented(text))

    def _failure_header(self, test, example):
        row = "?"
        if test.filename:
            if test.lineno is not None:
                row = test.lineno + example.lineno + 1
            place = f'File "{test.filename}", line {row}, in {test.name}'
        else:
            place = f"Line {example.lineno + 1}, in {test.name}"
        return f"{self.DIVIDER}\n{place}\nFailed example:\n{indented(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run a test; return how many of how many examples failed."""
        import linecache

        self.test = test
        flags = 0 if compileflags is None else compileflags
        if compileflags is None:
            import __future__

            for name in __future__.all_feature_names:
                if test.globs.get(name) is getattr(__future__, name):
                    flags |= getattr(__future__, name).compiler_flag
        stdout, hook, getlines = sys.stdout, sys.displayhook, linecache.getlines
        out = out or stdout.write
        sys.stdout, sys.displayhook = self._output, sys.__displayhook__

        def with_examples(filename, module_globals=None):
            prefix = f"<doctest {test.name}["
            if filename.startswith(prefix) and filename.endswith("]>"):
                example = test.examples[int(filename[len(prefix):-2])]
                return example.source.splitlines(keepends=True)
            return getlines(filename, module_globals)

        linecache.getlines = with_examples
        try:
            return self._run(test, flags, out)
        finally:
            sys.stdout, sys.displayhook, linecache.getlines = stdout, hook, getlines
            if clear_globs:
                test.globs.clear()
                import builtins

                builtins._ = None

    def _run(self, test, compileflags, out):
        failures = tries = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            got, error = self._execute(test, example, number, compileflags)
            if self._as_wanted(example, got, error):
                if not quiet:
                    self.report_success(out, test, example, got)
            else:
                if not quiet:
                    if error is not None and example.exc_msg is None:
                        self.report_unexpected_exception(out, test, example, error)
                    else:
                        self.report_failure(out, test, example, self._with_error(got, error))
                failures += 1
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        known = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = known[0] + failures, known[1] + tries
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def _execute(self, test, example, number, compileflags):
        """Run an example; return what it printed and the exc_info of what it raised."""
        error = None
        try:
            code = compile(example.source, f"<doctest {test.name}[{number}]>", "single",
                           compileflags, True)
            exec(code, test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            error = sys.exc_info()
        return self._output.take(), error

    def _with_error(self, got, error):
        return got if error is None else got + "".join(traceback.format_exception(*error))

    def _as_wanted(self, example, got, error):
        check = self._checker.check_output
        if error is None:
            return check(example.want, got, self.optionflags)
        if example.exc_msg is None:
            return False
        message = self._message(error)
        if check(example.exc_msg, message, self.optionflags):
            return True
        return bool(self.optionflags & IGNORE_EXCEPTION_DETAIL) and check(
            _bare_type(example.exc_msg), _bare_type(message), self.optionflags)

    def _message(self, error):
        """The end of a traceback: for a SyntaxError without the place."""
        lines = traceback.format_exception_only(*error[:2])
        if issubclass(error[0], SyntaxError):
            names = [f"{prefix}{error[0].__qualname__}{end}" for end in (":", "\n")
                     for prefix in ("", error[0].__module__ + ".")]
            start = next((i for i, line in enumerate(lines) if line.startswith(tuple(names))),
                         len(lines) - 1)
            lines = lines[start:]
        return "".join(lines)

    def summarize(self, verbose=None):
        """Print a summary of all tests; return how many of how many examples failed."""
        verbose = self._verbose if verbose is None else verbose
        empty, passed, failed = [], [], []
        failures = tries = 0
        for name, (f, t) in self._name2ft.items():
            failures += f
            tries += t
            (empty if t == 0 else passed if f == 0 else failed).append((name, f, t))
        if verbose:
            if empty:
                print(f"{len(empty)} items had no tests:")
                for name, *_ in sorted(empty):
                    print("   ", name)
            if passed:
                print(f"{len(passed)} items passed all tests:")
                for name, _, t in sorted(passed):
                    print(f" {t:3d} tests in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{len(failed)} items had failures:")
            for name, f, t in sorted(failed):
                print(f" {f:3d} of {t:3d} in {name}")
        if verbose:
            print(f"{tries} tests in {len(self._name2ft)} items.")
            print(f"{tries - failures} passed and {failures} failed.")
        if failures:
            print(f"***Test Failed*** {failures} failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tries)

    def merge(self, other):
        """Add what another runner has counted."""
        for name, (f, t) in other._name2ft.items():
            known = self._name2ft.get(name, (0, 0))
            self._name2ft[name] = known[0] + f, known[1] + t


class DebugRunner(DocTestRunner):
    """Raises DocTestFailure or UnexpectedException at the first failure."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run a test; what fails is raised, and the names of the test stay."""
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)
