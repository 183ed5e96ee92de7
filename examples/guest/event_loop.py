"""An event loop made of generators: tasks, sleeping on virtual time, futures, channels, timeouts.

A task is a generator that yields requests to the loop, or a coroutine whose awaitables do. The
clock is virtual: when every task sleeps, it jumps to the next alarm, so the program runs at once and
always prints the same.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Generator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any


class Cancelled(BaseException):
    """Raised inside a task that is cancelled."""


class Deadlock(RuntimeError):
    """All tasks wait and no alarm is set."""


class Request:
    """What a task can yield. `start` is called by the loop and arranges to resume the task."""

    def start(self, loop: Loop, task: Task) -> None:
        raise NotImplementedError

    def __await__(self) -> Generator[Request, Any, Any]:
        return (yield self)


class Sleep(Request):
    def __init__(self, seconds: float):
        self.seconds = seconds

    def start(self, loop, task):
        task.alarm = loop.call_later(self.seconds, task.resume)


class Future(Request):
    """A result that will be there some time."""

    def __init__(self, loop: Loop):
        self.loop = loop
        self.done = False
        self.value: Any = None
        self.error: BaseException | None = None
        self.callbacks: list[Callable[[], None]] = []

    def set_result(self, value: Any) -> None:
        self._finish(value, None)

    def set_error(self, error: BaseException) -> None:
        self._finish(None, error)

    def _finish(self, value: Any, error: BaseException | None) -> None:
        if self.done:
            raise RuntimeError("the future is done already")
        self.done, self.value, self.error = True, value, error
        for callback in self.callbacks:
            self.loop.call_soon(callback)
        self.callbacks.clear()

    def start(self, loop, task):
        def wake():
            if self.error is not None:
                task.resume(error=self.error)
            else:
                task.resume(self.value)

        if self.done:
            loop.call_soon(wake)
        else:
            self.callbacks.append(wake)


class Task(Future):
    """A running generator or coroutine; itself a future that others can wait for."""

    def __init__(self, loop: Loop, coroutine: Coroutine | Generator, name: str):
        super().__init__(loop)
        self.coroutine = coroutine
        self.name = name
        self.alarm: list | None = None
        self.turn = 0

    def resume(self, value: Any = None, error: BaseException | None = None) -> None:
        if self.done:
            return
        self.turn += 1
        self.alarm = None
        try:
            if error is None:
                request = self.coroutine.send(value)
            else:
                request = self.coroutine.throw(error)
        except StopIteration as stop:
            self.set_result(stop.value)
        except Cancelled as cancelled:
            self.set_error(cancelled)
        except Exception as problem:
            self.set_error(problem)
        else:
            self._wait_for(request)

    def _wait_for(self, request: Request) -> None:
        """Starts the request; answers that come after a cancellation are ignored."""
        turn = self.turn
        waiting = Waiting(self, turn)
        request.start(self.loop, waiting)
        self.alarm = waiting.alarm

    def cancel(self) -> bool:
        if self.done:
            return False
        if self.alarm is not None:
            self.alarm[2] = None
        self.loop.call_soon(lambda: self.resume(error=Cancelled(self.name)))
        self.turn += 1
        return True


class Waiting:
    """One wait of a task: passes an answer on if the task still waits for it."""

    def __init__(self, task: Task, turn: int):
        self.task, self.turn = task, turn
        self.alarm: list | None = None

    def resume(self, value: Any = None, error: BaseException | None = None) -> None:
        if self.task.turn == self.turn:
            self.task.resume(value, error)


class Loop:
    def __init__(self):
        self.now = 0.0
        self.ready: deque[Callable[[], None]] = deque()
        self.alarms: list[list] = []
        self.numbers = count()
        self.tasks: list[Task] = []

    def call_soon(self, callback: Callable[[], None]) -> None:
        self.ready.append(callback)

    def call_later(self, seconds: float, callback: Callable[[], None]) -> list:
        """Returns the alarm; it is switched off by setting its third element to None."""
        alarm = [self.now + seconds, next(self.numbers), callback]
        heapq.heappush(self.alarms, alarm)
        return alarm

    def spawn(self, coroutine: Coroutine | Generator, name: str = "") -> Task:
        task = Task(self, coroutine, name or coroutine.__name__)
        self.tasks.append(task)
        self.call_soon(task.resume)
        return task

    def run(self, coroutine: Coroutine | Generator) -> Any:
        """Runs until the coroutine is finished, then cancels what is left."""
        main = self.spawn(coroutine)
        self.run_until(lambda: main.done)
        for task in self.tasks:
            task.cancel()
        while self.ready:
            self.ready.popleft()()
        if main.error is not None:
            raise main.error
        return main.value

    def run_until(self, finished: Callable[[], bool]) -> None:
        while not finished():
            if self.ready:
                self.ready.popleft()()
            elif self.alarms:
                self.now, _, callback = heapq.heappop(self.alarms)
                if callback is not None:
                    callback()
            else:
                waiting = [task.name for task in self.tasks if not task.done]
                raise Deadlock(f"everybody waits: {', '.join(waiting)}")


class Channel:
    """A queue of limited size between tasks."""

    def __init__(self, loop: Loop, size: int):
        self.loop, self.size = loop, size
        self.items: deque = deque()
        self.getters: deque[Future] = deque()
        self.putters: deque[Future] = deque()
        self.closed = False

    async def put(self, item: Any) -> None:
        while len(self.items) >= self.size:
            self.putters.append(Future(self.loop))
            await self.putters[-1]
        self.items.append(item)
        self._wake(self.getters)

    async def get(self) -> Any:
        while not self.items:
            if self.closed:
                raise StopAsyncIteration
            self.getters.append(Future(self.loop))
            await self.getters[-1]
        item = self.items.popleft()
        self._wake(self.putters)
        return item

    def close(self) -> None:
        self.closed = True
        while self.getters:
            self._wake(self.getters)

    @staticmethod
    def _wake(waiting: deque[Future]) -> None:
        if waiting:
            waiting.popleft().set_result(None)

    def __aiter__(self) -> Channel:
        return self

    async def __anext__(self) -> Any:
        return await self.get()


async def gather(*tasks: Awaitable) -> list:
    return [await task for task in tasks]


async def timeout(loop: Loop, seconds: float, coroutine: Coroutine) -> Any:
    """The result of the coroutine, or TimeoutError when it takes too long."""
    task = loop.spawn(coroutine)
    alarm = loop.call_later(seconds, task.cancel)
    try:
        return await task
    except Cancelled:
        raise TimeoutError(f"{task.name} took longer than {seconds} s") from None
    finally:
        alarm[2] = None


class Lock:
    def __init__(self, loop: Loop):
        self.loop = loop
        self.locked = False
        self.waiting: deque[Future] = deque()

    async def __aenter__(self) -> None:
        if self.locked:
            self.waiting.append(Future(self.loop))
            await self.waiting[-1]
        self.locked = True

    async def __aexit__(self, *details) -> None:
        if self.waiting:
            self.waiting.popleft().set_result(None)
        else:
            self.locked = False


# Programs for the loop


def say(loop: Loop, text: str) -> None:
    print(f"{loop.now:5.2f} {text}")


async def show_tasks(loop: Loop) -> None:
    async def worker(name: str, pause: float, times: int) -> str:
        for n in range(times):
            await Sleep(pause)
            say(loop, f"{name} {n}")
        return name.upper()

    def plain_generator():
        yield Sleep(0.35)
        say(loop, "a generator is a task too")
        return "GENERATOR"

    tasks = [loop.spawn(worker("fast", 0.2, 3)), loop.spawn(worker("slow", 0.5, 2))]
    tasks.append(loop.spawn(plain_generator()))
    say(loop, f"results {await gather(*tasks)}")


async def show_channel(loop: Loop) -> None:
    channel = Channel(loop, size=2)

    async def produce(names: str) -> None:
        for name in names:
            await channel.put(name)
            say(loop, f"put {name}")
        channel.close()

    async def consume(who: str, pause: float, got: list) -> None:
        async for item in channel:
            got.append(f"{who}:{item}")
            await Sleep(pause)

    got: list[str] = []
    producer = loop.spawn(produce("abcdefg"))
    consumers = [loop.spawn(consume("x", 0.3, got)), loop.spawn(consume("y", 0.5, got))]
    await gather(producer, *consumers)
    say(loop, " ".join(got))


async def show_timeouts(loop: Loop) -> None:
    async def slow() -> str:
        try:
            await Sleep(10)
            return "never seen"
        finally:
            say(loop, "slow is cleaned up")

    async def quick() -> str:
        await Sleep(0.1)
        return "in time"

    say(loop, await timeout(loop, 1, quick()))
    try:
        await timeout(loop, 1, slow())
    except TimeoutError as error:
        say(loop, f"TimeoutError: {error}")


async def show_errors(loop: Loop) -> None:
    async def fails(after: float) -> None:
        await Sleep(after)
        raise ValueError(f"failed at {loop.now:.2f}")

    tasks = [loop.spawn(fails(0.3), "first"), loop.spawn(fails(0.1), "second")]
    for task in tasks:
        try:
            await task
        except ValueError as error:
            say(loop, f"{task.name}: {error}")
    try:
        tasks[0].set_result(1)
    except RuntimeError as error:
        say(loop, str(error))


async def show_lock(loop: Loop) -> None:
    lock, log = Lock(loop), []

    @asynccontextmanager
    async def section(name: str):
        async with lock:
            log.append(f"+{name}")
            yield
            log.append(f"-{name}")

    async def use(name: str, pause: float) -> None:
        async with section(name):
            await Sleep(pause)

    await gather(*[loop.spawn(use(name, 0.2)) for name in "abc"])
    say(loop, " ".join(log))


async def show_async_generators(loop: Loop) -> None:
    async def ticker(pause: float, times: int):
        try:
            for n in range(times):
                await Sleep(pause)
                yield n
        finally:
            say(loop, "ticker ends")

    say(loop, str([n * n async for n in ticker(0.25, 4)]))
    ticks = ticker(0.25, 100)
    async for n in ticks:
        if n == 2:
            break
    await ticks.aclose()


def main() -> None:
    shows = [show_tasks, show_channel, show_timeouts, show_errors, show_lock, show_async_generators]
    for show in shows:
        print(show.__name__.removeprefix("show_").replace("_", " "))
        loop = Loop()
        loop.run(show(loop))
    loop = Loop()
    try:
        loop.run(Channel(loop, 1).get())
    except Deadlock as error:
        print(error)


if __name__ == "__main__":
    main()
