"""What the workers of a pool do."""

import os
import threading
from collections import deque

import _parcels
import _sharing

__all__ = []


class MaybeEncodingError(Exception):
    """A result could not be sent back."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


class RemoteTraceback(Exception):
    """The traceback of an exception in a worker; its cause."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """An exception on its way from a worker: its traceback becomes text."""

    def __init__(self, exc, tb):
        import traceback

        text = "".join(traceback.format_exception(type(exc), exc, tb))
        self.exc = exc
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return rebuild, (self.exc, self.tb)


def rebuild(exc, tb):
    """Return the exception with its cause."""
    exc.__cause__ = RemoteTraceback(tb)
    return exc


def map_chunk(func, items):
    """Several calls of a map()."""
    return list(map(func, items))


def starmap_chunk(func, items):
    """Several calls of a starmap()."""
    return [func(*args) for args in items]


def work(tasks, results, initializer, initargs, maxtasks, wrap):
    """Make calls until there are no more, or enough."""
    me = threading.get_ident() if not wrap else os.getpid()
    if initializer is not None:
        initializer(*initargs)
    done = 0
    results.put((me, None, None, None))
    while maxtasks is None or done < maxtasks:
        task = tasks.get()
        if task is None:
            break
        job, place, call = task
        results.put((me, job, place, None))
        try:
            func, args, kwds = _parcels.unpack(*call) if wrap else call
            outcome = True, func(*args, **kwds)
        except Exception as error:
            outcome = False, ExceptionWithTraceback(error, error.__traceback__) if wrap else error
        try:
            results.put((me, job, place, outcome))
        except Exception as error:
            wrapped = MaybeEncodingError(error, outcome[1])
            results.put((me, job, place, (False, wrapped)))
        task = call = func = args = kwds = outcome = None
        done += 1


class ThreadQueue:
    """A queue of a pool of threads: objects themselves, with a mailbox to wait at."""

    def __init__(self):
        from multiprocessing.connection import _Readable

        self._items = deque()
        self._box = _sharing.Mailbox()
        self._reader = _Readable(self._box)

    def put(self, item):
        self._items.append(item)
        self._box.put(b"")

    def get(self):
        self._box.get()
        return self._items.popleft()

    def get_now(self):
        """The first item, None if there is none."""
        return self._items.popleft() if self._box.get(0) is not None else None

    def empty(self):
        return not self._box.ready()
