"""Ints beyond the machine word: digits of pi, modular powers, factorials, square roots."""


def pi_digits(count):
    """The digits of pi by Machin's formula in fixed point."""
    unit = 10 ** (count + 10)

    def arctan_of_inverse(x):
        term = total = unit // x
        square, divisor, sign = x * x, 1, 1
        while term:
            term //= square
            divisor += 2
            sign = -sign
            total += sign * (term // divisor)
        return total

    return 4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239)) // 10**10


def square_root(n):
    """Newton's method on ints."""
    x = 1 << (n.bit_length() + 1) // 2
    while (y := (x + n // x) // 2) < x:
        x = y
    return x


def probably_prime(n, bases):
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd //= 2
        twos += 1
    for base in bases:
        x = pow(base, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def run():
    total = pi_digits(10_000) % 1_000_003
    product = 1
    for n in range(1, 1_350):
        product *= n
    total += sum(map(int, str(product)))
    total += square_root(2 * 10**9_000) % 1_000_003
    candidate, found = 2**127 + 45, []
    while len(found) < 60:
        if probably_prime(candidate, (2, 3, 5, 7, 11)):
            found.append(candidate % 1_000)
        candidate += 2
    a, b = 0, 1
    for _ in range(60_000):
        a, b = b, a + b
    return total, sum(found), a % 1_000_000_007, product // 3**500 % 1_000_003, a.bit_length()


EXPECTED = (1091355, 28930, 425147726, 174788, 41654)

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
