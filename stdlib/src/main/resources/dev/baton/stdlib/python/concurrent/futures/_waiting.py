"""Waiting for several futures at once.

A waiter is registered with each future while all their conditions are held, so no completion
falls between the look at the states and the registration.
"""

import collections
import contextlib
import threading
import time

from concurrent.futures._base import (
    ALL_COMPLETED, CANCELLED_AND_NOTIFIED, FINISHED, FIRST_COMPLETED, FIRST_EXCEPTION,
    TimeoutError)

__all__ = ["DoneAndNotDoneFutures", "as_completed", "wait"]

DoneAndNotDoneFutures = collections.namedtuple("DoneAndNotDoneFutures", "done not_done")
DoneAndNotDoneFutures.__module__ = "concurrent.futures._base"

_OVER = (CANCELLED_AND_NOTIFIED, FINISHED)


class _Waiter:
    """Is told about futures as they end; `event` is set when there is something to see.

    needed is how many ends it takes, first_error whether an exception is enough.
    """

    def __init__(self, needed, first_error=False):
        self.event = threading.Event()
        self.ended = []
        self._lock = threading.Lock()
        self._needed = needed
        self._first_error = first_error

    def _add(self, future, enough):
        with self._lock:
            self.ended.append(future)
            self._needed -= 1
            if enough or self._needed <= 0:
                self.event.set()

    def add_result(self, future):
        self._add(future, False)

    def add_exception(self, future):
        self._add(future, self._first_error)

    add_cancelled = add_result

    def take(self):
        """The futures that ended since the last call."""
        with self._lock:
            taken, self.ended = self.ended, []
            self.event.clear()
            return taken


@contextlib.contextmanager
def _all_conditions(futures):
    """Hold the conditions of all futures; in one order, so that two threads can."""
    with contextlib.ExitStack() as stack:
        for future in sorted(futures, key=id):
            stack.enter_context(future._condition)
        yield


def _forget(waiter, futures):
    for future in futures:
        with future._condition:
            future._waiters.remove(waiter)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; return a pair of sets, `done` and `not_done`.

    return_when is FIRST_COMPLETED, FIRST_EXCEPTION (which waits for all if none raises) or
    ALL_COMPLETED; after timeout seconds wait returns in any case.
    """
    fs = set(fs)
    with _all_conditions(fs):
        done = {f for f in fs if f._state in _OVER}
        not_done = fs - done
        failed = any(f._state == FINISHED and f._exception is not None for f in done)
        if (not not_done or return_when == FIRST_COMPLETED and done
                or return_when == FIRST_EXCEPTION and failed):
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_COMPLETED:
            waiter = _Waiter(1)
        elif return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
            waiter = _Waiter(len(not_done), return_when == FIRST_EXCEPTION)
        else:
            raise ValueError(f"Invalid return condition: {return_when!r}")
        for future in not_done:
            future._waiters.append(waiter)
    waiter.event.wait(timeout)
    _forget(waiter, not_done)
    done.update(waiter.take())
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """Return an iterator over futures as they end; each comes once.

    It raises TimeoutError if one is not done so many seconds after the call.
    """
    end = None if timeout is None else timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    with _all_conditions(fs):
        ended = [f for f in fs if f._state in _OVER]
        pending = fs.difference(ended)
        waiter = _Waiter(1)
        for future in pending:
            future._waiters.append(waiter)
    return _in_order_of_end(waiter, ended, pending, total, end)


def _in_order_of_end(waiter, ended, pending, total, end):
    registered = set(pending)
    try:
        while True:
            while ended:
                yield ended.pop()
            if not pending:
                return
            left = None if end is None else end - time.monotonic()
            if left is not None and left < 0 or not waiter.event.wait(left):
                raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
            ended = waiter.take()
            ended.reverse()
            pending.difference_update(ended)
    finally:
        _forget(waiter, registered)
