"""The interface of PEP 249 to databases of SQLite."""

import datetime as _datetime
import time as _time
import warnings as _warnings

import _sqlite
from sqlite3 import _errors
from sqlite3._connections import (
    LEGACY_TRANSACTION_CONTROL, PARSE_COLNAMES, PARSE_DECLTYPES, Connection, connect)
from sqlite3._cursors import Cursor, Row
from sqlite3._errors import (
    DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError,
    NotSupportedError, OperationalError, ProgrammingError, Warning)
from sqlite3._values import PrepareProtocol, adapt, adapters, converters, register_adapter, \
    register_converter

_names = ["Connection", "Cursor", "Row", "PrepareProtocol", "DatabaseError", "DataError", "Error",
          "IntegrityError", "InterfaceError", "InternalError", "NotSupportedError",
          "OperationalError", "ProgrammingError", "Warning", "connect"]
paramstyle, threadsafety, apilevel = "qmark", 3, "2.0"

Date, Time, Timestamp = _datetime.date, _datetime.time, _datetime.datetime
Binary = memoryview


def DateFromTicks(ticks):
    """Return the date of a time in seconds since 1970."""
    return Date(*_time.localtime(ticks)[:3])


def TimeFromTicks(ticks):
    """Return the time of day of a time in seconds since 1970."""
    return Time(*_time.localtime(ticks)[3:6])


def TimestampFromTicks(ticks):
    """Return the date and time of a time in seconds since 1970."""
    return Timestamp(*_time.localtime(ticks)[:6])


def complete_statement(statement):
    """Tell whether a text consists of whole statements."""
    whole = False
    while statement.strip():
        end, whole, word, _, _ = _sqlite.scan(statement)
        if not whole:
            return not word and whole
        statement = statement[end:]
    return whole


def enable_callback_tracebacks(enable, /):
    """Do nothing: errors of functions that SQL calls are not shown."""


SQLITE_OK, SQLITE_DENY, SQLITE_IGNORE = 0, 1, 2
globals().update(_errors.codes)
globals().update({
    "SQLITE_LIMIT_LENGTH": 0, "SQLITE_LIMIT_SQL_LENGTH": 1, "SQLITE_LIMIT_COLUMN": 2,
    "SQLITE_LIMIT_EXPR_DEPTH": 3, "SQLITE_LIMIT_COMPOUND_SELECT": 4, "SQLITE_LIMIT_VDBE_OP": 5,
    "SQLITE_LIMIT_FUNCTION_ARG": 6, "SQLITE_LIMIT_ATTACHED": 7,
    "SQLITE_LIMIT_LIKE_PATTERN_LENGTH": 8, "SQLITE_LIMIT_VARIABLE_NUMBER": 9,
    "SQLITE_LIMIT_TRIGGER_DEPTH": 10, "SQLITE_LIMIT_WORKER_THREADS": 11})

_probe = connect(":memory:")
sqlite_version = _probe.execute("SELECT sqlite_version()").fetchone()[0]
sqlite_version_info = tuple(int(part) for part in sqlite_version.split("."))
_probe.close()
del _probe


def _deprecated(what, kind):
    _warnings.warn(f"The default {kind} is deprecated as of Python 3.12; see the sqlite3 "
                   "documentation for suggested replacement recipes",
                   DeprecationWarning, stacklevel=3)
    return what


register_adapter(_datetime.date, lambda v: _deprecated(v.isoformat(), "date adapter"))
register_adapter(_datetime.datetime,
                 lambda v: _deprecated(v.isoformat(" "), "datetime adapter"))


def _date(value):
    _deprecated(None, "date converter")
    return _datetime.date(*map(int, value.split(b"-")))


def _timestamp(value):
    _deprecated(None, "timestamp converter")
    day, clock = value.split(b" ")
    clock, _, fraction = clock.partition(b".")
    micros = int(fraction[:6].ljust(6, b"0")) if fraction else 0
    return _datetime.datetime(*map(int, day.split(b"-")), *map(int, clock.split(b":")), micros)


register_converter("date", _date)
register_converter("timestamp", _timestamp)
