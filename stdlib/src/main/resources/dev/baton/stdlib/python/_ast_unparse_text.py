"""Constants, docstrings and f-strings as text, for `_ast_unparse`."""

from ast import Constant, FormattedValue, JoinedStr

_QUOTES = ("'", '"', '"""', "'''")


def literal(value):
    """Return the text of a constant; infinity is a number too large."""
    if value is ...:
        return "..."
    if isinstance(value, tuple):
        inner = ", ".join(map(literal, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    text = repr(value)
    if isinstance(value, float | complex):
        text = text.replace("inf", "1e309").replace("nan", "(1e309-1e309)")
    return text


def _escaped(text, multiline):
    """A text with escapes for what cannot be shown; line ends stay where lines may end."""
    parts = []
    for c in text:
        if multiline and c in "\n\t":
            parts.append(c)
        elif c == "\\" or not c.isprintable():
            parts.append(c.encode("unicode_escape").decode("ascii"))
        else:
            parts.append(c)
    return "".join(parts)


def docstring(text):
    """Return a text in triple quotes, over as many lines as it has."""
    body = _escaped(text, True)
    possible = [quote for quote in _QUOTES[2:] if quote not in body]
    if not possible:
        return repr(text)
    # A quote at the end must not be taken for one of the three.
    possible.sort(key=lambda quote: body.endswith(quote[0]))
    if body.endswith(possible[0][0]):
        body = body[:-1] + "\\" + body[-1]
    return possible[0] + body + possible[0]


class FormattedText:
    """One f-string."""

    def __init__(self, unparser):
        self.unparser = unparser

    def joined(self, node):
        """Return the f-string."""
        parts = list(self.parts(node))
        texts = "".join(text for text, is_field in parts if not is_field)
        # Quotes inside a field do not end the string.
        possible = [quote for quote in _QUOTES[:2] if quote not in texts]
        if not possible:
            possible = [quote for quote in _QUOTES[2:]
                        if quote not in texts and not texts.endswith(quote[0])]
        quote = possible[0] if possible else "'"
        return "f" + quote + "".join(
            text if is_field
            else _escaped(text, False) if possible
            else _escaped(text, False).replace("'", "\\'")
            for text, is_field in parts) + quote

    def parts(self, node):
        """Yield texts and whether they are replacement fields."""
        for value in node.values:
            match value:
                case Constant():
                    yield value.value.replace("{", "{{").replace("}", "}}"), False
                case FormattedValue():
                    yield self.field(value), True
                case JoinedStr():
                    yield from self.parts(value)

    def field(self, node):
        """Return a replacement field."""
        inner = self.unparser.expr(node.value, 4)
        text = ("{ " if inner.startswith("{") else "{") + inner
        if node.conversion != -1:
            text += "!" + chr(node.conversion)
        if node.format_spec is not None:
            text += ":" + "".join(part if is_field else _escaped(part, False)
                                  for part, is_field in self.parts(node.format_spec))
        return text + "}"
