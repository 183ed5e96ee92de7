# requires: 3.12
# The abc module: abstract methods, registration, subclass hooks, update_abstractmethods.
import abc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @property
    @abstractmethod
    def name(self): ...

    @abstractmethod
    def area(self):
        return 0

    def describe(self):
        return f"{self.name} of {self.area()}"


class Square(Shape):
    name = "square"

    def __init__(self, side):
        self.side = side

    def area(self):
        return super().area() + self.side**2


print(Square(3).describe())  # expect: square of 9
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__)  # expect: ['area', 'name'] frozenset()
try:
    Shape()
except TypeError as e:
    print(e)  # expect: Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'name'


class Unfinished(Shape):
    name = "unfinished"


try:
    Unfinished()
except TypeError as e:
    print(e)  # expect: Can't instantiate abstract class Unfinished without an implementation for abstract method 'area'
print(type(Shape) is ABCMeta, isinstance(Square(1), Shape), issubclass(Square, Shape), issubclass(int, Shape))  # expect: True True True False


class Number(metaclass=ABCMeta):
    pass


print(Number.register(int) is int, isinstance(3, Number), isinstance(True, Number), isinstance("", Number))  # expect: True True True False
before = abc.get_cache_token()


@Number.register
class Mine:
    pass


print(before != abc.get_cache_token(), issubclass(Mine, Number), Number in Mine.__mro__)  # expect: True True False


class Sub(Number):
    pass


Sub.register(str)
print(isinstance("x", Number), isinstance("x", Sub), isinstance(3, Sub))  # expect: True True False
try:
    Number.register(3)
except TypeError as e:
    print(e)  # expect: Can only register classes
try:
    Sub.register(Number)
except RuntimeError as e:
    print(e)  # expect: Refusing to create an inheritance cycle


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Quacks:
            return any("quack" in B.__dict__ for B in C.__mro__)
        return NotImplemented


class Duck:
    def quack(self): ...


print(isinstance(Duck(), Quacks), isinstance(3, Quacks))  # expect: True False
try:
    issubclass(3, Quacks)
except TypeError as e:
    print(e)  # expect: issubclass() arg 1 must be a class


class Tools(ABC):
    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def check(x): ...


print(sorted(Tools.__abstractmethods__))  # expect: ['check', 'make']


class Late(ABC):
    @abstractmethod
    def run(self): ...


class Filled(Late):
    pass


Filled.run = lambda self: "ran"
try:
    Filled()
except TypeError as e:
    print("still abstract")  # expect: still abstract
print(abc.update_abstractmethods(Filled) is Filled, Filled().run())  # expect: True ran
print(Shape.area.__isabstractmethod__, Shape.name.__isabstractmethod__, getattr(Square.area, "__isabstractmethod__", False))  # expect: True True False


class WithKeyword(ABC):
    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag


class Tagged(WithKeyword, tag="t"):
    pass


print(Tagged.tag, ABC.__module__, ABCMeta.__name__)  # expect: t abc ABCMeta


class Proxy:
    @property
    def __class__(self):
        return Square


print(isinstance(Proxy(), Shape))  # expect: True
