# requires: 3.12
# enum.Flag and IntFlag: combination, iteration, boundaries and representation.
import enum
from enum import *
from enum import show_flag_values


def failure(func, *args, **kwargs):
    try:
        func(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "no error"


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0


print(Perm.R, repr(Perm.R), Perm.R | Perm.X, repr(Perm.R | Perm.X), [p.value for p in Perm])  # expect: Perm.R <Perm.R: 1> Perm.R|X <Perm.R|X: 5> [1, 2, 4]
print(list(Perm), list(Perm.__members__), len(Perm), Perm)  # expect: [<Perm.R: 1>, <Perm.W: 2>, <Perm.X: 4>] ['R', 'W', 'X', 'RW', 'NONE'] 3 <flag 'Perm'>
print(Perm.R | Perm.W, Perm.RW is Perm.R | Perm.W, Perm.RW.name, Perm.R & Perm.W, repr(Perm(0)))  # expect: Perm.RW True RW Perm.NONE <Perm.NONE: 0>
print(Perm.R in Perm.RW, Perm.X in Perm.RW, bool(Perm.NONE), bool(Perm.X), list(Perm.RW), len(Perm.RW))  # expect: True False False True [<Perm.R: 1>, <Perm.W: 2>] 2
print(~Perm.R, Perm.RW ^ Perm.R, ~Perm.RW, ~Perm.NONE, repr(~(Perm.R | Perm.W | Perm.X)))  # expect: Perm.W|X Perm.W Perm.X Perm.R|W|X <Perm.NONE: 0>
print(Perm(5) is (Perm.R | Perm.X), Perm(7), (Perm.R | Perm.X).name, (Perm.R | Perm.X).value, Perm(-1))  # expect: True Perm.R|W|X R|X 5 Perm.R|W|X
print(failure(Perm, 8).replace("\n", ";"))  # expect: ValueError: <flag 'Perm'> invalid value 8;    given 0b0 1000;  allowed 0b0 0111
print(failure(Perm, "x"), failure(lambda: Perm.R | 1))  # expect: ValueError: 'x' is not a valid Perm TypeError: unsupported operand type(s) for |: 'Perm' and 'int'
print(failure(lambda: 1 in Perm.R))  # expect: TypeError: unsupported operand type(s) for 'in': 'int' and 'Perm'
p = Perm.R
p |= Perm.W
p &= ~Perm.R
print(p, p == Perm.W, hash(Perm.W) == hash("W"), {Perm.R | Perm.W: 1}[Perm.RW])  # expect: Perm.W True True 1
print(5 in Perm, 3 in Perm, Perm["X"], Perm.R.name, isinstance(Perm.R | Perm.X, Perm))  # expect: True True Perm.X R True


class Empty(Flag):
    A = 1
    B = 2


print(repr(Empty(0)), Empty(0), Empty(0).name, Empty.A & Empty.B)  # expect: <Empty: 0> Empty(0) None Empty(0)


class Disorder(Flag):
    C = 4
    A = 1
    B = 2


print(list(Disorder), list(Disorder.A | Disorder.C), Disorder.A | Disorder.C)  # expect: [<Disorder.C: 4>, <Disorder.A: 1>, <Disorder.B: 2>] [<Disorder.C: 4>, <Disorder.A: 1>] Disorder.C|A


class Access(IntFlag):
    READ = 4
    WRITE = 2
    EXEC = 1


print(Access.READ | Access.WRITE, repr(Access.READ | Access.WRITE), Access.READ + 1, Access.READ == 4)  # expect: 6 <Access.READ|WRITE: 6> 5 True
print(repr(Access.READ | 8), repr(Access(16)), repr(Access(0)), Access(9).name, Access(0).name)  # expect: <Access.READ|8: 12> <Access: 16> <Access: 0> EXEC|8 None
print(repr(~Access.READ), ~Access.READ, repr(Access.READ & 6), repr(4 | Access.EXEC), type(Access.READ | 1).__name__)  # expect: <Access.WRITE|EXEC: 3> 3 <Access.READ: 4> <Access.READ|EXEC: 5> Access
print(f"{Access.READ}", f"{Access.READ:04b}", "%s" % Access.WRITE, Access.READ in Access(6), isinstance(Access.READ, int))  # expect: 4 0100 2 True True
print(repr(Access(-1)), Access(-1) == 7, list(Access(7)), repr(Access.READ ^ Access.READ))  # expect: <Access.READ|WRITE|EXEC: 7> True [<Access.READ: 4>, <Access.WRITE: 2>, <Access.EXEC: 1>] <Access: 0>


class Conforming(Flag, boundary=CONFORM):
    A = 1
    B = 2


class Ejecting(IntFlag, boundary=EJECT):
    A = 1
    B = 2


class Keeping(Flag, boundary=KEEP):
    A = 1
    B = 4


print(Conforming(7), Conforming(8), Ejecting(3), Ejecting(9), type(Ejecting(9)).__name__)  # expect: Conforming.A|B Conforming(0) 3 9 int
print(Keeping(11), repr(Keeping(11)), repr(~Keeping.A), Keeping(2).name, repr(Keeping(2)))  # expect: Keeping.A|10 <Keeping.A|10: 11> <Keeping.B|2: 6> None <Keeping: 2>
print(enum.STRICT, FlagBoundary.KEEP, repr(FlagBoundary("eject")))  # expect: strict keep <FlagBoundary.EJECT: 'eject'>


class Skips(Flag):
    A = 2
    B = auto()
    C = 16
    D = auto()


print([s.value for s in Skips])  # expect: [2, 4, 16, 32]


def unnamed():
    @verify(NAMED_FLAGS)
    class Unnamed(Flag):
        A = 1
        BIG = 7


def holes():
    @verify(CONTINUOUS)
    class Holes(Flag):
        A = 1
        B = 8


print(failure(unnamed))  # expect: ValueError: invalid Flag 'Unnamed': alias BIG is missing combined values of 0x6 [use enum.show_flag_values(value) for details]
print(failure(holes), show_flag_values(Perm.RW), show_flag_values(12))  # expect: ValueError: invalid flag 'Holes': missing values 2, 4 [1, 2] [4, 8]


class Style(Flag):
    BOLD = 1, "b"
    THIN = 2, "i"

    def __new__(cls, value, tag=None):
        obj = object.__new__(cls)
        obj._value_ = value
        obj.tag = tag
        return obj


print(Style.BOLD.tag, Style(2).tag, Style.BOLD)  # expect: b i Style.BOLD
F = Flag("F", "A B C")
print(list(F), F.A | F.C, F(0))  # expect: [<F.A: 1>, <F.B: 2>, <F.C: 4>] F.A|C F(0)
G = IntFlag("G", ["A", "B"], boundary=STRICT)
print(repr(G.A | G.B), failure(G, 4).split("\n")[0])  # expect: <G.A|B: 3> ValueError: <flag 'G'> invalid value 4


@global_enum
class Level(IntFlag):
    LOW = 1
    HIGH = 2


print(repr(Level.LOW), repr(Level.LOW | Level.HIGH), LOW is Level.LOW, repr(Level(0)))  # expect: __main__.LOW __main__.LOW|__main__.HIGH True __main__.Level(0)
