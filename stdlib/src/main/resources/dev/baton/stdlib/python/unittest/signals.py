"""Let Ctrl-C end a test run after the current test."""

__unittest = True

_results = {}
_handler = None


class _InterruptHandler:
    """Asks the running results to stop at the first interrupt, and passes on the second."""

    def __init__(self, previous):
        self.previous = previous
        self.called = False

    def __call__(self, signum, frame):
        import signal

        if signal.getsignal(signal.SIGINT) is not self or self.called:
            if callable(self.previous):
                self.previous(signum, frame)
            return
        self.called = True
        for result in list(_results.values()):
            result.stop()


def registerResult(result):
    """Have a result stopped when the user interrupts."""
    _results[id(result)] = result


def removeResult(result):
    """Undo registerResult(); returns whether it was registered."""
    return _results.pop(id(result), None) is not None


def installHandler():
    """Catch interrupts from now on."""
    global _handler
    if _handler is None:
        import signal

        _handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _handler)


def removeHandler(method=None):
    """Stop catching interrupts; as a decorator, only while the function runs."""
    global _handler
    import signal

    if method is None:
        if _handler is not None:
            signal.signal(signal.SIGINT, _handler.previous)
            _handler = None
        return None
    from functools import wraps

    @wraps(method)
    def uncaught(*args, **kwargs):
        previous = signal.getsignal(signal.SIGINT)
        removeHandler()
        try:
            return method(*args, **kwargs)
        finally:
            signal.signal(signal.SIGINT, previous)

    return uncaught
