# Conversions and constructors without arguments, and the names of the built-in types.
print(bool(), int(), float(), complex(), str() == "", bytes(), list(), tuple(), dict(), set(), frozenset(), object().__class__.__name__)  # expect: False 0 0.0 0j True b'' [] () {} set() frozenset() object
print([t.__name__ for t in (bool, int, float, complex, str, bytes, bytearray, memoryview, list, tuple, dict, set, frozenset, range, slice, object, type, property, super, map, zip, filter, enumerate, reversed, classmethod, staticmethod)])  # expect: ['bool', 'int', 'float', 'complex', 'str', 'bytes', 'bytearray', 'memoryview', 'list', 'tuple', 'dict', 'set', 'frozenset', 'range', 'slice', 'object', 'type', 'property', 'super', 'map', 'zip', 'filter', 'enumerate', 'reversed', 'classmethod', 'staticmethod']
print(None, NotImplemented, Ellipsis, ..., True, False, __debug__, type(None).__name__, type(...).__name__, type(NotImplemented).__name__, bool(...), repr(len), repr(int))  # expect: None NotImplemented Ellipsis Ellipsis True False True NoneType ellipsis NotImplementedType True <built-in function len> <class 'int'>
# ---
# abs, divmod, pow, round, min, max, sum: see the number files; here the rest.
print(all([True, 1, "x"]), any([]), ascii("é"), bin(5), hex(255), oct(8), callable(len), chr(65), ord("A"), repr("q"), format(5, "03"), hash(5), len([1]), sorted([2, 1]))  # expect: True False '\xe9' 0b101 0xff 0o10 True A 65 'q' 005 5 1 [1, 2]
print(isinstance(1, int), issubclass(int, object), getattr("abc", "upper")(), hasattr(1, "real"), iter([]).__class__.__name__, next(iter([9])), id(None) == id(None), type(5), list(reversed([1, 2])))  # expect: True True ABC True list_iterator 9 True <class 'int'> [2, 1]


class Plain:
    pass


p = Plain()
setattr(p, "x", 1)
print(getattr(p, "x"), hasattr(p, "y"), getattr(p, "y", None), vars(p), delattr(p, "x"), vars(p), dir(p)[:2], type(Plain).__name__)  # expect: 1 False None {} None {} ['__class__', '__delattr__'] type


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: abs("a")))  # expect: TypeError: bad operand type for abs(): 'str'
print(error(lambda: getattr(p, "z")))  # expect: AttributeError: 'Plain' object has no attribute 'z'
print(error(lambda: hasattr(p)))  # expect: TypeError: hasattr expected 2 arguments, got 1
print(error(lambda: isinstance(1)))  # expect: TypeError: isinstance expected 2 arguments, got 1
print(error(lambda: callable()))  # expect: TypeError: callable() takes exactly one argument (0 given)
print(error(lambda: id()))  # expect: TypeError: id() takes exactly one argument (0 given)
print(error(lambda: ord("ab")))  # expect: TypeError: ord() expected a character, but string of length 2 found
print(error(lambda: round()))  # expect: TypeError: round() missing required argument 'number' (pos 1)
print(error(lambda: divmod(1)))  # expect: TypeError: divmod expected 2 arguments, got 1
print(error(lambda: pow(2)))  # expect: TypeError: pow() missing required argument 'exp' (pos 2)
print(error(lambda: input("a", "b")))  # expect: TypeError: input expected at most 1 argument, got 2
print(error(lambda: format()))  # expect: TypeError: format expected at least 1 argument, got 0
print(error(lambda: sorted()))  # expect: TypeError: sorted expected 1 argument, got 0
print(error(lambda: bool(1, 2)))  # expect: TypeError: bool expected at most 1 argument, got 2
print(error(lambda: object().x))  # expect: AttributeError: 'object' object has no attribute 'x'
print(error(lambda: type()))  # expect: TypeError: type() takes 1 or 3 arguments
print(error(lambda: hash()))  # expect: TypeError: hash() takes exactly one argument (0 given)
print(error(lambda: iter()))  # expect: TypeError: iter expected at least 1 argument, got 0
print(error(lambda: next()))  # expect: TypeError: next expected at least 1 argument, got 0
print(error(lambda: getattr(1, "x", 2, 3)))  # expect: TypeError: getattr expected at most 3 arguments, got 4
print(error(lambda: print(sep=5)))  # expect: TypeError: sep must be None or a string, not int
print(error(lambda: print(bogus=1)))  # expect: TypeError: 'bogus' is an invalid keyword argument for print()
print(error(lambda: staticmethod()))  # expect: TypeError: staticmethod expected 1 argument, got 0
print(error(lambda: property(1, 2, 3, 4, 5)))  # expect: TypeError: property() takes at most 4 arguments (5 given)
print(error(lambda: reversed()))  # expect: TypeError: reversed expected 1 argument, got 0
print(error(lambda: chr()))  # expect: TypeError: chr() takes exactly one argument (0 given)
print(error(lambda: __import__(5)))  # expect: TypeError: module name must be a string
# ---
# print: separators, end, file, flush.
import io
import sys

print(1, "two", 3.0, None, [4], sep=", ")  # expect: 1, two, 3.0, None, [4]
print("a", "b", sep="")  # expect: ab
print()  # expect:
print(*range(3), sep="\n")  # expect: 0
# expect: 1
# expect: 2
print("x", end="!\n")  # expect: x!
print("to stdout", file=sys.stdout, flush=True)  # expect: to stdout
print("default", sep=None, end=None)  # expect: default
buffer = io.StringIO()
print("into", "buffer", file=buffer, sep="-", end=".")
print(buffer.getvalue(), print("", end="", file=buffer))  # expect: into-buffer. None
sys.stderr.write("")
# ---
# input reads a line of standard input.
import io
import sys

sys.stdin = io.StringIO("first line\nsecond\n")
line = input()
rest = sys.stdin.readline()
print(line, repr(rest))  # expect: first line 'second\n'
try:
    input()
except EOFError as e:
    print(type(e).__name__, e)  # expect: EOFError EOF when reading a line
# ---
# dir, vars, id, hash, and the builtins module.
import builtins

print([n for n in dir(builtins) if n[0].islower() and not n.startswith("_") and n not in ("copyright", "credits", "exit", "quit", "license", "help")])  # expect: ['abs', 'aiter', 'all', 'anext', 'any', 'ascii', 'bin', 'bool', 'breakpoint', 'bytearray', 'bytes', 'callable', 'chr', 'classmethod', 'compile', 'complex', 'delattr', 'dict', 'dir', 'divmod', 'enumerate', 'eval', 'exec', 'filter', 'float', 'format', 'frozenset', 'getattr', 'globals', 'hasattr', 'hash', 'hex', 'id', 'input', 'int', 'isinstance', 'issubclass', 'iter', 'len', 'list', 'locals', 'map', 'max', 'memoryview', 'min', 'next', 'object', 'oct', 'open', 'ord', 'pow', 'print', 'property', 'range', 'repr', 'reversed', 'round', 'set', 'setattr', 'slice', 'sorted', 'staticmethod', 'str', 'sum', 'super', 'tuple', 'type', 'vars', 'zip']
print([n for n in dir(builtins) if n.endswith("Error")])  # expect: ['ArithmeticError', 'AssertionError', 'AttributeError', 'BlockingIOError', 'BrokenPipeError', 'BufferError', 'ChildProcessError', 'ConnectionAbortedError', 'ConnectionError', 'ConnectionRefusedError', 'ConnectionResetError', 'EOFError', 'EnvironmentError', 'FileExistsError', 'FileNotFoundError', 'FloatingPointError', 'IOError', 'ImportError', 'IndentationError', 'IndexError', 'InterruptedError', 'IsADirectoryError', 'KeyError', 'LookupError', 'MemoryError', 'ModuleNotFoundError', 'NameError', 'NotADirectoryError', 'NotImplementedError', 'OSError', 'OverflowError', 'PermissionError', 'ProcessLookupError', 'RecursionError', 'ReferenceError', 'RuntimeError', 'SyntaxError', 'SystemError', 'TabError', 'TimeoutError', 'TypeError', 'UnboundLocalError', 'UnicodeDecodeError', 'UnicodeEncodeError', 'UnicodeError', 'UnicodeTranslateError', 'ValueError', 'ZeroDivisionError']
print([n for n in dir(builtins) if n.endswith("Warning")], sorted(n for n in dir(builtins) if n[0].isupper() and not n.endswith(("Error", "Warning"))))  # expect: ['BytesWarning', 'DeprecationWarning', 'EncodingWarning', 'FutureWarning', 'ImportWarning', 'PendingDeprecationWarning', 'ResourceWarning', 'RuntimeWarning', 'SyntaxWarning', 'UnicodeWarning', 'UserWarning', 'Warning'] ['BaseException', 'BaseExceptionGroup', 'Ellipsis', 'Exception', 'ExceptionGroup', 'False', 'GeneratorExit', 'KeyboardInterrupt', 'None', 'NotImplemented', 'StopAsyncIteration', 'StopIteration', 'SystemExit', 'True']
print(builtins.len is len, builtins.__name__, len.__module__, len.__self__ is builtins, len.__name__, len.__qualname__, [].append.__qualname__, isinstance(len.__doc__, str))  # expect: True builtins builtins True len len list.append True
builtins.injected = "everywhere"
print(injected)  # expect: everywhere
del builtins.injected
