"""Encodings by name: whole texts, pieces and files in them, and handlers of errors."""

import builtins as _builtins
from _codecs import (CodecInfo, decode, encode, escape_decode, lookup, lookup_error, register,
                     register_error, unregister)
from _codecs_classes import (BufferedIncrementalDecoder, BufferedIncrementalEncoder, Codec,
                             IncrementalDecoder, IncrementalEncoder)
from _codecs_errors import (backslashreplace_errors, ignore_errors, namereplace_errors,
                            replace_errors, strict_errors, xmlcharrefreplace_errors)
from _codecs_streams import StreamReader, StreamReaderWriter, StreamRecoder, StreamWriter

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE",
           "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE",
           "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
           "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
           "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder",
           "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode",
           "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors",
           "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
           "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM = BOM_UTF16 = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"


def getencoder(encoding):
    """Return the function that encodes: it returns bytes and how much it took."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Return the function that decodes: it returns a text and how much it took."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """Return the class that encodes in pieces; LookupError if there is none."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """Return the class that decodes in pieces; LookupError if there is none."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """Return the class of readers."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """Return the class of writers."""
    return lookup(encoding).streamwriter


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file in an encoding, without changing line ends."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = _builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        both = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        both.encoding = encoding
        return both
    except BaseException:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Return a stream of bytes in one encoding over one in another."""
    file_encoding = file_encoding or data_encoding
    data_info, file_info = lookup(data_encoding), lookup(file_encoding)
    recoder = StreamRecoder(file, data_info.encode, data_info.decode, file_info.streamreader,
                            file_info.streamwriter, errors)
    recoder.data_encoding = data_encoding
    recoder.file_encoding = file_encoding
    return recoder


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Yield each text as bytes."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for text in iterator:
        if data := encoder.encode(text):
            yield data
    if data := encoder.encode("", True):
        yield data


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Yield the text of pieces of bytes, which may be cut anywhere."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for data in iterator:
        if text := decoder.decode(data):
            yield text
    if text := decoder.decode(b"", True):
        yield text
