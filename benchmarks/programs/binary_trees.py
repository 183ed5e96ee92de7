"""Trees: many small objects that live for a short time, and a few that live long."""


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


class Sorted:
    """An unbalanced search tree."""

    def __init__(self, key):
        self.key, self.left, self.right = key, None, None

    def insert(self, key):
        node = self
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = Sorted(key)
                    return
                node = node.left
            else:
                if node.right is None:
                    node.right = Sorted(key)
                    return
                node = node.right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.key
        if self.right is not None:
            yield from self.right


def grow(depth):
    if depth == 0:
        return Node(None, None)
    return Node(grow(depth - 1), grow(depth - 1))


def count(node):
    if node.left is None:
        return 1
    return 1 + count(node.left) + count(node.right)


def run():
    old = grow(16)
    short = [sum(count(grow(depth)) for _ in range(1 << (15 - depth))) for depth in range(4, 15, 2)]
    root = Sorted(25_000)
    for n in range(20_000):
        root.insert(n * 7919 % 50_021)
    keys = list(root)
    return count(old), short, keys == sorted(keys), len(keys), keys[1_000]


EXPECTED = (131071, [63488, 65024, 65408, 65504, 65528, 65534], True, 20001, 2498)
