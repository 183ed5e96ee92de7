# Attributes, methods, and the class itself.
class Dog:
    """A dog."""

    count = 0
    tricks: list = []

    def __init__(self, name, age=1):
        self.name = name
        self.age = age
        Dog.count += 1

    def bark(self, times=1):
        return f"{self.name} says {'wuff' * times}"

    @classmethod
    def puppy(cls, name):
        return cls(name, 0)

    @staticmethod
    def sound(loud=False):
        return "WUFF" if loud else "wuff"

    def __repr__(self):
        return f"Dog({self.name!r}, {self.age})"


d = Dog("Rex", 3)
p = Dog.puppy("Bit")
print(d, p, Dog.count, d.count, d.bark(2), Dog.bark(d), d.sound(True), Dog.sound(), d.puppy("X").age)  # expect: Dog('Rex', 3) Dog('Bit', 0) 2 2 Rex says wuffwuff Rex says wuff WUFF wuff 0
d.count = 99
d.new = "added"
print(d.count, Dog.count, d.__dict__, vars(p), hasattr(d, "new"), hasattr(p, "new"), getattr(p, "new", "default"))  # expect: 99 3 {'name': 'Rex', 'age': 3, 'count': 99, 'new': 'added'} {'name': 'Bit', 'age': 0} True False default
print(Dog.__name__, Dog.__qualname__, Dog.__module__, Dog.__doc__, Dog.__bases__, Dog.__mro__, Dog.__annotations__, Dog)  # expect: Dog Dog __main__ A dog. (<class 'object'>,) (<class '__main__.Dog'>, <class 'object'>) {'tricks': <class 'list'>} <class '__main__.Dog'>
print(type(d) is Dog, d.__class__ is Dog, isinstance(d, object), type(Dog), Dog.__dict__["count"], sorted(k for k in Dog.__dict__ if not k.startswith("__")))  # expect: True True True <class 'type'> 3 ['bark', 'count', 'puppy', 'sound', 'tricks']
setattr(d, "x", 1)
delattr(d, "x")
m = d.bark
d.name = "Renamed"
print(m(), m.__self__ is d, m.__func__ is Dog.bark, m == d.bark, m is d.bark, m.__name__, hash(m) == hash(d.bark), Dog.puppy.__self__ is Dog)  # expect: Renamed says wuff True True True False bark True True


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: d.missing))  # expect: AttributeError: 'Dog' object has no attribute 'missing'
print(error(lambda: Dog.missing))  # expect: AttributeError: type object 'Dog' has no attribute 'missing'
print(error(lambda: delattr(d, "missing")))  # expect: AttributeError: 'Dog' object has no attribute 'missing'
print(error(lambda: delattr(Dog, "missing")))  # expect: AttributeError: type object 'Dog' has no attribute 'missing'
print(error(lambda: setattr(5, "x", 1)))  # expect: AttributeError: 'int' object has no attribute 'x'
print(error(lambda: setattr(object(), "x", 1)))  # expect: AttributeError: 'object' object has no attribute 'x'
print(error(lambda: setattr(int, "x", 1)))  # expect: TypeError: cannot set 'x' attribute of immutable type 'int'
print(error(lambda: setattr(d, 5, 1)))  # expect: TypeError: attribute name must be string, not 'int'
print(error(lambda: getattr(d, 5)))  # expect: TypeError: attribute name must be string, not 'int'
print(error(lambda: Dog()))  # expect: TypeError: Dog.__init__() missing 1 required positional argument: 'name'
print(error(lambda: (5).missing))  # expect: AttributeError: 'int' object has no attribute 'missing'
print(error(lambda: None.missing))  # expect: AttributeError: 'NoneType' object has no attribute 'missing'
print(error(lambda: object(1)))  # expect: TypeError: object() takes no arguments
print(error(lambda: type("T", (), {"__init__": lambda self: 5})()))  # expect: TypeError: __init__() should return None, not 'int'
# ---
# Single and multiple inheritance, super, C3 order.
class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


class E(D):
    pass


print(D().who(), E().who(), [k.__name__ for k in E.__mro__], E.mro() == list(E.__mro__), E.__base__.__name__, super(B, D()).who(), super(D, D()).who())  # expect: ['D', 'B', 'C', 'A'] ['D', 'B', 'C', 'A'] ['E', 'D', 'B', 'C', 'A', 'object'] True D ['C', 'A'] ['B', 'C', 'A']
print(issubclass(E, A), issubclass(A, E), issubclass(B, (int, A)), isinstance(E(), (str, C)), A.__subclasses__(), super(B, D()).__thisclass__.__name__)  # expect: True False True True [<class '__main__.B'>, <class '__main__.C'>] B


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: type("X", (A, B), {})))  # expect: TypeError: Cannot create a consistent method resolution
# expect: order (MRO) for bases A, B
print(error(lambda: type("X", (A, A), {})))  # expect: TypeError: duplicate base class A
print(error(lambda: type("X", (int, str), {})))  # expect: TypeError: multiple bases have instance lay-out conflict
print(error(lambda: type("X", (bool,), {})))  # expect: TypeError: type 'bool' is not an acceptable base type
print(error(lambda: type("X", (5,), {})))  # expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
print(error(lambda: type("X", (type(None),), {})))  # expect: TypeError: type 'NoneType' is not an acceptable base type
print(error(lambda: super(B, 5)))  # expect: TypeError: super(type, obj): obj must be an instance or subtype of type
print(error(lambda: super().x))  # expect: RuntimeError: super(): no arguments
print(error(lambda: isinstance(5, 5)))  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
print(error(lambda: issubclass(5, int)))  # expect: TypeError: issubclass() arg 1 must be a class
print(error(lambda: issubclass(int, "x")))  # expect: TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
print(error(lambda: isinstance(5, (int, 5))))  # expect: True
print(error(lambda: isinstance("a", (int, 5))))  # expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
print(error(lambda: D().missing))  # expect: AttributeError: 'D' object has no attribute 'missing'


class Base:
    def __init__(self):
        self.base = True


class Left(Base):
    def __init__(self, left=1, **kw):
        super().__init__(**kw)
        self.left = left


class Right(Base):
    def __init__(self, right=2, **kw):
        super().__init__(**kw)
        self.right = right


class Both(Left, Right):
    def __init__(self, **kw):
        super().__init__(**kw)

    @classmethod
    def make(cls):
        return super().__new__(cls)

    @property
    def described(self):
        return f"{super().__class__.__name__} {self.left + self.right}"


print(vars(Both(left=5, right=7)), Both(right=3).described, vars(Both.make()), error(lambda: Both(wrong=1)))  # expect: {'base': True, 'right': 7, 'left': 5} super 4 {} TypeError: Base.__init__() got an unexpected keyword argument 'wrong'
# ---
# Properties.
class Circle:
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        """The area."""
        return 3 * self.r**2

    @area.setter
    def area(self, value):
        self.r = (value / 3) ** 0.5

    @area.deleter
    def area(self):
        del self.r

    @property
    def fixed(self):
        return "fixed"

    def _get(self):
        return self.r * 2

    diameter = property(_get, None, None, "The diameter.")


c = Circle(2)
c.area = 75
print(c.area, c.r, c.fixed, c.diameter, Circle.area.__doc__, Circle.diameter.__doc__, Circle.area.fget.__name__, type(Circle.area).__name__)  # expect: 75.0 5.0 fixed 10.0 The area. The diameter. area property
del c.area


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(vars(c))  # expect: {}
print(error(lambda: c.area))  # expect: AttributeError: 'Circle' object has no attribute 'r'
print(error(lambda: setattr(c, "fixed", 1)))  # expect: AttributeError: property 'fixed' of 'Circle' object has no setter
print(error(lambda: delattr(c, "fixed")))  # expect: AttributeError: property 'fixed' of 'Circle' object has no deleter
print(error(lambda: setattr(c, "diameter", 1)))  # expect: AttributeError: property 'diameter' of 'Circle' object has no setter


class Sphere(Circle):
    @Circle.area.getter
    def area(self):
        return 12 * self.r**2

    @property
    def fixed(self):
        return super().fixed + "!"


print(Sphere(2).area, Sphere(1).fixed, isinstance(Sphere.__dict__["area"], property))  # expect: 48 fixed! True
# ---
# Private names are mangled; class-level oddities.
class Secret:
    __hidden = 1
    __dunder__ = 2
    _single = 3

    def get(self):
        return self.__hidden

    def set(self, __x):
        self.__own = __x
        return __x


s = Secret()
s.set(5)
print(s.get(), s._Secret__hidden, s.__dict__, sorted(n for n in vars(Secret) if "idden" in n), Secret.__dunder__, hasattr(s, "__hidden"), Secret.set.__code__.co_varnames)  # expect: 1 1 {'_Secret__own': 5} ['_Secret__hidden'] 2 False ('self', '_Secret__x')


class _Under(Secret):
    __hidden = "sub"

    def both(self):
        return self.__hidden, self._Secret__hidden


print(_Under().both(), sorted(n for n in vars(_Under) if "idden" in n))  # expect: ('sub', 1) ['_Under__hidden']


class Body:
    values = []
    for i in range(3):
        values.append(i)
    if values:
        flag = True
    else:
        other = True
    del i
    names = (__qualname__, __module__, "flag" in locals())


print(Body.names)  # expect: ('Body', '__main__', True)
print(Body.values, hasattr(Body, "i"), hasattr(Body, "other"), Body.flag)  # expect: [0, 1, 2] False False True


class Nested:
    class Inner:
        class Deep:
            pass


print(Nested.Inner.Deep.__qualname__, Nested.Inner, type("Made", (Body,), {"x": 1}).x, type("Made", (), {}).__module__)  # expect: Nested.Inner.Deep <class '__main__.Nested.Inner'> 1 __main__
# ---
# Assigning __class__, __bases__ and functions of a class at run time.
class Cat:
    def speak(self):
        return "miau"


class Cow:
    def speak(self):
        return "muh"


pet = Cat()
pet.__class__ = Cow
print(pet.speak(), type(pet).__name__)  # expect: muh Cow
Cow.speak = lambda self: "MUH"
print(pet.speak())  # expect: MUH
pet.speak = lambda: "instance"
print(pet.speak())  # expect: instance
del pet.speak
Cow.__name__ = "Kuh"
print(pet.speak(), type(pet).__name__, Cow.__qualname__)  # expect: MUH Kuh Cow


class Animal:
    def legs(self):
        return 4


class Calf(Cow):
    pass


Calf.__bases__ = (Cow, Animal)
print(Calf().legs(), [k.__name__ for k in Calf.__mro__])  # expect: 4 ['Calf', 'Kuh', 'Animal', 'object']
try:
    pet.__class__ = int
except TypeError as e:
    print(e)  # expect: __class__ assignment only supported for mutable types or ModuleType subclasses
try:
    pet.__class__ = 5
except TypeError as e:
    print(e)  # expect: __class__ must be set to a class, not 'int' object
try:
    Calf.__bases__ = ()
except TypeError as e:
    print(e)  # expect: can only assign non-empty tuple to Calf.__bases__, not ()
pet.__dict__ = {"swapped": 1}
print(pet.swapped, vars(pet))  # expect: 1 {'swapped': 1}
