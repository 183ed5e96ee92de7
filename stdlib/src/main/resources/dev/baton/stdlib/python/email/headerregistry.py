"""Headers that know what they are: texts with further attributes."""

from email import _folding
from email._addresses import quote, read_all
from email._words import decoded

__all__ = ["Address", "Group", "HeaderRegistry"]


class Address:
    """An address with a name, from its parts or from addr_spec, which has both of them."""

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        if "\r" in "".join(filter(None, (display_name, username, domain, addr_spec))) or (
                "\n" in "".join(filter(None, (display_name, username, domain, addr_spec)))):
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            username, _, domain = addr_spec.rpartition("@")
            if not username:
                username, domain = domain, ""
            username = username.removeprefix('"').removesuffix('"')
        self._display_name, self._username, self._domain = display_name, username, domain

    @property
    def display_name(self):
        """The name of who gets mail there."""
        return self._display_name

    @property
    def username(self):
        """What stands in front of the @."""
        return self._username

    @property
    def domain(self):
        """What stands behind the @."""
        return self._domain

    @property
    def addr_spec(self):
        """The address, without the name."""
        name = self.username
        if set(name) & set('()<>[]:;@\\,"\t ') or name.startswith("."):
            name = f'"{quote(name)}"'
        if self.domain:
            return f"{name}@{self.domain}"
        return name or "<>"

    def __repr__(self):
        return (f"{type(self).__name__}(display_name={self.display_name!r}, "
                f"username={self.username!r}, domain={self.domain!r})")

    def __str__(self):
        if not self.display_name:
            return self.addr_spec
        return f"{_phrase(self.display_name)} <{'' if self.addr_spec == '<>' else self.addr_spec}>"

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (
            other.display_name, other.username, other.domain)

    __hash__ = None


def _phrase(name):
    return f'"{quote(name)}"' if set(name) & set('()<>[]:;@\\,."') else name


class Group:
    """Addresses under a name; without one, a single address."""

    def __init__(self, display_name=None, addresses=None):
        self._display_name, self._addresses = display_name, tuple(addresses or ())

    @property
    def display_name(self):
        """The name of the group, or None."""
        return self._display_name

    @property
    def addresses(self):
        """The addresses, a tuple."""
        return self._addresses

    def __repr__(self):
        # CPython leaves the last bracket out, and programs compare.
        return (f"{type(self).__name__}(display_name={self.display_name!r}, "
                f"addresses={self.addresses!r}")

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = "" if self.display_name is None else _phrase(self.display_name)
        inside = ", ".join([str(address) for address in self.addresses])
        return f"{name}: {inside};" if inside else f"{name}:;"

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses

    __hash__ = None


class BaseHeader(str):
    """The value of a header as text, with the header's name."""

    max_count = None

    def __new__(cls, name, value):
        fields = {"defects": []}
        cls.parse(value, fields)
        self = str.__new__(cls, fields.pop("decoded"))
        self.name = name
        for key, item in fields.items():
            setattr(self, "defects" if key == "defects" else "_" + key, item)
        self.defects = tuple(self.defects)
        return self

    def __reduce__(self):
        return _again, (type(self).__bases__, self.name, str(self))

    def _pieces(self):
        return [_folding.words(" " + self)]

    def fold(self, *, policy):
        """Return the header in lines as the policy wants them."""
        return _folding.fold(self.name, self._pieces(), policy)


def _again(bases, name, value):
    return type(f"_{bases[0].__name__}", bases, {})(name, value)


class UnstructuredHeader(BaseHeader):
    """Any text."""

    @classmethod
    def parse(cls, value, fields):
        """Read the text."""
        fields["decoded"] = decoded(value)


class UniqueUnstructuredHeader(UnstructuredHeader):
    """A text of which a message has one at most."""

    max_count = 1


class DateHeader(BaseHeader):
    """A date; `datetime` is None if it is none."""

    datetime = property(lambda self: self._datetime)

    @classmethod
    def parse(cls, value, fields):
        """Read the date."""
        from email import errors, utils
        fields["datetime"] = None
        if not value:
            fields["defects"].append(errors.HeaderMissingRequiredValue())
            fields["decoded"] = ""
            return
        text = value
        if isinstance(value, str):
            try:
                value = utils.parsedate_to_datetime(value)
            except ValueError:
                fields["defects"].append(
                    errors.InvalidDateDefect("Invalid date value or format"))
                fields["decoded"] = text
                return
        fields["datetime"], fields["decoded"] = value, utils.format_datetime(value)


class UniqueDateHeader(DateHeader):
    """A date of which a message has one at most."""

    max_count = 1


class AddressHeader(BaseHeader):
    """Addresses and groups of them."""

    groups = property(lambda self: self._groups)

    @property
    def addresses(self):
        """All addresses, a tuple."""
        return tuple([address for group in self._groups for address in group.addresses])

    @classmethod
    def parse(cls, value, fields):
        """Read the addresses."""
        groups = _groups_of(value) if isinstance(value, str) else [
            item if hasattr(item, "addresses") else Group(None, [item])
            for item in ([value] if not hasattr(value, "__iter__") else value)]
        fields["groups"] = tuple(groups)
        fields["decoded"] = ", ".join([str(item) for item in groups])

    def _pieces(self):
        result = []
        for i, group in enumerate(self._groups):
            text = (" " + str(group) if self._groups else "")
            end = "," if i + 1 < len(self._groups) else ""
            if text.isascii():
                result.append([text + end])
                continue
            for address in group.addresses:
                name = address.display_name
                result.append([" " + name if not name.isascii() else " " + _phrase(name)])
                result.append([f" <{address.addr_spec}>{end}"])
        return result


def _groups_of(value):
    groups = []
    for name, display, address in read_all(value):
        member = [] if address is None else [
            Address(decoded(display), *_split(address))]
        if name is None:
            groups.append(Group(None, member))
        elif groups and groups[-1].display_name == decoded(name):
            groups[-1] = Group(groups[-1].display_name, groups[-1].addresses + tuple(member))
        else:
            groups.append(Group(decoded(name), member))
    return groups


def _split(address):
    name, _, domain = address.rpartition("@")
    if not name:
        name, domain = domain, ""
    if len(name) > 1 and name[0] == name[-1] == '"':
        name = name[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return name, domain


class UniqueAddressHeader(AddressHeader):
    """Addresses, in a header of which a message has one at most."""

    max_count = 1


class SingleAddressHeader(AddressHeader):
    """One address."""

    @property
    def address(self):
        """The address."""
        if len(self.addresses) != 1:
            raise ValueError(f"value of single address header {self.name} is not a single "
                             "address")
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    """One address, in a header of which a message has one at most."""

    max_count = 1


class MIMEVersionHeader(BaseHeader):
    """The version of MIME."""

    max_count = 1
    version = property(lambda self: self._version)
    major = property(lambda self: self._major)
    minor = property(lambda self: self._minor)

    @classmethod
    def parse(cls, value, fields):
        """Read the version."""
        fields["decoded"] = value
        major, _, minor = value.split("(")[0].strip().partition(".")
        known = major.isdigit() and minor.isdigit()
        fields["major"], fields["minor"] = (int(major), int(minor)) if known else (None, None)
        fields["version"] = f"{int(major)}.{int(minor)}" if known else None


class ParameterizedMIMEHeader(BaseHeader):
    """A value with parameters."""

    max_count = 1

    @property
    def params(self):
        """The parameters, which cannot be changed."""
        from types import MappingProxyType
        return MappingProxyType(self._params)

    @classmethod
    def parse(cls, value, fields):
        """Read value and parameters."""
        from email.message import Message
        from email.utils import collapse_rfc2231_value
        message = Message()
        message["x"] = value
        pairs = message.get_params(header="x")
        fields["value"] = pairs[0][0] if pairs else ""
        fields["params"] = {name.lower(): collapse_rfc2231_value(text)
                            for name, text in pairs[1:]}
        shown = [f'{name}="{quote(text)}"' for name, text in fields["params"].items()]
        fields["decoded"] = "; ".join([fields["value"], *shown])

    def _pieces(self):
        parts = [" " + self._value]
        for name, text in self._params.items():
            parts[-1] += ";"
            if text.isascii():
                parts.append(f' {name}="{quote(text)}"')
            else:
                from urllib.parse import quote as percent
                parts.append(f" {name}*=utf-8''{percent(text, safe='')}")
        return [[part] for part in parts]


class ContentTypeHeader(ParameterizedMIMEHeader):
    """The type of a content."""

    maintype = property(lambda self: self._maintype)
    subtype = property(lambda self: self._subtype)
    content_type = property(lambda self: f"{self._maintype}/{self._subtype}")

    @classmethod
    def parse(cls, value, fields):
        super().parse(value, fields)
        kind = fields["value"].lower()
        main, slash, sub = kind.partition("/")
        known = slash and main and sub and "/" not in sub
        fields["maintype"], fields["subtype"] = (main, sub) if known else ("text", "plain")


class ContentDispositionHeader(ParameterizedMIMEHeader):
    """Whether a content is to be shown or kept as a file."""

    @property
    def content_disposition(self):
        """The disposition in lower case, or None."""
        return self._value.lower() or None


class ContentTransferEncodingHeader(BaseHeader):
    """How a content is written."""

    max_count = 1
    cte = property(lambda self: self._cte)

    @classmethod
    def parse(cls, value, fields):
        """Read the encoding."""
        fields["decoded"], fields["cte"] = value, value.strip().lower() or "7bit"


class MessageIDHeader(BaseHeader):
    """The id of a message."""

    max_count = 1

    @classmethod
    def parse(cls, value, fields):
        """Take the id as it is."""
        fields["decoded"] = value.strip()

    def _pieces(self):
        return [[" " + self]]


_CLASSES = {
    "subject": UniqueUnstructuredHeader, "date": UniqueDateHeader, "resent-date": DateHeader,
    "orig-date": UniqueDateHeader, "sender": UniqueSingleAddressHeader,
    "resent-sender": SingleAddressHeader, "to": UniqueAddressHeader,
    "resent-to": AddressHeader, "cc": UniqueAddressHeader, "resent-cc": AddressHeader,
    "bcc": UniqueAddressHeader, "resent-bcc": AddressHeader, "from": UniqueAddressHeader,
    "resent-from": AddressHeader, "reply-to": UniqueAddressHeader,
    "mime-version": MIMEVersionHeader, "content-type": ContentTypeHeader,
    "content-disposition": ContentDispositionHeader,
    "content-transfer-encoding": ContentTransferEncodingHeader, "message-id": MessageIDHeader}


class HeaderRegistry:
    """The classes of headers by their names."""

    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader,
                 use_default_map=True):
        self.registry = dict(_CLASSES) if use_default_map else {}
        self.base_class, self.default_class = base_class, default_class
        self._made = {}

    def map_to_type(self, name, cls):
        """Set the class of the headers of a name."""
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        made = self._made.get(cls)
        if made is None:
            bases = (cls,) if issubclass(cls, self.base_class) else (cls, self.base_class)
            made = self._made[cls] = type("_" + cls.__name__, bases, {})
        return made

    def __call__(self, name, value):
        return self[name](name, value)
