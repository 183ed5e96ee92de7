"""The texts of usage and help."""

from ._actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

_MIN_WIDTH = 11


def _terminal_width():
    import os

    try:
        columns = int(os.environ.get("COLUMNS", 0))
    except (ValueError, OSError):
        columns = 0
    if columns > 0:
        return columns
    import sys

    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80
    except (AttributeError, ValueError, OSError):
        return 80


class _Section:
    """A part of the help with a heading; its items are functions that give their text."""

    def __init__(self, formatter, parent, heading=None):
        self.formatter = formatter
        self.parent = parent
        self.heading = heading
        self.items = []

    def format_help(self):
        if self.parent is not None:
            self.formatter._indent()
        text = "".join([part for part in [function(*args) for function, args in self.items]
                        if part and part is not SUPPRESS])
        if self.parent is not None:
            self.formatter._dedent()
        if not text:
            return ""
        heading = ""
        if self.heading is not SUPPRESS and self.heading is not None:
            heading = f"{' ' * self.formatter._current_indent}{self.heading}:\n"
        return f"\n{heading}{text}\n"


class HelpFormatter:
    """Collects the parts of a help text and lays them out."""

    __module__ = "argparse"

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _terminal_width() - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._current_section = _Section(self, None)

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        assert self._current_indent >= 0, "Indent decreased below 0."
        self._level -= 1

    def _add_item(self, function, args):
        self._current_section.items.append((function, args))

    def start_section(self, heading):
        """Begin a part with a heading."""
        self._indent()
        section = _Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        """End the part begun last."""
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        """Add a paragraph."""
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        """Add the usage: the text given, or one made from the arguments."""
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        """Add the description of an argument."""
        if action.help is SUPPRESS:
            return
        invocations = [self._format_action_invocation(action)]
        for subaction in self._iter_indented_subactions(action):
            invocations.append(self._format_action_invocation(subaction))
        length = max([len(invocation) for invocation in invocations]) + self._current_indent
        self._action_max_length = max(self._action_max_length, length)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        """Add the descriptions of several arguments."""
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        """Return the whole text."""
        text = self._root_section.format_help()
        while "\n\n\n" in text:
            text = text.replace("\n\n\n", "\n\n")
        text = text.strip("\n")
        return text + "\n" if text else ""

    # Usage

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            return f"{prefix}{usage % dict(prog=self._prog)}\n\n"
        prog = str(self._prog)
        optionals = [action for action in actions if action.option_strings]
        positionals = [action for action in actions if not action.option_strings]
        parts = _usage_parts(self, optionals + positionals, groups)
        width = max(self._width - self._current_indent, _MIN_WIDTH)
        line = " ".join([prog] + parts)
        if len(prefix) + len(line) > width:
            option_parts = _usage_parts(self, optionals, groups)
            position_parts = _usage_parts(self, positionals, groups)
            line = "\n".join(_usage_lines(prog, _split_parts(option_parts),
                                          _split_parts(position_parts), prefix, width))
        return f"{prefix}{line}\n\n"

    def _format_actions_usage(self, actions, groups):
        return " ".join(_usage_parts(self, actions, groups))

    # Arguments

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._current_indent, _MIN_WIDTH)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        width = max(self._width - position, _MIN_WIDTH)
        room = position - self._current_indent - 2
        indent = " " * self._current_indent
        header = self._format_action_invocation(action)
        has_help = action.help and action.help.strip()
        if not action.help:
            parts = [f"{indent}{header}\n"]
        elif len(header) <= room:
            parts = [f"{indent}{header:<{room}}  "]
        else:
            parts = [f"{indent}{header}\n"]
        if has_help:
            lines = self._split_lines(self._expand_help(action), width)
            first = 0 if len(header) <= room else position
            for number, line in enumerate(lines):
                parts.append(f"{' ' * (position if number else first)}{line}\n")
        elif not parts[0].endswith("\n"):
            parts.append("\n")
        for subaction in self._iter_indented_subactions(action):
            parts.append(self._format_action(subaction))
        return "".join(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return " ".join(self._metavar_formatter(action, default)(1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        default = self._get_default_metavar_for_optional(action)
        values = self._format_args(action, default)
        return ", ".join([f"{option} {values}" for option in action.option_strings])

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = "{%s}" % ",".join([str(choice) for choice in action.choices])
        else:
            result = default_metavar

        def repeated(count):
            return result if isinstance(result, tuple) else (result,) * count

        return repeated

    def _format_args(self, action, default_metavar):
        """How the values of an argument are written."""
        metavars = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return "%s" % metavars(1)
        if nargs == OPTIONAL:
            return "[%s]" % metavars(1)
        if nargs == ZERO_OR_MORE:
            names = metavars(1)
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % metavars(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % metavars(1)
        if nargs == SUPPRESS:
            return ""
        try:
            template = " ".join(["%s"] * nargs)
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return template % metavars(nargs)

    def _expand_help(self, action):
        values = {name: value for name, value in {**vars(action), "prog": self._prog}.items()
                  if value is not SUPPRESS}
        for name, value in values.items():
            if hasattr(value, "__name__"):
                values[name] = value.__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join([str(choice) for choice in values["choices"]])
        return self._get_help_string(action) % values

    def _iter_indented_subactions(self, action):
        subactions = getattr(action, "_get_subactions", None)
        if subactions is not None:
            self._indent()
            yield from subactions()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap

        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap

        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent,
                             subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


def _usage_part(formatter, action, in_group):
    """How one argument is written in the usage, '' for a hidden one."""
    if action.help is SUPPRESS:
        return ""
    if not action.option_strings:
        text = formatter._format_args(
            action, formatter._get_default_metavar_for_positional(action))
        if in_group and text.startswith("[") and text.endswith("]"):
            text = text[1:-1]
        return text
    if action.nargs == 0:
        text = action.format_usage()
    else:
        values = formatter._format_args(
            action, formatter._get_default_metavar_for_optional(action))
        text = f"{action.option_strings[0]} {values}"
    return text if action.required or in_group else f"[{text}]"


def _usage_parts(formatter, actions, groups):
    """The parts of the usage; exclusive arguments that stand together are one part."""
    groups_at = {}
    for group in groups:
        members = group._group_actions
        if members and members[0] in actions:
            start = actions.index(members[0])
            if actions[start:start + len(members)] == members and not all(
                    [action.help is SUPPRESS for action in members]):
                groups_at[start] = group
    parts = []
    place = 0
    while place < len(actions):
        group = groups_at.get(place)
        if group is None:
            parts.append(_usage_part(formatter, actions[place], False))
            place += 1
            continue
        texts = [_usage_part(formatter, action, True) for action in group._group_actions]
        texts = [text for text in texts if text]
        text = " | ".join(texts)
        if not group.required:
            text = f"[{text}]"
        elif len(texts) > 1:
            text = f"({text})"
        parts.append(text)
        place += len(group._group_actions)
    return [part for part in parts if part]


def _split_parts(parts):
    """Split parts at spaces outside of brackets: there lines may be broken."""
    pieces = []
    for part in parts:
        depth, begin = 0, 0
        for place, char in enumerate(part):
            if char in "[(":
                depth += 1
            elif char in "])":
                depth -= 1
            elif char == " " and depth == 0:
                pieces.append(part[begin:place])
                begin = place + 1
        pieces.append(part[begin:])
    return pieces


def _broken_lines(parts, indent, width, first_length=None):
    """Lines of parts; the first one may have something of a certain length in front."""
    lines, line = [], []
    length = (len(indent) if first_length is None else first_length) - 1
    for part in parts:
        if line and length + 1 + len(part) > width:
            lines.append(indent + " ".join(line))
            line, length = [], len(indent) - 1
        line.append(part)
        length += len(part) + 1
    if line:
        lines.append(indent + " ".join(line))
    if first_length is not None:
        lines[0] = lines[0][len(indent):]
    return lines


def _usage_lines(prog, option_parts, position_parts, prefix, width):
    """A usage that needs several lines; a short program name stands beside them."""
    if len(prefix) + len(prog) <= 0.75 * width:
        indent = " " * (len(prefix) + len(prog) + 1)
        if option_parts:
            return (_broken_lines([prog] + option_parts, indent, width, len(prefix))
                    + _broken_lines(position_parts, indent, width))
        if position_parts:
            return _broken_lines([prog] + position_parts, indent, width, len(prefix))
        return [prog]
    indent = " " * len(prefix)
    lines = _broken_lines(option_parts + position_parts, indent, width)
    if len(lines) > 1:
        lines = (_broken_lines(option_parts, indent, width)
                 + _broken_lines(position_parts, indent, width))
    return [prog] + lines


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    __module__ = "argparse"

    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of all texts."""

    __module__ = "argparse"

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the default value to the help of every argument."""

    __module__ = "argparse"

    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS and (
                action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names values after their type."""

    __module__ = "argparse"

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
