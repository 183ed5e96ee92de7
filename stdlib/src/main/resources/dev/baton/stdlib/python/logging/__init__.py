"""Logging: messages with a level, from named loggers to handlers that write them.

Loggers form a tree by their dotted names; what one logs goes to its own handlers and to
those of its ancestors.
"""

from ._levels import (
    CRITICAL, DEBUG, ERROR, FATAL, INFO, NOTSET, WARN, WARNING, addLevelName, getLevelName,
    getLevelNamesMapping)
from ._records import (
    LogRecord, getLogRecordFactory, logMultiprocessing, logProcesses, logThreads,
    makeLogRecord, setLogRecordFactory)
from ._formatters import (
    BASIC_FORMAT, BufferingFormatter, Formatter, PercentStyle, StrFormatStyle,
    StringTemplateStyle)
from ._handlers import (
    FileHandler, Filter, Filterer, Handler, NullHandler, StreamHandler, _StderrHandler,
    getHandlerByName, getHandlerNames)
from ._loggers import Logger, LoggerAdapter, Manager, PlaceHolder, RootLogger
from . import _formatters, _handlers, _loggers

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL",
           "FileHandler", "Filter", "Formatter", "Handler", "INFO", "LogRecord", "Logger",
           "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING",
           "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable",
           "error", "exception", "fatal", "getLevelName", "getLogger", "getLoggerClass",
           "info", "log", "makeLogRecord", "setLoggerClass", "shutdown", "warn", "warning",
           "getLogRecordFactory", "setLogRecordFactory", "lastResort", "raiseExceptions",
           "getLevelNamesMapping", "getHandlerByName", "getHandlerNames"]

raiseExceptions = True
lastResort = _StderrHandler(WARNING)
root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)
_warnings_showwarning = None


def getLogger(name=None):
    """Return the logger of a name, always the same one; the root without a name."""
    if not name or (isinstance(name, str) and name == root.name):
        return root
    return Logger.manager.getLogger(name)


def getLoggerClass():
    """Return the class of loggers to be created."""
    return _loggers.logger_class()


def setLoggerClass(klass):
    """Set the class of loggers to be created, a subclass of Logger."""
    _loggers.set_logger_class(klass)


def _target_handlers(options):
    """The handlers that the options of basicConfig() ask for."""
    handlers = options.pop("handlers", None)
    if handlers is None:
        if "stream" in options and "filename" in options:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif "stream" in options or "filename" in options:
        raise ValueError("'stream' or 'filename' should not be specified together with "
                         "'handlers'")
    filename = options.pop("filename", None)
    mode = options.pop("filemode", "a")
    encoding, errors = options.pop("encoding", None), options.pop("errors", "backslashreplace")
    stream = options.pop("stream", None)
    if handlers is not None:
        return handlers
    if filename:
        if "b" in mode:
            errors = None
        return [FileHandler(filename, mode, encoding=encoding, errors=errors)]
    return [StreamHandler(stream)]


def basicConfig(**kwargs):
    """Set up the root logger, unless it has handlers already.

    filename, filemode, encoding and errors name a file to write to, stream a stream instead,
    handlers a list of handlers; format, datefmt and style are those of Formatter, level is
    that of the logger; force removes the handlers that are there.
    """
    with _handlers.module_lock:
        if kwargs.pop("force", False):
            for handler in root.handlers[:]:
                root.removeHandler(handler)
                handler.close()
        elif root.handlers:
            for name in ("encoding", "errors"):
                kwargs.pop(name, None)
            return
        handlers = _target_handlers(kwargs)
        datefmt = kwargs.pop("datefmt", None)
        style = kwargs.pop("style", "%")
        if style not in _formatters.STYLES:
            raise ValueError("Style must be one of: %s" % ",".join(_formatters.STYLES))
        formatter = Formatter(kwargs.pop("format", _formatters.STYLES[style][1]), datefmt,
                              style)
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
        level = kwargs.pop("level", None)
        if level is not None:
            root.setLevel(level)
        if kwargs:
            raise ValueError("Unrecognised argument(s): %s" % ", ".join(kwargs))


def _configured_root():
    if not root.handlers:
        basicConfig()
    return root


def critical(msg, *args, **kwargs):
    """Log to the root with level CRITICAL; sets it up first if it has no handlers."""
    _configured_root().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    """critical() by another name."""
    critical(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    """Log to the root with level ERROR; sets it up first if it has no handlers."""
    _configured_root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """error() with the exception being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def warning(msg, *args, **kwargs):
    """Log to the root with level WARNING; sets it up first if it has no handlers."""
    _configured_root().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    """Deprecated: use warning()."""
    import warnings

    warnings.warn("The 'warn' function is deprecated, use 'warning' instead",
                  DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """Log to the root with level INFO; sets it up first if it has no handlers."""
    _configured_root().info(msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    """Log to the root with level DEBUG; sets it up first if it has no handlers."""
    _configured_root().debug(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    """Log to the root with a level; sets it up first if it has no handlers."""
    _configured_root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Ignore everything of this level and below, whatever the loggers say."""
    root.manager.disable = level
    root.manager._clear_cache()


def shutdown(handlerList=None):
    """Flush and close all handlers; called at the end of the program."""
    for handler in _handlers.living_handlers() if handlerList is None else handlerList[:]:
        try:
            handler.acquire()
            try:
                if getattr(handler, "flushOnClose", True):
                    handler.flush()
                handler.close()
            except (OSError, ValueError):
                pass  # Its stream was closed before.
            finally:
                handler.release()
        except Exception:
            if raiseExceptions:
                raise


def captureWarnings(capture):
    """Send what warnings.warn() is given to the logger 'py.warnings', or stop doing so."""
    global _warnings_showwarning
    import warnings

    if capture and _warnings_showwarning is None:
        _warnings_showwarning = warnings.showwarning
        warnings.showwarning = _showwarning
    elif not capture and _warnings_showwarning is not None:
        warnings.showwarning = _warnings_showwarning
        _warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _warnings_showwarning is not None:
            _warnings_showwarning(message, category, filename, lineno, file, line)
        return
    import warnings

    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning("%s", warnings.formatwarning(message, category, filename, lineno, line))


try:
    import atexit as _atexit
except ImportError:
    pass
else:
    _atexit.register(shutdown)
