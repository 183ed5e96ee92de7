# Literals, captures, alternatives, guards.
def kind(x):
    match x:
        case 0 | 1:
            return "bit"
        case -1:
            return "minus one"
        case 2.5:
            return "float"
        case 1 + 2j:
            return "complex"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case b"x":
            return "bytes"
        case None:
            return "none"
        case True:
            return "never: True equals 1"
        case int(n) if n > 100:
            return f"big {n}"
        case int():
            return "int"
        case str() | bytes():
            return "text"
        case _:
            return "other"


print([kind(x) for x in [0, 1, True, -1, 2.5, 1 + 2j, "a", "zz", b"x", b"y", None, 101, 50, 3.5, [], False]])  # expect: ['bit', 'bit', 'bit', 'minus one', 'float', 'complex', 'letter a', 'text', 'bytes', 'text', 'none', 'big 101', 'int', 'other', 'other', 'bit']
# ---
# Sequences.
def shape(x):
    match x:
        case []:
            return "empty"
        case [one]:
            return f"one {one}"
        case [1, 2, *rest] if rest:
            return f"starts 1 2 then {rest}"
        case (a, [b, c]):
            return f"nested {a} {b} {c}"
        case [first, *_, "end"]:
            return f"{first} to end"
        case [*_, ("tag", value)]:
            return f"tagged {value}"
        case first, second:
            return f"pair {first} {second}"
        case [_, _, *rest]:
            return f"long, rest {len(rest)}"
        case _:
            return "not a sequence"


print([shape(x) for x in [[], (), [5], [1, 2], [1, 2, 3], (0, (1, 2)), ["x", "y", "end"], [1, ("tag", 9)], (3, 4), range(5), "ab", b"ab", {1: 2}, {1}, bytearray(b"a"), iter([])]])  # expect: ['empty', 'empty', 'one 5', 'pair 1 2', 'starts 1 2 then [3]', 'nested 0 1 2', 'x to end', 'nested 1 tag 9', 'pair 3 4', 'long, rest 3', 'not a sequence', 'not a sequence', 'not a sequence', 'not a sequence', 'not a sequence', 'not a sequence']
# ---
# Mappings.
def lookup(x):
    match x:
        case {"type": "point", "x": x, "y": y}:
            return f"point {x} {y}"
        case {"type": "box", "size": [w, h], **others}:
            return f"box {w}x{h} {others}"
        case {"a": 1 | 2 as n}:
            return f"a is {n}"
        case {"nested": {"deep": [*_, last]}}:
            return f"deep {last}"
        case {}:
            return f"a mapping of {len(x)}"
        case _:
            return "no mapping"


print([lookup(x) for x in [{"type": "point", "x": 1, "y": 2}, {"type": "box", "size": (3, 4), "id": 5}, {"a": 2}, {"nested": {"deep": [1, 2]}}, {"a": 3}, {}, []]])  # expect: ['point 1 2', "box 3x4 {'id': 5}", 'a is 2', 'deep 2', 'a mapping of 1', 'a mapping of 0', 'no mapping']
from collections import OrderedDict, defaultdict


def missing(d):
    match d:
        case {"k": v}:
            return v
        case _:
            return "no key", dict(d)


print(missing(defaultdict(int)), missing(OrderedDict(k=1)))  # expect: ('no key', {}) 1
# ---
# Classes: positions by __match_args__, keywords, built-in types, nested.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    def __init__(self, center, r):
        self.center, self.r = center, r


def describe(shape):
    match shape:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return f"on x at {x}"
        case Point(x=0, y=y):
            return f"on y at {y}"
        case Point(a, b) if a == b:
            return f"diagonal {a}"
        case Circle(center=Point(x, y), r=r):
            return f"circle at {x},{y} radius {r}"
        case Point():
            return "somewhere"
        case int(n) | float(n):
            return f"number {n}"
        case str(s):
            return f"text {s}"
        case list([a, *_]):
            return f"list of {a}"
        case dict(d):
            return f"dict {d}"


print([describe(s) for s in [Point(0, 0), Point(5, 0), Point(0, 5), Point(3, 3), Point(1, 2), Circle(Point(1, 2), 3), 5, 2.5, "s", [1, 2], {"k": 1}]])  # expect: ['origin', 'on x at 5', 'on y at 5', 'diagonal 3', 'somewhere', 'circle at 1,2 radius 3', 'number 5', 'number 2.5', 'text s', 'list of 1', "dict {'k': 1}"]


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def too_many(x):
    match x:
        case Point(1, 2, 3):
            pass


def no_args(x):
    match x:
        case Circle(1):
            pass


def twice(x):
    match x:
        case Point(1, x=1):
            pass


def int_two(x):
    match x:
        case int(1, 2):
            pass


print(error(lambda: too_many(Point(1, 2))))  # expect: TypeError: Point() accepts 2 positional sub-patterns (3 given)
print(error(lambda: no_args(Circle(1, 2))))  # expect: TypeError: Circle() accepts 0 positional sub-patterns (1 given)
print(error(lambda: twice(Point(1, 2))))  # expect: TypeError: Point() got multiple sub-patterns for attribute 'x'
print(error(lambda: int_two(1)))  # expect: TypeError: int() accepts 1 positional sub-pattern (2 given)


class BadArgs:
    __match_args__ = ["x"]
    x = 1


def bad(x):
    match x:
        case BadArgs(1):
            return "matched"


print(error(lambda: bad(BadArgs())))  # expect: TypeError: BadArgs.__match_args__ must be a tuple (got list)
# ---
# Dotted names compare, plain names bind, and bindings stay after the match.
from enum import Enum


class Color(Enum):
    RED = 1
    BLUE = 2


class Limits:
    MAX = 10


def color(x):
    match x:
        case Color.RED:
            return "red"
        case Color():
            return f"a colour {x.name}"
        case Limits.MAX:
            return "the maximum"
        case other:
            return f"other {other}"


print([color(x) for x in [Color.RED, Color.BLUE, 10, 11]])  # expect: ['red', 'a colour BLUE', 'the maximum', 'other 11']
match [1, [2, 3]]:
    case [a, [b, c]]:
        pass
print(a, b, c)  # expect: 1 2 3
match 5:
    case x if x > 10:
        print("never")
print(x)  # expect: 5
match = {"match": 1}
case = match["match"]
type = "soft keywords are names"
print(match, case, type, match.get("case"))  # expect: {'match': 1} 1 soft keywords are names None
match (1, 2):
    case (1, y):
        print(y)  # expect: 2
match 1, 2:
    case 1, z:
        print(z)  # expect: 2
match (case):
    case 1: print("one line")  # expect: one line
_ = "wildcard binds nothing"
match 7:
    case _:
        print(_)  # expect: wildcard binds nothing
match "abc":
    case "a" "bc":
        print("joined literal")  # expect: joined literal


def no_case_matches(v):
    match v:
        case 1:
            return "one"


def flow():
    out = []
    for i in range(5):
        match i:
            case 1:
                continue
            case 3:
                break
            case _:
                out.append(i)
    return out


print(no_case_matches(2), flow())  # expect: None [0, 2]
# ---
# A small evaluator with nested patterns.
def evaluate(e, env):
    match e:
        case int() | float():
            return e
        case str(name):
            return env[name]
        case ["let", [[str(name), value], *more], body]:
            inner = {**env, name: evaluate(value, env)}
            return evaluate(["let", more, body], inner)
        case ["let", [], body]:
            return evaluate(body, env)
        case ["if", test, then, otherwise]:
            return evaluate(then if evaluate(test, env) else otherwise, env)
        case [("+" | "-" | "*" | "<") as op, left, right]:
            a, b = evaluate(left, env), evaluate(right, env)
            match op:
                case "+":
                    return a + b
                case "-":
                    return a - b
                case "*":
                    return a * b
            return a < b
        case ["fn", [*params], body]:
            return lambda *args: evaluate(body, {**env, **dict(zip(params, args))})
        case [f, *args]:
            return evaluate(f, env)(*[evaluate(a, env) for a in args])


program = ["let", [["x", 5], ["square", ["fn", ["n"], ["*", "n", "n"]]]], ["if", ["<", "x", 3], 0, ["square", ["+", "x", 1]]]]
print(evaluate(program, {}))  # expect: 36
# ---
# requires: 3.12
# A class pattern needs a class; older versions said "type".
def not_class(x):
    match x:
        case not_class():
            pass


try:
    not_class(5)
except TypeError as e:
    print(e)  # expect: called match pattern must be a class
