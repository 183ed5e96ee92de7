"""Logging set up from a file with sections, for `logging.config`."""

import configparser
import logging
import logging.handlers
import os
import sys
import time
from _dotted_names import resolve

from . import _handlers, config


def _names(parser, section):
    return [name.strip() for name in parser[section]["keys"].split(",") if name.strip()]


def _evaluated(text):
    # Files name streams and folders as module logging itself would.
    return eval(text, {"sys": sys, "os": os, "time": time, **vars(logging)})


def _class(name):
    try:
        return _evaluated(name)
    except (AttributeError, NameError):
        return resolve(name)


def configure(fname, defaults, disable_existing_loggers, encoding):
    """Do what the file says; fname may be a path, an open file or a parser."""
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        parser = configparser.ConfigParser(defaults)
        if hasattr(fname, "readline"):
            parser.read_file(fname)
        else:
            if not os.path.exists(fname):
                raise FileNotFoundError(f"{fname} doesn't exist")
            if not os.path.getsize(fname):
                raise RuntimeError(f"{fname} is an empty file")
            try:
                parser.read(fname, encoding=encoding)
            except configparser.ParsingError as e:
                raise RuntimeError(f"{fname} is invalid: {e}")
    formatters = {name: _formatter(parser, f"formatter_{name}")
                  for name in _names(parser, "formatters")}
    with _handlers.module_lock:
        config._forget_handlers()
        handlers = _all_handlers(parser, formatters)
        _loggers(parser, handlers, disable_existing_loggers)


def _formatter(parser, section):
    part = parser[section]
    kind = part.get("class")
    kind = resolve(kind) if kind else logging.Formatter
    options = {}
    if part.get("defaults") is not None:
        options["defaults"] = _evaluated(part.get("defaults"))
    return kind(parser.get(section, "format", raw=True, fallback=None),
                parser.get(section, "datefmt", raw=True, fallback=None),
                parser.get(section, "style", raw=True, fallback="%"), **options)


def _all_handlers(parser, formatters):
    handlers, targets = {}, []
    for name in _names(parser, "handlers"):
        part = parser[f"handler_{name}"]
        kind = _class(part["class"])
        handler = kind(*_evaluated(part.get("args", "()")),
                       **_evaluated(part.get("kwargs", "{}")))
        handler.name = name
        if "level" in part:
            handler.setLevel(part["level"])
        if part.get("formatter"):
            handler.setFormatter(formatters[part["formatter"]])
        if issubclass(kind, logging.handlers.MemoryHandler) and part.get("target"):
            targets.append((handler, part["target"]))
        handlers[name] = handler
    for handler, name in targets:
        handler.setTarget(handlers[name])
    return handlers


def _fill(logger, part, handlers):
    if "level" in part:
        logger.setLevel(part["level"])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in part["handlers"].split(","):
        if name.strip():
            logger.addHandler(handlers[name.strip()])


def _loggers(parser, handlers, disable_existing_loggers):
    names = _names(parser, "loggers")
    names.remove("root")
    _fill(logging.root, parser["logger_root"], handlers)
    existing = sorted(logging.root.manager.loggerDict)
    configured = []
    for name in names:
        part = parser[f"logger_{name}"]
        logger = logging.getLogger(part["qualname"])
        _fill(logger, part, handlers)
        logger.propagate = part.getint("propagate", fallback=1)
        logger.disabled = False
        configured.append(part["qualname"])
    config._disable_others(existing, configured, disable_existing_loggers)
