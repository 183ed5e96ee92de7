# The lines of a traceback, without the file names.
import traceback


def lines():
    text = traceback.format_exc().splitlines()
    return [line.strip().partition(", ")[2] if line.lstrip().startswith("File ") else line for line in text]


def inner(x):
    return 1 / x


def outer(x):
    return inner(x) + 1


try:
    outer(0)
except ZeroDivisionError:
    print("\n".join(lines()))  # expect: Traceback (most recent call last):
    # expect: line 19, in <module>
    # expect:     outer(0)
    # expect: line 15, in outer
    # expect:     return inner(x) + 1
    # expect:            ^^^^^^^^
    # expect: line 11, in inner
    # expect:     return 1 / x
    # expect:            ~~^~~
    # expect: ZeroDivisionError: division by zero
# ---
# Carets mark the part of the line that failed.
import traceback


def lines():
    text = traceback.format_exc().splitlines()
    return [line.strip().partition(", ")[2] if line.lstrip().startswith("File ") else line for line in text]


data = {"a": {"b": None}}
n = 0
try:
    data["a"]["b"]["c"]["d"]
except TypeError:
    print("\n".join(lines()))  # expect: Traceback (most recent call last):
    # expect: line 13, in <module>
    # expect:     data["a"]["b"]["c"]["d"]
    # expect:     ~~~~~~~~~~~~~~^^^^^
    # expect: TypeError: 'NoneType' object is not subscriptable
try:
    x = 1 + (2 / n) * 3
except ZeroDivisionError:
    print("\n".join(lines()))  # expect: Traceback (most recent call last):
    # expect: line 21, in <module>
    # expect:     x = 1 + (2 / n) * 3
    # expect:              ~~^~~
    # expect: ZeroDivisionError: division by zero
try:
    data.get("a").get("b").strip().upper()
except AttributeError:
    print("\n".join(lines()))  # expect: Traceback (most recent call last):
    # expect: line 29, in <module>
    # expect:     data.get("a").get("b").strip().upper()
    # expect:     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    # expect: AttributeError: 'NoneType' object has no attribute 'strip'
try:
    print(len("abc"), int("x" + "y"), 3)
except ValueError:
    print("\n".join(lines()))  # expect: Traceback (most recent call last):
    # expect: line 37, in <module>
    # expect:     print(len("abc"), int("x" + "y"), 3)
    # expect:                       ^^^^^^^^^^^^^^
    # expect: ValueError: invalid literal for int() with base 10: 'xy'
try:
    undefined_name
except NameError:
    print("\n".join(lines()))  # expect: Traceback (most recent call last):
    # expect: line 45, in <module>
    # expect:     undefined_name
    # expect: NameError: name 'undefined_name' is not defined
try:
    raise KeyError("whole line, no carets")
except KeyError:
    print("\n".join(lines()))  # expect: Traceback (most recent call last):
    # expect: line 52, in <module>
    # expect:     raise KeyError("whole line, no carets")
    # expect: KeyError: 'whole line, no carets'
try:
    "é" + "ü" + data
except TypeError:
    print("\n".join(lines()))  # expect: Traceback (most recent call last):
    # expect: line 59, in <module>
    # expect:     "é" + "ü" + data
    # expect:     ~~~~~~~~~~^~~~~~
    # expect: TypeError: can only concatenate str (not "dict") to str
# ---
# Chained exceptions and notes.
import traceback


def lines():
    text = traceback.format_exc().splitlines()
    return [line.strip().partition(", ")[2] if line.lstrip().startswith("File ") else line for line in text]


try:
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("bad value") from e
except ValueError:
    print("\n".join(lines()))  # expect: Traceback (most recent call last):
    # expect: line 12, in <module>
    # expect:     {}["k"]
    # expect:     ~~^^^^^
    # expect: KeyError: 'k'
    # expect:
    # expect: The above exception was the direct cause of the following exception:
    # expect:
    # expect: Traceback (most recent call last):
    # expect: line 14, in <module>
    # expect:     raise ValueError("bad value") from e
    # expect: ValueError: bad value
try:
    try:
        {}["k"]
    except KeyError:
        error = RuntimeError("while handling")
        error.add_note("a note")
        error.add_note("two\nlines")
        raise error
except RuntimeError:
    print("\n".join(lines()))  # expect: Traceback (most recent call last):
    # expect: line 30, in <module>
    # expect:     {}["k"]
    # expect:     ~~^^^^^
    # expect: KeyError: 'k'
    # expect:
    # expect: During handling of the above exception, another exception occurred:
    # expect:
    # expect: Traceback (most recent call last):
    # expect: line 35, in <module>
    # expect:     raise error
    # expect: RuntimeError: while handling
    # expect: a note
    # expect: two
    # expect: lines
# ---
# Groups are drawn as a tree.
import traceback


def lines():
    text = traceback.format_exc().splitlines()
    return ["File, " + line.partition(", ")[2] if 'File "' in line else line for line in text]


try:
    raise ExceptionGroup("tree", [ValueError("v"), ExceptionGroup("branch", [KeyError("k")])])
except ExceptionGroup:
    print("\n".join(lines()))  # expect:   + Exception Group Traceback (most recent call last):
    # expect: File, line 11, in <module>
    # expect:   |     raise ExceptionGroup("tree", [ValueError("v"), ExceptionGroup("branch", [KeyError("k")])])
    # expect:   | ExceptionGroup: tree (2 sub-exceptions)
    # expect:   +-+---------------- 1 ----------------
    # expect:     | ValueError: v
    # expect:     +---------------- 2 ----------------
    # expect:     | ExceptionGroup: branch (1 sub-exception)
    # expect:     +-+---------------- 1 ----------------
    # expect:       | KeyError: 'k'
    # expect:       +------------------------------------
# ---
# Recursion is shortened, and other functions of the module.
import traceback


def lines():
    text = traceback.format_exc().splitlines()
    return [line.strip().partition(", ")[2] if line.lstrip().startswith("File ") else line for line in text]


def fall(n):
    if n == 0:
        raise ValueError("bottom")
    fall(n - 1)


try:
    fall(6)
except ValueError:
    print("\n".join(lines()))  # expect: Traceback (most recent call last):
    # expect: line 17, in <module>
    # expect:     fall(6)
    # expect: line 13, in fall
    # expect:     fall(n - 1)
    # expect: line 13, in fall
    # expect:     fall(n - 1)
    # expect: line 13, in fall
    # expect:     fall(n - 1)
    # expect:   [Previous line repeated 3 more times]
    # expect: line 12, in fall
    # expect:     raise ValueError("bottom")
    # expect: ValueError: bottom
try:
    [1, 2][5]
except IndexError as e:
    print(traceback.format_exception_only(e), traceback.extract_tb(e.__traceback__)[0].name, traceback.extract_tb(e.__traceback__)[0].lineno, e.__traceback__.tb_lineno, e.__traceback__.tb_frame.f_code.co_name)  # expect: ['IndexError: list index out of range\n'] <module> 33 33 <module>
print(traceback.format_exception_only(ValueError, ValueError("x")), traceback.format_exception_only(KeyError("k")), traceback.format_exc().strip())  # expect: ['ValueError: x\n'] ["KeyError: 'k'\n"] NoneType: None


def depth():
    return [f.name for f in traceback.extract_stack()][-2:]


print(depth())  # expect: ['<module>', 'depth']


class C:
    def method(self):
        return (lambda: [1 / 0 for _ in "a"])()


try:
    C().method()
except ZeroDivisionError as e:
    names = [(f.name, f.lineno, f.line) for f in traceback.extract_tb(e.__traceback__)]
    print(names[0][0], names[1][0], names[2][0], names[2][2])  # expect: <module> method <lambda> return (lambda: [1 / 0 for _ in "a"])()
try:
    exec(compile("a = 1\nb = a +\n", "generated.py", "exec"))
except SyntaxError as e:
    print("".join(traceback.format_exception_only(e)).rstrip())  # expect:   File "generated.py", line 2
    # expect:     b = a +
    # expect:            ^
    # expect: SyntaxError: invalid syntax
try:
    exec(compile("x = 1\n\ny = x / 0\n", "generated.py", "exec"))
except ZeroDivisionError:
    print(lines()[-2:])  # expect: ['line 3, in <module>', 'ZeroDivisionError: division by zero']
