# A coroutine is driven by send; await reaches down to what __await__ yields.
class Pause:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        received = yield self.label
        return f"{self.label}->{received}"


async def leaf(label):
    return await Pause(label)


async def work():
    first = await leaf("a")
    second = await Pause("b")
    return [first, second]


def drive(coroutine, *values):
    seen = []
    try:
        seen.append(coroutine.send(None))
        for value in values:
            seen.append(coroutine.send(value))
    except StopIteration as stop:
        return seen, stop.value
    coroutine.close()
    return seen, "not finished"


print(drive(work(), 1, 2), drive(work(), 1))  # expect: (['a', 'b'], ['a->1', 'b->2']) (['a', 'b'], 'not finished')
c = work()
print(type(c).__name__, work.__name__, c.__name__, c.cr_frame is not None, c.cr_running, c.cr_await, hasattr(c, "__iter__"), hasattr(c, "__await__"))  # expect: coroutine work work True False None False True
c.close()


def error(action):
    try:
        return action()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


async def awaits(x):
    return await x


done = leaf("x")
drive(done, 1)
print(error(lambda: done.send(None)))  # expect: RuntimeError: cannot reuse already awaited coroutine
print(error(lambda: awaits(5).send(None)))  # expect: TypeError: object int can't be used in 'await' expression
print(error(lambda: awaits("x").send(None)))  # expect: TypeError: object str can't be used in 'await' expression
print(error(lambda: awaits(type("W", (), {"__await__": lambda s: 5})()).send(None)))  # expect: TypeError: __await__() returned non-iterator of type 'int'
print(error(lambda: iter(c)))  # expect: TypeError: 'coroutine' object is not iterable
print(error(lambda: c.send(5)))  # expect: RuntimeError: cannot reuse already awaited coroutine
fresh = leaf("y")
print(error(lambda: fresh.send(5)))  # expect: TypeError: can't send non-None value to a just-started coroutine
print(error(lambda: fresh.throw(ValueError("thrown"))))  # expect: ValueError: thrown
# ---
# throw and close run the finally blocks; exceptions pass through await.
class Pause:
    def __await__(self):
        yield "paused"


log = []


async def inner():
    try:
        await Pause()
    except ValueError as e:
        log.append(f"caught {e}")
        return "recovered"
    finally:
        log.append("inner finally")


async def outer():
    try:
        return await inner()
    finally:
        log.append("outer finally")


c = outer()
c.send(None)
try:
    c.throw(ValueError("v"))
except StopIteration as e:
    print(e.value, log)  # expect: recovered ['caught v', 'inner finally', 'outer finally']
log.clear()
c = outer()
c.send(None)
c.close()
print(log)  # expect: ['inner finally', 'outer finally']


async def returns_stop():
    raise StopIteration


try:
    returns_stop().send(None)
except RuntimeError as e:
    print(e)  # expect: coroutine raised StopIteration
# ---
# async for, async with, async comprehensions, async generators.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


class Room:
    async def __aenter__(self):
        log.append("enter")
        return "room"

    async def __aexit__(self, kind, value, trace):
        log.append(f"exit {kind.__name__ if kind else None}")
        return kind is KeyError


async def ticks(n):
    try:
        for i in range(n):
            received = yield i
            if received:
                log.append(received)
    finally:
        log.append("ticks closed")


async def main():
    out = []
    async for x in Countdown(3):
        out.append(x)
    else:
        out.append("else")
    async with Room() as room, Room():
        out.append(room)
    async with Room():
        raise KeyError
    out.append([x async for x in ticks(3) if x])
    out.append({x: y async for x in Countdown(2) for y in "a"})
    out.append([await value(x) for x in range(2)])
    out.append(sorted({await value(x) async for x in ticks(2)}))
    generated = (x async for x in ticks(2))
    out.append([x async for x in generated])
    return out


async def value(x):
    return x * 10


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


log = []
print(run(main()))  # expect: [2, 1, 0, 'else', 'room', [1, 2], {1: 'a', 0: 'a'}, [0, 10], [0, 10], [0, 1]]
print(log)  # expect: ['enter', 'enter', 'exit None', 'exit None', 'enter', 'exit KeyError', 'ticks closed', 'ticks closed', 'ticks closed']
# ---
# asend, athrow, aclose, and what is wrong to do.
def run(awaitable):
    async def call():
        return await awaitable

    coroutine = call()
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


async def echo():
    received = "start"
    try:
        while True:
            try:
                received = yield received
            except ValueError as e:
                received = f"caught {e}"
    finally:
        log.append("closed")


log = []
g = echo()
print(run(g.asend(None)), run(g.asend("one")), run(g.athrow(ValueError("two"))), run(g.__anext__()), run(g.aclose()), log)  # expect: start one caught two None None ['closed']
print(run(g.__anext__()), type(g).__name__, g.__aiter__() is g, hasattr(g, "__next__"), run(anext(echo())), run(anext(g, "default")))  # expect: StopAsyncIteration:  async_generator True False start default
print(run(echo().asend(5)))  # expect: TypeError: can't send non-None value to a just-started async generator


def error(action):
    try:
        return action()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


async def wrong_for():
    async for x in [1]:
        pass


async def wrong_with():
    async with 5:
        pass


async def plain_with():
    with type("A", (), {"__aenter__": None, "__aexit__": None})():
        pass


print(error(lambda: wrong_for().send(None)))  # expect: TypeError: 'async for' requires an object with __aiter__ method, got list
print(error(lambda: wrong_with().send(None)))  # expect: TypeError: 'int' object does not support the asynchronous context manager protocol
print(error(lambda: plain_with().send(None)))  # expect: TypeError: 'A' object does not support the context manager protocol
print(error(lambda: list(echo())))  # expect: TypeError: 'async_generator' object is not iterable
print(error(lambda: aiter([])))  # expect: TypeError: 'list' object is not an async iterable
print(error(lambda: anext(5)))  # expect: TypeError: 'int' object is not an async iterator
# ---
# types.coroutine, a scheduler of a dozen lines, and the warning-free close of what never ran.
import types
from collections import deque


@types.coroutine
def switch():
    yield


async def worker(name, n):
    for i in range(n):
        log.append(f"{name}{i}")
        await switch()
    return name


def loop(*coroutines):
    ready, results = deque(coroutines), []
    while ready:
        task = ready.popleft()
        try:
            task.send(None)
        except StopIteration as stop:
            results.append(stop.value)
        else:
            ready.append(task)
    return results


log = []
print(loop(worker("a", 2), worker("b", 3), worker("c", 1)), log)  # expect: ['c', 'a', 'b'] ['a0', 'b0', 'c0', 'a1', 'b1', 'b2']


class Meta:
    async def method(self):
        return self

    @classmethod
    async def class_method(cls):
        return cls.__name__

    async def gen(self):
        yield 1
        yield 2


never = worker("never", 1)
never.close()
print(loop(Meta.class_method()), loop(Meta().method())[0].__class__.__name__, type(Meta().gen()).__name__)  # expect: ['Meta'] Meta async_generator
