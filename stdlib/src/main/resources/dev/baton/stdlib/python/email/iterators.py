"""Ways through a message's parts."""

__all__ = ["body_line_iterator", "typed_subpart_iterator", "walk"]


def walk(self):
    """Return an iterator over a message and all its parts."""
    return self.walk()


def body_line_iterator(msg, decode=False):
    """Return an iterator over the lines of all texts."""
    for part in msg.walk():
        payload = part.get_payload(decode=decode)
        if isinstance(payload, str):
            yield from payload.splitlines(keepends=True)


def typed_subpart_iterator(msg, maintype="text", subtype=None):
    """Return an iterator over the parts of a type."""
    for part in msg.walk():
        if part.get_content_maintype() == maintype:
            if subtype is None or part.get_content_subtype() == subtype:
                yield part


def _structure(msg, fp=None, level=0, include_default=False):
    """Print the types of a message and its parts."""
    kind = f" [{msg.get_default_type()}]" if include_default else ""
    print(f"{' ' * (level * 4)}{msg.get_content_type()}{kind}", file=fp)
    if msg.is_multipart():
        for part in msg.get_payload():
            _structure(part, fp, level + 1, include_default)
