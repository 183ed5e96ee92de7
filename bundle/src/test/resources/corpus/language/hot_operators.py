# Operators and subscripts of guest classes in hot code.
class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __rmul__(self, k):
        return Vector(k * self.x, k * self.y)

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __getitem__(self, i):
        if i > 1:
            raise IndexError(i)
        return self.y if i else self.x


class Specific(Vector):
    def __radd__(self, other):
        return 'the right one first'


class Other:
    def __radd__(self, other):
        return 'reflected', type(other).__name__


def add(a, b):
    return a + b


def moved(n):
    a = Vector(0, 1)
    b = Vector(2, 4)
    t = 0
    for i in range(n):
        a = a + b * 3
        a += 2 * b
        t += a @ b + a[0] - a[i & 1]
    return a.x, a.y, t


for _ in range(30):
    result = moved(300)
print(result)  # expect: (3000, 6001, 4289550)

v = Vector(1, 2)
for i in range(3000):
    add(v, v)
print(add(v, Other()))  # expect: ('reflected', 'Vector')
print(add(v, Specific(1, 1)))  # expect: the right one first
print(add(v, Vector(3, 4)).x)  # expect: 4
print({add(v, Other()) for i in range(300)})  # expect: {('reflected', 'Vector')}
print(add(1, 2), add('a', 'b'), add(v, v).y)  # expect: 3 ab 4
for wrong in 1, None, 's':
    try:
        add(v, wrong)
    except TypeError as e:
        print(e, e.__traceback__.tb_next.tb_frame.f_code.co_name)
    # expect: unsupported operand type(s) for +: 'Vector' and 'int' add
    # expect: unsupported operand type(s) for +: 'Vector' and 'NoneType' add
    # expect: unsupported operand type(s) for +: 'Vector' and 'str' add
# ---
# What gives NotImplemented rarely, and then always.
class Cautious:
    def __add__(self, other):
        return NotImplemented if other == 3 else other

    def __rsub__(self, other):
        return NotImplemented if other == 3 else -other


def both(c, n):
    c += n
    return c


def less(c, n):
    return n - c


c = Cautious()
for i in range(3000):
    both(c, 7)
    less(c, 7)
errors = set()
for n in [3] * 20 + [7, 3]:
    for f in both, less:
        try:
            f(c, n)
        except TypeError as e:
            errors.add(str(e))
for e in sorted(errors):
    print(e)
# expect: unsupported operand type(s) for +=: 'Cautious' and 'int'
# expect: unsupported operand type(s) for -: 'int' and 'Cautious'
print(both(c, 8), less(c, 8))  # expect: 8 -8
# ---
# A class that changes, an attribute of the instance that counts for nothing, a method of another name.
class Changing:
    def __add__(self, other):
        return 'first'

    def __getitem__(self, i):
        return i


def plus(a, b):
    return a + b


def item(a, i):
    return a[i]


c = Changing()
for i in range(3000):
    plus(c, 1)
    item(c, i)
c.__add__ = lambda other: 'of the instance'
print(plus(c, 1), item(c, 5))  # expect: first 5
Changing.__add__ = lambda self, other: 'second'
Changing.__getitem__ = lambda self, i: -i
print(plus(c, 1), item(c, 5))  # expect: second -5
for i in range(3000):
    plus(c, 1)
    item(c, i)


def by_any_name(self, other):
    return NotImplemented if other == 3 else 'third'


Changing.__add__ = by_any_name
for i in range(3000):
    plus(c, 1)
print(plus(c, 1))  # expect: third
try:
    plus(c, 3)
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'Changing' and 'int'
del Changing.__add__, Changing.__getitem__
try:
    item(c, 1)
except TypeError as e:
    print(e)  # expect: 'Changing' object is not subscriptable
try:
    plus(c, 1)
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'Changing' and 'int'
# ---
# Exceptions and frames of special methods that are called without one.
import sys


class Deep:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i < 0:
            raise IndexError(i)  # raises: IndexError: -2
        return self.n + i

    def __mul__(self, other):
        if other > 50:
            return sys._getframe(1).f_code.co_name
        return other


def read(d, i):
    return d[i]


def times(d, n):
    return d * n


d = Deep(1)
for i in range(3000):
    read(d, i)
    times(d, 7)
print(times(d, 51), times(d, 5))  # expect: times 5
try:
    read(d, -1)
except IndexError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    # expect: <module>
    # expect: read
    # expect: __getitem__
d.n = 1 << 80
print(read(d, 1) == (1 << 80) + 1)  # expect: True
read(d, -2)
# ---
# A class that gets an in-place method while code that used the other one is being compiled.
SOURCE = """
class Sum:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return Sum(self.n + other)

def add(s, when):
    for i in range(when + 3):
        if i == when:
            Sum.__iadd__ = lambda self, other: Sum(self.n + 100)
        s += 1
    return s.n
"""
for when in (0, 1, 2, 3, 5, 1997, 1999, 2000, 2001, 2063, 5000):
    names = {}
    exec(SOURCE, names)
    if (n := names["add"](names["Sum"](0), when)) != when + 300:
        print(when, n)
print("done")  # expect: done
