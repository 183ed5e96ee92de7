"""From text or bytes to a message."""

import re

from email.message import Message

__all__ = ["BytesHeaderParser", "BytesParser", "HeaderParser", "Parser"]

_HEADER = re.compile(r"[^:\s][^:\r\n]*:")


class Parser:
    """Reads messages from text. What follows the headers is the payload, as it is."""

    def __init__(self, _class=None, *, policy=None):
        self._class = _class or Message
        self.policy = policy

    def parse(self, fp, headersonly=False):
        """Return the message in a file."""
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        """Return the message in a text."""
        message = self._class()
        name, lines = None, []
        rest = re.split("(?<=\n)|(?<=\r)(?!\n)", text)
        at = 0
        for at, line in enumerate(rest):
            bare = line.rstrip("\r\n")
            if not bare:
                if line:
                    at += 1
                break
            if bare[0] in " \t" and name is not None:
                lines.append(line)
                continue
            if at == 0 and bare.startswith("From "):
                message.set_unixfrom(bare)
                continue
            if not _HEADER.match(bare):
                break
            self._add(message, name, lines)
            name, _, value = line.partition(":")
            lines = [value.lstrip(" \t")]
        self._add(message, name, lines)
        message.set_payload("".join(rest[at:]))
        return message

    @staticmethod
    def _add(message, name, lines):
        if name is not None:
            message._headers.append((name, "".join(lines).rstrip("\r\n")))


class HeaderParser(Parser):
    """Reads headers from text."""


class BytesParser:
    """Reads messages from bytes."""

    def __init__(self, *args, **kw):
        self.parser = Parser(*args, **kw)

    def parse(self, fp, headersonly=False):
        """Return the message in a binary file."""
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        """Return the message in bytes."""
        return self.parser.parsestr(bytes(text).decode("ascii", "surrogateescape"), headersonly)


class BytesHeaderParser(BytesParser):
    """Reads headers from bytes."""
