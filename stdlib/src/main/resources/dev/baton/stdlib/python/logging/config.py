"""Loggers, handlers and formatters set up from a dict or a file.

    logging.config.dictConfig({"version": 1, "root": {"level": "INFO", "handlers": ["console"]},
                               "handlers": {"console": {"class": "logging.StreamHandler"}}})
"""

import logging
import logging.handlers
import re
from _dotted_names import resolve

from . import _handlers, _levels

DEFAULT_LOGGING_CONFIG_PORT = 9030
IDENTIFIER = re.compile("^[a-z_][a-z0-9_]*$", re.I)


def valid_ident(s):
    """Return True if a text is an identifier; ValueError if not."""
    if not IDENTIFIER.match(s):
        raise ValueError(f"Not a valid Python identifier: {s!r}")
    return True


def _forget_handlers():
    _handlers._named.clear()
    logging.shutdown()
    _handlers._living.clear()


def _disable_others(existing, configured, disable_existing):
    """Disable loggers that are not configured, and reset those below configured ones."""
    loggers = logging.root.manager.loggerDict
    for name in existing:
        if name in configured:
            continue
        logger = loggers[name]
        if any(name.startswith(above + ".") for above in configured):
            if not isinstance(logger, logging.PlaceHolder):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
        elif not isinstance(logger, logging.PlaceHolder):
            logger.disabled = disable_existing


class ConvertingDict(dict):
    """A dict whose texts such as cfg://handlers.console stand for what they name."""

    configurator = None

    def __getitem__(self, key):
        return self._kept(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        """Return the value of a key, or the default."""
        return self[key] if key in self else default

    def pop(self, key, default=None):
        """Remove a key and return its value, or the default."""
        value = self.configurator.convert(dict.pop(self, key, default))
        return value

    def items(self):
        """Return the keys with their values."""
        return [(key, self[key]) for key in self]

    def _kept(self, key, value):
        result = self.configurator.convert(value)
        if value is not result:
            dict.__setitem__(self, key, result)
        return result


class ConvertingList(list):
    """A list with such texts."""

    configurator = None

    def __getitem__(self, key):
        value = list.__getitem__(self, key)
        result = self.configurator.convert(value)
        if value is not result:
            list.__setitem__(self, key, result)
        return result

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])


class BaseConfigurator:
    """What a configuration consists of, with the texts that stand for other things."""

    CONVERT_PATTERN = re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    _STEP = re.compile(r"\.(\w+)\s*|\[([^\]]+)\]\s*")
    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """Return the object of a dotted name."""
        try:
            return resolve(s)
        except ImportError as e:
            raise ValueError(f"Cannot resolve {s!r}: {e}") from e

    def ext_convert(self, value):
        """Return what stands behind ext://."""
        return self.resolve(value)

    def cfg_convert(self, value):
        """Return what stands behind cfg://: a part of this configuration."""
        first = re.match(r"\w+\s*", value)
        if first is None:
            raise ValueError(f"Unable to convert {value!r}")
        found, rest = self.config[first[0].strip()], value[first.end():]
        while rest:
            step = self._STEP.match(rest)
            if step is None:
                raise ValueError(f"Unable to convert {value!r} at {rest!r}")
            key = step[1] or step[2]
            try:
                found = found[key]
            except (KeyError, TypeError):
                found = found[int(key)]
            rest = rest[step.end():]
        return found

    def convert(self, value):
        """Return what a value stands for."""
        kind = type(value)
        if kind is dict or kind is list:
            value = (ConvertingDict if kind is dict else ConvertingList)(value)
            value.configurator = self
        elif isinstance(value, tuple) and not hasattr(value, "_fields"):
            value = tuple([self.convert(item) for item in value])
        elif isinstance(value, str):
            match = self.CONVERT_PATTERN.match(value)
            converter = match and self.value_converters.get(match["prefix"])
            if converter:
                value = getattr(self, converter)(match["suffix"])
        return value

    def configure_custom(self, config):
        """Return what the callable under "()" makes of the other entries."""
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        return _with_properties(factory, config)

    def as_tuple(self, value):
        """Return lists as tuples."""
        return tuple(value) if isinstance(value, list) else value


def _with_properties(factory, config):
    """Call with the entries that can be arguments, and set those of "." as attributes."""
    properties = config.pop(".", None)
    result = factory(**{key: config[key] for key in config if valid_ident(key)})
    for name, value in (properties or {}).items():
        setattr(result, name, value)
    return result


class DictConfigurator(BaseConfigurator):
    """Sets up logging as a dict says."""

    def configure(self):
        """Do it."""
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        with _handlers.module_lock:
            if config.pop("incremental", False):
                self._change(config)
            else:
                self._begin_anew(config)

    def _change(self, config):
        for name, part in config.get("handlers", {}).items():
            handler = logging.getHandlerByName(name)
            if handler is None:
                raise ValueError(f"No handler found with name {name!r}")
            self._in("handler", name, self._set_level, handler, part)
        for name, part in config.get("loggers", {}).items():
            self._in("logger", name, self.configure_logger, name, part, True)
        self._root(config, True)

    def _root(self, config, incremental):
        part = config.get("root")
        if part:
            try:
                self.configure_root(part, incremental)
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    @staticmethod
    def _in(what, name, action, *args):
        try:
            return action(*args)
        except Exception as e:
            raise ValueError(f"Unable to configure {what} {name!r}") from e

    @staticmethod
    def _set_level(target, part):
        level = part.get("level", None)
        if level:
            target.setLevel(_levels.check_level(level))

    def _begin_anew(self, config):
        disable_existing = config.pop("disable_existing_loggers", True)
        _forget_handlers()
        parts = config.get("formatters", {})
        for name in parts:
            parts[name] = self._in("formatter", name, self.configure_formatter, parts[name])
        parts = config.get("filters", {})
        for name in parts:
            parts[name] = self._in("filter", name, self.configure_filter, parts[name])
        self._make_handlers(config.get("handlers", {}))
        existing = sorted(logging.root.manager.loggerDict)
        loggers = config.get("loggers", {})
        for name in loggers:
            self._in("logger", name, self.configure_logger, name, loggers[name])
        _disable_others(existing, list(loggers), disable_existing)
        self._root(config, False)

    def _make_handlers(self, parts):
        # A handler that passes records on to another one waits until that one is there.
        waiting = sorted(parts)
        while waiting:
            later = []
            for name in waiting:
                try:
                    handler = self.configure_handler(parts[name])
                except _NotYet as e:
                    if len(waiting) == 1 or e.name not in waiting:
                        raise ValueError(f"Unable to configure handler {name!r}") from e
                    later.append(name)
                except Exception as e:
                    raise ValueError(f"Unable to configure handler {name!r}") from e
                else:
                    handler.name = name
                    parts[name] = handler
            if len(later) == len(waiting):
                raise ValueError(f"Unable to configure handler {later[0]!r}")
            waiting = later

    def configure_formatter(self, config):
        """Return a formatter."""
        if "()" in config:
            return self.configure_custom(config)
        kind = config.get("class", None)
        kind = logging.Formatter if not kind else self.resolve(kind)
        options = {}
        if "defaults" in config:
            options["defaults"] = config["defaults"]
        arguments = config.get("format"), config.get("datefmt"), config.get("style", "%")
        if "validate" in config:
            return kind(*arguments, config["validate"], **options)
        return kind(*arguments, **options)

    def configure_filter(self, config):
        """Return a filter."""
        if "()" in config:
            return self.configure_custom(config)
        return logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        """Add filters by name, or filters themselves."""
        for each in filters:
            try:
                known = callable(each) or callable(getattr(each, "filter", None))
                filterer.addFilter(each if known else self.config["filters"][each])
            except Exception as e:
                raise ValueError(f"Unable to add filter {each!r}") from e

    def configure_handler(self, config):
        """Return a handler."""
        original = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as e:
                raise ValueError(f"Unable to set formatter {formatter!r}") from e
        level, filters = config.pop("level", None), config.pop("filters", None)
        if "()" in config:
            factory = config.pop("()")
            factory = factory if callable(factory) else self.resolve(factory)
        else:
            factory = self.resolve(config.pop("class"))
            if isinstance(factory, type) and issubclass(factory, logging.handlers.MemoryHandler):
                try:
                    self._set_target(config)
                except _NotYet:
                    config.update(original)
                    raise
        handler = _with_properties(factory, config)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(_levels.check_level(level))
        if filters:
            self.add_filters(handler, filters)
        return handler

    def _set_target(self, config):
        if "flushLevel" in config:
            config["flushLevel"] = _levels.check_level(config["flushLevel"])
        if "target" in config:
            name = config["target"]
            target = self.config["handlers"][name]
            if not isinstance(target, logging.Handler):
                raise _NotYet(name)
            config["target"] = target

    def add_handlers(self, logger, handlers):
        """Add handlers by name."""
        for name in handlers:
            try:
                logger.addHandler(self.config["handlers"][name])
            except Exception as e:
                raise ValueError(f"Unable to add handler {name!r}") from e

    def common_logger_config(self, logger, config, incremental=False):
        """Set what all loggers have."""
        self._set_level(logger, config)
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        self.add_handlers(logger, config.get("handlers", None) or ())
        self.add_filters(logger, config.get("filters", None) or ())

    def configure_logger(self, name, config, incremental=False):
        """Set up a logger."""
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        """Set up the root."""
        self.common_logger_config(logging.getLogger(), config, incremental)


class _NotYet(TypeError):
    """A handler needs another one that is not there yet."""

    def __init__(self, name):
        super().__init__("target not configured yet")
        self.name = name


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Set up logging as a dict says; what was set up before ends."""
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Set up logging as a file in the form of configparser says."""
    from ._file_config import configure
    configure(fname, defaults, disable_existing_loggers, encoding)
