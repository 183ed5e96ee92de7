# super() in methods of every kind.
class A:
    tag = "A"

    def method(self):
        return ["A"]

    @classmethod
    def build(cls):
        return [cls.__name__, "A"]

    @staticmethod
    def plain():
        return "A static"

    @property
    def prop(self):
        return "A prop"

    def __getitem__(self, key):
        return ("A", key)

    def __repr__(self):
        return "A()"

    def __setattr__(self, name, value):
        object.__setattr__(self, name, ("set by A", value))


class B(A):
    tag = "B"

    def method(self):
        return ["B"] + super().method()

    @classmethod
    def build(cls):
        return super().build() + ["B"]

    @staticmethod
    def plain():
        return super(B, B).plain() + " B"

    @property
    def prop(self):
        return super().prop + " B"

    def __getitem__(self, key):
        return super().__getitem__(key) + ("B",)

    def __setattr__(self, name, value):
        super().__setattr__(name, value + 1)

    def attribute(self):
        return super().tag, self.tag, __class__.__name__

    def explicit(self):
        return super(B, self).method(), A.method(self)

    def nested(self):
        def inner():
            return __class__.__name__, super(__class__, self).method()

        return inner(), [super(B, self).tag for _ in range(1)], (lambda: super(B, self).tag)()

    def comprehension(self):
        return sorted(super(__class__, self).method()[0] for _ in range(2))


class C(B):
    pass


b, c = B(), C()
b.value = 1
print(b.method(), B.build(), C.build(), B.plain(), b.prop, b["k"], b.value, b.attribute(), b.explicit(), c.method())  # expect: ['B', 'A'] ['B', 'A', 'B'] ['C', 'A', 'B'] A static B A prop B ('A', 'k', 'B') ('set by A', 2) ('A', 'B', 'B') (['A'], ['A']) ['B', 'A']
print(b.nested(), c.nested(), b.comprehension(), super(C, c).method(), super(B, c).method(), super(B, B).build(), super(C, c).tag)  # expect: (('B', ['A']), ['A'], 'A') (('B', ['A']), ['A'], 'A') ['A', 'A'] ['B', 'A'] ['A'] ['B', 'A'] B
s = super(B, b)
print(s.__thisclass__, s.__self__ is b, s.__self_class__, type(s).__name__, repr(s).startswith("<super: <class 'B'>, <B object>>") or repr(s))  # expect: <class '__main__.B'> True <class '__main__.B'> super True
unbound = super(B)
print(repr(unbound), unbound.__get__(b).method(), unbound.__self__)  # expect: <super: <class 'B'>, NULL> ['A'] None
# ---
# What super() refuses.
def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class A:
    def no_args():
        return super().method()

    def missing(self):
        return super().nothing

    def stored(self):
        super().x = 1

    @staticmethod
    def static():
        return super().method()


def outside(self):
    return super().method()


A.outside = outside
print(error(lambda: A.no_args()))  # expect: RuntimeError: super(): no arguments
print(error(lambda: A().missing()))  # expect: AttributeError: 'super' object has no attribute 'nothing'
print(error(lambda: A().stored()))  # expect: AttributeError: 'super' object has no attribute 'x'
print(error(lambda: A.static()))  # expect: RuntimeError: super(): no arguments
print(error(lambda: A().outside()))  # expect: RuntimeError: super(): __class__ cell not found
print(error(lambda: super()))  # expect: RuntimeError: super(): no arguments
print(error(lambda: super(5)))  # expect: TypeError: super() argument 1 must be a type, not int
print(error(lambda: super(A, 5)))  # expect: TypeError: super(type, obj): obj must be an instance or subtype of type
print(error(lambda: super(A, int)))  # expect: TypeError: super(type, obj): obj must be an instance or subtype of type
print(error(lambda: super(A, A()).__len__()))  # expect: AttributeError: 'super' object has no attribute '__len__'
print(error(lambda: super(A, A(), 1)))  # expect: TypeError: super() expected at most 2 arguments, got 3
# ---
# Cooperative calls along the method resolution order.
log = []


class Root:
    def run(self):
        log.append("Root")


class Left(Root):
    def run(self):
        log.append("Left")
        super().run()


class Right(Root):
    def run(self):
        log.append("Right")
        super().run()


class Mixin:
    def run(self):
        log.append("Mixin")
        super().run()


class Both(Mixin, Left, Right):
    def run(self):
        log.append("Both")
        super().run()


Both().run()
print(log, [k.__name__ for k in Both.__mro__])  # expect: ['Both', 'Mixin', 'Left', 'Right', 'Root'] ['Both', 'Mixin', 'Left', 'Right', 'Root', 'object']
log.clear()
Mixin.__bases__ = (Mixin.__bases__[0],)
try:
    Mixin().run()
except AttributeError as e:
    print(e)  # expect: 'super' object has no attribute 'run'


class Tracing(type):
    def __call__(cls, *args):
        instance = super().__call__(*args)
        instance.traced = True
        return instance

    def mro(cls):
        return super().mro()


class Traced(metaclass=Tracing):
    def __init__(self, x):
        self.x = x


print(Traced(5).traced, Traced(6).x, [k.__name__ for k in type.mro(Both)][:2])  # expect: True 6 ['Both', 'Mixin']


class Counted(int):
    def __new__(cls, value, label):
        self = super().__new__(cls, value * 2)
        self.label = label
        return self

    def __add__(self, other):
        return Counted(super().__add__(other), "sum")


n = Counted(4, "four")
print(n, n.label, n + 1, (n + 1).label, type(n + 1).__name__, type(n - 1).__name__)  # expect: 8 four 18 sum Counted int
# ---
# A super object that is kept in a variable finds what the classes beyond have.
class Table(dict):
    def __init__(self, *pairs):
        base = super()
        base.__init__(pairs)
        base.__setitem__("size", base.__len__())
        self.names = base.__class__ is super, base.__thisclass__.__name__

    def __repr__(self):
        base = super()
        return base.__repr__() + "!"


print(Table(("a", 1)))  # expect: {'a': 1, 'size': 1}!
print(Table().names)  # expect: (True, 'Table')


class Plain:
    def __init__(self):
        self.error = None
        base = super()
        try:
            base.missing()
        except AttributeError as e:
            self.error = e


print(Plain().error)  # expect: 'super' object has no attribute 'missing'
