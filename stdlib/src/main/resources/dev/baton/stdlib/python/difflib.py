"""Compare sequences, texts in particular, and show their differences."""

from _sequence_matcher import Match, SequenceMatcher

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ",
           "IS_CHARACTER_JUNK", "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes",
           "Match"]

_SIMILAR = 0.75


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """Return a list of at most n of the possibilities that resemble word, the best first."""
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    from heapq import nlargest

    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        if _resembles(matcher, cutoff, True):
            found.append((matcher.ratio(), possibility))
    return [possibility for _, possibility in nlargest(n, found)]


def _resembles(matcher, bound, or_equal=False):
    """Is the ratio above the bound?  Asks the cheap upper estimates first."""
    for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio):
        value = ratio()
        if value < bound or (value == bound and not or_equal):
            return False
    return True


def IS_LINE_JUNK(line, pat=None):
    """Is a line blank, but for perhaps one '#'?"""
    if pat is not None:
        return pat(line) is not None
    return line.strip() in ("", "#") and line.count("\n") <= 1


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Is a character a blank or a tab?"""
    return ch in ws


class Differ:
    """Compares texts line by line, and lines that resemble each other character by character.

    Lines of the result begin with '- ' (only in the first text), '+ ' (only in the second),
    '  ' (in both) or '? ' (marks below a changed line).
    """

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Yield the lines of the difference of two lists of lines."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from _marked("-", a, alo, ahi)
            elif tag == "insert":
                yield from _marked("+", b, blo, bhi)
            else:
                yield from _marked(" ", a, alo, ahi)

    def _most_similar(self, a, alo, ahi, b, blo, bhi):
        """(i, j) of the two lines that resemble each other most; None if none do.

        Equal lines, which the comparison of the texts took for junk, are a last resort.
        """
        matcher = SequenceMatcher(self.charjunk)
        best_ratio, best, equal = 0.74, None, None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if _resembles(matcher, best_ratio):
                    best_ratio, best = matcher.ratio(), (i, j)
        return best if best_ratio >= _SIMILAR else equal

    def _replace(self, a, alo, ahi, b, blo, bhi):
        """Lines in both texts that differ: pair the most similar ones, then the rest."""
        if alo >= ahi or blo >= bhi:
            yield from _marked("-", a, alo, ahi)
            yield from _marked("+", b, blo, bhi)
            return
        pair = self._most_similar(a, alo, ahi, b, blo, bhi)
        if pair is None:
            first, second = _marked("-", a, alo, ahi), _marked("+", b, blo, bhi)
            if bhi - blo < ahi - alo:  # The shorter part comes first.
                first, second = second, first
            yield from first
            yield from second
            return
        i, j = pair
        yield from self._replace(a, alo, i, b, blo, j)
        if a[i] == b[j]:
            yield "  " + a[i]
        else:
            yield from self._explain(a[i], b[j])
        yield from self._replace(a, i + 1, ahi, b, j + 1, bhi)

    def _explain(self, first, second):
        """Two similar lines with marks below the characters that differ."""
        first_marks = second_marks = ""
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, first, second).get_opcodes():
            mark = {"replace": "^", "delete": "-", "insert": "+", "equal": " "}[tag]
            first_marks += mark * (i2 - i1)
            second_marks += mark * (j2 - j1)
        for sign, line, marks in (("- ", first, first_marks), ("+ ", second, second_marks)):
            yield sign + line
            marks = _keep_white_space(line, marks).rstrip()
            if marks:
                yield f"? {marks}\n"


def _marked(tag, lines, low, high):
    for place in range(low, high):
        yield f"{tag} {lines[place]}"


def _keep_white_space(line, marks):
    """Put tabs where the line has them, so that marks are below what they mean."""
    return "".join([char if mark == " " and char.isspace() else mark
                    for char, mark in zip(line, marks)])


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Return an iterator over the lines of Differ(linejunk, charjunk).compare(a, b)."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Yield the lines of text 1 or 2 out of the lines that ndiff() gave."""
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}") from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]


def _check_types(a, b, *others):
    for lines, name in ((a, "a"), (b, "b")):
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not "
                            f"{type(lines[0]).__name__} ({lines[0]!r})")
    for other in others:
        if not isinstance(other, str):
            raise TypeError(f"all arguments must be str, not: {other!r}")


def _file_line(mark, name, date, lineterm):
    return f"{mark} {name}\t{date}{lineterm}" if date else f"{mark} {name}{lineterm}"


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return f"{start + 1}"
    return f"{start + 1 if length else start},{length}"


def _context_range(start, stop):
    length = stop - start
    begin = start + 1 if length else start
    return f"{begin}" if length <= 1 else f"{begin},{begin + length - 1}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3,
                 lineterm="\n"):
    """Yield the lines of a unified diff of two lists of lines, with n lines of context."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _file_line("---", fromfile, fromfiledate, lineterm)
            yield _file_line("+++", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield (f"@@ -{_unified_range(first[1], last[2])} "
               f"+{_unified_range(first[3], last[4])} @@{lineterm}")
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from [" " + line for line in a[i1:i2]]
                continue
            if tag != "insert":
                yield from ["-" + line for line in a[i1:i2]]
            if tag != "delete":
                yield from ["+" + line for line in b[j1:j2]]


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3,
                 lineterm="\n"):
    """Yield the lines of a context diff of two lists of lines, with n lines of context."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _file_line("***", fromfile, fromfiledate, lineterm)
            yield _file_line("---", tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        tags = [opcode[0] for opcode in group]
        yield "***************" + lineterm
        yield f"*** {_context_range(first[1], last[2])} ****{lineterm}"
        if "replace" in tags or "delete" in tags:
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    yield from [marks[tag] + line for line in a[i1:i2]]
        yield f"--- {_context_range(first[3], last[4])} ----{lineterm}"
        if "replace" in tags or "insert" in tags:
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    yield from [marks[tag] + line for line in b[j1:j2]]


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3,
               lineterm=b"\n"):
    """Yield, as bytes, the lines of a diff function applied to lists of bytes."""
    def decode(line):
        try:
            return line.decode("ascii", "surrogateescape")
        except AttributeError as error:
            raise TypeError("all arguments must be bytes, not "
                            f"{type(line).__name__} ({line!r})") from error

    texts = [list(map(decode, a)), list(map(decode, b))]
    names = [decode(name) for name in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc(*texts, *names, n, decode(lineterm)):
        yield line.encode("ascii", "surrogateescape")
