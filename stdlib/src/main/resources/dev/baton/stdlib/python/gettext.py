"""Translations of messages, from files of GNU gettext.

There are no locales: which languages are wanted is said by the program, or by the variables
LANGUAGE, LC_ALL, LC_MESSAGES and LANG.
"""

import builtins
import os
import re
import sys

__all__ = ["NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find",
           "translation", "install", "textdomain", "dgettext", "dngettext", "gettext",
           "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext"]

_default_localedir = os.path.join(sys.base_prefix, "share", "locale")

_TOKEN = re.compile(r"(\d+)|(n\b)|(\|\||&&|==|!=|<=|>=|[-+*/%<>!?:()])|\s+|(.)")
_LEVELS = (("||",), ("&&",), ("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%"))
_PYTHON = {"||": "or", "&&": "and", "/": "//"}


class _Plural:
    """Reads an expression of C in the variable n, and gives the same in Python."""

    def __init__(self, text):
        self.tokens = []
        for number, name, sign, wrong in _TOKEN.findall(text):
            if wrong:
                raise ValueError(f"invalid token in plural form: {wrong}")
            if number or name or sign:
                self.tokens.append(number or name or sign)
        self.tokens.append("")
        self.depth = 0

    def take(self):
        return self.tokens.pop(0)

    def whole(self):
        result = self.choice()
        if self.tokens[0]:
            raise self.unexpected()
        return result

    def unexpected(self):
        token = self.tokens[0]
        if not token:
            return ValueError("unexpected end of plural form")
        return ValueError(f"unexpected token in plural form: {token}")

    def choice(self):
        self.depth += 1
        if self.depth > 50:
            raise ValueError("plural form expression is too complex")
        test = self.binary(0)
        if self.tokens[0] == "?":
            self.take()
            yes = self.choice()
            if self.take() != ":":
                raise ValueError("unexpected end of plural form" if not self.tokens
                                 else "unbalanced ? in plural form")
            test = f"({yes} if {test} else {self.choice()})"
        self.depth -= 1
        return test

    def binary(self, level):
        if level == len(_LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while self.tokens[0] in _LEVELS[level]:
            sign = self.take()
            left = f"({left} {_PYTHON.get(sign, sign)} {self.binary(level + 1)})"
        return left

    def unary(self):
        if self.tokens[0] == "!":
            self.take()
            return f"(not {self.unary()})"
        if self.tokens[0] == "(":
            self.take()
            inner = self.choice()
            if self.tokens[0] != ")":
                raise ValueError("unbalanced parenthesis in plural form")
            self.take()
            return inner
        if self.tokens[0] == "n" or self.tokens[0].isdigit():
            return self.take()
        raise self.unexpected()


def c2py(plural):
    """Return a function of n for a plural form, an expression in C."""
    if len(plural) > 1000:
        raise ValueError("plural form expression is too long")
    space = {}
    exec(f"def func(n):\n    return int({_Plural(plural).whole()})", space)

    def checked(n):
        if not isinstance(n, int):
            try:
                whole = round(n)
            except TypeError:
                raise TypeError(f"Plural value must be an integer, got {type(n).__name__}"
                                ) from None
            import warnings

            warnings.warn(f"Plural value must be an integer, got {type(n).__name__}",
                          DeprecationWarning, 4)
            n = whole
        return space["func"](n)

    return checked


class NullTranslations:
    """Translations that translate nothing, but ask a fallback if there is one."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        """Add translations that are asked for what is missing here."""
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        """Return a message translated."""
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        """Return one of two messages, for one thing and for several, translated."""
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        """Return a message of a context translated."""
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        """Return one of two messages of a context translated."""
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        """Return what the file says about itself."""
        return self._info

    def charset(self):
        """Return the encoding of the file."""
        return self._charset

    def install(self, names=None):
        """Make gettext() the built-in function _(), and others under their names."""
        builtins.__dict__["_"] = self.gettext
        for name in {"gettext", "ngettext", "npgettext", "pgettext"} & set(names or ()):
            builtins.__dict__[name] = getattr(self, name)


class GNUTranslations(NullTranslations):
    """Translations from a file of GNU gettext (.mo)."""

    LE_MAGIC = 0x950412DE
    BE_MAGIC = 0xDE120495
    CONTEXT = "%s\x04%s"
    VERSIONS = (0, 1)

    def _parse(self, fp):
        from struct import unpack

        self._catalog = {}
        self.plural = lambda n: int(n != 1)
        data = fp.read()
        name = getattr(fp, "name", "")
        order = {self.LE_MAGIC: "<", self.BE_MAGIC: ">"}.get(unpack("<I", data[:4])[0])
        if order is None:
            raise OSError(0, "Bad magic number", name)
        version, count, originals, translations = unpack(order + "4I", data[4:20])
        if version >> 16 not in self.VERSIONS:
            raise OSError(0, "Bad version number " + str(version >> 16), name)
        charset = None
        for i in range(count):
            parts = []
            for table in originals, translations:
                length, start = unpack(order + "II", data[table + 8 * i:table + 8 * i + 8])
                if start + length >= len(data):
                    raise OSError(0, "File is corrupt", name)
                parts.append(data[start:start + length])
            original, translated = parts
            if not original:
                self._read_info(translated.decode())
                charset = self._charset
            self._add(original, translated, charset or "ascii")

    def _read_info(self, text):
        last = None
        for line in text.split("\n"):
            line = line.strip()
            if not line or line.startswith("#-#-#-#-#") and line.endswith("#-#-#-#-#"):
                continue
            if ":" in line:
                last, value = line.split(":", 1)
                last = last.strip().lower()
                self._info[last] = value.strip()
            elif last:
                self._info[last] += "\n" + line
            if last == "content-type":
                self._charset = self._info[last].split("charset=")[1]
            elif last == "plural-forms":
                self.plural = c2py(self._info[last].split(";")[1].split("plural=")[1])

    def _add(self, original, translated, charset):
        if b"\x00" in original:
            key = str(original.split(b"\x00")[0], charset)
            for i, form in enumerate(translated.split(b"\x00")):
                self._catalog[key, i] = str(form, charset)
        else:
            self._catalog[str(original, charset)] = str(translated, charset)

    def _one(self, key):
        found = self._catalog.get(key)
        return self._catalog.get((key, self.plural(1))) if found is None else found

    def gettext(self, message):
        found = self._one(message)
        return super().gettext(message) if found is None else found

    def ngettext(self, msgid1, msgid2, n):
        found = self._catalog.get((msgid1, self.plural(n)))
        return super().ngettext(msgid1, msgid2, n) if found is None else found

    def pgettext(self, context, message):
        found = self._one(self.CONTEXT % (context, message))
        return super().pgettext(context, message) if found is None else found

    def npgettext(self, context, msgid1, msgid2, n):
        found = self._catalog.get((self.CONTEXT % (context, msgid1), self.plural(n)))
        return super().npgettext(context, msgid1, msgid2, n) if found is None else found


Catalog = GNUTranslations


def _expanded(language):
    """A language with the shorter names that may stand for it: de_AT.UTF-8, de_AT, de."""
    name, modifier = (language.partition("@")[0], "".join(language.partition("@")[1:]))
    name, codeset = name.partition(".")[0], "".join(name.partition(".")[1:])
    short, territory = name.partition("_")[0], "".join(name.partition("_")[1:])
    names = []
    for bits in range(7, -1, -1):
        text = short + territory * bool(bits & 2) + codeset * bool(bits & 1) \
            + modifier * bool(bits & 4)
        if text not in names:
            names.append(text)
    return names


def find(domain, localedir=None, languages=None, all=False):
    """Return the file of a domain for the first language that has one, or a list of all."""
    localedir = _default_localedir if localedir is None else localedir
    if languages is None:
        languages = []
        for variable in "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG":
            if value := os.environ.get(variable):
                languages = value.split(":")
                break
        if "C" not in languages:
            languages.append("C")
    result = []
    names = []
    for language in languages:
        names += [name for name in _expanded(language) if name not in names]
    for name in names:
        if name == "C":
            break
        file = os.path.join(localedir, name, "LC_MESSAGES", f"{domain}.mo")
        if os.path.exists(file):
            if not all:
                return file
            result.append(file)
    return result if all else None


_translations = {}


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """Return the translations of a domain; with fallback ones that translate nothing."""
    class_ = GNUTranslations if class_ is None else class_
    files = find(domain, localedir, languages, all=True)
    if not files:
        if fallback:
            return NullTranslations()
        from errno import ENOENT

        raise FileNotFoundError(ENOENT, "No translation file found for domain", domain)
    import copy

    result = None
    for file in files:
        key = class_, os.path.abspath(file)
        if key not in _translations:
            with open(file, "rb") as fp:
                _translations.setdefault(key, class_(fp))
        made = copy.copy(_translations[key])
        if result is None:
            result = made
        else:
            result.add_fallback(made)
    return result


def install(domain, localedir=None, *, names=None):
    """Make the translations of a domain the built-in function _()."""
    translation(domain, localedir, fallback=True).install(names)


_localedirs = {}
_current = {"domain": "messages"}


def textdomain(domain=None):
    """Set the domain of gettext() and the like; return it."""
    if domain is not None:
        _current["domain"] = domain
    return _current["domain"]


def bindtextdomain(domain, localedir=None):
    """Set the folder of a domain; return it."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of(domain):
    return translation(domain, _localedirs.get(domain), fallback=True)


def dgettext(domain, message):
    """As gettext(), of a domain."""
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    """As ngettext(), of a domain."""
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    """As pgettext(), of a domain."""
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    """As npgettext(), of a domain."""
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    """Return a message translated."""
    return dgettext(_current["domain"], message)


def ngettext(msgid1, msgid2, n):
    """Return one of two messages, for one thing and for several, translated."""
    return dngettext(_current["domain"], msgid1, msgid2, n)


def pgettext(context, message):
    """Return a message of a context translated."""
    return dpgettext(_current["domain"], context, message)


def npgettext(context, msgid1, msgid2, n):
    """Return one of two messages of a context translated."""
    return dnpgettext(_current["domain"], context, msgid1, msgid2, n)
