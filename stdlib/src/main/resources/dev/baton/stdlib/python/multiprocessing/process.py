"""Processes: here each is an interpreter of its own in this JVM, with a thread that runs it."""

import itertools
import os
import sys
import threading
from _weakrefset import WeakSet

__all__ = ["BaseProcess", "current_process", "active_children", "parent_process"]

_SIGNAL_NAMES = {2: "SIGINT", 6: "SIGABRT", 9: "SIGKILL", 15: "SIGTERM"}

# The processes started here that have not been seen to have ended, and those not closed yet.
_children = set()
_dangling = WeakSet()
_counter = itertools.count(1)


def current_process():
    """Return the process that this is."""
    return _current


def active_children():
    """Return the processes started here that have not ended; those that have are joined."""
    for process in list(_children):
        process._popen.poll()
        if process.exitcode is not None:
            _children.discard(process)
    return list(_children)


def parent_process():
    """Return the process that started this one; None in the main process."""
    return _parent


class BaseProcess:
    """A process; subclasses say how it is started."""

    _start_method = None

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._identity = _current._identity + (next(_counter),)
        self._config = _current._config.copy()
        self._parent_pid = os.getpid()
        self._parent_name = _current.name
        self._popen = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or (type(self).__name__ + "-"
                              + ":".join(str(i) for i in self._identity))
        if daemon is not None:
            self.daemon = daemon
        _dangling.add(self)

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        """The work of the process: calls the target. Subclasses may override it."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Start the process, once."""
        self._check_closed()
        assert self._popen is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), \
            "can only start a process object created by current process"
        assert not _current._config.get("daemon"), \
            "daemonic processes are not allowed to have children"
        active_children()
        self._popen = self._Popen(self)
        self._sentinel = self._popen.sentinel
        # What the process got need not be kept here.
        del self._target, self._args, self._kwargs
        _children.add(self)

    def terminate(self):
        """End the process, as SIGTERM does."""
        self._check_closed()
        self._popen.terminate()

    def kill(self):
        """End the process at once, as SIGKILL does."""
        self._check_closed()
        self._popen.kill()

    def join(self, timeout=None):
        """Wait until the process has ended, at most timeout seconds."""
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"
        assert self._popen is not None, "can only join a started process"
        if self._popen.wait(timeout) is not None:
            _children.discard(self)

    def is_alive(self):
        """Does the process run?"""
        self._check_closed()
        if self is _current:
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _children.discard(self)
        return False

    def close(self):
        """Let go of what the process holds; it must have ended."""
        if self._popen is not None:
            if self._popen.poll() is None:
                raise ValueError("Cannot close a process while it is still running. "
                                 "You should first call join() or terminate().")
            self._popen = None
            del self._sentinel
            _children.discard(self)
        self._closed = True

    @property
    def name(self):
        """The name, for people."""
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        """Whether the process ends with the one that started it."""
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, "process has already started"
        self._config["daemon"] = daemonic

    @property
    def authkey(self):
        """A key that is kept for programs that ask for it."""
        return self._config["authkey"]

    @authkey.setter
    def authkey(self, authkey):
        self._config["authkey"] = bytes(authkey)

    @property
    def exitcode(self):
        """The exit code; None if it has not ended. -N stands for signal N."""
        self._check_closed()
        if self is _current or self._popen is None:
            return None
        return self._popen.poll()

    @property
    def ident(self):
        """The number of the process; None before the start."""
        self._check_closed()
        if self is _current:
            return os.getpid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        """What connection.wait() can wait for: the end of the process."""
        self._check_closed()
        try:
            return self._sentinel
        except AttributeError:
            raise ValueError("process not started") from None

    def __repr__(self):
        exitcode = None
        if self is _current:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != os.getpid():
            status = "unknown"
        elif self._popen is None:
            status = "initial"
        else:
            exitcode = self._popen.poll()
            status = "started" if exitcode is None else "stopped"
        parts = [type(self).__name__, f"name={self._name!r}"]
        if self._popen is not None:
            parts.append(f"pid={self._popen.pid}")
        parts += [f"parent={self._parent_pid}", status]
        if exitcode is not None:
            named = _SIGNAL_NAMES.get(-exitcode)
            parts.append(f"exitcode={f'-{named}' if named else exitcode}")
        if self.daemon:
            parts.append("daemon")
        return f"<{' '.join(parts)}>"

    def __getstate__(self):
        state = self.__dict__.copy()
        state["_popen"] = None
        state.pop("_sentinel", None)
        return state

    # In the new process

    def _bootstrap(self, parent):
        """Do the work of the process; return its exit code."""
        global _current, _parent, _counter

        from multiprocessing import util

        _current = self
        _parent = _ParentProcess(self._parent_name, self._parent_pid, parent)
        _counter = itertools.count(1)
        _children.clear()
        try:
            try:
                self.run()
                return 0
            finally:
                util._exit_function()
        except SystemExit as error:
            if error.code is None:
                return 0
            if isinstance(error.code, int):
                return error.code
            sys.stderr.write(f"{error.code}\n")
            return 1
        except BaseException:
            import traceback

            sys.stderr.write(f"Process {self.name}:\n")
            traceback.print_exc()
            return 1
        finally:
            threading._shutdown()
            util._flush_std_streams()


class _ParentProcess(BaseProcess):
    """What a process knows of the one that has started it."""

    def __init__(self, name, pid, sentinel):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._sentinel = sentinel
        self._config = {}

    def is_alive(self):
        """Does the process run?"""
        from multiprocessing.connection import wait

        return self._sentinel is None or not wait([self._sentinel], timeout=0)

    @property
    def ident(self):
        """The number of the process."""
        return self._pid

    pid = ident

    def join(self, timeout=None):
        """Wait until the process has ended, at most timeout seconds."""
        from multiprocessing.connection import wait

        if self._sentinel is not None:
            wait([self._sentinel], timeout=timeout)


class _MainProcess(BaseProcess):
    """The process that the program began in."""

    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {"authkey": os.urandom(32)}

    def close(self):
        """Nothing to let go."""


_parent = None
_current = _MainProcess()
