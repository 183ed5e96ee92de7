"""A message: headers in order, whose names differ in case only by looks, and a payload."""

import re

__all__ = ["Message"]

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


def _format(name, value):
    if value is None or value == "":
        return name
    if _TSPECIALS.search(value):
        value = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'{name}="{value}"'
    return f"{name}={value}"


class Message:
    """A message. As a mapping it has the headers; None stands for one that is not there."""

    def __init__(self, policy=None):
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
        lines = [self._unixfrom] if unixfrom and self._unixfrom else []
        lines += [f"{name}: {value}" for name, value in self._headers]
        return "\n".join(lines + ["", self._payload or ""])

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """Return headers and payload as bytes."""
        return self.as_string(unixfrom).encode("ascii", "surrogateescape")

    def is_multipart(self):
        """Return whether the payload is a list of messages."""
        return isinstance(self._payload, list)

    def get_payload(self, i=None, decode=False):
        """Return the payload; decode gives bytes."""
        if not decode or self._payload is None:
            return self._payload
        encoding = str(self.get("content-transfer-encoding", "")).lower()
        data = self._payload.encode("ascii", "surrogateescape")
        if encoding == "base64":
            import base64
            return base64.b64decode(data)
        return data

    def set_payload(self, payload, charset=None):
        """Set the payload."""
        self._payload = payload

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        self._headers.append((name, val))

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
        return [value for _, value in self._headers]

    def items(self):
        """Return the headers, in order."""
        return self._headers[:]

    def get(self, name, failobj=None):
        """Return the value of the first header of a name, or the default."""
        name = name.lower()
        for key, value in self._headers:
            if key.lower() == name:
                return value
        return failobj

    def get_all(self, name, failobj=None):
        """Return the values of all headers of a name, or the default."""
        name = name.lower()
        found = [value for key, value in self._headers if key.lower() == name]
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
                self._headers[i] = key, _value
                return
        raise KeyError(_name)

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
            return self._default_type
        kind = _parameters(value)[0].strip().lower()
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

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """Return the parameters of a header as pairs."""
        value = self.get(header)
        if value is None:
            return failobj
        pairs = []
        for part in _parameters(value):
            name, _, text = part.partition("=")
            text = text.strip()
            pairs.append((name.strip(), _unquote(text) if unquote else text))
        return pairs

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """Return a parameter of a header, or the default."""
        for name, value in self.get_params((), header, unquote):
            if name.lower() == param.lower():
                return value
        return failobj

    def get_filename(self, failobj=None):
        """Return the name of the file that the content is."""
        name = self.get_param("filename", None, "content-disposition")
        return self.get_param("name", failobj) if name is None else name

    def get_boundary(self, failobj=None):
        """Return what stands between the parts of the content."""
        value = self.get_param("boundary")
        return failobj if value is None else value.rstrip()

    def get_content_charset(self, failobj=None):
        """Return the encoding of the content in lower case."""
        value = self.get_param("charset")
        return failobj if value is None else value.lower()

    def get_content_disposition(self):
        """Return "inline", "attachment" or another disposition in lower case, or None."""
        value = self.get("content-disposition")
        return None if value is None else _parameters(value)[0].strip().lower()
