"""Lines between threads; what goes through them is not copied."""

from queue import Queue

__all__ = ["Client", "Listener", "Pipe"]


class Listener:
    """Something at which clients can be accepted."""

    def __init__(self, address=None, family=None, backlog=1):
        self._backlog_queue = Queue(backlog)

    def accept(self):
        """Wait for a client and return the connection to it."""
        return Connection(*self._backlog_queue.get())

    def close(self):
        """Accept nobody any more."""
        self._backlog_queue = None

    @property
    def address(self):
        """Where clients find it."""
        return self._backlog_queue

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def Client(address):
    """Return a connection to a listener."""
    _in, _out = Queue(), Queue()
    address.put((_out, _in))
    return Connection(_in, _out)


def Pipe(duplex=True):
    """Return two connections, each the other end of the other."""
    a, b = Queue(), Queue()
    return Connection(a, b), Connection(b, a)


class Connection:
    """One end of a line between threads."""

    def __init__(self, _in, _out):
        self._in = _in
        self._out = _out
        self.send = self.send_bytes = _out.put
        self.recv = self.recv_bytes = _in.get

    def poll(self, timeout=0.0):
        """Is there something to receive, at the latest after timeout seconds?"""
        if self._in.qsize() > 0:
            return True
        if timeout <= 0.0:
            return False
        with self._in.not_empty:
            self._in.not_empty.wait(timeout)
        return self._in.qsize() > 0

    def close(self):
        """Do nothing."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()
