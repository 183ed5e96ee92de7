# Timing: the statement runs as often as asked.
import timeit

runs = []
taken = timeit.timeit(lambda: runs.append(1), number=7)
print(len(runs), taken >= 0)  # expect: 7 True
print(len(timeit.repeat("x += 1", "x = 0", repeat=3, number=10)))  # expect: 3
print(timeit.Timer("n.append(2)", globals={"n": runs}).timeit(2) >= 0, runs[-3:])  # expect: True [1, 2, 2]
errors = []
for arguments in (("break",), (3,), ("pass", "return")):
    try:
        timeit.Timer(*arguments)
    except Exception as error:
        errors.append(f"{type(error).__name__}: {error}")
print("\n".join(errors))  # expect: SyntaxError: 'break' outside loop (<timeit-src>, line 2)
# expect: ValueError: stmt is neither a string nor callable
# expect: SyntaxError: 'return' outside function (<timeit-src>, line 1)
