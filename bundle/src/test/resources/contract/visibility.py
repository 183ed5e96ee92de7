import concurrent.futures
import queue


class Box:
    pass


def edges(r, threads, parallel):
    """V1: what was done before a release, a start, a put or an end is seen after what waits for it."""
    box = Box()
    event, lock, condition = threading.Event(), threading.Lock(), threading.Condition()
    semaphore, barrier, channel = threading.Semaphore(0), threading.Barrier(2), queue.Queue()
    future, told = concurrent.futures.Future(), threading.Event()
    future.add_done_callback(lambda f: told.set())
    ready = []
    lock.acquire()

    def notify():
        with condition:
            ready.append(True)
            condition.notify_all()

    def wait_for_notice():
        with condition:
            while not ready:
                condition.wait()

    pairs = {
        "event": (event.set, event.wait),
        "event seen": (event.set, lambda: spin(event.is_set)),
        "lock": (lock.release, lock.acquire),
        "condition": (notify, wait_for_notice),
        "semaphore": (semaphore.release, semaphore.acquire),
        "barrier": (barrier.wait, barrier.wait),
        "queue": (lambda: channel.put(1), channel.get),
        "future": (lambda: future.set_result(1), future.result),
        "callback": (lambda: future.set_result(1), told.wait),
    }
    name, (tell, learn) = list(pairs.items())[r.randrange(len(pairs))]
    amount = r.randrange(1, 30)

    def write():
        box.items = []
        for n in range(amount):
            box.items.append(n)
            setattr(box, f"a{n}", n)
        box.last = {n: n for n in range(amount)}
        tell()

    def read():
        learn()
        check(box.items == list(range(amount)), f"{name}: items")
        check(len(box.last) == amount and all(getattr(box, f"a{n}") == n for n in range(amount)), f"{name}: attributes")

    together(write, read)


def starts_and_ends(r, threads, parallel):
    """V1: a thread sees what was done before its start; who joined it, or sees it ended, sees what it did."""
    box = Box()
    box.before = [1, 2, 3]
    joins = r.random() < 0.5

    def work():
        check(box.before == [1, 2, 3] and box.more == {"a": 1}, "not seen at the start")
        box.result = {n: [n] for n in range(20)}

    t = threading.Thread(target=work)
    box.more = {"a": 1}
    t.start()
    if joins:
        t.join()
    else:
        spin(lambda: not t.is_alive())
    check(box.result == {n: [n] for n in range(20)}, "not seen at the end")
    t.join()


def spin(condition):
    while not condition():
        time.sleep(0)


flag = False


def stores_arrive(r, threads, parallel):
    """V2, V6: a loop that does nothing but look at a place sees what another thread puts there."""
    global flag
    flag = False
    box = Box()
    box.flag = False
    items, table, cell = [False], {"flag": False}, False

    def set_global():
        global flag
        flag = True

    def set_cell():
        nonlocal cell
        cell = True

    def wait_global():
        while not flag:
            pass

    def wait_cell():
        while not cell:
            pass

    def wait_attribute():
        while not box.flag:
            pass

    def wait_item():
        while not items[0]:
            pass

    def wait_key():
        while not table["flag"]:
            pass

    def wait_length():
        while len(items) < 2:
            pass

    pairs = [
        (set_global, wait_global),
        (set_cell, wait_cell),
        (lambda: setattr(box, "flag", True), wait_attribute),
        (lambda: items.__setitem__(0, True), wait_item),
        (lambda: table.update(flag=True), wait_key),
        (lambda: items.append(1), wait_length),
    ]
    tell, wait = pairs[r.randrange(len(pairs))]
    turns = r.randrange(3000)

    def later():
        for _ in range(turns):
            pass
        tell()

    together(later, *[wait] * (threads - 1))


def messages(r, threads, parallel):
    """V2: who finds a reference finds the object behind it fully made, and what was stored before it."""
    rounds = 40
    boxes = [Box() for _ in range(rounds)]
    for b in boxes:
        b.data = b.ready = None
        b.items, b.table, b.slot = [None], {}, [None, None]

    def write():
        for n, b in enumerate(boxes):
            b.data = {"n": [n, n]}
            b.items[0] = (n, b.data)
            b.table["k"] = [n] * 5
            b.made = Box()
            b.slot[1] = n
            b.ready = [n]

    def read():
        for n, b in enumerate(boxes):
            while not b.ready:
                inner = b.table.get("k")
                check(inner is None or inner == [n] * 5, "half a list")
                made = getattr(b, "made", None)
                check(made is None or type(made) is Box, "half an object")
            check(b.data == {"n": [n, n]} and b.items[0][1] is b.data, "data behind its flag")
            check(b.table["k"] == [n] * 5 and b.slot[1] == n and b.ready == [n], "data behind its flag")

    together(write, *[read] * (threads - 1))


def one_order(r, threads, parallel):
    """V0: under a lock all threads agree on one order of all stores (SB, IRIW)."""
    rounds = 30
    boxes = [Box() for _ in range(rounds)]
    for b in boxes:
        b.x = b.y = 0
        b.seen = {}

    def first():
        for b in boxes:
            b.x = 1
            b.seen["first"] = b.y

    def second():
        for b in boxes:
            b.y = 1
            b.seen["second"] = b.x

    def watch_x():
        for b in boxes:
            b.seen["x"] = b.x, b.y

    def watch_y():
        for b in boxes:
            y = b.y
            b.seen["y"] = b.x, y


    together(first, second, watch_x, watch_y)
    for b in boxes:
        check(b.seen["first"] or b.seen["second"], "both stores came after both loads")
        check(not (b.seen["x"] == (1, 0) and b.seen["y"] == (0, 1)), "two orders")
