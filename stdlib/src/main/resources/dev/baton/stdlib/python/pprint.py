"""Shows data structures in a form that people can read, over several lines where needed."""

import sys as _sys

__all__ = ["PrettyPrinter", "isreadable", "isrecursive", "pformat", "pp", "pprint", "saferepr"]

_NOT_SCALAR = (list, tuple, dict)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):  # fmt: skip
    """Print an object to a stream, sys.stdout by default; the options are PrettyPrinter's."""
    PrettyPrinter(
        indent=indent,
        width=width,
        depth=depth,
        stream=stream,
        compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Like pprint(), but leaves the items of dicts in their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):  # fmt: skip
    """Return as a string what pprint() would print."""
    return PrettyPrinter(
        indent=indent,
        width=width,
        depth=depth,
        compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def saferepr(object):
    """Return repr(object), except that structures containing themselves are marked."""
    return PrettyPrinter()._one_line(object, {}, 0)[0]


def isreadable(object):
    """Tell whether the text shown could be evaluated to get the object again."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Tell whether the object contains itself."""
    return PrettyPrinter().isrecursive(object)


class _SortKey:
    """Orders anything: by < where it works, otherwise by the names of the types."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _item_key(item):
    return _SortKey(item[0]), _SortKey(item[1])


class PrettyPrinter:
    """Shows objects within a width, one item per line where they do not fit.

    indent is the step per level, depth the number of levels to show; compact puts several items
    of a sequence on a line; sort_dicts orders items by key; underscore_numbers groups digits.
    """

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):  # fmt: skip
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._step = indent
        self._width = width
        self._stream = _sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print the object and a line end."""
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """Return the text for the object."""
        return self._show(object, 0, 0, {}, 0)

    def isrecursive(self, object):
        """Tell whether the object contains itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Tell whether the text could be evaluated to get the object again."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Return (text, is it readable, is the object recursive) for one line.

        Subclasses may override this; context has the ids of the objects around this one.
        """
        return self._one_line(object, context, level, maxlevels)

    # On one line

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth or 0, level)[0]

    def _one_line(self, object, context, level, maxlevels=0):
        kind = type(object)
        if issubclass(kind, int) and kind.__repr__ is int.__repr__:
            shown = f"{object:_d}" if self._underscore_numbers else repr(object)
            return shown, True, False
        shape = next((base for base in _NOT_SCALAR if kind.__repr__ is base.__repr__), None)
        if shape is None or not issubclass(kind, shape):
            shown = repr(object)
            return shown, bool(shown) and not shown.startswith("<"), False
        left, right = {list: "[]", tuple: "()", dict: "{}"}[shape]
        if not object:
            return left + right, True, False
        if shape is tuple and len(object) == 1:
            right = ",)"
        if maxlevels and level >= maxlevels:
            return f"{left}...{right}", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        pieces, readable, recursive = self._pieces(object, shape, context, level + 1, maxlevels)
        del context[id(object)]
        return left + ", ".join(pieces) + right, readable, recursive

    def _pieces(self, object, shape, context, level, maxlevels):
        readable, recursive = True, False
        pieces = []
        if shape is dict:
            rows = self._items(object)
        else:
            rows = [(item,) for item in object]
        for row in rows:
            texts = []
            for part in row:
                text, part_readable, part_recursive = self.format(part, context, maxlevels, level)
                texts.append(text)
                readable = readable and part_readable
                recursive = recursive or part_recursive
            pieces.append(": ".join(texts))
        return pieces, readable, recursive

    def _items(self, mapping):
        items = mapping.items()
        return sorted(items, key=_item_key) if self._sort_dicts else list(items)

    # Over several lines. Each method returns text whose first line starts at column `indent` and
    # whose last line leaves `allowance` columns for what the caller adds behind it.

    def _show(self, object, indent, allowance, context, level):
        if id(object) in context:
            return _recursion(object)
        shown = self._repr(object, context, level)
        if len(shown) <= self._width - indent - allowance:
            return shown
        method = self._method_for(object)
        if method is None:
            return shown
        context[id(object)] = 1
        shown = method(self, object, indent, allowance, context, level + 1)
        del context[id(object)]
        return shown

    def _method_for(self, object):
        kind = type(object)
        method = _methods_by_repr().get(kind.__repr__)
        if method is not None:
            return method
        options = getattr(kind, "__dataclass_params__", None)
        if options is not None and options.repr and hasattr(kind.__repr__, "__wrapped__"):
            if kind.__repr__.__qualname__.endswith("__repr__"):
                return PrettyPrinter._show_dataclass
        return None

    def _pad(self):
        return " " * (self._step - 1)

    def _show_items(self, items, indent, allowance, context, level):
        """Show the items of a sequence, one per line, or as many as fit if compact."""
        items = list(items)
        indent += self._step
        new_line = ",\n" + " " * indent
        text = self._pad()
        separator = ""
        room = full_room = self._width - indent + 1
        for position, item in enumerate(items):
            last = position == len(items) - 1
            if last:
                room -= allowance
                full_room -= allowance
            if self._compact:
                shown = self._repr(item, context, level)
                needed = len(shown) + 2
                if room < needed:
                    room = full_room
                    separator = separator and new_line
                if room >= needed:
                    room -= needed
                    text += separator + shown
                    separator = ", "
                    continue
            behind = allowance if last else 1
            text += separator + self._show(item, indent, behind, context, level)
            separator = new_line
        return text

    def _show_dict_items(self, items, indent, allowance, context, level):
        indent += self._step
        rows = []
        for position, (key, value) in enumerate(items):
            name = self._repr(key, context, level) + ": "
            behind = allowance if position == len(items) - 1 else 1
            rows.append(name + self._show(value, indent + len(name), behind, context, level))
        return (",\n" + " " * indent).join(rows)

    def _show_attributes(self, items, indent, allowance, context, level):
        rows = []
        for position, (name, value) in enumerate(items):
            if id(value) in context:
                rows.append(f"{name}=...")
                continue
            behind = allowance if position == len(items) - 1 else 1
            shown = self._show(value, indent + len(name) + 1, behind, context, level)
            rows.append(f"{name}={shown}")
        return (",\n" + " " * indent).join(rows)

    def _show_dict(self, object, indent, allowance, context, level):
        shown = ""
        if object:
            items = self._items(object)
            shown = self._show_dict_items(items, indent, allowance + 1, context, level)
        return "{" + self._pad() + shown + "}"

    def _show_list(self, object, indent, allowance, context, level):
        return f"[{self._show_items(object, indent, allowance + 1, context, level)}]"

    def _show_tuple(self, object, indent, allowance, context, level):
        right = ",)" if len(object) == 1 else ")"
        return f"({self._show_items(object, indent, allowance + len(right), context, level)}{right}"

    def _show_set(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        kind = type(object)
        left, right = "{", "}"
        if kind is not set:
            left, right = kind.__name__ + "({", "})"
            indent += len(kind.__name__) + 1
        items = sorted(object, key=_SortKey)
        shown = self._show_items(items, indent, allowance + len(right), context, level)
        return left + shown + right

    def _show_str(self, object, indent, allowance, context, level):
        """Split a long string at line ends and blanks, in parentheses unless it is an item."""
        if not object:
            return repr(object)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        lines = object.splitlines(True)
        for number, line in enumerate(lines):
            last_line = number == len(lines) - 1
            if len(repr(line)) <= (width - allowance if last_line else width):
                chunks.append(line)
                continue
            words = list(_words(line))
            current = ""
            for position, word in enumerate(words):
                at_end = last_line and position == len(words) - 1
                if len(repr(current + word)) > (width - allowance if at_end else width):
                    if current:
                        chunks.append(current)
                    current = word
                else:
                    current += word
            if current:
                chunks.append(current)
        return self._join_chunks(chunks, indent, level)

    def _show_bytes(self, object, indent, allowance, context, level):
        """Split long bytes, in fours, in parentheses unless they are an item."""
        if len(object) <= 4:
            return repr(object)
        if level == 1:
            indent += 1
            allowance += 1
        return self._join_chunks(
            _byte_chunks(object, self._width - indent, allowance), indent, level, always=True
        )

    @staticmethod
    def _join_chunks(chunks, indent, level, always=False):
        shown = ("\n" + " " * indent).join(map(repr, chunks))
        return f"({shown})" if level == 1 and (always or len(chunks) > 1) else shown

    def _show_bytearray(self, object, indent, allowance, context, level):
        inner = self._show_bytes(bytes(object), indent + 10, allowance + 1, context, level + 1)
        return f"bytearray({inner})"

    def _show_proxy(self, object, indent, allowance, context, level):
        shown = self._show(object.copy(), indent + 13, allowance + 1, context, level)
        return f"mappingproxy({shown})"

    def _show_namespace(self, object, indent, allowance, context, level):
        name = type(object).__name__
        name = "namespace" if name == "SimpleNamespace" else name
        items = list(object.__dict__.items())
        shown = self._show_attributes(items, indent + len(name) + 1, allowance, context, level)
        return f"{name}({shown})"

    def _show_dataclass(self, object, indent, allowance, context, level):
        name = type(object).__name__
        fields = object.__dataclass_fields__.values()
        items = [
            (f.name, getattr(object, f.name))
            for f in fields
            if f.repr and repr(f._field_type) == "_FIELD"
        ]
        shown = self._show_attributes(items, indent + len(name) + 1, allowance, context, level)
        return f"{name}({shown})"

    def _show_ordered_dict(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        items = list(object.items())
        shown = self._show(items, indent + len(name) + 1, allowance + 1, context, level)
        return f"{name}({shown})"

    def _show_default_dict(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        factory = self._repr(object.default_factory, context, level)
        indent += len(name) + 1
        shown = self._show_dict(object, indent, allowance + 1, context, level)
        return f"{name}({factory},\n{' ' * indent}{shown})"

    def _show_counter(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        items = object.most_common()
        indent += len(name) + 1
        shown = self._show_dict_items(items, indent, allowance + 2, context, level)
        return f"{name}({{{self._pad()}{shown}}})"

    def _show_deque(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        indent += len(name) + 1
        if object.maxlen is None:
            return f"{name}([{self._show_items(object, indent, allowance + 2, context, level)}])"
        shown = self._show_items(object, indent, 2, context, level)
        maxlen = self._repr(object.maxlen, context, level)
        return f"{name}([{shown}],\n{' ' * indent}maxlen={maxlen})"

    def _show_chain_map(self, object, indent, allowance, context, level):
        if not object.maps:
            return repr(object)
        name = type(object).__name__
        indent += len(name) + 1
        last = len(object.maps) - 1
        shown = [
            self._show(mapping, indent, allowance + 1 if position == last else 1, context, level)
            for position, mapping in enumerate(object.maps)
        ]
        return f"{name}({(',' + chr(10) + ' ' * indent).join(shown)})"

    def _show_wrapped(self, object, indent, allowance, context, level):
        return self._show(object.data, indent, allowance, context, level - 1)


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


def _words(line):
    """Split a line into words, each with the whitespace behind it."""
    start = 0
    for position in range(1, len(line)):
        if line[position - 1].isspace() and not line[position].isspace():
            yield line[start:position]
            start = position
    yield line[start:]


def _byte_chunks(data, width, allowance):
    chunks = []
    current = b""
    last = len(data) // 4 * 4
    for start in range(0, len(data), 4):
        part = data[start : start + 4]
        if start == last:
            width -= allowance
        if len(repr(current + part)) > width:
            if current:
                chunks.append(current)
            current = part
        else:
            current += part
    if current:
        chunks.append(current)
    return chunks


_table = {}


def _methods_by_repr():
    """Return the method for each __repr__: a class that inherits the __repr__ is shown alike."""
    if not _table:
        import collections as c

        show = PrettyPrinter
        _table.update(
            {
                dict.__repr__: show._show_dict,
                list.__repr__: show._show_list,
                tuple.__repr__: show._show_tuple,
                set.__repr__: show._show_set,
                frozenset.__repr__: show._show_set,
                str.__repr__: show._show_str,
                bytes.__repr__: show._show_bytes,
                bytearray.__repr__: show._show_bytearray,
                type(type.__dict__).__repr__: show._show_proxy,
                type(_sys.implementation).__repr__: show._show_namespace,
                c.OrderedDict.__repr__: show._show_ordered_dict,
                c.defaultdict.__repr__: show._show_default_dict,
                c.Counter.__repr__: show._show_counter,
                c.deque.__repr__: show._show_deque,
                c.ChainMap.__repr__: show._show_chain_map,
                c.UserDict.__repr__: show._show_wrapped,
                c.UserList.__repr__: show._show_wrapped,
                c.UserString.__repr__: show._show_wrapped,
            }
        )
    return _table
