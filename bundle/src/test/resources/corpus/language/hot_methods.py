"""Hot calls of built-in functions and methods that compiled code does by itself, and their exceptions."""


class Odd:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        return other == 5

    def __str__(self):
        return "odd"

    def __int__(self):
        return 55


class Text(str):
    def __str__(self):
        return "mine"


class Stack(list):
    pass


def texts(x):
    return str(x), int(x)


for k in range(900):
    result = texts(k), texts(str(k))
print(result)  # expect: (('899', 899), ('899', 899))
others = [True, Odd(), Text("12"), "0012", " 7 ", "1_000", "-5", "٣", "9" * 18, "1" + "0" * 18, 2**70, 1.5]
print(*[texts(x) for x in others])
# expect: ('True', 1) ('odd', 55) ('mine', 12) ('0012', 12) (' 7 ', 7) ('1_000', 1000) ('-5', -5) ('٣', 3) ('999999999999999999', 999999999999999999) ('1000000000000000000', 1000000000000000000) ('1180591620717411303424', 1180591620717411303424) ('1.5', 1)
try:
    texts("")
except ValueError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)  # expect: invalid literal for int() with base 10: '' 28


def fill(items):
    s = set()
    for x in items:
        s.add(x)
    return len(s)


for k in range(60):
    counts = fill(range(100)), fill(["a", 1, True, 1.0, (1, 2), (1.0, 2), None])
print(counts, fill([5, Odd(), 6]), fill([Odd(), 5, 5.0]))  # expect: (100, 4) 2 1
try:
    fill([1, 2, []])
except TypeError as e:
    print(e, e.__traceback__.tb_next.tb_frame.f_locals["s"])  # expect: unhashable type: 'list' {1, 2}


def drain(stack):
    total = 0
    try:
        while True:
            total += stack.pop()
    except IndexError as e:
        return total, str(e), e.__traceback__.tb_lineno


for k in range(60):
    drained = drain(list(range(50))), drain(Stack(range(50)))
print(*drained)
# expect: (1225, 'pop from empty list', 63) (1225, 'pop from empty list', 63)
print(drain([2.5, 2**70, True]))  # expect: (1.1805916207174113e+21, 'pop from empty list', 63)


def ends(text, part):
    return text.startswith(part), text.endswith(part)  # raises: TypeError: startswith first arg must be str or a tuple of str, not int


for k in range(900):
    found = ends("abcab", "ab")
print(found, ends("ab", ""), ends("ab", ("x", "b")), ends(Text("xy"), "x"))
# expect: (True, True) (True, True) (False, True) (True, False)
print(ends("a\U0001f600b", "a\U0001f600"), ends(b"ab", b"b"))  # expect: (True, False) (False, True)


def total(d):
    result = 0
    for key, value in d.items():
        result += key * value
    for value in d.values():
        result -= value
    return result


class Table(dict):
    def items(self):
        return [(1, 10)]


for k in range(300):
    sums = total({1: 2, 3: 4}), total(Table({1: 2, 3: 4}))
print(*sums)  # expect: 8 4
ends("ab", 5)
