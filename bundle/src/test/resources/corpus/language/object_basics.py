# What every object can do.
class Plain:
    pass


o = Plain()
print(repr(o).startswith("<__main__.Plain object at 0x"), str(o) == repr(o), o == o, o != Plain(), hash(o) == hash(o), bool(o), isinstance(hash(o), int))  # expect: True True True True True True True
print(o.__eq__(o), o.__eq__(5), o.__ne__(o), o.__lt__(o), o.__str__() == repr(o), o.__format__("") == str(o), o.__dir__() != [], o.__sizeof__() > 0, o.__class__ is Plain)  # expect: True NotImplemented False NotImplemented True True True True True
print(object.__init__(o), object.__new__(Plain).__class__.__name__, object.__getattribute__(o, "__class__").__name__, object.__setattr__(o, "x", 1), o.x, object.__delattr__(o, "x"), vars(o))  # expect: None Plain Plain None 1 None {}
print(object.__repr__(5).startswith("<int object at 0x"), object.__str__("x"), object.__eq__(1, 1), object.__hash__(o) == hash(o), type(o).__mro__, o.__doc__, o.__module__, object.__doc__ is not None)  # expect: True 'x' True True (<class '__main__.Plain'>, <class 'object'>) None __main__ True


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class WithInit:
    def __init__(self, a):
        self.a = a


class WithNew:
    def __new__(cls, a):
        return super().__new__(cls)


print(error(lambda: Plain(1)))  # expect: TypeError: Plain() takes no arguments
print(error(lambda: Plain(a=1)))  # expect: TypeError: Plain() takes no arguments
print(error(lambda: WithInit()))  # expect: TypeError: WithInit.__init__() missing 1 required positional argument: 'a'
print(error(lambda: WithNew()))  # expect: TypeError: WithNew.__new__() missing 1 required positional argument: 'a'
print(error(lambda: object.__new__(Plain, 1)))  # expect: TypeError: Plain() takes no arguments
print(error(lambda: object.__new__(5)))  # expect: TypeError: object.__new__(X): X is not a type object (int)
print(error(lambda: object.__new__()))  # expect: TypeError: object.__new__(): not enough arguments
print(error(lambda: object.__new__(int)))  # expect: TypeError: object.__new__(int) is not safe, use int.__new__()
print(error(lambda: int.__new__(str)))  # expect: TypeError: int.__new__(str): str is not a subtype of int
print(error(lambda: object.__init__(WithInit(1), 5)))  # expect: TypeError: object.__init__() takes exactly one argument (the instance to initialize)
print(error(lambda: o.__format__("5")))  # expect: TypeError: unsupported format string passed to Plain.__format__
print(error(lambda: type("X", (), {"__new__": 5})()))  # expect: TypeError: 'int' object is not callable
print(error(lambda: type("X", (), {"__init__": 5})()))  # expect: TypeError: 'int' object is not callable
print(error(lambda: Plain.__getattribute__(5)))  # expect: TypeError: expected 1 argument, got 0
# ---
# Equality and hashing belong together.
class OnlyEq:
    def __eq__(self, other):
        return True


class EqAndHash(OnlyEq):
    def __hash__(self):
        return 7


class Inherits(EqAndHash):
    pass


class Restored(OnlyEq):
    __hash__ = object.__hash__


def error(action):
    try:
        return action()
    except TypeError as e:
        return str(e)


print(OnlyEq.__hash__, error(lambda: hash(OnlyEq())), error(lambda: {OnlyEq(): 1}), hash(EqAndHash()), hash(Inherits()), isinstance(hash(Restored()), int), len({EqAndHash(), Inherits()}))  # expect: None unhashable type: 'OnlyEq' unhashable type: 'OnlyEq' 7 7 True 1
print(hash(()) == hash(()), hash((1, "a")) == hash((1, "a")), hash(None) == hash(None), hash("a") == hash("a"), hash(2**61 - 1), hash(-1) == hash(-2), hash(True), hash(range(5)) == hash(range(0, 5)), hash(int) == hash(int), hash(b"a") == hash(b"a"))  # expect: True True True True 0 True 1 True True True


class BadHash:
    def __hash__(self):
        return "text"


class BigHash:
    def __hash__(self):
        return 2**61


class MinusOne:
    def __hash__(self):
        return -1


print(error(lambda: hash(BadHash())), hash(BigHash()), hash(MinusOne()), hash(type("T", (int,), {})(5)))  # expect: __hash__ method should return an integer 2305843009213693952 -2 5
# ---
# Special methods are looked up on the class, not on the instance.
class Target:
    def __init__(self):
        self.__len__ = lambda: 5
        self.__call__ = lambda: "called"
        self.__str__ = lambda: "instance str"
        self.__add__ = lambda other: "added"
        self.__iter__ = lambda: iter([1])
        self.__bool__ = lambda: False
        self.__eq__ = lambda other: True

    def __getattr__(self, name):
        return lambda *a: f"dynamic {name}"


def error(action):
    try:
        return action()
    except TypeError as e:
        return str(e)


t = Target()
print(error(lambda: len(t)))  # expect: object of type 'Target' has no len()
print(error(lambda: t()))  # expect: 'Target' object is not callable
print(error(lambda: t + 1))  # expect: unsupported operand type(s) for +: 'Target' and 'int'
print(error(lambda: list(t)))  # expect: 'Target' object is not iterable
print(error(lambda: t[0]))  # expect: 'Target' object is not subscriptable
print(error(lambda: t < 1))  # expect: '<' not supported between instances of 'Target' and 'int'
print(error(lambda: -t))  # expect: bad operand type for unary -: 'Target'
print(str(t).startswith("<__main__"), bool(t), t == 5, t.__len__(), t.__index__(), t.other())  # expect: True True False 5 dynamic __index__ dynamic other
Target.__len__ = lambda self: 3
Target.__call__ = lambda self: "class call"
print(len(t), t(), bool(t))  # expect: 3 class call True
del Target.__len__
print(error(lambda: len(t)))  # expect: object of type 'Target' has no len()


class Sub(Target):
    __call__ = None
    __contains__ = None


print(error(Sub()), error(lambda: 1 in Sub()), callable(Sub()))  # expect: 'NoneType' object is not callable 'Sub' object is not a container True
# ---
# Identity, singletons and copies of references.
a = [1]
b = a
c = a[:]
b.append(2)
print(a, c, a is b, a is c, a == c, a is not c, None is None, (a, a)[0] is (a, a)[1], True is (1 == 1), NotImplemented is NotImplemented, ... is Ellipsis)  # expect: [1, 2] [1] True False False True True True True True True
def same(x):
    return x
print(same(a) is a, [a][0] is a, {"k": a}["k"] is a, (lambda: a)() is a, type(a) is type(c) is list, id(a) == id(b), id(a) != id(c))  # expect: True True True True True True True
x = y = []
x += [1]
print(y, x is y)  # expect: [1] True
x = x + [2]
print(y, x is y)  # expect: [1] False
# ---
# Garbage with a __del__ does not disturb the program; the interpreter may call it late or never.
class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        pass


r = Resource("a")
r = Resource("b")
del r
cycle = Resource("c")
cycle.me = cycle
del cycle
print("r" in globals(), "cycle" in globals(), hasattr(Resource, "__del__"))  # expect: False False True
