import functools
import sys
import traceback


# Functions that built-in ones call, until they are compiled.
def half(x):
    return x / 2


def last(x):
    return x % 10


def add(a, b):
    return a + b


def clamp(a, b, c):
    return a if b < a else c if b > c else b


def none():
    return None


numbers = list(range(3000))
for _ in range(3):
    print(sum(map(half, numbers)), max(numbers, key=last), min(numbers, key=lambda x: -x))
# expect: 2249250.0 9 2999
# expect: 2249250.0 9 2999
# expect: 2249250.0 9 2999
print(sorted(numbers, key=lambda x: (x % 7, -x))[:3])  # expect: [2996, 2989, 2982]
print(functools.reduce(add, numbers))  # expect: 4498500
print(sum(map(clamp, [10] * 3000, numbers, [20] * 3000)))  # expect: 59845
print(len(list(filter(lambda x: x & 1, numbers))))  # expect: 1500
print(next(iter(none, 1)))  # expect: None

# Values of other types come up: the compiled code is left, and goes on in the interpreter.
print(list(map(half, [1, True, 2.5, 1 << 80]))[:3])  # expect: [0.5, 0.5, 1.25]
print(functools.reduce(add, ["a", "b", "c"]))  # expect: abc
print(list(map(last, [12, 13.5, True])))  # expect: [2, 3.5, 1]
try:
    list(map(half, [1, "x", 2]))
except TypeError as e:
    print(e, [f.name for f in traceback.extract_tb(e.__traceback__)])
# expect: unsupported operand type(s) for /: 'str' and 'int' ['<module>', 'half']


class Name:
    def __init__(self, text):
        self.text = text

    def __mod__(self, n):
        return sys._getframe(1).f_code.co_name + " " + sys._getframe(2).f_code.co_name


def ask(function, values):
    return list(map(function, values))


print(ask(last, [Name("a"), 7]))  # expect: ['last ask', 7]


# One that raises, with what was handled at the time as its context.
def check(x):
    if x > 2990:
        raise ValueError(x)
    return x


def checked(values):
    try:
        return sum(map(check, values))
    except ValueError as e:
        return e.args[0], [f.name for f in traceback.extract_tb(e.__traceback__)]


print(checked(range(2900)), checked(numbers))  # expect: 4203550 (2991, ['checked', 'check'])
try:
    try:
        1 // 0
    except ZeroDivisionError:
        max(numbers, key=check)
except ValueError as e:
    print(repr(e.__context__))  # expect: ZeroDivisionError('integer division or modulo by zero')


# Recursion through a built-in function ends as any other.
def deep(x):
    return max([x], key=deep) if x else 0


def depth():
    try:
        return deep(1)
    except RecursionError as e:
        return str(e)


print(depth())  # expect: maximum recursion depth exceeded
print(max(numbers, key=last))  # expect: 9


# A generator of the values, and functions that call others.
def double(x):
    return x * 2


def through(x):
    return double(double(x))


print(sum(map(through, (x for x in numbers))))  # expect: 17994000
through.__defaults__ = None
double = str
print(through(7), sum(map(len, map(through, numbers))))  # expect: 7 10890
