"""Connections: over sockets, and over buffers in memory."""

import io as _io
import socket as _socket
import _thread

from _ssl_names import (
    SSLEOFError, SSLError, SSLWantWriteError, SSLZeroReturnError, cipher_bits, closed, cut_off, failure, openssl_name,
    want_read, want_write)

_DONE, _WANTS_INPUT, _CLOSED, _CUT_OFF = range(4)
_PIECE = 1 << 16


class MemoryBIO:
    """A queue of bytes between a connection and whoever transports them."""

    def __init__(self):
        self._data = bytearray()
        self._ended = False

    def read(self, size=-1, /):
        """Return bytes, at most size of them."""
        if size < 0 or size > len(self._data):
            size = len(self._data)
        got = bytes(self._data[:size])
        del self._data[:size]
        return got

    def write(self, b, /):
        """Put bytes at the end; return how many."""
        if self._ended:
            raise SSLError("cannot write() after write_eof()")
        with memoryview(b) as view:
            self._data += view
            return view.nbytes

    def write_eof(self):
        """Say that nothing more will come."""
        self._ended = True

    @property
    def pending(self):
        """How many bytes there are."""
        return len(self._data)

    @property
    def eof(self):
        """Whether all has been read and nothing more will come."""
        return self._ended and not self._data


class _Connection:
    """What connections of both kinds tell about themselves."""

    def version(self):
        """Return the name of the protocol in use, None before the handshake."""
        return self._engine and self._engine.version

    def cipher(self):
        """Return the name of the cipher, that of the protocol, and the key's length."""
        name = self._engine and self._engine.cipher
        if name is None:
            return None
        since = "TLSv1.3" if "_WITH_" not in name else "TLSv1.2" if "GCM" in name else "TLSv1.0"
        return openssl_name(name), since, cipher_bits(name)

    def shared_ciphers(self):
        """Return a list of ciphers that both ends have: the one in use, or None."""
        used = self.cipher()
        return [used] if used and self.server_side else None

    def compression(self):
        """Return None: nothing is compressed."""
        return None

    def selected_alpn_protocol(self):
        """Return the protocol that was agreed on, or None."""
        return self._engine and self._engine.alpn

    def selected_npn_protocol(self):
        """Return None."""
        return None

    def getpeercert(self, binary_form=False):
        """Return the peer's certificate, as a dict or as bytes; None if it has none."""
        self._checked_engine()
        if not self._engine.finished:
            raise ValueError("handshake not done yet")
        return self._engine.certificate(binary_form)

    @property
    def session(self):
        """None: connections are not resumed."""
        return None

    @property
    def session_reused(self):
        """False: connections are not resumed."""
        return False

    @property
    def context(self):
        """The context it was made by."""
        return self._context


class SSLObject(_Connection):
    """A connection between two MemoryBIO; made by SSLContext.wrap_bio()."""

    def __init__(self, *args, **kwargs):
        raise TypeError("SSLObject does not have a public constructor. Instances are returned by "
                        "SSLContext.wrap_bio().")

    @classmethod
    def _create(cls, incoming, outgoing, server_side, server_hostname, context):
        self = cls.__new__(cls)
        self._incoming, self._outgoing = incoming, outgoing
        self._context = context
        self._engine = context._new_engine(server_side, server_hostname)
        self.server_side = server_side
        self.server_hostname = server_hostname
        return self

    def _checked_engine(self):
        return self._engine

    def _run(self, step, *args):
        engine = self._engine
        while True:
            result = step(*args)
            if sent := engine.take():
                self._outgoing.write(sent)
            if type(result) is not int:
                break
            if result == _DONE:
                return 0
            if result == _CLOSED:
                raise closed()
            if result == _CUT_OFF:
                raise cut_off()
            if self._incoming.pending:
                engine.feed(self._incoming.read())
            elif self._incoming.eof:
                engine.feed_end()
            else:
                raise want_read()
        if isinstance(result, tuple):
            raise failure(*(result if result[2] is not None else result[:2]))
        return result

    def do_handshake(self):
        """Go on with the handshake; SSLWantReadError if more data must come first."""
        self._run(self._engine.handshake)

    def read(self, len=1024, buffer=None):
        """Return bytes, or put them into a buffer and return how many."""
        self.do_handshake()
        size = len if buffer is None else min(len or 1 << 20, memoryview(buffer).nbytes)
        try:
            data = self._run(self._engine.read, size)
        except SSLZeroReturnError:
            data = b""
        if buffer is None:
            return data
        memoryview(buffer).cast("B")[:data.__len__()] = data
        return data.__len__()

    def write(self, data):
        """Encrypt bytes; return how many."""
        self.do_handshake()
        with memoryview(data) as view:
            self._run(self._engine.write, view)
            return view.nbytes

    def pending(self):
        """Return how many bytes can be read at once."""
        return self._engine.pending()

    def unwrap(self):
        """End the connection; SSLWantReadError until the peer has ended it, too."""
        self._run(self._engine.shutdown)


class SSLSocket(_Connection, _socket.socket):
    """A socket with TLS; made by SSLContext.wrap_socket()."""

    def __init__(self, *args, **kwargs):
        raise TypeError("SSLSocket does not have a public constructor. Instances are returned by "
                        "SSLContext.wrap_socket().")

    @classmethod
    def _create(cls, sock, server_side, do_handshake_on_connect, suppress_ragged_eofs,
                server_hostname, context):
        if sock.getsockopt(_socket.SOL_SOCKET, _socket.SO_TYPE) != _socket.SOCK_STREAM:
            raise NotImplementedError("only stream sockets are supported")
        if server_side and server_hostname:
            raise ValueError("server_hostname can only be specified in client mode")
        if context.check_hostname and not server_side and not server_hostname:
            raise ValueError("check_hostname requires server_hostname")
        timeout = sock.gettimeout()
        self = cls.__new__(cls, family=sock.family, type=sock.type, proto=sock.proto,
                           fileno=sock.fileno())
        _socket.socket.__init__(self, sock.family, sock.type, sock.proto, sock.fileno())
        sock.detach()
        self.settimeout(timeout)
        self._context = context
        self._engine = None
        self.server_side = server_side
        self.server_hostname = server_hostname
        self.do_handshake_on_connect = do_handshake_on_connect
        self.suppress_ragged_eofs = suppress_ragged_eofs
        # One thread receives at a time, so that data come to the engine in their order; likewise
        # for what is sent.
        self._receiving = _thread.RLock()
        self._sending = _thread.RLock()
        self._unsent = self._ahead = b""
        try:
            self.getpeername()
        except OSError:
            return self
        try:
            self._begin()
        except BaseException:
            self.close()
            raise
        return self

    def _begin(self):
        self._engine = self._context._new_engine(self.server_side, self.server_hostname)
        if self.do_handshake_on_connect:
            if self.gettimeout() == 0.0:
                raise ValueError("do_handshake_on_connect should not be specified for "
                                 "non-blocking sockets")
            self.do_handshake()

    def _checked_engine(self):
        if self._engine is None:
            self.getpeername()
            raise ValueError("No SSL wrapper around " + str(self))
        return self._engine

    def _flush(self):
        """Send what the engine has for the peer."""
        with self._sending:
            self._unsent += self._engine.take()
            while self._unsent:
                try:
                    sent = _socket.socket.send(self, self._unsent)
                except BlockingIOError:
                    raise want_write() from None
                self._unsent = self._unsent[sent:]

    def _receive(self):
        try:
            data = _socket.socket.recv(self, _PIECE)
        except BlockingIOError:
            raise want_read() from None
        except ConnectionResetError:
            if not self._engine.finished:
                raise
            data = b""
        if data:
            self._engine.feed(data)
        else:
            self._engine.feed_end()

    def _run(self, what, step, *args):
        """Run an operation to its end, sending and receiving what it needs."""
        try:
            with self._receiving:
                while (result := step(*args)) == _WANTS_INPUT:
                    self._flush()
                    self._receive()
                if type(result) is tuple:
                    try:
                        self._flush()
                    except OSError:
                        pass
                    raise failure(*(result if result[2] is not None else result[:2]))
                self._flush()
        except TimeoutError:
            prefix = "_ssl.c:989: " if what == "handshake" else ""
            raise TimeoutError(f"{prefix}The {what} operation timed out") from None
        if result == _CUT_OFF:
            raise cut_off()
        if result == _CLOSED and what != "read":
            raise closed()
        return result

    def do_handshake(self, block=False):
        """Agree with the peer on how to go on."""
        engine = self._checked_engine()
        timeout = self.gettimeout()
        try:
            if timeout == 0.0 and block:
                self.settimeout(None)
            self._run("handshake", engine.handshake)
        finally:
            if timeout == 0.0 and block:
                self.settimeout(timeout)

    def read(self, len=1024, buffer=None):
        """Return bytes, or put them into a buffer and return how many; none at the end."""
        engine = self._checked_engine()
        size = len if buffer is None else min(len or 1 << 20, memoryview(buffer).nbytes)
        try:
            if not engine.finished:
                self.do_handshake()
            data = self._run("read", engine.read, size) if size else b""
        except SSLEOFError:
            if not self.suppress_ragged_eofs:
                raise
            data = b""
        if data == _CLOSED:
            data = b""
        if buffer is None:
            return data
        memoryview(buffer).cast("B")[:data.__len__()] = data
        return data.__len__()

    def write(self, data):
        """Send bytes; return how many."""
        engine = self._checked_engine()
        if not engine.finished:
            self.do_handshake()
        # Once more after part of the last data could be sent: those go out, nothing is added.
        if self._unsent:
            self._flush()
        with memoryview(data) as view, view.cast("B") as bytes_of:
            with self._sending:
                for at in range(0, len(bytes_of), _PIECE):
                    result = engine.write(bytes_of[at:at + _PIECE])
                    if type(result) is tuple:
                        raise failure(*result[:2])
                    try:
                        self._flush()
                    except TimeoutError:
                        raise TimeoutError("The write operation timed out") from None
                    except SSLWantWriteError:
                        # What is encrypted cannot be taken back: it counts as sent.
                        return min(at + _PIECE, len(bytes_of))
            return len(bytes_of)

    def pending(self):
        """Return how many bytes can be read at once."""
        return 0 if self._engine is None else self._engine.pending()

    def unwrap(self):
        """End TLS on both sides; return the socket, on which plain data can be sent."""
        if self._engine is None:
            raise ValueError("No SSL wrapper around " + str(self))
        self._run("unwrap", self._engine.shutdown)
        # The peer may have gone on already, with data that are not for TLS.
        self._ahead = self._engine.rest()
        self._engine = None
        return self

    def _plain_recv(self, size, flags):
        if not self._ahead:
            return _socket.socket.recv(self, size, flags)
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def verify_client_post_handshake(self):
        """Fail: the JDK cannot ask for a certificate later."""
        raise NotImplementedError("Post-handshake auth is not implemented by the JDK")

    def send(self, data, flags=0):
        """Send bytes; return how many."""
        if self._engine is None:
            return super().send(data, flags)
        self._no_flags("send", flags)
        return self.write(data)

    def sendall(self, data, flags=0):
        """Send bytes, all of them."""
        if self._engine is None:
            return super().sendall(data, flags)
        self._no_flags("sendall", flags)
        with memoryview(data) as view, view.cast("B") as bytes_of:
            at = 0
            while at < len(bytes_of):
                at += self.write(bytes_of[at:])

    def recv(self, buflen=1024, flags=0):
        """Return bytes, none at the end."""
        if self._engine is None:
            return self._plain_recv(buflen, flags)
        self._no_flags("recv", flags)
        return self.read(buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        """Put bytes into a buffer; return how many."""
        if self._engine is None:
            if not self._ahead:
                return super().recv_into(buffer, nbytes or 0, flags)
            target = memoryview(buffer).cast("B")
            data = self._plain_recv(nbytes or len(target), flags)
            target[:len(data)] = data
            return len(data)
        self._no_flags("recv_into", flags)
        return self.read(nbytes or memoryview(buffer).nbytes or 1024, buffer)

    def _no_flags(self, name, flags):
        if flags != 0:
            raise ValueError(f"non-zero flags not allowed in calls to {name}() on "
                             f"{self.__class__}")

    def sendto(self, data, flags_or_addr, addr=None):
        """Fail, but on a socket without TLS."""
        return self._plain("sendto", data, flags_or_addr, *([] if addr is None else [addr]))

    def recvfrom(self, buflen=1024, flags=0):
        """Fail, but on a socket without TLS."""
        return self._plain("recvfrom", buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        """Fail, but on a socket without TLS."""
        return self._plain("recvfrom_into", buffer, nbytes or 0, flags)

    def _plain(self, name, *args):
        if self._engine is not None:
            raise ValueError(f"{name} not allowed on instances of {self.__class__}")
        return getattr(_socket.socket, name)(self, *args)

    def dup(self):
        """Fail: a connection has one socket."""
        raise NotImplementedError("Can't dup() SSLSocket instances")

    def shutdown(self, how):
        """End the connection without ending TLS first."""
        self._engine = None
        super().shutdown(how)

    def accept(self):
        """Wait for a connection; return a socket with TLS, and the peer's address."""
        sock, address = super().accept()
        return self._context.wrap_socket(
            sock, server_side=True, do_handshake_on_connect=self.do_handshake_on_connect,
            suppress_ragged_eofs=self.suppress_ragged_eofs), address

    def connect(self, addr):
        """Connect, and do the handshake."""
        self._connect(addr)

    def connect_ex(self, addr):
        """Connect, and do the handshake; return an error number, 0 for none."""
        return self._connect(addr, True)

    def _connect(self, addr, numbered=False):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        if self._engine is not None:
            raise ValueError("attempt to connect already-connected SSLSocket!")
        if numbered:
            number = super().connect_ex(addr)
            if number:
                return number
        else:
            super().connect(addr)
        self._begin()
        return 0


SSLObject.__module__ = SSLSocket.__module__ = MemoryBIO.__module__ = "ssl"
