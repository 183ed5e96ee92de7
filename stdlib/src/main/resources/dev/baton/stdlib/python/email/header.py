"""Headers with other characters than those of ASCII."""

import re

from email._words import encoded, length, pieces
from email.charset import Charset
from email.errors import HeaderParseError

__all__ = ["Header", "decode_header", "make_header"]

_ASCII, _UTF8 = Charset("us-ascii"), Charset("utf-8")


def decode_header(header):
    """Return (text or bytes, charset or None) for the parts of a header."""
    if hasattr(header, "_chunks"):
        return [(text.encode(charset.output_codec, "surrogateescape"), str(charset))
                for text, charset in header._chunks]
    if "=?" not in header:
        return [(header, None)]
    found = []
    for part, charset in pieces("".join(header.splitlines())):
        if charset is None:
            part = part.encode("raw-unicode-escape")
        if found and found[-1][1] == charset:
            found[-1] = found[-1][0] + part, charset
        else:
            found.append((part, charset))
    return found


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    """Return a Header of what decode_header() returns."""
    header = Header(maxlinelen=maxlinelen, header_name=header_name,
                    continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        if charset is not None and not isinstance(charset, Charset):
            charset = Charset(charset)
        header.append(text, charset)
    return header


class Header:
    """A header made of texts, each in a character set."""

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None,
                 continuation_ws=" ", errors="strict"):
        if charset is None:
            charset = _ASCII
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset, self._continuation_ws = charset, continuation_ws
        self._chunks = []
        self._maxlinelen = 78 if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2
        if s is not None:
            self.append(s, charset, errors)

    def append(self, s, charset=None, errors="strict"):
        """Add a text, or bytes in the character set."""
        if charset is None:
            charset = self._charset
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or "us-ascii"
            s = s.decode(codec, errors)
        try:
            s.encode(charset.output_codec or "us-ascii", errors)
        except UnicodeEncodeError:
            if charset != "us-ascii":
                raise
            charset = _UTF8
        self._chunks.append((s, charset))

    def __str__(self):
        text, before = "", None
        for part, charset in self._chunks:
            # A blank stands between ASCII and an encoded word, which has none of its own.
            if before is not None and part and text and text[-1] not in " \t":
                if (before == "us-ascii") != (charset == "us-ascii") and part[0] not in " \t":
                    text += " "
            text += part
            before = charset
        return text

    def __eq__(self, other):
        return other == str(self)

    __hash__ = None

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        """Return the header as a message has it, folded where it is longer than the lines."""
        maxlinelen = self._maxlinelen if maxlinelen is None else maxlinelen
        lines = _Lines(self._headerlen, maxlinelen or 1_000_000, self._continuation_ws,
                       splitchars)
        before = None
        for text, charset in self._chunks:
            if before is not None and text[:1] not in " \t" and (
                    before != "us-ascii" or charset != "us-ascii"):
                lines.blank()
            if charset.header_encoding is None:
                rows = text.splitlines() or [""]
                lines.ascii("", rows[0])
                for row in rows[1:]:
                    lines.newline()
                    bare = row.lstrip()
                    lines.ascii(row[:len(row) - len(bare)], bare)
            else:
                lines.words(text, charset)
            before = charset
        value = lines.text(linesep)
        if re.search(r"\n[^ \t]+:", value):
            raise HeaderParseError("header value appears to contain an embedded header: "
                                   f"{value!r}")
        return value


class _Lines:
    """Lines being filled, each a list of (blanks, text)."""

    def __init__(self, start, most, margin, breaks):
        self._done, self._line = [], []
        self._start, self._most, self._margin, self._breaks = start, most, margin, breaks
        self._blank = False

    def _size(self):
        return self._start + sum([len(blanks) + len(text) for blanks, text in self._line])

    def blank(self):
        """Put a blank in front of what follows."""
        self._blank = True

    def newline(self):
        """End the line."""
        self._done.append("".join([blanks + text for blanks, text in self._line]))
        self._line, self._start = [], 0

    def ascii(self, blanks, text):
        """Add words; lines are broken after ; and , where there are some, else at blanks."""
        if self._blank:
            blanks, self._blank = blanks or " ", False
        parts = re.split("([ \t]+)", blanks + text)
        if parts[0]:
            parts[:0] = [""]
        else:
            parts.pop(0)
        for i in range(0, len(parts) - 1, 2):
            self._add(parts[i], parts[i + 1])

    def _add(self, blanks, text):
        self._line.append((blanks, text))
        if self._size() <= self._most:
            return
        at = self._break()
        if at is None:
            blanks, text = self._line.pop()
            if self._start:
                self.newline()
                blanks = blanks or " "
            self._line.append((blanks, text))
            return
        rest = self._line[at:]
        del self._line[at:]
        self.newline()
        self._line = rest

    def _break(self):
        """Where the line is broken best; None if nowhere."""
        for mark in self._breaks:
            for i in range(len(self._line) - 1, 0, -1):
                if mark.isspace():
                    if self._line[i][0].startswith(mark):
                        return i
                elif self._line[i - 1][1].endswith(mark):
                    return i
        return None

    def words(self, text, charset):
        """Add a text as encoded words, each as long as its line allows."""
        name, codec = charset.get_output_charset(), charset.output_codec
        way = charset.way(text.encode(codec))
        around = len(name) + 7
        if self._blank and self._line:
            self._line.append((" ", ""))
        self._blank = False
        first = True
        while text or first:
            room = self._most - (self._size() if first else len(self._margin)) - around
            count = 0
            while count < len(text) and length(text[:count + 1].encode(codec), way) <= room:
                count += 1
            if count == 0 and not first:
                count = 1
            if count:
                word = encoded(text[:count].encode(codec), name, way)
                if not first:
                    self.newline()
                self._line.append(("" if first else self._margin, word))
            elif first and not text:
                break
            first = False
            text = text[count:]

    def text(self, linesep):
        """The whole, with line ends."""
        self.newline()
        return linesep.join(self._done)
