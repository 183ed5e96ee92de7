"""A pool of interpreters."""

from concurrent.futures.process import BrokenProcessPool, _IsolatedPool

__all__ = ["BrokenInterpreterPool", "InterpreterPoolExecutor"]

BrokenInterpreterPool = BrokenProcessPool


class InterpreterPoolExecutor(_IsolatedPool):
    """Runs calls in interpreters of their own, at most max_workers at a time."""

    _prefix = "InterpreterPoolExecutor"

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        self._prefix = thread_name_prefix or self._prefix
        super().__init__(max_workers, initializer, initargs)
