"""Messages of mail: their contents are set and got as objects."""

from email.message import Message


class MIMEPart(Message):
    """A message, or a part of one, without MIME-Version."""

    __module__ = "email.message"

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default
            policy = default
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        """Return headers and content as text."""
        policy = self.policy if policy is None else policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        """Return whether this is a file rather than a text to be shown."""
        return self.get_content_disposition() == "attachment"

    def _bodies(self, part, preferences):
        """(place in preferences, part) of what may be the text to be shown."""
        if part.is_attachment():
            return
        main, sub = part.get_content_type().split("/")
        if main == "text":
            if sub in preferences:
                yield preferences.index(sub), part
            return
        if main != "multipart" or not part.is_multipart():
            return
        if sub != "related":
            for inner in part.iter_parts():
                yield from self._bodies(inner, preferences)
            return
        if "related" in preferences:
            yield preferences.index("related"), part
        root = None
        start = part.get_param("start")
        if start:
            root = next((inner for inner in part.iter_parts()
                         if inner["content-id"] == start), None)
        if root is None:
            parts = part.get_payload()
            root = parts[0] if parts else None
        if root is not None:
            yield from self._bodies(root, preferences)

    def get_body(self, preferencelist=("related", "html", "plain")):
        """Return the part that is the text to be shown, of the first kind there is; or None."""
        best, body = len(preferencelist), None
        for place, part in self._bodies(self, preferencelist):
            if place < best:
                best, body = place, part
        return body

    def iter_parts(self):
        """Return an iterator over the parts."""
        if self.is_multipart():
            yield from self.get_payload()

    def iter_attachments(self):
        """Return an iterator over the parts that are not the text to be shown."""
        main, sub = self.get_content_type().split("/")
        if main != "multipart" or sub == "alternative":
            return
        payload = self.get_payload()
        try:
            parts = payload.copy()
        except AttributeError:
            return
        if sub == "related":
            start = self.get_param("start")
            root = next((part for part in parts if start and part["content-id"] == start), None)
            if root is None and parts:
                root = parts[0]
            yield from [part for part in parts if part is not root]
            return
        seen = []
        for part in parts:
            kind = part.get_content_type()
            is_body = kind in ("text/plain", "text/html", "multipart/related",
                               "multipart/alternative") and not part.is_attachment()
            if is_body and kind not in seen:
                seen.append(kind)
                continue
            yield part

    def get_content(self, *args, content_manager=None, **kw):
        """Return the content as an object."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        return manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Make an object the content."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        manager.set_content(self, *args, **kw)

    def _make_multipart(self, subtype, disallowed, boundary):
        if self.get_content_maintype() == "multipart":
            existing = self.get_content_subtype()
            if existing in disallowed + (subtype,):
                raise ValueError(f"Cannot convert {existing} to {subtype}")
        kept, moved = [], []
        for name, value in self._headers:
            (moved if name.lower().startswith("content-") else kept).append((name, value))
        if moved:
            part = type(self)(policy=self.policy)
            part._headers = moved
            part._payload = self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = kept
        self["Content-Type"] = f"multipart/{subtype}"
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        """Make what is there the first of several parts that belong together."""
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        """Make what is there the first of several forms of the same."""
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        """Make what is there the first of several parts."""
        self._make_multipart("mixed", (), boundary)

    def _add(self, _kind, *args, _disp=None, **kw):
        if self.get_content_maintype() != "multipart" or self.get_content_subtype() != _kind:
            getattr(self, f"make_{_kind}")()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if _disp and "content-disposition" not in part:
            part["Content-Disposition"] = _disp
        self.attach(part)

    def add_related(self, *args, **kw):
        """Add what belongs to the first part, as an image of a page."""
        self._add("related", *args, _disp="inline", **kw)

    def add_alternative(self, *args, **kw):
        """Add another form of the same."""
        self._add("alternative", *args, **kw)

    def add_attachment(self, *args, **kw):
        """Add a file."""
        self._add("mixed", *args, _disp="attachment", **kw)

    def clear(self):
        """Remove headers and content."""
        self._headers, self._payload = [], None

    def clear_content(self):
        """Remove the content and the headers about it."""
        self._headers = [(name, value) for name, value in self._headers
                         if not name.lower().startswith("content-")]
        self._payload = None


class EmailMessage(MIMEPart):
    """A message of mail.

        msg = EmailMessage()
        msg["Subject"], msg["From"], msg["To"] = "Hello", "a@example.org", "b@example.org"
        msg.set_content("Text")
    """

    __module__ = "email.message"

    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"
