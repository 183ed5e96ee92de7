"""Datagrams: their transport and their protocol."""

__all__ = ("DatagramProtocol", "DatagramTransport")

import collections

from . import futures
from . import protocols
from . import transports


class DatagramProtocol(protocols.BaseProtocol):
    """The calls of a socket for datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram came."""

    def error_received(self, exc):
        """Sending or receiving failed."""


class DatagramTransport(transports.BaseTransport):
    """What datagrams are sent with."""

    def sendto(self, data, addr=None):
        """Send a datagram; never waits."""
        raise NotImplementedError

    def abort(self):
        """Close at once."""
        raise NotImplementedError


class SocketDatagramTransport(transports.ProtocolTransport, DatagramTransport):
    """A socket for datagrams. What it does not take at once is kept."""

    def __init__(self, loop, sock, protocol, address, waiter):
        super().__init__({"socket": sock, "sockname": sock.getsockname(), "peername": address})
        self._loop, self._sock, self._protocol, self._address = loop, sock, protocol, address
        self._buffer, self._closing, self._lost = collections.deque(), False, False
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin)
        loop.call_soon(futures.release, waiter)

    def _begin(self):
        if not self._closing:
            self._loop.add_reader(self._sock, self._readable)

    def get_write_buffer_size(self):
        """Return how many bytes are kept."""
        return sum([len(data) for data, _ in self._buffer])

    def _readable(self):
        if self._lost:
            return
        try:
            data, address = self._sock.recvfrom(256 * 1024)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self._protocol.error_received(error)
            return
        self._protocol.datagram_received(data, address)

    def sendto(self, data, addr=None):
        """Send a datagram; to the address of the endpoint if it has one."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("data argument must be a bytes-like object, "
                            f"not {type(data).__name__!r}")
        if self._address and addr not in (None, self._address):
            raise ValueError(f"Invalid address: must be None or {self._address}")
        if self._lost or not data:
            return
        if not self._buffer:
            if self._send(data, addr):
                return
            if self._lost:
                return
            self._loop.add_writer(self._sock, self._writable)
        self._buffer.append((bytes(data), addr))

    def _send(self, data, addr):
        """Send a datagram; False if the socket takes none now."""
        try:
            if self._address:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except (BlockingIOError, InterruptedError):
            return False
        except OSError as error:
            self._protocol.error_received(error)
        return True

    def _writable(self):
        while self._buffer:
            if not self._send(*self._buffer[0]):
                return
            self._buffer.popleft()
        self._loop.remove_writer(self._sock)
        if self._closing:
            self._lose()

    def close(self):
        """Close after what is kept has been sent."""
        if not self._closing:
            self._closing = True
            self._loop.remove_reader(self._sock)
            if not self._buffer:
                self._lose()

    def abort(self):
        """Close at once; what is kept is lost."""
        self._closing = True
        self._buffer.clear()
        self._loop.remove_reader(self._sock)
        self._loop.remove_writer(self._sock)
        self._lose()

    def _lose(self):
        if not self._lost:
            self._lost = True
            self._loop.call_soon(self._end)

    def _end(self):
        try:
            self._protocol.connection_lost(None)
        finally:
            self._sock.close()


async def create_endpoint(loop, protocol_factory, local_addr, remote_addr, family, proto, flags,
                          allow_broadcast, sock):
    """Make a socket for datagrams; return its transport and protocol."""
    import socket

    if sock is not None:
        if local_addr or remote_addr:
            options = ", ".join([f"{name}={value}" for name, value in
                                 (("local_addr", local_addr), ("remote_addr", remote_addr))
                                 if value])
            raise ValueError("socket modifier keyword arguments can not be used when sock is "
                             f"specified. ({options})")
        if sock.type != socket.SOCK_DGRAM:
            raise ValueError(f"A UDP Socket was expected, got {sock!r}")
        address = None
    else:
        sock, address = await _made(loop, local_addr, remote_addr, family, proto, flags,
                                    allow_broadcast)
    sock.setblocking(False)
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = SocketDatagramTransport(loop, sock, protocol, address, waiter)
    await waiter
    return transport, protocol


async def _made(loop, local_addr, remote_addr, family, proto, flags, allow_broadcast):
    import socket

    if not (local_addr or remote_addr) and family == 0:
        raise ValueError("unexpected address family")
    found = []
    for address in (local_addr, remote_addr):
        if address is None:
            found.append(None)
            continue
        if not isinstance(address, tuple) or len(address) != 2:
            raise TypeError("2-tuple is expected")
        infos = await loop.getaddrinfo(*address, family=family, type=socket.SOCK_DGRAM,
                                       proto=proto, flags=flags)
        if not infos:
            raise OSError("getaddrinfo() returned empty list")
        found.append(infos[0])
    families = {info[0] for info in found if info is not None} or {family}
    if len(families) > 1:
        raise ValueError("can not get address information")
    sock = socket.socket(families.pop(), socket.SOCK_DGRAM, proto)
    try:
        sock.setblocking(False)
        if allow_broadcast:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
        local, remote = found
        if local is not None:
            sock.bind(local[4])
        if remote is not None:
            sock.connect(remote[4])
        return sock, None if remote is None else remote[4]
    except BaseException:
        sock.close()
        raise
