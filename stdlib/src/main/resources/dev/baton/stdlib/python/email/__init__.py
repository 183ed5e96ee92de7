"""Messages as mail has them: reading, changing and writing."""

__all__ = ["charset", "encoders", "errors", "feedparser", "generator", "header", "iterators",
           "message", "message_from_binary_file", "message_from_bytes",
           "message_from_file", "message_from_string", "mime", "parser", "utils"]


def message_from_string(s, *args, **kws):
    """Return the message in a text."""
    from email.parser import Parser
    return Parser(*args, **kws).parsestr(s)


def message_from_bytes(s, *args, **kws):
    """Return the message in bytes."""
    from email.parser import BytesParser
    return BytesParser(*args, **kws).parsebytes(s)


def message_from_file(fp, *args, **kws):
    """Return the message in a file of text."""
    from email.parser import Parser
    return Parser(*args, **kws).parse(fp)


def message_from_binary_file(fp, *args, **kws):
    """Return the message in a binary file."""
    from email.parser import BytesParser
    return BytesParser(*args, **kws).parse(fp)
