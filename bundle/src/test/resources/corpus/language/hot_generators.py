# Generators and coroutines that run often enough to be compiled, and what may surprise their compiled form.


def totals(count):
    total = 0
    for i in range(count):
        total += i
        yield total


print(sum(totals(5000)))  # expect: 20833332500


# A variable is a float from some yield on, then text.
def changing(count):
    value = 0
    for i in range(count):
        if i == count - 3:
            value = value + 0.5
        elif i == count - 1:
            value = str(value)
        else:
            value = value + 1
        yield value


print(list(changing(3000))[-4:])  # expect: [2997, 2997.5, 2998.5, '2998.5']
print(list(changing(3000))[-4:])  # expect: [2997, 2997.5, 2998.5, '2998.5']


# Ints that outgrow the machine word, across yields.
def growing(count):
    value = 1
    for _ in range(count):
        yield value
        value = value * 3 if value < 10**20 else 1


for _ in range(30):
    top = max(growing(2000))
print(top)  # expect: 109418989131512359209


# What is sent decides.
def averages():
    total, count, value = 0, 0, None
    while True:
        got = yield value
        if got is None:
            return total
        total += got
        count += 1
        value = total / count


def drive(numbers):
    g = averages()
    next(g)
    for n in numbers:
        last = g.send(n)
    try:
        g.send(None)
    except StopIteration as end:
        return last, end.value


for _ in range(50):
    result = drive(range(200))
print(result)  # expect: (99.5, 19900)
print(drive([0.5, 2, 10**30]))  # expect: (3.333333333333333e+29, 1e+30)
# ---
# The frame of a generator that waits shows its variables as they are.
def counting(limit):
    a, b = 0, 1.5
    while a < limit:
        a += 1
        b *= 1.0
        text = "x" * (a % 3)
        yield a
        del text


for _ in range(20):
    g = counting(500)
    for n in g:
        if n == 400:
            break
    seen = dict(g.gi_frame.f_locals)
    next(g)
print(seen)  # expect: {'limit': 500, 'a': 400, 'b': 1.5, 'text': 'x'}
print(g.gi_frame.f_locals["a"], g.gi_frame.f_lineno)  # expect: 401 8
# ---
# A variable without a value is found out wherever it happens.
def unbound(limit):
    for i in range(limit):
        if i != limit - 1:
            x = i
        else:
            del x
        yield x


for _ in range(20):
    got = []
    try:
        for v in unbound(300):
            got.append(v)
    except UnboundLocalError as e:
        message = str(e)
print(got[-1], message)  # expect: 298 cannot access local variable 'x' where it is not associated with a value
# ---
# throw() and close() at a yield that compiled code has given, with try and finally around it.
log = []


def guarded(limit):
    for i in range(limit):
        try:
            got = yield i
            if got is not None:
                yield ("got", got, i)
        except KeyError as e:
            log.append(("caught", e.args[0], i))
        finally:
            if i == limit - 1:
                log.append(("finally", i))


for _ in range(20):
    log.clear()
    g = guarded(400)
    for i in g:
        if i == 200:
            break
    print(g.throw(KeyError("k"))) if _ == 19 else g.throw(KeyError("k"))  # expect: 201
    sent = g.send("s")
    rest = list(g)
print(sent, rest[:2], rest[-1], log)  # expect: ('got', 's', 201) [202, 203] 399 [('caught', 'k', 200), ('finally', 399)]

g = guarded(10)
for i in g:
    if i == 9:
        break
log.clear()
g.close()
print(log, list(g))  # expect: [('finally', 9)] []
# ---
# An exception from a hot generator has its usual traceback, and ends it.
import traceback


def dividing(numbers):
    total = 0
    for n in numbers:
        total += 100 // n
        yield total


for _ in range(30):
    list(dividing(range(1, 300)))
g = dividing([1, 2, 0, 4])
try:
    list(g)
except ZeroDivisionError as e:
    for entry in traceback.extract_tb(e.__traceback__):
        print(entry.name, entry.lineno)  # expect: <module> 16
        # expect: dividing 8
print(next(g, "ended"))  # expect: ended
# ---
# One generator that never stops gets its compiled form while it lives: what ran before its first yield is not known then.
def setup():
    return 7, 0.25


def endless():
    step, part = setup()
    at = 0
    while True:
        at += step
        if at % 2:
            yield at
        else:
            yield at * part


g = endless()
print(sum(next(g) for _ in range(20000)))  # expect: 875017500.0
part_time = g.gi_frame.f_locals
print(part_time["at"], part_time["step"], part_time["part"])  # expect: 140000 7 0.25
# ---
# Nested generators: yield from, comprehensions inside, closures.
def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


for _ in range(10):
    values = list(tree(8))
print(len(values), sum(values), values[:7])  # expect: 255 502 [1, 2, 1, 3, 1, 2, 1]


def rows(count):
    x = "kept"
    for size in range(count):
        yield sum([x * 2 for x in range(size)]), x
        x = "kept"


for _ in range(20):
    last = list(rows(200))[-1]
print(last)  # expect: (39402, 'kept')


def scaled(factor):
    count = 0

    def each(values):
        nonlocal count
        for v in values:
            count += 1
            yield v * factor

    return each, lambda: count


each, calls = scaled(0.5)
for _ in range(20):
    total = sum(each(range(300)))
print(total, calls())  # expect: 22425.0 6000
# ---
# A generator that is its own consumer's error.
def own():
    while True:
        yield len(list(g)) if wrong else 1  # raises: ValueError: generator already executing


wrong = False
g = own()
for _ in range(5000):
    next(g)
wrong = True
next(g)
# ---
# Coroutines that wait in loops with numbers, and asynchronous comprehensions whose variable is also one outside.
import asyncio


async def number(n):
    if n % 7 == 0:
        await asyncio.sleep(0)
    return n * 0.5


async def count(limit):
    for i in range(limit):
        if i % 50 == 0:
            await asyncio.sleep(0)
        yield i


async def main():
    total, n = 0, "outer"
    for i in range(3000):
        total += await number(i)
    doubled = [n * 2 async for n in count(500)]
    waited = [await number(n) for n in range(500)]
    return total, n, sum(doubled), sum(waited)


for _ in range(3):
    result = asyncio.run(main())
print(result)  # expect: (2249250.0, 'outer', 249500, 62375.0)
# ---
# await in try and with, cancelled and not.
import asyncio
import contextlib

log = []


@contextlib.asynccontextmanager
async def noted(n):
    log.append(n)
    try:
        yield n
    finally:
        log.append(-n)


async def work(n, forever):
    async with noted(n):
        for i in range(n):
            try:
                await asyncio.sleep(0)
                if i % 3 == 1:
                    raise LookupError(i)
            except LookupError:
                continue
        if forever:
            await asyncio.get_running_loop().create_future()
    return n


async def main():
    for n in range(1, 40):
        assert await work(n, False) == n
    task = asyncio.create_task(work(50, True))
    while not log or log[-1] != 50:
        await asyncio.sleep(0)
    for _ in range(100):
        await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return sum(log), log[-1]


print(asyncio.run(main()))  # expect: (0, -50)
