"""Connections to databases."""

import os as _os
import re as _re
import threading as _threading

import _sqlite
from sqlite3._cursors import Cursor
from sqlite3._errors import (
    DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError,
    NotSupportedError, OperationalError, ProgrammingError, Warning, raise_failure)
from sqlite3._values import converters

LEGACY_TRANSACTION_CONTROL = -1
PARSE_DECLTYPES, PARSE_COLNAMES = 1, 2
_LEVELS = ("", "DEFERRED", "IMMEDIATE", "EXCLUSIVE")
_ENDS = {"BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE"}
_KNOWN_STATEMENTS = 128
_URI_PARAMETERS = "mode", "cache", "immutable", "nolock"


def connect(database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True,
            factory=None, cached_statements=128, uri=False, *,
            autocommit=LEGACY_TRANSACTION_CONTROL):
    """Open a database: a file, or ":memory:"."""
    return (factory or Connection)(
        database, timeout, detect_types, isolation_level, check_same_thread,
        factory or Connection, cached_statements, uri, autocommit=autocommit)


def _location(database, uri):
    """The absolute path, None in memory, and what follows it in a URI."""
    name = _os.fsdecode(database)
    parameters = ""
    if uri and name.startswith("file:"):
        from urllib.parse import parse_qsl, unquote
        name, _, rest = name[5:].partition("#")[0].partition("?")
        if name.startswith("//"):
            name = "/" + name[2:].partition("/")[2]
        name = unquote(name)
        asked = dict(parse_qsl(rest, keep_blank_values=True))
        memory = asked.get("mode") == "memory" or name in ("", ":memory:")
        if memory and asked.get("cache") == "shared":
            raise NotSupportedError("databases in memory cannot be shared by connections")
        if memory:
            return None, ""
        # The driver would take others as settings of its own.
        kept = [f"{key}={asked[key]}" for key in _URI_PARAMETERS
                if asked.get(key, "").isalnum()]
        parameters = "?" + "&".join(kept) if kept else ""
    if name in ("", ":memory:"):
        return None, ""
    return _os.path.abspath(name), parameters


class Connection:
    """An open database."""

    Warning, Error, InterfaceError, DatabaseError = Warning, Error, InterfaceError, DatabaseError
    InternalError, OperationalError, DataError = InternalError, OperationalError, DataError
    ProgrammingError, IntegrityError = ProgrammingError, IntegrityError
    NotSupportedError = NotSupportedError
    row_factory = None
    text_factory = str
    _closed = True
    _database = None
    _trace = None

    def __init__(self, database, timeout=5.0, detect_types=0, isolation_level="",
                 check_same_thread=True, factory=None, cached_statements=128, uri=False, *,
                 autocommit=LEGACY_TRANSACTION_CONTROL):
        self._detect = detect_types
        self._thread = _threading.get_ident() if check_same_thread else None
        self._known = {}
        # A statement and what it takes around it, as beginning a transaction, are one step.
        self._guard = _threading.RLock()
        self._in_transaction = False
        if autocommit is not True and autocommit is not False and autocommit != -1:
            raise ValueError("autocommit must be True, False, or "
                             "sqlite3.LEGACY_TRANSACTION_CONTROL")
        self._autocommit = autocommit
        self.isolation_level = isolation_level
        self._path, parameters = _location(database, uri)
        try:
            self._database = _sqlite.open(self._path, parameters, timeout)
        except _sqlite.Failure as failure:
            raise_failure(failure)
        self._closed = False
        if autocommit is False:
            self._command("BEGIN")

    # ---- checks

    def _check_thread(self):
        if self._database is None:
            raise ProgrammingError("Base Connection.__init__ not called.")
        if self._thread is not None and self._thread != _threading.get_ident():
            raise ProgrammingError(
                "SQLite objects created in a thread can only be used in that same thread. The "
                f"object was created in thread id {self._thread} and this is thread id "
                f"{_threading.get_ident()}.")

    def _check(self):
        self._check_thread()
        if self._closed:
            raise ProgrammingError("Cannot operate on a closed database.")

    def _check_files(self, word, rest):
        """Refuse statements that reach files which the host does not allow.

        Where the file is not named plainly, all files must be allowed.
        """
        if word == "PRAGMA" and "store_directory" in rest.lower():
            raise OperationalError("not authorized")
        if word == "ATTACH":
            named = _re.match(r"(?:DATABASE\b\s*)?'([^']*)'\s*AS\b", rest, _re.I)
        elif word == "VACUUM" and "INTO" in rest.upper():
            named = _re.fullmatch(r"(?:\w+\s+)?INTO\s*'([^']*)'", rest, _re.I)
        else:
            return
        name = named[1] if named else "/"
        if word == "ATTACH" and name in ("", ":memory:"):
            return
        # The library looks for other names below the directory of the process.
        if not _sqlite.may_use(name if name.startswith("/") else "/"):
            raise OperationalError(f"unable to open database: {name}")

    # ---- what cursors use

    def _scan(self, sql):
        known = self._known.get(sql)
        if known is None:
            known = _sqlite.scan(sql)
            if len(self._known) >= _KNOWN_STATEMENTS:
                self._known.clear()
            self._known[sql] = known
        return known

    def _command(self, sql):
        if self._trace is not None:
            self._traced(sql, (), ())
        try:
            self._database.run(sql, []).close()
        except _sqlite.Failure as failure:
            self._look_again()
            raise_failure(failure)
        self._in_transaction = sql.startswith("BEGIN")

    def _legacy(self):
        return self._autocommit == LEGACY_TRANSACTION_CONTROL

    def _begin_if_needed(self):
        if self._legacy() and self._level is not None and not self._in_transaction:
            self._command(f"BEGIN {self._level}")

    def _ran(self, word):
        if word in _ENDS:
            self._look_again()

    def _look_again(self):
        """Find out whether there is a transaction: beginning one fails if there is."""
        if self._closed:
            return
        try:
            self._database.run("BEGIN", []).close()
        except _sqlite.Failure:
            self._in_transaction = True
            return
        self._database.run("ROLLBACK", []).close()
        self._in_transaction = False

    def _last_row_id(self):
        statement = self._database.run("SELECT last_insert_rowid()", [])
        row = statement.next()
        statement.close()
        return row[0]

    def _converters(self, columns):
        if not self._detect:
            return None
        found = []
        for name, declared in columns:
            convert = None
            if self._detect & PARSE_COLNAMES and name and "[" in name:
                convert = converters.get(name.partition("[")[2].partition("]")[0].upper())
            if convert is None and self._detect & PARSE_DECLTYPES and declared:
                word = declared.replace("(", " ").split()
                convert = converters.get(word[0].upper()) if word else None
            found.append(convert)
        return found if any(found) else None

    # ---- transactions

    @property
    def in_transaction(self):
        """Whether there are changes that have not been committed."""
        self._check()
        return self._in_transaction

    @property
    def isolation_level(self):
        """How transactions are begun; None if the program does that."""
        return self._level

    @isolation_level.setter
    def isolation_level(self, value):
        if value is None:
            self._level = None
            if self._database is not None and not self._closed and self._in_transaction \
                    and self._legacy():
                self._command("COMMIT")
            return
        if not isinstance(value, str):
            raise TypeError("isolation_level must be str or None")
        if value.upper() not in _LEVELS:
            raise ValueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or "
                             "'EXCLUSIVE'")
        self._level = value.upper()

    @property
    def autocommit(self):
        """Whether each statement is a transaction of its own."""
        self._check()
        return self._autocommit

    @autocommit.setter
    def autocommit(self, value):
        self._check()
        if value is True and self._in_transaction:
            self._command("COMMIT")
        elif value is False and not self._in_transaction:
            self._command("BEGIN")
        self._autocommit = value

    def commit(self):
        """End the transaction and keep its changes."""
        self._check()
        self._finish("COMMIT")

    def rollback(self):
        """End the transaction and undo its changes."""
        self._check()
        self._finish("ROLLBACK")

    def _finish(self, command):
        with self._guard:
            if self._autocommit is True or not self._in_transaction:
                return
            self._command(command)
            if self._autocommit is False:
                self._command("BEGIN")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, error, traceback, /):
        if self._autocommit is not True and self._in_transaction:
            if kind is None:
                try:
                    self.commit()
                except Error:
                    self._look_again()
                    if self._in_transaction:
                        self.rollback()
                    raise
            else:
                self.rollback()
        return False

    # ---- statements

    def cursor(self, factory=Cursor):
        """Return a cursor."""
        self._check()
        cursor = factory(self)
        if not isinstance(cursor, Cursor):
            raise TypeError("factory must return a cursor, not " + type(cursor).__name__)
        if self.row_factory is not None:
            cursor.row_factory = self.row_factory
        return cursor

    def execute(self, sql, parameters=(), /):
        """Run a statement with a new cursor; return that."""
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        """Run a statement many times with a new cursor; return that."""
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script, /):
        """Run a text of statements with a new cursor; return that."""
        return self.cursor().executescript(sql_script)

    @property
    def total_changes(self):
        """How many rows have been changed since the database was opened."""
        self._check()
        return self._database.total_changes()

    def interrupt(self):
        """Fail: only an interrupt of the thread ends what runs."""
        raise NotSupportedError("interrupt() is not supported; interrupt the thread")

    # ---- functions of the program

    def _define(self, define, *args):
        self._check()
        try:
            define(*args)
        except _sqlite.Failure as failure:
            raise_failure(failure)

    def create_function(self, name, narg, func, /, *, deterministic=False):
        """Let SQL call a function."""
        self._define(self._database and self._database.create_function, name, narg, func,
                     deterministic)

    def create_aggregate(self, name, n_arg, aggregate_class, /):
        """Let SQL use a class with methods step and finalize."""
        self._define(self._database and self._database.create_aggregate, name, n_arg,
                     aggregate_class)

    def create_collation(self, name, callback, /):
        """Let SQL compare texts with a function."""
        self._define(self._database and self._database.create_collation, name, callback)

    def getlimit(self, category, /):
        """Return a limit."""
        return self.setlimit(category, -1)

    def setlimit(self, category, limit, /):
        """Set a limit; return what it was."""
        self._check()
        if not 0 <= category <= 11:
            raise ProgrammingError("'category' is out of bounds")
        return self._database.limit(category, limit)

    def serialize(self, *, name="main"):
        """Return what a file of the database would hold."""
        self._check()
        return self._database.serialize(name)

    def deserialize(self, data, /, *, name="main"):
        """Let the database be what a file holds."""
        self._define(self._database and self._database.deserialize, name, data)

    def set_trace_callback(self, trace_callback):
        """Let a function have the text of each statement that runs; None ends that."""
        self._check()
        self._trace = trace_callback

    def _traced(self, sql, names, values):
        from sqlite3._tracing import expanded
        trace = self._trace
        try:
            trace(expanded(sql, names, values))
        except Exception:
            pass  # as in CPython: errors of the function are not shown

    def iterdump(self):
        """Yield the statements that make the database anew."""
        self._check()
        from sqlite3.dump import _iterdump
        return _iterdump(self)

    def backup(self, target, *, pages=-1, progress=None, name="main", sleep=0.25):
        """Copy the database to another connection's."""
        self._check()
        if not isinstance(target, Connection):
            raise TypeError("backup() argument 'target' must be sqlite3.Connection, not "
                            + type(target).__name__)
        if target is self:
            raise ValueError("target cannot be the same connection instance")
        if progress is not None and not callable(progress):
            raise TypeError("progress argument must be a callable")
        target._check()
        if target._in_transaction:
            raise OperationalError("target is in transaction")
        statement = self._database.run('PRAGMA "main".page_count', [])
        total = statement.next()[0]
        statement.close()
        with self._guard, target._guard:
            if target._path is None:
                self._define(target._database.deserialize, "main", self._database.serialize(name))
            else:
                self._define(self._database.backup, name, target._path)
        if progress is not None:
            left = total
            while 0 < pages < left:
                left -= pages
                progress(0, left, total)
            progress(101, 0, total)

    def close(self):
        """Close the database; what has not been committed is lost."""
        self._check_thread()
        with self._guard:
            if self._closed:
                return
            if self._autocommit is False and self._in_transaction:
                self._command("ROLLBACK")
            self._closed = True
            self._database.close()
