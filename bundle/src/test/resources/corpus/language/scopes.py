# Local, enclosing, global, builtin.
name = "global"


def outer():
    name = "outer"

    def inner():
        return name

    def change():
        nonlocal name
        name = "changed"

    before = inner()
    change()
    return before, inner(), name


def set_global():
    global name, created
    name = "set"
    created = 1


print(outer(), name)  # expect: ('outer', 'changed', 'changed') global
set_global()
print(name, created, max(1, 2))  # expect: set 1 2
max = lambda *a: "mine"
print(max(1, 2))  # expect: mine
del max
print(max(1, 2))  # expect: 2


def unbound():
    print(name)
    name = 1


try:
    unbound()
except UnboundLocalError as e:
    print(type(e).__name__, e)  # expect: UnboundLocalError cannot access local variable 'name' where it is not associated with a value
try:
    undefined_name
except NameError as e:
    print(e, e.name)  # expect: name 'undefined_name' is not defined undefined_name


def deleted():
    value = 1
    del value
    return value


try:
    deleted()
except UnboundLocalError as e:
    print(e)  # expect: cannot access local variable 'value' where it is not associated with a value


def free():
    def inner():
        return later

    if False:
        later = 1
    return inner()


try:
    free()
except NameError as e:
    print(type(e).__name__, e)  # expect: NameError cannot access free variable 'later' where it is not associated with a value in enclosing scope
try:
    del not_there
except NameError as e:
    print(e)  # expect: name 'not_there' is not defined
# ---
# Closures keep variables, not values.
def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count

    return step, peek


step, peek = counter(10)
other, _ = counter()
print(step(), step(5), peek(), other(), step.__closure__[0].cell_contents, step.__code__.co_freevars, counter.__code__.co_cellvars)  # expect: 11 16 16 1 16 ('count',) ('count',)
adders = [(lambda n: lambda x: x + n)(i) for i in range(3)]
print([add(10) for add in adders])  # expect: [10, 11, 12]


def three():
    a = 1

    def two():
        b = 2

        def one():
            nonlocal a, b
            a, b = b, a
            return a + b * 10

        return one() + a * 100 + b * 1000

    return two(), a


print(three())  # expect: (1212, 2)


def make():
    def recurse(n):
        return 1 if n <= 1 else n * recurse(n - 1)

    return recurse


print(make()(10), make().__closure__[0].cell_contents.__name__)  # expect: 3628800 recurse
# ---
# Class bodies are scopes that functions inside them do not see.
x = "module"


class C:
    x = "class"
    y = x + "!"

    def method(self):
        return x

    z = [x for _ in range(1)]
    w = (lambda: x)()


print(C.y, C().method(), C.z, C.w)  # expect: class! module ['module'] module


def enclosing():
    x = "function"

    class D:
        a = x
        x = "own"
        b = x

        def get(self):
            return x

    return D.a if hasattr(D, "a") else None, D.b, D().get()


try:
    print(enclosing())  # expect: ('module', 'own', 'function')
except NameError as e:
    print(e)


def with_class():
    value = "enclosing"

    class E:
        copy = value

        class Inner:
            again = value

        def get(self):
            return value, __class__.__name__

    return E.copy, E.Inner.again, E().get()


print(with_class())  # expect: ('enclosing', 'enclosing', ('enclosing', 'E'))


def class_nonlocal():
    n = 1

    class F:
        nonlocal n
        n = 2

    return n, hasattr(F, "n")


print(class_nonlocal())  # expect: (2, False)
# ---
# globals(), locals(), vars(), del and rebinding of loop variables.
def local_names(a, b=2):
    c = 3
    del b
    return sorted(locals())


print(local_names(1), "local_names" in globals(), globals() is locals(), __name__)  # expect: ['a', 'c'] True True __main__
globals()["injected"] = 42
print(injected)  # expect: 42
for i in range(3):
    pass
print(i)  # expect: 2
for i in []:
    pass
print(i)  # expect: 2
for i, (j, *k) in [(1, (2, 3, 4))]:
    pass
print(i, j, k)  # expect: 1 2 [3, 4]
try:
    raise ValueError("gone")
except ValueError as error:
    pass
print("error" in globals())  # expect: False


def local_dict():
    here = locals()
    a = 1
    return "a" in here, "here" in locals()


print(local_dict()[1], vars() is globals(), [v for v in ("a",) if v in dir()])  # expect: True True []


class Vars:
    def __init__(self):
        self.a = 1


print(vars(Vars()), sorted(n for n in vars(Vars) if not n.startswith("__")))  # expect: {'a': 1} []
try:
    vars(5)
except TypeError as e:
    print(e)  # expect: vars() argument must have __dict__ attribute
