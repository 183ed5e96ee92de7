"""Queues for several processes."""

from queue import Empty, Full

import _parcels
import _sharing
from multiprocessing import connection, context, reduction, synchronize

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]


class Queue:
    """A queue; what goes through it is copied.

    An object is pickled when it is put in. One that cannot be is reported on standard error.
    """

    def __init__(self, maxsize=0, *, ctx=None):
        self._set(_sharing.Mailbox(maxsize))

    def _set(self, box):
        self._box = box
        self._reader = connection._Readable(box)
        self._maxsize = box.capacity if box.capacity > 0 else synchronize.SEM_VALUE_MAX
        self._closed = False

    def __getstate__(self):
        context.assert_spawning(self)
        return self._box

    def __setstate__(self, state):
        self._set(state)

    def _check_open(self):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")

    def put(self, obj, block=True, timeout=None):
        """Put an object in; queue.Full if there is no room in time."""
        self._check_open()
        try:
            parcel = reduction.pack(obj)
        except Exception as error:
            self._on_queue_feeder_error(error, obj)
            return
        if not self._box.put(*parcel, timeout if block else 0):
            reduction.forget(parcel)
            raise Full

    def get(self, block=True, timeout=None):
        """Take the first object out; queue.Empty if there is none in time."""
        self._check_open()
        found = self._box.get(timeout if block else 0)
        if found is None:
            raise Empty
        return _parcels.unpack(*found[:2])

    def put_nowait(self, obj):
        """Put an object in if there is room now."""
        return self.put(obj, False)

    def get_nowait(self):
        """Take the first object out if there is one now."""
        return self.get(False)

    def qsize(self):
        """How many objects there are."""
        return len(self._box)

    def empty(self):
        """Is there nothing in the queue?"""
        return not self._box.ready()

    def full(self):
        """Is there no room in the queue?"""
        return len(self._box) >= self._maxsize

    def close(self):
        """Say that this process uses it no more."""
        self._closed = True

    def join_thread(self):
        """Return at once: what was put in is in."""
        assert self._closed, f"Queue {self!r} not closed"

    def cancel_join_thread(self):
        """Do nothing: nothing is waited for at the end."""

    @staticmethod
    def _on_queue_feeder_error(e, obj):
        import traceback

        traceback.print_exception(e)


class JoinableQueue(Queue):
    """A queue that can be waited for to be worked off."""

    def __init__(self, maxsize=0, *, ctx=None):
        super().__init__(maxsize)
        self._unfinished_tasks = synchronize.Semaphore(0)
        self._cond = synchronize.Condition()

    def __getstate__(self):
        return super().__getstate__(), self._cond, self._unfinished_tasks

    def __setstate__(self, state):
        super().__setstate__(state[0])
        self._cond, self._unfinished_tasks = state[1:]

    def put(self, obj, block=True, timeout=None):
        """Put an object in, to be worked off; queue.Full if there is no room in time."""
        # Counted first: whoever gets it may be done with it before this returns.
        self._unfinished_tasks.release()
        put_in = False
        try:
            super().put(obj, block, timeout)
            put_in = True
        finally:
            if not put_in:
                self.task_done()

    def task_done(self):
        """Say that one object is worked off."""
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError("task_done() called too many times")
            if self._unfinished_tasks.get_value() == 0:
                self._cond.notify_all()

    def join(self):
        """Wait until all objects are worked off."""
        with self._cond:
            while self._unfinished_tasks.get_value():
                self._cond.wait()


class SimpleQueue:
    """A queue without limit and with few methods."""

    def __init__(self, *, ctx=None):
        self._set(_sharing.Mailbox())

    def _set(self, box):
        self._box = box
        self._reader = connection._Readable(box)
        self._closed = False

    def __getstate__(self):
        context.assert_spawning(self)
        return self._box

    def __setstate__(self, state):
        self._set(state)

    def _check_open(self):
        if self._closed:
            raise OSError("handle is closed")

    def put(self, obj):
        """Put an object in."""
        self._check_open()
        self._box.put(*reduction.pack(obj))

    def get(self):
        """Wait for an object and take it out."""
        self._check_open()
        return _parcels.unpack(*self._box.get()[:2])

    def empty(self):
        """Is there nothing in the queue?"""
        self._check_open()
        return not self._box.ready()

    def close(self):
        """Say that this process uses it no more."""
        self._closed = True
