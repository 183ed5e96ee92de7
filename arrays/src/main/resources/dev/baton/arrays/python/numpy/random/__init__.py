"""Random numbers: the legacy functions over MT19937, and generators over PCG64."""

from numpy.random._generator import PCG64, Generator, SeedSequence, default_rng
from numpy.random._legacy import RandomState

_rand = RandomState()

seed = _rand.seed
rand = _rand.rand
randn = _rand.randn
randint = _rand.randint
random = random_sample = ranf = sample = _rand.random_sample
uniform = _rand.uniform
normal = _rand.normal
standard_normal = _rand.standard_normal
exponential = _rand.exponential
standard_exponential = _rand.standard_exponential
shuffle = _rand.shuffle
permutation = _rand.permutation
choice = _rand.choice
get_state = _rand.get_state
set_state = _rand.set_state
random_integers = _rand.random_integers
