# __context__ is decided where an exception is raised, not where it passes.
import sys


class Replacing:
    """Its __exit__ raises an exception with a context of its own."""

    def __enter__(self):
        return self

    def __exit__(self, *details):
        error = IndexError("new")
        try:
            raise error
        except IndexError:
            pass
        print(repr(error.__context__))
        self.throw(error)

    def throw(self, error):
        error.__context__ = None
        context = KeyError("chosen")
        try:
            raise error
        finally:
            error.__context__ = context


try:
    with Replacing():
        1 / 0  # expect: ZeroDivisionError('division by zero')
except IndexError as e:
    print(repr(e.__context__))  # expect: KeyError('chosen')


class Failing:
    """Called from Java: as a sort key, by an operator, as an item lookup."""

    def __init__(self, error):
        self.error = error

    def fail(self):
        error = self.error
        try:
            raise error
        finally:
            error.__context__ = None

    def __lt__(self, other):
        self.fail()

    def __getitem__(self, key):
        self.fail()

    def __hash__(self):
        self.fail()


def context_after(function):
    try:
        try:
            raise LookupError("outer")
        except LookupError:
            function()
    except ValueError as e:
        return repr(e.__context__)


print(context_after(lambda: sorted([Failing(ValueError()), Failing(ValueError())])))  # expect: None
print(context_after(lambda: Failing(ValueError())[0]))  # expect: None
print(context_after(lambda: {Failing(ValueError()): 1}))  # expect: None
print(context_after(lambda: [].append(int("x"))))  # expect: LookupError('outer')
print(context_after(lambda: list(map(int, ["x"]))))  # expect: LookupError('outer')
# ---
# Exit functions of a stack chain as nested with statements do.
from contextlib import ExitStack


def fail(error):
    raise error


def swallow(*details):
    return True


try:
    with ExitStack() as stack:
        stack.callback(fail, IndexError("last"))
        stack.callback(fail, KeyError("second"))
        stack.push(swallow)
        stack.callback(fail, ValueError("first"))
        1 / 0
except IndexError as e:
    print(repr(e.__context__), repr(e.__context__.__context__))  # expect: KeyError('second') None
