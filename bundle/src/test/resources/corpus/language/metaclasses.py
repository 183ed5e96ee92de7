# type() with three arguments, and a metaclass that sees each step.
log = []


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        log.append(("prepare", name, [b.__name__ for b in bases], kw))
        return {"injected": "by prepare"}

    def __new__(mcs, name, bases, namespace, **kw):
        log.append(("new", name, sorted(k for k in namespace if not k.startswith("__"))))
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kw):
        log.append(("init", name))
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kw):
        log.append(("call", cls.__name__, args))
        return super().__call__(*args, **kw)

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter("meta")

    def __getattr__(cls, name):
        return f"meta attr {name}"

    def __contains__(cls, x):
        return x == "in"

    def __getitem__(cls, key):
        return f"item {key}"

    def __add__(cls, other):
        return f"{cls.__name__}+{other}"

    @property
    def prop(cls):
        return "meta property"

    def helper(cls):
        return f"helper of {cls.__name__}"


class Made(metaclass=Meta, option=1):
    x = 1

    def __init__(self, v):
        self.v = v


m = Made(7)
print(log)  # expect: [('prepare', 'Made', [], {'option': 1}), ('new', 'Made', ['injected', 'x']), ('init', 'Made'), ('call', 'Made', (7,))]
print(Made, type(Made) is Meta, len(Made), list(Made), Made.anything, "in" in Made, Made["k"], Made + 1, Made.prop, Made.helper(), Made.injected, m.injected)  # expect: <Meta Made> True 42 ['m', 'e', 't', 'a'] meta attr anything True item k Made+1 meta property helper of Made by prepare by prepare
print(hasattr(m, "prop"), hasattr(m, "helper"), m.v, isinstance(Made, Meta), type(m) is Made)  # expect: False False 7 True True


class Child(Made):
    pass


print(type(Child), Child, log[-1], Child.__bases__)  # expect: <class '__main__.Meta'> <Meta Child> ('init', 'Child') (<Meta Made>,)
T = type("T", (object,), {"x": 5, "get": lambda self: self.x})
print(T().get(), T.__name__, type(T), type.__call__(T).x, type(5), type("a", (), {}).__qualname__)  # expect: 5 T <class 'type'> 5 <class 'int'> a
# ---
# Metaclass conflicts and choosing the most derived metaclass.
class M1(type):
    pass


class M2(M1):
    pass


class A(metaclass=M1):
    pass


class B(metaclass=M2):
    pass


class C(A, B):
    pass


print(type(C).__name__)  # expect: M2


class M3(type):
    pass


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: M3("X", (A,), {})))  # expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
print(error(lambda: type("X")))  # expect: <class 'str'>
print(error(lambda: type("X", (), {}, extra=1)))  # expect: TypeError: X.__init_subclass__() takes no keyword arguments
print(error(lambda: type(1, 2)))  # expect: TypeError: type() takes 1 or 3 arguments
print(error(lambda: type("X", [], {})))  # expect: TypeError: type.__new__() argument 2 must be tuple, not list
print(error(lambda: type(5, (), {})))  # expect: TypeError: type.__new__() argument 1 must be str, not int
print(error(lambda: type("X", (), [])))  # expect: TypeError: type.__new__() argument 3 must be dict, not list
print(error(lambda: type("a\0b", (), {})))  # expect: ValueError: type name must not contain null characters


def function_metaclass(name, bases, namespace, **kw):
    return (name, bases, kw, namespace["x"])


class Replaced(int, metaclass=function_metaclass, flag=True):
    x = "body"


print(Replaced)  # expect: ('Replaced', (<class 'int'>,), {'flag': True}, 'body')


class Resolves:
    def __mro_entries__(self, bases):
        return (A,)


class FromEntries(Resolves()):
    pass


print(FromEntries.__bases__[0].__name__, len(FromEntries.__orig_bases__))  # expect: A 1
# ---
# A small object-relational mapping, the way metaclasses are used.
class Column:
    def __init__(self, kind):
        self.kind = kind


class ModelMeta(type):
    def __new__(mcs, name, bases, ns):
        columns = {k: v for k, v in ns.items() if isinstance(v, Column)}
        for key in columns:
            del ns[key]
        cls = super().__new__(mcs, name, bases, ns)
        cls.columns = {**getattr(cls, "columns", {}), **columns}
        return cls


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        for name, value in values.items():
            column = self.columns[name]
            if not isinstance(value, column.kind):
                raise TypeError(f"{name}: {column.kind.__name__} wanted, got {type(value).__name__}")
            setattr(self, name, value)


class Named(Model):
    name = Column(str)


class User(Named):
    age = Column(int)


u = User(name="Ann", age=5)
print(list(User.columns), u.name, u.age, vars(u), hasattr(User, "name"))  # expect: ['name', 'age'] Ann 5 {'name': 'Ann', 'age': 5} False
try:
    User(age="x")
except TypeError as e:
    print(e)  # expect: age: int wanted, got str
# ---
# Abstract classes.
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} {self.area()}"


class Square(Shape):
    name = "square"

    def area(self):
        return 4


print(Square().describe(), sorted(Shape.__abstractmethods__), Square.__abstractmethods__)  # expect: square 4 ['area', 'name'] frozenset()
try:
    Shape()
except TypeError as e:
    print(str(e).partition(" with")[0])  # expect: Can't instantiate abstract class Shape


class Half(Shape):
    def area(self):
        return 1


@Shape.register
class Registered:
    pass


print(isinstance(Registered(), Shape), issubclass(Registered, Shape), isinstance(5, Shape), Shape in Registered.__mro__)  # expect: True True False False
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, MutableSequence, Sequence, Sized

print(isinstance([], Iterable), isinstance({}, Mapping), isinstance((), Sequence), isinstance(5, Hashable), isinstance([], Hashable), isinstance(len, Callable), isinstance(iter([]), Iterator), isinstance("", Sized), issubclass(list, MutableSequence))  # expect: True True True True False True True True True
