"""The global lock that this program runs under, to look at.

The host chooses the lock, and whether hold times and switches are measured (is_timed); without
that they stay 0.
"""

from _lock import (
    DeadlockError, deadlocks, is_timed, name, raise_in, statistics, thread_statistics, traits)

__all__ = ["DeadlockError", "deadlocks", "is_timed", "name", "raise_in", "statistics",
           "thread_statistics", "traits"]
