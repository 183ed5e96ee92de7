"""Times of the day, for `datetime`."""

import time as _time
from _datetime_date import _digits, _expand_format
from _datetime_delta import (
    _checked_int, _checked_name, _checked_offset, _check_zone, _full_name,
    _offset_text, timedelta, timezone)

_SPECS = {"hours": 1, "minutes": 2, "seconds": 3, "milliseconds": 4, "microseconds": 5}


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")


def _time_text(hour, minute, second, micros, timespec="auto"):
    if timespec == "auto":
        detail = 5 if micros else 3
    else:
        detail = _SPECS.get(timespec)
        if detail is None:
            raise ValueError("Unknown timespec value")
    text = f"{hour:02}"
    if detail >= 2:
        text += f":{minute:02}"
    if detail >= 3:
        text += f":{second:02}"
    if detail == 4:
        text += f".{micros // 1000:03}"
    elif detail == 5:
        text += f".{micros:06}"
    return text


def _parse_clock(text):
    """Read hours, minutes, seconds and microseconds of HH[[:]MM[[:]SS[.f…]]]."""
    parts = [0, 0, 0, 0]
    at = 0
    colons = text[2:3] == ":"
    for field in range(3):
        if field and colons:
            if text[at] != ":":
                raise ValueError(text)
            at += 1
        parts[field] = _digits(text, at, at + 2)
        at += 2
        if at == len(text):
            return parts
        if text[at] in ".,":
            if field < 2:
                raise ValueError(text)
            break
    if text[at] not in ".," or at + 1 == len(text):
        raise ValueError(text)
    fraction = text[at + 1:]
    if not (fraction.isascii() and fraction.isdigit()):
        raise ValueError(text)
    parts[3] = int(fraction[:6].ljust(6, "0"))
    return parts


def _parse_time(text):
    """Read the parts of an ISO 8601 time and its distance from UTC, None if there is none."""
    sign = next((i for i, c in enumerate(text) if c in "+-Z"), None)
    if sign is None:
        return (*_parse_clock(text), None)
    clock = _parse_clock(text[:sign])
    zone_text = text[sign + 1:]
    if text[sign] == "Z":
        if zone_text:
            raise ValueError(text)
        return (*clock, timedelta(0))
    hours, minutes, seconds, micros = _parse_clock(zone_text)
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
    return (*clock, -offset if text[sign] == "-" else offset)


class time:
    """time(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0): a time of the
    day, in a zone or in none."""

    __module__ = "datetime"
    __named_with_module__ = True
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold", "_hash")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, bytes) and len(hour) == 6 and hour[0] & 0x7F < 24:
            state, tzinfo = hour, minute or None
            fold, hour = divmod(state[0], 128)
            minute, second = state[1], state[2]
            microsecond = int.from_bytes(state[3:], "big")
        hour, minute = _checked_int(hour), _checked_int(minute)
        second, microsecond = _checked_int(second), _checked_int(microsecond)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        self._hash = -1
        return self

    @property
    def hour(self):
        """The hour, 0 to 23."""
        return self._hour

    @property
    def minute(self):
        """The minute, 0 to 59."""
        return self._minute

    @property
    def second(self):
        """The second, 0 to 59."""
        return self._second

    @property
    def microsecond(self):
        """The microsecond, 0 to 999999."""
        return self._microsecond

    @property
    def tzinfo(self):
        """The zone, or None."""
        return self._tzinfo

    @property
    def fold(self):
        """1 for the second of two equal times when clocks are put back."""
        return self._fold

    @classmethod
    def fromisoformat(cls, time_string, /):
        """Return the time that a text in an ISO 8601 format shows."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts = _parse_time(time_string.removeprefix("T"))
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        *clock, offset = parts
        return cls(*clock, None if offset is None else timezone(offset))

    def utcoffset(self):
        """Return the zone's distance from UTC, None without one."""
        if self._tzinfo is None:
            return None
        return _checked_offset("utcoffset", self._tzinfo.utcoffset(None))

    def dst(self):
        """Return by how much the zone puts clocks forward, None if it does not know."""
        if self._tzinfo is None:
            return None
        return _checked_offset("dst", self._tzinfo.dst(None))

    def tzname(self):
        """Return the zone's name, None without one."""
        return None if self._tzinfo is None else _checked_name(self._tzinfo, None)

    def isoformat(self, timespec="auto"):
        """Return the time as HH:MM:SS[.ffffff][+HH:MM]; timespec says how finely."""
        text = _time_text(
            self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """Return the time as text in a format of directives; the day is 1 January 1900."""
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
        offset = self.utcoffset()
        full = _expand_format(
            format, self._microsecond,
            lambda colons: "" if offset is None else _offset_text(offset, colons),
            lambda: self.tzname() or "")
        parts = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return _time.strftime(full, parts)

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(format).__name__}")
        return self.strftime(format) if format else str(self)

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{_full_name(self)}({', '.join(parts)})"

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        """Return the time with some of its fields replaced."""
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    def _micros(self):
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return seconds * 1_000_000 + self._microsecond

    def _compared(self, other, ordering):
        """Return numbers that compare as the times do; None if they cannot be equal."""
        mine, theirs = self._micros(), other._micros()
        if self._tzinfo is other._tzinfo:
            return mine, theirs
        a, b = self.utcoffset(), other.utcoffset()
        if (a is None) != (b is None):
            if ordering:
                raise TypeError("can't compare offset-naive and offset-aware times")
            return None
        if a is None:
            return mine, theirs
        return mine - a._total(), theirs - b._total()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        pair = self._compared(other, False)
        return pair is not None and pair[0] == pair[1]

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._compared(other, True)
        return mine < theirs

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._compared(other, True)
        return mine <= theirs

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._compared(other, True)
        return mine > theirs

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._compared(other, True)
        return mine >= theirs

    def __hash__(self):
        if self._hash == -1:
            offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
            shift = 0 if offset is None else offset._total()
            self._hash = hash((offset is None, self._micros() - shift))
        return self._hash

    def _state(self, with_fold):
        first = self._hour + (128 if self._fold and with_fold else 0)
        return (bytes((first, self._minute, self._second))
                + self._microsecond.to_bytes(3, "big"))

    def __reduce_ex__(self, protocol):
        state = self._state(protocol > 3)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
