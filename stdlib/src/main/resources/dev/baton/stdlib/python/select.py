"""Waiting for one of several sockets."""

from math import ceil as _ceil

from _socket import _ready

__all__ = ["POLLERR", "POLLHUP", "POLLIN", "POLLNVAL", "POLLOUT", "POLLPRI", "error", "poll",
           "select"]

error = OSError
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32


def _number(file):
    if isinstance(file, int):
        number = file
    else:
        try:
            number = file.fileno()
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        if not isinstance(number, int):
            raise TypeError("fileno() returned a non-integer")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait until one of some files is ready; return those ready to read, to write, and in error.

    The timeout is in seconds; None waits as long as it takes.
    """
    if timeout is None:
        nanos = -1
    else:
        try:
            nanos = _ceil(timeout * 1e9)
        except TypeError:
            raise TypeError("timeout must be a float or None") from None
        if nanos < 0:
            raise ValueError("timeout must be non-negative")
    wanted = {}
    lists = [[(file, _number(file)) for file in files] for files in (rlist, wlist, xlist)]
    for files, bits in zip(lists, (POLLIN, POLLOUT, 0)):
        for _, number in files:
            wanted[number] = wanted.get(number, 0) | bits
    ready = dict(_ready(wanted.items(), nanos))
    if any(events & POLLNVAL for events in ready.values()):
        raise OSError(9, "Bad file descriptor")
    return tuple([file for file, number in files if ready.get(number, 0) & bits]
                 for files, bits in zip(lists, (POLLIN | POLLHUP, POLLOUT, 0)))


class poll:
    """Waits for events of files that are registered."""

    def __init__(self):
        self._events = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Wait for events of a file from now on."""
        self._events[_number(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        """Wait for other events of a registered file."""
        number = _number(fd)
        if number not in self._events:
            raise FileNotFoundError(2, "No such file or directory")
        self._events[number] = eventmask

    def unregister(self, fd, /):
        """Wait for a file no longer."""
        del self._events[_number(fd)]

    def poll(self, timeout=None, /):
        """Return pairs of the number and the events of the files that are ready.

        The timeout is in milliseconds; None and negative ones wait as long as it takes.
        """
        nanos = -1 if timeout is None or timeout < 0 else _ceil(timeout * 1e6)
        return _ready(self._events.items(), nanos)
