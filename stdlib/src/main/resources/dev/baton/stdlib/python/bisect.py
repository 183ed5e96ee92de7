"""Binary search in sorted sequences.

Every function looks at the half-open window ``a[lo:hi]``, which must already be in
ascending order (of ``key(item)`` where a key function is given), and needs a number of
comparisons logarithmic in its length.
"""

__all__ = ["bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right"]


def _window_end(a, lo, hi):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return len(a) if hi is None else hi


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Return the first position where x can be inserted: before any equal items."""
    end = _window_end(a, lo, hi)
    while lo < end:
        middle = (lo + end) // 2
        probe = a[middle] if key is None else key(a[middle])
        if probe < x:
            lo = middle + 1
        else:
            end = middle
    return lo


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Return the last position where x can be inserted: after any equal items."""
    end = _window_end(a, lo, hi)
    while lo < end:
        middle = (lo + end) // 2
        probe = a[middle] if key is None else key(a[middle])
        if x < probe:
            end = middle
        else:
            lo = middle + 1
    return lo


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Insert x into the sorted sequence a, before any equal items."""
    target = x if key is None else key(x)
    a.insert(bisect_left(a, target, lo, hi, key=key), x)


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Insert x into the sorted sequence a, after any equal items."""
    target = x if key is None else key(x)
    a.insert(bisect_right(a, target, lo, hi, key=key), x)


try:
    from _bisect import bisect_left, bisect_right, insort_left, insort_right
except ImportError:
    pass

bisect = bisect_right
insort = insort_right
