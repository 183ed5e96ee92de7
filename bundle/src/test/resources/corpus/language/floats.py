# The shortest text that gives the same float back.
print(0.1, 0.1 + 0.2, 1 / 3, 100.0, 1e15, 1e16, 123456789012345678.0)  # expect: 0.1 0.30000000000000004 0.3333333333333333 100.0 1000000000000000.0 1e+16 1.2345678901234568e+17
print(1e-4, 1e-5, 0.00012345, 1.5e300 * 1e10, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308)  # expect: 0.0001 1e-05 0.00012345 inf 5e-324 2.2250738585072014e-308 1.7976931348623157e+308
print(-0.0, 0.0, 1e22, 1e23, 9007199254740993.0, 4.35, 2.675)  # expect: -0.0 0.0 1e+22 1e+23 9007199254740992.0 4.35 2.675
print(float("inf"), float("-inf"), float("nan"), 1e309, -1e309)  # expect: inf -inf nan inf -inf
print(repr(1.0), str(1e100), repr(1e-7), 3.0e0, .5, 5., 1_0.0_1, 1E5)  # expect: 1.0 1e+100 1e-07 3.0 0.5 5.0 10.01 100000.0
# ---
# Text to float.
print(float("1.5"), float("  -2e3 "), float("1_000.5"), float("Infinity"), float("-iNf"), float("nan"))  # expect: 1.5 -2000.0 1000.5 inf -inf nan
print(float(".5"), float("5."), float("1e400"), float("1e-400"), float(), float(True), float(10**20))  # expect: 0.5 5.0 inf 0.0 0.0 1.0 1e+20


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: float("")))  # expect: ValueError: could not convert string to float: ''
print(error(lambda: float("1e")))  # expect: ValueError: could not convert string to float: '1e'
print(error(lambda: float("0x10")))  # expect: ValueError: could not convert string to float: '0x10'
print(error(lambda: float("1 2")))  # expect: ValueError: could not convert string to float: '1 2'
print(error(lambda: float(None)))  # expect: TypeError: float() argument must be a string or a real number, not 'NoneType'
print(error(lambda: float([1])))  # expect: TypeError: float() argument must be a string or a real number, not 'list'
print(error(lambda: float(10**400)))  # expect: OverflowError: int too large to convert to float
print(error(lambda: float(1j)))  # expect: TypeError: float() argument must be a string or a real number, not 'complex'
# ---
# Arithmetic: floor division and remainder follow the sign of the divisor.
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2))  # expect: 3.0 -4.0 1.5 0.5 -0.5 (-4.0, 0.5)
print(1e308 * 10, -1e308 * 10, 1e-320 / 10, 0.0 * -1)  # expect: inf -inf 1e-321 -0.0
print(2.0**0.5, 2**0.5, (-8) ** (1 / 3) == (-8) ** (1 / 3), 2.0**-1, 4**0.5, 0.0**0)  # expect: 1.4142135623730951 1.4142135623730951 True 0.5 2.0 1.0
print(1e16 + 1, 2**53 + 1.0, 0.1 * 3, 1.1 - 1.0)  # expect: 1e+16 9007199254740992.0 0.30000000000000004 0.10000000000000009
print(float("inf") - float("inf"), float("inf") * 0, float("inf") // 1, 5 % float("inf"), -5 % float("inf"))  # expect: nan nan nan 5.0 inf


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: 1.0 / 0))  # expect: ZeroDivisionError: float division by zero
print(error(lambda: 1.0 // 0))  # expect: ZeroDivisionError: float floor division by zero
print(error(lambda: 1.0 % 0))  # expect: ZeroDivisionError: float modulo
print(error(lambda: divmod(1.0, 0)))  # expect: ZeroDivisionError: float divmod()
print(error(lambda: 0.0**-1))  # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
print(error(lambda: 10.0**400))  # expect: OverflowError: (34, 'Numerical result out of range')
print(error(lambda: 1.5 + "a"))  # expect: TypeError: unsupported operand type(s) for +: 'float' and 'str'
print(error(lambda: 1.5 << 1))  # expect: TypeError: unsupported operand type(s) for <<: 'float' and 'int'
print(error(lambda: 2**10000 * 1.0))  # expect: OverflowError: int too large to convert to float
# ---
# Comparison with ints is exact, even where the int does not fit a float.
print(1 == 1.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53)  # expect: True True False True
print(10**400 > 1e308, -(10**400) < float("-inf"), 10**400 < float("inf"))  # expect: True False True
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan in [nan], [nan] == [nan], nan is nan)  # expect: False True False False True True True
print(0.0 == -0.0, 1.5 < 2, 1.5 >= 1.5, True == 1.0, 3 < 3.0000001)  # expect: True True True True True
print(max(1, 1.0), max(1.0, 1), min(2, 2.0), sorted([3, 1.5, 2, 0.5]))  # expect: 1 1.0 2 [0.5, 1.5, 2, 3]
# ---
# Equal numbers of different types have equal hashes and are one key.
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j))  # expect: True
print(hash(2.5), hash(0.5) == hash(1 / 2), hash(10**30) == hash(1e30), hash(int(1e30)) == hash(1e30))  # expect: 1152921504606846978 True False True
print(hash(float("inf")), hash(float("-inf")), hash(-1), hash(-1.0), hash(-2))  # expect: 314159 -314159 -2 -2 -2
print(hash(2**61 - 1), hash(2**61), hash(-(2**61)), hash(2**100), hash(1e100), hash(0.1))  # expect: 0 1 -2 549755813888 1822893315824342674 230584300921369408
print({1: "a", 1.0: "b", True: "c"}, {0.0, -0.0, 0, False})  # expect: {1: 'c'} {0.0}
print(hash(1j), hash(1 + 2j), hash(3 + 0j))  # expect: 1000003 2000007 3
# ---
# Rounding: to even on the exact value; a float without digits gives an int.
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5), type(round(2.5)).__name__)  # expect: 0 2 2 0 -2 int
print(round(2.675, 2), round(1.005, 2), round(0.125, 2), round(0.375, 2), round(1e300, 2))  # expect: 2.67 1.0 0.12 0.38 1e+300
print(round(1234.5678, -2), round(-1234.5678, 1), round(5e-324, 10), round(1.5, 0), round(2.5, None))  # expect: 1200.0 -1234.6 0.0 2.0 2
print(round(1e16), round(123456789.987654321, 3), round(float("inf"), 2))  # expect: 10000000000000000 123456789.988 inf


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: round(float("nan"))))  # expect: ValueError: cannot convert float NaN to integer
print(error(lambda: round(float("inf"))))  # expect: OverflowError: cannot convert float infinity to integer
print(error(lambda: round("a")))  # expect: TypeError: type str doesn't define __round__ method
print(error(lambda: round(1.5, 1.5)))  # expect: TypeError: 'float' object cannot be interpreted as an integer
# ---
# Methods of float.
print((0.5).as_integer_ratio(), (-1.25).as_integer_ratio(), (0.1).as_integer_ratio())  # expect: (1, 2) (-5, 4) (3602879701896397, 36028797018963968)
print((2.0).is_integer(), (2.5).is_integer(), (3.7).__trunc__(), (3.7).__floor__(), (3.2).__ceil__())  # expect: True False 3 3 4
print((1.5).hex(), (-0.1).hex(), (0.0).hex(), (1e300).hex(), float("inf").hex())  # expect: 0x1.8000000000000p+0 -0x1.999999999999ap-4 0x0.0p+0 0x1.7e43c8800759cp+996 inf
print(float.fromhex("0x1.8p0"), float.fromhex("-0x1.999999999999ap-4"), float.fromhex("0x10"), float.fromhex("1p-2"))  # expect: 1.5 -0.1 16.0 0.25
print((1.5).real, (1.5).imag, (1.5).conjugate(), (5.0).__divmod__(3), (1.0).__eq__(1))  # expect: 1.5 0.0 1.5 (1.0, 2.0) True


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: float("inf").as_integer_ratio()))  # expect: OverflowError: cannot convert Infinity to integer ratio
print(error(lambda: float("nan").as_integer_ratio()))  # expect: ValueError: cannot convert NaN to integer ratio
print(error(lambda: float.fromhex("zz")))  # expect: ValueError: invalid hexadecimal floating-point string
# ---
# Format codes for floats.
x = 1234.56789
print(f"{x:.2f}|{x:10.1f}|{x:<10.1f}|{x:+.0f}|{x:e}|{x:.3E}|{x:g}|{x:.3g}|{x:G}")  # expect: 1234.57|    1234.6|1234.6    |+1235|1.234568e+03|1.235E+03|1234.57|1.23e+03|1234.57
print(f"{x:,.2f}|{x:_.2f}|{x:012.3f}|{x:%}|{x / 10000:.1%}|{x:n}|{x:.10g}|{x!r:>12}")  # expect: 1,234.57|1_234.57|00001234.568|123456.789000%|12.3%|1234.57|1234.56789|  1234.56789
print(f"{1e10:g}|{1e-5:g}|{100000.0:g}|{1000000.0:g}|{1.0:g}|{1.0:#g}|{1.0:#.0f}|{0.0:.3g}")  # expect: 1e+10|1e-05|100000|1e+06|1|1.00000|1.|0
print(f"{1e20:f}|{1e-10:f}|{1e-10:.12f}|{2.5:.0f}|{3.5:.0f}|{0.05:.1f}|{-0.0:f}|{-0.001:.1f}|{-0.001:z.1f}")  # expect: 100000000000000000000.000000|0.000000|0.000000000100|2|4|0.1|-0.000000|-0.0|0.0
print(f"{float('nan'):f}|{float('inf'):F}|{float('-inf'):e}|{float('inf'):010}|{float('nan'):+}")  # expect: nan|INF|-inf|0000000inf|+nan
print(f"{1.0}|{1e16}|{1.5:}|{1.5:10}|{1.5:.3}|{123456.789:.3}|{0.1:.20f}|{1e300:.3e}|{12.5: =8}")  # expect: 1.0|1e+16|1.5|       1.5|1.5|1.23e+05|0.10000000000000000555|1.000e+300|    12.5
print("%f %.3f %e %g %G %5.1f|%-8.2f|%+.1f %%" % (1.5, 2 / 3, 12345.678, 0.00001234, 1e20, 2.25, 3.14159, 2.0))  # expect: 1.500000 0.667 1.234568e+04 1.234e-05 1E+20   2.2|3.14    |+2.0 %
# ---
# math on edge cases.
import math

print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(1e20), math.ceil(5))  # expect: -3 -2 -2 100000000000000000000 5
print(math.sqrt(2), math.pow(2, 10), math.exp(1), math.log(10), math.log2(8), math.log10(1000), math.log(8, 2))  # expect: 1.4142135623730951 1024.0 2.718281828459045 2.302585092994046 3.0 3.0 3.0
print(math.isqrt(10**20), math.gcd(12, 18, 27), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2))  # expect: 10000000000 3 12 2432902008176640000 120 20
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.copysign(1, -0.0), math.isclose(0.1 + 0.2, 0.3))  # expect: True True True -1.0 True
print(math.fsum([0.1] * 10), math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.prod([1, 2, 3, 4]), math.modf(-2.75))  # expect: 1.0 5.0 5.0 24 (-0.75, -2.0)
print(math.frexp(10.0), math.ldexp(0.625, 4), math.fmod(-7, 3), math.remainder(7, 4), math.degrees(math.pi), math.tau)  # expect: (0.625, 4) 10.0 -1.0 -1.0 180.0 6.283185307179586


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: math.sqrt(-1)))  # expect: ValueError: math domain error
print(error(lambda: math.log(0)))  # expect: ValueError: math domain error
print(error(lambda: math.exp(1000)))  # expect: OverflowError: math range error
print(error(lambda: math.factorial(-1)))  # expect: ValueError: factorial() not defined for negative values
print(error(lambda: math.floor(float("inf"))))  # expect: OverflowError: cannot convert float infinity to integer
print(error(lambda: math.isqrt(-1)))  # expect: ValueError: isqrt() argument must be nonnegative
