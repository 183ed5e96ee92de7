"""What can be wrong with messages."""


class MessageError(Exception):
    """A message is wrong."""


class MessageParseError(MessageError):
    """A text is no message."""


class HeaderParseError(MessageParseError):
    """A header cannot be read."""


class MultipartConversionError(MessageError, TypeError):
    """Something cannot be attached to a message."""


class HeaderWriteError(MessageError):
    """A header cannot be written."""
