# requires: 3.12
# collections: namedtuple, Counter, OrderedDict, ChainMap, defaultdict, deque, User* wrappers.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString
from collections import defaultdict, deque, namedtuple
import collections
import collections.abc

# namedtuple
Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p._fields)  # expect: Point(x=1, y=2) 1 2 ('x', 'y')
print(p == (1, 2), p._replace(x=5), p._asdict())  # expect: True Point(x=5, y=2) {'x': 1, 'y': 2}
print(Point._make([3, 4]), Point.__doc__, Point.x.__doc__)  # expect: Point(x=3, y=4) Point(x, y) Alias for field number 0
print(Point.__name__, Point.__qualname__, Point.__module__, Point.__match_args__)  # expect: Point Point __main__ ('x', 'y')
x, y = p
print(x + y, len(p), isinstance(p, tuple), hash(p) == hash((1, 2)))  # expect: 3 2 True True
D = namedtuple("D", "a b c", defaults=[8, 9])
print(D(1), D(1, 2), D._field_defaults)  # expect: D(a=1, b=8, c=9) D(a=1, b=2, c=9) {'b': 8, 'c': 9}
print(namedtuple("R", "a def a _x b", rename=True)._fields)  # expect: ('a', '_1', '_2', '_3', 'b')
print(namedtuple("Empty", "")())  # expect: Empty()


class Vec(namedtuple("VecBase", "x, y")):
    __slots__ = ()

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)


print(Vec(1, 2) + Vec(3, 4))  # expect: Vec(x=4, y=6)
match p:
    case Point(a, b):
        print("point", a, b)  # expect: point 1 2


def failure(func, *args, **kwargs):
    try:
        func(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return "no error"


print(failure(Point, 1))  # expect: TypeError: Point.__new__() missing 1 required positional argument: 'y'
print(failure(Point, 1, 2, 3))  # expect: TypeError: Point.__new__() takes 3 positional arguments but 4 were given
print(failure(Point, 1, 2, z=3))  # expect: TypeError: Point.__new__() got an unexpected keyword argument 'z'
print(failure(Point._make, [1]))  # expect: TypeError: Expected 2 arguments, got 1
print(failure(p._replace, z=1))  # expect: ValueError: Got unexpected field names: ['z']
print(failure(namedtuple, "T", "a class"))  # expect: ValueError: Type names and field names cannot be a keyword: 'class'
print(failure(namedtuple, "T", "a 1b"))  # expect: ValueError: Type names and field names must be valid identifiers: '1b'
print(failure(namedtuple, "T", "_a"))  # expect: ValueError: Field names cannot start with an underscore: '_a'
print(failure(namedtuple, "T", "a a"))  # expect: ValueError: Encountered duplicate field name: 'a'
print(failure(namedtuple, "T", "a", defaults=(1, 2)))  # expect: TypeError: Got more default values than field names
print(failure(setattr, p, "x", 3).split(":")[0])  # expect: AttributeError

# Counter
c = Counter("abracadabra")
print(c)  # expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1})
print(c.most_common(2), c["zzz"], c.total())  # expect: [('a', 5), ('b', 2)] 0 11
print(c.most_common(1), Counter().most_common(1), c.most_common()[-1])  # expect: [('a', 5)] [] ('d', 1)
print("".join(sorted(c.elements())))  # expect: aaaaabbcdrr
c.update("aa")
c.subtract({"b": 3})
c.update(z=4)
print(c["a"], c["b"], c["z"])  # expect: 7 -1 4
del c["nothing"], c["z"]
print(+Counter(a=1, b=-1), -Counter(a=1, b=-1), Counter())  # expect: Counter({'a': 1}) Counter({'b': 1}) Counter()
a, b = Counter(a=3, b=1), Counter(a=1, b=2)
print(a + b, a - b, a & b, a | b)  # expect: Counter({'a': 4, 'b': 3}) Counter({'a': 2}) Counter({'a': 1, 'b': 1}) Counter({'a': 3, 'b': 2})
print(a <= b, a & b <= a, Counter(a=1) < Counter(a=2), Counter(a=1, b=0) == Counter(a=1))  # expect: False True True True
a += b
print(a, Counter(a=1).copy(), Counter({"x": 2}, y=1))  # expect: Counter({'a': 4, 'b': 3}) Counter({'a': 1}) Counter({'x': 2, 'y': 1})
a -= Counter(a=10)
print(a)  # expect: Counter({'b': 3})
print(failure(Counter.fromkeys, "ab"))  # expect: NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
print(isinstance(c, dict), type(Counter("a") + Counter("b")).__name__)  # expect: True Counter

# OrderedDict
od = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
od.move_to_end("a")
print(od, list(od))  # expect: OrderedDict({'b': 2, 'c': 3, 'a': 1}) ['b', 'c', 'a']
od.move_to_end("a", last=False)
print(od.keys(), od.values(), od.items())  # expect: odict_keys(['a', 'b', 'c']) odict_values([1, 2, 3]) odict_items([('a', 1), ('b', 2), ('c', 3)])
print(od.popitem(), od.popitem(last=False), od)  # expect: ('c', 3) ('a', 1) OrderedDict({'b': 2})
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))  # expect: False True
print(list(reversed(OrderedDict(a=1, b=2))), list(reversed(OrderedDict(a=1, b=2).items())))  # expect: ['b', 'a'] [('b', 2), ('a', 1)]
print(OrderedDict.fromkeys("ab", 0), OrderedDict(), OrderedDict(a=1) | {"b": 2})  # expect: OrderedDict({'a': 0, 'b': 0}) OrderedDict() OrderedDict({'a': 1, 'b': 2})
print(failure(OrderedDict().popitem), failure(od.move_to_end, "zz"))  # expect: KeyError: 'dictionary is empty' KeyError: 'zz'
od["self"] = od
print(od, od.keys() & {"b", "q"})  # expect: OrderedDict({'b': 2, 'self': ...}) {'b'}
print(od.pop("self") is od, od.pop("gone", 7), od.setdefault("n", 1), od.copy() == od)  # expect: True 7 1 True


class Upper(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


print(Upper(a=1), Upper([("q", 2)]))  # expect: Upper({'A': 1}) Upper({'Q': 2})


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]


lru = LRU(2)
lru["a"], lru["b"] = 1, 2
lru["a"]
lru["c"] = 3
print(list(lru))  # expect: ['a', 'c']

# defaultdict and deque
dd = defaultdict(list)
dd["a"].append(1)
print(dd, dd.get("q"), "q" in dd)  # expect: defaultdict(<class 'list'>, {'a': [1]}) None False
dq = deque([1, 2, 3], maxlen=3)
dq.append(4)
dq.rotate(1)
print(dq, dq.popleft(), dq.maxlen)  # expect: deque([2, 3], maxlen=3) 4 3

# ChainMap
base = {"color": "red", "user": "guest"}
cm = ChainMap({"user": "ann"}, base)
print(cm["user"], cm["color"], len(cm), list(cm))  # expect: ann red 2 ['color', 'user']
child = cm.new_child({"x": 1})
child["color"] = "blue"
print(child, base["color"])  # expect: ChainMap({'x': 1, 'color': 'blue'}, {'user': 'ann'}, {'color': 'red', 'user': 'guest'}) red
print(child.parents == cm, child.get("none", 0), "user" in child, dict(cm))  # expect: True 0 True {'color': 'red', 'user': 'ann'}
print(failure(child.__getitem__, "k"))  # expect: KeyError: 'k'
print(failure(child.pop, "user"))  # expect: KeyError: "Key not found in the first mapping: 'user'"
print(ChainMap({"a": 1}) | {"b": 2}, bool(ChainMap()))  # expect: ChainMap({'a': 1, 'b': 2}) False
print(failure(ChainMap().popitem))  # expect: KeyError: 'No keys found in the first mapping.'


# The wrappers
class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


low = Lower({"AB": 1}, CD=2)
low.update(EF=3)
print(low, low.get("ab"), len(low), low | {"z": 0}, low.pop("cd"))  # expect: {'ab': 1, 'ef': 3} 1 3 {'ab': 1, 'cd': 2, 'ef': 3, 'z': 0} 2
print(low.copy() == low, type(low.copy()).__name__, Lower.fromkeys("XY", 0))  # expect: True Lower {'x': 0, 'y': 0}


class Stack(UserList):
    def push(self, item):
        self.append(item)


s = Stack([1, 2])
s.push(3)
print(s, s[1:], type(s[1:]).__name__, s + [9], [0] + s, s * 2)  # expect: [1, 2, 3] [2, 3] Stack [1, 2, 3, 9] [0, 1, 2, 3] [1, 2, 3, 1, 2, 3]
s.sort(reverse=True)
print(s.pop(), s, s == [3, 2], s.index(2), 3 in s, s < [4])  # expect: 1 [3, 2] True 1 True True


class Loud(UserString):
    def shout(self):
        return self.upper() + "!"


u = Loud("hello")
print(u.shout(), type(u.upper()).__name__, len(u), u[1:3], "ell" in u, u == "hello")  # expect: HELLO! Loud 5 el True True
print(repr(u), u.split("l"), u + " you", u.replace("l", "L"), u.find("o"), u.startswith("he"))  # expect: 'hello' ['he', '', 'o'] hello you heLLo 4 True
print(UserString("%s-%d") % ("a", 3), int(UserString("12")) + 1, hash(u) == hash("hello"))  # expect: a-3 13 True
print(UserString("a{}b").format(1), UserString("-").join("abc"), UserString(5))  # expect: a1b a-b-c 5

print(collections.abc.Mapping.__name__)  # expect: Mapping
print(failure(getattr, collections, "Nope"))  # expect: AttributeError: module 'collections' has no attribute 'Nope'
# ---
# The fields of a named tuple can be documented.
from collections import namedtuple

Point = namedtuple("Point", "x y")
print(Point.x.__doc__)  # expect: Alias for field number 0
Point.x.__doc__ = "to the right"
print(Point.x.__doc__, "|", Point.y.__doc__, Point(3, 4).x)  # expect: to the right | Alias for field number 1 3
