"""Function calls: the naive Fibonacci function, and calls with defaults, keywords and varargs."""


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def defaults(a, b=2, c=3):
    return a + b * c


def keywords(*, first, second=1):
    return first - second


def variable(*args, **kwargs):
    return len(args) + len(kwargs)


def run():
    total = fib(28)
    for i in range(400_000):
        total += defaults(i)
        total += defaults(i, c=1)
        total += keywords(first=i, second=2)
        total += variable(i, i, k=i)
    return total


EXPECTED = 240003317811

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
