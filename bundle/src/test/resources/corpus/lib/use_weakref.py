# weakref: references, weak containers, WeakMethod and finalize, on live objects.
import weakref
from weakref import *


class Thing:
    def __init__(self, name="thing"):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name!r})"

    def hello(self):
        return f"hello {self.name}"


a, b, c = Thing("a"), Thing("b"), Thing("c")
r = ref(a)
print(r() is a, r is ref(a), isinstance(r, ReferenceType), getweakrefcount(a) >= 1)  # expect: True True True True
print(ref(a) == ref(b), hash(ref(a)) == hash(a))  # expect: False True
p = proxy(a)
print(p.name, p.hello(), isinstance(p, ProxyType))  # expect: a hello a True
p.name = "A"
print(a.name)  # expect: A
a.name = "a"
try:
    ref(3)
except TypeError as e:
    print(e)  # expect: cannot create weak reference to 'int' object

m = WeakMethod(a.hello)
print(m()(), m == WeakMethod(a.hello), m == WeakMethod(b.hello), m() == a.hello)  # expect: hello a True False True
try:
    WeakMethod(len)
except TypeError as e:
    print(str(e).startswith("argument should be a bound method"))  # expect: True

d = WeakValueDictionary(x=a)
d["y"] = b
d.update({"z": c})
print(sorted(d), len(d), d["y"], d.get("q", 0), "x" in d, list(d.values()))  # expect: ['x', 'y', 'z'] 3 Thing('b') 0 True [Thing('a'), Thing('b'), Thing('c')]
print(d.pop("z"), d.pop("z", None), d.setdefault("z", c) is c, dict(d.items()))  # expect: Thing('c') None True {'x': Thing('a'), 'y': Thing('b'), 'z': Thing('c')}
del d["x"]
print(sorted(d.copy().keys()), [vr() for vr in d.valuerefs()])  # expect: ['y', 'z'] [Thing('b'), Thing('c')]
print(sorted((d | {"x": a}).keys()), isinstance(d | {}, WeakValueDictionary), d.popitem())  # expect: ['x', 'y', 'z'] True ('z', Thing('c'))
try:
    d["nope"]
except KeyError as e:
    print("KeyError", e)  # expect: KeyError 'nope'

k = WeakKeyDictionary()
k[a] = 1
k[b] = 2
print(k[a], k.get(c), len(k), b in k, 3 in k, sorted(k.values()), [key.name for key in k])  # expect: 1 None 2 True False [1, 2] ['a', 'b']
print(k.setdefault(c, 3), k.pop(c), [kr() for kr in k.keyrefs()], dict(k.items()))  # expect: 3 3 [Thing('a'), Thing('b')] {Thing('a'): 1, Thing('b'): 2}
del k[a]
print(list(k.keys()), len(k.copy()))  # expect: [Thing('b')] 1
try:
    k["unhashable by weakness"] = 1
except TypeError as e:
    print(e)  # expect: cannot create weak reference to 'str' object

s = WeakSet([a, b])
s.add(b)
print(len(s), a in s, c in s, 3 in s, sorted(t.name for t in s))  # expect: 2 True False False ['a', 'b']
t = WeakSet([b, c])
print([x.name for x in s & t], len(s | t), [x.name for x in s - t], sorted(x.name for x in s ^ t))  # expect: ['b'] 3 ['a'] ['a', 'c']
print(s == WeakSet([b, a]), s <= s | t, s.isdisjoint([c]), s < s, WeakSet([a]) < s, s.issuperset([a]))  # expect: True True True False True True
s.discard(c)
s.remove(a)
print(len(s), s.pop() is b, len(s))  # expect: 1 True 0
try:
    s.pop()
except KeyError as e:
    print(e)  # expect: 'pop from empty WeakSet'
t |= [a]
t -= [b]
t.difference_update([c])
print([x.name for x in t])  # expect: ['a']

log = []
f = finalize(a, log.append, "finalized")
print(f.alive, f.atexit, f.peek()[0] is a, f.peek()[2:])  # expect: True True True (('finalized',), {})
print(f(), f(), log, f.alive, f.peek())  # expect: None None ['finalized'] False None
g = finalize(b, lambda *args, **kwargs: (args, kwargs), 1, k=2)
print(g.detach()[2:], g.alive, g.detach(), g())  # expect: ((1,), {'k': 2}) False None None
h = finalize(c, print, "not printed")
h.atexit = False
print(h.atexit, finalize(c, lambda: "result")())  # expect: False result


class Cached:
    _all = WeakValueDictionary()

    def __new__(cls, key):
        found = cls._all.get(key)
        if found is None:
            found = super().__new__(cls)
            cls._all[key] = found
        return found


one = Cached("k")
print(Cached("k") is one, Cached("other") is one)  # expect: True False


class Node:
    def __init__(self, parent=None):
        self._parent = ref(parent) if parent else None

    @property
    def parent(self):
        return self._parent and self._parent()


root = Node()
print(Node(root).parent is root, root.parent)  # expect: True None
print(callable(r), getweakrefs(c)[0]() is c)  # expect: True True
