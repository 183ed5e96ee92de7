# Attributes and methods of instances of subclasses of built-in types, in code that gets hot.


class Table(dict):
    rows = 2

    def size(self):
        return len(self) + self.rows

    @property
    def half(self):
        return len(self) / 2

    @classmethod
    def made(cls, n):
        return cls({i: i for i in range(n)})


class Stack(list):
    def __init__(self, *items):
        super().__init__(items)
        self.pushed = 0

    def push(self, x):
        self.append(x)
        self.pushed += 1
        return self

    def top(self):
        return self[-1]


class Failure(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code

    def twice(self):
        return self.code * 2


def sizes(t, n):
    total = 0
    for _ in range(n):
        total += t.size() + t.half
    return total


table = Table.made(4)
print(sizes(table, 3000))  # expect: 24000.0
table.size = lambda: 100
print(sizes(table, 10))  # expect: 1020.0
del table.size
print(sizes(table, 10))  # expect: 80.0
table.rows = 10
print(sizes(table, 10))  # expect: 160.0
Table.size = lambda self: len(self)
print(sizes(table, 10))  # expect: 60.0
table.__dict__["size"] = lambda: 7
print(sizes(table, 10))  # expect: 90.0
print(sizes(Table.made(2), 10))  # expect: 30.0
print(table.__dict__["rows"])  # expect: 10


def pushes(n):
    s = Stack(1, 2)
    for i in range(n):
        s.push(i)
    return s.top() + s.pushed + len(s)


for _ in range(30):
    last = pushes(200)
print(last)  # expect: 601


def failures(n):
    total = 0
    for i in range(n):
        try:
            raise Failure(i)
        except Failure as e:
            total += e.twice() + e.code
    return total


print(failures(2000))  # expect: 5997000


def mixed(things, n):
    total = 0
    for i in range(n):
        for x in things:
            x.mark = i
            total += x.mark + len(x.copy())
    return total


class Row(list):
    pass


class Names(set):
    pass


class Cells(dict):
    pass


print(mixed([Row([1]), Names("ab"), Cells(a=1, b=2, c=3)], 1000))  # expect: 1504500


class Slotted(dict):
    __slots__ = ("x",)


def slots(s, n):
    for i in range(n):
        s.x = i
    return s.x


print(slots(Slotted(), 2000))  # expect: 1999
try:
    Slotted().y = 1
except AttributeError as e:
    print(e)  # expect: 'Slotted' object has no attribute 'y'
# ---
# Fields of named tuples, and items that are not there.
from collections import namedtuple

Point = namedtuple("Point", "x y")


class Weighted(Point):
    def sum(self):
        return self.x + self.y


def sums(points):
    total = 0
    for p in points:
        total += p.x * 10 + p.y
    return total


points = [Point(i, 1) for i in range(100)]
for _ in range(50):
    total = sums(points)
print(total)  # expect: 49600
print(sums([Weighted(1, 2), Weighted(3, 4)]))  # expect: 46
print(sum(Weighted(i, 1).sum() for i in range(1000)))  # expect: 500500
short = tuple.__new__(Point, (1,))
try:
    sums([short])
except IndexError as e:
    print(e)  # expect: tuple index out of range
try:
    points[0].x = 1
except AttributeError as e:
    print(e)  # expect: can't set attribute
Point.x = property(lambda self: 0)
print(sums(points))  # expect: 100
# ---
# Attributes by names that are made up as the program runs.


class Plain:
    pass


def fill(o, n):
    for i in range(n):
        setattr(o, "a%d" % (i % 5), i)
    return [getattr(o, "a" + str(i)) for i in range(5)]


print(fill(Plain(), 2000))  # expect: [1995, 1996, 1997, 1998, 1999]
o = Plain()
fill(o, 7)
print(o.a0, o.a1, list(vars(o)))  # expect: 5 6 ['a0', 'a1', 'a2', 'a3', 'a4']


class Checked:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value + 1)

    def __getattr__(self, name):
        return name.upper()


c = Checked()
print(fill(c, 500), c.missing)  # expect: [496, 497, 498, 499, 500] MISSING
Checked.a1 = property(lambda self: "guarded")
print(getattr(c, "a" + "1"), getattr(c, "a%d" % 2))  # expect: guarded 498
try:
    setattr(c, "a%d" % 1, 3)
except AttributeError as e:
    print(e)  # expect: property of 'Checked' object has no setter
