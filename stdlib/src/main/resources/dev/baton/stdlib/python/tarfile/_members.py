"""What an archive says about each member, and the blocks that say it."""

import copy
import sys

BLOCK = 512
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = (
    b"0", b"\0", b"1", b"2", b"3", b"4", b"5", b"6", b"7")
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE = b"L", b"K", b"S"
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT
ENCODING = sys.getfilesystemencoding()
_REGULAR = REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE
_KEPT = object()


class TarError(Exception):
    """What goes wrong with archives."""


class HeaderError(TarError):
    """A header is wrong."""


def number(field):
    """The number in a field: octal digits, or binary behind a first byte of 0x80 or 0xff."""
    if field[:1] in (b"\x80", b"\xff"):
        return int.from_bytes(field[1:], "big") - (256 ** (len(field) - 1)
                                                   if field[0] == 0xff else 0)
    try:
        return int(field.partition(b"\0")[0].decode("ascii", "strict").strip() or "0", 8)
    except ValueError:
        raise HeaderError("invalid header") from None


def field(value, size, format):
    """A number as a field."""
    value = int(value)
    if 0 <= value < 8 ** (size - 1):
        return b"%0*o\0" % (size - 1, value)
    if format == GNU_FORMAT and -256 ** (size - 1) <= value < 256 ** (size - 1):
        return (b"\x80" if value >= 0 else b"\xff") + (value % 256 ** (size - 1)).to_bytes(
            size - 1, "big")
    raise ValueError("overflow in number field")


def text(data, encoding, errors):
    """The text of a field."""
    return data.partition(b"\0")[0].decode(encoding, errors)


def _sums(block):
    rest = block[:148] + b" " * 8 + block[156:512]
    return sum(rest), sum(b - 256 if b > 127 else b for b in rest)


class TarInfo:
    """One member of an archive."""

    def __init__(self, name=""):
        self.name = name
        self.mode = 0o644
        self.uid = self.gid = self.size = self.mtime = self.chksum = 0
        self.type = REGTYPE
        self.linkname = self.uname = self.gname = ""
        self.devmajor = self.devminor = self.offset = self.offset_data = 0
        self.pax_headers = {}
        self.sparse = None
        self.tarfile = None

    @property
    def path(self):
        """The name, as extended headers call it."""
        return self.name

    @path.setter
    def path(self, name):
        self.name = name

    @property
    def linkpath(self):
        """The name that a link leads to, as extended headers call it."""
        return self.linkname

    @linkpath.setter
    def linkpath(self, linkname):
        self.linkname = linkname

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r} at {id(self):#x}>"

    def replace(self, *, name=_KEPT, mtime=_KEPT, mode=_KEPT, linkname=_KEPT, uid=_KEPT,
                gid=_KEPT, uname=_KEPT, gname=_KEPT, deep=True):
        """Return a copy with some fields changed."""
        result = copy.deepcopy(self) if deep else copy.copy(self)
        for key, value in (("name", name), ("mtime", mtime), ("mode", mode),
                           ("linkname", linkname), ("uid", uid), ("gid", gid), ("uname", uname),
                           ("gname", gname)):
            if value is not _KEPT:
                setattr(result, key, value)
        return result

    def __deepcopy__(self, memo):
        result = copy.copy(self)
        result.pax_headers = dict(self.pax_headers)
        return result

    def isreg(self):
        """Return whether it is a file."""
        return self.type in _REGULAR

    isfile = isreg

    def isdir(self):
        """Return whether it is a directory."""
        return self.type == DIRTYPE

    def issym(self):
        """Return whether it is a symbolic link."""
        return self.type == SYMTYPE

    def islnk(self):
        """Return whether it is another name of a file."""
        return self.type == LNKTYPE

    def ischr(self):
        """Return whether it is a character device."""
        return self.type == CHRTYPE

    def isblk(self):
        """Return whether it is a block device."""
        return self.type == BLKTYPE

    def isfifo(self):
        """Return whether it is a pipe."""
        return self.type == FIFOTYPE

    def issparse(self):
        """Return whether it is a file with holes."""
        return self.sparse is not None

    def isdev(self):
        """Return whether it is a device or a pipe."""
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)

    def get_info(self):
        """Return the fields as a dict."""
        fields = {key: getattr(self, key) for key in (
            "name", "uid", "gid", "size", "mtime", "chksum", "type", "linkname", "uname", "gname",
            "devmajor", "devminor")}
        fields["mode"] = None if self.mode is None else self.mode & 0o7777
        if self.type == DIRTYPE and not self.name.endswith("/"):
            fields["name"] += "/"
        return fields

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors="surrogateescape"):
        """Return the blocks in front of the member's data."""
        fields = self.get_info()
        for key, value in fields.items():
            if value is None:
                raise ValueError(f"{key} may not be None")
        if format == USTAR_FORMAT:
            return self._ustar(fields, encoding, errors)
        if format == GNU_FORMAT:
            return self._gnu(fields, encoding, errors)
        if format == PAX_FORMAT:
            return self._pax(fields, encoding)
        raise ValueError("invalid format")

    def _ustar(self, fields, encoding, errors):
        if len(fields["linkname"].encode(encoding, errors)) > 100:
            raise ValueError("linkname is too long")
        prefix = ""
        if len(fields["name"].encode(encoding, errors)) > 100:
            prefix, fields["name"] = self._split(fields["name"], encoding, errors)
        return self._header(fields, USTAR_FORMAT, encoding, errors, prefix)

    @staticmethod
    def _split(name, encoding, errors):
        parts = name.split("/")
        for i in range(1, len(parts)):
            prefix, rest = "/".join(parts[:i]), "/".join(parts[i:])
            if len(prefix.encode(encoding, errors)) <= 155 \
                    and len(rest.encode(encoding, errors)) <= 100:
                return prefix, rest
        raise ValueError("name is too long")

    def _gnu(self, fields, encoding, errors):
        data = b""
        for key, kind in ("linkname", GNUTYPE_LONGLINK), ("name", GNUTYPE_LONGNAME):
            long = fields[key].encode(encoding, errors)
            if len(long) > 100:
                data += _extra_member("././@LongLink", long + b"\0", kind, GNU_FORMAT)
        return data + self._header(fields, GNU_FORMAT, encoding, errors)

    def _pax(self, fields, encoding):
        records = dict(self.pax_headers)
        for key, record, limit in (("name", "path", 100), ("linkname", "linkpath", 100),
                                   ("uname", "uname", 32), ("gname", "gname", 32)):
            if record in records:
                continue
            if not fields[key].isascii() or len(fields[key]) > limit:
                records[record] = fields[key]
        for key, size in ("uid", 8), ("gid", 8), ("size", 12), ("mtime", 12):
            value = fields[key]
            fits = 0 <= value < 8 ** (size - 1)
            if isinstance(value, float):
                fields[key] = round(value) if fits else 0
                records.setdefault(key, str(value))
            elif not fits:
                fields[key] = 0
                records.setdefault(key, str(value))
        data = packed_records(records, b"x", encoding) if records else b""
        return data + self._header(fields, USTAR_FORMAT, "ascii", "replace")

    @staticmethod
    def _header(fields, format, encoding, errors, prefix=""):
        def fixed(value, size):
            return value.encode(encoding, errors)[:size].ljust(size, b"\0")
        device = fields["type"] in (CHRTYPE, BLKTYPE)
        major, minor = (field(fields[key], 8, format) if device else bytes(8)
                        for key in ("devmajor", "devminor"))
        kind = fields.get("type", REGTYPE)
        block = b"".join([
            fixed(fields["name"], 100), field(fields["mode"] & 0o7777, 8, format),
            field(fields["uid"], 8, format), field(fields["gid"], 8, format),
            field(fields["size"], 12, format), field(fields["mtime"], 12, format), b" " * 8, kind,
            fixed(fields["linkname"], 100),
            b"ustar  \0" if format == GNU_FORMAT else b"ustar\x0000",
            fixed(fields["uname"], 32), fixed(fields["gname"], 32), major, minor,
            fixed(prefix, 155)]).ljust(BLOCK, b"\0")
        return block[:148] + b"%06o\0 " % _sums(block)[0] + block[156:]

    @classmethod
    def frombuf(cls, buf, encoding, errors):
        """Return the member that a block describes."""
        if not buf:
            raise HeaderError("empty header")
        if len(buf) != BLOCK:
            raise HeaderError("truncated header")
        if buf.count(0) == BLOCK:
            raise HeaderError("end of file header")
        found = number(buf[148:156])
        if found not in _sums(buf):
            raise HeaderError("bad checksum")
        member = cls(text(buf[:100], encoding, errors))
        member.mode, member.uid, member.gid = (
            number(buf[at:at + 8]) for at in (100, 108, 116))
        member.size, member.mtime = number(buf[124:136]), number(buf[136:148])
        member.chksum, member.type = found, buf[156:157]
        member.linkname = text(buf[157:257], encoding, errors)
        member.uname = text(buf[265:297], encoding, errors)
        member.gname = text(buf[297:329], encoding, errors)
        member.devmajor, member.devminor = number(buf[329:337]), number(buf[337:345])
        prefix = text(buf[345:500], encoding, errors)
        if member.type == AREGTYPE and member.name.endswith("/"):
            member.type = DIRTYPE
        if member.isdir():
            member.name = member.name.rstrip("/")
        if prefix and member.type not in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE):
            member.name = prefix + "/" + member.name
        return member


def _padded(data):
    return data + bytes(-len(data) % BLOCK)


def _extra_member(name, data, kind, format):
    fields = dict(TarInfo(name).get_info(), type=kind, size=len(data), mode=0)
    return TarInfo._header(fields, format, "utf-8", "strict") + _padded(data)


def packed_records(records, kind, encoding="utf-8"):
    """Return the blocks of an extended header."""
    data = b""
    for key, value in records.items():
        record = b" " + key.encode() + b"=" + str(value).encode("utf-8", "surrogateescape") + b"\n"
        size = len(record)
        while size != len(record) + len(str(size)):
            size = len(record) + len(str(size))
        data += b"%d" % size + record
    return _extra_member("././@PaxHeader", data, kind, USTAR_FORMAT)


def unpacked_records(data):
    """Return the records of an extended header as a dict."""
    records, at = {}, 0
    while at < len(data) and data[at] != 0:
        space = data.find(b" ", at, at + 20)
        if space < 0 or not data[at:space].isdigit():
            raise HeaderError("invalid header")
        end = at + int(data[at:space])
        key, equals, value = data[space + 1:end - 1].partition(b"=")
        if not equals or end <= space or end > len(data) or data[end - 1:end] != b"\n":
            raise HeaderError("invalid header")
        records[key.decode("utf-8", "surrogateescape")] = value.decode("utf-8", "surrogateescape")
        at = end
    return records
