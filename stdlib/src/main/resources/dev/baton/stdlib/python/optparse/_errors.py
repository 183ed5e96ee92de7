"""What can be wrong with declared options and with command lines."""


class OptParseError(Exception):
    """The base of the module's exceptions."""

    __module__ = "optparse"

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class OptionError(OptParseError):
    """An option is declared with arguments that do not go together."""

    __module__ = "optparse"

    def __init__(self, msg, option):
        self.msg = msg
        self.option_id = str(option)

    def __str__(self):
        return f"option {self.option_id}: {self.msg}" if self.option_id else self.msg


class OptionConflictError(OptionError):
    """Two options have a name in common."""

    __module__ = "optparse"


class OptionValueError(OptParseError):
    """The command line has a wrong value for an option."""

    __module__ = "optparse"


class BadOptionError(OptParseError):
    """The command line has an option that nobody declared."""

    __module__ = "optparse"

    def __init__(self, opt_str):
        self.opt_str = opt_str

    def __str__(self):
        return f"no such option: {self.opt_str}"


class AmbiguousOptionError(BadOptionError):
    """The command line has the beginning of several options' names."""

    __module__ = "optparse"

    def __init__(self, opt_str, possibilities):
        super().__init__(opt_str)
        self.possibilities = possibilities

    def __str__(self):
        return f"ambiguous option: {self.opt_str} ({', '.join(self.possibilities)}?)"
