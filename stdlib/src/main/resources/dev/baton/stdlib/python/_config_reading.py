"""How `configparser` reads lines."""

import re
from _config_errors import (
    DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError, ParsingError)


class _Reading:
    """The part of a parser that reads lines into its sections."""

    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    NONSPACECRE = re.compile(r"\S")

    def _without_comment(self, line):
        """Return a line without its comment, and whether it was nothing else."""
        text = line.strip()
        if any(text.startswith(prefix) for prefix in self._comment_prefixes):
            return "", True
        cut = len(line)
        for prefix in self._inline_comment_prefixes:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    cut = min(cut, at)
                    break
                at = line.find(prefix, at + 1)
        return line[:cut].strip(), cut < len(line)

    def _read(self, fp, fpname):
        seen = set()
        options = section = option = None
        indent = 0
        errors = None
        for number, line in enumerate(fp, 1):
            value, commented = self._without_comment(line)
            if not value:
                if self._empty_lines_in_values:
                    if not commented and options is not None and option and (
                            options[option] is not None):
                        options[option].append("")
                else:
                    indent = float("inf")
                continue
            found = self.NONSPACECRE.search(line)
            here = found.start() if found else 0
            if options is not None and option and here > indent:
                if options[option] is None:
                    errors = self._malformed(errors, fpname, number, line)
                    continue
                options[option].append(value)
                continue
            indent = here
            header = self.SECTCRE.match(value)
            if header:
                section = header["header"]
                options = self._begin(section, seen, fpname, number)
                option = None
            elif options is None:
                raise MissingSectionHeaderError(fpname, number, line)
            else:
                parts = self._option(value)
                if parts is None or not parts[0]:
                    errors = self._malformed(errors, fpname, number, line)
                    continue
                option = self.optionxform(parts[0].rstrip())
                if self._strict and (section, option) in seen:
                    raise DuplicateOptionError(section, option, fpname, number)
                seen.add((section, option))
                options[option] = None if parts[1] is None else [parts[1].strip()]
        self._join()
        if errors:
            raise errors

    @staticmethod
    def _malformed(errors, fpname, number, line):
        errors = errors or ParsingError(fpname)
        errors.append(number, repr(line))
        return errors

    def _option(self, text):
        """Return name and value of an option; None if it is malformed."""
        places = [(at, d) for d in self._delimiters if (at := text.find(d)) >= 0]
        if not places:
            return (text, None) if self._allow_no_value else None
        at, delimiter = min(places)
        return text[:at], text[at + len(delimiter):]

    def _begin(self, section, seen, fpname, number):
        if section in self._sections:
            if self._strict and section in seen:
                raise DuplicateSectionError(section, fpname, number)
            seen.add(section)
            return self._sections[section]
        if section == self.default_section:
            return self._defaults
        self._sections[section] = self._dict()
        from configparser import SectionProxy

        self._proxies[section] = SectionProxy(self, section)
        seen.add(section)
        return self._sections[section]

    def _join(self):
        """Join the lines of values."""
        for section, options in [(self.default_section, self._defaults),
                                 *self._sections.items()]:
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)
