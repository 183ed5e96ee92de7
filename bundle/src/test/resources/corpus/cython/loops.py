# Loops over ranges: steps, bounds, what the variable is afterwards.
import cython

@cython.ccall
@cython.nogil
@cython.locals(i=cython.long, total=cython.long)
def up(a: cython.long, b: cython.long) -> cython.long:
    total = 0
    for i in range(a, b):
        total = total * 3 + i
    return total

@cython.ccall
@cython.nogil
@cython.locals(i=cython.long, total=cython.long)
def stepped(a: cython.long, b: cython.long, c: cython.long) -> cython.long:
    total = 0
    for i in range(a, b, c):
        total = total * 3 + i
    return total

@cython.ccall
@cython.nogil
@cython.locals(i=cython.long, total=cython.long)
def down(a: cython.long, b: cython.long) -> cython.long:
    total = 0
    for i in range(a, b, -2):
        total = total * 3 + i
    return total

def expected(numbers):
    total = 0
    for i in numbers:
        total = total * 3 + i
    return (total + 2**63) % 2**64 - 2**63

for a in range(-4, 5):
    for b in range(-4, 5):
        assert up(a, b) == expected(range(a, b))
        assert down(a, b) == expected(range(a, b, -2))
        for c in (1, 2, 3, -1, -2, 5):
            assert stepped(a, b, c) == expected(range(a, b, c)), (a, b, c)
for n in (4095, 4096, 4097, 8191, 8192, 8193, 20000):
    assert up(0, n) == expected(range(n)), n
    assert down(n, 0) == expected(range(n, 0, -2)), n
    assert stepped(-n, n, 7) == expected(range(-n, n, 7)), n
big = 2**62
assert up(big, big + 5000) == expected(range(big, big + 5000))
assert stepped(2**63 - 3, 2**63 - 1, 5) == 2**63 - 3
print(up(0, 5))  # expect: 58
try:
    stepped(1, 2, 0)
except ValueError as e:
    print(e)  # expect: range() arg 3 must not be zero
# ---
import cython

@cython.locals(i=cython.Py_ssize_t, j=cython.Py_ssize_t, found=cython.Py_ssize_t, n=cython.int)
def search(n):
    found = -1
    i = j = -7
    with cython.nogil:
        for i in range(n):
            for j in range(i):
                if i * j == 42:
                    found = i
                    break
                if j > 5:
                    continue
            else:
                continue
            break
    return found, i, j

print(search(20), search(3), search(0))  # expect: (7, 7, 6) (-1, 2, 1) (-1, -7, -7)
# ---
# while, else, break and continue; a region in a loop, left by break and continue.
import cython

@cython.locals(x=cython.long, steps=cython.int)
def collatz(x):
    steps = 0
    with cython.nogil:
        while x != 1:
            if x % 2:
                x = 3 * x + 1
            else:
                x //= 2
            steps += 1
    return steps

print(collatz(27), collatz(1))  # expect: 111 0

@cython.locals(k=cython.long, total=cython.long)
def mixed(n):
    total = 0
    seen = []
    for k in range(n):
        seen.append(k)
        with cython.nogil:
            if k == 2:
                continue
            if k == 5:
                break
            total += k
        seen.append(-k)
    else:
        seen.append("end")
    return total, seen

print(mixed(3))  # expect: (1, [0, 0, 1, -1, 2, 'end'])
print(mixed(9))  # expect: (8, [0, 0, 1, -1, 2, 3, -3, 4, -4, 5])

@cython.locals(k=cython.long)
def early(k):
    for _ in range(3):
        with cython.nogil:
            if k > 3:
                return k * 2
            if k < 0:
                return
            k += 1
    return "late"

print(early(1), early(0), early(5), early(-1))  # expect: late late 10 None
# ---
# The try statement around a region sees its exceptions, at their lines.
import cython
import sys

@cython.locals(a=cython.long, b=cython.long)
def guarded(a, b):
    try:
        with cython.nogil:
            a += 1
            a = a // b
    except ZeroDivisionError as e:
        return e.__traceback__.tb_lineno - guarded.__code__.co_firstlineno
    finally:
        a = -1
    return a

print(guarded(7, 2), guarded(7, 0))  # expect: -1 5

@cython.locals(a=cython.long, b=cython.long)
def failing(a, b):
    with cython.nogil:
        a = a + 1
        a = a % b  # raises: ZeroDivisionError: integer division or modulo by zero
    return a

failing(1, 0)
# ---
# Types of undeclared variables follow from what is stored.
import cython

def infer(n: cython.Py_ssize_t, x: cython.double):
    y = 0.0
    flag = False
    with cython.nogil:
        for i in range(n):
            z = x * i
            y += z
            flag = z > 5
            last = i
    return y, flag, last, i

print(infer(4, 2))  # expect: (12.0, True, 3, 3)
# ---
# Local variables that are annotated or declared.
import cython
from cython import declare, nogil

def annotated(n):
    i: cython.int
    total: cython.long = 0
    with nogil:
        for i in range(10):
            total += i * i
    return total

def declared(n):
    total = cython.declare(cython.long, 5)
    cython.declare(i=cython.int, half=cython.double)
    k = declare(cython.short)
    with nogil:
        for i in range(10):
            half = i / 2
            k += 1
        total += cython.cast(cython.long, half * 10) + k
    return total

print(cython.locals()(annotated)(1), cython.locals()(declared)(1))  # expect: 285 60
print(annotated.__code__.co_consts[-1] == "x")  # expect: False
# ---
# A region is left in the middle of nothing: nested functions and closures stay Python's.
import cython

def outer(factor):
    @cython.locals(total=cython.double, i=cython.int, f=cython.double)
    def inner(n):
        total = 0
        f = factor
        m = n
        with cython.nogil:
            for i in range(10):
                total += f * i
        return total + m
    return inner

print(outer(2)(1), outer(0.5)(0))  # expect: 91.0 22.5
