# Enter and exit, in order, with the exception as arguments; a true result swallows it.
log = []


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        log.append(f"enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        log.append(f"exit {self.name} {kind.__name__ if kind else None} {value}")
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    log.append(a + b)
with (
    Manager("c") as c,
    Manager("d"),
):
    log.append(c)
print(log)  # expect: ['enter a', 'enter b', 'AB', 'exit b None None', 'exit a None None', 'enter c', 'enter d', 'C', 'exit d None None', 'exit c None None']
log.clear()
with Manager("outer", swallow=True):
    with Manager("inner"):
        raise ValueError("v")
    log.append("not reached")
print(log)  # expect: ['enter outer', 'enter inner', 'exit inner ValueError v', 'exit outer ValueError v']
log.clear()


def returns():
    with Manager("r"):
        return "value"


def loops():
    for i in range(3):
        with Manager(str(i)):
            if i == 0:
                continue
            break
    return i


print(returns(), loops(), log)  # expect: value 1 ['enter r', 'exit r None None', 'enter 0', 'exit 0 None None', 'enter 1', 'exit 1 None None']
log.clear()
try:
    with Manager("x") as (p, q):
        pass
except ValueError as e:
    print(e, log)  # expect: not enough values to unpack (expected 2, got 1) ['enter x', 'exit x ValueError not enough values to unpack (expected 2, got 1)']
with Manager("t") as target, Manager("u") as [first]:
    pass
items = {}
with Manager("key") as items["k"]:
    print(items, target, first)  # expect: {'k': 'KEY'} T U
# ---
# What is not a context manager, and exceptions in enter and exit.
def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e} / {e.__context__!r}"


class NoExit:
    def __enter__(self):
        pass


class NoEnter:
    def __exit__(self, *a):
        pass


class BadEnter:
    def __enter__(self):
        raise KeyError("enter")

    def __exit__(self, *a):
        log.append("never")


class BadExit:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        raise KeyError("exit")


def use(manager, raise_it=False):
    with manager:
        if raise_it:
            raise ValueError("body")


log = []
print(error(lambda: use(5)))  # expect: TypeError: 'int' object does not support the context manager protocol / None
print(error(lambda: use(NoExit())))  # expect: TypeError: 'NoExit' object does not support the context manager protocol (missed __exit__ method) / None
print(error(lambda: use(NoEnter())))  # expect: TypeError: 'NoEnter' object does not support the context manager protocol / None
print(error(lambda: use(BadEnter())), log)  # expect: KeyError: 'enter' / None []
print(error(lambda: use(BadExit())))  # expect: KeyError: 'exit' / None
print(error(lambda: use(BadExit(), True)))  # expect: KeyError: 'exit' / ValueError('body')
instance = NoEnter()
instance.__enter__ = lambda: None
print(error(lambda: use(instance)))  # expect: TypeError: 'NoEnter' object does not support the context manager protocol / None
# ---
# contextlib.
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress
import io
import sys


@contextmanager
def section(name):
    log.append(f"begin {name}")
    try:
        yield name
    except ValueError as e:
        log.append(f"handled {e}")
    finally:
        log.append(f"end {name}")


log = []
with section("one") as s:
    log.append(s)
with section("two"):
    raise ValueError("inside")
with suppress(KeyError, IndexError):
    [][1]
    log.append("never")
print(log)  # expect: ['begin one', 'one', 'end one', 'begin two', 'handled inside', 'end two']
log.clear()
with ExitStack() as stack:
    for n in "abc":
        stack.enter_context(section(n))
    stack.callback(log.append, "callback")
print(log)  # expect: ['begin a', 'begin b', 'begin c', 'callback', 'end c', 'end b', 'end a']


class Closes:
    def close(self):
        log.append("closed")


with closing(Closes()) as c, nullcontext(5) as five:
    print(five)  # expect: 5
out = io.StringIO()
with redirect_stdout(out):
    sys.stdout.write("captured\n")
print(repr(out.getvalue()), log[-1])  # expect: 'captured\n' closed


@section("decorated")
def decorated():
    return "result"


print(decorated(), log[-2:])  # expect: result ['begin decorated', 'end decorated']


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield
    yield


for broken in (no_yield, two_yields):
    try:
        with broken():
            pass
    except RuntimeError as e:
        log.append(str(e))
print(log[-2:])  # expect: ["generator didn't yield", "generator didn't stop"]
