# Tasks: order, results, names.
import asyncio


async def work(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print("did", name)
    return name


async def main():
    print(await asyncio.gather(work("a", 6), work("b", 3), work("c", 0)))
    task = asyncio.create_task(work("d", 0), name="fourth")
    print(task.get_name(), task.done(), task.cancelled(), task.get_coro().__name__)
    print(await task, task.done(), task.result(), task.exception())
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    other = asyncio.create_task(work("e", 0))
    other.set_name(5)
    print(repr(other.get_name()), [t.get_name() for t in asyncio.all_tasks() if t is other])
    await other
    return "end"


print(asyncio.run(main()))
# expect: did c
# expect: did b
# expect: did a
# expect: ['a', 'b', 'c']
# expect: fourth False False work
# expect: did d
# expect: d True d None
# expect: Task-1 1
# expect: '5' ['5']
# expect: did e
# expect: end
# ---
# Cancellation.
import asyncio


async def sleeper(tag, swallow=False):
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError as error:
        print(tag, "cancelled", error.args)
        if not swallow:
            raise
    finally:
        print(tag, "finally")
    return tag


async def main():
    task = asyncio.create_task(sleeper("one"))
    await asyncio.sleep(0)
    print(task.cancel("enough"), task.cancelling(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelled(), task.done(), task.cancel())
    task = asyncio.create_task(sleeper("two", swallow=True))
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling(), task.uncancel())
    never = asyncio.create_task(sleeper("never"))
    never.cancel()
    print(await asyncio.gather(never, return_exceptions=True))
    try:
        never.result()
    except asyncio.CancelledError:
        print("CancelledError is no Exception:", issubclass(asyncio.CancelledError, Exception))
    inner = asyncio.create_task(sleeper("inner"))

    async def outer():
        await inner

    waiting = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])
    print(waiting.cancelled(), inner.cancelled())


asyncio.run(main())
# expect: True 1 False
# expect: one cancelled ('enough',)
# expect: one finally
# expect: ('enough',) True True False
# expect: two cancelled ()
# expect: two finally
# expect: two False 1 0
# expect: [CancelledError('')]
# expect: CancelledError is no Exception: False
# expect: inner cancelled ()
# expect: inner finally
# expect: True True
# ---
# Timeouts and shields.
import asyncio


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(60), 0.01)
    except TimeoutError as error:
        print(type(error).__name__, error.args, type(error.__cause__).__name__)
    print(await asyncio.wait_for(asyncio.sleep(0, "in time"), 30), asyncio.TimeoutError is TimeoutError)
    try:
        async with asyncio.timeout(0.01) as limit:
            await asyncio.sleep(60)
    except TimeoutError:
        print(limit.expired(), limit)
    async with asyncio.timeout(30) as limit:
        print(limit.expired(), limit.when() is not None)
        limit.reschedule(None)
    print(limit)
    async with asyncio.timeout(None):
        await asyncio.sleep(0)
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0)
    except TimeoutError:
        print("no time at all")
    event = asyncio.Event()
    work = asyncio.create_task(event.wait())
    try:
        await asyncio.wait_for(asyncio.shield(work), 0.001)
    except TimeoutError:
        event.set()
        print("shielded", work.cancelled(), await work)
    try:
        async with limit:
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: TimeoutError () CancelledError
# expect: in time True
# expect: True <Timeout [expired]>
# expect: False True
# expect: <Timeout [finished]>
# expect: no time at all
# expect: shielded False True
# expect: Timeout has already been entered
# ---
# Task groups.
import asyncio


async def ok(x):
    await asyncio.sleep(0)
    return x


async def bad(error):
    await asyncio.sleep(0)
    raise error


async def long():
    try:
        await asyncio.sleep(60)
    finally:
        print("long ends")


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(ok(i)) for i in range(3)]
    print([t.result() for t in tasks], group)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad(ValueError("one")))
            group.create_task(bad(KeyError("two")))
            group.create_task(long())
    except* ValueError as group_error:
        print("values", group_error.exceptions)
    except* KeyError as group_error:
        print("keys", group_error.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(long())
            await asyncio.sleep(0)
            raise OSError("body")
    except ExceptionGroup as error:
        print(error, error.exceptions)
    try:
        group.create_task(coro := ok(1))
    except RuntimeError as error:
        print(str(error).split("(")[0][:30])
        coro.close()
    async with asyncio.TaskGroup() as group:
        async with asyncio.timeout(None):
            first = group.create_task(ok("x"), name="named")
    print(first.get_name(), first.result())


asyncio.run(main())
# expect: [0, 1, 2] <TaskGroup entered>
# expect: long ends
# expect: values (ValueError('one'),)
# expect: keys (KeyError('two'),)
# expect: long ends
# expect: unhandled errors in a TaskGroup (1 sub-exception) (OSError('body'),)
# expect: TaskGroup <TaskGroup cancellin
# expect: named x
# ---
# gather, wait, as_completed.
import asyncio


async def after(turns, value):
    for _ in range(turns):
        await asyncio.sleep(0)
    if isinstance(value, Exception):
        raise value
    return value


async def main():
    print(await asyncio.gather(after(0, ValueError("v")), after(0, 2), return_exceptions=True))
    try:
        await asyncio.gather(after(0, ValueError("v")), after(2, 2))
    except ValueError as error:
        print("raised", error)
    coro = after(0, "same")
    print(await asyncio.gather(coro, coro), await asyncio.gather())
    fast, slow = asyncio.create_task(after(0, 1)), asyncio.create_task(asyncio.sleep(60, 2))
    done, pending = await asyncio.wait([fast, slow], return_when=asyncio.FIRST_COMPLETED)
    print(done == {fast}, pending == {slow})
    done, pending = await asyncio.wait([slow], timeout=0.001)
    print(len(done), len(pending))
    failing = asyncio.create_task(after(0, OSError("o")))
    done, pending = await asyncio.wait([failing, slow], return_when=asyncio.FIRST_EXCEPTION)
    print(done == {failing}, repr(failing.exception()))
    slow.cancel()
    results = []
    for next_one in asyncio.as_completed([after(9, "late"), after(0, "early")]):
        results.append(await next_one)
    print(results)
    try:
        for next_one in asyncio.as_completed([asyncio.sleep(60, 1)], timeout=0.001):
            await next_one
    except TimeoutError:
        print("out of time")
    for wrong in ([], [after(0, 1)]):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError) as error:
            print(error)
        for coro in wrong:
            coro.close()
    outer = asyncio.gather(asyncio.create_task(asyncio.sleep(60)))
    await asyncio.sleep(0)
    print(outer.cancel())
    try:
        await outer
    except asyncio.CancelledError:
        print("gather cancelled")


asyncio.run(main())
# expect: [ValueError('v'), 2]
# expect: raised v
# expect: ['same', 'same'] []
# expect: True True
# expect: 0 1
# expect: True OSError('o')
# expect: ['early', 'late']
# expect: out of time
# expect: Set of Tasks/Futures is empty.
# expect: Passing coroutines is forbidden, use tasks explicitly.
# expect: True
# expect: gather cancelled
# ---
# Queues.
import asyncio


async def producer(queue):
    for i in range(5):
        await queue.put(i)
        print("put", i, queue.qsize())
    await queue.put(None)


async def consumer(queue):
    got = []
    while (item := await queue.get()) is not None:
        got.append(item)
        queue.task_done()
    queue.task_done()
    return got


async def main():
    queue = asyncio.Queue(maxsize=2)
    _, got = await asyncio.gather(producer(queue), consumer(queue))
    print(got, queue.empty(), queue.full(), queue.maxsize)
    await queue.join()
    for kind in asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
        queue = kind()
        for x in 3, 1, 2:
            queue.put_nowait(x)
        print(kind.__name__, [queue.get_nowait() for _ in range(3)], queue)
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty as error:
            print(repr(error))
    full = asyncio.Queue(1)
    full.put_nowait(0)
    try:
        full.put_nowait(1)
    except asyncio.QueueFull as error:
        print(repr(error))
    waiting = asyncio.create_task(full.put("late"))
    await asyncio.sleep(0)
    print(await full.get(), await full.get(), waiting.done())
    try:
        asyncio.Queue().task_done()
    except ValueError as error:
        print(error)
    try:
        await asyncio.wait_for(full.get(), 0.001)
    except TimeoutError:
        print("nothing came", full)


asyncio.run(main())
# expect: put 0 1
# expect: put 1 2
# expect: put 2 1
# expect: put 3 2
# expect: put 4 1
# expect: [0, 1, 2, 3, 4] True False 2
# expect: Queue [3, 1, 2] <Queue maxsize=0 tasks=3>
# expect: QueueEmpty()
# expect: LifoQueue [2, 1, 3] <LifoQueue maxsize=0 tasks=3>
# expect: QueueEmpty()
# expect: PriorityQueue [1, 2, 3] <PriorityQueue maxsize=0 tasks=3>
# expect: QueueEmpty()
# expect: QueueFull()
# expect: 0 late True
# expect: task_done() called too many times
# expect: nothing came <Queue maxsize=1 tasks=2>
# ---
# Locks, events, conditions, semaphores, barriers.
import asyncio


async def main():
    lock, order = asyncio.Lock(), []

    async def inside(n):
        async with lock:
            order.append(n)
            await asyncio.sleep(0)
            order.append(n)

    await asyncio.gather(*map(inside, range(3)))
    print(order, lock.locked(), repr(lock).split(" ")[-1])
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    event = asyncio.Event()
    waiters = [asyncio.create_task(event.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(repr(event).split("[")[1])
    event.set()
    print(await asyncio.gather(*waiters), event.is_set())
    semaphore, inside_now, most = asyncio.Semaphore(2), 0, 0

    async def limited():
        nonlocal inside_now, most
        async with semaphore:
            inside_now += 1
            most = max(most, inside_now)
            await asyncio.sleep(0)
            inside_now -= 1

    await asyncio.gather(*[limited() for _ in range(7)])
    print(most, semaphore.locked(), repr(semaphore).split("[")[1])
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    condition, ready = asyncio.Condition(), False

    async def wait_ready():
        async with condition:
            await condition.wait_for(lambda: ready)
            return "ready"

    task = asyncio.create_task(wait_ready())
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await asyncio.sleep(0)
    print(task.done())
    ready = True
    async with condition:
        condition.notify()
    print(await task)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    barrier = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*[barrier.wait() for _ in range(3)])), barrier.n_waiting)
    late = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier.n_waiting, barrier.parties)
    await barrier.abort()
    try:
        await late
    except asyncio.BrokenBarrierError as error:
        print(error, barrier.broken)
    cancelled = asyncio.create_task(lock.acquire())
    await lock.acquire()
    await asyncio.sleep(0)
    cancelled.cancel()
    await asyncio.wait([cancelled])
    lock.release()
    print(cancelled.cancelled(), lock.locked())


asyncio.run(main())
# expect: [0, 0, 1, 1, 2, 2] False [unlocked]>
# expect: Lock is not acquired.
# expect: unset, waiters:2]>
# expect: [True, True] True
# expect: 2 False unlocked, value:2]>
# expect: BoundedSemaphore released too many times
# expect: False
# expect: ready
# expect: cannot notify on un-acquired lock
# expect: [0, 1, 2] 0
# expect: 1 3
# expect: Abort or reset of barrier True
# expect: True False
# ---
# Futures, callbacks, timers, the loop itself.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done())
    for method in future.result, future.exception:
        try:
            method()
        except asyncio.InvalidStateError as error:
            print(error)
    future.add_done_callback(lambda f: print("called back", f.result()))
    loop.call_later(0.01, future.set_result, 7)
    print(await future, future)
    try:
        future.set_result(8)
    except asyncio.InvalidStateError as error:
        print(error)
    failed = loop.create_future()
    failed.set_exception(LookupError("l"))
    try:
        await failed
    except LookupError as error:
        print(repr(error), failed)
    order = []
    loop.call_soon(order.append, "soon")
    now = loop.time()
    loop.call_at(now + 0.02, order.append, "later")
    loop.call_at(now + 0.01, order.append, "sooner")
    handle = loop.call_later(0.015, order.append, "never")
    handle.cancel()
    await asyncio.sleep(0.05)
    print(order, handle.cancelled())
    problems = []
    loop.set_exception_handler(lambda loop, context: problems.append(context))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(sorted(problems[0]), repr(problems[0]["exception"]))
    print(loop.is_running(), loop.is_closed(), loop.get_debug())
    future = loop.create_future()
    print(future.cancel("why"), future.cancelled(), future, future.cancel())
    try:
        await future
    except asyncio.CancelledError as error:
        print(error.args)
    return loop


loop = asyncio.run(main())
print(loop.is_closed(), loop.is_running())
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "again")))
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
# expect: <Future pending> False
# expect: Result is not set.
# expect: Exception is not set.
# expect: called back 7
# expect: 7 <Future finished result=7>
# expect: invalid state
# expect: LookupError('l') <Future finished exception=LookupError('l')>
# expect: ['soon', 'sooner', 'later'] True
# expect: ['exception', 'handle', 'message'] ZeroDivisionError('division by zero')
# expect: True False False
# expect: True True <Future cancelled> False
# expect: ('why',)
# expect: True False
# expect: Event loop is closed
# expect: again
# expect: no running event loop
# ---
# Threads, and running twice.
import asyncio
import concurrent.futures
import threading


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(pow, 2, 10), await loop.run_in_executor(None, max, 3, 4))
    print(await asyncio.to_thread(lambda: threading.current_thread() is threading.main_thread()))
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        print(await asyncio.gather(*[loop.run_in_executor(pool, abs, -n) for n in range(3)]))
        print(await asyncio.wrap_future(pool.submit(str, 5)))

    async def add(a, b):
        await asyncio.sleep(0)
        return a + b

    def other_thread():
        future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
        return future.result(60)

    print(await asyncio.to_thread(other_thread))
    inner = add(1, 1)
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        print(error)
        inner.close()


asyncio.run(main())
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, 1)), runner.run(asyncio.sleep(0, 2)))
try:
    runner.run(coro := asyncio.sleep(0))
except RuntimeError as error:
    print(error)
    coro.close()
for wrong in (5, main):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(str(error).split(" at ")[0])


async def fails():
    raise KeyError("k")


try:
    asyncio.run(fails())
except KeyError as error:
    print(repr(error))
print(asyncio.run(asyncio.to_thread(threading.active_count)) >= 2)
# expect: 1024 4
# expect: False
# expect: invalid literal for int() with base 10: 'x'
# expect: [0, 1, 2]
# expect: 5
# expect: 3
# expect: asyncio.run() cannot be called from a running event loop
# expect: 1 2
# expect: Runner is closed
# expect: a coroutine was expected, got 5
# expect: a coroutine was expected, got <function main
# expect: KeyError('k')
# expect: True
# ---
# Asynchronous generators, iterators and context managers; context variables.
import asyncio
import contextlib
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        await asyncio.sleep(0)
        print("numbers closed")


@contextlib.asynccontextmanager
async def opened(name):
    print("open", name)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def as_user(name):
    token = user.set(name)
    await asyncio.sleep(0)
    seen = user.get()
    user.reset(token)
    return seen, user.get()


async def main():
    print([i async for i in numbers(3)])
    async with contextlib.aclosing(numbers(9)) as some:
        async for i in some:
            if i == 1:
                break
    async with opened("a") as a, opened("b") as b:
        print(a, b)
    print(await asyncio.gather(as_user("ann"), as_user("bob")), user.get())
    user.set("main")
    print(await asyncio.create_task(as_user("x")), await asyncio.to_thread(user.get))
    context = contextvars.copy_context()
    context.run(user.set, "other")
    task = asyncio.create_task(asyncio.sleep(0, user), context=context)
    print((await task).get(), context[user], task.get_context() is context)
    left = numbers(5)
    print(await anext(left))
    await left.aclose()
    print(sum([x async for x in numbers(4) if x % 2]))
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(opened("c")))


asyncio.run(main())
# expect: numbers closed
# expect: [0, 1, 2]
# expect: numbers closed
# expect: open a
# expect: open b
# expect: A B
# expect: close b
# expect: close a
# expect: [('ann', 'nobody'), ('bob', 'nobody')] nobody
# expect: ('x', 'main') main
# expect: main other True
# expect: 0
# expect: numbers closed
# expect: numbers closed
# expect: 4
# expect: open c
# expect: C
# expect: close c
# ---
# The traceback of a task's exception begins at its coroutine.
import asyncio
import traceback


async def leaf():
    await asyncio.sleep(0)
    raise KeyError("leaf")


async def outer():
    await leaf()


async def main():
    task = asyncio.create_task(outer())
    await asyncio.wait([task])
    print([frame.name for frame in traceback.extract_tb(task.exception().__traceback__)])


asyncio.run(main())  # expect: ['outer', 'leaf']
