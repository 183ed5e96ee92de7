"""The command line of unittest."""

import sys

from . import loader, runner
from .signals import installHandler

__unittest = True

_NO_TESTS_EXITCODE = 5

_OPTIONS = """\
options:
  -h, --help           show this help message and exit
  -v, --verbose        Verbose output
  -q, --quiet          Quiet output
  --locals             Show local variables in tracebacks
  --durations N        Show the N slowest test cases (N=0 for all)
  -f, --failfast       Stop on first fail or error
  -c, --catch          Catch Ctrl-C and display results so far
  -b, --buffer         Buffer stdout and stderr during tests
  -k TESTNAMEPATTERNS  Only run tests which match the given substring
"""

_EXAMPLES = """
Examples:
  {0} test_module               - run tests from test_module
  {0} module.TestClass          - run tests from module.TestClass
  {0} module.Class.test_method  - run specified test method
  {0} path/to/test_file.py      - run tests from test_file.py
"""

_DISCOVERY_OPTIONS = """\
  -s, --start-directory START  Directory to start discovery ('.' default)
  -p, --pattern PATTERN        Pattern to match tests ('test*.py' default)
  -t, --top-level-directory TOP
                               Top level directory of project (defaults to start directory)
"""

_FLAGS = {"-v": ("verbosity", 2), "--verbose": ("verbosity", 2),
          "-q": ("verbosity", 0), "--quiet": ("verbosity", 0),
          "--locals": ("tb_locals", True),
          "-f": ("failfast", True), "--failfast": ("failfast", True),
          "-c": ("catchbreak", True), "--catch": ("catchbreak", True),
          "-b": ("buffer", True), "--buffer": ("buffer", True)}
_VALUES = {"-k": "pattern", "--durations": "durations"}
_DISCOVERY_VALUES = {"-s": "start", "--start-directory": "start", "-p": "file_pattern",
                     "--pattern": "file_pattern", "-t": "top", "--top-level-directory": "top"}


def _as_module_name(name):
    """Turn the path of a Python file into the name of a module."""
    import os

    if not name.lower().endswith(".py") or not os.path.isfile(name):
        return name
    if os.path.isabs(name):
        relative = os.path.relpath(name, os.getcwd())
        if os.path.isabs(relative) or relative.startswith(os.pardir):
            return name
        name = relative
    return os.path.normpath(name)[:-3].replace("\\", ".").replace("/", ".")


class TestProgram:
    """A command line program that runs tests; see main()."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    durations = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
                 durations=None):
        """Load and run the tests of a module, or those the command line names, and exit.

        The exit status is 0 if all is well, 1 if not and 5 if there were no tests.
        """
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        if warnings is None and not getattr(sys, "warnoptions", ()):
            self.warnings = "default"
        else:
            self.warnings = warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        argv = sys.argv if argv is None else argv
        self.progName = argv[0].rpartition("/")[2]
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        """Read the command line and load the tests."""
        arguments = argv[1:]
        discovery = self.module is None and (
            not arguments or arguments[0] == "discover" or arguments[0].startswith("-"))
        if discovery and arguments and arguments[0] == "discover":
            names = self._parse_options(arguments[1:], True)
            self._discover(names)
            return
        names = self._parse_options(arguments, False)
        if self.module is None and not names:
            self._discover([])
            return
        if names:
            self.testNames = [_as_module_name(name) for name in names]
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _parse_options(self, arguments, discovery):
        """Set what the options say and return the other arguments."""
        names = []
        self._discovery = {"start": ".", "file_pattern": "test*.py", "top": None}
        values = {**_VALUES, **_DISCOVERY_VALUES} if discovery else _VALUES
        rest = iter(arguments)
        for argument in rest:
            option, _, value = argument.partition("=")
            if argument in ("-h", "--help"):
                self._print_help(discovery)
                sys.exit(0)
            elif argument in _FLAGS:
                setattr(self, *_FLAGS[argument])
            elif option in values or argument[:2] in values and argument[1] != "-":
                if option not in values:
                    option, value = argument[:2], argument[2:]
                if not value:
                    value = next(rest, None)
                    if value is None:
                        self._usage_error(f"argument {option}: expected one argument")
                self._set_value(values[option], value)
            elif argument.startswith("-") and len(argument) > 1:
                self._parse_cluster(argument)
            else:
                names.append(argument)
        return names

    def _parse_cluster(self, argument):
        """Options of one letter written together, as in -vb."""
        letters = ["-" + letter for letter in argument[1:]]
        if argument.startswith("--") or not all([letter in _FLAGS for letter in letters]):
            self._usage_error(f"unrecognized arguments: {argument}")
        for letter in letters:
            setattr(self, *_FLAGS[letter])

    def _set_value(self, name, value):
        if name == "pattern":
            pattern = value if "*" in value else f"*{value}*"
            self.testNamePatterns = [*(self.testNamePatterns or ()), pattern]
        elif name == "durations":
            try:
                self.durations = int(value)
            except ValueError:
                self._usage_error(f"argument --durations: invalid int value: {value!r}")
        else:
            self._discovery[name] = value

    def _usage(self, discovery=False):
        words = "discover [options] [start [pattern [top]]]" if discovery else (
            "[options] [tests ...]")
        return f"usage: {self.progName} {words}\n"

    def _usage_error(self, message):
        print(f"{self._usage()}{self.progName}: error: {message}", file=sys.stderr)
        sys.exit(2)

    def _print_help(self, discovery):
        text = f"{self._usage(discovery)}\n{_OPTIONS}"
        text += _DISCOVERY_OPTIONS if discovery else _EXAMPLES.format(self.progName)
        print(text, end="")

    def _discover(self, names):
        if len(names) > 3:
            self._usage_error(f"unrecognized arguments: {' '.join(names[3:])}")
        for key, name in zip(("start", "file_pattern", "top"), names):
            self._discovery[key] = name
        options = self._discovery
        self.createTests(from_discovery=True, start=options["start"],
                         pattern=options["file_pattern"], top=options["top"])

    def createTests(self, from_discovery=False, Loader=None, start=".",
                    pattern="test*.py", top=None):
        """Load the tests."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            source = self.testLoader if Loader is None else Loader()
            self.test = source.discover(start, pattern, top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _make_runner(self):
        """The runner: an object, or a class that may not know all of the options."""
        kind = runner.TextTestRunner if self.testRunner is None else self.testRunner
        if not isinstance(kind, type):
            return kind
        options = {"verbosity": self.verbosity, "failfast": self.failfast,
                   "buffer": self.buffer, "warnings": self.warnings,
                   "tb_locals": self.tb_locals, "durations": self.durations}
        for unknown in ((), ("durations",), ("tb_locals",)):
            for name in unknown:
                del options[name]
            try:
                return kind(**options)
            except TypeError:
                pass
        return kind()

    def runTests(self):
        """Run the tests and exit if the program is to."""
        if self.catchbreak:
            installHandler()
        self.result = self._make_runner().run(self.test)
        if not self.exit:
            return
        if self.result.testsRun == 0 and len(self.result.skipped) == 0:
            sys.exit(_NO_TESTS_EXITCODE)
        sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
