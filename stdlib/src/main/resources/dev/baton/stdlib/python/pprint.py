"""Print values readably: one line if they fit, one item per line if they do not."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter",
           "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
           sort_dicts=True, underscore_numbers=False):
    """Print a value to a stream, by default sys.stdout."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint() that keeps the order of dicts."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    """Return the text that pprint() prints."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    """Return the repr of a value that may contain itself."""
    return PrettyPrinter()._line(object, {}, 0)[0]


def isreadable(object):
    """Could the printed text be evaluated to an equal value?"""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Does a value contain itself?"""
    return PrettyPrinter().isrecursive(object)


class _SortKey:
    """Orders values of any types: by themselves, or else by type and address."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return ((str(type(self.value)), id(self.value))
                    < (str(type(other.value)), id(other.value)))


def _sorted_items(items):
    return sorted(items, key=lambda item: (_SortKey(item[0]), _SortKey(item[1])))


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


def _split_words(line):
    """Split a line into words, each with the white space behind it."""
    words = []
    place = 0
    while place < len(line):
        end = place
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        words.append(line[place:end])
        place = end
    return words


class PrettyPrinter:
    """Prints values with given options.

    indent is the indentation per level, width the length of lines to keep to, depth how deep
    to go before '...'; compact puts as many items on a line as fit; sort_dicts sorts keys.
    """

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print a value and end the line."""
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """Return the text of a value."""
        parts = []
        self._write(object, parts.append, 0, 0, {}, 0)
        return "".join(parts)

    def isreadable(self, object):
        """Could the printed text be evaluated to an equal value?"""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        """Does a value contain itself?"""
        return self.format(object, {}, 0, 0)[2]

    def format(self, object, context, maxlevels, level):
        """Return (text on one line, is it readable, is it recursive); may be overridden."""
        return self._line(object, context, level, maxlevels)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _line(self, object, context, level, maxlevels=None):
        """format() for one line; context holds the ids of the containers around it."""
        cls = type(object)
        if cls is int and self._underscore_numbers:
            return f"{object:_d}", True, False
        method = getattr(cls, "__repr__", None)
        is_dict = issubclass(cls, dict) and method is dict.__repr__
        is_list = issubclass(cls, list) and method is list.__repr__
        is_tuple = issubclass(cls, tuple) and method is tuple.__repr__
        if not (is_dict or is_list or is_tuple):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        left, right = "{}" if is_dict else "[]" if is_list else "()"
        if not object:
            return left + right, True, False
        if maxlevels and level >= maxlevels:
            return f"{left}...{right}", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive, texts = True, False, []
        for item in self._items(object) if is_dict else object:
            parts = []
            for part in item if is_dict else (item,):
                text, part_readable, part_recursive = self.format(
                    part, context, maxlevels, level + 1)
                parts.append(text)
                readable = readable and part_readable
                recursive = recursive or part_recursive
            texts.append(": ".join(parts))
        del context[id(object)]
        comma = "," if is_tuple and len(object) == 1 else ""
        return f"{left}{', '.join(texts)}{comma}{right}", readable, recursive

    def _items(self, mapping):
        items = mapping.items()
        return _sorted_items(items) if self._sort_dicts else items

    def _write(self, object, write, indent, allowance, context, level):
        """Write a value that begins at column indent and has allowance columns behind it."""
        if id(object) in context:
            write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            writer = _writer_for(object)
            if writer is not None:
                context[id(object)] = 1
                writer(self, object, write, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        write(text)

    def _first_indent(self, write):
        if self._indent_per_level > 1:
            write(" " * (self._indent_per_level - 1))

    def _write_dict(self, object, write, indent, allowance, context, level):
        write("{")
        self._first_indent(write)
        indent_items = indent + self._indent_per_level
        items = list(self._items(object))
        for place, (key, value) in enumerate(items):
            last = place == len(items) - 1
            text = self._repr(key, context, level)
            write(f"{text}: ")
            self._write(value, write, indent_items + len(text) + 2,
                        allowance + 1 if last else 1, context, level)
            if not last:
                write(",\n" + " " * indent_items)
        write("}")

    def _write_list(self, object, write, indent, allowance, context, level):
        self._write_items("[", object, "]", write, indent, allowance, context, level)

    def _write_tuple(self, object, write, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        self._write_items("(", object, end, write, indent, allowance, context, level)

    def _write_set(self, object, write, indent, allowance, context, level):
        begin, end = "{", "}"
        if type(object) is not set:
            begin, end = type(object).__name__ + "({", "})"
        self._write_items(begin, sorted(object, key=_SortKey), end, write,
                          indent + len(begin) - 1, allowance, context, level)

    def _write_items(self, begin, items, end, write, indent, allowance, context, level):
        write(begin)
        self._first_indent(write)
        indent += self._indent_per_level
        newline = ",\n" + " " * indent
        full_width = room = self._width - indent + 1
        separator = ""
        items = list(items)
        for place, item in enumerate(items):
            last = place == len(items) - 1
            if last:
                full_width -= allowance + len(end)
                room -= allowance + len(end)
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if room < needed:
                    room = full_width
                    separator = separator and newline
                if room >= needed:
                    room -= needed
                    write(separator + text)
                    separator = ", "
                    continue
            write(separator)
            separator = newline
            self._write(item, write, indent, allowance + len(end) if last else 1, context,
                        level)
        write(end)

    def _write_str(self, object, write, indent, allowance, context, level):
        """A long text as several literals, at most one per line of it."""
        if not object:
            write(repr(object))
            return
        outermost = level == 1
        if outermost:  # In parentheses.
            indent += 1
            allowance += 1
        chunks = []
        lines = object.splitlines(True)
        width = self._width - indent
        for number, line in enumerate(lines):
            behind = allowance if number == len(lines) - 1 else 0
            if len(repr(line)) <= width - behind:
                chunks.append(repr(line))
            else:
                chunks.extend(self._wrapped(line, width, behind))
        if len(chunks) == 1:
            write(repr(lines[-1]))
            return
        text = ("\n" + " " * indent).join(chunks)
        write(f"({text})" if outermost else text)

    @staticmethod
    def _wrapped(line, width, behind):
        """The literals of one long line, broken between words."""
        current = ""
        words = _split_words(line)
        for place, word in enumerate(words):
            room = width - behind if place == len(words) - 1 else width
            if current and len(repr(current + word)) > room:
                yield repr(current)
                current = word
            else:
                current += word
        if current:
            yield repr(current)

    def _write_bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        outermost = level == 1
        if outermost:
            indent += 1
            allowance += 1
        chunks = list(_byte_chunks(object, self._width - indent, allowance))
        text = ("\n" + " " * indent).join(chunks)
        write(f"({text})" if outermost else text)

    def _write_fields(self, name, fields, write, indent, allowance, context, level):
        """Attributes as keyword arguments: name(field=value, ...)."""
        write(f"{name}(")
        indent += len(name) + 1
        for place, (field, value) in enumerate(fields):
            last = place == len(fields) - 1
            write(f"{field}=")
            if id(value) in context:
                write("...")
            else:
                self._write(value, write, indent + len(field) + 1,
                            allowance + 1 if last else 1, context, level)
            if not last:
                write(",\n" + " " * indent)
        write(")")

    def _write_namespace(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        name = "namespace" if name == "SimpleNamespace" else name
        self._write_fields(name, list(object.__dict__.items()), write, indent, allowance,
                           context, level)

    def _write_dataclass(self, object, write, indent, allowance, context, level):
        fields = [(field.name, getattr(object, field.name))
                  for field in object.__dataclass_fields__.values()
                  if field.repr and field._field_type.name == "_FIELD"]
        self._write_fields(type(object).__name__, fields, write, indent, allowance, context,
                           level)

    def _write_wrapped(self, object, write, indent, allowance, context, level):
        """A mapping or sequence class of collections or types around its contents."""
        name = type(object).__name__
        if name == "OrderedDict":
            contents = list(object.items())
        elif name == "mappingproxy":
            contents = object.copy()
        elif name == "deque":
            contents = list(object)
        elif name == "Counter":
            contents = dict(object.most_common())
        else:
            contents = dict(object)
        write(f"{name}(")
        indent += len(name) + 1
        if name == "defaultdict":
            text = self._repr(object.default_factory, context, level)
            write(f"{text},\n{' ' * indent}")
            self._write_dict(contents, write, indent, allowance + 1, context, level)
            write(")")
            return
        end = ")"
        if name == "deque" and object.maxlen is not None:
            end = f",\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})"
        inner = self
        if name == "Counter":
            inner = PrettyPrinter(self._indent_per_level, self._width, self._depth,
                                  self._stream, compact=self._compact, sort_dicts=False,
                                  underscore_numbers=self._underscore_numbers)
        inner._write(contents, write, indent, allowance + 1, context, level)
        write(end)


def _byte_chunks(data, width, allowance):
    """Literals of some bytes, each with a multiple of four of them."""
    current = b""
    last = len(data) // 4 * 4
    for place in range(0, len(data), 4):
        part = data[place:place + 4]
        if place == last:
            width -= allowance
        if current and len(repr(current + part)) > width:
            yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)


_WRITERS = {dict.__repr__: PrettyPrinter._write_dict, list.__repr__: PrettyPrinter._write_list,
            tuple.__repr__: PrettyPrinter._write_tuple, set.__repr__: PrettyPrinter._write_set,
            frozenset.__repr__: PrettyPrinter._write_set,
            str.__repr__: PrettyPrinter._write_str,
            bytes.__repr__: PrettyPrinter._write_bytes}
_WRAPPERS = ("OrderedDict", "defaultdict", "Counter", "deque", "mappingproxy")


def _writer_for(object):
    """The method that breaks a value into lines, None if its class has its own repr."""
    cls = type(object)
    writer = _WRITERS.get(cls.__repr__)
    if writer is not None:
        return writer
    if cls.__module__ == "types" and cls.__name__ == "SimpleNamespace":
        return PrettyPrinter._write_namespace
    if cls.__module__ in ("collections", "builtins") and cls.__name__ in _WRAPPERS:
        return PrettyPrinter._write_wrapped
    if (hasattr(cls, "__dataclass_fields__") and cls.__dataclass_params__.repr
            and "__create_fn__" in getattr(cls.__repr__, "__qualname__", "")
            + getattr(getattr(cls.__repr__, "__wrapped__", None), "__qualname__", "")):
        return PrettyPrinter._write_dataclass
    return None
