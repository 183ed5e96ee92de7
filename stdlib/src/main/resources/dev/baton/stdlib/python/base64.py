"""Bytes as text of 16, 32, 64 or 85 characters."""

import binascii
import struct as _struct

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode",
           "b32encode", "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode",
           "b85encode", "b85decode", "a85encode", "a85decode", "standard_b64encode",
           "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3

_TO_URL = bytes.maketrans(b"+/", b"-_")
_FROM_URL = bytes.maketrans(b"-_", b"+/")
_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_B85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        b"!#$%&()*+-;<=>?@^_`{|}~")
_A85 = bytes(range(33, 118))


def _as_bytes(s):
    """Return the bytes of a bytes-like object or of a str of ASCII characters."""
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not "
                        f"{s.__class__.__name__!r}") from None


def b64encode(s, altchars=None):
    """Return bytes as base64; altchars replace + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Return the bytes of base64; with validate other characters are errors."""
    s = _as_bytes(s)
    if altchars is not None:
        altchars = _as_bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Return bytes as base64."""
    return b64encode(s)


def standard_b64decode(s):
    """Return the bytes of base64."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Return bytes as base64 with - and _ instead of + and /."""
    return b64encode(s).translate(_TO_URL)


def urlsafe_b64decode(s):
    """Return the bytes of base64 with - and _ instead of + and /."""
    return b64decode(_as_bytes(s).translate(_FROM_URL))


def _encode32(alphabet, s):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    rest = len(s) % 5
    padded = bytes(s) + bytes(-len(s) % 5)
    out = bytearray()
    for at in range(0, len(padded), 5):
        number = int.from_bytes(padded[at:at + 5], "big")
        out += bytes(alphabet[number >> shift & 31] for shift in range(35, -1, -5))
    if rest:
        pads = (None, 6, 4, 3, 1)[rest]
        out[-pads:] = b"=" * pads
    return bytes(out)


def _decode32(alphabet, s, casefold, map01):
    s = _as_bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _as_bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    pads = len(s) - len(digits)
    out = bytearray()
    for at in range(0, len(digits), 8):
        number = 0
        group = digits[at:at + 8]
        for c in group:
            value = alphabet.find(c)
            if value < 0:
                raise binascii.Error("Non-base32 digit found")
            number = number << 5 | value
        out += (number << 5 * (8 - len(group))).to_bytes(5, "big")
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads and out:
        del out[(43 - 5 * pads) // 8 - 5:]
    return bytes(out)


def b32encode(s):
    """Return bytes as base32."""
    return _encode32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """Return the bytes of base32; map01 says which letter the digit 1 stands for."""
    return _decode32(_B32, s, casefold, map01)


def b32hexencode(s):
    """Return bytes as base32 with digits first."""
    return _encode32(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    """Return the bytes of base32 with digits first."""
    return _decode32(_B32_HEX, s, casefold, None)


def b16encode(s):
    """Return bytes as hexadecimal digits in upper case."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Return the bytes that hexadecimal digits show."""
    s = _as_bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _encode85(b, alphabet, pad, zero=None, spaces=None):
    """Return groups of five characters for each four bytes."""
    data = bytes(memoryview(b))
    padding = -len(data) % 4
    groups = []
    for (word,) in _struct.iter_unpack("!I", data + bytes(padding)):
        if zero and not word:
            groups.append(zero)
        elif spaces and word == 0x20202020:
            groups.append(spaces)
        else:
            digits = []
            for _ in range(5):
                word, digit = divmod(word, 85)
                digits.append(alphabet[digit])
            groups.append(bytes(reversed(digits)))
    if padding and not pad:
        if groups[-1] == zero:
            groups[-1] = alphabet[:1] * 5
        groups[-1] = groups[-1][:-padding]
    return b"".join(groups)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Return bytes as Ascii85, with lines of wrapcol characters, in <~ and ~> if adobe."""
    result = _encode85(b, _A85, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + width] for i in range(0, len(result), width)]
        if adobe and lines and len(lines[-1]) + 2 > width:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Return the bytes of Ascii85."""
    b = _as_bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = []
    group = []
    for c in b + b"u" * 4:
        if 33 <= c <= 117:
            group.append(c)
            if len(group) == 5:
                number = 0
                for digit in group:
                    number = number * 85 + digit - 33
                if number > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                out.append(number.to_bytes(4, "big"))
                group = []
        elif c == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            out.append(bytes(4))
        elif foldspaces and c == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            out.append(b"    ")
        elif c not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(c)}")
    result = b"".join(out)
    padding = 4 - len(group)
    return result[:-padding] if padding else result


def b85encode(b, pad=False):
    """Return bytes as base85, as Git and Mercurial write it."""
    return _encode85(b, _B85, pad)


def b85decode(b):
    """Return the bytes of base85."""
    b = _as_bytes(b)
    values = {c: i for i, c in enumerate(_B85)}
    padding = -len(b) % 5
    full = bytes(b) + b"~" * padding
    out = []
    for at in range(0, len(full), 5):
        number = 0
        for i, c in enumerate(full[at:at + 5], at):
            if c not in values:
                raise ValueError(f"bad base85 character at position {i}")
            number = number * 85 + values[c]
        if number > 0xFFFFFFFF:
            raise ValueError(f"base85 overflow in hunk starting at byte {at}")
        out.append(number.to_bytes(4, "big"))
    result = b"".join(out)
    return result[:-padding] if padding else result


def encode(input, output):
    """Write the bytes of one file as lines of base64 to another."""
    while data := input.read(MAXBINSIZE):
        while len(data) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(data))):
            data += more
        output.write(binascii.b2a_base64(data))


def decode(input, output):
    """Write the bytes of lines of base64 in one file to another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _check_bytes(s):
    try:
        view = memoryview(s)
    except TypeError as e:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from e
    if view.format not in ("c", "b", "B"):
        raise TypeError(f"expected single byte elements, not {view.format!r} from "
                        f"{s.__class__.__name__}")
    if view.ndim != 1:
        raise TypeError(f"expected 1-D data, not {view.ndim}-D data from "
                        f"{s.__class__.__name__}")


def encodebytes(s):
    """Return bytes as lines of base64."""
    _check_bytes(s)
    return b"".join(binascii.b2a_base64(s[i:i + MAXBINSIZE])
                    for i in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    """Return the bytes of lines of base64."""
    _check_bytes(s)
    return binascii.a2b_base64(s)
