"""The same as cProfile: where a program spends its time, by samples."""

from cProfile import Profile, run, runctx

__all__ = ["run", "runctx", "Profile"]
