"""Exceptions prepared for printing, for `traceback`."""

import sys
from _traceback_frames import StackSummary, _positions_along

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_HEADER = "Traceback (most recent call last):\n"


def _safe_string(value, what, function=str):
    try:
        return function(value)
    except Exception:
        return f"<{what} {function.__name__}() failed>"


def _final_line(type_name, text):
    return f"{type_name}: {text}\n" if text is not None and text != "" else f"{type_name}\n"


class _Margin:
    """The left margin while nested exception groups are printed."""

    def __init__(self):
        self.depth = 0
        self.open = False

    def indent(self):
        return "  " * self.depth

    def lines(self, text, bar="|"):
        """Put the margin in front of every line of a text."""
        if not self.depth:
            return text
        prefix = f"{self.indent()}{bar} "
        return "".join([prefix + line for line in text.splitlines(True)])


class TracebackException:
    """An exception, its stack and what it is chained to, as text-to-be.

    Nothing refers to the frames or the exception itself any more, so one of these may be
    kept for long.  With capture_locals the local variables of each frame are shown.
    """

    __module__ = "traceback"

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15,
                 max_group_depth=10, _seen=None):
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        seen = set() if _seen is None else _seen
        options = {"limit": limit, "lookup_lines": lookup_lines,
                   "capture_locals": capture_locals, "max_group_width": max_group_width,
                   "max_group_depth": max_group_depth}
        self._take(exc_type, exc_value, exc_traceback, limit, lookup_lines, capture_locals)
        seen.add(id(exc_value))
        # The chain is followed in a loop: it may be longer than the stack is deep.
        pending = [(self, exc_value)]
        while pending:
            summary, exc = pending.pop()
            if exc is None:
                continue
            for related, linked in summary._links(exc, seen, compact, options):
                pending.append((related, linked))

    def _take(self, exc_type, exc, exc_traceback, limit, lookup_lines, capture_locals):
        self.stack = StackSummary._summarise(
            _positions_along(exc_traceback), limit, lookup_lines, capture_locals)
        self.exc_type = exc_type
        self._str = _safe_string(exc, "exception")
        self.__notes__ = None
        try:
            self.__notes__ = getattr(exc, "__notes__", None)
        except Exception as error:
            reason = _safe_string(error, "note", repr)
            self.__notes__ = [f"Ignored error getting __notes__: {reason}"]
        self._is_syntax_error = False
        self.__suppress_context__ = exc.__suppress_context__ if exc is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if isinstance(exc, SyntaxError):
            self._take_syntax_error(exc)
        elif isinstance(exc, (NameError, AttributeError, ImportError)):
            from _traceback_hints import hint_for

            self._str += hint_for(exc, exc_traceback)

    def _take_syntax_error(self, exc):
        self._is_syntax_error = True
        self.filename = exc.filename
        self.lineno = None if exc.lineno is None else str(exc.lineno)
        end_lineno = exc.end_lineno
        self.end_lineno = None if end_lineno is None else str(end_lineno)
        self.text = exc.text
        self.offset = exc.offset
        self.end_offset = exc.end_offset
        self.msg = exc.msg

    def _links(self, exc, seen, compact, options):
        """Create the exceptions this one refers to; yield those with links to follow."""
        def summarise(other):
            result = TracebackException.__new__(type(self))
            result.max_group_width = options["max_group_width"]
            result.max_group_depth = options["max_group_depth"]
            result._take(type(other), other, other.__traceback__, options["limit"],
                         options["lookup_lines"], options["capture_locals"])
            return result

        cause, context = exc.__cause__, exc.__context__
        if cause is not None and id(cause) not in seen:
            seen.add(id(cause))
            self.__cause__ = summarise(cause)
            yield self.__cause__, cause
        needs_context = not compact or (self.__cause__ is None and not exc.__suppress_context__)
        if context is not None and id(context) not in seen and needs_context:
            seen.add(id(context))
            self.__context__ = summarise(context)
            yield self.__context__, context
        if isinstance(exc, BaseExceptionGroup):
            self.exceptions = []
            for member in exc.exceptions:
                self.exceptions.append(TracebackException(
                    type(member), member, member.__traceback__, compact=compact,
                    _seen=seen, **options))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Prepare an exception object; the options are those of the constructor."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    @property
    def _type_name(self):
        module = self.exc_type.__module__
        name = self.exc_type.__qualname__
        if module in ("__main__", "builtins"):
            return name
        return f"{module if isinstance(module, str) else '<unknown>'}.{name}"

    def format_exception_only(self):
        """Yield the lines below the stack: usually one, more for syntax errors and notes."""
        if self.exc_type is None:
            yield _final_line(None, self._str)
            return
        if self._is_syntax_error:
            yield from self._format_syntax_error()
        else:
            yield _final_line(self._type_name, self._str)
        notes = self.__notes__
        if notes is None:
            return
        if isinstance(notes, (list, tuple)) or (
                hasattr(type(notes), "__getitem__") and hasattr(type(notes), "__len__")
                and not isinstance(notes, (str, bytes, dict))):
            for note in notes:
                for line in _safe_string(note, "note").split("\n"):
                    yield line + "\n"
        else:
            yield f"{_safe_string(notes, '__notes__', repr)}\n"

    def _format_syntax_error(self):
        suffix = ""
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None:
            line = self.text.rstrip("\n")
            code = line.lstrip(" \n\f")
            yield f"    {code}\n"
            if self.offset is not None:
                yield from self._format_caret(line, code)
        yield f"{self._type_name}: {self.msg or '<no detail available>'}{suffix}\n"

    def _format_caret(self, line, code):
        offset = self.offset
        end = self.end_offset if self.end_offset not in (None, 0) else offset
        if offset == end or end == -1:
            end = offset + 1
        hidden = len(line) - len(code) + 1
        start, end = offset - hidden, end - hidden
        if start >= 0:
            space = "".join([char if char.isspace() else " " for char in code[:start]])
            yield f"    {space:<{start}}{'^' * (end - start)}\n"

    def _chain(self):
        """The exceptions to print, first to last, each with the sentence in front of it."""
        chain = []
        exc, sentence = self, None
        while exc is not None:
            if exc.__cause__ is not None:
                following, sentence_after = exc.__cause__, _CAUSE
            elif exc.__context__ is not None and not exc.__suppress_context__:
                following, sentence_after = exc.__context__, _CONTEXT
            else:
                following, sentence_after = None, None
            chain.append((sentence_after, exc))
            exc = following
        return reversed(chain)

    def format(self, *, chain=True, _ctx=None):
        """Yield the text of the exception, each piece ending with a newline.

        With chain its causes and contexts come first.
        """
        margin = _Margin() if _ctx is None else _ctx
        for sentence, exc in self._chain() if chain else [(None, self)]:
            if sentence is not None:
                yield margin.lines(sentence)
            if exc.exceptions is None:
                yield from exc._format_plain(margin)
            elif margin.depth > self.max_group_depth:
                yield margin.lines(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from exc._format_group(margin, chain)

    def _format_plain(self, margin):
        if self.stack:
            yield margin.lines(_HEADER)
            for text in self.stack.format():
                yield margin.lines(text)
        for text in self.format_exception_only():
            yield margin.lines(text)

    def _format_group(self, margin, chain):
        outermost = margin.depth == 0
        if outermost:
            margin.depth = 1
        if self.stack:
            yield margin.lines("Exception Group " + _HEADER, "+" if outermost else "|")
            for text in self.stack.format():
                yield margin.lines(text)
        for text in self.format_exception_only():
            yield margin.lines(text)
        yield from self._format_members(margin, chain)
        if outermost:
            margin.depth = 0

    def _format_members(self, margin, chain):
        hidden = len(self.exceptions) - self.max_group_width
        members = self.exceptions if hidden <= 0 else self.exceptions[:self.max_group_width]
        count = len(members) + (hidden > 0)
        margin.open = False
        for number in range(count):
            last = number == count - 1
            margin.open = margin.open or last
            title = str(number + 1) if number < len(members) else "..."
            branch = "+-" if number == 0 else "  "
            yield f"{margin.indent()}{branch}+---------------- {title} ----------------\n"
            margin.depth += 1
            if number < len(members):
                yield from members[number].format(chain=chain, _ctx=margin)
            else:
                plural = "s" if hidden > 1 else ""
                yield margin.lines(f"and {hidden} more exception{plural}\n")
            if last and margin.open:
                yield f"{margin.indent()}+------------------------------------\n"
                margin.open = False
            margin.depth -= 1

    def print(self, *, file=None, chain=True):
        """Write format() to a file, by default sys.stderr."""
        file = sys.stderr if file is None else file
        for text in self.format(chain=chain):
            print(text, file=file, end="")
