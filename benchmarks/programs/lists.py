"""Lists: a sieve, slices, a matrix product on nested lists, a stack, rotation and reversal."""


def primes(limit):
    sieve = [True] * limit
    sieve[0] = sieve[1] = False
    for n in range(2, int(limit**0.5) + 1):
        if sieve[n]:
            for multiple in range(n * n, limit, n):
                sieve[multiple] = False
    return [n for n in range(limit) if sieve[n]]


def product(a, b):
    columns = list(zip(*b))
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def permutations(items):
    """Heap's algorithm; counts the permutations that begin with their smallest element."""
    items, counters, found, i = list(items), [0] * len(items), 1, 0
    while i < len(items):
        if counters[i] < i:
            j = 0 if i % 2 == 0 else counters[i]
            items[j], items[i] = items[i], items[j]
            if items[0] == 0:
                found += 1
            counters[i] += 1
            i = 0
        else:
            counters[i] = 0
            i += 1
    return found


def run():
    total = len(primes(1_200_000))
    matrix = [[(i * j) % 7 for j in range(90)] for i in range(90)]
    total += product(matrix, matrix)[3][4]
    total += permutations(range(9))
    stack = []
    for i in range(400_000):
        stack.append(i)
        if i % 3 == 0:
            total += stack.pop() - len(stack)
    window = list(range(200))
    for _ in range(20_000):
        window = window[1:] + window[:1]
        window.insert(0, window.pop())
        total += window[100]
    return total + sum(stack[::-1][:10])


EXPECTED = 8895045000

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
