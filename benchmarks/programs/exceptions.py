"""Exceptions: raised and caught near and far, in loops, with finally and context managers."""


class Refused(Exception):
    def __init__(self, amount):
        super().__init__(amount)
        self.amount = amount


class Guard:
    def __init__(self):
        self.entered = self.failed = 0

    def __enter__(self):
        self.entered += 1
        return self

    def __exit__(self, kind, value, trace):
        if kind is Refused:
            self.failed += 1
            return True
        return False


def check(n):
    if n % 3 == 0:
        raise Refused(n)
    return n


def deep(n, depth):
    if depth == 0:
        return check(n)
    return deep(n, depth - 1)


def careful(n, log):
    try:
        return check(n)
    finally:
        log[0] += 1


def parse(text):
    try:
        return int(text)
    except ValueError:
        return -1


def run():
    total, log, guard = 0, [0], Guard()
    for n in range(180_000):
        try:
            total += check(n)
        except Refused as refused:
            total -= refused.amount & 3
        else:
            total += 1
    for n in range(50_000):
        try:
            total += deep(n, 5)
        except (KeyError, Refused):
            total += 2
    for n in range(90_000):
        with guard:
            total += careful(n, log)
    table = {n: n for n in range(0, 1_000, 2)}
    for n in range(90_000):
        try:
            total += table[n % 1_000]
        except KeyError:
            total += 1
    texts = ["12", "x", "7", ""]
    for n in range(60_000):
        total += parse(texts[n & 3])
    return total, guard.failed, log[0]


EXPECTED = (14356135001, 30000, 90000)

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
