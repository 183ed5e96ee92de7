"""The tokens of source text, comments and line ends included."""

import re
from builtins import open as _open
from codecs import BOM_UTF8
from collections import namedtuple

import token
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = token.__all__ + ["tokenize", "generate_tokens", "detect_encoding", "untokenize",
                           "TokenInfo"]


class TokenError(Exception):
    """Text that ends inside of something, or that no token begins."""


class TokenInfo(namedtuple("TokenInfo", "type string start end line")):
    """A token: its kind and text, where it starts and ends, and the line it is in."""

    def __repr__(self):
        kind = f"{self.type} ({tok_name[self.type]})"
        return (f"TokenInfo(type={kind}, string={self.string!r}, start={self.start!r}, "
                f"end={self.end!r}, line={self.line!r})")

    @property
    def exact_type(self):
        """The number of the operator where the type is OP."""
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


_DECIMAL = r"[0-9](?:_?[0-9])*"
_EXPONENT = rf"[eE][-+]?{_DECIMAL}"
_NUMBER = (r"0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+"
           rf"|(?:(?:{_DECIMAL})?\.{_DECIMAL}|{_DECIMAL}\.?)(?:{_EXPONENT})?[jJ]?")
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER})"
    r"|(?P<string>(?P<prefix>[bB][rR]?|[rR][bB]?|[uU]|[fF][rR]?|[rR][fF]|)"
    r"(?P<quote>'''|\"\"\"|'|\"))"
    r"|(?P<name>[\w\x80-\U0010ffff]+)|(?P<comment>#[^\r\n]*)|(?P<end>\r?\n)|(?P<join>\\\r?\n)"
    r"|(?P<sign>" + "|".join(map(re.escape, sorted(EXACT_TOKEN_TYPES, key=len, reverse=True)))
    + ")")
_SPACE = re.compile(r"[ \t\f]*")


class _FString:
    """An f-string that has begun; `depth` is how many brackets are open in its field."""

    def __init__(self, prefix, quote, start):
        self.raw = "r" in prefix.lower()
        self.quote = quote
        self.start = start
        self.fields = []


class _Scanner:
    def __init__(self, readline):
        self.readline = readline
        self.row = 0
        self.line = ""
        self.column = 0
        self.brackets = []
        self.indents = [0]
        self.fstrings = []

    def next_line(self):
        """Read a line; False at the end."""
        try:
            line = self.readline()
        except StopIteration:
            line = ""
        if not line:
            return False
        self.row += 1
        self.line = line
        self.column = 0
        return True

    def token(self, kind, text, start, end=None):
        return TokenInfo(kind, text, start, end or (start[0], start[1] + len(text)), self.line)

    def here(self):
        return self.row, self.column

    def tokens(self):
        """Yield all tokens but the encoding."""
        while self.next_line():
            if self.fstrings and not self.in_field():
                yield from self.fstring_text()
            elif not self.brackets and not self.joined:
                yield from self.indentation()
            self.joined = False
            while self.column < len(self.line):
                yield from self.one()
        if self.fstrings and self.in_field():
            yield TokenInfo(NL, "", self.here(), (self.row, self.column + 1), self.line)
            raise TokenError("unexpected EOF in multi-line statement",
                             (self.row, self.column + 1))
        if self.fstrings:
            fstring = self.fstrings[-1]
            triple = "triple-quoted " if len(fstring.quote) == 3 else ""
            raise TokenError(f"unterminated {triple}f-string literal (detected at line "
                             f"{self.row})", (fstring.start[0], fstring.start[1] + 1))
        if self.brackets or self.joined:
            if self.brackets and self.line[-1] not in "\r\n":
                yield TokenInfo(NL, "", self.here(), (self.row, self.column + 1), self.line)
            raise TokenError("unexpected EOF in multi-line statement", (self.row, 0))
        if self.line and self.line[-1] not in "\r\n" and self.pending:
            yield TokenInfo(NEWLINE, "", self.here(), (self.row, self.column + 1), self.line)
        self.row += 1
        for _ in self.indents[1:]:
            yield TokenInfo(DEDENT, "", (self.row, 0), (self.row, 0), "")
        yield TokenInfo(ENDMARKER, "", (self.row, 0), (self.row, 0), "")

    joined = False  # whether the line before ended with a backslash
    pending = False  # whether the statement in work has tokens

    def indentation(self):
        """Yield what the space before the first token means."""
        column = 0
        while self.column < len(self.line) and self.line[self.column] in " \t\f":
            c = self.line[self.column]
            column = column + 1 if c == " " else (column // 8 + 1) * 8 if c == "\t" else 0
            self.column += 1
        if self.column >= len(self.line) or self.line[self.column] in "#\r\n":
            return
        if column > self.indents[-1]:
            self.indents.append(column)
            yield self.token(INDENT, self.line[:self.column], (self.row, 0))
        while column < self.indents[-1]:
            if column not in self.indents:
                raise IndentationError(
                    "unindent does not match any outer indentation level",
                    ("<string>", self.row, self.column + 1, self.line.rstrip("\r\n"), self.row,
                     self.column + 1))
            self.indents.pop()
            yield self.token(DEDENT, "", self.here())

    def in_field(self):
        return bool(self.fstrings[-1].fields)

    def one(self):
        """Yield the next token of the line."""
        self.column = _SPACE.match(self.line, self.column).end()
        if self.column >= len(self.line):
            return
        found = _TOKEN.match(self.line, self.column)
        start = self.here()
        if found is None:
            c = self.line[self.column]
            if c == "\\":
                raise TokenError("unexpected character after line continuation character", start)
            self.column += 1
            yield self.token(ERRORTOKEN if c not in "$?" else OP, c, start)
            return
        kind = found.lastgroup if found["string"] is None else "string"
        if kind in ("number", "name", "comment"):
            self.column = found.end()
            self.pending = self.pending or kind != "comment"
            if kind == "number":
                self.check_number(found[0])
            yield self.token({"number": NUMBER, "name": NAME, "comment": COMMENT}[kind],
                             found[0], start)
            if kind == "comment" and self.column == len(self.line):
                yield TokenInfo(NL, "", self.here(), (self.row, self.column + 1), self.line)
        elif kind == "end":
            self.column = len(self.line)
            new = self.pending and not self.brackets
            text = found[0]
            yield TokenInfo(NEWLINE if new else NL, text, start, (self.row, start[1] + 1),
                            self.line)
            if new:
                self.pending = False
        elif kind == "join":
            self.column = len(self.line)
            self.joined = True
        elif kind == "string":
            self.pending = True
            yield from self.string(found)
        else:
            self.pending = True
            yield from self.sign(found[0])

    def check_number(self, number):
        """Only a keyword may stand directly behind a number."""
        word = re.compile(r"\w*").match(self.line, self.column)[0]
        if word and word not in ("and", "else", "for", "if", "in", "is", "not", "or"):
            kinds = {"0x": "hexadecimal", "0o": "octal", "0b": "binary"}
            kind = kinds.get((number + word)[:2].lower(), "decimal")
            raise TokenError(f"invalid {kind} literal", (self.row, self.column + 1))

    def sign(self, sign):
        """Yield an operator; inside an f-string it may end the field."""
        start = self.here()
        fields = self.fstrings[-1].fields if self.fstrings else None
        own = fields and fields[-1] == len(self.brackets)
        if own and sign[0] in ":!" and sign != "!=" or own and sign == ":=":
            sign = sign[0]
        self.column += len(sign)
        if sign in "([{":
            self.brackets.append(sign)
        elif sign in ")]}" and self.brackets:
            self.brackets.pop()
        yield self.token(OP, sign, start)
        if not fields:
            return
        if sign == "}" and len(self.brackets) < fields[-1]:
            fields.pop()
            yield from self.fstring_text()
        elif sign == ":" and own:
            yield from self.fstring_text(in_format=True)

    def string(self, found):
        """Yield a string, or the begin of an f-string and the text after it."""
        quote, prefix = found["quote"], found["prefix"]
        start = self.here()
        if "f" in prefix.lower():
            self.fstrings.append(_FString(prefix, quote, start))
            self.column = found.end()
            yield self.token(FSTRING_START, found[0], start)
            yield from self.fstring_text()
            return
        lines, begin = self.line, self.column
        at = found.end()
        while True:
            at, closed = self.string_end(at, quote)
            if closed:
                break
            triple = len(quote) == 3
            if not triple and not self.line[:at].endswith("\\"):
                raise TokenError(f"unterminated string literal (detected at line {self.row})",
                                 (start[0], start[1] + 1))
            if not self.next_line():
                raise TokenError("EOF in multi-line string", (start[0], start[1] + 1))
            lines += self.line
            at = 0
        self.column = at
        text = lines[begin:len(lines) - len(self.line) + at]
        yield TokenInfo(STRING, text, start, self.here(), lines)

    def string_end(self, at, quote):
        """Return where the string ends in this line, or where the line does, and which it is."""
        while at < len(self.line):
            if self.line.startswith(quote, at):
                return at + len(quote), True
            if self.line[at] == "\\":
                if self.line[at + 1:at + 3] in ("\n", "\r\n"):
                    return at + 1, False
                at += 2
            elif self.line[at] == "\n" and len(quote) == 1:
                return at, False
            else:
                at += 1
        return at, False

    def fstring_text(self, in_format=False):
        """Yield the text of an f-string up to its next field, or its end."""
        fstring = self.fstrings[-1]
        in_format = in_format or bool(fstring.fields)
        text, start, lines = "", self.here(), self.line
        while True:
            if self.column >= len(self.line):
                if len(fstring.quote) == 1 and not text.endswith("\\\n"):
                    raise TokenError(
                        f"unterminated f-string literal (detected at line {self.row})",
                        (fstring.start[0], fstring.start[1] + 1))
                if not self.next_line():
                    return
                lines += self.line
                continue
            c = self.line[self.column]
            if self.line.startswith(fstring.quote, self.column) and not in_format:
                break
            if c == "\\" and not in_format and self.line[self.column + 1:self.column + 2]:
                step = 1 if fstring.raw and self.line[self.column + 1] in "{}" else 2
                if self.line.startswith("N{", self.column + 1) and not fstring.raw:
                    step = (self.line.find("}", self.column) + 1 or len(self.line)) - self.column
                text += self.line[self.column:self.column + step]
                self.column += step
            elif c in "{}" and not in_format and self.line[self.column + 1:self.column + 2] == c:
                self.column += 1
                text += c
                yield TokenInfo(FSTRING_MIDDLE, text, start, self.here(), lines)
                self.column += 1
                text, start = "", self.here()
            elif c == "{" or c == "}" and in_format:
                break
            else:
                text += c
                self.column += 1
        if text or c == "}":
            yield TokenInfo(FSTRING_MIDDLE, text, start, self.here(), lines)
        if c == "{":
            yield self.token(OP, c, self.here())
            self.column += 1
            self.brackets.append(c)
            fstring.fields.append(len(self.brackets))
        elif c == "}":
            return
        else:
            yield self.token(FSTRING_END, fstring.quote, self.here())
            self.column += len(fstring.quote)
            self.fstrings.pop()


def generate_tokens(readline):
    """Yield the tokens of lines of text; readline is called for each line."""
    return _Scanner(readline).tokens()


def tokenize(readline):
    """Yield the tokens of lines of bytes, the encoding first."""
    encoding, lines = detect_encoding(readline)
    ahead = iter(lines)

    def text_line():
        line = next(ahead, None)
        line = readline() if line is None else line
        return line.decode(encoding)

    shown = "utf-8" if encoding == "utf-8-sig" else encoding
    yield TokenInfo(ENCODING, shown, (0, 0), (0, 0), "")
    yield from _Scanner(text_line).tokens()


_COOKIE = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.ASCII)
_BLANK = re.compile(rb"^[ \t\f]*(?:[#\r\n]|$)", re.ASCII)


def detect_encoding(readline):
    """Return the encoding that a source file declares, and the lines that were read for it."""
    def read():
        try:
            return readline()
        except StopIteration:
            return b""

    first = read()
    marked = first.startswith(BOM_UTF8)
    if marked:
        first = first[3:]
    default = "utf-8-sig" if marked else "utf-8"
    if not first:
        return default, []
    found = _declared(first, marked)
    if found:
        return found, [first]
    if not _BLANK.match(first):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return _declared(second, marked) or default, [first, second]


def _declared(line, marked):
    import codecs

    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        raise SyntaxError("invalid or missing encoding declaration") from None
    found = _COOKIE.match(text)
    if not found:
        return None
    name = found[1][:12].lower().replace("_", "-")
    if name == "utf-8" or name.startswith("utf-8-"):
        name = "utf-8"
    elif name in ("latin-1", "iso-8859-1", "iso-latin-1") or name.startswith(
            ("latin-1-", "iso-8859-1-", "iso-latin-1-")):
        name = "iso-8859-1"
    else:
        name = found[1]
    try:
        codec = codecs.lookup(name)
    except LookupError:
        raise SyntaxError("unknown encoding: " + name) from None
    if marked:
        if name != "utf-8":
            raise SyntaxError("encoding problem: utf-8")
        name += "-sig"
    return name


def open(filename):
    """Open a source file as text in the encoding that it declares."""
    import io

    buffer = _open(filename, "rb")
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = io.TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except BaseException:
        buffer.close()
        raise


def untokenize(iterable):
    """Return a text that has these tokens: at their places if they have places."""
    from _untokenize import Untokenizer

    maker = Untokenizer()
    text = maker.text(iterable)
    return text if maker.encoding is None else text.encode(maker.encoding)


def main():
    """Print the tokens of a file or of the standard input: ``python -m tokenize``."""
    import argparse
    import sys

    parser = argparse.ArgumentParser(prog="python -m tokenize")
    parser.add_argument("filename", nargs="?", help="the file; standard input")
    parser.add_argument("-e", "--exact", action="store_true", help="name operators")
    args = parser.parse_args()
    if args.filename:
        with _open(args.filename, "rb") as file:
            tokens = list(tokenize(file.readline))
    else:
        tokens = generate_tokens(sys.stdin.readline)
    for each in tokens:
        kind = each.exact_type if args.exact else each.type
        place = f"{each.start[0]},{each.start[1]}-{each.end[0]},{each.end[1]}:"
        print(f"{place:20}{tok_name[kind]:15}{each.string!r:15}")


if __name__ == "__main__":
    main()
