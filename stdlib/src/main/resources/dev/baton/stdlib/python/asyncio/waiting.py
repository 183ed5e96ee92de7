"""Waiting for time to pass, and for several tasks at once."""

__all__ = ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for",
           "as_completed", "sleep", "gather", "shield")

import concurrent.futures
import functools
import types

from . import coroutines
from . import events
from . import exceptions
from . import futures
from . import timeouts
from .tasks import ensure_future

FIRST_COMPLETED = concurrent.futures.FIRST_COMPLETED
FIRST_EXCEPTION = concurrent.futures.FIRST_EXCEPTION
ALL_COMPLETED = concurrent.futures.ALL_COMPLETED


@types.coroutine
def _turn():
    """Let the others run once."""
    yield


async def sleep(delay, result=None):
    """Wait for so many seconds, then return the result. Zero lets the others run once."""
    if delay <= 0:
        await _turn()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, futures.set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for tasks or futures; return two sets, those done and those that are not.

    return_when is FIRST_COMPLETED, FIRST_EXCEPTION or ALL_COMPLETED. Nothing is cancelled.
    """
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, futures.release, waiter)
    left = len(fs)

    def ended(future):
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and not future.cancelled()
                and future.exception() is not None):
            if timer is not None:
                timer.cancel()
            futures.release(waiter)

    for future in fs:
        future.add_done_callback(ended)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(ended)
    done = {future for future in fs if future.done()}
    return done, fs - done


async def wait_for(fut, timeout):
    """Wait for an awaitable, but no longer than so many seconds: then cancel it, TimeoutError.

    None is no limit.
    """
    if timeout is not None and timeout <= 0:
        future = ensure_future(fut)
        if future.done():
            return future.result()
        await _cancel_and_wait(future)
        try:
            return future.result()
        except exceptions.CancelledError as error:
            raise TimeoutError from error
    async with timeouts.timeout(timeout):
        return await fut


async def _cancel_and_wait(future):
    waiter = events.get_running_loop().create_future()
    ended = functools.partial(_release_by, waiter)
    future.add_done_callback(ended)
    try:
        future.cancel()
        # Not `await future`: who cancels the caller must not be taken for its end.
        await waiter
    finally:
        future.remove_done_callback(ended)


def _release_by(waiter, _):
    futures.release(waiter)


def as_completed(fs, *, timeout=None):
    """Return an iterator over coroutines, each of which gives the next result there is.

    They raise TimeoutError when so many seconds have passed.
    """
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from .queues import Queue

    done = Queue()
    loop = events.get_event_loop()
    todo = {ensure_future(f, loop=loop) for f in set(fs)}
    timer = None

    def out_of_time():
        for future in todo:
            future.remove_done_callback(ended)
            done.put_nowait(None)
        todo.clear()

    def ended(future):
        if not todo:
            return
        todo.remove(future)
        done.put_nowait(future)
        if not todo and timer is not None:
            timer.cancel()

    async def next_result():
        future = await done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result()

    for future in todo:
        future.add_done_callback(ended)
    if todo and timeout is not None:
        timer = loop.call_later(timeout, out_of_time)
    return _repeated(next_result, len(todo))


def _repeated(function, times):
    for _ in range(times):
        yield function()


class _GatheringFuture(futures.Future):
    """The future of gather(): to cancel it is to cancel what was gathered."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        if any(cancelled):
            # Even if a child swallows it, gather() must raise CancelledError.
            self._cancel_requested = True
        return any(cancelled)


def gather(*coros_or_futures, return_exceptions=False):
    """Return a future of the list of all results, in the order of the arguments.

    The first exception becomes that of the future, and the others go on; with
    return_exceptions, exceptions are results too.
    """
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = None
    children = []
    made = {}
    for arg in coros_or_futures:
        child = made.get(arg)
        if child is None:
            child = ensure_future(arg, loop=loop)
            if loop is None:
                loop = futures.loop_of(child)
            if child is not arg:
                # Ours: nobody else will ask for its exception.
                child._log_destroy_pending = False
            made[arg] = child
        children.append(child)
    outer = _GatheringFuture(children, loop=loop)
    left = len(made)

    def ended(child):
        nonlocal left
        left -= 1
        if outer.done():
            if not child.cancelled():
                child.exception()  # looked at, so not to be told
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if left:
            return
        if outer._cancel_requested:
            outer.set_exception(child._make_cancelled_error() if child.cancelled()
                                else exceptions.CancelledError())
            return
        outer.set_result([_outcome(one) for one in children])

    for child in made.values():
        child.add_done_callback(ended)
    return outer


def _outcome(future):
    if future.cancelled():
        return exceptions.CancelledError(
            "" if future._cancel_message is None else future._cancel_message)
    error = future.exception()
    return future.result() if error is None else error


def shield(arg):
    """Return a future that may be cancelled without the awaitable being cancelled."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = futures.loop_of(inner).create_future()

    def inner_ended(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()  # looked at, so not to be told
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_ended(_):
        if not inner.done():
            inner.remove_done_callback(inner_ended)

    inner.add_done_callback(inner_ended)
    outer.add_done_callback(outer_ended)
    return outer
