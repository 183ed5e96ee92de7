# Integers of C wrap around, whatever the width; the result is as the last store left it.
import cython

@cython.locals(i=cython.int, u=cython.uint, l=cython.long, ul=cython.ulong, c=cython.schar,
               uc=cython.uchar, s=cython.short, us=cython.ushort)
def wrap(i, u, l, ul, c, uc, s, us):
    with cython.nogil:
        i += 1
        u += 1
        l += 1
        ul += 1
        c += 1
        uc += 1
        s += 1
        us += 1
    return i, u, l, ul, c, uc, s, us

print(wrap(2**31 - 1, 2**32 - 1, 2**63 - 1, 2**64 - 1, 127, 255, 32767, 65535))
# expect: (-2147483648, 0, -9223372036854775808, 0, -128, 0, -32768, 0)
print(wrap(1, 2, 3, 4, 5, 6, 7, 8))  # expect: (2, 3, 4, 5, 6, 7, 8, 9)
try:
    wrap(2**31, 0, 0, 0, 0, 0, 0, 0)
except OverflowError as e:
    print(e)  # expect: value too large to convert to int
# ---
# Division as in Python, for ints and floats of either sign.
import cython

@cython.cfunc
@cython.nogil
@cython.returns(cython.long)
def pack(a: cython.long, b: cython.long):
    return (a // b) * 1000 + a % b

@cython.ccall
@cython.nogil
def real(a: cython.double, b: cython.double) -> cython.double:
    return a // b + 100 * (a % b) + 10000 * (a / b)

for a, b in [(7, 2), (-7, 2), (7, -2), (-7, -2), (6, 3)]:
    assert pack(a, b) == (a // b) * 1000 + a % b, (a, b)
    x, y = a + 0.5, b * 1.0
    assert real(x, y) == x // y + 100 * (x % y) + 10000 * (x / y), (x, y)
print(pack(-7, 2))  # expect: -3999
try:
    pack(1, 0)
except ZeroDivisionError as e:
    print(e)  # expect: integer division or modulo by zero
try:
    real(1.0, 0.0)
except ZeroDivisionError as e:
    print(e)  # expect: float division
try:
    pack(-2**63, -1)
except OverflowError as e:
    print(e)  # expect: value too large to perform division
# ---
# cdivision: cut towards zero, as C has it.
import cython

@cython.cdivision(True)
@cython.cfunc
@cython.nogil
def divide(a: cython.int, b: cython.int) -> cython.int:
    return a // b * 100 + a % b

@cython.cdivision(True)
@cython.cfunc
@cython.nogil
def real(a: cython.double, b: cython.double) -> cython.double:
    return a / b

print(divide(-7, 2), divide(7, -2))  # expect: -301 -299
print(real(1, 0), real(-1, 0))  # expect: inf -inf
# ---
# Powers, shifts and bits.
import cython

@cython.ccall
@cython.nogil
def bits(a: cython.long, n: cython.int) -> cython.long:
    return (a << n) ^ (a >> 1) | 1 & ~a

@cython.ccall
@cython.nogil
def unsigned(a: cython.ulong) -> cython.ulong:
    return (a >> 1) + a // 3 + a % 10

@cython.ccall
@cython.nogil
def cube(a: cython.long) -> cython.long:
    return a ** 3

@cython.ccall
@cython.nogil
def power(a: cython.double, b: cython.double) -> cython.double:
    return a ** b

print(bits(5, 3), bits(-8, 1))  # expect: 42 13
print(unsigned(2**64 - 1))  # expect: 15372286728091293017
print(cube(-7), cube(2**21), power(2, 0.5) == 2 ** 0.5)  # expect: -343 -9223372036854775808 True
try:
    power(-1, 0.5)
except TypeError as e:
    print(str(e)[:61])  # expect: Cannot convert 'complex' with non-zero imaginary component to

@cython.cpow(True)
@cython.ccall
@cython.nogil
def c_power(a: cython.double, b: cython.double) -> cython.double:
    return a ** b

print(c_power(-1, 0.5))  # expect: nan
# ---
# Comparisons, conditions and chains; NaN is as in Python.
import cython

@cython.ccall
@cython.nogil
def order(a: cython.double, b: cython.double) -> cython.int:
    return (a < b) + 2 * (a <= b) + 4 * (a == b) + 8 * (a != b) + 16 * (a > b) + 32 * (a >= b)

@cython.ccall
@cython.nogil
def inside(a: cython.double, b: cython.double, c: cython.double) -> cython.bint:
    return a < b <= c and not a == c or b != b

@cython.ccall
@cython.nogil
def pick(a: cython.long, b: cython.double) -> cython.double:
    return max(a, b, 3) if a > 0 else min(abs(a), b)

@cython.ccall
@cython.nogil
def small(a: cython.uint, b: cython.uint) -> cython.bint:
    return a < b

nan = float("nan")
print(order(1, 2), order(2, 2), order(3, 2), order(nan, 2))  # expect: 11 38 56 8
print(inside(1, 2, 2), inside(1, 1, 2), inside(1, nan, 2))  # expect: True False True
print(pick(2, 2.5), pick(7, 1), pick(-5, 9), pick(0, -1.5))  # expect: 3.0 7.0 5.0 -1.5
print(small(1, 2**32 - 1), small(2**32 - 1, 1))  # expect: True False
# ---
# What goes in is checked, what comes out is of Python.
import cython

@cython.ccall
@cython.nogil
def f(x: cython.double, n: cython.int, b: cython.bint, s: cython.float) -> cython.double:
    return x + n + b + s

print(f(1, 2, [0], 0.1))  # expect: 4.100000001490116
print(type(f(1, 2, False, 0)))  # expect: <class 'float'>
try:
    f("1", 2, 0, 0)
except TypeError as e:
    print(e)  # expect: must be real number, not str
try:
    f(1, 2.5, 0, 0)
except TypeError as e:
    print(e)  # expect: an integer is required, not 'float'
print(f.__name__, f.__doc__)  # expect: f None
f(1, 2)  # raises: TypeError: f() missing 2 required positional arguments: 'b' and 's'
# ---
# Casts and calls of types.
import cython

@cython.ccall
@cython.nogil
def cut(x: cython.double) -> cython.long:
    return cython.cast(cython.long, x) * 10 + cython.cast(cython.uchar, 300)

print(cut(2.9), cut(-2.9))  # expect: 64 24
print(cython.cast(cython.int, 3.7), cython.double(1), cython.bint(5), cython.int())
# expect: 3 1.0 True 0
print(cython.double, cython.double[:, ::1], cython.const(cython.int[:]))
# expect: double double[:, ::1] const int[:]
print(cython.compiled, cython.sizeof(cython.Py_ssize_t))  # expect: True 8
