# Views of arrays, contiguous and strided, of every type.
import array
import cython

def run(code, values, ctype):
    @cython.locals(v=ctype[:], i=cython.Py_ssize_t)
    def double(v):
        with cython.nogil:
            for i in range(len(v)):
                v[i] = v[i] + v[v.shape[0] - 1 - i]
    a = array.array(code, values)
    double(a)
    b = array.array(code, values)
    double(memoryview(b)[::2])
    return a.tolist(), b.tolist()

for code, ctype in zip("bBhHiIlLqQfd", (
        cython.schar, cython.uchar, cython.short, cython.ushort, cython.int, cython.uint,
        cython.long, cython.ulong, cython.longlong, cython.ulonglong, cython.float,
        cython.double)):
    got = run(code, [1, 2, 3, 4, 60], ctype)
    assert got == ([61, 6, 6, 10, 121], [61, 2, 6, 4, 121]), (code, got)
print(run("b", [100, 1, 100, 2, 100], cython.schar))
# expect: ([-56, 3, -56, 5, 44], [-56, 1, -56, 2, 44])
print(run("B", [200, 1, 1, 2, 200], cython.uchar))
# expect: ([144, 3, 2, 5, 88], [144, 1, 2, 2, 88])
# ---
import array
import cython

@cython.ccall
@cython.nogil
@cython.locals(i=cython.Py_ssize_t, j=cython.Py_ssize_t, total=cython.long)
def weigh(m: cython.long[:, :]) -> cython.long:
    total = 0
    for i in range(m.shape[0]):
        for j in range(m.shape[1]):
            total += m[i, j] * (i + 1) + m[i][j] * 100 * j
    return total + m[-1, -1] * m.ndim

def of(values, rows, columns):
    return memoryview(array.array("l", values)).cast("B").cast("l", (rows, columns))

print(weigh(of(range(6), 2, 3)))  # expect: 1937
print(weigh(of(range(6), 3, 2)))  # expect: 948
try:
    weigh(memoryview(array.array("l", [1])))
except ValueError as e:
    print(e)  # expect: Buffer has wrong number of dimensions (expected 2, got 1)
# ---
# Indices: from the end, out of bounds, and without checks.
import array
import cython

@cython.ccall
@cython.nogil
def at(v: cython.double[:], i: cython.long) -> cython.double:
    return v[i]

@cython.wraparound(False)
@cython.ccall
@cython.nogil
def plain(v: cython.double[:], i: cython.int) -> cython.double:
    return v[i]

@cython.boundscheck(False)
@cython.ccall
@cython.nogil
def unchecked(v: cython.double[:], i: cython.int) -> cython.double:
    return v[i]

a = array.array("d", [1, 2, 3])
print(at(a, 0), at(a, -1), at(a, -3), unchecked(a, -1))  # expect: 1.0 3.0 1.0 3.0
for f, i in [(at, 3), (at, -4), (at, 2**32), (at, 2**63 - 1), (plain, -1), (plain, 3),
             (unchecked, 100000)]:
    try:
        f(a, i)
        print("no error")
    except IndexError as e:
        assert str(e) == "Out of bounds on buffer access (axis 0)"
print(at(a, 1))  # expect: 2.0

@cython.locals(i=cython.Py_ssize_t)
def shifted(v: cython.double[:], n):
    with cython.nogil:
        for i in range(v.shape[0]):
            v[i + 1] = v[i - 1]  # raises: IndexError: Out of bounds on buffer access (axis 0)

shifted(a, 1)
# ---
# Before an index fails, all is as the loop left it.
import array
import cython

@cython.locals(i=cython.long)
def fill(v: cython.int[:], start: cython.long, stop: cython.long):
    with cython.nogil:
        for i in range(start, stop):
            v[i] = i

a = array.array("i", bytes(20))
for start, stop in [(3, 9), (-2, 1), (2**40, 2**40 + 3), (-9, 0)]:
    try:
        fill(a, start, stop)
        print("fine")
    except IndexError:
        print(start)
# expect: 3
# expect: fine
# expect: 1099511627776
# expect: -9
print(a.tolist())  # expect: [0, 0, 0, -2, -1]
# ---
# What is no such buffer.
import array
import cython

@cython.ccall
@cython.nogil
def first(v: cython.double[:]) -> cython.double:
    return v[0]

@cython.ccall
@cython.nogil
def flat(v: cython.double[::1]) -> cython.double:
    return v[1]

@cython.ccall
@cython.nogil
@cython.locals(v=cython.const(cython.uchar[:]))
def byte(v) -> cython.int:
    return v[0]

@cython.ccall
@cython.nogil
def store(v: cython.uchar[:]) -> cython.void:
    v[0] = 7

def tell(f, value):
    try:
        print(f(value))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

tell(first, [1.0])  # expect: TypeError a bytes-like object is required, not 'list'
tell(first, None)  # expect: TypeError a bytes-like object is required, not 'NoneType'
tell(first, array.array("l", [1]))
# expect: ValueError Buffer dtype mismatch, expected 'double' but got 'long'
tell(flat, memoryview(array.array("d", [1, 2, 3]))[::2])
# expect: ValueError ndarray is not C-contiguous
tell(flat, array.array("d", [1, 2, 3]))  # expect: 2.0
tell(byte, b"A")  # expect: 65
tell(byte, memoryview(b"AB")[1:])  # expect: 66
tell(byte, bytearray(b"C"))  # expect: 67
tell(store, b"A")  # expect: ValueError buffer source array is read-only
data = bytearray(b"D")
tell(store, data)  # expect: None
print(data)  # expect: bytearray(b'\x07')
data.append(1)
print(len(data))  # expect: 2
# ---
# A parameter that is declared as a view has a shape outside of regions, too.
import array
import cython

@cython.locals(s=cython.double, i=cython.Py_ssize_t)
def mean(v: cython.double[:]):
    n = v.shape[0]
    s = 0
    with cython.nogil:
        for i in range(len(v)):
            s += v[i]
    return s / n, type(v).__name__

print(mean(array.array("d", [1, 2, 6])))  # expect: (3.0, 'memoryview')
try:
    mean([1.0])
except TypeError as e:
    print(e)  # expect: a bytes-like object is required, not 'list'
# ---
# Arrays of numpy: views of all kinds, and threads.
import threading
import cython
import numpy as np

@cython.locals(total=cython.double, i=cython.Py_ssize_t, j=cython.Py_ssize_t)
def weigh(m: cython.double[:, :]):
    total = 0
    with cython.nogil:
        for i in range(m.shape[0]):
            for j in range(m.shape[1]):
                total += m[i, j] * (10 * i + j)
                m[i, j] += 1
    return total

a = np.arange(12.0).reshape(3, 4)
print(weigh(a), weigh(a.T), weigh(a[::-1, 1::2]))  # expect: 1094.0 1430.0 347.0
print(a.tolist())
# expect: [[2.0, 4.0, 4.0, 6.0], [6.0, 8.0, 8.0, 10.0], [10.0, 12.0, 12.0, 14.0]]
print(weigh(memoryview(np.ones((2, 2)))))  # expect: 22.0
for wrong in (np.arange(3), np.ones(3, dtype=np.float32), np.ones(3), [[1.0]]):
    try:
        weigh(wrong)
    except (TypeError, ValueError) as e:
        print(e)
# expect: Buffer has wrong number of dimensions (expected 2, got 1)
# expect: Buffer has wrong number of dimensions (expected 2, got 1)
# expect: Buffer has wrong number of dimensions (expected 2, got 1)
# expect: a bytes-like object is required, not 'list'

@cython.ccall
@cython.nogil
@cython.locals(total=cython.long, i=cython.Py_ssize_t)
def add(v: cython.int[::1]) -> cython.long:
    total = 0
    for i in range(len(v)):
        total += v[i]
    return total

numbers = np.arange(1000, dtype=np.int32)
results = []
threads = [threading.Thread(target=lambda: results.append(add(numbers))) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)  # expect: [499500, 499500, 499500, 499500]
try:
    add(numbers[::2])
except ValueError as e:
    print(e)  # expect: ndarray is not C-contiguous
try:
    add(np.arange(3.0))
except ValueError as e:
    print(e)  # expect: Buffer dtype mismatch, expected 'int' but got 'double'
