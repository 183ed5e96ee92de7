"""Printing what threads are at: now, or when a program takes too long.

Faults that would end the process become exceptions here, so enable() has nothing to do.
"""

import _posix
import _thread
import sys as _sys
from _lock import stacks as _stacks

_enabled = False
_pending = None


def _number(file):
    if file is None:
        file = _sys.stderr
        if file is None:
            raise RuntimeError("sys.stderr is None")
    if isinstance(file, int):
        if file < 0:
            raise ValueError("file is not a valid file descripter")
        return file
    number = file.fileno()
    file.flush()
    return number


def _write(number, text):
    data = text.encode("utf-8", "backslashreplace")
    while data:
        data = data[_posix.write(number, data):]


def enable(file=None, all_threads=True):
    """Remember that faults are to be printed; there are none that are not exceptions."""
    global _enabled
    _number(file)
    _enabled = True


def disable():
    """Take back enable(); return whether it was in force."""
    global _enabled
    was, _enabled = _enabled, False
    return was


def is_enabled():
    """Is enable() in force?"""
    return _enabled


def dump_traceback(file=None, all_threads=True):
    """Print the calls that the threads are in, the innermost first."""
    number = _number(file)
    _write(number, _stacks(bool(all_threads), True))


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Print the calls of all threads when timeout seconds are over, unless that is cancelled.

    With repeat it is done again and again; exit=True is refused, for the process is the host's.
    """
    global _pending
    if not isinstance(timeout, float):
        timeout = timeout.__index__() if hasattr(timeout, "__index__") else _no_number(timeout)
    if timeout <= 0:
        raise ValueError("timeout must be greater than 0")
    if timeout > _thread.TIMEOUT_MAX:
        raise OverflowError("timestamp out of range for platform time_t")
    if exit:
        raise ValueError("exit=True is not supported: the process belongs to the host")
    number = _number(file)
    cancel_dump_traceback_later()
    cancelled = _thread.allocate_lock()
    cancelled.acquire()
    micros = round(timeout * 1e6)
    seconds, micros = divmod(micros, 1000000)
    label = f"Timeout ({seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    label += f".{micros:06})!\n" if micros else ")!\n"

    def watch():
        while not cancelled.acquire(timeout=timeout):
            _write(number, label + _stacks(True, False))
            if not repeat:
                break

    _pending = cancelled
    _thread.start_new_thread(watch, ())


def _no_number(value):
    raise TypeError(f"{type(value).__name__!r} object cannot be interpreted as an integer")


def cancel_dump_traceback_later():
    """Take back dump_traceback_later()."""
    global _pending
    pending, _pending = _pending, None
    if pending is not None and pending.locked():
        pending.release()
