"""The event loop with sockets."""

__all__ = ("SelectorEventLoop", "Server")

from . import base_events
from . import events
from . import futures
from . import signals
from . import transports


# Those of selectors, which is loaded, with socket, when the first socket comes.
_READ, _WRITE = 1, 2


class Server(events.AbstractServer):
    """Listening sockets, and how many connections of theirs there are."""

    def __init__(self, loop, sockets, protocol_factory, backlog, tls=None):
        self._loop = loop
        self._sockets = sockets
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._tls = tls
        self._serving = False
        self._active = 0
        self._waiters = []
        self._forever = None

    def __repr__(self):
        return f"<{type(self).__name__} sockets={self.sockets!r}>"

    @property
    def sockets(self):
        """The listening sockets."""
        return tuple(self._sockets or ())

    def get_loop(self):
        """Return the loop of the server."""
        return self._loop

    def is_serving(self):
        """Tell whether connections are accepted."""
        return self._serving

    def _attach(self):
        self._active += 1

    def _detach(self):
        self._active -= 1
        if self._active == 0 and self._sockets is None:
            self._wake_waiters()

    def _wake_waiters(self):
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            futures.release(waiter)

    def _start(self):
        if not self._serving:
            self._serving = True
            for sock in self._sockets:
                sock.listen(self._backlog)
                self._loop.add_reader(sock, self._accept, sock)

    def _accept(self, sock):
        for _ in range(self._backlog):
            try:
                connection, _ = sock.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            connection.setblocking(False)
            protocol = self._protocol_factory()
            if self._tls is not None:
                protocol = self._tls(protocol)
            transports.SocketTransport(self._loop, connection, protocol, self).begin()

    async def start_serving(self):
        """Accept connections, if that was put off."""
        self._start()

    async def serve_forever(self):
        """Accept connections until cancelled; closes the server then."""
        if self._forever is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        finally:
            self._forever = None
            self.close()

    def close(self):
        """Stop listening; connections go on."""
        if self._sockets is None:
            return
        sockets, self._sockets = self._sockets, None
        for sock in sockets:
            self._loop.remove_reader(sock)
            sock.close()
        self._serving = False
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
        if self._active == 0:
            self._wake_waiters()

    async def wait_closed(self):
        """Wait until the server is closed and its connections are, too."""
        if self._sockets is None and self._active == 0:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class _UnixSelectorEventLoop(signals.SignalCallbacks, base_events.BaseEventLoop):
    """The event loop that programs get.

    The selector is made with the first socket; until then the loop waits without one. From then
    on _wake_up() also writes to a pair of sockets. One more turn after the pair is made looks at
    everything that was announced before others could see it.
    """

    def __init__(self, selector=None):
        super().__init__()
        self._selector = None
        self._pair = None
        self._signals = {}
        if selector is not None:
            self._use(selector)

    def _use(self, selector):
        import socket

        self._selector = selector
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        theirs.setblocking(False)
        selector.register(ours, _READ, (None, None))
        self._pair = (ours, theirs)
        self._wake.set()

    def close(self):
        """Close the loop, which must not be running."""
        super().close()
        for sig in list(self._signals):
            self.remove_signal_handler(sig)
        if self._selector is not None:
            self._selector.close()
            self._selector = None
            for sock in self._pair:
                sock.close()

    def _wake_up(self):
        super()._wake_up()
        pair = self._pair
        if pair is not None:
            try:
                pair[1].send(b"\0")
            except OSError:
                pass  # full, which wakes as well; or closed

    def _wait(self, timeout):
        if self._selector is None:
            super()._wait(timeout)
            return
        if self._wake.is_set():
            self._wake.clear()
            timeout = 0
        for key, mask in self._selector.select(timeout):
            reader, writer = key.data
            if key.fileobj is self._pair[0]:
                self._drain()
            if mask & _READ and reader is not None:
                self._ready.append(reader)
            if mask & _WRITE and writer is not None:
                self._ready.append(writer)

    def _drain(self):
        try:
            while self._pair[0].recv(4096):
                pass
        except (BlockingIOError, InterruptedError):
            pass

    # Readers and writers: at most one callback for each file and direction.

    def _set(self, file, event, handle):
        """Set the callback for an event, or remove it (None); tell whether there was one."""
        if self._selector is None:
            if handle is None:
                return False
            import selectors

            self._use(selectors.DefaultSelector())
        key = self._selector.get_map().get(file)
        handles = [None, None] if key is None else list(key.data)
        side = 0 if event == _READ else 1
        before, handles[side] = handles[side], handle
        wanted = ((_READ if handles[0] is not None else 0)
                  | (_WRITE if handles[1] is not None else 0))
        if key is None:
            if wanted:
                self._selector.register(file, wanted, tuple(handles))
        elif wanted:
            self._selector.modify(file, wanted, tuple(handles))
        else:
            self._selector.unregister(file)
        if before is not None:
            before.cancel()
        return before is not None

    def add_reader(self, fd, callback, *args):
        """Have a callback called whenever a socket can be read."""
        self._check_closed()
        self._set(fd, _READ, events.Handle(callback, args, self))

    def remove_reader(self, fd):
        """Remove the callback for reading; tell whether there was one."""
        return not self._closed and self._set(fd, _READ, None)

    def add_writer(self, fd, callback, *args):
        """Have a callback called whenever a socket can be written."""
        self._check_closed()
        self._set(fd, _WRITE, events.Handle(callback, args, self))

    def remove_writer(self, fd):
        """Remove the callback for writing; tell whether there was one."""
        return not self._closed and self._set(fd, _WRITE, None)

    async def _when(self, add, remove, sock):
        """Wait until a socket can be read or written."""
        waiter = self.create_future()
        add(sock, futures.set_result_unless_cancelled, waiter, None)
        try:
            await waiter
        finally:
            remove(sock)

    async def _try(self, add, remove, sock, operation, *args):
        """Repeat an operation of a socket, which must not block, until it can be done."""
        if sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")
        while True:
            try:
                return operation(*args)
            except (BlockingIOError, InterruptedError):
                await self._when(add, remove, sock)

    async def sock_recv(self, sock, n):
        """Receive up to n bytes."""
        return await self._try(self.add_reader, self.remove_reader, sock, sock.recv, n)

    async def sock_accept(self, sock):
        """Accept a connection; return its socket and the address of the other side."""
        connection, address = await self._try(
            self.add_reader, self.remove_reader, sock, sock.accept)
        connection.setblocking(False)
        return connection, address

    async def sock_sendall(self, sock, data):
        """Send all of the data."""
        data = memoryview(data)
        while data:
            sent = await self._try(self.add_writer, self.remove_writer, sock, sock.send, data)
            data = data[sent:]

    async def sock_connect(self, sock, address):
        """Connect to an address."""
        if sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")
        try:
            sock.connect(address)
            return
        except (BlockingIOError, InterruptedError):
            pass
        await self._when(self.add_writer, self.remove_writer, sock)
        import socket

        error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if error:
            raise OSError(error, f"Connect call failed {address}")

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """Look an address up, in a thread."""
        import socket

        return await self.run_in_executor(
            None, socket.getaddrinfo, host, port, family, type, proto, flags)

    # Connections

    async def create_connection(self, protocol_factory, host=None, port=None, *, family=0,
                                proto=0, flags=0, sock=None, local_addr=None, ssl=None,
                                server_hostname=None, ssl_handshake_timeout=None,
                                ssl_shutdown_timeout=None):
        """Connect to a host, by TLS if ssl is true or a context; return transport and protocol."""
        if server_hostname is not None and not ssl:
            raise ValueError("server_hostname is only meaningful with ssl")
        if ssl and server_hostname is None:
            if not host:
                raise ValueError("You must set server_hostname when using ssl without a host")
            server_hostname = host
        if ssl_handshake_timeout is not None and not ssl:
            raise ValueError("ssl_handshake_timeout is only meaningful with ssl")
        if sock is None:
            if host is None and port is None:
                raise ValueError("host and port was not specified and no sock specified")
            sock = await self._connected(host, port, family, proto, flags, local_addr)
        elif host is not None or port is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
        sock.setblocking(False)
        protocol = protocol_factory()
        if ssl:
            below = self._tls(protocol, ssl, False, server_hostname, ssl_handshake_timeout)
            return await self._shaken(below, transports.SocketTransport(self, sock, below))
        transport = transports.SocketTransport(self, sock, protocol)
        waiter = self.create_future()
        transport.begin(waiter)
        await waiter
        return transport, protocol

    def _tls(self, protocol, context, server_side, server_hostname, timeout, waiting=True,
             tell=True):
        from . import sslproto

        if context is True:
            context = sslproto.ssl.create_default_context()
        return sslproto.TlsProtocol(self, protocol, context, server_side, server_hostname,
                                    self.create_future() if waiting else None, timeout, tell)

    async def _shaken(self, below, socket_transport):
        """Wait for the handshake; return the transport and the protocol above it."""
        socket_transport.begin()
        try:
            await below._waiter
        except BaseException:
            socket_transport.abort()
            raise
        return below.transport, below.app

    async def start_tls(self, transport, protocol, sslcontext, *, server_side=False,
                        server_hostname=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None):
        """Go over to TLS on a connection; return the transport to use from now on."""
        if not isinstance(transport, transports.SocketTransport):
            raise TypeError(f"transport {transport!r} is not supported by start_tls()")
        import ssl

        if not isinstance(sslcontext, ssl.SSLContext):
            raise TypeError("sslcontext is expected to be an instance of ssl.SSLContext, "
                            f"got {sslcontext!r}")
        below = self._tls(protocol, sslcontext, server_side, server_hostname,
                          ssl_handshake_timeout, tell=False)
        transport.pause_reading()
        transport.set_protocol(below)
        self.call_soon(below.connection_made, transport)
        self.call_soon(transport.resume_reading)
        try:
            await below._waiter
        except BaseException:
            transport.abort()
            raise
        return below.transport

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None,
                                       *, family=0, proto=0, flags=0, reuse_port=None,
                                       allow_broadcast=None, sock=None):
        """Make a socket for datagrams; return the transport and the protocol."""
        from . import datagrams

        return await datagrams.create_endpoint(self, protocol_factory, local_addr, remote_addr,
                                               family, proto, flags, allow_broadcast, sock)

    async def _connected(self, host, port, family, proto, flags, local_addr):
        import socket

        found = await self.getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM,
                                       proto=proto, flags=flags)
        errors = []
        for kind, type_, protocol, _, address in found:
            sock = socket.socket(kind, type_, protocol)
            try:
                sock.setblocking(False)
                if local_addr is not None:
                    sock.bind(local_addr)
                await self.sock_connect(sock, address)
                return sock
            except OSError as error:
                sock.close()
                errors.append(error)
            except BaseException:
                sock.close()
                raise
        if not errors:
            raise OSError("getaddrinfo() returned empty list")
        if len(errors) == 1 or all(str(one) == str(errors[0]) for one in errors):
            raise errors[0]
        raise OSError(f"Multiple exceptions: {', '.join(map(str, errors))}")

    async def create_server(self, protocol_factory, host=None, port=None, *,
                            family=0, flags=1, sock=None,
                            backlog=100, reuse_address=None, start_serving=True, ssl=None,
                            ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """Listen at an address, by TLS if ssl is a context; return the server."""
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        if ssl_handshake_timeout is not None and ssl is None:
            raise ValueError("ssl_handshake_timeout is only meaningful with ssl")
        if sock is None:
            if host is None and port is None:
                raise ValueError("Neither host/port nor sock were specified")
            sockets = await self._listening(host, port, family, flags, reuse_address)
        elif host is not None or port is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
        else:
            sockets = [sock]
        for sock in sockets:
            sock.setblocking(False)
        tls = None
        if ssl is not None:
            def tls(protocol):
                return self._tls(protocol, ssl, True, None, ssl_handshake_timeout, False)
        server = Server(self, sockets, protocol_factory, backlog, tls)
        if start_serving:
            server._start()
        return server

    async def _listening(self, host, port, family, flags, reuse_address):
        import socket

        hosts = [host or None] if host is None or isinstance(host, str) else list(host)
        addresses = []
        for one in hosts:
            for found in await self.getaddrinfo(one, port, family=family,
                                                type=socket.SOCK_STREAM, flags=flags):
                if found not in addresses:
                    addresses.append(found)
        # Here a socket for all addresses of version 6 is one for those of version 4, too.
        if any(address[0] == "0.0.0.0" for *_, address in addresses):
            addresses = [found for found in addresses if found[-1][0] != "::"]
        sockets = []
        try:
            for kind, type_, protocol, _, address in addresses:
                sock = socket.socket(kind, type_, protocol)
                sockets.append(sock)
                if reuse_address is not False:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                sock.bind(address)
        except OSError as error:
            for sock in sockets:
                sock.close()
            raise OSError(error.errno, f"error while attempting to bind on address {address!r}: "
                                       f"{(error.strerror or str(error)).lower()}") from None
        return sockets


SelectorEventLoop = _UnixSelectorEventLoop
