"""Wrapping and indenting text."""

__all__ = ["TextWrapper", "dedent", "fill", "indent", "shorten", "wrap"]

_WHITESPACE = "\t\n\x0b\x0c\r "
_TO_BLANKS = {ord(char): " " for char in _WHITESPACE}


class TextWrapper:
    """Breaks paragraphs into lines of limited width; its attributes are the options.

    width is the limit; initial_indent and subsequent_indent start the lines and count. tabs are
    expanded (to tabsize) and whitespace becomes blanks first, as expand_tabs and
    replace_whitespace say; drop_whitespace removes it at the ends of lines. Words longer than a
    line are broken if break_long_words, compound words after hyphens if break_on_hyphens.
    fix_sentence_endings puts two blanks between sentences. With max_lines, placeholder ends a
    text that would be longer.
    """

    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        """Return the lines of a paragraph, without line ends."""
        chunks = self._chunks(self._cleaned(text))
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        return self._fill_lines(chunks)

    def fill(self, text):
        """Return the lines of a paragraph joined into one string."""
        return "\n".join(self.wrap(text))

    def _cleaned(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        return text.translate(_TO_BLANKS) if self.replace_whitespace else text

    def _chunks(self, text):
        """Split the text into words, parts of words, and the whitespace between them."""
        chunks = []
        for run in _runs(text):
            if run[0] in _WHITESPACE or not self.break_on_hyphens:
                chunks.append(run)
            else:
                chunks.extend(_split_at_hyphens(run))
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                    chunks[i + 1] = "  "
        return chunks

    def _fill_lines(self, chunks):
        """Put chunks into lines as long as they fit."""
        lines = []
        chunks = chunks[::-1]  # taken from the end
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip(_WHITESPACE):
                chunks.pop()
            line, length = self._take_line(chunks, width)
            if self.drop_whitespace and line and not line[-1].strip(_WHITESPACE):
                length -= len(line.pop())
            if not line:
                continue
            if self._fits_limit(lines, chunks, length, width):
                lines.append(indent + "".join(line))
            else:
                self._close_with_placeholder(lines, line, length, width, indent)
                break
        return lines

    def _take_line(self, chunks, width):
        line = []
        length = 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._take_long_word(chunks, line, length, width)
            length = sum(map(len, line))
        return line, length

    def _take_long_word(self, chunks, line, length, width):
        """Deal with a word that fits on no line: take what fits, or all of it on its own line."""
        space = 1 if width < 1 else width - length
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        word = chunks[-1]
        end = space
        if self.break_on_hyphens and len(word) > space:
            hyphen = word.rfind("-", 0, space)
            if hyphen > 0 and any(char != "-" for char in word[:hyphen]):
                end = hyphen + 1
        line.append(word[:end])
        if word[end:]:
            chunks[-1] = word[end:]
        else:
            chunks.pop()

    def _fits_limit(self, lines, chunks, length, width):
        if self.max_lines is None or len(lines) + 1 < self.max_lines:
            return True
        rest_is_blank = self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
        return (not chunks or rest_is_blank) and length <= width

    def _close_with_placeholder(self, lines, line, length, width, indent):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def _runs(text):
    """Split into runs of whitespace and runs of anything else."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or (text[end] in _WHITESPACE) != (text[start] in _WHITESPACE):
            yield text[start:end]
            start = end


def _is_word_char(char):
    return char.isalnum() or char == "_"


def _is_letter(char):
    return _is_word_char(char) and not char.isdecimal()


def _split_at_hyphens(word):
    """Split a compound word after its hyphens; a dash of several hyphens stands on its own."""
    pieces = []
    start = position = 0
    while position < len(word):
        if word[position] != "-":
            position += 1
            continue
        end = position
        while end < len(word) and word[end] == "-":
            end += 1
        if end - position >= 2 and _is_dash(word, position, end):
            if position > start:
                pieces.append(word[start:position])
            pieces.append(word[position:end])
            start = end
        elif end - position == 1 and _may_break(word, position):
            pieces.append(word[start:end])
            start = end
        position = end
    if start < len(word):
        pieces.append(word[start:])
    return pieces


def _is_dash(word, position, end):
    """A dash between words ends a piece; one that begins it, as in --option, does not."""
    if end == len(word) or not _is_word_char(word[end]):
        return False
    if position == 0:
        return False
    return _is_word_char(word[position - 1]) or word[position - 1] in "!\"'&.,?"


def _may_break(word, position):
    """Tell whether a line may end after the hyphen at this position.

    Before it must be two letters, or single letters with a hyphen between them, as in "e-x-";
    after it too must come two letters, with or without a hyphen between them.
    """
    before = _shape(word[max(0, position - 3) : position])
    after = _shape(word[position + 1 : position + 4])
    return before.endswith(("LL", "L-L")) and after.startswith(("LL", "L-L"))


def _shape(text):
    return "".join(["L" if _is_letter(char) else char if char == "-" else "." for char in text])


def _ends_sentence(chunk):
    text = chunk.rstrip("\"'")
    if len(chunk) - len(text) > 1 or len(text) < 2:
        return False
    return text[-1] in ".!?" and "a" <= text[-2] <= "z"


def wrap(text, width=70, **kwargs):
    """Return the lines of a paragraph wrapped to a width; the options are those of TextWrapper."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Like wrap(), but returns one string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse the whitespace of a text and cut it at a word so that it fits, with placeholder."""
    wrapper = TextWrapper(width=width, max_lines=1, **kwargs)
    return wrapper.fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove the leading whitespace that all lines have in common.

    Lines of nothing but whitespace do not count, and become empty.
    """
    lines = text.split("\n")
    margin = None
    for number, line in enumerate(lines):
        content = line.lstrip(" \t")
        if not content:
            lines[number] = ""
            continue
        lead = line[: len(line) - len(content)]
        margin = lead if margin is None else _common_prefix(margin, lead)
    if margin:
        lines = [line[len(margin) :] if line else line for line in lines]
    return "\n".join(lines)


def _common_prefix(first, second):
    length = 0
    for a, b in zip(first, second):
        if a != b:
            break
        length += 1
    return first[:length]


def indent(text, prefix, predicate=None):
    """Put a prefix before the lines for which predicate(line) is true, by default the non-blank."""
    lines = text.splitlines(True)
    chosen = predicate or str.strip
    return "".join([prefix + line if chosen(line) else line for line in lines])
