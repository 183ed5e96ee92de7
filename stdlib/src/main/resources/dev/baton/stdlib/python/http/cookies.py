"""Cookies as servers set them and clients send them back."""

import re
import string
import time

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_DAYS = "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"
_MONTHS = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
           "Dec")
_LEGAL = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_is_legal = re.compile(f"[{re.escape(_LEGAL)}]+").fullmatch
# What need not be written by its number, inside of quotes.
_PLAIN = set(_LEGAL + ' ()/<=>?@[]{}')

_PAIR = re.compile(r"""
    \s*
    (?P<key>[\w!\#%&'~_`><@,:/$*+.^|)(?}{=-]+?)
    (?: \s*=\s* (?P<value>
        "(?:[^\\"]|\\.)*"
        | \w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT
        | [\w!\#%&'~_`><@,:/$*+.^|)(?}{=\[\]-]*
    ))?
    \s* (?:\s+|;|$)
""", re.ASCII | re.VERBOSE)


class CookieError(Exception):
    """A cookie cannot be as it is."""


def _quote(text):
    if text is None or _is_legal(text):
        return text
    quoted = ""
    for c in text:
        if c in '"\\':
            quoted += "\\" + c
        elif c in _PLAIN or ord(c) > 255:
            quoted += c
        else:
            quoted += f"\\{ord(c):03o}"
    return f'"{quoted}"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return re.sub(r"\\(?:([0-3][0-7][0-7])|(.))",
                  lambda m: chr(int(m[1], 8)) if m[1] else m[2], text[1:-1])


def _date(seconds):
    moment = time.gmtime(time.time() + seconds)
    return (f"{_DAYS[moment[6]]}, {moment[2]:02d} {_MONTHS[moment[1]]} {moment[0]:04d} "
            f"{moment[3]:02d}:{moment[4]:02d}:{moment[5]:02d} GMT")


class Morsel(dict):
    """One cookie: key, value, and its attributes as a dict."""

    _reserved = {"expires": "expires", "path": "Path", "comment": "Comment",
                 "domain": "Domain", "max-age": "Max-Age", "secure": "Secure",
                 "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite"}
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for name in self._reserved:
            dict.__setitem__(self, name, "")

    @property
    def key(self):
        """The name of the cookie."""
        return self._key

    @property
    def value(self):
        """The value."""
        return self._value

    @property
    def coded_value(self):
        """The value as it is sent."""
        return self._coded_value

    @staticmethod
    def _check(name):
        raise CookieError(f"Invalid attribute {name!r}")

    def __setitem__(self, K, V):
        if K.lower() not in self._reserved:
            self._check(K)
        dict.__setitem__(self, K.lower(), V)

    def setdefault(self, key, val=None):
        """Set an attribute unless it is there."""
        if key.lower() not in self._reserved:
            self._check(key)
        return dict.setdefault(self, key.lower(), val)

    def update(self, values):
        """Set several attributes."""
        found = {}
        for key, value in dict(values).items():
            if key.lower() not in self._reserved:
                self._check(key)
            found[key.lower()] = value
        dict.update(self, found)

    def __eq__(self, other):
        if not isinstance(other, Morsel):
            return NotImplemented
        return (dict.__eq__(self, other) and self._value == other._value
                and self._key == other._key and self._coded_value == other._coded_value)

    __ne__ = object.__ne__

    def copy(self):
        """Return a cookie like this one."""
        morsel = Morsel()
        dict.update(morsel, self)
        morsel.__dict__.update(self.__dict__)
        return morsel

    def isReservedKey(self, K):
        """Return whether that is the name of an attribute."""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Set name and value."""
        if key.lower() in self._reserved:
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not _is_legal(key):
            raise CookieError(f"Illegal key {key!r}")
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return {"key": self._key, "value": self._value, "coded_value": self._coded_value}

    def __setstate__(self, state):
        self._key, self._value = state["key"], state["value"]
        self._coded_value = state["coded_value"]

    def output(self, attrs=None, header="Set-Cookie:"):
        """Return the header that sets the cookie."""
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def __repr__(self):
        return f"<{type(self).__name__}: {self.OutputString()}>"

    def js_output(self, attrs=None):
        """Return a script that sets the cookie."""
        text = self.OutputString(attrs).replace('"', r"\"")
        return ('\n        <script type="text/javascript">\n        <!-- begin hiding\n'
                f'        document.cookie = "{text}";\n        // end hiding -->\n'
                '        </script>\n        ')

    def OutputString(self, attrs=None):
        """Return the value of the header."""
        parts = [f"{self._key}={self._coded_value}"]
        for key, value in sorted(self.items()):
            if value == "" or key not in (self._reserved if attrs is None else attrs):
                continue
            name = self._reserved[key]
            if key == "expires" and isinstance(value, int):
                parts.append(f"{name}={_date(value)}")
            elif key == "max-age" and isinstance(value, int):
                parts.append(f"{name}={value:d}")
            elif key == "comment" and isinstance(value, str):
                parts.append(f"{name}={_quote(value)}")
            elif key in self._flags:
                if value:
                    parts.append(name)
            else:
                parts.append(f"{name}={value}")
        return "; ".join(parts)


class BaseCookie(dict):
    """Cookies by name; a value that is set becomes a cookie."""

    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        """Return the value for what was sent, and what was sent; for subclasses."""
        return val, val

    def value_encode(self, val):
        """Return a value, and what is sent for it; for subclasses."""
        text = str(val)
        return text, text

    def _put(self, key, value, coded):
        morsel = self.get(key, Morsel())
        morsel.set(key, value, coded)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._put(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\r\n"):
        """Return the headers that set the cookies."""
        return sep.join(morsel.output(attrs, header) for _, morsel in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        pairs = [f"{key}={morsel.value!r}" for key, morsel in sorted(self.items())]
        return f"<{type(self).__name__}: {' '.join(pairs)}>"

    def js_output(self, attrs=None):
        """Return a script that sets the cookies."""
        return "".join(morsel.js_output(attrs) for _, morsel in sorted(self.items()))

    def load(self, rawdata):
        """Add the cookies of a header, or of a dict."""
        if isinstance(rawdata, str):
            self._parse(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def _parse(self, text):
        """All or nothing: a header with something that is no cookie adds none."""
        at, found, seen = 0, [], False
        while at < len(text):
            match = _PAIR.match(text, at)
            if not match:
                break
            key, value = match["key"], match["value"]
            at = match.end()
            if key[0] == "$":
                if seen:
                    found.append((True, key[1:], value))
            elif key.lower() in Morsel._reserved:
                if not seen:
                    return
                if value is None:
                    if key.lower() not in Morsel._flags:
                        return
                    found.append((True, key, True))
                else:
                    found.append((True, key, _unquote(value)))
            elif value is not None:
                found.append((False, key, self.value_decode(value)))
                seen = True
            else:
                return
        morsel = None
        for attribute, key, value in found:
            if attribute:
                morsel[key] = value
            else:
                self._put(key, *value)
                morsel = self[key]


class SimpleCookie(BaseCookie):
    """Cookies whose values are texts, in quotes where they must be."""

    def value_decode(self, val):
        """Return the value for what was sent, and what was sent."""
        return _unquote(val), val

    def value_encode(self, val):
        """Return a value as text, and what is sent for it."""
        text = str(val)
        return text, _quote(text)
