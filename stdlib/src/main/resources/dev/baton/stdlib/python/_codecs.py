"""Encodings by name, for `codecs`."""


class CodecInfo(tuple):
    """The name of an encoding and its functions."""

    __module__ = "codecs"

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


def _hex_encode(data):
    import binascii

    return binascii.hexlify(data)


def _hex_decode(data):
    import binascii

    return binascii.unhexlify(data)


def _base64_encode(data):
    import base64

    return base64.encodebytes(data)


def _base64_decode(data):
    import base64

    return base64.decodebytes(data)


def _rot13(text):
    return "".join(
        chr((ord(c) - base + 13) % 26 + base)
        if c.isascii() and c.isalpha() and (base := 97 if c.islower() else 65) else c
        for c in text)


_OTHERS = {"hex": (_hex_encode, _hex_decode), "base64": (_base64_encode, _base64_decode),
           "rot13": (_rot13, _rot13)}
_OTHER_NAMES = {"hex": "hex", "hex_codec": "hex", "base64": "base64", "base64_codec": "base64",
                "base_64": "base64", "rot13": "rot13", "rot_13": "rot13"}
_NAMES = {"utf8": "utf-8", "utf_8": "utf-8", "u8": "utf-8", "latin1": "iso8859-1",
          "latin_1": "iso8859-1", "iso_8859_1": "iso8859-1", "l1": "iso8859-1",
          "us_ascii": "ascii", "utf16": "utf-16", "utf_16": "utf-16", "utf32": "utf-32",
          "utf_32": "utf-32", "utf_8_sig": "utf-8-sig", "utf_16_le": "utf-16-le",
          "utf_16_be": "utf-16-be", "utf_32_le": "utf-32-le", "utf_32_be": "utf-32-be"}


def _other(encoding):
    name = _OTHER_NAMES.get(encoding.lower().replace("-", "_"))
    return None if name is None else _OTHERS[name]


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode an object: a str, or bytes by hex or base64."""
    other = _other(encoding)
    if other is not None:
        return other[0](obj)
    if not isinstance(obj, str):
        "".encode(encoding)
        raise TypeError(f"{_called(encoding)} argument 1 must be str, not {type(obj).__name__}")
    return obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode an object: bytes, by hex and base64 to other bytes."""
    other = _other(encoding)
    if other is not None:
        return other[1](obj)
    return str(obj, encoding, errors)


def _called(encoding):
    return lookup(encoding).name.replace("-", "_") + "_encode()"


def lookup(encoding, /):
    """Return the CodecInfo of an encoding; LookupError if there is none."""
    other = _other(encoding)
    if other is not None:
        name = _OTHER_NAMES[encoding.lower().replace("-", "_")]

        def to_other(data, errors="strict"):
            return other[0](data), len(data)

        def from_other(data, errors="strict"):
            return other[1](data), len(data)

        return CodecInfo(to_other, from_other, name=name)
    "".encode(encoding)
    b"".decode(encoding)
    plain = encoding.lower().replace("-", "_").replace(" ", "_")

    def to_bytes(text, errors="strict"):
        return text.encode(encoding, errors), len(text)

    def to_text(data, errors="strict"):
        return str(data, encoding, errors), len(data)

    return CodecInfo(to_bytes, to_text, name=_NAMES.get(plain, plain.replace("_", "-")))


def escape_decode(data, errors="strict", /):
    r"""Return the bytes that a text with escapes such as \x41 stands for."""
    import re

    known = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"a": b"\a", b"b": b"\b", b"f": b"\f",
             b"v": b"\v", b"\\": b"\\", b"'": b"'", b'"': b'"', b"\n": b""}

    def one(found):
        text = found[1]
        if text[:1] == b"x":
            return bytes([int(text[1:], 16)])
        if text[:1].isdigit():
            return bytes([int(text, 8) & 0xFF])
        return known.get(text, b"\\" + text)

    result = re.sub(rb"\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])", one, data)
    return result, len(data)
