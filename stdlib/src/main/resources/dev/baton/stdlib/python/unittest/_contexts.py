"""The context managers behind assertRaises, assertWarns and assertLogs."""

import sys

__unittest = True


class _CheckContext:
    """A check on what a block of code does, or does not do."""

    def __init__(self, test_case):
        self.test_case = test_case

    def _fail(self, standard_message):
        message = self.test_case._formatMessage(self.msg, standard_message)
        raise self.test_case.failureException(message)


class _ExpectationContext(_CheckContext):
    """Expects an exception or a warning, perhaps with a certain text."""

    msg = None
    obj_name = None

    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        if expected_regex is not None:
            import re

            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex

    def handle(self, name, args, kwargs):
        """Check a call at once, or return self to be used in a with statement."""
        try:
            self._check_type(name)
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument "
                                    "for this function")
                return self
            function, *args = args
            self.obj_name = getattr(function, "__name__", None) or str(function)
            with self:
                function(*args, **kwargs)
        finally:
            # The exception's frames refer to this object and this object to the test.
            self = None

    def _check_type(self, name):
        expected = self.expected
        kinds = expected if isinstance(expected, tuple) else (expected,)
        if not all([isinstance(kind, type) and issubclass(kind, self._base_type)
                    for kind in kinds]):
            raise TypeError(f"{name}() arg 1 must be {self._base_type_text}")

    def _expected_name(self):
        return getattr(self.expected, "__name__", None) or str(self.expected)

    def _fail_missing(self, verb):
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._fail(f"{self._expected_name()} not {verb}{by}")

    def _fail_mismatch(self, text):
        self._fail(f'"{self.expected_regex.pattern}" does not match "{text}"')


class _AssertRaisesContext(_ExpectationContext):
    """Expects an exception, which is in `exception` afterwards."""

    _base_type = BaseException
    _base_type_text = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._fail_missing("raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None:
            if not self.expected_regex.search(str(exc_value)):
                self._fail_mismatch(str(exc_value))
        return True

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class _AssertWarnsContext(_ExpectationContext):
    """Expects a warning, which is in `warning` afterwards."""

    _base_type = Warning
    _base_type_text = "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings

        # A module remembers the warnings it has shown, and would not give them again.
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first_matching = None
        for record in self.warnings:
            warning = record.message
            if not isinstance(warning, self.expected):
                continue
            if first_matching is None:
                first_matching = warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning = warning
            self.filename = record.filename
            self.lineno = record.lineno
            return
        if first_matching is not None:
            self._fail_mismatch(str(first_matching))
        self._fail_missing("triggered")


class _AssertNotWarnsContext(_AssertWarnsContext):
    """Expects that no such warning is given."""

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        for record in self.warnings:
            if isinstance(record.message, self.expected):
                self._fail(f"{self._expected_name()} triggered")


class _LoggingWatcher:
    """What assertLogs() has seen: the records and their texts."""

    def __init__(self):
        self.records = []
        self.output = []

    def __repr__(self):
        return f"_LoggingWatcher(records={self.records!r}, output={self.output!r})"


class _AssertLogsContext(_CheckContext):
    """Expects log records, or with no_logs that there are none, of a level or above."""

    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"
    msg = None

    def __init__(self, test_case, logger_name, level, no_logs):
        super().__init__(test_case)
        import logging

        self.logger_name = logger_name
        if level:
            self.level = logging.getLevelNamesMapping().get(level, level)
        else:
            self.level = logging.INFO
        self.no_logs = no_logs

    def __enter__(self):
        import logging

        watcher = _LoggingWatcher()

        class CapturingHandler(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        logger = self.logger_name
        if not isinstance(logger, logging.Logger):
            logger = logging.getLogger(logger)
        handler = CapturingHandler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.logger, self.watcher = logger, watcher
        self.saved = (logger.handlers[:], logger.level, logger.propagate)
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watcher

    def __exit__(self, exc_type, exc_value, tb):
        import logging

        self.logger.handlers, level, self.logger.propagate = self.saved
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.watcher.records:
                self._fail(f"Unexpected logs found: {self.watcher.output!r}")
        elif not self.watcher.records:
            self._fail(f"no logs of level {logging.getLevelName(self.level)} "
                       f"triggered on {self.logger.name}")
