"""The table at the end of an archive, and the record behind it that says where it is."""

import struct

from zipfile._entries import BadZipFile, ZipInfo

_END = struct.Struct("<4s4H2LH")
_END_MAGIC = b"PK\5\6"
_LOCATOR = struct.Struct("<4sLQL")
_LOCATOR_MAGIC = b"PK\6\7"
_LARGE_END = struct.Struct("<4sQ2H2L4Q")
_LARGE_MAGIC = b"PK\6\6"
_FARTHEST = (1 << 16) + _END.size


def end_record(file):
    """Return the place, number of entries, size and offset of the table and the comment.

    None if there is no such record.
    """
    file.seek(0, 2)
    size = file.tell()
    begin = max(size - _FARTHEST, 0)
    file.seek(begin)
    data = file.read(_FARTHEST)
    at = data.rfind(_END_MAGIC)
    if len(data) >= _END.size and data[-_END.size:].startswith(_END_MAGIC) \
            and data.endswith(b"\0\0"):
        at = len(data) - _END.size
    if at < 0 or at + _END.size > len(data):
        return None
    _, _, _, _, count, table, offset, comment = _END.unpack_from(data, at)
    comment = data[at + _END.size:at + _END.size + comment]
    large = _large_end(file, begin + at)
    if large:
        return *large, comment
    return begin + at, count, table, offset, comment


def _large_end(file, end):
    if end < _LOCATOR.size:
        return None
    file.seek(end - _LOCATOR.size)
    data = file.read(_LOCATOR.size)
    if len(data) != _LOCATOR.size or not data.startswith(_LOCATOR_MAGIC):
        return None
    _, disk, _, disks = _LOCATOR.unpack(data)
    if disk != 0 or disks > 1:
        raise BadZipFile("zipfiles that span multiple disks are not supported")
    at = end - _LOCATOR.size - _LARGE_END.size
    if at < 0:
        return None
    file.seek(at)
    data = file.read(_LARGE_END.size)
    if len(data) != _LARGE_END.size or not data.startswith(_LARGE_MAGIC):
        return None
    fields = _LARGE_END.unpack(data)
    return at, fields[7], fields[8], fields[9]


def read_entries(file, encoding):
    """Return where the table begins, the archive's comment and the entries."""
    try:
        found = end_record(file)
    except OSError:
        raise BadZipFile("File is not a zip file") from None
    if found is None:
        raise BadZipFile("File is not a zip file")
    place, _, size, offset, comment = found
    # Something may stand in front of the archive; all offsets count from its beginning.
    shift = place - size - offset
    begin = offset + shift
    if begin < 0:
        raise BadZipFile("Bad offset for central directory")
    file.seek(begin)
    data = file.read(size)
    entries, at = [], 0
    while at < size:
        entry, at = ZipInfo.from_directory(data, at, encoding)
        entry.header_offset += shift
        entries.append(entry)
    end = begin
    for entry in sorted(entries, key=lambda entry: entry.header_offset, reverse=True):
        entry._end_offset = end
        end = entry.header_offset
    return begin, comment, entries


def packed_end(count, size, offset, comment, large):
    """Return the record behind the table as bytes."""
    data = b""
    if large:
        data = _LARGE_END.pack(_LARGE_MAGIC, _LARGE_END.size - 12, 45, 45, 0, 0, count, count,
                               size, offset)
        data += _LOCATOR.pack(_LOCATOR_MAGIC, 0, offset + size, 1)
        count = min(count, 0xFFFF)
        size = min(size, 0xFFFFFFFF)
        offset = min(offset, 0xFFFFFFFF)
    return data + _END.pack(_END_MAGIC, 0, 0, count, count, size, offset, len(comment)) + comment
