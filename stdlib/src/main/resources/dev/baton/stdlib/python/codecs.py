"""Encodings by name, and files in them."""

import builtins as _builtins
import io as _io
from _codecs import CodecInfo, decode, encode, escape_decode, lookup

__all__ = ["encode", "decode", "lookup", "CodecInfo", "getencoder", "getdecoder", "open", "BOM",
           "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE",
           "BOM_UTF32_BE", "BOM_LE", "BOM_BE", "iterencode", "iterdecode"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM = BOM_UTF16 = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"


def getencoder(encoding):
    """Return the function that encodes: it returns bytes and how much it took."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Return the function that decodes: it returns a text and how much it took."""
    return lookup(encoding).decode


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file in an encoding, without changing line ends."""
    if encoding is None:
        return _builtins.open(filename, mode, buffering)
    return _io.open(filename, mode.replace("b", ""), buffering, encoding, errors, newline="")


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Yield each text as bytes."""
    for text in iterator:
        if data := encode(text, encoding, errors):
            yield data


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Yield the text of pieces of bytes, which may be cut anywhere."""
    stream = _io.TextIOWrapper(_Pieces(iterator), encoding, errors, newline="")
    while text := stream.read(8192):
        yield text


class _Pieces(_io.RawIOBase):
    """A stream of the bytes of an iterator."""

    def __init__(self, iterator):
        self._iterator = iter(iterator)
        self._left = b""

    def readable(self):
        """Return True."""
        return True

    def readinto(self, buffer):
        """Put the next bytes into a buffer."""
        while not self._left:
            piece = next(self._iterator, None)
            if piece is None:
                return 0
            self._left = bytes(piece)
        n = min(len(buffer), len(self._left))
        buffer[:n], self._left = self._left[:n], self._left[n:]
        return n

    def read1(self, size=-1):
        """Return the next bytes."""
        return self.read(8192 if size is None or size < 0 else size)
