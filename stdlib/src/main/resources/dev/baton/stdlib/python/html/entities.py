"""Named character references of HTML.

html5 maps names, with their semicolon where it is needed, to text; name2codepoint,
codepoint2name and entitydefs are the 252 entities of HTML 4.
"""

from ._references import NAMED, OF_HTML_4, WITHOUT_SEMICOLON

__all__ = ["html5", "name2codepoint", "codepoint2name", "entitydefs"]

html5 = {}
for _reference in NAMED.split():
    _name, _codes = _reference.split("=")
    html5[_name + ";"] = "".join([chr(int(_code, 16)) for _code in _codes.split("+")])
for _name in WITHOUT_SEMICOLON.split():
    html5[_name] = html5[_name + ";"]

name2codepoint = {_name: ord(html5[_name + ";"]) for _name in OF_HTML_4.split()}
# HTML 4 had other angle brackets.
name2codepoint.update(lang=0x2329, rang=0x232A)
codepoint2name = {_code: _name for _name, _code in name2codepoint.items()}
entitydefs = {_name: chr(_code) for _name, _code in name2codepoint.items()}
