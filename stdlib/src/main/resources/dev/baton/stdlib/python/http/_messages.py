"""Errors of HTTP, headers, and the answer of a server as a stream."""

import email.message
import email.parser
import io

LONGEST_LINE = 65536
MOST_HEADERS = 100


class HTTPException(Exception):
    """What goes wrong between client and server."""


class NotConnected(HTTPException):
    """There is no connection."""


class InvalidURL(HTTPException):
    """A URL has characters that it must not have."""


class UnknownProtocol(HTTPException):
    """The server speaks another version."""

    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    """The server sends in a way that is not known."""


class UnimplementedFileMode(HTTPException):
    """A mode of streams is not there."""


class IncompleteRead(HTTPException):
    """The connection ended in the middle of an answer."""

    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = "" if self.expected is None else f", {self.expected} more expected"
        return f"{type(self).__name__}({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    """Something is out of turn."""


class CannotSendRequest(ImproperConnectionState):
    """A request is out of turn."""


class CannotSendHeader(ImproperConnectionState):
    """A header is out of turn."""


class ResponseNotReady(ImproperConnectionState):
    """There is no answer to be had now."""


class BadStatusLine(HTTPException):
    """The first line of an answer cannot be understood."""

    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = line,
        self.line = line


class LineTooLong(HTTPException):
    """A line of an answer does not end."""

    def __init__(self, line_type):
        super().__init__(f"got more than {LONGEST_LINE} bytes when reading {line_type}")


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """The server closed the connection in place of an answer."""

    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


class HTTPMessage(email.message.Message):
    """The headers of an answer or a request."""


def parse_headers(fp, _class=HTTPMessage):
    """Read headers up to an empty line."""
    lines = []
    while True:
        line = fp.readline(LONGEST_LINE + 1)
        if len(line) > LONGEST_LINE:
            raise LineTooLong("header line")
        lines.append(line)
        if len(lines) > MOST_HEADERS:
            raise HTTPException(f"got more than {MOST_HEADERS} headers")
        if line in (b"\r\n", b"\n", b""):
            break
    return email.parser.Parser(_class=_class).parsestr(b"".join(lines).decode("iso-8859-1"))


class HTTPResponse(io.BufferedIOBase):
    """The answer of a server, as a stream of its body."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = None
        self.chunked = None
        # How much of the chunk is left; None between chunks.
        self.chunk_left = None
        self.length = None
        self.will_close = None

    def _read_status(self):
        line = self.fp.readline(LONGEST_LINE + 1)
        if len(line) > LONGEST_LINE:
            raise LineTooLong("status line")
        line = line.decode("iso-8859-1")
        if self.debuglevel > 0:
            print("reply:", repr(line))
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        words = line.split(None, 2)
        version = words[0] if words else ""
        if not version.startswith("HTTP/"):
            self.close()
            raise BadStatusLine(line)
        try:
            status = int(words[1])
        except (IndexError, ValueError):
            raise BadStatusLine(line) from None
        if not 100 <= status <= 999:
            raise BadStatusLine(line)
        return version, status, words[2].strip() if len(words) > 2 else ""

    def begin(self):
        """Read status and headers."""
        if self.headers is not None:
            return
        while True:
            version, status, reason = self._read_status()
            if status != 100:
                break
            parse_headers(self.fp)
        self.code = self.status = status
        self.reason = reason
        if version in ("HTTP/1.0", "HTTP/0.9"):
            self.version = 10
        elif version.startswith("HTTP/1."):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp)
        if self.debuglevel > 0:
            for name, value in self.headers.items():
                print("header:", name + ":", value)
        self.chunked = self.headers.get("transfer-encoding", "").lower() == "chunked"
        self.will_close = self._closes()
        if not self.chunked:
            try:
                length = int(self.headers.get("content-length", ""))
                self.length = length if length >= 0 else None
            except ValueError:
                self.length = None
        if status in (204, 304) or 100 <= status < 200 or self._method == "HEAD":
            self.length = 0
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _closes(self):
        connection = self.headers.get("connection", "").lower()
        if self.version == 11:
            return "close" in connection
        keeps = self.headers.get("keep-alive") or "keep-alive" in connection \
            or "keep-alive" in self.headers.get("proxy-connection", "").lower()
        return not keeps

    def _close_conn(self):
        fp, self.fp = self.fp, None
        fp.close()

    def close(self):
        """Close the stream."""
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        """There is nothing to do."""
        super().flush()

    def readable(self):
        """Return True."""
        return True

    def isclosed(self):
        """Return whether all has been read, or the answer was closed."""
        return self.fp is None

    def read(self, amt=None):
        """Return amt bytes of the body, or all that is left."""
        if self.fp is None:
            return b""
        if self._method == "HEAD":
            self._close_conn()
            return b""
        if amt is not None and amt < 0:
            amt = None
        if self.chunked:
            return self._read_chunked(amt)
        if amt is not None:
            if self.length is not None and amt > self.length:
                amt = self.length
            data = self.fp.read(amt)
            if not data and amt:
                self._close_conn()
            elif self.length is not None:
                self.length -= len(data)
                if not self.length:
                    self._close_conn()
            return data
        if self.length is None:
            data = self.fp.read()
        else:
            data = self.fp.read(self.length)
            if len(data) < self.length:
                expected = self.length - len(data)
                self._close_conn()
                raise IncompleteRead(data, expected)
            self.length = 0
        self._close_conn()
        return data

    def readinto(self, b):
        """Read into a buffer; return how many bytes."""
        view = memoryview(b).cast("B")
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    def _next_chunk(self):
        """Return how much of a chunk is left, after reading its size if it is a new one.

        None when there are no more.
        """
        if not self.chunk_left:
            if self.chunk_left is not None:
                self._read_exactly(2)
            line = self.fp.readline(LONGEST_LINE + 1)
            if len(line) > LONGEST_LINE:
                raise LineTooLong("chunk size")
            try:
                left = int(line.partition(b";")[0], 16)
            except ValueError:
                self._close_conn()
                raise IncompleteRead(b"") from None
            if left == 0:
                self._read_trailer()
                self._close_conn()
                left = None
            self.chunk_left = left
        return self.chunk_left

    def _read_trailer(self):
        while True:
            line = self.fp.readline(LONGEST_LINE + 1)
            if len(line) > LONGEST_LINE:
                raise LineTooLong("trailer line")
            if line in (b"\r\n", b"\n", b""):
                return

    def _read_exactly(self, amt):
        data = self.fp.read(amt)
        if len(data) < amt:
            raise IncompleteRead(data, amt - len(data))
        return data

    def _read_chunked(self, amt):
        pieces, wanted = [], amt
        try:
            while (left := self._next_chunk()) is not None:
                if wanted is not None and wanted <= left:
                    pieces.append(self._read_exactly(wanted))
                    self.chunk_left = left - wanted
                    break
                pieces.append(self._read_exactly(left))
                if wanted is not None:
                    wanted -= left
                self.chunk_left = 0
            return b"".join(pieces)
        except IncompleteRead as e:
            raise IncompleteRead(b"".join(pieces)) from e

    def read1(self, n=-1):
        """Return some bytes, with at most one wait."""
        if self.fp is None or self._method == "HEAD":
            return b""
        limit = n if n >= 0 else io.DEFAULT_BUFFER_SIZE
        if self.chunked:
            left = self._next_chunk()
            if left is None:
                return b""
            data = self.fp.read1(min(limit, left))
            self.chunk_left -= len(data)
            if not data:
                raise IncompleteRead(b"")
            return data
        if self.length is not None:
            limit = min(limit, self.length)
        data = self.fp.read1(limit)
        if not data and limit:
            self._close_conn()
        elif self.length is not None:
            self.length -= len(data)
            if not self.length:
                self._close_conn()
        return data

    def peek(self, n=-1):
        """Return bytes without going on."""
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            left = self._next_chunk()
            return b"" if left is None else self.fp.peek(left)[:left]
        return self.fp.peek(n)[:self.length]

    def readline(self, limit=-1):
        """Return a line of the body."""
        line = bytearray()
        while limit < 0 or len(line) < limit:
            ready = self.peek()
            if not ready:
                break
            end = ready.find(b"\n") + 1
            size = end or len(ready)
            if limit >= 0:
                size = min(size, limit - len(line))
            line += self.read(size)
            if line.endswith(b"\n"):
                break
        return bytes(line)

    def fileno(self):
        """Return the number of the socket."""
        return self.fp.fileno()

    def getheader(self, name, default=None):
        """Return a header; several of one name are joined by commas."""
        if self.headers is None:
            raise ResponseNotReady()
        values = self.headers.get_all(name) or default
        if isinstance(values, str) or not hasattr(values, "__iter__"):
            return values
        return ", ".join(values)

    def getheaders(self):
        """Return all headers as pairs."""
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        """Return the headers."""
        return self.headers

    def geturl(self):
        """Return the URL that was asked for."""
        return self.url

    def getcode(self):
        """Return the status."""
        return self.status
