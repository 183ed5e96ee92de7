"""Pools of processes, or of threads, that work off calls.

All calls go through one queue to the workers, and all results through another one back. A
worker says which call it takes, so that a call is not waited for whose worker has died.
"""

import functools
import itertools
import os
import threading

from multiprocessing import reduction, util
from multiprocessing._pool_results import (
    ApplyResult, AsyncResult, IMapIterator, IMapUnorderedIterator, MapResult)
from multiprocessing._pool_worker import (
    MaybeEncodingError, RemoteTraceback, map_chunk, starmap_chunk, work)
from multiprocessing.context import ProcessError, TimeoutError

__all__ = ["Pool", "ThreadPool"]

RUN, CLOSE, TERMINATE = "RUN", "CLOSE", "TERMINATE"


class Pool:
    """A pool of processes."""

    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwargs):
        return ctx.Process(*args, **kwargs)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None,
                 context=None):
        from multiprocessing.context import _default_context

        if processes is None:
            processes = os.cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (
                not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._ctx = context or _default_context.get_context()
        self._processes = processes
        self._initializer = initializer
        self._initargs = initargs
        self._maxtasksperchild = maxtasksperchild
        self._state = RUN
        # Guards the state and the three tables.
        self._lock = threading.Lock()
        self._cache = {}
        self._taken = {}
        self._ready = set()
        self._broken = None
        self._pool = []
        self._numbers = itertools.count()
        self._setup_queues()
        try:
            for _ in range(processes):
                self._add_worker()
        except BaseException:
            for worker in self._pool:
                worker.terminate()
            raise
        self._handler = threading.Thread(target=self._handle_results, daemon=True,
                                         name="PoolResults")
        self._handler.start()
        self._finalizer = util.Finalize(None, self.terminate, exitpriority=15)

    def _setup_queues(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()

    def _add_worker(self):
        worker = self.Process(self._ctx, target=work, args=(
            self._inqueue, self._outqueue, self._initializer, self._initargs,
            self._maxtasksperchild, self._wrap_exception))
        worker.name = worker.name.replace("Process", "PoolWorker")
        worker.daemon = True
        worker.start()
        self._pool.append(worker)

    def __repr__(self):
        cls = type(self)
        return (f"<{cls.__module__}.{cls.__qualname__} state={self._state} "
                f"pool_size={len(self._pool)}>")

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *exc_info):
        self.terminate()

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")
        if self._broken is not None:
            raise ProcessError(self._broken)

    # Results

    def _handle_results(self):
        """Receive until the pool is closed and its work is done."""
        from multiprocessing.connection import wait

        while True:
            with self._lock:
                if self._state != RUN and not self._cache:
                    break
                ends = self._ends()
            ready = wait([self._outqueue._reader, *ends])
            while not self._outqueue.empty():
                message = self._outqueue.get()
                if message is not None:
                    self._receive(*message)
            if ready != [self._outqueue._reader]:
                self._replace_workers()
        for _ in self._pool:
            self._inqueue.put(None)

    def _ends(self):
        return [worker.sentinel for worker in self._pool]

    def _receive(self, worker, job, place, outcome):
        with self._lock:
            if job is None:
                self._ready.add(worker)
                return
            if outcome is None:
                self._taken[worker] = job, place
                return
            self._taken.pop(worker, None)
            result = self._cache.get(job)
        if result is not None:
            result._set(place, outcome)

    def _replace_workers(self):
        """Put new workers in the place of those that have ended; their calls have failed."""
        with self._lock:
            ended = [worker for worker in self._pool if worker.exitcode is not None]
        # What they said before their end was put in before it, so it is there now.
        while not self._outqueue.empty():
            message = self._outqueue.get()
            if message is not None:
                self._receive(*message)
        for worker in ended:
            worker.join()
            with self._lock:
                self._pool.remove(worker)
                lost = self._taken.pop(worker.ident, None)
                result = lost and self._cache.get(lost[0])
                if worker.ident not in self._ready:
                    self._broken = "the initializer of a worker failed"
                elif self._state != TERMINATE and self._broken is None:
                    self._add_worker()
                self._ready.discard(worker.ident)
            if result:
                result._set(lost[1], (False, ProcessError(
                    f"a worker ended with exit code {worker.exitcode} in the middle of a call")))
        if self._broken is not None:
            with self._lock:
                results = list(self._cache.values())
            for result in results:
                result._fail(ProcessError(self._broken))

    # Calls

    def _submit(self, result, tasks):
        """Have the calls made whose results a result waits for."""
        job = result._job
        with self._lock:
            self._check_running()
            self._cache[job] = result
        for place, task in enumerate(tasks):
            self._hand_out(result, place, task)

    def _hand_out(self, result, place, task):
        try:
            call = reduction.pack(task) if self._wrap_exception else task
        except Exception as error:
            result._set(place, (False, error))
        else:
            self._inqueue.put((result._job, place, call))

    def _number(self):
        self._check_running()
        return next(self._numbers)

    def _forget(self, job):
        with self._lock:
            self._cache.pop(job, None)
            idle = self._state != RUN and not self._cache
        if idle:
            self._outqueue.put(None)

    def apply(self, func, args=(), kwds={}):
        """Return func(*args, **kwds), called by a worker."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Have func(*args, **kwds) called by a worker; return its result to be."""
        result = ApplyResult(self, callback, error_callback)
        self._submit(result, [(func, tuple(args), dict(kwds))])
        return result

    def map(self, func, iterable, chunksize=None):
        """Return the list of what func gives for each item."""
        return self._map_async(func, iterable, map_chunk, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """As map(), but return its result to be."""
        return self._map_async(func, iterable, map_chunk, chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        """Return the list of what func gives for each item, which holds its arguments."""
        return self._map_async(func, iterable, starmap_chunk, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """As starmap(), but return its result to be."""
        return self._map_async(func, iterable, starmap_chunk, chunksize, callback,
                               error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None,
                   error_callback=None):
        self._check_running()
        items = list(iterable)
        if chunksize is None:
            chunksize = -(-len(items) // (len(self._pool) * 4))
        chunksize = max(chunksize, 1)
        chunks = [tuple(items[at:at + chunksize]) for at in range(0, len(items), chunksize)]
        result = MapResult(self, len(items), chunksize, callback, error_callback)
        if chunks:
            self._submit(result, [(mapper, (func, chunk), {}) for chunk in chunks])
        return result

    def imap(self, func, iterable, chunksize=1):
        """Return an iterator over what func gives for each item, in order."""
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        """Return an iterator over what func gives for each item, in any order."""
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        result = kind(self)
        with self._lock:
            self._cache[result._job] = result
        feeder = threading.Thread(target=self._feed, daemon=True, name="PoolTasks",
                                  args=(result, func, iter(iterable), chunksize))
        feeder.start()
        if chunksize == 1:
            return result
        return itertools.chain.from_iterable(result)

    def _feed(self, result, func, items, chunksize):
        """Hand out the calls of an imap(): the iterable may be slow, or endless."""
        count = 0
        try:
            while self._state != TERMINATE:
                chunk = tuple(itertools.islice(items, chunksize))
                if not chunk:
                    break
                task = ((func, chunk, {}) if chunksize == 1
                        else (map_chunk, (func, chunk), {}))
                self._hand_out(result, count, task)
                count += 1
        except Exception as error:
            result._set(count, (False, error))
            count += 1
        result._set_length(count)

    # The end

    def close(self):
        """Take no more calls; the workers end when their work is done."""
        with self._lock:
            if self._state == RUN:
                self._state = CLOSE
        self._outqueue.put(None)

    def terminate(self):
        """End the workers at once; what they have not done is dropped."""
        self._finalizer.cancel()
        with self._lock:
            self._state = TERMINATE
            self._cache.clear()
            pool = list(self._pool)
        self._outqueue.put(None)
        self._end_workers(pool)
        if threading.current_thread() is not self._handler:
            self._handler.join()
        for worker in pool:
            worker.join()

    @staticmethod
    def _end_workers(pool):
        for worker in pool:
            if worker.exitcode is None:
                worker.terminate()

    def join(self):
        """Wait until the workers have ended; close() or terminate() comes first."""
        if self._state == RUN:
            raise ValueError("Pool is still running")
        self._handler.join()
        for worker in self._pool:
            worker.join()


class ThreadPool(Pool):
    """A pool of threads with the methods of a pool of processes."""

    _wrap_exception = False

    @staticmethod
    def Process(ctx, *args, **kwargs):
        from multiprocessing.dummy import Process

        return Process(*args, **kwargs)

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _ends(self):
        return []

    def _setup_queues(self):
        from multiprocessing._pool_worker import ThreadQueue

        self._inqueue = ThreadQueue()
        self._outqueue = ThreadQueue()

    def _end_workers(self, pool):
        # Threads cannot be ended: they leave when there is nothing more to do.
        while (task := self._inqueue.get_now()) is not None:
            pass
        for _ in pool:
            self._inqueue.put(None)
