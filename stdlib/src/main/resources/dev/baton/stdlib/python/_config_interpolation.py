"""How values of `configparser` refer to each other."""

import re
from _config_errors import (
    MAX_INTERPOLATION_DEPTH, InterpolationDepthError, InterpolationMissingOptionError,
    InterpolationSyntaxError, NoOptionError, NoSectionError)


class Interpolation:
    """Leaves values as they are."""

    __module__ = "configparser"

    def before_get(self, parser, section, option, value, defaults):
        """Return the value as the program gets it."""
        return value

    def before_set(self, parser, section, option, value):
        """Return the value as it is kept."""
        return value

    def before_read(self, parser, section, option, value):
        """Return the value as it was read."""
        return value

    def before_write(self, parser, section, option, value):
        """Return the value as it is written."""
        return value


class _Marked(Interpolation):
    """References begin with a mark, which stands for itself when doubled."""

    __module__ = "configparser"
    _mark = ""

    def before_get(self, parser, section, option, value, defaults):
        """Replace the references of a value."""
        out = []
        self._expand(parser, option, out, value, section, defaults, 1)
        return "".join(out)

    def before_set(self, parser, section, option, value):
        """Make sure that the references have the right form."""
        rest = self._form.sub("", value.replace(self._mark * 2, ""))
        if self._mark in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position "
                             f"{rest.find(self._mark)}")
        return value

    def _expand(self, parser, option, out, rest, section, values, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        while rest:
            at = rest.find(self._mark)
            if at < 0:
                out.append(rest)
                return
            out.append(rest[:at])
            rest = rest[at:]
            if rest[1:2] == self._mark:
                out.append(self._mark)
                rest = rest[2:]
                continue
            if rest[1:2] != self._bracket:
                raise InterpolationSyntaxError(
                    option, section, f"'{self._mark}' must be followed by '{self._mark}' or "
                    f"'{self._bracket}', found: {rest!r}")
            found = self._form.match(rest)
            if found is None:
                raise InterpolationSyntaxError(
                    option, section, f"bad interpolation variable reference {rest!r}")
            rest = rest[found.end():]
            self._refer(parser, option, out, found[1], section, values, depth, raw)


class BasicInterpolation(_Marked):
    """Values may refer to options of the same section: %(name)s."""

    __module__ = "configparser"
    _mark, _bracket = "%", "("
    _form = re.compile(r"%\(([^)]+)\)s")

    def _refer(self, parser, option, out, name, section, values, depth, raw):
        name = parser.optionxform(name)
        try:
            value = values[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        if "%" in value:
            self._expand(parser, option, out, value, section, values, depth + 1)
        else:
            out.append(value)


class ExtendedInterpolation(_Marked):
    """Values may refer to options of any section: ${name} and ${section:name}."""

    __module__ = "configparser"
    _mark, _bracket = "$", "{"
    _form = re.compile(r"\$\{([^}]+)\}")

    def _refer(self, parser, option, out, name, section, values, depth, raw):
        path = name.split(":")
        where, key = section, option
        try:
            if len(path) == 1:
                key = parser.optionxform(path[0])
                value = values[key]
            elif len(path) == 2:
                where, key = path[0], parser.optionxform(path[1])
                value = parser.get(where, key, raw=True)
            else:
                raise InterpolationSyntaxError(
                    option, section, f"More than one ':' found: {name!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(
                option, section, raw, ":".join(path)) from None
        if "$" in value:
            self._expand(parser, key, out, value, where,
                         dict(parser.items(where, raw=True)), depth + 1)
        else:
            out.append(value)
