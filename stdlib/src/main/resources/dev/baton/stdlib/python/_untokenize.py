"""Text from tokens, for `tokenize.untokenize`."""

from token import (DEDENT, ENCODING, ENDMARKER, FSTRING_MIDDLE, INDENT, NAME,
                   NEWLINE, NL, NUMBER, STRING)


class Untokenizer:
    """Collects the text of tokens."""

    def __init__(self):
        self.parts = []
        self.row, self.column = 1, 0
        self.encoding = None

    def text(self, tokens):
        """Return the text; tokens of two parts have no places and get spaces between them."""
        indents = []
        begin_of_line = False
        tokens = iter(tokens)
        for each in tokens:
            if len(each) == 2:
                self.without_places([each, *tokens])
                break
            kind, string, start, end, line = each
            if kind == ENCODING:
                self.encoding = string
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(string)
                continue
            if kind == DEDENT:
                indents.pop()
                self.row, self.column = end
                continue
            if begin_of_line and indents:
                if start[1] >= len(indents[-1]):
                    self.parts.append(indents[-1])
                    self.column = len(indents[-1])
            begin_of_line = kind in (NEWLINE, NL)
            if kind == FSTRING_MIDDLE:
                braces = string.count("{") + string.count("}")
                string = string.replace("{", "{{").replace("}", "}}")
                end = (end[0], end[1] + braces)
            self.space_to(start)
            self.parts.append(string)
            self.row, self.column = end
            if begin_of_line:
                self.row += 1
                self.column = 0
        return "".join(self.parts)

    def space_to(self, start):
        """Add what is between the last token and the next."""
        row, column = start
        if row < self.row or row == self.row and column < self.column:
            raise ValueError(f"start ({row},{column}) precedes previous end "
                             f"({self.row},{self.column})")
        if row > self.row:
            self.parts.append("\\\n" * (row - self.row))
            self.column = 0
        self.parts.append(" " * (column - self.column))

    def without_places(self, tokens):
        """Add tokens that have no places."""
        indents = []
        line_begins = bool(self.parts) and self.parts[-1].endswith("\n")
        after_string = False
        for kind, string, *_ in tokens:
            if kind == ENCODING:
                self.encoding = string
                continue
            if kind in (NAME, NUMBER):
                string += " "
            if kind == STRING:
                string = " " * after_string + string
            after_string = kind == STRING
            if kind == INDENT:
                indents.append(string)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                line_begins = True
            elif line_begins and indents:
                self.parts.append(indents[-1])
                line_begins = False
            if kind == FSTRING_MIDDLE:
                string = string.replace("{", "{{").replace("}", "}}")
            self.parts.append(string)
