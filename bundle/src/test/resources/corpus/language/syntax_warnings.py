# requires: 3.12
# What the compiler finds doubtful.
import warnings


def doubts(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "<text>", "exec")
    for w in caught:
        print(f"{w.lineno} {w.category.__name__}: {w.message}")
    print(len(caught))


doubts(r"'\d \e'")  # expect: 1 SyntaxWarning: invalid escape sequence '\d'
# expect: 1
doubts("x = 1\ny = b'\\q'")  # expect: 2 SyntaxWarning: invalid escape sequence '\q'
# expect: 1
doubts(r"'\400'")  # expect: 1 SyntaxWarning: invalid octal escape sequence '\400'
# expect: 1
doubts(r"f'\w{1}'; f'{1}\{2}'")  # expect: 1 SyntaxWarning: invalid escape sequence '\w'
# expect: 1 SyntaxWarning: invalid escape sequence '\{'
# expect: 2
doubts(r"r'\d'; '\n\\d\N{DIGIT ONE}'")  # expect: 0
doubts("x is 1")  # expect: 1 SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect: 1
doubts("x is not 'a'")  # expect: 1 SyntaxWarning: "is not" with 'str' literal. Did you mean "!="?
# expect: 1
doubts("x is None; x is True; x is ...; x is []; x == 1")  # expect: 0
doubts("1 < (2, 3) is x")  # expect: 1 SyntaxWarning: "is" with 'tuple' literal. Did you mean "=="?
# expect: 1
doubts("assert (x, 'message')")  # expect: 1 SyntaxWarning: assertion is always true, perhaps remove parentheses?
# expect: 1
doubts("assert ()\nassert x, 'message'")  # expect: 0
doubts("[\n  (1, 2)\n  (3, 4)\n]")  # expect: 2 SyntaxWarning: 'tuple' object is not callable; perhaps you missed a comma?
# expect: 1
doubts("'a' (1); f'{x}'(2); {}()")  # expect: 1 SyntaxWarning: 'str' object is not callable; perhaps you missed a comma?
# expect: 1 SyntaxWarning: 'str' object is not callable; perhaps you missed a comma?
# expect: 1 SyntaxWarning: 'dict' object is not callable; perhaps you missed a comma?
# expect: 3
doubts("[[1, 2] [3, 4]]")  # expect: 1 SyntaxWarning: list indices must be integers or slices, not tuple; perhaps you missed a comma?
# expect: 1
doubts("1[0]; {1}[0]; (lambda: 0)[1]")  # expect: 1 SyntaxWarning: 'int' object is not subscriptable; perhaps you missed a comma?
# expect: 1 SyntaxWarning: 'set' object is not subscriptable; perhaps you missed a comma?
# expect: 1 SyntaxWarning: 'function' object is not subscriptable; perhaps you missed a comma?
# expect: 3
doubts("[1][0]; 'a'[:]; (1,)[True]; 'a'[x]; {}['a']; (lambda: 0)()")  # expect: 0
doubts("1if x else 2")  # expect: 1 SyntaxWarning: invalid decimal literal
# expect: 1
# ---
# requires: 3.12
# A filter makes it an error, which is a SyntaxError with a place.
import warnings

warnings.simplefilter("error")
try:
    exec("\nx is 1")
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset)  # expect: "is" with 'int' literal. Did you mean "=="? 2 1
eval("1 + 1")
try:
    eval(r"'\z'")
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset)  # expect: invalid escape sequence '\z' 1 1
# ---
# requires: 3.12
# Code that is compiled several times warns as often: a finally for each way to it, the test of a loop.
import warnings


def lines(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "<text>", "exec")
    print(*[w.lineno for w in caught])


lines("try:\n pass\nfinally:\n x is 1")  # expect: 4 4
lines("try:\n pass\nexcept E:\n x is 2\nfinally:\n x is 1")  # expect: 4 6 6
lines("def f():\n try:\n  return 1\n  return 2\n finally:\n  x is 1")  # expect: 6 6 6 6
lines("for i in y:\n try:\n  if i: break\n  continue\n finally:\n  1()")  # expect: 6 6 6 6
lines("try:\n pass\nfinally:\n try:\n  pass\n finally:\n  x is 1")  # expect: 7 7 7 7
lines("try:\n pass\nfinally:\n '\\d'\n def f(): assert (x, 2)")  # expect: 4 5 5
lines("while x is 1:\n y is 2\nelse:\n y is 3")  # expect: 1 2 1 4
lines("while (lambda: 1[0])():\n pass")  # expect: 1 1
lines("def f():\n try:\n  return x\n finally:\n  return x is 1")  # expect: 5 5 5
lines("if 0:\n x is 1\nwhile 0:\n x is 2")  # expect: 2 4
lines("with a:\n x is 1\n1[0] = 2\ndel 1[0]\n1[0] += 1")  # expect: 2
lines("x is 1 if y is 2 else z is 3\nnot x is 4")  # expect: 1 1 1 2
