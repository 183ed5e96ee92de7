# Complex functions, with the digits that every library of functions agrees on.
import cmath


def show(*values):
    return [complex(round(z.real, 10) + 0.0, round(z.imag, 10) + 0.0) for z in values]


z = 1 + 2j
print(show(cmath.exp(z), cmath.log(z), cmath.log(z, 2), cmath.log10(z), cmath.sqrt(z), cmath.sqrt(-4), cmath.sin(z), cmath.cos(z), cmath.tan(z)))  # expect: [(-1.1312043838+2.471726672j), (0.8047189562+1.1071487178j), (1.1609640474+1.5972779647j), (0.3494850022+0.4808285788j), (1.2720196495+0.7861513778j), 2j, (3.1657785132+1.9596010414j), (2.032723007-3.0518977992j), (0.0338128261+1.0147936161j)]
print(show(cmath.asin(z), cmath.acos(z), cmath.atan(z), cmath.sinh(z), cmath.cosh(z), cmath.tanh(z), cmath.asinh(z), cmath.acosh(z), cmath.atanh(z)))  # expect: [(0.4270785864+1.5285709195j), (1.1437177404-1.5285709195j), (1.3389725223+0.4023594781j), (-0.489056259+1.4031192506j), (-0.6421481247+1.0686074214j), (1.1667362572-0.2434582012j), (1.4693517444+1.0634400236j), (1.5285709195+1.1437177404j), (0.1732867951+1.1780972451j)]
print(round(cmath.phase(-1j), 12), [round(v, 12) for v in cmath.polar(3 + 4j)], show(cmath.rect(2, cmath.pi / 2)), cmath.phase(-1.0), cmath.phase(0), cmath.polar(0))  # expect: -1.570796326795 [5.0, 0.927295218002] [2j] 3.141592653589793 0.0 (0.0, 0.0)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nanj, cmath.isnan(cmath.nanj), cmath.isinf(cmath.infj), cmath.isfinite(1j), cmath.isclose(1j, 1j + 1e-12))  # expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf infj nanj True True True True


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: cmath.log(0)))  # expect: ValueError: math domain error
print(error(lambda: cmath.exp(1000)))  # expect: OverflowError: math range error
print(error(lambda: cmath.sqrt("4")))  # expect: TypeError: must be real number, not str
print(error(lambda: cmath.atanh(1)))  # expect: ValueError: math domain error
