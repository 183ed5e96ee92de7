"""Log records: what was logged, where and when."""

import sys
import time

from ._levels import getLevelName

_start_time = time.time()
logThreads = True
logMultiprocessing = True
logProcesses = True


def _process_id():
    try:
        from os import getpid

        return getpid()
    except (ImportError, OSError):
        return None


class LogRecord:
    """One logged message; its attributes can be used in formats."""

    __module__ = "logging"

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None,
                 sinfo=None, **kwargs):
        now = time.time()
        self.name = name
        self.msg = msg
        # A single dict is meant for %(key)s in the message.
        if args and len(args) == 1 and args[0] and hasattr(args[0], "keys") and (
                hasattr(args[0], "__getitem__")):
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        try:
            self.filename = pathname.rpartition("/")[2]
            self.module = self.filename.rpartition(".")[0] or self.filename
        except (TypeError, ValueError, AttributeError):
            self.filename = pathname
            self.module = "Unknown module"
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (now - _start_time) * 1000
        self._set_thread()
        self.processName = "MainProcess" if logMultiprocessing else None
        self.process = _process_id() if logProcesses else None
        self.taskName = None

    def _set_thread(self):
        self.thread = self.threadName = None
        if logThreads:
            import threading

            self.thread = threading.get_ident()
            self.threadName = threading.current_thread().name

    def __repr__(self):
        return (f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, '
                f'"{self.msg}">')

    def getMessage(self):
        """Return the message with its arguments filled in."""
        text = str(self.msg)
        return text % self.args if self.args else text


_record_factory = LogRecord


def setLogRecordFactory(factory):
    """Set what makes records: a callable with the parameters of LogRecord."""
    global _record_factory
    _record_factory = factory


def getLogRecordFactory():
    """Return what makes records."""
    return _record_factory


def makeLogRecord(dict):
    """Return a record with the attributes of a dict."""
    record = _record_factory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


def current_exception(exc_info):
    """The triple of type, value and traceback that an exc_info argument asks for."""
    if isinstance(exc_info, BaseException):
        return type(exc_info), exc_info, exc_info.__traceback__
    return exc_info if isinstance(exc_info, tuple) else sys.exc_info()
