"""Queues between interpreters."""

import queue
import weakref

import _interpreters
import _parcels
import _sharing
from concurrent.interpreters import _crossinterp
from concurrent.interpreters._crossinterp import (
    UNBOUND, UNBOUND_ERROR, UNBOUND_REMOVE, ItemInterpreterDestroyed)

__all__ = ["UNBOUND", "UNBOUND_ERROR", "UNBOUND_REMOVE", "create", "Queue", "QueueError",
           "QueueNotFoundError", "QueueEmpty", "QueueFull", "ItemInterpreterDestroyed"]

_known = weakref.WeakValueDictionary()


class QueueError(Exception):
    """Something is wrong with a queue between interpreters."""


class QueueNotFoundError(QueueError):
    """There is no such queue, or not any more."""


class QueueEmpty(QueueError, queue.Empty):
    """There is nothing in the queue."""


class QueueFull(QueueError, queue.Full):
    """There is no room in the queue."""


def create(maxsize=0, *, unbounditems=UNBOUND):
    """Make a queue for several interpreters.

    unbounditems says what get() gives in place of items of which the interpreter has ended.
    """
    _crossinterp.check_unbound(unbounditems)
    box = _sharing.Mailbox(maxsize)
    made = Queue._of(_sharing.add_box(box), box)
    made._unbound = unbounditems
    return made


class Queue:
    """A queue that several interpreters use; what goes through it is copied."""

    _unbound = UNBOUND

    def __new__(cls, id, /):
        if not isinstance(id, int):
            raise TypeError(f"id must be an int, got {id!r}")
        box = _sharing.find_box(id)
        if box is None:
            raise QueueNotFoundError(f"queue {id} not found")
        return cls._of(id, box)

    @classmethod
    def _of(cls, id, box):
        known = _known.get(id)
        if known is None:
            known = object.__new__(cls)
            known._id = id
            known._box = box
            _known[id] = known
        return known

    def _crosses_as(self):
        # The box goes along, so that it lives on while it is on its way.
        return _arrived, (self._id, self._box, self._unbound)

    def __repr__(self):
        return f"{type(self).__name__}({self._id})"

    def __hash__(self):
        return hash(self._id)

    def __reduce__(self):
        return type(self), (self._id,)

    @property
    def id(self):
        """The queue's number."""
        return self._id

    @property
    def maxsize(self):
        """How many items there can be; 0 for no limit."""
        return self._box.capacity

    @property
    def unbounditems(self):
        """What comes in place of items of which the interpreter has ended."""
        return self._unbound

    def empty(self):
        """Is there nothing in the queue?"""
        return self.qsize() == 0

    def full(self):
        """Is there no room in the queue?"""
        return 0 < self._box.capacity <= self.qsize()

    def qsize(self):
        """How many items there are."""
        return len(self._box)

    def put(self, obj, block=True, timeout=None, *, unbounditems=None):
        """Put an object in; QueueFull if there is no room in time."""
        if not block:
            timeout = 0
        elif timeout is not None:
            timeout = _checked(timeout)
        unbound = (self._unbound if unbounditems is None
                   else _crossinterp.check_unbound(unbounditems))
        data, goods = _parcels.pack((unbound._name, _crossinterp.pack(obj)))
        if not self._box.put(data, goods, timeout):
            raise QueueFull

    def put_nowait(self, obj, *, unbounditems=None):
        """Put an object in if there is room now."""
        self.put(obj, False, unbounditems=unbounditems)

    def get(self, block=True, timeout=None):
        """Take the first object out; QueueEmpty if there is none in time."""
        if not block:
            timeout = 0
        elif timeout is not None:
            timeout = _checked(timeout)
        while True:
            found = self._box.get(timeout)
            if found is None:
                raise QueueEmpty
            data, goods, sender = found
            unbound, parcel = _parcels.unpack(data, goods)
            if _interpreters.exists(sender):
                return _crossinterp.unpack(parcel)
            if unbound == "UNBOUND":
                return UNBOUND
            if unbound == "UNBOUND_ERROR":
                raise ItemInterpreterDestroyed("item's original interpreter destroyed")

    def get_nowait(self):
        """Take the first object out if there is one now."""
        return self.get(False)


def _checked(timeout):
    timeout = float(timeout)
    if timeout < 0:
        raise ValueError("timeout value must be non-negative")
    return timeout


def _arrived(id, box, unbound):
    made = Queue._of(id, box)
    made._unbound = unbound
    return made
