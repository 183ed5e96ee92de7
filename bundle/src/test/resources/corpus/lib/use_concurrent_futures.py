# Thread pools.
import concurrent.futures as futures
import threading


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


with futures.ThreadPoolExecutor(3, thread_name_prefix="pool") as pool:
    future = pool.submit(pow, 2, 10)
    print(future.result(), future.done(), future.cancelled(), future.running(), future.cancel())
    print(future.exception())
    failing = pool.submit(lambda: 1 // 0)
    attempt(failing.result)
    print(repr(failing.exception()))
    print(list(pool.map(lambda x, y: x * y, [1, 2, 3], [4, 5, 6])))
    results = pool.map(lambda x: 6 // x, [1, 0, 2])
    print(next(results))
    attempt(next, results)
    gate = threading.Event()
    blocked = [pool.submit(gate.wait) for _ in range(3)]
    queued = [pool.submit(pow, 2, i) for i in range(3)]
    done, waiting = futures.wait(blocked + queued, timeout=0.01)
    print(len(done), len(waiting), queued[2].cancel(), queued[2].cancelled())
    attempt(queued[2].result)
    attempt(blocked[0].result, 0.01)
    attempt(lambda: list(futures.as_completed(blocked, timeout=0.01)))
    gate.set()
    print(sorted(str(f.result()) for f in futures.as_completed(blocked + queued[:2])))
    ended = futures.wait(blocked + queued[:2])
    print(type(ended).__name__, len(ended.done), ended.not_done)
    print(pool.submit(lambda: threading.current_thread().name.startswith("pool_")).result())
attempt(pool.submit, print)
attempt(futures.ThreadPoolExecutor, 0)
# expect: 1024 True False False False
# expect: None
# expect: ZeroDivisionError integer division or modulo by zero
# expect: ZeroDivisionError('integer division or modulo by zero')
# expect: [4, 10, 18]
# expect: 6
# expect: ZeroDivisionError integer division or modulo by zero
# expect: 0 6 True True
# expect: CancelledError 
# expect: TimeoutError 
# expect: TimeoutError 3 (of 3) futures unfinished
# expect: ['1', '2', 'True', 'True', 'True']
# expect: DoneAndNotDoneFutures 5 set()
# expect: True
# expect: RuntimeError cannot schedule new futures after shutdown
# expect: ValueError max_workers must be greater than 0
# ---
# Futures by hand, callbacks, pools that break.
import concurrent.futures as futures
import logging
import threading

logging.disable(logging.CRITICAL)
seen = []
future = futures.Future()
future.add_done_callback(lambda f: seen.append(f.result()))
future.add_done_callback(lambda f: 1 / 0)
future.add_done_callback(lambda f: seen.append("third"))
print(future.done(), future.running(), future.set_running_or_notify_cancel(), future.running())
future.set_result("value")
future.add_done_callback(lambda f: seen.append("late"))
print(seen, future.result(), future.exception())
try:
    future.set_exception(ValueError())
except futures._base.InvalidStateError as error:
    print(str(error).split(" at ")[0])
cancelled = futures.Future()
print(cancelled.cancel(), cancelled.cancel(), cancelled.done(), cancelled.set_running_or_notify_cancel())
for method in cancelled.result, cancelled.exception:
    try:
        method()
    except futures.CancelledError as error:
        print(type(error).__name__, isinstance(error, futures.TimeoutError))


def broken():
    raise ValueError("initializer")


pool = futures.ThreadPoolExecutor(1, initializer=broken)
future = pool.submit(print, "never")
try:
    future.result()
except futures.BrokenExecutor as error:
    print(type(error).__name__, error)
pool.shutdown()
started = []
with futures.ThreadPoolExecutor(1, initializer=started.append, initargs=("began",)) as pool:
    print(pool.submit(len, started).result())
gate = threading.Event()
pool = futures.ThreadPoolExecutor(1)
running, queued = pool.submit(gate.wait), pool.submit(print, "never")
while not running.running():
    pass
pool.shutdown(wait=False, cancel_futures=True)
gate.set()
print(running.result(), queued.cancelled())
print(futures.wait([], return_when=futures.FIRST_COMPLETED))
errors = [futures.Future(), futures.Future()]
errors[0].set_running_or_notify_cancel()
errors[0].set_exception(OSError("o"))
done, left = futures.wait(errors, return_when=futures.FIRST_EXCEPTION)
print(done == {errors[0]}, left == {errors[1]})
# expect: False False True True
# expect: ['value', 'third', 'late'] value None
# expect: FINISHED: <Future
# expect: True True True False
# expect: CancelledError False
# expect: CancelledError False
# expect: BrokenThreadPool A thread initializer failed, the thread pool is not usable anymore
# expect: 1
# expect: True True
# expect: DoneAndNotDoneFutures(done=set(), not_done=set())
# expect: True True
