"""Functions to call when the program ends."""

__all__ = ["register", "unregister"]

# The calls to make, in the order of registration; taken from the end.
_calls = []


def register(func, /, *args, **kwargs):
    """Call func(*args, **kwargs) when the program ends; returns func, so it can decorate."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _calls.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forget all calls of func."""
    _calls[:] = [call for call in _calls if call[0] != func]


def _clear():
    """Forget all calls."""
    _calls.clear()


def _ncallbacks():
    """Return how many calls are waiting."""
    return len(_calls)


def _run_exitfuncs():
    """Make the calls, the latest registered first; exceptions are reported and do not stop it."""
    import sys

    while _calls:
        func, args, kwargs = _calls.pop()
        try:
            func(*args, **kwargs)
        except BaseException:
            print(f"Exception ignored in atexit callback: {func!r}", file=sys.stderr)
            sys.excepthook(*sys.exc_info())
