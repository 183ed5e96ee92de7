"""Escape text for HTML, and back."""

__all__ = ["escape", "unescape"]

# What browsers take numeric references to C1 controls for: the characters of Windows-1252.
_WINDOWS_1252 = ("\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152"
                 "\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122"
                 "\u0161\u203a\u0153\x9d\u017e\u0178")


def escape(s, quote=True):
    """Replace &, < and > by references, and with quote also both kinds of quotes."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def unescape(s):
    """Replace all references, named and numeric, by what they stand for, as HTML 5 says."""
    if "&" not in s:
        return s
    import re

    return re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)", _resolved, s)


def _resolved(match):
    reference = match[1]
    if reference[0] == "#":
        return _numeric(reference[1:].rstrip(";"))
    from .entities import html5

    found = html5.get(reference)
    if found is not None:
        return found
    # A name that lacks its semicolon may be followed by other letters.
    for end in range(len(reference) - 1, 1, -1):
        found = html5.get(reference[:end])
        if found is not None:
            return found + reference[end:]
    return "&" + reference


def _numeric(digits):
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    if 0x80 <= code <= 0x9F:
        return _WINDOWS_1252[code - 0x80]
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    if code == 0x0D:
        return "\r"
    is_control = code < 0x20 and code not in (9, 10, 12) or 0x7F <= code <= 0x9F
    is_noncharacter = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    return "" if is_control or is_noncharacter else chr(code)
