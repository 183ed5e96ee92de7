"""Binary search in sorted sequences.

Every function looks at the half-open window ``a[lo:hi]``, which must already be in
ascending order (of ``key(item)`` where a key function is given), and needs a number of
comparisons logarithmic in its length.
"""

from _bisect import bisect_left, bisect_right, insort_left, insort_right

__all__ = ["bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right"]

bisect = bisect_right
insort = insort_right
