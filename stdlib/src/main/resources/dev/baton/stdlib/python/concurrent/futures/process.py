"""A pool of isolated workers.

What are processes elsewhere are interpreters of their own here, inside this process: their
modules and objects are their own, each has its own lock, and what goes in and out is pickled.
"""

import functools
import itertools
import os
import threading

from concurrent.futures import _base
from concurrent.futures.thread import ThreadPoolExecutor
import _isolation

__all__ = ["BrokenProcessPool", "ProcessPoolExecutor"]


class BrokenProcessPool(_base.BrokenExecutor):
    """A worker could not be started, or its initializer failed."""


_ABRUPT = ("A process in the process pool was terminated abruptly while the future was running "
           "or pending.")


def _map_chunk(fn, chunk):
    """One task of map(): several calls."""
    return [fn(*args) for args in chunk]


class _IsolatedPool(_base.Executor):
    """Threads, each of which lets one of the interpreters work."""

    _prefix = "Worker"
    _separate = False
    _max_tasks = None

    def __init__(self, max_workers, initializer, initargs):
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        self._pool = ThreadPoolExecutor(max_workers, thread_name_prefix=self._prefix)
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._initializer = initializer
        self._initargs = initargs
        self._lock = threading.Lock()
        # Interpreters that wait for work; there are never more in all than threads.
        self._idle = []
        self._broken = None
        self._closed = False

    def submit(self, fn, /, *args, **kwargs):
        """Have fn(*args, **kwargs) run by a worker; return its future."""
        if self._broken is not None:
            raise BrokenProcessPool(self._broken)
        try:
            packed = _isolation.pack(fn, args, kwargs)
        except Exception as error:
            future = _base.Future()
            future.set_running_or_notify_cancel()
            future.set_exception(error)
            return future
        return self._pool.submit(self._run, packed)

    def _run(self, packed):
        worker = self._take()
        try:
            return worker.run(packed)
        except _isolation.Died:
            raise self._break() from None
        finally:
            self._give_back(worker)

    def _break(self):
        """From now on there are no workers; return the exception that says so."""
        with self._lock:
            self._broken = ("A child process terminated abruptly, "
                            "the process pool is not usable anymore")
        return BrokenProcessPool(_ABRUPT)

    def _take(self):
        with self._lock:
            if self._broken is not None:
                raise BrokenProcessPool(_ABRUPT)
            if self._idle:
                return self._idle.pop()
        worker = _isolation.Interpreter(self._separate)
        if self._initializer is not None:
            try:
                worker.run(_isolation.pack_start(self._initializer, self._initargs))
            except BaseException:
                _base._logger().critical("Exception in initializer:", exc_info=True)
                worker.close()
                raise self._break() from None
        return worker

    def _give_back(self, worker):
        with self._lock:
            if not self._closed and (self._max_tasks is None or worker.calls < self._max_tasks):
                self._idle.append(worker)
                return
        worker.close()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Return an iterator over the results of map(fn, *iterables), run by the workers.

        With a chunksize above one, a worker gets so many calls at a time.
        """
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        calls = zip(*iterables)
        chunks = iter(lambda: list(itertools.islice(calls, chunksize)), [])
        results = super().map(functools.partial(_map_chunk, fn), chunks, timeout=timeout)
        return itertools.chain.from_iterable(results)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; see Executor.shutdown()."""
        self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.close()


class ProcessPoolExecutor(_IsolatedPool):
    """Runs calls in workers that share nothing; see the module.

    A worker is replaced after max_tasks_per_child calls. There is only one mp_context.
    """

    _prefix = "ProcessPoolExecutor"
    _separate = True

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
            self._max_tasks = max_tasks_per_child
        super().__init__(max_workers, initializer, initargs)
