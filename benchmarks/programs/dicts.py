"""Dicts and sets: counting, grouping, memoising with tuple keys, a sparse game of life."""


def count_words(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def group_by_length(words):
    groups = {}
    for word in words:
        groups.setdefault(len(word), []).append(word)
    return groups


def paths(rows, columns, known):
    """Ways through a grid, remembered by their corner."""
    if (rows, columns) in known:
        return known[rows, columns]
    if rows == 0 or columns == 0:
        return 1
    ways = paths(rows - 1, columns, known) + paths(rows, columns - 1, known)
    known[rows, columns] = ways
    return ways


def generation(alive):
    neighbours = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    cell = (x + dx, y + dy)
                    neighbours[cell] = neighbours.get(cell, 0) + 1
    return {cell for cell, n in neighbours.items() if n == 3 or n == 2 and cell in alive}


def run():
    words = [f"w{(i * 7919) % 997}" for i in range(500_000)]
    counts = count_words(words)
    groups = group_by_length(words)
    total = len(counts) + max(counts.values()) + sum(map(len, groups.values()))
    total += paths(150, 150, {}) % 1_000_003
    alive = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (20, 20), (21, 20), (22, 20), (20, 21), (23, 22)}
    for _ in range(500):
        alive = generation(alive)
    total += len(alive)
    table = {}
    for i in range(300_000):
        table[i] = i
        if i >= 1_000:
            del table[i - 1_000]
    return total + sum(table.values()) + len(table)


EXPECTED = 300249711

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
