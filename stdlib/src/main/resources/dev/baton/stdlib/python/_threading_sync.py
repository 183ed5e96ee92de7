"""Synchronisation for `threading`, built from the engine's two locks."""

import _thread
from time import monotonic as _now

Lock = getattr(_thread, "lock", _thread.allocate_lock)
RLock = _thread.RLock
_new_lock = _thread.allocate_lock
_wait_released = _thread._wait_released
_KNOWN_LOCKS = Lock, RLock


class Condition:
    """Threads wait here until another one, holding the same lock, notifies them.

    Each waiting thread blocks on a lock of its own, kept in `_waiters` in order of arrival.
    That table is read and written only while the condition's lock is held.
    """

    __module__ = "threading"

    def __init__(self, lock=None):
        """Use the given lock, or a new RLock."""
        self._lock = lock = RLock() if lock is None else lock
        self._waiters = {}
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))

    # No interrupt comes between these and the lock.
    __enter__ = _thread._condition__enter__
    __exit__ = _thread._condition__exit__

    def __repr__(self):
        return f"<Condition({self._lock!r}, {len(self._waiters)})>"

    # For locks that are not re-entrant: one release gives them up completely.

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        """A lock without owner can only be asked whether anybody holds it."""
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Release the lock, wait for a notification, take the lock again.

        Returns False if timeout seconds passed without a notification.  A re-entrant lock
        is released completely, and taken again to the same depth.
        """
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = _new_lock()
        waiter.acquire()
        try:
            self._waiters[waiter] = None
            if type(self._lock) in _KNOWN_LOCKS:
                _wait_released(self._lock, waiter, timeout)
            else:
                self._wait(waiter, timeout)
        finally:
            # A notification may have come after the wait ended: whoever notified has
            # removed the waiter, and it must not be lost.  Nothing here is a call, so that
            # no interrupt comes in between.
            notified = waiter not in self._waiters
            if not notified:
                del self._waiters[waiter]
        return notified

    def _wait(self, waiter, timeout):
        """Wait without a lock of a kind that the engine does not know."""
        state = self._release_save()
        try:
            if timeout is None:
                waiter.acquire()
            elif timeout > 0:
                waiter.acquire(True, timeout)
            else:
                waiter.acquire(False)
        finally:
            self._acquire_restore(state)

    def wait_for(self, predicate, timeout=None):
        """Wait until predicate() is true and return its value, or its last one in time."""
        result = predicate()
        if timeout is None:
            while not result:
                self.wait()
                result = predicate()
            return result
        deadline = _now() + timeout
        while not result:
            remaining = deadline - _now()
            if remaining <= 0:
                break
            self.wait(remaining)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake at most n of the waiting threads, those that wait longest first."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        waiters = self._waiters
        while n > 0 and waiters:
            waiter = next(iter(waiters))
            del waiters[waiter]
            waiter.release()
            n -= 1

    def notify_all(self):
        """Wake all waiting threads."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """Deprecated: use notify_all()."""
        import warnings

        warnings.warn("notifyAll() is deprecated, use notify_all() instead",
                      DeprecationWarning, stacklevel=2)
        self.notify_all()


class Semaphore:
    """A counter of permits: acquire() takes one or waits for it, release() returns it."""

    __module__ = "threading"

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        """Take a permit; False if there was none at once (not blocking) or in time."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if self._value == 0:
                if not blocking or not self._cond.wait_for(self._has_permit, timeout):
                    return False
            self._value -= 1
            return True

    __enter__ = acquire

    def _has_permit(self):
        return self._value > 0

    def release(self, n=1):
        """Return n permits and wake as many waiting threads."""
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._add(n)

    def _add(self, n):
        self._value += n
        self._cond.notify(n)

    def __exit__(self, exc_type, exc_value, exc_traceback):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that refuses more releases than acquisitions."""

    __module__ = "threading"

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f"{super().__repr__()[:-1]}/{self._initial_value}>"

    def _add(self, n):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super()._add(n)


class Event:
    """A flag that threads can wait for."""

    __module__ = "threading"

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = type(self)
        status = "set" if self._flag else "unset"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {status}>"

    def is_set(self):
        """Is the flag set?"""
        return self._flag

    def isSet(self):
        """Deprecated: use is_set()."""
        import warnings

        warnings.warn("isSet() is deprecated, use is_set() instead",
                      DeprecationWarning, stacklevel=2)
        return self.is_set()

    def set(self):
        """Set the flag and wake everybody who waits for it."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Clear the flag."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Wait until the flag is set, at most timeout seconds; True if it was seen set."""
        with self._cond:
            # One wait is enough: set() wakes this thread even if clear() follows at once.
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    """Raised by Barrier.wait() when the barrier is, or becomes, broken."""

    __module__ = "threading"


class _Round:
    """One gathering of a barrier's parties; every party keeps the round it came for."""

    __slots__ = ("arrived", "outcome")

    def __init__(self):
        self.arrived = 0
        self.outcome = None


class Barrier:
    """A fixed number of threads wait for each other here, as often as they like.

    Each gathering has its own _Round, whose outcome goes from None to "open" or "broken"
    exactly once, under the lock; a finished round is simply replaced, so late leavers of
    one gathering never meet early arrivals of the next.
    """

    __module__ = "threading"

    def __init__(self, parties, action=None, timeout=None):
        """Let parties threads gather; one of them runs action before all go on."""
        self._cond = Condition(Lock())
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._round = _Round()

    def __repr__(self):
        cls = type(self)
        place = f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: "
        if self.broken:
            return place + "broken>"
        return place + f"waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        """Wait for the other parties; returns a different number of range(parties) to each.

        Raises BrokenBarrierError if the barrier is aborted or reset meanwhile, or if this
        or another party has waited timeout seconds.
        """
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            gathering = self._round
            if gathering.outcome == "broken":
                raise BrokenBarrierError
            index = gathering.arrived
            gathering.arrived += 1
            if gathering.arrived == self._parties:
                self._open(gathering)
            else:
                self._await_opening(gathering, timeout)
            return index

    def _open(self, gathering):
        try:
            if self._action is not None:
                self._action()
        except BaseException:
            self._finish(gathering, "broken")
            raise
        self._round = _Round()
        self._finish(gathering, "open")

    def _await_opening(self, gathering, timeout):
        try:
            in_time = self._cond.wait_for(lambda: gathering.outcome is not None, timeout)
        except BaseException:
            if gathering.outcome is None:
                gathering.arrived -= 1
            raise
        if not in_time:
            self._finish(gathering, "broken")
        if gathering.outcome == "broken":
            raise BrokenBarrierError

    def _finish(self, gathering, outcome):
        if gathering.outcome is None:
            gathering.outcome = outcome
        self._cond.notify_all()

    def reset(self):
        """Make the barrier empty and whole again; whoever waits gets BrokenBarrierError."""
        with self._cond:
            gathering = self._round
            self._round = _Round()
            if gathering.arrived:
                self._finish(gathering, "broken")

    def abort(self):
        """Break the barrier: everybody who waits, or comes, gets BrokenBarrierError."""
        with self._cond:
            self._finish(self._round, "broken")

    @property
    def parties(self):
        """How many threads have to gather."""
        return self._parties

    @property
    def n_waiting(self):
        """How many threads are waiting at this moment."""
        gathering = self._round
        return gathering.arrived if gathering.outcome is None else 0

    @property
    def broken(self):
        """Is the barrier broken?"""
        return self._round.outcome == "broken"
