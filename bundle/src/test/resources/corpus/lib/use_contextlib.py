# requires: 3.12
# contextlib: managers from generators, exit stacks, decorators and the ready-made managers.
import io
import sys
from contextlib import *


def failure(func, *args, **kwargs):
    try:
        func(*args, **kwargs)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"
    return "no error"


trace = []


@contextmanager
def tag(name):
    """Wrap in a tag."""
    trace.append(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        trace.append(f"caught {e}")
    finally:
        trace.append(f"</{name}>")


with tag("b") as got:
    trace.append(got)
with tag("i"):
    raise ValueError("inside")
print(trace, tag.__name__, tag.__doc__)  # expect: ['<b>', 'B', '</b>', '<i>', 'caught inside', '</i>'] tag Wrap in a tag.


@tag("deco")
def decorated(n):
    trace.append(n)
    return n + 1


trace.clear()
print(decorated(1), decorated(2), trace)  # expect: 2 3 ['<deco>', 1, '</deco>', '<deco>', 2, '</deco>']


@contextmanager
def no_yield():
    return
    yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def plain():
    yield


@contextmanager
def translates():
    try:
        yield
    except KeyError as e:
        raise LookupError("translated") from e


@contextmanager
def swallows_all():
    try:
        yield
    except BaseException:
        yield


def use(manager, error=None):
    with manager:
        if error is not None:
            raise error


print(failure(use, no_yield()), "|", failure(use, two_yields()))  # expect: RuntimeError: generator didn't yield | RuntimeError: generator didn't stop
print(failure(use, swallows_all(), ValueError("x")))  # expect: RuntimeError: generator didn't stop after throw()
print(failure(use, plain(), KeyError("k")), failure(use, plain(), StopIteration("s")))  # expect: KeyError: 'k' StopIteration: s
print(failure(use, plain(), RuntimeError("r")), failure(use, translates(), KeyError("k")))  # expect: RuntimeError: r LookupError: translated
used = plain()
use(used)
print(failure(use, used))  # expect: AttributeError: '_GeneratorContextManager' object has no attribute 'args'
try:
    use(translates(), KeyError("k"))
except LookupError as e:
    print(repr(e.__cause__), e.__cause__ is e.__context__)  # expect: KeyError('k') True


class Door:
    closed = 0

    def close(self):
        self.closed += 1


door = Door()
with closing(door) as d:
    print(d is door, door.closed)  # expect: True 0
print(door.closed)  # expect: 1

with suppress(KeyError, IndexError):
    {}["x"]
print(failure(use, suppress(KeyError), ValueError("v")), failure(use, suppress()))  # expect: ValueError: v no error
try:
    with suppress(KeyError):
        raise ExceptionGroup("many", [KeyError(1), ValueError(2)])
except ExceptionGroup as e:
    print(repr(e))  # expect: ExceptionGroup('many', [ValueError(2)])
with suppress(KeyError):
    raise ExceptionGroup("all", [KeyError(1)])

out = io.StringIO()
with redirect_stdout(out) as target:
    print("captured")
print(repr(out.getvalue()), target is out)  # expect: 'captured\n' True
err = io.StringIO()
with redirect_stderr(err):
    print("oops", file=sys.stderr)
print(err.getvalue().strip())  # expect: oops
with nullcontext(5) as five, nullcontext() as none:
    print(five, none)  # expect: 5 None


class Track(ContextDecorator):
    def __enter__(self):
        trace.append("enter")
        return self

    def __exit__(self, *exc):
        trace.append("exit")
        return False


@Track()
def work():
    """Do work."""
    trace.append("work")


trace.clear()
work()
print(trace, work.__name__, work.__doc__)  # expect: ['enter', 'work', 'exit'] work Do work.


class Res:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        trace.append(f"+{self.name}")
        return self.name

    def __exit__(self, typ, value, tb):
        trace.append(f"-{self.name}:{typ and typ.__name__}")
        if self.fail:
            raise self.fail
        return self.swallow


trace.clear()
with ExitStack() as stack:
    names = [stack.enter_context(Res(n)) for n in "abc"]
    stack.callback(lambda *a, **k: trace.append((a, k)), 1, x=2)

    @stack.callback
    def last():
        trace.append("last in")


print(names, trace)  # expect: ['a', 'b', 'c'] ['+a', '+b', '+c', 'last in', ((1,), {'x': 2}), '-c:None', '-b:None', '-a:None']
trace.clear()
with ExitStack() as stack:
    stack.enter_context(Res("outer"))
    stack.enter_context(Res("inner", swallow=True))
    raise KeyError("gone")
print(trace)  # expect: ['+outer', '+inner', '-inner:KeyError', '-outer:None']
trace.clear()
try:
    with ExitStack() as stack:
        stack.enter_context(Res("one"))
        stack.enter_context(Res("two", fail=OSError("two failed")))
        raise KeyError("first")
except OSError as e:
    print(repr(e), repr(e.__context__), trace)  # expect: OSError('two failed') KeyError('first') ['+one', '+two', '-two:KeyError', '-one:OSError']
try:
    with ExitStack() as stack:
        stack.push(lambda *details: stack.seen.append(details[0]) or True)
        stack.seen = []
        stack.push(Res("pushed", fail=ValueError("again")))
except ValueError:
    print("not reached")
print(stack.seen)  # expect: [<class 'ValueError'>]
stack = ExitStack()
stack.callback(trace.append, "moved")
trace.clear()
with stack:
    kept = stack.pop_all()
print(trace)  # expect: []
kept.close()
print(trace)  # expect: ['moved']
print(failure(ExitStack().enter_context, 3))  # expect: TypeError: 'builtins.int' object does not support the context manager protocol


def chained():
    with ExitStack() as stack:
        for n in range(3):
            stack.push(Res(n, fail=ValueError(n)))
        raise IndexError("root")


try:
    chained()
except ValueError as e:
    links = []
    while e is not None:
        links.append(repr(e))
        e = e.__context__
    print(links)  # expect: ['ValueError(0)', 'ValueError(1)', 'ValueError(2)', "IndexError('root')"]

with suppress(ValueError), ExitStack() as stack:
    stack.callback(use, nullcontext(), ValueError("last"))
    stack.callback(use, nullcontext(), ValueError("first"))


def close_failing(stack):
    stack.callback(use, nullcontext(), ValueError("last"))
    stack.callback(use, nullcontext(), KeyError("first"))
    stack.close()


try:
    close_failing(ExitStack())
except ValueError as e:
    print(repr(e), repr(e.__context__))  # expect: ValueError('last') None
try:
    try:
        raise OSError("outer")
    except OSError:
        close_failing(ExitStack())
except ValueError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))  # expect: ValueError('last') KeyError('first') None

print(isinstance(closing(door), AbstractContextManager), issubclass(Res, AbstractContextManager))  # expect: True True
print(issubclass(Door, AbstractContextManager), isinstance(nullcontext(), AbstractAsyncContextManager))  # expect: False True


# The asynchronous half, driven by hand
def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value
    raise RuntimeError("it waits")


@asynccontextmanager
async def atag(name):
    trace.append(f"<{name}>")
    try:
        yield name
    finally:
        trace.append(f"</{name}>")


class ARes(AbstractAsyncContextManager):
    async def __aexit__(self, *exc):
        trace.append("aexit")


async def main():
    async with atag("x") as x:
        trace.append(x)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(ARes())
        stack.enter_context(Res("sync"))

        async def later(n):
            trace.append(n)

        stack.push_async_callback(later, 7)
    async with nullcontext(3) as three:
        trace.append(three)

    async def items():
        try:
            yield 1
        finally:
            trace.append("closed")

    async with aclosing(items()) as it:
        async for item in it:
            break
    try:
        async with atag("err"):
            raise KeyError("async")
    except KeyError as e:
        trace.append(repr(e))

    @atag("deco")
    async def decorated():
        return "done"

    return await decorated()


trace.clear()
print(run(main()))  # expect: done
print(trace)  # expect: ['<x>', 'x', '</x>', '+sync', 7, '-sync:None', 'aexit', 3, 'closed', '<err>', '</err>', "KeyError('async')", '<deco>', '</deco>']
print(failure(run, AsyncExitStack().enter_async_context(3)))  # expect: TypeError: 'builtins.int' object does not support the asynchronous context manager protocol
