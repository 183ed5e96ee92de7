"""File names and the patterns of a shell: *, ?, [abc], [!abc]."""

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

# Compiled patterns; an entry is only ever added, or all are dropped, in single operations.
_compiled = {}
_MAX_COMPILED = 1000


def fnmatch(name, pat):
    """Does the name fit the pattern?  Case matters where it does in the file system."""
    from posixpath import normcase

    return fnmatchcase(normcase(name), normcase(pat))


def fnmatchcase(name, pat):
    """Does the name fit the pattern?  Case matters."""
    return _compile(pat)(name) is not None


def filter(names, pat):
    """Return a list of the names that fit the pattern."""
    from posixpath import normcase

    match = _compile(normcase(pat))
    return [name for name in names if match(normcase(name)) is not None]


def _compile(pat):
    match = _compiled.get(pat)
    if match is None:
        import re

        if isinstance(pat, bytes):
            regex = translate(pat.decode("latin-1")).encode("latin-1")
        else:
            regex = translate(pat)
        match = re.compile(regex).match
        if len(_compiled) >= _MAX_COMPILED:
            _compiled.clear()
        _compiled[pat] = match
    return match


def translate(pat):
    """Return a regular expression that matches what the pattern does."""
    import re

    # Text between stars; a run of stars is one.
    pieces = [[]]
    place = 0
    while place < len(pat):
        char = pat[place]
        place += 1
        if char == "*":
            if pieces[-1] or len(pieces) == 1:
                pieces.append([])
        elif char == "?":
            pieces[-1].append(".")
        elif char == "[":
            close = _class_end(pat, place)
            if close < 0:
                pieces[-1].append("\\[")
            else:
                pieces[-1].append(_translate_class(pat[place:close]))
                place = close + 1
        else:
            pieces[-1].append(re.escape(char))
    texts = ["".join(piece) for piece in pieces]
    if len(texts) == 1:
        return f"(?s:{texts[0]})\\Z"
    # Every star but the last takes as little as possible and never changes its mind: the
    # groups are atomic, so that no name needs exponential time.
    inner = "".join([f"(?>.*?{text})" for text in texts[1:-1]])
    return f"(?s:{texts[0]}{inner}.*{texts[-1]})\\Z"


def _class_end(pat, start):
    """The position of the bracket that closes a class, or -1."""
    place = start
    if pat.startswith("!", place):
        place += 1
    if pat.startswith("]", place):
        place += 1
    return pat.find("]", place)


def _translate_class(text):
    """The regular expression of the text between two brackets."""
    negated = text.startswith("!")
    if negated:
        text = text[1:]
    if "-" in text:
        text = _sound_ranges(text)
    else:
        text = text.replace("\\", "\\\\")
    # Doubled signs would be set operations.
    for sign in "&~|":
        text = text.replace(sign, "\\" + sign)
    if not text:
        return "." if negated else "(?!)"
    if negated:
        return f"[^{text}]"
    return f"[\\{text}]" if text[0] in "^[" else f"[{text}]"


def _sound_ranges(text):
    """Escape hyphens that make no range, and drop ranges that run backwards."""
    chunks = []
    begin, search = 0, 1
    while True:
        hyphen = text.find("-", search)
        if hyphen < 0:
            break
        chunks.append(text[begin:hyphen])
        begin, search = hyphen + 1, hyphen + 3
    rest = text[begin:]
    if rest:
        chunks.append(rest)
    else:
        chunks[-1] += "-"
    for number in range(len(chunks) - 1, 0, -1):
        if chunks[number - 1][-1] > chunks[number][0]:
            chunks[number - 1:number + 1] = [chunks[number - 1][:-1] + chunks[number][1:]]
    return "-".join([chunk.replace("\\", "\\\\").replace("-", "\\-") for chunk in chunks])
