"""Random numbers, reproducible for a given seed.

Random is the Mersenne Twister of Matsumoto and Nishimura, with a period of 2**19937 - 1.
It is not for secrets: SystemRandom draws from the operating system.  The functions of the
module are the methods of one shared generator.
"""

from _random import Random as _Twister
from _random_variates import (
    _GAMMA_CONSTANT as SG_MAGICCONST,
    _LOG4 as LOG4,
    _NORMAL_CONSTANT as NV_MAGICCONST,
    _set_size,
    _Variates,
)
from math import floor as _floor, isfinite as _isfinite, pi as _pi
from operator import index as _index

__all__ = ["Random", "SystemRandom", "betavariate", "binomialvariate", "choice", "choices",
           "expovariate", "gammavariate", "gauss", "getrandbits", "getstate",
           "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint",
           "random", "randrange", "sample", "seed", "setstate", "shuffle", "triangular",
           "uniform", "vonmisesvariate", "weibullvariate"]

BPF = 53
RECIP_BPF = 2 ** -BPF
TWOPI = 2.0 * _pi
_ONE = 1


def _running_totals(numbers):
    from itertools import accumulate

    return list(accumulate(numbers))


class Random(_Variates, _Twister):
    """A generator of random numbers with a state of its own.

    A subclass may replace random(), and should then replace getrandbits() as well.
    """

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def __init_subclass__(cls, /, **kwargs):
        """Choose how integers are drawn: from the method that the subclass has replaced."""
        for base in cls.__mro__:
            methods = base.__dict__
            if "_randbelow" in methods:
                break
            if "getrandbits" in methods:
                cls._randbelow = cls._randbelow_with_getrandbits
                break
            if "random" in methods:
                cls._randbelow = cls._randbelow_without_getrandbits
                break

    def seed(self, a=None, version=2):
        """Begin a new sequence, the same for the same seed; None takes a seed from outside.

        version 1 treats texts as Python 2 and 3.1 did.
        """
        if isinstance(a, (str, bytes, bytearray)):
            a = _seed_of_text(a, version)
        elif not isinstance(a, (type(None), int, float)):
            raise TypeError("The only supported seed types are: None,\n"
                            "int, float, str, bytes, and bytearray.")
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """Return the state, for setstate()."""
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        """Go back to a state that getstate() has returned."""
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f"state with version {version} passed to Random.setstate() of "
                             f"version {self.VERSION}")
        version, internal, self.gauss_next = state
        if version == 2:
            try:
                internal = tuple([word % 2 ** 32 for word in internal])
            except ValueError as error:
                raise TypeError from error
        super().setstate(internal)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def _randbelow_with_getrandbits(self, n):
        bits = n.bit_length()
        number = self.getrandbits(bits)
        while number >= n:
            number = self.getrandbits(bits)
        return number

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        if n >= maxsize:
            import warnings

            warnings.warn("Underlying random() generator does not supply \n"
                          "enough bits to choose from a population range this large.\n"
                          "To remove the range limitation, add a getrandbits() method.")
            return _floor(self.random() * n)
        # Numbers above the largest multiple of n would favour the small remainders.
        limit = (maxsize - maxsize % n) / maxsize
        fraction = self.random()
        while fraction >= limit:
            fraction = self.random()
        return _floor(fraction * maxsize) % n

    _randbelow = _randbelow_with_getrandbits

    def randbytes(self, n):
        """Return n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=_ONE):
        """Return a random item of range(start, stop, step)."""
        first = _index(start)
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")
            if first > 0:
                return self._randbelow(first)
            raise ValueError("empty range for randrange()")
        width = _index(stop) - first
        stride = _index(step)
        if stride == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if stride == 0:
            raise ValueError("zero step for randrange()")
        count = (width + stride - (1 if stride > 0 else -1)) // stride
        if count <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        """Return a random integer from a to b, both included."""
        return self.randrange(a, b + 1)

    def choice(self, seq):
        """Return a random item of a sequence that is not empty."""
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Bring a list into random order, in place (Fisher and Yates)."""
        randbelow = self._randbelow
        for last in range(len(x) - 1, 0, -1):
            other = randbelow(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        """Return k random items of a sequence, each at most once, in random order.

        With counts, item number i of the population is there counts[i] times.
        """
        from collections.abc import Sequence

        if not isinstance(population, Sequence):
            raise TypeError("Population must be a sequence.  "
                            "For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            return self._sample_counted(population, n, k, counts)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        randbelow = self._randbelow
        if n > _set_size(k):
            chosen = {}
            while len(chosen) < k:
                chosen[randbelow(n)] = None
            return [population[place] for place in chosen]
        result = []
        pool = list(population)
        for size in range(n, n - k, -1):
            place = randbelow(size)
            result.append(pool[place])
            pool[place] = pool[size - 1]
        return result

    def _sample_counted(self, population, n, k, counts):
        from bisect import bisect

        totals = _running_totals(counts)
        if len(totals) != n:
            raise ValueError("The number of counts does not match the population")
        total = totals.pop() if totals else 0
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        return [population[bisect(totals, number)] for number in self.sample(range(total), k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """Return k random items, any of them perhaps several times.

        weights, or cum_weights (their running totals), make some likelier than others.
        """
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                size = n + 0.0
                return [population[_floor(random() * size)] for _ in range(k)]
            try:
                cum_weights = _running_totals(weights)
            except TypeError:
                if not isinstance(weights, int):
                    raise
                raise TypeError("The number of choices must be a keyword argument: "
                                f"k={weights!r}") from None
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        from bisect import bisect

        return [population[bisect(cum_weights, random() * total, 0, n - 1)] for _ in range(k)]


def _seed_of_text(a, version):
    """The integer that a text or bytes stand for as a seed."""
    if version == 1:
        codes = list(a.decode("latin-1") if isinstance(a, (bytes, bytearray)) else a)
        x = ord(codes[0]) << 7 if codes else 0
        for char in codes:
            x = ((1000003 * x) ^ ord(char)) & 0xFFFFFFFFFFFFFFFF
        x ^= len(codes)
        return -2 if x == -1 else x
    data = a.encode() if isinstance(a, str) else bytes(a)
    try:
        from _sha2 import sha512
    except ImportError:
        from _sha512_digest import sha512_digest as digest
    else:
        def digest(data):
            return sha512(data).digest()
    return int.from_bytes(data + digest(data), "big")


class SystemRandom(Random):
    """Random numbers from the operating system, fit for secrets; they cannot be repeated."""

    def random(self):
        """Return a float at least 0 and below 1."""
        return (int.from_bytes(self.randbytes(7), "big") >> 3) * RECIP_BPF

    def getrandbits(self, k):
        """Return an integer of k random bits."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        size = (k + 7) // 8
        return int.from_bytes(self.randbytes(size), "big") >> (size * 8 - k)

    def randbytes(self, n):
        """Return n random bytes."""
        from os import urandom

        return urandom(n)

    def seed(self, *args, **kwds):
        """Do nothing: there is no state to begin anew."""

    def getstate(self, *args, **kwds):
        """Raise NotImplementedError: there is no state."""
        raise NotImplementedError("System entropy source does not have state.")

    setstate = getstate


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
binomialvariate = _inst.binomialvariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
