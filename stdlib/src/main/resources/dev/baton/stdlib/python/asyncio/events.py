"""What is called when, and which loop does it: handles, the running loop, the loop of a thread."""

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle",
           "TimerHandle", "get_event_loop_policy", "set_event_loop_policy", "get_event_loop",
           "set_event_loop", "new_event_loop", "_set_running_loop", "get_running_loop",
           "_get_running_loop", "DefaultEventLoopPolicy")

import contextvars
import threading
from _thread import _local

from . import _description


class Handle:
    """A callback that the loop will call; what call_soon() returns."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_repr", "_context",
                 "_source_traceback", "__weakref__")

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._repr = None
        self._source_traceback = None

    def _repr_info(self):
        parts = [type(self).__name__]
        if self._cancelled:
            parts.append("cancelled")
        if self._callback is not None:
            parts.append(_description.callback_with_place(self._callback, self._args))
        return parts

    def __repr__(self):
        return self._repr or f"<{' '.join(self._repr_info())}>"

    def get_context(self):
        """Return the context that the callback runs in."""
        return self._context

    def cancel(self):
        """Have the callback not called."""
        if not self._cancelled:
            self._cancelled = True
            if self._loop.get_debug():
                # What is shown later, when the callback is gone.
                self._repr = repr(self)
            self._callback = None
            self._args = None

    def cancelled(self):
        """Tell whether the callback was cancelled."""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            callback = _description.callback_with_place(self._callback, self._args)
            self._loop.call_exception_handler({
                "message": f"Exception in callback {callback}",
                "exception": error,
                "handle": self,
            })


class TimerHandle(Handle):
    """A callback for a certain time; what call_later() and call_at() return."""

    __slots__ = ("_scheduled", "_when")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def _repr_info(self):
        parts = super()._repr_info()
        parts.insert(2 if self._cancelled else 1, f"when={self._when}")
        return parts

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when or self == other
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, TimerHandle):
            return self._when > other._when
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, TimerHandle):
            return self._when > other._when or self == other
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, TimerHandle):
            return (self._when, self._callback, self._args, self._cancelled) == (
                other._when, other._callback, other._args, other._cancelled)
        return NotImplemented

    def cancel(self):
        """Have the callback not called."""
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    def when(self):
        """Return the time of the callback, on the clock of the loop."""
        return self._when


class AbstractServer:
    """What listens for connections."""


class AbstractEventLoop:
    """The base class of event loops; BaseEventLoop has the methods."""


class AbstractEventLoopPolicy:
    """Decides which loop a thread has."""

    def get_event_loop(self):
        """Return the loop of this thread."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Give this thread a loop."""
        raise NotImplementedError

    def new_event_loop(self):
        """Return a new loop."""
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Each thread has a loop of its own; that of the main thread is made when it is needed."""

    class _Thread(_local):
        loop = None
        was_set = False

    def __init__(self):
        self._thread = self._Thread()

    def get_event_loop(self):
        """Return the loop of this thread; RuntimeError if it has none."""
        thread = self._thread
        if (thread.loop is None and not thread.was_set
                and threading.current_thread() is threading.main_thread()):
            self.set_event_loop(self.new_event_loop())
        if thread.loop is None:
            name = threading.current_thread().name
            raise RuntimeError(f"There is no current event loop in thread {name!r}.")
        return thread.loop

    def set_event_loop(self, loop):
        """Give this thread a loop, or none."""
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError("loop must be an instance of AbstractEventLoop or None, "
                            f"not '{type(loop).__name__}'")
        self._thread.was_set = True
        self._thread.loop = loop

    def new_event_loop(self):
        """Return a new loop."""
        from .selector_events import SelectorEventLoop

        return SelectorEventLoop()


class _Running(_local):
    loop = None


_running = _Running()
_policy = None
_policy_lock = threading.Lock()


def _get_running_loop():
    """Return the loop that runs in this thread, or None."""
    return _running.loop


def _set_running_loop(loop):
    """Say which loop runs in this thread; for loops."""
    _running.loop = loop


def get_running_loop():
    """Return the loop that runs in this thread; RuntimeError if none does."""
    loop = _running.loop
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop_policy():
    """Return the policy."""
    global _policy
    if _policy is None:
        with _policy_lock:
            if _policy is None:
                _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Set the policy; None brings the default back."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, "
                        f"not '{type(policy).__name__}'")
    _policy = policy


def get_event_loop():
    """Return the running loop, else the one that the policy has for this thread."""
    loop = _running.loop
    return get_event_loop_policy().get_event_loop() if loop is None else loop


def set_event_loop(loop):
    """Give this thread a loop."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """Return a new loop."""
    return get_event_loop_policy().new_event_loop()
