"""A pool of threads."""

import itertools
import os
import queue
import threading
import types
import weakref

from concurrent.futures import _base

__all__ = ["BrokenThreadPool", "ThreadPoolExecutor"]

# The queues of living workers. At exit each gets a None, and the workers are joined.
_queues = weakref.WeakKeyDictionary()
_exiting = False
# Held while a call is submitted and while the exit begins: no call slips in behind it.
_exit_lock = threading.Lock()


def _join_workers():
    global _exiting
    with _exit_lock:
        _exiting = True
    items = list(_queues.items())
    for _, work in items:
        work.put(None)
    for thread, _ in items:
        thread.join()


threading._register_atexit(_join_workers)


class _WorkItem:
    """A call and its future."""

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            # The frame of this function is in the traceback: no circle.
            self = None
        else:
            self.future.set_result(result)

    __class_getitem__ = classmethod(types.GenericAlias)


def _work(executor_reference, work, initializer, initargs):
    """What a worker thread does until there is no more work and no executor to give any."""
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base._logger().critical("Exception in initializer:", exc_info=True)
            executor = executor_reference()
            if executor is not None:
                executor._initializer_failed()
            return
    while True:
        item = None
        try:
            item = work.get_nowait()
        except queue.Empty:
            executor = executor_reference()
            if executor is not None:
                executor._idle.release()
            del executor
            item = work.get()
        if item is not None:
            item.run()
            del item
            continue
        executor = executor_reference()
        if _exiting or executor is None or executor._shutdown:
            if executor is not None:
                executor._shutdown = True
            work.put(None)  # for the next worker
            return
        del executor


class BrokenThreadPool(_base.BrokenExecutor):
    """A worker thread's initializer failed."""


class ThreadPoolExecutor(_base.Executor):
    """Runs calls in threads, at most max_workers of them."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        """Make a pool; its threads start as they are needed.

        max_workers is the number of processors + 4, at most 32, if not given; initializer is
        called with initargs at the start of each thread.
        """
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = (
            thread_name_prefix or f"ThreadPoolExecutor-{ThreadPoolExecutor._counter()}")
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        """Have fn(*args, **kwargs) run by a thread of the pool; return its future."""
        with self._shutdown_lock, _exit_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _exiting:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._start_worker_if_needed()
            return future

    def _start_worker_if_needed(self):
        if self._idle.acquire(timeout=0):
            return
        count = len(self._threads)
        if count >= self._max_workers:
            return
        work = self._work_queue

        def wake(_, work=work):
            work.put(None)

        thread = threading.Thread(
            name=f"{self._thread_name_prefix}_{count}", target=_work,
            args=(weakref.ref(self, wake), work, self._initializer, self._initargs))
        thread.start()
        self._threads.add(thread)
        _queues[thread] = work

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            self._drain(lambda future: future.set_exception(BrokenThreadPool(self._broken)))

    def _drain(self, end):
        """Empty the queue and end each future by a function."""
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                end(item.future)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls; see Executor.shutdown()."""
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                self._drain(_base.Future.cancel)
            self._work_queue.put(None)  # wakes an idle worker, which wakes the next
        if wait:
            for thread in self._threads:
                thread.join()
