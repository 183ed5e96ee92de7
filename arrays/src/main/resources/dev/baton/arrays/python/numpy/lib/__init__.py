"""More functions of arrays."""

from numpy.lib import stride_tricks
