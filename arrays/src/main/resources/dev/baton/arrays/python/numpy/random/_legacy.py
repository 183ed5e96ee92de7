"""The legacy generator."""

import operator

import _numpy
from _numpy import asarray
from _numpy_random import _Source
from numpy.random import _common


def _plain(x):
    return x.item() if isinstance(x, _numpy.generic) else x


class RandomState:
    """A generator over MT19937 with the streams of NumPy's legacy functions."""

    def __init__(self, seed=None):
        self._source = _Source(True)
        self.seed(seed)

    def seed(self, seed=None):
        """Begin the stream that belongs to a seed."""
        if seed is None:
            self._source.seed_key(self._source.entropy(8))
            return
        try:
            number = operator.index(seed)
        except TypeError:
            words = asarray(seed).ravel().tolist()
            if not words:
                raise ValueError("Seed must be non-empty") from None
            if any(not isinstance(word, int) for word in words):
                raise TypeError("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'") from None
            if any(not 0 <= word < 1 << 32 for word in words):
                raise ValueError("Seed must be between 0 and 2**32 - 1") from None
            self._source.seed_key(words)
            return
        if not 0 <= number < 1 << 32:
            raise ValueError("Seed must be between 0 and 2**32 - 1")
        self._source.seed([number])

    def get_state(self, legacy=True):
        """Return the state."""
        words = self._source.state()
        return "MT19937", _numpy.array(words[:-1], _numpy.uint32), words[-1], 0, 0.0

    def set_state(self, state):
        """Go on from a state."""
        self._source.restore([*asarray(state[1]).tolist(), int(state[2])])

    def random_sample(self, size=None):
        """Return floats in [0, 1)."""
        return self._source.unit(size)

    random = random_sample

    def rand(self, *args):
        """Return floats in [0, 1), in an array of a shape."""
        return self._source.unit(args or None)

    def randn(self, *args):
        """Return floats of the standard normal distribution, in an array of a shape."""
        return self._source.normal(args or None)

    def standard_normal(self, size=None):
        """Return floats of the standard normal distribution."""
        return self._source.normal(size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Return floats of a normal distribution."""
        return _plain(_common.normal(self._source, loc, scale, size))

    def uniform(self, low=0.0, high=1.0, size=None):
        """Return floats between two."""
        return _plain(_common.uniform(self._source, low, high, size))

    def standard_exponential(self, size=None):
        """Return floats of the exponential distribution."""
        return _plain(-_numpy.log(1.0 - self._source.unit(size)))

    def exponential(self, scale=1.0, size=None):
        """Return floats of an exponential distribution."""
        scale = _common.as_float(scale)
        numbers = _common.scaled(self._source.unit, size, scale)
        return _plain(scale * -_numpy.log(1.0 - numbers))

    def randint(self, low, high=None, size=None, dtype=int):
        """Return ints from low up to, not including, high."""
        return _common.ints(self._source, low, high, size, dtype, False)

    def random_integers(self, low, high=None, size=None):
        """Return ints from low up to and including high."""
        if high is None:
            low, high = 1, low
        return self.randint(low, int(high) + 1, size)

    def shuffle(self, x):
        """Shuffle a sequence in place."""
        _common.shuffle(self._source, x)

    def permutation(self, x):
        """Return a shuffled copy, or the numbers below an int shuffled."""
        return _common.permutation(self._source, x)

    def choice(self, a, size=None, replace=True, p=None):
        """Return things chosen at random."""
        count, things = _common.population(a)
        if things is not None and things.ndim != 1:
            raise ValueError("a must be 1-dimensional")
        if count == 0 and _common.product(size):
            raise ValueError("'a' cannot be empty unless no samples are taken")
        if p is not None:
            p = _common.weights(p, count)
        if replace:
            index = self.randint(0, count, size) if p is None else _common.weighted(self._source, p, size)
        else:
            total = _common.product(size)
            if total > count:
                raise ValueError("Cannot take a larger sample than population when 'replace=False'")
            index = self.permutation(count)[:total] if p is None else _common.weighted_once(self._source, p, total)
            index = int(index[0]) if size is None else index.reshape(size)
        if things is None:
            return int(index) if size is None else index
        return things[index]
