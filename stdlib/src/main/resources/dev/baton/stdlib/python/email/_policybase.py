"""What is up to the program when messages are read and written."""

__all__ = ["Compat32", "Policy", "compat32"]


class Policy:
    """Settings, which do not change, and what is done with headers."""

    raise_on_defect = False
    linesep = "\n"
    cte_type = "8bit"
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError(f"{name!r} is an invalid keyword argument for "
                                f"{type(self).__name__}")
            object.__setattr__(self, name, value)

    def __setattr__(self, name, value):
        if hasattr(self, name):
            raise AttributeError(f"{type(self).__name__!r} object attribute {name!r} is read-only")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __repr__(self):
        args = ", ".join([f"{name}={value!r}" for name, value in self.__dict__.items()])
        return f"{type(self).__name__}({args})"

    def clone(self, **kw):
        """Return a policy with other settings."""
        return type(self)(**{**self.__dict__, **kw})

    def __add__(self, other):
        return self.clone(**other.__dict__)

    def handle_defect(self, obj, defect):
        """Raise a defect, or register it."""
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        """Note a defect in what it was found in."""
        obj.defects.append(defect)

    def header_max_count(self, name):
        """Return how many headers of a name there may be; None for any number."""
        return None

    def fold_binary(self, name, value):
        """Return the bytes of a header's lines."""
        return self.fold(name, value).encode("ascii", "surrogateescape")


class Compat32(Policy):
    """Headers are the texts that they are read from or set to."""

    mangle_from_ = True

    def header_source_parse(self, sourcelines):
        """Return name and value of the lines of a header."""
        name, value = sourcelines[0].split(":", 1)
        value = "".join((value, *sourcelines[1:])).lstrip(" \t\r\n")
        return name, value.rstrip("\r\n")

    def header_store_parse(self, name, value):
        """Return what is kept of a header that the program sets."""
        return name, value

    def header_fetch_parse(self, name, value):
        """Return what the program gets of a header that is kept."""
        if isinstance(value, str) and not value.isascii():
            from email.message import has_surrogates
            if has_surrogates(value):
                from email.header import Header
                return Header(value.encode("ascii", "surrogateescape").decode("ascii", "replace")
                              .replace("\ufffd", "?"), header_name=name)
        return value

    def fold(self, name, value):
        """Return the lines of a header."""
        from email.header import Header
        most = self.max_line_length
        if isinstance(value, str):
            from email.message import has_surrogates
            if has_surrogates(value):
                return f"{name}: {value}{self.linesep}"
            value = Header(value, header_name=name)
        text = value.encode(linesep=self.linesep, maxlinelen=0 if most is None else most)
        return f"{name}: {text}{self.linesep}"


compat32 = Compat32()
