"""Cursors and rows."""

import _sqlite
from sqlite3._errors import ProgrammingError, raise_failure
from sqlite3._values import bindable

_DML = {"INSERT", "UPDATE", "DELETE", "REPLACE"}


class Row:
    """A row whose values are found by number and by the name of the column."""

    __slots__ = ("_values", "_names")

    def __new__(cls, cursor, data, /):
        if not isinstance(cursor, Cursor):
            raise TypeError("Row() argument 1 must be sqlite3.Cursor, not "
                            + type(cursor).__name__)
        if not isinstance(data, tuple):
            raise TypeError(f"Row() argument 2 must be tuple, not {type(data).__name__}")
        self = super().__new__(cls)
        self._values = data
        self._names = tuple(column[0] for column in cursor.description or ())
        return self

    def keys(self):
        """Return a list of the names of the columns."""
        return list(self._names)

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def __getitem__(self, key):
        if isinstance(key, str):
            wanted = key.lower()
            for name, value in zip(self._names, self._values):
                if name.lower() == wanted:
                    return value
            raise IndexError("No item with that key")
        if not isinstance(key, (int, slice)):
            raise IndexError("Index must be int or string")
        return self._values[key]

    def __eq__(self, other):
        if not isinstance(other, Row):
            return NotImplemented
        return self._names == other._names and self._values == other._values

    def __hash__(self):
        return hash(self._names) ^ hash(self._values)


class Cursor:
    """Runs statements and gives their rows."""

    row_factory = None
    arraysize = 1

    def __init__(self, connection, /):
        from sqlite3._connections import Connection
        if not isinstance(connection, Connection):
            raise TypeError("Cursor() argument 1 must be sqlite3.Connection, not "
                            + type(connection).__name__)
        connection._check()
        self._connection = connection
        self._statement = None
        self._row = None
        self._converters = None
        self._description = None
        self._lastrowid = None
        self._rowcount = -1
        self._closed = False
        self._busy = False
        self.row_factory = connection.row_factory

    @property
    def connection(self):
        """The connection it belongs to."""
        return self._connection

    @property
    def description(self):
        """A tuple for each column that begins with its name, or None."""
        return self._description

    @property
    def lastrowid(self):
        """The number of the row that was inserted last, or None."""
        return self._lastrowid

    @property
    def rowcount(self):
        """How many rows were changed; -1 where that has no meaning."""
        return self._rowcount

    def _check(self):
        if not hasattr(self, "_closed"):
            raise ProgrammingError("Base Cursor.__init__ not called.")
        if self._closed:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        if self._busy:
            raise ProgrammingError("Recursive use of cursors not allowed.")
        self._connection._check()

    def _end(self):
        statement, self._statement = self._statement, None
        self._row = None
        if statement is not None:
            statement.close()

    def execute(self, sql, parameters=(), /):
        """Run a statement."""
        return self._execute(sql, (parameters,), False)

    def executemany(self, sql, seq_of_parameters, /):
        """Run a statement that changes rows with each of some sets of parameters."""
        return self._execute(sql, seq_of_parameters, True)

    def _execute(self, sql, sets, many):
        self._check()
        if not isinstance(sql, str):
            name = "executemany" if many else "execute"
            raise TypeError(f"{name}() argument 1 must be str, not {type(sql).__name__}")
        self._busy = True
        try:
            with self._connection._guard:
                self._start(sql, sets, many)
        finally:
            self._busy = False
        return self

    def _start(self, sql, sets, many):
        try:
            self._end()
            self._rowcount = -1
            if not many:
                self._description = None
            self._run(sql, sets, many)
        except _sqlite.Failure as failure:
            self._connection._look_again()
            raise_failure(failure)

    def _run(self, sql, sets, many):
        connection = self._connection
        end, _, word, rest, names = connection._scan(sql)
        if "\0" in sql:
            raise ProgrammingError("the query contains a null character")
        changes = word in _DML
        if word == "WITH":
            changes = _changes_behind_with(rest)
        if many and not changes:
            if word:
                raise ProgrammingError("executemany() can only execute DML statements.")
            return
        if sql[end:].strip() and _sqlite.scan(sql[end:])[2]:
            raise ProgrammingError("You can only execute one statement at a time.")
        if not word:
            return
        connection._check_files(word, rest)
        if word in _DML:
            connection._begin_if_needed()
        statement = None
        total = 0
        for parameters in sets:
            values = _bound(names, parameters)
            if connection._trace is not None:
                connection._traced(sql[:end], names, values)
            if statement is None:
                statement = connection._database.run(sql[:end], values)
            else:
                statement.again(values)
            total += statement.changes
        if statement is None:
            return
        columns = statement.columns()
        connection._ran(word)
        if columns:
            self._description = tuple((_label(connection, name), *(None,) * 6)
                                      for name, _ in columns)
            self._converters = connection._converters(columns)
            self._statement = statement
            self._fetch()
            if changes:
                self._rowcount = 1 if self._row is not None else 0
        else:
            self._description = None
            statement.close()
        if changes:
            if not columns:
                self._rowcount = total
        if not many and word != "SELECT":
            self._lastrowid = connection._last_row_id()
        elif self._lastrowid is None and not many:
            self._lastrowid = connection._last_row_id()

    def executescript(self, sql_script, /):
        """Run a text of statements; what is pending is committed first."""
        self._check()
        if not isinstance(sql_script, str):
            raise TypeError("executescript() argument must be str, not "
                            + type(sql_script).__name__)
        if "\0" in sql_script:
            raise ValueError("embedded null character")
        with self._connection._guard:
            self._run_script(sql_script)
        return self

    def _run_script(self, sql_script):
        connection = self._connection
        self._end()
        try:
            if connection.in_transaction and connection._legacy():
                connection._command("COMMIT")
            while sql_script.strip():
                end, _, word, rest, names = _sqlite.scan(sql_script)
                if word:
                    connection._check_files(word, rest)
                    if connection._trace is not None:
                        connection._traced(sql_script[:end].strip(), names, [None] * len(names))
                    statement = connection._database.run(sql_script[:end], [None] * len(names))
                    while statement.next() is not None:
                        pass
                    statement.close()
                    connection._ran(word)
                sql_script = sql_script[end:]
        except _sqlite.Failure as failure:
            connection._look_again()
            raise_failure(failure)

    def _fetch(self):
        """Get the next row, so that it is known whether there is one."""
        row = self._statement.next()
        if row is None:
            self._end()
            return
        if self._converters:
            row = tuple(value if value is None or convert is None else convert(_raw(value))
                        for value, convert in zip(row, self._converters))
        factory = self._connection.text_factory
        if factory is not str:
            row = tuple(factory(value.encode("utf-8")) if isinstance(value, str) else value
                        for value in row)
        self._row = row

    def __iter__(self):
        return self

    def __next__(self):
        self._check()
        if self._statement is None:
            raise StopIteration
        row = self._row
        self._busy = True
        try:
            self._fetch()
        except _sqlite.Failure as failure:
            raise_failure(failure)
        finally:
            self._busy = False
        if self._rowcount >= 0 and self._row is not None:
            self._rowcount += 1
        if self.row_factory is not None:
            return self.row_factory(self, row)
        return row

    def fetchone(self):
        """Return the next row; None if there is none."""
        return next(self, None)

    def fetchmany(self, size=None):
        """Return a list of some rows, as many as arraysize says if size is not given."""
        size = self.arraysize if size is None else size
        rows = []
        while len(rows) != size and (row := next(self, None)) is not None:
            rows.append(row)
        return rows

    def fetchall(self):
        """Return a list of all rows that are left."""
        return list(self)

    def setinputsizes(self, sizes, /):
        """Do nothing."""

    def setoutputsize(self, size, column=None, /):
        """Do nothing."""

    def close(self):
        """Close the cursor."""
        if self._busy:
            raise ProgrammingError("Recursive use of cursors not allowed.")
        self._connection._check_thread()
        if not self._connection._closed:
            self._end()
        self._closed = True


def _label(connection, name):
    if connection._detect & 2 and name and "[" in name:
        return name[:name.index("[")].rstrip()
    return name


def _raw(value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8")


def _changes_behind_with(rest):
    depth = 0
    for word in rest.replace("(", " ( ").replace(")", " ) ").split():
        depth += (word == "(") - (word == ")")
        if depth == 0 and word.upper() in _DML:
            return True
        if depth == 0 and word.upper() in ("SELECT", "VALUES"):
            return False
    return False


def _bound(names, parameters):
    """The values for the parameters of a statement."""
    if hasattr(parameters, "keys") and not isinstance(parameters, (list, tuple)):
        values = []
        for number, name in enumerate(names, 1):
            if name is None:
                raise ProgrammingError(
                    f"Binding {number} has no name, but you supplied a dictionary (which has "
                    "only names).")
            try:
                value = parameters[name[1:]]
            except LookupError:
                raise ProgrammingError("You did not supply a value for binding parameter "
                                       f":{name[1:]}.") from None
            values.append(bindable(value, number))
        return values
    if not hasattr(parameters, "__getitem__") or not hasattr(parameters, "__len__"):
        raise ProgrammingError("parameters are of unsupported type")
    if len(parameters) != len(names):
        raise ProgrammingError(
            f"Incorrect number of bindings supplied. The current statement uses {len(names)}, "
            f"and there are {len(parameters)} supplied.")
    if any(names):
        import warnings
        for number, name in enumerate(names, 1):
            if name is not None:
                warnings.warn(
                    f"Binding {number} ({name!r}) is a named parameter, but you supplied a "
                    "sequence which requires nameless (qmark) placeholders. Starting with Python "
                    "3.14 an sqlite3.ProgrammingError will be raised.",
                    DeprecationWarning, stacklevel=5)
    return [bindable(parameters[i], i + 1) for i in range(len(names))]
