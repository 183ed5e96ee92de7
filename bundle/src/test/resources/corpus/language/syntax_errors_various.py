# syntax-error: 4:10: duplicate type parameter 'T'
# requires: 3.12
# A type parameter twice.
def f[T, T](): pass
# ---
# syntax-error: 4:7: invalid syntax
# requires: 3.12
# A type alias to an attribute.
type a.b = int
# ---
# syntax-error: 3:6: expected '('
# Type parameters without names.
def f[](): pass
# ---
# syntax-error: 3:7: invalid syntax
# async without def.
async x = 1
# ---
# syntax-error: 3:7: invalid syntax
# await as an identifier.
await = 1
# ---
# syntax-error: 3:4: invalid syntax
# del of nothing.
del
# ---
# syntax-error: 4:11: invalid syntax
# global of nothing.
def f():
    global
# ---
# syntax-error: 3:19: closing parenthesis ')' does not match opening parenthesis '['
# An unclosed bracket in a nested call.
print(foo(1, bar[2)
# ---
# syntax-error: 3:3: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
# A generator expression as a keyword value without parentheses.
f(a=x for x in y)
# ---
# syntax-error: 3:10: invalid syntax
# A dictionary item in a set.
x = {1, 2: 3}
# ---
# syntax-error: 3:9: cannot delete starred
# A star in an index assignment target.
del (a, *b)
# ---
# syntax-error: 5:5: expected an indented block after function definition on line 4
# A nested function with bad indentation.
def f():
    def g():
    return 1
# ---
# syntax-error: 5:1: expected an indented block after 'if' statement on line 3
# A comment where a block is needed.
if x:
    # only a comment
y = 1
# ---
# syntax-error: 4:7: invalid syntax
# Invalid characters in the middle of a line.
x = 1
y = 2 ! 3
# ---
# syntax-error: 3:8: unmatched ')'
# Too many closing brackets.
f(g(1)))
# ---
# syntax-error: 3:20: invalid syntax
# else in a comprehension filter.
[x for x in y if z else w]
# ---
# syntax-error: 4:3: expected argument value expression
# requires: 3.12
# A keyword argument without a value.
f(a=)
# ---
# syntax-error: 3:8: expected default value expression
# A default without a value.
def f(a=): pass
# ---
# syntax-error: 3:1: unmatched '}'
# Only a closing brace.
}
