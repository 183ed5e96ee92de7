"""Finding the examples in a text."""

import re
from doctest._compare import OPTIONFLAGS_BY_NAME

_EXAMPLE = re.compile(r"""
    (?P<source>
        (?:^(?P<indent> [ ]*) >>>    .*)
        (?:\n           [ ]*  \.\.\. .*)*)
    \n?
    (?P<want> (?:(?![ ]*$)    # an empty line ends what is wanted
                 (?![ ]*>>>)  # and so does the next example
                 .+$\n?)*)
    """, re.MULTILINE | re.VERBOSE)
_ERROR = re.compile(r"""
    ^(?P<hdr> Traceback\ \( (?: most\ recent\ call\ last | innermost\ last) \) :)
    \s* $
    (?P<stack> .*?)
    ^ (?P<msg> \w+ .*)
    """, re.VERBOSE | re.MULTILINE | re.DOTALL)
_OPTIONS = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)


class Example:
    """One example: its source and what it should print or raise."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        if exc_msg is not None and not exc_msg.endswith("\n"):
            exc_msg += "\n"
        self.exc_msg = exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _key(self):
        return (self.source, self.want, self.lineno, self.indent, self.exc_msg,
                tuple(self.options.items()))

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash(self._key()[:5])


class DocTest:
    """The examples of one docstring, with the names they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = {0: "no examples", 1: "1 example"}.get(
            len(self.examples), f"{len(self.examples)} examples")
        return f"<DocTest {self.name} from {self.filename}:{self.lineno} ({count})>"

    def _key(self):
        return self.docstring, self.globs, self.name, self.filename, self.lineno

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self.examples == other.examples and self._key() == other._key()

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self._order() < other._order()

    def _order(self):
        return (self.name, self.filename, -1 if self.lineno is None else self.lineno, id(self))


class DocTestParser:
    """Splits texts into examples and what is between them."""

    def parse(self, string, name="<string>"):
        """Return a list of texts and examples, in their order."""
        string = string.expandtabs()
        margin = min((len(line) - len(line.lstrip(" ")) for line in string.split("\n")
                      if line.strip(" ")), default=0)
        if margin:
            string = "\n".join(line[margin:] for line in string.split("\n"))
        pieces, at, row = [], 0, 0
        for found in _EXAMPLE.finditer(string):
            pieces.append(string[at:found.start()])
            row += string.count("\n", at, found.start())
            source, options, want, message = self._example(found, name, row)
            if not all(line.strip() == "" or line.lstrip().startswith("#")
                       for line in source.split("\n")):
                pieces.append(Example(source, want, message, row,
                                      margin + len(found["indent"]), options))
            row += string.count("\n", found.start(), found.end())
            at = found.end()
        pieces.append(string[at:])
        return pieces

    def get_doctest(self, string, globs, name, filename, lineno):
        """Return the DocTest of a text."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        """Return the examples of a text."""
        return [piece for piece in self.parse(string, name) if isinstance(piece, Example)]

    def _example(self, found, name, row):
        indent = len(found["indent"])
        lines = found["source"].split("\n")
        for i, line in enumerate(lines):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(f"line {row + i + 1} of the docstring for {name} lacks blank "
                                 f"after {line[indent:indent + 3]}: {line!r}")
        self._check_indent(lines[1:], " " * indent + ".", name, row)
        source = "\n".join(line[indent + 4:] for line in lines)
        wanted = found["want"].split("\n")
        if len(wanted) > 1 and not wanted[-1].strip(" "):
            wanted.pop()
        self._check_indent(wanted, " " * indent, name, row + len(lines))
        want = "\n".join(line[indent:] for line in wanted)
        error = _ERROR.match(want)
        return source, self._options(source, name, row), want, error["msg"] if error else None

    def _check_indent(self, lines, prefix, name, row):
        for i, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(f"line {row + i + 1} of the docstring for {name} has "
                                 f"inconsistent leading whitespace: {line!r}")

    def _options(self, source, name, row):
        options = {}
        for found in _OPTIONS.finditer(source):
            for option in found[1].replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {row + 1} of the doctest for {name} has an invalid "
                                     f"option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and all(not line.strip() or line.lstrip().startswith("#")
                           for line in source.split("\n")):
            raise ValueError(f"line {row} of the doctest for {name} has an option directive on "
                             f"a line with no example: {source!r}")
        return options
