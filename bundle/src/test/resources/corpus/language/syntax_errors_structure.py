# syntax-error: 3:5: '(' was never closed
# A bracket that is never closed.
x = (1, 2
y = 3
# ---
# syntax-error: 3:6: unmatched ')'
# A bracket that was never opened.
x = 1)
# ---
# syntax-error: 3:7: closing parenthesis ']' does not match opening parenthesis '('
# The wrong closing bracket.
x = (1]
# ---
# syntax-error: 6:1: closing parenthesis ')' does not match opening parenthesis '[' on line 3
# The wrong closing bracket, lines later.
x = [
    1,
    2,
)
# ---
# syntax-error: 3:5: unterminated string literal (detected at line 3)
# A string without an end.
x = 'abc
# ---
# syntax-error: 3:5: unterminated triple-quoted string literal (detected at line 4)
# A triple-quoted string without an end.
x = """abc
def
# ---
# syntax-error: 3:10: expected ':'
# A colon is missing.
if x == 1
    pass
# ---
# syntax-error: 3:8: expected ':'
# A colon is missing after def.
def f()
    pass
# ---
# syntax-error: 3:8: expected ':'
# A colon is missing after class.
class A
    pass
# ---
# syntax-error: 3:11: expected ':'
# A colon is missing after while.
while True
    pass
# ---
# syntax-error: 4:1: expected an indented block after 'if' statement on line 3
# A block is missing.
if True:
x = 1
# ---
# syntax-error: 3:12: expected an indented block after 'for' statement on line 3
# A block is missing at the end.
for x in y:
# ---
# syntax-error: 4:1: expected an indented block after function definition on line 3
# A function body is missing.
def f():

# ---
# syntax-error: 4:1: expected an indented block after class definition on line 3
# A class body is missing.
class A:
x = 1
# ---
# syntax-error: 6:1: expected an indented block after 'else' statement on line 5
# A block is missing after else.
if x:
    pass
else:
y = 1
# ---
# syntax-error: 4:1: expected an indented block after 'try' statement on line 3
# A block is missing after try.
try:
x = 1
# ---
# syntax-error: 6:1: expected an indented block after 'except' statement on line 5
# A block is missing after except.
try:
    pass
except ValueError:
x = 1
# ---
# syntax-error: 4:1: expected an indented block after 'with' statement on line 3
# A block is missing after with.
with a:
x = 1
# ---
# syntax-error: 4:4: unexpected indent
# An indent without reason.
x = 1
    y = 2
# ---
# syntax-error: 5:10: unindent does not match any outer indentation level
# A dedent to nowhere.
if x:
        y = 1
    z = 2
# ---
# syntax-error: 5:1: inconsistent use of tabs and spaces in indentation
# Tabs and blanks that cannot be compared.
if x:
        y = 1
	z = 2
