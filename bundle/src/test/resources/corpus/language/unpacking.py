# Targets of assignment.
a, b = 1, 2
a, b = b, a
(c, d), [e, *f] = (3, 4), "xyz"
*g, h = [1]
x = y = z = []
print(a, b, c, d, e, f, g, h, x is y is z)  # expect: 2 1 3 4 x ['y', 'z'] [] 1 True
first, *middle, last = range(6)
head, *tail = "a"
*start, (m, n) = [1, 2, (3, 4)]
print(first, middle, last, head, tail, start, m, n)  # expect: 0 [1, 2, 3, 4] 5 a [] [1, 2] 3 4


class Box:
    pass


box, items = Box(), [0, 0, 0, 0]
box.x, items[0], items[1:3], *box.rest = 1, 2, "ab", 4, 5
print(box.x, items, box.rest)  # expect: 1 [2, 'a', 'b', 0] [4, 5]
i = 0
i, items[i] = 2, "i was already 2"
print(i, items)  # expect: 2 [2, 'a', 'i was already 2', 0]
for k, (v, *w) in {"one": (1, 2, 3)}.items():
    print(k, v, w)  # expect: one 1 [2, 3]
() = []
[] = ()
(only,) = [7]
[single] = "s"
print(only, single)  # expect: 7 s
# ---
# Unpacking in displays and calls.
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], *[2, 3]}, {**{"a": 1}, "b": 2, **{"a": 3}}, [*{}, *{"k": 1}])  # expect: [0, 1, 2, 'a', 'b'] (1, 2) {1, 2, 3} {'a': 3, 'b': 2} ['k']
print(*[1, 2], *"ab", sep="-")  # expect: 1-2-a-b
t = *"ab", 1
print(t, max(*[3, 9], *(4,)), dict(**{"x": 1}, y=2), [*(x for x in (1, 2))])  # expect: ('a', 'b', 1) 9 {'x': 1, 'y': 2} [1, 2]
for v in *[1, 2], 3:
    last = v
print(last, "{}{}".format(*"ab"), "%s%s" % (*"cd",))  # expect: 3 ab cd


def rest():
    yield from [1, 2, 3]


a, *b = rest()
print(a, b)  # expect: 1 [2, 3]
# ---
# What goes wrong.
def error(statement, **scope):
    try:
        exec(statement, scope)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error("a, b = 1"))  # expect: TypeError: cannot unpack non-iterable int object
print(error("a, b = [1]"))  # expect: ValueError: not enough values to unpack (expected 2, got 1)
print(error("a, b = 1, 2, 3"))  # expect: ValueError: too many values to unpack (expected 2)
print(error("a, b, c = 'ab'"))  # expect: ValueError: not enough values to unpack (expected 3, got 2)
print(error("a, *b, c = [1]"))  # expect: ValueError: not enough values to unpack (expected at least 2, got 1)
print(error("*a, b, c = []"))  # expect: ValueError: not enough values to unpack (expected at least 2, got 0)
print(error("a, b = None"))  # expect: TypeError: cannot unpack non-iterable NoneType object
print(error("(a, b), c = 1, 2"))  # expect: TypeError: cannot unpack non-iterable int object
print(error("a, b = {1: 2}"))  # expect: ValueError: not enough values to unpack (expected 2, got 1)
print(error("[*5]"))  # expect: TypeError: Value after * must be an iterable, not int
print(error("{**[1]}"))  # expect: TypeError: 'list' object is not a mapping
print(error("{*5}"))  # expect: TypeError: 'int' object is not iterable
print(error("len(*5)"))  # expect: TypeError: len() argument after * must be an iterable, not int
print(error("len(**5)"))  # expect: TypeError: len() argument after ** must be a mapping, not int
print(error("a, b = iter([1, 2, 3])"))  # expect: ValueError: too many values to unpack (expected 2)
print(error("for a, b in [(1, 2, 3)]: pass"))  # expect: ValueError: too many values to unpack (expected 2)
print(error("x: int; x"))  # expect: NameError: name 'x' is not defined
print(error("a = b = c.d = 5", c=5))  # expect: AttributeError: 'int' object has no attribute 'd'
# ---
# Augmented assignment evaluates the target once.
log = []


def note(value):
    log.append(value)
    return value


data = {"k": 1}
note(data)[note("k")] += note(5)
print(data, log[1:])  # expect: {'k': 6} ['k', 5]


class Holder:
    def __init__(self):
        self.gets = self.sets = 0

    @property
    def value(self):
        self.gets += 1
        return 10

    @value.setter
    def value(self, new):
        self.sets += 1
        self.last = new


h = Holder()
h.value += 5
print(h.gets, h.sets, h.last)  # expect: 1 1 15
n = 10
n += 1; n -= 2; n *= 3; n //= 2; n %= 10; n **= 3; n <<= 2; n >>= 1; n |= 1; n &= 7; n ^= 2; n /= 2
print(n)  # expect: 2.5
s = "a"
s += "b"
s *= 3
lst = [1]
alias = lst
lst += "xy"
lst = lst + ["z"]
print(s, lst, alias)  # expect: ababab [1, 'x', 'y', 'z'] [1, 'x', 'y']
# ---
# del removes names, attributes, items, slices.
class Box:
    pass


b = Box()
b.x, b.y = 1, 2
values, table = [1, 2, 3, 4, 5], {"a": 1, "b": 2}
del b.x, values[0], (values[1:3], [table["a"]])
print(vars(b), values, table)  # expect: {'y': 2} [2, 5] {'b': 2}
try:
    del b.x
except AttributeError as e:
    print(e)  # expect: 'Box' object has no attribute 'x'
try:
    b.x
except AttributeError as e:
    print(e, e.name, e.obj is b)  # expect: 'Box' object has no attribute 'x' x True
name = 1
del name
print("name" in globals())  # expect: False
