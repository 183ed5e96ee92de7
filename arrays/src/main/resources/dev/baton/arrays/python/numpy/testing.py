"""Assertions about arrays."""

import numpy as np


def _fail(message, actual, desired, err_msg):
    lines = ["", message] + ([str(err_msg)] if err_msg else []) + [f" x: {actual!r}", f" y: {desired!r}"]
    raise AssertionError("\n".join(lines))


def _same_shape(actual, desired, err_msg):
    if actual.shape != desired.shape and actual.ndim and desired.ndim:
        raise AssertionError(
            f"\nArrays are not equal\n{err_msg}\n(shapes {actual.shape}, {desired.shape} mismatch)\n x: {actual!r}\n y: {desired!r}"
        )


def assert_array_equal(x, y, err_msg="", verbose=True):
    """Raise AssertionError unless two arrays are equal; NaNs are."""
    x, y = np.asarray(x), np.asarray(y)
    _same_shape(x, y, err_msg)
    if not ((x == y) | ((x != x) & (y != y))).all():
        _fail("Arrays are not equal", x, y, err_msg)


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True):
    """Raise AssertionError unless two arrays are nearly equal."""
    actual, desired = np.asarray(actual), np.asarray(desired)
    _same_shape(actual, desired, err_msg)
    if not np.asarray(np.isclose(actual, desired, rtol, atol, equal_nan)).all():
        _fail(f"Not equal to tolerance rtol={rtol:g}, atol={atol:g}", actual, desired, err_msg)


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    """Raise AssertionError unless numbers agree to some decimals."""
    actual, desired = np.asarray(actual), np.asarray(desired)
    if not (np.abs(desired - actual) < 1.5 * 10.0 ** -decimal).all():
        _fail(f"Arrays are not almost equal to {decimal} decimals", actual, desired, err_msg)


assert_array_almost_equal = assert_almost_equal


def assert_equal(actual, desired, err_msg="", verbose=True):
    """Raise AssertionError unless two objects are equal."""
    if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        assert_array_equal(actual, desired, err_msg)
    elif not actual == desired and not (actual != actual and desired != desired):
        raise AssertionError(f"\nItems are not equal:{err_msg}\n ACTUAL: {actual!r}\n DESIRED: {desired!r}")


def assert_raises(exception_class, *args, **kwargs):
    """Raise AssertionError unless a call, or the body of a context, raises an exception."""
    import unittest

    case = unittest.TestCase()
    return case.assertRaises(exception_class, *args, **kwargs)
