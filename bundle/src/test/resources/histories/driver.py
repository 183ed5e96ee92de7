"""Lets threads work through scripts on one container and notes when each call began, when it ended and what came out."""
import itertools
import queue
import sys
import threading
import time
import types
from collections import deque

sys.setswitchinterval(1e-6)


def set_item(c, k, v):
    c[k] = v


def del_item(c, k):
    del c[k]


def extend(c, *items):
    c.extend(list(items))


def repeat(c):
    c *= 2


def replace_slice(c, *items):
    c[1:3] = list(items)


def intersect(c, *items):
    c &= set(items)


def toggle(c, *items):
    c ^= set(items)


def dict_update(c, *keys):
    c.update({k: k for k in keys})


def set_attribute(o, k, v):
    setattr(o, f"a{k}", v)


def del_attribute(o, k):
    delattr(o, f"a{k}")


def bytes_replace(c, *items):
    c[1:3] = bytes(items)


class Plain:
    pass


def named(o, items):
    for k, v in items.items():
        set_attribute(o, k, v)
    return o


SEQUENCE = {
    "slice": lambda c: c[1:3],
    "equals": lambda c, *items: c == list(items),
    "concat": lambda c, x: c + [x],
    "as_list": list,
    "get": lambda c, i: c[i],
    "set": set_item,
    "len": len,
    "append": lambda c, x: c.append(x),
    "pop": lambda c: c.pop(),
    "clear": lambda c: c.clear(),
    "copy": lambda c: list(c.copy()),
    "insert": lambda c, i, x: c.insert(i, x),
    "pop_at": lambda c, i: c.pop(i),
    "delete": del_item,
    "reverse": lambda c: c.reverse(),
    "remove": lambda c, x: c.remove(x),
    "extend": extend,
    "repeat": repeat,
    "replace_slice": replace_slice,
    "contains": lambda c, x: x in c,
    "count": lambda c, x: c.count(x),
    "index": lambda c, x: c.index(x),
    "appendleft": lambda c, x: c.appendleft(x),
    "popleft": lambda c: c.popleft(),
    "rotate": lambda c, n: c.rotate(n),
    "extendleft": lambda c, *items: c.extendleft(items),
}
BYTES = SEQUENCE | {
    "copy": lambda c: list(bytes(c)),
    "slice": lambda c: list(bytes(c[1:3])),
    "extend": lambda c, *items: c.extend(bytes(items)),
    "replace_slice": bytes_replace,
}
ATTRIBUTES = {
    "get_item": lambda o, k: getattr(o, f"a{k}"),
    "get": lambda o, k: getattr(o, f"a{k}", None),
    "contains": lambda o, k: hasattr(o, f"a{k}"),
    "set": set_attribute,
    "delete": del_attribute,
    "keys": lambda o: [int(name[1:]) for name in list(vars(o)) if name[0] == "a"],
}
QUEUE = {
    "put": lambda q, x: q.put(x, block=False),
    "take": lambda q: q.get(block=False),
    "qsize": lambda q: q.qsize(),
    "empty": lambda q: q.empty(),
}
LOCK = {
    "try": lambda lock: lock.acquire(False),
    "locked": lambda lock: lock.locked(),
    "release": lambda lock: lock.release(),
}
NEXT = {"next": next}
ITERATORS = {
    "range": lambda end: iter(range(end)),
    "list_iterator": lambda end: iter(list(range(end))),
    "tuple_iterator": lambda end: iter(tuple(range(end))),
    "count": lambda end: itertools.count(),
    "dict_iterator": lambda end: iter(dict.fromkeys(range(end))),
    "set_iterator": lambda end: iter(set(range(end))),
    "islice": lambda end: itertools.islice(itertools.count(), end),
    "map": lambda end: map(abs, range(end)),
    "reversed": lambda end: reversed(list(range(end))[::-1]),
    "chain": lambda end: itertools.chain(range(end // 2), range(end // 2, end)),
}
DICT = {
    "values": lambda c: list(c.values()),
    "items_view": lambda c: list(c.items()),
    "get_item": lambda c, k: c[k],
    "get": lambda c, k: c.get(k),
    "contains": lambda c, k: k in c,
    "len": len,
    "set": set_item,
    "delete": del_item,
    "pop": lambda c, k: c.pop(k),
    "pop_default": lambda c, k: c.pop(k, None),
    "popitem": lambda c: c.popitem(),
    "setdefault": lambda c, k, v: c.setdefault(k, v),
    "clear": lambda c: c.clear(),
    "update": dict_update,
    "keys": list,
    "items": lambda c: list(c.copy().items()),
}
SET = {
    "add": lambda c, x: c.add(x),
    "discard": lambda c, x: c.discard(x),
    "remove": lambda c, x: c.remove(x),
    "pop": lambda c: c.pop(),
    "clear": lambda c: c.clear(),
    "len": len,
    "contains": lambda c, x: x in c,
    "copy": lambda c: sorted(c.copy()),
    "update": lambda c, *items: c.update(set(items)),
    "intersect": intersect,
    "subtract": lambda c, *items: c.difference_update(set(items)),
    "toggle": toggle,
    "union": lambda c, *items: sorted(c | set(items)),
    "issubset": lambda c, *items: c <= set(items),
}


class Round:
    """One container and what the threads did to it."""

    def __init__(self, make, scripts):
        self.container = make()
        self.clock = itertools.count().__next__
        self.arrived = []
        self.logs = [[] for _ in scripts]

    def work(self, i, script, operations, threads):
        # Waking up takes longer than a script: the threads start together only if they spin for it.
        self.arrived.append(i)
        while len(self.arrived) < threads:
            time.sleep(0)
        clock, c, log = self.clock, self.container, self.logs[i]
        for n, (name, arguments) in enumerate(script):
            operation = operations[name]
            begin = clock()
            try:
                result = operation(c, *arguments)
            except (LookupError, ValueError, AttributeError, RuntimeError, StopIteration, queue.Empty, queue.Full) as e:
                result = e
            end = clock()
            log.append((n, begin, end, type(result).__name__ if isinstance(result, Exception) else repr(result)))


def play(kind, initial, scripts, rounds):
    """The histories of so many rounds: one line for each operation, an empty line after each round."""
    scripts = eval(scripts)
    ways = {
        "list": (lambda: list(eval(initial)), SEQUENCE),
        "deque": (lambda: deque(eval(initial)), SEQUENCE),
        "deque3": (lambda: deque(eval(initial), 3), SEQUENCE),
        "dict": (lambda: dict(eval(initial)), DICT),
        "set": (lambda: set(eval(initial)), SET),
        "bytearray": (lambda: bytearray(eval(initial)), BYTES),
        "object": (lambda: named(Plain(), eval(initial)), ATTRIBUTES),
        "module": (lambda: named(types.ModuleType("m"), eval(initial)), ATTRIBUTES),
        "function": (lambda: named(lambda: 0, eval(initial)), ATTRIBUTES),
        "queue3": (lambda: queue.Queue(3), QUEUE),
        "queue": (queue.Queue, QUEUE),
        "simple": (queue.SimpleQueue, QUEUE),
        "lifo": (queue.LifoQueue, QUEUE),
        "lock": (threading.Lock, LOCK),
    }
    if kind in ITERATORS:
        make, operations = lambda: ITERATORS[kind](eval(initial)), NEXT
    else:
        make, operations = ways[kind]
    everything = [Round(make, scripts) for _ in range(rounds)]

    def work(i, script):
        for each in everything:
            each.work(i, script, operations, len(scripts))

    threads = [threading.Thread(target=work, args=pair) for pair in enumerate(scripts)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    lines = []
    for each in everything:
        for thread, log in enumerate(each.logs):
            lines += [f"{thread}\t{n}\t{begin}\t{end}\t{result}" for n, begin, end, result in log]
        lines.append("")
    return "\n".join(lines)
