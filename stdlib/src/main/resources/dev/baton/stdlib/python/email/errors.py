"""What can be wrong with messages."""


class MessageError(Exception):
    """A message is wrong."""


class MessageParseError(MessageError):
    """A text is no message."""


class HeaderParseError(MessageParseError):
    """A header cannot be read."""


class BoundaryError(MessageParseError):
    """The end of a part is missing."""


class MultipartConversionError(MessageError, TypeError):
    """Something cannot be attached to a message."""


class CharsetError(MessageError):
    """A character set is not known."""


class HeaderWriteError(MessageError):
    """A header cannot be written."""


class MessageDefect(ValueError):
    """A message was read although something in it is wrong."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    """A message of parts does not say what stands between them."""


class StartBoundaryNotFoundDefect(MessageDefect):
    """What stands between the parts is nowhere."""


class CloseBoundaryNotFoundDefect(MessageDefect):
    """The end of the last part is missing."""


class MissingHeaderBodySeparatorDefect(MessageDefect):
    """A line among the headers is none."""


class MultipartInvariantViolationDefect(MessageDefect):
    """A message of parts has none."""


class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """A message of parts is encoded as a whole."""


class InvalidBase64PaddingDefect(MessageDefect):
    """Base64 has a wrong end."""


class InvalidBase64CharactersDefect(MessageDefect):
    """Base64 has other characters."""


class HeaderDefect(MessageDefect):
    """A header was read although something in it is wrong."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


class InvalidHeaderDefect(HeaderDefect):
    """A header is not valid."""


class HeaderMissingRequiredValue(HeaderDefect):
    """A header has no value."""


class InvalidDateDefect(HeaderDefect):
    """A header has no date where there must be one."""
