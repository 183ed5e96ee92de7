"""What transports call: the program's side of a connection."""

__all__ = ("BaseProtocol", "Protocol")


class BaseProtocol:
    """The calls that every protocol gets."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there."""

    def connection_lost(self, exc):
        """The connection is closed; exc is None or the reason."""

    def pause_writing(self):
        """The transport's buffer is full."""

    def resume_writing(self):
        """The transport's buffer has room again."""


class Protocol(BaseProtocol):
    """The calls of a stream."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes came."""

    def eof_received(self):
        """The other side sends no more; a true result keeps the transport open for writing."""
