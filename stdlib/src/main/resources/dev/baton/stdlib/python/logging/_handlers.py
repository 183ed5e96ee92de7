"""Handlers: where log records go."""

import sys
import weakref
import _thread

from ._formatters import default_formatter
from ._levels import NOTSET, WARNING, check_level, getLevelName

# Guards the table of named handlers, the list of all handlers and the tree of loggers.
module_lock = _thread.RLock()
_named = weakref.WeakValueDictionary()
_living = []


def living_handlers():
    """All handlers that still exist, the newest first."""
    with module_lock:
        return [handler for handler in [ref() for ref in reversed(_living)]
                if handler is not None]


def _register(handler):
    with module_lock:
        _living.append(weakref.ref(handler, _forget))


def _forget(ref):
    with module_lock:
        if ref in _living:
            _living.remove(ref)


def getHandlerByName(name):
    """Return the handler of a name, or None."""
    return _named.get(name)


def getHandlerNames():
    """Return the names of all named handlers."""
    return frozenset(_named)


def _logging():
    return sys.modules["logging"]


class Filter:
    """Lets the records of a logger, and of those below it, pass."""

    __module__ = "logging"

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        """Is the record to be logged?  It may also return another record."""
        name = self.name
        return not name or record.name == name or record.name.startswith(name + ".")


class Filterer:
    """Something with filters: a logger or a handler."""

    __module__ = "logging"

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Add a filter: an object with filter(record), or a function."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Remove a filter."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """Return the record if all filters let it pass, or what they replaced it by."""
        for filter in self.filters:
            check = getattr(filter, "filter", filter)
            result = check(record)
            if not result:
                return False
            if hasattr(result, "getMessage"):
                record = result
        return record


class Handler(Filterer):
    """Writes records somewhere; subclasses define emit()."""

    __module__ = "logging"

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = check_level(level)
        self.formatter = None
        self._closed = False
        self.createLock()
        _register(self)

    def __repr__(self):
        return f"<{type(self).__name__} ({getLevelName(self.level)})>"

    @property
    def name(self):
        """The name for getHandlerByName()."""
        return self._name

    @name.setter
    def name(self, name):
        with module_lock:
            if _named.get(self._name) is self:
                del _named[self._name]
            self._name = name
            if name:
                _named[name] = self

    def get_name(self):
        """Return the name."""
        return self.name

    def set_name(self, name):
        """Set the name."""
        self.name = name

    def createLock(self):
        """Make the lock that lets one thread at a time write."""
        self.lock = _thread.RLock()

    def acquire(self):
        """Take the lock."""
        if self.lock:
            self.lock.acquire()

    def release(self):
        """Release the lock."""
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        """Ignore records below a level."""
        self.level = check_level(level)

    def setFormatter(self, fmt):
        """Set the formatter."""
        self.formatter = fmt

    def format(self, record):
        """Return the text of a record."""
        return (self.formatter or default_formatter).format(record)

    def emit(self, record):
        """Write a record."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Write a record if the filters let it pass; returns what they said."""
        result = self.filter(record)
        if hasattr(result, "getMessage"):
            record = result
        if result:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return result

    def flush(self):
        """Make sure that everything is written."""

    def close(self):
        """Give back what the handler holds."""
        with module_lock:
            self._closed = True
            if self._name and _named.get(self._name) is self:
                del _named[self._name]

    def handleError(self, record):
        """Report an exception inside emit() on sys.stderr; the program goes on."""
        if not (_logging().raiseExceptions and sys.stderr):
            return
        import traceback

        try:
            sys.stderr.write("--- Logging error ---\n")
            error = sys.exception()
            traceback.print_exception(error)
            sys.stderr.write("Call stack:\n")
            frame = error.__traceback__.tb_frame
            while frame and frame.f_globals.get("__package__") == __package__:
                frame = frame.f_back
            if frame:
                traceback.print_stack(frame)
            else:
                sys.stderr.write(f"Logged from file {record.filename}, "
                                 f"line {record.lineno}\n")
            try:
                sys.stderr.write(f"Message: {record.msg!r}\nArguments: {record.args}\n")
            except RecursionError:
                raise
            except Exception:
                sys.stderr.write("Unable to print the message and arguments - possible "
                                 "formatting error.\nUse the traceback above to help find "
                                 "the error.\n")
        except OSError:
            pass


class NullHandler(Handler):
    """Writes nothing; for libraries, whose users decide about handlers."""

    __module__ = "logging"

    def handle(self, record):
        """Do nothing."""

    def emit(self, record):
        """Do nothing."""

    def createLock(self):
        self.lock = None


class StreamHandler(Handler):
    """Writes to a stream, by default sys.stderr."""

    __module__ = "logging"
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def __repr__(self):
        name = getattr(self.stream, "name", "")
        name = f"{name} " if name else ""
        return f"<{type(self).__name__} {name}({getLevelName(self.level)})>"

    def flush(self):
        self.acquire()
        try:
            if self.stream and hasattr(self.stream, "flush"):
                self.stream.flush()
        finally:
            self.release()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Write to another stream from now on; returns the old one if it is another."""
        if stream is self.stream:
            return None
        self.acquire()
        try:
            self.flush()
            old, self.stream = self.stream, stream
            return old
        finally:
            self.release()

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class FileHandler(StreamHandler):
    """Writes to a file; with delay it is opened for the first record."""

    __module__ = "logging"

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        from os import fspath
        from os.path import abspath

        self.baseFilename = abspath(fspath(filename))
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            super().__init__(self._open())

    def __repr__(self):
        return f"<{type(self).__name__} {self.baseFilename} ({getLevelName(self.level)})>"

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def close(self):
        self.acquire()
        try:
            stream, self.stream = self.stream, None
            if stream:
                try:
                    stream.flush()
                finally:
                    stream.close()
            Handler.close(self)
        finally:
            self.release()

    def emit(self, record):
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream:
            super().emit(record)


class _StderrHandler(StreamHandler):
    """Writes to what sys.stderr is at the moment."""

    __module__ = "logging"

    def __init__(self, level=WARNING):
        Handler.__init__(self, level)

    @property
    def stream(self):
        """The stream."""
        return sys.stderr
