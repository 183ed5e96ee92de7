"""Recursion with and without memory: distances of words, knapsacks, coins, Ackermann, towers, flood fill."""

import functools
import sys


def edit_distance(a, b):
    memory = {}

    def distance(i, j):
        if i == 0 or j == 0:
            return i + j
        if (i, j) not in memory:
            memory[i, j] = min(
                distance(i - 1, j) + 1,
                distance(i, j - 1) + 1,
                distance(i - 1, j - 1) + (a[i - 1] != b[j - 1]),
            )
        return memory[i, j]

    return distance(len(a), len(b))


@functools.cache
def common(a, b):
    """The longest common subsequence."""
    if not a or not b:
        return ""
    if a[0] == b[0]:
        return a[0] + common(a[1:], b[1:])
    return max(common(a[1:], b), common(a, b[1:]), key=len)


@functools.lru_cache(maxsize=None)
def partitions(n, largest):
    if n == 0:
        return 1
    return sum(partitions(n - part, min(part, n - part)) for part in range(1, min(n, largest) + 1))


class Knapsack:
    def __init__(self, items):
        self.items, self.memory = items, {}

    def best(self, index, room):
        if index == len(self.items):
            return 0
        key = index, room
        if (known := self.memory.get(key)) is not None:
            return known
        weight, value = self.items[index]
        result = self.best(index + 1, room)
        if weight <= room:
            result = max(result, value + self.best(index + 1, room - weight))
        self.memory[key] = result
        return result


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(count, start, target, between, moves):
    if count:
        hanoi(count - 1, start, between, target, moves)
        moves.append((start, target))
        hanoi(count - 1, between, target, start, moves)
    return moves


def tak(x, y, z):
    return z if y >= x else tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def run():
    sys.setrecursionlimit(10_000)
    common.cache_clear()
    partitions.cache_clear()
    items = [(n * 37 % 23 + 1, n * 91 % 47) for n in range(90)]
    return (
        edit_distance("the quick brown fox jumps over" * 6, "a lazy dog sleeps under the moon" * 6),
        common("ACGTTGCATGTCGCATGATGCATGAGAGCT" * 2, "ATGCGCATTAGCAGTCGATGCATTAGCAGCAT" * 2),
        partitions(190, 190),
        Knapsack(items).best(0, 420),
        ackermann(2, 200),
        len(hanoi(16, "a", "b", "c", [])),
        tak(16, 9, 3),
        sum(is_even(n) for n in range(450)),
    )


EXPECTED = (131, 'ATGCATTGCATGATGCATAGAGCATTGCATTGCATGATGCATAGAGCT', 1667727404093, 1500, 403, 65535, 9, 225)
