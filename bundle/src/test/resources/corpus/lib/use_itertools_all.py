# requires: 3.12
# itertools: every iterator, its errors, and numbers beyond 64 bits.
import itertools as it
L = list
print([x for _, x in zip(range(4), it.count(5, 3))], it.count(2), it.count(1, 2), it.repeat(3, 2), it.repeat(1))  # expect: [5, 8, 11, 14] count(2) count(1, 2) repeat(3, 2) repeat(1)
print([x for _, x in zip(range(5), it.cycle([1, 2]))], L(it.repeat(7, 3)), L(it.repeat(object=1, times=2)))  # expect: [1, 2, 1, 2, 1] [7, 7, 7] [1, 1]
c = it.count(9223372036854775806)
print(next(c), next(c), next(c), next(c), next(it.count(1.5, 0.5)))  # expect: 9223372036854775806 9223372036854775807 9223372036854775808 9223372036854775809 1.5
print(L(it.accumulate([1, 2, 3])), L(it.accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), L(it.accumulate([])))  # expect: [1, 3, 6] [10, 10, 20, 60] []
print(L(it.batched([1, 2, 3, 4, 5], 2)), L(it.chain([1], (2, 3), [])), L(it.chain.from_iterable([[1], [2]])))  # expect: [(1, 2), (3, 4), (5,)] [1, 2, 3] [1, 2]
print(L(it.combinations([1, 2, 3, 4], 2)), L(it.combinations([1], 2)), L(it.combinations([1, 2], 0)))  # expect: [(1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)] [] [()]
print(L(it.combinations_with_replacement([1, 2, 3], 2)), L(it.combinations_with_replacement([], 1)))  # expect: [(1, 1), (1, 2), (1, 3), (2, 2), (2, 3), (3, 3)] []
print(L(it.permutations([1, 2, 3])), L(it.permutations([1, 2, 3], 2)), L(it.permutations([1], 2)), L(it.permutations([])))  # expect: [(1, 2, 3), (1, 3, 2), (2, 1, 3), (2, 3, 1), (3, 1, 2), (3, 2, 1)] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [] [()]
print(L(it.product([1, 2], [3, 4])), L(it.product([0, 1], repeat=2)), L(it.product()), L(it.product([], [1])))  # expect: [(1, 3), (1, 4), (2, 3), (2, 4)] [(0, 0), (0, 1), (1, 0), (1, 1)] [()] []
print(L(it.compress([1, 2, 3], [1, 0, 1])), L(it.dropwhile(lambda x: x < 2, [1, 2, 1])), L(it.takewhile(lambda x: x < 2, [1, 2, 1])))  # expect: [1, 3] [2, 1] [1]
print(L(it.filterfalse(None, [0, 1, 2, 0])), L(it.filterfalse(lambda x: x % 2, [1, 2, 3, 4])), L(it.starmap(pow, [(2, 3), (3, 2)])))  # expect: [0, 0] [2, 4] [8, 9]
print([(k, L(g)) for k, g in it.groupby([1, 1, 2, 3, 3])], [k for k, g in it.groupby([1, 2, 3, 4], key=lambda x: x // 2)])  # expect: [(1, [1, 1]), (2, [2]), (3, [3, 3])] [0, 1, 2]
gs = L(it.groupby([1, 1, 2]))
print([L(g) for k, g in gs])  # expect: [[], []]
print(L(it.islice(range(10), 3)), L(it.islice(range(10), 2, 8, 3)), L(it.islice(range(10), 5, None)), L(it.islice(range(3), 0)))  # expect: [0, 1, 2] [2, 5] [5, 6, 7, 8, 9] []
print(L(it.pairwise([1, 2, 3])), L(it.pairwise([1])), L(it.zip_longest([1, 2], [3], fillvalue=0)), L(it.zip_longest()))  # expect: [(1, 2), (2, 3)] [] [(1, 3), (2, 0)] []
a, b, c = it.tee([1, 2, 3], 3)
print(next(a), L(b), L(a), L(c))  # expect: 1 [1, 2, 3] [2, 3] [1, 2, 3]
src = iter(range(6))
sl = it.islice(src, 2, 4)
print(L(sl), next(src))  # expect: [2, 3] 4
errors = []
for f in (lambda: it.islice([1], -1), lambda: it.batched([1], 0), lambda: it.combinations([1], -1), lambda: it.count("a"), lambda: it.tee([1], -1), lambda: it.chain(3).__next__(), lambda: it.cycle(3), lambda: it.islice([1], 0, 1, 0), lambda: it.product([1], repeat=-1)):
    try:
        errors.append(f())
    except Exception as e:
        errors.append(f"{type(e).__name__}: {e}")
print(*errors, sep="\n")  # expect: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: ValueError: n must be at least one
# expect: ValueError: r must be non-negative
# expect: TypeError: a number is required
# expect: ValueError: n must be >= 0
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: 'int' object is not iterable
# expect: ValueError: Step for islice() must be a positive integer or None.
# expect: ValueError: repeat argument cannot be negative
class C(it.count): pass
x = C(3); x.a = 1
print(next(x), x.a, x, isinstance(x, it.count), type(it.chain()), next(it.chain(), "end"), sum(it.islice(it.count(), 100)))  # expect: 3 1 C(4) True <class 'itertools.chain'> end 4950
