"""The grammar of TOML 1.0."""

import re

_ILLEGAL = frozenset(chr(i) for i in range(32)) - {"\t"} | {chr(127)}
_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_NUMBER = re.compile(r"""
    0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)
    |[+-]?(?:0|[1-9](?:_?[0-9])*)
    (?P<floatpart>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)""", re.VERBOSE)
_TIME = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_CLOCK = re.compile(_TIME)
_MOMENT = re.compile(
    r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    rf"(?:[Tt ]{_TIME}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?")


class TOMLDecodeError(ValueError):
    """A text is no TOML."""

    __module__ = "tomllib"


def loads(s, /, *, parse_float=float):
    """Return the TOML of a text as a dict."""
    try:
        text = s.replace("\r\n", "\n")
    except AttributeError:
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None

    def to_float(number):
        value = parse_float(number)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return _Parser(text, float if parse_float is float else to_float).document()


class _Node:
    """What is known of a table: how it came to be, and its children."""

    __slots__ = ("frozen", "explicit", "children")

    def __init__(self):
        self.frozen = False
        self.explicit = False
        self.children = {}


class _Parser:
    """Reads one text."""

    def __init__(self, text, parse_float):
        self.text = text
        self.at = 0
        self.parse_float = parse_float
        self.root = {}
        self.flags = _Node()
        self.dotted = []

    def error(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            place = "end of document"
        else:
            line = self.text.count("\n", 0, at) + 1
            column = at + 1 if line == 1 else at - self.text.rindex("\n", 0, at)
            place = f"line {line}, column {column}"
        return TOMLDecodeError(f"{message} (at {place})")

    def peek(self):
        return self.text[self.at:self.at + 1]

    def skip(self, chars):
        while self.at < len(self.text) and self.text[self.at] in chars:
            self.at += 1

    def skip_comment(self):
        if self.peek() != "#":
            return
        end = self.text.find("\n", self.at)
        end = len(self.text) if end < 0 else end
        for i in range(self.at + 1, end):
            if self.text[i] in _ILLEGAL:
                raise self.error(f"Found invalid character {self.text[i]!r}", i)
        self.at = end

    def skip_lines(self):
        while True:
            start = self.at
            self.skip(" \t\n")
            self.skip_comment()
            if self.at == start:
                return

    def document(self):
        """Read all statements."""
        header = ()
        while True:
            self.skip(" \t")
            c = self.peek()
            if not c:
                break
            if c == "\n":
                self.at += 1
                continue
            if c in _BARE or c in "\"'":
                self.statement(header)
                self.skip(" \t")
            elif c == "[":
                double = self.text.startswith("[[", self.at)
                header = self.array_header() if double else self.table_header()
                self.skip(" \t")
            elif c != "#":
                raise self.error("Invalid statement")
            self.skip_comment()
            c = self.peek()
            if not c:
                break
            if c != "\n":
                raise self.error("Expected newline or end of document after a statement")
            self.at += 1
        return self.root

    def node(self, path, make=True):
        found = self.flags
        for part in path:
            if part not in found.children:
                if not make:
                    return None
                found.children[part] = _Node()
            found = found.children[part]
        return found

    def is_frozen(self, path):
        found = self.flags
        for part in path:
            found = found.children.get(part)
            if found is None:
                return False
            if found.frozen:
                return True
        return False

    def table(self, path, lists=True):
        """Return the table of a path, made where it is missing; KeyError if it is no table."""
        found = self.root
        for part in path:
            found = found.setdefault(part, {})
            if lists and isinstance(found, list):
                found = found[-1]
            if not isinstance(found, dict):
                raise KeyError("There is no nest behind this key")
        return found

    def close_dotted(self):
        """Tables that dotted keys have made cannot be declared from the next header on."""
        for path in self.dotted:
            self.node(path).explicit = True
        self.dotted.clear()

    def table_header(self):
        self.close_dotted()
        self.at += 1
        self.skip(" \t")
        key = self.key()
        known = self.node(key, False)
        if known is not None and known.explicit or self.is_frozen(key):
            raise self.error(f"Cannot declare {key} twice")
        self.node(key).explicit = True
        try:
            self.table(key)
        except KeyError:
            raise self.error("Cannot overwrite a value") from None
        if self.peek() != "]":
            raise self.error("Expected ']' at the end of a table declaration")
        self.at += 1
        return key

    def array_header(self):
        self.close_dotted()
        self.at += 2
        self.skip(" \t")
        key = self.key()
        if self.is_frozen(key):
            raise self.error(f"Cannot mutate immutable namespace {key}")
        parent = self.node(key[:-1])
        parent.children.pop(key[-1], None)
        self.node(key).explicit = True
        try:
            items = self.table(key[:-1]).setdefault(key[-1], [])
        except KeyError:
            raise self.error("Cannot overwrite a value") from None
        if not isinstance(items, list):
            raise self.error("Cannot overwrite a value")
        items.append({})
        if not self.text.startswith("]]", self.at):
            raise self.error("Expected ']]' at the end of an array declaration")
        self.at += 2
        return key

    def statement(self, header):
        key, value = self.pair()
        parent = header + key[:-1]
        for i in range(1, len(key)):
            above = header + key[:i]
            known = self.node(above, False)
            if known is not None and known.explicit:
                raise self.error(f"Cannot redefine namespace {above}")
        if self.is_frozen(parent):
            raise self.error(f"Cannot mutate immutable namespace {parent}")
        try:
            table = self.table(parent)
        except KeyError:
            raise self.error("Cannot overwrite a value") from None
        if key[-1] in table:
            raise self.error("Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self.node(header + key).frozen = True
        self.dotted += [header + key[:i] for i in range(1, len(key))]
        table[key[-1]] = value

    def pair(self):
        key = self.key()
        if self.peek() != "=":
            raise self.error("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.skip(" \t")
        return key, self.value()

    def key(self):
        parts = [self.key_part()]
        self.skip(" \t")
        while self.peek() == ".":
            self.at += 1
            self.skip(" \t")
            parts.append(self.key_part())
            self.skip(" \t")
        return tuple(parts)

    def key_part(self):
        c = self.peek()
        if c and c in _BARE:
            start = self.at
            self.skip(_BARE)
            return self.text[start:self.at]
        if c == "'":
            return self.literal()
        if c == '"':
            self.at += 1
            return self.basic(False)
        raise self.error("Invalid initial character for a key part")

    def literal(self):
        self.at += 1
        start = self.at
        while self.at < len(self.text) and self.text[self.at] != "'":
            if self.text[self.at] in _ILLEGAL:
                raise self.error(f"Found invalid character {self.text[self.at]!r}")
            self.at += 1
        if self.at >= len(self.text):
            raise self.error('Expected "\'"')
        self.at += 1
        return self.text[start:self.at - 1]

    def basic(self, multiline):
        illegal = _ILLEGAL - {"\n"} if multiline else _ILLEGAL
        out = []
        while True:
            c = self.peek()
            if not c:
                raise self.error("Unterminated string")
            if c == '"':
                if not multiline:
                    self.at += 1
                    return "".join(out)
                if self.text.startswith('"""', self.at):
                    self.at += 3
                    return "".join(out)
            elif c == "\\":
                out.append(self.escape(multiline))
                continue
            elif c in illegal:
                raise self.error(f"Illegal character {c!r}")
            out.append(c)
            self.at += 1

    def escape(self, multiline):
        c = self.text[self.at + 1:self.at + 2]
        self.at += 2
        if multiline and c and c in " \t\n":
            if c != "\n":
                self.skip(" \t")
                if self.at >= len(self.text):
                    return ""
                if self.peek() != "\n":
                    raise self.error("Unescaped '\\' in a string")
                self.at += 1
            self.skip(" \t\n")
            return ""
        if c in ("u", "U"):
            size = 4 if c == "u" else 8
            digits = self.text[self.at:self.at + size]
            if not re.fullmatch(f"[0-9A-Fa-f]{{{size}}}", digits):
                raise self.error("Invalid hex value")
            self.at += size
            code = int(digits, 16)
            if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
                raise self.error("Escaped character is not a Unicode scalar value")
            return chr(code)
        if c not in _ESCAPES or not c:
            raise self.error("Unescaped '\\' in a string" if c else "Unterminated string")
        return _ESCAPES[c]

    def multiline(self, mark):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        if mark == "'":
            end = self.text.find("'''", self.at)
            if end < 0:
                raise self.error('Expected "\'\'\'"', len(self.text))
            for i in range(self.at, end):
                if self.text[i] in _ILLEGAL and self.text[i] != "\n":
                    raise self.error(f"Found invalid character {self.text[i]!r}", i)
            result = self.text[self.at:end]
            self.at = end + 3
        else:
            result = self.basic(True)
        for _ in range(2):
            if self.peek() == mark:
                result += mark
                self.at += 1
        return result

    def value(self):
        c = self.peek()
        text = self.text
        if c == '"':
            if text.startswith('"""', self.at):
                return self.multiline(c)
            self.at += 1
            return self.basic(False)
        if c == "'":
            return self.multiline(c) if text.startswith("'''", self.at) else self.literal()
        for word, value in ("true", True), ("false", False):
            if text.startswith(word, self.at):
                self.at += len(word)
                return value
        if c == "[":
            return self.array()
        if c == "{":
            return self.inline_table()
        found = _MOMENT.match(text, self.at)
        if found:
            try:
                moment = _moment(found)
            except ValueError as e:
                raise self.error("Invalid date or datetime") from e
            self.at = found.end()
            return moment
        found = _CLOCK.match(text, self.at)
        if found:
            self.at = found.end()
            from datetime import time

            return time(*map(int, found.groups()[:3]), _micros(found[4]))
        found = _NUMBER.match(text, self.at)
        if found:
            self.at = found.end()
            if found["floatpart"]:
                return self.parse_float(found[0])
            return int(found[0], 0)
        for size, words in (3, ("inf", "nan")), (4, ("+inf", "-inf", "+nan", "-nan")):
            word = text[self.at:self.at + size]
            if word in words:
                self.at += size
                return self.parse_float(word)
        raise self.error("Invalid value")

    def array(self):
        self.at += 1
        items = []
        self.skip_lines()
        while self.peek() != "]":
            items.append(self.value())
            self.skip_lines()
            c = self.peek()
            if c == "]":
                break
            if c != ",":
                raise self.error("Unclosed array")
            self.at += 1
            self.skip_lines()
        self.at += 1
        return items

    def inline_table(self):
        self.at += 1
        result = {}
        closed = set()
        self.skip(" \t")
        if self.peek() == "}":
            self.at += 1
            return result
        while True:
            key, value = self.pair()
            for i in range(1, len(key) + 1):
                if key[:i] in closed:
                    raise self.error(f"Cannot mutate immutable namespace {key}")
            table = result
            for part in key[:-1]:
                table = table.setdefault(part, {})
                if not isinstance(table, dict):
                    raise self.error("Cannot overwrite a value")
            if key[-1] in table:
                raise self.error(f"Duplicate inline table key {key[-1]!r}")
            table[key[-1]] = value
            if isinstance(value, (dict, list)):
                closed.add(key)
            self.skip(" \t")
            c = self.peek()
            self.at += 1
            if c == "}":
                return result
            if c != ",":
                raise self.error("Unclosed inline table", self.at - 1)
            self.skip(" \t")


def _micros(digits):
    return int(digits.ljust(6, "0")) if digits else 0


def _moment(found):
    year, month, day, hour, minute, second, fraction, zulu, sign, hours, minutes = found.groups()
    from datetime import date, datetime, timedelta, timezone

    if hour is None:
        return date(int(year), int(month), int(day))
    zone = None
    if zulu:
        zone = timezone.utc
    elif sign:
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        zone = timezone(-offset if sign == "-" else offset)
    return datetime(int(year), int(month), int(day), int(hour), int(minute), int(second),
                    _micros(fraction), tzinfo=zone)
