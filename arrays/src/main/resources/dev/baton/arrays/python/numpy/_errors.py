"""What becomes of errors in arithmetic with floats: errstate and its relatives."""

import threading
import warnings

_KINDS = ((1, "divide", "divide by zero"), (2, "over", "overflow"), (8, "invalid", "invalid value"))
_ACTIONS = ("ignore", "warn", "raise", "call", "print", "log")


class _State(threading.local):
    """The actions of a thread by kind of error."""

    def __init__(self):
        self.actions = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}


_state = _State()


def geterr():
    """Return the actions in force."""
    return dict(_state.actions)


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    """Set actions for kinds of errors and return the old ones."""
    old = geterr()
    changed = dict(old)
    for kind, action in (("divide", divide), ("over", over), ("under", under), ("invalid", invalid)):
        action = action or all
        if action is not None:
            if action not in _ACTIONS:
                raise ValueError("invalid error mask")
            changed[kind] = action
    _state.actions = changed
    return old


class errstate:
    """A context in which errors have other actions."""

    def __init__(self, **kwargs):
        self.kwargs = kwargs

    def __enter__(self):
        self.old = seterr(**self.kwargs)

    def __exit__(self, *exc_info):
        _state.actions = self.old

    def __call__(self, function):
        def wrapped(*args, **kwargs):
            with errstate(**self.kwargs):
                return function(*args, **kwargs)

        return wrapped


def report(flags, name):
    """Called by functions in which errors happened."""
    for bit, kind, text in _KINDS:
        if flags & bit:
            action = _state.actions[kind]
            message = f"{text} encountered in {name}"
            if action == "warn":
                warnings.warn(message, RuntimeWarning, stacklevel=2)
            elif action == "raise":
                raise FloatingPointError(message)
            elif action == "print":
                print("Warning: " + message)
