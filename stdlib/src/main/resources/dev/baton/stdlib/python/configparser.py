"""Settings in files of sections, such as .ini files."""

import os as _os
from _config_interpolation import (
    BasicInterpolation, ExtendedInterpolation, Interpolation)
from _config_errors import (
    DEFAULTSECT, MAX_INTERPOLATION_DEPTH, DuplicateOptionError, DuplicateSectionError, Error,
    InterpolationDepthError, InterpolationError, InterpolationMissingOptionError,
    InterpolationSyntaxError, MissingSectionHeaderError, NoOptionError, NoSectionError,
    ParsingError)
from _config_reading import _Reading
from collections import ChainMap as _ChainMap
from collections.abc import MutableMapping as _MutableMapping
from itertools import chain as _chain

__all__ = ("NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError",
           "InterpolationError", "InterpolationDepthError", "InterpolationMissingOptionError",
           "InterpolationSyntaxError", "ParsingError", "MissingSectionHeaderError",
           "ConfigParser", "RawConfigParser", "Interpolation", "BasicInterpolation",
           "ExtendedInterpolation", "SectionProxy", "ConverterMapping", "DEFAULTSECT",
           "MAX_INTERPOLATION_DEPTH", "Error")

_UNSET = object()


class RawConfigParser(_Reading, _MutableMapping):
    """Sections of options and values, without interpolation."""

    _DEFAULT_INTERPOLATION = Interpolation()
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True,
                      "0": False, "no": False, "false": False, "off": False}

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *,
                 delimiters=("=", ":"), comment_prefixes=("#", ";"),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        self._allow_no_value = allow_no_value
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        if interpolation is _UNSET:
            interpolation = self._DEFAULT_INTERPOLATION
        self._interpolation = Interpolation() if interpolation is None else interpolation
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError("interpolation= must be None or an instance of Interpolation; got an "
                            f"object of type {type(self._interpolation)}")
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            for key, value in defaults.items():
                self._defaults[self.optionxform(key)] = value if value is None else str(value)

    def defaults(self):
        """Return the options that all sections have."""
        return self._defaults

    def sections(self):
        """Return the names of the sections, without the default one."""
        return list(self._sections)

    def add_section(self, section):
        """Add a section."""
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        """Tell whether there is a section, the default one not counted."""
        return section in self._sections

    def options(self, section):
        """Return the names of the options of a section, defaults included."""
        try:
            own = self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None
        return list({**own, **self._defaults} if own else self._defaults)

    def read(self, filenames, encoding=None):
        """Read files; return the names of those that were there."""
        if isinstance(filenames, (str, bytes, _os.PathLike)):
            filenames = [filenames]
        found = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as fp:
                    self._read(fp, name)
            except OSError:
                continue
            found.append(_os.fspath(name))
        return found

    def read_file(self, f, source=None):
        """Read a file or any iterable of lines."""
        self._read(f, getattr(f, "name", "<???>") if source is None else source)

    def read_string(self, string, source="<string>"):
        """Read a text."""
        import io

        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Read a dict of dicts."""
        seen = set()
        for section, keys in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, value if value is None else str(value))

    def _unify(self, section, vars):
        own = {}
        if section in self._sections:
            own = self._sections[section]
        elif section != self.default_section:
            raise NoSectionError(section) from None
        given = {self.optionxform(key): None if value is None else str(value)
                 for key, value in vars.items()} if vars else {}
        return _ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """Return the value of an option."""
        try:
            values = self._unify(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = values[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _converted(self, section, option, convert, fallback=_UNSET, **kwargs):
        try:
            return convert(self.get(section, option, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """Return the value of an option as an int."""
        return self._converted(section, option, int, fallback, raw=raw, vars=vars, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """Return the value of an option as a float."""
        return self._converted(section, option, float, fallback, raw=raw, vars=vars, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """Return the value of an option as a bool."""
        return self._converted(section, option, self._convert_to_boolean, fallback, raw=raw,
                               vars=vars, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    @property
    def converters(self):
        """The functions behind get…(), by the rest of their names."""
        return self._converters

    def items(self, section=_UNSET, raw=False, vars=None):
        """Return the sections as pairs, or the options of one as pairs."""
        if section is _UNSET:
            return super().items()
        merged = self._defaults.copy()
        try:
            merged.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        own = list(merged)
        for key, value in (vars or {}).items():
            merged[self.optionxform(key)] = value
        if raw:
            return [(option, merged[option]) for option in own]
        return [(option, self._interpolation.before_get(
            self, section, option, merged[option], merged)) for option in own]

    def popitem(self):
        """Remove a section and return its name and itself."""
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def optionxform(self, optionstr):
        """Return the name of an option as it is kept: in lower case."""
        return optionstr.lower()

    def has_option(self, section, option):
        """Tell whether a section has an option, defaults included."""
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def _own(self, section):
        """The options of a section itself."""
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def set(self, section, option, value=None):
        """Set an option."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._own(section)[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Write everything as read() takes it."""
        mark = self._delimiters[0]
        if space_around_delimiters:
            mark = f" {mark} "
        named = [(self.default_section, self._defaults)] if self._defaults else []
        for name, options in _chain(named, self._sections.items()):
            fp.write(f"[{name}]\n")
            for key, value in options.items():
                value = self._interpolation.before_write(self, name, key, value)
                if value is not None or not self._allow_no_value:
                    value = mark + str(value).replace("\n", "\n\t")
                else:
                    value = ""
                fp.write(f"{key}{value}\n")
            fp.write("\n")

    def remove_option(self, section, option):
        """Remove an option; tell whether it was there."""
        own = self._own(section)
        return own.pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        """Remove a section; tell whether it was there."""
        if section not in self._sections:
            return False
        del self._sections[section]
        del self._proxies[section]
        return True

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return _chain((self.default_section,), self._sections)


class ConfigParser(RawConfigParser):
    """Sections of options and values, with %(name)s in values."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Set an option; the value must be a text."""
        self._check(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        """Add a section; its name must be a text."""
        self._check(section=section)
        super().add_section(section)

    def _check(self, *, section="", option="", value=""):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError("option values must be strings")


class SectionProxy(_MutableMapping):
    """A section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._check(option=key, value=value) if hasattr(
            self._parser, "_check") else None
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key)
                and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        """The parser."""
        return self._parser

    @property
    def name(self):
        """The name of the section."""
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, **kwargs):
        """Return the value of an option, the fallback if it is not there."""
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, **kwargs):
        """Return the value of an option as an int."""
        return self._parser.getint(self._name, option, fallback=fallback, **kwargs)

    def getfloat(self, option, fallback=None, **kwargs):
        """Return the value of an option as a float."""
        return self._parser.getfloat(self._name, option, fallback=fallback, **kwargs)

    def getboolean(self, option, fallback=None, **kwargs):
        """Return the value of an option as a bool."""
        return self._parser.getboolean(self._name, option, fallback=fallback, **kwargs)

    def __getattr__(self, name):
        if not name.startswith("get") or name[3:] not in self._parser.converters:
            raise AttributeError(f"'SectionProxy' object has no attribute '{name}'")
        convert = self._parser.converters[name[3:]]

        def get(option, fallback=None, **kwargs):
            return self._parser._converted(self._name, option, convert, fallback, **kwargs)

        return get


class ConverterMapping(_MutableMapping):
    """Functions that convert values; each gives a parser a method get…()."""

    def __init__(self, parser):
        self._parser = parser
        self._functions = {}

    def __getitem__(self, key):
        return self._functions[key]

    def __setitem__(self, key, convert):
        if not key.isidentifier():
            raise ValueError(f'Incompatible key: {key} (type: {type(key)})')
        self._functions[key] = convert

        def get(section, option, *, fallback=_UNSET, **kwargs):
            return self._parser._converted(section, option, convert, fallback, **kwargs)

        setattr(self._parser, f"get{key}", get)

    def __delitem__(self, key):
        del self._functions[key]
        delattr(self._parser, f"get{key}")

    def __iter__(self):
        return iter(self._functions)

    def __len__(self):
        return len(self._functions)
