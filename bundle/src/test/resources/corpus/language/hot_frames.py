# Generators and tracebacks of hot code: closed, thrown into, left by errors, looked at by others.


def numbers(n):
    total = 0
    try:
        for i in range(n):
            try:
                got = yield i + total
                total += got or 0
            except ValueError as e:
                total += 100
                yield str(e)
    except GeneratorExit:
        log.append(("exit", i, total))
        raise
    finally:
        log.append(("end", total))


log = []
for k in range(600):
    g = numbers(10)
    next(g)
    g.send(k)
    g.throw(ValueError("thrown"))
    next(g)
    g.close()
print(len(log), log[-2:])  # expect: 1200 [('exit', 2, 699), ('end', 699)]
print(list(g), g.gi_frame, g.gi_running)  # expect: [] None False
for k in range(600):
    g = numbers(3)
    next(g)
    try:
        g.throw(KeyError(k))
    except KeyError as e:
        kept = e
print(kept, kept.__traceback__.tb_next.tb_lineno, log[-1])  # expect: 599 9 ('end', 0)


def stubborn():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            pass


for k in range(500):
    g = stubborn()
    next(g)
    try:
        g.close()
    except RuntimeError as e:
        said = e
    g.close()
print(said)  # expect: generator ignored GeneratorExit


def itself():
    yield next(me)


for k in range(500):
    me = itself()
    try:
        next(me)
    except ValueError as e:
        said = e
print(said)  # expect: generator already executing
# ---
# Delegation through several hot generators.


def leaf(n):
    try:
        for i in range(n):
            x = yield i
            if x:
                return x * 10
    except KeyError as e:
        return f"leaf {e}"
    raise ZeroDivisionError(n)


def middle(n):
    local = n
    try:
        r = yield from leaf(n)
        local = r
        return [r, (yield "mid")]
    finally:
        seen.append(local)


def top(n):
    mark = "top"
    return (yield from middle(n)), mark


def drain(n, *sent):
    g = top(n)
    out = [next(g)]
    try:
        for s in sent:
            out.append(g.throw(s) if isinstance(s, Exception) else g.send(s))
    except StopIteration as e:
        out.append(("stop", e.value))
    except ZeroDivisionError as e:
        tb, names = e.__traceback__, []
        while tb:
            f = tb.tb_frame
            kept = {k: v for k, v in f.f_locals.items() if k in ("n", "i", "x", "local", "mark", "sent")}
            names.append((tb.tb_lineno, f.f_code.co_name, kept))
            tb = tb.tb_next
        out.append(names)
    return out


seen = []
for k in range(500):
    a = drain(3, None, 7, "last")
    b = drain(4, KeyError("k"), None)
    c = drain(2, None, None)
    d = drain(2, OSError("other")) if k < 0 else None
print(a)  # expect: [0, 1, 'mid', ('stop', ([70, 'last'], 'top'))]
print(b)  # expect: [0, 'mid', ('stop', (["leaf 'k'", None], 'top'))]
print(*c[2], sep='\n')  # expect: (35, 'drain', {'n': 2, 'sent': (None, None)})
# expect: (27, 'top', {'n': 2, 'mark': 'top'})
# expect: (18, 'middle', {'n': 2, 'local': 2})
# expect: (12, 'leaf', {'n': 2, 'i': 1, 'x': None})
print(len(seen), seen[-3:])  # expect: 1500 [70, "leaf 'k'", 2]


def outer():
    raise LookupError("deep")
    yield


def through():
    for x in outer():
        yield x


def values(): return [x for x in through()]


for k in range(500):
    try:
        values()
    except LookupError as e:
        tb, lines = e.__traceback__, []
        while tb: lines.append(tb.tb_lineno); tb = tb.tb_next
print(lines)  # expect: [79, 74, 70, 65]


def ends():
    if False: yield
    next(iter(()))


for k in range(500):
    try:
        list(ends())
    except RuntimeError as e:
        said = repr(e), repr(e.__cause__)
print(*said)  # expect: RuntimeError('generator raised StopIteration') StopIteration()
# ---
# What callees, traces and locals() see of hot frames.
import sys


def look(depth=1):
    f = sys._getframe(depth)
    return f.f_lineno, {k: v for k, v in f.f_locals.items() if k != "self"}


def shown(n):
    a = n
    for i in range(3):
        a += i
        if i == 1:
            b = look()
    del a
    c = look()
    try:
        a
    except UnboundLocalError as e:
        d = str(e)
    return b, c, sorted(locals()), d


for k in range(600): r = shown(k)
print(*r, sep='\n')  # expect: (15, {'n': 599, 'a': 600, 'i': 1})
# expect: (17, {'n': 599, 'i': 2, 'b': (15, {'n': 599, 'a': 600, 'i': 1})})
# expect: ['b', 'c', 'd', 'i', 'n']
# expect: cannot access local variable 'a' where it is not associated with a value


def cells(n):
    x = n
    def change():
        nonlocal x
        x += 1
        return look(2)
    for _ in range(4): r = change()
    return r[1]["x"], [x for x in range(2) if look()[1].get("n", n) == n], x, locals()["x"]


for k in range(600): r = cells(k)
print(r)  # expect: (603, [0, 1], 603, 603)


def raises(n):
    left, right = n, "r"
    return [left, n + 1, fails(left := n + 2)]


def fails(v):
    inner = v * 2
    raise IndexError(inner)


for k in range(600):
    try:
        raises(k)
    except IndexError as e:
        t = e.__traceback__
print(t.tb_next.tb_frame.f_locals, t.tb_next.tb_next.tb_frame.f_locals)  # expect: {'n': 599, 'left': 601, 'right': 'r'} {'v': 601, 'inner': 1202}
print(t.tb_next.tb_lineno, t.tb_next.tb_next.tb_lineno, t.tb_frame.f_locals is globals())  # expect: 48 53 True


def spy():
    held = sys._getframe()
    for i in range(5): value = i
    return held


for k in range(600): f = spy()
print(f.f_locals["i"], f.f_locals["value"], f.f_code.co_name, f.f_back is None)  # expect: 4 4 spy False


def paused():
    here = 1
    while True:
        here += yield
        there = here


g = paused()
next(g)
for k in range(1000): g.send(k)
print(g.gi_frame.f_locals, g.gi_frame.f_lineno)  # expect: {'here': 499501, 'there': 499501} 78
# ---
# Deep recursion through all kinds of frames.
import sys, functools


class Nested:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n and len(Nested(self.n - 1)) + 1
    def __add__(self, n): return n and Nested(0) + (n - 1) + 1


def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else (lambda m: even(m))(n - 1)


def walk(n):
    if n:
        yield n
        yield from walk(n - 1)


def sums(n): return sum([sums(n - 1) if n else 0, 1])


def deep(n, *, f=None): return 1 if n == 0 else 1 + (f or deep)(n - 1, **({"f": f} if f else {}))


for k in range(500): even(6), sums(3), deep(4), len(Nested(3)), Nested(0) + 3, list(walk(3))
print(even(300), sums(40), deep(800), len(Nested(40)), Nested(0) + 200, sum(walk(200)))  # expect: True 41 801 40 200 20100


def endless(n):
    try:
        return endless(n + 1)
    finally:
        ends.append(1)


for f in (endless, lambda n: deep(10**6), lambda n: deep(10**6, f=functools.partial(deep)), lambda n: list(walk(10**6)), lambda n: sums(10**6)):
    ends = []
    for k in range(3):
        try:
            f(0)
            print("no error")
        except RecursionError as e:
            said = str(e)
    print(said.startswith("maximum recursion depth exceeded"), bool(ends))  # expect: True True
    # expect: True False
    # expect: True False
    # expect: True False
    # expect: True False
print(even(300), deep(800))  # expect: True 801
# ---
# What hot code uses changes while it runs.
class A:
    step = 1
    def __init__(self): self.v = 0
    def go(self): self.v += self.step; return self.v
    def __add__(self, o): return self.v + o
    @property
    def p(self): return self.v


class B(A): pass


def run(o, n):
    out = 0
    for i in range(n):
        out += o.go() + o.p + (o + i) + base
        if i == n - 100:
            change(o)
    return out


def change(o): pass


base = 1
for k in range(20): run(B(), 300)
print(run(B(), 300))  # expect: 180600
def change(o): A.step = 2
print(run(B(), 300), run(B(), 300))  # expect: 195450 316050
def change(o): B.step = 5
print(run(B(), 300), run(B(), 300))  # expect: 360600 722400
def change(o): B.go = lambda self: 3
print(run(B(), 300), run(B(), 300))  # expect: 548952 46050
def change(o):
    if 'go' in vars(B): del B.go
    B.p = 4
print(run(B(), 300), run(B(), 300))  # expect: 95649 497850
def change(o): o.__class__ = C
class C(A):
    def __add__(self, o): return 1000
print(run(B(), 300), run(B(), 300))  # expect: 542004 542004
def change(o):
    global base
    base = 2.5
print(run(B(), 300), run(B(), 300))  # expect: 497998.5 498300.0
def change(o): A.__add__ = lambda self, o: 2 ** 64
print(run(B(), 300), run(B(), 300))  # expect: 1.826227663297246e+21 5.534023222112865e+21
def change(o):
    global range
    def range(n): return [n]
print(run(B(), 300), run(B(), 300))  # expect: 5.534023222112865e+21 1.8446744073709552e+19
def change(o):
    global base
    del base
del range
try:
    run(B(), 300)
except NameError as e:
    print(e)  # expect: name 'base' is not defined
