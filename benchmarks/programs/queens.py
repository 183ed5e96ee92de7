"""Queens that do not threaten each other: by bits, by sets, and by permutations."""

from itertools import permutations


def by_bits(size):
    full = (1 << size) - 1

    def place(columns, left, right):
        if columns == full:
            return 1
        found = 0
        free = full & ~(columns | left | right)
        while free:
            queen = free & -free
            free ^= queen
            found += place(columns | queen, (left | queen) << 1, (right | queen) >> 1)
        return found

    return place(0, 0, 0)


def by_sets(size):
    solutions = []
    columns, rising, falling = set(), set(), set()

    def place(row, chosen):
        if row == size:
            solutions.append(chosen)
            return
        for column in range(size):
            if column in columns or row + column in rising or row - column in falling:
                continue
            columns.add(column)
            rising.add(row + column)
            falling.add(row - column)
            place(row + 1, chosen + (column,))
            columns.remove(column)
            rising.remove(row + column)
            falling.remove(row - column)

    place(0, ())
    return solutions


def by_permutations(size):
    found = 0
    for order in permutations(range(size)):
        if size == len({row + c for row, c in enumerate(order)}) == len({row - c for row, c in enumerate(order)}):
            found += 1
    return found


def run():
    solutions = by_sets(10)
    return by_bits(11), len(solutions), solutions[17], by_permutations(9)


EXPECTED = (2680, 724, (0, 4, 7, 1, 6, 9, 2, 8, 5, 3), 352)
