# Filters, recording, formatting.
import warnings

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("first")
    warnings.warn("second", DeprecationWarning)
    warnings.warn(RuntimeWarning("third"), stacklevel=1)
    print([(w.category.__name__, str(w.message)) for w in log])  # expect: [('UserWarning', 'first'), ('DeprecationWarning', 'second'), ('RuntimeWarning', 'third')]
    print(log[1].lineno - log[0].lineno, log[0].filename == __file__)  # expect: 1 True
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("repeated")
    print(len(log))  # expect: 1
    warnings.simplefilter("ignore", DeprecationWarning)
    warnings.warn("hidden", DeprecationWarning)
    warnings.filterwarnings("ignore", message="no.e")
    warnings.warn("None of this")
    warnings.warn("shown")
    print([str(w.message) for w in log])  # expect: ['repeated', 'shown']
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("as error", FutureWarning)
    except FutureWarning as error:
        print(repr(error))  # expect: FutureWarning('as error')
with warnings.catch_warnings(action="error", category=UserWarning):
    try:
        warnings.warn("short form")
    except UserWarning as error:
        print(error)  # expect: short form
print(warnings.formatwarning("text", UserWarning, "file.py", 7, "  code()  "), end="\n")  # expect: file.py:7: UserWarning: text
# expect:   code()
# expect:


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    old()
    print(log[0].line, log[0].source, str(log[0])[:47])  # expect: None None {message : DeprecationWarning('old() is depreca
shown = []
keep, warnings.showwarning = warnings.showwarning, lambda *args: shown.append(args[:2])
with warnings.catch_warnings():
    warnings.simplefilter("always")
    warnings.warn("redirected")
warnings.showwarning = keep
print(shown)  # expect: [(UserWarning('redirected'), <class 'UserWarning'>)]
for action in (
    lambda: warnings.warn("x", int),
    lambda: warnings.warn("x", 3),
    lambda: warnings.catch_warnings().__exit__(),
    lambda: warnings.simplefilter("never"),
):
    try:
        action()
    except Exception as error:
        shown.append(f"{type(error).__name__}: {error}")
print("\n".join(shown[1:]))  # expect: TypeError: category must be a Warning subclass, not 'type'
# expect: TypeError: category must be a Warning subclass, not 'int'
# expect: RuntimeError: Cannot exit catch_warnings() without entering first
# expect: AssertionError: invalid action: 'never'
