"""Futures: results that are still to come, inside one event loop."""

__all__ = ("Future", "wrap_future", "isfuture")

import concurrent.futures
import contextvars
from types import GenericAlias

from . import _description
from . import events
from . import exceptions

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def isfuture(obj):
    """Tell whether an object is a future or looks like one."""
    return (hasattr(type(obj), "_asyncio_future_blocking")
            and obj._asyncio_future_blocking is not None)


class Future:
    """A result that is still to come. Not safe for threads: it belongs to its loop's thread.

    Callbacks are called by the loop, not by who completes the future.
    """

    _state = _PENDING
    _result = None
    _exception = None
    _loop = None
    _source_traceback = None
    _cancel_message = None
    _cancelled_exc = None

    # True while `await` hands the future to the task, which then waits for it. That it is not
    # None is what makes an object a future.
    _asyncio_future_blocking = False

    _log_traceback = False

    def __init__(self, *, loop=None):
        """Make a pending future of the running loop, or of another one."""
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    _repr_info = _description.future_parts
    __repr__ = _description.future_repr
    __class_getitem__ = classmethod(GenericAlias)

    def get_loop(self):
        """Return the loop of the future."""
        loop = self._loop
        if loop is None:
            raise RuntimeError("Future object is not initialized.")
        return loop

    def _make_cancelled_error(self):
        """The exception for who asks a cancelled future; the one that was raised, only once."""
        if self._cancelled_exc is not None:
            error, self._cancelled_exc = self._cancelled_exc, None
            return error
        if self._cancel_message is None:
            return exceptions.CancelledError()
        return exceptions.CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancel the future; False if it is done already."""
        self._log_traceback = False
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks = self._callbacks[:]
        if callbacks:
            self._callbacks[:] = []
            for callback, context in callbacks:
                self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        """Tell whether the future was cancelled."""
        return self._state == _CANCELLED

    def done(self):
        """Tell whether there is a result or an exception, or the future was cancelled."""
        return self._state != _PENDING

    def _require_done(self, message):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError(message)
        self._log_traceback = False

    def result(self):
        """Return the result, or raise the exception. The future must be done."""
        self._require_done("Result is not set.")
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        """Return the exception, None if there is a result. The future must be done."""
        self._require_done("Exception is not set.")
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Have the loop call fn(future) when the future is done, soon if it is."""
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append(
                (fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        """Remove a callback wherever it was added; return how often that was."""
        kept = [pair for pair in self._callbacks if pair[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def _require_pending(self):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError("invalid state")

    def set_result(self, result):
        """Complete the future with a result."""
        self._require_pending()
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        """Complete the future with an exception, given as an instance or a class."""
        self._require_pending()
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            # It would end the coroutine that awaits the future.
            wrong = RuntimeError("StopIteration interacts badly with generators and cannot be "
                                 "raised into a Future")
            wrong.__cause__ = exception
            wrong.__context__ = exception
            exception = wrong
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        self._log_traceback = True

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def loop_of(future):
    """The loop of a future, or of what looks like one."""
    try:
        get_loop = future.get_loop
    except AttributeError:
        return future._loop
    return get_loop()


def set_result_unless_cancelled(future, result):
    """Complete a future that somebody may have cancelled meanwhile."""
    if not future.cancelled():
        future.set_result(result)


def release(waiter):
    """Complete a future that somebody waits for, if nobody else has done so."""
    if not waiter.done():
        waiter.set_result(None)


def _asyncio_error(error):
    """An exception of concurrent.futures as the one of asyncio."""
    if type(error) is concurrent.futures.CancelledError:
        return exceptions.CancelledError(*error.args)
    if type(error) is concurrent.futures.InvalidStateError:
        return exceptions.InvalidStateError(*error.args)
    return error


def _copy_state(source, target):
    """Complete a future as another one was, unless somebody cancelled it."""
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
    elif source.exception() is not None:
        target.set_exception(_asyncio_error(source.exception()))
    else:
        target.set_result(source.result())


def chain(source, target):
    """Complete target when source is done, and cancel source when target is cancelled.

    Either may be a future of asyncio or of concurrent.futures.
    """
    if not isfuture(source) and not isinstance(source, concurrent.futures.Future):
        raise TypeError("A future is required for source argument")
    if not isfuture(target) and not isinstance(target, concurrent.futures.Future):
        raise TypeError("A future is required for destination argument")
    source_loop = loop_of(source) if isfuture(source) else None
    target_loop = loop_of(target) if isfuture(target) else None

    def complete():
        if target_loop is not None:
            _copy_state(source, target)
        elif source.cancelled():
            target.cancel()
            target.set_running_or_notify_cancel()
        elif target.set_running_or_notify_cancel():
            error = source.exception()
            if error is None:
                target.set_result(source.result())
            else:
                target.set_exception(error)

    def target_done(target):
        if target.cancelled():
            if source_loop is None or source_loop is target_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def source_done(_):
        if target.cancelled() and (target_loop is None or target_loop.is_closed()):
            return
        if target_loop is None or target_loop is source_loop:
            complete()
        elif not target_loop.is_closed():
            target_loop.call_soon_threadsafe(complete)

    target.add_done_callback(target_done)
    source.add_done_callback(source_done)


def wrap_future(future, *, loop=None):
    """Return a future of asyncio for one of concurrent.futures."""
    if isfuture(future):
        return future
    assert isinstance(future, concurrent.futures.Future), (
        f"concurrent.futures.Future is expected, got {future!r}")
    wrapped = (events.get_event_loop() if loop is None else loop).create_future()
    chain(future, wrapped)
    return wrapped
