"""The functions of multiprocessing, with threads in place of processes."""

import array
import sys
import threading
import weakref
from queue import Queue
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore

from multiprocessing.dummy.connection import Pipe

__all__ = [
    "Process", "current_process", "active_children", "freeze_support", "Lock", "RLock",
    "Semaphore", "BoundedSemaphore", "Condition", "Event", "Barrier", "Queue", "Manager", "Pipe",
    "Pool", "JoinableQueue",
]

JoinableQueue = Queue
dict = dict
list = list
current_process = threading.current_thread


class DummyProcess(threading.Thread):
    """A thread with the methods of a process."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        threading.Thread.__init__(self, group, target, name, args, kwargs)
        self._pid = None
        self._children = weakref.WeakKeyDictionary()
        self._start_called = False
        self._parent = current_process()

    def start(self):
        """Start the thread; only the one that has made it may."""
        if self._parent is not current_process():
            raise RuntimeError(f"Parent is {self._parent!r} but current_process is "
                               f"{current_process()!r}")
        self._start_called = True
        if hasattr(self._parent, "_children"):
            self._parent._children[self] = None
        threading.Thread.start(self)

    @property
    def exitcode(self):
        """0 if the thread has ended, else None."""
        return 0 if self._start_called and not self.is_alive() else None


Process = DummyProcess
current_process()._children = weakref.WeakKeyDictionary()


def active_children():
    """Return the threads that this one has started and that run."""
    children = current_process()._children
    for process in [*children]:
        if not process.is_alive():
            children.pop(process, None)
    return [*children]


def freeze_support():
    """Do nothing."""


class Namespace:
    """An object with attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f"{name}={value!r}" for name, value in self.__dict__.items()
                       if not name.startswith("_"))
        return f"{type(self).__name__}({', '.join(shown)})"


class Value:
    """An object with one attribute, value."""

    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    @property
    def value(self):
        """The value."""
        return self._value

    @value.setter
    def value(self, value):
        self._value = value

    def __repr__(self):
        return f"<{type(self).__name__}({self._typecode!r}, {self._value!r})>"


def Array(typecode, sequence, lock=True):
    """Return an array of module array."""
    return array.array(typecode, sequence)


def Manager():
    """Return this module: what a manager makes are plain objects here."""
    return sys.modules[__name__]


def shutdown():
    """Do nothing."""


def Pool(processes=None, initializer=None, initargs=()):
    """Return a pool of threads."""
    from multiprocessing.pool import ThreadPool

    return ThreadPool(processes, initializer, initargs)
