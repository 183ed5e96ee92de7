"""Universally unique identifiers, RFC 4122."""

import os as _os
import time as _time
from enum import Enum as _Enum

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    "reserved for NCS compatibility", "specified in RFC 4122",
    "reserved for Microsoft compatibility", "reserved for future definition"]


class SafeUUID(_Enum):
    """Whether an identifier was made so that processes cannot make the same."""

    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    """An identifier of 128 bits, from one of hex, bytes, bytes_le, fields or int."""

    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None,
                 *, is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be "
                            "given")
        if hex is not None:
            digits = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(digits) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = _int(digits, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = _int.from_bytes(bytes, "big")
        if fields is not None:
            int = _from_fields(fields)
        if not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            int = int & ~(0xC000 << 48) | 0x8000 << 48
            int = int & ~(0xF000 << 64) | version << 76
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "is_safe", is_safe)

    def __getstate__(self):
        state = {"int": self.int}
        if self.is_safe is not SafeUUID.unknown:
            state["is_safe"] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        safe = SafeUUID(state["is_safe"]) if "is_safe" in state else SafeUUID.unknown
        object.__setattr__(self, "is_safe", safe)

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        digits = self.hex
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

    @property
    def bytes(self):
        """The 16 bytes, the highest first."""
        return self.int.to_bytes(16, "big")

    @property
    def bytes_le(self):
        """The 16 bytes, those of the first three fields with the lowest first."""
        data = self.bytes
        return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]

    @property
    def fields(self):
        """The six fields as a tuple."""
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant,
                self.clock_seq_low, self.node)

    @property
    def time_low(self):
        """The first 32 bits."""
        return self.int >> 96

    @property
    def time_mid(self):
        """The next 16 bits."""
        return self.int >> 80 & 0xFFFF

    @property
    def time_hi_version(self):
        """The next 16 bits."""
        return self.int >> 64 & 0xFFFF

    @property
    def clock_seq_hi_variant(self):
        """The next 8 bits."""
        return self.int >> 56 & 0xFF

    @property
    def clock_seq_low(self):
        """The next 8 bits."""
        return self.int >> 48 & 0xFF

    @property
    def time(self):
        """The time stamp of 60 bits, of version 1."""
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        """The sequence number of 14 bits."""
        return (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low

    @property
    def node(self):
        """The last 48 bits."""
        return self.int & 0xFFFFFFFFFFFF

    @property
    def hex(self):
        """The 32 hexadecimal digits."""
        return f"{self.int:032x}"

    @property
    def urn(self):
        """The identifier as a URN."""
        return f"urn:uuid:{self}"

    @property
    def variant(self):
        """What lays the fields out: one of the constants of the module."""
        if not self.int & 0x8000 << 48:
            return RESERVED_NCS
        if not self.int & 0x4000 << 48:
            return RFC_4122
        return RESERVED_FUTURE if self.int & 0x2000 << 48 else RESERVED_MICROSOFT

    @property
    def version(self):
        """How the identifier was made, 1 to 5; None for other variants."""
        return _int(self.int >> 76 & 0xF) if self.variant == RFC_4122 else None


_int = int
_node = None


def _from_fields(fields):
    if len(fields) != 6:
        raise ValueError("fields is not a 6-tuple")
    number = 0
    for position, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48)), 1):
        if not 0 <= value < 1 << bits:
            raise ValueError(f"field {position} out of range (need a {bits}-bit value)")
        number = number << bits | value
    return number


def getnode():
    """Return the number of this node: 48 random bits, marked as no hardware address."""
    global _node
    if _node is None:
        from random import getrandbits

        _node = getrandbits(48) | 1 << 40
    return _node


_last_timestamp = None


def uuid1(node=None, clock_seq=None):
    """Make an identifier from the node, a sequence number and the time."""
    global _last_timestamp
    stamp = _time.time_ns() // 100 + 0x01B21DD213814000
    if _last_timestamp is not None and stamp <= _last_timestamp:
        stamp = _last_timestamp + 1
    _last_timestamp = stamp
    if clock_seq is None:
        from random import getrandbits

        clock_seq = getrandbits(14)
    fields = (stamp & 0xFFFFFFFF, stamp >> 32 & 0xFFFF, stamp >> 48 & 0x0FFF,
              clock_seq >> 8 & 0x3F, clock_seq & 0xFF, getnode() if node is None else node)
    return UUID(fields=fields, version=1)


def uuid3(namespace, name):
    """Make the identifier of a name in a namespace, by MD5."""
    from hashlib import md5

    if isinstance(name, str):
        name = name.encode()
    return UUID(bytes=md5(namespace.bytes + name).digest(), version=3)


def uuid4():
    """Make a random identifier."""
    return UUID(bytes=_os.urandom(16), version=4)


def uuid5(namespace, name):
    """Make the identifier of a name in a namespace, by SHA-1."""
    from hashlib import sha1

    if isinstance(name, str):
        name = name.encode()
    return UUID(bytes=sha1(namespace.bytes + name).digest()[:16], version=5)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
