"""What sends and receives: the loop's side of a connection."""

__all__ = ("BaseTransport", "ReadTransport", "WriteTransport", "Transport")

import collections

from . import futures

_MOST_AT_ONCE = 256 * 1024


class BaseTransport:
    """What every transport can do."""

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Return what is known about the connection: "peername", "sockname", "socket"."""
        return self._extra.get(name, default)


class ProtocolTransport(BaseTransport):
    """A transport that calls a protocol of its own."""

    def get_protocol(self):
        """Return the protocol."""
        return self._protocol

    def set_protocol(self, protocol):
        """Replace the protocol."""
        self._protocol = protocol

    def is_closing(self):
        """Tell whether the transport is closed or being closed."""
        return self._closing


class ReadTransport(BaseTransport):
    """A transport to read from."""


class WriteTransport(BaseTransport):
    """A transport to write to."""

    def writelines(self, list_of_data):
        """Write several pieces."""
        self.write(b"".join(list_of_data))

    def can_write_eof(self):
        """Tell whether write_eof() is supported."""
        return False


class Transport(ReadTransport, WriteTransport):
    """A transport for both directions."""


class SocketTransport(ProtocolTransport, Transport):
    """A connected stream socket.

    write() sends at once what the socket takes; the rest is kept and sent when the socket is
    writable. Above the high mark of what is kept the protocol is paused, below the low one it
    goes on.
    """

    def __init__(self, loop, sock, protocol, server=None):
        super().__init__({"socket": sock, "sockname": sock.getsockname()})
        try:
            self._extra["peername"] = sock.getpeername()
        except OSError:
            self._extra["peername"] = None
        self._loop = loop
        self._sock = sock
        self._protocol = protocol
        self._server = server
        self._buffer = collections.deque()
        self._buffered = 0
        self._low, self._high = 16 * 1024, 64 * 1024
        self._protocol_paused = False
        self._reading_paused = False
        self._eof = False
        self._closing = False
        self._lost = False
        if server is not None:
            server._attach()

    def __repr__(self):
        state = "closed" if self._sock is None else "closing" if self._closing else "open"
        return f"<{type(self).__name__} {state} write_bufsize={self._buffered}>"

    def begin(self, waiter=None):
        """Tell the protocol of the connection, then read."""
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(self._begin_reading)
        if waiter is not None:
            self._loop.call_soon(futures.release, waiter)

    def _begin_reading(self):
        if not self._closing and not self._reading_paused:
            self._loop.add_reader(self._sock, self._readable)

    # The loop's interface

    def is_reading(self):
        """Tell whether data is being received."""
        return not self._closing and not self._reading_paused

    def pause_reading(self):
        """Receive nothing until resume_reading()."""
        if self.is_reading():
            self._reading_paused = True
            self._loop.remove_reader(self._sock)

    def resume_reading(self):
        """Receive again."""
        if self._reading_paused and not self._closing:
            self._reading_paused = False
            self._loop.add_reader(self._sock, self._readable)

    def _readable(self):
        if self._closing:
            return
        try:
            data = self._sock.recv(_MOST_AT_ONCE)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self._fail(error)
            return
        if data:
            self._protocol.data_received(data)
            return
        if self._protocol.eof_received():
            self._loop.remove_reader(self._sock)
        else:
            self.close()

    def set_write_buffer_limits(self, high=None, low=None):
        """Set the marks between which writing is paused, in bytes."""
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._low, self._high = low, high
        self._check_full()

    def get_write_buffer_limits(self):
        """Return the low and the high mark."""
        return self._low, self._high

    def get_write_buffer_size(self):
        """Return how many bytes are kept."""
        return self._buffered

    def write(self, data):
        """Send bytes; never waits."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("data argument must be a bytes-like object, "
                            f"not {type(data).__name__!r}")
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        data = bytes(data)
        if not data or self._lost or self._sock is None:
            return
        if not self._buffer:
            try:
                data = data[self._sock.send(data):]
            except (BlockingIOError, InterruptedError):
                pass
            except OSError as error:
                self._fail(error)
                return
            if not data:
                return
            self._loop.add_writer(self._sock, self._writable)
        self._buffer.append(data)
        self._buffered += len(data)
        self._check_full()

    def _check_full(self):
        if self._buffered > self._high and not self._protocol_paused:
            self._protocol_paused = True
            self._protocol.pause_writing()

    def _writable(self):
        try:
            while self._buffer:
                data = self._buffer.popleft()
                sent = 0
                try:
                    sent = self._sock.send(data)
                finally:
                    self._buffered -= sent
                    if sent < len(data):
                        self._buffer.appendleft(data[sent:])
                if sent < len(data):
                    break
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as error:
            self._fail(error)
            return
        if self._protocol_paused and self._buffered <= self._low:
            self._protocol_paused = False
            self._protocol.resume_writing()
        if not self._buffer:
            self._loop.remove_writer(self._sock)
            if self._closing:
                self._lose(None)
            elif self._eof:
                self._shut_down()

    def can_write_eof(self):
        """A socket can be closed in one direction."""
        return True

    def write_eof(self):
        """Send no more after what is kept."""
        if not self._eof and not self._closing:
            self._eof = True
            if not self._buffer:
                self._shut_down()

    def _shut_down(self):
        import socket

        self._sock.shutdown(socket.SHUT_WR)

    def close(self):
        """Close after what is kept has been sent."""
        if not self._closing:
            self._closing = True
            self._loop.remove_reader(self._sock)
            if not self._buffer:
                self._lose(None)

    def abort(self):
        """Close at once; what is kept is lost."""
        self._fail(None)

    def _fail(self, error):
        self._closing = True
        self._buffer.clear()
        self._buffered = 0
        if self._sock is not None:
            self._loop.remove_reader(self._sock)
            self._loop.remove_writer(self._sock)
        self._lose(error)

    def _lose(self, error):
        """Tell the protocol, once, and close the socket after that."""
        if not self._lost:
            self._lost = True
            self._loop.call_soon(self._end, error)

    def _end(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            self._sock.close()
            self._sock = None
            server, self._server = self._server, None
            if server is not None:
                server._detach()
