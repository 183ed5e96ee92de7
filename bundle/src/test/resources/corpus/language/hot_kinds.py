# Numbers of hot loops: they grow, change their kind, and are looked at from outside.

import sys


def grow(n):
    x, seen = 1, 0
    for i in range(n):
        x = x * 3 - i
        seen += x > 1 << 62
    return x % 1_000_007, seen


print(grow(200), grow(30), grow(41))  # expect: (469410, 161) (150126, 0) (482914, 2)


def powers(n):
    total = 0
    for i in range(n):
        total += (1 << i % 70) - (i << 2) ^ (i >> 1)
        total -= -total // 7 + total % 5 - (total & 0xFF | 3)
    return total


print(powers(300) % 1_000_003, powers(3000) % 1_000_003)  # expect: 929115 495696


def mixed(values):
    total, last, flag = 0, None, False
    for v in values:
        total = total + v
        flag = v > 1 or flag
        last = v
    return total, last, flag


print(mixed(range(3000)))  # expect: (4498500, 2999, True)
print(mixed([0.5] * 3000))  # expect: (1500.0, 0.5, False)
print(mixed([True] * 3000 + [2**70]))  # expect: (1180591620717411306424, 1180591620717411303424, True)
print(mixed([1] * 3000 + [0.25]), mixed([]))  # expect: (3000.25, 0.25, False) (0, None, False)
try:
    mixed([1] * 3000 + ["x"])
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'int' and 'str'


def divide(n, d):
    total = 0.0
    for i in range(n):
        total += i / (d - i) if i != d or n < 5000 else 0.0
    return total


print(divide(5000, 2500) < 0, divide(100, 1000) > 0)  # expect: True True
try:
    divide(3000, 2000)
except ZeroDivisionError as e:
    tb = e.__traceback__.tb_next
    print(e, tb.tb_frame.f_locals["i"], tb.tb_frame.f_locals["n"])  # expect: division by zero 2000 3000


def unbound(n):
    for i in range(n):
        if i == n - 1:
            del i
    try:
        return i
    except UnboundLocalError as e:
        return str(e)


print(unbound(3000))  # expect: cannot access local variable 'i' where it is not associated with a value


def look():
    return sys._getframe(1).f_locals


def watched(n):
    total = 0
    for i in range(n):
        total += i
        if i % 1000 == 999:
            half = total / 2
            seen.append(dict(look()))
    return total


seen = []
print(watched(3000))  # expect: 4498500
print(*seen, sep="\n")
# expect: {'n': 3000, 'total': 499500, 'i': 999, 'half': 249750.0}
# expect: {'n': 3000, 'total': 1999000, 'i': 1999, 'half': 999500.0}
# expect: {'n': 3000, 'total': 4498500, 'i': 2999, 'half': 2249250.0}


def kept(n):
    frames.append(sys._getframe())
    total = 0.5
    for i in range(n):
        total += i
    return total


frames = []
for k in range(450):
    kept(20)
print(kept(3000), frames[-1].f_locals)  # expect: 4498500.5 {'n': 3000, 'total': 4498500.5, 'i': 2999}


def nans(n):
    x = float("inf")
    y = float("nan")
    found = 0
    for i in range(n):
        z = x - x
        values = [z, i]
        found += (z in values) + (y in [y]) + (z is z) - (z == z) - (float("nan") in values)
    return found


print(nans(3000))  # expect: 9000


def zeros(n):
    x, signs = -0.0, ""
    for i in range(n):
        x = -x
        if i > n - 4:
            signs += str(x)
    return signs, -n // 7, -n % 7, n // -7, n % -7


print(zeros(3000))  # expect: ('-0.00.0-0.0', -429, 3, -429, -3)
