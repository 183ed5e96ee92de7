"""Sorting: the built-in sort with keys and comparison methods, and sorts written in Python."""

from functools import cmp_to_key


class Card:
    def __init__(self, suit, rank):
        self.suit, self.rank = suit, rank

    def __lt__(self, other):
        return (self.suit, self.rank) < (other.suit, other.rank)


def numbers(count, seed):
    result = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        result.append(seed >> 8)
    return result


def quicksort(items):
    if len(items) < 2:
        return items
    pivot = items[len(items) // 2]
    below = [x for x in items if x < pivot]
    same = [x for x in items if x == pivot]
    above = [x for x in items if x > pivot]
    return quicksort(below) + same + quicksort(above)


def heapsort(items):
    items = list(items)

    def sift(root, end):
        while (child := 2 * root + 1) < end:
            if child + 1 < end and items[child] < items[child + 1]:
                child += 1
            if items[root] >= items[child]:
                break
            items[root], items[child] = items[child], items[root]
            root = child

    for root in range(len(items) // 2 - 1, -1, -1):
        sift(root, len(items))
    for end in range(len(items) - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(0, end)
    return items


def run():
    data = numbers(50_000, 5)
    expected = sorted(data)
    assert quicksort(data) == expected
    assert heapsort(data[:12_000]) == sorted(data[:12_000])
    records = [(n % 97, f"name{n % 1009}", n) for n in data]
    records.sort(key=lambda record: record[1])
    records.sort(key=lambda record: record[0], reverse=True)
    words = sorted((record[1] for record in records), key=str.upper)
    cards = sorted(Card(n % 4, n % 13) for n in data[:10_000])
    by_compare = sorted(data[:20_000], key=cmp_to_key(lambda a, b: a % 1000 - b % 1000))
    checksum = 0
    for index, record in enumerate(records):
        checksum = (checksum * 7 + record[2] + index) % 1_000_003
    return checksum, words[17], cards[1_000].rank, by_compare[100] % 1000, max(data)


EXPECTED = (618159, 'name0', 5, 4, 8388499)

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
