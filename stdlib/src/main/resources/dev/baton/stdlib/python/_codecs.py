"""Encodings by name, for `codecs`."""

import _codec


class CodecInfo(tuple):
    """The name of an encoding, its functions and its classes."""

    __module__ = "codecs"

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
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


def _quopri_encode(data):
    import binascii

    return binascii.b2a_qp(data, quotetabs=True)


def _quopri_decode(data):
    import binascii

    return binascii.a2b_qp(data)


def _zlib_encode(data):
    import zlib

    return zlib.compress(data)


def _zlib_decode(data):
    import zlib

    return zlib.decompress(data)


def _rot13(text):
    return "".join(
        chr((ord(c) - base + 13) % 26 + base)
        if c.isascii() and c.isalpha() and (base := 97 if c.islower() else 65) else c
        for c in text)


_OTHERS = {"hex": (_hex_encode, _hex_decode), "base64": (_base64_encode, _base64_decode),
           "rot13": (_rot13, _rot13), "quopri": (_quopri_encode, _quopri_decode),
           "zlib": (_zlib_encode, _zlib_decode)}
_OTHER_NAMES = {"hex": "hex", "hex_codec": "hex", "base64": "base64", "base64_codec": "base64",
                "base_64": "base64", "rot13": "rot13", "rot_13": "rot13", "quopri": "quopri",
                "quopri_codec": "quopri", "quoted_printable": "quopri", "zlib": "zlib",
                "zlib_codec": "zlib", "zip": "zlib"}
_NAMES = {"utf8": "utf-8", "utf_8": "utf-8", "u8": "utf-8", "latin1": "iso8859-1",
          "latin_1": "iso8859-1", "iso_8859_1": "iso8859-1", "l1": "iso8859-1",
          "us_ascii": "ascii", "utf16": "utf-16", "utf_16": "utf-16", "utf32": "utf-32",
          "utf_32": "utf-32", "utf_8_sig": "utf-8-sig", "utf_16_le": "utf-16-le",
          "utf_16_be": "utf-16-be", "utf_32_le": "utf-32-le", "utf_32_be": "utf-32-be"}

# Each is a single operation of a list or dict: no lock is needed.
_search_path = []
_found = {}


def register(search_function, /):
    """Register a function that is asked, by name, for encodings; it returns a CodecInfo or None."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_path.append(search_function)
    _codec.set_search(lookup)


def unregister(search_function, /):
    """Undo register(); nothing happens if the function is not registered."""
    if search_function in _search_path:
        _search_path.remove(search_function)
        _found.clear()


def _plain(encoding):
    return encoding.lower().replace("-", "_").replace(" ", "_")


def lookup(encoding, /):
    """Return the CodecInfo of an encoding; LookupError if there is none."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    name = _plain(encoding)
    info = _found.get(name)
    if info is None:
        info = _found[name] = _make(name, encoding)
    return info


def _make(name, encoding):
    if name in _OTHER_NAMES:
        return _other(_OTHER_NAMES[name])
    if _codec.is_known(encoding):
        from _codecs_classes import text_codec

        shown = _NAMES.get(name, name.replace("_", "-"))
        if shown not in _found:
            _found[shown] = text_codec(encoding, shown)
        return _found[shown]
    for search in _search_path:
        info = search(name)
        if info is not None:
            if not isinstance(info, tuple) or len(info) != 4:
                raise TypeError("codec search functions must return 4-tuples")
            return info
    raise LookupError(f"unknown encoding: {encoding}")


def _other(name):
    """The codec of an encoding that is not one of texts."""
    from _codecs_classes import classes

    to, back = _OTHERS[name]

    def encode(data, errors="strict"):
        return to(data), len(data)

    def decode(data, errors="strict"):
        return back(data), len(data)

    return CodecInfo(encode, decode, *classes(encode, decode), name=name)


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode an object: a str, or bytes by hex or base64."""
    info = lookup(encoding)
    if not isinstance(obj, str) and _codec.is_known(encoding):
        raise TypeError(f"{info.name.replace('-', '_')}_encode() argument 1 must be str, not "
                        f"{type(obj).__name__}")
    return _result(info[0](obj, errors), "encoder")


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode an object: bytes, by hex and base64 to other bytes."""
    return _result(lookup(encoding)[1](obj, errors), "decoder")


def _result(pair, what):
    if not isinstance(pair, tuple) or len(pair) != 2:
        raise TypeError(f"{what} must return a tuple (object, integer)")
    return pair[0]


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


_STANDARD = ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace",
             "namereplace")


def register_error(name, handler, /):
    """Make a callable the handler of errors under a name.

    It gets the exception, and returns what stands in place of the faulty part and where to go
    on.
    """
    if not callable(handler):
        raise TypeError("handler must be callable")
    _codec.register_error(name, handler)


def lookup_error(name, /):
    """Return the handler of a name; LookupError if there is none."""
    handler = _codec.registered_error(name)
    if handler is None and name in _STANDARD:
        import _codecs_errors

        handler = getattr(_codecs_errors, name + "_errors")
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler
