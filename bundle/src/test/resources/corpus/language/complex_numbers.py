# Literals, text and parts.
print(1j, 1 + 2j, -1j, 1.5 - 0.5j, 0j, -0j, complex(1, -0.0))  # expect: 1j (1+2j) (-0-1j) (1.5-0.5j) 0j (-0-0j) (1-0j)
print(complex("1+2j"), complex(" 3j "), complex("-1e3-2.5J"), complex("(1+1j)"), complex(), complex(2), complex(1, 2))  # expect: (1+2j) 3j (-1000-2.5j) (1+1j) 0j (2+0j) (1+2j)
print((3 + 4j).real, (3 + 4j).imag, (3 + 4j).conjugate(), abs(3 + 4j), abs(0j))  # expect: 3.0 4.0 (3-4j) 5.0 0.0
print(repr(complex(float("inf"), float("nan"))), complex(-0.0, 1), complex(1e20, 1e-7), complex(0, -1))  # expect: (inf+nanj) (-0+1j) (1e+20+1e-07j) -1j
# ---
# Arithmetic.
print((1 + 2j) * (3 - 1j), (1 + 2j) + 1, 2 - (1 + 2j), (1 + 2j) / (1 - 1j), 1 / 2j)  # expect: (5+5j) (2+2j) (1-2j) (-0.5+1.5j) -0.5j
print((1 + 1j) ** 2, (1 + 1j) ** -1, (2j) ** 0.0, 1j**2, 2 ** (1 + 0j), (0j) ** 0)  # expect: 2j (0.5-0.5j) (1+0j) (-1+0j) (2+0j) (1+0j)
print(-(1 + 2j), +(1 - 2j), 1j == 1j, 1 + 0j == 1, 1j != 2, 2j in [2j], bool(0j), bool(1j))  # expect: (-1-2j) (1-2j) True True True True False True
print(sum([1j, 2, 3.5]), complex(1, 2) == complex(1.0, 2.0), hash(2 + 0j) == hash(2))  # expect: (5.5+1j) True True


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: 1j < 2j))  # expect: TypeError: '<' not supported between instances of 'complex' and 'complex'
print(error(lambda: 1j // 2))  # expect: TypeError: unsupported operand type(s) for //: 'complex' and 'int'
print(error(lambda: 1j % 2))  # expect: TypeError: unsupported operand type(s) for %: 'complex' and 'int'
print(error(lambda: 1 / 0j))  # expect: ZeroDivisionError: complex division by zero
print(error(lambda: int(1j)))  # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
print(error(lambda: complex("1 + 2j")))  # expect: ValueError: complex() arg is a malformed string
print(error(lambda: complex("")))  # expect: ValueError: complex() arg is a malformed string
print(error(lambda: complex("1", 2)))  # expect: TypeError: complex() can't take second arg if first is a string
print(error(lambda: complex(1, "2")))  # expect: TypeError: complex() second arg can't be a string
print(error(lambda: complex([])))  # expect: TypeError: complex() first argument must be a string or a number, not 'list'
print(error(lambda: divmod(1j, 1)))  # expect: TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'
print(error(lambda: 0j**-1))  # expect: ZeroDivisionError: 0.0 to a negative or complex power
print(error(lambda: round(1j)))  # expect: TypeError: type complex doesn't define __round__ method
# ---
# Formatting, and __complex__.
class Rotation:
    def __complex__(self):
        return 0 + 1j


print(complex(Rotation()), f"{1 + 2j:.2f}", f"{1.5j}", f"{3 + 4j:>12}|", f"{1e10 + 1j:g}", "%s" % (1 - 1j))  # expect: 1j 1.00+2.00j 1.5j       (3+4j)| 1e+10+1j (1-1j)
print(str(1 + 0j), repr(-1 - 1j), complex("nan"), complex("inf+infj"), complex(real=1, imag=5))  # expect: (1+0j) (-1-1j) (nan+0j) (inf+infj) (1+5j)
# ---
# cmath.
import cmath

print(cmath.sqrt(-1), cmath.sqrt(-4 + 0j), cmath.phase(-1), cmath.polar(1j), cmath.rect(2, 0))  # expect: 1j 2j 3.141592653589793 (1.0, 1.5707963267948966) (2+0j)
print(cmath.isnan(complex("nan")), cmath.isinf(complex("inf")), cmath.isclose(cmath.exp(1j * cmath.pi), -1))  # expect: True True True
print(f"{cmath.exp(1 + 1j):.6f}", f"{cmath.log(1j):.6f}", f"{cmath.sin(1 + 2j):.6f}", f"{cmath.cosh(1j):.6f}")  # expect: 1.468694+2.287355j 0.000000+1.570796j 3.165779+1.959601j 0.540302+0.000000j
