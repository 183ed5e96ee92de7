# Names, documentation, and dictionaries of functions, classes and modules.
def function():
    """A function."""

    class Local:
        """A local class."""

        def method(self): ...

    return Local


class Outer:
    class Inner:
        def deep(self):
            return lambda: None


print(__doc__, __name__, function.__doc__, function().__qualname__, function().method.__qualname__, Outer.Inner.deep.__qualname__, Outer.Inner().deep().__qualname__)  # expect: None __main__ A function. function.<locals>.Local function.<locals>.Local.method Outer.Inner.deep Outer.Inner.deep.<locals>.<lambda>
print(repr(function()).replace("<class '__main__.", ""), repr(Outer), repr(function).split(" at ")[0], str(Outer.Inner), Outer.__doc__, function.__module__)  # expect: function.<locals>.Local'> <class '__main__.Outer'> <function function <class '__main__.Outer.Inner'> None __main__
print((lambda: 0).__name__, (x for x in []).__name__, (x for x in []).__qualname__, [].__class__.__name__, type(function).__name__, type(Outer().__init__).__name__, type(len).__name__)  # expect: <lambda> <genexpr> <genexpr> list function method-wrapper builtin_function_or_method
function.__qualname__ = "changed.name"
Outer.__doc__ = "set later"
print(repr(function).split(" at ")[0], Outer.__doc__)  # expect: <function changed.name set later
# ---
# Without a docstring __doc__ is None.
print(__doc__)  # expect: None
# ---
"""This one is the docstring."""
print(__doc__)  # expect: This one is the docstring.
# ---
# dir of instances, classes, modules and functions with local names.
class A:
    a = 1

    def __init__(self):
        self.x = 1

    def method(self): ...


class B(A):
    b = 2


def public(o):
    return [n for n in dir(o) if not n.startswith("__")]


print(public(B()), public(B), sorted(vars(B())), "__init__" in dir(B), "__mro__" in dir(type), "__name__" in dir(B))  # expect: ['a', 'b', 'method', 'x'] ['a', 'b', 'method'] ['x'] True True False


def local_dir(p, q=1):
    r = 2
    return dir()


print(local_dir(0), [n for n in dir() if not n.startswith("__")])  # expect: ['p', 'q', 'r'] ['A', 'B', 'local_dir', 'public']
print([n for n in dir([]) if not n.startswith("_")], [n for n in dir(()) if not n.startswith("_")], [n for n in dir({}) if not n.startswith("_")])  # expect: ['append', 'clear', 'copy', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort'] ['count', 'index'] ['clear', 'copy', 'fromkeys', 'get', 'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values']
print([n for n in dir(1) if not n.startswith("_") and n != "is_integer"], [n for n in dir(1.0) if not n.startswith("_")], [n for n in dir(1j) if not n.startswith("_")])  # expect: ['as_integer_ratio', 'bit_count', 'bit_length', 'conjugate', 'denominator', 'from_bytes', 'imag', 'numerator', 'real', 'to_bytes'] ['as_integer_ratio', 'conjugate', 'fromhex', 'hex', 'imag', 'is_integer', 'real'] ['conjugate', 'imag', 'real']
print([n for n in dir("") if not n.startswith("_")])  # expect: ['capitalize', 'casefold', 'center', 'count', 'encode', 'endswith', 'expandtabs', 'find', 'format', 'format_map', 'index', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'join', 'ljust', 'lower', 'lstrip', 'maketrans', 'partition', 'removeprefix', 'removesuffix', 'replace', 'rfind', 'rindex', 'rjust', 'rpartition', 'rsplit', 'rstrip', 'split', 'splitlines', 'startswith', 'strip', 'swapcase', 'title', 'translate', 'upper', 'zfill']
print([n for n in dir(b"") if not n.startswith("_")])  # expect: ['capitalize', 'center', 'count', 'decode', 'endswith', 'expandtabs', 'find', 'fromhex', 'hex', 'index', 'isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper', 'join', 'ljust', 'lower', 'lstrip', 'maketrans', 'partition', 'removeprefix', 'removesuffix', 'replace', 'rfind', 'rindex', 'rjust', 'rpartition', 'rsplit', 'rstrip', 'split', 'splitlines', 'startswith', 'strip', 'swapcase', 'title', 'translate', 'upper', 'zfill']
print([n for n in dir(set()) if not n.startswith("_")], [n for n in dir(range(0)) if not n.startswith("_")], [n for n in dir(slice(0)) if not n.startswith("_")])  # expect: ['add', 'clear', 'copy', 'difference', 'difference_update', 'discard', 'intersection', 'intersection_update', 'isdisjoint', 'issubset', 'issuperset', 'pop', 'remove', 'symmetric_difference', 'symmetric_difference_update', 'union', 'update'] ['count', 'index', 'start', 'step', 'stop'] ['indices', 'start', 'step', 'stop']
print([n for n in dir(bytearray()) if not n.startswith("_") and n not in dir(b"")], [n for n in dir(frozenset()) if not n.startswith("_")], [n for n in dir(memoryview(b"")) if not n.startswith("_")])  # expect: ['append', 'clear', 'copy', 'extend', 'insert', 'pop', 'remove', 'reverse'] ['copy', 'difference', 'intersection', 'isdisjoint', 'issubset', 'issuperset', 'symmetric_difference', 'union'] ['c_contiguous', 'cast', 'contiguous', 'f_contiguous', 'format', 'hex', 'itemsize', 'nbytes', 'ndim', 'obj', 'readonly', 'release', 'shape', 'strides', 'suboffsets', 'tobytes', 'tolist', 'toreadonly']
# ---
# __dict__ of a class is a read-only view; __dict__ of an instance is a dict.
class C:
    x = 1


c = C()
c.__dict__["y"] = 2
print(c.y, type(C.__dict__).__name__, C.__dict__["x"], "x" in C.__dict__, c.__dict__ is c.__dict__, isinstance(vars(c), dict))  # expect: 2 mappingproxy 1 True True True
try:
    C.__dict__["z"] = 1
except TypeError as e:
    print(e)  # expect: 'mappingproxy' object does not support item assignment
try:
    c.__dict__ = 5
except TypeError as e:
    print(e)  # expect: __dict__ must be set to a dictionary, not a 'int'
try:
    C.__name__ = 5
except TypeError as e:
    print(e)  # expect: can only assign string to C.__name__, not 'int'
try:
    del C.__name__
except TypeError as e:
    print(e)  # expect: cannot delete '__name__' attribute of immutable type 'C'
print(type.__dict__["__mro__"].__get__(C) == C.__mro__, object.__dict__["__class__"].__get__(c) is C, C.__weakref__ is not None, c.__weakref__)  # expect: True True True None
# ---
# Frames and tracebacks that programs look at.
import sys


def caller_name():
    return sys._getframe(1).f_code.co_name


def calling():
    return caller_name(), sys._getframe().f_lineno, sys._getframe().f_back.f_code.co_name, sorted(sys._getframe().f_locals)


print(calling())  # expect: ('calling', 10, '<module>', [])


def fails():
    marker = "local of fails"
    raise ValueError


try:
    fails()
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_locals, tb.tb_next.tb_lineno, tb.tb_next.tb_next)  # expect: <module> fails {'marker': 'local of fails'} 18 None


def generator():
    yield 1


g = generator()
print(g.gi_code.co_name, g.gi_frame.f_code is g.gi_code, g.__name__, g.gi_yieldfrom, sys.version_info >= (3, 11), sys.byteorder in ("little", "big"), sys.maxsize, isinstance(sys.argv, list), sys.implementation.name != "")  # expect: generator True generator None True True 9223372036854775807 True True
# ---
# requires: 3.12
# Suggestions go into the printed traceback, not into the message.
import traceback


class Point:
    def __init__(self):
        self.colour = 1


def last(action):
    try:
        action()
    except Exception as e:
        return str(e), traceback.format_exception_only(e)[-1].strip()


length = 5
print(last(lambda: Point().color))  # expect: ("'Point' object has no attribute 'color'", "AttributeError: 'Point' object has no attribute 'color'. Did you mean: 'colour'?")
print(last(lambda: lenght))  # expect: ("name 'lenght' is not defined", "NameError: name 'lenght' is not defined")
print(last(lambda: [].appendd))  # expect: ("'list' object has no attribute 'appendd'", "AttributeError: 'list' object has no attribute 'appendd'. Did you mean: 'append'?")
print(last(lambda: pritn))  # expect: ("name 'pritn' is not defined", "NameError: name 'pritn' is not defined")
print(last(lambda: Point().zzz))  # expect: ("'Point' object has no attribute 'zzz'", "AttributeError: 'Point' object has no attribute 'zzz'")
print(last(lambda: __import__("greeting").gret))  # expect: ("module 'greeting' has no attribute 'gret'", "AttributeError: module 'greeting' has no attribute 'gret'. Did you mean: 'greet'?")
# ---
# requires: 3.12
# replace() of a code object: what may be replaced, and what is refused.
import types


def f(a, b=2, *c, d=4, **e):
    "doc"
    x = a + b

    def g():
        return x

    return x, g, len


c = f.__code__


def again(**changes):
    try:
        return c.replace(**changes)
    except (TypeError, ValueError, OverflowError) as e:
        print(f"{type(e).__name__}: {e}")


def call(code, *args, **kwargs):
    return types.FunctionType(code, globals(), "f", (2,))(*args, **{"d": 0, **kwargs})[0]


print(again() == c, again() is c, call(again(), 1), again(co_name="n") == c)  # expect: True False 3 False
n = again(co_name="n", co_qualname="q.n", co_filename="file", co_firstlineno=7)
print(n.co_name, n.co_qualname, n.co_filename, n.co_firstlineno, c.co_name)  # expect: n q.n file 7 f
swapped = again(co_varnames=("b", "a") + c.co_varnames[2:])
print(swapped.co_varnames[:2], call(swapped, b=1, a=5))  # expect: ('b', 'a') 6
print(again(co_names=("max",)).co_names, types.FunctionType(again(co_names=("max",)), globals(), "f", (2,))(1, d=0)[2])  # expect: ('max',) <built-in function max>
other = again(co_consts=("other doc",) + c.co_consts[1:])
print(types.FunctionType(other, globals()).__doc__, other.co_consts[1:] == c.co_consts[1:])  # expect: other doc True


def one():
    return 1000.5, "text", b"bytes", 10**30, 2j, (1, (2, None)), ..., True


changed = one.__code__.replace(co_consts=tuple(x * 2 if isinstance(x, (float, str, bytes)) else x for x in one.__code__.co_consts))
print(types.FunctionType(changed, {})()[:2], type(one.__code__.co_code), type(c.co_linetable), type(c.co_exceptiontable))  # expect: (1000.5, 'text') <class 'bytes'> <class 'bytes'> <class 'bytes'>
same = c.replace(co_code=c.co_code, co_linetable=c.co_linetable, co_exceptiontable=c.co_exceptiontable, co_consts=c.co_consts,
                 co_names=c.co_names, co_varnames=c.co_varnames, co_freevars=c.co_freevars, co_cellvars=c.co_cellvars,
                 co_argcount=2, co_posonlyargcount=0, co_kwonlyargcount=1, co_nlocals=c.co_nlocals, co_stacksize=c.co_stacksize, co_flags=c.co_flags)
print(same == c, call(same, 1), c.co_cellvars, c.co_nlocals, (lambda a, b: lambda: a).__code__.co_cellvars)  # expect: True 3 ('x',) 6 ('a',)


def closed():
    return cell_variable


def outer():
    cell_variable = 5
    return lambda: cell_variable


inner = outer().__code__
renamed = inner.replace(co_freevars=("renamed",))
print(renamed.co_freevars, types.FunctionType(renamed, {}, "n", (), outer().__closure__)())  # expect: ('renamed',) 5
again(co_argcount=-1)  # expect: ValueError: co_argcount must be a positive integer
again(co_posonlyargcount=-1)  # expect: ValueError: co_posonlyargcount must be a positive integer
again(co_kwonlyargcount=-1)  # expect: ValueError: co_kwonlyargcount must be a positive integer
again(co_nlocals=-1)  # expect: ValueError: co_nlocals must be a positive integer
again(co_stacksize=-1)  # expect: ValueError: co_stacksize must be a positive integer
again(co_flags=-1)  # expect: ValueError: co_flags must be a positive integer
again(co_firstlineno=-5)  # expect: ValueError: co_firstlineno must be a positive integer
again(co_argcount="a")  # expect: TypeError: 'str' object cannot be interpreted as an integer
again(co_argcount=2**40)  # expect: OverflowError: Python int too large to convert to C int
again(co_argcount=10)  # expect: ValueError: code: co_varnames is too small
again(co_varnames=("a", "b"))  # expect: ValueError: code: co_varnames is too small
again(co_nlocals=1)  # expect: ValueError: code: co_nlocals != len(co_varnames)
again(co_code="a")  # expect: TypeError: replace() argument 'co_code' must be bytes, not str
again(co_code=b"a")  # expect: ValueError: code: co_code is malformed
again(co_consts=[])  # expect: TypeError: replace() argument 'co_consts' must be tuple, not list
again(co_names=["a"])  # expect: TypeError: replace() argument 'co_names' must be tuple, not list
again(co_filename=1)  # expect: TypeError: replace() argument 'co_filename' must be str, not int
again(co_name=b"")  # expect: TypeError: replace() argument 'co_name' must be str, not bytes
again(co_linetable="a")  # expect: TypeError: replace() argument 'co_linetable' must be bytes, not str
again(co_exceptiontable=1)  # expect: TypeError: replace() argument 'co_exceptiontable' must be bytes, not int
again(nope=1)  # expect: TypeError: 'nope' is an invalid keyword argument for replace()
