"""The standard handlers of errors as functions, for `codecs`."""


def strict_errors(error):
    """Raise the error."""
    if isinstance(error, Exception):
        raise error
    raise TypeError("codec must pass exception instance")


def _faulty(error, *kinds):
    """The part of the input that is at fault."""
    if not isinstance(error, kinds):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")
    return error.object[error.start:error.end]


def ignore_errors(error):
    """Leave the faulty part out."""
    _faulty(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    return "", error.end


def replace_errors(error):
    """Put a question mark, or when decoding U+FFFD, in place of the faulty part."""
    part = _faulty(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    if isinstance(error, UnicodeEncodeError):
        return "?" * len(part), error.end
    return "\ufffd" * (len(part) if isinstance(error, UnicodeTranslateError) else 1), error.end


def xmlcharrefreplace_errors(error):
    """Put references as in XML in place of the faulty part."""
    return "".join(f"&#{ord(c)};" for c in _faulty(error, UnicodeEncodeError)), error.end


def _escape(number):
    return (f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000
            else f"\\U{number:08x}")


def backslashreplace_errors(error):
    """Put escapes in place of the faulty part."""
    part = _faulty(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    numbers = part if isinstance(part, bytes) else map(ord, part)
    return "".join(map(_escape, numbers)), error.end


def namereplace_errors(error):
    """Put escapes with the names of characters in place of the faulty part."""
    import unicodedata

    names = [(c, unicodedata.name(c, None)) for c in _faulty(error, UnicodeEncodeError)]
    return "".join(f"\\N{{{name}}}" if name else _escape(ord(c)) for c, name in names), error.end
