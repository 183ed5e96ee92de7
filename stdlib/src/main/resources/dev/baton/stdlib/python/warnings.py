"""Warnings: notes to the programmer that a filter may show, hide or turn into errors.

A filter is a tuple (action, message, category, module, line).  The first one that fits a
warning decides; message and module are patterns, or None for any; line 0 means any line.
"""

import sys
import _thread
from _warning_messages import (
    WarningMessage, _show_message, _text_of_message, deprecated, formatwarning, showwarning)

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
           "simplefilter", "resetwarnings", "catch_warnings", "deprecated"]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")
_default_showwarning = showwarning
_default_formatwarning = formatwarning

# `filters` is never changed in place by this module: a reader sees the old list or the new
# one.  Writers hold the lock, which is re-entrant for warnings given while it is held.
_lock = _thread.RLock()
filters = []
onceregistry = {}
defaultaction = "default"
_filters_version = 1


def _filters_mutated():
    """Make every module's registry of warnings already shown stale."""
    global _filters_version
    with _lock:
        _filters_version += 1


def _install(entry, append):
    global filters
    with _lock:
        if append:
            if entry not in filters:
                filters = [*filters, entry]
        else:
            filters = [entry, *[other for other in filters if other != entry]]
        _filters_mutated()


def _check_line(lineno):
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"


def _check_action(action):
    assert action in _ACTIONS, f"invalid action: {action!r}"


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a filter, in front unless append is true.

    message must match the start of the text, without regard to case; module the start of the
    module's name; both are regular expressions, empty for any.
    """
    _check_action(action)
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    _check_line(lineno)
    text_pattern = module_pattern = None
    if message or module:
        import re

        text_pattern = re.compile(message, re.IGNORECASE) if message else None
        module_pattern = re.compile(module) if module else None
    _install((action, text_pattern, category, module_pattern, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for every message in every module, in front unless append is true."""
    _check_action(action)
    _check_line(lineno)
    _install((action, None, category, None, lineno), append)


def resetwarnings():
    """Remove all filters, the default ones too."""
    global filters
    with _lock:
        filters = []
        _filters_mutated()


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Give a warning about the code that called, or its stacklevel-th caller.

    message is a text, or an instance of Warning that also tells the category.  Frames of
    files whose names begin with one of skip_file_prefixes are not counted.
    """
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, "
                        f"not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError("skip_file_prefixes must be a tuple of strs.")
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    frame = _blamed_frame(stacklevel, skip_file_prefixes)
    if frame is None:
        module_globals, filename, lineno = sys.__dict__, "sys", 0
    else:
        module_globals, lineno = frame.f_globals, frame.f_lineno
        filename = frame.f_code.co_filename
    registry = module_globals.setdefault("__warningregistry__", {})
    module = module_globals.get("__name__", "<string>")
    _issue(message, category, filename, lineno, module, registry, source)


def _is_machinery(frame):
    """Frames of the import system never get the blame for what an import does."""
    filename = frame.f_code.co_filename
    return "importlib" in filename and "_bootstrap" in filename


def _blamed_frame(stacklevel, skipped_prefixes):
    try:
        frame = sys._getframe(2)
    except ValueError:
        return None
    if stacklevel <= 1 or _is_machinery(frame):
        while frame is not None and stacklevel > 1:
            frame = frame.f_back
            stacklevel -= 1
        return frame
    while frame is not None and stacklevel > 1:
        frame = frame.f_back
        while frame is not None and (
                _is_machinery(frame)
                or frame.f_code.co_filename.startswith(skipped_prefixes)):
            frame = frame.f_back
        stacklevel -= 1
    return frame


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    """Give a warning about a line of a file.

    registry remembers the warnings already shown there; module_globals lets the line be
    found through the module's loader.
    """
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if module_globals is not None:
        import linecache

        linecache.getlines(filename, module_globals)
    _issue(message, category, filename, int(lineno), module, registry, source)


def _issue(message, category, filename, lineno, module, registry, source):
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    if registry is None:
        registry = {}
    elif registry.get("version", 0) != _filters_version:
        registry.clear()
        registry["version"] = _filters_version
    key = (text, category, lineno)
    if registry.get(key):
        return
    entry = _matching_filter(text, category, module, lineno)
    action = defaultaction if entry is None else entry[0]
    if action == "ignore":
        return
    if action == "error":
        raise message
    if _is_repeated(action, key, registry):
        return
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _matches(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None


def _matching_filter(text, category, module, lineno):
    for entry in filters:
        _, text_pattern, filtered, module_pattern, line = entry
        if (issubclass(category, filtered) and (line == 0 or line == lineno)
                and _matches(text_pattern, text) and _matches(module_pattern, module)):
            return entry
    return None


def _is_repeated(action, key, registry):
    """Has this warning been shown before, by the rule of its action?  Remembers it."""
    if action in ("always", "all"):
        return False
    if action == "default":
        registry[key] = True
        return False
    registry[key] = True
    text, category, _ = key
    if action == "once":
        seen, key = onceregistry, (text, category)
    elif action == "module":
        seen, key = registry, (text, category, 0)
        if not key[2] and registry.get(key):
            return True
    else:
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters")
    if seen.get(key):
        return True
    seen[key] = True
    return False


def _showwarnmsg(message):
    """Show one warning through warnings.showwarning, which programs may replace."""
    show = showwarning
    if show is _default_showwarning:
        _show_message(message, _format_message(message))
        return
    if not callable(show):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    show(message.message, message.category, message.filename, message.lineno,
         message.file, message.line)


def _format_message(message):
    """The text of one warning through warnings.formatwarning, which programs may replace."""
    if formatwarning is _default_formatwarning:
        return _text_of_message(message)
    return formatwarning(message.message, message.category, message.filename,
                         message.lineno, message.line)


class catch_warnings:
    """A context manager that restores the filters, and how warnings are shown, at its end.

    With record=True it gives a list, to which warnings are added instead of being shown.
    With an action, simplefilter(action, category, lineno, append) is applied at the start.
    The filters belong to the whole program: threads that use this at once disturb each other.
    """

    def __init__(self, *, record=False, module=None, action=None, category=Warning,
                 lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        options = []
        if self._record:
            options.append("record=True")
        if self._module is not sys.modules["warnings"]:
            options.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(options)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._saved = (module.filters, module.showwarning, module._showwarnmsg)
        module.filters = module.filters[:]
        module._filters_mutated()
        log = None
        if self._record:
            log = []
            module._showwarnmsg = log.append
            module.showwarning = module._default_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters, module.showwarning, module._showwarnmsg = self._saved
        module._filters_mutated()


def _process_option(option):
    """Add the filter of one -W option: action:message:category:module:line."""
    parts = [part.strip() for part in option.split(":")]
    if len(parts) > 5:
        raise ValueError(f"too many fields (max 5): {option!r}")
    action, text, category, module, line = parts + [""] * (5 - len(parts))
    matches = [known for known in (*_ACTIONS, "all") if action and known.startswith(action)]
    if action and not matches:
        raise ValueError(f"invalid action: {action!r}")
    action = matches[0] if matches else "default"
    if action == "all":
        action = "always"
    if line:
        if not line.isdecimal():
            raise ValueError(f"invalid lineno {line!r}")
    if text or module:
        import re

        text = re.escape(text)
        module = re.escape(module) + r"\Z" if module else ""
    filterwarnings(action, text, _category_named(category), module, int(line or 0))


def _category_named(name):
    if not name:
        return Warning
    module_name, _, simple_name = name.rpartition(".")
    try:
        module = __import__(module_name or "builtins", None, None, [simple_name])
    except ImportError:
        raise ValueError(f"invalid module name: {module_name!r}") from None
    category = getattr(module, simple_name, None)
    if category is None:
        raise ValueError(f"unknown warning category: {name!r}")
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise ValueError(f"invalid warning category: {name!r}")
    return category


def _set_up():
    """Install the default filters and, in front of them, those of the command line."""
    global filters
    filters = [
        ("default", None, DeprecationWarning, "__main__", 0),
        ("ignore", None, DeprecationWarning, None, 0),
        ("ignore", None, PendingDeprecationWarning, None, 0),
        ("ignore", None, ImportWarning, None, 0),
        ("ignore", None, ResourceWarning, None, 0),
    ]
    for option in getattr(sys, "warnoptions", ()):
        try:
            _process_option(option)
        except ValueError as error:
            print("Invalid -W option ignored:", error, file=sys.stderr)


_set_up()
