# Roman numerals both ways.
NUMERALS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    out = ""
    for value, letters in NUMERALS:
        count, n = divmod(n, value)
        out += letters * count
    return out


def from_roman(text):
    values = {letters: value for value, letters in NUMERALS}
    total = i = 0
    while i < len(text):
        size = 2 if text[i : i + 2] in values else 1
        total += values[text[i : i + size]]
        i += size
    return total


print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 3999)], all(from_roman(to_roman(n)) == n for n in range(1, 4000)))  # expect: ['I', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CD', 'MCMXCIV', 'MMMCMXCIX'] True
# ---
# A bracket checker, a reverse Polish calculator, run-length encoding.
def balanced(text):
    stack = []
    for char in text:
        if char in "([{":
            stack.append(char)
        elif char in ")]}" and (not stack or "([{".index(stack.pop()) != ")]}".index(char)):
            return False
    return not stack


def rpn(text):
    stack = []
    for word in text.split():
        match word:
            case "+" | "-" | "*" | "/":
                b, a = stack.pop(), stack.pop()
                stack.append({"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else float("nan")}[word])
            case "dup":
                stack.append(stack[-1])
            case "swap":
                stack[-2:] = stack[:-3:-1]
            case _:
                stack.append(float(word))
    return stack


def encode(text):
    out, i = [], 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out.append(f"{j - i}{text[i]}" if j - i > 1 else text[i])
        i = j
    return "".join(out)


print([balanced(t) for t in ("([]{})", "(]", "((", "", "a(b)c}")], rpn("3 4 + 2 * dup *"), rpn("1 2 swap -"), rpn("5 0 /"), encode("aaabccdddd"))  # expect: [True, False, False, True, False] [196.0] [1.0] [nan] 3ab2c4d
# ---
# Permutations, powersets, partitions, the change for an amount: recursion in several styles.
def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1 :])]


def powerset(items):
    return [[]] if not items else [s + extra for s in powerset(items[1:]) for extra in ([], [items[0]])]


def partitions(n, largest=None):
    largest = largest or n
    if n == 0:
        yield []
    for part in range(min(n, largest), 0, -1):
        for rest in partitions(n - part, part):
            yield [part, *rest]


def change(amount, coins, known={}):
    key = amount, tuple(coins)
    if key not in known:
        known[key] = 1 if amount == 0 else 0 if amount < 0 or not coins else change(amount - coins[0], coins) + change(amount, coins[1:])
    return known[key]


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


print(permutations([1, 2, 3]), sorted(powerset("abc"), key=lambda s: (len(s), s)), list(partitions(5)), change(100, [50, 20, 10, 5, 2, 1]), ackermann(2, 5))  # expect: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] [[], ['a'], ['b'], ['c'], ['b', 'a'], ['c', 'a'], ['c', 'b'], ['c', 'b', 'a']] [[5], [4, 1], [3, 2], [3, 1, 1], [2, 2, 1], [2, 1, 1, 1], [1, 1, 1, 1, 1]] 4562 13
# ---
# Binary search, merge sort, primes, greatest common divisors, Pascal's triangle, fizz buzz.
def search(items, wanted):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low if low < len(items) and items[low] == wanted else -1


def merge_sort(items):
    if len(items) < 2:
        return items
    left, right = merge_sort(items[: len(items) // 2]), merge_sort(items[len(items) // 2 :])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def factors(n):
    p = 2
    while p * p <= n:
        while n % p == 0:
            yield p
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        yield n


triangle = [[1]]
for _ in range(6):
    triangle.append([a + b for a, b in zip([0] + triangle[-1], triangle[-1] + [0])])
print(search([1, 3, 5, 7], 5), search([1, 3], 4), merge_sort([5, 2, 9, 1, 5, 6]), list(factors(360)), list(factors(2**31 - 1)), list(factors(600851475143)), triangle[-1])  # expect: 2 -1 [1, 2, 5, 5, 6, 9] [2, 2, 2, 3, 3, 5] [2147483647] [71, 839, 1471, 6857] [1, 6, 15, 20, 15, 6, 1]
print(" ".join("FizzBuzz"[i * i % 3 * 4 : 8 - -(i**4) % 5] or str(i) for i in range(1, 16)), [n for n in range(2, 40) if all(n % k for k in range(2, int(n**0.5) + 1))])  # expect: 1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
# ---
# A linked list, a binary tree and a queue from two stacks.
class Node:
    def __init__(self, value, following=None):
        self.value, self.following = value, following


class Linked:
    def __init__(self, items=()):
        self.head = None
        for item in reversed(list(items)):
            self.head = Node(item, self.head)

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.following

    def reverse(self):
        previous = None
        while self.head:
            self.head.following, previous, self.head = previous, self.head, self.head.following
        self.head = previous
        return self

    def __repr__(self):
        return " -> ".join(map(str, self)) or "empty"


class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key):
        if self.root is None:
            self.root = [key, None, None]
            return
        node = self.root
        while True:
            side = 1 if key < node[0] else 2
            if node[side] is None:
                node[side] = [key, None, None]
                return
            node = node[side]

    def __iter__(self, node=...):
        node = self.root if node is ... else node
        if node:
            yield from self.__iter__(node[1])
            yield node[0]
            yield from self.__iter__(node[2])

    def depth(self):
        def down(node):
            return 1 + max(down(node[1]), down(node[2])) if node else 0

        return down(self.root)


class Queue:
    def __init__(self):
        self.inside, self.outside = [], []

    def put(self, x):
        self.inside.append(x)

    def get(self):
        if not self.outside:
            while self.inside:
                self.outside.append(self.inside.pop())
        return self.outside.pop()


tree, q = Tree(), Queue()
for key in [50, 30, 70, 20, 40, 60, 80, 30]:
    tree.insert(key)
for i in range(3):
    q.put(i)
print(Linked("abc"), Linked("abc").reverse(), Linked(), list(tree), tree.depth(), [q.get(), q.put(9), q.get(), q.get(), q.get()])  # expect: a -> b -> c c -> b -> a empty [20, 30, 30, 40, 50, 60, 70, 80] 4 [0, None, 1, 2, 9]
# ---
# Text: word counts, a Caesar cipher, anagrams, a justified column, a date without a library.
text = "the cat sat on the mat and the dog sat on the cat"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
groups = {}
for word in "listen silent enlist google elgoog cat act".split():
    groups.setdefault("".join(sorted(word)), []).append(word)


def caesar(text, by):
    return "".join(chr((ord(c) - base + by) % 26 + base) if (base := 97 if c.islower() else 65 if c.isupper() else 0) else c for c in text)


def weekday(y, m, d):
    y -= m < 3
    return "Sun Mon Tue Wed Thu Fri Sat".split()[(y + y // 4 - y // 100 + y // 400 + [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][m - 1] + d) % 7]


print(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3], [g for g in groups.values() if len(g) > 1], caesar("Hello, World!", 3), caesar(caesar("Attack", 5), -5), weekday(2000, 1, 1), weekday(2024, 2, 29))  # expect: [('the', 4), ('cat', 2), ('on', 2)] [['listen', 'silent', 'enlist'], ['google', 'elgoog'], ['cat', 'act']] Khoor, Zruog! Attack Sat Thu
rows = [f"|{line:<12}|{line:>12}|{line:^12}|" for line in ["first", "second line", "x"]]
print("\n".join(rows))  # expect: |first       |       first|   first    |
# expect: |second line | second line|second line |
# expect: |x           |           x|     x      |
# ---
# Conway's game of life, a spiral, a magic square, the eight queens.
def life(cells):
    near = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return {c for c, n in near.items() if n == 3 or (n == 4 and c in cells)}


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(8):
    glider = life(glider)


def spiral(rows, columns):
    grid = [[0] * columns for _ in range(rows)]
    r = c = dr = 0
    dc = 1
    for n in range(1, rows * columns + 1):
        grid[r][c] = n
        if not (0 <= r + dr < rows and 0 <= c + dc < columns) or grid[r + dr][c + dc]:
            dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return grid


def queens(n, placed=()):
    if len(placed) == n:
        return 1
    return sum(queens(n, placed + (c,)) for c in range(n) if all(c != p and abs(c - p) != len(placed) - i for i, p in enumerate(placed)))


print(sorted(glider), spiral(3, 4), queens(6), queens(8))  # expect: [(2, 4), (3, 2), (3, 4), (4, 3), (4, 4)] [[1, 2, 3, 4], [10, 11, 12, 5], [9, 8, 7, 6]] 4 92
for row in spiral(2, 2):
    last = row
print(last, [[(i + j + n // 2) % n * n + (i + 2 * j + n - 3) % n + 1 for j in range(n)] for n in (3,) for i in range(n)])  # expect: [4, 3] [[4, 9, 2], [8, 1, 6], [3, 5, 7]]
