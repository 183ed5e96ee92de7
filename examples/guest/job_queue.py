"""A job queue with worker threads: priorities, dependencies, retries, cancellation and results.

Jobs are plain functions. A job starts when all the jobs it depends on are done; it may fail and be
tried again; its result is waited for through a handle. What is printed does not depend on which
worker runs which job.
"""

from __future__ import annotations

import enum
import heapq
import itertools
import threading
from collections import Counter
from functools import partial
from typing import Any, Callable, Iterable


class State(enum.Enum):
    WAITING = enum.auto()
    READY = enum.auto()
    RUNNING = enum.auto()
    DONE = enum.auto()
    FAILED = enum.auto()
    CANCELLED = enum.auto()

    @property
    def final(self) -> bool:
        return self in (State.DONE, State.FAILED, State.CANCELLED)


class JobFailed(Exception):
    """The result of a job was asked for, but the job has none."""


class Job:
    """The handle of one job. All fields are guarded by the queue's lock."""

    def __init__(
        self, number: int, name: str, work: Callable[[], Any], priority: int, retries: int
    ):
        self.number = number
        self.name = name
        self.work = work
        self.priority = priority
        self.retries = retries
        self.state = State.WAITING
        self.attempts = 0
        self.value: Any = None
        self.error: BaseException | None = None
        self.missing: set[Job] = set()
        self.dependents: list[Job] = []
        self.finished = threading.Event()

    def __repr__(self) -> str:
        return f"<Job {self.name} {self.state.name.lower()}>"

    def __lt__(self, other: Job) -> bool:
        """Higher priority first, then the order in which jobs were added."""
        return (-self.priority, self.number) < (-other.priority, other.number)

    def result(self, timeout: float | None = None) -> Any:
        """Waits for the end of the job; raises what the job raised as the cause of JobFailed."""
        if not self.finished.wait(timeout):
            raise TimeoutError(f"{self.name} is not finished")
        if self.state is not State.DONE:
            raise JobFailed(f"{self.name} {self.state.name.lower()}") from self.error
        return self.value


class JobQueue:
    """Runs jobs on a fixed number of threads; use as a context manager."""

    def __init__(self, workers: int):
        self._jobs: list[Job] = []
        self._ready: list[Job] = []
        self._changed = threading.Condition()
        self._closing = False
        self._running = 0
        self.most_running = 0
        self._threads = [
            threading.Thread(target=self._work, name=f"worker {n}") for n in range(workers)
        ]

    def __enter__(self) -> JobQueue:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *details) -> None:
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def add(
        self,
        work: Callable[..., Any],
        *arguments: Any,
        name: str = "",
        priority: int = 0,
        retries: int = 0,
        after: Iterable[Job] = (),
    ) -> Job:
        """Adds a job. Arguments that are jobs are replaced by their results."""
        with self._changed:
            if self._closing:
                raise RuntimeError("the queue is closed")
            inputs = [argument for argument in arguments if isinstance(argument, Job)]
            job = Job(len(self._jobs), name or work.__name__, lambda: None, priority, retries)
            job.work = partial(self._call, work, arguments)
            self._jobs.append(job)
            for other in {*inputs, *after}:
                if other.state in (State.FAILED, State.CANCELLED):
                    self._finish(job, State.CANCELLED)
                    return job
                if not other.state.final:
                    job.missing.add(other)
                    other.dependents.append(job)
            if not job.missing:
                self._make_ready(job)
            return job

    def map(self, work: Callable, items: Iterable) -> list[Job]:
        return [self.add(work, item) for item in items]

    def cancel(self, job: Job) -> bool:
        """Cancels a job that has not begun, and all that depend on it."""
        with self._changed:
            if job.state not in (State.WAITING, State.READY):
                return False
            self._finish(job, State.CANCELLED)
            return True

    def counts(self) -> dict[str, int]:
        with self._changed:
            found = Counter(job.state.name.lower() for job in self._jobs)
        return dict(sorted(found.items()))

    # What follows runs with the lock held, except `_call` and the work itself.

    @staticmethod
    def _call(work: Callable, arguments: tuple) -> Any:
        values = [a.value if isinstance(a, Job) else a for a in arguments]
        return work(*values)

    def _make_ready(self, job: Job) -> None:
        job.state = State.READY
        heapq.heappush(self._ready, job)
        self._changed.notify()

    def _next(self) -> Job | None:
        """The next job to run; None when the queue is closed and nothing is left to do."""
        while True:
            while self._ready:
                job = heapq.heappop(self._ready)
                if job.state is State.READY:
                    return job
            if self._closing and not self._running:
                self._changed.notify_all()
                return None
            self._changed.wait()

    def _finish(self, job: Job, state: State) -> None:
        job.state = state
        job.finished.set()
        for dependent in job.dependents:
            dependent.missing.discard(job)
            if dependent.state is not State.WAITING:
                continue
            if state is not State.DONE:
                self._finish(dependent, State.CANCELLED)
            elif not dependent.missing:
                self._make_ready(dependent)

    def _work(self) -> None:
        while True:
            with self._changed:
                job = self._next()
                if job is None:
                    return
                job.state = State.RUNNING
                job.attempts += 1
                self._running += 1
                self.most_running = max(self.most_running, self._running)
            value, error = None, None
            try:
                value = job.work()
            except Exception as caught:
                error = caught
            with self._changed:
                self._running -= 1
                job.value, job.error = value, error
                if error is None:
                    self._finish(job, State.DONE)
                elif job.attempts <= job.retries:
                    self._make_ready(job)
                else:
                    self._finish(job, State.FAILED)
                self._changed.notify_all()


# Work to do


def primes_below(limit: int) -> list[int]:
    sieve = bytearray([1]) * limit
    sieve[:2] = b"\0\0"
    for n in range(2, int(limit**0.5) + 1):
        if sieve[n]:
            sieve[n * n :: n] = bytes(len(range(n * n, limit, n)))
    return [n for n, prime in enumerate(sieve) if prime]


def collatz_length(n: int) -> int:
    length = 1
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        length += 1
    return length


class Flaky:
    """Fails a number of times before it works."""

    def __init__(self, failures: int):
        self.left = failures

    def __call__(self) -> str:
        if self.left:
            self.left -= 1
            raise ConnectionError(f"{self.left} failures left")
        return "worked at last"


def describe(job: Job) -> str:
    try:
        return f"{job.name}: {job.result(timeout=120)}"
    except JobFailed as failure:
        cause = f" because of {failure.__cause__!r}" if failure.__cause__ else ""
        return f"{failure}{cause} after {job.attempts} attempts"


def show_parallel_work() -> None:
    with JobQueue(workers=4) as queue:
        squares = queue.map(lambda n: n * n, range(10))
        lengths = queue.map(collatz_length, [27, 97, 871, 6171])
        primes = queue.add(primes_below, 5_000)
        print([job.result() for job in squares])
        print([job.result() for job in lengths])
        print(len(primes.result()), primes.result()[-3:])
    print(queue.counts(), "at most four at once:", queue.most_running <= 4)


def show_dependencies() -> None:
    """A diamond, and a tree of additions: results flow from job to job."""
    with JobQueue(workers=3) as queue:
        source = queue.add(lambda: list(range(1, 101)), name="source")
        total = queue.add(sum, source)
        product = queue.add(lambda numbers: numbers[0] * numbers[-1], source, name="product")
        both = queue.add(lambda a, b: (a, b), total, product, name="both")
        print(describe(both))

        level = [queue.add(lambda n=n: n, name=f"leaf {n}") for n in range(16)]
        while len(level) > 1:
            pairs = zip(level[::2], level[1::2])
            level = [queue.add(lambda a, b: a + b, a, b, name="sum of a tree") for a, b in pairs]
        print(describe(level[0]))


def show_failures() -> None:
    with JobQueue(workers=2) as queue:
        fine = queue.add(Flaky(2), name="flaky", retries=3)
        broken = queue.add(Flaky(9), name="broken", retries=1)
        never = queue.add(lambda value: value, broken, name="never")
        also_never = queue.add(lambda: 1, name="also never", after=[never])
        division = queue.add(lambda: 1 / 0, name="division")
        for job in (fine, broken, never, also_never, division):
            print(describe(job))
        print(repr(queue.add(lambda x: x, broken, name="too late")))
    print(queue.counts())


def show_priorities() -> None:
    """One worker is kept busy, so the others wait and then run by priority."""
    order: list[str] = []
    gate, started = threading.Event(), threading.Event()

    def block() -> None:
        started.set()
        gate.wait()

    with JobQueue(workers=1) as queue:
        blocker = queue.add(block, name="blocker")
        started.wait()
        jobs = {
            name: queue.add(partial(order.append, name), name=name, priority=priority)
            for name, priority in [("low", -1), ("first", 5), ("normal", 0), ("second", 5)]
        }
        cancelled = queue.add(lambda: order.append("wrong"), name="cancelled", priority=9)
        print("cancelled:", queue.cancel(cancelled), "running job:", queue.cancel(blocker))
        try:
            jobs["low"].result(timeout=0.01)
        except TimeoutError as error:
            print(error)
        gate.set()
    print(order, queue.counts())
    try:
        queue.add(print)
    except RuntimeError as error:
        print(error)


def main() -> None:
    for number, show in zip(
        itertools.count(1), [show_parallel_work, show_dependencies, show_failures, show_priorities]
    ):
        print(f"{number}. {show.__name__.removeprefix('show_').replace('_', ' ')}")
        show()
    print("threads left:", threading.active_count() - 1)


if __name__ == "__main__":
    main()
