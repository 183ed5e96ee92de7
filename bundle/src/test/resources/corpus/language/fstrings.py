# Expressions, conversions, format specs and self-documenting fields.
name, width, value = "Bob", 10, 3.14159
print(f"{name} {name!r} {name!s:>5} {value:.2f} {value:{width}.3f} {value:{width}.{2 + 1}f}|{name:^{width}}|")  # expect: Bob 'Bob'   Bob 3.14      3.142      3.142|   Bob    |
print(f"{1 + 2} {name.upper()} {[i * i for i in range(3)]} {(lambda x: x + 1)(2)} {'yes' if width else 'no'} { {'a': 1}['a'] }")  # expect: 3 BOB [0, 1, 4] 3 yes 1
print(f"{name=} {width = } {value=:.2f} {1+1=} {name.lower()=} {name=!s:>5}")  # expect: name='Bob' width = 10 value=3.14 1+1=2 name.lower()='bob' name=  Bob
print(f"{{}} {{{name}}} {{{{x}}}}", f"", f'{"nested"}', rf"\d{width}\n", fr"{name}\t", f"\t{name}\x21", F"{name}" "plain {not}" f"{width}")  # expect: {} {Bob} {{x}}  nested \d10\n Bob\t 	Bob! Bobplain {not}10
print(f"""multi
{name}
  line {
    width
}""")  # expect: multi
# expect: Bob
# expect:   line 10
print(f"{width:#x} {width:>+5d} {'é'!a} {None} {...} {True:5d}| {width:{'>'}{6}}|{'a' 'b'} {(w := 5)} {w}")  # expect: 0xa   +10 '\xe9' None Ellipsis     1|     10|ab 5 5
print(f"{3 > 2} {3 != 2} {width:=+5} {not width} {width!r:^6}|{kept if (kept := 1) else 0} {[*range(3)]} { {1, 2} - {2} }")  # expect: True True +  10 False   10  |1 [0, 1, 2] {1}
# ---
# requires: 3.12
# PEP 701: any expression, the same quotes, backslashes, comments and nesting.
words = ["a", "b"]
print(f"{"same quotes"} {", ".join(words)} {"\n".join(words)!r} {f"{f"{f"{1 + 1}"}"}"}")  # expect: same quotes a, b 'a\nb' 2
print(f"{
    words[0]  # a comment
    + "x"
} {'\''} {f"{words[1]:{"*^5"}}"} {"}"} {'{'} {words[0]=}")  # expect: ax ' **b** } { words[0]='a'
print(f"{[f"<{w}>" for w in words]} {f"{'"'}"} { {"k": "v"}["k"] } {f'{"\u0041"}'} {"a" if True else f"{"b"}"}")  # expect: ['<a>', '<b>'] " v A a
print(f"{"""triple "quoted" inside"""} {"\N{DIGIT ONE}"} {b"bytes\x00"!r} {f"{1:{f"{5}"}}"}|")  # expect: triple "quoted" inside 1 b'bytes\x00'     1|
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


print(f"{note('a')}{note('b'):{note(3)}}{note('c')}|", log)  # expect: ab  c| ['a', 'b', 3, 'c']
print(f"{Celsius(21.456)} {Celsius(21.456):.0f} {Celsius(1)!s} {Celsius(1)!r:.8} {Celsius(3):>6}")  # expect: 21.5°C 21°C str <__main_      3°C


class Bad:
    def __format__(self, spec):
        return 5


try:
    f"{Bad()}"
except TypeError as e:
    print(e)  # expect: __format__ must return a str, not int
try:
    f"{[]:5}"
except TypeError as e:
    print(e)  # expect: unsupported format string passed to list.__format__
try:
    f"{missing}"
except NameError as e:
    print(e)  # expect: name 'missing' is not defined
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


print(outer(1)(), Config.label, [f"{i:02}" for i in range(3)], (lambda: f"{outer.__name__}")())  # expect: 1 2 ['1-0', '1-1'] size 3 ['00', '01', '02'] outer
# ---
# requires: 3.12
# The text of a field with = is without its comments.
print(repr(f'''{1+2 = # a comment
}'''))  # expect: '1+2 = \n3'
print(repr(f"""{ 'a' =  # another
!s}{(1,  # one
  2)=}"""))  # expect: " 'a' =  \na(1,  \n  2)=(1, 2)"
