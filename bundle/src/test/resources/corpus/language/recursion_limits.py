# Endless recursion ends with RecursionError, and the program goes on.
import sys


def forever(n):
    return forever(n + 1)


def kind(action):
    try:
        return action()
    except RecursionError as e:
        return f"{type(e).__name__}: {str(e)[:32]}"


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __eq__(self, other):
        return other == self

    def __repr__(self):
        return repr(self)

    def __call__(self):
        return self()

    def __len__(self):
        return len(self)


def mutual_a():
    return mutual_b()


def mutual_b():
    return mutual_a()


print(sys.getrecursionlimit())  # expect: 1000
print(kind(lambda: forever(0)))  # expect: RecursionError: maximum recursion depth exceeded
print(kind(mutual_a))  # expect: RecursionError: maximum recursion depth exceeded
print(kind(lambda: Loop().anything))  # expect: RecursionError: maximum recursion depth exceeded
print(kind(lambda: Loop() == Loop()))  # expect: RecursionError: maximum recursion depth exceeded
print(kind(lambda: repr(Loop())))  # expect: RecursionError: maximum recursion depth exceeded
print(kind(Loop()))  # expect: RecursionError: maximum recursion depth exceeded
print(kind(lambda: len(Loop())))  # expect: RecursionError: maximum recursion depth exceeded
print("still alive", kind(lambda: sorted([3, 1, 2], key=lambda n: n)))  # expect: still alive [1, 2, 3]
# ---
# The limit can be changed; depth is given back after the error.
import sys


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


first = depth()
second = depth()
print(first == second, 900 < first < 1000)  # expect: True True
sys.setrecursionlimit(300)
print(200 < depth() < 300, sys.getrecursionlimit())  # expect: True 300
sys.setrecursionlimit(5000)


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(down(4000), 4900 < depth() < 5000)  # expect: 4000 True


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: sys.setrecursionlimit(0)))  # expect: ValueError: recursion limit must be greater or equal than 1
print(error(lambda: sys.setrecursionlimit("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
# ---
# Deeply nested data: building, comparing and printing.
def nest(n):
    value = []
    for _ in range(n):
        value = [value]
    return value


def kind(action):
    try:
        return action()
    except RecursionError as e:
        return type(e).__name__


print(len(repr(nest(100))), kind(lambda: repr(nest(100000))), nest(50) == nest(50), kind(lambda: nest(100000) == nest(100000)))  # expect: 202 RecursionError True RecursionError
loop = []
loop.append(loop)
table = {}
table["self"] = table
pair = ([],)
pair[0].append(pair)
print(loop, table, pair, kind(lambda: loop == [loop]), loop == loop)  # expect: [[...]] {'self': {...}} ([(...)],) True True
# ---
# Recursion through a generator, a property and a comprehension.
def walk(n):
    yield n
    yield from walk(n + 1)


def kind(action):
    try:
        return action()
    except RecursionError as e:
        return type(e).__name__


class P:
    @property
    def p(self):
        return self.p

    def __getitem__(self, i):
        return self[i]

    def __str__(self):
        return f"{self}"


def comp(n):
    return [comp(i) for i in range(n + 1)]


print(kind(lambda: list(walk(0))), kind(lambda: P().p), kind(lambda: P()[0]), kind(lambda: str(P())), kind(lambda: comp(1)))  # expect: RecursionError RecursionError RecursionError RecursionError RecursionError
