# eval and exec with scopes.
x = 10
print(eval("x + 1"), eval("x + y", {"x": 1, "y": 2}), eval("x + y", {"x": 1}, {"y": 5}), eval("  1 + 1 "), eval("[i for i in range(3)]"), eval("(lambda a: a * 2)(4)"))  # expect: 11 3 6 2 [0, 1, 2] 8
scope = {}
exec("a = 1\ndef f(): return a + 1\nb = f()", scope)
print(scope["b"], sorted(k for k in scope if k != "__builtins__"), exec("pass"), scope["f"].__globals__ is scope, scope["f"].__module__ == "builtins")  # expect: 2 ['a', 'b', 'f'] None True False
local = {}
exec("v = x * 2\nclass K: pass", {"x": 21}, local)
print(local["v"], local["K"].__name__, sorted(local))  # expect: 42 K ['K', 'v']


def inside():
    n = 1
    exec("n = 2")
    return n, eval("n + 1"), sorted(eval("locals()"))


print(inside(), eval("__name__"), eval("inside.__name__"))  # expect: (1, 2, ['n']) __main__ inside
exec("x = 99")
print(x, eval(b"1 + 2"), eval("{'a': x}['a']"), eval("x if x else 0", {"x": 0}))  # expect: 99 3 99 0


class Mapping(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(eval("a + b", {}, Mapping(a="A")))  # expect: A<b>


def error(action):
    try:
        return action()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: eval("y = 1")))  # expect: SyntaxError: invalid syntax (<string>, line 1)
print(error(lambda: eval("")))  # expect: SyntaxError: invalid syntax (<string>, line 0)
print(error(lambda: eval("1 +")))  # expect: SyntaxError: invalid syntax (<string>, line 1)
print(error(lambda: eval("undefined_thing")))  # expect: NameError: name 'undefined_thing' is not defined
print(error(lambda: eval("x", 5)))  # expect: TypeError: globals must be a dict
print(error(lambda: eval("x", {}, 5)))  # expect: TypeError: locals must be a mapping
print(error(lambda: eval(5)))  # expect: TypeError: eval() arg 1 must be a string, bytes or code object
print(error(lambda: exec(5)))  # expect: TypeError: exec() arg 1 must be a string, bytes or code object
print(error(lambda: eval("len([1])", {"__builtins__": {}})))  # expect: NameError: name 'len' is not defined
print(error(lambda: exec("return 1")))  # expect: SyntaxError: 'return' outside function (<string>, line 1)
print(error(lambda: eval("1 1")))  # expect: SyntaxError: invalid syntax (<string>, line 1)
print(error(lambda: exec("x =\n")))  # expect: SyntaxError: invalid syntax (<string>, line 1)
print(error(lambda: eval("\0")))  # expect: SyntaxError: source code string cannot contain null bytes
print(error(lambda: exec("a = 1", {}, [])))  # expect: TypeError: list indices must be integers or slices, not str
# ---
# compile: the three modes, code objects, flags.
import sys

code = compile("a + 1", "<test>", "eval")
print(eval(code, {"a": 5}), code.co_filename, code.co_name, code.co_names, type(code).__name__, eval(compile("1;2", "<s>", "exec")), repr(code).split(" at ")[0])  # expect: 6 <test> <module> ('a',) code None <code object <module>
single = compile("6 * 7", "<single>", "single")
shown = []
sys.displayhook = shown.append
exec(single)
sys.displayhook = sys.__displayhook__
print(shown)  # expect: [42]
body = compile("x = 5\ny = x * 2", "body.py", "exec")
scope = {}
exec(body, scope)
print(scope["y"], body.co_filename, code == compile("a + 1", "<test>", "eval"), hash(code) == hash(compile("a + 1", "<test>", "eval")))  # expect: 10 body.py True True


def error(action):
    try:
        return action()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: compile("a", "f", "wrong")))  # expect: ValueError: compile() mode must be 'exec', 'eval' or 'single'
print(error(lambda: compile(5, "f", "exec")))  # expect: TypeError: compile() arg 1 must be a string, bytes or AST object
print(error(lambda: compile("a b", "f.py", "exec")))  # expect: SyntaxError: invalid syntax (f.py, line 1)
print(error(lambda: compile("x = 1", "f", "eval")))  # expect: SyntaxError: invalid syntax (f, line 1)
print(error(lambda: compile("a = 1\n  b = 2", "f.py", "exec")))  # expect: IndentationError: unexpected indent (f.py, line 2)


def f(a, b=1, *args, c, **kw):
    """Doc."""
    local = a
    return lambda: local


k = f.__code__
print(k.co_varnames, k.co_cellvars, k.co_freevars, k.co_consts[0], k.co_argcount, k.co_kwonlyargcount, k.co_nlocals, k.co_flags & 0x0C, [c.co_name for c in k.co_consts if hasattr(c, "co_name")])  # expect: ('a', 'b', 'c', 'args', 'kw') ('local',) () Doc. 2 1 5 12 ['<lambda>']
g = type(f)(k.replace(co_name="renamed"), globals(), "named")
print(g.__name__, g.__code__.co_name, f.__code__.co_name)  # expect: named renamed f
# ---
# SyntaxError carries the place.
def place(source):
    try:
        compile(source, "file.py", "exec")
    except SyntaxError as e:
        return type(e).__name__, e.msg, e.filename, e.lineno, e.offset, e.text


print(place("x = (1,\n"))  # expect: ('SyntaxError', "'(' was never closed", 'file.py', 1, 5, 'x = (1,\n')
print(place("if True\n  pass"))  # expect: ('SyntaxError', "expected ':'", 'file.py', 1, 8, 'if True\n')
print(place("a = 'unclosed"))  # expect: ('SyntaxError', 'unterminated string literal (detected at line 1)', 'file.py', 1, 5, "a = 'unclosed")
print(place("  indented"))  # expect: ('IndentationError', 'unexpected indent', 'file.py', 1, 2, '  indented\n')
print(place("def f():\npass"))  # expect: ('IndentationError', 'expected an indented block after function definition on line 1', 'file.py', 2, 1, 'pass\n')
print(place("if 1:\n    a\n  b"))  # expect: ('IndentationError', 'unindent does not match any outer indentation level', 'file.py', 3, 4, '  b\n')
print(place("a = 5 +* 3"))  # expect: ('SyntaxError', 'invalid syntax', 'file.py', 1, 8, 'a = 5 +* 3\n')
print(str(SyntaxError("msg", ("f.py", 3, 5, "text\n"))), SyntaxError("only").lineno, SyntaxError("m", ("f", 1, 2, "t")).args)  # expect: msg (f.py, line 3) None ('m', ('f', 1, 2, 't'))
