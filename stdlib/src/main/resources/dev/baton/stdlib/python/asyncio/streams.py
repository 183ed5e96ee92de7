"""Connections as streams: await what comes, write what goes."""

__all__ = ("StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection",
           "start_server")

from . import coroutines
from . import events
from . import exceptions
from . import futures
from . import protocols

_LIMIT = 64 * 1024


async def open_connection(host=None, port=None, *, limit=_LIMIT, **kwds):
    """Connect to a host; return a reader and a writer."""
    loop = events.get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_connection(lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_LIMIT, **kwds):
    """Listen at an address; client_connected_cb(reader, writer) is called for each connection.

    It may be a coroutine function: then it runs as a task.
    """
    loop = events.get_running_loop()

    def protocol():
        reader = StreamReader(limit=limit, loop=loop)
        return StreamReaderProtocol(reader, client_connected_cb, loop=loop)

    return await loop.create_server(protocol, host, port, **kwds)


class StreamReaderProtocol(protocols.Protocol):
    """Feeds a reader, and lets writers wait while the transport is paused."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._reader = stream_reader
        self._connected = client_connected_cb
        self._task = None
        self._transport = None
        self._paused = False
        self._lost = False
        self._drainers = []
        self._closed = self._loop.create_future()

    def connection_made(self, transport):
        """The connection is there: begin the task that serves it, if there is one."""
        self._transport = transport
        self._reader.set_transport(transport)
        if self._connected is None:
            return
        writer = StreamWriter(transport, self, self._reader, self._loop)
        result = self._connected(self._reader, writer)
        if coroutines.iscoroutine(result):
            self._task = self._loop.create_task(result)
            self._task.add_done_callback(self._served)

    def _served(self, task):
        if task.cancelled():
            self._transport.close()
        elif task.exception() is not None:
            self._loop.call_exception_handler({
                "message": "Unhandled exception in client_connected_cb",
                "exception": task.exception(),
                "transport": self._transport,
            })
            self._transport.close()

    def connection_lost(self, exc):
        """The connection is closed: wake everybody."""
        self._lost = True
        if exc is None:
            self._reader.feed_eof()
        else:
            self._reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
        for waiter in self._drainers:
            if not waiter.done():
                if exc is None:
                    waiter.set_result(None)
                else:
                    waiter.set_exception(exc)

    def data_received(self, data):
        """Some bytes came."""
        self._reader.feed_data(data)

    def eof_received(self):
        """The other side sends no more; writing goes on, except by TLS."""
        self._reader.feed_eof()
        return self._transport.can_write_eof()

    def pause_writing(self):
        """The transport's buffer is full."""
        self._paused = True

    def resume_writing(self):
        """The transport's buffer has room again."""
        self._paused = False
        for waiter in self._drainers:
            futures.release(waiter)

    async def _drain(self):
        if self._lost:
            raise ConnectionResetError("Connection lost")
        if not self._paused:
            return
        waiter = self._loop.create_future()
        self._drainers.append(waiter)
        try:
            await waiter
        finally:
            self._drainers.remove(waiter)


class StreamWriter:
    """Writes to a connection."""

    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        return f"<{type(self).__name__} transport={self._transport!r} reader={self._reader!r}>"

    @property
    def transport(self):
        """The transport."""
        return self._transport

    def write(self, data):
        """Send bytes, or keep them to be sent; see drain()."""
        self._transport.write(data)

    def writelines(self, data):
        """Send several pieces."""
        self._transport.writelines(data)

    def write_eof(self):
        """Send no more."""
        return self._transport.write_eof()

    def can_write_eof(self):
        """Tell whether write_eof() is supported."""
        return self._transport.can_write_eof()

    def close(self):
        """Close the connection after what was written has been sent."""
        return self._transport.close()

    def is_closing(self):
        """Tell whether the connection is closed or being closed."""
        return self._transport.is_closing()

    async def wait_closed(self):
        """Wait until the connection is closed."""
        await self._protocol._closed

    def get_extra_info(self, name, default=None):
        """Return what is known about the connection."""
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Wait while too much is kept that could not be sent."""
        if self._reader is not None and self._reader.exception() is not None:
            raise self._reader.exception()
        if self._transport.is_closing():
            # The loss of the connection is told at the next turn.
            from .waiting import sleep

            await sleep(0)
        await self._protocol._drain()


    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None):
        """Go over to TLS."""
        protocol = self._protocol
        await self.drain()
        transport = await self._loop.start_tls(
            self._transport, protocol, sslcontext, server_side=protocol._connected is not None,
            server_hostname=server_hostname, ssl_handshake_timeout=ssl_handshake_timeout)
        self._transport = protocol._transport = self._reader._transport = transport


class StreamReader:
    """Reads from a connection.

    Above twice the limit of what is kept, the transport is paused.
    """

    def __init__(self, limit=_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._loop = events.get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None
        self._paused = False

    def __repr__(self):
        parts = ["StreamReader"]
        if self._buffer:
            parts.append(f"{len(self._buffer)} bytes")
        if self._eof:
            parts.append("eof")
        if self._exception:
            parts.append(f"exception={self._exception!r}")
        return f"<{' '.join(parts)}>"

    def exception(self):
        """Return what the connection was lost by, or None."""
        return self._exception

    def set_exception(self, exc):
        """Have everybody who reads get an exception."""
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def set_transport(self, transport):
        """Set the transport to pause when there is too much."""
        assert self._transport is None, "Transport already set"
        self._transport = transport

    def _wake(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def feed_eof(self):
        """Nothing more will come."""
        self._eof = True
        self._wake()

    def feed_data(self, data):
        """Some bytes came."""
        assert not self._eof, "feed_data after feed_eof"
        if not data:
            return
        self._buffer.extend(data)
        self._wake()
        if (self._transport is not None and not self._paused
                and len(self._buffer) > 2 * self._limit):
            self._transport.pause_reading()
            self._paused = True

    def at_eof(self):
        """Tell whether everything was read and nothing more will come."""
        return self._eof and not self._buffer

    def _take(self, n):
        data = bytes(self._buffer[:n])
        del self._buffer[:n]
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()
        return data

    async def _more(self, method):
        """Wait for bytes, or the end."""
        if self._waiter is not None:
            raise RuntimeError(f"{method}() called while another coroutine is already waiting "
                               "for incoming data")
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _check(self):
        if self._exception is not None:
            raise self._exception

    async def readline(self):
        """Return a line with its end; what is left before the end of the stream."""
        try:
            return await self.readuntil(b"\n")
        except exceptions.IncompleteReadError as error:
            return error.partial
        except exceptions.LimitOverrunError as error:
            if self._buffer.startswith(b"\n", error.consumed):
                self._take(error.consumed + 1)
            else:
                self._take(len(self._buffer))
            raise ValueError(error.args[0]) from None

    async def readuntil(self, separator=b"\n"):
        """Return everything up to a separator, with it.

        IncompleteReadError if the stream ends before it, LimitOverrunError if it is too far.
        """
        if not separator:
            raise ValueError("Separator should be at least one-byte string")
        self._check()
        looked = 0
        while True:
            found = self._buffer.find(separator, looked)
            if found >= 0:
                break
            looked = max(0, len(self._buffer) + 1 - len(separator))
            if looked > self._limit:
                raise exceptions.LimitOverrunError(
                    "Separator is not found, and chunk exceed the limit", looked)
            if self._eof:
                raise exceptions.IncompleteReadError(self._take(len(self._buffer)), None)
            await self._more("readuntil")
            self._check()
        if found > self._limit:
            raise exceptions.LimitOverrunError(
                "Separator is found, but chunk is longer than limit", found)
        return self._take(found + len(separator))

    async def read(self, n=-1):
        """Return up to n bytes, at least one unless the stream ends; all of them if n < 0."""
        self._check()
        if n == 0:
            return b""
        if n < 0:
            parts = []
            while part := await self.read(self._limit):
                parts.append(part)
            return b"".join(parts)
        if not self._buffer and not self._eof:
            await self._more("read")
            self._check()
        return self._take(n)

    async def readexactly(self, n):
        """Return n bytes; IncompleteReadError if the stream ends before."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        self._check()
        while len(self._buffer) < n:
            if self._eof:
                raise exceptions.IncompleteReadError(self._take(len(self._buffer)), n)
            await self._more("readexactly")
            self._check()
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line
