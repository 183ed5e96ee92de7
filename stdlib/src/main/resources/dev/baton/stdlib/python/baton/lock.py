"""The global lock that this program runs under, to look at.

name(), traits() and options() tell which lock is in force, statistics() and thread_statistics()
what threads did with it, Events what happens to it, deadlocks() who waits for whom in vain. The
host chooses the lock, and whether hold times and switches are measured (is_timed); without that
they stay 0.
"""

import _lock
from _lock import (
    DeadlockError, deadlocks, is_timed, kernel_threshold, name, options, raise_in, statistics,
    thread_statistics, traits)

__all__ = [
    "DeadlockError",
    "Event",
    "Events",
    "deadlocks",
    "is_timed",
    "kernel_threshold",
    "name",
    "options",
    "raise_in",
    "statistics",
    "thread_statistics",
    "traits",
]


class Event:
    """Something that happened to a thread and the lock.

    time is in seconds, on the clock of time.perf_counter(). kind is a text such as 'want',
    'entered', 'exited', 'switch_requested', 'starved', 'block_begin', 'block_end', 'stop_begin',
    'stop_end', 'mode_changed'. thread is the name of the thread, None for the host. detail is
    what the kind says: for 'block_begin' the kind of region, for 'exited' why, or None if the
    thread gives way, for 'mode_changed' the name of the lock.
    """

    __slots__ = ("time", "kind", "thread", "detail")

    def __init__(self, time, kind, thread, detail):
        self.time = time
        self.kind = kind
        self.thread = thread
        self.detail = detail

    def __repr__(self):
        detail = "" if self.detail is None else f" {self.detail}"
        return f"<{self.kind}{detail} of {self.thread} at {self.time:.6f}>"


class Events:
    """Keeps the events of the lock while it is open; a context manager.

    with Events() as events:
        work()
        for event in events.take():
            print(event)

    At most limit events are kept until they are taken; later ones are lost, and counted in lost.
    Each event costs the thread it happens to about a microsecond while a log is open.
    """

    def __init__(self, limit=10000):
        self.lost = 0
        self._number = _lock.open_events(limit)

    def take(self):
        """Return the events that came since the last call, in the order of each thread: a list."""
        taken, lost = _lock.take_events(self._number)
        self.lost += lost
        return [Event(*fields) for fields in taken]

    def close(self):
        """Stop listening. Events that were not taken are dropped."""
        _lock.close_events(self._number)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
