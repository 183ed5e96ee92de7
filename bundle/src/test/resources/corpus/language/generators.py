# next, send, return value, exhaustion.
def count(n):
    received = []
    for i in range(n):
        received.append((yield i))
    return received


g = count(3)
print(next(g), g.send("a"), g.send("b"))  # expect: 0 1 2
try:
    g.send("c")
except StopIteration as e:
    print(e.value, e.args)  # expect: ['a', 'b', 'c'] (['a', 'b', 'c'],)
print(next(g, "exhausted"), list(g), list(count(3)), type(g).__name__, iter(g) is g, g.gi_frame, g.gi_running)  # expect: exhausted [] [0, 1, 2] generator True None False


def empty():
    return
    yield


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(list(empty()), error(lambda: next(empty())), error(lambda: count(1).send(5)))  # expect: [] StopIteration:  TypeError: can't send non-None value to a just-started generator
print(error(lambda: next(g)), sum(count(5)), max(count(4)), tuple(count(2)), "".join(c for c in "abc"), [*count(2)], 1 in count(3))  # expect: StopIteration:  10 3 (0, 1) abc [0, 1] True
# ---
# throw and close.
def robust():
    while True:
        try:
            yield "running"
        except ValueError as e:
            yield f"caught {e}"
        finally:
            log.append("finally")


log = []
g = robust()
print(next(g), g.throw(ValueError("bad")), log)  # expect: running caught bad []
g.close()
g.close()
print(log, next(g, "closed"))  # expect: ['finally'] closed


def error(action):
    try:
        return action()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


fresh = robust()
print([error(lambda: fresh.throw(KeyError("early"))), error(lambda: next(fresh))])  # expect: ["KeyError: 'early'", 'StopIteration: ']


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
print(error(s.close))  # expect: RuntimeError: generator ignored GeneratorExit


def passes():
    try:
        yield 1
    except GeneratorExit:
        log.append("exit seen")
        raise


p = passes()
next(p)
print(p.close(), log[-1])  # expect: None exit seen


def raises_other():
    try:
        yield 1
    finally:
        raise KeyError("from finally")


r = raises_other()
next(r)
print([error(r.close), error(lambda: next(r))])  # expect: ["KeyError: 'from finally'", 'StopIteration: ']


def stops():
    raise StopIteration("leaked")
    yield


print(error(lambda: next(stops())), error(lambda: list(x for x in [1] if next(iter([])))))  # expect: RuntimeError: generator raised StopIteration RuntimeError: generator raised StopIteration
g2 = robust()
next(g2)
print(error(lambda: g2.throw(5)), error(lambda: g2.throw("x")))  # expect: TypeError: exceptions must be classes or instances deriving from BaseException, not int TypeError: exceptions must be classes or instances deriving from BaseException, not str


def reenter():
    yield next(me)


me = reenter()
print(error(lambda: next(me)))  # expect: ValueError: generator already executing
# ---
# yield from passes values, exceptions and results through.
def inner():
    try:
        x = yield 1
        y = yield x
    except ValueError as e:
        y = yield f"inner caught {e}"
    return f"result {y}"


def outer():
    result = yield from inner()
    yield result
    yield from "ab"
    yield from range(2)
    return (yield from [])


g = outer()
print(next(g), g.send("x"), g.send("y"), list(g))  # expect: 1 x result y ['a', 'b', 0, 1]
g = outer()
print(next(g), g.throw(ValueError("v")), g.send("z"), g.gi_yieldfrom)  # expect: 1 inner caught v result z None


class Plain:
    def __iter__(self):
        return iter([7])


def delegate():
    yield from Plain()


log = []


def cleanup():
    try:
        yield 1
    finally:
        log.append("cleaned")


def around():
    try:
        yield from cleanup()
    finally:
        log.append("outer")


a = around()
next(a)
a.close()
print(list(delegate()), log)  # expect: [7] ['cleaned', 'outer']


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def bad():
    yield from 5


def send_to_list():
    yield from [1, 2]


s = send_to_list()
next(s)
print(error(lambda: next(bad())), error(lambda: s.send("value")))  # expect: TypeError: 'int' object is not iterable AttributeError: 'list_iterator' object has no attribute 'send'


def tree(node):
    if node:
        left, value, right = node
        yield from tree(left)
        yield value
        yield from tree(right)


def flatten(x):
    if isinstance(x, list):
        for item in x:
            yield from flatten(item)
    else:
        yield x


print(list(tree(((None, 1, None), 2, (None, 3, None)))), list(flatten([1, [2, [3, [4]], 5]])))  # expect: [1, 2, 3] [1, 2, 3, 4, 5]


def deep(n):
    if n:
        yield n
        yield from deep(n - 1)


print(sum(deep(100)))  # expect: 5050
# ---
# Pipelines, infinite generators, laziness.
from itertools import chain, count, islice, takewhile


def naturals():
    n = 0
    while True:
        yield n
        n += 1


def primes():
    known = []
    for n in islice(naturals(), 2, None):
        if all(n % p for p in known):
            known.append(n)
            yield n


print(list(islice(primes(), 10)), list(takewhile(lambda n: n < 20, (n * n for n in naturals()))))  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29] [0, 1, 4, 9, 16]
log = []


def traced(name, source):
    for x in source:
        log.append(f"{name}{x}")
        yield x


pipe = traced("b", (x * 10 for x in traced("a", range(3))))
first = next(pipe)
print(first, log)  # expect: 0 ['a0', 'b0']
print(list(pipe), log)  # expect: [10, 20] ['a0', 'b0', 'a1', 'b10', 'a2', 'b20']


def averager():
    total = n = 0
    average = None
    while True:
        total += yield average
        n += 1
        average = total / n


avg = averager()
next(avg)
print(avg.send(10), avg.send(20), avg.send(60))  # expect: 10.0 15.0 30.0
# ---
# A generator keeps its own exception state; finally runs on return and break.
log = []


def handler():
    try:
        yield 1
    except Exception:
        log.append("not here")
    finally:
        log.append("finally")


for x in handler():
    try:
        raise ValueError
    except ValueError:
        pass


def early():
    for i in range(5):
        try:
            yield i
        finally:
            log.append(i)


g = early()
for i in g:
    if i == 2:
        break
g.close()
print(log)  # expect: ['finally', 0, 1, 2]


def with_state():
    import sys

    try:
        raise KeyError("inside")
    except KeyError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__


w = with_state()
first = next(w)
try:
    raise ValueError
except ValueError:
    print(first, next(w), __import__("sys").exc_info()[0].__name__)  # expect: KeyError KeyError ValueError


def method_generators():
    class K:
        def __iter__(self):
            yield 1
            yield from (2, 3)

        @staticmethod
        def numbers():
            yield 4

        @property
        def lazy(self):
            yield 5

    return [*K(), *K.numbers(), *K().lazy, *(lambda: (yield 6))()]


print(method_generators(), handler.__name__, handler().__name__, handler().__qualname__, repr(handler()).split(" at ")[0])  # expect: [1, 2, 3, 4, 5, 6] handler handler handler <generator object handler
