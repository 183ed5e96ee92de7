# syntax-error: 3:10: duplicate argument 'a' in function definition
# A parameter twice.
def f(a, a):
    pass
# ---
# syntax-error: 3:11: duplicate argument 'x' in function definition
# A parameter twice in a lambda.
lambda x, x: 1
# ---
# syntax-error: 4:12: parameter without a default follows parameter with a default
# requires: 3.12
# A parameter without default after one with.
def f(a=1, b):
    pass
# ---
# syntax-error: 4:15: parameter without a default follows parameter with a default
# requires: 3.12
# A parameter without default after one with, positional-only.
def f(a=1, /, b):
    pass
# ---
# syntax-error: 3:7: named arguments must follow bare *
# A bare star without names.
def f(*):
    pass
# ---
# syntax-error: 3:7: named arguments must follow bare *
# A bare star before **.
def f(*, **kw):
    pass
# ---
# syntax-error: 3:13: arguments cannot follow var-keyword argument
# A parameter after **.
def f(**kw, a):
    pass
# ---
# syntax-error: 3:11: * argument may appear only once
# Two stars.
def f(*a, *b):
    pass
# ---
# syntax-error: 3:16: / may appear only once
# Two slashes.
def f(a, /, b, /):
    pass
# ---
# syntax-error: 3:7: at least one argument must precede /
# A slash first.
def f(/, a):
    pass
# ---
# syntax-error: 3:11: / must be ahead of *
# A slash after a star.
def f(*a, /):
    pass
# ---
# syntax-error: 3:9: var-positional argument cannot have default value
# A default for *args.
def f(*a=1):
    pass
# ---
# syntax-error: 3:10: var-keyword argument cannot have default value
# A default for **kw.
def f(**a=1):
    pass
# ---
# syntax-error: 3:7: invalid syntax
# A parameter that is no name.
def f(1):
    pass
# ---
# syntax-error: 3:7: Function parameters cannot be parenthesized
# A parameter in parentheses.
def f((a, b)):
    pass
# ---
# syntax-error: 3:7: invalid syntax
# A parameter that is a keyword.
def f(None):
    pass
# ---
# syntax-error: 3:9: positional argument follows keyword argument
# A positional argument after a keyword argument.
f(a=1, b)
# ---
# syntax-error: 3:9: positional argument follows keyword argument unpacking
# A positional argument after **.
f(**a, b)
# ---
# syntax-error: 3:8: iterable argument unpacking follows keyword argument unpacking
# A star argument after **.
f(**a, *b)
# ---
# syntax-error: 3:8: keyword argument repeated: a
# A keyword argument twice.
f(a=1, a=2)
# ---
# syntax-error: 3:3: expression cannot contain assignment, perhaps you meant "=="?
# A keyword argument that is an expression.
f(a.b=1)
# ---
# syntax-error: 3:3: cannot assign to True
# A keyword argument that is a literal.
f(True=1)
# ---
# syntax-error: 3:3: expression cannot contain assignment, perhaps you meant "=="?
# A keyword argument that is a number.
f(1=2)
# ---
# syntax-error: 3:3: Generator expression must be parenthesized
# A generator that is not the only argument.
f(x for x in y, 1)
# ---
# syntax-error: 3:2: did you forget parentheses around the comprehension target?
# A comprehension without brackets around the pair.
[x, y for x in z]
# ---
# syntax-error: 3:2: dict unpacking cannot be used in dict comprehension
# A dict comprehension with a double star.
{**a for a in b}
# ---
# syntax-error: 3:2: iterable unpacking cannot be used in comprehension
# A list comprehension with a star.
[*x for x in y]
