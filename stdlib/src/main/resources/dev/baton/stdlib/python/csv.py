"""Tables in text with commas."""

from _csv_text import (
    QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS,
    Dialect as _Checked, Error, field_size_limit, get_dialect, list_dialects, reader,
    register_dialect, unregister_dialect, writer)

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS",
           "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab", "field_size_limit",
           "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]
__version__ = "1.0"


class Dialect:
    """Describes how a table is written; derive from it and set the attributes."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Checked(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """Tables as Excel writes them."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """Tables as Excel writes them, with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """Tables as is usual on UNIX, all fields in quotes."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class DictReader:
    """Reads rows as dicts; the first row names the fields unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The names of the fields."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(row) > len(names):
            result[self.restkey] = row[len(names):]
        else:
            for name in names[len(row):]:
                result[name] = self.restval
        return result


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write a row with the names of the fields."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join(repr(name) for name in wrong))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        """Write one row."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Write several rows."""
        return self.writer.writerows(map(self._row, rowdicts))


class Sniffer:
    """Guesses the dialect of a table from a sample."""

    preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """Return a dialect that fits the sample: the mark found equally often in all lines."""
        import re

        lines = [line for line in sample.splitlines() if line.strip()]
        quote = "'" if sample.count("'") > sample.count('"') else '"'
        bare = [re.sub(f"{quote}[^{quote}]*{quote}", "", line) for line in lines]
        best = None
        marks = delimiters or "".join(self.preferred) + "|"
        for mark in marks:
            counts = {line.count(mark) for line in bare}
            if counts and 0 not in counts and (len(counts) == 1 or best is None):
                if best is None or len(counts) < best[0]:
                    best = len(counts), mark
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.delimiter = best[1]
        dialect.quotechar = quote
        dialect.doublequote = quote * 2 in sample
        dialect.skipinitialspace = all(
            line.count(best[1]) == line.count(best[1] + " ") for line in bare)
        return dialect

    def has_header(self, sample):
        """Tell whether the first row looks like names: not of the type or length of the rest."""
        import io

        rows = list(reader(io.StringIO(sample), self.sniff(sample)))
        header, votes = rows[0], 0
        for column, title in enumerate(header):
            kinds = set()
            for row in rows[1:21]:
                if len(row) == len(header):
                    kinds.add(_kind(row[column]))
            if len(kinds) == 1:
                votes += 1 if _kind(title) != kinds.pop() else -1
        return votes > 0


def _kind(text):
    try:
        complex(text)
        return complex
    except ValueError:
        return len(text)
