"""Options of a command line, by declaration; `argparse` is the newer module.

    parser = OptionParser(usage="%prog [options] FILE")
    parser.add_option("-n", "--number", type="int", default=1, help="how many")
    options, args = parser.parse_args()
"""

from ._errors import (
    AmbiguousOptionError, BadOptionError, OptionConflictError, OptionError, OptionValueError,
    OptParseError)
from ._formatters import HelpFormatter, IndentedHelpFormatter, TitledHelpFormatter
from ._options import NO_DEFAULT, SUPPRESS_HELP, SUPPRESS_USAGE, Option, check_choice
from ._parser import OptionContainer, OptionGroup, OptionParser, Values

__all__ = ["Option", "make_option", "SUPPRESS_HELP", "SUPPRESS_USAGE", "Values",
           "OptionContainer", "OptionGroup", "OptionParser", "HelpFormatter",
           "IndentedHelpFormatter", "TitledHelpFormatter", "OptParseError", "OptionError",
           "OptionConflictError", "OptionValueError", "BadOptionError", "check_choice"]

make_option = Option
