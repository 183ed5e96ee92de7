# Groups hold exceptions; split and subgroup select; derive keeps the kind.
g = ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError(2)])])
print(g, repr(g), g.message, len(g.exceptions), type(g).__mro__[1].__name__, isinstance(g, Exception))  # expect: many (3 sub-exceptions) ExceptionGroup('many', [ValueError(1), TypeError('t'), ExceptionGroup('inner', [KeyError('k'), ValueError(2)])]) many 3 BaseExceptionGroup True
values, rest = g.split(ValueError)
print(repr(values), repr(rest))  # expect: ExceptionGroup('many', [ValueError(1), ExceptionGroup('inner', [ValueError(2)])]) ExceptionGroup('many', [TypeError('t'), ExceptionGroup('inner', [KeyError('k')])])
print(repr(g.subgroup(KeyError)), g.subgroup(OSError), repr(g.subgroup(lambda e: "t" in str(e))), g.split(OSError)[0], g.derive([ValueError(9)]))  # expect: ExceptionGroup('many', [ExceptionGroup('inner', [KeyError('k')])]) None ExceptionGroup('many', [ValueError(1), TypeError('t'), ExceptionGroup('inner', [KeyError('k'), ValueError(2)])]) None many (1 sub-exception)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)  # expect: ExceptionGroup BaseExceptionGroup


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: ExceptionGroup("m", [])))  # expect: ValueError: second argument (exceptions) must be a non-empty sequence
print(error(lambda: ExceptionGroup("m", [5])))  # expect: ValueError: Item 0 of second argument (exceptions) is not an exception
print(error(lambda: ExceptionGroup("m", 5)))  # expect: TypeError: second argument (exceptions) must be a sequence
print(error(lambda: ExceptionGroup("m", [KeyboardInterrupt()])))  # expect: TypeError: Cannot nest BaseExceptions in an ExceptionGroup
print(error(lambda: ExceptionGroup(5, [ValueError()])))  # expect: TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not int
print(error(lambda: ExceptionGroup("m")))  # expect: TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
# ---
# except* runs for each part that matches, and what is left goes on.
def handle(exception):
    log = []
    try:
        try:
            raise exception
        except* ValueError as e:
            log.append(("value", repr(e)))
        except* (KeyError, IndexError) as e:
            log.append(("lookup", repr(e)))
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as e:
        log.append(("rest", repr(e)))
    return log


print(handle(ExceptionGroup("g", [ValueError(1), KeyError(2), ValueError(3)])))  # expect: [('value', "ExceptionGroup('g', [ValueError(1), ValueError(3)])"), ('lookup', "ExceptionGroup('g', [KeyError(2)])"), 'finally']
print(handle(ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("h", [IndexError(3), TypeError(4)])])))  # expect: [('value', "ExceptionGroup('g', [ValueError(1)])"), ('lookup', "ExceptionGroup('g', [ExceptionGroup('h', [IndexError(3)])])"), 'finally', ('rest', "ExceptionGroup('g', [OSError(2), ExceptionGroup('h', [TypeError(4)])])")]
print(handle(ValueError("naked")))  # expect: [('value', "ExceptionGroup('', (ValueError('naked'),))"), 'finally']
print(handle(TypeError("other")))  # expect: ['finally', ('rest', "TypeError('other')")]
print(handle(ExceptionGroup("g", [TypeError("t")])))  # expect: ['finally', ('rest', "ExceptionGroup('g', [TypeError('t')])")]


def nothing():
    try:
        pass
    except* ValueError:
        return_value = "wrong"
    else:
        return_value = "else"
    return return_value


print(nothing())  # expect: else
# ---
# Raising inside except*: the new exceptions are merged with the rest.
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise KeyError("new")
except ExceptionGroup as e:
    print(repr(e), [repr(x.__context__) for x in e.exceptions][:1])  # expect: ExceptionGroup('', [KeyError('new'), ExceptionGroup('g', [TypeError(2)])]) ["ExceptionGroup('g', [ValueError(1)])"]
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
    except* TypeError:
        pass
except ExceptionGroup as e:
    print(repr(e))  # expect: ExceptionGroup('g', [ValueError(1)])
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        raise e
except ExceptionGroup as e:
    print(repr(e))  # expect: ExceptionGroup('g', [ValueError(1)])
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError:
        raise OSError("single") from None
except BaseException as e:
    print(repr(e))  # expect: OSError('single')


def error(source):
    try:
        exec(source)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error("try:\n  raise ValueError\nexcept* 5:\n  pass"))  # expect: TypeError: catching classes that do not inherit from BaseException is not allowed
print(error("try:\n  raise ValueError\nexcept* ExceptionGroup:\n  pass"))  # expect: TypeError: catching ExceptionGroup with except* is not allowed. Use except instead.
log = []
for i in range(3):
    try:
        if i == 1:
            raise ExceptionGroup("loop", [ValueError(i)])
    except* ValueError as e:
        log.append(e.exceptions[0].args)
print(log, "e" in globals())  # expect: [(1,)] False
# ---
# A group of one's own with derive, notes and nested splits.
class Errors(ExceptionGroup):
    def derive(self, exceptions):
        return Errors(self.message + "!", exceptions)


e = Errors("mine", [ValueError(1), KeyError(2)])
e.add_note("a note")
match, other = e.split(ValueError)
print(repr(match), type(match).__name__, match.__notes__, repr(other), type(e.subgroup(KeyError)).__name__)  # expect: Errors('mine!', [ValueError(1)]) Errors ['a note'] Errors('mine!', [KeyError(2)]) Errors
try:
    raise e
except* KeyError as part:
    print(type(part).__name__, part.__notes__)  # expect: Errors ['a note']
except* ValueError as part:
    print(part.exceptions)  # expect: (ValueError(1),)
# ---
# What split() takes.
group = ExceptionGroup("m", [ValueError()])
for condition in 3, (1,), (ValueError, int):
    try:
        group.split(condition)
    except TypeError as e:
        print(e)
    # expect: expected a function, exception type or tuple of exception types
    # expect: expected a function, exception type or tuple of exception types
    # expect: expected a function, exception type or tuple of exception types
print(group.split(()), group.split((ValueError, KeyError))[1])  # expect: (None, ExceptionGroup('m', [ValueError()])) None
