"""How protocols 0 and 1 write values as lines of text."""

import _pickle_codes as op
from _pickle_codes import PicklingError

# What would end a line, or the text where files are opened as text.
_ESCAPES = str.maketrans({c: f"\\u{ord(c):04x}" for c in "\\\0\n\r\x1a"})


def int_line(value):
    """Return the instruction for an int."""
    if -0x80000000 <= value <= 0x7FFFFFFF:
        return op.INT + b"%d\n" % value
    return op.LONG + b"%dL\n" % value


def str_line(text):
    """Return the instruction for a str."""
    return op.UNICODE + text.translate(_ESCAPES).encode("raw-unicode-escape") + b"\n"


def pid_line(pid):
    """Return the instruction for an object that has an id of the program."""
    try:
        return op.PERSID + str(pid).encode("ascii") + b"\n"
    except UnicodeEncodeError:
        raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None


def global_lines(module_name, name, protocol):
    """Return the instruction for a class or function."""
    try:
        return op.GLOBAL + f"{module_name}\n{name}\n".encode("utf-8" if protocol >= 3 else "ascii")
    except UnicodeEncodeError:
        raise PicklingError(f"can't pickle global identifier '{module_name}.{name}' using pickle "
                            f"protocol {protocol}") from None
