"""Random programs of several threads whose result does not depend on who runs when: they share nothing, or share through locks and queues."""
import queue
import random
import re
import threading
import time

PRIME = 1_000_003


class Failure(Exception):
    pass


class Shared:
    """What the threads of one program have in common."""

    def __init__(self, threads):
        self.lock = threading.Lock()
        self.inner = threading.RLock()
        self.total = 0
        self.squares = {}
        self.channel = queue.Queue(2)
        self.fast = queue.SimpleQueue()
        self.room = threading.Semaphore(2)
        self.waiting = threading.Condition()
        self.started = 0
        self.threads = threads
        self.received = [0, 0]


def compute(r, shared, own):
    n = r.randrange(1, 300)
    for i in range(n):
        own[0] = (own[0] * 31 + i) % PRIME


def add(r, shared, own):
    """Additions commute, so their order does not show."""
    for _ in range(r.randrange(1, 20)):
        amount = r.randrange(100)
        with shared.lock:
            before = shared.total
            with shared.inner, shared.inner:
                shared.squares[amount] = amount * amount
            shared.total = before + amount


def send(r, shared, own):
    for _ in range(r.randrange(1, 6)):
        shared.channel.put(r.randrange(100))
        shared.fast.put(r.randrange(100))


def narrow(r, shared, own):
    with shared.room:
        time.sleep(r.choice([0, 0, 1e-6, 1e-4]))
        own[0] += 1


def meet(r, shared, own):
    """Waits until all threads have begun."""
    with shared.waiting:
        while shared.started < shared.threads:
            shared.waiting.wait()


def fail(r, shared, own):
    depth = r.randrange(1, 8)

    def inner(n):
        try:
            if n == 0:
                raise Failure(depth)
            inner(n - 1)
        finally:
            own[0] = (own[0] + n) % PRIME

    try:
        with shared.lock:
            inner(depth)
    except Failure as e:
        own[0] += e.args[0]


def recurse(r, shared, own):
    def deeper():
        return deeper() + 1

    try:
        deeper()
    except RecursionError:
        own[0] += 1


def generate(r, shared, own):
    def values(n):
        try:
            for i in range(n):
                yield i
        finally:
            own[0] += n

    for i in values(r.randrange(10)):
        own[0] += i
    stopped = values(10)
    for _ in range(r.randrange(1, 5)):
        own[0] += next(stopped)
    stopped.close()


def collect(r, shared, own):
    items = [r.randrange(1000) for _ in range(r.randrange(1, 40))]
    items.sort(key=lambda x: (x % 7, x))
    table = {x: str(x) for x in items}
    text = ",".join(table.values())
    own[0] = (own[0] + len(re.findall(r"\d+", text)) + sum(map(int, text.split(","))) + len({x % 10 for x in items})) % PRIME


def ask_host(r, shared, own):
    own[0] = (own[0] + host("double", r.randrange(100))) % PRIME
    try:
        host("fail", 1)
    except RuntimeError:
        own[0] += 1


def called_back(n):
    return n + 1


def ask_back(r, shared, own):
    own[0] += host("back", r.randrange(100))


def spawn(r, shared, own):
    amount = r.randrange(1, 1000)
    results = []
    t = threading.Thread(target=lambda: results.append(sum(range(amount))))
    t.start()
    t.join()
    own[0] = (own[0] + results[0]) % PRIME


ALONE = [compute, compute, add, fail, recurse, generate, collect, ask_host, ask_back, narrow]
TOGETHER = ALONE + [send, send, meet, spawn]


def work(seed, shared, actions, results, me):
    r = random.Random(seed)
    own = [me]
    with shared.waiting:
        shared.started += 1
        shared.waiting.notify_all()
    for _ in range(r.randrange(2, 9)):
        r.choice(actions)(r, shared, own)
    results[me] = own[0]


def consume(shared):
    for n, source in enumerate((shared.channel, shared.fast)):
        while True:
            x = source.get()
            if x is None:
                break
            shared.received[n] += x


def program(seed, threads):
    """The result of a program: without threads of its own if their number is 0."""
    r = random.Random(seed)
    count = max(1, threads)
    shared = Shared(count)
    results = [None] * count
    seeds = [r.random() for _ in range(count)]
    if threads == 0:
        work(seeds[0], shared, ALONE, results, 0)
    else:
        workers = [
            threading.Thread(target=work, args=(seeds[me], shared, TOGETHER, results, me), daemon=True)
            for me in range(count)
        ]
        consumer = threading.Thread(target=consume, args=(shared,), daemon=True)
        for t in [*workers, consumer]:
            t.start()
        for t in workers:
            t.join()
        shared.channel.put(None)
        shared.fast.put(None)
        consumer.join()
    return repr((results, shared.total, sorted(shared.squares.items()), shared.received))


def caught(done):
    """How many KeyboardInterrupts arrive until the host says that it is done."""
    count = 0
    while True:
        try:
            while not host(done, 0):
                pass
            return count
        except KeyboardInterrupt:
            count += 1
