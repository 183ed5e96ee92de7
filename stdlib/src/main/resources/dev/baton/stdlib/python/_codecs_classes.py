"""Codecs as objects: whole, in pieces, and over streams; for `codecs`."""

import _codec
from _codecs import CodecInfo


class Codec:
    """What an encoding can do; classes derived from it say how."""

    __module__ = "codecs"

    def encode(self, input, errors="strict"):
        """Return the encoded object and how much of the input was used."""
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        """Return the decoded object and how much of the input was used."""
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes in pieces."""

    __module__ = "codecs"

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        """Return a piece encoded."""
        raise NotImplementedError

    def reset(self):
        """Begin anew."""

    def getstate(self):
        """Return a number or text for setstate()."""
        return 0

    def setstate(self, state):
        """Go on where getstate() was called."""


class IncrementalDecoder:
    """Decodes in pieces."""

    __module__ = "codecs"

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        """Return a piece decoded."""
        raise NotImplementedError

    def reset(self):
        """Begin anew."""

    def getstate(self):
        """Return the bytes that wait for more, and a number."""
        return b"", 0

    def setstate(self, state):
        """Go on where getstate() was called."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder that keeps what is incomplete; _buffer_encode() says what is."""

    __module__ = "codecs"

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps what is incomplete; _buffer_decode() says what is."""

    __module__ = "codecs"

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


# Encodings that begin with a mark: the mark by byte order, and what follows it.
_MARKS = {
    "utf-16": ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")),
    "utf-32": ((b"\xff\xfe\0\0", "utf-32-le"), (b"\0\0\xfe\xff", "utf-32-be")),
    "utf-8-sig": ((b"\xef\xbb\xbf", "utf-8"),)}


def text_codec(encoding, name):
    """Return the CodecInfo of one of Baton's own encodings."""

    def encode(input, errors="strict"):
        return input.encode(encoding, errors), len(input)

    def decode(input, errors="strict"):
        return str(input, encoding, errors), len(input)

    marks = _MARKS.get(name)

    class Encoder(IncrementalEncoder):
        started = False

        def encode(self, input, final=False):
            plain = marks and self.started
            self.started = True
            return input.encode(marks[0][1] if plain else encoding, self.errors)

        def reset(self):
            self.started = False

        def getstate(self):
            return 0 if self.started or not marks else 2

        def setstate(self, state):
            self.started = state == 0

    class Decoder(BufferedIncrementalDecoder):
        known = None if marks else encoding

        def _buffer_decode(self, input, errors, final):
            start = 0
            if self.known is None:
                if len(input) < len(marks[0][0]) and not final:
                    return "", 0
                self.known = marks[0][1]
                for mark, follows in marks:
                    if input.startswith(mark):
                        self.known, start = follows, len(mark)
            text, consumed = _codec.decode(input[start:], self.known, errors, final)
            return text, start + consumed

        def reset(self):
            super().reset()
            self.known = None if marks else encoding

    for cls, shown in (Encoder, "IncrementalEncoder"), (Decoder, "IncrementalDecoder"):
        cls.__name__ = cls.__qualname__ = shown
        cls.__module__ = "encodings." + name.replace("-", "_")
    reader, writer, _, _ = classes(encode, decode, Encoder, Decoder)
    return CodecInfo(encode, decode, reader, writer, Encoder, Decoder, name)


def classes(encode_all, decode_all, encoder=None, decoder=None):
    """Return the reader, writer, encoder and decoder of a pair of functions."""
    from _codecs_streams import StreamReader, StreamWriter

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode_all(input, self.errors)[0]

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode_all(input, self.errors)[0]

    class Writer(StreamWriter):
        _encoder = None

        def encode(self, input, errors="strict"):
            if encoder is None:
                return encode_all(input, errors)
            if self._encoder is None:
                self._encoder = encoder(errors)
            return self._encoder.encode(input), len(input)

        def reset(self):
            self._encoder = None

    class Reader(StreamReader):
        _decoder = None

        def decode(self, input, errors="strict"):
            if decoder is None:
                return decode_all(input, errors)
            if self._decoder is None:
                self._decoder = decoder(errors)
            # What is incomplete stays with the reader, not with the decoder.
            return self._decoder._buffer_decode(input, errors, False)

        def reset(self):
            super().reset()
            self._decoder = None

    Writer.__name__ = Writer.__qualname__ = "StreamWriter"
    Reader.__name__ = Reader.__qualname__ = "StreamReader"
    return Reader, Writer, encoder or Encoder, decoder or Decoder
