"""Signals that call back in a loop."""

from . import coroutines


class SignalCallbacks:
    """The part of a loop that is about signals; _signals has what was called before."""

    _signals = None

    def add_signal_handler(self, sig, callback, *args):
        """Have a callback called in the loop when a signal comes; only in the main thread."""
        import signal

        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        try:
            before = signal.signal(
                sig, lambda *_: self.call_soon_threadsafe(callback, *args))
        except OSError as error:
            if error.errno == 22:
                raise RuntimeError(f"sig {sig} cannot be caught") from None
            raise
        except ValueError as error:
            raise RuntimeError(str(error)) from None
        self._signals.setdefault(sig, before)

    def remove_signal_handler(self, sig):
        """Undo add_signal_handler(); tell whether there was a callback."""
        import signal

        self._check_signal(sig)
        if sig not in self._signals:
            return False
        del self._signals[sig]
        default = signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL
        signal.signal(sig, default)
        return True

    @staticmethod
    def _check_signal(sig):
        import signal

        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")
