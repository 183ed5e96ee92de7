"""The rarely used classes of `io`."""

from _io import BufferedIOBase, BufferedReader, BufferedWriter, DEFAULT_BUFFER_SIZE


class BufferedRWPair(BufferedIOBase):
    """One stream out of two: it reads from one raw stream and writes to the other."""

    __module__ = "io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        if not reader.readable():
            raise OSError('"reader" argument must be readable.')
        if not writer.writable():
            raise OSError('"writer" argument must be writable.')
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1):
        """Read size bytes, or all."""
        return self.reader.read(-1 if size is None else size)

    def read1(self, size=-1):
        """Read at most size bytes with at most one read of the raw stream."""
        return self.reader.read1(size)

    def readinto(self, b):
        """Read into a buffer and return the number of bytes."""
        return self.reader.readinto(b)

    def readinto1(self, b):
        """Read into a buffer with at most one read of the raw stream."""
        return self.reader.readinto1(b)

    def peek(self, size=0):
        """Return bytes that are there already, without going past them."""
        return self.reader.peek(size)

    def write(self, b):
        """Write bytes and return their number."""
        return self.writer.write(b)

    def flush(self):
        """Write out what is buffered."""
        return self.writer.flush()

    def readable(self):
        """Can it be read from?"""
        return self.reader.readable()

    def writable(self):
        """Can it be written to?"""
        return self.writer.writable()

    def isatty(self):
        """Is either end a terminal?"""
        return self.reader.isatty() or self.writer.isatty()

    def close(self):
        """Close both ends."""
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        """Is the writing end closed?"""
        return self.writer.closed


class IncrementalNewlineDecoder:
    """Turns the line ends of a text that comes in pieces into newlines.

    Over another incremental decoder, or over text if decoder is None.
    """

    __module__ = "io"

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder = decoder
        self.translate = translate
        self.errors = errors
        self._seen = set()
        self._held = False

    def decode(self, input, final=False):
        """Decode a piece; a carriage return at its end waits for what follows."""
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if self._held and (text or final):
            text = "\r" + text
            self._held = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._held = True
        pairs = text.count("\r\n")
        returns = text.count("\r") - pairs
        for end, count in (("\r\n", pairs), ("\r", returns),
                           ("\n", text.count("\n") - pairs)):
            if count:
                self._seen.add(end)
        if self.translate and (pairs or returns):
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def getstate(self):
        """Return the state, for setstate()."""
        buffered, flag = (b"", 0) if self.decoder is None else self.decoder.getstate()
        return buffered, flag << 1 | self._held

    def setstate(self, state):
        """Go back to a state."""
        buffered, flag = state
        self._held = bool(flag & 1)
        if self.decoder is not None:
            self.decoder.setstate((buffered, flag >> 1))

    def reset(self):
        """Begin anew."""
        self._seen.clear()
        self._held = False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        """The line ends seen so far: None, one of them, or a tuple."""
        seen = tuple([end for end in ("\r", "\n", "\r\n") if end in self._seen])
        return seen if len(seen) > 1 else seen[0] if seen else None
