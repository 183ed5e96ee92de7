# syntax-error: 4:5: invalid syntax
# A match without cases.
match x:
    pass
# ---
# syntax-error: 4:10: name capture 'a' makes remaining patterns unreachable
# A match with a name that makes later cases unreachable.
match x:
    case a:
        pass
    case 1:
        pass
# ---
# syntax-error: 4:10: wildcard makes remaining patterns unreachable
# A wildcard that is not last.
match x:
    case _:
        pass
    case 1:
        pass
# ---
# syntax-error: 4:10: wildcard makes remaining patterns unreachable
# A wildcard as the first alternative.
match x:
    case _ | 1:
        pass
# ---
# syntax-error: 5:10: alternative patterns bind different names
# requires: 3.12
# Alternatives that bind different names.
match x:
    case [a] | [b]:
        pass
# ---
# syntax-error: 4:14: multiple assignments to name 'a' in pattern
# A name bound twice in a pattern.
match x:
    case [a, a]:
        pass
# ---
# syntax-error: 4:10: multiple starred names in sequence pattern
# Two stars in a pattern.
match x:
    case [*a, *b]:
        pass
# ---
# syntax-error: 4:10: mapping pattern checks duplicate key ('a')
# A key twice in a mapping pattern.
match x:
    case {'a': 1, 'a': 2}:
        pass
# ---
# syntax-error: 4:17: positional patterns follow keyword patterns
# A positional pattern after a keyword pattern.
match x:
    case A(b=1, 2):
        pass
# ---
# syntax-error: 4:19: attribute name repeated in class pattern: b
# A keyword twice in a class pattern.
match x:
    case A(b=1, b=2):
        pass
# ---
# syntax-error: 4:14: invalid syntax
# A pattern that is an expression.
match x:
    case 1 + a:
        pass
# ---
# syntax-error: 4:15: cannot use '_' as a target
# A pattern bound to the wildcard.
match x:
    case 1 as _:
        pass
# ---
# syntax-error: 4:16: invalid syntax
# A pattern bound to an attribute.
match x:
    case 1 as a.b:
        pass
# ---
# syntax-error: 4:19: invalid syntax
# A rest in a mapping pattern that is not last.
match x:
    case {**rest, 'a': 1}:
        pass
