"""Addresses in headers: `Bob <bob@example.org>`."""

import re

_SPECIALS = re.compile(r'[][\\()<>@,:;".]')
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|\((?:[^()\\]|\\.)*\)?|[<>,:;@.]|[^\s<>,:;@."(]+|\s+')


def quote(text):
    """Return a text with \\ in front of quotes and backslashes."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def unquote(text):
    """Return a text without the quotes or angle brackets around it."""
    if len(text) > 1:
        if text.startswith('"') and text.endswith('"'):
            return text[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if text.startswith("<") and text.endswith(">"):
            return text[1:-1]
    return text


def formataddr(pair, charset="utf-8"):
    """Return a name and an address as a header has them."""
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    try:
        name.encode("ascii")
    except UnicodeEncodeError:
        if isinstance(charset, str):
            from email.charset import Charset
            charset = Charset(charset)
        return f"{charset.header_encode(name)} <{address}>"
    marks = '"' if _SPECIALS.search(name) else ""
    name = re.sub(r'[\\"]', r"\\\g<0>", name)
    return f"{marks}{name}{marks} <{address}>"


class _Reader:
    """Collects the words of one address."""

    def __init__(self):
        self.words, self.comments, self.route = [], [], None

    def add(self, token):
        if token[0] == "(":
            self.comments.append(re.sub(r"\\(.)", r"\1", token[1:].removesuffix(")")))
            return
        if token[0] == '"' and self.route is None:
            token = re.sub(r"\\(.)", r"\1", token[1:].removesuffix('"'))
            self.words.append((token, True))
        elif self.route is not None:
            self.route.append(token)
        else:
            self.words.append((token, False))

    def result(self):
        """(name, address); None where there is nothing."""
        if self.route is not None:
            name = self._phrase()
            return name, "".join(self.route).replace(" ", "")
        plain = "".join([quoted and f'"{quote(word)}"' or word for word, quoted in self.words
                         if not word.isspace()])
        if plain:
            return " ".join(self.comments), plain
        return None

    def _phrase(self):
        text = "".join([word if not word.isspace() else " " for word, _ in self.words]).strip()
        if self.comments:
            comments = "(" + " ".join(self.comments) + ")"
            text = f"{text} {comments}" if text else comments[1:-1]
        return text


def read_all(value):
    """(group or None, name, address) for what a header names; a group without any has no name."""
    found, group, members = [], None, 0
    reader = _Reader()

    def finish():
        nonlocal reader, members
        result, reader = reader.result(), _Reader()
        if result is not None:
            found.append((group, *result))
            members += 1

    for token in _TOKEN.findall(value):
        if token == "<" and reader.route is None:
            reader.route = []
        elif token == ">" and reader.route is not None:
            reader.route.append("")
        elif token == "," and not (reader.route and "" not in reader.route):
            finish()
        elif token == ":" and reader.route is None and group is None:
            group, members = reader._phrase(), 0
            reader = _Reader()
        elif token == ";" and group is not None:
            finish()
            if members == 0:
                found.append((group, None, None))
            group = None
        else:
            reader.add(token)
    finish()
    return found


def getaddresses(fieldvalues):
    """Return (name, address) for all addresses of several headers."""
    found = []
    for value in fieldvalues:
        pairs = [(name, address) for _, name, address in read_all(str(value))
                 if address is not None]
        found += pairs or [("", "")]
    return found


def parseaddr(addr):
    """Return the name and the address of the first address of a header."""
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return "", ""
    found = getaddresses([addr])
    return found[0] if found else ("", "")
