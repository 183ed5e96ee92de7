"""Results of the calls that a pool makes."""

import sys
import threading
import time
from collections import deque

from multiprocessing.context import TimeoutError

__all__ = []


class ApplyResult:
    """The result to be of one call, or of several."""

    def __init__(self, pool, callback=None, error_callback=None):
        self._pool = pool
        self._job = pool._number()
        self._event = threading.Event()
        self._callback = callback
        self._error_callback = error_callback

    def ready(self):
        """Is it there?"""
        return self._event.is_set()

    def successful(self):
        """Did the call end without an exception? ValueError if it has not ended."""
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        """Wait for it, at most timeout seconds."""
        self._event.wait(timeout)

    def get(self, timeout=None):
        """Wait for the result and return it, or raise what was raised; TimeoutError."""
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, place, outcome):
        self._finish(*outcome)

    def _fail(self, error):
        """There will be no result."""
        self._finish(False, error)

    def _finish(self, success, value):
        if self.ready():
            return
        self._success = success
        self._value = value
        callback = self._callback if success else self._error_callback
        try:
            if callback:
                callback(value)
        except Exception:
            # It must not end the thread that receives the results of the others.
            threading.excepthook(threading.ExceptHookArgs(
                (*sys.exc_info(), threading.current_thread())))
        self._event.set()
        self._pool._forget(self._job)
        self._pool = None


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The results to be of a map()."""

    def __init__(self, pool, length, chunksize, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._chunksize = chunksize
        self._values = [None] * length
        self._left = -(-length // chunksize)
        self._failure = None
        if length == 0:
            self._finish(True, [])

    def _set(self, place, outcome):
        success, value = outcome
        if success:
            at = place * self._chunksize
            self._values[at:at + self._chunksize] = value
        elif self._failure is None:
            self._failure = value
        self._left -= 1
        if self._left == 0:
            if self._failure is None:
                self._finish(True, self._values)
            else:
                self._finish(False, self._failure)


class IMapIterator:
    """The results to be of an imap(), in order."""

    def __init__(self, pool):
        self._pool = pool
        self._job = pool._number()
        self._cond = threading.Condition(threading.Lock())
        self._items = deque()
        self._early = {}
        self._received = 0
        self._given = 0
        self._length = None

    def __iter__(self):
        return self

    def next(self, timeout=None):
        """Wait for the next result and return it, or raise what was raised; TimeoutError."""
        with self._cond:
            if not self._items and self._given != self._length:
                end = None if timeout is None else time.monotonic() + timeout
                self._cond.wait_for(lambda: self._items or self._given == self._length,
                                    None if end is None else end - time.monotonic())
            if self._items:
                success, value = self._items.popleft()
                self._given += 1
            elif self._given == self._length:
                raise StopIteration from None
            else:
                raise TimeoutError from None
        if success:
            return value
        raise value

    __next__ = next

    def _arrange(self, place, outcome):
        """Put those in line whose turn has come."""
        self._early[place] = outcome
        while (given := self._given + len(self._items)) in self._early:
            self._items.append(self._early.pop(given))

    def _set(self, place, outcome):
        with self._cond:
            self._arrange(place, outcome)
            self._received += 1
            self._cond.notify_all()
            done = self._received == self._length
        if done:
            self._pool._forget(self._job)

    def _fail(self, error):
        """There will be no more results."""
        with self._cond:
            self._items.append((False, error))
            self._length = self._given + len(self._items)
            self._cond.notify_all()
        self._pool._forget(self._job)

    def _set_length(self, length):
        with self._cond:
            self._length = length
            self._cond.notify_all()
            done = self._received == length
        if done:
            self._pool._forget(self._job)


class IMapUnorderedIterator(IMapIterator):
    """The results to be of an imap_unordered(), as they come."""

    def _arrange(self, place, outcome):
        self._items.append(outcome)
