# Threads: names, states, errors.
import threading

main = threading.main_thread()
print(main.name, main is threading.current_thread(), main.is_alive(), main.daemon)  # expect: MainThread True True False
print(repr(main).startswith("<_MainThread(MainThread, started "), main.ident == threading.get_ident())  # expect: True True


def work(a, b=0):
    results.append((a, b, threading.current_thread().name))


results = []
t = threading.Thread(target=work, args=(1,), kwargs={"b": 2})
print(t.name, t.ident, t.native_id, t.is_alive(), t.daemon)  # expect: Thread-1 (work) None None False False
print(repr(t))  # expect: <Thread(Thread-1 (work), initial)>
t.start()
t.join()
print(results, t.is_alive(), isinstance(t.ident, int), isinstance(t.native_id, int))  # expect: [(1, 2, 'Thread-1 (work)')] False True True
print(repr(t) == f"<Thread({t.name}, stopped {t.ident})>")  # expect: True
named = threading.Thread(target=work, name="worker", args=(3,), daemon=True)
print(named, named.daemon)  # expect: <Thread(worker, initial daemon)> True
named.start()
named.join(120)
print(results[-1])  # expect: (3, 0, 'worker')
print(threading.active_count(), threading.enumerate() == [main])  # expect: 1 True


def failing(action):
    try:
        action()
    except Exception as error:
        print_error(error)


def print_error(error):
    errors.append(f"{type(error).__name__}: {error}")


errors = []
failing(t.start)
failing(threading.Thread().join)
failing(threading.current_thread().join)
failing(lambda: setattr(t, "daemon", True))
failing(lambda: threading.Thread(group=1))
failing(lambda: threading.Thread(target=1).run())
for error in errors:
    if error is errors[-1]:
        print("\n".join(errors))  # expect: RuntimeError: threads can only be started once
        # expect: RuntimeError: cannot join thread before it is started
        # expect: RuntimeError: cannot join current thread
        # expect: RuntimeError: cannot set daemon status of active thread
        # expect: AssertionError: group argument must be None for now
        # expect: TypeError: 'int' object is not callable


class Sub(threading.Thread):
    def __init__(self):
        pass


errors.clear()
failing(Sub().start)
failing(lambda: Sub().name)
failing(lambda: repr(Sub()))
print(errors)  # expect: ['RuntimeError: thread.__init__() not called', 'AssertionError: Thread.__init__() not called', 'AssertionError: Thread.__init__() was not called']


class Counter(threading.Thread):
    total = 0
    lock = threading.Lock()

    def run(self):
        for _ in range(100):
            with self.lock:
                Counter.total += 1


threads = [Counter() for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(Counter.total)  # expect: 800
child_daemon = []
parent = threading.Thread(target=lambda: child_daemon.append(threading.Thread().daemon), daemon=True)
parent.start()
parent.join()
print(child_daemon)  # expect: [True]
# ---
# Locks.
import threading

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01))  # expect: True True False False
lock.release()
errors = []
for action in (
    lock.release,
    threading.RLock().release,
    lambda: lock.acquire(False, 1),
    lambda: lock.acquire(timeout=threading.TIMEOUT_MAX * 2),
    lambda: threading.Semaphore(-1),
    lambda: threading.BoundedSemaphore(1).release(),
    lambda: threading.Semaphore().release(0),
    lambda: threading.Semaphore().acquire(False, 1),
    lambda: threading.Condition().wait(),
    lambda: threading.Condition().notify(),
):
    try:
        action()
    except Exception as error:
        errors.append(f"{type(error).__name__}: {error}")
print("\n".join(errors))  # expect: RuntimeError: release unlocked lock
# expect: RuntimeError: cannot release un-acquired lock
# expect: ValueError: can't specify a timeout for a non-blocking call
# expect: OverflowError: timestamp out of range for platform time_t
# expect: ValueError: semaphore initial value must be >= 0
# expect: ValueError: Semaphore released too many times
# expect: ValueError: n must be one or more
# expect: ValueError: can't specify timeout for non-blocking acquire
# expect: RuntimeError: cannot wait on un-acquired lock
# expect: RuntimeError: cannot notify on un-acquired lock
with lock:
    print(lock.locked())  # expect: True
r = threading.RLock()
with r, r:
    other = []
    t = threading.Thread(target=lambda: other.append(r.acquire(False)))
    t.start()
    t.join()
    print(other)  # expect: [False]
print(threading.TIMEOUT_MAX)  # expect: 9223372036.0
# ---
# Conditions.
import threading

condition = threading.Condition()
items = []
taken = []


def consume():
    with condition:
        while not items:
            condition.wait()
        taken.append(items.pop(0))


threads = [threading.Thread(target=consume) for _ in range(3)]
for thread in threads:
    thread.start()
for item in "xyz":
    with condition:
        items.append(item)
        condition.notify()
for thread in threads:
    thread.join()
print(sorted(taken))  # expect: ['x', 'y', 'z']
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: [], timeout=0.01))  # expect: False []
    print(condition.wait_for(lambda: "value"))  # expect: value
    with condition:
        print(condition.wait(0.01))  # expect: False
plain = threading.Condition(threading.Lock())
with plain:
    print(plain.wait(timeout=0))  # expect: False
print(repr(plain).startswith("<Condition(<unlocked _thread.lock object at "), repr(plain)[-5:])  # expect: True , 0)>
# ---
# Events, semaphores, timers.
import threading

event = threading.Event()
print(event.is_set(), event.wait(0.01))  # expect: False False
waiting = threading.Thread(target=lambda: log.append(event.wait(120)))
log = []
waiting.start()
event.set()
waiting.join()
print(log, event.wait(), event.is_set())  # expect: [True] True True
event.clear()
print(event.is_set())  # expect: False
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))  # expect: True True False False
s.release(2)
with s:
    print(s.acquire(False), s.acquire(False))  # expect: True False
t = threading.Timer(0.01, log.append, ["fired"])
t.start()
t.join()
print(log[-1])  # expect: fired
cancelled = threading.Timer(300, log.append, ["never"])
cancelled.start()
cancelled.cancel()
cancelled.join()
print(log[-1])  # expect: fired
for thing in (threading.Event(), threading.Semaphore(3), threading.BoundedSemaphore(2), threading.Barrier(2)):
    log.append(repr(thing).partition(" at ")[0] + repr(thing).partition(":")[2])
print(log[-4:])  # expect: ['<threading.Event unset>', '<threading.Semaphore value=3>', '<threading.BoundedSemaphore value=2/2>', '<threading.Barrier waiters=0/2>']
# ---
# Barriers.
import threading

order = []
barrier = threading.Barrier(3, action=lambda: order.append("go"))
indices = []


def meet():
    for _ in range(2):
        indices.append(barrier.wait(120))


threads = [threading.Thread(target=meet) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(indices), order, barrier.parties, barrier.n_waiting, barrier.broken)  # expect: [0, 0, 1, 1, 2, 2] ['go', 'go'] 3 0 False
outcome = []


def lonely():
    try:
        barrier.wait()
    except threading.BrokenBarrierError as error:
        outcome.append(repr(error))


thread = threading.Thread(target=lonely)
thread.start()
while not barrier.n_waiting:
    pass
barrier.abort()
thread.join()
print(outcome, barrier.broken)  # expect: ['BrokenBarrierError()'] True
try:
    barrier.wait()
except threading.BrokenBarrierError as error:
    print(type(error).__mro__[1])  # expect: <class 'RuntimeError'>
barrier.reset()
print(barrier.broken)  # expect: False
try:
    threading.Barrier(2).wait(0.01)
except threading.BrokenBarrierError:
    print("timed out")  # expect: timed out
failing = threading.Barrier(1, action=lambda: 1 / 0)
try:
    failing.wait()
except ZeroDivisionError:
    print(failing.broken)  # expect: True
# ---
# Each thread has its own attributes of a local.
import threading


class Local(threading.local):
    kind = "class"

    def __init__(self, start):
        self.value = start


data = Local(10)
data.value += 1
data.mine = True
seen = []


def look():
    seen.append((data.value, data.kind, hasattr(data, "mine")))
    data.value = 99


t = threading.Thread(target=look)
t.start()
t.join()
print(seen, data.value, data.mine)  # expect: [(10, 'class', False)] 11 True
try:
    threading.local().nothing
except AttributeError as error:
    print(error)  # expect: '_thread._local' object has no attribute 'nothing'
# ---
# What a thread does not catch goes to the hook.
import sys
import threading

caught = []


def hook(args):
    caught.append((args.exc_type.__name__, str(args.exc_value), args.exc_traceback is None, args.thread.name))


def fail(error):
    raise error


threading.excepthook = hook
for error in (ValueError("bad"), SystemExit(3)):
    t = threading.Thread(target=fail, args=(error,), name="failing")
    t.start()
    t.join()
print(caught)  # expect: [('ValueError', 'bad', False, 'failing'), ('SystemExit', '3', False, 'failing')]
threading.excepthook = threading.__excepthook__
import io

stderr, sys.stderr = sys.stderr, io.StringIO()
for error in (ValueError("worse"), SystemExit(3)):
    t = threading.Thread(target=fail, args=(error,), name="failing")
    t.start()
    t.join()
text, sys.stderr = sys.stderr.getvalue(), stderr
print(text.splitlines()[:2], text.splitlines()[-1], text.count("Exception in thread"))  # expect: ['Exception in thread failing:', 'Traceback (most recent call last):'] ValueError: worse 1
# ---
# Non-daemon threads are waited for at the end.
import threading
import time


def late():
    time.sleep(0.05)
    print("late")  # expect: late


threading.Thread(target=late).start()
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
# ---
# requires: 3.15
# Iterators shared between threads.
import threading


def numbers():
    yield from range(1000)


shared = threading.serialize_iterator(numbers())
collected = []
threads = [threading.Thread(target=lambda: collected.extend(shared)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(collected) == list(range(1000)))  # expect: True


@threading.synchronized_iterator
def letters():
    """Three letters."""
    yield from "abc"


print(list(letters()), letters.__doc__)  # expect: ['a', 'b', 'c'] Three letters.
left, right = threading.concurrent_tee(iter("xyz"))
print(next(left), list(right), list(left))  # expect: x ['x', 'y', 'z'] ['y', 'z']
# ---
# What locks take for a timeout; a thread that threading did not start; classes of queue.
import _thread
import queue
import threading

errors = []
for lock in (threading.Lock(), threading.RLock()):
    for timeout in ("x", None, [], -2):
        try:
            lock.acquire(timeout=timeout)
        except Exception as error:
            errors.append(f"{type(error).__name__}: {error}")
print("\n".join(errors[:4]), errors[:4] == errors[4:])  # expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
# expect: TypeError: 'list' object cannot be interpreted as an integer
# expect: ValueError: timeout value must be positive True
print(threading.Lock().acquire(True, True), threading.Lock().acquire(timeout=2.5), threading.Barrier(0).parties)  # expect: True True 0
found = []
ended = threading.Event()


def look():
    me = threading.current_thread()
    try:
        me.join()
    except BaseException as error:
        found.append((type(me).__name__, me.daemon, f"{type(error).__name__}: {error}"))
    ended.set()


_thread.start_new_thread(look, ())
ended.wait()
print(found)  # expect: [('_DummyThread', True, 'AssertionError: cannot join a dummy thread')]
print(queue.Empty.__module__, queue.Full.__module__, queue.SimpleQueue.__module__, queue.Queue.__module__)  # expect: _queue queue _queue queue
queue.SimpleQueue().get(block=False)  # raises: _queue.Empty
