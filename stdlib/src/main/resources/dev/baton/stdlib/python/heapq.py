"""Priority queues as binary heaps kept in ordinary lists.

In a heap every item is no larger than its children: ``heap[k] <= heap[2*k+1]`` and
``heap[k] <= heap[2*k+2]``.  The smallest item is therefore ``heap[0]``, adding and removing
cost O(log n), and no structure besides the list is needed.  Items are compared with ``<``
only.
"""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "heappushpop",
           "merge", "nlargest", "nsmallest"]


def _less(a, b):
    return a < b


def _greater(a, b):
    return b < a


def _rise(heap, root, place, before):
    """Move heap[place] towards root until its parent no longer has to come after it."""
    item = heap[place]
    while place > root:
        parent = (place - 1) // 2
        if not before(item, heap[parent]):
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _settle(heap, place, before):
    """Restore the heap below place, whose item may be too large.

    The hole runs down to a leaf along the smaller children first and the item rises from
    there (Floyd's variant): items taken from the end of a heap nearly always belong near
    the bottom, so this saves almost half of the comparisons.
    """
    size = len(heap)
    root = place
    item = heap[place]
    child = 2 * place + 1
    while child < size:
        sibling = child + 1
        if sibling < size and not before(heap[child], heap[sibling]):
            child = sibling
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, root, place, before)


def _take(heap, before):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _settle(heap, 0, before)
    return first


def _exchange(heap, item, before):
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _settle(heap, 0, before)
    return first


def _order(heap, before):
    for place in range(len(heap) // 2 - 1, -1, -1):
        _settle(heap, place, before)


def heappush(heap, item):
    """Add item to the heap."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1, _less)


def heappop(heap):
    """Remove and return the smallest item; IndexError if the heap is empty."""
    return _take(heap, _less)


def heapreplace(heap, item):
    """Remove and return the smallest item, then add item: one pass instead of two."""
    return _exchange(heap, item, _less)


def heappushpop(heap, item):
    """Add item, then remove and return the smallest: one pass instead of two."""
    if heap and heap[0] < item:
        return _exchange(heap, item, _less)
    return item


def heapify(heap):
    """Turn a list into a heap, in place and in linear time."""
    _order(heap, _less)


def _heappop_max(heap):
    return _take(heap, _greater)


def _heapreplace_max(heap, item):
    return _exchange(heap, item, _greater)


def _heapify_max(heap):
    _order(heap, _greater)


try:
    from _heapq import heapify, heappop, heappush, heappushpop, heapreplace
except ImportError:
    pass


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
