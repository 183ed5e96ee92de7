"""The assert methods of TestCase that look at single values and at what code does."""

from ._contexts import (
    _AssertLogsContext, _AssertNotWarnsContext, _AssertRaisesContext, _AssertWarnsContext)
from .util import _common_shorten_repr, safe_repr

__unittest = True


class _ValueChecks:
    """Checks on values; every method takes a message to be added to its own."""

    failureException = AssertionError
    longMessage = True

    def fail(self, msg=None):
        """Fail at once, with the message."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        """Join the test's own message and the standard one, or choose (longMessage)."""
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _fail_with(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        """Check that the expression is true."""
        if not expr:
            self._fail_with(msg, f"{safe_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        """Check that the expression is false."""
        if expr:
            self._fail_with(msg, f"{safe_repr(expr)} is not false")

    def assertEqual(self, first, second, msg=None):
        """Check that first == second; many types have a more telling message."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail_with(msg, "%s != %s" % _common_shorten_repr(first, second))

    def _getAssertEqualityFunc(self, first, second):
        """The check registered for the type of both values, if they have the same."""
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def addTypeEqualityFunc(self, typeobj, function):
        """Have assertEqual() call function(first, second, msg) for two values of a type."""
        self._type_equality_funcs[typeobj] = function

    def assertNotEqual(self, first, second, msg=None):
        """Check that first != second."""
        if not first != second:
            self._fail_with(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Check that two numbers differ by less than half of a decimal place, or by delta.

        places counts decimal places and is 7 if neither is given.
        """
        if first == second:
            return
        near, difference, limit = _nearness(first, second, places, delta)
        if not near:
            self._fail_with(msg, f"{safe_repr(first)} != {safe_repr(second)} within {limit} "
                                 f"({safe_repr(difference)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Check that two numbers differ by more; see assertAlmostEqual()."""
        near, difference, limit = _nearness(first, second, places, delta)
        if first == second or near:
            text = f"{safe_repr(first)} == {safe_repr(second)} within {limit}"
            if delta is not None:
                text += f" ({safe_repr(difference)} difference)"
            self._fail_with(msg, text)

    def assertLess(self, a, b, msg=None):
        """Check that a < b."""
        if not a < b:
            self._fail_with(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        """Check that a <= b."""
        if not a <= b:
            self._fail_with(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        """Check that a > b."""
        if not a > b:
            self._fail_with(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        """Check that a >= b."""
        if not a >= b:
            self._fail_with(
                msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def assertIs(self, expr1, expr2, msg=None):
        """Check that both are one object."""
        if expr1 is not expr2:
            self._fail_with(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        """Check that they are two objects."""
        if expr1 is expr2:
            self._fail_with(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertIsNone(self, obj, msg=None):
        """Check that it is None."""
        if obj is not None:
            self._fail_with(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        """Check that it is not None."""
        if obj is None:
            self._fail_with(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        """Check that it is an instance of a class, or of one of a tuple of classes."""
        if not isinstance(obj, cls):
            self._fail_with(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Check that it is no instance of a class, or of any of a tuple of classes."""
        if isinstance(obj, cls):
            self._fail_with(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertRegex(self, text, expected_regex, msg=None):
        """Check that a regular expression matches somewhere in a text."""
        expected_regex = _pattern(expected_regex)
        if not expected_regex.search(text):
            self._fail_with(msg, f"Regex didn't match: {expected_regex.pattern!r} "
                                 f"not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Check that a regular expression matches nowhere in a text."""
        unexpected_regex = _pattern(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            found = text[match.start():match.end()]
            self._fail_with(msg, f"Regex matched: {found!r} matches "
                                 f"{unexpected_regex.pattern!r} in {text!r}")

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Check that a call, or the block of a with statement, raises an exception.

        The context manager keeps it in its attribute `exception`.
        """
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """Like assertRaises(), and a regular expression must match in the message."""
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Check that a call, or the block of a with statement, gives a warning.

        The context manager keeps it in `warning`, its place in `filename` and `lineno`.
        """
        context = _AssertWarnsContext(expected_warning, self)
        return context.handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """Like assertWarns(), and a regular expression must match in the message."""
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        context = _AssertNotWarnsContext(expected_warning, self)
        return context.handle("_assertNotWarns", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """Check that the block of a with statement logs something, by default from INFO up.

        The context manager gives an object with the lists `records` and `output`.
        """
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """Check that the block of a with statement logs nothing."""
        return _AssertLogsContext(self, logger, level, no_logs=True)


def _pattern(regex):
    if not isinstance(regex, (str, bytes)):
        return regex
    assert regex, "expected_regex must not be empty."
    import re

    return re.compile(regex)


def _nearness(first, second, places, delta):
    """(are they near, their difference, the limit in words)"""
    if delta is not None and places is not None:
        raise TypeError("specify delta or places not both")
    difference = abs(first - second)
    if delta is not None:
        return difference <= delta, difference, f"{safe_repr(delta)} delta"
    places = 7 if places is None else places
    return round(difference, places) == 0, difference, f"{places!r} places"
