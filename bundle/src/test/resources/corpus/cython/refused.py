# What a region cannot do is an error when the function is made; it names line and operand.
import cython

things = [1]

def trial(source):
    text = f"import cython\n{source}\n"
    try:
        exec(compile(text, "trial", "exec"), {"things": things})
        print("compiled")
    except cython.CompileError as e:
        print(f"{e.lineno}: {e.msg}")

def body(statements, types="x=cython.double, n=cython.long"):
    lines = "".join(f"        {line}\n" for line in statements.split("; "))
    trial(f"@cython.locals({types})\ndef f(x, n, o):\n    with cython.nogil:\n{lines}")

body("x = n")  # expect: compiled
body("print(x)")
# expect: 5: Calling gil-requiring function not allowed without gil: 'print'
body("x = 1; x = things")
# expect: 6: Accessing Python global or builtin not allowed without gil: 'things'
body("x = nowhere")  # expect: 5: undeclared name not builtin: nowhere
body("x = o")
# expect: 5: Assignment of Python object not allowed without gil: 'x'
body("x = o + 1")
# expect: 5: Operation not allowed without gil: 'o' is a Python object
body("x = o[0]")
# expect: 5: Indexing Python object not allowed without gil: 'o' is a Python object
body("x = x.real")
# expect: 5: Accessing Python attribute not allowed without gil: 'real'
body("y = [x]")  # expect: 5: Constructing Python list not allowed without gil: build_list
body("y = 'text'")
# expect: 5: Assignment of Python object not allowed without gil: 'y'
body("y = n * 2")
# expect: 5: Assignment of Python object not allowed without gil: 'y' (declare the type of the variable)
body("n = x")  # expect: 5: Cannot assign type 'double' to 'long'
body("n = x & 1")  # expect: 5: Invalid operand types for '&' (double; int)
body("raise ValueError")
# expect: 5: Raising exception not allowed without gil: raise
body("import os")  # expect: 5: Python import not allowed without gil: 'os'
body("x = (lambda: 1)()")
# expect: 5: Constructing Python function not allowed without gil: '<lambda>'
body("for k in o: x = 1")
# expect: 5: Iterating over Python object not allowed without gil: for loop over no range
body("for k in range(x): n = 1")
# expect: 5: For-loop using object bounds or target not allowed without gil: range() of a float
body("del x")  # expect: 5: Deletion of Python object not allowed without gil: 'x'
body("x = v[0, 1]", "x=cython.double, v=cython.double[:]")
# expect: 5: undeclared name not builtin: v
body("x = o[0, 1]", "x=cython.double, o=cython.double[:]")
# expect: 5: Too many indices specified for type double[:]: 'o'
body("x = o[0.5]", "x=cython.double, o=cython.double[:]")
# expect: 5: Invalid index type 'double'
body("o[0] = 1", "o=cython.const(cython.double[:])")
# expect: 5: Assignment to const dereference: 'o'
body("x = o[1:2]", "x=cython.double, o=cython.double[:]")
# expect: 5: Slicing not allowed without gil: binary_slice
# ---
# Functions without the lock.
import cython

def trial(source):
    try:
        exec(compile("import cython\n" + source, "trial", "exec"), {})
        print("compiled")
    except cython.CompileError as e:
        print(f"{e.lineno}: {e.msg}")

trial("@cython.nogil\ndef f(x): return 1")
# expect: 3: Function declared nogil has Python locals or temporaries: 'x'
trial("@cython.nogil\ndef f(x: cython.int):\n  with cython.nogil: return 1")
# expect: 4: Trying to release the GIL while it was previously released.
trial("@cython.cfunc\ndef f(x: cython.int): return str(x)\n"
      "@cython.nogil\ndef g(x: cython.int): return f(x)")
# expect: 5: Calling gil-requiring function not allowed without gil: 'f'
trial("@cython.cfunc\n@cython.nogil\ndef f(x: cython.int): return x\n"
      "@cython.nogil\ndef g(x: cython.int): return f(x, x)")
# expect: 6: Call with wrong number of arguments (expected 1, got 2): 'f'
trial("@cython.nogil\ndef f(x: cython.int):\n  if x: return x")
# expect: 4: Return value required
trial("@cython.nogil\ndef f(x: cython.int): yield x")
# expect: 3: Generators and coroutines cannot be compiled without gil
trial("@cython.nogil\ndef f(*x): return 1")
# expect: 3: C functions have positional parameters only
trial("@cython.nogil\ndef f(x: cython.double[:]): return x")
# expect: 3: Operation not allowed without gil: 'x' is a memoryview
# ---
# The error is shown with its place, as errors of syntax are; a later decorator may still mend it.
import cython
import traceback

try:
    @cython.locals(x=cython.double)
    def f(x):
        with cython.nogil:
            x = len(nothing)
except SyntaxError as e:
    print(traceback.format_exception_only(e)[-1].strip())
# expect: cython.CompileError: undeclared name not builtin: nothing

@cython.locals(x=cython.double)
@cython.boundscheck(False)
def g(x):
    with cython.nogil:
        x = x + 1
    return x

print(g(1))  # expect: 2.0

def keep(function):
    return function

@keep
@cython.locals(y=cython.double)
def h(x):
    with cython.nogil:
        y = x
    return y

try:
    h(1)
except cython.CompileError as e:
    print(e.msg)  # expect: Assignment of Python object not allowed without gil: 'y'
