"""TLS between a protocol and a socket's transport."""

import ssl

from . import futures
from . import protocols
from . import transports


class TlsTransport(transports.Transport):
    """What the program's protocol writes to: it is encrypted on the way."""

    def __init__(self, inner):
        super().__init__()
        self._inner = inner

    def get_extra_info(self, name, default=None):
        """Return what is known about the connection, with "ssl_object", "peercert", "cipher"."""
        return self._inner.extra(name, default)

    def get_protocol(self):
        """Return the protocol."""
        return self._inner.app

    def set_protocol(self, protocol):
        """Replace the protocol."""
        self._inner.app = protocol

    def write(self, data):
        """Send bytes; never waits."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("data: expecting a bytes-like instance, got "
                            + type(data).__name__)
        if data:
            self._inner.send(data)

    def is_closing(self):
        """Tell whether the transport is closed or being closed."""
        return self._inner.closing

    def close(self):
        """Close after what was written has been sent."""
        self._inner.close()

    def abort(self):
        """Close at once."""
        self._inner.closing = True
        self._inner.below.abort()

    def is_reading(self):
        """Tell whether data is being received."""
        return self._inner.below.is_reading()

    def pause_reading(self):
        """Receive nothing until resume_reading()."""
        self._inner.below.pause_reading()

    def resume_reading(self):
        """Receive again."""
        self._inner.below.resume_reading()

    def set_write_buffer_limits(self, high=None, low=None):
        """Set the marks between which writing is paused, in bytes."""
        self._inner.below.set_write_buffer_limits(high, low)

    def get_write_buffer_limits(self):
        """Return the low and the high mark."""
        return self._inner.below.get_write_buffer_limits()

    def get_write_buffer_size(self):
        """Return how many bytes are kept."""
        return self._inner.below.get_write_buffer_size()

    def write_eof(self):
        """TLS is closed in both directions or not at all."""
        raise NotImplementedError


class TlsProtocol(protocols.Protocol):
    """The socket's side: bytes of TLS come in and go out.

    All of it runs in the loop's thread. What is written before the handshake is done waits in
    `_early`.
    """

    def __init__(self, loop, app, context, server_side, server_hostname, waiter, timeout,
                 tell=True):
        if timeout is None:
            timeout = 60.0
        elif timeout <= 0:
            raise ValueError("ssl_handshake_timeout should be a positive number, got "
                             f"{timeout}")
        self.app, self.closing, self.below = app, False, None
        self._loop, self._waiter, self._tell, self._timeout = loop, waiter, tell, timeout
        self._in, self._out = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._in, self._out, server_side=server_side,
                                     server_hostname=server_hostname)
        self._ready, self._told, self._early, self._timer = False, False, [], None
        self.transport = TlsTransport(self)

    def extra(self, name, default):
        """What is known about the connection."""
        if name == "ssl_object":
            return self._tls
        if name == "sslcontext":
            return self._tls.context
        if name in ("peercert", "cipher", "compression") and self._ready:
            return getattr(self._tls, {"peercert": "getpeercert"}.get(name, name))()
        return self.below.get_extra_info(name, default)

    def connection_made(self, transport):
        """The socket is connected: begin the handshake."""
        self.below = transport
        self._timer = self._loop.call_later(self._timeout, self._too_late)
        self._handshake()

    def _too_late(self):
        self._broken(ConnectionAbortedError(
            f"SSL handshake is taking longer than {self._timeout} seconds: "
            "aborting the connection"))

    def _flush(self):
        if self._out.pending:
            self.below.write(self._out.read())

    def _handshake(self):
        try:
            self._tls.do_handshake()
        except ssl.SSLWantReadError:
            self._flush()
            return
        except (ssl.SSLError, OSError) as error:
            self._flush()
            self._broken(error)
            return
        self._flush()
        self._timer.cancel()
        self._ready = True
        self._told = True
        if self._tell:
            self.app.connection_made(self.transport)
        if self._waiter is not None:
            futures.release(self._waiter)
        early, self._early = self._early, []
        for data in early:
            self.send(data)
        self._read()

    def _broken(self, error):
        """The handshake has failed."""
        if self._timer is not None:
            self._timer.cancel()
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(error)
        elif self._waiter is None and not isinstance(error, OSError):
            self._loop.call_exception_handler({
                "message": "SSL handshake failed", "exception": error,
                "transport": self.transport, "protocol": self})
        self.closing = True
        self.below._fail(error if self._told else None)

    def data_received(self, data):
        """Some bytes of TLS came."""
        self._in.write(data)
        if self._ready:
            self._read()
        else:
            self._handshake()

    def _read(self):
        while not self.closing:
            try:
                data = self._tls.read(256 * 1024)
            except ssl.SSLWantReadError:
                break
            except (ssl.SSLError, OSError) as error:
                self.closing = True
                self.below._fail(error)
                return
            if not data:
                self._ended()
                break
            self.app.data_received(data)
        self._flush()

    def _ended(self):
        """The other side has ended the connection."""
        self.app.eof_received()
        self.close()

    def eof_received(self):
        """The socket's other side sends no more."""
        if not self._ready:
            self._broken(ConnectionResetError())
            return False
        self._in.write_eof()
        if not self.closing:
            self._read()
        return False

    def send(self, data):
        """Encrypt bytes and send them."""
        if not self._ready:
            self._early.append(bytes(data))
        elif not self.closing:
            try:
                self._tls.write(data)
            except (ssl.SSLError, OSError) as error:
                self.closing = True
                self.below._fail(error)
                return
            self._flush()

    def close(self):
        """Say that there is no more, and close the socket."""
        if self.closing:
            return
        self.closing = True
        if self._ready:
            try:
                self._tls.unwrap()
            except (ssl.SSLError, OSError):
                pass  # The other side need not answer.
            self._flush()
        self.below.close()

    def connection_lost(self, exc):
        """The socket is closed."""
        self.closing = True
        if self._timer is not None:
            self._timer.cancel()
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(exc or ConnectionResetError())
        if self._told:
            self.app.connection_lost(exc)

    def pause_writing(self):
        """The socket's buffer is full."""
        if self._told:
            self.app.pause_writing()

    def resume_writing(self):
        """The socket's buffer has room again."""
        if self._told:
            self.app.resume_writing()
