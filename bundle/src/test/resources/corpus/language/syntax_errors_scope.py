# syntax-error: 3:1: 'return' outside function
# return outside a function.
return 1
# ---
# syntax-error: 4:5: 'return' outside function
# return in a class body.
class A:
    return 1
# ---
# syntax-error: 3:1: 'yield' outside function
# yield outside a function.
yield 1
# ---
# syntax-error: 4:9: 'yield' outside function
# yield in a class body.
class A:
    x = yield
# ---
# syntax-error: 3:1: 'await' outside function
# await outside a function.
await x
# ---
# syntax-error: 4:5: 'await' outside async function
# await in a plain function.
def f():
    await x
# ---
# syntax-error: 4:5: 'async for' outside async function
# async for outside an async function.
def f():
    async for x in y:
        pass
# ---
# syntax-error: 4:5: 'async with' outside async function
# async with outside an async function.
def f():
    async with x:
        pass
# ---
# syntax-error: 4:12: asynchronous comprehension outside of an asynchronous function
# An asynchronous comprehension outside an async function.
def f():
    return [x async for x in y]
# ---
# syntax-error: 4:5: 'yield from' inside async function
# yield from in an async function.
async def f():
    yield from x
# ---
# syntax-error: 5:5: 'return' with value in async generator
# return with a value in an async generator.
async def f():
    yield 1
    return 2
# ---
# syntax-error: 4:14: 'yield' inside list comprehension
# yield in a comprehension.
def f():
    return [(yield x) for x in y]
# ---
# syntax-error: 3:1: 'break' outside loop
# break outside a loop.
break
# ---
# syntax-error: 5:9: 'break' outside loop
# break in a function inside a loop.
for x in y:
    def f():
        break
# ---
# syntax-error: 4:5: 'continue' not properly in loop
# continue outside a loop.
if x:
    continue
# ---
# syntax-error: 3:1: nonlocal declaration not allowed at module level
# nonlocal at module level.
nonlocal x
# ---
# syntax-error: 4:5: no binding for nonlocal 'x' found
# nonlocal without a binding.
def f():
    nonlocal x
# ---
# syntax-error: 5:5: name 'x' is assigned to before global declaration
# global after use.
def f():
    x = 1
    global x
# ---
# syntax-error: 5:5: name 'x' is used prior to global declaration
# global after a use.
def f():
    print(x)
    global x
# ---
# syntax-error: 4:5: name 'x' is parameter and global
# global of a parameter.
def f(x):
    global x
# ---
# syntax-error: 5:9: name 'x' is parameter and nonlocal
# nonlocal of a parameter.
def f(x):
    def g(x):
        nonlocal x
# ---
# syntax-error: 6:9: name 'x' is nonlocal and global
# nonlocal and global at once.
def f():
    x = 1
    def g():
        global x
        nonlocal x
# ---
# syntax-error: 5:5: annotated name 'x' can't be global
# global after an annotation.
def f():
    x: int
    global x
