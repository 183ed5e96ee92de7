"""Trees of XML elements: reading, searching, changing and writing them.

The parser is the one of the JDK. It follows no reference to another file.
"""

import contextlib
import io
import sys

import _xml
from xml.etree._elements import (
    Comment, Element, ProcessingInstruction, QName, SubElement, TreeBuilder)

__all__ = ["Comment", "dump", "Element", "ElementTree", "fromstring", "fromstringlist",
           "indent", "iselement", "iterparse", "parse", "ParseError", "PI",
           "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist",
           "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "register_namespace"]

VERSION = "1.3.0"
PI = ProcessingInstruction


class ParseError(SyntaxError):
    """A text is no XML; code and position say why and where."""


def iselement(element):
    """Return whether an object looks like an element."""
    return hasattr(element, "tag")


class XMLParser:
    """Reads XML piece by piece, and tells a target what is in it."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self.version = "JDK"
        self._encoding = encoding
        self._pieces = []

    def feed(self, data, /):
        """Take a piece of the text; it is read when all of it is there."""
        if not isinstance(data, (str, bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
        self._pieces.append(data)

    def flush(self):
        """There is nothing to do: the text is read when all of it is there."""

    def close(self):
        """Read what was fed; return what the target gives for it."""
        for _ in self._events():
            pass
        close = getattr(self.target, "close", None)
        return None if close is None else close()

    def _events(self):
        """Tell the target all, and give what it answered, with the kinds of events."""
        text = any(isinstance(piece, str) for piece in self._pieces)
        data = b"".join(piece.encode("utf-8") if isinstance(piece, str) else piece
                        for piece in self._pieces)
        calls = {kind: getattr(self.target, name, None) for kind, name in (
            ("start", "start"), ("end", "end"), ("data", "data"), ("comment", "comment"),
            ("pi", "pi"), ("start-ns", "start_ns"), ("end-ns", "end_ns"))}
        for kind, *args in _xml.events(data, "utf-8" if text else self._encoding):
            if kind == "error":
                self._fail(*args)
            if kind == "start":
                flat = args[1]
                args = args[0], dict(zip(flat[::2], flat[1::2]))
            call = calls[kind]
            answer = None if call is None else call(*args)
            if kind == "start-ns":
                answer = tuple(args) if answer is None else answer
            if kind != "data":
                yield kind, answer

    def _fail(self, code, message, line, column):
        error = ParseError(f"{message}: line {line}, column {column}")
        error.code = code
        error.position = line, column
        raise error


class ElementTree:
    """A whole document."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """Return the root."""
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        """Read a file, by name or open; return the root."""
        with contextlib.ExitStack() as stack:
            if not hasattr(source, "read"):
                source = stack.enter_context(open(source, "rb"))
            if parser is None:
                parser = XMLParser()
            while data := source.read(65536):
                parser.feed(data)
            self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        """Return an iterator over all elements, with a tag if one is given."""
        return self._root.iter(tag)

    def _path(self, path):
        if path[:1] == "/":
            import warnings
            path = "." + path
            warnings.warn("This search is broken in 1.3 and earlier, and will be fixed in a future"
                          f" version.  If you rely on the current behaviour, change it to {path!r}",
                          FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        """Return the first element that a path leads to, or None."""
        return self._root.find(self._path(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """Return the text of the first element that a path leads to, or the default."""
        return self._root.findtext(self._path(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """Return the elements that a path leads to."""
        return self._root.findall(self._path(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """Return an iterator over the elements that a path leads to."""
        return self._root.iterfind(self._path(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None,
              default_namespace=None, method=None, *, short_empty_elements=True):
        """Write the document to a file."""
        method = method or "xml"
        if method not in ("xml", "html", "text"):
            raise ValueError(f"unknown method {method!r}")
        if not encoding:
            encoding = "us-ascii"
        parts = []
        if method == "xml" and (xml_declaration or xml_declaration is None
                                and encoding.lower() not in ("utf-8", "us-ascii", "unicode")):
            shown = "utf-8" if encoding.lower() == "unicode" else encoding
            parts.append(f"<?xml version='1.0' encoding='{shown}'?>\n")
        if method == "text":
            parts += self._root.itertext()
        else:
            from xml.etree._writing import serialized
            parts += serialized(self._root, default_namespace, method, short_empty_elements)
        text = "".join(parts)
        data = text if encoding.lower() == "unicode" \
            else text.encode(encoding, "xmlcharrefreplace")
        if hasattr(file_or_filename, "write"):
            file_or_filename.write(data)
        elif isinstance(data, str):
            with open(file_or_filename, "w", encoding="utf-8",
                      errors="xmlcharrefreplace") as file:
                file.write(data)
        else:
            with open(file_or_filename, "wb") as file:
                file.write(data)


def register_namespace(prefix, uri):
    """Set the prefix that is written for a namespace."""
    from xml.etree import _writing
    _writing.register(prefix, uri)


def tostring(element, encoding=None, method=None, *, xml_declaration=None,
             default_namespace=None, short_empty_elements=True):
    """Return an element as bytes, or as text if the encoding is "unicode"."""
    stream = io.StringIO() if encoding and encoding.lower() == "unicode" else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration,
                               default_namespace=default_namespace, method=method,
                               short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None,
                 default_namespace=None, short_empty_elements=True):
    """Return an element as a list of pieces."""
    return [tostring(element, encoding, method, xml_declaration=xml_declaration,
                     default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    """Print an element, for debugging."""
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Put spaces between elements so that each is on a line of its own."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if len(tree):
        _indent(tree, space, "\n" + level * space)


def _indent(element, space, outer):
    inner = outer + space
    if not element.text or not element.text.strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent(child, space, inner)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = outer


def parse(source, parser=None):
    """Read a file, by name or open; return the document."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def iterparse(source, events=None, parser=None):
    """Read a file; return an iterator over what begins and ends in it, "end" by default."""
    wanted = ("end",) if events is None else tuple(events)
    for event in wanted:
        if event not in ("start", "end", "start-ns", "end-ns", "comment", "pi"):
            raise ValueError(f"unknown event {event!r}")
    return _Events(source, wanted, parser or XMLParser())


class _Events:
    def __init__(self, source, wanted, parser):
        self.root = None
        self._own = not hasattr(source, "read")
        self._source = open(source, "rb") if self._own else source
        self._iterator = self._read(wanted, parser)

    def _read(self, wanted, parser):
        try:
            while data := self._source.read(65536):
                parser.feed(data)
            for event in parser._events():
                if event[0] in wanted:
                    yield event
            self.root = parser.target.close()
        finally:
            if self._own:
                self._source.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._iterator)


def XML(text, parser=None):
    """Return the root of the document in a text."""
    if parser is None:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """Return the root of the document in a text, and its elements by their id."""
    tree = XML(text, parser)
    return tree, {element.get("id"): element for element in tree.iter() if element.get("id")}


def fromstringlist(sequence, parser=None):
    """Return the root of the document in pieces of text."""
    if parser is None:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()
