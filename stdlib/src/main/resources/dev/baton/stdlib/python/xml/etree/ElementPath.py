"""The paths that find() and its relatives understand: a small part of XPath."""

import re

_TOKEN = re.compile(
    r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+")
_SPECIAL = {"*", ".", "..", "//", "/", "[", "]", "@", "=", "!=", "(", ")", "()", ":", "::"}


def _tokens(path, namespaces):
    """Pairs of an operator and a name, one of them empty, with prefixes resolved."""
    default = namespaces.get("") if namespaces else None
    attribute = False
    for quoted, operator, name in _TOKEN.findall(path):
        if name and name[0] != "{":
            if ":" in name:
                prefix, _, local = name.partition(":")
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError(f"prefix {prefix!r} not found in prefix map") from None
                name = f"{{{namespaces[prefix]}}}{local}"
            elif default and not attribute:
                name = f"{{{default}}}{name}"
        yield (quoted[0], quoted[1:-1]) if quoted else (operator, name)
        attribute = operator == "@"


class _Steps:
    """The steps of a path, read from its tokens."""

    def __init__(self, path, namespaces):
        self._left = [pair for pair in _tokens(path, namespaces) if pair != ("", "")]
        self._at = 0

    def next(self):
        """The next token; None at the end."""
        if self._at >= len(self._left):
            return None
        self._at += 1
        return self._left[self._at - 1]

    def read(self):
        """The steps as functions from elements to elements; each gets the map of parents."""
        steps = []
        token = self.next()
        while token:
            steps.append(self._step(token))
            token = self.next()
            if token is None:
                break
            if token[0] == "/":
                token = self.next()
                if token is None:
                    break
        return steps

    def _step(self, token):
        operator, name = token
        if operator == "" or operator == "*":
            return _children(name or "*")
        if operator == ".":
            return lambda elements, parents: elements
        if operator == "..":
            return _parents
        if operator == "//":
            after = self.next()
            if after is None:
                raise SyntaxError("invalid path")
            if after[0] not in ("", "*"):
                raise SyntaxError("invalid descendant")
            return _descendants(after[1] or "*")
        if operator == "[":
            return self._predicate()
        raise SyntaxError("invalid path")

    def _predicate(self):
        signature, parts = "", []
        while True:
            token = self.next()
            if token is None:
                raise SyntaxError("invalid predicate")
            if token[0] == "]":
                break
            if token[0] in ("'", '"'):
                signature += "'"
                parts.append(token[1])
                continue
            signature += token[0] or "-"
            parts.append(token[1])
        return _condition(signature, parts)


def _matcher(tag):
    if tag in ("*", "{*}*"):
        return lambda found: isinstance(found, str) or tag == "*"
    if tag.startswith("{*}"):
        local = tag[3:]
        return lambda found: isinstance(found, str) and found.rpartition("}")[2] == local
    if tag.startswith("{}") and tag.endswith("*"):
        return lambda found: isinstance(found, str) and found[0] != "{"
    if tag.startswith("{}"):
        tag = tag[2:]
    elif tag.endswith("}*"):
        space = tag[:-1]
        return lambda found: isinstance(found, str) and found.startswith(space)
    return lambda found: found == tag


def _children(tag):
    matches = _matcher(tag)

    def step(elements, parents):
        for element in elements:
            for child in element:
                if matches(child.tag):
                    yield child
    return step


def _descendants(tag):
    matches = _matcher(tag)

    def step(elements, parents):
        for element in elements:
            for child in element.iter():
                if child is not element and matches(child.tag):
                    yield child
    return step


def _parents(elements, parents):
    seen = set()
    for element in elements:
        parent = parents().get(element)
        if parent is not None and parent not in seen:
            seen.add(parent)
            yield parent


def _filter(test):
    def step(elements, parents):
        return (element for element in elements if test(element))
    return step


def _text(element):
    return "".join(element.itertext())


def _condition(signature, parts):
    if signature == "@-":
        return _filter(lambda e: e.get(parts[1]) is not None)
    if signature in ("@-='", "@-!='"):
        key, value = parts[1], parts[-1]
        if signature == "@-='":
            return _filter(lambda e: e.get(key) == value)
        return _filter(lambda e: e.get(key) is not None and e.get(key) != value)
    if signature == "-" and not re.fullmatch(r"-?\d+", parts[0]):
        tag = parts[0]
        return _filter(lambda e: e.find(tag) is not None)
    if signature in (".='", ".!='"):
        value = parts[-1]
        if signature == ".='":
            return _filter(lambda e: _text(e) == value)
        return _filter(lambda e: _text(e) != value)
    if signature in ("-='", "-!='") and not re.fullmatch(r"-?\d+", parts[0]):
        tag, value = parts[0], parts[-1]
        if signature == "-='":
            return _filter(lambda e: any(_text(c) == value for c in e.findall(tag)))
        return _filter(lambda e: any(_text(c) != value for c in e.findall(tag)))
    if signature in ("-", "-()", "-()-"):
        return _position(signature, parts)
    raise SyntaxError("invalid predicate")


def _position(signature, parts):
    if signature == "-":
        index = int(parts[0]) - 1
        if index < 0:
            raise SyntaxError("XPath position >= 1 expected")
    else:
        if parts[0] != "last":
            raise SyntaxError("unsupported function")
        index = -1
        if signature == "-()-":
            try:
                index = int(parts[2]) - 1
            except ValueError:
                raise SyntaxError("unsupported expression") from None
            if index > -2:
                raise SyntaxError("XPath offset from last() must be negative")

    def step(elements, parents):
        for element in elements:
            parent = parents().get(element)
            if parent is None:
                continue
            same = list(parent.findall(element.tag))
            if -len(same) <= index < len(same) and same[index] is element:
                yield element
    return step


def iterfind(elem, path, namespaces=None):
    """Return an iterator over the elements that a path leads to."""
    if path[-1:] == "/":
        path += "*"
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    known = []

    def parents():
        if not known:
            known.append({child: parent for parent in elem.iter() for child in parent})
        return known[0]

    found = iter((elem,))
    for step in _Steps(path, namespaces).read():
        found = iter(step(found, parents))
    return found


def find(elem, path, namespaces=None):
    """Return the first element that a path leads to, or None."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """Return the elements that a path leads to."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """Return the text of the first element that a path leads to, or the default."""
    found = find(elem, path, namespaces)
    return default if found is None else found.text or ""
