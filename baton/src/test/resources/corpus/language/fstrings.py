# Expressions, conversions, format specs and self-documenting fields.
name, width, value = "Bob", 10, 3.14159
print(f"{name} {name!r} {name!s:>5} {value:.2f} {value:{width}.3f} {value:{width}.{2 + 1}f}|{name:^{width}}|")
print(f"{1 + 2} {name.upper()} {[i * i for i in range(3)]} {(lambda x: x + 1)(2)} {'yes' if width else 'no'} { {'a': 1}['a'] }")
print(f"{name=} {width = } {value=:.2f} {1+1=} {name.lower()=} {name=!s:>5}")
print(f"{{}} {{{name}}} {{{{x}}}}", f"", f'{"nested"}', rf"\d{width}\n", fr"{name}\t", f"\t{name}\x21", F"{name}" "plain {not}" f"{width}")
print(f"""multi
{name}
  line {
    width
}""")
print(f"{width:#x} {width:>+5d} {'é'!a} {None} {...} {True:5d}| {width:{'>'}{6}}|{'a' 'b'} {(w := 5)} {w}")
print(f"{3 > 2} {3 != 2} {width:=+5} {not width} {width!r:^6}|{lambda_ if (lambda_ := 1) else 0} {[*range(3)]} {{1, 2} - {2}}")
# ---
# requires: 3.12
# PEP 701: any expression, the same quotes, backslashes, comments and nesting.
words = ["a", "b"]
print(f"{"same quotes"} {", ".join(words)} {"\n".join(words)!r} {f"{f"{f"{1 + 1}"}"}"}")
print(f"{
    words[0]  # a comment
    + "x"
} {'\''} {f"{words[1]:{"*^5"}}"} {"}"} {'{'} {words[0]=}")
print(f"{[f"<{w}>" for w in words]} {f"{'"'}"} { {"k": "v"}["k"] } {f'{"\u0041"}'} {"a" if True else f"{"b"}"}")
print(f"{"""triple "quoted" inside"""} {"\N{DIGIT ONE}"} {b"bytes\x00"!r} {f"{1:{f"{5}"}}"}|")
# ---
# Evaluation order and formatting through __format__.
log = []


def note(x):
    log.append(x)
    return x


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        return f"{self.degrees:{spec or '.1f'}}°C"

    def __str__(self):
        return "str"


print(f"{note('a')}{note('b'):{note(3)}}{note('c')}|", log)
print(f"{Celsius(21.456)} {Celsius(21.456):.0f} {Celsius(1)!s} {Celsius(1)!r:.8} {Celsius(3):>6}")


class Bad:
    def __format__(self, spec):
        return 5


try:
    f"{Bad()}"
except TypeError as e:
    print(e)
try:
    f"{[]:5}"
except TypeError as e:
    print(e)
try:
    f"{missing}"
except NameError as e:
    print(e)
# ---
# Closures, classes and comprehensions see f-string names as usual.
def outer(x):
    y = 2

    def inner():
        return f"{x} {y} {[f'{x}-{i}' for i in range(2)]}"

    return inner


class Config:
    size = 3
    label = f"size {size}"


print(outer(1)(), Config.label, [f"{i:02}" for i in range(3)], (lambda: f"{outer.__name__}")())
