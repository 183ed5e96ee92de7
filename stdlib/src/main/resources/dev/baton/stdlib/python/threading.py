"""Threads, and the locks and signals they meet at.

A Thread is started once and ends when run() returns.  The table of live threads is guarded
by one lock; everything a thread publishes about itself before start() returns is written
before its `_started` event is set.
"""

import sys as _sys
import _thread
from _thread import TIMEOUT_MAX, get_ident, get_native_id, stack_size
from _threading_sync import (
    Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, RLock, Semaphore)

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate",
           "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore",
           "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer",
           "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook",
           "ExceptHookArgs", "gettrace", "getprofile", "setprofile_all_threads",
           "settrace_all_threads", "get_native_id", "serialize_iterator",
           "synchronized_iterator", "concurrent_tee"]

ThreadError = _thread.error
local = _thread._local
_show_name = getattr(_thread, "_set_name", str)

# Guards the table of threads and the name counter.  It is re-entrant because a signal
# handler may run, and ask for the current thread, while the main thread holds it.
_table_lock = RLock()
_threads_by_ident = {}
_starting = {}
_name_counter = 0
_trace_function = None
_profile_function = None
_exit_callbacks = []


def _new_name(template):
    global _name_counter
    with _table_lock:
        _name_counter += 1
        return template % _name_counter


def _warn_deprecated(old, new):
    import warnings

    warnings.warn(f"{old} is deprecated, {new} instead", DeprecationWarning, stacklevel=3)


class Thread:
    """A thread of control: give it a target to call, or override run().

    The thread starts with start() and can be waited for with join().  The program ends when
    only daemon threads are left.
    """

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *,
                 daemon=None):
        """Prepare a thread that will call target(*args, **kwargs).

        daemon is inherited from the creating thread when None; group is reserved.
        """
        assert group is None, "group argument must be None for now"
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._name = _new_name("Thread-%d") if name is None else str(name)
        if name is None and target is not None:
            target_name = getattr(target, "__name__", None)
            if target_name is not None:
                self._name += f" ({target_name})"
        if daemon and not _thread.daemon_threads_allowed():
            raise RuntimeError("daemon threads are disabled in this interpreter")
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        self._handle = None
        self._started = Event()
        self._ended = False
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        if not self._started.is_set():
            status = "initial"
        elif self.is_alive():
            status = "started"
        else:
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        """Start the thread; RuntimeError if it was started before."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        # The new thread registers itself under the same lock before it says that it has
        # started: nobody who sees a started thread finds it without a handle.
        with _table_lock:
            if self in _starting or self._started.is_set():
                raise RuntimeError("threads can only be started once")
            _starting[self] = self
            started = False
            try:
                self._handle = _thread.start_joinable_thread(
                    self._bootstrap_inner, daemon=self._daemonic)
                started = True
            finally:
                if not started:
                    _starting.pop(self, None)
        self._started.wait()

    def run(self):
        """The work of the thread: calls the target.  Subclasses may override it."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap_inner(self):
        # The host may end a thread anywhere: only finally blocks run then.
        try:
            self._ident = get_ident()
            self._native_id = get_native_id()
            _show_name(self._name)
            with _table_lock:
                _threads_by_ident[self._ident] = self
                _starting.pop(self, None)
            self._started.set()
            if _trace_function is not None:
                _sys.settrace(_trace_function)
            if _profile_function is not None:
                _sys.setprofile(_profile_function)
            self.run()
        except BaseException:
            _report_uncaught(self)
        finally:
            self._unregister()

    def _unregister(self):
        with _table_lock:
            self._ended = True
            _starting.pop(self, None)
            if _threads_by_ident.get(self._ident) is self:
                del _threads_by_ident[self._ident]

    def join(self, timeout=None):
        """Wait until the thread ends, at most timeout seconds.

        Ask is_alive() afterwards whether it did.  A thread cannot wait for itself, nor for
        one that was not started: RuntimeError.
        """
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if timeout is None:
            self._handle.join()
        else:
            self._handle.join(max(timeout, 0))

    @property
    def name(self):
        """The name, for people only; several threads may have the same."""
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)
        if self._ident == get_ident():
            _show_name(self._name)

    @property
    def ident(self):
        """The number get_ident() gives inside the thread, None before it starts."""
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        """The number get_native_id() gives inside the thread, None before it starts."""
        assert self._initialized, "Thread.__init__() not called"
        return self._native_id

    def is_alive(self):
        """Has the thread been started and not ended yet?"""
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and not (self._handle is not None
                                               and self._handle.is_done())

    @property
    def daemon(self):
        """Does the program end without waiting for this thread?  Fixed by start()."""
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if daemonic and not _thread.daemon_threads_allowed():
            raise RuntimeError("daemon threads are disabled in this interpreter")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        """Deprecated: read the daemon attribute."""
        _warn_deprecated("isDaemon()", "get the daemon attribute")
        return self.daemon

    def setDaemon(self, daemonic):
        """Deprecated: set the daemon attribute."""
        _warn_deprecated("setDaemon()", "set the daemon attribute")
        self.daemon = daemonic

    def getName(self):
        """Deprecated: read the name attribute."""
        _warn_deprecated("getName()", "get the name attribute")
        return self.name

    def setName(self, name):
        """Deprecated: set the name attribute."""
        _warn_deprecated("setName()", "set the name attribute")
        self.name = name


class Timer(Thread):
    """A thread that waits interval seconds, then calls function(*args, **kwargs)."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Prevent the call if it has not happened yet."""
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _AdoptedThread(Thread):
    """A thread that was not started by Thread.start(): it runs already."""

    def __init__(self, name, daemon, ident):
        Thread.__init__(self, name=name, daemon=daemon)
        self._started.set()
        self._ident = ident
        if ident == get_ident():
            self._native_id = get_native_id()
        with _table_lock:
            _threads_by_ident[ident] = self


class _MainThread(_AdoptedThread):
    """The thread in which the program began."""

    def __init__(self):
        main_ident = getattr(_thread, "_get_main_thread_ident", get_ident)
        _AdoptedThread.__init__(self, "MainThread", False, main_ident())

    def is_alive(self):
        return not self._ended

    def join(self, timeout=None):
        """Wait until the main thread has ended; it cannot wait for itself."""
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        _main_ended.wait(timeout)


class _DummyThread(_AdoptedThread):
    """Stands for a thread of the host, or of _thread, that calls into the program.

    Nobody tells when such a thread ends: it counts as alive and cannot be waited for.
    """

    def __init__(self):
        _AdoptedThread.__init__(self, _new_name("Dummy-%d"), _thread.daemon_threads_allowed(),
                                get_ident())

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise AssertionError("cannot join a dummy thread")


def current_thread():
    """Return the Thread that is calling; a dummy if threading did not start it."""
    return _threads_by_ident.get(get_ident()) or _DummyThread()


def currentThread():
    """Deprecated: use current_thread()."""
    _warn_deprecated("currentThread()", "use current_thread()")
    return current_thread()


def enumerate():
    """Return a list of all threads that have been started and not ended."""
    with _table_lock:
        return [*_threads_by_ident.values(), *_starting.values()]


def active_count():
    """Return how many threads have been started and not ended."""
    with _table_lock:
        return len(_threads_by_ident) + len(_starting)


def activeCount():
    """Deprecated: use active_count()."""
    _warn_deprecated("activeCount()", "use active_count()")
    return active_count()


def main_thread():
    """Return the Thread in which the program began."""
    return _main_thread


def settrace(func):
    """Set a function that sys.settrace() receives in every thread started from now on."""
    global _trace_function
    _trace_function = func


def gettrace():
    """Return the function set by settrace()."""
    return _trace_function


def settrace_all_threads(func):
    """Like settrace(), and for the threads that run already as far as the engine can."""
    settrace(func)
    getattr(_sys, "_settraceallthreads", _sys.settrace)(func)


def setprofile(func):
    """Set a function that sys.setprofile() receives in every thread started from now on."""
    global _profile_function
    _profile_function = func


def getprofile():
    """Return the function set by setprofile()."""
    return _profile_function


def setprofile_all_threads(func):
    """Like setprofile(), and for the threads that run already as far as the engine can."""
    setprofile(func)
    getattr(_sys, "_setprofileallthreads", _sys.setprofile)(func)


def _make_hook_arguments():
    """The argument type of excepthook: a tuple of four with names."""
    names = ("exc_type", "exc_value", "exc_traceback", "thread")

    def __new__(cls, values):
        values = tuple(values)
        if len(values) != 4:
            raise TypeError(f"_thread._ExceptHookArgs() takes a 4-sequence "
                            f"({len(values)}-sequence given)")
        return tuple.__new__(cls, values)

    def __repr__(self):
        fields = ", ".join([f"{name}={value!r}" for name, value in zip(names, self)])
        return f"_thread._ExceptHookArgs({fields})"

    body = {"__slots__": (), "__module__": "_thread", "__new__": __new__,
            "__repr__": __repr__, "__match_args__": names, "n_fields": 4,
            "n_sequence_fields": 4, "n_unnamed_fields": 0,
            "__doc__": "What excepthook() is told: type, value, traceback and thread."}
    for position, name in zip(range(4), names):
        body[name] = property(lambda self, position=position: self[position])
    return type("_ExceptHookArgs", (tuple,), body)


ExceptHookArgs = getattr(_thread, "_ExceptHookArgs", None) or _make_hook_arguments()


def excepthook(args, /):
    """Report an exception that ended a thread; SystemExit passes in silence.

    Assign another function to threading.excepthook to change what happens.
    """
    if args.exc_type is SystemExit:
        return
    stderr = _sys.stderr
    if stderr is None:
        stderr = getattr(args.thread, "_stderr", None)
        if stderr is None:
            return
    name = get_ident() if args.thread is None else args.thread.name
    print(f"Exception in thread {name}:", file=stderr, flush=True)
    if stderr is _sys.stderr:
        _sys.__excepthook__(args.exc_type, args.exc_value, args.exc_traceback)
    else:
        import traceback

        traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=stderr)
    stderr.flush()


__excepthook__ = excepthook


def _report_uncaught(thread):
    """Give the exception being handled to the hook, and the hook's own to sys.excepthook."""
    exc_type, exc_value, exc_traceback = _sys.exc_info()
    hook = excepthook
    if hook is None:
        hook = __excepthook__
    try:
        hook(ExceptHookArgs((exc_type, exc_value, exc_traceback, thread)))
    except Exception as error:
        error.__suppress_context__ = True
        if _sys is not None and _sys.stderr is not None:
            print("Exception in threading.excepthook:", file=_sys.stderr, flush=True)
            _sys.excepthook(*_sys.exc_info())


_main_thread = _MainThread()
_main_ended = Event()


def _register_atexit(func, *arg, **kwargs):
    """Have func called at the end of the program, before its threads are waited for."""
    with _table_lock:
        if _main_thread._ended:
            raise RuntimeError("can't register atexit after shutdown")
        _exit_callbacks.append(lambda: func(*arg, **kwargs))


def _shutdown():
    """End the main thread, then wait for every thread that is no daemon.

    The engine calls this once the program's own code is done.  Threads may start threads
    while we wait, so the table is read again until it holds daemons only.
    """
    with _table_lock:
        if _main_thread._ended:
            return
        _main_thread._ended = True
        callbacks = _exit_callbacks[::-1]
    for callback in callbacks:
        callback()
    _main_ended.set()
    me = current_thread()
    while True:
        with _table_lock:
            pending = [thread for thread in enumerate()
                       if not thread._daemonic and thread is not _main_thread
                       and thread is not me and not isinstance(thread, _DummyThread)]
        if not pending:
            return
        for thread in pending:
            thread._started.wait()
            thread._handle.join()


from _serialized_iterators import concurrent_tee, serialize_iterator, synchronized_iterator
