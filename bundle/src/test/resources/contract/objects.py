import types

shared_global = 0


class Plain:
    pass


class Slotted:
    __slots__ = ("x", "y")


def attributes(r, threads, parallel):
    """A1: stores to attributes are not lost, and one that stays is found whatever happens to the others."""
    thing = Plain()
    thing.stays = "stays"
    often = r.randrange(5, 40)
    as_dict = r.random() < 0.3

    def change(me):
        for n in range(often):
            name = f"a{me}_{n}"
            setattr(thing, name, n)
            check(getattr(thing, name) == n, "not what was stored")
            if n % 3 == 0:
                delattr(thing, name)
                check(not hasattr(thing, name), "deleted and still there")
            if as_dict:
                vars(thing)[f"d{me}_{n}"] = n

    def look():
        check(thing.stays == "stays" and hasattr(thing, "stays"), "missed")
        check("stays" in vars(thing), "missed in the dict")
        seen = list(vars(thing).copy())
        for me in range(threads):
            mine = [int(name.split("_")[1]) for name in seen if name.startswith(f"a{me}_")]
            check(mine == sorted(mine), "out of order")

    beside(lambda: together(*[lambda me=me: change(me) for me in range(threads - 1)]), look)
    expected = {f"a{me}_{n}" for me in range(threads - 1) for n in range(often) if n % 3}
    seen = {name for name in vars(thing) if name.startswith("a")}
    check(seen == expected, f"lost {expected ^ seen}")


def never_back(r, threads, parallel):
    """A1, C1, M2, V3: whoever reads one place again sees the value it saw or a later one."""
    global shared_global
    shared_global = 0
    thing, slotted, kind = Plain(), Slotted(), type("Kind", (), {"x": 0})
    thing.x = slotted.x = cell = 0
    items, table, module = [0], {"x": 0}, types.ModuleType("m")
    module.x = 0
    single = {}

    def default(x=0):
        return x

    default.x = 0

    def set_cell(n):
        nonlocal cell
        cell = n

    def set_global(n):
        global shared_global
        shared_global = n

    places = {
        "attribute": (lambda n: setattr(thing, "x", n), lambda: thing.x),
        "slot": (lambda n: setattr(slotted, "x", n), lambda: slotted.x),
        "class": (lambda n: setattr(kind, "x", n), lambda: kind().x),
        "item": (lambda n: items.__setitem__(0, n), lambda: items[0]),
        "value": (lambda n: table.__setitem__("x", n), lambda: table["x"]),
        "module": (lambda n: setattr(module, "x", n), lambda: module.x),
        "cell": (set_cell, lambda: cell),
        "global": (set_global, lambda: shared_global),
        "default": (lambda n: setattr(default, "__defaults__", (n,)), lambda: default()),
        "function": (lambda n: setattr(default, "x", n), lambda: default.x),
        "growing": (lambda n: single.update({n: n}), lambda: len(single)),
    }
    name, (store, load) = list(places.items())[r.randrange(len(places))]

    def change():
        for n in range(1, 100):
            store(n)
            check(load() == n, f"{name}: own store not seen")

    last = {}

    def look(me):
        seen = load()
        check(last.get(me, 0) <= seen < 100, f"{name}: {seen} after {last.get(me)}")
        last[me] = seen

    beside(change, *[lambda me=me: look(me) for me in range(threads - 1)])


def slots_and_class(r, threads, parallel):
    """A1: the class of an object changes at once; slots hold what was stored."""
    class One:
        def __init__(self):
            self.a, self.b = "a", "b"

        def kind(self):
            return "one", 1

    class Two(One):
        def kind(self):
            return "two", 2

    shared, slotted = One(), Slotted()
    slotted.x = ("x", 0)

    def change():
        for n in range(60):
            shared.__class__ = Two if n % 2 else One
            slotted.y = n
            slotted.x = ("x", n)
            del slotted.y
            shared.c = n
            del shared.c

    def look():
        check(shared.kind() in (("one", 1), ("two", 2)), "a mixture")
        check(shared.a + shared.b == "ab", "attributes")
        check(type(shared) in (One, Two) and isinstance(shared, One), "class")
        check(slotted.x[0] == "x" and getattr(slotted, "y", 0) in range(60), "slots")

    beside(change, *[look] * (threads - 1))


def changes_of_classes(r, threads, parallel):
    """T1: a lookup beside a change of a class gives the old or the new, and never an older one later."""
    depth = r.randrange(1, 5)
    base = type("Base", (), {"value": 0, "method": lambda self: 0, "__len__": lambda self: 0, "__call__": lambda self: 0})
    leaf = base
    for _ in range(depth):
        leaf = type("Derived", (leaf,), {})
    thing = leaf()

    def change():
        for n in range(1, 60):
            base.value = n
            base.method = lambda self, n=n: n
            base.__len__ = lambda self, n=n: n
            base.__call__ = lambda self, n=n: n
            check(leaf.value == thing.method() == len(thing) == thing() == n, "own change not seen")

    last, made = {}, []

    def look(me):
        # Few new classes: each change has to reach all that were ever made, so many would hold it up for ever.
        fresh = type("Fresh", (leaf,), {}) if len(made) < 50 else leaf
        made.append(fresh)
        del made[50:]
        now = [leaf.value, thing.value, thing.method(), len(thing), thing(), fresh.value]
        before = last.get(me, [0] * 6)
        check(all(a <= b for a, b in zip(before, now)), f"back: {before} {now}")
        check(now[0] <= now[1] and now[0] - 1 <= now[2], f"a later change seen first: {now}")
        last[me] = now

    beside(change, *[lambda me=me: look(me) for me in range(threads - 1)])


def changes_of_bases(r, threads, parallel):
    """T1: when the bases of a class change, a lookup follows the old or the new ones."""
    class Left:
        side = "left"

        def both(self):
            return "left", self.side

    class Right:
        side = "right"

        def both(self):
            return "right", self.side

    class Leaf(Left):
        own = 1

    thing = Leaf()

    def change():
        for n in range(40):
            Leaf.__bases__ = (Right, Left) if n % 2 == 0 else (Left, Right)
            Leaf.extra = n
            del Leaf.extra

    def look():
        check(thing.side in ("left", "right") and thing.own == 1, "missed")
        check(thing.both()[0] in ("left", "right"), "a mixture")
        check(Leaf.__mro__ in ((Leaf, Left, object), (Leaf, Right, Left, object), (Leaf, Left, Right, object)), "order")
        check(isinstance(thing, Left), "not an instance of what stays")

    beside(change, *[look] * (threads - 1))


def classes_made(r, threads, parallel):
    """T1: classes that several threads make of one metaclass and base are whole, and the base knows them all."""
    class Meta(type):
        def __new__(cls, name, bases, names, **kw):
            return super().__new__(cls, name, bases, names)

        def __init__(cls, name, bases, names, **kw):
            super().__init__(name, bases, names)
            cls.made = name

    class Base(metaclass=Meta):
        registered = []

        def __init_subclass__(cls, **kw):
            Base.registered.append(cls)

    keep = []

    def work(me):
        for n in range(8):
            made = Meta(f"C{me}_{n}", (Base,), {"n": n}, tag=me)
            keep.append(made)
            check(made().n == n and made.made == made.__name__, "half made")

    together(*[lambda me=me: work(me) for me in range(threads)])
    check(set(Base.registered) == set(keep) == set(Base.__subclasses__()) and len(keep) == threads * 8, "lost")


def immutable_values(r, threads, parallel):
    """V4: values that never change are the same for everybody, also what they compute once."""
    for _ in range(5):
        text = "".join(chr(r.choice([65, 0xE9, 0x3042, 0x1F600])) for _ in range(20))
        big = r.randrange(1 << 80, 1 << 90)
        pair = (text, big, (big, text))
        froze = frozenset([text, big])
        seen = []

        def look():
            seen.append((hash(text), hash(pair), hash(froze), hash(big), text.encode(), str(big), repr(pair), text + "x"))

        together(*[look] * threads)
        check(len(set(seen)) == 1 and len(seen) == threads, "not the same")
