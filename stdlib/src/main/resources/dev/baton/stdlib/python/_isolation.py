"""Calls of functions in other interpreters of this process, which share nothing with this one.

Functions, arguments, results and exceptions travel as parcels; see _parcels.
"""

import os
import sys

import _interpreters
import _parcels

# What classes of the main module belong to in the other interpreters.
sys.modules.setdefault("__mp_main__", sys.modules["__main__"])


class Died(Exception):
    """The interpreter has ended in the middle of a call."""


def pack_start(function, args):
    """A first call as a parcel, with the locks and queues that only a new process may get."""
    context = sys.modules.get("multiprocessing.context")
    if context is None:
        return pack(function, args, {})
    context.set_spawning_popen(function)
    try:
        return pack(function, args, {})
    finally:
        context.set_spawning_popen(None)


class _RemoteTraceback(Exception):
    """The traceback of an exception that another interpreter raised; its cause."""

    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


def pack(function, args, kwargs):
    """A call as a parcel."""
    return _parcels.pack((function, args, kwargs))


class Interpreter:
    """One other interpreter. It is used by one thread at a time."""

    def __init__(self, separate):
        """With separate true, what is a process elsewhere, which has a number of its own."""
        self._number = _interpreters.create(separate)
        self.calls = 0
        try:
            _interpreters.call(self._number, "_isolated", "prepare_all", *_parcels.pack(program()))
        except BaseException:
            self.close()
            raise

    def run(self, packed):
        """Make a call that pack() packed; return its result or raise its exception."""
        self.calls += 1
        try:
            answer = _interpreters.call(self._number, "_isolated", "call", *packed)
        except RuntimeError:
            if _interpreters.alive(self._number):
                raise
            raise Died from None
        well, value = _parcels.unpack(*answer)
        if well:
            return value
        error, text = value
        error.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
        try:
            raise error
        finally:
            error = value = None

    def close(self):
        """End the interpreter, and what runs there."""
        _interpreters.destroy(self._number)


def program():
    """The path, the arguments, and the name or else the file of the main module."""
    main = sys.modules["__main__"]
    name = getattr(getattr(main, "__spec__", None), "name", None)
    file = getattr(main, "__file__", None)
    if file is not None:
        file = os.path.abspath(file)
    elif name is None and "_isolated" in sys.modules:
        name, file = sys.modules["_isolated"].main_is
    return sys.path, sys.argv, (name, None if name is not None else file)
