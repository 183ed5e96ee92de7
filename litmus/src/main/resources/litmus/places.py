"""Two shared places of each kind, x and y, and what threads do to them. Loads give 10 times the first value and the second."""
import queue
import threading
import types


class Box:
    def __init__(self):
        self.x = self.y = 0
        self.value = None
        self.event = threading.Event()
        self.lock = threading.Lock()


class Pair:
    """Functions that store and load two variables."""

    def __init__(self, store, load):
        self.store = store
        self.load = load


def box():
    return Box()


def store_attributes(b):
    b.x = 1
    b.y = 1


def load_attributes(b):
    y = b.y
    return 10 * y + b.x


def two_items():
    return [0, 0]


def store_items(pair):
    pair[0] = 1
    pair[1] = 1


def load_items(pair):
    y = pair[1]
    return 10 * y + pair[0]


def two_values():
    return {"x": 0, "y": 0}


def store_values(pair):
    pair["x"] = 1
    pair["y"] = 1


def load_values(pair):
    y = pair["y"]
    return 10 * y + pair["x"]


def store_new_keys(pair):
    pair["p"] = 1
    pair["q"] = 1


def load_new_keys(pair):
    q = pair.get("q", 0)
    return 10 * q + pair.get("p", 0)


def two_cells():
    x = y = 0

    def store():
        nonlocal x, y
        x = 1
        y = 1

    def load():
        seen = y
        return 10 * seen + x

    return Pair(store, load)


def global_store():
    global x, y
    x = 1
    y = 1


def global_load():
    seen = y
    return 10 * seen + x


def two_globals():
    names = {"x": 0, "y": 0}
    return Pair(types.FunctionType(global_store.__code__, names), types.FunctionType(global_load.__code__, names))


def store_pair(pair):
    pair.store()


def load_pair(pair):
    return pair.load()


def store_mixed(b):
    b.value = [7, 7]
    b.x = 1


def load_mixed(b):
    x = b.x
    return 10 * x + (0 if b.value is None else 1)


# Publication of what has just been made: 0 for nothing yet, 1 for all of it, 2 for anything else.


class Made:
    def __init__(self, n):
        self.n = n
        self.twice = [n, n]


def whole(made):
    if made is None:
        return 0
    items, table, thing = made
    right = items == [1, 2, 3] and table == {"a": 1, "b": [2]} and thing.n == 5 and thing.twice == [5, 5]
    return 1 if right else 2


def make():
    return [1, 2, 3], {"a": 1, "b": [2]}, Made(5)


def publish_attribute(b):
    b.value = make()


def read_attribute(b):
    return whole(b.value)


def no_items():
    return []


def publish_item(items):
    items.append(make())


def read_item(items):
    return whole(items[0] if items else None)


def no_values():
    return {}


def publish_value(table):
    table["k"] = make()


def read_value(table):
    return whole(table.get("k"))


def cell_of_nothing():
    x = None

    def store():
        nonlocal x
        x = make()

    return Pair(store, lambda: whole(x))


def new_queue():
    return queue.SimpleQueue()


def publish_queue(q):
    q.put(make())


def read_queue(q):
    try:
        return whole(q.get(block=False))
    except queue.Empty:
        return 0


# Two orders of two places.


def store_x_load_y(b):
    b.x = 1
    return b.y


def store_y_load_x(b):
    b.y = 1
    return b.x


def store_x(b):
    b.x = 1


def store_y(b):
    b.y = 1


def load_x_twice(b):
    first = b.x
    return 10 * first + b.x


def load_x_load_y(b):
    first = b.x
    return 10 * first + b.y


def load_y_load_x(b):
    first = b.y
    return 10 * first + b.x


# What orders memory.


def set_event(b):
    b.x = 1
    b.event.set()


def see_event(b):
    seen = b.event.is_set()
    return 10 * seen + b.x


def store_locked(b):
    with b.lock:
        b.x = 1
        b.y = 1


def load_locked(b):
    with b.lock:
        return 10 * b.x + b.y


def start_and_join(b):
    """1 if the new thread saw what was before its start, 10 more if its end showed what it did."""
    b.x = 1
    seen = []

    def work():
        seen.append(b.x)
        b.value = make()

    t = threading.Thread(target=work)
    t.start()
    t.join()
    return 10 * whole(b.value) + seen[0]
