"""From messages to text or bytes."""

import io
import random
import re
import sys

from email.errors import HeaderWriteError
from email.message import has_surrogates

__all__ = ["BytesGenerator", "DecodedGenerator", "Generator"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_FROM = re.compile(r"^From ", re.MULTILINE)
_INJECTED = re.compile(r"(\r\n|\r|\n)[^ \t\r\n]")


class Generator:
    """Writes messages to a file of text."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = True if policy is None else policy.mangle_from_
        self._fp, self._mangle_from_ = outfp, mangle_from_
        self.maxheaderlen, self.policy = maxheaderlen, policy

    def write(self, s):
        """Write a text."""
        self._fp.write(s)

    def clone(self, fp):
        """Return a generator of the same kind for another file."""
        return type(self)(fp, self._mangle_from_, None, policy=self.policy)

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Write a message."""
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        before, self.policy = self.policy, policy
        try:
            if unixfrom:
                line = msg.get_unixfrom() or "From nobody"
                self._lines(line + "\n")
            self._message(msg)
        finally:
            self.policy = before

    def _lines(self, text):
        self.write(self.policy.linesep.join(_LINE_END.split(text)))

    def _message(self, msg):
        # The body comes first: making it may change headers, as that of the boundary.
        headers, out = [], self._fp
        self._fp = body = io.StringIO()
        try:
            changed = self._body(msg)
        finally:
            self._fp = out
        for name, value in changed or msg.raw_items():
            headers.append(self._header(name, value))
        self.write("".join(headers) + self.policy.linesep)
        self.write(body.getvalue())

    def _header(self, name, value):
        folded = self.policy.fold(name, value)
        if self.policy.verify_generated_headers:
            end = self.policy.linesep
            if not folded.endswith(end):
                raise HeaderWriteError(f"folded header does not end with {end!r}: {folded!r}")
            if _INJECTED.search(folded.removesuffix(end)):
                raise HeaderWriteError(f"folded header contains newline: {folded!r}")
        return folded

    def _body(self, msg):
        """Write the body; returns the headers if they differ from the message's."""
        main = msg.get_content_maintype()
        if main == "multipart" or main != "message" and msg.is_multipart():
            self._parts(msg)
        elif main == "message":
            payload = msg.get_payload()
            if isinstance(payload, list) and msg.get_content_subtype() == "delivery-status":
                self._blocks(payload)
            elif isinstance(payload, list):
                self._inner(payload[0])
            else:
                self._text(msg)
        else:
            return self._text(msg)
        return None

    def _inner(self, msg, **options):
        clone = self.clone(self._fp)
        clone.flatten(msg, linesep=self.policy.linesep)

    def _blocks(self, payload):
        for i, part in enumerate(payload):
            if i:
                self.write(self.policy.linesep)
            self._inner(part)

    def _text(self, msg):
        payload = msg.get_payload()
        if payload is None:
            return None
        if not isinstance(payload, str):
            raise TypeError(f"string payload expected: {type(payload)}")
        headers = None
        if has_surrogates(msg._payload):
            payload, headers = self._without_bytes(msg, payload)
        if self._mangle_from_:
            payload = _FROM.sub(">From ", payload)
        self._lines(payload)
        return headers

    def _without_bytes(self, msg, payload):
        """A body of bytes as text: in a transfer encoding that is ASCII."""
        charset = msg.get_param("charset")
        if charset is None:
            return payload, None
        import copy
        message = copy.deepcopy(msg)
        del message["content-transfer-encoding"]
        message.set_payload(msg._payload, charset)
        changed = copy.deepcopy(msg)
        for name in ("content-transfer-encoding", "content-type"):
            if name in changed:
                changed.replace_header(name, str(message[name]))
            else:
                changed[name] = str(message[name])
        return message.get_payload(), changed.raw_items()

    def _parts(self, msg):
        parts = msg.get_payload()
        if isinstance(parts, str):
            self.write(parts)
            return
        texts = []
        for part in [] if parts is None else parts if isinstance(parts, list) else [parts]:
            inner = io.StringIO()
            self.clone(inner).flatten(part, unixfrom=False, linesep=self.policy.linesep)
            texts.append(inner.getvalue())
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary("\n".join(texts))
            msg.set_boundary(boundary)
        end = self.policy.linesep
        if msg.preamble is not None:
            text = _FROM.sub(">From ", msg.preamble) if self._mangle_from_ else msg.preamble
            self._lines(text)
            self.write(end)
        self.write(f"--{boundary}{end}")
        self.write(f"{end}--{boundary}{end}".join(texts))
        self.write(f"{end}--{boundary}--{end}")
        if msg.epilogue is not None:
            text = _FROM.sub(">From ", msg.epilogue) if self._mangle_from_ else msg.epilogue
            self._lines(text)

    @staticmethod
    def _make_boundary(text=None):
        boundary = "=" * 15 + f"{random.randrange(sys.maxsize):019d}" + "=="
        tried, number = boundary, 0
        while text is not None and re.search(f"^--{re.escape(tried)}(--)?$", text, re.M):
            tried = f"{boundary}.{number}"
            number += 1
        return tried


class BytesGenerator(Generator):
    """Writes messages to a binary file."""

    def write(self, s):
        if isinstance(self._fp, io.StringIO):
            self._fp.write(s)
        else:
            self._fp.write(s.encode("ascii", "surrogateescape"))

    def _header(self, name, value):
        return self.policy.fold_binary(name, value).decode("ascii", "surrogateescape")

    def _without_bytes(self, msg, payload):
        if self.policy.cte_type == "7bit":
            return super()._without_bytes(msg, payload)
        return msg._payload, None


class DecodedGenerator(Generator):
    """Writes the texts of messages, and a line for each part that is no text."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        super().__init__(outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = fmt or "[Non-text (%(type)s) part of message omitted, filename %(filename)s]"

    def _body(self, msg):
        for part in msg.walk():
            main = part.get_content_maintype()
            if main == "text":
                print(part.get_payload(decode=False), file=self)
            elif main != "multipart":
                print(self._fmt % {
                    "type": part.get_content_type(), "maintype": main,
                    "subtype": part.get_content_subtype(),
                    "filename": part.get_filename("[no filename]"),
                    "description": part.get("Content-Description", "[no description]"),
                    "encoding": part.get("Content-Transfer-Encoding", "[no encoding]"),
                }, file=self)
