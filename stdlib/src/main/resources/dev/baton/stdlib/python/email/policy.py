"""Policies: `default` for mail, `SMTP` with its line ends, `compat32` as it was before them."""

import re

from email._policybase import Compat32, Policy, compat32
from email.contentmanager import raw_data_manager
from email.headerregistry import HeaderRegistry

__all__ = ["Compat32", "EmailPolicy", "HTTP", "Policy", "SMTP", "SMTPUTF8", "compat32",
           "default", "strict"]

_LINE_END = re.compile(r"\r\n|\r|\n")


def _message_factory(policy=None):
    from email.message import EmailMessage
    return EmailMessage(policy)


class EmailPolicy(Policy):
    """Headers know what they are: dates have a datetime, addresses their parts."""

    message_factory = staticmethod(_message_factory)
    utf8 = False
    refold_source = "long"
    header_factory = HeaderRegistry()
    content_manager = raw_data_manager


    def header_max_count(self, name):
        return self.header_factory[name].max_count

    def header_source_parse(self, sourcelines):
        """Return name and value of the lines of a header."""
        name, value = sourcelines[0].split(":", 1)
        value = "".join((value, *sourcelines[1:])).lstrip(" \t\r\n")
        return name, value.rstrip("\r\n")

    def header_store_parse(self, name, value):
        """Return what is kept of a header that the program sets."""
        if hasattr(value, "name") and value.name.lower() == name.lower():
            return name, value
        if isinstance(value, str) and len(value.splitlines()) > 1:
            raise ValueError("Header values may not contain linefeed or carriage return "
                             "characters")
        return name, self.header_factory(name, value)

    def header_fetch_parse(self, name, value):
        """Return what the program gets of a header that is kept."""
        if hasattr(value, "name"):
            return value
        return self.header_factory(name, "".join(_LINE_END.split(value)))

    def fold(self, name, value, refold_binary=False):
        """Return the lines of a header; one that was read stays as it is unless it is long."""
        if hasattr(value, "name"):
            return value.fold(policy=self)
        most = self.max_line_length or 1_000_000
        lines = value.splitlines()
        refold = self.refold_source == "all" or self.refold_source == "long" and (
            lines and len(lines[0]) + len(name) + 2 > most
            or any([len(line) > most for line in lines[1:]]))
        if refold or refold_binary and not value.isascii():
            return self.header_factory(name, "".join(lines)).fold(policy=self)
        return f"{name}: {self.linesep.join(lines)}{self.linesep}"

    def fold_binary(self, name, value):
        folded = self.fold(name, value, refold_binary=self.cte_type == "7bit")
        return folded.encode("utf-8" if self.utf8 else "ascii", "surrogateescape")


default = EmailPolicy()
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep="\r\n")
HTTP = default.clone(linesep="\r\n", max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
