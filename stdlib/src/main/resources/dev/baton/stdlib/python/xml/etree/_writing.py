"""From elements to text."""

import re

from xml.etree._elements import Comment, ProcessingInstruction, QName

# The one table of prefixes that the module has: the program's, not that of one document.
_prefixes = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_EMPTY_IN_HTML = {"area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input",
                  "isindex", "link", "meta", "param", "source", "track", "wbr"}


def register(prefix, uri):
    """Set the prefix of a namespace."""
    if re.fullmatch(r"ns\d+", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known, used in list(_prefixes.items()):
        if known == uri or used == prefix:
            del _prefixes[known]
    _prefixes[uri] = prefix


def _no_text(value):
    raise TypeError(f"cannot serialize {value!r} (type {type(value).__name__})")


def _escape(text):
    if not isinstance(text, str):
        _no_text(text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _escape_attribute(text):
    return (_escape(text).replace('"', "&quot;").replace("\r", "&#13;")
            .replace("\n", "&#10;").replace("\t", "&#09;"))


class _Names:
    """How names are written, and the namespaces that they need."""

    def __init__(self, default):
        self._default = default
        self._written = {None: None}
        self.spaces = {default: ""} if default else {}

    def add(self, name):
        key = name.text if isinstance(name, QName) else name
        if key in self._written:
            return
        if not isinstance(key, str):
            _no_text(key)
        if key[:1] != "{":
            if self._default:
                raise ValueError("cannot use non-qualified names with default_namespace option")
            self._written[key] = key
            return
        uri, _, local = key[1:].rpartition("}")
        prefix = self.spaces.get(uri)
        if prefix is None:
            prefix = _prefixes.get(uri)
            if prefix is None:
                prefix = f"ns{len(self.spaces)}"
            if prefix != "xml":
                self.spaces[uri] = prefix
        self._written[key] = f"{prefix}:{local}" if prefix else local

    def __getitem__(self, name):
        return self._written[name.text if isinstance(name, QName) else name]


def serialized(root, default_namespace, method, short):
    """Return the pieces of text of an element."""
    names = _Names(default_namespace)
    for element in root.iter():
        tag = element.tag
        if tag is not None and tag is not Comment and tag is not ProcessingInstruction:
            names.add(tag)
        for key, value in element.items():
            names.add(key)
            if isinstance(value, QName):
                names.add(value)
        if isinstance(element.text, QName):
            names.add(element.text)
    parts = []
    _Writer(parts.append, names, method, short).element(root, names.spaces)
    return parts


class _Writer:
    def __init__(self, write, names, method, short):
        self._write, self._names = write, names
        self._html, self._short = method == "html", short

    def element(self, element, spaces=()):
        write, tag, text = self._write, element.tag, element.text
        if tag is Comment:
            write(f"<!--{_escape(text) if self._html else text}-->")
        elif tag is ProcessingInstruction:
            write(f"<?{_escape(text) if self._html else text}?>")
        elif tag is None:
            if text:
                write(_escape(text))
            for child in element:
                self.element(child)
        else:
            self._tagged(element, self._names[tag], spaces)
        if element.tail:
            write(_escape(element.tail))

    def _tagged(self, element, tag, spaces):
        write, text = self._write, element.text
        write("<" + tag)
        for uri, prefix in sorted(dict(spaces).items(), key=lambda pair: pair[1]):
            colon = ":" if prefix else ""
            write(f' xmlns{colon}{prefix}="{_escape_attribute(uri)}"')
        for key, value in element.items():
            value = self._names[value] if isinstance(value, QName) else _escape_attribute(value)
            write(f' {self._names[key]}="{value}"')
        if self._html:
            self._rest_of_html(element, tag)
        elif text or len(element) or not self._short:
            write(">")
            if text:
                write(self._names[text] if isinstance(text, QName) else _escape(text))
            for child in element:
                self.element(child)
            write(f"</{tag}>")
        else:
            write(" />")

    def _rest_of_html(self, element, tag):
        self._write(">")
        text = element.text
        if text:
            self._write(text if tag.lower() in ("script", "style") else _escape(text))
        for child in element:
            self.element(child)
        if tag.lower() not in _EMPTY_IN_HTML:
            self._write(f"</{tag}>")
