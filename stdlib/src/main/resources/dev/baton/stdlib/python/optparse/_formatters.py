"""How help is laid out."""

import os
import textwrap

from ._options import NO_DEFAULT


class HelpFormatter:
    """The base of those that write help; subclasses say how usage and headings look."""

    __module__ = "optparse"
    NO_DEFAULT_VALUE = "none"

    def __init__(self, indent_increment, max_help_position, width, short_first):
        if width is None:
            try:
                width = int(os.environ["COLUMNS"])
            except (KeyError, ValueError):
                width = 80
            width -= 2
        self.parser = None
        self.indent_increment = indent_increment
        self.width = width
        self.max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self.help_position = self.max_help_position
        self.help_width = max(width - self.help_position, 11)
        self.current_indent = self.level = 0
        self.short_first = short_first
        self.default_tag = "%default"
        self.option_strings = {}
        self.set_short_opt_delimiter(" ")
        self.set_long_opt_delimiter("=")

    def set_parser(self, parser):
        """Set the parser whose defaults are shown."""
        self.parser = parser

    @staticmethod
    def _delimited(delim, allowed):
        if delim not in allowed:
            kind = "long" if "=" in allowed else "short"
            raise ValueError(f"invalid metavar delimiter for {kind} options: {delim!r}")
        return "%s" + delim + "%s"

    def set_short_opt_delimiter(self, delim):
        """Set what stands between a short option and its value."""
        self._short_opt_fmt = self._delimited(delim, ("", " "))

    def set_long_opt_delimiter(self, delim):
        """Set what stands between a long option and its value."""
        self._long_opt_fmt = self._delimited(delim, ("=", " "))

    def indent(self):
        """Go one level in."""
        self.current_indent += self.indent_increment
        self.level += 1

    def dedent(self):
        """Go one level out."""
        self.current_indent -= self.indent_increment
        assert self.current_indent >= 0, "Indent decreased below 0."
        self.level -= 1

    def format_usage(self, usage):
        """Return the line that says how the program is called."""
        raise NotImplementedError("subclasses must implement")

    def format_heading(self, heading):
        """Return the line above a group of options."""
        raise NotImplementedError("subclasses must implement")

    def _filled(self, text):
        margin = " " * self.current_indent
        return textwrap.fill(text, max(self.width - self.current_indent, 11),
                             initial_indent=margin, subsequent_indent=margin)

    def format_description(self, description):
        """Return a description as a paragraph."""
        return self._filled(description) + "\n" if description else ""

    def format_epilog(self, epilog):
        """Return the text below the options as a paragraph."""
        return "\n" + self._filled(epilog) + "\n" if epilog else ""

    def expand_default(self, option):
        """Return the help of an option with its default in place of %default."""
        if self.parser is None or not self.default_tag:
            return option.help
        default = self.parser.defaults.get(option.dest)
        if default is NO_DEFAULT or default is None:
            default = self.NO_DEFAULT_VALUE
        return option.help.replace(self.default_tag, str(default))

    def format_option(self, option):
        """Return the lines for an option: its names, and its help beside or below them."""
        names = self.option_strings[option]
        margin, room = " " * self.current_indent, self.help_position - self.current_indent - 2
        beside = len(names) <= room
        text = margin + (f"{names:<{room}}  " if beside else names + "\n")
        if not option.help:
            return text if text.endswith("\n") else text + "\n"
        column = " " * self.help_position
        lines = textwrap.wrap(self.expand_default(option), self.help_width)
        first = ("" if beside else column) + lines[0] + "\n"
        return text + first + "".join([f"{column}{line}\n" for line in lines[1:]])

    def store_option_strings(self, parser):
        """Find out how wide the names of a parser's options are."""
        longest = 0
        self.indent()
        longest = self._store(parser.option_list, longest)
        self.indent()
        for group in parser.option_groups:
            longest = self._store(group.option_list, longest)
        self.dedent()
        self.dedent()
        self.help_position = min(longest + 2, self.max_help_position)
        self.help_width = max(self.width - self.help_position, 11)

    def _store(self, options, longest):
        for option in options:
            names = self.option_strings[option] = self.format_option_strings(option)
            longest = max(longest, len(names) + self.current_indent)
        return longest

    def format_option_strings(self, option):
        """Return the names of an option with its value."""
        short, long = option._short_opts, option._long_opts
        if option.takes_value():
            value = option.metavar or option.dest.upper()
            short = [self._short_opt_fmt % (name, value) for name in short]
            long = [self._long_opt_fmt % (name, value) for name in long]
        return ", ".join(short + long if self.short_first else long + short)


class IndentedHelpFormatter(HelpFormatter):
    """The usual form: what belongs to a heading is indented."""

    __module__ = "optparse"

    def __init__(self, indent_increment=2, max_help_position=24, width=None, short_first=1):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f"Usage: {usage}\n"

    def format_heading(self, heading):
        return f"{' ' * self.current_indent}{heading}:\n"


class TitledHelpFormatter(HelpFormatter):
    """Headings are underlined, nothing is indented."""

    __module__ = "optparse"

    def __init__(self, indent_increment=0, max_help_position=24, width=None, short_first=0):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f"{self.format_heading('Usage')}  {usage}\n"

    def format_heading(self, heading):
        return f"{heading}\n{'=-'[self.level] * len(heading)}\n"
