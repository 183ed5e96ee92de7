# requires: 3.12
# enum: members, aliases, auto, mixins, the functional syntax and errors.
import enum
import copy
from enum import *
from enum import property as member_property


def failure(func, *args, **kwargs):
    try:
        func(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "no error"


class Color(Enum):
    """Some colors."""

    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = "blue"


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value)  # expect: Color.RED <Color.RED: 1> RED 1
print(Color(2), Color["BLUE"], Color("blue"), Color.CRIMSON is Color.RED, Color.CRIMSON)  # expect: Color.GREEN Color.BLUE Color.BLUE True Color.RED
print(list(Color), len(Color), [c.name for c in reversed(Color)])  # expect: [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 'blue'>] 3 ['BLUE', 'GREEN', 'RED']
print(list(Color.__members__), Color.__doc__, Color, type(Color))  # expect: ['RED', 'GREEN', 'CRIMSON', 'BLUE'] Some colors. <enum 'Color'> <class 'enum.EnumType'>
print(Color.RED in Color, 1 in Color, 99 in Color, "blue" in Color)  # expect: True True False True
print(isinstance(Color.RED, Color), Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.GREEN, Color.RED is Color(1))  # expect: True False True True True
print({Color.RED: "r"}[Color(1)], hash(Color.RED) == hash("RED"), bool(Color), f"{Color.RED:>12}|")  # expect: r True True    Color.RED|
print(failure(Color, 7), "|", failure(lambda: Color["PINK"]), "|", failure(lambda: Color.PINK))  # expect: ValueError: 7 is not a valid Color | KeyError: 'PINK' | AttributeError: type object 'Color' has no attribute 'PINK'
print(failure(setattr, Color, "RED", 5), "|", failure(delattr, Color, "RED"))  # expect: AttributeError: cannot reassign member 'RED' | AttributeError: 'Color' cannot delete member 'RED'.
print(failure(setattr, Color.RED, "value", 5), "|", failure(lambda: Color.RED < Color.GREEN))  # expect: AttributeError: <enum 'Enum'> cannot set attribute 'value' | TypeError: '<' not supported between instances of 'Color' and 'Color'


def extend():
    class More(Color):
        PINK = 5


print(failure(extend))  # expect: TypeError: <enum 'More'> cannot extend <enum 'Color'>
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, Color.RED.__reduce_ex__(2)[1])  # expect: True True (1,)
print(Color.RED.GREEN, Color.RED.__class__.__name__, Color.__name__, Color.__module__)  # expect: Color.GREEN Color Color __main__
match Color(2):
    case Color.RED:
        print("no")
    case Color.GREEN:
        print("matched green")  # expect: matched green


def duplicate():
    class Twice(Enum):
        A = 1
        A = 2


def reserved():
    class Bad(Enum):
        _reserved_ = 1


def method_clash():
    class Clash(Enum):
        A = 1

        def A(self): ...


print(failure(duplicate), "|", failure(reserved))  # expect: TypeError: 'A' already defined as 1 | ValueError: _sunder_ names, such as '_reserved_', are reserved for future Enum use
print(failure(method_clash))  # expect: TypeError: 'A' already defined as 1


# auto
class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
    PAIR = auto(), "text"


print([(m.name, m.value) for m in Auto])  # expect: [('A', 1), ('B', 2), ('C', 10), ('D', 11), ('PAIR', (12, 'text'))]


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f"{name.lower()}{count}"

    X = auto()
    Y = auto()


print([m.value for m in Named])  # expect: ['x0', 'y1']


# Members with behaviour
class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300e-11 * self.mass / (self.radius * self.radius), 2)

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)

    @staticmethod
    def unit():
        return "kg"


print(Planet.EARTH.gravity, Planet.heaviest(), Planet.EARTH.value, Planet.unit(), Planet((3.303e23, 2.4397e6)))  # expect: 9.8 Planet.EARTH (5.976e+24, 6378140.0) kg Planet.MERCURY


class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "m")


print(Coordinate.PY.label, Coordinate.PY.value, Coordinate(1), Coordinate.PY == b"\x01")  # expect: P.Y 1 Coordinate.PY True


class Ordered(Enum):
    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented


class Grade(Ordered):
    A = 5
    B = 4


print(Grade.B < Grade.A, sorted(Grade), Grade.__bases__)  # expect: True [<Grade.B: 4>, <Grade.A: 5>] (<enum 'Ordered'>,)


# IntEnum, StrEnum and other data types
class Shape(IntEnum):
    CIRCLE = 1
    SQUARE = 2


print(Shape.CIRCLE, repr(Shape.CIRCLE), Shape.CIRCLE + 1, Shape.CIRCLE == 1, Shape.SQUARE > 1, f"{Shape.SQUARE:03}")  # expect: 1 <Shape.CIRCLE: 1> 2 True True 002
print(Shape(1), [10, 20, 30][Shape.CIRCLE], int(Shape.SQUARE), "%d" % Shape.SQUARE, type(Shape.CIRCLE + 1).__name__)  # expect: 1 20 2 2 int


class Mode(StrEnum):
    READ = auto()
    WRITE_ALL = auto()
    OTHER = "o"


print(Mode.READ, repr(Mode.READ), Mode.WRITE_ALL.value, Mode("o"), Mode.READ.upper(), Mode.READ == "read", f"{Mode.READ:>6}")  # expect: read <Mode.READ: 'read'> write_all o READ True   read


def not_a_string():
    class Bad(StrEnum):
        ONE = 1


print(failure(not_a_string))  # expect: TypeError: 1 is not a string


class Text(str, Enum):
    A = "a"
    B = "b"


print(Text.A, repr(Text.A), Text.A == "a", f"{Text.A}", Text.A.upper(), Text("b"), "%s" % Text.B)  # expect: Text.A <Text.A: 'a'> True Text.A A Text.B Text.B


class Number(float, Enum):
    PI = 3.14
    E = 2.71


print(Number.PI + 1, Number.PI, repr(Number.E), Number(2.71))  # expect: 4.140000000000001 Number.PI <Number.E: 2.71> Number.E


class Hexed(int):
    def __repr__(self):
        return hex(self)


class MyEnum(Hexed, Enum):
    A = 31


print(repr(MyEnum.A), MyEnum.A + 0, MyEnum.A)  # expect: <MyEnum.A: 0x1f> 31 MyEnum.A


class Tupled(tuple, Enum):
    ONE = (1, 2)


print(Tupled.ONE.value, Tupled.ONE[1], len(Tupled.ONE))  # expect: (1, 2) 2 2


# _missing_, _ignore_, member, nonmember, nested functions, names called name and value
class Lenient(Enum):
    YES = "yes"
    NO = "no"

    @classmethod
    def _missing_(cls, value):
        if value == "wrong":
            return 5
        if value == "boom":
            raise KeyError("boom")
        for m in cls:
            if isinstance(value, str) and m.value == value.lower():
                return m


print(Lenient("YES"), failure(Lenient, "maybe"))  # expect: Lenient.YES ValueError: 'maybe' is not a valid Lenient
print(failure(Lenient, "wrong"), "|", failure(Lenient, "boom"))  # expect: TypeError: error in Lenient._missing_: returned 5 instead of None or a valid member | KeyError: 'boom'


class Mixed(Enum):
    _ignore_ = "temp n"
    temp = 5
    for n in range(2):
        vars()[f"N{n}"] = n
    helper = nonmember([1, 2])
    func = member(lambda x: x * 2)
    unhashable = [3]
    __private = 3

    def method(self):
        return self.name


print([m.name for m in Mixed], Mixed.helper, Mixed.func.value(4), Mixed([3]), Mixed.N1.method(), hasattr(Mixed, "temp"))  # expect: ['N0', 'N1', 'func', 'unhashable'] [1, 2] 8 Mixed.unhashable N1 False
print(Mixed.unhashable in Mixed, Mixed._Mixed__private)  # expect: True 3


class Tricky(Enum):
    name = "n"
    value = "v"


print(Tricky.name, Tricky.name.name, Tricky.value.value, Tricky.name.value)  # expect: Tricky.name name v n


class WithProperty(Enum):
    A = 1

    @member_property
    def twice(self):
        return self.value * 2


print(WithProperty.A.twice, failure(lambda: WithProperty.twice))  # expect: 2 AttributeError: <enum 'WithProperty'> has no attribute 'twice'


class InOrder(Enum):
    _order_ = "A B"
    A = 1
    B = 2


def out_of_order():
    class Wrong(Enum):
        _order_ = "B A"
        A = 1
        B = 2


print(failure(out_of_order).replace("\n", ";"))  # expect: TypeError: member order does not match _order_:;  ['A', 'B'];  ['B', 'A']


class Sub(Enum):
    def __init_subclass__(cls, tag="none", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.seen = [m.name for m in cls]
        cls.tag = tag


class Tagged(Sub, tag="t"):
    A = 1


print(Tagged.seen, Tagged.tag)  # expect: ['A'] t


# Functional syntax
Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.__module__, Animal.__qualname__)  # expect: [<Animal.ANT: 1>, <Animal.BEE: 2>, <Animal.CAT: 3>] __main__ Animal
print(list(Enum("P", ["A", "B"], start=5)), list(Enum("Q", {"X": 1, "Y": 2})), list(Enum("R", [("Z", 9)])))  # expect: [<P.A: 5>, <P.B: 6>] [<Q.X: 1>, <Q.Y: 2>] [<R.Z: 9>]
print(list(IntEnum("I", "ONE,TWO")), list(StrEnum("S", "ONE TWO")), Enum("T", "A", type=str, module="m", qualname="q.T").__module__)  # expect: [<I.ONE: 1>, <I.TWO: 2>] [<S.ONE: 'one'>, <S.TWO: 'two'>] m
print(failure(Enum, "Nothing"), list(Enum("Empty", ())))  # expect: TypeError: <enum 'Enum'> has no members; specify `names=()` if you meant to create a new, empty, enum []


# unique and verify
@unique
class Fine(Enum):
    A = 1


def doubled():
    @unique
    class Doubled(Enum):
        A = 1
        B = 1
        C = 1


def gaps():
    @verify(CONTINUOUS)
    class Gaps(IntEnum):
        A = 1
        B = 4


def aliased():
    @verify(UNIQUE)
    class Aliased(Enum):
        A = 1
        B = 1


print(failure(doubled), "|", failure(gaps))  # expect: ValueError: duplicate values found in <enum 'Doubled'>: B -> A, C -> A | ValueError: invalid enum 'Gaps': missing values 2, 3
print(failure(aliased))  # expect: ValueError: aliases found in <enum 'Aliased'>: B -> A


def wrong_bases():
    class Odd(Enum, int):
        A = 1


print(failure(wrong_bases))  # expect: TypeError: new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`


def two_types():
    class Two(int, str, Enum):
        A = 1


print(failure(two_types).split(":")[0])  # expect: TypeError
print(Color.RED.__str__(), sorted(dir(Fine.A))[-2:], "RED" in dir(Color))  # expect: Color.RED ['name', 'value'] True
print(EnumMeta is EnumType, enum.EnumType.__name__, auto())  # expect: True EnumType auto(_auto_null)
# ---
# requires: 3.11
from enum import IntEnum, _simple_enum, auto


@_simple_enum(IntEnum)
class Level:
    """How loud."""

    LOW = 1
    HIGH = auto()

    def shout(self):
        return self.name + "!"


print(list(Level), Level.HIGH.shout(), Level.__doc__)  # expect: [<Level.LOW: 1>, <Level.HIGH: 2>] HIGH! How loud.
