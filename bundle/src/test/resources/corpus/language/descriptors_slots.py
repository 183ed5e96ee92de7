# Data descriptors win over the instance, others lose.
class Data:
    def __get__(self, obj, owner):
        return ("get", obj is not None, owner.__name__)

    def __set__(self, obj, value):
        obj.__dict__["stored"] = value

    def __delete__(self, obj):
        obj.__dict__.clear()


class NonData:
    def __get__(self, obj, owner=None):
        return "non-data"


class Host:
    data = Data()
    plain = NonData()


h = Host()
h.__dict__["data"] = "instance"
h.__dict__["plain"] = "instance"
print(h.data, h.plain, Host.data, Host.plain)  # expect: ('get', True, 'Host') instance ('get', False, 'Host') non-data
h.data = 5
print(vars(h))  # expect: {'data': 'instance', 'plain': 'instance', 'stored': 5}
del h.data
print(vars(h), h.plain)  # expect: {} non-data


class ReadOnly:
    def __get__(self, obj, owner):
        return "ro"

    def __set__(self, obj, value):
        raise AttributeError("read only")


class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__["set_only"] = value * 2


class More:
    ro = ReadOnly()
    set_only = SetOnly()


m = More()
m.set_only = 4
print(m.set_only, m.ro, type(More.set_only).__name__)  # expect: 8 ro SetOnly
try:
    m.ro = 1
except AttributeError as e:
    print(e)  # expect: read only
try:
    del m.ro
except AttributeError as e:
    print(e)  # expect: __delete__
# ---
# A validating descriptor and a cached one, as libraries write them.
class Positive:
    def __set_name__(self, owner, name):
        self.name = name
        self.slot = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.slot)

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be positive, not {value}")
        setattr(obj, self.slot, value)


class Once:
    def __init__(self, compute):
        self.compute = compute

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        value = obj.__dict__[self.name] = self.compute(obj)
        return value


class Line:
    price = Positive()
    units = Positive()

    def __init__(self, price, units):
        self.price, self.units = price, units

    @Once
    def total(self):
        return self.price * self.units


line = Line(3, 4)
print(line.total, line.__dict__, line.total, Line.price.name)  # expect: 12 {'_price': 3, '_units': 4, 'total': 12} 12 price
try:
    line.price = -1
except ValueError as e:
    print(e)  # expect: price must be positive, not -1
# ---
# Functions are descriptors; binding by hand; static and class methods inside.
class K:
    def f(self):
        return self

    @classmethod
    def c(cls):
        return cls.__name__

    @staticmethod
    def s():
        return "static"


k = K()
print(K.f.__get__(k, K)() is k, K.__dict__["f"] is K.f, K.__dict__["c"].__func__.__name__, K.__dict__["s"].__func__(), K.__dict__["c"].__get__(None, K)(), K.__dict__["s"]())  # expect: True True c static K static
print(type(K.__dict__["c"]).__name__, type(K.c).__name__, type(K.f).__name__, type(k.f).__name__, type(len).__name__, type([].append).__name__, type(list.append).__name__, type(int.__add__).__name__, type((1).__add__).__name__)  # expect: classmethod method function method builtin_function_or_method builtin_function_or_method method_descriptor wrapper_descriptor method-wrapper
from types import MethodType

print(MethodType(lambda self, x: (self, x), "bound")(1), MethodType(len, "abc")(), K.f(5), list.append.__name__, str.upper("abc"), "abc".upper.__self__)  # expect: ('bound', 1) 3 5 append ABC abc
try:
    str.upper(5)
except TypeError as e:
    print(e)  # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
try:
    list.append([])
except TypeError as e:
    print(e)  # expect: list.append() takes exactly one argument (0 given)
try:
    int.__add__("a", 1)
except TypeError as e:
    print(e)  # expect: descriptor '__add__' requires a 'int' object but received a 'str'
try:
    str.upper()
except TypeError as e:
    print(e)  # expect: unbound method str.upper() needs an argument
# ---
# __slots__.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


class Q(P):
    __slots__ = ["z", "__dict__"]


class R(P):
    pass


p, q, r = P(1), Q(2), R(3)
q.z, q.other = 5, 6
r.free = 7
print(p.x, P.__slots__, hasattr(p, "__dict__"), q.z, vars(q), vars(r), type(P.x).__name__, repr(P.x).split(" of ")[0], P.x.__get__(p))  # expect: 1 ('x', 'y') False 5 {'other': 6} {'free': 7} member_descriptor <member 'x' 1


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: p.y))  # expect: AttributeError: 'P' object has no attribute 'y'
print(error(lambda: setattr(p, "z", 1)))  # expect: AttributeError: 'P' object has no attribute 'z'
print(error(lambda: delattr(p, "y")))  # expect: AttributeError: y
print(error(lambda: P.x.__get__(5)))  # expect: TypeError: descriptor 'x' for 'P' objects doesn't apply to a 'int' object
print(error(lambda: type("S", (), {"__slots__": ("a",), "a": 1})))  # expect: ValueError: 'a' in __slots__ conflicts with class variable
print(error(lambda: type("S", (), {"__slots__": ("1a",)})))  # expect: TypeError: __slots__ must be identifiers
print(error(lambda: type("S", (), {"__slots__": (5,)})))  # expect: TypeError: __slots__ items must be strings, not 'int'
print(error(lambda: type("S", (int,), {"__slots__": ("a",)})(5).a))  # expect: TypeError: nonempty __slots__ not supported for subtype of 'int'
print(error(lambda: type("S", (P, type("T", (), {"__slots__": "t"})), {})))  # expect: TypeError: multiple bases have instance lay-out conflict
del p.x
print(hasattr(p, "x"))  # expect: False


class Private:
    __slots__ = ("__hidden",)

    def __init__(self):
        self.__hidden = "mangled"


print(Private()._Private__hidden, Private.__slots__, type("S", (), {"__slots__": "single"}).single.__name__)  # expect: mangled ('__hidden',) single
# ---
# A slot may be declared twice.
class Day:
    __slots__ = "year", "hash"


class Moment(Day):
    __slots__ = Day.__slots__ + ("hour", "hash")

    def __init__(self):
        self.year, self.hour, self.hash = 1, 2, 3


print(Moment().hash, Moment().year, Moment.__slots__)  # expect: 3 1 ('year', 'hash', 'hour', 'hash')
