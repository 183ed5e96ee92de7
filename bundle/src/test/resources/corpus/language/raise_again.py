# A bare raise leaves no second line in the traceback, and keeps a group whole.
import traceback


def divide():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def lines(function):
    try:
        function()
    except Exception as e:
        return [f.lineno for f in traceback.extract_tb(e.__traceback__)][1:]


print(lines(divide))  # expect: [7]


def outer():
    try:
        divide()
    except ZeroDivisionError:
        raise


print(lines(outer))  # expect: [24, 7]
try:
    try:
        raise ExceptionGroup("eg", [TypeError(1), ValueError(2), OSError(3)])
    except* TypeError as e:
        raise
    except* ValueError:
        raise
except ExceptionGroup as e:
    print(repr(e))  # expect: ExceptionGroup('eg', [TypeError(1), ValueError(2), OSError(3)])
group = ExceptionGroup("g", [ValueError(1)])
for name in ("message", "exceptions"):
    try:
        setattr(group, name, None)
    except AttributeError as e:
        print(e)
# expect: readonly attribute
# expect: readonly attribute
group.__notes__ = 5
print(group.split(TypeError))  # expect: (None, ExceptionGroup('g', [ValueError(1)]))


class Group(ExceptionGroup):
    pass


try:
    Group("g", [KeyboardInterrupt()])
except TypeError as e:
    print(e)  # expect: Cannot nest BaseExceptions in 'Group'
