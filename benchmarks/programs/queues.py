"""Queues: shortest ways with heapq, breadth first with deque, bisect in sorted lists, lru_cache."""

import heapq
from bisect import bisect_left, insort
from collections import deque
from functools import lru_cache


def cost(x, y):
    return 1 + (x * 7 + y * 13 + x * y) % 9


def shortest(size):
    """Dijkstra's way through a square of costs."""
    best, queue = {(0, 0): 0}, [(0, 0, 0)]
    while queue:
        distance, x, y = heapq.heappop(queue)
        if (x, y) == (size - 1, size - 1):
            return distance
        if distance > best[x, y]:
            continue
        for nx, ny in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if 0 <= nx < size and 0 <= ny < size:
                further = distance + cost(nx, ny)
                if further < best.get((nx, ny), 1 << 30):
                    best[nx, ny] = further
                    heapq.heappush(queue, (further, nx, ny))
    return None


def reached(size):
    """Breadth first over a board, by the moves of a knight."""
    seen, queue = {(0, 0): 0}, deque([(0, 0)])
    moves = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
    while queue:
        x, y = queue.popleft()
        for dx, dy in moves:
            place = (x + dx, y + dy)
            if 0 <= place[0] < size and 0 <= place[1] < size and place not in seen:
                seen[place] = seen[x, y] + 1
                queue.append(place)
    return sum(seen.values())


@lru_cache(maxsize=None)
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


def medians(numbers):
    """The running median over a window that is kept sorted."""
    window, ordered, total = deque(), [], 0
    for number in numbers:
        window.append(number)
        insort(ordered, number)
        if len(window) > 101:
            del ordered[bisect_left(ordered, window.popleft())]
        total += ordered[len(ordered) // 2]
    return total


def run():
    ways.cache_clear()
    numbers = [(n * 7919 + n * n) % 10_007 for n in range(60_000)]
    smallest = heapq.nsmallest(10, numbers, key=lambda n: n ^ 5)
    return (
        shortest(170),
        reached(200),
        ways(400, (50, 25, 20, 10, 5, 2, 1)),
        medians(numbers),
        sum(smallest),
        sum(heapq.merge(sorted(numbers[:9_000]), sorted(numbers[9_000:18_000]))),
    )


EXPECTED = (1299, 2905564, 4919635, 295226695, 50, 89213043)

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
