"""Encoded words: how headers, which are ASCII, write other texts."""

import base64
import binascii
import re
import string

_SAFE = frozenset((string.ascii_letters + string.digits + "-!*+/").encode())
_WORD = re.compile(r"=\?(?P<charset>[^?]*?)\?(?P<way>[qQbB])\?(?P<text>.*?)\?=")


def quoted_length(data):
    """How long bytes are with way "q"."""
    return sum([1 if byte in _SAFE or byte == 32 else 3 for byte in data])


def length(data, way):
    """How long bytes are, without what stands around them."""
    return quoted_length(data) if way == "q" else -(-len(data) // 3) * 4


def encoded(data, charset, way):
    """An encoded word."""
    if way == "q":
        text = "".join(["_" if byte == 32 else chr(byte) if byte in _SAFE else f"={byte:02X}"
                        for byte in data])
    else:
        text = base64.b64encode(data).decode("ascii")
    return f"=?{charset}?{way}?{text}?="


def _bytes_of(text, way):
    if way == "q":
        return binascii.a2b_qp(text.encode("ascii", "surrogateescape"), header=True)
    return base64.b64decode(text + "=" * (-len(text) % 4))


def pieces(line):
    """(text or bytes, charset or None) for the parts of a line."""
    found, end = [], 0
    for match in _WORD.finditer(line):
        before = line[end:match.start()]
        # Blanks between two encoded words belong to neither.
        if before and not (found and found[-1][1] is not None and before.isspace()):
            found.append((before, None))
        try:
            data = _bytes_of(match["text"], match["way"].lower())
            found.append((data, match["charset"].lower().partition("*")[0]))
        except ValueError:
            found.append((match[0], None))
        end = match.end()
    if line[end:]:
        found.append((line[end:], None))
    return found


def decoded(text):
    """A text with its encoded words read."""
    if "=?" not in text:
        return text
    parts, pending, pending_charset = [], b"", None
    for part, charset in pieces(text):
        if charset == pending_charset and charset is not None:
            pending += part
            continue
        if pending_charset is not None:
            parts.append(_text(pending, pending_charset))
        pending, pending_charset = (part, charset) if charset is not None else (b"", None)
        if charset is None:
            parts.append(part)
    if pending_charset is not None:
        parts.append(_text(pending, pending_charset))
    return "".join(parts)


def _text(data, charset):
    try:
        return data.decode(charset, "surrogateescape")
    except LookupError:
        return data.decode("ascii", "surrogateescape")
