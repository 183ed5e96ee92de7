"""Containers of options, and the parser among them."""

import os
import sys

from ._errors import (AmbiguousOptionError, BadOptionError, OptionConflictError,
                      OptionValueError)
from ._formatters import IndentedHelpFormatter
from ._options import NO_DEFAULT, SUPPRESS_HELP, SUPPRESS_USAGE, Option


class Values:
    """What the options of a command line say, as attributes."""

    __module__ = "optparse"

    def __init__(self, defaults=None):
        for name, value in (defaults or {}).items():
            setattr(self, name, value)

    def __str__(self):
        return str(self.__dict__)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}: {self}>"

    def __eq__(self, other):
        if isinstance(other, Values):
            return self.__dict__ == other.__dict__
        if isinstance(other, dict):
            return self.__dict__ == other
        return NotImplemented

    __hash__ = None

    def ensure_value(self, attr, value):
        """Return an attribute; set it first if it is missing or None."""
        if getattr(self, attr, None) is None:
            setattr(self, attr, value)
        return getattr(self, attr)


class OptionContainer:
    """Something that options can be added to."""

    __module__ = "optparse"

    def __init__(self, option_class, conflict_handler, description):
        self._create_option_list()
        self.option_class = option_class
        self.set_conflict_handler(conflict_handler)
        self.set_description(description)

    def _create_mappings(self):
        self._short_opt, self._long_opt, self.defaults = {}, {}, {}

    def _share_option_mappings(self, parser):
        self._short_opt, self._long_opt = parser._short_opt, parser._long_opt
        self.defaults = parser.defaults

    def set_conflict_handler(self, handler):
        """Set what happens if a name is declared twice: "error" or "resolve"."""
        if handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value {handler!r}")
        self.conflict_handler = handler

    def set_description(self, description):
        """Set the text above the options."""
        self.description = description

    def get_description(self):
        """Return the text above the options."""
        return self.description

    def destroy(self):
        """Drop all references to options."""
        del self._short_opt, self._long_opt, self.defaults

    def _check_conflict(self, option):
        conflicts = [(name, self._short_opt[name]) for name in option._short_opts
                     if name in self._short_opt]
        conflicts += [(name, self._long_opt[name]) for name in option._long_opts
                      if name in self._long_opt]
        if not conflicts:
            return
        if self.conflict_handler == "error":
            names = ", ".join([name for name, _ in conflicts])
            raise OptionConflictError(f"conflicting option string(s): {names}", option)
        for name, other in conflicts:
            if name.startswith("--"):
                other._long_opts.remove(name)
                del self._long_opt[name]
            else:
                other._short_opts.remove(name)
                del self._short_opt[name]
            if not (other._short_opts or other._long_opts):
                other.container.option_list.remove(other)

    def add_option(self, *args, **kwargs):
        """Add an option, or declare one with the arguments of Option; return it."""
        if isinstance(args[0], str):
            option = self.option_class(*args, **kwargs)
        elif len(args) == 1 and not kwargs:
            option = args[0]
            if not isinstance(option, Option):
                raise TypeError(f"not an Option instance: {option!r}")
        else:
            raise TypeError("invalid arguments")
        self._check_conflict(option)
        self.option_list.append(option)
        option.container = self
        self._short_opt.update(dict.fromkeys(option._short_opts, option))
        self._long_opt.update(dict.fromkeys(option._long_opts, option))
        if option.dest is not None:
            if option.default is not NO_DEFAULT:
                self.defaults[option.dest] = option.default
            elif option.dest not in self.defaults:
                self.defaults[option.dest] = None
        return option

    def add_options(self, option_list):
        """Add several options."""
        for option in option_list:
            self.add_option(option)

    def get_option(self, opt_str):
        """Return the option of a name, or None."""
        return self._short_opt.get(opt_str) or self._long_opt.get(opt_str)

    def has_option(self, opt_str):
        """Return whether there is an option of a name."""
        return opt_str in self._short_opt or opt_str in self._long_opt

    def remove_option(self, opt_str):
        """Remove the option of a name."""
        option = self.get_option(opt_str)
        if option is None:
            raise ValueError(f"no such option {opt_str!r}")
        for name in option._short_opts:
            del self._short_opt[name]
        for name in option._long_opts:
            del self._long_opt[name]
        option.container.option_list.remove(option)

    def format_option_help(self, formatter):
        """Return the help of the options."""
        return "".join([formatter.format_option(option) for option in self.option_list
                        if option.help is not SUPPRESS_HELP])

    def format_description(self, formatter):
        """Return the text above the options as a paragraph."""
        return formatter.format_description(self.get_description())

    def format_help(self, formatter):
        """Return description and help of the options."""
        description = self.format_description(formatter) if self.description else ""
        return "\n".join([part for part in (description, self.format_option_help(formatter))
                          if part])


class OptionGroup(OptionContainer):
    """Options that help shows together, under a title."""

    __module__ = "optparse"

    def __init__(self, parser, title, description=None):
        self.parser = parser
        super().__init__(parser.option_class, parser.conflict_handler, description)
        self.title = title

    def _create_option_list(self):
        self.option_list = []
        self._share_option_mappings(self.parser)

    def set_title(self, title):
        """Set the title."""
        self.title = title

    def destroy(self):
        super().destroy()
        del self.option_list

    def format_help(self, formatter):
        heading = formatter.format_heading(self.title)
        formatter.indent()
        text = heading + super().format_help(formatter)
        formatter.dedent()
        return text


class OptionParser(OptionContainer):
    """Reads command lines, and writes help about them."""

    __module__ = "optparse"
    standard_option_list = []

    def __init__(self, usage=None, option_list=None, option_class=Option, version=None,
                 conflict_handler="error", description=None, formatter=None,
                 add_help_option=True, prog=None, epilog=None):
        super().__init__(option_class, conflict_handler, description)
        self.set_usage(usage)
        self.prog, self.version, self.epilog = prog, version, epilog
        self.allow_interspersed_args = self.process_default_values = True
        self.formatter = IndentedHelpFormatter() if formatter is None else formatter
        self.formatter.set_parser(self)
        self.add_options(self.standard_option_list)
        self.add_options(option_list or ())
        if version:
            self.add_option("--version", action="version",
                            help="show program's version number and exit")
        if add_help_option:
            self.add_option("-h", "--help", action="help",
                            help="show this help message and exit")
        self.rargs = self.largs = self.values = None

    def _create_option_list(self):
        self.option_list, self.option_groups = [], []
        self._create_mappings()

    def destroy(self):
        super().destroy()
        for group in self.option_groups:
            group.destroy()
        del self.option_list, self.option_groups, self.formatter

    def set_usage(self, usage):
        """Set the line that says how the program is called."""
        if usage is None:
            usage = "%prog [options]"
        elif usage is SUPPRESS_USAGE:
            usage = None
        elif usage.lower().startswith("usage: "):
            usage = usage[7:]
        self.usage = usage

    def enable_interspersed_args(self):
        """Let options stand behind arguments, as is usual."""
        self.allow_interspersed_args = True

    def disable_interspersed_args(self):
        """Let options end at the first argument."""
        self.allow_interspersed_args = False

    def set_process_default_values(self, process):
        """Set whether defaults that are texts are read as if given in a command line."""
        self.process_default_values = process

    def set_default(self, dest, value):
        """Set the default of a destination."""
        self.defaults[dest] = value

    def set_defaults(self, **kwargs):
        """Set defaults of destinations."""
        self.defaults.update(kwargs)

    def _all_options(self):
        return self.option_list + [option for group in self.option_groups
                                   for option in group.option_list]

    def get_default_values(self):
        """Return the values of a command line without options."""
        defaults = self.defaults.copy()
        if self.process_default_values:
            for option in self._all_options():
                default = defaults.get(option.dest)
                if isinstance(default, str):
                    defaults[option.dest] = option.check_value(option.get_opt_string(), default)
        return Values(defaults)

    def add_option_group(self, *args, **kwargs):
        """Add a group of options, or make one with the arguments of OptionGroup; return it."""
        if args and isinstance(args[0], str):
            group = OptionGroup(self, *args, **kwargs)
        elif len(args) == 1 and not kwargs:
            group = args[0]
            if not isinstance(group, OptionGroup):
                raise TypeError(f"not an OptionGroup instance: {group!r}")
            if group.parser is not self:
                raise ValueError("invalid OptionGroup (wrong parser)")
        else:
            raise TypeError("invalid arguments")
        self.option_groups.append(group)
        return group

    def get_option_group(self, opt_str):
        """Return the group of the option with a name, or None."""
        option = self.get_option(opt_str)
        in_group = option is not None and option.container is not self
        return option.container if in_group else None

    def parse_args(self, args=None, values=None):
        """Return the values of options, and the list of the other arguments."""
        self.rargs = sys.argv[1:] if args is None else args[:]
        self.largs = largs = []
        self.values = values = self.get_default_values() if values is None else values
        try:
            self._process_args(largs, self.rargs, values)
        except (BadOptionError, OptionValueError) as e:
            self.error(str(e))
        return self.check_values(values, largs + self.rargs)

    def check_values(self, values, args):
        """Return values and arguments; may be overridden to check them."""
        return values, args

    def _process_args(self, largs, rargs, values):
        while rargs:
            arg = rargs[0]
            if arg == "--":
                del rargs[0]
                return
            if arg[:2] == "--":
                self._process_long_opt(rargs, values)
            elif arg[:1] == "-" and len(arg) > 1:
                self._process_short_opts(rargs, values)
            elif self.allow_interspersed_args:
                largs.append(rargs.pop(0))
            else:
                return

    def _match_long_opt(self, opt):
        if opt in self._long_opt:
            return opt
        possible = sorted([name for name in self._long_opt if name.startswith(opt)])
        if not possible:
            raise BadOptionError(opt)
        if len(possible) > 1:
            raise AmbiguousOptionError(opt, possible)
        return possible[0]

    def _taken(self, opt, option, rargs):
        count = option.nargs
        if len(rargs) < count:
            what = "1 argument" if count == 1 else f"{count} arguments"
            self.error(f"{opt} option requires {what}")
        taken = rargs[:count]
        del rargs[:count]
        return taken[0] if count == 1 else tuple(taken)

    def _process_long_opt(self, rargs, values):
        name, has_value, text = rargs.pop(0).partition("=")
        if has_value:
            rargs.insert(0, text)
        opt = self._match_long_opt(name)
        option = self._long_opt[opt]
        value = None
        if option.takes_value():
            value = self._taken(opt, option, rargs)
        elif has_value:
            self.error(f"{opt} option does not take a value")
        option.process(opt, value, values, self)

    def _process_short_opts(self, rargs, values):
        arg = rargs.pop(0)
        for i in range(1, len(arg)):
            opt = "-" + arg[i]
            option = self._short_opt.get(opt)
            if not option:
                raise BadOptionError(opt)
            value, ends = None, option.takes_value()
            if ends:
                if i + 1 < len(arg):
                    rargs.insert(0, arg[i + 1:])
                value = self._taken(opt, option, rargs)
            option.process(opt, value, values, self)
            if ends:
                break

    def get_prog_name(self):
        """Return the name of the program."""
        return os.path.basename(sys.argv[0]) if self.prog is None else self.prog

    def expand_prog_name(self, s):
        """Return a text with the program's name in place of %prog."""
        return s.replace("%prog", self.get_prog_name())

    def get_description(self):
        return self.expand_prog_name(self.description)

    def exit(self, status=0, msg=None):
        """End the program, with a message to standard error."""
        if msg:
            sys.stderr.write(msg)
        sys.exit(status)

    def error(self, msg):
        """End the program with the usage and a message about what is wrong."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.get_prog_name()}: error: {msg}\n")

    def get_usage(self):
        """Return how the program is called."""
        if not self.usage:
            return ""
        return self.formatter.format_usage(self.expand_prog_name(self.usage))

    def print_usage(self, file=None):
        """Print how the program is called."""
        if self.usage:
            print(self.get_usage(), file=file)

    def get_version(self):
        """Return the version of the program."""
        return self.expand_prog_name(self.version) if self.version else ""

    def print_version(self, file=None):
        """Print the version of the program."""
        if self.version:
            print(self.get_version(), file=file)

    def format_option_help(self, formatter=None):
        formatter = self.formatter if formatter is None else formatter
        formatter.store_option_strings(self)
        parts = [formatter.format_heading("Options")]
        formatter.indent()
        if self.option_list:
            parts += [super().format_option_help(formatter), "\n"]
        for group in self.option_groups:
            parts += [group.format_help(formatter), "\n"]
        formatter.dedent()
        return "".join(parts[:-1])

    def format_epilog(self, formatter):
        """Return the text below the options as a paragraph."""
        return formatter.format_epilog(self.epilog)

    def format_help(self, formatter=None):
        formatter = self.formatter if formatter is None else formatter
        parts = []
        if self.usage:
            parts.append(self.get_usage() + "\n")
        if self.description:
            parts.append(self.format_description(formatter) + "\n")
        parts += [self.format_option_help(formatter), self.format_epilog(formatter)]
        return "".join(parts)

    def print_help(self, file=None):
        """Print usage, options and the texts around them."""
        (sys.stdout if file is None else file).write(self.format_help())
