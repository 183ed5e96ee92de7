# Regions call functions that do without the lock; recursion; views as arguments.
import array
import cython
from math import sqrt
import math

@cython.cfunc
@cython.nogil
@cython.inline
def hypotenuse(a: cython.double, b: cython.double) -> cython.double:
    return sqrt(a * a + b * b)

@cython.cfunc
@cython.nogil
@cython.locals(i=cython.Py_ssize_t, s=cython.double)
def total(v: cython.double[:]) -> cython.double:
    s = 0
    for i in range(v.shape[0]):
        s += v[i]
    return s

@cython.cfunc
@cython.nogil
def factorial(n: cython.long) -> cython.long:
    return 1 if n < 2 else n * factorial(n - 1)

@cython.cfunc
@cython.nogil
@cython.locals(i=cython.long, j=cython.long, pivot=cython.double, x=cython.double)
def quicksort(v: cython.double[:], low: cython.long, high: cython.long) -> cython.void:
    i = low
    j = high
    pivot = v[(low + high) // 2]
    while i <= j:
        while v[i] < pivot:
            i += 1
        while v[j] > pivot:
            j -= 1
        if i <= j:
            x = v[i]
            v[i] = v[j]
            v[j] = x
            i += 1
            j -= 1
    if low < j:
        quicksort(v, low, j)
    if i < high:
        quicksort(v, i, high)

@cython.locals(r=cython.double)
def use(v: cython.double[:]):
    r = 0
    with cython.nogil:
        r = hypotenuse(3, 4) + total(v) + factorial(10) + math.pi
        quicksort(v, 0, len(v) - 1)
    return r

a = array.array("d", [5, 3, 9, 1, 1, 8, 7, 2, 6, 4])
print(use(a) - math.pi)  # expect: 3628851.0
print(a.tolist())  # expect: [1.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]
print(hypotenuse(6, 8), factorial(20))  # expect: 10.0 2432902008176640000
# ---
# Recursion ends in a RecursionError; the engine goes on.
import cython

@cython.cfunc
@cython.nogil
def forever(n: cython.long) -> cython.long:
    return forever(n + 1) + 1

try:
    forever(0)
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded

@cython.cfunc
@cython.nogil
def fib(n: cython.long) -> cython.long:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

print(fib(20))  # expect: 6765
# ---
# An exception passes through functions; the traceback has all of them.
import cython
import traceback

@cython.cfunc
@cython.nogil
def inner(a: cython.long, b: cython.long) -> cython.long:
    return a // b

@cython.cfunc
@cython.nogil
def middle(a: cython.long) -> cython.long:
    b: cython.long = a - 1
    return inner(a, b)

def outer(a: cython.long):
    with cython.nogil:
        a = middle(a)
    return a

outer = cython.locals(a=cython.long)(outer)
try:
    outer(1)
except ZeroDivisionError as e:
    for entry in traceback.extract_tb(e.__traceback__):
        print(entry.name, entry.line)
# expect: <module> outer(1)
# expect: outer a = middle(a)
# expect: middle return inner(a, b)
# expect: inner return a // b
print(outer(3))  # expect: 1
# ---
# Functions of C's math library raise nothing.
import cython
import math
from cython.cimports.libc.math import exp, sin, sqrt as root

@cython.ccall
@cython.nogil
def wave(x: cython.double) -> cython.double:
    return exp(-x) * sin(x) + root(x) + math.floor(x) + math.hypot(3, x)

assert abs(wave(4.0) - (math.exp(-4) * math.sin(4) + 2 + 4 + 5)) < 1e-12
print(wave(-1.0))  # expect: nan
# ---
# What cannot be compiled stays Python, unless it must do without the lock.
import cython

@cython.ccall
def describe(n: cython.int):
    return f"{n} things"

@cython.cfunc
@cython.locals(n=cython.long)
def square(n):
    return n * n

@cython.cclass
class Counter:
    @cython.ccall
    @cython.locals(n=cython.long)
    def add(self, n):
        self.n = n
        return self

print(describe(3), square(4), square(2**32), Counter().add(3).n)  # expect: 3 things 16 0 3
try:
    square(2**63)
except OverflowError as e:
    print(e)  # expect: value too large to convert to long
# ---
# Loops of cython.parallel, and directives as with statements.
import array
import cython
from cython.parallel import prange

@cython.boundscheck(False)
@cython.wraparound(False)
@cython.locals(i=cython.Py_ssize_t)
def scale(v: cython.double[::1], by: cython.double):
    with cython.nogil:
        for i in prange(v.shape[0]):
            v[i] *= by

def plain(n):
    total = 0
    with cython.boundscheck(False):
        for i in prange(n, nogil=True, num_threads=4):
            total += i
    return total

a = array.array("d", [1, 2, 3])
scale(a, 2)
print(a.tolist(), plain(5))  # expect: [2.0, 4.0, 6.0] 10
# ---
# assert works in regions.
import cython

@cython.ccall
@cython.nogil
def positive(n: cython.int) -> cython.int:
    assert n > 0  # raises: AssertionError
    return n

positive(1)
positive(0)
