"""Functions whose parts become hot one after another: what comes up late is learnt late."""


def half(x):
    return x / 2


def double(x):
    return x * 2


def phases(n, mode="plain"):
    start = len("ab") + int("7")
    if mode == "rare":
        start = str(start)
    total = 0
    for i in range(n):
        total += i * 3
    parts = []
    for i in range(n):
        parts.append(half(i) if i % 2 else double(i))
    text = ""
    for c in map(str, parts):
        text += c[0]
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    for i in range(n):
        if i % 500 == 499:
            total = total / 3 if mode == "plain" else double(total)
    return start, total, parts[-1], len(text), sorted(counts.items())[0]


results = [phases(3000, "rare" if k % 5 == 4 else "plain") for k in range(12)]
print(results[0])  # expect: (9, 18512.345679012342, 1499.5, 3000, ('0', 2))
print(results[4])  # expect: ('9', 863712000, 1499.5, 3000, ('0', 2))
print([r == results[4 if k % 5 == 4 else 0] for k, r in enumerate(results)].count(True))  # expect: 12

# ---
# A branch is taken late, and with another type each time it is.


def branches(n, when, what):
    x = 0
    for i in range(n):
        if i >= when:
            y = what + i
            x = y - i
            if i == when + 3:
                what = what * 2
        else:
            x = x + 1
    return x


for k in range(30):
    last = [branches(2500, 2400 - k, what) for what in (1, 1.5, 2**70, True)]
print(*last)  # expect: 2 3.0 2361183241434822606848 2


class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(self.n + other)

    def __sub__(self, other):
        return Money(self.n - other)

    def __mul__(self, other):
        return Money(self.n * other)


print(branches(2500, 2300, Money(4)).n)  # expect: 8
print(branches(2500, 2300, 4))  # expect: 8

# ---
# What is called in a part that comes up late changes after it has been learnt.


def late(n, f, items):
    total = 0
    for i in range(n):
        total += 1
    for i in range(n):
        total += f(i)  # raises: TypeError: object of type 'int' has no len()
        for item in items:
            total += item
    a, b = items
    return total + (a < b)


def triple(i):
    return i * 3


def items():
    yield 1
    yield 2


class Callable:
    def __call__(self, i):
        return i


for k in range(10):
    plain = late(2000, abs, [1, 2])
for k in range(10):
    other = late(2000, triple, (0.5, 1.5))
print(plain, other)  # expect: 2007001 6003001.0
print(late(2000, Callable(), {3: 0, 4: 0}))  # expect: 2015001
late(2000, len, [1, 2])
