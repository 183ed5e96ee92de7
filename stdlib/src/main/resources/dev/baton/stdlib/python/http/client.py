"""Talking to a server of HTTP."""

import re
import socket
from urllib.parse import urlsplit

from http import HTTPStatus
from http._messages import (
    BadStatusLine, CannotSendHeader, CannotSendRequest, HTTPException, HTTPMessage, HTTPResponse,
    ImproperConnectionState, IncompleteRead, InvalidURL, LineTooLong, NotConnected,
    RemoteDisconnected, ResponseNotReady, UnimplementedFileMode, UnknownProtocol,
    UnknownTransferEncoding, parse_headers)

__all__ = ["HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol",
           "UnknownTransferEncoding", "UnimplementedFileMode", "IncompleteRead", "InvalidURL",
           "ImproperConnectionState", "CannotSendRequest", "CannotSendHeader",
           "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error",
           "responses", "HTTPSConnection"]

HTTP_PORT, HTTPS_PORT = 80, 443
error = HTTPException
responses = {status: status.phrase for status in HTTPStatus}
globals().update(HTTPStatus.__members__)

for _kind in (BadStatusLine, CannotSendHeader, CannotSendRequest, HTTPException, HTTPMessage,
              HTTPResponse, ImproperConnectionState, IncompleteRead, InvalidURL, LineTooLong,
              NotConnected, RemoteDisconnected, ResponseNotReady, UnimplementedFileMode,
              UnknownProtocol, UnknownTransferEncoding):
    _kind.__module__ = "http.client"
del _kind

_IDLE, _STARTED, _SENT = "Idle", "Request-started", "Request-sent"
_WITH_BODY = {"PATCH", "POST", "PUT"}
_BAD_IN_URL = re.compile("[\0-\x20\x7f]")
_BAD_IN_METHOD = re.compile("[\0-\x1f]")
_HEADER_NAME = re.compile(rb"[^:\s][^:\r\n]*")
_BAD_IN_VALUE = re.compile(rb"\n(?![ \t])|\r(?![ \t\n])")


def _encode(text, what):
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError as e:
        raise UnicodeEncodeError(
            e.encoding, e.object, e.start, e.end,
            f"{what.title()} ({text[e.start:e.end]!r:.20}) is not valid Latin-1. Use "
            f"{what}.encode('utf-8') if you want to send it encoded in UTF-8.") from None


class HTTPConnection:
    """A connection to a server. One request is under way at a time."""

    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0
    _http_vsn = 11
    _http_vsn_str = "HTTP/1.1"

    def __init__(self, host, port=None, timeout=..., source_address=None, blocksize=8192):
        self.timeout = socket.getdefaulttimeout() if timeout is ... else timeout
        self._given = timeout is not ...
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._buffer = []
        self.__response = None
        self.__state = _IDLE
        self._method = None
        self.host, self.port = self._get_hostport(host, port)
        self._check_host(self.host)

    def _get_hostport(self, host, port):
        if port is None:
            colon, bracket = host.rfind(":"), host.rfind("]")
            if colon > bracket:
                try:
                    port = int(host[colon + 1:])
                except ValueError:
                    if host[colon + 1:]:
                        raise InvalidURL(f"nonnumeric port: '{host[colon + 1:]}'") from None
                    port = self.default_port
                host = host[:colon]
            else:
                port = self.default_port
        if host and host[0] == "[" and host[-1] == "]":
            host = host[1:-1]
        return host, port

    @staticmethod
    def _check_host(host):
        found = _BAD_IN_URL.search(host)
        if found:
            raise InvalidURL(f"URL can't contain control characters. {host!r} "
                             f"(found at least {found.group()!r})")

    def set_debuglevel(self, level):
        """Print what goes over the connection, if the level is above zero."""
        self.debuglevel = level

    def connect(self):
        """Connect."""
        more = {"timeout": self.timeout} if self._given or self.timeout is not None else {}
        self.sock = socket.create_connection((self.host, self.port),
                                             source_address=self.source_address, **more)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def close(self):
        """Close the connection, and the answer that is being read."""
        self.__state = _IDLE
        try:
            sock, self.sock = self.sock, None
            if sock:
                sock.close()
        finally:
            response, self.__response = self.__response, None
            if response:
                response.close()

    def send(self, data):
        """Send bytes, what is in a file, or what an iterable gives."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if self.debuglevel > 0:
            print("send:", repr(data))
        if hasattr(data, "read"):
            for piece in self._pieces(data):
                self.sock.sendall(piece)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            if not hasattr(data, "__iter__"):
                raise TypeError("data should be a bytes-like object or an iterable, got "
                                f"{type(data)!r}") from None
            for piece in data:
                self.sock.sendall(piece)

    def _pieces(self, file):
        while piece := file.read(self.blocksize):
            yield piece.encode("iso-8859-1") if isinstance(piece, str) else piece

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begin a request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _IDLE:
            raise CannotSendRequest(self.__state)
        self.__state = _STARTED
        self._method = method
        url = url or "/"
        if _BAD_IN_METHOD.search(method):
            found = _BAD_IN_METHOD.search(method)
            raise ValueError(f"method can't contain control characters. {method!r} "
                             f"(found at least {found.group()!r})")
        found = _BAD_IN_URL.search(url)
        if found:
            raise InvalidURL(f"URL can't contain control characters. {url!r} "
                             f"(found at least {found.group()!r})")
        self._buffer.append(f"{method} {url} {self._http_vsn_str}".encode("ascii"))
        if self._http_vsn == 11:
            if not skip_host:
                self.putheader("Host", self._host_header(url))
            if not skip_accept_encoding:
                self.putheader("Accept-Encoding", "identity")

    def _host_header(self, url):
        netloc = urlsplit(url).netloc if url.startswith("http") else ""
        if netloc:
            return _ascii(netloc)
        host = _ascii(self.host)
        if ":" in self.host:
            host = b"[" + host + b"]"
        return host if self.port == self.default_port else host + b":%d" % self.port

    def putheader(self, header, *values):
        """Add a header to a request."""
        if self.__state != _STARTED:
            raise CannotSendHeader()
        name = header.encode("ascii") if hasattr(header, "encode") else header
        if not _HEADER_NAME.fullmatch(name):
            raise ValueError(f"Invalid header name {name!r}")
        lines = []
        for value in values:
            if hasattr(value, "encode"):
                value = value.encode("latin-1")
            elif isinstance(value, int):
                value = str(value).encode("ascii")
            if _BAD_IN_VALUE.search(value):
                raise ValueError(f"Invalid header value {value!r}")
            lines.append(value)
        self._buffer.append(name + b": " + b"\r\n\t".join(lines))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """End the headers, and send them and the body."""
        if self.__state != _STARTED:
            raise CannotSendHeader()
        self.__state = _SENT
        data = b"\r\n".join(self._buffer) + b"\r\n\r\n"
        self._buffer.clear()
        self.send(data)
        if message_body is None:
            return
        if hasattr(message_body, "read"):
            pieces = self._pieces(message_body)
        else:
            try:
                memoryview(message_body)
                pieces = (message_body,)
            except TypeError:
                try:
                    pieces = iter(message_body)
                except TypeError:
                    raise TypeError("message_body should be a bytes-like object or an iterable, "
                                    f"got {type(message_body)!r}") from None
        for piece in pieces:
            if not piece:
                continue
            if encode_chunked and self._http_vsn == 11:
                piece = b"%X\r\n" % len(piece) + piece + b"\r\n"
            self.send(piece)
        if encode_chunked and self._http_vsn == 11:
            self.send(b"0\r\n\r\n")

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a whole request."""
        names = {name.lower() for name in headers}
        self.putrequest(method, url, skip_host="host" in names,
                        skip_accept_encoding="accept-encoding" in names)
        if "content-length" not in names:
            if "transfer-encoding" not in names:
                encode_chunked = False
                length = self._length(body, method)
                if length is not None:
                    self.putheader("Content-Length", str(length))
                elif body is not None:
                    if self.debuglevel > 0:
                        print(f"Unable to determine size of {body!r}")
                    encode_chunked = True
                    self.putheader("Transfer-Encoding", "chunked")
        else:
            encode_chunked = False
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            body = _encode(body, "body")
        self.endheaders(body, encode_chunked=encode_chunked)

    @staticmethod
    def _length(body, method):
        if body is None:
            return 0 if method.upper() in _WITH_BODY else None
        if hasattr(body, "read"):
            return None
        try:
            return memoryview(body).nbytes
        except TypeError:
            return len(body) if isinstance(body, str) else None

    def getresponse(self):
        """Wait for the answer."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _SENT or self.__response:
            raise ResponseNotReady(self.__state)
        response = self.response_class(self.sock, self.debuglevel, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
            self.__state = _IDLE
            if response.will_close:
                self.close()
            else:
                self.__response = response
            return response
        except BaseException:
            response.close()
            raise


class HTTPSConnection(HTTPConnection):
    """A connection to a server of HTTPS."""

    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=..., source_address=None, context=None,
                 blocksize=8192):
        super().__init__(host, port, timeout, source_address, blocksize)
        if context is None:
            import ssl
            context = ssl._create_default_https_context()
            context.set_alpn_protocols(["http/1.1"])
        self._context = context

    def connect(self):
        """Connect, with TLS."""
        super().connect()
        self.sock = self._context.wrap_socket(self.sock, server_hostname=self.host)


def _ascii(text):
    try:
        return text.encode("ascii")
    except UnicodeEncodeError:
        return text.encode("idna")
