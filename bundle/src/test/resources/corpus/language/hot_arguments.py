# Hot calls with defaults, names, *args and **kwargs, and getters of properties, which are made
# without a frame too; what is missing, changes or fails is found as ever.

import traceback


def scaled(a, b=2, c=3):
    return a + b * c


def named(*, first, second=1):
    return first - second


def rest(a, *more, k=0, **names):
    return a + len(more) + k + len(names)


def run(n):
    total = 0
    for i in range(n):
        total += scaled(i) + scaled(i, c=1) + scaled(c=i, a=1) + scaled(i, 4, 5)
        total += named(first=i, second=2) + named(first=i)
        total += rest(i) + rest(i, 1, 2, k=1) + rest(i, 3, x=1, y=2)
    return total


print(run(4000), run(4000))  # expect: 80108000 80108000
scaled.__defaults__ = (0, 10)
print(run(4000))  # expect: 64080000
scaled.__defaults__ = (1, 2, 3)
named.__kwdefaults__["second"] = 5
print(run(4000))  # expect: 80092000
named.__kwdefaults__ = None
try:
    run(1)
except TypeError as e:
    print(e)  # expect: named() missing 1 required keyword-only argument: 'second'
named.__kwdefaults__ = {"second": 0}
scaled.__defaults__ = None
try:
    run(1)
except TypeError as e:
    print(e)  # expect: scaled() missing 2 required positional arguments: 'b' and 'c'
scaled.__defaults__ = ("x", 2)
try:
    run(1)
except TypeError as e:
    entries = traceback.extract_tb(e.__traceback__)
    print(e, [(x.name, x.lineno) for x in entries])  # expect: unsupported operand type(s) for +: 'int' and 'str' [('<module>', 47), ('run', 22), ('scaled', 8)]
    frame = e.__traceback__.tb_next.tb_next.tb_frame
    print(frame.f_locals)  # expect: {'a': 0, 'b': 'x', 'c': 2}
# ---
# The order of names, and what a function does with them.


def keys(**names):
    return names


def both(first, *args, **names):
    return args, names


def run(n):
    for i in range(n):
        a = keys(b=i, a=1)
        b = both(1, i, first_=2)
        a["c"] = 3
    return a, b


print(run(3000))  # expect: ({'b': 2999, 'a': 1, 'c': 3}, ((2999,), {'first_': 2}))


def fails(*args, **names):
    return args[0] // names["by"]


def attempt(n, by):
    total = 0
    for i in range(n):
        total += fails(i, i, by=by)
    return total


print(attempt(3000, 2), attempt(3000, 2))  # expect: 2248500 2248500
try:
    attempt(1, 0)
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_next.tb_frame.f_locals)  # expect: {'args': (0, 0), 'names': {'by': 0}}
try:
    attempt(1, None)
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for //: 'int' and 'NoneType'
# ---
# Arguments that come in a tuple.


def add(a, b, c=1):
    return a + b + c


def passed_on(function):
    def wrapper(*args):
        return function(*args)

    return wrapper


wrapped = passed_on(add)


def run(n):
    total = 0
    for i in range(n):
        total += wrapped(i, 1)
    return total


print(run(4000), run(4000))  # expect: 8006000 8006000
print(wrapped(1, 2, 3), wrapped("a", "b", "c"))  # expect: 6 abc
try:
    wrapped(1)
except TypeError as e:
    print(e)  # expect: add() missing 1 required positional argument: 'b'
try:
    wrapped(1, 2, 3, 4)
except TypeError as e:
    print(e)  # expect: add() takes from 2 to 3 positional arguments but 4 were given
print(run(4000))  # expect: 8006000
# ---
# Properties whose getter is called directly.


class Box:
    def __init__(self, width, height=2):
        self.width, self.height = width, height

    @property
    def area(self):
        return self.width * self.height

    @property
    def ratio(self):
        return self.width // self.height


class Cube(Box):
    pass


def run(n):
    total = 0
    for i in range(n):
        box = Box(i) if i & 1 else Cube(height=3, width=i)
        total += box.area + box.ratio
    return total


print(run(4000), run(4000))  # expect: 23325000 23325000
try:
    Box(3, 0).ratio
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_frame.f_code.co_name)  # expect: ratio


def measure(box, n):
    total = 0
    for i in range(n):
        total += box.ratio
    return total


print(measure(Box(9, 3), 3000), measure(Cube(9, 3), 3000))  # expect: 9000 9000
try:
    measure(Box(3, 0), 1)
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_next.tb_frame.f_locals["self"].width)  # expect: 3
Cube.area = property(lambda self: 0)
print(run(4000))  # expect: 11331000
Box.area = 1
print(run(4000))  # expect: 3333000
del Box.area
try:
    run(2)
except AttributeError as e:
    print(e)  # expect: 'Box' object has no attribute 'area'
# ---
# A getter that fails with AttributeError asks __getattr__.


class Asked:
    def __init__(self, known):
        self.known = known

    @property
    def value(self):
        return self.known.real

    def __getattr__(self, name):
        return name + "?"


def run(asked, n):
    last = None
    for i in range(n):
        last = asked.value
    return last


print(run(Asked(7), 3000), run(Asked(8), 3000))  # expect: 7 8
print(run(Asked(None), 1))  # expect: value?
print(run(Asked(9), 10))  # expect: 9
# ---
# Functions that hand on what they were given.
import functools


def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        return f(*a, **k) + 1

    return w


@deco
def g(x, y=3, *, z=4):
    return x * 2 + y + z


class Counted:
    @deco
    def m(self, x, **kw):
        return x + len(kw)

    def __init__(self, *args, **kw):
        self.n = len(args) + len(kw)


class Derived(Counted):
    def __init__(self, *args, **kw):
        super().__init__(1, *args, **kw)

    def call(self, *a, **k):
        return self.m(*a, **k)


def run(n):
    total = 0
    b = Derived()
    for i in range(n):
        total += g(i) + g(i, 1) + g(i, z=2) + g(i, y=1, z=3)
        total += b.m(i) + b.m(i, q=1) + b.call(i, r=3) + Derived(1, 2, k=3).n
    return total


print(run(3000))  # expect: 49585500
try:
    g(1, 2, 3)
except TypeError as e:
    print(e)  # expect: g() takes from 1 to 2 positional arguments but 3 were given
try:
    g(1, q=3)
except TypeError as e:
    print(e)  # expect: g() got an unexpected keyword argument 'q'
try:
    g(**{"x": 1, 3: 4})
except TypeError as e:
    print(e)  # expect: keywords must be strings


class Doubled:
    def keys(self):
        return ["x", "y"]

    def __getitem__(self, k):
        return 10


def handed(f, items, names):
    return f(*items, **names)


def show(*a, **k):
    return a, k


for _ in range(1000):
    last = handed(show, (1,), {"b": 2})
print(last)  # expect: ((1,), {'b': 2})
print(handed(show, [1, 2], {}))  # expect: ((1, 2), {})
print(handed(show, "ab", Doubled()))  # expect: (('a', 'b'), {'x': 10, 'y': 10})
try:
    handed(show, (), {1: 2})
except TypeError as e:
    print(e)  # expect: keywords must be strings
try:
    handed(show, (), 5)
except TypeError as e:
    print(str(e).endswith("argument after ** must be a mapping, not int"))  # expect: True
given = {"b": 2}
handed(lambda **k: k.clear(), (), given)
print(given)  # expect: {'b': 2}


def both(x, *items):
    return [x, *items]


def listed(x, items):
    return both(x, *items)


for _ in range(1000):
    last = listed(0, [1, 2])
print(last, listed(0, range(2)), listed(1, {5: 6}))  # expect: [0, 1, 2] [0, 0, 1] [1, 5]
