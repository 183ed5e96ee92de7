# Rounding to whole numbers, and the parts of floats.
import math

print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), math.floor(7), math.ceil(10**20), math.floor(1e300) == int(1e300))  # expect: 2 -3 3 -2 -2 7 100000000000000000000 True
print(math.modf(3.25), math.modf(-3.25), math.frexp(8.0), math.frexp(0.1), math.frexp(0), math.ldexp(0.5, 5), math.ldexp(1.0, -1074), math.fabs(-3), math.copysign(2, -0.0))  # expect: (0.25, 3.0) (-0.25, -3.0) (0.5, 4) (0.8, -3) (0.0, 0) 16.0 5e-324 3.0 -2.0
print(math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7.5, -2), math.remainder(5, 3), math.remainder(-5.5, 2), math.ulp(1.0), math.nextafter(1.0, 2.0), math.nextafter(0.0, -1))  # expect: 1.0 -1.0 1.5 -1.0 0.5 2.220446049250313e-16 1.0000000000000002 -5e-324
print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf)  # expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan -inf
# ---
# Whole-number functions.
import math


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(math.gcd(), math.gcd(12), math.gcd(12, -18), math.gcd(0, 5), math.gcd(2**100, 6**50) == 2**50, math.lcm(), math.lcm(4, 6, 10), math.lcm(0, 3), math.lcm(-2, 3))  # expect: 0 12 6 5 True 1 60 0 6
print(math.factorial(0), math.factorial(25), math.comb(5, 2), math.comb(3, 5), math.comb(100, 50), math.perm(5), math.perm(5, 2), math.perm(2, 3), math.isqrt(0), math.isqrt(10**40 - 1))  # expect: 1 15511210043330985984000000 10 0 100891344545564193334812497256 120 20 0 0 99999999999999999999
print(math.prod([]), math.prod([2, 3, 4]), math.prod([1.5, 2]), math.prod(range(1, 6), start=10))  # expect: 1 24 3.0 1200
print(error(lambda: math.factorial(2.5)))  # expect: TypeError: 'float' object cannot be interpreted as an integer
print(error(lambda: math.factorial(-1)))  # expect: ValueError: factorial() not defined for negative values
print(error(lambda: math.comb(-1, 2)))  # expect: ValueError: n must be a non-negative integer
print(error(lambda: math.comb(5, -2)))  # expect: ValueError: k must be a non-negative integer
print(error(lambda: math.isqrt(2.0)))  # expect: TypeError: 'float' object cannot be interpreted as an integer
print(error(lambda: math.gcd(1.5)))  # expect: TypeError: 'float' object cannot be interpreted as an integer
print(error(lambda: math.perm("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: math.lcm("4")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
# ---
# Powers, logarithms, roots.
import math


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(math.sqrt(16), math.sqrt(2), math.cbrt(8), math.exp(0), math.exp2(10), math.expm1(0), math.log(1), math.log(8, 2), math.log2(1024), math.log10(1e5), math.log1p(0), math.pow(2, -1), math.pow(0, 0))  # expect: 4.0 1.4142135623730951 2.0 1.0 1024.0 0.0 0.0 3.0 10.0 5.0 0.0 0.5 1.0
print(math.log(10**400) > 921, math.log2(2**5000), math.log10(10**300), math.sqrt(10**20), math.pow(math.nan, 0), math.pow(1, math.nan), math.pow(-8, 3), math.hypot(), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist([1, 1], [4, 5]))  # expect: True 5000.0 300.0 10000000000.0 1.0 1.0 -512.0 0.0 5.0 3.0 5.0
print(round(math.exp(2.5), 10), round(math.log(0.1), 12), round(math.log(50, 7), 12), round(math.gamma(4.5), 10), math.gamma(5), round(math.lgamma(10.5), 10), round(math.erf(0.5), 12), round(math.erfc(0.5), 12))  # expect: 12.1824939607 -2.302585092994 2.010382137802 11.6317283966 24.0 13.9406252194 0.520499877813 0.479500122187
print(error(lambda: math.sqrt(-1)))  # expect: ValueError: math domain error
print(error(lambda: math.log(0)))  # expect: ValueError: math domain error
print(error(lambda: math.log(-1)))  # expect: ValueError: math domain error
print(error(lambda: math.log(-(10**400))))  # expect: ValueError: math domain error
print(error(lambda: math.log(10, 1)))  # expect: ZeroDivisionError: float division by zero
print(error(lambda: math.pow(0, -1)))  # expect: ValueError: math domain error
print(error(lambda: math.pow(-1, 0.5)))  # expect: ValueError: math domain error
print(error(lambda: math.exp(1000)))  # expect: OverflowError: math range error
print(error(lambda: math.pow(10, 400)))  # expect: OverflowError: math range error
print(error(lambda: math.gamma(-1)))  # expect: ValueError: math domain error
print(error(lambda: math.sqrt("4")))  # expect: TypeError: must be real number, not str
print(error(lambda: math.sqrt(10**400)))  # expect: OverflowError: int too large to convert to float
print(error(lambda: math.sqrt()))  # expect: TypeError: math.sqrt() takes exactly one argument (0 given)
print(error(lambda: math.ldexp(1.0, 5000)))  # expect: OverflowError: math range error
print(error(lambda: math.acos(2)))  # expect: ValueError: math domain error
print(error(lambda: math.fmod(1, 0)))  # expect: ValueError: math domain error
print(error(lambda: math.dist([1], [1, 2])))  # expect: ValueError: both points must have the same number of dimensions
# ---
# Angles, with the digits that every library of functions agrees on.
import math


def show(*values):
    return [round(value, 12) + 0.0 for value in values]


print(show(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.acos(0.5), math.atan(1), math.atan2(-1, -1), math.atan2(0, -1)))  # expect: [0.841470984808, 0.540302305868, 1.557407724655, 0.523598775598, 1.047197551197, 0.785398163397, -2.356194490192, 3.14159265359]
print(show(math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(2), math.atanh(0.5), math.degrees(1), math.radians(180)))  # expect: [1.175201193644, 1.543080634815, 0.761594155956, 0.88137358702, 1.316957896925, 0.549306144334, 57.295779513082, 3.14159265359]
print(math.sin(0), math.cos(0), math.atan2(0.0, -0.0), math.atan2(-0.0, 0.0), math.tanh(math.inf), math.atan(math.inf) == math.pi / 2, math.isnan(math.sin(math.nan)))  # expect: 0.0 1.0 3.141592653589793 -0.0 1.0 True True
# ---
# Sums, comparison, classification.
import math

print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]), math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(5, 6, rel_tol=0.2))  # expect: 1.0 1.0 0.0 True False False True True
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(5), math.isfinite(math.inf), math.isnan(5), math.isclose(math.inf, math.inf))  # expect: True True True False False True


class Angle:
    def __float__(self):
        return 0.0

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


print(math.cos(Angle()), math.floor(Angle()), math.ceil(Angle()), math.trunc(Angle()), math.isfinite(True), math.sqrt(True))  # expect: 1.0 floor ceil trunc True 1.0
try:
    math.fsum(["a"])
except TypeError as e:
    print(e)  # expect: must be real number, not str
try:
    math.isclose(1, 1, rel_tol=-1)
except ValueError as e:
    print(e)  # expect: tolerances must be non-negative
try:
    math.floor("a")
except TypeError as e:
    print(e)  # expect: must be real number, not str
