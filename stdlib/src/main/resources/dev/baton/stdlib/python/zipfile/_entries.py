"""What an archive says about each of its files, and how that is laid out in bytes."""

import os
import stat
import struct
import time

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = ZIP_MAX_COMMENT = (1 << 16) - 1

# Bits of the flags.
ENCRYPTED, LZMA_END, DESCRIPTOR, PATCHED, STRONG, UTF_8 = 1, 2, 8, 0x20, 0x40, 0x800

METHODS = {0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce",
           6: "implode", 7: "tokenize", 8: "deflate", 9: "deflate64", 10: "implode",
           12: "bzip2", 14: "lzma", 18: "terse", 19: "lz77", 97: "wavpack", 98: "ppmd"}

LOCAL_HEADER = struct.Struct("<4s2B4HL2L2H")
LOCAL_MAGIC = b"PK\3\4"
CENTRAL_HEADER = struct.Struct("<4s4B4HL2L5H2L")
CENTRAL_MAGIC = b"PK\1\2"
_ALL_ONES = 0xFFFFFFFF


class BadZipFile(Exception):
    """A file is no archive, or a damaged one."""


class LargeZipFile(Exception):
    """An archive would need the extension for large files, which is not allowed."""


def check_method(method):
    """Raise if a method of compression cannot be used here."""
    if method == ZIP_STORED:
        return
    names = {ZIP_DEFLATED: "zlib", ZIP_BZIP2: "bz2", ZIP_LZMA: "lzma"}
    name = names.get(method)
    if name is None:
        raise NotImplementedError("That compression method is not supported")
    try:
        __import__(name)
    except ImportError:
        raise RuntimeError(f"Compression requires the (missing) {name} module") from None


def without_fields(extra, kinds):
    """Return extra fields without those of some kinds; a damaged rest stays."""
    kept, at = b"", 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        end = at + 4 + size
        if kind not in kinds:
            kept += extra[at:end]
        at = end
    return kept + extra[at:]


class ZipInfo:
    """One entry of an archive."""

    __slots__ = ("orig_filename", "filename", "date_time", "compress_type", "_compresslevel",
                 "comment", "extra", "create_system", "create_version", "extract_version",
                 "reserved", "flag_bits", "volume", "internal_attr", "external_attr",
                 "header_offset", "CRC", "compress_size", "file_size", "_raw_time",
                 "_end_offset")

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        end = filename.find("\0")
        if end >= 0:
            filename = filename[:end]
        if os.sep != "/" and os.sep in filename:
            filename = filename.replace(os.sep, "/")
        self.filename = filename
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type = ZIP_STORED
        self._compresslevel = None
        self.comment = self.extra = b""
        self.create_system = 3
        self.create_version = self.extract_version = 20
        self.reserved = self.flag_bits = self.volume = 0
        self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = 0
        self._end_offset = None

    def __repr__(self):
        text = f"<{type(self).__name__} filename={self.filename!r}"
        if self.compress_type != ZIP_STORED:
            name = METHODS.get(self.compress_type, self.compress_type)
            text += f" compress_type={name}"
        low, high = self.external_attr & 0xFFFF, self.external_attr >> 16
        if high:
            text += f" filemode={stat.filemode(high)!r}"
        if low:
            text += f" external_attr={low:#x}"
        if not self.is_dir() or self.file_size:
            text += f" file_size={self.file_size!r}"
        empty = self.is_dir() and not self.compress_size
        if not empty and (self.compress_type != ZIP_STORED
                          or self.file_size != self.compress_size):
            text += f" compress_size={self.compress_size!r}"
        return text + ">"

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """Return an entry for a file or a directory of the file system."""
        found = os.stat(os.fspath(filename))
        date = tuple(time.localtime(found.st_mtime))[:6]
        if not strict_timestamps:
            date = min(max(date, (1980, 1, 1, 0, 0, 0)), (2107, 12, 31, 23, 59, 59))
        name = os.fspath(filename) if arcname is None else arcname
        name = os.path.normpath(os.path.splitdrive(name)[1]).lstrip("/")
        directory = stat.S_ISDIR(found.st_mode)
        entry = cls(name + "/" * directory, date)
        entry.external_attr = (found.st_mode & 0xFFFF) << 16
        if directory:
            entry.file_size = 0
            entry.external_attr |= 0x10
        else:
            entry.file_size = found.st_size
        return entry

    def is_dir(self):
        """Return whether the entry is a directory."""
        return self.filename.endswith("/")

    def _packed_time(self):
        year, month, day, hour, minute, second = self.date_time
        return (hour << 11 | minute << 5 | second // 2,
                year - 1980 << 9 | month << 5 | day)

    def _packed_name(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits & ~UTF_8
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | UTF_8

    def _least_version(self, large):
        least = 45 if large else 0
        return max(least, {ZIP_BZIP2: 46, ZIP_LZMA: 63}.get(self.compress_type, 0))

    def FileHeader(self, zip64=None):
        """Return the header in front of the entry's data."""
        known = not self.flag_bits & DESCRIPTOR
        crc = self.CRC if known else 0
        packed = self.compress_size if known else 0
        size = self.file_size if known else 0
        extra = self.extra
        if zip64 is None:
            zip64 = size > ZIP64_LIMIT or packed > ZIP64_LIMIT
        if zip64:
            extra = struct.pack("<HHQQ", 1, 16, size, packed) + extra
            size = packed = _ALL_ONES
        least = self._least_version(zip64)
        self.extract_version = max(least, self.extract_version)
        self.create_version = max(least, self.create_version)
        name, flags = self._packed_name()
        return LOCAL_HEADER.pack(
            LOCAL_MAGIC, self.extract_version, self.reserved, flags, self.compress_type,
            *self._packed_time(), crc, packed, size, len(name), len(extra)) + name + extra

    def directory_record(self):
        """Return the entry's part of the table at the end."""
        large = []
        size, packed, offset = self.file_size, self.compress_size, self.header_offset
        if size > ZIP64_LIMIT or packed > ZIP64_LIMIT:
            large += [size, packed]
            size = packed = _ALL_ONES
        if offset > ZIP64_LIMIT:
            large.append(offset)
            offset = _ALL_ONES
        extra = self.extra
        if large:
            extra = without_fields(extra, (1,))
            extra = struct.pack(f"<HH{len(large)}Q", 1, 8 * len(large), *large) + extra
        least = self._least_version(bool(large))
        extract = max(least, self.extract_version)
        create = max(least, self.create_version)
        name, flags = self._packed_name()
        return CENTRAL_HEADER.pack(
            CENTRAL_MAGIC, create, self.create_system, extract, self.reserved, flags,
            self.compress_type, *self._packed_time(), self.CRC, packed, size, len(name),
            len(extra), len(self.comment), 0, self.internal_attr, self.external_attr,
            offset) + name + extra + self.comment

    @classmethod
    def from_directory(cls, data, at, encoding):
        """Return the entry at a place of the table, and the place of the next one."""
        if len(data) - at < CENTRAL_HEADER.size:
            raise BadZipFile("Truncated central directory")
        (magic, create, system, extract, reserved, flags, method, clock, date, crc, packed, size,
         name_size, extra_size, comment_size, volume, internal, external,
         offset) = CENTRAL_HEADER.unpack_from(data, at)
        if magic != CENTRAL_MAGIC:
            raise BadZipFile("Bad magic number for central directory")
        at += CENTRAL_HEADER.size
        name = data[at:at + name_size]
        text = name.decode("utf-8" if flags & UTF_8 else encoding or "cp437")
        entry = cls(text)
        at += name_size
        entry.extra = data[at:at + extra_size]
        at += extra_size
        entry.comment = data[at:at + comment_size]
        entry.create_version, entry.create_system = create, system
        entry.extract_version, entry.reserved, entry.flag_bits = extract, reserved, flags
        if extract > 63:
            raise NotImplementedError(f"zip file version {extract / 10:.1f}")
        entry.compress_type, entry.CRC = method, crc
        entry.compress_size, entry.file_size, entry.header_offset = packed, size, offset
        entry.volume, entry.internal_attr, entry.external_attr = volume, internal, external
        entry._raw_time = clock
        entry.date_time = ((date >> 9) + 1980, date >> 5 & 15, date & 31,
                           clock >> 11, clock >> 5 & 63, (clock & 31) * 2)
        entry._read_large_sizes()
        return entry, at + comment_size

    def _read_large_sizes(self):
        extra = self.extra
        while len(extra) >= 4:
            kind, size = struct.unpack_from("<HH", extra)
            if size + 4 > len(extra):
                raise BadZipFile(f"Corrupt extra field {kind:04x} (size={size})")
            if kind == 1:
                self._take_large_sizes(extra[4:size + 4])
            extra = extra[size + 4:]

    def _take_large_sizes(self, data):
        try:
            for field, marks, label in (("file_size", (2**64 - 1, _ALL_ONES), "File size"),
                                        ("compress_size", (_ALL_ONES,), "Compress size"),
                                        ("header_offset", (_ALL_ONES,), "Header offset")):
                if getattr(self, field) in marks:
                    value, = struct.unpack_from("<Q", data)
                    setattr(self, field, value)
                    data = data[8:]
        except struct.error:
            raise BadZipFile(f"Corrupt zip64 extra field. {label} not found.") from None
