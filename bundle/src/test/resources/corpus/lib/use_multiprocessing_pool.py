import multiprocessing as mp
import os


def square(x):
    return x * x


def add(a, b):
    return a + b


def not_three(x):
    if x == 3:
        raise ValueError("three")
    return x


def make_function(x):
    return lambda: x


def remember(value):
    global remembered
    remembered = value


def recall(_):
    return remembered


if __name__ == "__main__":
    mp.set_start_method("spawn")
    with mp.Pool(2, remember, ("this",)) as pool:
        print(pool)  # expect: <multiprocessing.pool.Pool state=RUN pool_size=2>
        print(pool.map(square, range(10)), pool.map(square, []))  # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81] []
        print(pool.apply(add, (1,), {"b": 2}), pool.starmap(add, [(1, 2), (3, 4)], chunksize=1))  # expect: 3 [3, 7]
        print(list(pool.imap(square, range(5))), set(pool.map(recall, range(3))))  # expect: [0, 1, 4, 9, 16] {'this'}
        print(sorted(pool.imap_unordered(square, range(5), chunksize=2)))  # expect: [0, 1, 4, 9, 16]
        called = []
        result = pool.apply_async(square, (7,), callback=called.append)
        print(result.get(), result.ready(), result.successful(), called)  # expect: 49 True True [49]
        try:
            pool.map(not_three, range(5))
        except ValueError as e:
            print(repr(e), type(e.__cause__).__name__, "in not_three" in str(e.__cause__))  # expect: ValueError('three') RemoteTraceback True
        results, seen = pool.imap(not_three, range(5)), []
        while True:
            try:
                seen.append(next(results))
            except StopIteration:
                break
            except ValueError as e:
                seen.append(str(e))
        print(seen)  # expect: [0, 1, 2, 'three', 4]
        errors = []
        result = pool.map_async(not_three, [3], error_callback=errors.append)
        result.wait()
        print(result.successful(), errors)  # expect: False [ValueError('three')]
        try:
            pool.apply(make_function, (1,))
        except Exception as e:
            print(type(e).__name__, str(e).split(" at ")[0])  # expect: MaybeEncodingError Error sending result: '<function make_function.<locals>.<lambda>
        try:
            pool.map(make_function(1), [1])
        except AttributeError as e:
            print(e)  # expect: Can't pickle local object 'make_function.<locals>.<lambda>'
        try:
            pool.join()
        except ValueError as e:
            print(e)  # expect: Pool is still running
    for use in (lambda: pool.map(square, [1])), (lambda: pool.__enter__()):
        try:
            use()
        except ValueError as e:
            print(e)
    # expect: Pool not running
    # expect: Pool not running
    with mp.Pool(1, maxtasksperchild=1) as pool:
        print(len({pool.apply(os.getpid) for _ in range(3)}))  # expect: 3
    pool = mp.Pool(1)
    pool.close()
    pool.join()
    print(pool)  # expect: <multiprocessing.pool.Pool state=CLOSE pool_size=1>
    for wrong in {"processes": 0}, {"initializer": 5}, {"maxtasksperchild": 0}:
        try:
            mp.Pool(**wrong)
        except (ValueError, TypeError) as e:
            print(e)
    # expect: Number of processes must be at least 1
    # expect: initializer must be a callable
    # expect: maxtasksperchild must be a positive int or None
# ---
# Pools of threads, and threads in place of processes.
import multiprocessing.dummy
from multiprocessing import TimeoutError
from multiprocessing.pool import ThreadPool
import threading

go = threading.Event()
with ThreadPool(2) as pool:
    print(pool.map(lambda x: -x, [1, 2]), list(pool.imap(str, [3, 4])))  # expect: [-1, -2] ['3', '4']
    result = pool.apply_async(go.wait)
    try:
        result.get(0.001)
    except TimeoutError as e:
        print(repr(e), result.ready())  # expect: TimeoutError() False
    try:
        result.successful()
    except ValueError as e:
        print(str(e).endswith("not ready"))  # expect: True
    go.set()
    print(result.get())  # expect: True
    try:
        pool.apply(divmod, (1, 0))
    except ZeroDivisionError as e:
        print(e, e.__cause__)  # expect: integer division or modulo by zero None
pool = ThreadPool(1)
pool.close()
pool.join()
print(pool)  # expect: <multiprocessing.pool.ThreadPool state=CLOSE pool_size=1>
with multiprocessing.dummy.Pool(2) as pool:
    print(pool.map(abs, [-1, 2]))  # expect: [1, 2]
here, there = multiprocessing.dummy.Pipe()
p = multiprocessing.dummy.Process(target=lambda: there.send(there.recv() * 2))
p.start()
here.send(21)
print(here.recv())  # expect: 42
p.join()
print(p.exitcode, multiprocessing.dummy.active_children())  # expect: 0 []
# ---
# The executors' pools: what only a new process may get, and a worker that dies.
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
import multiprocessing as mp
import os


def keep(lock):
    global kept
    kept = lock


def add_one(x):
    with kept:
        return x + 1


def ask_pid(_):
    return os.getpid()


if __name__ == "__main__":
    spawn = mp.get_context("spawn")
    with ProcessPoolExecutor(2, spawn, keep, (spawn.Lock(),)) as pool:
        print(list(pool.map(add_one, range(4))))  # expect: [1, 2, 3, 4]
    with ProcessPoolExecutor(1, spawn) as pool:
        print(pool.submit(ask_pid, 0).result() == os.getpid())  # expect: False
        for work, argument in (os._exit, 3), (ask_pid, 0):
            try:
                pool.submit(work, argument).result()
            except BrokenProcessPool as e:
                print(e)
        # expect: A process in the process pool was terminated abruptly while the future was running or pending.
        # expect: A child process terminated abruptly, the process pool is not usable anymore
    with ProcessPoolExecutor(1, spawn, max_tasks_per_child=1) as pool:
        print(len(set(pool.map(ask_pid, range(2)))))  # expect: 2
    p = spawn.Process(target=os._exit, args=(9,))
    p.start()
    p.join()
    print(p.exitcode)  # expect: 9
