"""What belongs to one loop: the first one that makes it wait."""

import threading

from . import events

_lock = threading.Lock()


class LoopBound:
    """Base class of locks and queues."""

    _loop = None

    def _get_loop(self):
        loop = events._get_running_loop()
        if self._loop is None:
            with _lock:
                if self._loop is None:
                    self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop
