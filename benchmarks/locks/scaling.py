"""How much two threads gain over one, on data of their own and on data that both read.

    ./baton run --lock free benchmarks/locks/scaling.py [N] [NAME...]

Quiet machines with two cores or more. 2.00 is all there is to gain; what stays far below it shares a cache line.
"""
import itertools
import sys
import threading
import time


class Point:
    scale = 3

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x * self.scale + self.y


class OtherPoint(Point):
    pass


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1
        self.b = 2


SHARED_DICT = {i: i for i in range(100)}
SHARED_LIST = list(range(100))
SHARED_SET = set(range(100))
SHARED_POINT = Point(1, 2)
LOCAL = threading.local()
FACTOR = 7
turn = itertools.count()


def helper(a):
    return a + FACTOR


def use_point(o):
    return o.norm() + o.x


def double(a):
    return a + a


def loop(n):
    total = 0
    for k in range(n):
        total += k % 7


def private_list(n):
    items = []
    for k in range(n):
        items.append(k)
        if len(items) > 50:
            items.pop()
            items.clear()


def private_dict(n):
    d = {}
    for k in range(n):
        d[k & 63] = k


def private_objects(n):
    for k in range(n):
        p = Point(k, 1)
        p.x = p.x + 1
        p.norm()


def private_generator(n):
    def numbers(m):
        for i in range(m):
            yield i

    for _ in numbers(n):
        pass


def private_strings(n):
    for k in range(n):
        ("a" + str(k)).upper()


def private_floats(n):
    x = 0.5
    for _ in range(n):
        x = x * 1.0000001 + 0.1


def private_exceptions(n):
    for k in range(n // 4):
        try:
            raise ValueError(k)
        except ValueError:
            pass


def private_sorting(n):
    for _ in range(n // 200):
        sorted([j * 7919 % 1009 for j in range(100)])


def closures(n):
    total = 0

    def add(v):
        nonlocal total
        total += v

    for k in range(n):
        add(k)


def global_function(n):
    for k in range(n):
        helper(k)


def shared_dict(n):
    d = SHARED_DICT
    for k in range(n):
        d[k % 100]


def shared_list(n):
    items = SHARED_LIST
    for k in range(n):
        items[k % 100]


def shared_lengths(n):
    items, d = SHARED_LIST, SHARED_DICT
    for _ in range(n):
        len(items)
        len(d)


def shared_set(n):
    s = SHARED_SET
    for k in range(n):
        k in s


def shared_iteration(n):
    for _ in range(n // 100):
        for _ in SHARED_LIST:
            pass
        for _ in SHARED_DICT:
            pass


def shared_object(n):
    o = SHARED_POINT
    for _ in range(n):
        o.x
        o.norm()


def two_classes_at_one_place(n):
    o = (Point if next(turn) % 2 else OtherPoint)(1, 2)
    for _ in range(n):
        use_point(o)


def two_types_at_one_place(n):
    a = 1.5 if next(turn) % 2 else 3
    for _ in range(n):
        double(a)


def thread_local(n):
    LOCAL.x = 1
    for _ in range(n):
        LOCAL.x


def private_lock(n):
    lock = threading.Lock()
    for _ in range(n):
        with lock:
            pass


def slots(n):
    o = Slotted()
    for k in range(n):
        o.a = k
        o.b


def formatting(n):
    for k in range(n // 4):
        f"{k:>5} {k!r}"


PROGRAMS = [
    loop,
    private_list,
    private_dict,
    private_objects,
    private_generator,
    private_strings,
    private_floats,
    private_exceptions,
    private_sorting,
    closures,
    global_function,
    shared_dict,
    shared_list,
    shared_lengths,
    shared_set,
    shared_iteration,
    shared_object,
    two_classes_at_one_place,
    two_types_at_one_place,
    thread_local,
    private_lock,
    slots,
    formatting,
]


def timed(program, n, threads):
    start = time.perf_counter()
    started = [threading.Thread(target=program, args=(n,)) for _ in range(threads)]
    for t in started:
        t.start()
    for t in started:
        t.join()
    return time.perf_counter() - start


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000
    wanted = sys.argv[2:]
    for program in PROGRAMS:
        if wanted and program.__name__ not in wanted:
            continue
        for threads in (1, 2, 2):
            timed(program, n, threads)
        one = min(timed(program, n, 1) for _ in range(3))
        two = min(timed(program, n, 2) for _ in range(3))
        print(f"{program.__name__:26} {one:.3f}s {two:.3f}s  x{2 * one / two:.2f}", flush=True)


if __name__ == "__main__":
    main()
