"""Sets of characters, templates with $names, and the machinery behind str.format()."""

from _string import formatter_field_name_split as _split_field_name
from _string import formatter_parser as _parse_format

__all__ = [
    "Formatter",
    "Template",
    "ascii_letters",
    "ascii_lowercase",
    "ascii_uppercase",
    "capwords",
    "digits",
    "hexdigits",
    "octdigits",
    "printable",
    "punctuation",
    "whitespace",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize each word of s, words being what s.split(sep) gives.

    Without sep, runs of whitespace become single blanks and the ends are stripped.
    """
    words = [word.capitalize() for word in s.split(sep)]
    return (" " if sep is None else sep).join(words)


class _TemplatePattern:
    """Compiles the pattern of a Template class when it is first used.

    The pattern is a regular expression in which exactly one of the groups "escaped", "named",
    "braced" and "invalid" matches. Unless a subclass brings its own it is put together from the
    delimiter and the forms of names.
    """

    def __init__(self):
        self._compiled = {}  # by class; two threads may both compile, to the same effect

    def __get__(self, instance, owner=None):
        if owner is None:
            owner = type(instance)
        found = self._compiled.get(owner)
        if found is None:
            found = self._compiled[owner] = self._compile(owner, self._default_text(owner))
        return found

    @staticmethod
    def _default_text(owner):
        import re

        delimiter = re.escape(owner.delimiter)
        name = owner.idpattern
        braced = owner.braceidpattern or name
        return (
            rf"{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{name})"
            rf"|\{{(?P<braced>{braced})\}}|(?P<invalid>))"
        )

    @staticmethod
    def _compile(owner, text):
        import re

        return re.compile(text, owner.flags | re.VERBOSE)


class Template:
    """A text with places to fill: $name or ${name}; $$ is a dollar sign.

    Subclasses may change the delimiter, idpattern, braceidpattern and flags, or give a whole
    pattern of their own.
    """

    delimiter = "$"
    # Only ASCII letters: with IGNORECASE alone, "ı" and "ſ" would match as letters too.
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE
    pattern = _TemplatePattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        own = cls.__dict__.get("pattern")
        if own is not None:
            cls.pattern = _TemplatePattern._compile(cls, own)
        elif not isinstance(Template.__dict__["pattern"], _TemplatePattern):
            cls.pattern = _TemplatePattern()

    def __init__(self, template):
        self.template = template

    def _fail(self, match):
        position = match.start("invalid")
        lines = self.template[:position].splitlines(keepends=True)
        column = position - len("".join(lines[:-1])) if lines else 1
        number = len(lines) if lines else 1
        raise ValueError(f"Invalid placeholder in string: line {number}, col {column}")

    def _fill(self, mapping, kws, safely):
        if kws:
            from collections import ChainMap

            mapping = ChainMap(kws, mapping)

        def replacement(match):
            name = self._name_in(match)
            if name is None:
                return self.delimiter
            if name is False:
                return match.group() if safely else self._fail(match)
            try:
                return str(mapping[name])
            except KeyError:
                if not safely:
                    raise
                return match.group()

        return self.pattern.sub(replacement, self.template)

    def substitute(self, mapping={}, /, **kws):
        """Return the text with every place filled; KeyError if a name is missing."""
        return self._fill(mapping, kws, safely=False)

    def safe_substitute(self, mapping={}, /, **kws):
        """Return the text with those places filled whose names are known."""
        return self._fill(mapping, kws, safely=True)

    def is_valid(self):
        """Tell whether substitute() would find no malformed place."""
        return all(self._name_in(match) is not False for match in self._places())

    def get_identifiers(self):
        """List the names in the text, each once, in order."""
        names = {}
        for match in self._places():
            name = self._name_in(match)
            if name:
                names[name] = None
        return list(names)

    def _places(self):
        return self.pattern.finditer(self.template)

    def _name_in(self, match):
        """Return the name in a place, None for an escaped delimiter, False for a malformed one."""
        name = match.group("named") or match.group("braced")
        if name is not None:
            return name
        if match.group("escaped") is not None:
            return None
        if match.group("invalid") is not None:
            return False
        raise ValueError("Unrecognized named group in pattern", self.pattern)


class Formatter:
    """Does what str.format() does; subclasses can change how fields are found and shown."""

    def format(self, format_string, /, *args, **kwargs):
        """Fill the replacement fields of a format string."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Like format(), with the arguments as a tuple and a dict."""
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field_name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field_name is None:
                continue
            field_name, auto_arg_index = self._numbered(field_name, auto_arg_index)
            obj, used = self.get_field(field_name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(
                spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index
            )
            result.append(self.format_field(obj, spec))
        return "".join(result), auto_arg_index

    @staticmethod
    def _numbered(field_name, auto_arg_index):
        """Give a field without a name its number; False as index means that numbers are written."""
        first, rest = _split_field_name(field_name)
        if first == "":
            if auto_arg_index is False:
                raise ValueError(
                    "cannot switch from manual field specification to automatic field numbering"
                )
            return f"{auto_arg_index}{field_name}", auto_arg_index + 1
        if isinstance(first, int):
            if auto_arg_index:
                raise ValueError(
                    "cannot switch from manual field specification to automatic field numbering"
                )
            return field_name, False
        return field_name, auto_arg_index

    def get_value(self, key, args, kwargs):
        """Return the argument with this number or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with the set of numbers and names that occurred; may raise an exception."""

    def format_field(self, value, format_spec):
        """Show a value as the specification says."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """Apply the conversion that follows the ! in a field."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """Split a format string into (literal text, field name, specification, conversion)."""
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        """Return the object that a field name such as 0.name[key] means, and its first part."""
        first, rest = _split_field_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            obj = getattr(obj, name) if is_attribute else obj[name]
        return obj, first
