import sys
import traceback

# Generators that built-in functions take all values from, until they are compiled.
data = list(range(600))


def dot(xs, ys):
    return sum(x * y for x, y in zip(xs, ys))


def divisible(n):
    return any(n % d == 0 for d in range(2, n))


def work(xs):
    halves = [x / 2 for x in xs]
    return (
        dot(xs, xs),
        dot(halves, xs),
        sum(x > 5 for x in xs),
        sum(1 for x in xs if not divisible(x)),
        max(x % 71 for x in xs),
        min((x - 300) ** 2 for x in xs),
        max(x / 4 for x in xs),
        len(list(x for x in xs if x & 1)),
        tuple(str(x) for x in xs)[-1],
        all(x < 1000 for x in xs),
        "".join(chr(97 + x % 3) for x in xs)[:5],
        sorted(-x for x in xs)[0],
    )


for _ in range(12):
    result = work(data)
print(result)
# expect: (71820100, 35910050.0, 594, 111, 70, 0, 149.75, 300, '599', True, 'abcab', -599)

# Kinds that were not there before.
print(dot([1, 2.5, True, 1 << 70], [2, 2, 2, 1]))  # expect: 1.1805916207174113e+21
print(dot([1 << 62, 1 << 62], [1, 2]), dot([True], [True]))  # expect: 13835058055282163712 1
print(sum(x for x in [1, 1e100, -1e100]), sum(x for x in [0.1] * 10))  # expect: 0.0 1.0
print(sum([0.1, True, 1e16, -1e16]), sum(x for x in [True, 0.5, 1 << 62]))  # expect: 1.1 4.611686018427388e+18
print(sum((x for x in [1, 2j, 3.5]), 0.5), sum(([x] for x in "abc"), []))  # expect: (5+2j) ['a', 'b', 'c']
nan = float("nan")
print(max(x for x in [nan, 1.0, 2.0]), max(x for x in [1.0, nan, 2.0]))  # expect: nan 2.0
print(max(x for x in [1, 2.0, True, 2]), min(x for x in "bca"), min(iter(()), default=7))  # expect: 2.0 a 7
print(max(x for x in [0.0, -0.0]), min(x for x in [0.0, -0.0]), max(x for x in [2, 2.0]))  # expect: 0.0 0.0 2
try:
    max(x for x in [1, "a"])
except TypeError as e:
    print(e)  # expect: '>' not supported between instances of 'str' and 'int'


# Where guest code runs, the generator waits at its yield.
class Watch:
    def __radd__(self, other):
        f = sys._getframe(1)
        seen.append((f.f_code.co_name, g.gi_running, g.gi_frame.f_locals["x"], other))
        return other + 1

    def __bool__(self):
        seen.append((g.gi_running, g.gi_frame is not None))
        return False


def values(xs):
    for x in xs:
        yield x if x != 3 else Watch()


def total(xs):
    return sum(g)


for _ in range(40):
    sum(values(range(4, 90)))
seen = []
g = values(range(6))
print(total(g), seen)  # expect: 13 [('total', False, 3, 3)]
seen = []
g = values([1, 2, 3, 5])
print(all(g), seen, next(g), next(g, None))  # expect: False [(False, True)] 5 None
g = values([0, 7, 8])
print(any(g), g.gi_frame.f_locals["x"], list(g), list(g))  # expect: True 7 [8] []


# What a list gets can be read at once.
grown = [1]
grown.extend(grown[-1] + x for x in data)
print(grown[-1], len(grown))  # expect: 179701 601


# Delegation.
def walk(n):
    if n:
        left = yield from walk(n - 1)
        yield n
        right = yield from walk(n - 1)
        return left + right
    return 1


def top(n):
    count = yield from walk(n)
    yield count * 1000


for _ in range(30):
    print(end="" if sum(top(6)) == 64120 else "wrong\n")
print(sum(top(6)), list(top(2)), max(top(3)))  # expect: 64120 [1, 2, 1, 4000] 8000


# Errors.
def inverse(xs):
    return (1 / x for x in xs)


def once(xs):
    try:
        return sum(inverse(xs))
    except ZeroDivisionError as e:
        return e, [f.name for f in traceback.extract_tb(e.__traceback__)]


for _ in range(40):
    once(data[1:])
print(once([1, 2, 0, 3]))  # expect: (ZeroDivisionError('division by zero'), ['once', '<genexpr>'])


def stops(xs):
    for x in xs:
        if x > 590:
            raise StopIteration(x)
        yield x


for _ in range(10):
    sum(stops(data[:500]))
try:
    sum(stops(data))
except RuntimeError as e:
    print(e, repr(e.__cause__))  # expect: generator raised StopIteration StopIteration(591)


def inner():
    for x in data:
        if x == 500:
            yield sum(outer)
        yield x


for _ in range(10):
    outer = iter([])
    sum(inner())
outer = inner()
try:
    sum(outer)
except ValueError as e:
    print(e)  # expect: generator already executing


def careful(xs):
    for x in xs:
        try:
            yield 10 // x
        except ZeroDivisionError:
            yield -1
        finally:
            ended.append(x)


ended = []
for _ in range(20):
    sum(careful(data[1:]))
ended.clear()
print(sum(careful([5, 0, 2])), ended)  # expect: 6 [5, 0, 2]


def deep(n):
    yield n
    yield from deep(n + 1)


try:
    sum(deep(0))
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded
