"""Priority queues as binary heaps kept in ordinary lists.

In a heap every item is no larger than its children: ``heap[k] <= heap[2*k+1]`` and
``heap[k] <= heap[2*k+2]``.  The smallest item is therefore ``heap[0]``, adding and removing
cost O(log n), and no structure besides the list is needed.  Items are compared with ``<``
only.
"""

from _heapq import _heapify_max, _heappop_max, _heapreplace_max
from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "heappushpop",
           "merge", "nlargest", "nsmallest"]


class _Run:
    """One sorted input of merge(): its current item, ordered by key, then by position."""

    __slots__ = ("rank", "item", "number", "advance", "key")

    def __init__(self, number, advance, key):
        self.number = number
        self.advance = advance
        self.key = key

    def step(self):
        """Load the next item; False at the end of the input."""
        try:
            self.item = self.advance()
        except StopIteration:
            return False
        self.rank = self.item if self.key is None else self.key(self.item)
        return True

    def __lt__(self, other):
        if self.rank < other.rank:
            return True
        return not other.rank < self.rank and self.number < other.number


class _FallingRun(_Run):
    """An input of merge(reverse=True): the largest item comes first."""

    __slots__ = ()

    def __lt__(self, other):
        if other.rank < self.rank:
            return True
        return not self.rank < other.rank and self.number < other.number


def merge(*iterables, key=None, reverse=False):
    """Yield the items of several sorted inputs in sorted order, reading each one lazily.

    Equal items keep the order of the inputs.  With reverse, inputs and output fall.
    """
    kind = _FallingRun if reverse else _Run
    runs = []
    for number, iterable in enumerate(iterables):
        run = kind(number, iter(iterable).__next__, key)
        if run.step():
            runs.append(run)
    heapify(runs)
    while len(runs) > 1:
        first = runs[0]
        yield first.item
        if first.step():
            heapreplace(runs, first)
        else:
            heappop(runs)
    for run in runs:
        yield run.item
        while run.step():
            yield run.item


def _best(n, iterable, key, reverse):
    """sorted(iterable)[:n] while holding no more than a few times n items."""
    if n <= 0:
        return []
    limit = max(4 * n, 1000)
    chosen = []
    for item in iterable:
        chosen.append(item)
        if len(chosen) >= limit:
            chosen.sort(key=key, reverse=reverse)
            del chosen[n:]
    chosen.sort(key=key, reverse=reverse)
    return chosen[:n]


def nsmallest(n, iterable, key=None):
    """Return the n smallest items in rising order, like sorted(iterable, key=key)[:n]."""
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """Return the n largest items in falling order."""
    return _best(n, iterable, key, True)
