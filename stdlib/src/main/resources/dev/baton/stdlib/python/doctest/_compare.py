"""Option flags, and whether what an example printed is what it should print."""

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """Return the flag of a name, a new one if it has none."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE
                    | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE
                   | FAIL_FAST)

BLANKLINE = "<BLANKLINE>"


def indented(text):
    """A text with four spaces before each line that is not empty."""
    return "".join("    " + line if line.strip("\n") else line
                   for line in text.splitlines(True))


def _matches_with_dots(want, got):
    """Whether `...` in what is wanted can stand for parts of what was got."""
    first, *middle, last = want.split("...")
    if not got.startswith(first) or not got.endswith(last):
        return False
    at, end = len(first), len(got) - len(last)
    if at > end:
        return False
    for piece in middle:
        at = got.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True


def _without_marks(got, want, flags):
    """Both texts with the mark for an empty line resolved."""
    import re

    want = re.sub(rf"(?m)^{re.escape(BLANKLINE)}\s*?$", "", want)
    return re.sub(r"(?m)^[^\S\n]+$", "", got), want


class OutputChecker:
    """Compares what was printed with what should be, as option flags say."""

    def _toAscii(self, s):
        return str(s.encode("ASCII", "backslashreplace"), "ASCII")

    def check_output(self, want, got, optionflags):
        """Whether the output is as wanted."""
        want, got = self._toAscii(want), self._toAscii(got)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1:
            if (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
                return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got, want = _without_marks(got, want, optionflags)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and "..." in want and _matches_with_dots(want, got)

    def output_difference(self, example, got, optionflags):
        """Return a text that shows how the output differs."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            import re

            got = re.sub("(?m)^[ ]*(?=\n)", BLANKLINE, got)
        if self._worth_a_diff(want, got, optionflags):
            return self._diff(want, got, optionflags)
        if want and got:
            return f"Expected:\n{indented(want)}Got:\n{indented(got)}"
        if want:
            return f"Expected:\n{indented(want)}Got nothing\n"
        if got:
            return f"Expected nothing\nGot:\n{indented(got)}"
        return "Expected nothing\nGot nothing\n"

    def _worth_a_diff(self, want, got, flags):
        if not flags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(flags & REPORT_NDIFF) or want.count("\n") > 2 and got.count("\n") > 2

    def _diff(self, want, got, flags):
        import difflib

        wanted, found = want.splitlines(True), got.splitlines(True)
        if flags & REPORT_UDIFF:
            lines = list(difflib.unified_diff(wanted, found, n=2))[2:]
            kind = "unified diff with -expected +actual"
        elif flags & REPORT_CDIFF:
            lines = list(difflib.context_diff(wanted, found, n=2))[2:]
            kind = "context diff with expected followed by actual"
        else:
            lines = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(wanted, found))
            kind = "ndiff with -expected +actual"
        return f"Differences ({kind}):\n" + indented("".join(line.rstrip() + "\n"
                                                             for line in lines))
