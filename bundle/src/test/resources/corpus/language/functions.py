# Defaults are evaluated once; keyword-only and positional-only parameters.
def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


def g(a, b, /, c, d=4, *, e, f=6):
    return a, b, c, d, e, f


def collect(item, bucket=[]):
    bucket.append(item)
    return bucket


print(f(1, c=3), f(1, 2, 3, 4, c=5, x=6), f(*[1, 2], *(3,), **{"c": 4}, **{"y": 5}), f(b=1, a=0, c=2))  # expect: (1, 2, (), 3, 4, {}) (1, 2, (3, 4), 5, 4, {'x': 6}) (1, 2, (3,), 4, 4, {'y': 5}) (0, 1, (), 2, 4, {})
print(g(1, 2, 3, e=5), g(1, 2, c=3, e=5, d=0), collect(1), collect(2), collect(3, []), collect.__defaults__)  # expect: (1, 2, 3, 4, 5, 6) (1, 2, 3, 0, 5, 6) [1, 2] [1, 2] [3] ([1, 2],)
print((lambda: 1)(), (lambda x, *y, z=3, **k: (x, y, z, k))(1, 2, z=4, q=5), (lambda a, /, b: a - b)(5, b=3), (lambda *, k: k)(k=1), (lambda *a: a)(*range(3)))  # expect: 1 (1, (2,), 4, {'q': 5}) 2 1 (0, 1, 2)


def kwargs_keep_order(**kw):
    return list(kw.items())


print(kwargs_keep_order(z=1, a=2, m=3), dict(**{"not an identifier": 1}), kwargs_keep_order(**{"self": 1, "a b": 2}))  # expect: [('z', 1), ('a', 2), ('m', 3)] {'not an identifier': 1} [('self', 1), ('a b', 2)]


def posonly_and_kwargs(a, /, **kw):
    return a, kw


print(posonly_and_kwargs(1, a=2))  # expect: (1, {'a': 2})
# ---
# What a wrong call says.
def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def none():
    pass


def two(a, b):
    pass


def opt(a, b=1):
    pass


def kwonly(*, x, y=1):
    pass


def many(a, *, k1, k2, k3):
    pass


def pos(a, b, /):
    pass


def three(a, b, c):
    pass


class C:
    def method(self, a):
        pass

    def __call__(self, x):
        pass


print(error(lambda: none(1)))  # expect: TypeError: none() takes 0 positional arguments but 1 was given
print(error(lambda: none(x=1)))  # expect: TypeError: none() got an unexpected keyword argument 'x'
print(error(lambda: two()))  # expect: TypeError: two() missing 2 required positional arguments: 'a' and 'b'
print(error(lambda: two(1)))  # expect: TypeError: two() missing 1 required positional argument: 'b'
print(error(lambda: three()))  # expect: TypeError: three() missing 3 required positional arguments: 'a', 'b', and 'c'
print(error(lambda: three(1, c=1)))  # expect: TypeError: three() missing 1 required positional argument: 'b'
print(error(lambda: two(1, 2, 3)))  # expect: TypeError: two() takes 2 positional arguments but 3 were given
print(error(lambda: two(1, a=2)))  # expect: TypeError: two() got multiple values for argument 'a'
print(error(lambda: two(1, 2, c=3)))  # expect: TypeError: two() got an unexpected keyword argument 'c'
print(error(lambda: two(b=1)))  # expect: TypeError: two() missing 1 required positional argument: 'a'
print(error(lambda: opt()))  # expect: TypeError: opt() missing 1 required positional argument: 'a'
print(error(lambda: opt(1, 2, 3)))  # expect: TypeError: opt() takes from 1 to 2 positional arguments but 3 were given
print(error(lambda: opt(c=1)))  # expect: TypeError: opt() got an unexpected keyword argument 'c'
print(error(lambda: kwonly()))  # expect: TypeError: kwonly() missing 1 required keyword-only argument: 'x'
print(error(lambda: kwonly(1)))  # expect: TypeError: kwonly() takes 0 positional arguments but 1 was given
print(error(lambda: kwonly(1, x=2)))  # expect: TypeError: kwonly() takes 0 positional arguments but 1 positional argument (and 1 keyword-only argument) were given
print(error(lambda: kwonly(x=1, z=2)))  # expect: TypeError: kwonly() got an unexpected keyword argument 'z'
print(error(lambda: many(1)))  # expect: TypeError: many() missing 3 required keyword-only arguments: 'k1', 'k2', and 'k3'
print(error(lambda: many(1, k1=1)))  # expect: TypeError: many() missing 2 required keyword-only arguments: 'k2' and 'k3'
print(error(lambda: many()))  # expect: TypeError: many() missing 1 required positional argument: 'a'
print(error(lambda: pos(1, b=2)))  # expect: TypeError: pos() got some positional-only arguments passed as keyword arguments: 'b'
print(error(lambda: pos(a=1, b=2)))  # expect: TypeError: pos() got some positional-only arguments passed as keyword arguments: 'a, b'
print(error(lambda: C().method()))  # expect: TypeError: C.method() missing 1 required positional argument: 'a'
print(error(lambda: C().method(1, 2)))  # expect: TypeError: C.method() takes 2 positional arguments but 3 were given
print(error(lambda: C.method()))  # expect: TypeError: C.method() missing 2 required positional arguments: 'self' and 'a'
print(error(lambda: C()(1, 2)))  # expect: TypeError: C.__call__() takes 2 positional arguments but 3 were given
print(error(lambda: C(1)))  # expect: TypeError: C() takes no arguments
print(error(lambda: (lambda x: x)()))  # expect: TypeError: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
print(error(lambda: two(*5)))  # expect: TypeError: __main__.two() argument after * must be an iterable, not int
print(error(lambda: two(**5)))  # expect: TypeError: __main__.two() argument after ** must be a mapping, not int
print(error(lambda: two(**{1: 2})))  # expect: TypeError: keywords must be strings
print(error(lambda: two(1, **{"a": 1})))  # expect: TypeError: two() got multiple values for argument 'a'
print(error(lambda: two(a=1, **{"a": 1})))  # expect: TypeError: __main__.two() got multiple values for keyword argument 'a'
print(error(lambda: 5()))  # expect: TypeError: 'int' object is not callable
print(error(lambda: "abc"()))  # expect: TypeError: 'str' object is not callable
print(error(lambda: None()))  # expect: TypeError: 'NoneType' object is not callable
print(error(lambda: len()))  # expect: TypeError: len() takes exactly one argument (0 given)
print(error(lambda: len(1, 2)))  # expect: TypeError: len() takes exactly one argument (2 given)
print(error(lambda: len(x=1)))  # expect: TypeError: len() takes no keyword arguments
print(error(lambda: none(*[1], **{"k": 1})))  # expect: TypeError: none() got an unexpected keyword argument 'k'
# ---
# Evaluation order of a call: function, arguments left to right, then the call.
log = []


def note(value):
    log.append(value)
    return value


def show(*args, **kwargs):
    return args, kwargs


note(show)(note(1), *note([2, 3]), note(4), k=note(5), **note({"m": 6}))
print(log[1:])  # expect: [1, [2, 3], 4, 5, {'m': 6}]
log.clear()


def default_order(a=note("first"), b=note("second")):
    pass


print(log)  # expect: ['first', 'second']
log.clear()
note({})[note("key")] = note("value")
print(log)  # expect: ['value', {'key': 'value'}, 'key']
log.clear()
note(1) < note(2) < note(0) < note(99)
print(log)  # expect: [1, 2, 0]
log.clear()
x = [note("a"), note("b")], {note("k1"): note("v1"), note("k2"): note("v2")}
print(log)  # expect: ['a', 'b', 'k1', 'v1', 'k2', 'v2']
log.clear()
(note("left") or note("right")) and note("and") if note("cond") else note("else")
print(log)  # expect: ['cond', 'left', 'and']
log.clear()
target = [0, 0]
target[note(0)], target[note(1)] = note("x"), note("y")
print(log, target)  # expect: ['x', 'y', 0, 1] ['x', 'y']
# ---
# A function is an object.
def documented(a, b: int = 2, *, c=3) -> str:
    """Says what it is."""
    return "value"


print(documented.__name__, documented.__qualname__, documented.__doc__, documented.__module__, documented.__defaults__, documented.__kwdefaults__, documented.__annotations__, documented.__closure__)  # expect: documented documented Says what it is. __main__ (2,) {'c': 3} {'b': <class 'int'>, 'return': <class 'str'>} None
code = documented.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames, code.co_firstlineno, code.co_nlocals, code.co_qualname)  # expect: documented 2 1 0 ('a', 'b', 'c') 2 3 documented
documented.note = "attribute"
documented.__name__ = "renamed"
documented.__defaults__ = (20,)
print(documented.note, documented.__dict__, documented.__name__, callable(documented), documented(1), repr(documented).split(" at ")[0], type(documented).__name__)  # expect: attribute {'note': 'attribute'} renamed True value <function documented function


class K:
    def m(self):
        def nested():
            pass

        return nested


print(K.m.__qualname__, K().m().__qualname__, (lambda: 0).__qualname__, K().m.__func__ is K.m, K().m.__self__.__class__.__name__, repr(K().m).split(" of ")[0])  # expect: K.m K.m.<locals>.nested <lambda> True K <bound method K.m


def other():
    return "other code"


documented.__code__ = other.__code__
print(documented())  # expect: other code
try:
    documented.__code__ = 5
except TypeError as e:
    print(e)  # expect: __code__ must be set to a code object
try:
    del documented.__name__
except TypeError as e:
    print(e)  # expect: __name__ must be set to a string object
try:
    documented.missing
except AttributeError as e:
    print(e)  # expect: 'function' object has no attribute 'missing'
# ---
# Decorators apply from the bottom up, expressions are allowed.
def tag(name):
    def wrap(f):
        def wrapped(*args, **kwargs):
            return f"<{name}>{f(*args, **kwargs)}</{name}>"

        wrapped.__name__ = f.__name__
        return wrapped

    return wrap


@tag("b")
@tag("i")
def hello(who):
    return f"hello {who}"


registry = {}
decorators = [lambda f: f, tag("u")]


@decorators[1]
def listed():
    return "listed"


@(lambda f: registry.setdefault(f.__name__, f))
def registered():
    return "reg"


@lambda cls: cls()
class instance:
    value = 5


print(hello("you"), hello.__name__, listed(), registry["registered"](), instance.value)  # expect: <b><i>hello you</i></b> hello <u>listed</u> reg 5
from functools import lru_cache, partial, reduce, wraps


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), partial(int, base=2)("101"), reduce(lambda a, b: a * b, range(1, 6), 1), wraps(hello)(lambda: 0).__name__)  # expect: 23416728348467685 CacheInfo(hits=78, misses=81, maxsize=None, currsize=81) 5 120 hello
# ---
# Return, recursion, and what falls off the end.
def nothing():
    pass


def early(n):
    for i in range(10):
        if i == n:
            return i, "found"
    else:
        return


def unpack_return():
    return *range(3), 9


def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(nothing(), early(3), early(99), unpack_return(), hanoi(10), even(200), (lambda f: f(f, 5))(lambda f, n: 1 if n == 0 else n * f(f, n - 1)))  # expect: None (3, 'found') None (0, 1, 2, 9) 1023 True 120
