# Making, indexing, slicing.
a = [3, 1, 2]
print(a, [], [1, "two", [3.0]], list("abc"), list(range(3)), list(), list((1, 2)), list({"k": 1}), [*a, 4, *"xy"])  # expect: [3, 1, 2] [] [1, 'two', [3.0]] ['a', 'b', 'c'] [0, 1, 2] [] [1, 2] ['k'] [3, 1, 2, 4, 'x', 'y']
print(a[0], a[-1], a[1:], a[::-1], a[5:], a[-2:5], a[slice(0, 2)], len(a), 2 in a, 5 not in a)  # expect: 3 2 [1, 2] [2, 1, 3] [] [1, 2] [3, 1] 3 True True
print(a + [4], a * 2, 2 * a, a * 0, a * -1, a == [3, 1, 2], a != [3], a < [3, 2], [1, 2] < [1, 2, 0], [] < [0], [[1], [2]] > [[1], [1, 5]])  # expect: [3, 1, 2, 4] [3, 1, 2, 3, 1, 2] [3, 1, 2, 3, 1, 2] [] [] True True True True True True
a[1] = "x"
a[-1] = a
print(a, repr(a), str([a])[:20])  # expect: [3, 'x', [...]] [3, 'x', [...]] [[3, 'x', [...]]]
# ---
# Assigning to and deleting slices.
a = list(range(8))
a[2:4] = ["a", "b", "c"]
print(a)  # expect: [0, 1, 'a', 'b', 'c', 4, 5, 6, 7]
a[1:1] = [10, 11]
print(a)  # expect: [0, 10, 11, 1, 'a', 'b', 'c', 4, 5, 6, 7]
a[::3] = [0] * 4
print(a)  # expect: [0, 10, 11, 0, 'a', 'b', 0, 4, 5, 0, 7]
a[5:] = []
print(a)  # expect: [0, 10, 11, 0, 'a']
a[3:1] = [7]
print(a)  # expect: [0, 10, 11, 7, 0, 'a']
a[:] = (i * i for i in range(5))
print(a)  # expect: [0, 1, 4, 9, 16]
del a[1], a[-1]
print(a)  # expect: [0, 4, 9]
del a[::2]
print(a)  # expect: [4]
a[100:] = [1, 2]
a[-1:] = a
print(a)  # expect: [4, 1, 4, 1, 2]
b = list(range(10))
del b[7:2:-2]
b[::-1] = list(b)
print(b)  # expect: [9, 8, 6, 4, 2, 1, 0]


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: a[10]))  # expect: IndexError: list index out of range
print(error(lambda: a["x"]))  # expect: TypeError: list indices must be integers or slices, not str
print(error(lambda: a[1.0]))  # expect: TypeError: list indices must be integers or slices, not float
print(error(lambda: a[1, 2]))  # expect: TypeError: list indices must be integers or slices, not tuple
print(error(lambda: exec("a[9] = 1", {"a": a})))  # expect: IndexError: list assignment index out of range
print(error(lambda: exec("del a[9]", {"a": a})))  # expect: IndexError: list assignment index out of range
print(error(lambda: exec("a[::2] = [1]", {"a": [1, 2, 3]})))  # expect: ValueError: attempt to assign sequence of size 1 to extended slice of size 2
print(error(lambda: exec("a[1:2] = 5", {"a": a})))  # expect: TypeError: can only assign an iterable
print(error(lambda: exec("a[::2] = 5", {"a": a})))  # expect: TypeError: must assign iterable to extended slice
print(error(lambda: a[::0]))  # expect: ValueError: slice step cannot be zero
print(error(lambda: a + (1,)))  # expect: TypeError: can only concatenate list (not "tuple") to list
print(error(lambda: a * "x"))  # expect: TypeError: can't multiply sequence by non-int of type 'str'
print(error(lambda: list(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: list(1, 2)))  # expect: TypeError: list expected at most 1 argument, got 2
print(error(lambda: hash([])))  # expect: TypeError: unhashable type: 'list'
print(error(lambda: a.foo))  # expect: AttributeError: 'list' object has no attribute 'foo'
print(error(lambda: a < 5))  # expect: TypeError: '<' not supported between instances of 'list' and 'int'
print(error(lambda: list(x=1)))  # expect: TypeError: list() takes no keyword arguments
# ---
# Methods.
a = [3, 1]
a.append(2)
a.extend("ab")
a.extend(x for x in (7, 8))
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before")
print(a, a.index(1), a.index("a", 2), a.count(3), a.count("zz"))  # expect: ['first', 3, 1, 2, 'a', 'b', 7, 8, 'before', 'last'] 2 4 1 0
print(a.pop(), a.pop(0), a.pop(-2), a)  # expect: last first 8 [3, 1, 2, 'a', 'b', 7, 'before']
a.remove("a")
a.reverse()
print(a, a.copy(), a.copy() == a, a.copy() is a, a.append(5), a.sort is None)  # expect: ['before', 7, 'b', 2, 1, 3, 5] ['before', 7, 'b', 2, 1, 3] True False None False
a.clear()
print(a, a.__len__(), [1, 2].__contains__(2), [1].__add__([2]), [5, 6].__getitem__(1), [1].__eq__((1,)), [1].__mul__(2))  # expect: [] 0 True [1, 2] 6 NotImplemented [1, 1]
b = [1, 2]
c = b
b += (3, 4)
b *= 2
print(c, c is b)  # expect: [1, 2, 3, 4, 1, 2, 3, 4] True


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: [].pop()))  # expect: IndexError: pop from empty list
print(error(lambda: [1].pop(5)))  # expect: IndexError: pop index out of range
print(error(lambda: [1].remove(2)))  # expect: ValueError: list.remove(x): x not in list
print(error(lambda: [1].index(2)))  # expect: ValueError: 2 is not in list
print(error(lambda: [1, 2].index(1, 1)))  # expect: ValueError: 1 is not in list
print(error(lambda: [].append()))  # expect: TypeError: list.append() takes exactly one argument (0 given)
print(error(lambda: [].append(1, 2)))  # expect: TypeError: list.append() takes exactly one argument (2 given)
print(error(lambda: [].extend(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: [].insert("a", 1)))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: [].insert(1)))  # expect: TypeError: insert expected 2 arguments, got 1
print(error(lambda: [1].pop("a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: exec("a += 5", {"a": []})))  # expect: TypeError: 'int' object is not iterable
# ---
# Sorting is stable; key, reverse, and errors half-way.
words = ["pear", "fig", "apple", "kiwi", "date", "Fig"]
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))  # expect: ['Fig', 'apple', 'date', 'fig', 'kiwi', 'pear'] ['fig', 'Fig', 'pear', 'kiwi', 'date', 'apple'] ['apple', 'date', 'fig', 'Fig', 'kiwi', 'pear'] ['apple', 'pear', 'kiwi', 'date', 'fig', 'Fig']
pairs = [(2, "a"), (1, "b"), (2, "c"), (1, "d")]
pairs.sort(key=lambda p: p[0])
print(pairs, sorted(pairs, key=lambda p: p[0], reverse=True), sorted([3, 1, 2], key=lambda n: -n), sorted({3: 1, 1: 2}), sorted("bca"))  # expect: [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')] [(2, 'a'), (2, 'c'), (1, 'b'), (1, 'd')] [3, 2, 1] [1, 3] ['a', 'b', 'c']
print(sorted([True, 0, 2.5, -1]), sorted([[2, 1], [1, 9], [1]]), sorted([(1, "b"), (1, "a")]), sorted([]), sorted(range(5), key=lambda n: n % 2), list(reversed([1, 2, 3])))  # expect: [-1, 0, True, 2.5] [[1], [1, 9], [2, 1]] [(1, 'a'), (1, 'b')] [] [0, 2, 4, 1, 3] [3, 2, 1]


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: sorted([1, "a"])))  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
print(error(lambda: [1, 2].sort(lambda x: x)))  # expect: TypeError: sort() takes no positional arguments
print(error(lambda: sorted([1], lambda x: x)))  # expect: TypeError: sorted expected 1 argument, got 2
print(error(lambda: sorted(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: [1, 2].sort(key=5)))  # expect: TypeError: 'int' object is not callable
print(error(lambda: sorted([1, 2], key=lambda: 1)))  # expect: TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
print(error(lambda: sorted([1j, 2j])))  # expect: TypeError: '<' not supported between instances of 'complex' and 'complex'
print(error(lambda: [2, 1].sort(bogus=1)))  # expect: TypeError: 'bogus' is an invalid keyword argument for sort()


class Item:
    calls = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.calls += 1
        return self.n < other.n

    def __repr__(self):
        return f"I{self.n}"


print(sorted(map(Item, [3, 1, 2, 5, 4])), Item.calls > 0, max(Item(1), Item(2)) if hasattr(Item, "__gt__") else None, min([Item(2), Item(1)]))  # expect: [I1, I2, I3, I4, I5] True I2 I1
victim = [3, 2, 1]
print(error(lambda: victim.sort(key=lambda n: victim.append(n) or n)))  # expect: ValueError: list modified during sort
# ---
# A list that grows while it is walked; equality that looks at identity first.
a = [1, 2, 3]
for x in a:
    if len(a) < 6:
        a.append(x * 10)
print(a)  # expect: [1, 2, 3, 10, 20, 30]
b = [1, 2, 3, 4]
for x in b:
    b.remove(x)
print(b)  # expect: [2, 4]


class Never:
    def __eq__(self, other):
        return False


n = Never()
print([n] == [n], n in [n], [n].index(n), [n].count(n), [Never()] == [Never()], [n] != [n])  # expect: True True 0 1 False False
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid, [[0] * 2 for _ in range(2)])  # expect: [[1, 0], [1, 0]] [[0, 0], [0, 0]]
it = iter([1, 2])
print(next(it), it.__length_hint__(), list(it), list(it), next(it, "end"))  # expect: 1 1 [2] [] end
# ---
# A subclass of list.
class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def __getitem__(self, i):
        return ("item", super().__getitem__(i))


s = Stack([1]).push(2)
print(s, s[0], list(s), s + [3], type(s + [3]).__name__, len(s), s == [1, 2], type(s.copy()).__name__, isinstance(s, list))  # expect: [1, 2] ('item', 1) [1, 2] [1, 2, 3] list 2 True list True
s.extra = "attribute"
print(s.extra, s.__dict__, Stack.__mro__[1].__name__, [x for x in s])  # expect: attribute {'extra': 'attribute'} list [1, 2]

# ---
# Sorting by ints, floats and texts: stable, whatever their common beginnings are.


def check(keys):
    pairs = [(k, i) for i, k in enumerate(keys)]
    result = sorted(pairs, key=lambda pair: pair[0])
    ordered = all(a[0] < b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(result, result[1:]))
    back = sorted(pairs, key=lambda pair: pair[0], reverse=True)
    stable = all(a[0] > b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(back, back[1:]))
    plain = sorted(keys)
    return ordered, stable, plain == [k for k, i in result], sorted(plain) == plain


numbers = [(i * 7919) % 1009 - 500 for i in range(3000)]
print(check(numbers))  # expect: (True, True, True, True)
print(check([n * 2**53 for n in numbers]))  # expect: (True, True, True, True)
print(check([n / 7 for n in numbers] + [0.0, -0.0, float("inf"), float("-inf"), 5e-324, -5e-324]))
# expect: (True, True, True, True)
for prefix in "", "name", "n\xe4me", "\u4e2d\u6587", "a\0", "12345678":
    texts = [prefix + "x" * (n % 11) + chr(0x3f + n % 0x300) + str(n)[-3:] for n in numbers]
    print(check(texts + [prefix, "", prefix + "\0", prefix[:1]]), end=" ")
    print(check(texts))
# expect: (True, True, True, True) (True, True, True, True)
# expect: (True, True, True, True) (True, True, True, True)
# expect: (True, True, True, True) (True, True, True, True)
# expect: (True, True, True, True) (True, True, True, True)
# expect: (True, True, True, True) (True, True, True, True)
# expect: (True, True, True, True) (True, True, True, True)
print(sorted(["b", "a\0", "a", "", "ab", "a\0b", "aaaaaaaaab", "aaaaaaaaa", "\xff", "\u0100"]))
# expect: ['', 'a', 'a\x00', 'a\x00b', 'aaaaaaaaa', 'aaaaaaaaab', 'ab', 'b', 'ÿ', 'Ā']
zeros = sorted([0.0, 1.0, -0.0, -1.0, 0.0, -0.0])
print(zeros, sorted(zeros, reverse=True))
# expect: [-1.0, 0.0, -0.0, 0.0, -0.0, 1.0] [1.0, 0.0, -0.0, 0.0, -0.0, -1.0]
print(sorted([3.0, 1, True, 2.5]), sorted(range(40, 0, -1)) == list(range(1, 41)))  # expect: [1, True, 2.5, 3.0] True
nan = float("nan")
print(len(sorted([nan, 1.0, nan, 0.5])), sorted([2, "x"][:1]), sorted([]))  # expect: 4 [2] []
