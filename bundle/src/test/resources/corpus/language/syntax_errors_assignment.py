# syntax-error: 3:7: invalid syntax
# Two expressions side by side.
x = 1 2
# ---
# syntax-error: 3:9: invalid syntax. Perhaps you forgot a comma?
# Perhaps a comma was forgotten.
x = [1, 2 3]
# ---
# syntax-error: 3:3: invalid syntax. Perhaps you forgot a comma?
# Perhaps a comma was forgotten in a call.
f(a b)
# ---
# syntax-error: 3:4: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
# Assignment in a condition.
if x = 1:
    pass
# ---
# syntax-error: 3:1: cannot assign to literal here. Maybe you meant '==' instead of '='?
# Assignment to a literal.
1 = x
# ---
# syntax-error: 3:1: cannot assign to function call here. Maybe you meant '==' instead of '='?
# Assignment to a call.
f() = 1
# ---
# syntax-error: 3:1: cannot assign to expression here. Maybe you meant '==' instead of '='?
# Assignment to an operator.
a + b = 1
# ---
# syntax-error: 3:1: cannot assign to comparison
# Assignment to a comparison.
a < b = 1
# ---
# syntax-error: 3:1: cannot assign to None
# Assignment to None.
None = 1
# ---
# syntax-error: 3:5: cannot assign to True
# Assignment to True in a for.
for True in x:
    pass
# ---
# syntax-error: 3:1: cannot assign to __debug__
# Assignment to __debug__.
__debug__ = 1
# ---
# syntax-error: 3:1: cannot assign to conditional expression
# Assignment to a conditional expression.
a if b else c = 1
# ---
# syntax-error: 3:1: cannot assign to lambda
# Assignment to a lambda.
lambda: x = 1
# ---
# syntax-error: 3:1: cannot assign to set display here. Maybe you meant '==' instead of '='?
# Assignment to a display.
{1, 2} = x
# ---
# syntax-error: 3:1: cannot assign to dict literal here. Maybe you meant '==' instead of '='?
# Assignment to a dict display.
{'a': 1} = x
# ---
# syntax-error: 3:1: cannot assign to list comprehension here. Maybe you meant '==' instead of '='?
# Assignment to a comprehension.
[x for x in y] = 1
# ---
# syntax-error: 3:1: cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
# Assignment to an f-string.
f'{x}' = 1
# ---
# syntax-error: 3:1: cannot assign to literal here. Maybe you meant '==' instead of '='?
# Assignment to a string.
'a' = 1
# ---
# syntax-error: 3:1: cannot assign to ellipsis here. Maybe you meant '==' instead of '='?
# Assignment to an ellipsis.
... = 1
# ---
# syntax-error: 4:5: cannot assign to await expression here. Maybe you meant '==' instead of '='?
# Assignment to await.
async def f():
    await x = 1
# ---
# syntax-error: 4:6: cannot assign to yield expression here. Maybe you meant '==' instead of '='?
# Assignment to yield.
def f():
    (yield) = 1
# ---
# syntax-error: 3:1: 'tuple' is an illegal expression for augmented assignment
# Augmented assignment to a tuple.
a, b += 1
# ---
# syntax-error: 3:1: 'function call' is an illegal expression for augmented assignment
# Augmented assignment to a call.
f() += 1
# ---
# syntax-error: 3:1: 'literal' is an illegal expression for augmented assignment
# Augmented assignment to a literal.
1 += x
# ---
# syntax-error: 3:1: multiple starred expressions in assignment
# Two starred targets.
*a, *b = x
# ---
# syntax-error: 3:1: starred assignment target must be in a list or tuple
# A starred target alone.
*a = [1]
# ---
# syntax-error: 3:1: can't use starred expression here
# A starred expression alone.
*a
# ---
# syntax-error: 3:5: can't use starred expression here
# A starred expression in an assignment without a comma.
x = *a
# ---
# syntax-error: 3:6: cannot use starred expression here
# A star in a subexpression.
x = (*a)
# ---
# syntax-error: 3:6: invalid syntax
# A double star in a list.
x = [**a]
# ---
# syntax-error: 3:5: cannot delete literal
# Deleting a literal.
del 1
# ---
# syntax-error: 3:5: cannot delete function call
# Deleting a call.
del f()
# ---
# syntax-error: 3:5: cannot delete expression
# Deleting an expression.
del a + b
# ---
# syntax-error: 3:5: cannot delete starred
# Deleting a starred name.
del *a
# ---
# syntax-error: 3:5: cannot delete None
# Deleting None.
del None
# ---
# syntax-error: 3:2: cannot use assignment expressions with attribute
# A walrus on an attribute.
(a.b := 1)
# ---
# syntax-error: 3:3: invalid syntax
# A walrus at the top level.
x := 1
# ---
# syntax-error: 3:2: assignment expression cannot rebind comprehension iteration variable 'x'
# A walrus to the iteration variable.
[x := 1 for x in y]
# ---
# syntax-error: 3:14: assignment expression cannot be used in a comprehension iterable expression
# A walrus in the iterable of a comprehension.
[x for x in (y := z)]
# ---
# syntax-error: 4:6: assignment expression within a comprehension cannot be used in a class body
# A walrus in a comprehension of a class body.
class A:
    [y := x for x in z]
