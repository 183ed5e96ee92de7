"""Take apart, format and print exceptions and stacks."""

import sys
from _traceback_exceptions import TracebackException
from _traceback_frames import FrameSummary, StackSummary, walk_stack, walk_tb

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only",
           "format_list", "format_stack", "format_tb", "print_exc", "format_exc",
           "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
           "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb",
           "print_list"]

_omitted = object()


def _exception_of(exc, value, tb):
    """Sort out the two ways to call: f(exc) and f(type, value, traceback)."""
    if (value is _omitted) != (tb is _omitted):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _omitted:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def _write(texts, file):
    file = sys.stderr if file is None else file
    for text in texts:
        print(text, file=file, end="")


def format_exception(exc, /, value=_omitted, tb=_omitted, limit=None, chain=True):
    """Return the text that print_exception() writes, as a list of pieces."""
    value, tb = _exception_of(exc, value, tb)
    summary = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return list(summary.format(chain=chain))


def print_exception(exc, /, value=_omitted, tb=_omitted, limit=None, file=None, chain=True):
    """Write an exception with its stack, and what it is chained to, as the engine would."""
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exception_only(exc, /, value=_omitted):
    """Return the last lines of the text: type, message and notes, without the stack."""
    value = exc if value is _omitted else value
    summary = TracebackException(type(value), value, None, compact=True)
    return list(summary.format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """print_exception() for the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """Return the text of print_exc() as one string."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """print_exception() for the exception that ended the last interactive input."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    exc = sys.last_exc if hasattr(sys, "last_exc") else sys.last_value
    print_exception(exc, limit=limit, file=file, chain=chain)


def extract_tb(tb, limit=None):
    """Return the StackSummary of a traceback."""
    from _traceback_frames import _positions_along

    return StackSummary._summarise(_positions_along(tb), limit, True, False)


def format_tb(tb, limit=None):
    """Return the text of a traceback's frames as a list of pieces."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Write the frames of a traceback."""
    _write(format_tb(tb, limit), file)


def _caller_stack(frame, limit):
    """The stack that ends at frame, or at the caller of the public function."""
    if frame is None:
        frame = sys._getframe(2)
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        limit = None if limit is None else max(limit, 0)
    stack = StackSummary.extract(walk_stack(frame), limit=limit)
    stack.reverse()
    return stack


def extract_stack(f=None, limit=None):
    """Return the StackSummary of a frame, by default the caller's."""
    return _caller_stack(f, limit)


def format_stack(f=None, limit=None):
    """Return the text of a stack as a list of pieces."""
    return _caller_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Write the stack of a frame, by default the caller's."""
    _write(_caller_stack(f, limit).format(), file)


def format_list(extracted_list):
    """Return the text of FrameSummary objects or 4-tuples as a list of pieces."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Write FrameSummary objects or 4-tuples."""
    _write(format_list(extracted_list), file)


def clear_frames(tb):
    """Drop the local variables of all frames of a traceback that have ended."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # The frame is still running.
        tb = tb.tb_next
