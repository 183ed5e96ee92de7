"""Compression of the kinds .xz and .lzma."""

import builtins as _builtins
import io as _io
import os as _os

from _lzma_filters import (
    CHECK_CRC32, CHECK_CRC64, CHECK_ID_MAX, CHECK_NONE, CHECK_SHA256, CHECK_UNKNOWN, FILTER_ARM,
    FILTER_ARMTHUMB, FILTER_DELTA, FILTER_IA64, FILTER_LZMA1, FILTER_LZMA2, FILTER_POWERPC,
    FILTER_SPARC, FILTER_X86, FORMAT_ALONE, FORMAT_AUTO, FORMAT_RAW, FORMAT_XZ, MF_BT2, MF_BT3,
    MF_BT4, MF_HC3, MF_HC4, MODE_FAST, MODE_NORMAL, PRESET_DEFAULT, PRESET_EXTREME,
    LZMAError, packer as _packer, unpacker as _unpacker)
from _packed_files import (
    Compressor as _Compressor, Decompressor as _Decompressor, PackedFile as _PackedFile,
    check_text as _check_text)

__all__ = [
    "CHECK_NONE", "CHECK_CRC32", "CHECK_CRC64", "CHECK_SHA256", "CHECK_ID_MAX", "CHECK_UNKNOWN",
    "FILTER_LZMA1", "FILTER_LZMA2", "FILTER_DELTA", "FILTER_X86", "FILTER_IA64", "FILTER_ARM",
    "FILTER_ARMTHUMB", "FILTER_POWERPC", "FILTER_SPARC", "FORMAT_AUTO", "FORMAT_XZ",
    "FORMAT_ALONE", "FORMAT_RAW", "MF_HC3", "MF_HC4", "MF_BT2", "MF_BT3", "MF_BT4", "MODE_FAST",
    "MODE_NORMAL", "PRESET_DEFAULT", "PRESET_EXTREME", "LZMACompressor", "LZMADecompressor",
    "LZMAFile", "LZMAError", "open", "compress", "decompress", "is_check_supported"]


class LZMACompressor(_Compressor):
    """Compresses data piece by piece."""

    __slots__ = ()

    def __init__(self, format=FORMAT_XZ, check=-1, preset=None, filters=None):
        self._packer = _packer(format, check, preset, filters)


class LZMADecompressor(_Decompressor):
    """Decompresses one stream piece by piece."""

    __slots__ = ()

    def __init__(self, format=FORMAT_AUTO, memlimit=None, filters=None):
        self._unpacker = _unpacker(format, memlimit, filters)

    @property
    def check(self):
        """The kind of check of the data, CHECK_UNKNOWN before it is known."""
        return self._unpacker.check


class LZMAFile(_PackedFile):
    """A file of .xz or .lzma, as a file of what is in it."""

    def __init__(self, filename=None, mode="r", *, format=None, check=-1, preset=None,
                 filters=None):
        super().__init__()
        reading = mode in ("r", "rb")
        if not reading and mode not in ("w", "wb", "a", "ab", "x", "xb"):
            raise ValueError(f"Invalid mode: {mode!r}")
        packer = None
        if reading:
            if check != -1:
                raise ValueError("Cannot specify an integrity check when opening a file "
                                 "for reading")
            if preset is not None:
                raise ValueError("Cannot specify a preset compression level when opening a file "
                                 "for reading")
            if format is None:
                format = FORMAT_AUTO
        else:
            packer = _packer(FORMAT_XZ if format is None else format, check, preset, filters)
        if isinstance(filename, (str, bytes, _os.PathLike)):
            self._fp = _builtins.open(filename, mode if "b" in mode else mode + "b")
            self._close_fp = True
        elif hasattr(filename, "read") or hasattr(filename, "write"):
            self._fp = filename
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")
        if reading:
            self._begin_reading(lambda: _unpacker(format, None, filters), LZMAError)
        else:
            self._begin_writing(packer)


def open(filename, mode="rb", *, format=None, check=-1, preset=None, filters=None,
         encoding=None, errors=None, newline=None):
    """Open a file of .xz or .lzma, by name or another file, in binary or text mode."""
    _check_text(mode, encoding, errors, newline)
    binary = LZMAFile(filename, mode.replace("t", ""), format=format, check=check, preset=preset,
                      filters=filters)
    if "t" in mode:
        return _io.TextIOWrapper(binary, _io.text_encoding(encoding), errors, newline)
    return binary


def compress(data, format=FORMAT_XZ, check=-1, preset=None, filters=None):
    """Return data, compressed."""
    size = len(data) if isinstance(data, (bytes, bytearray)) else None
    packer = _packer(format, check, preset, filters, size)
    return packer.pack(data) + packer.finish()


def decompress(data, format=FORMAT_AUTO, memlimit=None, filters=None):
    """Return what is in one or several streams, one behind the other."""
    parts = []
    while True:
        unpacker = _unpacker(format, memlimit, filters)
        try:
            part = unpacker.unpack(data)
        except LZMAError:
            if parts:
                break
            raise
        parts.append(part)
        if not unpacker.eof:
            raise LZMAError("Compressed data ended before the end-of-stream marker was reached")
        data = unpacker.unused_data
        if not data:
            break
    return b"".join(parts)


def is_check_supported(check_id, /):
    """Tell whether data with a kind of check can be read and written."""
    return check_id in (CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256)
