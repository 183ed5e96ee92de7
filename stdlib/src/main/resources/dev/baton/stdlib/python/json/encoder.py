"""JSON text from values."""

_SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n",
                  "\r": "\\r", "\t": "\\t"}
_ESCAPES = {code: f"\\u{code:04x}" for code in range(0x20)}
_ESCAPES.update([(ord(char), escape) for char, escape in _SHORT_ESCAPES.items()])
_INFINITY = float("inf")


def _require_str(s):
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")


def py_encode_basestring(s):
    """Return the JSON string of a text, in which only what must be is escaped."""
    _require_str(s)
    return f'"{s.translate(_ESCAPES)}"'


def _ascii_escape(char):
    code = ord(char)
    if code < 0x7F:
        return char
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"


def py_encode_basestring_ascii(s):
    """Return the JSON string of a text, in ASCII characters only."""
    _require_str(s)
    text = s.translate(_ESCAPES)
    if not text.isascii() or "\x7f" in text:
        text = "".join([_ascii_escape(char) for char in text])
    return f'"{text}"'


encode_basestring = py_encode_basestring
encode_basestring_ascii = py_encode_basestring_ascii

try:
    from _json import encode as _native_encode, encode_basestring, encode_basestring_ascii
except ImportError:
    _native_encode = None


class JSONEncoder:
    """Encodes values as JSON text; json.dumps() describes the options.

    A subclass may override default() to encode objects of other types.
    """

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True,
                 allow_nan=True, sort_keys=False, indent=None, separators=None,
                 default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return a value that can be encoded in place of o; by default TypeError."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return the JSON text of a value."""
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """Return an iterator over the JSON text of a value, in pieces."""
        if _native_encode is not None:
            return iter([self._encode_natively(o)])
        writer = _Writer(self)
        writer.write(o, 0)
        return iter(writer.parts)

    def _encode_natively(self, o):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _native_encode(
            o, self.default, self.skipkeys, self.ensure_ascii, self.check_circular,
            self.allow_nan, self.sort_keys, indent, self.item_separator, self.key_separator)


class _Writer:
    """Writes one value: the pieces of the text, and the containers it is inside of."""

    def __init__(self, encoder):
        self.parts = []
        self.encoder = encoder
        self.string = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.open = {} if encoder.check_circular else None
        indent = encoder.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        self.indent = indent
        self.item_separator = encoder.item_separator
        self.key_separator = encoder.key_separator

    def write(self, o, depth):
        text = self._scalar(o)
        if text is not None:
            self.parts.append(text)
        elif isinstance(o, (list, tuple)):
            self._array(o, depth)
        elif isinstance(o, dict):
            self._object(o, depth)
        else:
            self._enter(o)
            self.write(self.encoder.default(o), depth)
            self._leave(o)

    def _scalar(self, o):
        """The text of a value that is no container, None for others."""
        if isinstance(o, str):
            return self.string(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            # A subclass, such as an enumeration, may have another repr.
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o == _INFINITY:
            text = "Infinity"
        elif o == -_INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
        return text

    def _enter(self, o):
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError("Circular reference detected")
            self.open[id(o)] = o

    def _leave(self, o):
        if self.open is not None:
            del self.open[id(o)]

    def _line(self, depth):
        return "" if self.indent is None else "\n" + self.indent * depth

    def _array(self, items, depth):
        if not items:
            self.parts.append("[]")
            return
        self._enter(items)
        line = self._line(depth + 1)
        before = "[" + line
        for item in items:
            self.parts.append(before)
            self.write(item, depth + 1)
            before = self.item_separator + line
        self.parts.append(self._line(depth) + "]")
        self._leave(items)

    def _object(self, mapping, depth):
        if not mapping:
            self.parts.append("{}")
            return
        self._enter(mapping)
        line = self._line(depth + 1)
        self.parts.append("{" + line)
        before = ""
        items = mapping.items()
        for key, value in sorted(items) if self.encoder.sort_keys else items:
            key = self._key(key)
            if key is None:
                continue
            self.parts.append(before)
            self.parts.append(self.string(key))
            self.parts.append(self.key_separator)
            self.write(value, depth + 1)
            before = self.item_separator + line
        self.parts.append(self._line(depth) + "}")
        self._leave(mapping)

    def _key(self, key):
        """The text of a dict's key, None for one to leave out."""
        if isinstance(key, str):
            return key
        text = self._scalar(key)
        if text is None and not self.encoder.skipkeys:
            raise TypeError("keys must be str, int, float, bool or None, "
                            f"not {key.__class__.__name__}")
        return text
