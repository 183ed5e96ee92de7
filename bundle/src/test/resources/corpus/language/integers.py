# Arithmetic on ints of any size: the result is exact, division rounds down.
print(7 // 2, -7 // 2, 7 // -2, -7 // -2)  # expect: 3 -4 -4 3
print(7 % 2, -7 % 2, 7 % -2, -7 % -2)  # expect: 1 1 -1 -1
print(divmod(-17, 5), divmod(17, -5))  # expect: (-4, 3) (-4, -3)
print(2**63 - 1, -(2**63), 2**63)  # expect: 9223372036854775807 -9223372036854775808 9223372036854775808
print(9223372036854775807 + 1)  # expect: 9223372036854775808
print(-9223372036854775808 - 1)  # expect: -9223372036854775809
print(9223372036854775807 * 9223372036854775807)  # expect: 85070591730234615847396907784232501249
print(-9223372036854775808 // -1)  # expect: 9223372036854775808
print(-9223372036854775808 % -1)  # expect: 0
print(abs(-9223372036854775808), -(-9223372036854775808))  # expect: 9223372036854775808 9223372036854775808
print(2**200 // 3**50, 2**200 % 3**50)  # expect: 2238393297946874000179418290327143433 249667313308346329176559
print((-(2**200)) // 3**50, (-(2**200)) % 3**50)  # expect: -2238393297946874000179418290327143434 468230674383506259593690
print(10**30 - 10**30 + 5)  # expect: 5
print(2**100 / 2**98, 10**400 / 10**399)  # expect: 4.0 10.0
print(7 / 2, 6 / 3, -1 / 3)  # expect: 3.5 2.0 -0.3333333333333333
print(5 ** 0, 0 ** 0, 2 ** -2, (-2) ** 3, -2 ** 2)  # expect: 1 1 0.25 -8 -4
print((2**64).bit_length(), (-1).bit_length(), (0).bit_length(), (255).bit_count())  # expect: 65 1 0 8
# ---
# Shifts and bitwise operators treat negative numbers as infinite two's complement.
print(1 << 70, -1 << 70)  # expect: 1180591620717411303424 -1180591620717411303424
print(2**70 >> 69, -(2**70) >> 69, -1 >> 1000, 5 >> 1000)  # expect: 2 -2 -1 0
print(12 & 10, 12 | 10, 12 ^ 10, ~12)  # expect: 8 14 6 -13
print(-12 & 10, -12 | 10, -12 ^ 10, ~-12)  # expect: 0 -2 -2 11
print(2**80 & (2**70 - 1), (2**80 + 5) & 7, -(2**80) | 1)  # expect: 0 5 -1208925819614629174706175
print(0 << 10**9, True << 3, True & 6, True | False, True ^ True)  # expect: 0 8 0 True False
print(~True, ~0, ~(2**64))  # expect: -2 -1 -18446744073709551617
# ---
# pow with a modulus, also with a negative exponent.
print(pow(3, 200, 1000007), pow(2, 10**18, 10**9 + 7))  # expect: 959082 719476260
print(pow(7, -1, 31), pow(38, -1, 97), pow(2, 3, -5), pow(5, 0, 1))  # expect: 9 23 -2 0
print(pow(-3, 3, 7), pow(2**100, 2**100, 2**61 - 1))  # expect: 1 524288


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: pow(2, -1, 4)))  # expect: ValueError: base is not invertible for the given modulus
print(error(lambda: pow(2, 3, 0)))  # expect: ValueError: pow() 3rd argument cannot be 0
print(error(lambda: pow(2, 3.0, 5)))  # expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers
print(error(lambda: 1 // 0))  # expect: ZeroDivisionError: integer division or modulo by zero
print(error(lambda: 1 % 0))  # expect: ZeroDivisionError: integer modulo by zero
print(error(lambda: 1 / 0))  # expect: ZeroDivisionError: division by zero
print(error(lambda: divmod(1, 0)))  # expect: ZeroDivisionError: integer division or modulo by zero
print(error(lambda: 0**-1))  # expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
print(error(lambda: 1 << -1))  # expect: ValueError: negative shift count
print(error(lambda: 1 >> -1))  # expect: ValueError: negative shift count
print(error(lambda: 10**400 / 3))  # expect: OverflowError: integer division result too large for a float
print(error(lambda: 1 + "1"))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
print(error(lambda: "1" + 1))  # expect: TypeError: can only concatenate str (not "int") to str
print(error(lambda: 1 & 1.0))  # expect: TypeError: unsupported operand type(s) for &: 'int' and 'float'
print(error(lambda: ~1.5))  # expect: TypeError: bad operand type for unary ~: 'float'
print(error(lambda: -"a"))  # expect: TypeError: bad operand type for unary -: 'str'
# ---
# Literals and conversion from text.
print(0b1011, 0o777, 0xFF_FF, 1_000_000, 0XabC, 00)  # expect: 11 511 65535 1000000 2748 0
print(int("42"), int("  -7\n"), int("+1_000"), int("ff", 16), int("0x1f", 16), int("0b101", 0))  # expect: 42 -7 1000 255 31 5
print(int("zz", 36), int("1010", base=2), int("0o17", 0), int("٣٤"))  # expect: 1295 10 15 34
print(int(3.99), int(-3.99), int(True), int(), int(1e20), int("9" * 25))  # expect: 3 -3 1 0 100000000000000000000 9999999999999999999999999
print(int(b"12"), int(bytearray(b"7f"), 16))  # expect: 12 127


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: int("x")))  # expect: ValueError: invalid literal for int() with base 10: 'x'
print(error(lambda: int("")))  # expect: ValueError: invalid literal for int() with base 10: ''
print(error(lambda: int("1__0")))  # expect: ValueError: invalid literal for int() with base 10: '1__0'
print(error(lambda: int("08", 0)))  # expect: ValueError: invalid literal for int() with base 0: '08'
print(error(lambda: int("12", 2)))  # expect: ValueError: invalid literal for int() with base 2: '12'
print(error(lambda: int("1", 1)))  # expect: ValueError: int() base must be >= 2 and <= 36, or 0
print(error(lambda: int(12, 10)))  # expect: TypeError: int() can't convert non-string with explicit base
print(error(lambda: int(None)))  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
print(error(lambda: int([])))  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
print(error(lambda: int(float("nan"))))  # expect: ValueError: cannot convert float NaN to integer
print(error(lambda: int(float("inf"))))  # expect: OverflowError: cannot convert float infinity to integer
print(error(lambda: int("1.5")))  # expect: ValueError: invalid literal for int() with base 10: '1.5'
print(error(lambda: int(base=10)))  # expect: TypeError: int() missing string argument
# ---
# Methods and attributes of int.
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True))  # expect: b'\x04\x00' b'\x00\x04\x00\x00' b'\xff\xfe'
print((5).to_bytes(), (0).to_bytes(0, "big"))  # expect: b'\x05' b''
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xfe", "big", signed=True))  # expect: 1024 -2
print(int.from_bytes(b"\x01\x02\x03", "little"), int.from_bytes([1, 0]))  # expect: 197121 256
print((7).as_integer_ratio(), (7).numerator, (7).denominator, (7).real, (7).imag, (7).conjugate())  # expect: (7, 1) 7 1 7 0 7
print((5).__add__(3), (5).__add__(1.5), (5).__radd__(2), (5).__rsub__(2), (5).__floordiv__(2))  # expect: 8 NotImplemented 7 -3 2
print((5).__lt__(6), (5).__eq__("5"), (5).__bool__(), (0).__bool__(), (5).__index__(), (5).__hash__())  # expect: True NotImplemented True False 5 5
print((5).__format__("03d"), (5).__round__(), (15).__round__(-1), (-25).__round__(-1), (5).__trunc__())  # expect: 005 5 20 -20 5


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: (256).to_bytes(1, "big")))  # expect: OverflowError: int too big to convert
print(error(lambda: (-1).to_bytes(1, "big")))  # expect: OverflowError: can't convert negative int to unsigned
print(error(lambda: (1).to_bytes(1, "middle")))  # expect: ValueError: byteorder must be either 'little' or 'big'
# ---
# Rounding to a number of digits: halves go to the even neighbour.
print(round(25, -1), round(35, -1), round(-15, -1), round(149, -2), round(150, -2), round(250, -2))  # expect: 20 40 -20 100 200 200
print(round(7), round(7, 3), round(10**30 + 5, -1), round(12345, -10))  # expect: 7 7 1000000000000000000000000000000 0
# ---
# bin, oct, hex and the radix formats.
print(bin(10), oct(-64), hex(255), hex(-(2**70)), bin(0))  # expect: 0b1010 -0o100 0xff -0x400000000000000000 0b0
print(f"{255:b} {255:o} {255:x} {255:X} {255:#x} {255:#b} {255:#o}")  # expect: 11111111 377 ff FF 0xff 0b11111111 0o377
print(f"{10**20:,} {10**20:_} {2**40:_x} {2**20:_b}")  # expect: 100,000,000,000,000,000,000 100_000_000_000_000_000_000 100_0000_0000 1_0000_0000_0000_0000_0000
print(f"{42:+} {42: } {-42:+} {42:08} {-42:08} {42:>8} {42:<8}| {42:^8}| {42:*^8}")  # expect: +42  42 -42 00000042 -0000042       42 42      |    42   | ***42***
print(f"{65:c} {42:e} {42:.2f} {42:g} {42:%} {42:n} {1234567:,.2f}")  # expect: A 4.200000e+01 42.00 42 4200.000000% 42 1,234,567.00
# ---
# An int made from a subclass is a plain int after arithmetic.
class Metres(int):
    def __repr__(self):
        return f"{int(self)} m"


m = Metres(5)
print(m, repr(m), m + 1, type(m + 1).__name__, -m, abs(Metres(-3)), [Metres(2)])  # expect: 5 m 5 m 6 int -5 3 [2 m]
print(int(m), type(int(m)).__name__, m == 5, hash(m) == hash(5), {5: "five"}[m])  # expect: 5 int True True five
print(isinstance(True, int), issubclass(bool, int), True + True, sum([True, True, False]))  # expect: True True 2 2
print(str(True), repr(False), bool("False"), bool(""), bool(0.0), bool([0]), bool(None))  # expect: True False True False False True False
# ---
# __index__ makes an object usable where an int is required, __int__ only in int().
class Three:
    def __index__(self):
        return 3


class Whole:
    def __int__(self):
        return 9


print([10, 20, 30, 40][Three()], "abcdef"[: Three()], bin(Three()), int(Three()), int(Whole()))  # expect: 40 abc 0b11 3 9
print("ab" * Three(), list(range(Three())), hex(Three()), round(2.34567, Three()))  # expect: ababab [0, 1, 2] 0x3 2.346


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: [1, 2][Whole()]))  # expect: TypeError: list indices must be integers or slices, not Whole
print(error(lambda: range(Whole())))  # expect: TypeError: 'Whole' object cannot be interpreted as an integer
print(error(lambda: bin("5")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: hex(1.0)))  # expect: TypeError: 'float' object cannot be interpreted as an integer
# ---
# The limit on conversions between int and decimal text.
import sys

print(sys.get_int_max_str_digits())  # expect: 4300


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: str(10**5000)))  # expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
print(error(lambda: int("1" * 5000)))  # expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
print(len(hex(10**5000)), len(str(10**4299)))  # expect: 4155 4300
sys.set_int_max_str_digits(0)
print(len(str(10**5000)), int("1" * 5000) % 10)  # expect: 5001 1
print(error(lambda: sys.set_int_max_str_digits(10)))  # expect: ValueError: maxdigits must be 0 or larger than 640
# ---
# A long computation: 100!, Fibonacci, and digits that survive a round trip.
product = 1
for factor in range(1, 101):
    product *= factor
print(product)  # expect: 93326215443944152681699238856266700490715968264381621468592963895217599993229915608941463976156518286253697920827223758251185210916864000000000000000000000000
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a, int(str(a)) == a, a.bit_length())  # expect: 222232244629420445529739893461909967206666939096499764990979600 True 208
print(str(product)[:10], sum(map(int, str(product))), product % 2**64)  # expect: 9332621544 648 0
print((3**500 + 7) // (3**250 + 1) % 10**12, -(3**500) // 7**100 % 10**12)  # expect: 778530726248 723945572053
print(int.__doc__ is not None, (3**100).__sizeof__() > 0)  # expect: True True
# ---
# requires: 3.12
# Inverting a bool is doubtful, wherever it happens; a filter may forbid it.
import operator
import warnings


def invert(b):
    return ~b


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print([invert(n % 2 == 0) for n in range(3)], operator.invert(True), False.__invert__(), invert(1))  # expect: [-2, -1, -2] -2 -1 -2
print([(w.lineno, w.category.__name__) for w in caught])  # expect: [(8, 'DeprecationWarning'), (8, 'DeprecationWarning'), (8, 'DeprecationWarning'), (13, 'DeprecationWarning'), (13, 'DeprecationWarning')]
print(str(caught[0].message).replace(" and will be removed in Python 3.16", ""))  # expect: Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for b in range(10_000):
        invert(b)
    try:
        invert(b > 5)
    except DeprecationWarning as e:
        print(str(e)[:24])  # expect: Bitwise inversion '~' on
    print(~True, ~False, ~(not 1))  # expect: -2 -1 -1
# ---
# Long ints of almost the same length, divided.
b = 3**400
print([(b * q + r) // b for q in (1, 2, 9, 10**6, 2**24, 2**30) for r in (-1, 0, 1, b - 1)])  # expect: [0, 1, 1, 1, 1, 2, 2, 2, 8, 9, 9, 9, 999999, 1000000, 1000000, 1000000, 16777215, 16777216, 16777216, 16777216, 1073741823, 1073741824, 1073741824, 1073741824]
print(-(b * 7) // b, (-b * 7 - 1) // b, (b * 7 + 1) // -b, (b - 1) // b, (1 - b) // b)  # expect: -7 -8 -8 0 -1
print((2**1000) // (2**1000 - 1), (2**1000 - 1) // 2**1000, divmod(5 * b + 3, b))  # expect: 1 0 (5, 3)
# ---
# Objects that are equal to themselves only, as keys; methods of theirs too.
class Key:
    def method(self):
        pass


keys = [Key() for _ in range(2000)]
numbers = {key: n for n, key in enumerate(keys)}
print(all(numbers[key] == n for n, key in enumerate(keys)), Key() in numbers)  # expect: True False
print(len(set(keys + keys[::2])), all(hash(k) == hash(k) == object.__hash__(k) for k in keys))  # expect: 2000 True
methods = {key.method for key in keys} | {key.method for key in keys}
print(len(methods), keys[7].method in methods, Key.method in {Key.method: 1})  # expect: 2000 True True
print(len({len, print, [].append, Key, object, type(None)}), hash(len) == hash(len))  # expect: 6 True
