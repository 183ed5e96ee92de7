# A run with every kind of outcome.
import io
import re
import unittest


class Sample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        events.append("setUpClass")

    @classmethod
    def tearDownClass(cls):
        events.append("tearDownClass")

    def setUp(self):
        events.append("setUp")
        self.addCleanup(events.append, "cleanup")

    def tearDown(self):
        events.append("tearDown")

    def test_ok(self):
        self.assertEqual(1 + 1, 2)

    def test_fail(self):
        """The first line is shown."""
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_error(self):
        raise KeyError("lost")

    def test_skipped(self):
        self.skipTest("not today")

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)


events = []
stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Sample)
result = unittest.TextTestRunner(stream, verbosity=1).run(suite)
text = re.sub(r"in \d+\.\d+s", "in TIME", stream.getvalue()).replace(__file__, "FILE")
print(text)  # expect: ExF.sFu
# expect: ======================================================================
# expect: ERROR: test_error (__main__.Sample.test_error)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 31, in test_error
# expect:     raise KeyError("lost")
# expect: KeyError: 'lost'
# expect:
# expect: ======================================================================
# expect: FAIL: test_fail (__main__.Sample.test_fail)
# expect: The first line is shown.
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 28, in test_fail
# expect:     self.assertEqual([1, 2, 3], [1, 2, 4])
# expect: AssertionError: Lists differ: [1, 2, 3] != [1, 2, 4]
# expect:
# expect: First differing element 2:
# expect: 3
# expect: 4
# expect:
# expect: - [1, 2, 3]
# expect: ?        ^
# expect:
# expect: + [1, 2, 4]
# expect: ?        ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_sub (__main__.Sample.test_sub) (i=1)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 47, in test_sub
# expect:     self.assertNotEqual(i, 1)
# expect: AssertionError: 1 == 1
# expect:
# expect: ======================================================================
# expect: UNEXPECTED SUCCESS: test_unexpected (__main__.Sample.test_unexpected)
# expect: ----------------------------------------------------------------------
# expect: Ran 7 tests in TIME
# expect:
# expect: FAILED (failures=2, errors=1, skipped=1, expected failures=1, unexpected successes=1)
# expect:
print(events[:4], events[-1], events.count("cleanup"))  # expect: ['setUpClass', 'setUp', 'tearDown', 'cleanup'] tearDownClass 7
print(result.wasSuccessful(), len(result.failures), len(result.errors), len(result.skipped))  # expect: False 2 1 1
# ---
# The messages of the checks.
import unittest


class T(unittest.TestCase):
    pass


t = T()
messages = []
for check in (
    lambda: t.assertEqual("abc", "abd"),
    lambda: t.assertEqual({"a": 1}, {"a": 2}),
    lambda: t.assertEqual({1, 2}, {2, 3}),
    lambda: t.assertEqual((1,), (1, 2)),
    lambda: t.assertEqual(1, 2, "with text"),
    lambda: t.assertNotEqual(1, 1),
    lambda: t.assertTrue(0),
    lambda: t.assertFalse("x"),
    lambda: t.assertIs(1, 2),
    lambda: t.assertIsNot(None, None),
    lambda: t.assertIsNone(1),
    lambda: t.assertIsNotNone(None),
    lambda: t.assertIn(1, [2]),
    lambda: t.assertNotIn(1, [1]),
    lambda: t.assertIsInstance(1, str),
    lambda: t.assertLess(2, 1),
    lambda: t.assertGreaterEqual(1, 2),
    lambda: t.assertAlmostEqual(1, 1.1),
    lambda: t.assertAlmostEqual(1, 2, delta=0.5),
    lambda: t.assertRegex("abc", "x"),
    lambda: t.assertNotRegex("abc", "b"),
    lambda: t.assertCountEqual([1, 1, 2], [1, 2, 2]),
    lambda: t.assertRaises(ValueError, int, "3"),
    lambda: t.assertRaisesRegex(ValueError, "foo", int, "x"),
    lambda: t.assertWarns(UserWarning, int, "3"),
    lambda: t.assertSequenceEqual([1], (2,)),
    lambda: t.assertEqual("a\nb\n", "a\nc\n"),
    lambda: t.assertEqual(list(range(100)), list(range(101))),
    lambda: t.fail("reason"),
):
    try:
        check()
    except AssertionError as error:
        messages.append(str(error))
print("\n".join(messages))  # expect: 'abc' != 'abd'
# expect: - abc
# expect: ?   ^
# expect: + abd
# expect: ?   ^
# expect:
# expect: {'a': 1} != {'a': 2}
# expect: - {'a': 1}
# expect: ?       ^
# expect:
# expect: + {'a': 2}
# expect: ?       ^
# expect:
# expect: Items in the first set but not the second:
# expect: 1
# expect: Items in the second set but not the first:
# expect: 3
# expect: Tuples differ: (1,) != (1, 2)
# expect:
# expect: Second tuple contains 1 additional elements.
# expect: First extra element 1:
# expect: 2
# expect:
# expect: - (1,)
# expect: + (1, 2)
# expect: ?    ++
# expect:
# expect: 1 != 2 : with text
# expect: 1 == 1
# expect: 0 is not true
# expect: 'x' is not false
# expect: 1 is not 2
# expect: unexpectedly identical: None
# expect: 1 is not None
# expect: unexpectedly None
# expect: 1 not found in [2]
# expect: 1 unexpectedly found in [1]
# expect: 1 is not an instance of <class 'str'>
# expect: 2 not less than 1
# expect: 1 not greater than or equal to 2
# expect: 1 != 1.1 within 7 places (0.10000000000000009 difference)
# expect: 1 != 2 within 0.5 delta (1 difference)
# expect: Regex didn't match: 'x' not found in 'abc'
# expect: Regex matched: 'b' matches 'b' in 'abc'
# expect: Element counts were not equal:
# expect: First has 2, Second has 1:  1
# expect: First has 1, Second has 2:  2
# expect: ValueError not raised by int
# expect: "foo" does not match "invalid literal for int() with base 10: 'x'"
# expect: UserWarning not triggered by int
# expect: Sequences differ: [1] != (2,)
# expect:
# expect: First differing element 0:
# expect: 1
# expect: 2
# expect:
# expect: - [1]
# expect: + (2,)
# expect: 'a\nb\n' != 'a\nc\n'
# expect:   a
# expect: - b
# expect: + c
# expect:
# expect: Lists differ: [0, 1[327 chars]5, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99] != [0, 1[327 chars]5, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100]
# expect:
# expect: Second list contains 1 additional elements.
# expect: First extra element 100:
# expect: 100
# expect:
# expect: Diff is 721 characters long. Set self.maxDiff to None to see it.
# expect: reason
with t.assertRaises(KeyError) as caught:
    {}["k"]
print(repr(caught.exception))  # expect: KeyError('k')
# ---
# Fixtures that fail, class skips, loading by name, main().
import io
import sys
import unittest


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise ValueError("no class")

    def test_never(self):
        pass


@unittest.skipIf(True, "whole class")
class Skipped(unittest.TestCase):
    def test_a(self):
        pass


class Good(unittest.TestCase):
    def test_b(self):
        self.enterContext(io.StringIO())

    def test_a(self):
        pass


loader = unittest.TestLoader()
print(loader.getTestCaseNames(Good), loader.loadTestsFromName("__main__.Good.test_a"))  # expect: ['test_a', 'test_b'] <unittest.suite.TestSuite tests=[<__main__.Good testMethod=test_a>]>
result = unittest.TestResult()
loader.loadTestsFromModule(sys.modules["__main__"]).run(result)
print(result.errors[0][0], len(result.skipped), result.wasSuccessful(), result.skipped[0][1])  # expect: setUpClass (__main__.Broken) 1 False whole class
stderr, sys.stderr = sys.stderr, io.StringIO()
try:
    unittest.main(argv=["prog", "Good"])
except SystemExit as error:
    code = error.code
finally:
    text, sys.stderr = sys.stderr.getvalue(), stderr
print(code in (0, False), text.splitlines()[:2], text.splitlines()[-1])  # expect: True ['..', '----------------------------------------------------------------------'] OK
print(Good("test_a").id(), repr(Good("test_a")), unittest.TestSuite([Good("test_b")]).countTestCases())  # expect: __main__.Good.test_a <__main__.Good testMethod=test_a> 1
# ---
# The functions of old tests still make suites, with a warning (until 3.13).
# requires: 3.12
import sys
import unittest
import warnings


class Old(unittest.TestCase):
    def check_two(self):
        pass

    def check_one(self):
        self.assertEqual(1, 2)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    suite = unittest.makeSuite(Old, "check")
    names = unittest.getTestCaseNames(Old, "check")
    found = unittest.findTestCases(sys.modules["__main__"], "check")
result = unittest.TestResult()
suite.run(result)
print(names, result, found.countTestCases())  # expect: ['check_one', 'check_two'] <unittest.result.TestResult run=2 errors=0 failures=1> 2
print(caught[0].message, caught[0].filename == __file__)  # expect: unittest.makeSuite() is deprecated and will be removed in Python 3.13. Please use unittest.TestLoader.loadTestsFromTestCase() instead. True
