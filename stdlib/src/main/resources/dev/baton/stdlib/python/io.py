"""Streams: text and bytes, in files and in memory."""

import _io
from _io import (
    DEFAULT_BUFFER_SIZE, BufferedIOBase, BufferedRandom, BufferedReader, BufferedWriter,
    BytesIO, FileIO, IOBase, RawIOBase, StringIO, TextIOBase, TextIOWrapper,
    UnsupportedOperation, open)

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO",
           "StringIO", "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair",
           "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "text_encoding", "DEFAULT_BUFFER_SIZE",
           "IncrementalNewlineDecoder"]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError


def text_encoding(encoding, stacklevel=2, /):
    """Return the encoding to use for one that may be None: then it is 'locale'."""
    return "locale" if encoding is None else encoding


def open_code(path):
    """Open a file of program text or bytecode for reading bytes."""
    return open(path, "rb")


def __getattr__(name):
    """Load the two rarely used classes when somebody asks for them."""
    if name in ("BufferedRWPair", "IncrementalNewlineDecoder"):
        value = getattr(_io, name, None)
        if value is None:
            import _io_extras

            value = getattr(_io_extras, name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
