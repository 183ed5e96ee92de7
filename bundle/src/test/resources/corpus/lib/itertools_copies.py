# requires: 3.12
# Copies of iterators go on where the original is; a shallow copy shares what it iterates over.
import copy
import itertools
import operator
import pickle
import warnings

warnings.simplefilter("ignore")


def copies(make):
    for copied in copy.deepcopy, lambda i: pickle.loads(pickle.dumps(i)):
        for steps in 0, 1, 2, 30:
            iterator = make()
            for _ in range(steps):
                next(iterator, None)
            again = copied(iterator)
            first, second = list(itertools.islice(again, 40)), list(itertools.islice(iterator, 40))
            if first != second:
                print("differ", steps, first, second)
    return first


I = itertools
for make in (
    lambda: I.count(3), lambda: I.count(3, 2), lambda: I.count(1.5, 0.5), lambda: I.count(10**20),
    lambda: I.cycle([1, 2, 3]), lambda: I.cycle(""), lambda: I.repeat(7), lambda: I.repeat(7, 5),
    lambda: I.chain([1, 2, 3], "ab"), lambda: I.chain.from_iterable([[1, 2], [3], [4, 5]]),
    lambda: I.accumulate([1, 2, 3, 4]), lambda: I.accumulate([1, 2, 3, 4], operator.mul),
    lambda: I.accumulate([1, 2, 3], initial=10), lambda: I.accumulate([None, None, 3], operator.is_),
    lambda: I.compress("abcdef", [1, 0, 1, 1, 1, 1]), lambda: I.dropwhile(bool, [1, 0, 2, 3]),
    lambda: I.takewhile(bool, [1, 2, 3, 0, 5]), lambda: I.filterfalse(None, [0, 1, 0, 0, 1, 0]),
    lambda: I.islice(range(40), 1, 35, 3), lambda: I.islice("abcdef", 4, None), lambda: I.islice(range(9), None),
    lambda: I.starmap(pow, [(2, 3), (2, 4), (2, 5)]), lambda: I.zip_longest([1, 2, 3, 4], "ab", fillvalue=0),
    lambda: I.product("ab", [1, 2, 3]), lambda: I.product([1, 2], repeat=3), lambda: I.product(),
    lambda: I.permutations([1, 2, 3]), lambda: I.permutations("abcde", 3), lambda: I.permutations("ab", 3),
    lambda: I.combinations("abcd", 2), lambda: I.combinations("ab", 3), lambda: I.combinations_with_replacement("abc", 2),
    lambda: I.tee([1, 2, 3, 4])[1], lambda: iter(range(10)),
):
    copies(make)
print("all agree")  # expect: all agree
c = I.chain([1, 2, 3, 4])
next(c)
d = copy.copy(c)
print(next(d), next(c), next(d), list(c), list(d))  # expect: 2 3 4 [] []
c = I.cycle([1, 2, 3])
next(c), next(c)
d = copy.copy(c)
print([next(d) for _ in range(4)], [next(c) for _ in range(4)])  # expect: [3, 1, 2, 3] [1, 2, 3, 1]
g = I.groupby("aabbcc")
key, group = next(g)
h = copy.deepcopy(g)
print([(k, list(v)) for k, v in h], key, list(group))  # expect: [('b', ['b', 'b']), ('c', ['c', 'c'])] a ['a', 'a']
for never in I.pairwise("abc"), I.batched("abc", 2):
    try:
        pickle.dumps(never)
    except TypeError as e:
        print(e)
# expect: cannot pickle 'itertools.pairwise' object
# expect: cannot pickle 'itertools.batched' object
# ---
# requires: 3.12
# What __reduce__ tells is what CPython's tells, and states are checked.
import itertools
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(itertools.count(3).__reduce__())  # expect: (<class 'itertools.count'>, (3,))
print(caught[0].category.__name__, caught[0].message)  # expect: DeprecationWarning Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.
warnings.simplefilter("ignore")


def after(iterator, steps):
    for _ in range(steps):
        next(iterator, None)
    return iterator.__reduce__()[1:]


I = itertools
print(after(I.count(10**20), 1), after(I.count(1, 3), 2), after(I.repeat("x", 5), 2), after(I.repeat("x"), 2))  # expect: ((100000000000000000001, 1),) ((7, 3),) (('x', 3),) (('x',),)
print(after(I.product("ab", [1, 2]), 2), after(I.product("ab", [1, 2]), 9), after(I.product("ab"), 0))  # expect: ((('a', 'b'), (1, 2)), (0, 1)) (((),),) ((('a', 'b'),),)
print(after(I.permutations("abcd", 2), 2), after(I.permutations("ab"), 9), after(I.permutations("ab"), 0))  # expect: ((('a', 'b', 'c', 'd'), 2), ((0, 2, 1, 3), (4, 2))) (((), 2),) ((('a', 'b'), 2),)
print(after(I.permutations("abcde", 3), 31))  # expect: ((('a', 'b', 'c', 'd', 'e'), 3), ((2, 3, 0, 1, 4), (3, 2, 3)))
print(after(I.combinations("abcd", 2), 2), after(I.combinations_with_replacement("ab", 2), 3))  # expect: ((('a', 'b', 'c', 'd'), 2), (0, 2)) ((('a', 'b'), 2), (1, 1))
print(after(iter(range(0, 10, 3)), 1), after(iter(range(3)), 5))  # expect: ((range(3, 12, 3),), None) ((range(3, 3),), None)
p = I.product("abc", repeat=2)
p.__setstate__((1, 99))
print(next(p), next(p, None))  # expect: ('c', 'a') ('c', 'b')
for iterator, state in (I.product("ab"), 1), (I.product("ab"), (1, 2, 3)), (I.permutations("ab"), (1, 2)), (I.cycle("a"), 5), (I.chain(), (1,)):
    try:
        iterator.__setstate__(state)
        print("taken")
    except (TypeError, ValueError) as e:
        print("refused")
# expect: refused
# expect: refused
# expect: refused
# expect: refused
# expect: refused
r = iter(range(5))
r.__setstate__(3)
print(list(r))  # expect: [3, 4]
