"""Calls at given times, one after the other."""

import heapq as _heapq
import threading as _threading
from collections import namedtuple as _namedtuple
from itertools import count as _count
from time import monotonic as _time, sleep as _sleep

__all__ = ["scheduler"]

Event = _namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
Event.time.__doc__ = "When it is due, by the scheduler's clock."
_nothing = object()


class scheduler:
    """Runs calls when their time has come."""

    def __init__(self, timefunc=_time, delayfunc=_sleep):
        self._queue = []
        self._lock = _threading.RLock()
        self._numbers = _count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_nothing):
        """Add a call at a time; return an event by which it can be cancelled."""
        event = Event(time, priority, next(self._numbers), action, argument,
                      {} if kwargs is _nothing else kwargs)
        with self._lock:
            _heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_nothing):
        """Add a call after a delay; return an event by which it can be cancelled."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take a call out again; ValueError if it is not in the queue."""
        with self._lock:
            self._queue.remove(event)
            _heapq.heapify(self._queue)

    def empty(self):
        """Tell whether there are no calls left."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Run the calls; without blocking only those due, and return when the next one is."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                wait = event.time - self.timefunc()
                if wait <= 0:
                    _heapq.heappop(self._queue)
            if wait > 0:
                if not blocking:
                    return wait
                self.delayfunc(wait)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        """The calls in the order in which they will run."""
        with self._lock:
            return sorted(self._queue)
