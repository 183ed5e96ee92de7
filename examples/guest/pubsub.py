"""Publishers and subscribers in threads: a broker with topics, a readers-writer lock, back-pressure, a rate limiter on
a fake clock, a thread pool with futures, and a barrier; everything printed is independent of the schedule."""

from __future__ import annotations

import fnmatch
import functools
import itertools
import logging
import queue
import random
import sys
import threading
import time
import traceback
from collections import defaultdict, deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Any, Callable, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class ReadWriteLock:
    """Many readers or one writer; writers that wait keep new readers out."""

    def __init__(self):
        self._condition = threading.Condition()
        self._readers = self._waiting = 0
        self._writing = False
        self.most_readers = 0

    @contextmanager
    def reading(self):
        with self._condition:
            self._condition.wait_for(lambda: not (self._writing or self._waiting))
            self._readers += 1
            self.most_readers = max(self.most_readers, self._readers)
        try:
            yield
        finally:
            with self._condition:
                self._readers -= 1
                self._condition.notify_all()

    @contextmanager
    def writing(self):
        with self._condition:
            self._waiting += 1
            try:
                self._condition.wait_for(lambda: not (self._writing or self._readers))
                self._writing = True
            finally:
                self._waiting -= 1
        try:
            yield
        finally:
            with self._condition:
                self._writing = False
                self._condition.notify_all()


class State(StrEnum):
    PENDING = auto()
    DONE = auto()
    FAILED = auto()
    CANCELLED = auto()


class Future(Generic[T]):
    def __init__(self):
        self._event = threading.Event()
        self._lock = threading.RLock()
        self._callbacks: list[Callable[[Future[T]], None]] = []
        self.state, self._outcome = State.PENDING, None

    def _finish(self, state: State, outcome) -> bool:
        with self._lock:
            if self.state is not State.PENDING:
                return False
            self.state, self._outcome = state, outcome
            callbacks, self._callbacks = self._callbacks, []
            self._event.set()
        for callback in callbacks:
            callback(self)
        return True

    def then(self, callback):
        with self._lock:
            if self.state is State.PENDING:
                self._callbacks.append(callback)
                return self
        callback(self)
        return self

    def cancel(self):
        return self._finish(State.CANCELLED, None)

    def result(self, timeout: float | None = None) -> T:
        if not self._event.wait(timeout):
            raise TimeoutError(f"no result after {timeout} s")
        match self.state:
            case State.FAILED:
                raise self._outcome
            case State.CANCELLED:
                raise RuntimeError("cancelled")
        return self._outcome


class Pool:
    def __init__(self, size: int):
        self._tasks: queue.PriorityQueue = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._threads = [threading.Thread(target=self._work, name=f"pool-{n}", daemon=True) for n in range(size)]
        for thread in self._threads:
            thread.start()

    def submit(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        self._tasks.put((0, next(self._numbers), future, functools.partial(function, *args, **kwargs)))
        return future

    def map(self, function: Callable[..., T], *iterables) -> list[T]:
        return [future.result() for future in [self.submit(function, *args) for args in zip(*iterables)]]

    def _work(self):
        while True:
            _, _, future, call = self._tasks.get()
            try:
                if call is None:
                    return
                if future.state is State.PENDING:
                    future._finish(State.DONE, call())
            except Exception as error:
                future._finish(State.FAILED, error)
            finally:
                self._tasks.task_done()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        for _ in self._threads:
            self._tasks.put((1, next(self._numbers), None, None))
        self._tasks.join()
        for thread in self._threads:
            thread.join(60)
        assert not any(map(threading.Thread.is_alive, self._threads))


@dataclass(order=True)
class Message:
    topic: str
    number: int
    payload: Any = field(compare=False, repr=False, default=None)


class Subscription:
    def __init__(self, pattern: str, capacity: int):
        self.pattern = pattern
        self.inbox: queue.Queue[Message | None] = queue.Queue(capacity)
        self.received: list[Message] = []
        self.thread = threading.Thread(target=self.run, name=f"reader of {pattern}")
        self.thread.start()

    def run(self):
        for message in iter(self.inbox.get, None):
            self.received.append(message)
            self.inbox.task_done()


class Broker:
    def __init__(self):
        self._lock = ReadWriteLock()
        self._subscriptions: dict[str, list[Subscription]] = defaultdict(list)
        self._numbers: defaultdict[str, itertools.count] = defaultdict(itertools.count)
        self._order = threading.Lock()

    def subscribe(self, pattern: str, capacity: int = 4) -> Subscription:
        with self._lock.writing():
            subscription = Subscription(pattern, capacity)
            self._subscriptions[pattern].append(subscription)
        return subscription

    def publish(self, topic: str, payload: Any = None) -> int:
        with self._lock.reading():
            with self._order:
                message = Message(topic, next(self._numbers[topic]), payload)
            targets = [s for pattern, all_of in self._subscriptions.items() if fnmatch.fnmatchcase(topic, pattern) for s in all_of]
            for subscription in targets:
                subscription.inbox.put(message)
        return len(targets)

    def close(self):
        with self._lock.writing():
            for subscription in itertools.chain.from_iterable(self._subscriptions.values()):
                subscription.inbox.put(None)
                subscription.thread.join()


class Clock:
    """Time that only passes when somebody sleeps."""

    def __init__(self):
        self.now = 0.0
        self._lock = threading.Lock()

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.now += seconds


class Bucket:
    """A rate limiter: so many tokens a second, at most `burst` at once."""

    def __init__(self, rate: float, burst: int, clock: Clock):
        self.rate, self.burst, self.clock = rate, burst, clock
        self.tokens, self.stamp = float(burst), clock.now

    def take(self, n: int = 1) -> float:
        if n > self.burst:
            raise ValueError(f"{n} tokens never fit into {self.burst}")
        waited = 0.0
        while True:
            now = self.clock.now
            self.tokens = min(self.burst, self.tokens + (now - self.stamp) * self.rate)
            self.stamp = now
            if self.tokens >= n - 1e-9:
                self.tokens -= n
                return waited
            pause = (n - self.tokens) / self.rate
            self.clock.sleep(pause)
            waited += pause


def synchronized(method):
    """A decorator: one thread at a time in the methods of an object."""
    guard = threading.Lock()
    locks: dict[int, threading.RLock] = {}

    @functools.wraps(method)
    def call(self, *args, **kwargs):
        with guard:
            lock = locks.setdefault(id(self), threading.RLock())
        with lock:
            return method(self, *args, **kwargs)

    return call


class Tally:
    def __init__(self):
        self.total = 0

    @synchronized
    def add(self, n: int) -> None:
        total = self.total
        time.sleep(0)
        self.total = total + n


def fibonacci(n: int) -> int:
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def main() -> None:
    broker = Broker()
    subscriptions = [broker.subscribe(p) for p in ("news.*", "*.sport", "*", "weather.??", "none")]
    start = threading.Barrier(4)

    def publisher(name: str):
        rng = random.Random(name)
        start.wait()
        for n in range(50):
            broker.publish(rng.choice(["news.sport", "news.art", "weather.no", "weather.far", "log"]), (name, n))

    threads = [threading.Thread(target=publisher, args=(name,)) for name in ("ada", "bob", "cleo", "dan")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    broker.close()
    for s in subscriptions:
        in_order = all(a[1] < b[1] for author in "abcd" for a, b in itertools.pairwise(m.payload for m in s.received if m.payload[0][0] == author))
        print(f"{s.pattern:<12}{len(s.received):>4}  {in_order}  {sorted({m.topic for m in s.received})}")
    print(
        Message("a", 1, "x") == Message("a", 1), sorted([Message("b", 0), Message("a", 9)]),
        broker._lock.most_readers >= 1,
    )

    with Pool(3) as pool:
        print(pool.map(pow, range(8), itertools.repeat(3)), sum(pool.map(fibonacci, range(15))))
        done: deque[str] = deque()
        failing = pool.submit(lambda: {}["missing"])
        try:
            failing.result(5)
        except KeyError as error:
            print(
                "failed:", repr(error), failing.state, [f.name for f in traceback.extract_tb(error.__traceback__)][-1],
            )
        gate = threading.Event()
        blocked = pool.submit(gate.wait, 10)
        try:
            blocked.result(timeout=0.01)
        except TimeoutError as error:
            print("slow:", error)
        blocked.then(lambda f: done.append(f"{f.state}:{f.result()}"))
        gate.set()
        print(blocked.result(), blocked.cancel())
        tally = Tally()
        pool.map(tally.add, range(200))
        print(tally.total, Tally.add.__name__)
        local = threading.local()
        names = pool.map(lambda n: (setattr(local, "n", n), time.sleep(0), local.n == n)[-1], range(50))
        print(all(names), hasattr(local, "n"))
    print(list(done), threading.active_count())

    clock = Clock()
    bucket = Bucket(rate=4, burst=3, clock=clock)
    print([round(bucket.take(n), 3) for n in (1, 1, 1, 1, 2, 3, 1)], round(clock.now, 3))
    try:
        bucket.take(4)
    except ValueError as error:
        print(error)

    problems = []
    threading.excepthook = lambda args: problems.append(f"{args.exc_type.__name__}: {args.exc_value} in {args.thread.name}")
    thread = threading.Thread(target=lambda: 1 // 0, name="divider")
    thread.start()
    thread.join()
    threading.excepthook = threading.__excepthook__
    print(problems, thread.is_alive(), thread.daemon, thread.name)
    timer = threading.Timer(30, print, ["never"])
    timer.start()
    timer.cancel()
    timer.join()
    semaphore = threading.BoundedSemaphore(2)
    with semaphore:
        print(semaphore.acquire(blocking=False), semaphore.acquire(blocking=False), semaphore.acquire(timeout=0.01))
        semaphore.release()
    try:
        semaphore.release()
    except ValueError as error:
        print(error)
    for action in (
        threading.Lock().release, threading.RLock().release, threading.Condition().notify, thread.start,
        queue.Queue().task_done, functools.partial(queue.Queue().get, timeout=0.01), queue.SimpleQueue().get_nowait,
    ):
        try:
            action()
        except Exception as error:
            print(f"{type(error).__qualname__}: {error}")
    barrier = threading.Barrier(2, timeout=0.05)
    try:
        barrier.wait()
    except threading.BrokenBarrierError as error:
        print("barrier:", repr(error), barrier.broken, barrier.parties, barrier.n_waiting)
    logging.basicConfig(
        stream=sys.stdout, format="%(levelname)s %(threadName)s %(name)s: %(message)s", level=logging.INFO,
    )
    logger = logging.getLogger("pubsub.end")
    worker = threading.Thread(target=logger.warning, args=("%d of %s", 3, "three"), name="logger")
    worker.start()
    worker.join()
    logger.debug("not shown")
    try:
        raise OSError(2, "gone", "file.txt")
    except OSError:
        logger.info("done", exc_info=False)


if __name__ == "__main__":
    main()
