# requires: 3.12
# Texts that loops build with +=: long ones, in every kind of function, beside everything else a name can do.
def built(n):
    text = ""
    for i in range(n):
        text += "ab"
    return text


print(len(built(300_000)), built(1000) == "ab" * 1000, hash(built(900)) == hash("ab" * 900))  # expect: 600000 True True


def read_between(n):
    text = "start:"
    lengths = set()
    while len(text) < n:
        text += text[-1] + "\u20ac"
        lengths.add(len(text) % 2)
    return text[:9], len(text), lengths


print(read_between(2000))  # expect: ('start::€€', 2000, {0})


def changes_type(items):
    value = ""
    for item in items:
        value += item
        if item == "stop":
            value = []
    return value


print(changes_type(["x" * 600, "y"])[-2:], changes_type(["x" * 600, "stop", "ab"]))  # expect: xy ['a', 'b']
try:
    changes_type(["x" * 600, 1])
except TypeError as e:
    print(e)  # expect: can only concatenate str (not "int") to str


class Text(str):
    def __radd__(self, other):
        return "radd"

    def __add__(self, other):
        return Text(str(self) + "+" + other)


def with_subclass():
    text = "x" * 600
    for part in [Text("a"), "b"]:
        text += part
    return text[-2:]


def from_subclass():
    text = ""
    text = Text("x" * 600)
    for part in "ab":
        text += part
    return text[-4:], type(text) is Text


print(with_subclass(), from_subclass())  # expect: db ('+a+b', True)


def wide():
    text = f"{'x' * 600}"
    for part in ["\ud83d", "\ude00", "\U0001f600", "z"]:
        text += part
    return len(text), ascii(text[599:])


print(wide())  # expect: (604, "'x\\ud83d\\ude00\\U0001f600z'")


def generator():
    text = "-" * 600
    for _ in range(2):
        text += yield text
        text += "!"


g = generator()
print(len(next(g)), g.send("abc")[-4:], g.gi_frame.f_locals["text"][-4:])  # expect: 600 abc! abc!


def seen_by_locals():
    text = "." * 600
    for i in range(3):
        text += str(i)
    return locals()["text"][-4:], eval("text")[-3:], [text[-1] + c for c in text[-2:]]


print(seen_by_locals(), seen_by_locals.__code__.co_varnames[:2], seen_by_locals.__code__.co_cellvars)  # expect: ('.012', '012', ['21', '22']) ('text', 'i') ()


def captured():
    text = "." * 600
    for i in range(2):
        text += str(i)
    return (lambda: text[-2:])()


def walrus():
    text = "x" * 600
    for _ in range(1):
        text += (text := "y")
    return text[-2:], len(text)


def unbound(early):
    if early:
        text += print("not reached")
    text = ""
    for _ in range(2):
        text += "a"
    return text


def deleted():
    text = "x" * 600
    for _ in range(2):
        text += "a"
        del text


def in_handler():
    e = "x" * 600
    for i in range(2):
        try:
            e += str(1 // i)
        except ZeroDivisionError as error:
            e += type(error).__name__[0]
    return e[-2:]


print(captured(), walrus(), unbound(False), in_handler())  # expect: 01 ('xy', 601) aa Z1
for call in (lambda: unbound(True), deleted):
    try:
        call()
    except UnboundLocalError as e:
        print(e)  # expect: cannot access local variable 'text' where it is not associated with a value
# expect: cannot access local variable 'text' where it is not associated with a value


def nested_loops(rows):
    page = ""
    for row in rows:
        line = ""
        for cell in row:
            line += cell
        page += line + "\n"
    return page


print(nested_loops([["a" * 400, "b" * 400], ["c"]]).count("\n"), len(nested_loops([["ab"] * 3] * 200)))  # expect: 2 1400
