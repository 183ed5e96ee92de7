import sys

count = check = 0
g0, g1, g2 = 3, 5, -2


class Boom(Exception):
    pass


def show(*values):
    global count, check
    text = repr(values)
    check = (check * 31 + len(text) * 7 + ord(text[len(text) // 2])) % 1000003
    count += 1
    if count < 300 or count % 211 == 0:
        print(*values)


def mix(x):
    global check
    check = (check * 31 + len(repr(x))) % 1000003
    return x


def boom(x):
    if x % 5 == 3:
        raise Boom(mix(x))
    return x


def peek():
    f = sys._getframe(1)
    simple = (int, float, str, list, tuple)
    return f.f_lineno, sorted((k, v) for k, v in f.f_locals.items() if isinstance(v, simple))


def frames(e):
    found = []
    tb = e.__traceback__
    while tb is not None:
        f = tb.tb_frame
        ints = []
        if f.f_code.co_name != "<module>":
            ints = [(k, v) for k, v in sorted(f.f_locals.items()) if isinstance(v, (int, str))]
        found.append((tb.tb_lineno, f.f_code.co_name, ints))
        tb = tb.tb_next
    return found


class Guard:
    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        mix(self.name)
        return self.name

    def __exit__(self, kind, value, trace):
        show("exit", self.name, kind and kind.__name__)
        return kind is not None and issubclass(kind, self.swallow)


class Point:
    kind = 4
    __match_args__ = ("x", "y")

    def __init__(self, x=1, y=2):
        self.x, self.y = x, y

    def __add__(self, other):
        if isinstance(other, Point):
            return Point(self.x + other.x, self.y + other.y)
        if isinstance(other, int):
            return Point(self.x + other, self.y)
        return NotImplemented

    def __radd__(self, other):
        return self.x * 2 + other

    def __lt__(self, other):
        return self.x < (other.x if isinstance(other, Point) else other)

    def __bool__(self):
        return self.x % 3 != 0

    def __getitem__(self, i):
        if i > 3:
            raise IndexError("too far")
        return self.x + i

    def __setitem__(self, i, v):
        self.y = boom(i) + v % 97

    def __call__(self, *a, **k):
        return len(a) * 10 + len(k)

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x

    def __repr__(self):
        return f"P({self.x}, {self.y})"

    def method(self, a=3):
        return self.x + self.kind - a

    @property
    def both(self):
        return boom(self.x + self.y)

    @both.setter
    def both(self, v):
        self.x = self.y = v % 7

    @classmethod
    def made(cls, x):
        return cls(x % 7).x

    @staticmethod
    def fixed(x):
        return x - 1


class Special(Point):
    def method(self, a=1):
        return super().method(a) * 2 % 1009

    def __getattr__(self, name):
        return len(name)


original = Point.method


def twice(x):
    return x + x


def thrice(x):
    return x * 3 % 1009


pick = twice


def flex(a, b=2, *rest, k=1, **more):
    return a + b + len(rest) * 10 + k + sum(more.values())


def counting(n):
    try:
        for i in range(n):
            got = yield i
            if got is not None:
                show("got", got)
    except Boom as e:
        yield -1
        return 7
    finally:
        i = n
    return n


def end(generator):
    # Else CPython would do it at once, when nobody knows the generator any more.
    for _ in range(500):
        try:
            generator.close()
            return
        except Exception as e:
            show("end", type(e).__name__, str(e))
