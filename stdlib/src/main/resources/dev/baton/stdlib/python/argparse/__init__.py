"""Command line arguments: declare them, parse them, explain them.

    parser = argparse.ArgumentParser(description="...")
    parser.add_argument("file")
    parser.add_argument("-n", "--number", type=int, default=1)
    args = parser.parse_args()
"""

from ._actions import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, Action, ArgumentError,
    ArgumentTypeError, BooleanOptionalAction, FileType, Namespace)
from ._containers import _ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup
from ._formatters import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter,
    RawDescriptionHelpFormatter, RawTextHelpFormatter)
from ._parser import ArgumentParser

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction",
           "FileType", "HelpFormatter", "ArgumentDefaultsHelpFormatter",
           "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
           "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER",
           "SUPPRESS", "ZERO_OR_MORE"]
