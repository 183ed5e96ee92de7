# Exceptions raised by functions that are called without a frame: tracebacks, frames, contexts and
# causes are those of ever.

import sys
import traceback


class Refused(Exception):
    def __init__(self, amount, why="no"):
        super().__init__(amount)
        self.amount = amount
        self.why = why


class Plain(Exception):
    pass


def check(n):
    if n % 3 == 0:
        raise Refused(n)
    if n % 3 == 1:
        raise Plain(n, "one")
    return n


def middle(n):
    doubled = n + n
    return check(n) + doubled


def outer(n):
    kept = middle(n)
    return kept


def run(n):
    total = 0
    for i in range(n):
        try:
            total += outer(i)
        except Refused as e:
            total += e.amount
        except Plain as e:
            total += e.args[0]
    return total


def lines(e):
    return [(x.name, x.lineno) for x in traceback.extract_tb(e.__traceback__)]


print(run(3000), run(3000))  # expect: 7499500 7499500
for i in range(2):
    try:
        outer(i)
    except Exception as e:
        print(type(e).__name__, e.args, lines(e))  # expect: Refused (0,) [('<module>', 56), ('outer', 33), ('middle', 29), ('check', 21)]
        # expect: Plain (1, 'one') [('<module>', 56), ('outer', 33), ('middle', 29), ('check', 23)]


def look(n):
    for i in range(n):
        try:
            outer(9)
        except Refused as e:
            tb = e.__traceback__
    frames = []
    while tb:
        frames.append(tb.tb_frame)
        tb = tb.tb_next
    print([f.f_code.co_name for f in frames])  # expect: ['look', 'outer', 'middle', 'check']
    print([f.f_back is g for f, g in zip(frames[1:], frames)])  # expect: [True, True, True]
    print([sorted(f.f_locals.items()) for f in frames[1:]])  # expect: [[('n', 9)], [('doubled', 18), ('n', 9)], [('n', 9)]]
    print(frames[0].f_back.f_code.co_name, frames[2].f_lineno)  # expect: <module> 29


look(3000)


def during(n):
    last = None
    for i in range(n):
        try:
            try:
                outer(0)
            except Refused:
                outer(1)
        except Plain as e:
            last = e
    return last


e = during(2000)
print(repr(e), repr(e.__context__), e.__suppress_context__)  # expect: Plain(1, 'one') Refused(0) False
print(lines(e), lines(e.__context__))  # expect: [('during', 88), ('outer', 33), ('middle', 29), ('check', 23)] [('during', 86), ('outer', 33), ('middle', 29), ('check', 21)]


def twice(e):
    raise e


def again(n):
    e = ValueError("x")
    for i in range(n):
        try:
            twice(e.with_traceback(None))
        except ValueError as caught:
            assert caught is e
    try:
        twice(e)
    except ValueError:
        return e


print(lines(again(2000)))  # expect: [('again', 111), ('twice', 100), ('again', 107), ('twice', 100)]
try:
    twice(3)
except TypeError as e:
    print(e, lines(e))  # expect: exceptions must derive from BaseException [('<module>', 118), ('twice', 100)]


def bare(c):
    raise c


def classes(n):
    count = 0
    for i in range(n):
        try:
            bare(KeyError)
        except LookupError as e:
            count += len(e.args) + 1
    return count


print(classes(2000))  # expect: 2000
try:
    bare(Refused)
except TypeError as e:
    print(e)  # expect: Refused.__init__() missing 1 required positional argument: 'amount'


def caused(n):
    try:
        check(n)
    except Refused as e:
        raise KeyError(n) from e


for i in range(1000):
    try:
        caused(3)
    except KeyError as e:
        cause = e.__cause__
print(repr(cause), lines(cause))  # expect: Refused(3) [('caused', 146), ('check', 21)]
Refused.__init__ = lambda self, amount: None
Refused.amount = 7
print(run(30), outer(2))  # expect: 680 6
Plain.__new__ = lambda cls, *args: Refused(1)
try:
    outer(1)
except Refused as e:
    print(e.args)  # expect: (1,)
# ---
# Recursion, generators and finally between the one who raises and the one who catches.


class Found(Exception):
    def __init__(self, value):
        self.value = value


def search(tree, wanted):
    if tree is None:
        return 0
    left, value, right = tree
    if value == wanted:
        raise Found(value)
    return search(left, wanted) + search(right, wanted) + 1


def build(low, high):
    if low >= high:
        return None
    at = (low + high) // 2
    return build(low, at), at, build(at + 1, high)


tree = build(0, 40)


def find(wanted):
    try:
        return search(tree, wanted)
    except Found as e:
        return -e.value
    finally:
        log.append(wanted)


log = []
print(sum(find(i % 50) for i in range(4000)), len(log))  # expect: -30400 4000
try:
    search(tree, 0)
except Found as e:
    depth, tb = 0, e.__traceback__
    while tb:
        depth, tb = depth + 1, tb.tb_next
    print(depth, e.args)  # expect: 7 (0,)


def guarded(n):
    with_ = []
    for i in range(n):
        try:
            with_.append(search(tree, 3))
        except (KeyError, Found) as e:
            with_.append(e.value)
    return len(with_), set(with_)


print(guarded(2000))  # expect: (2000, {3})


def stop(n):
    if n > 5:
        raise StopIteration(n)
    return n


def numbers():
    i = 0
    while True:
        yield stop(i)
        i += 1


for i in range(300):
    try:
        for x in numbers():
            pass
    except RuntimeError as e:
        message = str(e), repr(e.__cause__)
print(message)  # expect: ('generator raised StopIteration', 'StopIteration(6)')


def deep(n):
    if n == 0:
        raise Found(n)
    return deep(n - 1)


def dive(n):
    try:
        deep(n)
    except Found as e:
        tb, count = e.__traceback__, 0
        while tb:
            tb, count = tb.tb_next, count + 1
        return count


print([dive(i % 7) for i in range(3000)][-7:])  # expect: [6, 7, 8, 2, 3, 4, 5]
print(dive(600))  # expect: 602
try:
    deep(5)
except Found as e:
    print(e, e.value)  # expect: 0 0
