"""Pancakes: all orders of a few numbers, and how many flips bring the one to the top."""


def flips(order):
    count = 0
    first = order[0]
    while first:
        order[: first + 1] = order[first::-1]
        first = order[0]
        count += 1
    return count


def permutations(size):
    """All orders, each made from the last by turning a front part round once."""
    order = list(range(size))
    turns = [0] * size
    yield order
    place = 1
    while place < size:
        if turns[place] < place:
            order.insert(place, order.pop(0))
            turns[place] += 1
            place = 1
            yield order
        else:
            order.insert(place, order.pop(0))
            turns[place] = 0
            place += 1


def run():
    most = checksum = 0
    for index, order in enumerate(permutations(9)):
        count = flips(order[:])
        most = max(most, count)
        checksum += count if index % 2 == 0 else -count
    return most, checksum


EXPECTED = (30, 8629)
