"""Tasks: coroutines that the loop runs."""

__all__ = ("Task", "create_task", "current_task", "all_tasks", "ensure_future",
           "run_coroutine_threadsafe", "create_eager_task_factory", "eager_task_factory",
           "_register_task", "_unregister_task", "_enter_task", "_leave_task")

import concurrent.futures
import contextvars
import itertools
import threading
import types
import weakref

from . import _description
from . import coroutines
from . import events
from . import exceptions
from . import futures

_numbers = itertools.count(1).__next__

# All tasks that may be alive; the lock guards the set, for loops of several threads.
_tasks = weakref.WeakSet()
_tasks_lock = threading.Lock()
_current = {}


def _register_task(task):
    """Note a task that begins."""
    with _tasks_lock:
        _tasks.add(task)


def _unregister_task(task):
    """Forget a task."""
    with _tasks_lock:
        _tasks.discard(task)


def _enter_task(loop, task):
    """Note that a task runs now."""
    current = _current.get(loop)
    if current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {current!r} "
                           "is being executed.")
    _current[loop] = task


def _leave_task(loop, task):
    """Note that a task runs no longer."""
    current = _current.get(loop)
    if current is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {current!r}.")
    del _current[loop]


def current_task(loop=None):
    """Return the task that runs in a loop, the running one if none is given; or None."""
    return _current.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """Return the set of the tasks of a loop that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    with _tasks_lock:
        tasks = list(_tasks)
    return {task for task in tasks if futures.loop_of(task) is loop and not task.done()}


class Task(futures.Future):
    """A coroutine on its way, and the future of its result.

    The loop calls _step(), which runs the coroutine up to the next future it awaits; when that
    future is done the loop calls _wake(), which goes on.
    """

    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        """Have a loop run a coroutine, in a copy of the current context if none is given."""
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._name = f"Task-{_numbers()}" if name is None else str(name)
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        if eager_start and self._loop.is_running():
            self._start_eagerly()
        else:
            self._loop.call_soon(self._step, context=self._context)
            _register_task(self)

    _repr_info = _description.task_parts
    __class_getitem__ = classmethod(types.GenericAlias)

    def get_coro(self):
        """Return the coroutine."""
        return self._coro

    def get_context(self):
        """Return the context that the coroutine runs in."""
        return self._context

    def get_name(self):
        """Return the name of the task."""
        return self._name

    def set_name(self, value):
        """Give the task a name."""
        self._name = str(value)

    def set_result(self, result):
        """Not for tasks: RuntimeError."""
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        """Not for tasks: RuntimeError."""
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        """Return the frames of the coroutine: where it is suspended, or of its exception."""
        frame = getattr(self._coro, "cr_frame", None) or getattr(self._coro, "gi_frame", None)
        if frame is not None:
            frames = []
            while frame is not None and (limit is None or len(frames) < limit):
                frames.append(frame)
                frame = frame.f_back
            frames.reverse()
            return frames
        frames = []
        traceback = self._exception and self._exception.__traceback__
        while traceback is not None and (limit is None or len(frames) < limit):
            frames.append(traceback.tb_frame)
            traceback = traceback.tb_next
        return frames

    def print_stack(self, *, limit=None, file=None):
        """Print what get_stack() returns, like a traceback."""
        import linecache
        import traceback

        frames = self.get_stack(limit=limit)
        error = self._exception
        if not frames:
            print(f"No stack for {self!r}", file=file)
        elif error is not None:
            print(f"Traceback for {self!r} (most recent call last):", file=file)
        else:
            print(f"Stack for {self!r} (most recent call last):", file=file)
        for frame in frames:
            code = frame.f_code
            line = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
            place = f'  File "{code.co_filename}", line {frame.f_lineno}, in {code.co_name}'
            print(place, f"    {line.strip()}", sep="\n", file=file)
        if error is not None:
            print(*traceback.format_exception_only(type(error), error), sep="", end="",
                  file=file)

    def cancel(self, msg=None):
        """Have CancelledError raised in the coroutine at its next step; False if it is done.

        The coroutine may catch it, and even ignore it.
        """
        self._log_traceback = False
        if self.done():
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """Return how many requests to cancel the task there are."""
        return self._num_cancels_requested

    def uncancel(self):
        """Take one request to cancel back; return how many are left."""
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
        return self._num_cancels_requested

    def _start_eagerly(self):
        previous = _current.get(self._loop)
        _current[self._loop] = self
        try:
            _register_task(self)
            try:
                self._context.run(self._advance, None)
            finally:
                _unregister_task(self)
        finally:
            if previous is None:
                del _current[self._loop]
            else:
                _current[self._loop] = previous
            if self.done():
                self._coro = None
            else:
                _register_task(self)
            self = None

    def _step(self, error=None):
        if self.done():
            raise exceptions.InvalidStateError(f"_step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, exceptions.CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        _enter_task(self._loop, self)
        try:
            self._advance(error)
        finally:
            _leave_task(self._loop, self)
            self = None  # the traceback of the error must not lead back to the task

    def _advance(self, error):
        """Run the coroutine to its next await, throwing the error into it if there is one."""
        try:
            awaited = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except exceptions.CancelledError as cancelled:
            self._cancelled_exc = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as end:
            super().set_exception(end)
            raise
        except BaseException as failed:
            if failed.__traceback__.tb_next is not None:
                # It begins at the coroutine, as if this were no code in Python.
                failed.__traceback__ = failed.__traceback__.tb_next
            super().set_exception(failed)
        else:
            self._wait_for(awaited)
        finally:
            self = None

    def _wait_for(self, awaited):
        """Go on when what the coroutine yielded is done."""
        blocking = getattr(awaited, "_asyncio_future_blocking", None)
        problem = None
        if blocking is None:
            if awaited is None:
                # A bare yield: only a turn for the others.
                self._loop.call_soon(self._step, context=self._context)
                return
            if isinstance(awaited, types.GeneratorType):
                problem = ("yield was used instead of yield from for generator in task "
                           f"{self!r} with {awaited!r}")
            else:
                problem = f"Task got bad yield: {awaited!r}"
        elif futures.loop_of(awaited) is not self._loop:
            problem = f"Task {self!r} got Future {awaited!r} attached to a different loop"
        elif not blocking:
            problem = f"yield was used instead of yield from in task {self!r} with {awaited!r}"
        elif awaited is self:
            problem = f"Task cannot await on itself: {self!r}"
        if problem is not None:
            self._loop.call_soon(self._step, RuntimeError(problem), context=self._context)
            return
        awaited._asyncio_future_blocking = False
        awaited.add_done_callback(self._wake, context=self._context)
        self._fut_waiter = awaited
        if self._must_cancel and awaited.cancel(msg=self._cancel_message):
            self._must_cancel = False

    def _wake(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()
        self = None


Task._wake.__name__ = "task_wakeup"
Task._wake.__qualname__ = "Task.task_wakeup"


def create_task(coro, *, name=None, context=None):
    """Have the running loop run a coroutine; return its task."""
    loop = events.get_running_loop()
    if context is None:
        task = loop.create_task(coro, name=name)
    else:
        task = loop.create_task(coro, name=name, context=context)
    return task


async def _awaiting(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """Return a future for a coroutine or another awaitable; a future is returned as it is."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not futures.loop_of(coro_or_future):
            raise ValueError("The future belongs to a different loop than the one specified as "
                             "the loop argument")
        return coro_or_future
    own = False
    if not coroutines.iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _awaiting(coro_or_future)
        own = True
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if own:
            coro_or_future.close()
        raise


def run_coroutine_threadsafe(coro, loop):
    """Have a loop run a coroutine, from another thread; return a concurrent.futures.Future."""
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = concurrent.futures.Future()

    def begin():
        try:
            futures.chain(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(begin)
    return future


def create_eager_task_factory(custom_task_constructor):
    """Return a factory whose tasks run at once up to the first await that blocks."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(
            coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)
