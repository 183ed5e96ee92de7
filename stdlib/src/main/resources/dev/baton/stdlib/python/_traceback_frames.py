"""Summaries of frames and stacks, for `traceback`."""

import linecache
import sys

_REPEATS_SHOWN = 3


class FrameSummary:
    """What a traceback shows of one frame; equal to (filename, lineno, name, line)."""

    __module__ = "traceback"
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line",
                 "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {
            key: _safe_repr(value) for key, value in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        if lookup_line:
            self.line

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        """The source line without indentation, None where there is no line number."""
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def _as_tuple(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self._as_tuple() == other._as_tuple() and self.locals == other.locals)
        if isinstance(other, tuple):
            return self._as_tuple() == other
        return NotImplemented

    def __getitem__(self, position):
        return self._as_tuple()[position]

    def __iter__(self):
        return iter(self._as_tuple())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _safe_repr(value):
    try:
        return repr(value)
    except Exception:
        return "<local repr() failed>"


def walk_stack(f):
    """Yield (frame, line number) from a frame outwards; None means the caller's frame."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Yield (frame, line number) along a traceback, from the outermost frame inwards."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _positions_along(tb):
    """Yield (frame, (line, end line, column, end column)) along a traceback."""
    while tb is not None:
        position = _position_at(tb.tb_frame.f_code, tb.tb_lasti)
        if position[0] is None:
            position = (tb.tb_lineno, *position[1:])
        yield tb.tb_frame, position
        tb = tb.tb_next


def _position_at(code, offset):
    if offset >= 0:
        index = offset // 2
        for number, position in enumerate(code.co_positions()):
            if number == index:
                return position
    return None, None, None, None


def _limited(frames, limit):
    """At most limit frames: the first ones, or the last ones for a negative limit."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is None:
            return list(frames)
        limit = max(limit, 0)
    frames = list(frames)
    return frames[:limit] if limit >= 0 else frames[limit:]


class StackSummary(list):
    """A list of FrameSummary objects, the outermost frame first."""

    __module__ = "traceback"

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Summarise the (frame, line number) pairs that walk_stack() or walk_tb() yield."""
        placed = ((frame, (lineno, None, None, None)) for frame, lineno in frame_gen)
        return klass._summarise(placed, limit, lookup_lines, capture_locals)

    @classmethod
    def _summarise(klass, placed_frames, limit, lookup_lines, capture_locals):
        result = klass()
        filenames = {}
        for frame, (lineno, end_lineno, colno, end_colno) in _limited(placed_frames, limit):
            code = frame.f_code
            filename = code.co_filename
            filenames[filename] = None
            linecache.lazycache(filename, frame.f_globals)
            result.append(FrameSummary(
                filename, lineno, code.co_name, lookup_line=False,
                locals=frame.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make a summary from FrameSummary objects or old-style 4-tuples."""
        result = klass()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            result.append(entry)
        return result

    def format_frame_summary(self, frame_summary):
        """Return the text of one frame; a subclass may return None to leave it out."""
        summary = frame_summary
        text = f'  File "{summary.filename}", line {summary.lineno}, in {summary.name}\n'
        if summary.line:
            text += f"    {summary.line}\n"
            if summary.colno is not None and summary.end_colno is not None:
                from _traceback_carets import marker_line

                markers = marker_line(summary)
                if markers is not None:
                    text += f"    {markers}\n"
        if summary.locals:
            for name in sorted(summary.locals):
                text += f"    {name} = {summary.locals[name]}\n"
        return text

    def format(self):
        """Return the texts of the frames; long runs of one frame are cut short."""
        result = []
        previous, count = None, 0
        for summary in self:
            text = self.format_frame_summary(summary)
            if text is None:
                continue
            place = summary.filename, summary.lineno, summary.name
            if None in place or place != previous:
                _note_repeats(result, count)
                previous, count = place, 0
            count += 1
            if count <= _REPEATS_SHOWN:
                result.append(text)
        _note_repeats(result, count)
        return result


def _note_repeats(result, count):
    hidden = count - _REPEATS_SHOWN
    if hidden > 0:
        plural = "s" if hidden > 1 else ""
        result.append(f"  [Previous line repeated {hidden} more time{plural}]\n")
