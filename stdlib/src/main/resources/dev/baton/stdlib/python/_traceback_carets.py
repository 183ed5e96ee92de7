"""Where the markers under a line of a traceback go, for `traceback`.

The position table of the code tells which expression failed.  Where that is a binary
operation or a subscript, the operator is marked with carets and its operands with tildes;
the operator is found by scanning the expression's text, which is known to be well formed.
"""

_BINARY_LEVELS = {"|": 1, "^": 2, "&": 3, "<<": 4, ">>": 4, "+": 5, "-": 5,
                  "*": 6, "@": 6, "/": 6, "//": 6, "%": 6, "**": 7}
_WORD_OPERATORS = {"and", "or", "not", "in", "is", "if", "else", "lambda", "await", "yield"}
_OPENING, _CLOSING = "([{", ")]}"


def _scan_word(text, start):
    """The end of the name or number that begins at start."""
    end = start
    is_number = text[start].isdigit()
    while end < len(text):
        char = text[end]
        exponent_sign = (is_number and char in "+-" and text[end - 1] in "eE"
                         and text[start:start + 2].lower() != "0x")
        if not (char.isalnum() or char in "_." or exponent_sign):
            break
        end += 1
    return end


def _scan_string(text, start):
    """The end of the string literal whose opening quote is at start."""
    quote = text[start]
    if text.startswith(quote * 3, start):
        quote *= 3
    place = start + len(quote)
    while place < len(text) and not text.startswith(quote, place):
        place += 2 if text[place] == "\\" else 1
    return min(place + len(quote), len(text))


def _scan_group(text, start):
    """The end of the bracketed group that begins at start."""
    depth = 0
    place = start
    while place < len(text):
        char = text[place]
        if char in "\"'":
            place = _scan_string(text, place)
            continue
        if char == "#":
            break
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth -= 1
            if depth == 0:
                return place + 1
        place += 1
    return len(text)


def _scan_operator(text, start):
    for length in (3, 2):
        candidate = text[start:start + length]
        if candidate in ("**", "//", "<<", ">>", "==", "!=", "<=", ">=", ":=", "->", "..."):
            return start + length
    return start + 1


def _tokens(text):
    """Yield (kind, start, end) of the tokens outside brackets; a group is one token."""
    place = 0
    while place < len(text):
        char = text[place]
        if char.isspace() or char == "\\":
            place += 1
            continue
        if char == "#":
            return
        if char.isalnum() or char in "_." or char > "\x7f":
            end, kind = max(_scan_word(text, place), place + 1), "word"
            if end < len(text) and text[end] in "\"'":
                end = _scan_string(text, end)
            elif text[place:end] in _WORD_OPERATORS:
                kind = "other"
        elif char in "\"'":
            end, kind = _scan_string(text, place), "word"
        elif char in _OPENING:
            end, kind = _scan_group(text, place), char
        else:
            end = _scan_operator(text, place)
            kind = "operator" if text[place:end] in _BINARY_LEVELS or char == "~" else "other"
        yield kind, place, end
        place = end


def anchors_of(text):
    """The (start, end) of the part of an expression to mark with carets, None for all.

    The operator of lowest precedence is the one the expression stands for; of several, the
    last one, except for `**`, which groups from the right.
    """
    operator = level = bracket = None
    leading_unary = False
    previous = "operator"
    for kind, start, end in _tokens(text):
        if kind == "other":
            return None
        if kind == "operator":
            if previous == "operator":
                leading_unary = leading_unary or start == 0
            else:
                found = _BINARY_LEVELS.get(text[start:end])
                if found is None:
                    return None
                if level is None or found < level or (found == level and found != 7):
                    operator, level = (start, end), found
        bracket = (start, end) if kind == "[" and previous != "operator" else None
        previous = kind
    if operator is None or (level == 7 and leading_unary):
        return None if operator is not None or leading_unary else bracket
    return operator


def _character_offset(line, byte_offset):
    return len(line.encode("utf-8")[:byte_offset].decode("utf-8", "replace"))


def _display_width(line, offset):
    """Columns the first offset characters take: East Asian wide characters take two."""
    head = line[:offset]
    if head.isascii():
        return offset
    from unicodedata import east_asian_width

    return sum([2 if east_asian_width(char) in "WF" else 1 for char in head])


def marker_line(summary):
    """The line of markers below a FrameSummary's source line, None where there is none."""
    line = summary._original_line
    stripped = line.strip()
    start = _character_offset(line, summary.colno)
    anchors = None
    if summary.lineno == summary.end_lineno:
        end = _character_offset(line, summary.end_colno)
        anchors = anchors_of(line[start:end])
    else:
        end = len(line.rstrip())
    if end - start >= len(stripped) and anchors is None:
        return None
    segment = line[start:end]
    width = _display_width(segment, end - start)
    indent = _display_width(line, start) - (len(line) - len(line.lstrip()))
    if anchors is None:
        return " " * indent + "^" * width
    left, right = [_display_width(segment, anchor) for anchor in anchors]
    return " " * indent + "~" * left + "^" * (right - left) + "~" * (width - right)
