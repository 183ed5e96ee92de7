"""Generators over PCG64."""

import operator

import _numpy
from _numpy import asarray
from _numpy_random import _Source
from numpy.random import _common

_WORD = 0xFFFFFFFF
_POOL = 4


def _words(number):
    """An int as words of 32 bits, the lowest first."""
    if number < 0:
        raise ValueError("expected non-negative integer")
    words = [number & _WORD]
    while number := number >> 32:
        words.append(number & _WORD)
    return words


def _all_words(entropy):
    """An int or a sequence of such as words."""
    if hasattr(entropy, "__index__"):
        return _words(operator.index(entropy))
    return [word for each in entropy for word in _all_words(each)]


class _Hash:
    """A hash whose constant changes with every use."""

    def __init__(self, constant, factor):
        self.constant = constant
        self.factor = factor

    def __call__(self, value):
        value ^= self.constant
        self.constant = self.constant * self.factor & _WORD
        value = value * self.constant & _WORD
        return value ^ value >> 16


def _mixed(x, y):
    result = 0xCA01F9DD * x - 0x4973F715 * y & _WORD
    return result ^ result >> 16


class SeedSequence:
    """Makes seeds of good quality of any numbers."""

    def __init__(self, entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0):
        if entropy is None:
            words = _Source(False).entropy(_POOL)
            entropy = sum(word << 32 * place for place, word in enumerate(words))
        self.entropy = entropy
        self.spawn_key = tuple(spawn_key)
        self.pool_size = pool_size
        self.n_children_spawned = n_children_spawned
        words = _all_words(entropy)
        extra = _all_words(self.spawn_key)
        if extra:
            words += [0] * (_POOL - len(words))
        self.pool = self._pool(words + extra)

    @staticmethod
    def _pool(words):
        hashed = _Hash(0x43B0D7E5, 0x931E8875)
        pool = [hashed(words[i] if i < len(words) else 0) for i in range(_POOL)]
        for source in range(_POOL):
            for target in range(_POOL):
                if source != target:
                    pool[target] = _mixed(pool[target], hashed(pool[source]))
        for word in words[_POOL:]:
            for target in range(_POOL):
                pool[target] = _mixed(pool[target], hashed(word))
        return pool

    def _state(self, count):
        hashed = _Hash(0x8B51F9DD, 0x58F38DED)
        return [hashed(self.pool[i % _POOL]) for i in range(count)]

    def _state64(self, count):
        words = self._state(2 * count)
        return [low | high << 32 for low, high in zip(words[::2], words[1::2])]

    def generate_state(self, n_words, dtype=_numpy.uint32):
        """Return words to seed a generator with."""
        if _numpy.dtype(dtype).itemsize != 4:
            raise NotImplementedError("words of 64 bits are not supported")
        return _numpy.array(self._state(n_words), _numpy.uint32)

    def spawn(self, n_children):
        """Return independent sequences."""
        first = self.n_children_spawned
        self.n_children_spawned += n_children
        return [
            SeedSequence(self.entropy, spawn_key=self.spawn_key + (number,))
            for number in range(first, first + n_children)
        ]


class PCG64:
    """The source of random bits of generators."""

    def __init__(self, seed=None):
        self.seed_seq = seed if isinstance(seed, SeedSequence) else SeedSequence(seed)
        self._source = _Source(False)
        self._source.seed_state(self.seed_seq._state64(4))

    def random_raw(self, size=None):
        """Return 64 random bits."""
        if size is not None:
            raise NotImplementedError("arrays of 64 random bits are not supported")
        return self._source.bits64()

    @property
    def state(self):
        """The state as a dict."""
        high, low, up, down, has, half = self._source.state()
        return {
            "bit_generator": "PCG64",
            "state": {"state": high << 64 | low, "inc": up << 64 | down},
            "has_uint32": has,
            "uinteger": half,
        }

    @state.setter
    def state(self, value):
        if value["bit_generator"] != "PCG64":
            raise ValueError("state must be for a PCG64 RNG")
        state, inc = value["state"]["state"], value["state"]["inc"]
        mask = (1 << 64) - 1
        self._source.restore(
            [state >> 64, state & mask, inc >> 64, inc & mask, value["has_uint32"], value["uinteger"]]
        )


def _typed(result, dtype):
    dtype = _numpy.dtype(dtype)
    if dtype.name != "float64":
        raise TypeError(f"Unsupported dtype {dtype!r} for random")
    return result


class Generator:
    """Random numbers of several distributions."""

    def __init__(self, bit_generator):
        self._bits = bit_generator
        self._source = bit_generator._source

    @property
    def bit_generator(self):
        """The source of random bits."""
        return self._bits

    def __repr__(self):
        return f"Generator(PCG64) at 0x{id(self):X}"

    def __str__(self):
        return "Generator(PCG64)"

    def spawn(self, n_children):
        """Return independent generators."""
        return [Generator(PCG64(seed)) for seed in self._bits.seed_seq.spawn(n_children)]

    def random(self, size=None, dtype=float, out=None):
        """Return floats in [0, 1)."""
        result = _typed(self._source.unit(size if out is None else out.shape), dtype)
        if out is None:
            return result
        out[...] = result
        return out

    def uniform(self, low=0.0, high=1.0, size=None):
        """Return floats between two."""
        return _common.uniform(self._source, low, high, size)

    def standard_normal(self, size=None, dtype=float, out=None):
        """Return floats of the standard normal distribution."""
        result = _typed(self._source.normal(size if out is None else out.shape), dtype)
        if out is None:
            return result
        out[...] = result
        return out

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Return floats of a normal distribution."""
        return _common.normal(self._source, loc, scale, size)

    def integers(self, low, high=None, size=None, dtype=_numpy.int64, endpoint=False):
        """Return ints from low up to high."""
        return _common.ints(self._source, low, high, size, dtype, endpoint)

    def shuffle(self, x, axis=0):
        """Shuffle a sequence in place."""
        _common.shuffle(self._source, x, axis)

    def permutation(self, x, axis=0):
        """Return a shuffled copy, or the numbers below an int shuffled."""
        return _common.permutation(self._source, x, axis)

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """Return things chosen at random."""
        things = None if asarray(a).ndim == 0 else asarray(a)
        count = _common.population(a)[0] if things is None else things.shape[axis]
        if count == 0 and _common.product(size):
            raise ValueError("a cannot be empty unless no samples are taken")
        if p is not None:
            p = _common.weights(p, count)
        if replace:
            if p is None:
                index = self.integers(0, count, size)
            else:
                index = _common.weighted(self._source, p, size)
        else:
            total = _common.product(size)
            if total > count:
                raise ValueError("Cannot take a larger sample than population when replace is False")
            index = self._distinct(count, total, shuffle) if p is None else _common.weighted_once(self._source, p, total)
            index = int(index[0]) if size is None else index.reshape(size)
        if things is None:
            return index
        return things[(slice(None),) * axis + (index,)]

    def _distinct(self, count, total, shuffle):
        """So many different numbers below a count."""
        if count > 10000 and total > count // (50 if shuffle else 20):
            numbers = _numpy.arange(count)
            self._source.shuffle(numbers, max(count - total, 1), False)
            return numbers[count - total:].copy()
        # R. W. Floyd's algorithm: each number is new, or the greatest that may be is.
        seen = set()
        chosen = []
        for greatest in range(count - total, count):
            number = self._source.interval(greatest, False)
            number = greatest if number in seen else number
            seen.add(number)
            chosen.append(number)
        result = _numpy.array(chosen, _numpy.int64)
        if shuffle:
            self._source.shuffle(result, 1, False)
        return result


def default_rng(seed=None):
    """Return a new generator."""
    if isinstance(seed, Generator):
        return seed
    return Generator(seed if isinstance(seed, PCG64) else PCG64(seed))
