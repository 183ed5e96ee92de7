"""The grammar of JSON: a recursive-descent scanner over a text and a position.

Every function takes the position where something begins and returns it with the position
behind it.  StopIteration(position) says that no value begins there.
"""

__all__ = ["make_scanner"]

_WHITESPACE = " \t\n\r"
_DIGITS = "0123456789"
_CONSTANTS = (("null", None), ("true", True), ("false", False))
_EXTENSIONS = ("NaN", "Infinity", "-Infinity")
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r",
            "t": "\t"}


def _error(message, text, position):
    from .decoder import JSONDecodeError

    return JSONDecodeError(message, text, position)


def skip_whitespace(text, position):
    """The position of the first character that is no white space."""
    end = len(text)
    while position < end and text[position] in _WHITESPACE:
        position += 1
    return position


def scanstring(s, end, strict=True):
    """Read a string whose opening quote is in front of end: (value, position behind it).

    strict forbids control characters.
    """
    begin = end - 1
    parts = []
    while True:
        quote = s.find('"', end)
        if quote < 0:
            quote = len(s)
        backslash = s.find("\\", end, quote)
        stop = quote if backslash < 0 else backslash
        chunk = s[end:stop]
        if strict and chunk and min(chunk) < " ":
            bad = next(place for place in range(end, stop) if s[place] < " ")
            raise _error("Invalid control character at", s, bad)
        if stop == len(s):
            raise _error("Unterminated string starting at", s, begin)
        if backslash < 0:
            if not parts:
                return chunk, quote + 1
            parts.append(chunk)
            return "".join(parts), quote + 1
        parts.append(chunk)
        char, end = _scan_escape(s, backslash, begin)
        parts.append(char)


def _scan_escape(s, backslash, begin):
    letter = s[backslash + 1:backslash + 2]
    if not letter:
        raise _error("Unterminated string starting at", s, begin)
    if letter != "u":
        if letter not in _ESCAPES:
            raise _error("Invalid \\escape", s, backslash)
        return _ESCAPES[letter], backslash + 2
    unit = _scan_hex(s, backslash + 2)
    end = backslash + 6
    if 0xD800 <= unit <= 0xDBFF and s.startswith("\\u", end):
        low = _scan_hex(s, end + 2)
        if 0xDC00 <= low <= 0xDFFF:
            return chr(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)), end + 6
    return chr(unit), end


def _scan_hex(s, position):
    digits = s[position:position + 4]
    if len(digits) == 4 and all([digit in "0123456789abcdefABCDEF" for digit in digits]):
        return int(digits, 16)
    raise _error("Invalid \\uXXXX escape", s, position - 1)


def _skip_digits(text, position):
    end = len(text)
    while position < end and text[position] in _DIGITS:
        position += 1
    return position


def _number_end(text, position):
    """(end of the number that begins here, is it an integer), or None if none does."""
    end = position + 1 if text[position] == "-" else position
    if text[end:end + 1] == "0":
        end += 1
    else:
        first = end
        end = _skip_digits(text, end)
        if end == first:
            return None
    integral = True
    if text[end:end + 1] == ".":
        fraction = _skip_digits(text, end + 1)
        if fraction > end + 1:
            end, integral = fraction, False
    if text[end:end + 1] in ("e", "E"):
        exponent = end + 2 if text[end + 1:end + 2] in ("+", "-") else end + 1
        last = _skip_digits(text, exponent)
        if last > exponent:
            end, integral = last, False
    return end, integral


class _Scanner:
    """The scanner for the options of one decoder."""

    def __init__(self, context):
        self.strict = context.strict
        self.object_hook = context.object_hook
        self.object_pairs_hook = context.object_pairs_hook
        self.parse_float = context.parse_float
        self.parse_int = context.parse_int
        self.parse_constant = context.parse_constant

    def scan_once(self, string, idx):
        """Read the value that begins at idx; StopIteration(position) if there is none."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        return self._value(string, idx, {})

    def _value(self, text, position, memo):
        char = text[position:position + 1]
        if char == '"':
            return scanstring(text, position + 1, self.strict)
        if char == "{":
            return self._object(text, position + 1, memo)
        if char == "[":
            return self._array(text, position + 1, memo)
        if char == "-" or (char and char in _DIGITS):
            return self._number(text, position)
        if char:
            for word, value in _CONSTANTS:
                if text.startswith(word, position):
                    return value, position + len(word)
            return self._extension(text, position)
        raise StopIteration(position)

    def _number(self, text, position):
        found = _number_end(text, position)
        if found is None:
            return self._extension(text, position)
        end, integral = found
        digits = text[position:end]
        return (self.parse_int if integral else self.parse_float)(digits), end

    def _extension(self, text, position):
        for word in _EXTENSIONS:
            if text.startswith(word, position):
                return self.parse_constant(word), position + len(word)
        raise StopIteration(position)

    def _array(self, text, position, memo):
        items = []
        position = skip_whitespace(text, position)
        if text[position:position + 1] == "]":
            return items, position + 1
        while True:
            item, position = self._expect_value(text, position, memo)
            items.append(item)
            position = skip_whitespace(text, position)
            char = text[position:position + 1]
            if char == "]":
                return items, position + 1
            if char != ",":
                raise _error("Expecting ',' delimiter", text, position)
            position = skip_whitespace(text, position + 1)

    def _expect_value(self, text, position, memo):
        try:
            return self._value(text, position, memo)
        except StopIteration as error:
            raise _error("Expecting value", text, error.value) from None

    def _object(self, text, position, memo):
        pairs = []
        position = skip_whitespace(text, position)
        if text[position:position + 1] == "}":
            return self._finish(pairs), position + 1
        while True:
            if text[position:position + 1] != '"':
                raise _error("Expecting property name enclosed in double quotes", text, position)
            key, position = scanstring(text, position + 1, self.strict)
            key = memo.setdefault(key, key)
            position = skip_whitespace(text, position)
            if text[position:position + 1] != ":":
                raise _error("Expecting ':' delimiter", text, position)
            position = skip_whitespace(text, position + 1)
            value, position = self._expect_value(text, position, memo)
            pairs.append((key, value))
            position = skip_whitespace(text, position)
            char = text[position:position + 1]
            if char == "}":
                return self._finish(pairs), position + 1
            if char != ",":
                raise _error("Expecting ',' delimiter", text, position)
            position = skip_whitespace(text, position + 1)

    def _finish(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        result = dict(pairs)
        return result if self.object_hook is None else self.object_hook(result)


def py_make_scanner(context):
    """Return the function scan_once(text, index) for the options of a decoder."""
    return _Scanner(context).scan_once


def _native_make_scanner(context):
    """The same over the engine's scanner, which raises error(message, text, position)."""
    strict = context.strict
    hooks = (context.object_hook, context.object_pairs_hook)
    # Where the decoder keeps Python's own conversions, the engine need not call back.
    parsers = (None if context.parse_float is float else context.parse_float,
               None if context.parse_int is int else context.parse_int,
               context.parse_constant)

    def scan_once(string, idx):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        return _native_scan(string, idx, strict, *hooks, *parsers, _error)

    return scan_once


try:
    from _json import scan as _native_scan
except ImportError:
    make_scanner = py_make_scanner
else:
    make_scanner = _native_make_scanner
