"""From text or bytes to a message."""

import re

from email import errors
from email._policybase import compat32
from email.message import Message

__all__ = ["BytesFeedParser", "BytesHeaderParser", "BytesParser", "FeedParser", "HeaderParser",
           "Parser"]

_HEADER = re.compile(r"[^:\s][^:\r\n]*:")
_LINES = re.compile("(?<=\n)|(?<=\r)(?!\n)")


class Parser:
    """Reads messages from text."""

    _headers_only = False

    def __init__(self, _class=None, *, policy=compat32):
        self._class, self.policy = _class, policy

    def parse(self, fp, headersonly=False):
        """Return the message in a file."""
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        """Return the message in a text."""
        lines = _LINES.split(text)
        if not lines[-1]:
            lines.pop()
        return self._message(lines, headersonly or self._headers_only)

    def _new(self):
        if self._class is None:
            factory = self.policy.message_factory
            return Message(policy=self.policy) if factory is None else factory(self.policy)
        try:
            return self._class(policy=self.policy)
        except TypeError:
            return self._class()

    def _message(self, lines, headers_only=False, default_type=None):
        message = self._new()
        if default_type is not None:
            message.set_default_type(default_type)
        rest = self._headers(message, lines)
        if headers_only:
            message.set_payload("".join(rest))
        elif message.get_content_maintype() == "multipart":
            self._parts(message, rest)
        elif message.get_content_maintype() == "message":
            if message.get_content_type() == "message/delivery-status":
                message.set_payload([self._message(block) for block in _blocks(rest)])
            else:
                message.attach(self._message(rest))
        else:
            message.set_payload("".join(rest))
        return message

    def _defect(self, message, defect):
        self.policy.handle_defect(message, defect)

    def _headers(self, message, lines):
        """Read the headers; returns the lines behind them."""
        found = []
        for at, line in enumerate(lines):
            bare = line.rstrip("\r\n")
            if not bare:
                self._add(message, found)
                return lines[at + 1:]
            if bare[0] in " \t" and found:
                found.append(line)
                continue
            if at == 0 and bare.startswith("From "):
                message.set_unixfrom(bare)
                continue
            if not _HEADER.match(bare):
                self._add(message, found)
                self._defect(message, errors.MissingHeaderBodySeparatorDefect())
                return lines[at:]
            self._add(message, found)
            found = [line]
        self._add(message, found)
        return []

    def _add(self, message, lines):
        if lines:
            message.set_raw(*self.policy.header_source_parse(lines))

    def _parts(self, message, lines):
        boundary = message.get_boundary()
        if boundary is None:
            self._defect(message, errors.NoBoundaryInMultipartDefect())
            self._defect(message, errors.MultipartInvariantViolationDefect())
            message.set_payload("".join(lines))
            return
        inner = "message/rfc822" if message.get_content_subtype() == "digest" else None
        delimiter = re.compile(f"--{re.escape(boundary)}(?P<end>--)?[ \t]*(?:\r\n|\r|\n)?$")
        preamble, part, ended = [], None, False
        for at, line in enumerate(lines):
            match = delimiter.match(line) if line.startswith("--") else None
            if match is None:
                (preamble if part is None else part).append(line)
                continue
            if part is None:
                if preamble:
                    message.preamble = _without_end("".join(preamble))
            else:
                message.attach(self._message(_ended(part), default_type=inner))
            part = []
            if match["end"]:
                ended = True
                message.epilogue = "".join(lines[at + 1:])
                break
        if part is None:
            self._defect(message, errors.StartBoundaryNotFoundDefect())
            self._defect(message, errors.MultipartInvariantViolationDefect())
            message.set_payload("".join(preamble))
        elif not ended:
            if part:
                message.attach(self._message(part, default_type=inner))
            self._defect(message, errors.CloseBoundaryNotFoundDefect())


def _without_end(text):
    return re.sub(r"(\r\n|\r|\n)$", "", text, count=1)


def _ended(lines):
    """The lines of a part: its last line end belongs to what follows."""
    if lines:
        lines = lines[:-1] + [_without_end(lines[-1])]
    return lines


def _blocks(lines):
    block = []
    for line in lines:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


class HeaderParser(Parser):
    """Reads headers from text; what follows them is the payload, as it is."""

    _headers_only = True


class BytesParser:
    """Reads messages from bytes."""

    _kind = Parser

    def __init__(self, *args, **kw):
        self.parser = self._kind(*args, **kw)

    def parse(self, fp, headersonly=False):
        """Return the message in a binary file."""
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        """Return the message in bytes."""
        return self.parser.parsestr(bytes(text).decode("ascii", "surrogateescape"), headersonly)


class BytesHeaderParser(BytesParser):
    """Reads headers from bytes."""

    _kind = HeaderParser


class FeedParser:
    """Reads a message that comes in pieces."""

    def __init__(self, _factory=None, *, policy=compat32):
        self._parser, self._texts = Parser(_factory, policy=policy), []

    def feed(self, data):
        """Add a piece."""
        self._texts.append(data)

    def close(self):
        """Return the message."""
        texts, self._texts = self._texts, []
        return self._parser.parsestr("".join(texts))


class BytesFeedParser(FeedParser):
    """Reads a message that comes in pieces of bytes."""

    def feed(self, data):
        super().feed(data.decode("ascii", "surrogateescape"))
