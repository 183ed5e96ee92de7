# Formatting exceptions.
import traceback


def inner(values):
    return values["a"][0] + values["b"]


def outer():
    return inner({"a": [1], "b": "x"})


try:
    outer()
except TypeError as error:
    text = traceback.format_exc().replace(__file__, "FILE")
    only = traceback.format_exception_only(error)
    frames = traceback.extract_tb(error.__traceback__)
print(text, end="\n")  # expect: Traceback (most recent call last):
# expect:   File "FILE", line 14, in <module>
# expect:     outer()
# expect:   File "FILE", line 10, in outer
# expect:     return inner({"a": [1], "b": "x"})
# expect:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File "FILE", line 6, in inner
# expect:     return values["a"][0] + values["b"]
# expect:            ~~~~~~~~~~~~~~~^~~~~~~~~~~~~
# expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect:
print(only, [frame.name for frame in frames], frames[-1].line)  # expect: ["TypeError: unsupported operand type(s) for +: 'int' and 'str'\n"] ['<module>', 'outer', 'inner'] return values["a"][0] + values["b"]
print(len(frames), frames[0][2], tuple(frames[1])[2:])  # expect: 3 <module> ('outer', 'return inner({"a": [1], "b": "x"})')
# ---
# Chains, notes, groups.
import traceback


def shown(error):
    return "".join(traceback.format_exception(error)).replace(__file__, "FILE")


try:
    try:
        {}["missing"]
    except KeyError as cause:
        raise ValueError("bad value") from cause
except ValueError as error:
    error.add_note("a note\nof two lines")
    print(shown(error))  # expect: Traceback (most recent call last):
    # expect:   File "FILE", line 11, in <module>
    # expect:     {}["missing"]
    # expect:     ~~^^^^^^^^^^^
    # expect: KeyError: 'missing'
    # expect:
    # expect: The above exception was the direct cause of the following exception:
    # expect:
    # expect: Traceback (most recent call last):
    # expect:   File "FILE", line 13, in <module>
    # expect:     raise ValueError("bad value") from cause
    # expect: ValueError: bad value
    # expect: a note
    # expect: of two lines
try:
    try:
        1 / 0
    except ZeroDivisionError:
        [].pop()
except IndexError as error:
    print(shown(error))  # expect:
    # expect: Traceback (most recent call last):
    # expect:   File "FILE", line 32, in <module>
    # expect:     1 / 0
    # expect:     ~~^~~
    # expect: ZeroDivisionError: division by zero
    # expect:
    # expect: During handling of the above exception, another exception occurred:
    # expect:
    # expect: Traceback (most recent call last):
    # expect:   File "FILE", line 34, in <module>
    # expect:     [].pop()
    # expect: IndexError: pop from empty list
    # expect:
    print("".join(traceback.format_exception(error, chain=False)).count("Traceback"))  # expect: 1
group = ExceptionGroup("several", [ValueError(1), ExceptionGroup("inner", [TypeError("t")]), OSError("o")])
print(shown(group))  # expect:   | ExceptionGroup: several (3 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: 1
# expect:     +---------------- 2 ----------------
# expect:     | ExceptionGroup: inner (1 sub-exception)
# expect:     +-+---------------- 1 ----------------
# expect:       | TypeError: t
# expect:       +------------------------------------
# expect:     +---------------- 3 ----------------
# expect:     | OSError: o
# expect:     +------------------------------------
# expect:
print(traceback.format_exception_only(SyntaxError("msg", ("f.py", 3, 5, "a = = b\n", 3, 6))))  # expect: ['  File "f.py", line 3\n', '    a = = b\n', '        ^\n', 'SyntaxError: msg\n']
print(traceback.format_exception_only(ValueError()), traceback.format_exception(None))  # expect: ['ValueError\n'] ['NoneType: None\n']


class Odd(Exception):
    def __str__(self):
        raise RuntimeError


print(traceback.format_exception_only(Odd()))  # expect: ['Odd: <exception str() failed>\n']
summary = traceback.TracebackException.from_exception(ValueError("v"))
print(str(summary), list(summary.format()), summary.exc_type)  # expect: v ['ValueError: v\n'] <class 'ValueError'>
# ---
# Stacks and lists.
import traceback


def here():
    return traceback.extract_stack(limit=2)


stack = here()
print([frame.name for frame in stack], stack[0].line)  # expect: ['<module>', 'here'] stack = here()
listed = traceback.format_list([("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None)])
print(listed)  # expect: ['  File "a.py", line 3, in f\n    x = 1\n', '  File "b.py", line 4, in g\n']
frame = traceback.FrameSummary("f.py", 1, "name", line="  code  ")
print(frame, frame.line, list(frame), frame == ("f.py", 1, "name", "code"))  # expect: <FrameSummary file f.py, line 1 in name> code ['f.py', 1, 'name', 'code'] True
repeated = traceback.StackSummary.from_list([("r.py", 1, "r", "r()")] * 6)
print("".join(repeated.format()), end="\n")  # expect:   File "r.py", line 1, in r
# expect:     r()
# expect:   File "r.py", line 1, in r
# expect:     r()
# expect:   File "r.py", line 1, in r
# expect:     r()
# expect:   [Previous line repeated 3 more times]
# expect:


def recurse(n):
    if n:
        recurse(n - 1)
    else:
        raise ValueError


try:
    recurse(8)
except ValueError:
    lines = traceback.format_exc(limit=-3).replace(__file__, "FILE")
print(lines)  # expect: Traceback (most recent call last):
# expect:   File "FILE", line 28, in recurse
# expect:     recurse(n - 1)
# expect:   File "FILE", line 28, in recurse
# expect:     recurse(n - 1)
# expect:   File "FILE", line 30, in recurse
# expect:     raise ValueError
# expect: ValueError
# expect:
