"""The other name of collections.abc, under which libraries import it to start quickly."""

from collections.abc import *
from collections.abc import __all__
