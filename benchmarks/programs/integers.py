"""Arithmetic on small ints in loops: greatest common divisors, digits, a generator of numbers."""


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def digit_sum(n):
    total = 0
    while n > 0:
        total += n % 10
        n //= 10
    return total


def run():
    state, total = 42, 0
    for i in range(1, 380_000):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        total += gcd(state >> 8, i) ^ (i & 7)
        if i % 4 == 0:
            total += digit_sum(state)
    return total


EXPECTED = 7714542

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
