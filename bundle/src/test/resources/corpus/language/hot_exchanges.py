"""Tuples that are made and taken apart at once, in code that gets hot."""


def mixed(a, b, n):
    x = y = z = 0
    for i in range(n):
        a, b = b, a + 1
        x, y, z = y + 1, z, a
        p, q, r, s = 1.5, a, (b, x), x
        a, a = a, a + 0
        s, (u, v) = s, (a, b)
    return a, b, x, y, z, p, q, r, s, u, v


def turned(xs):
    i, j = 0, len(xs) - 1
    while i < j:
        xs[i], xs[j] = xs[j], xs[i]
        i, j = i + 1, j - 1
    return xs


def step(x, y):
    """A change of kinds: ints, then floats."""
    dx, dy, dz = x - y, y - x, x * y
    dx, dy = dy, dx
    return dx + dz, dy


def failing(a, n):
    """What comes before an exception in the middle has been done, and no target is stored."""
    left, right = 1, 2
    try:
        for i in range(n):
            left, right = right, left
            left, right = a[i], left // (n - i - 1)
    except ZeroDivisionError:
        pass
    return left, right


class Place:
    def __init__(self):
        self.x, self.y = 3, 4

    def turn(self):
        self.x, self.y = self.y, self.x
        self.x, self.y, z = self.y, self.x, self.x
        return z


place = Place()
for k in range(3000):
    mixed(k, 2, 3)
    turned([1, 2, 3, 4, 5])
    step(k, 3)
    failing([4, 5, 6], 3)
    place.turn()
print(mixed(1, 2, 10_000))  # expect: (5001, 5002, 5001, 5001, 5001, 1.5, 5001, (5002, 5001), 5001, 5001, 5002)
print(mixed(1.5, 3, 1001))  # expect: (503, 502.5, 503, 501.5, 503, 1.5, 503, (502.5, 503), 503, 503, 502.5)
print(turned(list(range(6))), turned(['a', None, 3.5]))  # expect: [5, 4, 3, 2, 1, 0] [3.5, None, 'a']
print(step(5, 7), step(1.5, 2.25), step(10**20, 3))  # expect: (37, -2) (4.125, -0.75) (200000000000000000003, 99999999999999999997)
print(failing([4, 5, 6], 3), failing(['a', 2.5, None, 1], 4))  # expect: (1, 5) (0, None)
print(place.x, place.y, place.turn())  # expect: 3 4 4
