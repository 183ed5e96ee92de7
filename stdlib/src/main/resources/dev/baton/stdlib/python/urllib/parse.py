"""URLs in parts, and texts that are safe in them."""

from collections import namedtuple as _namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit",
           "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes",
           "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult",
           "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp",
                 "mms", "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws",
                 "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms",
               "https", "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn",
               "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps",
               "rtspu", "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_CONTROLS = "".join(map(chr, range(33)))
_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def _coerce(*args):
    """Return texts, and a function that turns results into the type of the arguments."""
    is_str = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_str:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_str:
        return (*args, lambda result: result)
    return (*(x.decode("ascii", "strict") if x else "" for x in args), lambda result: (
        result.encode("ascii", "strict")))


class _Netloc:
    """What the network location of a URL is made of."""

    __slots__ = ()

    def _parts(self):
        netloc, at = self.netloc, "@"
        colon, open_, close = ":", "[", "]"
        if isinstance(netloc, bytes):
            at, colon, open_, close = b"@", b":", b"[", b"]"
        user, found, host = netloc.rpartition(at)
        name, has_password, password = user.partition(colon)
        before, bracket, inside = host.partition(open_)
        if bracket:
            hostname, _, port = inside.partition(close)
            _, _, port = port.partition(colon)
        else:
            hostname, _, port = host.partition(colon)
        return (name if found else None, password if found and has_password else None,
                hostname, port or None)

    @property
    def username(self):
        """The user's name, or None."""
        return self._parts()[0]

    @property
    def password(self):
        """The password, or None."""
        return self._parts()[1]

    @property
    def hostname(self):
        """The host in lower case, or None."""
        host = self._parts()[2]
        if not host:
            return None
        percent = "%" if isinstance(host, str) else b"%"
        name, mark, zone = host.partition(percent)
        return name.lower() + mark + zone

    @property
    def port(self):
        """The port as an int, or None."""
        port = self._parts()[3]
        if port is None:
            return None
        text = port if isinstance(port, str) else port.decode("ascii")
        if not (text.isdigit() and text.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        number = int(text)
        if not 0 <= number <= 65535:
            raise ValueError("Port out of range 0-65535")
        return number


_Defrag = _namedtuple("_Defrag", "url fragment")
_Split = _namedtuple("_Split", "scheme netloc path query fragment")
_Parse = _namedtuple("_Parse", "scheme netloc path params query fragment")


class DefragResult(_Defrag):
    """A URL without its fragment, and that."""

    __slots__ = ()

    def geturl(self):
        """Return the whole URL."""
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class SplitResult(_Split, _Netloc):
    """A URL in five parts."""

    __slots__ = ()

    def geturl(self):
        """Return the whole URL."""
        return urlunsplit(self)


class ParseResult(_Parse, _Netloc):
    """A URL in six parts."""

    __slots__ = ()

    def geturl(self):
        """Return the whole URL."""
        return urlunparse(self)


class DefragResultBytes(_Defrag):
    """A URL without its fragment, and that, as bytes."""

    __slots__ = ()

    def geturl(self):
        """Return the whole URL."""
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_Split, _Netloc):
    """A URL in five parts, as bytes."""

    __slots__ = ()
    geturl = SplitResult.geturl


class ParseResultBytes(_Parse, _Netloc):
    """A URL in six parts, as bytes."""

    __slots__ = ()
    geturl = ParseResult.geturl


def _split(url, scheme, allow_fragments):
    url = url.lstrip(_CONTROLS)
    scheme = scheme.strip(_CONTROLS)
    for unsafe in "\t\r\n":
        url = url.replace(unsafe, "")
        scheme = scheme.replace(unsafe, "")
    netloc = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0].isascii() and url[0].isalpha() and all(
            c in scheme_chars for c in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == "//":
        end = min((i for i in (url.find(c, 2) for c in "/?#") if i >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return scheme, netloc, url, query, fragment


def urlsplit(url, scheme="", allow_fragments=True):
    """Split a URL into scheme, netloc, path, query and fragment."""
    url, scheme, back = _coerce(url, scheme)
    made = SplitResult(*map(back, _split(url, scheme, bool(allow_fragments))))
    return made if isinstance(made.path, str) else SplitResultBytes(*made)


def urlparse(url, scheme="", allow_fragments=True):
    """Split a URL into scheme, netloc, path, params, query and fragment."""
    url, scheme, back = _coerce(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, bool(allow_fragments))
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    made = ParseResult(*map(back, (scheme, netloc, path, params, query, fragment)))
    return made if isinstance(made.path, str) else ParseResultBytes(*made)


def urlunsplit(components):
    """Put the five parts of a URL together."""
    scheme, netloc, url, query, fragment, back = _coerce(*components)
    if netloc or scheme and scheme in uses_netloc and url[:2] != "//":
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = f"{scheme}:{url}"
    if query:
        url = f"{url}?{query}"
    if fragment:
        url = f"{url}#{fragment}"
    return back(url)


def urlunparse(components):
    """Put the six parts of a URL together."""
    scheme, netloc, url, params, query, fragment, back = _coerce(*components)
    if params:
        url = f"{url};{params}"
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urljoin(base, url, allow_fragments=True):
    """Return the absolute URL that a URL means when seen from a base."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _coerce(base, url)
    old = urlparse(base, "", allow_fragments)
    new = urlparse(url, old.scheme, allow_fragments)
    if new.scheme != old.scheme or new.scheme not in uses_relative:
        return back(url)
    netloc = new.netloc
    if new.scheme in uses_netloc:
        if netloc:
            return back(urlunparse(new))
        netloc = old.netloc
    if not new.path and not new.params:
        query = new.query or old.query
        return back(urlunparse((new.scheme, netloc, old.path, old.params, query, new.fragment)))
    segments = new.path.split("/")
    if new.path[:1] != "/":
        above = old.path.split("/")
        if above[-1] != "":
            del above[-1]
        segments = above + segments
        segments[1:-1] = filter(None, segments[1:-1])
    path = []
    for segment in segments:
        if segment == "..":
            if path:
                path.pop()
        elif segment != ".":
            path.append(segment)
    if segments[-1] in (".", ".."):
        path.append("")
    return back(urlunparse(
        (new.scheme, netloc, "/".join(path) or "/", new.params, new.query, new.fragment)))


def urldefrag(url):
    """Split a URL into what stands before the fragment, and the fragment."""
    url, back = _coerce(url)
    if "#" in url:
        parts = urlparse(url)
        made = back(urlunparse(parts[:5] + ("",))), back(parts.fragment)
    else:
        made = back(url), back("")
    return (DefragResult if isinstance(made[0], str) else DefragResultBytes)(*made)


def unquote_to_bytes(string):
    """Return the bytes that a text with %xx stands for."""
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = bytes(string).split(b"%")
    out = [first]
    for part in rest:
        try:
            out.append(bytes.fromhex(part[:2].decode("ascii")) if len(part) >= 2 and not (
                part[:2].strip() != part[:2]) else b"%" + part[:2])
        except ValueError:
            out.append(b"%" + part[:2])
        out.append(part[2:])
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """Return the text that a text with %xx stands for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    import re

    return re.sub(r"[\x00-\x7f]+", lambda m: unquote_to_bytes(m[0]).decode(
        encoding or "utf-8", errors or "replace"), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Return the text that a text with %xx and + for spaces stands for."""
    return unquote(string.replace("+", " "), encoding, errors)


def quote(string, safe="/", encoding=None, errors=None):
    """Return a text with %xx for all but letters, digits, _.-~ and the safe characters."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Return a text with %xx and + for spaces."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    safe = safe + " " if isinstance(safe, str) else safe + b" "
    return quote(string, safe, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Return bytes as a text with %xx."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    allowed = _ALWAYS_SAFE.union(c for c in safe if c < 128)
    return "".join(chr(c) if c in allowed else f"%{c:02X}" for c in bs)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Return a mapping or pairs as the query of a URL; with doseq sequences give several."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as e:
            raise TypeError("not a valid non-string sequence or mapping object") from e

    def show(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    out = []
    for key, value in query:
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        out.extend(f"{show(key)}={show(each)}" for each in values)
    return "&".join(out)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
              errors="replace", max_num_fields=None, separator="&"):
    """Return the pairs of a query, as a list."""
    is_bytes = not isinstance(qs, str)
    qs, _ = _coerce(qs)
    if isinstance(separator, bytes):
        separator = separator.decode("ascii")
    if not separator:
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator) and qs:
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator) if qs else []:
        if not field and not strict_parsing:
            continue
        key, equals, value = field.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError(f"bad query field: {field!r}")
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            pair = [unquote(x.replace("+", " "), encoding, errors) for x in (key, value)]
            pairs.append(tuple(x.encode(encoding) for x in pair) if is_bytes else tuple(pair))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
             errors="replace", max_num_fields=None, separator="&"):
    """Return the values of a query, a list for each name."""
    parsed = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        parsed.setdefault(name, []).append(value)
    return parsed
