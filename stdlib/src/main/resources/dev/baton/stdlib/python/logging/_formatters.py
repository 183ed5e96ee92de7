"""Formatters: text from log records."""

import time

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


class PercentStyle:
    """Formats such as '%(levelname)s %(message)s'."""

    __module__ = "logging"
    default_format = "%(message)s"
    asctime_format = "%(asctime)s"
    asctime_search = "%(asctime)"
    _pattern = r"%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]"

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        """Does the format contain the time?"""
        return self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        """ValueError unless the format is one of this style."""
        import re

        if not re.search(self._pattern, self._fmt, re.IGNORECASE):
            raise ValueError(f"Invalid format '{self._fmt}' for "
                             f"'{self.default_format[0]}' style")

    def _values(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        """Return the text of a record."""
        try:
            return self._format(record)
        except KeyError as error:
            raise ValueError(f"Formatting field not found in record: {error}") from None


class StrFormatStyle(PercentStyle):
    """Formats such as '{levelname} {message}'."""

    __module__ = "logging"
    default_format = "{message}"
    asctime_format = "{asctime}"
    asctime_search = "{asctime"
    _field_pattern = r"(\d+|\w+)(\.\w+|\[[^]]+\])*"
    _spec_pattern = r"(.?[<=>^])?[+ -]?#?0?(\d+|{\w+})?[,_]?(\.(\d+|{\w+}))?[bcdefgnosx%]?"

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        import re
        from string import Formatter as StringFormatter

        fields = set()
        try:
            for _, name, spec, conversion in StringFormatter().parse(self._fmt):
                if name:
                    if not re.fullmatch(self._field_pattern, name):
                        raise ValueError(f"invalid field name/expression: {name!r}")
                    fields.add(name)
                if conversion and conversion not in "rsa":
                    raise ValueError(f"invalid conversion: {conversion!r}")
                if spec and not re.fullmatch(self._spec_pattern, spec, re.IGNORECASE):
                    raise ValueError(f"bad specifier: {spec!r}")
        except ValueError as error:
            raise ValueError(f"invalid format: {error}") from None
        if not fields:
            raise ValueError("invalid format: no fields")


class StringTemplateStyle(PercentStyle):
    """Formats such as '${levelname} $message'."""

    __module__ = "logging"
    default_format = "${message}"
    asctime_format = "${asctime}"
    asctime_search = "${asctime}"

    def __init__(self, fmt, *, defaults=None):
        super().__init__(fmt, defaults=defaults)
        from string import Template

        self._template = Template(self._fmt)

    def usesTime(self):
        return "$asctime" in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        from string import Template

        fields = set()
        for match in Template.pattern.finditer(self._fmt):
            found = match.groupdict()
            if found["named"] or found["braced"]:
                fields.add(found["named"] or found["braced"])
            elif match.group(0) == "$":
                raise ValueError("invalid format: bare '$' not allowed")
        if not fields:
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._template.substitute(**self._values(record))


STYLES = {"%": (PercentStyle, BASIC_FORMAT),
          "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
          "$": (StringTemplateStyle, "${levelname}:${name}:${message}")}


class Formatter:
    """Turns a record into text, by a format in one of three styles."""

    __module__ = "logging"
    converter = time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        """Set the format, by default the message alone, and that of the time.

        defaults are values for attributes that a record may not have.
        """
        if style not in STYLES:
            raise ValueError("Style must be one of: %s" % ",".join(STYLES))
        self._style = STYLES[style][0](fmt, defaults=defaults)
        if validate and fmt:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        """Return when the record was made."""
        moment = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        if self.default_msec_format:
            text = self.default_msec_format % (text, record.msecs)
        return text

    def formatException(self, ei):
        """Return the text of an exception, given as from sys.exc_info()."""
        import traceback

        text = "".join(traceback.format_exception(*ei))
        return text[:-1] if text.endswith("\n") else text

    def usesTime(self):
        """Does the format contain the time?"""
        return self._style.usesTime()

    def formatMessage(self, record):
        """Return the first part of the text, without exception and stack."""
        return self._style.format(record)

    def formatStack(self, stack_info):
        """Return the text of a stack."""
        return stack_info

    def format(self, record):
        """Return the text of a record.

        The text of its exception is kept in the record, for other formatters.
        """
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        parts = [record.exc_text] if record.exc_text else []
        if record.stack_info:
            parts.append(self.formatStack(record.stack_info))
        for part in parts:
            text += part if text.endswith("\n") else "\n" + part
        return text


default_formatter = Formatter()


class BufferingFormatter:
    """Formats several records at once, perhaps with something before and after."""

    __module__ = "logging"

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or default_formatter

    def formatHeader(self, records):
        """Return what comes before the records."""
        return ""

    def formatFooter(self, records):
        """Return what comes after the records."""
        return ""

    def format(self, records):
        """Return the text of all records."""
        if not records:
            return ""
        texts = [self.linefmt.format(record) for record in records]
        return self.formatHeader(records) + "".join(texts) + self.formatFooter(records)
