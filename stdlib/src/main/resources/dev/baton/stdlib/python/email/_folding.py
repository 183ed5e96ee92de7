"""How headers that know what they are, are put into lines."""

import re

from email._words import encoded, length


def _plain(text):
    return text.isascii() and text.isprintable()


def words(value):
    """The words of a text, each with the blanks in front of it."""
    return re.findall(r"\s*\S+|\s+$", value)


def _runs(items):
    """Join neighbours that need encoded words: (text, whether it needs them, is phrase)."""
    result = []
    need = [not _plain(item) for item in items]
    i = 0
    while i < len(items):
        if not need[i]:
            result.append((items[i], False))
            i += 1
            continue
        last = max([j for j in range(i, len(items)) if need[j]])
        result.append(("".join(items[i:last + 1]), True))
        i = last + 1
    return result


def fold(name, items, policy):
    """The lines of a header made of pieces that are not to be broken, blanks in front of them."""
    most = policy.max_line_length or 1_000_000
    lines, line = [], name + ":"
    for text, encode in [pair for group in items for pair in
                         ([(item, False) for item in group] if policy.utf8 else _runs(group))]:
        bare = text.lstrip(" \t")
        blanks = text[:len(text) - len(bare)]
        if not encode and len(line) + len(text) <= most:
            line += text
        elif not encode and len(blanks) + len(bare) <= most - (0 if blanks else 1):
            lines.append(line)
            line = (blanks or " ") + bare
        elif policy.utf8 and not encode:
            lines.append(line)
            line = (blanks or " ") + bare
        else:
            line = _encode(bare, blanks, line, lines, most)
    lines.append(line)
    return policy.linesep.join(lines) + policy.linesep


def _encode(text, blanks, line, lines, most):
    """Add encoded words to the last line and further ones; returns the new last one."""
    data = text.encode("utf-8", "surrogateescape")
    codec = "unknown-8bit" if re.search("[\udc80-\udcff]", text) else "utf-8"
    way = "q" if length(data, "q") - length(data, "b") < 5 else "b"
    around = len(codec) + 7
    line += blanks
    while text:
        room = most - len(line) - around
        count = 0
        while count < len(text):
            part = text[:count + 1].encode("utf-8", "surrogateescape")
            if length(part, way) > room:
                break
            count += 1
        if count == 0 and len(line) > 1:
            lines.append(line.rstrip(" "))
            line = " "
            continue
        count = max(count, 1)
        line += encoded(text[:count].encode("utf-8", "surrogateescape"), codec, way)
        text = text[count:]
        if text:
            lines.append(line)
            line = " "
    return line
