"""Loggers and their tree."""

import sys

from ._handlers import Filterer, module_lock
from ._levels import CRITICAL, DEBUG, ERROR, INFO, NOTSET, WARNING, check_level, getLevelName
from ._records import current_exception, getLogRecordFactory


def _logging():
    return sys.modules["logging"]


def _is_internal(frame):
    return frame.f_globals.get("__package__") == __package__


class PlaceHolder:
    """Stands in the tree for a name without a logger that has loggers below it."""

    __module__ = "logging"

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        """Note another logger below."""
        self.loggerMap.setdefault(alogger)


class Logger(Filterer):
    """A named source of messages; created by getLogger() only."""

    __module__ = "logging"

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = check_level(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False
        # Answers of isEnabledFor(); emptied whenever any level changes.
        self._cache = {}

    def __repr__(self):
        level = getLevelName(self.getEffectiveLevel())
        return f"<{type(self).__name__} {self.name} ({level})>"

    def __reduce__(self):
        if _logging().getLogger(self.name) is not self:
            import pickle

            raise pickle.PicklingError("logger cannot be pickled")
        return _logging().getLogger, (self.name,)

    def setLevel(self, level):
        """Ignore messages below a level, given as number or name."""
        self.level = check_level(level)
        self.manager._clear_cache()

    def debug(self, msg, *args, **kwargs):
        """Log msg % args with level DEBUG; keywords: exc_info, stack_info, stacklevel, extra."""
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log msg % args with level INFO."""
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log msg % args with level WARNING."""
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        """Deprecated: use warning()."""
        import warnings

        warnings.warn("The 'warn' method is deprecated, use 'warning' instead",
                      DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log msg % args with level ERROR."""
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """error() with the exception being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log msg % args with level CRITICAL."""
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        """critical() by another name."""
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Log msg % args with a level."""
        if not isinstance(level, int):
            if _logging().raiseExceptions:
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """Return (file name, line, function, text of the stack or None) of who logged."""
        frame = sys._getframe(1)
        while frame is not None and _is_internal(frame):
            frame = frame.f_back
        while frame is not None and stacklevel > 1:
            following = frame.f_back
            if following is None:
                break
            frame = following
            if not _is_internal(frame):
                stacklevel -= 1
        if frame is None:
            return "(unknown file)", 0, "(unknown function)", None
        text = None
        if stack_info:
            import traceback

            text = "Stack (most recent call last):\n" + "".join(traceback.format_stack(frame))
            text = text[:-1] if text.endswith("\n") else text
        code = frame.f_code
        return code.co_filename, frame.f_lineno, code.co_name, text

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                   sinfo=None):
        """Return a new record, with the attributes of extra added."""
        record = getLogRecordFactory()(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            record.__dict__[key] = value
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False,
             stacklevel=1):
        filename, lineno, function, stack = self.findCaller(stack_info, stacklevel)
        if exc_info:
            exc_info = current_exception(exc_info)
        self.handle(self.makeRecord(self.name, level, filename, lineno, msg, args, exc_info,
                                    function, extra, stack))

    def handle(self, record):
        """Give a record to the handlers, if the logger is enabled and its filters agree."""
        if self.disabled:
            return
        result = self.filter(record)
        if not result:
            return
        self.callHandlers(result if hasattr(result, "getMessage") else record)

    def addHandler(self, hdlr):
        """Add a handler."""
        with module_lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Remove a handler."""
        with module_lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    def _lineage(self):
        """The loggers whose handlers get the records: this one and those above."""
        logger = self
        while logger is not None:
            yield logger
            logger = logger.parent if logger.propagate else None

    def hasHandlers(self):
        """Would any handler get a record?"""
        return any([logger.handlers for logger in self._lineage()])

    def callHandlers(self, record):
        """Give a record to all handlers; with none, to lastResort."""
        found = False
        for logger in self._lineage():
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
        if found:
            return
        last = _logging().lastResort
        if last:
            if record.levelno >= last.level:
                last.handle(record)
        elif _logging().raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')
            self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        """Return the level of the logger, or of the nearest one above that has one."""
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        """Would a message of this level be logged?"""
        if self.disabled:
            return False
        enabled = self._cache.get(level)
        if enabled is None:
            with module_lock:
                enabled = self.manager.disable < level and level >= self.getEffectiveLevel()
                self._cache[level] = enabled
        return enabled

    def getChild(self, suffix):
        """Return the logger whose name is this one's, a dot and suffix."""
        if self.root is not self:
            suffix = f"{self.name}.{suffix}"
        return self.manager.getLogger(suffix)

    def getChildren(self):
        """Return the set of loggers directly below."""
        with module_lock:
            return {logger for logger in self.manager.loggerDict.values()
                    if isinstance(logger, Logger) and logger.parent is self
                    and logger.name.count(".") == (
                        0 if self is self.root else self.name.count(".") + 1)}


class RootLogger(Logger):
    """The logger above all others."""

    __module__ = "logging"

    def __init__(self, level):
        super().__init__("root", level)

    def __reduce__(self):
        return _logging().getLogger, ()


_logger_class = Logger


def logger_class():
    """The class of loggers to be created."""
    return _logger_class


def check_logger_class(klass):
    """TypeError unless a class is a subclass of Logger."""
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError(f"logger not derived from logging.Logger: {klass.__name__}")


def set_logger_class(klass):
    """Set the class of loggers to be created."""
    global _logger_class
    check_logger_class(klass)
    _logger_class = klass


class Manager:
    """The tree of loggers below one root."""

    __module__ = "logging"

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = NOTSET
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    def getLogger(self, name):
        """Return the logger of a name."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        with module_lock:
            found = self.loggerDict.get(name)
            if isinstance(found, Logger):
                return found
            logger = (self.loggerClass or _logger_class)(name)
            logger.manager = self
            self.loggerDict[name] = logger
            if isinstance(found, PlaceHolder):
                self._adopt(found, logger)
            self._find_parent(logger)
            return logger

    def _find_parent(self, logger):
        """Connect a new logger with the nearest one above."""
        name = logger.name
        parent = None
        place = name.rfind(".")
        while place > 0 and parent is None:
            above = self.loggerDict.get(name[:place])
            if above is None:
                self.loggerDict[name[:place]] = PlaceHolder(logger)
            elif isinstance(above, PlaceHolder):
                above.append(logger)
            else:
                parent = above
            place = name.rfind(".", 0, place)
        logger.parent = parent or self.root

    @staticmethod
    def _adopt(placeholder, logger):
        """Put a new logger between those below it and what was above them."""
        for child in placeholder.loggerMap:
            if not child.parent.name.startswith(logger.name + "."):
                child.parent = logger

    def setLoggerClass(self, klass):
        """Set the class of this manager's loggers to be created."""
        check_logger_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        """Set what makes this manager's records."""
        self.logRecordFactory = factory

    def _clear_cache(self):
        with module_lock:
            self.root._cache.clear()
            for logger in self.loggerDict.values():
                if isinstance(logger, Logger):
                    logger._cache.clear()


class LoggerAdapter:
    """A logger that adds information of its own, extra, to every message."""

    __module__ = "logging"

    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def __repr__(self):
        level = getLevelName(self.logger.getEffectiveLevel())
        return f"<{type(self).__name__} {self.logger.name} ({level})>"

    def process(self, msg, kwargs):
        """Return the message and keywords to log with; may be overridden."""
        kwargs["extra"] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        """Log with a level."""
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        """Log with level DEBUG."""
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log with level INFO."""
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log with level WARNING."""
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log with level ERROR."""
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """error() with the exception being handled."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log with level CRITICAL."""
        self.log(CRITICAL, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        """Would a message of this level be logged?"""
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        """Set the level of the logger."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """Return the level of the logger."""
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        """Would any handler get a record?"""
        return self.logger.hasHandlers()

    @property
    def manager(self):
        """The manager of the logger."""
        return self.logger.manager

    @property
    def name(self):
        """The name of the logger."""
        return self.logger.name
