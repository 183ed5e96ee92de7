# A weak reference gives the object while it lives; it compares and hashes like it.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def hello(self):
        return f"hello from {self.name}"

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)


a, b = Node("a"), Node("b")
r = weakref.ref(a)
print(r() is a, r == weakref.ref(a), r != weakref.ref(b), hash(r) == hash(a), type(r).__name__, weakref.getweakrefcount(a) >= 1)  # expect: True True True True ReferenceType True
p = weakref.proxy(a)
print(p.name, p.hello(), type(p).__name__, p == a)  # expect: a hello from a ProxyType True
p.name = "renamed"
print(a.name, weakref.WeakMethod(a.hello)()())  # expect: renamed hello from renamed
# ---
# Weak containers keep what is alive.
import weakref


class Key:
    def __init__(self, n):
        self.n = n


keys = [Key(i) for i in range(3)]
table = weakref.WeakKeyDictionary({k: k.n * 10 for k in keys})
values = weakref.WeakValueDictionary({k.n: k for k in keys})
group = weakref.WeakSet(keys)
print(sorted(table.values()), table[keys[1]], keys[0] in table, values[2] is keys[2], sorted(values), len(group), keys[0] in group, sorted(k.n for k in group))  # expect: [0, 10, 20] 10 True True [0, 1, 2] 3 True [0, 1, 2]
table[keys[0]] = "changed"
print(table.get(keys[0]), table.pop(keys[1]), len(table), values.get(9, "none"), Key(0) in group)  # expect: changed 10 2 none False
finalizer = weakref.finalize(keys[0], print, "not called here")
print(finalizer.alive, finalizer.detach() is not None, finalizer.alive)  # expect: True True False
# ---
# What cannot be referred to weakly.
import weakref


def error(action):
    try:
        return action()
    except TypeError as e:
        return str(e)


class Slotted:
    __slots__ = ("x",)


class Weak:
    __slots__ = ("x", "__weakref__")


class MyList(list):
    pass


print(error(lambda: weakref.ref(5)))  # expect: cannot create weak reference to 'int' object
print(error(lambda: weakref.ref("text")))  # expect: cannot create weak reference to 'str' object
print(error(lambda: weakref.ref([])))  # expect: cannot create weak reference to 'list' object
print(error(lambda: weakref.ref(Slotted())))  # expect: cannot create weak reference to 'Slotted' object
print(error(lambda: weakref.ref(None)))  # expect: cannot create weak reference to 'NoneType' object
w, m, s = Weak(), MyList(), {1}
print(weakref.ref(w)() is w, weakref.ref(m)() is m, weakref.ref(s)() is s, weakref.ref(Weak)() is Weak, weakref.ref(error)() is error, weakref.ref(weakref)() is weakref)  # expect: True True True True True True
