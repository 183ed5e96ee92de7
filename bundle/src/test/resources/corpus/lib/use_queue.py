# Queues between threads.
import queue
import threading

q = queue.Queue(2)
q.put("a")
q.put_nowait("b")
print(q.qsize(), q.empty(), q.full(), q.maxsize)  # expect: 2 False True 2
try:
    q.put("c", timeout=0.01)
except queue.Full as error:
    print(repr(error))  # expect: Full()
print(q.get(), q.get_nowait())  # expect: a b
try:
    q.get(block=False)
except queue.Empty as error:
    print(repr(error))  # expect: Empty()
try:
    q.get(timeout=-1)
except ValueError as error:
    print(error)  # expect: 'timeout' must be a non-negative number
q.task_done()
q.task_done()
q.join()
try:
    q.task_done()
except ValueError as error:
    print(error)  # expect: task_done() called too many times
p = queue.PriorityQueue()
s = queue.LifoQueue()
for item in [3, 1, 2]:
    p.put(item)
    s.put(item)
print([p.get() for _ in range(3)], [s.get() for _ in range(3)])  # expect: [1, 2, 3] [2, 1, 3]
simple = queue.SimpleQueue()
simple.put(1)
print(simple.qsize(), simple.get(), simple.empty())  # expect: 1 1 True
try:
    simple.get_nowait()
except queue.Empty as error:
    print(type(error).__name__)  # expect: Empty
try:
    simple.get(timeout=0.01)
except queue.Empty as error:
    print(type(error).__name__)  # expect: Empty
# ---
# Producers and consumers lose nothing.
import queue
import threading

work = queue.Queue(5)
done = queue.SimpleQueue()


def produce(start):
    for number in range(start, start + 100):
        work.put(number)


def consume():
    while True:
        number = work.get()
        if number is None:
            break
        done.put(number)
        work.task_done()


producers = [threading.Thread(target=produce, args=(n * 100,)) for n in range(3)]
consumers = [threading.Thread(target=consume) for _ in range(4)]
for thread in producers + consumers:
    thread.start()
for thread in producers:
    thread.join()
work.join()
for _ in consumers:
    work.put(None)
for thread in consumers:
    thread.join()
result = sorted(done.get() for _ in range(done.qsize()))
print(result == list(range(300)), work.qsize())  # expect: True 0
# ---
# requires: 3.13
# Shutdown wakes everybody.
import queue
import threading

q = queue.Queue()
q.put(1)
seen = []


def take():
    try:
        while True:
            seen.append(q.get())
    except queue.ShutDown as error:
        seen.append(type(error).__name__)


thread = threading.Thread(target=take)
thread.start()
q.shutdown()
thread.join()
print(seen)  # expect: [1, 'ShutDown']
try:
    q.put(2)
except queue.ShutDown as error:
    print(repr(error))  # expect: ShutDown()
r = queue.Queue()
r.put(1)
r.shutdown(immediate=True)
r.join()
print(r.qsize(), r.is_shutdown)  # expect: 0 True
