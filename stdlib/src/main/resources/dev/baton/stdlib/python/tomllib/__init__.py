"""Reading of TOML."""

from tomllib._parser import TOMLDecodeError, loads

__all__ = ("loads", "load", "TOMLDecodeError")


def load(fp, /, *, parse_float=float):
    """Read TOML from a binary file."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`"
                        ) from None
    return loads(text, parse_float=parse_float)
