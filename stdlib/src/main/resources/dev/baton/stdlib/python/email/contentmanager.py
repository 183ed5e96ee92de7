"""From the contents of messages to objects and back."""

import base64
import quopri

from email import errors

__all__ = ["ContentManager", "raw_data_manager"]


class ContentManager:
    """Functions that get contents, by their type, and set them, by the class of the object."""

    def __init__(self):
        self.get_handlers, self.set_handlers = {}, {}

    def add_get_handler(self, key, handler):
        """Set what gets contents of a type: "text/plain", "text", or "" for all."""
        self.get_handlers[key] = handler

    def get_content(self, msg, *args, **kw):
        """Return the content of a message."""
        kind = msg.get_content_type()
        for key in (kind, msg.get_content_maintype(), ""):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(kind)

    def add_set_handler(self, typekey, handler):
        """Set what sets objects of a class."""
        self.set_handlers[typekey] = handler

    def set_content(self, msg, obj, *args, **kw):
        """Make an object the content of a message."""
        if msg.get_content_maintype() == "multipart":
            raise TypeError("set_content not valid on multipart")
        handler = self._setter(obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _setter(self, obj):
        path = None
        for cls in type(obj).__mro__:
            full = ".".join([part for part in (cls.__module__, cls.__qualname__) if part])
            path = path or full
            for key in (cls, full, cls.__qualname__, cls.__name__):
                if key in self.set_handlers:
                    return self.set_handlers[key]
        if None in self.set_handlers:
            return self.set_handlers[None]
        raise KeyError(path)


raw_data_manager = ContentManager()


def get_text_content(msg, errors="replace"):
    data = msg.get_payload(decode=True)
    charset = msg.get_param("charset", "ASCII")
    return data.decode(charset, errors=errors)


def get_non_text_content(msg):
    return msg.get_payload(decode=True)


def get_message_content(msg):
    return msg.get_payload(0)


def get_and_fixup_unknown_message_content(msg):
    return bytes(msg.get_payload(0))


raw_data_manager.add_get_handler("text", get_text_content)
for _kind in ("audio", "image", "video", "application"):
    raw_data_manager.add_get_handler(_kind, get_non_text_content)
raw_data_manager.add_get_handler("message/rfc822", get_message_content)
raw_data_manager.add_get_handler("message/external-body", get_message_content)
raw_data_manager.add_get_handler("message", get_and_fixup_unknown_message_content)


def _prepare(msg, kind, headers):
    msg["Content-Type"] = kind
    if not headers:
        return
    if not hasattr(headers[0], "name"):
        factory = msg.policy.header_factory
        headers = [factory(*[part.strip() for part in line.split(":", 1)]) for line in headers]
    try:
        for header in headers:
            if header.defects:
                raise header.defects[0]
            msg[header.name] = header
    except errors.HeaderDefect as e:
        raise ValueError(f"Invalid header: {header.fold(policy=msg.policy)}") from e


def _finish(msg, disposition, filename, cid, params):
    if disposition is None and filename is not None:
        disposition = "attachment"
    if disposition is not None:
        msg["Content-Disposition"] = disposition
    if filename is not None:
        msg.set_param("filename", filename, header="Content-Disposition", replace=True)
    if cid is not None:
        msg["Content-ID"] = cid
    for name, value in (params or {}).items():
        msg.set_param(name, value)


def _base64_text(data, most):
    step = most // 4 * 3
    return "".join([base64.b64encode(data[i:i + step]).decode("ascii") + "\n"
                    for i in range(0, len(data), step)])


def _quoted_lines(lines):
    text = quopri.encodestring(b"\n".join(lines) + b"\n")
    return text.decode("ascii")


def _encoded_text(string, charset, cte, policy):
    """(transfer encoding, text) of a text, with the encoding that suits it best."""
    lines = string.encode(charset).splitlines()
    plain = b"\n".join(lines) + b"\n"
    most = policy.max_line_length or 1_000_000
    if cte is None:
        short = max([len(line) for line in lines], default=0) <= most
        if short and plain.isascii():
            return "7bit", plain.decode("ascii")
        if short and policy.cte_type == "8bit":
            return "8bit", plain.decode("ascii", "surrogateescape")
        sample = lines[:10]
        quoted = _quoted_lines(sample)
        based = base64.b64encode(b"\n".join(sample) + b"\n")
        if len(based) + len(based) // 76 > len(quoted):
            return "quoted-printable", _quoted_lines(lines)
        return "base64", _base64_text(plain, most)
    if cte == "7bit":
        return cte, plain.decode("ascii")
    if cte == "8bit":
        return cte, plain.decode("ascii", "surrogateescape")
    if cte == "quoted-printable":
        return cte, _quoted_lines(lines)
    if cte == "base64":
        return cte, _base64_text(plain, most)
    raise ValueError(f"Unknown content transfer encoding {cte}")


def set_text_content(msg, string, subtype="plain", charset="utf-8", cte=None, disposition=None,
              filename=None, cid=None, params=None, headers=None):
    _prepare(msg, f"text/{subtype}", headers)
    cte, payload = _encoded_text(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    msg.set_param("charset", _CHARSETS.get(charset, charset), replace=True)
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


_CHARSETS = {"ascii": "us-ascii", "latin-1": "iso-8859-1", "latin1": "iso-8859-1",
             "utf8": "utf-8"}


def set_message_content(msg, message, subtype="rfc822", cte=None, disposition=None, filename=None,
                 cid=None, params=None, headers=None):
    if subtype == "partial":
        raise ValueError("message/partial is not supported for Message objects")
    if subtype == "rfc822":
        if cte not in (None, "7bit", "8bit", "binary"):
            raise ValueError(f"message/rfc822 parts do not support cte={cte}")
        cte = "8bit" if cte is None else cte
    elif subtype == "external-body":
        if cte not in (None, "7bit"):
            raise ValueError(f"message/external-body parts do not support cte={cte}")
        cte = "7bit"
    elif cte is None:
        cte = "7bit"
    _prepare(msg, f"message/{subtype}", headers)
    msg.set_payload([message])
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


def set_bytes_content(msg, data, maintype, subtype, cte="base64", disposition=None, filename=None,
               cid=None, params=None, headers=None):
    _prepare(msg, f"{maintype}/{subtype}", headers)
    if cte == "base64":
        data = _base64_text(data, msg.policy.max_line_length or 1_000_000)
    elif cte == "quoted-printable":
        data = quopri.encodestring(data).decode("ascii")
    elif cte == "7bit":
        data = data.decode("ascii")
    elif cte in ("8bit", "binary"):
        data = data.decode("ascii", "surrogateescape")
    msg.set_payload(data)
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)



raw_data_manager.add_set_handler(str, set_text_content)
raw_data_manager.add_set_handler("email.message.EmailMessage", set_message_content)
raw_data_manager.add_set_handler("email.message.MIMEPart", set_message_content)
for _kind in (bytes, bytearray, memoryview):
    raw_data_manager.add_set_handler(_kind, set_bytes_content)
del _kind
