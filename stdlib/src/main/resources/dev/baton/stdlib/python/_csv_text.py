"""Reading and writing of tables, for `csv`."""

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_dialects = {}
_limit = 131072


class Error(Exception):
    """A table is malformed, or cannot be written."""

    __module__ = "_csv"


def field_size_limit(limit=None, /):
    """Return the greatest length of a field, and set another."""
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _limit = limit
    return old


def _name(value):
    if not isinstance(value, str):
        raise TypeError("dialect name must be a string")
    return value


def register_dialect(name, /, dialect=None, **fmtparams):
    """Give a dialect a name."""
    _dialects[_name(name)] = Dialect(dialect, **fmtparams)


def unregister_dialect(name, /):
    """Take the name of a dialect back."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name, /):
    """Return the dialect of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """Return the names of all dialects."""
    return list(_dialects)


def _one_char(name, value, optional):
    if value is None and optional:
        return None
    if not isinstance(value, str):
        kind = type(value).__name__
        raise TypeError(f'"{name}" must be string or None, not {kind}' if optional
                        else f'"{name}" must be string, not {kind}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


class Dialect:
    """A dialect whose attributes are checked."""

    __module__ = "_csv"
    __slots__ = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace",
                 "lineterminator", "quoting", "strict")

    def __init__(self, dialect=None, **given):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in given:
            if name not in self.__slots__:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")

        def pick(name, default):
            if name in given:
                return given[name]
            return getattr(dialect, name, default) if dialect is not None else default

        self.delimiter = _one_char("delimiter", pick("delimiter", ","), False)
        self.doublequote = bool(pick("doublequote", True))
        self.escapechar = _one_char("escapechar", pick("escapechar", None), True)
        terminator = pick("lineterminator", "\r\n")
        if not isinstance(terminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(terminator).__name__}')
        self.lineterminator = terminator
        quoting = pick("quoting", QUOTE_MINIMAL)
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        quotechar = pick("quotechar", '"')
        if quotechar is None and "quoting" not in given and dialect is None:
            quoting = QUOTE_NONE
        self.quotechar = _one_char("quotechar", quotechar, True)
        self.skipinitialspace = bool(pick("skipinitialspace", False))
        self.strict = bool(pick("strict", False))
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        self.quoting = quoting


class reader:
    """reader(iterable, dialect='excel', **format): an iterator over the rows of a table."""

    __module__ = "_csv"

    def __init__(self, iterable, /, dialect=None, **fmtparams):
        self._lines = iter(iterable)
        self.dialect = Dialect(dialect, **fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        row = []
        field = []
        state = "row"
        quoted = False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if field or state in ("quoted", "escaped in quotes"):
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save(row, field, quoted)
                    return row
                if state == "escaped":
                    self._save(row, field + ["\n"], quoted)
                    return row
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
            state, field, quoted = self._take(line, row, field, state, quoted)
            if state == "row":
                return row

    def _save(self, row, field, quoted):
        text = "".join(field)
        if self.dialect.quoting == QUOTE_NONNUMERIC and not quoted:
            text = float(text)
        row.append(text)

    def _take(self, line, row, field, state, quoted):
        d = self.dialect
        delimiter, quote, escape = d.delimiter, d.quotechar, d.escapechar
        none = d.quoting == QUOTE_NONE
        for c in line + "\0":
            end = c == "\0"
            if end and line and line[-1] not in "\r\n" and state == "eat":
                break
            newline = end or c in "\r\n"
            if state == "eat":
                if end:
                    return "row", [], False
                if not newline:
                    raise Error("new-line character seen in unquoted field - do you need to "
                                "open the file in universal-newline mode?")
                continue
            if state == "escaped":
                if end:
                    field.append("\n")
                    return state, field, quoted
                field.append(c)
                state = "field"
                continue
            if state == "escaped in quotes":
                field.append("\n" if end else c)
                state = "quoted"
                continue
            if state == "quoted":
                if end:
                    return state, field, quoted
                if c == escape:
                    state = "escaped in quotes"
                elif c == quote and not none:
                    state = "quote in quotes" if d.doublequote else "field"
                else:
                    field.append(c)
                    self._check(field)
                continue
            if state == "quote in quotes":
                if not none and c == quote:
                    field.append(c)
                    state = "quoted"
                    continue
                if c == delimiter:
                    self._save(row, field, quoted)
                    field, quoted, state = [], False, "start"
                    continue
                if newline:
                    self._save(row, field, quoted)
                    field, quoted, state = [], False, "eat"
                    if end:
                        return "row", [], False
                    continue
                if d.strict:
                    raise Error(f"'{delimiter}' expected after '{quote}'")
                field.append(c)
                state = "field"
                continue
            if state == "row":
                if end:
                    return "row", field, quoted
                if newline:
                    state = "eat"
                    continue
                state = "start"
            if newline:
                self._save(row, field, quoted)
                field, quoted, state = [], False, "eat"
                if end:
                    return "row", [], False
            elif state == "start" and c == quote and not none:
                quoted, state = True, "quoted"
            elif state == "start" and c == " " and d.skipinitialspace:
                pass
            elif c == escape:
                state = "escaped"
            elif c == delimiter:
                self._save(row, field, quoted)
                field, quoted, state = [], False, "start"
            else:
                field.append(c)
                state = "field"
                self._check(field)
        return "row", field, quoted

    def _check(self, field):
        if len(field) > _limit:
            raise Error(f"field larger than field limit ({_limit})")


class writer:
    """writer(fileobj, dialect='excel', **format): writes rows of a table to a file."""

    __module__ = "_csv"

    def __init__(self, fileobj, /, dialect=None, **fmtparams):
        self._write = getattr(fileobj, "write", None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = Dialect(dialect, **fmtparams)

    def writerow(self, row, /):
        """Write a row, and return what write() of the file returned."""
        d = self.dialect
        try:
            items = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        special = {d.delimiter, d.escapechar, d.quotechar, *d.lineterminator, "\r", "\n"}
        fields = []
        for item in items:
            text = "" if item is None else item if isinstance(item, str) else (
                repr(item) if type(item) is float else str(item))
            fields.append(self._field(text, item, len(items) == 1, special))
        return self._write(d.delimiter.join(fields) + d.lineterminator)

    def writerows(self, rows, /):
        """Write several rows."""
        for row in rows:
            self.writerow(row)

    def _field(self, text, item, alone, special):
        d = self.dialect
        quoting = d.quoting
        quoted = (quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not _is_number(item)
                  or quoting == QUOTE_STRINGS and isinstance(item, str)
                  or quoting == QUOTE_NOTNULL and item is not None)
        if not special.isdisjoint(text):
            text, must_be_quoted = self._escaped(text, special)
            quoted = quoted or must_be_quoted
        if not text and alone:
            if quoting == QUOTE_NONE or (
                    quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and item is None):
                raise Error("single empty field record must be quoted")
            quoted = True
        return d.quotechar + text + d.quotechar if quoted else text

    def _escaped(self, text, special):
        """Return a text with its special characters escaped, and whether it needs quotes."""
        d = self.dialect
        quoted = False
        out = []
        for c in text:
            if c in special:
                escape = False
                if d.quoting == QUOTE_NONE:
                    escape = True
                elif c == d.quotechar:
                    if d.doublequote:
                        out.append(c)
                    else:
                        escape = True
                elif c == d.escapechar:
                    escape = True
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
                else:
                    quoted = True
            out.append(c)
        return "".join(out), quoted


def _is_number(value):
    return isinstance(value, (int, float)) or hasattr(type(value), "__float__")
