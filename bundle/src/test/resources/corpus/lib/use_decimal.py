# requires: 3.12
from decimal import *
import math


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


D = Decimal
print(D("1.10") + D("2.205"), D("1") / D("3"), D(2) ** D("0.5"), D("7") // D("2"), D("-7") // 2, D("-7") % 3, divmod(D("7.5"), D("2")), 3 - D("0.1"), D("1e3") * 2, 1 / D(8), 7 % D("2.5"), 2 ** D(3))  # expect: 3.305 0.3333333333333333333333333333 1.414213562373095048801688724 3 -3 -1 (Decimal('3'), Decimal('1.5')) 2.9 2E+3 0.125 2.0 8
print(repr(D("0.00")), D(), D(10), D(-0.5), D(0.1), D("  1_000.5 "), D((1, (1, 2, 3), -2)), D("-0"), D("1E+5"), D("1e-10"), D("0.000001"), D("0.0000001"), D("123E-2"), D("Infinity"), D("-inf"), D("nan12"), D("sNaN"), D(True), D("٣"))  # expect: Decimal('0.00') 0 10 -0.5 0.1000000000000000055511151231257827021181583404541015625 1000.5 -1.23 -0 1E+5 1E-10 0.000001 1E-7 1.23 Infinity -Infinity NaN12 sNaN 1 3
print(D("1.20") == D("1.2"), D("1.5") == 1.5, D("0.1") == 0.1, D("1") < 2, D("2") > 1.5, D("NaN") == D("NaN"), D("NaN") != 1, hash(D("1.50")) == hash(1.5), hash(D(10**30)) == hash(10**30), hash(D("0.5")), hash(D("Infinity")) == hash(math.inf), {D("1.0"): 1}[1], D("3.0") in [3])  # expect: True True False True True False True True True 1152921504606846976 True 1 True
print(D("3.14159").quantize(D("0.01")), D("2.675").quantize(D("0.01"), ROUND_HALF_UP), D("2.5").quantize(D("1"), rounding=ROUND_HALF_DOWN), D("-1.5").quantize(D("1"), ROUND_CEILING), D("1e3").quantize(D("1")), D("5").quantize(D("1e1")))  # expect: 3.14 2.68 2 -1 1000 0E+1
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(mode, [str(D(x).quantize(D(1), mode)) for x in ("1.1", "1.5", "2.5", "-1.1", "-1.5", "-2.5", "10.1", "5.01", "1.9")])  # expect: ROUND_UP ['2', '2', '3', '-2', '-2', '-3', '11', '6', '2']
# expect: ROUND_DOWN ['1', '1', '2', '-1', '-1', '-2', '10', '5', '1']
# expect: ROUND_CEILING ['2', '2', '3', '-1', '-1', '-2', '11', '6', '2']
# expect: ROUND_FLOOR ['1', '1', '2', '-2', '-2', '-3', '10', '5', '1']
# expect: ROUND_HALF_UP ['1', '2', '3', '-1', '-2', '-3', '10', '5', '2']
# expect: ROUND_HALF_DOWN ['1', '1', '2', '-1', '-1', '-2', '10', '5', '2']
# expect: ROUND_HALF_EVEN ['1', '2', '2', '-1', '-2', '-2', '10', '5', '2']
# expect: ROUND_05UP ['1', '1', '2', '-1', '-1', '-2', '11', '6', '1']
print(round(D("2.5")), round(D("3.5")), round(D("2.675"), 2), round(D("1234"), -2), int(D("-3.9")), math.floor(D("-3.1")), math.ceil(D("-3.9")), math.trunc(D("3.9")), float(D("1.25")), complex(D("1.5")), bool(D(0)), bool(D("0.1")), abs(D("-2.50")), -D("0"), +D("1.5"))  # expect: 2 4 2.68 1.2E+3 -3 -4 -3 3 1.25 (1.5+0j) False True 2.50 0 1.5
print(D("2").sqrt(), D("0.25").sqrt(), D("100").sqrt(), D("1e-7").sqrt(), D(1).exp(), D(2).ln(), D(10).ln(), D(1000).log10(), D("2").log10(), D("-0.5").exp(), D("1.0001").ln(), D("123.456").exp())  # expect: 1.414213562373095048801688724 0.5 10 0.0003162277660168379331998893544 2.718281828459045235360287471 0.6931471805599453094172321215 2.302585092994045684017991455 3 0.3010299956639811952137388947 0.6065306597126334236037995350 0.00009999500033330833533316668095 4.132944352778093449576854412E+53
print(D("1.5") ** 3, D("2") ** -2, D("9") ** D("0.5"), D("1.1") ** D("2.2"), D(10) ** 20, D("0.5") ** 100, D(3) ** 100, pow(D(7), 11, 13), D(1) ** D("1.5"), D("-2") ** 3, D(0) ** 5)  # expect: 3.375 0.25 3.000000000000000000000000000 1.233286300554662510989000588 100000000000000000000 7.888609052210118054117285653E-31 5.153775207320113310364611298E+47 2 1.000000000000000000000000000 -8 0
print(D("12.300").normalize(), D("1200").normalize(), D("0.00").normalize(), D("12.3").as_tuple(), D("-Infinity").as_tuple(), D("nan").as_tuple(), D("12.5").as_integer_ratio(), D("-0.25").as_integer_ratio(), D("1E+3").as_integer_ratio(), D("123.45").adjusted())  # expect: 12.3 1.2E+3 0 DecimalTuple(sign=0, digits=(1, 2, 3), exponent=-1) DecimalTuple(sign=1, digits=(0,), exponent='F') DecimalTuple(sign=0, digits=(), exponent='n') (25, 2) (-1, 4) (1000, 1) 2
print(D("1.1").compare(D("1.10")), D("1").compare(2), D("1.1").compare_total(D("1.10")), D("-1").compare_total_mag(1), D("1").max(2), D("3").min(2), D("-3").max_mag(2), D("nan").max(1), D("1.2").same_quantum(D("3.4")), D("5").copy_sign(D("-1")), D("-5").copy_abs(), D(5).copy_negate())  # expect: 0 -1 1 0 2 2 -3 1 True -5 5 -5
print(D("2.7").to_integral_value(), D("2.5").to_integral_exact(), D("-2.5").to_integral(ROUND_FLOOR), D("10").remainder_near(3), D("11").remainder_near(3), D("2").fma(3, 4), D("1").next_plus(), D("1").next_minus(), D("123").logb(), D("1.5").scaleb(3), D("123E3").to_eng_string(), D("1E-7").to_eng_string(), D("0E5").to_eng_string())  # expect: 3 2 -3 1 -1 10 1.000000000000000000000000001 0.9999999999999999999999999999 2 1.5E+3 123E+3 100E-9 0.0E+6
print(D("1.5").is_finite(), D("inf").is_infinite(), D("nan").is_nan(), D("snan").is_snan(), D("nan").is_qnan(), D("-0").is_signed(), D("0").is_zero(), D("1e-999999").is_normal(), D("1e-1000001").is_subnormal(), [D(x).number_class() for x in ("1", "-1", "0", "-0", "inf", "-inf", "nan", "snan")])  # expect: True True True True True True True True True ['+Normal', '-Normal', '+Zero', '-Zero', '+Infinity', '-Infinity', 'NaN', 'sNaN']
for spec in ("", ".2f", "10.3f", "<10", ">10.1f", "^13", "+.1f", " .1f", "010.2f", ",.2f", "e", ".3e", "E", "g", ".3g", ".2%", "%", "=+12.2f", "*^14,.1f", "n", ".0f", "z.0f", "015,.2f"):
    print(spec, "|".join(format(D(x), spec) + "." for x in ("1234567.891", "-0.004", "0", "1E+10", "123456E-12")))  # expect:  1234567.891.|-0.004.|0.|1E+10.|1.23456E-7.
# expect: .2f 1234567.89.|-0.00.|0.00.|10000000000.00.|0.00.
# expect: 10.3f 1234567.891.|    -0.004.|     0.000.|10000000000.000.|     0.000.
# expect: <10 1234567.891.|-0.004    .|0         .|1E+10     .|1.23456E-7.
# expect: >10.1f  1234567.9.|      -0.0.|       0.0.|10000000000.0.|       0.0.
# expect: ^13  1234567.891 .|   -0.004    .|      0      .|    1E+10    .| 1.23456E-7  .
# expect: +.1f +1234567.9.|-0.0.|+0.0.|+10000000000.0.|+0.0.
# expect:  .1f  1234567.9.|-0.0.| 0.0.| 10000000000.0.| 0.0.
# expect: 010.2f 1234567.89.|-000000.00.|0000000.00.|10000000000.00.|0000000.00.
# expect: ,.2f 1,234,567.89.|-0.00.|0.00.|10,000,000,000.00.|0.00.
# expect: e 1.234567891e+6.|-4e-3.|0e+0.|1e+10.|1.23456e-7.
# expect: .3e 1.235e+6.|-4.000e-3.|0.000e+3.|1.000e+10.|1.235e-7.
# expect: E 1.234567891E+6.|-4E-3.|0E+0.|1E+10.|1.23456E-7.
# expect: g 1234567.891.|-0.004.|0.|1e+10.|1.23456e-7.
# expect: .3g 1.23e+6.|-0.004.|0.|1e+10.|1.23e-7.
# expect: .2% 123456789.10%.|-0.40%.|0.00%.|1000000000000.00%.|0.00%.
# expect: % 123456789.1%.|-0.4%.|0%.|1000000000000%.|0.0000123456%.
# expect: =+12.2f + 1234567.89.|-       0.00.|+       0.00.|+10000000000.00.|+       0.00.
# expect: *^14,.1f *1,234,567.9**.|*****-0.0*****.|*****0.0******.|10,000,000,000.0.|*****0.0******.
# expect: n 1234567.891.|-0.004.|0.|1e+10.|1.23456e-7.
# expect: .0f 1234568.|-0.|0.|10000000000.|0.
# expect: z.0f 1234568.|0.|0.|10000000000.|0.
# expect: 015,.2f 0,001,234,567.89.|-000,000,000.00.|0,000,000,000.00.|10,000,000,000.00.|0,000,000,000.00.
for spec in ("10", ".2f", "010", "<10", "+", "%"):
    print(spec, "|".join(format(D(x), spec) + "." for x in ("Infinity", "-Infinity", "NaN", "sNaN12")))  # expect: 10   Infinity.| -Infinity.|       NaN.|    sNaN12.
# expect: .2f Infinity.|-Infinity.|NaN.|sNaN12.
# expect: 010   Infinity.| -Infinity.|       NaN.|    sNaN12.
# expect: <10 Infinity  .|-Infinity .|NaN       .|sNaN12    .
# expect: + +Infinity.|-Infinity.|+NaN.|+sNaN12.
# expect: % Infinity%.|-Infinity%.|NaN%.|sNaN12%.
print(f"{D('19.99') * 3:>10.2f}", "%s %.2f" % (D("1.5"), D("2.345")), str(D("1E+30")), D("1e400") * D("1e400"), sum([D("0.1")] * 10), max(D(1), D("1.0")), sorted([D("3"), D("-1"), D("2.5")]))  # expect:      59.97 1.5 2.35 1E+30 1E+800 1.0 1 [Decimal('-1'), Decimal('2.5'), Decimal('3')]
# ---
# requires: 3.12
from decimal import *
import copy


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


D = Decimal
c = getcontext()
print(c)  # expect: Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])
for call in (
    lambda: D("x"), lambda: D("1.2.3"), lambda: D(""), lambda: D([1]), lambda: D(None), lambda: D((1, 2)), lambda: D((2, (1,), 0)), lambda: D((0, (10,), 0)), lambda: D((0, (1,), "x")), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) // 0, lambda: D(1) % 0, lambda: divmod(D(1), 0), lambda: D("inf") - D("inf"), lambda: D("inf") * 0, lambda: D(-1).sqrt(), lambda: D(-1).ln(), lambda: D(-8) ** D("0.5"), lambda: D(0) ** 0,
    lambda: D("1e999999") * 10, lambda: D("1e30") // 1, lambda: D("1.5").quantize(D("1e-40")), lambda: D("snan") + 1, lambda: D("nan") < 1, lambda: D("snan") == 1, lambda: hash(D("snan")), lambda: D(1) + 1.5, lambda: D(1) + "x", lambda: D(1) < "x", lambda: int(D("nan")), lambda: int(D("inf")), lambda: float(D("snan")), lambda: D("inf").as_integer_ratio(), lambda: D("nan").as_integer_ratio(), lambda: round(D("inf")), lambda: round(D(1), "x"),
    lambda: D(1).quantize(1, "up"), lambda: format(D(1), "x"), lambda: format(D(1), "q.2"), lambda: D(1).max("x"), lambda: D.from_float("x"), lambda: setcontext(3), lambda: localcontext(bad=1), lambda: Context(prec=0), lambda: Context(rounding="x"), lambda: Context(Emin=1), lambda: Context(traps=[int]), lambda: D(1).sqrt(context=3), lambda: D(1).foo,
):
    error(call)  # expect: InvalidOperation: [<class 'decimal.ConversionSyntax'>]
# expect: InvalidOperation: [<class 'decimal.ConversionSyntax'>]
# expect: InvalidOperation: [<class 'decimal.ConversionSyntax'>]
# expect: ValueError: argument must be a sequence of length 3
# expect: TypeError: conversion from NoneType to Decimal is not supported
# expect: ValueError: argument must be a sequence of length 3
# expect: ValueError: sign must be an integer with the value 0 or 1
# expect: ValueError: coefficient must be a tuple of digits
# expect: ValueError: string argument in the third position must be 'F', 'n' or 'N'
# expect: DivisionByZero: [<class 'decimal.DivisionByZero'>]
# expect: InvalidOperation: [<class 'decimal.DivisionUndefined'>]
# expect: DivisionByZero: [<class 'decimal.DivisionByZero'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>, <class 'decimal.DivisionByZero'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: Overflow: [<class 'decimal.Overflow'>]
# expect: InvalidOperation: [<class 'decimal.DivisionImpossible'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: TypeError: Cannot hash a signaling NaN value
# expect: TypeError: unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
# expect: TypeError: unsupported operand type(s) for +: 'decimal.Decimal' and 'str'
# expect: TypeError: '<' not supported between instances of 'decimal.Decimal' and 'str'
# expect: ValueError: cannot convert NaN to integer
# expect: OverflowError: cannot convert Infinity to integer
# expect: ValueError: cannot convert signaling NaN to float
# expect: OverflowError: cannot convert Infinity to integer ratio
# expect: ValueError: cannot convert NaN to integer ratio
# expect: OverflowError: cannot convert Infinity to integer
# expect: TypeError: optional arg must be an integer
# expect: TypeError: valid values for rounding are:
# expect:   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
# expect:    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
# expect:    ROUND_05UP]
# expect: ValueError: invalid format string
# expect: ValueError: invalid format string
# expect: TypeError: conversion from str to Decimal is not supported
# expect: TypeError: argument must be int or float
# expect: TypeError: argument must be a context
# expect: TypeError: 'bad' is an invalid keyword argument for this function
# expect: ValueError: valid range for prec is [1, MAX_PREC]
# expect: TypeError: valid values for rounding are:
# expect:   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
# expect:    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
# expect:    ROUND_05UP]
# expect: ValueError: valid range for Emin is [MIN_EMIN, 0]
# expect: KeyError: 'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]'
# expect: TypeError: optional argument must be a context
# expect: AttributeError: 'decimal.Decimal' object has no attribute 'foo'
print([s.__name__ for s, v in c.flags.items() if v])  # expect: ['InvalidOperation', 'DivisionByZero', 'Overflow', 'Inexact', 'Rounded']
c.clear_flags()
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1) / 7, getcontext().prec, D("1.23456789") + 0, D("123456") * 1, +D("9.99999"))
    print(sorted(s.__name__ for s, v in ctx.flags.items() if v), ctx.flags[Inexact], ctx.flags[Overflow])
    ctx.traps[Inexact] = True
    error(lambda: D(1) / 3)
    ctx.traps[DivisionByZero] = False
    print(D(-1) / 0, D(1) / D("-0"))  # expect: 0.14286 5 1.2346 1.2346E+5 10.000
# expect: ['Inexact', 'Rounded'] True False
# expect: Inexact: [<class 'decimal.Inexact'>]
# expect: -Infinity -Infinity
with localcontext(prec=50, rounding=ROUND_DOWN) as ctx:
    print(D(2) / 3, D(2).sqrt(), ctx.prec, ctx.rounding)  # expect: 0.66666666666666666666666666666666666666666666666666 1.4142135623730950488016887242096980785696718753769 50 ROUND_DOWN
print(getcontext().prec, D(1) / 7)  # expect: 28 0.1428571428571428571428571429
small = Context(prec=3, Emin=-5, Emax=5, traps=[])
print(small.create_decimal("123456"), small.multiply(D("999"), D("9999")), small.divide(1, 3), small.power(2, 10), small.add(D("1e-6"), D("1e-7")), small.multiply(D("1e-5"), D("1.23e-3")), small.Etiny(), small.Etop(), small.sqrt(2), small.quantize(D("1.239"), D("0.01")), small.plus(D("-1.2345")), small.minus(1), small.abs(D(-3)), small.subtract(5, 3), small.divide_int(7, 2), small.remainder(7, 4), small.divmod(7, 2), small.compare(1, 2), small.max(1, 2), small.to_sci_string(D("1E9")), small.fma(2, 3, 4))  # expect: 1.23E+5 Infinity 0.333 1.02E+3 0.0000011 0E-7 -7 3 1.41 1.24 -1.23 -1 3 2 3 3 (Decimal('3'), Decimal('1')) -1 2 1E+9 10
print(sorted(s.__name__ for s, v in small.flags.items() if v), small)  # expect: ['Clamped', 'Inexact', 'Overflow', 'Rounded', 'Subnormal', 'Underflow'] Context(prec=3, rounding=ROUND_HALF_EVEN, Emin=-5, Emax=5, capitals=1, clamp=0, flags=[Clamped, Inexact, Overflow, Rounded, Subnormal, Underflow], traps=[])
clamped = Context(prec=4, Emin=-9, Emax=9, clamp=1, traps=[])
print(clamped.create_decimal("1e9"), clamped.create_decimal("0e20"), Context(capitals=0).to_sci_string(D("1E+30")), ExtendedContext.divide(D(1), D(0)), BasicContext.prec, DefaultContext.rounding)  # expect: 1.000E+9 0E+6 1e+30 Infinity 9 ROUND_HALF_EVEN
print(small.copy().prec, copy.copy(c).prec, repr(c.traps), c.traps == {InvalidOperation: True, DivisionByZero: True, Overflow: True, Underflow: False, Inexact: False, Rounded: False, Subnormal: False, Clamped: False, FloatOperation: False}, len(c.flags))  # expect: 3 28 {<class 'decimal.InvalidOperation'>:True, <class 'decimal.FloatOperation'>:False, <class 'decimal.DivisionByZero'>:True, <class 'decimal.Overflow'>:True, <class 'decimal.Underflow'>:False, <class 'decimal.Subnormal'>:False, <class 'decimal.Inexact'>:False, <class 'decimal.Rounded'>:False, <class 'decimal.Clamped'>:False} True 9
c.prec = 6
print(D(1) / 7, D("1.23456789"), D("1.23456789") + 0)  # expect: 0.142857 1.23456789 1.23457
c.prec = 28
c.traps[FloatOperation] = True
error(lambda: D(1.5)); error(lambda: D(1) < 1.5); print(D(1) == 1.0, D.from_float(1.5))  # expect: FloatOperation: [<class 'decimal.FloatOperation'>]
# expect: FloatOperation: [<class 'decimal.FloatOperation'>]
# expect: True 1.5
c.traps[FloatOperation] = False
print(DecimalException.__mro__[1].__name__, DivisionByZero.__mro__[2].__name__, [x.__name__ for x in Overflow.__mro__], MAX_PREC, D.__module__, D("1.5").__reduce__(), copy.deepcopy(D("1.5")), D("1.5").real, D("1.5").imag, D(3).conjugate(), D(1).radix())  # expect: ArithmeticError ZeroDivisionError ['Overflow', 'Inexact', 'Rounded', 'DecimalException', 'ArithmeticError', 'Exception', 'BaseException', 'object'] 999999999999999999 decimal (<class 'decimal.Decimal'>, ('1.5',)) 1.5 1.5 0 3 10


class Money(Decimal):
    def __repr__(self):
        return f"Money({self})"


m = Money("1.5")
print(repr(m), repr(m + 1), type(m * 2).__name__, Money(m), m == D("1.5"), isinstance(m, Decimal), Decimal(m).__class__.__name__)  # expect: Money(1.5) Decimal('2.5') Decimal 1.5 True True Decimal
import numbers, statistics
from fractions import Fraction
print(isinstance(D(1), numbers.Number), D("0.5") == Fraction(1, 2), Fraction(1, 3) < D("0.4"), statistics.mean([D("1.5"), D("2.5")]), Fraction(D("1.25")), Fraction.from_decimal(D("0.1")))  # expect: True True True 2 5/4 1/10
# ---
# requires: 3.12
from fractions import Fraction as F
import math


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


print(F(6, 8), repr(F(-1, 3)), F("3/7"), F(" -.25 "), F("1.5e-2"), F(0.5), F(3), F(F(1, 2), F(3, 4)), F(2, -4), F("1_000/3"), F(True), F())  # expect: 3/4 Fraction(-1, 3) 3/7 -1/4 3/200 1/2 3 2/3 -1/2 1000/3 1 0
a, b = F(1, 3), F(2, 5)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(F(7, 2), b), -a, +a, abs(-a), a ** 2, a ** -2, a ** 0.5, 2 ** F(2), F(4) ** F(1, 2), 1 + a, 1 - a, 2 * a, 1 / a, 7 // a, 1 % a, a + 0.5, a * 1j)  # expect: 11/15 -1/15 2/15 5/6 0 1/3 (8, Fraction(3, 10)) -1/3 1/3 1/3 1/9 9 0.5773502691896257 4 2.0 4/3 2/3 2/3 3 21 0 0.8333333333333333 0.3333333333333333j
print(a < b, a == F(2, 6), a == 1 / 3, F(1, 2) == 0.5, a <= 0.5, a > 1, F(2) == 2, hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), bool(F(0)), sorted([b, a, 0, 1]), F(1, 2) < float("inf"), F(1, 2) == float("nan"), F(1, 2) == 0.5 + 0j)  # expect: True True False True True False True True True False [0, Fraction(1, 3), Fraction(2, 5), 1] True False True
print(int(F(-7, 2)), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 3), round(F(1234), -2), float(a), complex(a), F(3.14159).limit_denominator(100), F(math.pi).limit_denominator(1000), F("0.333").limit_denominator(10))  # expect: -3 -4 -3 -3 2 4 3143/1000 1200 0.3333333333333333 (0.3333333333333333+0j) 311/99 355/113 1/3
print(F(22, 7).numerator, F(22, 7).denominator, F(4, 2).is_integer(), F(1, 2).as_integer_ratio(), F.from_float(0.25), F.from_float(3), sum([F(1, n) for n in range(1, 10)]), math.prod([a, b]), max(a, b))  # expect: 22 7 True (1, 2) 1/4 3 7129/2520 2/15 2/5
for spec in (".2f", "10.3f", "<8.1f", "+.1e", ".3g", ",.2f", "012.2f", "%", ".0%", "*^12.2f", "G", "z.0f", ".3E", "_.1f"):
    print(spec, "|".join(format(F(n, d), spec) for n, d in ((1234567, 3), (-1, 700), (0, 1), (1, 3000000), (10**9, 1))))  # expect: .2f 411522.33|-0.00|0.00|0.00|1000000000.00
# expect: 10.3f 411522.333|    -0.001|     0.000|     0.000|1000000000.000
# expect: <8.1f 411522.3|-0.0    |0.0     |0.0     |1000000000.0
# expect: +.1e +4.1e+05|-1.4e-03|+0.0e+00|+3.3e-07|+1.0e+09
# expect: .3g 4.12e+05|-0.00143|0|3.33e-07|1e+09
# expect: ,.2f 411,522.33|-0.00|0.00|0.00|1,000,000,000.00
# expect: 012.2f 000411522.33|-00000000.00|000000000.00|000000000.00|1000000000.00
# expect: % 41152233.333333%|-0.142857%|0.000000%|0.000033%|100000000000.000000%
# expect: .0% 41152233%|-0%|0%|0%|100000000000%
# expect: *^12.2f *411522.33**|***-0.00****|****0.00****|****0.00****|1000000000.00
# expect: G 411522|-0.00142857|0|3.33333E-07|1E+09
# expect: z.0f 411522|0|0|0|1000000000
# expect: .3E 4.115E+05|-1.429E-03|0.000E+00|3.333E-07|1.000E+09
# expect: _.1f 411_522.3|-0.0|0.0|0.0|1_000_000_000.0
for call in (lambda: F(1, 0), lambda: F("x"), lambda: F("1/0"), lambda: F(1.5, 2), lambda: F(None), lambda: F("1", 2), lambda: a / 0, lambda: a // 0, lambda: a % 0, lambda: F(0) ** -1, lambda: a + "x", lambda: a < "x", lambda: F(float("nan")), lambda: F(float("inf")), lambda: F.from_float("x"), lambda: F.from_decimal(1.5), lambda: format(a, "d"), lambda: format(a, "x.2f"), lambda: a.limit_denominator(0), lambda: round(a, "x"), lambda: setattr(a, "numerator", 3), lambda: F("1 /2"), lambda: F("1.5/2")):
    error(call)  # expect: ZeroDivisionError: Fraction(1, 0)
# expect: ValueError: Invalid literal for Fraction: 'x'
# expect: ZeroDivisionError: Fraction(1, 0)
# expect: TypeError: both arguments should be Rational instances
# expect: TypeError: argument should be a string or a Rational instance
# expect: TypeError: both arguments should be Rational instances
# expect: ZeroDivisionError: Fraction(1, 0)
# expect: ZeroDivisionError: integer division or modulo by zero
# expect: ZeroDivisionError: integer modulo by zero
# expect: ZeroDivisionError: Fraction(1, 0)
# expect: TypeError: unsupported operand type(s) for +: 'Fraction' and 'str'
# expect: TypeError: '<' not supported between instances of 'Fraction' and 'str'
# expect: ValueError: cannot convert NaN to integer ratio
# expect: OverflowError: cannot convert Infinity to integer ratio
# expect: TypeError: Fraction.from_float() only takes floats, not 'x' (str)
# expect: TypeError: Fraction.from_decimal() only takes Decimals, not 1.5 (float)
# expect: ValueError: Invalid format specifier 'd' for object of type 'Fraction'
# expect: ValueError: Invalid format specifier 'x.2f' for object of type 'Fraction'
# expect: ValueError: max_denominator should be at least 1
# expect: TypeError: bad operand type for abs(): 'str'
# expect: AttributeError: property 'numerator' of 'Fraction' object has no setter
# expect: no error 1/2
# expect: ValueError: Invalid literal for Fraction: '1.5/2'
print(F(2, 3).__reduce__(), str(F(5)), format(F(5, 3)), a.real, a.imag, a.conjugate())  # expect: (<class 'fractions.Fraction'>, (2, 3)) 5 5/3 1/3 0 1/3
# ---
# requires: 3.12
# Numbers far outside of any exponent in use end in a signal, not in all of the memory.
from decimal import Decimal as D
import math


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


big = D("1e99999999999")
for call in (lambda: big + 1, lambda: big * big, lambda: D("1e-99999999999") + 1, lambda: big == 1, lambda: big < D("1.5e99999999999"), lambda: hash(big), lambda: big.quantize(1), lambda: big // 3, lambda: math.floor(D("-1e-99999999999")), lambda: big.sqrt(), lambda: big.exp(), lambda: big**2, lambda: D(2) ** big, lambda: D("1.5") ** D("1e15"), lambda: D("1.5") ** D("-1e15"), lambda: D("-1e15").exp(), lambda: float(big), lambda: D(10**5000) + 1, lambda: D("1e500") % 7):
    error(call)  # expect: Overflow: [<class 'decimal.Overflow'>]
# expect: Overflow: [<class 'decimal.Overflow'>]
# expect: no error 1.000000000000000000000000000
# expect: no error False
# expect: no error True
# expect: no error 941497315856061215
# expect: InvalidOperation: [<class 'decimal.InvalidOperation'>]
# expect: InvalidOperation: [<class 'decimal.DivisionImpossible'>]
# expect: no error -1
# expect: Overflow: [<class 'decimal.Overflow'>]
# expect: Overflow: [<class 'decimal.Overflow'>]
# expect: Overflow: [<class 'decimal.Overflow'>]
# expect: Overflow: [<class 'decimal.Overflow'>]
# expect: Overflow: [<class 'decimal.Overflow'>]
# expect: no error 0E-1000026
# expect: no error 0E-1000026
# expect: no error inf
# expect: no error 1.000000000000000000000000000E+5000
# expect: InvalidOperation: [<class 'decimal.DivisionImpossible'>]
