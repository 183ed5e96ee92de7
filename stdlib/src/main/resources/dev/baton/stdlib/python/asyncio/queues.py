"""Queues for tasks."""

__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty")

import collections
import heapq
from types import GenericAlias

from . import _bound
from . import locks


class QueueEmpty(Exception):
    """There is nothing to get."""


class QueueFull(Exception):
    """There is no room to put anything."""


class Queue(_bound.LoopBound):
    """First in, first out; put() waits while there are maxsize items, if that is above zero."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = collections.deque()
        self._putters = collections.deque()
        self._unfinished_tasks = 0
        self._finished = locks.Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = collections.deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    __class_getitem__ = classmethod(GenericAlias)

    def _format(self):
        text = f"maxsize={self._maxsize!r}"
        if getattr(self, "_queue", None):
            text += f" _queue={list(self._queue)!r}"
        if self._getters:
            text += f" _getters[{len(self._getters)}]"
        if self._putters:
            text += f" _putters[{len(self._putters)}]"
        if self._unfinished_tasks:
            text += f" tasks={self._unfinished_tasks}"
        return text

    def qsize(self):
        """Return how many items there are."""
        return len(self._queue)

    @property
    def maxsize(self):
        """How many items there may be."""
        return self._maxsize

    def empty(self):
        """Tell whether there are no items."""
        return not self._queue

    def full(self):
        """Tell whether put() would wait."""
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    async def _wait_in(self, line, still_possible):
        """Wait in a line; if the task is cancelled when its turn has come, the next one goes."""
        waiter = self._get_loop().create_future()
        line.append(waiter)
        try:
            await waiter
        except BaseException:
            waiter.cancel()
            if waiter in line:
                line.remove(waiter)
            if still_possible() and not waiter.cancelled():
                self._wake_next(line)
            raise

    @staticmethod
    def _wake_next(line):
        while line:
            waiter = line.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    async def put(self, item):
        """Put an item, when there is room."""
        while self.full():
            await self._wait_in(self._putters, lambda: not self.full())
        self.put_nowait(item)

    def put_nowait(self, item):
        """Put an item; QueueFull if there is no room."""
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wake_next(self._getters)

    async def get(self):
        """Remove and return an item, when there is one."""
        while self.empty():
            await self._wait_in(self._getters, lambda: not self.empty())
        return self.get_nowait()

    def get_nowait(self):
        """Remove and return an item; QueueEmpty if there is none."""
        if self.empty():
            raise QueueEmpty
        item = self._get()
        self._wake_next(self._putters)
        return item

    def task_done(self):
        """Say that an item that was got is dealt with."""
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        """Wait until all items that were put are dealt with."""
        if self._unfinished_tasks > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
    """The smallest item comes first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
