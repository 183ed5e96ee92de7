# syntax-error: 3:7: invalid syntax
# A keyword as a name.
class = 1
# ---
# syntax-error: 3:3: invalid syntax
# A keyword as an attribute.
a.class
# ---
# syntax-error: 3:7: invalid syntax
# import without a name.
import
# ---
# syntax-error: 3:7: invalid syntax
# from without import.
from x
# ---
# syntax-error: 3:14: invalid syntax
# import of nothing.
from x import
# ---
# syntax-error: 3:17: trailing comma not allowed without surrounding parentheses
# A trailing comma in from import.
from a import b,
# ---
# syntax-error: 4:19: import * only allowed at module level
# import * in a function.
def f():
    from x import *
# ---
# syntax-error: 3:16: invalid syntax
# import of an expression.
import a.b as c.d
# ---
# syntax-error: 3:1: future feature nothing_like_it is not defined
# An unknown future feature.
from __future__ import nothing_like_it
# ---
# syntax-error: 4:1: from __future__ imports must occur at the beginning of the file
# A future import too late.
x = 1
from __future__ import annotations
# ---
# syntax-error: 3:1: not a chance
# A future joke.
from __future__ import braces
# ---
# syntax-error: 4:9: expected 'except' or 'finally' block
# try without anything.
try:
    pass
# ---
# syntax-error: 5:1: default 'except:' must be last
# except after a bare except.
try:
    pass
except:
    pass
except ValueError:
    pass
# ---
# syntax-error: 7:1: cannot have both 'except' and 'except*' on the same 'try'
# except and except* together.
try:
    pass
except ValueError:
    pass
except* TypeError:
    pass
# ---
# syntax-error: 5:8: expected one or more exception types
# except* without a type.
try:
    pass
except*:
    pass
# ---
# syntax-error: 5:8: multiple exception types must be parenthesized
# Several types without parentheses.
try:
    pass
except A, B:
    pass
# ---
# syntax-error: 7:9: 'break', 'continue' and 'return' cannot appear in an except* block
# break in except*.
for x in y:
    try:
        pass
    except* A:
        break
# ---
# syntax-error: 7:9: 'break', 'continue' and 'return' cannot appear in an except* block
# return in except*.
def f():
    try:
        pass
    except* A:
        return
# ---
# syntax-error: 3:1: invalid syntax
# else without if.
else:
    pass
# ---
# syntax-error: 7:1: invalid syntax
# elif after else.
if a:
    pass
else:
    pass
elif b:
    pass
# ---
# syntax-error: 7:1: invalid syntax
# finally before except.
try:
    pass
finally:
    pass
except A:
    pass
# ---
# syntax-error: 3:1: Missing parentheses in call to 'print'. Did you mean print(...)?
# print as a statement.
print 'hello'
# ---
# syntax-error: 3:1: Missing parentheses in call to 'exec'. Did you mean exec(...)?
# exec as a statement.
exec 'code'
# ---
# syntax-error: 3:3: invalid syntax
# The old unequal.
a <> b
