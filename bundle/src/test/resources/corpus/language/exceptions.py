# The hierarchy, args, and text of exceptions.
print(issubclass(KeyError, LookupError), issubclass(Exception, BaseException), issubclass(KeyboardInterrupt, Exception), issubclass(FileNotFoundError, OSError), IOError is OSError, EnvironmentError is OSError, issubclass(UnicodeError, ValueError), issubclass(RecursionError, RuntimeError), issubclass(ModuleNotFoundError, ImportError))  # expect: True True False True True True True True True
print(ValueError().args, ValueError("a").args, ValueError("a", 1).args, str(ValueError()), str(ValueError("a")), str(ValueError("a", 1)), repr(ValueError("a")), repr(ValueError("a", 1)), repr(KeyError("k")), str(KeyError("k")), repr(ValueError()))  # expect: () ('a',) ('a', 1)  a ('a', 1) ValueError('a') ValueError('a', 1) KeyError('k') 'k' ValueError()
e = OSError(2, "No such file", "name.txt")
print(e, e.errno, e.strerror, e.filename, e.args, type(e).__name__, repr(e), type(OSError(13, "x")).__name__, OSError("just text"), OSError(5, "io"))  # expect: [Errno 2] No such file: 'name.txt' 2 No such file name.txt (2, 'No such file') FileNotFoundError FileNotFoundError(2, 'No such file') PermissionError just text [Errno 5] io
print(StopIteration(5).value, SystemExit(3).code, SystemExit("msg").code, ImportError("m", name="n", path="p").name, AttributeError("m", name="a", obj=5).obj, NameError("m", name="x").name, KeyError("a") == KeyError("a"))  # expect: 5 3 msg n 5 x False


class Custom(Exception):
    def __init__(self, code, message="default"):
        super().__init__(message)
        self.code = code


class Silent(Exception):
    def __str__(self):
        return f"silent {self.args}"


try:
    raise Custom(42)
except Custom as c:
    print(c, c.code, repr(c), c.args)  # expect: default 42 Custom('default') ('default',)
try:
    raise Silent(1, 2)
except Silent as s:
    print(s, repr(s))  # expect: silent (1, 2) Silent(1, 2)
try:
    raise ValueError
except ValueError as v:
    print(repr(v), v.args, v.__traceback__ is not None, v.__cause__, v.__context__, v.__suppress_context__)  # expect: ValueError() () True None None False


def error(action):
    try:
        return action()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: exec("raise 5")))  # expect: TypeError: exceptions must derive from BaseException
print(error(lambda: exec("raise 'text'")))  # expect: TypeError: exceptions must derive from BaseException
print(error(lambda: exec("raise int")))  # expect: TypeError: exceptions must derive from BaseException
print(error(lambda: exec("raise")))  # expect: RuntimeError: No active exception to reraise
print(error(lambda: exec("raise ValueError from 5")))  # expect: TypeError: exception causes must derive from BaseException
print(error(lambda: exec("try: 1/0\nexcept 5: pass")))  # expect: TypeError: catching classes that do not inherit from BaseException is not allowed
print(error(lambda: exec("try: 1/0\nexcept (ValueError, 'x'): pass")))  # expect: TypeError: catching classes that do not inherit from BaseException is not allowed
print(error(lambda: ValueError(x=1)))  # expect: TypeError: ValueError() takes no keyword arguments
print(error(lambda: Custom()))  # expect: TypeError: Custom.__init__() missing 1 required positional argument: 'code'
print(error(lambda: ValueError("a").missing))  # expect: AttributeError: 'ValueError' object has no attribute 'missing'
print(error(lambda: UnicodeDecodeError("a")))  # expect: TypeError: function takes exactly 5 arguments (1 given)
# ---
# try, except, else, finally: which parts run and which value wins.
def trace(action):
    log = []
    try:
        log.append("try")
        action()
    except ZeroDivisionError as e:
        log.append(f"except {e}")
    except (KeyError, IndexError):
        log.append("lookup")
    except Exception:
        log.append("other")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


print(trace(lambda: None), trace(lambda: 1 / 0), trace(lambda: {}[1]), trace(lambda: [][0]), trace(lambda: int("x")))  # expect: ['try', 'else', 'finally'] ['try', 'except division by zero', 'finally'] ['try', 'lookup', 'finally'] ['try', 'lookup', 'finally'] ['try', 'other', 'finally']


def returns():
    try:
        return "try"
    finally:
        return "finally"


def swallowed():
    try:
        raise ValueError
    finally:
        return "swallowed"


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def in_loop():
    out = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("else")
    return out


def break_in_finally():
    while True:
        try:
            return "return"
        finally:
            break
    return "after"


def nested():
    out = []
    try:
        try:
            try:
                raise KeyError("first")
            finally:
                out.append("inner")
        except KeyError as e:
            out.append(str(e))
            raise ValueError("second")
        finally:
            out.append("middle")
    except ValueError as e:
        out.append(f"{e} / {e.__context__!r}")
    return out


def else_raises():
    try:
        pass
    except ValueError:
        return "wrong"
    else:
        raise ValueError("from else")
    finally:
        pass


print(returns(), swallowed(), value_kept(), in_loop(), break_in_finally(), nested())  # expect: finally swallowed 1 [0, 'f0', 'f1', 2, 'f2', 'f3'] after ['inner', "'first'", 'middle', "second / KeyError('first')"]
try:
    else_raises()
except ValueError as e:
    print(e)  # expect: from else
# ---
# Chaining: context, cause, suppression, re-raising.
def show(e):
    return f"{e!r} cause={e.__cause__!r} context={e.__context__!r} suppress={e.__suppress_context__}"


try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("during")
except ValueError as e:
    print(show(e))  # expect: ValueError('during') cause=None context=ZeroDivisionError('division by zero') suppress=False
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("because") from z
except ValueError as e:
    print(show(e))  # expect: ValueError('because') cause=ZeroDivisionError('division by zero') context=ZeroDivisionError('division by zero') suppress=True
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("alone") from None
except ValueError as e:
    print(show(e))  # expect: ValueError('alone') cause=None context=ZeroDivisionError('division by zero') suppress=True
try:
    try:
        raise KeyError("k")
    except KeyError:
        raise
except KeyError as e:
    print(show(e))  # expect: KeyError('k') cause=None context=None suppress=False
try:
    try:
        raise KeyError("original")
    except KeyError as e:
        try:
            raise ValueError("temporary")
        except ValueError:
            pass
        raise e
except KeyError as e:
    print(show(e))  # expect: KeyError('original') cause=None context=None suppress=False


def deep():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise ValueError(2)
        except ValueError:
            raise TypeError(3)


try:
    deep()
except TypeError as e:
    print(repr(e.__context__), repr(e.__context__.__context__), repr(e.__context__.__context__.__context__))  # expect: ValueError(2) KeyError(1) None
import sys

print(sys.exc_info())  # expect: (None, None, None)
try:
    raise ValueError("x")
except ValueError as caught:
    kind, value, trace = sys.exc_info()
    print(kind is ValueError, value is caught, trace is caught.__traceback__, sys.exception() is caught)  # expect: True True True True
print(sys.exc_info(), "caught" in globals())  # expect: (None, None, None) False
e = ValueError("with")
print(e.with_traceback(None) is e, e.__traceback__)  # expect: True None
try:
    raise ValueError("new") from KeyError
except ValueError as e:
    print(show(e))  # expect: ValueError('new') cause=KeyError() context=None suppress=True
try:
    e2 = ValueError("loop")
    try:
        raise e2
    except ValueError:
        raise e2
except ValueError as e:
    print(show(e))  # expect: ValueError('loop') cause=None context=None suppress=False
try:
    ValueError().__cause__ = 5
except TypeError as e:
    print(e)  # expect: exception cause must be None or derive from BaseException
# ---
# Notes, assert, and exceptions raised by subclass checks.
e = ValueError("noted")
e.add_note("first")
e.add_note("second")
print(e.__notes__, hasattr(ValueError(), "__notes__"))  # expect: ['first', 'second'] False


def error(action):
    try:
        return action()
    except BaseException as e:
        return f"{type(e).__name__}: {e!s}"


print(error(lambda: e.add_note(5)))  # expect: TypeError: note must be a str, not 'int'
print([error(lambda: exec("assert 1 == 2"))])  # expect: ['AssertionError: ']
print(error(lambda: exec("assert False, 'message'")))  # expect: AssertionError: message
print(error(lambda: exec("assert (), [1, 2]")))  # expect: AssertionError: [1, 2]
print(error(lambda: exec("assert True, 1/0")))  # expect: None


class Dynamic(Exception):
    pass


def pick():
    picked.append(1)
    return Dynamic


picked = []
try:
    raise Dynamic("d")
except pick() as d:
    print(d, picked)  # expect: d [1]
try:
    raise Dynamic("again")
except ():
    print("never")
except (OSError, (Dynamic)) as d:
    print(d)  # expect: again
# ---
# An uncaught exception ends the program.
def fail():
    raise LookupError("nothing here")  # raises: LookupError: nothing here


print("before")  # expect: before
fail()
# ---
# The last line shows the class with its module, and no colon without a message.
class Problem(Exception):
    pass


raise Problem  # raises: Problem
# ---
# KeyError shows the repr of the key.
{}["missing key"]  # raises: KeyError: 'missing key'
# ---
# Text of an exception that cannot be shown.
class Broken(Exception):
    def __str__(self):
        raise ValueError


raise Broken(1)  # raises: Broken: <exception str() failed>
# ---
# SystemExit is quiet, and finally still runs.
import sys

try:
    sys.exit(0)
finally:
    print("cleanup")  # expect: cleanup
