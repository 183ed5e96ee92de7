# The protocol: __iter__, __next__, the old __getitem__ way, iter with a sentinel.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


values = iter([1, 2, 0, 3])
print(list(Countdown(3)), list(Old()), 20 in Old(), list(iter(lambda: next(values), 0)), next(values), [x for x in Countdown(2)], dict(enumerate(Old())))  # expect: [2, 1, 0] [0, 10, 20] True [1, 2] 3 [1, 0] {0: 0, 1: 10, 2: 20}
it = iter("ab")
print(next(it), next(it), next(it, None), iter(it) is it, list(map(str, Countdown(2))), min(Countdown(4)), sum(Old()), tuple(reversed("abc")))  # expect: a b None True ['1', '0'] 0 30 ('c', 'b', 'a')
# ---
# zip, map, filter, enumerate, reversed, and their laziness.
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip("abc")), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, range(4))))  # expect: [(1, 'a'), (2, 'b')] [] [('a',), ('b',), ('c',)] [11, 22] [1, 'a'] [2, 3]
print(list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(reversed(range(3))), dict(zip("ab", range(2))), list(zip(*[(1, 2), (3, 4)])), type(map(str, [])).__name__)  # expect: [(5, 'a'), (6, 'b')] [(-1, 'a'), (0, 'b')] [2, 1, 0] {'a': 0, 'b': 1} [(1, 3), (2, 4)] map
e = enumerate("xyz")
print(next(e), list(e), next(e, "done"), list(map(pow, [2, 3], [3, 2])), list(zip(range(3), range(3), strict=True)), [*map(lambda *a: a, "ab", "cd")])  # expect: (0, 'x') [(1, 'y'), (2, 'z')] done [8, 9] [(0, 0), (1, 1), (2, 2)] [('a', 'c'), ('b', 'd')]


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: list(zip([1], [1, 2], strict=True))))  # expect: ValueError: zip() argument 2 is longer than argument 1
print(error(lambda: list(zip([1, 2], [1], strict=True))))  # expect: ValueError: zip() argument 2 is shorter than argument 1
print(error(lambda: list(zip([1, 2], [1, 2], [1], strict=True))))  # expect: ValueError: zip() argument 3 is shorter than arguments 1-2
print(error(lambda: zip(1)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: map(str)))  # expect: TypeError: map() must have at least two arguments.
print(error(lambda: map(str, 5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: list(map(5, [1]))))  # expect: TypeError: 'int' object is not callable
print(error(lambda: filter(None)))  # expect: TypeError: filter expected 2 arguments, got 1
print(error(lambda: enumerate(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: enumerate([], "a")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print([error(lambda: next(iter([])))])  # expect: ['StopIteration: ']
print(error(lambda: next([1])))  # expect: TypeError: 'list' object is not an iterator
print(error(lambda: sum(["a", "b"])))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
print(error(lambda: sum("ab", "")))  # expect: TypeError: sum() can't sum strings [use ''.join(seq) instead]
print(error(lambda: list(map(lambda x: 1 / x, [1, 0]))))  # expect: ZeroDivisionError: division by zero
# ---
# itertools.
import itertools as it
import operator

print(list(it.islice(it.count(5, 2), 3)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat(7, 3)), list(it.chain("ab", [1])), list(it.chain.from_iterable([[1], [2, 3]])))  # expect: [5, 7, 9] ['a', 'b', 'a', 'b', 'a'] [7, 7, 7] ['a', 'b', 1] [1, 2, 3]
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([1, 2, 3], operator.mul, initial=10)), list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.filterfalse(lambda x: x % 2, range(5))))  # expect: [1, 3, 6, 10] [10, 10, 20, 60] [1, 2] [3, 1] [0, 2, 4]
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.permutations([1, 2, 3], 2)), list(it.combinations("abc", 2)), list(it.combinations_with_replacement("ab", 2)))  # expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [('a', 'b'), ('a', 'c'), ('b', 'c')] [('a', 'a'), ('a', 'b'), ('b', 'b')]
print([(k, list(g)) for k, g in it.groupby("aabbbc")], list(it.zip_longest([1, 2, 3], "a", fillvalue="-")), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.compress("abcd", [1, 0, 1, 0])), list(it.pairwise([1, 2, 3])), list(it.islice("abcdef", 1, 5, 2)))  # expect: [('a', ['a', 'a']), ('b', ['b', 'b', 'b']), ('c', ['c'])] [(1, 'a'), (2, '-'), (3, '-')] [8, 9] ['a', 'c'] [(1, 2), (2, 3)] ['b', 'd']
a, b = it.tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a), [list(g) for _, g in it.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], next(it.count(0.5, 0.25)))  # expect: 1 2 [1, 2, 3] [3] [[1, 3], [2, 4], [5]] 0.5
# ---
# all, any, sum, min, max with keys, defaults and ties.
print(all([]), any([]), all([1, "a"]), any([0, ""]), sum([1, 2.5]), sum([[1], [2]], []), sum(x for x in (1, 2)), sum([True, True]), sum([], 5), sum([1], start=10))  # expect: True False True False 3.5 [1, 2] 3 2 5 11
print(max(3, 1, 2), min([3, 1, 2]), max("abc"), max([], default="none"), min("bca", key=lambda c: -ord(c)), max([1, 2, 3], key=lambda x: x % 3), max([(1, "b"), (1, "a")], key=lambda t: t[0]), min({"b": 1, "a": 2}), max(1, 2.0, True))  # expect: 3 1 c none c 2 (1, 'b') a 2.0


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: min()))  # expect: TypeError: min expected at least 1 argument, got 0
print(error(lambda: max(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: max(1, "a")))  # expect: TypeError: '>' not supported between instances of 'str' and 'int'
print(error(lambda: max(1, 2, default=3)))  # expect: TypeError: Cannot specify a default for max() with multiple positional arguments
print(error(lambda: sum(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: all(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: max(1, key=5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: sorted([1, None])))  # expect: TypeError: '<' not supported between instances of 'NoneType' and 'int'
# ---
# requires: 3.12
# Messages that older versions worded differently.
def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: max([])))  # expect: ValueError: max() iterable argument is empty
print(error(lambda: min({}, key=len)))  # expect: ValueError: min() iterable argument is empty
print(error(lambda: iter(5, 5)))  # expect: TypeError: iter(object, sentinel): object must be callable
print(error(lambda: dict.fromkeys()))  # expect: TypeError: fromkeys expected at least 1 argument, got 0
import itertools

print(list(itertools.batched("abcdefg", 3)), sum([0.1] * 10), error(lambda: list(itertools.batched("ab", 0))))  # expect: [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)] 1.0 ValueError: n must be at least one
