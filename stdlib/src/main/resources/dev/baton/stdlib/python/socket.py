"""Sockets: connections of the internet, datagrams, and names of hosts.

Everything waits outside the global lock, and a wait ends at once when the thread is interrupted.
"""

import errno
import io
from enum import IntEnum, IntFlag

import _socket
from _socket import (
    close, dup, gaierror, gethostname, herror, htonl, htons, inet_aton, inet_ntoa, inet_ntop,
    inet_pton, ntohl, ntohs)

error = OSError
timeout = TimeoutError
has_ipv6 = True


class AddressFamily(IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    SOCK_NONBLOCK = 2048
    SOCK_CLOEXEC = 524288


class MsgFlag(IntFlag):
    MSG_DONTWAIT = 64
    MSG_WAITALL = 256
    MSG_NOSIGNAL = 16384


class AddressInfo(IntFlag):
    AI_PASSIVE = 1
    AI_CANONNAME = 2
    AI_NUMERICHOST = 4
    AI_V4MAPPED = 8
    AI_ALL = 16
    AI_ADDRCONFIG = 32
    AI_NUMERICSERV = 1024


for _kind in AddressFamily, SocketKind, MsgFlag, AddressInfo:
    globals().update(_kind.__members__)

SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN = 4096
SOL_SOCKET, SOL_IP, SOL_TCP, SOL_UDP = 1, 0, 6, 17
SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF = 2, 3, 4, 6, 7, 8
SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT, SO_ACCEPTCONN, SO_DOMAIN = 9, 13, 15, 30, 39
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 1, 6, 17, 41
TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT = 1, 4, 5, 6
IP_TOS, IP_MULTICAST_TTL, IP_MULTICAST_LOOP = 1, 33, 34
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST, INADDR_NONE = 0, 0x7F000001, 2**32 - 1, 2**32 - 1
EAI_FAMILY, EAI_NONAME, EAI_SERVICE, EAI_SOCKTYPE = -6, -2, -8, -7
NI_NUMERICHOST, NI_NUMERICSERV, NI_NAMEREQD, NI_DGRAM = 1, 2, 8, 16

__all__ = [_name for _name in globals() if not _name.startswith("_")
           and _name not in ("errno", "io", "IntEnum", "IntFlag")]
__all__ += ["SocketType", "create_connection", "create_server", "fromfd", "getaddrinfo",
            "getdefaulttimeout", "getfqdn", "gethostbyaddr", "gethostbyname", "gethostbyname_ex",
            "getnameinfo", "getprotobyname", "getservbyname", "getservbyport",
            "has_dualstack_ipv6", "setdefaulttimeout", "socket", "socketpair"]

_default_timeout = None
_protocols = {"ip": 0, "icmp": 1, "tcp": 6, "udp": 17, "ipv6": 41}
_services = {
    "echo": 7, "discard": 9, "daytime": 13, "ftp-data": 20, "ftp": 21, "ssh": 22, "telnet": 23,
    "smtp": 25, "time": 37, "domain": 53, "tftp": 69, "gopher": 70, "finger": 79, "http": 80,
    "kerberos": 88, "pop3": 110, "sunrpc": 111, "nntp": 119, "ntp": 123, "imap2": 143,
    "snmp": 161, "irc": 194, "ldap": 389, "https": 443, "submission": 587, "ldaps": 636,
    "imaps": 993, "pop3s": 995, "mysql": 3306, "postgresql": 5432}


def _known(kind, value):
    try:
        return kind(value)
    except ValueError:
        return value


def getdefaulttimeout():
    """Return the timeout of new sockets in seconds, None for none."""
    return _default_timeout


def setdefaulttimeout(timeout):
    """Set the timeout of new sockets in seconds, None for none."""
    global _default_timeout
    if timeout is not None:
        timeout = float(timeout)
        if timeout < 0:
            raise ValueError("Timeout value out of range")
    _default_timeout = timeout


class socket(_socket.socket):
    """One end of a connection, or a place to send datagrams from and receive them at."""

    __slots__ = ("_io_refs", "_closed")

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._io_refs = 0
        self._closed = False
        super().__init__(family, type, proto, fileno)
        if _default_timeout is not None:
            self.settimeout(_default_timeout)
        if type != -1 and type & SocketKind.SOCK_NONBLOCK:
            self.settimeout(0)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        closed = " [closed]" if getattr(self, "_closed", False) else ""
        text = (f"<{type(self).__module__}.{type(self).__qualname__}{closed} fd={self.fileno()}"
                f", family={super().family}, type={super().type}, proto={self.proto}")
        if not closed:
            for name, get in ("laddr", self.getsockname), ("raddr", self.getpeername):
                try:
                    address = get()
                except (OSError, AttributeError):
                    continue
                if address:
                    text += f", {name}={address}"
        return text + ">"

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    @property
    def family(self):
        """The address family."""
        return _known(AddressFamily, super().family)

    @property
    def type(self):
        """The type of the socket."""
        return _known(SocketKind, super().type)

    def dup(self):
        """Return another socket object for the same socket."""
        copy = self.__class__(fileno=dup(self.fileno()), proto=self.proto)
        copy.settimeout(self.gettimeout())
        return copy

    def accept(self):
        """Wait for a connection; return a socket for it and the address it came from."""
        number, address = self._accept()
        connection = socket(fileno=number, proto=self.proto)
        if _default_timeout is None and self.gettimeout():
            connection.setblocking(True)
        return connection, address

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """Return a stream over the socket, as open() does for a file."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writing = "w" in mode
        reading = "r" in mode or not writing
        raw = SocketIO(self, "r" * reading + "w" * writing)
        self._io_refs += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if "b" not in mode:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reading and writing:
            buffer = io.BufferedRWPair(raw, raw, buffering)
        elif reading:
            buffer = io.BufferedReader(raw, buffering)
        else:
            buffer = io.BufferedWriter(raw, buffering)
        if "b" in mode:
            return buffer
        text = io.TextIOWrapper(buffer, io.text_encoding(encoding), errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        """Send what is in a binary file, from offset on; return how many bytes."""
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        if offset:
            file.seek(offset)
        sent = 0
        while count is None or sent < count:
            size = 8192 if count is None else min(8192, count - sent)
            data = file.read(size)
            if not data:
                break
            self.sendall(data)
            sent += len(data)
        return sent

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def close(self):
        """Close the socket, as soon as no stream made by makefile() uses it."""
        self._closed = True
        if self._io_refs <= 0:
            super().close()

    def detach(self):
        """Let go of the socket without closing it; return its number."""
        self._closed = True
        return super().detach()

    def get_inheritable(self):
        """Return False: no other process inherits the socket."""
        return False


SocketType = _socket.socket


class SocketIO(io.RawIOBase):
    """The raw stream of a socket."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        super().__init__()
        self._sock = sock
        self._mode = mode.rstrip("b") + "b"
        self._timed_out = False

    def readinto(self, b):
        """Receive into a buffer; return how many bytes, None if there are none yet."""
        self._checkClosed()
        self._checkReadable()
        if self._timed_out:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(b)
        except TimeoutError:
            self._timed_out = True
            raise
        except BlockingIOError:
            return None

    def write(self, b):
        """Send bytes; return how many went out, None if none could."""
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(b)
        except BlockingIOError:
            return None

    def _checkClosed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _checkReadable(self):
        if not self.readable():
            raise io.UnsupportedOperation("not readable")

    def _checkWritable(self):
        if not self.writable():
            raise io.UnsupportedOperation("not writable")

    def readable(self):
        """Was it made for reading?"""
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return "r" in self._mode

    def writable(self):
        """Was it made for writing?"""
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return "w" in self._mode

    def seekable(self):
        """Return False."""
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return False

    def fileno(self):
        """Return the number of the socket."""
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        """The number of the socket, -1 once it is closed."""
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        """What it was made for."""
        return self._mode

    def close(self):
        """Close the stream, and the socket if it was waiting for that."""
        if self.closed:
            return
        super().close()
        self._sock._decref_socketios()
        self._sock = None


def fromfd(fd, family, type, proto=0):
    """Return a socket object for one more number of an open socket."""
    return socket(family, type, proto, fileno=dup(fd))


def socketpair(family=None, type=SocketKind.SOCK_STREAM, proto=0):
    """Return two sockets that are connected to each other."""
    if type != SocketKind.SOCK_STREAM:
        raise OSError(errno.EOPNOTSUPP, "Operation not supported")
    _, left, right = _socket._pair()
    return socket(fileno=left), socket(fileno=right)


def create_connection(address, timeout=..., source_address=None, *, all_errors=False):
    """Connect to a (host, port), trying each address of the host; return the socket.

    With all_errors an ExceptionGroup of all failures is raised, else the last one.
    """
    host, port = address
    failures = []
    for family, kind, proto, _, target in getaddrinfo(host, port, 0, SocketKind.SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not ...:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(target)
            return sock
        except OSError as failure:
            failures.append(failure)
            if sock is not None:
                sock.close()
    try:
        if all_errors:
            raise ExceptionGroup("create_connection failed", failures)
        raise failures[-1] if failures else OSError("getaddrinfo returns an empty list")
    finally:
        failures.clear()


def has_dualstack_ipv6():
    """Return True: a socket of version 6 serves connections of version 4, too."""
    return True


def create_server(address, *, family=AddressFamily.AF_INET, backlog=None, reuse_port=False,
                  dualstack_ipv6=False):
    """Return a socket that listens at an address."""
    if dualstack_ipv6 and family != AddressFamily.AF_INET6:
        raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family, SocketKind.SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        try:
            sock.bind(address)
        except OSError as failure:
            text = f"{failure.strerror} (while attempting to bind on address {address!r})"
            raise OSError(failure.errno, text) from None
        sock.listen() if backlog is None else sock.listen(backlog)
        return sock
    except BaseException:
        sock.close()
        raise


def _port(service):
    if service is None:
        return 0
    if isinstance(service, bytes):
        service = service.decode()
    if isinstance(service, str):
        if service.isascii() and service.isdigit():
            return int(service)
        if service in _services:
            return _services[service]
        raise gaierror(EAI_SERVICE, "Servname not supported for ai_socktype")
    if not isinstance(service, int):
        raise OSError("Int or String expected")
    return service


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Return what to give to socket() and connect() to reach a port of a host.

    That is a list of tuples (family, type, proto, canonname, address).
    """
    number = _port(port)
    if host is None and port is None:
        raise gaierror(EAI_NONAME, "Name or service not known")
    if family not in (0, 2, 10):
        raise gaierror(EAI_FAMILY, "ai_family not supported")
    kinds = [(kind, number_of) for kind, number_of in ((1, 6), (2, 17), (3, 0))
             if type in (0, kind) and proto in (0, number_of or proto)]
    if not kinds:
        raise gaierror(EAI_SOCKTYPE, "ai_socktype not supported")
    found = _socket._addresses(host, flags)
    wanted = [pair for pair in found if family in (0, pair[0])]
    if found and not wanted:
        raise gaierror(-9, "Address family for hostname not supported")
    name = str(host) if flags & 2 and host is not None else ""
    result = []
    for address_family, address in wanted:
        for kind, kind_proto in kinds:
            target = (address[0], number, *address[2:])
            result.append((_known(AddressFamily, address_family), _known(SocketKind, kind),
                           kind_proto or proto, name, target))
            name = ""
    return result


def _first(host):
    for family, address in _socket._addresses(host or "0.0.0.0", 0):
        if family == 2:
            return address[0]
    raise gaierror(-9, "Address family for hostname not supported")


def gethostbyname(hostname, /):
    """Return an address of version 4 of a host, as text."""
    return _first(hostname)


def gethostbyname_ex(hostname, /):
    """Return the name of a host, other names of it, and its addresses of version 4."""
    addresses = [address[0] for family, address in _socket._addresses(hostname, 0)
                 if family == 2]
    return hostname, [], list(dict.fromkeys(addresses))


def gethostbyaddr(host, /):
    """Return the name of a host, other names of it, and its addresses."""
    address = _socket._addresses(host, 0)[0][1][0]
    name = _socket._name_of(address)
    if name == address:
        raise herror(1, "Unknown host")
    return name, [], [address]


def getfqdn(name=""):
    """Return the full name of a host, of this one by default."""
    name = name.strip()
    if not name or name in ("0.0.0.0", "::"):
        name = gethostname()
    try:
        return gethostbyaddr(name)[0]
    except OSError:
        return name


def getnameinfo(sockaddr, flags, /):
    """Return the name of a host and the name of a service for an address."""
    if not isinstance(sockaddr, tuple):
        raise TypeError("getnameinfo() argument 1 must be a tuple")
    host, port = sockaddr[:2]
    if not flags & NI_NUMERICHOST:
        host = _socket._name_of(host)
    service = str(port)
    if not flags & NI_NUMERICSERV:
        service = next((name for name, number in _services.items() if number == port), service)
    return host, service


def getservbyname(servicename, protocolname=None, /):
    """Return the port of a well-known service."""
    if servicename not in _services:
        raise OSError("service/proto not found")
    return _services[servicename]


def getservbyport(port, protocolname=None, /):
    """Return the name of the well-known service of a port."""
    if not 0 <= port <= 65535:
        raise OverflowError("getservbyport: port must be 0-65535.")
    for name, number in _services.items():
        if number == port:
            return name
    raise OSError("port/proto not found")


def getprotobyname(name, /):
    """Return the number of a protocol."""
    if name not in _protocols:
        raise OSError("protocol not found")
    return _protocols[name]
