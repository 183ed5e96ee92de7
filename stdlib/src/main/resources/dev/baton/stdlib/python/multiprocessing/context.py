"""How processes are started; what multiprocessing offers are the methods of such a context."""

import os
import threading

from multiprocessing import process

__all__ = ()


class ProcessError(Exception):
    """Something is wrong between processes."""


class BufferTooShort(ProcessError):
    """The buffer has no room for what was received, which is the argument."""


class TimeoutError(ProcessError):
    """It took too long."""


class AuthenticationError(ProcessError):
    """A connection was refused."""


class BaseContext:
    """All that multiprocessing offers, for one way of starting processes."""

    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError

    current_process = staticmethod(process.current_process)
    parent_process = staticmethod(process.parent_process)
    active_children = staticmethod(process.active_children)

    def cpu_count(self):
        """Return how many processors there are."""
        count = os.cpu_count()
        if count is None:
            raise NotImplementedError("cannot determine number of cpus")
        return count

    def Manager(self):
        """Start a process that keeps objects for others; return its manager."""
        from multiprocessing.managers import SyncManager

        manager = SyncManager(ctx=self.get_context())
        manager.start()
        return manager

    def Pipe(self, duplex=True):
        """Return two connections, each the other end of the other."""
        from multiprocessing.connection import Pipe

        return Pipe(duplex)

    def Lock(self):
        """Return a lock."""
        from multiprocessing.synchronize import Lock

        return Lock(ctx=self.get_context())

    def RLock(self):
        """Return a lock that its holder may take again."""
        from multiprocessing.synchronize import RLock

        return RLock(ctx=self.get_context())

    def Condition(self, lock=None):
        """Return a condition."""
        from multiprocessing.synchronize import Condition

        return Condition(lock, ctx=self.get_context())

    def Semaphore(self, value=1):
        """Return a semaphore."""
        from multiprocessing.synchronize import Semaphore

        return Semaphore(value, ctx=self.get_context())

    def BoundedSemaphore(self, value=1):
        """Return a semaphore that does not exceed its first value."""
        from multiprocessing.synchronize import BoundedSemaphore

        return BoundedSemaphore(value, ctx=self.get_context())

    def Event(self):
        """Return an event."""
        from multiprocessing.synchronize import Event

        return Event(ctx=self.get_context())

    def Barrier(self, parties, action=None, timeout=None):
        """Return a barrier."""
        from multiprocessing.synchronize import Barrier

        return Barrier(parties, action, timeout, ctx=self.get_context())

    def Queue(self, maxsize=0):
        """Return a queue."""
        from multiprocessing.queues import Queue

        return Queue(maxsize, ctx=self.get_context())

    def JoinableQueue(self, maxsize=0):
        """Return a queue that can be waited for to be worked off."""
        from multiprocessing.queues import JoinableQueue

        return JoinableQueue(maxsize, ctx=self.get_context())

    def SimpleQueue(self):
        """Return a queue with few methods."""
        from multiprocessing.queues import SimpleQueue

        return SimpleQueue(ctx=self.get_context())

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        """Return a pool of processes."""
        from multiprocessing.pool import Pool

        return Pool(processes, initializer, initargs, maxtasksperchild,
                    context=self.get_context())

    def RawValue(self, typecode_or_type, *args):
        """Return a value in shared memory."""
        from multiprocessing.sharedctypes import RawValue

        return RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        """Return an array in shared memory."""
        from multiprocessing.sharedctypes import RawArray

        return RawArray(typecode_or_type, size_or_initializer)

    def Value(self, typecode_or_type, *args, lock=True):
        """Return a value in shared memory, with a lock."""
        from multiprocessing.sharedctypes import Value

        return Value(typecode_or_type, *args, lock=lock, ctx=self.get_context())

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        """Return an array in shared memory, with a lock."""
        from multiprocessing.sharedctypes import Array

        return Array(typecode_or_type, size_or_initializer, lock=lock, ctx=self.get_context())

    def freeze_support(self):
        """Do nothing: there are no frozen programs here."""

    def get_logger(self):
        """Return the logger of multiprocessing."""
        from multiprocessing.util import get_logger

        return get_logger()

    def log_to_stderr(self, level=None):
        """Have the logger write to standard error, and return it."""
        from multiprocessing.util import log_to_stderr

        return log_to_stderr(level)

    def allow_connection_pickling(self):
        """Do nothing: connections can be sent anyway."""

    def set_executable(self, executable):
        """Do nothing: new processes are interpreters in this JVM."""

    def set_forkserver_preload(self, module_names):
        """Do nothing: there is no such server."""

    def get_context(self, method=None):
        """Return the context of a start method."""
        if method is None:
            return self
        if method != "spawn":
            why = ""
            if method in ("fork", "forkserver"):
                why = " (a JVM cannot fork; only 'spawn' is there)"
            raise ValueError(f"cannot find context for {method!r}{why}")
        return _SPAWN

    def get_start_method(self, allow_none=False):
        """Return how processes are started."""
        return self._name

    def set_start_method(self, method, force=False):
        """Only the default context can be told."""
        raise ValueError("cannot set start method of concrete context")

    @property
    def reducer(self):
        """The module by which objects are pickled."""
        from multiprocessing import reduction

        return reduction

    def _check_available(self):
        pass


class Process(process.BaseProcess):
    """A process, started as the default context says."""

    _start_method = None

    @staticmethod
    def _Popen(process_obj):
        from multiprocessing.popen_spawn import Popen

        return Popen(process_obj)


class SpawnProcess(Process):
    """A process that begins with nothing but what it is given."""

    _start_method = "spawn"


class SpawnContext(BaseContext):
    """New processes begin with nothing but what they are given."""

    _name = "spawn"
    Process = SpawnProcess


class DefaultContext(BaseContext):
    """The context of the module's functions."""

    Process = Process

    def __init__(self, context):
        self._default_context = context
        self._actual_context = None

    def get_context(self, method=None):
        if method is None:
            if self._actual_context is None:
                self._actual_context = self._default_context
            return self._actual_context
        return super().get_context(method)

    def set_start_method(self, method, force=False):
        """Say how processes are started; only once, and only 'spawn' is there."""
        if self._actual_context is not None and not force:
            raise RuntimeError("context has already been set")
        if method is None and force:
            self._actual_context = None
            return
        self._actual_context = self.get_context(method)

    def get_start_method(self, allow_none=False):
        """Return how processes are started."""
        if self._actual_context is None:
            if allow_none:
                return None
            self._actual_context = self._default_context
        return self._actual_context._name

    def get_all_start_methods(self):
        """Return all that can be chosen."""
        return ["spawn"]


_SPAWN = SpawnContext()
_default_context = DefaultContext(_SPAWN)


# What is being pickled for a new process may hold locks and queues; nothing else may.
_spawning = threading.local()


def get_spawning_popen():
    """Return the process that is being started by this thread, or None."""
    return getattr(_spawning, "popen", None)


def set_spawning_popen(popen):
    """Say which process is being started by this thread."""
    _spawning.popen = popen


def assert_spawning(obj):
    """RuntimeError unless a process is being started."""
    if get_spawning_popen() is None:
        raise RuntimeError(f"{type(obj).__name__} objects should only be shared between "
                           "processes through inheritance")
