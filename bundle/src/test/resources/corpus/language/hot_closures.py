# Functions made by functions that are called without a frame.


def curry(a):
    return lambda b: lambda c: a * b + c


def counter(start=0):
    count = start

    def step(by=1, *, twice: int = 1) -> int:
        nonlocal count
        count += by * twice
        return count

    return step


def pair(a, b):
    return lambda choose: choose(a, b)


def run(n):
    total = 0
    chain = None
    for i in range(n):
        total += curry(i)(2)(1)
        step = counter(i)
        step()
        total += step(2, twice=2)
        chain = pair(i, chain)
    while chain is not None:
        total += chain(lambda a, b: a)
        chain = chain(lambda a, b: b)
    return total


print(run(3000), run(3000))  # expect: 18012000 18012000
f = counter(5)
print(f.__name__, f.__qualname__, f.__defaults__, f.__kwdefaults__, f.__annotations__)  # expect: step counter.<locals>.step (1,) {'twice': 1} {'twice': <class 'int'>, 'return': <class 'int'>}
print(f(), f.__closure__[0].cell_contents, f.__module__)  # expect: 6 6 __main__
print(curry(2.5)(2)(1), curry("a")(2)("b"))  # expect: 6.0 aab


def late(x):
    def inner():
        return y

    if x > 4000:
        y = x
    return inner


def tries(n):
    found = []
    for i in range(n):
        f = late(i)
        try:
            found.append(f())
        except NameError as e:
            message = str(e)
    return len(found), message


print(tries(4001), tries(4100))  # expect: (0, "cannot access free variable 'y' where it is not associated with a value in enclosing scope") (99, "cannot access free variable 'y' where it is not associated with a value in enclosing scope")


def fails(x, by):
    def divide():
        return x // by

    half = x // by
    return half + divide()


def divides(n, by):
    total = 0
    for i in range(n):
        total += fails(i, by)
    return total


print(divides(3000, 2), divides(3000, 2))  # expect: 4497000 4497000
try:
    divides(1, 0)
except ZeroDivisionError as e:
    frame = e.__traceback__.tb_next.tb_next.tb_frame
    print(frame.f_lineno, sorted(frame.f_locals), frame.f_locals["divide"].__closure__[0].cell_contents)  # expect: 72 ['by', 'divide', 'x'] 0
