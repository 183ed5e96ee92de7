# Lists, sets, dicts and generators; conditions and several loops.
print([x * x for x in range(5)], [x for x in range(10) if x % 2 if x > 3], [(x, y) for x in range(3) for y in range(x)], {x % 3 for x in range(9)})  # expect: [0, 1, 4, 9, 16] [5, 7, 9] [(1, 0), (2, 0), (2, 1)] {0, 1, 2}
print({x: x * x for x in range(4)}, {k: v for k, v in [("a", 1), ("b", 2)] if v > 1}, sum(x for x in range(5)), list(x + y for x in "ab" for y in "cd"), [[c for c in w] for w in ("ab", "c")])  # expect: {0: 0, 1: 1, 2: 4, 3: 9} {'b': 2} 10 ['ac', 'ad', 'bc', 'bd'] [['a', 'b'], ['c']]
print([a + b for a, b in [(1, 2), (3, 4)]], [head for head, *_ in ["abc", "de"]], [x if x else "zero" for x in range(3)], [(lambda: x)() for x in range(3)], [y for x in [[1, 2], [3]] for y in x], [*(x for x in "ab")])  # expect: [3, 7] ['a', 'd'] ['zero', 1, 2] [0, 1, 2] [1, 2, 3] ['a', 'b']
print([x for x in [y for y in range(4) if y] if x != 2], dict((i, c) for i, c in enumerate("ab")), set(len(w) for w in ("a", "bb", "cc")), any(x > 2 for x in range(5)), max((len(w), w) for w in ("a", "ccc", "bb")))  # expect: [1, 3] {0: 'a', 1: 'b'} {1, 2} True (3, 'ccc')
# ---
# The loop variable stays inside; the first iterable is evaluated outside.
x = "outer"
squares = [x for x in range(3)]
print(x, squares)  # expect: outer [0, 1, 2]


class Scope:
    n = 4
    items = [i for i in range(n)]
    try:
        broken = [n for _ in range(2)]
    except NameError as e:
        message = str(e)


print(Scope.items, Scope.message)  # expect: [0, 1, 2, 3] name 'n' is not defined


def late(limit):
    makers = [lambda: i for i in range(limit)]
    return [make() for make in makers]


def bound(limit):
    return [make() for make in [lambda i=i: i for i in range(limit)]]


print(late(3), bound(3))  # expect: [2, 2, 2] [0, 1, 2]
log = []


def note(value):
    log.append(value)
    return value


generator = (note(v) for v in note([1, 2]))
print(log)  # expect: [[1, 2]]
print(list(generator), log)  # expect: [1, 2] [[1, 2], 1, 2]
try:
    (v for v in 5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
# ---
# The walrus binds in the containing scope.
if (n := 10) > 5:
    print(n)  # expect: 10
print([last := v for v in range(3)], last, [y := 1, y**2], (z := 5) + z)  # expect: [0, 1, 2] 2 [1, 1] 10


def total(numbers):
    running = 0
    sums = [running := running + v for v in numbers]
    return sums, running


print(total([1, 2, 3]), any((found := v) > 2 for v in range(5)), found)  # expect: ([1, 3, 6], 6) True 3
while chunk := (lambda s=[3]: s.pop() if s else None)():
    break
print(chunk, f"{(w := 2)}", w, [m for v in "abc" if (m := v.upper()) != "B"], {(k := "a"): (v := 1)}, k, v)  # expect: 3 2 2 ['A', 'C'] {'a': 1} a 1


def use_global():
    global shared
    return [shared := i for i in range(4)]


use_global()
print(shared)  # expect: 3
# ---
# Names in nested comprehensions and functions.
def table(rows, cols):
    factor = 2
    return [[r * c * factor for c in range(cols)] for r in range(rows)]


print(table(2, 3), [[i for i in range(i)] for i in range(4)], [i for i in range(3) for i in range(i)])  # expect: [[0, 0, 0], [0, 2, 4]] [[], [0], [0, 1], [0, 1, 2]] [0, 0, 1]


def shadow(i):
    inner = [i for i in range(3)]
    return i, inner, [i + j for j in inner]


print(shadow(9), (lambda x: [x + y for y in range(2)])(10))  # expect: (9, [0, 1, 2], [9, 10, 11]) [10, 11]
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], list(zip(*matrix)), {r[0]: {c: c * 2 for c in r[1:]} for r in matrix})  # expect: [[1, 4], [2, 5], [3, 6]] [(1, 4), (2, 5), (3, 6)] {1: {2: 4, 3: 6}, 4: {5: 10, 6: 12}}
# ---
# Errors inside a comprehension, and generator expressions as arguments.
try:
    [1 // (x - 1) for x in range(3)]
except ZeroDivisionError as e:
    print(e)  # expect: integer division or modulo by zero
try:
    {k: v for k, v in [1]}
except TypeError as e:
    print(e)  # expect: cannot unpack non-iterable int object
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
g = (x for x in range(3))
print(next(g), list(g), list(g), g.__name__, type(g).__name__, "".join(c for c in "abc"), sorted((-x for x in range(3)), reverse=True))  # expect: 0 [1, 2] [] <genexpr> generator abc [0, -1, -2]
