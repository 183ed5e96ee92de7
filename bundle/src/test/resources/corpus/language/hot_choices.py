# Calls that find one of a few functions, class and static methods, and functions that instances
# keep; what is found can change.


class Shape:
    unit = 2

    def area(self):
        return 0

    @classmethod
    def units(cls):
        return cls.unit

    @staticmethod
    def double(x, plus=0):
        return x + x + plus

    def total(self):
        return self.area() + self.units() + self.double(3) + self.double(1, plus=1)


class Square(Shape):
    unit = 3

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


class Box(Square):
    def area(self):
        return super().area() / 2


class Ring(Shape):
    def area(self, hole=1):
        return 10 - hole


def run(n):
    shapes = [Square(2), Box(3), Ring(), Shape()]
    total = 0
    for i in range(n):
        for shape in shapes:
            total += shape.total()
    return total


print(run(1000), run(1000))  # expect: 63500.0 63500.0
Square.unit = 5
print(run(1000))  # expect: 67500.0
Shape.double = staticmethod(lambda x, plus=0: plus)
print(run(1000))  # expect: 35500.0
Shape.units = classmethod(lambda cls: cls.__name__ == "Ring")
print(run(1000))  # expect: 22500.0
Ring.units = lambda self: 7
print(run(1000))  # expect: 28500.0
Ring.area = lambda self: "many"
try:
    run(1)
except TypeError as e:
    tb = e.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    print(e, tb.tb_frame.f_code.co_name, type(tb.tb_frame.f_locals["self"]).__name__)  # expect: can only concatenate str (not "int") to str total Ring
del Ring.area
print(run(1000))  # expect: 19500.0
# ---
# One call, several functions, with other kinds of results and numbers of parameters.


def whole(x):
    return x + 1


def half(x, by=2):
    return x / by


def text(x, *rest, **names):
    return str(x) + str(len(rest)) + str(len(names))


def fails(x):
    raise ValueError(x)


def run(functions, n):
    result = []
    for i in range(n):
        for f in functions:
            try:
                result.append(f(i))
            except ValueError as e:
                result.append(e.args)
        if i < n - 1:
            result.clear()
    return result


print(run([whole], 2000))  # expect: [2000]
print(run([whole, half], 2000))  # expect: [2000, 999.5]
print(run([whole, half, text], 2000))  # expect: [2000, 999.5, '199900']
print(run([fails, whole, half], 2000))  # expect: [(1999,), 2000, 999.5]
print(run([fails, whole, half, text, abs, len and str], 2000))  # expect: [(1999,), 2000, 999.5, '199900', 1999, '1999']


def apply(f, x):
    return f(x)


def many(n):
    total = 0
    for i in range(n):
        total += apply(whole, i) + apply(half, i)
    return total


print(many(3000), many(3000))  # expect: 6750750.0 6750750.0
whole.__code__ = (lambda x: 0).__code__
print(many(3000))  # expect: 2249250.0
print(apply(half, 2**80), apply(whole, None))  # expect: 6.044629098073146e+23 0
# ---
# What instances keep is called too.


class Caller:
    def __init__(self, f):
        self.f = f

    def call(self, x):
        return self.f(x)


class Other(Caller):
    def f(self, x):
        return -x


def run(callers, n):
    total = 0
    for i in range(n):
        for c in callers:
            total += c.call(i)
    return total


up, down = lambda x: x + 1, lambda x: x - 1
callers = [Caller(up), Caller(down)]
print(run(callers, 2000), run(callers, 2000))  # expect: 3998000 3998000
callers.append(Other(abs))
print(run(callers, 2000))  # expect: 5997000
del callers[2].f
print(run(callers, 2000))  # expect: 1999000
callers[0].f = "no"
try:
    run(callers, 1)
except TypeError as e:
    print(e)  # expect: 'str' object is not callable
callers[0].__dict__["f"] = down
print(run(callers, 2000))  # expect: 1995000
del callers[0].f
try:
    run(callers, 1)
except AttributeError as e:
    print(e)  # expect: 'Caller' object has no attribute 'f'
