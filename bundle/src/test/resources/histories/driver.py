"""Lets threads work through scripts on one container and notes when each call began, when it ended and what came out."""
import itertools
import sys
import threading
import time
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


SEQUENCE = {
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
DICT = {
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
            except (IndexError, KeyError, ValueError) as e:
                result = e
            end = clock()
            log.append((n, begin, end, type(result).__name__ if isinstance(result, Exception) else repr(result)))


def play(kind, initial, scripts, rounds):
    """The histories of so many rounds: one line for each operation, an empty line after each round."""
    scripts = eval(scripts)
    make, operations = {
        "list": (lambda: list(eval(initial)), SEQUENCE),
        "deque": (lambda: deque(eval(initial)), SEQUENCE),
        "deque3": (lambda: deque(eval(initial), 3), SEQUENCE),
        "dict": (lambda: dict(eval(initial)), DICT),
        "set": (lambda: set(eval(initial)), SET),
    }[kind]
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
