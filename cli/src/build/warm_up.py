"""What the build runs to record the class-data archive: a bit of what most programs do.

The classes that it loads start quickly afterwards; what is left out only starts slower. A number as
its argument says how often to do it: JDKs from 25 on also keep what they have learnt about methods.
"""

import collections
import contextlib
import dataclasses
import enum
import functools
import io
import itertools
import json
import math
import os.path
import queue
import random
import re
import string
import sys
import textwrap
import threading
import time
import traceback
import typing
import unittest


class Color(enum.Enum):
    RED = 1
    BLUE = 2


@dataclasses.dataclass(order=True)
class Point:
    x: int
    y: float = 0.5

    def __add__(self, other: "Point") -> "Point":
        return Point(self.x + other.x, self.y + other.y)


class Account:
    count: typing.ClassVar[int] = 0

    def __init__(self, name, *amounts, **more):
        self.name, self.amounts, self.more = name, list(amounts), more
        type(self).count += 1

    @property
    def total(self):
        return sum(self.amounts)

    def __repr__(self):
        return f"{self.name!r}: {self.total:>8,.2f} {self.more}"


def numbers(n):
    for i in range(n):
        try:
            yield 10 ** i // (i % 3)
        except ZeroDivisionError as e:
            yield str(e)


def describe(value):
    match value:
        case {"a": [first, *rest]}:
            return first, rest
        case Point(x=x):
            return x
        case str() | bytes():
            return len(value)
    return None


def work(results):
    with threading.Lock():
        results.put(sorted({3, 1, 2}, key=lambda n: -n))


async def later():
    return [c async for c in ticks()]


async def ticks():
    yield 1


def main():
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        print(Account("a", 1, 2.5, x=None), Point(1) + Point(2), Color.RED, Color["BLUE"].value)
        print(*numbers(30), sep=", ")
        print([describe(v) for v in ({"a": [1, 2, 3]}, Point(3), "text", b"bytes", 1)])
        print("%s %5d %-5s|" % ("x", 3, "y"), "{:>5} {}".format(1, 2), 1 + 2j, True, (1,), {1: 2})
        print(json.dumps(json.loads('{"a": [1, 2.5, null, "x\\u00e9"]}'), indent=1))
        print(re.sub(r"(\w+)-(\d+)", r"\2-\1", "ab-12 cd-34"), "a,b".split(","), " x ".strip().upper())
        print(collections.Counter("hello").most_common(2), collections.defaultdict(list))
        print(math.sqrt(2), random.Random(1).random(), functools.reduce(lambda a, b: a * b, [1, 2, 3]))
        print(list(itertools.islice(itertools.count(), 3)), textwrap.fill("a b c", 3), string.digits)
        print(os.path.join("a", "b"), time.time() > 0, typing.Optional[int], sys.argv[:0])
    try:
        later().send(None)
    except StopIteration:
        pass
    results = queue.Queue()
    thread = threading.Thread(target=work, args=(results,))
    thread.start()
    thread.join()
    results.get()
    suite = unittest.FunctionTestCase(lambda: None)
    unittest.TextTestRunner(out).run(suite)
    try:
        {}["missing"]
    except KeyError:
        traceback.format_exc()


for _ in range(int(sys.argv[1]) if sys.argv[1:] else 1):
    main()
