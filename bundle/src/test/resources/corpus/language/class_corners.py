# requires: 3.12
# Construction shared by a built-in __new__ and a guest's __init__, and the reverse.
class Numbers(list):
    def __new__(cls, items, label=None):
        self = super().__new__(cls, items)
        self.label = label
        return self


class Fixed(frozenset):
    def __init__(self, items, label=None):
        self.label = label


class Pair(tuple):
    def __init__(self, items, label=None):
        self.label = label


print(Numbers([1, 2], label="n"), Numbers([1], label="n").label, Fixed([1], label="f").label, Pair((1, 2), label="p").label)  # expect: [1, 2] n f p
for make in (list, frozenset, tuple):
    try:
        make([1], label="x")
    except TypeError as e:
        print(e)
# expect: list() takes no keyword arguments
# expect: frozenset() takes no keyword arguments
# expect: tuple() takes no keyword arguments


class Plain:
    pass


try:
    Plain.__init__(Plain(), 5)
except TypeError as e:
    print(e)  # expect: Plain.__init__() takes exactly one argument (the instance to initialize)


class NoEqual:
    __eq__ = None
    __hash__ = None


try:
    NoEqual() == 1
except TypeError as e:
    print(e)  # expect: 'NoneType' object is not callable


class Base:
    def meth(self, a):
        return f"Base({a})"


class Derived(Base):
    def meth(self, a):
        return f"Derived({a})" + self.__super.meth(a)


Derived._Derived__super = super(Derived)
print(Derived().meth(3))  # expect: Derived(3)Base(3)


class Documented(property):
    """Of the class."""


class Uses:
    @Documented
    def value(self):
        """Of the getter."""
        return 1

    other = Documented(lambda self: 2, doc="Given.")


print(Uses.value.__doc__, Uses.other.__doc__, Uses().value, Documented.__doc__)  # expect: Of the getter. Given. 1 Of the class.


class Odd(property):
    def __new__(cls, *args):
        return "not a property" if len(args) == 4 else super().__new__(cls)


print(Odd(len).setter(len))  # expect: not a property


class Named(property):
    pass


def f(self):
    pass


f.mark = 1
print(Plain.__init__.__name__, type("M", (), {"f": f})().f.__dict__, "mark" in dir(type("M", (), {"f": f})().f))  # expect: __init__ {'mark': 1} True
print(staticmethod(f).__annotations__, type(None).__doc__, type(...).__doc__)  # expect: {} None None


class Meta(type):
    def mro(cls):
        return [Plain, object]


try:
    Meta("Other", (), {})
except TypeError as e:
    print(e)  # expect: super(type, obj): obj must be an instance or subtype of type


class Endless:
    @property
    def __bases__(self):
        return (self, None)


try:
    issubclass(Endless(), int)
except RecursionError as e:
    print(type(e).__name__)  # expect: RecursionError
# ---
# requires: 3.12
# Types of type statements and type parameters in a class are worked out when asked for.
class C:
    type Alias = Later
    type Mine[V: Later] = tuple[V, Later]

    def f[T: Later](self): ...

    Later = float


print(C.Alias.__value__, C.f.__type_params__[0].__bound__, C.Mine.__value__)  # expect: <class 'float'> <class 'float'> tuple[V, float]


class D:
    type Alias = Added


try:
    D.Alias.__value__
except NameError as e:
    print(e)  # expect: name 'Added' is not defined
D.Added = 5
print(D.Alias.__value__, "__classdictcell__" in vars(D))  # expect: 5 False
