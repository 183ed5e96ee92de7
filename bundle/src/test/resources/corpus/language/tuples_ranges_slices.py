# Tuples.
t = 1, "a", 2.5
print(t, (), (1,), (1, 2)[0], t[-1], t[1:], t[::-1], len(t), t + (4,), t * 2, 1 in t, tuple("ab"), tuple(), tuple([1]), (*t, *"z"))  # expect: (1, 'a', 2.5) () (1,) 1 2.5 ('a', 2.5) (2.5, 'a', 1) 3 (1, 'a', 2.5, 4) (1, 'a', 2.5, 1, 'a', 2.5) True ('a', 'b') () (1,) (1, 'a', 2.5, 'z')
print(t.index("a"), t.count(1), (1, 2) < (1, 3), (1,) < (1, 0), (1, 2) == [1, 2], hash((1, 2)) == hash((1, 2)), {(1, 2): "k"}[1, 2], repr((("a",),)))  # expect: 1 1 True True False True k (('a',),)
u = t
u += (9,)
print(u, t, u is t, (lambda *args: args)(1, 2), tuple(x * x for x in range(4)), () == (), () < (0,), ((1, [2]),))  # expect: (1, 'a', 2.5, 9) (1, 'a', 2.5) False (1, 2) (0, 1, 4, 9) True True ((1, [2]),)


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: t[5]))  # expect: IndexError: tuple index out of range
print(error(lambda: t["a"]))  # expect: TypeError: tuple indices must be integers or slices, not str
print(error(lambda: exec("t[0] = 1", {"t": t})))  # expect: TypeError: 'tuple' object does not support item assignment
print(error(lambda: exec("del t[0]", {"t": t})))  # expect: TypeError: 'tuple' object doesn't support item deletion
print(error(lambda: t + [1]))  # expect: TypeError: can only concatenate tuple (not "list") to tuple
print(error(lambda: t.index(7)))  # expect: ValueError: tuple.index(x): x not in tuple
print(error(lambda: hash(([],))))  # expect: TypeError: unhashable type: 'list'
print(error(lambda: (1, 2) < (1, "a")))  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
print(error(lambda: tuple(3)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: t.append(1)))  # expect: AttributeError: 'tuple' object has no attribute 'append'
print(error(lambda: tuple(1, 2)))  # expect: TypeError: tuple expected at most 1 argument, got 2
nested = ([1], 2)
try:
    nested[0] += [5]
except TypeError as e:
    print(e, nested)  # expect: 'tuple' object does not support item assignment ([1, 5], 2)
# ---
# A subclass of tuple needs __new__; namedtuple.
from collections import namedtuple


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


p = Pair(1, 2)
print(p, p.first, p == (1, 2), type(p + ()).__name__, isinstance(p, tuple), len(p), hash(p) == hash((1, 2)))  # expect: (1, 2) 1 True tuple True 2 True
Point = namedtuple("Point", "x y z", defaults=[0])
q = Point(1, y=2)
print(q, q.x, q[1], q._asdict(), q._replace(x=9), Point._fields, Point._make([4, 5, 6]), q == (1, 2, 0), Point._field_defaults)  # expect: Point(x=1, y=2, z=0) 1 2 {'x': 1, 'y': 2, 'z': 0} Point(x=9, y=2, z=0) ('x', 'y', 'z') Point(x=4, y=5, z=6) True {'z': 0}
x, *rest = q
print(x, rest, Point.__doc__, Point.x.__doc__, Point.__name__)  # expect: 1 [2, 0] Point(x, y, z) Alias for field number 0 Point
try:
    Point(1)
except TypeError as e:
    print(e)  # expect: Point.__new__() missing 1 required positional argument: 'y'
try:
    q.x = 5
except AttributeError as e:
    print(e)  # expect: can't set attribute
try:
    namedtuple("Bad", "a class")
except ValueError as e:
    print(e)  # expect: Type names and field names cannot be a keyword: 'class'
# ---
# range is a sequence of ints that is never stored.
r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], 8 in r, 9 in r, 8.0 in r, "a" in r, r.index(11), r.count(5), r.count(6))  # expect: range(2, 20, 3) [2, 5, 8, 11, 14, 17] 6 2 17 range(5, 11, 3) range(17, -1, -3) True False True False 3 1 0
print(range(5), range(0), list(range(5, 0, -2)), range(3) == range(0, 3, 1), range(0, 5, 2) == range(0, 6, 2), hash(range(3)) == hash(range(0, 3)), range(0) == range(2, 2), bool(range(0)))  # expect: range(0, 5) range(0, 0) [5, 3, 1] True True True True False
print(r.start, r.stop, r.step, list(reversed(r)), max(r), sum(r), range(10**20)[10**19], len(range(10**18)), 10**19 in range(10**20), range(10)[2:8:2], range(-5, 5)[3])  # expect: 2 20 3 [17, 14, 11, 8, 5, 2] 17 57 10000000000000000000 1000000000000000000 True range(2, 8, 2) -2
print(repr(range(1, 10, 1)), repr(range(1, 10, 2)), range(10**30, 10**30 + 3)[1], list(range(2**63, 2**63 + 2)), range(True), [*range(3, -1, -1)])  # expect: range(1, 10) range(1, 10, 2) 1000000000000000000000000000001 [9223372036854775808, 9223372036854775809] range(0, 1) [3, 2, 1, 0]


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: range(1, 2, 0)))  # expect: ValueError: range() arg 3 must not be zero
print(error(lambda: range("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: range(1.5)))  # expect: TypeError: 'float' object cannot be interpreted as an integer
print(error(lambda: range()))  # expect: TypeError: range expected at least 1 argument, got 0
print(error(lambda: range(1, 2, 3, 4)))  # expect: TypeError: range expected at most 3 arguments, got 4
print(error(lambda: range(5)[5]))  # expect: IndexError: range object index out of range
print(error(lambda: range(5)["a"]))  # expect: TypeError: range indices must be integers or slices, not str
print(error(lambda: range(5).index(7)))  # expect: ValueError: 7 is not in range
print(error(lambda: len(range(10**30))))  # expect: OverflowError: Python int too large to convert to C ssize_t
print(error(lambda: exec("range(5)[0] = 1")))  # expect: TypeError: 'range' object does not support item assignment
print(error(lambda: range(3) < range(4)))  # expect: TypeError: '<' not supported between instances of 'range' and 'range'
print(error(lambda: range(stop=3)))  # expect: TypeError: range() takes no keyword arguments
# ---
# slice objects and what __getitem__ receives.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None, None), s.indices(6), slice(None, None, -1).indices(4), slice(-3, None).indices(10), s == slice(1, 10, 2))  # expect: slice(1, 10, 2) 1 10 2 slice(None, 5, None) slice(None, None, None) (1, 6, 2) (3, -1, -1) (7, 10, 1) True


class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        self.last = ("set", key, value)

    def __delitem__(self, key):
        self.last = ("del", key)


show = Show()
print(show[1], show[1:2], show[:], show[::2], show[1, 2], show[1:2, ::3], show[...], show[()], show[1,], show["a":"b"], show[None])  # expect: 1 slice(1, 2, None) slice(None, None, None) slice(None, None, 2) (1, 2) (slice(1, 2, None), slice(None, None, 3)) Ellipsis () (1,) slice('a', 'b', None) None
print(show[*[1, 2]], show[0, *"ab"])  # expect: (1, 2) (0, 'a', 'b')
show[1:2] = "value"
print(show.last)  # expect: ('set', slice(1, 2, None), 'value')
del show[1, ...]
print(show.last)  # expect: ('del', (1, Ellipsis))


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: slice()))  # expect: TypeError: slice expected at least 1 argument, got 0
print(error(lambda: slice(1, 2, 0).indices(5)))  # expect: ValueError: slice step cannot be zero
print(error(lambda: slice("a").indices(5)))  # expect: TypeError: slice indices must be integers or None or have an __index__ method
print(error(lambda: 5[0]))  # expect: TypeError: 'int' object is not subscriptable
print(error(lambda: None[0]))  # expect: TypeError: 'NoneType' object is not subscriptable
print(error(lambda: len[0]))  # expect: TypeError: 'builtin_function_or_method' object is not subscriptable
print(error(lambda: exec("x[0] = 1", {"x": 5})))  # expect: TypeError: 'int' object does not support item assignment
print(error(lambda: exec("del x[0]", {"x": 5})))  # expect: TypeError: 'int' object does not support item deletion
