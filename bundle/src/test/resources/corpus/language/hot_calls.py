# Functions that are called so often that calls of them are made without a frame, and what forces
# one back: a traceback, a change of kinds, of a function or of a class, deep recursion.

import traceback


def divide(a, b):
    return a // b


def outer(a, b):
    c = divide(a, b)
    return c + 1


def run(n):
    total = 0
    for i in range(n):
        total += outer(i, 3)
    return total


print(run(30000))  # expect: 150015000
print(run(30000))  # expect: 150015000
try:
    outer(1, 0)
except ZeroDivisionError as e:
    entries = traceback.extract_tb(e.__traceback__)
    print([(x.name, x.line) for x in entries])  # expect: [('<module>', 'outer(1, 0)'), ('outer', 'c = divide(a, b)'), ('divide', 'return a // b')]
    inner = e.__traceback__.tb_next
    print(inner.tb_frame.f_locals, inner.tb_next.tb_frame.f_locals)  # expect: {'a': 1, 'b': 0} {'a': 1, 'b': 0}
print(outer(10**30, 7))  # expect: 142857142857142857142857142858
print(outer(7.5, 2))  # expect: 4.0
try:
    outer("a", 2)
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for //: 'str' and 'int'
print(run(30000))  # expect: 150015000
# ---


class Counter:
    def __init__(self, start):
        self.value = start

    def add(self, amount):
        self.value += amount
        return self.value


def run(n):
    c = Counter(0)
    for i in range(n):
        c.add(i)
        c = Counter(c.value)
    return c.value


print(run(20000), run(20000))  # expect: 199990000 199990000
c = Counter(2**62)
print(c.add(2**62), c.add(0.5) == 2.0**63)  # expect: 9223372036854775808 True


def doubled(self, amount):
    self.value += 2 * amount
    return self.value


Counter.add = doubled
print(run(20000))  # expect: 399980000


def init(self, start):
    self.value = start
    self.extra = [start]


Counter.__init__ = init
print(run(20000))  # expect: 399980000


def wrong(self, start):
    self.value = start
    return start


Counter.__init__ = wrong
try:
    run(3)
except TypeError as e:
    print(e)  # expect: __init__() should return None, not 'int'
del Counter.__init__
try:
    run(3)
except TypeError as e:
    print(e)  # expect: Counter() takes no arguments
# ---


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y if y > 0 else 0


def make(n):
    last = None
    for i in range(n):
        last = Point(i, i - 5)
    return last.x, last.y


print(make(20000))  # expect: (19999, 19994)
try:
    Point(1, "a")
except TypeError as e:
    print(e)  # expect: '>' not supported between instances of 'str' and 'int'
p = Point(1.5, 2.5)
print(p.x, p.y)  # expect: 1.5 2.5
print(make(20000))  # expect: (19999, 19994)
# ---
import sys


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def depth(n):
    return 0 if n == 0 else depth(n - 1) + 1


print(fib(21), fib(21))  # expect: 10946 10946
for i in range(300):
    depth(50)
print(depth(900))  # expect: 900
try:
    depth(5000)
except RecursionError as e:
    print(str(e)[:32])  # expect: maximum recursion depth exceeded
sys.setrecursionlimit(6000)
print(depth(5000))  # expect: 5000
print(fib(2.0), fib(21))  # expect: 1.0 10946
# ---
# What a function is called by can be changed while it is hot.


def f(x):
    return x + 1


def g(x):
    return x * 2


def run(n):
    s = 0
    for i in range(n):
        s += f(i)
    return s


print(run(20000), run(20000))  # expect: 200010000 200010000
f.__code__ = g.__code__
print(run(20000))  # expect: 399980000
f = g
print(run(20000))  # expect: 399980000
f = len
try:
    run(2)
except TypeError as e:
    print(e)  # expect: object of type 'int' has no len()
# ---
# Functions see their callers where they ask.
import sys


def plain(x):
    return x + 1


def asks(x):
    y = plain(x)
    if x == 15000:
        return sys._getframe(1).f_locals["i"], y
    return y


def run(n):
    found = None
    for i in range(n):
        v = asks(i)
        if v.__class__ is tuple:
            found = v
    return found


print(run(20000))  # expect: (15000, 15001)
# ---
# Closures, lists, tuples and early returns.


def counter(step):
    def up(x):
        return x + step

    return up


one, ten = counter(1), counter(10)


def find(items, wanted):
    for at in range(3):
        if items[at] == wanted:
            return at
    return -1


def pair(a, b):
    return (a, b)


def run(n):
    s = 0
    items = [1, 5, 9]
    for i in range(n):
        s = one(s)
        s = ten(s)
        s += find(items, 9) + find(items, 2)
        s += pair(i, s)[0]
    return s


print(run(20000), run(20000))  # expect: 200230000 200230000
try:
    find([1, 2], 9)
except IndexError as e:
    print(e)  # expect: list index out of range
# ---
# A function of which a branch runs late.


def late(x):
    if x > 25000:
        return str(x)
    return x


def run(n):
    last = None
    for i in range(n):
        last = late(i)
    return last


print(repr(run(20000)), repr(run(30000)), repr(run(30000)))  # expect: 19999 '29999' '29999'
# ---
# A class that counts its instances: its methods stay known, the count is always the last one.


class Shape:
    count = 0
    limit = 3

    def __init__(self):
        Shape.count += 1

    def number(self):
        return self.count


class Square(Shape):
    pass


def run(n):
    total = 0
    for i in range(n):
        total += Square().number() - Shape.count + Square.count
    return total


print(run(5000), run(5000), Shape.count)  # expect: 12502500 37502500 10000
Square.count = 7
print(Square().number(), Shape().number())  # expect: 7 10002
del Square.count
print(Square().number())  # expect: 10003
Shape.count = property(lambda self: "read")
try:
    Square()
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +=: 'property' and 'int'
# ---
# super() and methods kept in variables.


class Base:
    def __init__(self, x):
        self.x = x

    def value(self, d):
        return self.x + d


class Middle(Base):
    def value(self, d):
        return super().value(d) + 1


class Leaf(Middle):
    def __init__(self, x):
        super().__init__(x)
        self.y = 1

    def value(self, d):
        return super().value(d) + self.y


def run(n):
    total = 0
    for i in range(n):
        leaf = Leaf(i)
        value = leaf.value
        total += leaf.value(1) + value(2)
    return total


print(run(20000), run(20000))  # expect: 400120000 400120000
Base.value = lambda self, d: 100
print(run(20000))  # expect: 4080000
del Middle.value
print(run(20000))  # expect: 4040000
Base.value = len
try:
    run(1)
except TypeError as e:
    print(e)  # expect: object of type 'int' has no len()
# ---
# Attributes of modules and classes, and functions called through them, change like others.
import math
import types

tools = types.ModuleType("tools")
tools.step = 2
tools.up = lambda x: x + tools.step


class Size:
    UNIT = 3
    names = ["a"]

    @staticmethod
    def twice(x):
        return 2 * x

    def measure(self, x):
        return tools.up(x) + self.UNIT + Size.UNIT + len(self.names) + math.sqrt(16.0)


def run(n):
    s, size = 0, Size()
    for i in range(n):
        s += size.measure(i) - Size.twice(i)
    return s


print(run(4000), run(4000))  # expect: -7946000.0 -7946000.0
tools.step = 12
print(run(4000))  # expect: -7906000.0
tools.up = abs
Size.UNIT = 0.5
Size.names.append("b")
print(run(4000))  # expect: -7970000.0


class Strange(types.ModuleType):
    def __getattribute__(self, name):
        return (lambda x: 1000) if name == "up" else super().__getattribute__(name)


tools.__class__ = Strange
print(run(10))  # expect: 9980.0
size = Size()
size.UNIT = 100
print(size.measure(1))  # expect: 1106.5
try:
    math.sqrt(-1.0)
except ValueError as e:
    print(e)  # expect: math domain error
