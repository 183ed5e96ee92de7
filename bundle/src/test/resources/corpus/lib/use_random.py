# The numbers are those of CPython for the same seed.
import random

r = random.Random(42)
print(r.random(), r.random(), r.getrandbits(40), r.getrandbits(1))  # expect: 0.6394267984578837 0.025010755222666936 267469214295 0
print(r.randrange(10), r.randrange(5, 50, 5), r.randint(-3, 3), r.randrange(10**30))  # expect: 2 10 2 122436551213992682217031886515
print(r.choice("abcdef"), r.choices("abc", k=5), r.choices([1, 2, 3], [1, 1, 8], k=5))  # expect: e ['b', 'a', 'a', 'b', 'a'] [2, 3, 3, 3, 3]
print(r.choices("xy", cum_weights=[3, 10], k=6))  # expect: ['y', 'x', 'y', 'y', 'y', 'x']
items = list(range(10))
r.shuffle(items)
print(items, r.sample(range(100), 5), r.sample("abcdefghij", 4), r.sample("ab", 3, counts=[2, 2]))  # expect: [9, 7, 6, 4, 2, 0, 3, 8, 1, 5] [5, 93, 58, 68, 15] ['g', 'b', 'e', 'j'] ['b', 'b', 'a']
print(r.uniform(1, 2), r.triangular(0, 10, 3), r.gauss(0, 1), r.gauss(5, 2))  # expect: 1.7045718362149236 1.172489449705142 0.11441985746092122 6.637272623087534
print(r.normalvariate(0, 1), r.lognormvariate(0, 1), r.expovariate(2))  # expect: -0.9396115347380027 0.3875087834063185 0.5048674377672412
print(r.betavariate(2, 3), r.gammavariate(2, 3), r.gammavariate(0.5, 1), r.gammavariate(1, 2))  # expect: 0.4671167074322298 7.751661556944372 0.745187056905997 0.9543157333886967
print(r.vonmisesvariate(1, 4), r.paretovariate(3), r.weibullvariate(1, 2))  # expect: 1.580502468864486 1.6465841732849598 0.5100286830273902
print(r.randbytes(5))  # expect: b'\xa3\xb87\x08\xce'
for seed in ("text", b"bytes", 1.5, -7, 2**100, True, ""):
    r.seed(seed)
    items.append(r.random())
print("\n".join(map(repr, items[10:])))  # expect: 0.8711565613554825
# expect: 0.37075677971469856
# expect: 0.551763726942059
# expect: 0.32383276483316237
# expect: 0.7586581712996778
# expect: 0.13436424411240122
# expect: 0.9602256525641875
r.seed("old", version=1)
print(r.random())  # expect: 0.37967105161626424
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], state[0], len(state[1]), state[2])  # expect: True 3 625 None
random.seed(1)
print(random.random(), random.randint(1, 6))  # expect: 0.13436424411240122 1
# ---
# requires: 3.12
import random

r = random.Random(5)
print([r.binomialvariate(100, 0.3) for _ in range(8)], r.binomialvariate(), r.binomialvariate(8, 0.1), r.expovariate())  # expect: [32, 39, 37, 30, 31, 34, 34, 32] 1 1 0.2426847035595039
# ---
# requires: 3.12
# Errors and subclasses.
import random

errors = []
for action in (
    lambda: random.randrange(0),
    lambda: random.randrange(5, 5),
    lambda: random.randrange(1, 5, 0),
    lambda: random.randint(2, 1),
    lambda: random.choice([]),
    lambda: random.sample([1], 2),
    lambda: random.sample({1, 2}, 1),
    lambda: random.choices([1, 2], [1]),
    lambda: random.choices([1, 2], [0, 0]),
    lambda: random.choices([1], [1], cum_weights=[1]),
    lambda: random.Random((1, 2)),
    lambda: random.SystemRandom().getstate(),
):
    try:
        action()
    except Exception as error:
        errors.append(f"{type(error).__name__}: {error}")
print("\n".join(errors))  # expect: ValueError: empty range for randrange()
# expect: ValueError: empty range in randrange(5, 5)
# expect: ValueError: zero step for randrange()
# expect: ValueError: empty range in randrange(2, 2)
# expect: IndexError: Cannot choose from an empty sequence
# expect: ValueError: Sample larger than population or is negative
# expect: TypeError: Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: ValueError: The number of weights does not match the population
# expect: ValueError: Total of weights must be greater than zero
# expect: TypeError: Cannot specify both weights and cumulative weights
# expect: TypeError: The only supported seed types are: None,
# expect: int, float, str, bytes, and bytearray.
# expect: NotImplementedError: System entropy source does not have state.


class Fixed(random.Random):
    def random(self):
        return 0.25


print(Fixed().randrange(100), Fixed().choice("abcd"))  # expect: 48 a
system = random.SystemRandom()
print(0 <= system.random() < 1, 0 <= system.randrange(6) < 6, len(system.randbytes(4)))  # expect: True True 4
# ---
import random

print(round(random.TWOPI, 6), round(random.NV_MAGICCONST, 6), round(random.LOG4, 6), round(random.SG_MAGICCONST, 6))  # expect: 6.283185 1.715528 1.386294 2.504077
