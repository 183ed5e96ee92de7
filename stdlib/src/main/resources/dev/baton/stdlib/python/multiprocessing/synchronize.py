"""Locks, semaphores, events and barriers for several processes."""

import threading
import time

import _sharing
from multiprocessing import context, process

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event"]

SEM_VALUE_MAX = 2147483647


class SemLock:
    """What has units to take and give back."""

    def __init__(self, value, greatest, recursive=False):
        self._semlock = _sharing.Semaphore(value, greatest, recursive)
        self._take_methods()

    def _take_methods(self):
        self.acquire = self._semlock.acquire
        self.release = self._semlock.release

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *exc_info):
        return self._semlock.__exit__(*exc_info)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._semlock

    def __setstate__(self, state):
        self._semlock = state
        self._take_methods()

    def _owner(self):
        """Who holds it, for people."""
        lock = self._semlock
        if lock.mine:
            name = process.current_process().name
            thread = threading.current_thread().name
            return name if thread == "MainThread" else f"{name}|{thread}"
        if lock.value == 1:
            return "None"
        return "SomeOtherThread" if lock.here else "SomeOtherProcess"


class Semaphore(SemLock):
    """A counter that goes down to 0 and not below."""

    def __init__(self, value=1, *, ctx=None):
        super().__init__(value, SEM_VALUE_MAX)

    def get_value(self):
        """Return how many units there are now."""
        return self._semlock.value

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._semlock.value})>"


class BoundedSemaphore(Semaphore):
    """A semaphore that does not exceed its first value."""

    def __init__(self, value=1, *, ctx=None):
        SemLock.__init__(self, value, value)

    def __repr__(self):
        lock = self._semlock
        return f"<{type(self).__name__}(value={lock.value}, maxvalue={lock.greatest})>"


class Lock(SemLock):
    """A lock; any process may release it."""

    def __init__(self, *, ctx=None):
        super().__init__(1, 1)

    def __repr__(self):
        return f"<{type(self).__name__}(owner={self._owner()})>"


class RLock(SemLock):
    """A lock that its holder, a thread of a process, may take again."""

    def __init__(self, *, ctx=None):
        super().__init__(1, 1, True)

    def __repr__(self):
        owner = self._owner()
        depth = self._semlock.depth if self._semlock.mine else 0 if owner == "None" else "nonzero"
        return f"<{type(self).__name__}({owner}, {depth})>"


class Condition:
    """A lock, and the wait for something that others change under it.

    Who waits leaves a semaphore in a mailbox, and notify() releases the one that lies there
    longest. Both happen under the lock. Who gives up fills the own semaphore, so that a
    notification is not lost on it.
    """

    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        self._waiting = _sharing.Mailbox()
        self._take_methods()

    def _take_methods(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._lock, self._waiting

    def __setstate__(self, state):
        self._lock, self._waiting = state
        self._take_methods()

    def __repr__(self):
        return f"<{type(self).__name__}({self._lock}, {len(self._waiting)})>"

    def wait(self, timeout=None):
        """Give the lock back until notified, at most timeout seconds; was it notified?"""
        lock = self._lock._semlock
        assert lock.mine, "must acquire() condition before using wait()"
        signal = _sharing.Semaphore(0, 1)
        self._waiting.put(b"", (signal,))
        depth = lock.depth
        for _ in range(depth):
            lock.release()
        notified = False
        try:
            notified = signal.acquire(True, timeout)
        finally:
            for _ in range(depth):
                lock.acquire()
            # Now there is no notification under way, and none must come any more.
            if not notified and not (notified := signal.acquire(False)):
                signal.release()
        return notified

    def notify(self, n=1):
        """Let n of those go on that wait."""
        assert self._lock._semlock.mine, "lock is not owned"
        while n > 0:
            found = self._waiting.get(0)
            if found is None:
                return
            try:
                found[1][0].release()
            except ValueError:
                continue  # It had given up.
            n -= 1

    def notify_all(self):
        """Let all go on that wait."""
        self.notify(SEM_VALUE_MAX)

    def wait_for(self, predicate, timeout=None):
        """Wait until predicate() is true; return its value, a false one if it took too long."""
        end = None if timeout is None else time.monotonic() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result


class Event:
    """A flag that processes wait for."""

    def __init__(self, *, ctx=None):
        self._cond = Condition(Lock())
        self._flag = _sharing.Semaphore(0, 1)

    def is_set(self):
        """Is the flag set?"""
        return self._flag.value == 1

    def set(self):
        """Set the flag; all go on that wait."""
        with self._cond:
            if not self.is_set():
                self._flag.release()
            self._cond.notify_all()

    def clear(self):
        """Clear the flag."""
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        """Wait until the flag is set, at most timeout seconds; is it?"""
        with self._cond:
            if not self.is_set():
                self._cond.wait(timeout)
            return self.is_set()

    def __repr__(self):
        state = "set" if self.is_set() else "unset"
        return f"<{type(self).__qualname__} at {id(self):#x} {state}>"


class Barrier:
    """A place where a number of processes wait for each other.

    Each that waits leaves a mailbox, into which whoever decides puts what came of it: that all
    are there, or that the barrier broke. How many wait, and whether it is broken, is in shared
    memory. All of it happens under the lock.
    """

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._lock = Lock()
        self._waiting = _sharing.Mailbox()
        self._numbers = memoryview(_sharing.Block(16)).cast("q")

    def __getstate__(self):
        context.assert_spawning(self)
        return {**self.__dict__, "_numbers": self._numbers.obj}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self._numbers = memoryview(self._numbers).cast("q")

    def __repr__(self):
        cls = type(self)
        place = f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: "
        if self.broken:
            return place + "broken>"
        return place + f"waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        """Wait for the other parties; returns a different number of range(parties) to each.

        Raises threading.BrokenBarrierError if the barrier breaks meanwhile, or if this or
        another party has waited timeout seconds.
        """
        if timeout is None:
            timeout = self._timeout
        numbers = self._numbers
        with self._lock:
            if numbers[1]:
                raise threading.BrokenBarrierError
            index = numbers[0]
            if index == self._parties - 1:
                self._open()
                return index
            answer = _sharing.Mailbox()
            self._waiting.put(b"", (answer,))
            numbers[0] = index + 1
        outcome = None
        try:
            outcome = answer.get(timeout)
        finally:
            if outcome is None:
                with self._lock:
                    outcome = answer.get(0)
                    if outcome is None:
                        self._finish(b"broken")
        if outcome is None or outcome[0] == b"broken":
            raise threading.BrokenBarrierError
        return index

    def _open(self):
        try:
            if self._action is not None:
                self._action()
        except BaseException:
            self._finish(b"broken")
            raise
        self._finish(b"open")

    def _finish(self, outcome):
        """Tell all who wait; a broken barrier remains so."""
        self._numbers[0] = 0
        self._numbers[1] = outcome == b"broken"
        while (found := self._waiting.get(0)) is not None:
            found[1][0].put(outcome)

    def reset(self):
        """Make the barrier empty and whole again; whoever waits gets BrokenBarrierError."""
        with self._lock:
            self._finish(b"broken")
            self._numbers[1] = 0

    def abort(self):
        """Break the barrier: everybody who waits, or comes, gets BrokenBarrierError."""
        with self._lock:
            self._finish(b"broken")

    @property
    def parties(self):
        """How many have to gather."""
        return self._parties

    @property
    def n_waiting(self):
        """How many wait at this moment."""
        return self._numbers[0]

    @property
    def broken(self):
        """Is the barrier broken?"""
        return bool(self._numbers[1])
