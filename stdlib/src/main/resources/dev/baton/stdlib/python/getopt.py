"""Options of a command line, as the C function getopt() reads them."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option that is not known, or has or lacks an argument."""

    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        super().__init__(msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _long_names(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def getopt(args, shortopts, longopts=[]):
    """Return (option, value) pairs, and the arguments from the first on that is no option.

    In shortopts a colon follows a letter with an argument; a name of longopts with an argument
    ends with =.
    """
    names = _long_names(longopts)
    found = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        found, args = _option(found, args, shortopts, names)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """As getopt(), but options may also stand behind other arguments.

    Not if shortopts begins with +, or POSIXLY_CORRECT is in the environment.
    """
    names = _long_names(longopts)
    stop = shortopts.startswith("+") or os.environ.get("POSIXLY_CORRECT")
    shortopts = shortopts.removeprefix("+")
    found, others = [], []
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0].startswith("-") and args[0] != "-":
            found, args = _option(found, args, shortopts, names)
        elif stop:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return found, others


def _option(found, args, shortopts, names):
    if args[0].startswith("--"):
        return _long(found, args[0][2:], names, args[1:])
    return _short(found, args[0][1:], shortopts, args[1:])


def _long(found, option, names, args):
    option, equal, value = option.partition("=")
    takes, option = _long_has_args(option, names)
    if takes and not equal:
        if not args:
            raise GetoptError(f"option --{option} requires argument", option)
        value, args = args[0], args[1:]
    elif equal and not takes:
        raise GetoptError(f"option --{option} must not have an argument", option)
    return [*found, ("--" + option, value)], args


def _long_has_args(option, names):
    """Whether an option, which may be abbreviated, has an argument; and its whole name."""
    possible = [name for name in names if name.startswith(option)]
    if not possible:
        raise GetoptError(f"option --{option} not recognized", option)
    if option in possible:
        return False, option
    if option + "=" in possible:
        return True, option
    if len(possible) > 1:
        raise GetoptError(f"option --{option} not a unique prefix", option)
    return possible[0].endswith("="), possible[0].removesuffix("=")


def _short(found, letters, shortopts, args):
    while letters:
        letter, letters = letters[0], letters[1:]
        value = ""
        if _short_has_arg(letter, shortopts):
            if not letters:
                if not args:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, args = args[0], args[1:]
            value, letters = letters, ""
        found = [*found, ("-" + letter, value)]
    return found, args


def _short_has_arg(letter, shortopts):
    for i, each in enumerate(shortopts):
        if letter == each != ":":
            return shortopts.startswith(":", i + 1)
    raise GetoptError(f"option -{letter} not recognized", letter)
