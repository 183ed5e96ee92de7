import multiprocessing as mp
from queue import Empty, Full


def pass_on(event, answer):
    event.wait()
    answer.set()


def meet(barrier, queue):
    queue.put(barrier.wait())


def wait_for(condition, value, queue):
    with condition:
        condition.wait_for(lambda: value.value == 3)
        queue.put("seen")


def work(tasks, results):
    while (task := tasks.get()) is not None:
        results.put(task + 1)
        tasks.task_done()
    tasks.task_done()


if __name__ == "__main__":
    mp.set_start_method("spawn")
    event, answer = mp.Event(), mp.Event()
    p = mp.Process(target=pass_on, args=(event, answer))
    p.start()
    print(event.is_set(), answer.wait(0))  # expect: False False
    event.set()
    print(answer.wait(), answer.is_set())  # expect: True True
    answer.clear()
    print(answer.is_set())  # expect: False
    p.join()
    queue, barrier = mp.Queue(), mp.Barrier(3)
    party = [mp.Process(target=meet, args=(barrier, queue)) for _ in range(2)]
    for p in party:
        p.start()
    mine = barrier.wait()
    print(sorted([mine, queue.get(), queue.get()]))  # expect: [0, 1, 2]
    for p in party:
        p.join()
    print(barrier.parties, barrier.n_waiting, barrier.broken)  # expect: 3 0 False
    barrier.abort()
    try:
        barrier.wait()
    except Exception as e:
        print(type(e).__name__, barrier.broken)  # expect: BrokenBarrierError True
    condition, value = mp.Condition(), mp.Value("i", 0)
    p = mp.Process(target=wait_for, args=(condition, value, queue))
    p.start()
    for _ in range(3):
        with condition:
            value.value += 1
            condition.notify_all()
    print(queue.get())  # expect: seen
    p.join()
    tasks, results = mp.JoinableQueue(), mp.SimpleQueue()
    p = mp.Process(target=work, args=(tasks, results))
    p.start()
    for i in range(4):
        tasks.put(i)
    tasks.join()
    print([results.get() for _ in range(4)], results.empty())  # expect: [1, 2, 3, 4] True
    tasks.put(None)
    p.join()
    try:
        tasks.task_done()
        tasks.task_done()
    except ValueError as e:
        print(e)  # expect: task_done() called too many times
# ---
# Locks, and who holds them.
import multiprocessing as mp
import threading

if __name__ == "__main__":
    mp.set_start_method("spawn")
    lock, rlock = mp.Lock(), mp.RLock()
    print(lock, rlock, mp.Semaphore(3), mp.BoundedSemaphore(2))  # expect: <Lock(owner=None)> <RLock(None, 0)> <Semaphore(value=3)> <BoundedSemaphore(value=2, maxvalue=2)>
    with lock, rlock:
        with rlock:
            print(lock, rlock, lock.acquire(False), lock.acquire(timeout=0.001))  # expect: <Lock(owner=MainProcess)> <RLock(MainProcess, 2)> False False
        seen = []
        other = threading.Thread(target=lambda: seen.extend([str(lock), str(rlock)]))
        other.start()
        other.join()
        print(seen)  # expect: ['<Lock(owner=SomeOtherThread)>', '<RLock(SomeOtherThread, nonzero)>']
    for wrong in lock, mp.BoundedSemaphore(2):
        try:
            wrong.release()
        except ValueError as e:
            print(e)
    # expect: semaphore or lock released too many times
    # expect: semaphore or lock released too many times
    try:
        rlock.release()
    except AssertionError as e:
        print(e)  # expect: attempt to release recursive lock not owned by thread
    semaphore = mp.Semaphore(1)
    print(semaphore.acquire(), semaphore.acquire(block=False), semaphore.get_value())  # expect: True False 0
    semaphore.release()
    semaphore.release()
    print(semaphore.get_value())  # expect: 2
    condition = mp.Condition(lock)
    with condition:
        print(condition.wait(0.001))  # expect: False
    try:
        condition.wait()
    except AssertionError as e:
        print(e)  # expect: must acquire() condition before using wait()
    try:
        condition.notify()
    except AssertionError as e:
        print(e)  # expect: lock is not owned
# ---
# Queues.
import multiprocessing as mp
from queue import Empty, Full

if __name__ == "__main__":
    mp.set_start_method("spawn")
    queue = mp.Queue(2)
    queue.put("a")
    queue.put(["b"])
    print(queue.full(), queue.qsize())  # expect: True 2
    for block, timeout in (False, None), (True, 0.001):
        try:
            queue.put("c", block, timeout)
        except Full as e:
            print(repr(e))
    # expect: Full()
    # expect: Full()
    print(queue.get(), queue.get(timeout=60))  # expect: a ['b']
    for block, timeout in (False, None), (True, 0.001):
        try:
            queue.get(block, timeout)
        except Empty as e:
            print(repr(e))
    # expect: Empty()
    # expect: Empty()
    queue.close()
    for use in (lambda: queue.put(1)), queue.get:
        try:
            use()
        except ValueError as e:
            print(str(e).split(" object at ")[0], str(e).split("> ")[1])
    # expect: Queue <multiprocessing.queues.Queue is closed
    # expect: Queue <multiprocessing.queues.Queue is closed
    queue.join_thread()
