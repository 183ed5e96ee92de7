"""Regular expressions.

A pattern describes a set of strings.  compile() makes a Pattern object of it, whose methods look
for those strings in others; the functions of this module do both in one step and remember the
patterns used lately.

Characters stand for themselves, but for these:
    .  ^  $         any character but a newline; the start; the end, or before a last newline
    *  +  ?  {m,n}  repeat what stands before; with ? as few times, with + without giving back
    [...]  [^...]   a set of characters, or all others
    |               one pattern or another
    (...)           a group; (?P<name>...) one with a name, (?:...) one that is not remembered
    (?=...)  (?!...)  (?<=...)  (?<!...)    looks ahead or behind
    (?>...)         the first match only, without going back into it
    (?(1)a|b)       a if group 1 has matched, else b
    (?flags)        flags for the pattern, (?flags-flags:...) for a part of it
    \\d \\s \\w       digits, white space, characters of words; capitals for all others
    \\A \\Z \\b \\B    the start, the end, the edge of a word, no edge of a word
    \\1 (?P=name)    the text of a group again
"""

import _re
from _re_flags import RegexFlag

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile",
    "purge", "template", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U",
    "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG",
    "RegexFlag",
]

__version__ = "2.2.1"

NOFLAG = RegexFlag(0)
ASCII = A = RegexFlag(256)
IGNORECASE = I = RegexFlag(2)
LOCALE = L = RegexFlag(4)
UNICODE = U = RegexFlag(32)
MULTILINE = M = RegexFlag(8)
DOTALL = S = RegexFlag(16)
VERBOSE = X = RegexFlag(64)
TEMPLATE = T = RegexFlag(1)
DEBUG = RegexFlag(128)


class error(Exception):
    """A pattern or a replacement is malformed.

    msg is the message alone, pattern what was malformed, pos the index of the place in it, lineno
    and colno the same counted in lines and columns from one.
    """

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


Pattern = type(_re.compile("", 0, error)[0])
Match = type(_re.compile("", 0, error)[0].match(""))

_MAX_CACHE = 512
_DEBUG = int(DEBUG)
_cache = {}


def _compile(pattern, flags):
    try:
        return _cache[pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    flags = int(flags)
    compiled, messages = _re.compile(pattern, flags, error)
    if messages:
        _warn(messages)
    if not flags & _DEBUG:
        if len(_cache) >= _MAX_CACHE:
            _forget_oldest()
        _cache[pattern, flags] = compiled
    return compiled


def _forget_oldest():
    try:
        del _cache[next(iter(_cache))]
    except (KeyError, RuntimeError, StopIteration):
        # Another thread was faster.
        pass


def _warn(messages):
    import warnings

    for message in messages:
        warnings.warn(message, FutureWarning, stacklevel=4)


def compile(pattern, flags=0):
    """Compile a pattern to a Pattern object."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """Match the pattern at the beginning of the string; return a Match or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Match the pattern against the whole string; return a Match or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Find the first place where the pattern matches; return a Match or None."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """Return the string with the matches replaced, at most count of them unless it is 0.

    repl is a function of a Match that returns a string, or a template, in which \\1 and \\g<name>
    stand for the texts of groups.
    """
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """Return a tuple of what sub() returns and the number of replacements."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """Split the string at the matches and return the pieces as a list.

    Texts of groups in the pattern come between the pieces.  At most maxsplit splits are made,
    unless it is 0.
    """
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Return a list of the texts of all matches, without overlaps.

    With one group in the pattern it holds that group's texts, with several groups tuples.
    """
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over the matches in the string, without overlaps."""
    return _compile(pattern, flags).finditer(string)


def template(pattern, flags=0):
    """Compile a pattern; deprecated, use compile()."""
    import warnings

    warnings.warn(
        "The re.template() function is deprecated as it is an undocumented function without an"
        " obvious purpose. Use re.compile() instead.",
        DeprecationWarning, stacklevel=2)
    return _compile(pattern, flags | TEMPLATE)


def purge():
    """Forget the patterns compiled lately."""
    _cache.clear()


_ESCAPES = {ord(char): "\\" + char for char in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """Return a pattern that matches just this string."""
    if isinstance(pattern, str):
        return pattern.translate(_ESCAPES)
    return str(pattern, "latin1").translate(_ESCAPES).encode("latin1")


class Scanner:
    """Splits a string into tokens.

    lexicon is a list of (pattern, action).  The action for a token is None to skip it, a function
    of the scanner and the token's text, or any other value that stands for the token.
    """

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.match = None
        self._rules = [(_compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        """Return the list of tokens and the rest of the string, in which no token begins."""
        tokens = []
        place = 0
        while True:
            found, action = self._next(string, place)
            if found is None or found.end() == place:
                return tokens, string[place:]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                tokens.append(action)
            place = found.end()

    def _next(self, string, place):
        for pattern, action in self._rules:
            found = pattern.match(string, place)
            if found is not None:
                return found, action
        return None, None
