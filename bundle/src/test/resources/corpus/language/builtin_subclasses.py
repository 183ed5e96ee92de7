# A dict that normalises its keys; the C-level methods do not go through the overrides.
class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())


d = Lower(A=1)
d["B"] = 2
d.update(C=3)
d.setdefault("D", 4)
print(d, d["B"], "b" in d, d.get("B"), list(d), d == {"A": 1, "b": 2, "C": 3, "D": 4}, isinstance(d, dict), len(d), dict(d) == d, {**d} == d, d.copy().__class__.__name__, (d | {}).__class__.__name__)  # expect: {'A': 1, 'b': 2, 'C': 3, 'D': 4} 2 True None ['A', 'b', 'C', 'D'] True True 4 True True dict dict


def spread(**kw):
    return kw


print(spread(**d), sorted(d), d.pop("b"), Lower.fromkeys("XY"), type(Lower.fromkeys("XY")).__name__)  # expect: {'A': 1, 'b': 2, 'C': 3, 'D': 4} ['A', 'C', 'D', 'b'] 2 {'x': None, 'y': None} Lower
# ---
# A list with an index from one, a list that counts.
class OneBased(list):
    def __getitem__(self, i):
        if isinstance(i, slice):
            return type(self)(super().__getitem__(i))
        return super().__getitem__(i - 1)

    def __len__(self):
        return super().__len__() + 100

    def append(self, x):
        super().append(x * 2)


a = OneBased([1, 2, 3])
a.append(4)
a += [5]
print(a, a[1], type(a[0:2]).__name__, len(a), [x for x in a], a == [1, 2, 3, 8, 5], sorted(a), sum(a), list(a), a + [1], type(a + [1]).__name__, type(a * 2).__name__, max(a))  # expect: [1, 2, 3, 8, 5] 1 OneBased 105 [1, 2, 3, 8, 5] True [1, 2, 3, 5, 8] 19 [1, 2, 3, 8, 5] [1, 2, 3, 8, 5, 1] list list 8
first, *rest = a
print(first, rest, a.index(8), a.pop(), a.copy(), type(a.copy()).__name__, bool(OneBased()), a.__iadd__([9]) is a)  # expect: 1 [2, 3, 8, 5] 3 5 [1, 2, 3, 8] list True True
# ---
# str, bytes, int, float, tuple: the results of operators are of the base type.
class S(str):
    __slots__ = ()

    def __add__(self, other):
        return S("added:" + str.__add__(self, other))


class I(int):
    def __str__(self):
        return "I!"


class F(float):
    pass


class T(tuple):
    __slots__ = ()


class B(bytes):
    pass


s = S("abc")
print(s + "d", type(s + "d").__name__, type(s.upper()).__name__, type(s[0]).__name__, type(s * 2).__name__, type("%s" % s).__name__, s == "abc", {s: 1}["abc"], s.__class__.__name__, f"{s}", "".join([s]), type("".join([s])).__name__)  # expect: added:abcd S str str str str True 1 S abc abc str
i = I(5)
print(i, repr(i), f"{i}", f"{i:d}", "%d" % i, "%s" % i, i + 1, type(i + 1).__name__, type(-i).__name__, type(abs(i)).__name__, [1, 2, 3, 4, 5, 6][i], i.real, type(i.real).__name__, int(i), range(i), i in {5})  # expect: I! 5 I! 5 5 I! 6 int int int 6 5 int 5 range(0, 5) True
f = F(1.5)
print(f, f + 1, type(f + 1).__name__, round(f), f == 1.5, hash(f) == hash(1.5), repr(f), type(f.real).__name__, f"{f:.3f}", int(f))  # expect: 1.5 2.5 float 2 True True 1.5 float 1.500 1
t = T((1, 2))
print(t, type(t).__name__, type(t[:]).__name__, type(t + ()).__name__, t == (1, 2), hash(t) == hash((1, 2)), t.count(1), T("ab"), len(t), B(b"x") + b"y", type(B(b"x") + b"y").__name__, B(b"ab")[0])  # expect: (1, 2) T tuple tuple True True 1 ('a', 'b') 2 b'xy' bytes 97


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: S("x").__dict__))  # expect: AttributeError: 'S' object has no attribute '__dict__'
print(error(lambda: type("X", (bool,), {})))  # expect: TypeError: type 'bool' is not an acceptable base type
print(error(lambda: type("X", (range,), {})))  # expect: TypeError: type 'range' is not an acceptable base type
print(error(lambda: type("X", (slice,), {})))  # expect: TypeError: type 'slice' is not an acceptable base type
print(error(lambda: type("X", (type(lambda: 0),), {})))  # expect: TypeError: type 'function' is not an acceptable base type
print(error(lambda: type("X", (memoryview,), {})))  # expect: TypeError: type 'memoryview' is not an acceptable base type
print(error(lambda: type("X", (type(NotImplemented),), {})))  # expect: TypeError: type 'NotImplementedType' is not an acceptable base type
print(error(lambda: type("X", (int, float), {})))  # expect: TypeError: multiple bases have instance lay-out conflict
print(error(lambda: type("X", (int, list), {})))  # expect: TypeError: multiple bases have instance lay-out conflict
print([type("X", (base,), {}).__name__ for base in (int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, type, property, staticmethod, classmethod, super, map, zip, filter, enumerate, reversed, Exception, object)])  # expect: ['X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X', 'X']
# ---
# Subclasses of set, frozenset, type, property, Exception and of iterators.
class Tags(set):
    def __or__(self, other):
        return Tags(set.__or__(self, other))


class cached(property):
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        name = f"_{self.fget.__name__}"
        if name not in obj.__dict__:
            obj.__dict__[name] = super().__get__(obj, owner)
        return obj.__dict__[name]


class Page:
    calls = 0

    @cached
    def body(self):
        Page.calls += 1
        return "body"


class Twice(map):
    def __next__(self):
        return super().__next__() * 2


class Status(Exception):
    code = 0

    def __init_subclass__(cls, code):
        cls.code = code


class NotFound(Status, code=404):
    pass


p = Page()
print(type(Tags([1]) | {2}).__name__, type(Tags([1]) & {1}).__name__, p.body, p.body, Page.calls, type(Page.body).__name__, list(Twice(int, ["1", "2"])), NotFound.code, NotFound("x").args, frozenset([1]) | {2})  # expect: Tags set body body 1 cached [2, 4] 404 ('x',) frozenset({1, 2})
try:
    raise NotFound("page")
except Status as e:
    print(e.code, e, repr(e))  # expect: 404 page NotFound('page')
