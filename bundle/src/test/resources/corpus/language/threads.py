# Start, join, results, names, identity.
import threading

results = {}


def square(n):
    results[n] = n * n


threads = [threading.Thread(target=square, args=(n,), name=f"worker-{n}") for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()), [t.name for t in threads], [t.is_alive() for t in threads], threads[0].daemon)  # expect: [(0, 0), (1, 1), (2, 4), (3, 9), (4, 16)] ['worker-0', 'worker-1', 'worker-2', 'worker-3', 'worker-4'] [False, False, False, False, False] False
main = threading.current_thread()
print(main.name, main is threading.main_thread(), threading.active_count(), [t.name for t in threading.enumerate()], threading.get_ident() == main.ident, main.is_alive())  # expect: MainThread True 1 ['MainThread'] True True
seen = []
t = threading.Thread(target=lambda: seen.append((threading.current_thread().name, threading.active_count(), threading.current_thread() is t)), name="other", daemon=True)
print(t.is_alive(), t.ident, t.daemon)  # expect: False None True
t.start()
t.join()
print(seen, repr(t).split(",")[0], t.is_alive())  # expect: [('other', 2, True)] <Thread(other False


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def run(self):
        self.result = sum(range(self.n))


w = Worker(1000)
w.start()
w.join(120)
print(w.result, w.name.startswith("Thread-"))  # expect: 499500 True


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(w.start))  # expect: RuntimeError: threads can only be started once
print(error(threading.Thread().join))  # expect: RuntimeError: cannot join thread before it is started
print(error(threading.current_thread().join))  # expect: RuntimeError: cannot join current thread
print(error(lambda: setattr(main, "daemon", True)))  # expect: RuntimeError: cannot set daemon status of active thread
print(error(lambda: threading.Thread(5)))  # expect: AssertionError: group argument must be None for now
# ---
# Locks: a counter that must not lose an update, reentrance, timeouts.
import threading

lock, total = threading.Lock(), 0


def add(n):
    global total
    for _ in range(n):
        with lock:
            total += 1


threads = [threading.Thread(target=add, args=(2000,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, lock.locked())  # expect: 8000 False
print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.locked(), lock.release(), lock.locked())  # expect: True False False True None False
r = threading.RLock()
with r:
    with r:
        inner = []
        t = threading.Thread(target=lambda: inner.append(r.acquire(blocking=False)))
        t.start()
        t.join()
print(inner, r.acquire(blocking=False), r.release())  # expect: [False] True None


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lock.release))  # expect: RuntimeError: release unlocked lock
print(error(r.release))  # expect: RuntimeError: cannot release un-acquired lock
print(error(lambda: lock.acquire(False, 5)))  # expect: ValueError: can't specify a timeout for a non-blocking call
print(error(lambda: lock.acquire(timeout=-5)))  # expect: ValueError: timeout value must be positive
# ---
# Condition, Event, Semaphore, Barrier.
import threading

condition, items, got = threading.Condition(), [], []


def consume():
    for _ in range(3):
        with condition:
            condition.wait_for(lambda: items)
            got.append(items.pop(0))
            condition.notify_all()


consumer = threading.Thread(target=consume)
consumer.start()
for n in range(3):
    with condition:
        items.append(n)
        condition.notify_all()
        condition.wait_for(lambda: not items)
consumer.join()
print(got, condition.acquire(), condition.wait(0.01), condition.release())  # expect: [0, 1, 2] True False None
event, order = threading.Event(), []
t = threading.Thread(target=lambda: (event.wait(), order.append("woken")))
t.start()
order.append("before")
event.set()
t.join()
print(order, event.is_set(), event.wait(0), event.clear(), event.is_set(), event.wait(0.01))  # expect: ['before', 'woken'] True True None False False
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.release(), s.acquire(timeout=0.01))  # expect: True True False None True
b = threading.BoundedSemaphore(1)
with b:
    pass
try:
    b.release()
except ValueError as e:
    print(e)  # expect: Semaphore released too many times
barrier, ranks = threading.Barrier(3, action=lambda: ranks.append("action")), []
threads = [threading.Thread(target=lambda: ranks.append(barrier.wait())) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(ranks[0], sorted(ranks[1:]), barrier.parties, barrier.n_waiting, barrier.broken)  # expect: action [0, 1, 2] 3 0 False
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError as e:
    print(type(e).__name__, barrier.broken)  # expect: BrokenBarrierError True
try:
    condition.notify()
except RuntimeError as e:
    print(e)  # expect: cannot notify on un-acquired lock
try:
    threading.Semaphore(-1)
except ValueError as e:
    print(e)  # expect: semaphore initial value must be >= 0
# ---
# Thread-local data and queues.
import queue
import threading

local = threading.local()
local.value = "main"
seen = []


def use_local(n):
    seen.append(hasattr(local, "value"))
    local.value = n
    seen.append(local.value)


for n in range(2):
    t = threading.Thread(target=use_local, args=(n,))
    t.start()
    t.join()
print(seen, local.value, vars(local))  # expect: [False, 0, False, 1] main {'value': 'main'}


class Defaults(threading.local):
    number = 5

    def __init__(self, x):
        self.x = x


d, firsts = Defaults([1]), []
d.x.append(2)
d.number = 6
t = threading.Thread(target=lambda: firsts.append((d.number, d.x)))
t.start()
t.join()
print(firsts, d.number)  # expect: [(5, [1, 2])] 6
q, done = queue.Queue(maxsize=2), []


def worker():
    while (item := q.get()) is not None:
        done.append(item * 10)
        q.task_done()
    q.task_done()


t = threading.Thread(target=worker)
t.start()
for i in range(5):
    q.put(i)
q.put(None)
q.join()
t.join()
print(done, q.empty(), q.qsize(), q.maxsize)  # expect: [0, 10, 20, 30, 40] True 0 2
q.put(1)
q.put(2)
try:
    q.put_nowait(3)
except queue.Full as e:
    print(type(e).__name__, q.full())  # expect: Full True
p = queue.PriorityQueue()
for n in (3, 1, 2):
    p.put((n, str(n)))
l = queue.LifoQueue()
l.put("a")
l.put("b")
print([p.get() for _ in range(3)], l.get(), l.get_nowait())  # expect: [(1, '1'), (2, '2'), (3, '3')] b a
try:
    l.get(timeout=0.01)
except queue.Empty as e:
    print(type(e).__name__)  # expect: Empty
try:
    q.task_done()
    q.task_done()
    q.task_done()
except ValueError as e:
    print(e)  # expect: task_done() called too many times
simple = queue.SimpleQueue()
simple.put("s")
print(simple.get(), simple.empty())  # expect: s True
# ---
# Exceptions in threads go to threading.excepthook and end only that thread.
import threading

caught = []


def hook(args):
    caught.append((args.exc_type.__name__, str(args.exc_value), args.thread.name, args.exc_traceback is not None))


def fail():
    raise ValueError("in thread")


threading.excepthook = hook
t = threading.Thread(target=fail, name="failing")
t.start()
t.join()
q = threading.Thread(target=lambda: exec("raise SystemExit"), name="exits")
q.start()
q.join()
print(caught, t.is_alive())  # expect: [('ValueError', 'in thread', 'failing', True), ('SystemExit', '', 'exits', True)] False
fired = threading.Event()
timer = threading.Timer(0.01, fired.set)
timer.start()
print(fired.wait(120), timer.join())  # expect: True None
never = threading.Timer(300, fail)
never.start()
never.cancel()
never.join(120)
print(never.is_alive(), len(caught))  # expect: False 2
# ---
# Containers shared by threads keep every element.
import threading
from collections import deque

N, shared, ordered, table, unique = 1000, [], deque(), {}, set()


def fill(k):
    for i in range(N):
        shared.append((k, i))
        ordered.append((k, i))
        table[k, i] = i
        unique.add((k, i))


threads = [threading.Thread(target=fill, args=(k,)) for k in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(shared), len(ordered), len(table), len(unique), len(set(shared)) == 4 * N, [i for k, i in shared if k == 2] == list(range(N)))  # expect: 4000 4000 4000 4000 True True
# ---
# Low-level threads, and generators and exceptions that belong to one thread.
import _thread
import sys
import threading

lock = _thread.allocate_lock()
lock.acquire()
box = []


def low(a, b=2):
    box.append((a, b, sys.exc_info()))
    lock.release()


try:
    raise KeyError("only in main")
except KeyError:
    _thread.start_new_thread(low, (1,), {"b": 5})
    with lock:
        print(box, sys.exc_info()[0].__name__)  # expect: [(1, 5, (None, None, None))] KeyError
print(_thread.get_ident() == threading.get_ident(), type(lock).__name__, _thread.error is RuntimeError, threading.TIMEOUT_MAX > 1000)  # expect: True lock True True
# ---
# One thread that works, others that come and go beside it: nothing that any of them stores is lost.
import threading


class Point:
    pass


def work(n, items, table, points, numbers):
    for k in range(n):
        items.append(k)
        table[n, k, len(items)] = k
        numbers.add((n, k))
        setattr(points[k % len(points)], f"a{n}_{k}", k)


items, table, numbers = [], {}, set()
points = [Point() for _ in range(20)]
for round in range(12):
    helpers = [
        threading.Thread(target=work, args=(m, items, table, points, numbers)) for m in range(round * 3 + 1, round * 3 + 3)
    ]
    for helper in helpers:
        helper.start()
    work(round * 3 + 60, items, table, points, numbers)
    for helper in helpers:
        helper.join()
    work(round * 3 + 61, items, table, points, numbers)

counts = [m for round in range(12) for m in (round * 3 + 1, round * 3 + 2, round * 3 + 60, round * 3 + 61)]
print(len(items) == sum(counts))  # expect: True
print(sorted(items) == sorted(k for m in counts for k in range(m)))  # expect: True
print(len(numbers), len({(m, k) for m in counts for k in range(m)}) == len(numbers))  # expect: 2280 True
print(sum(len(vars(p)) for p in points))  # expect: 2280
