# Making and reading.
d = {"a": 1, "b": 2, **{"c": 3}}
print(d, {}, dict(), dict(x=1), dict([("k", "v")]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), {**d, "a": 9}, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))  # expect: {'a': 1, 'b': 2, 'c': 3} {} {} {'x': 1} {'k': 'v'} {'a': 1, 'b': 2} {'a': 1, 'b': 2} {'a': 9, 'b': 2, 'c': 3} {'a': None, 'b': None} {1: 0, 2: 0}
print(d["a"], d.get("z"), d.get("z", 0), d.get("a", 0), "a" in d, "z" not in d, len(d), list(d), bool({}), d == {"c": 3, "b": 2, "a": 1}, d != {})  # expect: 1 None 0 1 True True 3 ['a', 'b', 'c'] False True True
print({1: "int", 1.0: "float"}, {True: "t", 1: "i"}, {(1, 2): [3]}, {None: None}, {"a": {"b": {}}}, {1: 2, 1: 3})  # expect: {1: 'float'} {True: 'i'} {(1, 2): [3]} {None: None} {'a': {'b': {}}} {1: 3}
d["self"] = d
print(d)  # expect: {'a': 1, 'b': 2, 'c': 3, 'self': {...}}


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: {}["missing"]))  # expect: KeyError: 'missing'
print(error(lambda: {}[1, 2]))  # expect: KeyError: (1, 2)
print(error(lambda: {}[[]]))  # expect: TypeError: unhashable type: 'list'
print(error(lambda: {[]: 1}))  # expect: TypeError: unhashable type: 'list'
print(error(lambda: {{}: 1}))  # expect: TypeError: unhashable type: 'dict'
print(error(lambda: exec("del d['x']", {"d": {}})))  # expect: KeyError: 'x'
print(error(lambda: dict(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: dict([1])))  # expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
print(error(lambda: dict([(1, 2, 3)])))  # expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
print(error(lambda: dict(["ab", "c"])))  # expect: ValueError: dictionary update sequence element #1 has length 1; 2 is required
print(error(lambda: dict(1, 2)))  # expect: TypeError: dict expected at most 1 argument, got 2
print(error(lambda: {} < {}))  # expect: TypeError: '<' not supported between instances of 'dict' and 'dict'
print(error(lambda: {**5}))  # expect: TypeError: 'int' object is not a mapping
print(error(lambda: hash({})))  # expect: TypeError: unhashable type: 'dict'
print(error(lambda: {}.foo))  # expect: AttributeError: 'dict' object has no attribute 'foo'
print(error(lambda: dict.fromkeys(5)))  # expect: TypeError: 'int' object is not iterable
# ---
# Changing: order is the order of first insertion.
d = {}
d["x"] = 1
d["y"] = 2
d["z"] = 3
d["x"] = 10
print(d, d.pop("y"), d, d.pop("q", "none"), d.setdefault("w", []), d.setdefault("x", 99), d.popitem(), d)  # expect: {'x': 10, 'z': 3} 2 {'x': 10, 'z': 3} none [] 10 ('w', []) {'x': 10, 'z': 3}
d["y"] = 4
del d["x"]
d["x"] = 5
print(d, list(d.items()), list(reversed(d)), list(reversed(d.items())))  # expect: {'z': 3, 'y': 4, 'x': 5} [('z', 3), ('y', 4), ('x', 5)] ['x', 'y', 'z'] [('x', 5), ('y', 4), ('z', 3)]
d.update({"y": 40, "n": 1})
d.update([("m", 2)], k=3)
d.update(x=6)
print(d, d.copy() == d, d.copy() is d)  # expect: {'z': 3, 'y': 40, 'x': 6, 'n': 1, 'm': 2, 'k': 3} True False
d |= {"or": 1}
print({"a": 1, "b": 1} | {"b": 2, "c": 2}, d, d.clear(), d)  # expect: {'a': 1, 'b': 2, 'c': 2} {} None {}


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: {}.pop("k")))  # expect: KeyError: 'k'
print(error(lambda: {}.pop()))  # expect: TypeError: pop expected at least 1 argument, got 0
print(error(lambda: {}.popitem()))  # expect: KeyError: 'popitem(): dictionary is empty'
print(error(lambda: {}.update(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: {}.update([1])))  # expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
print(error(lambda: {} | []))  # expect: TypeError: unsupported operand type(s) for |: 'dict' and 'list'
print(error(lambda: {}.get()))  # expect: TypeError: get expected at least 1 argument, got 0
print(error(lambda: {}.setdefault([])))  # expect: TypeError: unhashable type: 'list'
print(error(lambda: {}.update(1, 2)))  # expect: TypeError: update expected at most 1 argument, got 2
# ---
# Views are live and behave like sets.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys), "c" in keys, 3 in values, ("a", 1) in items, ("a", 2) in items, list(reversed(keys)))  # expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) 3 True True True False ['c', 'b', 'a']
print(sorted(keys & {"a", "z"}), sorted(keys | ["q"]), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}), keys == {"a", "b", "c"}, keys >= {"a"}, keys.isdisjoint("xyz"), sorted(items & {("a", 1)}))  # expect: ['a'] ['a', 'b', 'c', 'q'] ['b', 'c'] ['b', 'c', 'z'] True True True [('a', 1)]
print(sorted({"a", "q"} - keys), {"a"} < keys, values == values, d.values() == d.values(), keys.mapping["a"], type(keys).__name__, type(iter(items)).__name__, repr({}.keys()), repr({}.items()))  # expect: ['q'] True True False 1 dict_keys dict_itemiterator dict_keys([]) dict_items([])


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def grow(mapping, view):
    for _ in view(mapping):
        mapping[len(mapping)] = 0


def shrink(mapping):
    for key in mapping:
        del mapping[key]


print(error(lambda: grow({1: 1}, iter)))  # expect: None
print(error(lambda: grow({1: 1}, dict.items)))  # expect: None
print(error(lambda: grow({1: 1}, dict.values)))  # expect: None
print(error(lambda: shrink({1: 1, 2: 2})))  # expect: RuntimeError: dictionary changed size during iteration
print(error(lambda: keys[0]))  # expect: TypeError: 'dict_keys' object is not subscriptable
print(error(lambda: keys.mapping.update), type(keys.mapping).__name__)  # expect: AttributeError: 'mappingproxy' object has no attribute 'update' mappingproxy
same_size = {1: "a", 2: "b", 3: "c"}
for k in same_size:
    same_size[k] = same_size[k].upper()
print(same_size)  # expect: {1: 'A', 2: 'B', 3: 'C'}


def replace_keys(mapping):
    for key in mapping:
        del mapping[key]
        mapping[key + 100] = 0


print(error(lambda: replace_keys({1: 1, 2: 2, 3: 3})))  # expect: None
# ---
# Keys compare by hash and ==; a key keeps the first object.
class Key:
    def __init__(self, name, number):
        self.name, self.number = name, number

    def __hash__(self):
        return self.number % 4

    def __eq__(self, other):
        return isinstance(other, Key) and self.number == other.number

    def __repr__(self):
        return f"{self.name}{self.number}"


d = {Key("a", i): i for i in range(10)}
d[Key("b", 3)] = "new"
print(d, d[Key("x", 7)], Key("q", 11) in d, len(d))  # expect: {a0: 0, a1: 1, a2: 2, a3: 'new', a4: 4, a5: 5, a6: 6, a7: 7, a8: 8, a9: 9} 7 False 10
for i in range(0, 10, 2):
    del d[Key("", i)]
print(d, d.get(Key("", 0)), [d[Key("", i)] for i in (1, 5, 9)])  # expect: {a1: 1, a3: 'new', a5: 5, a7: 7, a9: 9} None [1, 5, 9]


class Raises:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("no comparison")


try:
    {Raises(): 1, Raises(): 2}
except ValueError as e:
    print(e)  # expect: no comparison
try:
    {type("H", (), {"__hash__": lambda self: "x"})(): 1}
except TypeError as e:
    print(e)  # expect: __hash__ method should return an integer
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
print(len(big), sum(big), sum(big.values()), list(big)[:5], 333 in big, 334 in big)  # expect: 666 332667 221555889 [1, 2, 4, 5, 7] False True
# ---
# Subclasses of dict: __missing__, overridden methods, other mapping types.
from collections import ChainMap, Counter, OrderedDict, defaultdict


class Default(dict):
    def __missing__(self, key):
        value = self[key] = f"made {key}"
        return value


d = Default(a=1)
print(d["a"], d["b"], d, d.get("z"), "z" in d, d | {"c": 1}, type(d.copy()).__name__)  # expect: 1 made b {'a': 1, 'b': 'made b'} None False {'a': 1, 'b': 'made b', 'c': 1} dict
groups = defaultdict(list)
for word in "the quick brown fox jumps over the lazy dog".split():
    groups[len(word)].append(word)
print(groups, dict(groups), groups.default_factory, groups.get(99))  # expect: defaultdict(<class 'list'>, {3: ['the', 'fox', 'the', 'dog'], 5: ['quick', 'brown', 'jumps'], 4: ['over', 'lazy']}) {3: ['the', 'fox', 'the', 'dog'], 5: ['quick', 'brown', 'jumps'], 4: ['over', 'lazy']} <class 'list'> None
c = Counter("mississippi")
c.update("spin")
print(c, c.most_common(2), c["z"], c - Counter("miss"), Counter(a=1) + Counter(a=2, b=-1), c.total(), sorted(Counter(a=2).elements()), Counter(a=3) & Counter(a=1), Counter(a=3) | Counter(b=1))  # expect: Counter({'i': 5, 's': 5, 'p': 3, 'm': 1, 'n': 1}) [('i', 5), ('s', 5)] 0 Counter({'i': 4, 's': 3, 'p': 3, 'n': 1}) Counter({'a': 3}) 15 ['a', 'a'] Counter({'a': 1}) Counter({'a': 3, 'b': 1})
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(list(o.items()), o.popitem(last=False), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))  # expect: [('c', 3), ('b', 2), ('a', 1)] ('c', 3) False True
chain = ChainMap({"a": 1}, {"a": 2, "b": 3})
chain["c"] = 4
print(chain["a"], chain["b"], chain, sorted(chain), chain.new_child({"a": 0})["a"], chain.parents["a"], len(chain))  # expect: 1 3 ChainMap({'a': 1, 'c': 4}, {'a': 2, 'b': 3}) ['a', 'b', 'c'] 0 2 3

# ---
# Tuples as keys, hot: of ints and texts, nested, and of what has an __eq__ of its own.


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return self.n == (other.n if isinstance(other, Key) else other)


class Pair(tuple):
    def __eq__(self, other):
        return "Pair"

    __hash__ = tuple.__hash__


def fill(make, n):
    known, seen, hits = {}, set(), 0
    for i in range(n):
        for j in range(20):
            key = make(i % 30, j)
            known[key] = known.get(key, 0) + 1
            if key in seen:
                hits += 1
            seen.add(key)
            if make(j, i % 30) in known:
                hits += known[key]
    return len(known), len(seen), hits, known[make(3, 4)]


makers = (
    lambda i, j: (i, j),
    lambda i, j: (str(i), True, j),
    lambda i, j: (i, (j, ("x", (i,)))),
    lambda i, j: (i, float(j), None),
    lambda i, j: (Key(i), j),
    lambda i, j: (i, Key(j)) if i % 2 else (i, j),
    lambda i, j: (2**70 + i, j),
    lambda i, j: Pair((i, j)),
)
for k in range(3):
    results = [fill(make, 90) for make in makers]
print(*results, sep="\n")
# expect: (600, 600, 3410, 3)
# expect: (600, 600, 3410, 3)
# expect: (600, 600, 3410, 3)
# expect: (600, 600, 3410, 3)
# expect: (600, 600, 3410, 3)
# expect: (600, 600, 3410, 3)
# expect: (600, 600, 3410, 3)
# expect: (600, 600, 3410, 3)
d = {(1, 2): "a", (True, 3): "b"}
print(d[1.0, 2], d[1, 3.0], d[Key(1), 2], (1, Key(3)) in d, (1, 4) in d, {(1, 2), (1.0, 2.0)} == {(True, 2)})
# expect: a b a True False True
deep = 1
for k in range(9):
    deep = (deep, k)
print({deep: 5}[deep], hash(deep) == hash((deep[0], 8)), hash(()), hash((1, "")) == hash((1.0, "")))
# expect: 5 True 5740354900026072187 True
print({(1, []): 2})  # raises: TypeError: unhashable type: 'list'
