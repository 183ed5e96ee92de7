"""Compression of the bzip2 kind."""

import builtins as _builtins
import io as _io
import os as _os

from _packed_files import (
    Compressor as _Compressor, Decompressor as _Decompressor, PackedFile as _PackedFile,
    check_text as _check_text)
import _packing

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]


class BZ2Compressor(_Compressor):
    """Compresses data piece by piece."""

    __slots__ = ()

    def __init__(self, compresslevel=9, /):
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        self._packer = _packing.bzip2_packer(compresslevel)


class BZ2Decompressor(_Decompressor):
    """Decompresses one stream piece by piece."""

    __slots__ = ()

    def __init__(self):
        self._unpacker = _packing.bzip2_unpacker()


class BZ2File(_PackedFile):
    """A file of bzip2, as a file of what is in it."""

    def __init__(self, filename, mode="r", *, compresslevel=9):
        super().__init__()
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        kind = {"": "rb", "r": "rb", "rb": "rb", "w": "wb", "wb": "wb", "x": "xb", "xb": "xb",
                "a": "ab", "ab": "ab"}.get(mode)
        if kind is None:
            raise ValueError(f"Invalid mode: {mode!r}")
        if isinstance(filename, (str, bytes, _os.PathLike)):
            self._fp = _builtins.open(filename, kind)
            self._close_fp = True
        elif hasattr(filename, "read") or hasattr(filename, "write"):
            self._fp = filename
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")
        if kind == "rb":
            self._begin_reading(_packing.bzip2_unpacker, OSError)
        else:
            self._begin_writing(_packing.bzip2_packer(compresslevel))


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a bzip2 file, by name or another file, in binary or text mode."""
    _check_text(mode, encoding, errors, newline)
    binary = BZ2File(filename, mode.replace("t", ""), compresslevel=compresslevel)
    if "t" in mode:
        return _io.TextIOWrapper(binary, _io.text_encoding(encoding), errors, newline)
    return binary


def compress(data, compresslevel=9):
    """Return data, compressed."""
    packer = BZ2Compressor(compresslevel)
    return packer.compress(data) + packer.flush()


def decompress(data):
    """Return what is in one or several streams, one behind the other."""
    parts = []
    while data:
        unpacker = _packing.bzip2_unpacker()
        try:
            parts.append(unpacker.unpack(data))
        except OSError:
            if parts:
                break
            raise
        if not unpacker.eof:
            raise ValueError("Compressed data ended before the end-of-stream marker was reached")
        data = unpacker.unused_data
    return b"".join(parts)
