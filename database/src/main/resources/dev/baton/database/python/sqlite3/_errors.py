"""Errors of databases."""


class Warning(Exception):
    """Something worth knowing."""


class Error(Exception):
    """Something went wrong with a database."""


class InterfaceError(Error):
    """The library was used wrongly."""


class DatabaseError(Error):
    """Something went wrong in the database."""


class InternalError(DatabaseError):
    """The database is in a state that it must not be in."""


class OperationalError(DatabaseError):
    """Something outside of the program went wrong, or SQL is wrong."""


class ProgrammingError(DatabaseError):
    """The program is wrong."""


class IntegrityError(DatabaseError):
    """The database would no longer be consistent."""


class DataError(DatabaseError):
    """Data cannot be processed."""


class NotSupportedError(DatabaseError):
    """SQLite cannot do that."""


codes = {f"SQLITE_{name}": number for number, name in enumerate(
    "ERROR INTERNAL PERM ABORT BUSY LOCKED NOMEM READONLY INTERRUPT IOERR CORRUPT NOTFOUND FULL "
    "CANTOPEN PROTOCOL EMPTY SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE NOLFS AUTH FORMAT RANGE "
    "NOTADB NOTICE WARNING".split(), 1)}
codes |= {"SQLITE_ROW": 100, "SQLITE_DONE": 101}
codes |= {f"SQLITE_CONSTRAINT_{name}": 19 | number << 8 for number, name in enumerate(
    "CHECK COMMITHOOK FOREIGNKEY FUNCTION NOTNULL PRIMARYKEY TRIGGER UNIQUE VTAB ROWID PINNED"
    .split(), 1)}

_OPERATIONAL = {1, 3, 4, 5, 6, 8, 9, 10, 13, 14, 15, 16, 17}


def raise_failure(failure):
    """Raise the error for a failure of the library."""
    number, name, message = failure.args
    primary = number & 0xFF
    if primary == 7:
        raise MemoryError() from None
    kind = (InternalError if primary in (2, 12) else OperationalError if primary in _OPERATIONAL
            else DataError if primary == 18 else IntegrityError if primary in (19, 20)
            else InterfaceError if primary in (21, 25) else DatabaseError)
    error = kind(message)
    error.sqlite_errorcode, error.sqlite_errorname = number, name
    raise error from None
