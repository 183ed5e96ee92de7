"""Hot loops over iterators that run no guest code, until they do, fail, or give other values."""

def each(items):
    total, last = 0, None
    for x in items:
        total += 1
        last = x
    return total, last


sources = (
    lambda: (1, 2.5, "x"),
    lambda: {3: 4, 5: 6},
    lambda: {3: 4, 5: 6}.values(),
    lambda: {3: 4, 5: 6}.items(),
    lambda: {7},
    lambda: "ab\U0001f600",
    lambda: b"abc",
    lambda: zip([1, 2], "ab"),
    lambda: enumerate("ab", 2**63 - 1),
    lambda: reversed([1, 2, 3]),
    lambda: map(str, [1, 2]),
    lambda: (x for x in [8, 9]),
    lambda: zip((x for x in [8, 9]), "ab"),
    lambda: zip(),
)
for make in sources:
    for k in range(800):
        result = each(make())
    print(result)
# expect: (3, 'x')
# expect: (2, 5)
# expect: (2, 6)
# expect: (2, (5, 6))
# expect: (1, 7)
# expect: (3, '😀')
# expect: (3, 99)
# expect: (2, (2, 'b'))
# expect: (2, (9223372036854775808, 'b'))
# expect: (3, 1)
# expect: (2, '2')
# expect: (2, 9)
# expect: (2, (9, 'b'))
# expect: (0, None)

# ---
# What is unpacked has another kind from some turn on.


def pairs(source):
    a = b = total = 0
    for a, b in source:
        total += a * b
    return total, a, b


def lists(n):
    return [[i, i + 1] for i in range(n)]


for k in range(6):
    print(pairs(zip(range(2000), [1] * 3000)), pairs(enumerate([2.5] * 2000)), end=" ")
    print(pairs(lists(2000) if k % 2 else dict(lists(2000)).items()))
    if k == 3:
        print(pairs([(1, 2)] * 2000 + [(2**80, 3), (0.5, True), ("ab", 2)][: k - 1]))
# expect: (1999000, 1999, 1) (4997500.0, 1999, 2.5) (2666666000, 1999, 2000)
# expect: (1999000, 1999, 1) (4997500.0, 1999, 2.5) (2666666000, 1999, 2000)
# expect: (1999000, 1999, 1) (4997500.0, 1999, 2.5) (2666666000, 1999, 2000)
# expect: (1999000, 1999, 1) (4997500.0, 1999, 2.5) (2666666000, 1999, 2000)
# expect: (3.6267774588438875e+24, 0.5, True)
# expect: (1999000, 1999, 1) (4997500.0, 1999, 2.5) (2666666000, 1999, 2000)
# expect: (1999000, 1999, 1) (4997500.0, 1999, 2.5) (2666666000, 1999, 2000)
try:
    pairs([(1, 2)] * 3000 + [(1, 2, 3)])
except ValueError as e:
    print(e, e.__traceback__.tb_next.tb_frame.f_locals["total"])
# expect: too many values to unpack (expected 2) 6000
try:
    pairs([(1, 2)] * 3000 + [5])
except TypeError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)  # expect: cannot unpack non-iterable int object 6
print(pairs([(1, 2)] * 10 + [("ab", 0)][:0] + [(3, 4.0)]))  # expect: (32.0, 3, 4.0)

# ---
# A dict that changes its size ends the loop at the right line, with the right variables.


def grow(d, at):
    total = 0
    try:
        for key, value in d.items():
            total += value
            if key == at:
                d[-1] = 0
    except RuntimeError as e:
        return str(e), total, key, e.__traceback__.tb_lineno
    return total


def shrink(s, at):
    count = 0
    for x in s:
        count += 1
        if x == at:
            s.discard(at)
    return count


for k in range(30):
    whole = grow({i: i for i in range(100)}, -5)
    part = grow({i: i for i in range(100)}, 70 + k)
    shrink(set(range(100)), -1)
print(whole, part)  # expect: 4950 ('dictionary changed size during iteration', 4950, 99, 7)
try:
    shrink(set(range(100)), 50)
except RuntimeError as e:
    frame = e.__traceback__.tb_next.tb_frame
    print(e, frame.f_locals["count"], e.__traceback__.tb_next.tb_lineno)
# expect: Set changed size during iteration 51 18


def strictly(n, m):
    total = 0
    for a, b in zip(range(n), range(m), strict=True):  # raises: ValueError: zip() argument 2 is longer than argument 1
        total += a - b
    return total


for k in range(30):
    strictly(200, 200)
strictly(200, 201)
