"""Queues that hand items from thread to thread."""

import threading
from collections import deque
from heapq import heappop, heappush
from time import monotonic as _now

__all__ = ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """Raised where an item was asked for at once, or in time, and there was none."""

    # Tracebacks name the class by it; in CPython it is written in C.
    __module__ = "_queue"


class Full(Exception):
    """Raised where an item should be stored at once, or in time, and there was no room."""


class ShutDown(Exception):
    """Raised by put() after shutdown(), and by get() once no items are left either."""


def _deadline(timeout):
    """The time at which a wait ends, None for never."""
    if timeout is None:
        return None
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return _now() + timeout


def _await(condition, deadline):
    """Wait for one notification; False when the deadline has passed already."""
    if deadline is None:
        condition.wait()
        return True
    remaining = deadline - _now()
    if remaining <= 0.0:
        return False
    condition.wait(remaining)
    return True


class Queue:
    """A first-in, first-out queue; maxsize bounds its length, 0 or less means no bound.

    All state is guarded by `mutex`, which the three conditions share: `not_empty` and
    `not_full` wake getters and putters, `all_tasks_done` wakes join().
    """

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """Return the length at this moment; other threads may change it at any time."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Is the queue empty at this moment?"""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Is the queue full at this moment?"""
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Store an item, waiting for room if need be.

        Raises Full when block is false, or timeout seconds have passed, and there is no
        room; ShutDown after shutdown().
        """
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                self._wait_for_room(block, timeout)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def _wait_for_room(self, block, timeout):
        deadline = _deadline(timeout) if block else None
        while self._qsize() >= self.maxsize:
            if not block or not _await(self.not_full, deadline):
                raise Full
            if self.is_shutdown:
                raise ShutDown

    def get(self, block=True, timeout=None):
        """Remove and return an item, waiting for one if need be.

        Raises Empty when block is false, or timeout seconds have passed, and there is no
        item; ShutDown when there is none and none can come.
        """
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            deadline = _deadline(timeout) if block else None
            while not self._qsize():
                if not block or not _await(self.not_empty, deadline):
                    raise Empty
                if self.is_shutdown and not self._qsize():
                    raise ShutDown
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        """put(item, block=False)"""
        return self.put(item, block=False)

    def get_nowait(self):
        """get(block=False)"""
        return self.get(block=False)

    def task_done(self):
        """Say that the work on one item received from get() is finished."""
        with self.all_tasks_done:
            if self.unfinished_tasks <= 0:
                raise ValueError("task_done() called too many times")
            self.unfinished_tasks -= 1
            if self.unfinished_tasks == 0:
                self.all_tasks_done.notify_all()

    def join(self):
        """Wait until task_done() was called for every item ever stored."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def shutdown(self, immediate=False):
        """Refuse new items from now on; getters may still take what is there.

        With immediate the stored items are dropped as well and count as done.
        """
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class PriorityQueue(Queue):
    """A queue that gives its smallest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """A queue that gives its newest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """An unbounded first-in, first-out queue without task tracking.

    No lock is held at any time, so put() may be called from a signal handler that has
    interrupted get() or put().  A getter that finds nothing announces its own lock and
    looks again before it sleeps: whichever comes second, the item or the announcement,
    that side sees the other.  A getter that takes an item while more are left passes the
    wake-up on, as the one meant for another getter may have been spent on it.
    """

    __module__ = "_queue"

    def __init__(self):
        self._items = deque()
        self._sleepers = {}

    def put(self, item, block=True, timeout=None):
        """Store an item; never waits, block and timeout are there for likeness with Queue."""
        self._items.append(item)
        self._wake_one()

    def _wake_one(self):
        for sleeper in list(self._sleepers):
            if self._sleepers.pop(sleeper, False):
                sleeper.release()
                return

    def get(self, block=True, timeout=None):
        """Remove and return an item; Empty if there is none at once, or in time."""
        deadline = _deadline(timeout) if block else None
        while True:
            try:
                item = self._items.popleft()
            except IndexError:
                pass
            else:
                if self._items:
                    self._wake_one()
                return item
            if not block or not self._sleep(deadline):
                raise Empty

    def _sleep(self, deadline):
        """Sleep until an item may be there; False when the deadline has passed already."""
        remaining = -1 if deadline is None else deadline - _now()
        if deadline is not None and remaining <= 0:
            return False
        sleeper = threading.Lock()
        sleeper.acquire()
        self._sleepers[sleeper] = True
        try:
            if not self._items:
                sleeper.acquire(timeout=remaining)
        finally:
            self._sleepers.pop(sleeper, False)
        return True

    def put_nowait(self, item):
        """put(item)"""
        self.put(item)

    def get_nowait(self):
        """get(block=False)"""
        return self.get(block=False)

    def empty(self):
        """Is the queue empty at this moment?"""
        return not self._items

    def qsize(self):
        """Return the length at this moment."""
        return len(self._items)

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


try:
    from _queue import Empty, SimpleQueue
except ImportError:
    pass
