"""Run the examples in docstrings and compare what they print."""

from doctest._compare import (COMPARISON_FLAGS, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1,
                              ELLIPSIS, FAIL_FAST, IGNORE_EXCEPTION_DETAIL,
                              NORMALIZE_WHITESPACE, OPTIONFLAGS_BY_NAME,
                              REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE,
                              REPORT_UDIFF, REPORTING_FLAGS, SKIP, OutputChecker,
                              register_optionflag)
from doctest._find import DocTestFinder
from doctest._parse import DocTest, DocTestParser, Example
from doctest._run import (DebugRunner, DocTestFailure, DocTestRunner, TestResults,
                          UnexpectedException)

__all__ = ["register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE",
           "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL",
           "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
           "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest",
           "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker",
           "DocTestFailure", "UnexpectedException", "DebugRunner", "testmod", "testfile",
           "run_docstring_examples", "DocTestSuite", "DocFileSuite",
           "set_unittest_reportflags", "script_from_examples", "testsource", "debug_src",
           "debug"]

master = None  # the runner of all calls of testmod() and testfile() so far


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Run the examples of a module, by default of __main__; return how many failed of how many."""
    import sys

    if m is None:
        m = sys.modules.get("__main__")
    if not isinstance(m, type(sys)):
        raise TypeError(f"testmod: module required; {m!r}")
    tests = DocTestFinder(exclude_empty=exclude_empty).find(
        m, name or m.__name__, globs=globs, extraglobs=extraglobs)
    return _run_all(tests, verbose, report, optionflags, raise_on_error)


def _run_all(tests, verbose, report, optionflags, raise_on_error):
    global master
    kind = DebugRunner if raise_on_error else DocTestRunner
    runner = kind(verbose=verbose, optionflags=optionflags)
    for test in tests:
        runner.run(test)
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries)


def _file_test(filename, module_relative, package, globs, encoding, parser, name=None):
    """The test that a file is."""
    import os
    import sys

    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    if module_relative:
        if filename.startswith("/"):
            raise ValueError("Module-relative files may not have absolute paths")
        if isinstance(package, str):
            __import__(package)
            package = sys.modules[package]
        home = getattr(package or _caller(), "__file__", None)
        filename = os.path.join(os.path.dirname(home) if home else os.getcwd(), filename)
    with open(filename, encoding=encoding) as file:
        text = file.read()
    space = {} if globs is None else globs.copy()
    space.setdefault("__name__", "__main__")
    return parser.get_doctest(text, space, name or os.path.basename(filename), filename, 0)


def _caller():
    import sys

    frame = sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__", "").partition(".")[0] == "doctest":
        frame = frame.f_back
    return sys.modules.get(frame.f_globals["__name__"]) if frame is not None else None


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None,
             report=True, optionflags=0, extraglobs=None, raise_on_error=False, parser=None,
             encoding=None):
    """Run the examples in a text file; return how many failed of how many."""
    test = _file_test(filename, module_relative, package, globs, encoding,
                      parser or DocTestParser(), name)
    test.globs.update(extraglobs or {})
    return _run_all([test], verbose, report, optionflags, raise_on_error)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None,
                           optionflags=0):
    """Run the examples of one object; what fails is printed."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """Return a unittest suite with a case for each docstring of a module."""
    from doctest._cases import module_suite

    return module_suite(_normalize(module), globs, extraglobs, test_finder or DocTestFinder(),
                        options)


def _normalize(module):
    import sys

    if isinstance(module, str):
        return __import__(module, None, None, ["*"])
    return _caller() if module is None else module


def DocFileSuite(*paths, module_relative=True, package=None, globs=None, parser=None,
                 encoding=None, **options):
    """Return a unittest suite with a case for each of some files."""
    from doctest._cases import file_suite

    if module_relative and package is None:
        package = _caller()
    tests = [_file_test(path, module_relative, package, globs, encoding,
                        parser or DocTestParser()) for path in paths]
    return file_suite(tests, options)


def set_unittest_reportflags(flags):
    """Set how cases of suites report by default; return the flags before."""
    from doctest import _cases

    return _cases.set_report_flags(flags)


def script_from_examples(s):
    """Return the examples of a text as a program; all else becomes comments."""
    lines = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            lines.append(piece.source[:-1])
            if piece.want:
                lines.append("# Expected:")
                lines += ["## " + line for line in piece.want.split("\n")[:-1]]
        else:
            lines += ["# " + line if line else "#" for line in piece.split("\n")[:-1]]
    while lines and lines[-1] == "#":
        lines.pop()
    while lines and lines[0] == "#":
        lines.pop(0)
    return "\n".join(lines) + "\n"


def testsource(module, name):
    """Return the examples of an object in a module as a program."""
    tests = DocTestFinder().find(_normalize(module))
    found = [test for test in tests if test.name == name]
    if not found:
        raise ValueError(name, "not found in tests")
    return script_from_examples(found[0].docstring)


def debug_src(src, pm=False, globs=None):
    """Run the examples of a text as a program; there is no debugger to step through it."""
    exec(script_from_examples(src), {} if globs is None else globs.copy())


def debug(module, name, pm=False):
    """Run the examples of an object in a module as a program."""
    module = _normalize(module)
    exec(testsource(module, name), module.__dict__.copy())


def _main():
    import argparse
    import os
    import sys

    parser = argparse.ArgumentParser(prog="doctest", description="doctest runner")
    parser.add_argument("-v", "--verbose", action="store_true", help="print all examples")
    parser.add_argument("-o", "--option", action="append", choices=OPTIONFLAGS_BY_NAME.keys(),
                        default=[], help="an option flag")
    parser.add_argument("-f", "--fail-fast", action="store_true",
                        help="stop after the first failure")
    parser.add_argument("file", nargs="+", help="files with examples")
    args = parser.parse_args()
    flags = FAIL_FAST if args.fail_fast else 0
    for option in args.option:
        flags |= OPTIONFLAGS_BY_NAME[option]
    for name in args.file:
        if name.endswith(".py"):
            folder, base = os.path.split(name)
            sys.path.insert(0, folder)
            failures, _ = testmod(__import__(base[:-3]), verbose=args.verbose, optionflags=flags)
            del sys.path[0]
        else:
            failures, _ = testfile(name, module_relative=False, verbose=args.verbose,
                                   optionflags=flags)
        if failures:
            return 1
    return 0
