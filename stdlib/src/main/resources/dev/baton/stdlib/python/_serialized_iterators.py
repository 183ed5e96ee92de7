"""Iterators that several threads may share, for `threading`.

Most iterators are safe in one thread at a time only: two threads in next() of one generator
get ValueError, others may skip or repeat items.
"""

import _thread


class serialize_iterator:
    """Wrap an iterator so that one thread at a time is inside it.

    send(), throw() and close() are serialised with next() where the iterator has them.  A
    thread that calls back into the wrapper from inside the iterator would wait for itself;
    the lock is re-entrant, so that it reaches the iterator's own error instead.
    """

    __module__ = "threading"
    __slots__ = ("_iterator", "_lock")

    def __init__(self, iterable):
        self._iterator = iter(iterable)
        self._lock = _thread.RLock()

    def __iter__(self):
        return self

    def __next__(self):
        with self._lock:
            return next(self._iterator)

    def send(self, value, /):
        """Send a value into the generator and return what it yields next."""
        with self._lock:
            return self._iterator.send(value)

    def throw(self, *args):
        """Raise an exception inside the generator and return what it yields next."""
        with self._lock:
            return self._iterator.throw(*args)

    def close(self):
        """End the generator."""
        with self._lock:
            self._iterator.close()


def synchronized_iterator(func):
    """Decorate a function that returns an iterator so that its iterators can be shared."""
    from functools import wraps

    @wraps(func)
    def serialized(*args, **kwargs):
        return serialize_iterator(func(*args, **kwargs))

    return serialized


class _Link:
    """One item of a shared input, and the way to the next one.

    `item` and `following` are written once, under the source's lock, before `following`
    becomes visible; readers that see it need no lock.
    """

    __slots__ = ("item", "following")

    def __init__(self):
        self.following = None


class _Source:
    """The input of a concurrent_tee(): only the newest, empty link may be filled."""

    __slots__ = ("iterator", "lock")

    def __init__(self, iterator):
        self.iterator = iterator
        self.lock = _thread.RLock()

    def fill(self, link):
        """Make sure that link holds an item; StopIteration at the end of the input."""
        with self.lock:
            if link.following is None:
                link.item = next(self.iterator)
                link.following = _Link()


class _Branch:
    """One of the iterators of concurrent_tee(), itself safe to share."""

    __slots__ = ("_source", "_link", "_lock")

    def __init__(self, source, link):
        self._source = source
        self._link = link
        self._lock = _thread.RLock()

    def __iter__(self):
        return self

    def __next__(self):
        with self._lock:
            link = self._link
            if link.following is None:
                self._source.fill(link)
            self._link = link.following
            return link.item


def concurrent_tee(iterable, n=2):
    """Return n independent iterators over one input, for use in different threads.

    An item is kept until the slowest of them has taken it.
    """
    if n < 0:
        raise ValueError("n must be >= 0")
    source = _Source(iter(iterable))
    first = _Link()
    return tuple([_Branch(source, first) for _ in range(n)])
