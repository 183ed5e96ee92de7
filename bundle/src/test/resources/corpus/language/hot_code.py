# Code that has run often enough to get its faster form, and what may change under it.


def exchange(a, b, c):
    for _ in range(150):
        a, b = b, a
        a, b, c = c, a, b
        a, b = b, a + b
        x = y = 0
        x, y = [a, b]
        a, a = b, c
        (p, q), r = (1, 2), 3
        z = [a, *[b, c]]
        i = 0
        z[i], i = i, 2
        i, z[i] = 1, "k"
    return a % 1000, b % 1000, c % 1000, x % 1000, y % 1000, p, q, r, z[0], z[1], i


print(exchange(1, 2, 3))  # expect: (1, 154, 1, 153, 154, 1, 2, 3, 0, 'k', 1)


def order(x):
    return x + (x := x * 2) + x - (x := 1), x


print([order(3) for _ in range(200)][-1])  # expect: (14, 1)


def unpack(t):
    a, b = t
    return a, b


for _ in range(200):
    unpack((1, 2)), unpack([1, 2]), unpack("ab")
for bad in ((1,), (1, 2, 3), 5):
    try:
        unpack(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e, e.__traceback__.tb_next.tb_lineno - unpack.__code__.co_firstlineno)  # expect: ValueError not enough values to unpack (expected 2, got 1) 1
        # expect: ValueError too many values to unpack (expected 2) 1
        # expect: TypeError cannot unpack non-iterable int object 1


def unbound(turns):
    x = 1
    for i in range(turns):
        if i == turns - 1:
            del x
        try:
            x, y = x, i
        except UnboundLocalError as e:
            return str(e), e.__traceback__.tb_lineno - unbound.__code__.co_firstlineno, i


print(unbound(300))  # expect: ("cannot access local variable 'x' where it is not associated with a value", 6, 299)
# ---
class M(type):
    @property
    def z(cls):
        return "meta z"


class A(metaclass=M):
    x = 1

    def f(self):
        return "f"

    @classmethod
    def g(cls):
        return cls.__name__

    @staticmethod
    def h():
        return "h"

    @property
    def p(self):
        return lambda: "p"


class B(A):
    z = 5

    def __init__(self):
        self.q = lambda: "q"


def use(c, o):
    return c.x, c.f(o), c.g(), c.h(), o.g(), o.h(), o.p(), o.q(), o.x, c.__name__


b, seen = B(), []
for i in range(400):
    now = use(B, b)
    if now not in seen:
        seen.append(now)
    if i == 200:
        A.x = 2
    if i == 220:
        B.x = 3
    if i == 240:
        A.f = lambda self: "new"
    if i == 260:
        b.g = lambda: "own g"
    if i == 280:
        b.q = lambda: "Q"
    if i == 300:
        B.h = staticmethod(lambda: "H")
    if i == 320:
        B.p = property(lambda self: lambda: "P")
    if i == 340:
        B.__name__ = "C"
for x in seen:
    print(*x)  # expect: 1 f B h B h p q 1 B
    # expect: 2 f B h B h p q 2 B
    # expect: 3 f B h B h p q 3 B
    # expect: 3 new B h B h p q 3 B
    # expect: 3 new B h own g h p q 3 B
    # expect: 3 new B h own g h p Q 3 B
    # expect: 3 new B H own g H p Q 3 B
    # expect: 3 new B H own g H P Q 3 B
    # expect: 3 new C H own g H P Q 3 C
print([B.z for _ in range(200)][-1])  # expect: meta z
# ---
class A:
    def f(self):
        return "A.f"

    @classmethod
    def g(cls):
        return cls.__name__


class B(A):
    def f(self):
        return super().f() + "B"

    @classmethod
    def g(cls):
        return super().g() + "!"


class C(B):
    pass


class D(C, A):
    pass


seen = []
for i in range(300):
    for o in (B(), C(), D()):
        for v in (o.f(), o.g(), type(o).g()):
            if v not in seen:
                seen.append(v)
print(seen)  # expect: ['A.fB', 'B!', 'C!', 'D!']
A.f = lambda self: "new"
print(B().f(), C().f())  # expect: newB newB
C.f, D.f = B.f, lambda self: super(C, self).f() + "D"
print([D().f() for _ in range(150)][-1])  # expect: newBD
# ---
def f(a, b=2, /, c=3, *, d, e=5):
    return a, b, c, d, e


def calls():
    return f(1, d=4), f(1, 9, d=4), f(1, 9, e=0, c=8, d=7), f(*[1], d=4)


print([calls() for _ in range(200)][-1])  # expect: ((1, 2, 3, 4, 5), (1, 9, 3, 4, 5), (1, 9, 8, 7, 0), (1, 2, 3, 4, 5))
f.__kwdefaults__ = {"e": 6}
f.__defaults__ = (20, 30)
print(calls())  # expect: ((1, 20, 30, 4, 6), (1, 9, 30, 4, 6), (1, 9, 8, 7, 0), (1, 20, 30, 4, 6))


def wrong(i):
    try:
        if i == 0:
            f(1)
        elif i == 1:
            f(1, b=2, d=3)
        elif i == 2:
            f(1, 2, 3, c=4, d=5)
        elif i == 3:
            f(d=1)
        else:
            f(1, d=1, x=2)
    except TypeError as e:
        return str(e)


for i in range(200):
    wrong(i % 5)
for i in range(5):
    print(wrong(i))  # expect: f() missing 1 required keyword-only argument: 'd'
    # expect: f() got some positional-only arguments passed as keyword arguments: 'b'
    # expect: f() got multiple values for argument 'c'
    # expect: f() missing 1 required positional argument: 'a'
    # expect: f() got an unexpected keyword argument 'x'
# ---
from abc import ABC, abstractmethod


class Slots:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


class Base(ABC):
    @abstractmethod
    def m(self):
        pass


def touch(i):
    s = Slots(i)
    s.x += 1
    try:
        return s.x, s.y
    except AttributeError as e:
        return s.x, str(e)


print([touch(i) for i in range(200)][-1])  # expect: (200, "'Slots' object has no attribute 'y'")


def make(c):
    try:
        return type(c()).__name__
    except TypeError as e:
        return str(e)


class Plain:
    def __init__(self):
        self.a = 1


kinds = [make(c) for _ in range(150) for c in (Plain, Base)]
print(kinds[-2], kinds[-1])  # expect: Plain Can't instantiate abstract class Base without an implementation for abstract method 'm'
Plain.__new__ = lambda cls: 7
print(make(Plain))  # expect: int
