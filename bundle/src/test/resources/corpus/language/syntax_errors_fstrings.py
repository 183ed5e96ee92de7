# syntax-error: 4:4: f-string: valid expression required before '}'
# requires: 3.12
# An f-string without an expression.
f'{}'
# ---
# syntax-error: 4:5: f-string: expecting '}'
# requires: 3.12
# An f-string that does not end its field.
f'{x'
# ---
# syntax-error: 4:3: f-string: single '}' is not allowed
# requires: 3.12
# An f-string with a lone brace.
f'}'
# ---
# syntax-error: 4:6: f-string: invalid conversion character 'z': expected 's', 'r', or 'a'
# requires: 3.12
# An f-string with a bad conversion.
f'{x!z}'
# ---
# syntax-error: 4:6: f-string: missing conversion character
# requires: 3.12
# An f-string with a missing conversion.
f'{x!}'
# ---
# syntax-error: 4:4: invalid syntax. Perhaps you forgot a comma?
# requires: 3.12
# An f-string with a bad expression.
f'{a b}'
# ---
# syntax-error: 4:10: f-string: expecting a valid expression after '{'
# requires: 3.12
# An f-string with a statement.
f'{x = }{return}'
# ---
# syntax-error: 4:4: f-string: lambda expressions are not allowed without parentheses
# requires: 3.12
# An f-string with a lambda that needs parentheses.
f'{lambda x: 1}'
# ---
# syntax-error: 4:4: f-string: valid expression required before ':'
# requires: 3.12
# An f-string with an empty expression and a spec.
f'{:5}'
# ---
# syntax-error: 4:5: unterminated f-string literal (detected at line 4)
# requires: 3.12
# An f-string without an end.
x = f'abc {y}
# ---
# syntax-error: 4:6: closing parenthesis ']' does not match opening parenthesis '('
# requires: 3.12
# An f-string with the wrong bracket.
f'{(x]}'
