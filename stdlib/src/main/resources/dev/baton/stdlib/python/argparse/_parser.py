"""The parser itself: declarations, texts, errors."""

import sys

from ._actions import (
    PARSER, REMAINDER, SUPPRESS, UNRECOGNIZED_ARGS, ArgumentError, AttributeHolder, Namespace)
from ._containers import _ActionsContainer
from ._formatters import HelpFormatter
from ._matching import _ParseRun


class ArgumentParser(AttributeHolder, _ActionsContainer):
    """Declares the arguments of a program and parses its command line.

    prog, usage, description and epilog are texts for the help; parents are parsers whose
    arguments are added; formatter_class lays out the help; prefix_chars begin options;
    arguments that begin with one of fromfile_prefix_chars name files with more arguments;
    argument_default is a default for all; conflict_handler is 'error' or 'resolve';
    add_help adds -h; allow_abbrev accepts beginnings of long options; without exit_on_error
    parsing raises ArgumentError.
    """

    __module__ = "argparse"

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default,
                                   conflict_handler)
        if prog is None:
            prog = (sys.argv[0] if sys.argv else "").rpartition("/")[2]
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        if add_help:
            char = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(f"{char}h", f"{char * 2}help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ("prog", "usage", "description", "formatter_class", "conflict_handler",
                 "add_help")
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        """Add subcommands; the result's add_parser() declares each.

        Keywords: title, description, prog, parser_class, action, dest, required, help and
        metavar.
        """
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(
                kwargs.pop("title", "subcommands"), kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(),
                                self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        name = kwargs.pop("action", "parsers")
        action = self._registry_get("action", name, name)(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        group = self._optionals if action.option_strings else self._positionals
        group._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    def parse_args(self, args=None, namespace=None):
        """Parse a list of arguments, by default sys.argv, into a namespace.

        An error is reported on sys.stderr and ends the program with status 2.
        """
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: %s" % " ".join(rest))
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        """Like parse_args(), but returns (namespace, list of the arguments not known)."""
        return self._parse_known(args, namespace, False)

    def _parse_known(self, args, namespace, intermixed):
        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and (
                    not hasattr(namespace, action.dest)):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            rest = self._run(args, namespace, intermixed)
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))
        if hasattr(namespace, UNRECOGNIZED_ARGS):
            rest = rest + getattr(namespace, UNRECOGNIZED_ARGS)
            delattr(namespace, UNRECOGNIZED_ARGS)
        return namespace, rest

    def _run(self, args, namespace, intermixed):
        if self.fromfile_prefix_chars is not None:
            args = self._read_args_from_files(args)
        return _ParseRun(self, args, namespace, intermixed).run()

    def _read_args_from_files(self, arg_strings):
        result = []
        for argument in arg_strings:
            if not argument or argument[0] not in self.fromfile_prefix_chars:
                result.append(argument)
                continue
            try:
                with open(argument[1:], errors="surrogateescape") as file:
                    lines = file.read().splitlines()
            except OSError as error:
                raise ArgumentError(None, str(error)) from None
            inner = [part for line in lines for part in self.convert_arg_line_to_args(line)]
            result.extend(self._read_args_from_files(inner))
        return result

    def convert_arg_line_to_args(self, arg_line):
        """Return the arguments of a line of a file; may be overridden."""
        return [arg_line]

    def parse_intermixed_args(self, args=None, namespace=None):
        """parse_args() for positional arguments that stand between options."""
        namespace, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: %s" % " ".join(rest))
        return namespace

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """parse_known_args() for positional arguments that stand between options."""
        positionals = self._get_positional_actions()
        if any([action.nargs in (PARSER, REMAINDER) for action in positionals]):
            special = [action.nargs for action in positionals
                       if action.nargs in (PARSER, REMAINDER)]
            raise TypeError("parse_intermixed_args: positional arg with nargs="
                            f"{special[0]}")
        if any([action in group._group_actions for group in self._mutually_exclusive_groups
                for action in positionals]):
            raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        return self._parse_known(args, namespace, True)

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        """Return the usage."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        """Return the whole help."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        """Print the usage, by default to sys.stdout."""
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Print the help, by default to sys.stdout."""
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            file = sys.stderr if file is None else file
            try:
                file.write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        """End the program, with a message on sys.stderr."""
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """Print the usage and a message, and end the program with status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")
