# Mixed arithmetic finds the wider type.
print(type(1 + 1.0).__name__, type(1.0 + 1j).__name__, type(True + 1).__name__, type(1 // 1.0).__name__)  # expect: float complex int float
print(1 + 2.5, 2 * 1.5, 2 + 1j, True * 2.5, 10 ** -1, 2**3.0, 7 // 2.0, 7 % 2.5)  # expect: 3.5 3.0 (2+1j) 2.5 0.1 8.0 3.0 2.0
# ---
# A number type of one's own: reflected operators and NotImplemented.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        if isinstance(other, int):
            return Money(self.cents + other * 100)
        return NotImplemented

    __radd__ = __add__

    def __mul__(self, factor):
        return Money(round(self.cents * factor)) if isinstance(factor, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __neg__(self):
        return Money(-self.cents)

    def __abs__(self):
        return Money(abs(self.cents))

    def __bool__(self):
        return self.cents != 0

    def __int__(self):
        return self.cents // 100

    def __float__(self):
        return self.cents / 100

    def __round__(self, digits=None):
        return f"rounded to {digits}"

    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents

    def __lt__(self, other):
        return self.cents < other.cents if isinstance(other, Money) else NotImplemented

    def __repr__(self):
        return f"Money({self.cents})"


m = Money(1050)
print(m + Money(5), m + 1, 1 + m, m * 2, 0.5 * m, -m, abs(Money(-3)))  # expect: Money(1055) Money(1150) Money(1150) Money(2100) Money(525) Money(-1050) Money(3)
print(sum([Money(1), Money(2)]), bool(Money(0)), int(m), float(m), round(m), round(m, 1))  # expect: Money(3) False 10 10.5 rounded to None rounded to 1
print(m == Money(1050), m == 1050, m != Money(1), m < Money(2000), m > Money(2000), max(m, Money(3)))  # expect: True False True True False Money(1050)


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: m + "x"))  # expect: TypeError: unsupported operand type(s) for +: 'Money' and 'str'
print(error(lambda: "x" + m))  # expect: TypeError: can only concatenate str (not "Money") to str
print(error(lambda: m - m))  # expect: TypeError: unsupported operand type(s) for -: 'Money' and 'Money'
print(error(lambda: m < 5))  # expect: TypeError: '<' not supported between instances of 'Money' and 'int'
print(error(lambda: m >= m))  # expect: TypeError: '>=' not supported between instances of 'Money' and 'Money'
print(error(lambda: hash(m)))  # expect: TypeError: unhashable type: 'Money'
print(error(lambda: m * m))  # expect: TypeError: unsupported operand type(s) for *: 'Money' and 'Money'
# ---
# The reflected method of a subclass goes first.
class Base:
    def __add__(self, other):
        return "Base.__add__"

    def __radd__(self, other):
        return "Base.__radd__"


class Derived(Base):
    def __radd__(self, other):
        return "Derived.__radd__"


class Plain(Base):
    pass


print(Base() + Derived(), Derived() + Base(), Base() + Plain(), 1 + Base(), Base() + 1)  # expect: Derived.__radd__ Base.__add__ Base.__add__ Base.__radd__ Base.__add__
# ---
# Every binary operator, its reflected and its in-place form.
class Trace:
    pass


def recorder(name):
    return lambda self, other=None: name


for stem in "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor".split():
    setattr(Trace, f"__{stem}__", recorder(stem))
    setattr(Trace, f"__r{stem}__", recorder("r" + stem))
Trace.__divmod__ = recorder("divmod")
Trace.__rdivmod__ = recorder("rdivmod")
t = Trace()
print(t + 1, t - 1, t * 1, t @ 1, t / 1, t // 1, t % 1, t**1, t << 1, t >> 1, t & 1, t | 1, t ^ 1, divmod(t, 1))  # expect: add sub mul matmul truediv floordiv mod pow lshift rshift and or xor divmod
print(1 + t, 1 - t, 1 * t, 1 @ t, 1 / t, 1 // t, 1 % t, 1**t, 1 << t, 1 >> t, 1 & t, 1 | t, 1 ^ t, divmod(1, t))  # expect: radd rsub rmul rmatmul rtruediv rfloordiv rmod rpow rlshift rrshift rand ror rxor rdivmod
results = []
for operator in "+= -= *= @= /= //= %= **= <<= >>= &= |= ^=".split():
    scope = {"x": t}
    exec(f"x {operator} 1", scope)
    results.append(scope["x"])
print(results)  # expect: ['add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor']
Trace.__iadd__ = recorder("iadd")
t += 1
print(t)  # expect: iadd
# ---
# In-place operators fall back, and NotImplemented is passed on.
class Half:
    def __iadd__(self, other):
        return NotImplemented

    def __add__(self, other):
        return f"added {other}"


h = Half()
h += 4
print(h)  # expect: added 4


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Empty:
    pass


print(error(lambda: exec("x -= 1", {"x": Empty()})))  # expect: TypeError: unsupported operand type(s) for -=: 'Empty' and 'int'
print(error(lambda: exec("x **= 1", {"x": Empty()})))  # expect: TypeError: unsupported operand type(s) for **=: 'Empty' and 'int'
print(error(lambda: Empty() @ 1))  # expect: TypeError: unsupported operand type(s) for @: 'Empty' and 'int'
print(error(lambda: divmod(Empty(), 1)))  # expect: TypeError: unsupported operand type(s) for divmod(): 'Empty' and 'int'
print(error(lambda: pow(Empty(), 1)))  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'Empty' and 'int'
print(error(lambda: +Empty()))  # expect: TypeError: bad operand type for unary +: 'Empty'
print(error(lambda: abs(Empty())))  # expect: TypeError: bad operand type for abs(): 'Empty'
print(error(lambda: [] - []))  # expect: TypeError: unsupported operand type(s) for -: 'list' and 'list'
print(error(lambda: {} + {}))  # expect: TypeError: unsupported operand type(s) for +: 'dict' and 'dict'
print(error(lambda: () * 1.5))  # expect: TypeError: can't multiply sequence by non-int of type 'float'
print(error(lambda: "a" * "b"))  # expect: TypeError: can't multiply sequence by non-int of type 'str'
print(error(lambda: None + 1))  # expect: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
print(error(lambda: len(5)))  # expect: TypeError: object of type 'int' has no len()
print(error(lambda: Empty() < Empty()))  # expect: TypeError: '<' not supported between instances of 'Empty' and 'Empty'
print(error(lambda: "a" < 1))  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
print(error(lambda: [1] < (1,)))  # expect: TypeError: '<' not supported between instances of 'list' and 'tuple'
print(error(lambda: bool(type("B", (), {"__bool__": lambda s: 1})())))  # expect: TypeError: __bool__ should return bool, returned int
print(error(lambda: bool(type("L", (), {"__len__": lambda s: -1})())))  # expect: ValueError: __len__() should return >= 0
