"""How texts of a character set are written in headers and bodies."""

import base64

from email import encoders
from email._words import encoded, quoted_length

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]

QP, BASE64, SHORTEST = 1, 2, 3

_CHARSETS = {"us-ascii": (None, None, None), "utf-8": (SHORTEST, BASE64, "utf-8"),
             "windows-1252": (QP, QP, None)}
_CHARSETS.update({f"iso-8859-{n}": (QP, QP, None)
                  for n in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)})
_ALIASES = {"latin_1": "iso-8859-1", "latin-1": "iso-8859-1", "ascii": "us-ascii",
            "cp949": "ks_c_5601-1987", "euc_jp": "euc-jp", "euc_kr": "euc-kr"}
_CODECS = {}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Say how a character set is written."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    _CHARSETS[charset] = header_enc, body_enc, output_charset


def add_alias(alias, canonical):
    """Give a character set another name."""
    _ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """Set the codec of a character set."""
    _CODECS[charset] = codecname


class Charset:
    """A character set, with what headers and bodies need to be in it."""

    def __init__(self, input_charset="us-ascii"):
        if isinstance(input_charset, bytes):
            input_charset = str(input_charset, "ascii")
        name = input_charset.lower()
        self.input_charset = name = _ALIASES.get(name, name)
        header, body, output = _CHARSETS.get(name, (SHORTEST, BASE64, None))
        self.header_encoding, self.body_encoding = header, body
        self.output_charset = _ALIASES.get(output or name, output or name)
        self.input_codec = _CODECS.get(name, name)
        self.output_codec = _CODECS.get(self.output_charset, self.output_charset)

    def __str__(self):
        return self.input_charset

    __repr__ = __str__

    def __eq__(self, other):
        return str(self) == str(other).lower()

    __hash__ = None

    def get_output_charset(self):
        """Return the name that messages show."""
        return self.output_charset or self.input_charset

    def get_body_encoding(self):
        """Return the transfer encoding of bodies, or a function that finds it out."""
        if self.body_encoding == QP:
            return "quoted-printable"
        return "base64" if self.body_encoding == BASE64 else encoders.encode_7or8bit

    def way(self, data):
        """Return how bytes are written in a header: "q", "b", or None for as they are."""
        if self.header_encoding is None:
            return None
        if self.header_encoding != SHORTEST:
            return "q" if self.header_encoding == QP else "b"
        return "b" if -(-len(data) // 3) * 4 < quoted_length(data) else "q"

    def header_encode(self, string):
        """Return a text as it is written in a header."""
        data = string.encode(self.output_codec)
        way = self.way(data)
        return string if way is None else encoded(data, self.get_output_charset(), way)

    def body_encode(self, string):
        """Return a text, or its bytes, as it is written in a body."""
        if not string:
            return string
        if self.body_encoding == BASE64:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return base64.encodebytes(string).decode("ascii")
        if self.body_encoding == QP:
            if isinstance(string, bytes):
                string = string.decode("latin1")
            return encoders.quoted_body(string.encode("latin1")).decode("ascii")
        return string.decode("ascii") if isinstance(string, bytes) else string
