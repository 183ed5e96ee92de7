"""Elements, and what builds trees of them."""

from xml.etree import ElementPath


def _is_name(path):
    """Whether a path is a plain name, which stands for children with just that tag."""
    bare = path
    if path[:1] == "{" and path[:3] not in ("{*}", "{}*"):
        bare = path.partition("}")[2]
    return not any(c in bare for c in "/*[@.")


class Element:
    """A node: a tag, text in front of its children and behind itself, attributes, children."""

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f"Element() argument 2 must be dict, not {type(attrib).__name__}")
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return f"<{type(self).__name__} {self.tag!r} at {id(self):#x}>"

    def makeelement(self, tag, attrib, /):
        """Return a new element of the same class."""
        return self.__class__(tag, attrib)

    def __copy__(self):
        element = self.makeelement(self.tag, self.attrib)
        element.text, element.tail = self.text, self.tail
        element._children = self._children[:]
        return element

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings
        warnings.warn("Testing an element's truth value will raise an exception in future "
                      "versions.  Use specific 'len(elem)' or 'elem is not None' test instead.",
                      DeprecationWarning, stacklevel=2)
        return len(self._children) != 0

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError("child index out of range") from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for child in element:
                _check(child)
        else:
            _check(element)
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def append(self, subelement, /):
        """Add a child at the end."""
        if not isinstance(subelement, Element):
            raise TypeError("append() argument 1 must be xml.etree.ElementTree.Element, not "
                            + type(subelement).__name__)
        self._children.append(subelement)

    def extend(self, elements, /):
        """Add children at the end."""
        for element in elements:
            _check(element)
            self._children.append(element)

    def insert(self, index, subelement, /):
        """Add a child at a place."""
        if not isinstance(subelement, Element):
            raise TypeError("insert() argument 2 must be xml.etree.ElementTree.Element, not "
                            + type(subelement).__name__)
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        """Remove a child."""
        for i, child in enumerate(self._children):
            if child is subelement or child == subelement:
                del self._children[i]
                return
        raise ValueError("list.remove(x): x not in list")

    def clear(self):
        """Remove everything but the tag."""
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def find(self, path, namespaces=None):
        """Return the first element that a path leads to, or None."""
        if namespaces is None and _is_name(path):
            return next((child for child in self._children if child.tag == path), None)
        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """Return the text of the first element that a path leads to, or the default."""
        found = self.find(path, namespaces)
        return default if found is None else found.text or ""

    def findall(self, path, namespaces=None):
        """Return the elements that a path leads to."""
        if namespaces is None and _is_name(path):
            return [child for child in self._children if child.tag == path]
        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        """Return an iterator over the elements that a path leads to."""
        return ElementPath.iterfind(self, path, namespaces)

    def get(self, key, default=None):
        """Return an attribute, or the default."""
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        """Set an attribute."""
        self.attrib[key] = value

    def keys(self):
        """Return the names of the attributes."""
        return list(self.attrib.keys())

    def items(self):
        """Return the attributes as pairs."""
        return list(self.attrib.items())

    def iter(self, tag=None):
        """Return an iterator over this element and all below it, with a tag if one is given."""
        every = tag is None or tag == "*"
        stack = [self]
        while stack:
            element = stack.pop()
            if every or element.tag == tag:
                yield element
            stack.extend(reversed(element._children))

    def itertext(self):
        """Return an iterator over the texts in this element and below."""
        stack = [self]
        while stack:
            item = stack.pop()
            if isinstance(item, str):
                yield item
                continue
            if not isinstance(item.tag, str) and item.tag is not None:
                continue
            if item.text:
                yield item.text
            for child in reversed(item._children):
                if child.tail:
                    stack.append(child.tail)
                stack.append(child)


def _check(element):
    if not isinstance(element, Element):
        raise TypeError(f"expected an Element, not {type(element).__name__}")


def SubElement(parent, tag, attrib={}, **extra):
    """Make an element as the last child of another one; return it."""
    if not isinstance(parent, Element):
        raise TypeError("SubElement() argument 1 must be xml.etree.ElementTree.Element, not "
                        + type(parent).__name__)
    if not isinstance(attrib, dict):
        raise TypeError(f"SubElement() argument 3 must be dict, not {type(attrib).__name__}")
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """Return a comment, as an element."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """Return an instruction for programs, as an element."""
    element = Element(ProcessingInstruction)
    element.text = f"{target} {text}" if text else target
    return element


class QName:
    """A name with its namespace."""

    def __init__(self, text_or_uri, tag=None):
        self.text = f"{{{text_or_uri}}}{tag}" if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"<{type(self).__name__} {self.text!r}>"

    def __hash__(self):
        return hash(self.text)

    def _key(self, other):
        return other.text if isinstance(other, QName) else other

    def __eq__(self, other):
        return self.text == self._key(other)

    def __lt__(self, other):
        return self.text < self._key(other)

    def __le__(self, other):
        return self.text <= self._key(other)

    def __gt__(self, other):
        return self.text > self._key(other)

    def __ge__(self, other):
        return self.text >= self._key(other)


class TreeBuilder:
    """Makes a tree of calls that say what begins and ends."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None,
                 insert_comments=False, insert_pis=False):
        self._factory = element_factory or Element
        self._comment_factory = comment_factory or Comment
        self._pi_factory = pi_factory or ProcessingInstruction
        self.insert_comments, self.insert_pis = insert_comments, insert_pis
        self._texts, self._open = [], []
        self._last = self._root = None
        self._behind = False

    def close(self):
        """Return the root of the tree."""
        if self._open:
            raise AssertionError("missing end tags")
        if self._root is None:
            raise AssertionError("missing toplevel element")
        return self._root

    def _flush(self):
        if not self._texts:
            return
        text = "".join(self._texts)
        self._texts = []
        if self._last is not None:
            if self._behind:
                self._last.tail = text
            else:
                self._last.text = text

    def data(self, data, /):
        """Add text."""
        self._texts.append(data)

    def start(self, tag, attrs, /):
        """Begin an element."""
        self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._behind = False
        return element

    def end(self, tag, /):
        """End an element."""
        self._flush()
        if not self._open:
            raise IndexError("pop from empty stack")
        self._last = self._open.pop()
        self._behind = True
        return self._last

    def comment(self, text, /):
        """Add a comment."""
        return self._single(self._comment_factory, self.insert_comments, text)

    def pi(self, target, text=None, /):
        """Add an instruction for programs."""
        return self._single(self._pi_factory, self.insert_pis, target, text)

    def _single(self, factory, insert, *args):
        element = factory(*args)
        if insert:
            self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._behind = True
        return element


Element.__module__ = QName.__module__ = TreeBuilder.__module__ = "xml.etree.ElementTree"
