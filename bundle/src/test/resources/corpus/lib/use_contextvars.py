import contextvars
import threading

var = contextvars.ContextVar("var")
other = contextvars.ContextVar("other", default=3)


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])


attempt(var.get)
attempt(var.get, 5)
attempt(other.get)
token = var.set(1)
print(token.old_value is contextvars.Token.MISSING, token.var is var, contextvars.Token.MISSING)
second = var.set(2)
print(var.get(), second.old_value)
var.reset(second)
print(var.get())
attempt(var.reset, second)
attempt(other.reset, token)
attempt(var.reset, 1)
context = contextvars.copy_context()
print(len(context), context[var], var in context, other in context, list(context) == [var])
print(context.get(other), context.get(other, 9), dict(context.items()) == {var: 1})


def change():
    var.set(10)
    return var.get()


print(context.run(change), var.get(), context[var])
attempt(context.run, context.run, change)
attempt(context.run)
attempt(lambda: context[1])
attempt(lambda: context[other])
attempt(contextvars.Context, 1)
attempt(lambda: context.run(var.reset, token))
print(contextvars.Context() == contextvars.Context(), context == contextvars.copy_context())
thread = threading.Thread(target=attempt, args=(var.get, "fresh"))
thread.start()
thread.join()
attempt(contextvars.ContextVar, 1)
attempt(contextvars.Token)
try:

    class Derived(contextvars.ContextVar):
        pass

except TypeError as error:
    print(error)
print(contextvars.ContextVar, contextvars.ContextVar[int], contextvars.Context)
attempt(context.run, lambda a, *, b: (a, b), 1, b=2)
print(var.name)
# expect: LookupError <ContextVar name='var'
# expect: 5
# expect: 3
# expect: True True <Token.MISSING>
# expect: 2 1
# expect: 1
# expect: RuntimeError <Token used var=<ContextVar name='var'
# expect: ValueError <Token var=<ContextVar name='var'
# expect: TypeError expected an instance of Token, got 1
# expect: 1 1 True False True
# expect: None 9 True
# expect: 10 1 10
# expect: RuntimeError cannot enter context: <_contextvars.Context object
# expect: TypeError run() missing 1 required positional argument
# expect: TypeError a ContextVar key was expected, got 1
# expect: KeyError <ContextVar name='other' default=3
# expect: TypeError Context() does not accept any arguments
# expect: ValueError <Token var=<ContextVar name='var'
# expect: True False
# expect: fresh
# expect: TypeError context variable name must be a str
# expect: RuntimeError Tokens can only be created by ContextVars
# expect: type '_contextvars.ContextVar' is not an acceptable base type
# expect: <class '_contextvars.ContextVar'> _contextvars.ContextVar[int] <class '_contextvars.Context'>
# expect: (1, 2)
# expect: var
