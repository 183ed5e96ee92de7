"""Waiting for one of many sockets, with data kept for each."""

import math
import select
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping

EVENT_READ, EVENT_WRITE = 1, 2

SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])
SelectorKey.__doc__ = "What is registered: the file, its number, the events, and any data."


def _number(file):
    if isinstance(file, int):
        number = file
    else:
        try:
            number = int(file.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {file!r}") from None
    if number < 0:
        raise ValueError(f"Invalid file descriptor: {number}")
    return number


class _Registered(Mapping):
    """A view of what is registered, by file."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def get(self, file, default=None):
        """Return the key of a file, or the default."""
        number = self._selector._lookup(file)
        return self._selector._keys.get(number, default)

    def __getitem__(self, file):
        key = self.get(file)
        if key is None:
            raise KeyError(f"{file!r} is not registered")
        return key

    def __iter__(self):
        return iter(self._selector._keys)


class BaseSelector(metaclass=ABCMeta):
    """What every selector can do."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        """Wait for events of a file from now on; return its key."""
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        """Wait for a file no longer; return the key it had."""
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Change the events or the data of a registered file."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        """Wait until a file is ready; return pairs of a key and its events."""
        raise NotImplementedError

    def close(self):
        """Forget everything."""

    def get_key(self, fileobj):
        """Return the key of a registered file."""
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError("Selector is closed")
        try:
            return mapping[fileobj]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    @abstractmethod
    def get_map(self):
        """Return what is registered, by file."""
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class PollSelector(BaseSelector):
    """Waits by poll()."""

    def __init__(self):
        self._keys = {}
        self._map = _Registered(self)
        self._poll = select.poll()

    def _lookup(self, file):
        # A file that has been closed is found by what it was registered as.
        try:
            return _number(file)
        except ValueError:
            for key in self._keys.values():
                if key.fileobj is file:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        key = SelectorKey(fileobj, self._lookup(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError(f"{fileobj!r} (FD {key.fd}) is already registered")
        self._keys[key.fd] = key
        self._poll.register(key.fd, self._bits(events))
        return key

    @staticmethod
    def _bits(events):
        return (select.POLLIN * bool(events & EVENT_READ)
                | select.POLLOUT * bool(events & EVENT_WRITE))

    def unregister(self, fileobj):
        try:
            key = self._keys.pop(self._lookup(fileobj))
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        self._poll.unregister(key.fd)
        return key

    def modify(self, fileobj, events, data=None):
        try:
            key = self._keys[self._lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        if events != key.events:
            self._poll.modify(key.fd, self._bits(events))
        key = key._replace(events=events, data=data)
        self._keys[key.fd] = key
        return key

    def select(self, timeout=None):
        if timeout is not None:
            timeout = math.ceil(max(0, timeout) * 1e3)
        ready = []
        for number, found in self._poll.poll(timeout):
            key = self._keys.get(number)
            if key is None:
                continue
            events = 0
            if found & ~select.POLLIN:
                events |= EVENT_WRITE
            if found & ~select.POLLOUT:
                events |= EVENT_READ
            if events & key.events:
                ready.append((key, events & key.events))
        return ready

    def close(self):
        self._keys.clear()
        self._map = None

    def get_map(self):
        return self._map


class SelectSelector(PollSelector):
    """Waits by the same means, under the name it has elsewhere."""


DefaultSelector = PollSelector
