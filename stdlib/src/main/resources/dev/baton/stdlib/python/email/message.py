"""A message: headers in order, whose names differ in case only by looks, and a payload."""

import io
import re

from email._policybase import compat32

__all__ = ["EmailMessage", "Message"]

_TSPECIALS = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def _parameters(value):
    """The parts of a header value between semicolons, outside of quotes."""
    parts, part, quoted, escaped = [], "", False, False
    for c in value:
        if c == ";" and not quoted:
            parts.append(part)
            part = ""
            continue
        if c == '"' and not escaped:
            quoted = not quoted
        escaped = c == "\\" and not escaped
        part += c
    return parts + [part]


def _unquote(text):
    if len(text) > 1 and text.startswith('"') and text.endswith('"'):
        return text[1:-1].replace("\\\\", "\\").replace('\\"', '"')
    return text


def _format(name, value=None, quote=True):
    if value is None or len(value) == 0:
        return name
    if isinstance(value, tuple):
        from email.utils import encode_rfc2231
        return f"{name}*={encode_rfc2231(value[2], value[0], value[1])}"
    if not value.isascii():
        from email.utils import encode_rfc2231
        return f"{name}*={encode_rfc2231(value, 'utf-8', '')}"
    if quote or _TSPECIALS.search(value):
        value = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'{name}="{value}"'
    return f"{name}={value}"


def has_surrogates(text):
    """Whether a text holds bytes that are not ASCII."""
    return not text.isascii() and re.search("[\ud800-\udfff]", text) is not None


class Message:
    """A message. As a mapping it has the headers; None stands for one that is not there."""

    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = self._payload = self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """Return headers and payload as text."""
        from email.generator import Generator
        out = io.StringIO()
        generator = Generator(out, mangle_from_=False, maxheaderlen=maxheaderlen,
                              policy=self.policy if policy is None else policy)
        generator.flatten(self, unixfrom=unixfrom)
        return out.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """Return headers and payload as bytes."""
        from email.generator import BytesGenerator
        out = io.BytesIO()
        generator = BytesGenerator(out, mangle_from_=False,
                                   policy=self.policy if policy is None else policy)
        generator.flatten(self, unixfrom=unixfrom)
        return out.getvalue()

    def is_multipart(self):
        """Return whether the payload is a list of messages."""
        return isinstance(self._payload, list)

    def attach(self, payload):
        """Add a part."""
        if self._payload is None:
            self._payload = [payload]
        else:
            try:
                self._payload.append(payload)
            except AttributeError:
                raise TypeError("Attach is not valid on a message with a "
                                "non-multipart payload")

    def get_payload(self, i=None, decode=False):
        """Return the payload, or one of its parts; decode gives bytes."""
        payload = self._payload
        if self.is_multipart():
            if decode:
                return None
            return payload if i is None else payload[i]
        if i is not None and not isinstance(payload, list):
            raise TypeError(f"Expected list, got {type(payload)}")
        if not isinstance(payload, str):
            return payload
        encoding = str(self.get("content-transfer-encoding", "")).strip().lower()
        if not decode:
            if has_surrogates(payload):
                data = payload.encode("ascii", "surrogateescape")
                try:
                    return data.decode(self.get_content_charset("ascii"), "replace")
                except LookupError:
                    return data.decode("ascii", "replace")
            return payload
        try:
            data = payload.encode("ascii", "surrogateescape")
        except UnicodeError:
            data = payload.encode("raw-unicode-escape")
        return self._decoded(data, encoding)

    def _decoded(self, data, encoding):
        if encoding == "quoted-printable":
            import quopri
            return quopri.decodestring(data)
        if encoding == "base64":
            import base64
            kept = re.sub(rb"[^A-Za-z0-9+/=]", b"", data).rstrip(b"=")
            try:
                return base64.b64decode(kept + b"=" * (-len(kept) % 4))
            except ValueError:
                return data
        return data

    def set_payload(self, payload, charset=None):
        """Set the payload; a charset is written into the headers."""
        if hasattr(payload, "encode"):
            if hasattr(charset, "output_charset"):
                payload = payload.encode(charset.output_charset, "surrogateescape")
                self._payload = payload.decode("ascii", "surrogateescape")
            else:
                self._payload = payload
        elif isinstance(payload, (bytes, bytearray)):
            self._payload = bytes(payload).decode("ascii", "surrogateescape")
        else:
            self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Set the charset of the payload, and the headers that belong to it; None removes it."""
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        from email.charset import Charset
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" not in self:
            self.add_header("Content-Type", "text/plain", charset=charset.get_output_charset())
        else:
            self.set_param("charset", charset.get_output_charset())
        if charset != charset.get_output_charset():
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" in self:
            return
        encoding = charset.get_body_encoding()
        if callable(encoding):
            encoding(self)
            return
        payload = self._payload
        if payload:
            try:
                payload = payload.encode("ascii", "surrogateescape")
            except UnicodeError:
                payload = payload.encode(charset.output_charset)
        self._payload = charset.body_encode(payload)
        self.add_header("Content-Transfer-Encoding", encoding)

    def get_charset(self):
        """Return the charset of the payload."""
        return self._charset

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        most = self.policy.header_max_count(name)
        if most:
            lower = name.lower()
            if sum([key.lower() == lower for key, _ in self._headers]) >= most:
                raise ValueError(f"There may be at most {most} {name} headers in a message")
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [pair for pair in self._headers if pair[0].lower() != name]

    def __contains__(self, name):
        name = name.lower()
        return any(key.lower() == name for key, _ in self._headers)

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def keys(self):
        """Return the names of the headers, in order."""
        return [name for name, _ in self._headers]

    def values(self):
        """Return the values of the headers, in order."""
        return [value for _, value in self.items()]

    def items(self):
        """Return the headers, in order."""
        return [(name, self.policy.header_fetch_parse(name, value))
                for name, value in self._headers]

    def raw_items(self):
        """Return an iterator over the headers as they are kept."""
        return iter(self._headers.copy())

    def set_raw(self, name, value):
        """Add a header as it is to be kept."""
        self._headers.append((name, value))

    def get(self, name, failobj=None):
        """Return the value of the first header of a name, or the default."""
        name = name.lower()
        for key, value in self._headers:
            if key.lower() == name:
                return self.policy.header_fetch_parse(key, value)
        return failobj

    def get_all(self, name, failobj=None):
        """Return the values of all headers of a name, or the default."""
        name = name.lower()
        found = [value for key, value in self.items() if key.lower() == name]
        return found or failobj

    def add_header(self, _name, _value, **_params):
        """Add a header with parameters."""
        parts = [] if _value is None else [_value]
        parts += [_format(key.replace("_", "-"), value) for key, value in _params.items()]
        self[_name] = "; ".join(parts)

    def replace_header(self, _name, _value):
        """Change the value of the first header of a name."""
        name = _name.lower()
        for i, (key, _) in enumerate(self._headers):
            if key.lower() == name:
                self._headers[i] = self.policy.header_store_parse(key, _value)
                return
        raise KeyError(name)

    def get_unixfrom(self):
        """Return the line in front of the headers."""
        return self._unixfrom

    def set_unixfrom(self, unixfrom):
        """Set the line in front of the headers."""
        self._unixfrom = unixfrom

    def get_content_type(self):
        """Return the type of the content in lower case."""
        value = self.get("content-type")
        if value is None:
            return self.get_default_type()
        kind = _parameters(str(value))[0].strip().lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        """Return the type of the content up to the slash."""
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        """Return the type of the content behind the slash."""
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        """Return the type of contents that have none."""
        return self._default_type

    def set_default_type(self, ctype):
        """Set the type of contents that have none."""
        self._default_type = ctype

    def _params(self, failobj, header):
        value = self.get(header, failobj)
        if value is failobj:
            return failobj
        pairs = []
        for part in _parameters(str(value)):
            name, _, text = part.partition("=")
            pairs.append((name.strip(), text.strip()))
        from email.utils import decode_params
        return decode_params(pairs)

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """Return the parameters of a header as pairs."""
        pairs = self._params(_MISSING, header)
        if pairs is _MISSING:
            return failobj
        return [(name, _unquote_value(value)) for name, value in pairs] if unquote else pairs

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """Return a parameter of a header, or the default.

        It is a tuple (charset, language, text) where the header has it encoded.
        """
        for name, value in self._params((), header):
            if name.lower() == param.lower():
                return _unquote_value(value) if unquote else value
        return failobj

    def set_param(self, param, value, header="Content-Type", requote=True, charset=None,
                  language="", replace=False):
        """Set a parameter of a header."""
        if not isinstance(value, tuple) and charset:
            value = charset, language, value
        if header not in self and header.lower() == "content-type":
            text = "text/plain"
        else:
            text = str(self.get(header))
        if not self.get_param(param, header=header):
            shown = _format(param, value, requote)
            text = f"{text}; {shown}" if text else shown
        else:
            parts = []
            for name, old in self.get_params(header=header, unquote=requote):
                new = value if name.lower() == param.lower() else old
                parts.append(_format(name, new, requote))
            text = "; ".join(parts)
        if text != self.get(header):
            if replace and header in self:
                self.replace_header(header, text)
            else:
                del self[header]
                self[header] = text

    def del_param(self, param, header="content-type", requote=True):
        """Remove a parameter of a header."""
        if header not in self:
            return
        parts = [_format(name, value, requote)
                 for name, value in self.get_params(header=header, unquote=requote)
                 if name.lower() != param.lower()]
        text = "; ".join(parts)
        if text != self.get(header):
            del self[header]
            self[header] = text

    def set_type(self, type, header="Content-Type", requote=True):
        """Set the type of the content; parameters stay."""
        if type.count("/") != 1:
            raise ValueError
        if header.lower() == "content-type":
            del self["mime-version"]
            self["MIME-Version"] = "1.0"
        params = self.get_params(header=header, unquote=requote)
        if params is None:
            self[header] = type
            return
        del self[header]
        self[header] = type
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        """Return the name of the file that the content is."""
        name = self.get_param("filename", _MISSING, "content-disposition")
        if name is _MISSING:
            name = self.get_param("name", _MISSING, "content-type")
        return failobj if name is _MISSING else _collapsed(name).strip()

    def get_boundary(self, failobj=None):
        """Return what stands between the parts of the content."""
        value = self.get_param("boundary", _MISSING)
        return failobj if value is _MISSING else _collapsed(value).rstrip()

    def set_boundary(self, boundary):
        """Set what stands between the parts of the content."""
        params = self._params(_MISSING, "content-type")
        if params is _MISSING:
            from email.errors import HeaderParseError
            raise HeaderParseError("No Content-Type header found")
        pairs = [(name, f'"{boundary}"' if name.lower() == "boundary" else value)
                 for name, value in params]
        if not any([name.lower() == "boundary" for name, _ in params]):
            pairs.append(("boundary", f'"{boundary}"'))
        parts = [name if value == "" else _format(name, _unquote_value(value))
                 if isinstance(value, tuple) else f"{name}={value}" for name, value in pairs]
        text = "; ".join(parts)
        self._headers = [(key, self.policy.header_store_parse(key, text)[1])
                         if key.lower() == "content-type" else (key, value)
                         for key, value in self._headers]

    def get_content_charset(self, failobj=None):
        """Return the charset of the content in lower case."""
        value = self.get_param("charset", _MISSING)
        if value is _MISSING:
            return failobj
        value = _collapsed(value)
        return value.lower() if value.isascii() else failobj

    def get_charsets(self, failobj=None):
        """Return the charsets of this message and its parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """Return "inline", "attachment" or another disposition in lower case, or None."""
        value = self.get("content-disposition")
        return None if value is None else _parameters(str(value))[0].strip().lower()

    def walk(self):
        """Return an iterator over this message and all its parts."""
        yield self
        if self.is_multipart():
            for part in self._payload:
                yield from part.walk()


_MISSING = object()


def _unquote_value(value):
    if isinstance(value, tuple):
        return value[0], value[1], _unquote(value[2])
    return _unquote(value)


def _collapsed(value):
    from email.utils import collapse_rfc2231_value
    return collapse_rfc2231_value(value)


def __getattr__(name):
    # Readers of HTTP's headers do without what is for mail only.
    if name in ("EmailMessage", "MIMEPart"):
        from email import _mail
        return getattr(_mail, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
