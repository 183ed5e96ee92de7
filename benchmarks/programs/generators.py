"""Generators: pipelines, recursion with `yield from`, comprehensions, `send`."""


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def multiples(source, of):
    for n in source:
        if n % of == 0:
            yield n


def pairs(source):
    previous = None
    for item in source:
        if previous is not None:
            yield previous, item
        previous = item


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Tree(middle, build(low, middle), build(middle + 1, high))


def accumulator():
    total = 0
    while True:
        total += yield total


def queens(size, placed=()):
    """All ways to place queens that do not attack each other."""
    row = len(placed)
    if row == size:
        yield placed
        return
    for column in range(size):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from queens(size, placed + (column,))


def run():
    total = sum(b - a for a, b in pairs(multiples(numbers(1_000_000), 3)))
    tree = build(0, 40_000)
    for _ in range(3):
        total += sum(1 for value in tree if value % 2)
    collect = accumulator()
    next(collect)
    for n in range(600_000):
        total += collect.send(n) & 1
    total += sum(x * y for x in range(500) for y in range(x) if (x + y) % 3 == 0)
    return total + sum(1 for _ in queens(8))


EXPECTED = 2588169216

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
