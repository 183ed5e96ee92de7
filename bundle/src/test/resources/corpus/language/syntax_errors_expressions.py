# syntax-error: 3:8: invalid syntax
# An operator without operand.
x = 1 +
# ---
# syntax-error: 3:5: can't use starred expression here
# An operator without left operand.
x = * 2
# ---
# syntax-error: 3:8: invalid syntax
# Two operators.
x = 1 */ 2
# ---
# syntax-error: 3:4: invalid syntax
# An increment that other languages have.
x++
# ---
# syntax-error: 3:11: invalid syntax
# not at the wrong place.
x = a not b
# ---
# syntax-error: 3:5: invalid syntax
# is at the wrong place.
x = is b
# ---
# syntax-error: 3:14: invalid syntax
# A lambda without body.
f = lambda x:
# ---
# syntax-error: 3:5: expected 'else' after 'if' expression
# A conditional expression without else.
x = 1 if y
# ---
# syntax-error: 3:6: invalid syntax
# A statement as an expression.
x = (return 1)
# ---
# syntax-error: 3:13: invalid syntax
# A statement in a lambda.
f = lambda: pass
# ---
# syntax-error: 3:7: invalid syntax
# An empty subscript.
x = a[]
# ---
# syntax-error: 3:9: expression expected after dictionary key and ':'
# An empty dict value.
x = {'a':}
# ---
# syntax-error: 3:16: ':' expected after dictionary key
# A dict value missing.
x = {'a': 1, 'b'}
# ---
# syntax-error: 3:6: invalid syntax
# A dict key missing.
x = {: 1}
# ---
# syntax-error: 3:11: cannot use a starred expression in a dictionary value
# A dict value with a star.
x = {'a': *b}
# ---
# syntax-error: 4:1: invalid syntax
# A decorator without a definition.
@decorator
x = 1
# ---
# syntax-error: 3:0: invalid syntax
# A decorator at the end.
@decorator
# ---
# syntax-error: 3:11: invalid syntax
# A class with a bad argument.
class A(x for x in y):
    pass
# ---
# syntax-error: 3:5: invalid syntax
# with without an expression.
with:
    pass
# ---
# syntax-error: 3:11: cannot assign to literal
# with and a bad target.
with a as 1:
    pass
# ---
# syntax-error: 3:11: cannot assign to function call
# with and a call as target.
with a as f():
    pass
# ---
# syntax-error: 3:5: cannot assign to function call
# for with a bad target.
for f() in x:
    pass
# ---
# syntax-error: 3:6: invalid syntax
# for without in.
for x:
    pass
# ---
# syntax-error: 3:7: invalid syntax
# for with a comparison as the target.
for x not in y:
    pass
# ---
# syntax-error: 3:8: cannot assign to function call
# A comprehension with a bad target.
[x for f() in y]
# ---
# syntax-error: 3:10: invalid syntax
# assert with parentheses that hold a tuple assigned.
assert x = 1
# ---
# syntax-error: 3:17: invalid syntax
# raise with a comma.
raise ValueError, 'x'
# ---
# syntax-error: 3:1: only single target (not tuple) can be annotated
# A type annotation of a tuple.
a, b: int
# ---
# syntax-error: 3:1: only single target (not list) can be annotated
# A type annotation of a list.
[a]: int
# ---
# syntax-error: 3:1: illegal target for annotation
# A type annotation of a literal.
1: int
