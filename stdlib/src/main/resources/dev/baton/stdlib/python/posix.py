"""The functions of the system by the name under which pickles know them; programs use os."""

from _posix import *
