# Endless iterators, and how to take a piece of them.
import itertools as it
import operator

print(list(it.islice(it.count(), 3)), list(it.islice(it.count(10, -2), 3)), list(it.islice(it.count(0.5, 0.5), 3)), it.count(5), it.count(1, 2), next(it.count(10**20)))  # expect: [0, 1, 2] [10, 8, 6] [0.5, 1.0, 1.5] count(5) count(1, 2) 100000000000000000000
print(list(it.islice(it.cycle([1, 2]), 5)), list(it.cycle([])), list(it.repeat("x", 2)), it.repeat(5), it.repeat(5, 2), list(it.repeat(1, -1)))  # expect: [1, 2, 1, 2, 1] [] ['x', 'x'] repeat(5) repeat(5, 2) []
print(list(it.islice("abcdef", 3)), list(it.islice("abcdef", 2, None)), list(it.islice("abcdef", 1, 6, 2)), list(it.islice("abc", 0)), list(it.islice("abc", 5, 10)))  # expect: ['a', 'b', 'c'] ['c', 'd', 'e', 'f'] ['b', 'd', 'f'] [] []
print(list(it.takewhile(str.isalpha, "ab1c")), list(it.dropwhile(str.isalpha, "ab1c")), list(it.filterfalse(None, [0, 1, "", 2])), list(it.compress("abcdef", [1, 0, 1, 0, 1])))  # expect: ['a', 'b'] ['1', 'c'] [0, ''] ['a', 'c', 'e']
# ---
# Combining.
import itertools as it
import operator

print(list(it.chain([1], "a", (2.5,))), list(it.chain()), list(it.chain.from_iterable(["ab", "c"])), list(it.zip_longest("ab", [1], fillvalue="?")), list(it.zip_longest()), list(it.pairwise("abcd")), list(it.pairwise("a")))  # expect: [1, 'a', 2.5] [] ['a', 'b', 'c'] [('a', 1), ('b', '?')] [] [('a', 'b'), ('b', 'c'), ('c', 'd')] []
print(list(it.accumulate([3, 1, 2])), list(it.accumulate([3, 1, 2], max)), list(it.accumulate("abc")), list(it.accumulate([], initial=5)), list(it.accumulate([1, 2], operator.sub, initial=10)), list(it.starmap(divmod, [(7, 2), (9, 4)])))  # expect: [3, 4, 6] [3, 3, 3] ['a', 'ab', 'abc'] [5] [10, 9, 7] [(3, 1), (2, 1)]
print(list(it.product("ab", "xy")), list(it.product([0, 1], repeat=2)), list(it.product()), list(it.product("ab", [])), len(list(it.product(range(3), repeat=4))))  # expect: [('a', 'x'), ('a', 'y'), ('b', 'x'), ('b', 'y')] [(0, 0), (0, 1), (1, 0), (1, 1)] [()] [] 81
print(list(it.permutations("abc", 2)), list(it.permutations([1, 2])), list(it.permutations("ab", 3)), len(list(it.permutations(range(6)))))  # expect: [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [(1, 2), (2, 1)] [] 720
print(list(it.combinations("abcd", 2)), list(it.combinations("ab", 3)), list(it.combinations("ab", 0)), list(it.combinations_with_replacement("abc", 2)))  # expect: [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [] [()] [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')]
# ---
# groupby and tee keep what was not used yet.
import itertools as it

print([(key, "".join(group)) for key, group in it.groupby("AAAABBBCCDAA")], [(k, list(g)) for k, g in it.groupby([1, 3, 5, 2, 4, 7], key=lambda n: n % 2)])  # expect: [('A', 'AAAA'), ('B', 'BBB'), ('C', 'CC'), ('D', 'D'), ('A', 'AA')] [(1, [1, 3, 5]), (0, [2, 4]), (1, [7])]
groups = it.groupby("aabb")
first_key, first = next(groups)
second_key, second = next(groups)
print(first_key, list(first), second_key, list(second), next(groups, "end"))  # expect: a [] b ['b', 'b'] end
a, b, c = it.tee("xyz", 3)
print(next(a), next(a), list(b), list(a), list(c), it.tee([], 0), len(it.tee([1])))  # expect: x y ['x', 'y', 'z'] ['z'] ['x', 'y', 'z'] () 2
source = iter(range(4))
left, right = it.tee(source)
print(next(left), next(right), next(left), next(right), next(source), list(left))  # expect: 0 0 1 1 2 [3]
# ---
# What they refuse.
import itertools as it


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: it.count("a")))  # expect: TypeError: a number is required
print(error(lambda: it.islice([1], -1)))  # expect: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
print(error(lambda: it.islice([1], 1, 2, 0)))  # expect: ValueError: Step for islice() must be a positive integer or None.
print(error(lambda: it.chain(5).__next__()))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: it.repeat()))  # expect: TypeError: repeat() missing required argument 'object' (pos 1)
print(error(lambda: it.product([1], repeat=-1)))  # expect: ValueError: repeat argument cannot be negative
print(error(lambda: it.permutations([1], -1)))  # expect: ValueError: r must be non-negative
print(error(lambda: it.combinations([1])))  # expect: TypeError: combinations() missing required argument 'r' (pos 2)
print(error(lambda: it.tee([1], -1)))  # expect: ValueError: n must be >= 0
print(error(lambda: list(it.starmap(pow, [5]))))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: it.cycle(5)))  # expect: TypeError: 'int' object is not iterable
print(error(lambda: list(it.accumulate(["a", 1]))))  # expect: TypeError: can only concatenate str (not "int") to str
print(error(lambda: it.zip_longest([1], bogus=2)))  # expect: TypeError: zip_longest() got an unexpected keyword argument
print(error(lambda: it.takewhile(5, [1]).__next__()))  # expect: TypeError: 'int' object is not callable
# ---
# requires: 3.12
# batched.
import itertools as it

print(list(it.batched("ABCDEFG", 3)), list(it.batched([], 2)), list(it.batched(range(4), 10)))  # expect: [('A', 'B', 'C'), ('D', 'E', 'F'), ('G',)] [] [(0, 1, 2, 3)]
try:
    it.batched("a", 0)
except ValueError as e:
    print(e)  # expect: n must be at least one
# ---
# Recipes built of them.
from itertools import chain, combinations, count, cycle, groupby, islice, repeat, takewhile, tee


def powerset(items):
    items = list(items)
    return chain.from_iterable(combinations(items, n) for n in range(len(items) + 1))


def roundrobin(*iterables):
    nexts, left = cycle(iter(i).__next__ for i in iterables), len(iterables)
    while left:
        try:
            for step in nexts:
                yield step()
        except StopIteration:
            left -= 1
            nexts = cycle(islice(nexts, left))


def chunks(items, size):
    items = iter(items)
    while piece := tuple(islice(items, size)):
        yield piece


def primes():
    candidates = count(2)
    while True:
        prime = next(candidates)
        yield prime
        candidates = filter(prime.__rmod__, candidates)


print(list(powerset("abc")), "".join(roundrobin("ABC", "D", "EF")), list(chunks(range(7), 3)), list(islice(primes(), 12)), list(takewhile(lambda p: p < 20, primes())))  # expect: [(), ('a',), ('b',), ('c',), ('a', 'b'), ('a', 'c'), ('b', 'c'), ('a', 'b', 'c')] ADEBFC [(0, 1, 2), (3, 4, 5), (6,)] [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] [2, 3, 5, 7, 11, 13, 17, 19]
print([len(list(group)) for _, group in groupby(sorted("mississippi"))], dict(zip("abc", count(1))), list(map(pow, count(1), repeat(2, 4))))  # expect: [4, 1, 2, 4] {'a': 1, 'b': 2, 'c': 3} [1, 4, 9, 16]
