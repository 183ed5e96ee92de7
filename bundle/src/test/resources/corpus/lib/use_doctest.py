# A module that tests itself.
"""Prices.

>>> net(119)
100.0
>>> total = net(238); total
200.0
"""
import doctest


def net(gross, tax=0.19):
    """The price before tax.

    >>> net(119)
    100.0
    >>> net(-1)
    Traceback (most recent call last):
        ...
    ValueError: negative: -1
    >>> for i in 1, 2:
    ...     print(i)
    1
    2
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    """
    if gross < 0:
        raise ValueError(f"negative: {gross}")
    return round(gross / (1 + tax), 2)


class Stack:
    """A stack.

    >>> s = Stack()
    >>> s.push(3); s.push(4)
    >>> s.items         # doctest: +NORMALIZE_WHITESPACE
    [3,
     4]
    >>> s               # doctest: +ELLIPSIS
    <...Stack object at 0x...>
    >>> launch_rockets()  # doctest: +SKIP
    """

    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)

    @property
    def top(self):
        """
        >>> s = Stack(); s.push(1); s.top
        1
        """
        return self.items[-1]


tests = doctest.DocTestFinder().find(net, "net", globs=globals())
print(tests[0].name, tests[0].lineno, len(tests[0].examples), [(e.source, e.want, e.lineno, e.indent, e.exc_msg) for e in tests[0].examples])  # expect: net 12 4 [('net(119)\n', '100.0\n', 2, 4, None), ('net(-1)\n', 'Traceback (most recent call last):\n    ...\nValueError: negative: -1\n', 4, 4, 'ValueError: negative: -1\n'), ('for i in 1, 2:\n    print(i)\n', '1\n2\n', 8, 4, None), ('print("a\\n\\nb")\n', 'a\n<BLANKLINE>\nb\n', 12, 4, None)]
runner = doctest.DocTestRunner(verbose=False)
for test in doctest.DocTestFinder().find(Stack, "Stack", globs=globals()) + tests:
    print(test.name, runner.run(test))
# expect: Stack TestResults(failed=0, attempted=4)
# expect: Stack.top TestResults(failed=0, attempted=1)
# expect: net TestResults(failed=0, attempted=4)
print(runner.summarize())  # expect: TestResults(failed=0, attempted=9)
# ---
# Failures and their report.
import doctest

text = """
>>> 1 + 1
3
>>> [1, 2,
...  3]
[1, 2]
>>> print("x")
>>> None
nothing
>>> 1 / 1
1.0
>>> {}["a"]
Traceback (most recent call last):
KeyError: 'b'
>>> int("x")   # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: something else
>>> True
1
>>> 1 +
Traceback (most recent call last):
SyntaxError: invalid syntax
"""
test = doctest.DocTestParser().get_doctest(text, {"x": 1}, "sample", None, 0)
runner = doctest.DocTestRunner(verbose=False)
out = []
print(runner.run(test, out=out.append))  # expect: TestResults(failed=5, attempted=9)
report = "".join(out)
print(report[:report.index("Traceback (most")] + report[report.rindex("KeyError"):])  # expect: **********************************************************************
# expect: Line 2, in sample
# expect: Failed example:
# expect:     1 + 1
# expect: Expected:
# expect:     3
# expect: Got:
# expect:     2
# expect: **********************************************************************
# expect: Line 4, in sample
# expect: Failed example:
# expect:     [1, 2,
# expect:      3]
# expect: Expected:
# expect:     [1, 2]
# expect: Got:
# expect:     [1, 2, 3]
# expect: **********************************************************************
# expect: Line 7, in sample
# expect: Failed example:
# expect:     print("x")
# expect: Expected nothing
# expect: Got:
# expect:     x
# expect: **********************************************************************
# expect: Line 8, in sample
# expect: Failed example:
# expect:     None
# expect: Expected:
# expect:     nothing
# expect: Got nothing
# expect: **********************************************************************
# expect: Line 12, in sample
# expect: Failed example:
# expect:     {}["a"]
# expect: Expected:
# expect:     KeyError: 'a'
# expect:
runner.summarize()  # expect: **********************************************************************
# expect: 1 items had failures:
# expect:    5 of   9 in sample
# expect: ***Test Failed*** 5 failures.
test = doctest.DocTestParser().get_doctest(">>> 1\n1\n>>> print(2)\n3\n\n>>> x = 1\n", {}, "verbose", "file.txt", 0)
doctest.DocTestRunner(verbose=True).run(test)  # expect: Trying:
# expect:     1
# expect: Expecting:
# expect:     1
# expect: ok
# expect: Trying:
# expect:     print(2)
# expect: Expecting:
# expect:     3
# expect: **********************************************************************
# expect: File "file.txt", line 3, in verbose
# expect: Failed example:
# expect:     print(2)
# expect: Expected:
# expect:     3
# expect: Got:
# expect:     2
# expect: Trying:
# expect:     x = 1
# expect: Expecting nothing
# expect: ok
# ---
# Differences, flags of one's own, first failures only.
import doctest

MINE = doctest.register_optionflag("MINE")
print(MINE == doctest.register_optionflag("MINE"), doctest.ELLIPSIS & doctest.COMPARISON_FLAGS != 0)  # expect: True True
text = ">>> print('a\\nb\\nc\\nd')\na\nb\nx\nd\n>>> 1\n2\n"
for flag in doctest.REPORT_UDIFF, doctest.REPORT_CDIFF, doctest.REPORT_NDIFF, doctest.REPORT_ONLY_FIRST_FAILURE, doctest.FAIL_FAST:
    test = doctest.DocTestParser().get_doctest(text, {}, "diff", None, 0)
    print(doctest.DocTestRunner(verbose=False, optionflags=flag).run(test))
# expect: **********************************************************************
# expect: Line 1, in diff
# expect: Failed example:
# expect:     print('a\nb\nc\nd')
# expect: Differences (unified diff with -expected +actual):
# expect:     @@ -1,4 +1,4 @@
# expect:      a
# expect:      b
# expect:     -x
# expect:     +c
# expect:      d
# expect: **********************************************************************
# expect: Line 6, in diff
# expect: Failed example:
# expect:     1
# expect: Expected:
# expect:     2
# expect: Got:
# expect:     1
# expect: TestResults(failed=2, attempted=2)
# expect: **********************************************************************
# expect: Line 1, in diff
# expect: Failed example:
# expect:     print('a\nb\nc\nd')
# expect: Differences (context diff with expected followed by actual):
# expect:     ***************
# expect:     *** 1,4 ****
# expect:       a
# expect:       b
# expect:     ! x
# expect:       d
# expect:     --- 1,4 ----
# expect:       a
# expect:       b
# expect:     ! c
# expect:       d
# expect: **********************************************************************
# expect: Line 6, in diff
# expect: Failed example:
# expect:     1
# expect: Expected:
# expect:     2
# expect: Got:
# expect:     1
# expect: TestResults(failed=2, attempted=2)
# expect: **********************************************************************
# expect: Line 1, in diff
# expect: Failed example:
# expect:     print('a\nb\nc\nd')
# expect: Differences (ndiff with -expected +actual):
# expect:       a
# expect:       b
# expect:     - x
# expect:     + c
# expect:       d
# expect: **********************************************************************
# expect: Line 6, in diff
# expect: Failed example:
# expect:     1
# expect: Differences (ndiff with -expected +actual):
# expect:     - 2
# expect:     + 1
# expect: TestResults(failed=2, attempted=2)
# expect: **********************************************************************
# expect: Line 1, in diff
# expect: Failed example:
# expect:     print('a\nb\nc\nd')
# expect: Expected:
# expect:     a
# expect:     b
# expect:     x
# expect:     d
# expect: Got:
# expect:     a
# expect:     b
# expect:     c
# expect:     d
# expect: TestResults(failed=2, attempted=2)
# expect: **********************************************************************
# expect: Line 1, in diff
# expect: Failed example:
# expect:     print('a\nb\nc\nd')
# expect: Expected:
# expect:     a
# expect:     b
# expect:     x
# expect:     d
# expect: Got:
# expect:     a
# expect:     b
# expect:     c
# expect:     d
# expect: TestResults(failed=1, attempted=1)
check = doctest.OutputChecker().check_output
print(check("a...z\n", "abcz\n", doctest.ELLIPSIS), check("a...z\n", "abc\n", doctest.ELLIPSIS), check("a..b...b", "a..bb", doctest.ELLIPSIS), check("1\n", "True\n", doctest.DONT_ACCEPT_TRUE_FOR_1))  # expect: True False True False
print(doctest.script_from_examples("Text.\n\n>>> x = 1\n>>> x\n1\n\nMore.\n"))  # expect: # Text.
# expect: #
# expect: x = 1
# expect: x
# expect: # Expected:
# expect: ## 1
# expect: #
# expect: # More.
# expect:
# ---
# What cannot be parsed, and failures as exceptions.
import doctest

parse = doctest.DocTestParser().get_examples
for text in (">>>x\n", "  >>> x\n y\n", ">>> x # doctest: +NOPE\n", ">>> if x:\n...y\n"):
    try:
        print(parse(text, "t"))
    except ValueError as e:
        print(e)
# expect: line 1 of the docstring for t lacks blank after >>>: '>>>x'
# expect: line 2 of the docstring for t has inconsistent leading whitespace: 'y'
# expect: line 1 of the doctest for t has an invalid option: '+NOPE'
# expect: line 2 of the docstring for t lacks blank after ...: '...y'
test = doctest.DocTestParser().get_doctest(">>> a = 1\n>>> a\n2\n", {}, "debug", None, 0)
try:
    doctest.DebugRunner(verbose=False).run(test)
except doctest.DocTestFailure as e:
    print(e, e.example.want, e.got, test.globs["a"])
# expect: <DocTest debug from None:0 (2 examples)> 2
# expect:  1
# expect:  1
test = doctest.DocTestParser().get_doctest(">>> 1 / 0\n", {}, "debug", None, 0)
try:
    doctest.DebugRunner(verbose=False).run(test)
except doctest.UnexpectedException as e:
    print(e, e.exc_info[0].__name__)
# expect: <DocTest debug from None:0 (1 example)> ZeroDivisionError
# ---
# Examples as unittest cases.
import doctest
import io
import types
import unittest

module = types.ModuleType("shop")
module.__file__ = "shop.py"
module.__doc__ = ">>> 1\n1\n"
module.__test__ = {"more": ">>> 2\n2\n", "bad": ">>> 3\n4\n"}
suite = doctest.DocTestSuite(module)
print(suite.countTestCases(), sorted(map(str, suite)))  # expect: 3 ['bad (shop.__test__)', 'more (shop.__test__)', 'shop ()']
result = unittest.TextTestRunner(io.StringIO()).run(suite)
print(result.testsRun, len(result.failures), result.failures[0][0], result.failures[0][0].shortDescription())  # expect: 3 1 bad (shop.__test__) Doctest: shop.__test__.bad
print("Expected:\n    4\nGot:\n    3\n" in result.failures[0][1])  # expect: True
