"""Functions as values: closures, `nonlocal`, lambdas, decorators, map, filter, reduce, partial."""

from functools import partial, reduce


def counter():
    count = 0

    def step(by):
        nonlocal count
        count += by
        return count

    return step


def compose(*functions):
    return reduce(lambda f, g: lambda x: g(f(x)), functions)


def logged(calls):
    def decorate(function):
        def wrapper(*args):
            calls[0] += 1
            return function(*args)

        return wrapper

    return decorate


def curry(a):
    return lambda b: lambda c: a * b + c


def pair(a, b):
    """A pair made of nothing but functions."""
    return lambda choose: choose(a, b)


def run():
    calls = [0]

    @logged(calls)
    def add(a, b):
        return a + b

    step = counter()
    pipeline = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3)
    half = partial(lambda divisor, n: n // divisor, 2)
    total = 0
    for n in range(200_000):
        total += step(n & 3)
        total = (total + pipeline(n) + half(n)) % 1_000_000_007
        total += add(n, 1) + curry(n)(2)(1)
    numbers = list(range(100_000))
    total += sum(map(lambda n: n * n, filter(lambda n: n % 3, numbers)))
    chain = None
    for n in range(20_000):
        chain = pair(n, chain)
    while chain is not None:
        total += chain(lambda a, b: a)
        chain = chain(lambda a, b: b)
    return total, calls[0]


EXPECTED = (222216755077916, 200000)

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
