"""The event loop: what is ready, what is due later, and the wait for the next of it.

One thread runs the loop. Only call_soon_threadsafe() may be called by others: it appends to the
deque of what is ready, which is safe, and then wakes the loop.
"""

__all__ = ("BaseEventLoop",)

import collections
import heapq
import os
import sys
import threading
import time

from . import coroutines
from . import events
from . import futures
from . import tasks

# Cancelled timers are swept out when there are so many of them, and more than half.
_MANY_CANCELLED = 100
_LONGEST_WAIT = 24 * 3600


class BaseEventLoop(events.AbstractEventLoop):
    """A loop that waits for time and for other threads; SelectorEventLoop adds sockets."""

    def __init__(self):
        self._ready = collections.deque()
        self._scheduled = []
        self._cancelled_timers = 0
        self._closed = False
        self._stopping = False
        self._thread_id = None
        self._resolution = time.get_clock_info("monotonic").resolution
        self._exception_handler = None
        self._task_factory = None
        self._default_executor = None
        self._executor_shut_down = False
        self._asyncgens = set()
        self._asyncgens_shut_down = False
        self._wake = threading.Event()
        self.slow_callback_duration = 0.1
        self.set_debug(bool(os.environ.get("PYTHONASYNCIODEBUG")))

    def __repr__(self):
        return (f"<{type(self).__name__} running={self.is_running()} "
                f"closed={self.is_closed()} debug={self.get_debug()}>")

    # Running

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_can_run(self):
        self._check_closed()
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Run until stop() is called."""
        self._check_can_run()
        hooks = sys.get_asyncgen_hooks()
        self._thread_id = threading.get_ident()
        try:
            sys.set_asyncgen_hooks(firstiter=self._asyncgen_begins)
            events._set_running_loop(self)
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread_id = None
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        """Run until a future is done; return its result. A coroutine becomes a task."""
        self._check_can_run()
        given = futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except BaseException:
            if not given and future.done() and not future.cancelled():
                future.exception()  # the caller gets another one
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """Stop after the callbacks that are ready now."""
        self._stopping = True

    def close(self):
        """Close the loop, which must not be running."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shut_down = True
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    def is_closed(self):
        """Tell whether the loop was closed."""
        return self._closed

    def is_running(self):
        """Tell whether the loop runs."""
        return self._thread_id is not None

    def time(self):
        """Return the time on the loop's clock, in seconds."""
        return time.monotonic()

    # Callbacks

    def call_soon(self, callback, *args, context=None):
        """Have a callback called at the next turn; return its handle."""
        self._check_closed()
        if self._debug:
            self._check_thread()
            _check_callback(callback, "call_soon")
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """Like call_soon(), from any thread."""
        self._check_closed()
        if self._debug:
            _check_callback(callback, "call_soon_threadsafe")
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        self._wake_up()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        """Have a callback called in so many seconds; return its handle."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Have a callback called at a time on the loop's clock; return its handle."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_thread()
            _check_callback(callback, "call_at")
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._cancelled_timers += 1

    def _check_thread(self):
        if self._thread_id is not None and threading.get_ident() != self._thread_id:
            raise RuntimeError("Non-thread-safe operation invoked on an event loop other than "
                               "the current one")

    # One turn

    def _run_once(self):
        self._sweep_timers()
        scheduled = self._scheduled
        if self._ready or self._stopping:
            pause = 0
        elif scheduled:
            pause = min(max(0, scheduled[0]._when - self.time()), _LONGEST_WAIT)
        else:
            pause = None
        self._wait(pause)
        due = self.time() + self._resolution
        while scheduled and scheduled[0]._when < due:
            timer = heapq.heappop(scheduled)
            timer._scheduled = False
            self._ready.append(timer)
        # What callbacks add now is for the next turn.
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if handle._cancelled:
                continue
            if self._debug:
                self._run_timed(handle)
            else:
                handle._run()
        handle = None

    def _run_timed(self, handle):
        start = self.time()
        handle._run()
        took = self.time() - start
        if took >= self.slow_callback_duration:
            from .log import logger

            logger.warning("Executing %s took %.3f seconds", _shown(handle), took)

    def _sweep_timers(self):
        count = len(self._scheduled)
        if count > _MANY_CANCELLED and self._cancelled_timers / count > 0.5:
            kept = []
            for timer in self._scheduled:
                if timer._cancelled:
                    timer._scheduled = False
                else:
                    kept.append(timer)
            heapq.heapify(kept)
            self._scheduled[:] = kept
            self._cancelled_timers = 0
            return
        while self._scheduled and self._scheduled[0]._cancelled:
            self._cancelled_timers -= 1
            heapq.heappop(self._scheduled)._scheduled = False

    def _wait(self, timeout):
        """Wait until something is ready, a time is over (None: never), or _wake_up()."""
        if timeout == 0 or self._wake.wait(timeout):
            # Cleared before the deque is read: what is appended later sets it again.
            self._wake.clear()

    def _wake_up(self):
        self._wake.set()

    # Futures and tasks

    def create_future(self):
        """Return a new future of this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """Have a coroutine run; return its task."""
        self._check_closed()
        factory = self._task_factory
        if factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        if context is None:
            task = factory(self, coro)
        else:
            task = factory(self, coro, context=context)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        """Have factory(loop, coro, **options) make the tasks; None brings the default back."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        """Return the task factory, or None."""
        return self._task_factory

    # Threads

    def run_in_executor(self, executor, func, *args):
        """Call a function in a thread of an executor, the default one if None; a future."""
        self._check_closed()
        if self._debug:
            _check_callback(func, "run_in_executor")
        if executor is None:
            if self._executor_shut_down:
                raise RuntimeError("Executor shutdown has been called")
            executor = self._default_executor
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor

                executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
                self._default_executor = executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        """Set the executor for run_in_executor(None, ...), a ThreadPoolExecutor."""
        from concurrent.futures import ThreadPoolExecutor

        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        """Wait until the threads of the default executor have ended."""
        self._executor_shut_down = True
        executor = self._default_executor
        if executor is None:
            return
        ended = self.create_future()

        def shut_down():
            try:
                executor.shutdown(wait=True)
            finally:
                if not self.is_closed():
                    self.call_soon_threadsafe(futures.set_result_unless_cancelled, ended, None)

        thread = threading.Thread(target=shut_down)
        thread.start()
        try:
            from . import timeouts

            async with timeouts.timeout(timeout):
                await ended
        except TimeoutError:
            import warnings

            warnings.warn("The executor did not finishing joining its threads within "
                          f"{timeout} seconds.", RuntimeWarning, stacklevel=2)
            executor.shutdown(wait=False)
        else:
            thread.join()

    # Asynchronous generators

    def _asyncgen_begins(self, generator):
        if self._asyncgens_shut_down:
            import warnings

            warnings.warn(f"asynchronous generator {generator!r} was scheduled after "
                          "loop.shutdown_asyncgens() call", ResourceWarning, source=self)
        # One that has ended is of no interest: it has no frame any more.
        if len(self._asyncgens) >= 64:
            self._asyncgens = {one for one in self._asyncgens if one.ag_frame is not None}
        self._asyncgens.add(generator)

    async def shutdown_asyncgens(self):
        """Close all asynchronous generators that are not exhausted."""
        self._asyncgens_shut_down = True
        left = [one for one in self._asyncgens if one.ag_frame is not None]
        self._asyncgens.clear()
        if not left:
            return
        from .waiting import gather

        results = await gather(*[one.aclose() for one in left], return_exceptions=True)
        for result, generator in zip(results, left):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": "an error occurred during closing of asynchronous generator "
                               f"{generator!r}",
                    "exception": result,
                    "asyncgen": generator,
                })

    # Errors

    def get_exception_handler(self):
        """Return the exception handler, None for the default one."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Have handler(loop, context) told of errors; None brings the default back."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Log an error; what happens if no handler is set."""
        import traceback

        message = context.get("message") or "Unhandled exception in event loop"
        error = context.get("exception")
        lines = [message]
        for key in sorted(context):
            if key not in ("message", "exception"):
                value = context[key]
                if key in ("source_traceback", "handle_traceback"):
                    text = "".join(traceback.format_list(value))
                    value = f"Object created at (most recent call last):\n{text.rstrip()}"
                else:
                    value = repr(value)
                lines.append(f"{key}: {value}")
        from .log import logger

        info = False if error is None else (type(error), error, error.__traceback__)
        logger.error("\n".join(lines), exc_info=info)

    def call_exception_handler(self, context):
        """Tell the exception handler of an error: a dict with `message`, `exception`, ..."""
        from .log import logger

        handler = self._exception_handler
        try:
            if handler is None:
                self.default_exception_handler(context)
            else:
                handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if handler is None:
                logger.error("Exception in default exception handler", exc_info=True)
                return
            try:
                self.default_exception_handler({
                    "message": "Unhandled error in exception handler",
                    "exception": error,
                    "context": context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                logger.error("Exception in default exception handler while handling an "
                             "unexpected error in custom exception handler", exc_info=True)

    def get_debug(self):
        """Tell whether the debug mode is on."""
        return self._debug

    def set_debug(self, enabled):
        """Turn the debug mode on, which checks threads and tells of slow callbacks, or off."""
        self._debug = enabled


def _stop_loop(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        # It leaves the loop by itself.
        return
    futures.loop_of(future).stop()


def _shown(handle):
    owner = getattr(handle._callback, "__self__", None)
    return repr(owner) if isinstance(owner, tasks.Task) else str(handle)


def _check_callback(callback, method):
    if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
        raise TypeError(f"coroutines cannot be used with {method}()")
    if not callable(callback):
        raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")
