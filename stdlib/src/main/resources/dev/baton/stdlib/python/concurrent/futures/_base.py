"""Futures and what all executors have in common.

A future's state changes only under its condition.  The callbacks, and those who wait for several
futures at once, are told outside of it or only do what cannot block, so nobody who is told can
deadlock with somebody who asks.
"""

import threading
import time
import types

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
# Cancelled, but the executor has not come across it yet and told those who wait.
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_DONE = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_SHOWN = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled",
          CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}


def __getattr__(name):
    """LOGGER: module logging is loaded when there is something to log."""
    if name != "LOGGER":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import logging

    globals()["LOGGER"] = logger = logging.getLogger("concurrent.futures")
    return logger


def _logger():
    return __getattr__("LOGGER")


TimeoutError = TimeoutError


class Error(Exception):
    """Base class of the errors of futures."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The future is in no state for that."""


class BrokenExecutor(RuntimeError):
    """The executor cannot run anything any more."""


class Future:
    """The result of a call that may not have ended, or begun."""

    def __init__(self):
        """Make a pending future; executors do, and tests."""
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            text = f"<{type(self).__name__} at {id(self):#x} state={_SHOWN[self._state]}"
            if self._state != FINISHED:
                return text + ">"
            if self._exception is not None:
                return f"{text} raised {type(self._exception).__name__}>"
            return f"{text} returned {type(self._result).__name__}>"

    __class_getitem__ = classmethod(types.GenericAlias)

    def _run_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            _logger().exception("exception calling callback for %r", self)

    def cancel(self):
        """Cancel the call; False if it is running or over."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state != PENDING:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._run_callbacks()
        return True

    def cancelled(self):
        """Tell whether the call was cancelled."""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Tell whether the call is being executed."""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Tell whether the call is over or was cancelled."""
        with self._condition:
            return self._state in _DONE

    def add_done_callback(self, fn):
        """Have fn(future) called when the future is done, at once if it is.

        The thread that completes the future calls it.  Exceptions are logged and ignored.
        """
        with self._condition:
            if self._state not in _DONE:
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _await_done(self, timeout):
        """Wait, under the condition, until the future is done."""
        if self._state not in _DONE:
            self._condition.wait_for(lambda: self._state in _DONE, timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        """Return the result of the call, or raise its exception.

        Waits as long as it takes, or raises TimeoutError after so many seconds; CancelledError if
        the future was cancelled.
        """
        try:
            with self._condition:
                self._await_done(timeout)
                if self._exception is not None:
                    raise self._exception
                return self._result
        finally:
            # The traceback of the exception must not lead back to it.
            self = None

    def exception(self, timeout=None):
        """Return the exception that the call raised, None if it returned; see result()."""
        with self._condition:
            self._await_done(timeout)
            return self._exception

    # For executors

    def set_running_or_notify_cancel(self):
        """Mark the future as running; False if it was cancelled, and those who wait are told."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _logger().critical("Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """Complete the future with a result."""
        self._finish(result, None)

    def set_exception(self, exception):
        """Complete the future with an exception."""
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                if exception is None:
                    waiter.add_result(self)
                else:
                    waiter.add_exception(self)
            self._condition.notify_all()
        self._run_callbacks()


def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        # As in Future.result().
        future = None


class Executor:
    """Runs calls asynchronously; the base class of the pools."""

    def submit(self, fn, /, *args, **kwargs):
        """Have fn(*args, **kwargs) run; return its future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Return an iterator over the results of map(fn, *iterables), run by the executor.

        The calls are submitted at once; results come in the order of the arguments.  The iterator
        raises TimeoutError if a result is not there so many seconds after this call.  chunksize
        has a meaning for pools of processes only.
        """
        end = None if timeout is None else timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        futures.reverse()

        def results():
            try:
                while futures:
                    left = None if end is None else end - time.monotonic()
                    yield _result_or_cancel(futures.pop(), left)
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls and free the resources, once those submitted are done.

        wait waits for that; cancel_futures cancels the calls that have not begun.
        """

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
