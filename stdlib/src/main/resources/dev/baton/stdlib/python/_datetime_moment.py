"""Days with a time, for `datetime`."""

import time as _time
from _calendar_time import parse as _parse
from _datetime_date import (
    _DAY_NAMES, _MAX_ORDINAL, _MONTH_NAMES, _check_date, _day_of_year, _expand_format,
    _from_ordinal, _is_state, _missing, _parse_date, _year_of_state, date)
from _datetime_delta import (
    _DAY, _checked_int, _checked_name, _checked_offset, _check_zone, _full_name, _offset_text,
    timedelta, timezone, tzinfo as _tzinfo_class)
from _datetime_time import _check_time, _parse_time, _time_text, time

_EPOCH_ORDINAL = 719163


def _date_length(text):
    """Tell how many characters of an ISO 8601 date and time belong to the date."""
    if len(text) == 7:
        return 7
    if text[4] == "-":
        if text[5] == "W":
            if len(text) > 8 and text[8] == "-":
                if len(text) == 9:
                    raise ValueError(text)
                return 8 if len(text) > 10 and text[10].isdigit() else 10
            return 8
        return 10
    if text[4] == "W":
        at = 7
        while at < len(text) and text[at].isdigit():
            at += 1
        if at < 9:
            return at
        return 7 if at % 2 == 0 else 8
    return 8


def _float_parts(timestamp):
    """Split a timestamp into whole seconds and microseconds, rounded half to even."""
    if isinstance(timestamp, float):
        seconds = int(timestamp // 1) if timestamp == timestamp else int(timestamp)
        micros = round((timestamp - seconds) * 1e6)
        if micros >= 1_000_000:
            seconds, micros = seconds + 1, micros - 1_000_000
        return seconds, micros
    if isinstance(timestamp, int):
        return timestamp, 0
    if hasattr(timestamp, "__float__") and not hasattr(timestamp, "__index__"):
        return _float_parts(float(timestamp))
    return _checked_int(timestamp), 0


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

    The year, month and day arguments are required. tzinfo may be None, or an
    instance of a tzinfo subclass. The remaining arguments may be ints.
    """

    __module__ = "datetime"
    __named_with_module__ = True
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0,
                microsecond=0, tzinfo=None, *, fold=0):
        if (month is None or isinstance(month, _tzinfo_class)) and (
                state := _is_state(year, 10)) is not None:
            tzinfo = month
            fold = state[2] >> 7
            year, month, day = _year_of_state(state)
            hour, minute, second = state[4:7]
            microsecond = int.from_bytes(state[7:], "big")
        else:
            _missing(("year", year), ("month", month), ("day", day))
        year, month, day = _checked_int(year), _checked_int(month), _checked_int(day)
        hour, minute = _checked_int(hour), _checked_int(minute)
        second, microsecond = _checked_int(second), _checked_int(microsecond)
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        self._hash = -1
        return self

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    @classmethod
    def _at(cls, micros, zone):
        """Make the one so many microseconds after the beginning of day 0."""
        days, rest = divmod(micros, _DAY)
        if not 0 < days <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        rest, micro = divmod(rest, 1_000_000)
        minutes, second = divmod(rest, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*_from_ordinal(days), hour, minute, second, micro, zone)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """Return the moment of a POSIX timestamp, in local time or that of a zone."""
        _check_zone(tz)
        seconds, micros = _float_parts(timestamp)
        if tz is not None:
            return tz.fromutc(cls._of_struct(_time.gmtime(seconds), micros, tz))
        local = _time.localtime(seconds)
        made = cls._of_struct(local, micros, None)
        before = _time.localtime(max(seconds - 86400, 0)).tm_gmtoff
        if before > local.tm_gmtoff and _time.localtime(
                seconds - (before - local.tm_gmtoff)).tm_gmtoff == before:
            made = made.replace(fold=1)
        return made

    @classmethod
    def _of_struct(cls, parts, micros, zone):
        return cls(*parts[:5], min(parts[5], 59), micros, zone)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Return the moment of a POSIX timestamp in UTC, without a zone."""
        import warnings

        warnings.warn(
            "datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a "
            "future version. Use timezone-aware objects to represent datetimes in UTC: "
            "datetime.datetime.fromtimestamp(timestamp, datetime.UTC).",
            DeprecationWarning, stacklevel=2)
        seconds, micros = _float_parts(timestamp)
        return cls._of_struct(_time.gmtime(seconds), micros, None)

    @classmethod
    def now(cls, tz=None):
        """Return this moment, in local time or that of a zone."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """Return this moment in UTC, without a zone."""
        import warnings

        warnings.warn(
            "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future "
            "version. Use timezone-aware objects to represent datetimes in UTC: "
            "datetime.datetime.now(datetime.UTC).",
            DeprecationWarning, stacklevel=2)
        seconds, micros = _float_parts(_time.time())
        return cls._of_struct(_time.gmtime(seconds), micros, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """Return a day and a time of day as one."""
        _check_kind(1, date, _Date, "datetime.date")
        _check_kind(2, time, _Time, "datetime.time")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """Return the moment that a text in an ISO 8601 format shows."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) < 7:
                raise ValueError
            length = _date_length(date_string)
            parts = _parse_date(date_string[:length])
            rest = date_string[length + 1:]
            clock = _parse_time(rest) if rest else (0, 0, 0, 0, None)
            if len(date_string) == length + 1:
                raise ValueError
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        *clock, offset = clock
        return cls(*parts, *clock, None if offset is None else timezone(offset))

    @classmethod
    def strptime(cls, date_string, format, /):
        """Return the moment that a text in a format of directives shows."""
        for position, value in (1, date_string), (2, format):
            if not isinstance(value, str):
                raise TypeError(f"strptime() argument {position} must be str, not "
                                f"{type(value).__name__}")
        *fields, offset, name = _parse(date_string, format)
        zone = None
        if offset is not None:
            delta = timedelta(microseconds=offset)
            zone = timezone(delta) if name is None else timezone(delta, name)
        return cls(*fields, zone)

    def timetuple(self):
        """Return the local fields as a time.struct_time."""
        dst = self.dst()
        flag = -1 if dst is None else 1 if dst else 0
        return self._struct(flag)

    def _struct(self, flag):
        return _time.struct_time((
            self._year, self._month, self._day, self._hour, self._minute, self._second,
            self.weekday(), _day_of_year(self._year, self._month, self._day), flag))

    def utctimetuple(self):
        """Return the fields in UTC as a time.struct_time."""
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return moment._struct(0)

    def timestamp(self):
        """Return the POSIX timestamp, a float."""
        if self._tzinfo is None:
            return self._local_seconds() + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def _local_seconds(self):
        """Return the seconds since the epoch of this local time; fold chooses between two."""
        naive = (self.toordinal() - _EPOCH_ORDINAL) * 86400 + (
            self._hour * 60 + self._minute) * 60 + self._second
        before = _time.localtime(naive - 86400).tm_gmtoff
        after = _time.localtime(naive + 86400).tm_gmtoff
        fits = [naive - offset for offset in (before, after)
                if _time.localtime(naive - offset).tm_gmtoff == offset]
        if fits:
            return fits[-1 if self._fold else 0]
        return naive - (after if self._fold else before)

    def date(self):
        """Return the day."""
        return _Date(self._year, self._month, self._day)

    def time(self):
        """Return the time of the day, without the zone."""
        return _Time(self._hour, self._minute, self._second, self._microsecond,
                     fold=self._fold)

    def timetz(self):
        """Return the time of the day, with the zone."""
        return _Time(self._hour, self._minute, self._second, self._microsecond,
                     self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        """Return the moment with some of its fields replaced."""
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    def _local_zone(self):
        seconds = (self._local_seconds() if self._tzinfo is None
                   else int((self - _EPOCH) // timedelta(seconds=1)))
        local = _time.localtime(seconds)
        return timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)

    def astimezone(self, tz=None):
        """Return the same moment in another zone, the local one by default."""
        if tz is None:
            tz = self._local_zone()
        else:
            _check_zone(tz)
        mine = self._tzinfo
        if mine is tz:
            return self
        offset = None if mine is None else self.utcoffset()
        if offset is None:
            mine = self.replace(tzinfo=None)._local_zone()
            offset = mine.utcoffset(self)
        utc = (self.replace(tzinfo=None) - offset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        """Return the moment as text such as 'Sat Jun  6 16:26:11 1998'."""
        return (f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2} "
                f"{self._hour:02}:{self._minute:02}:{self._second:02} {self._year:04}")

    def isoformat(self, sep="T", timespec="auto"):
        """Return the moment as YYYY-MM-DDTHH:MM:SS[.ffffff][+HH:MM]."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not "
                            f"{type(sep).__name__}")
        text = (f"{self._year:04}-{self._month:02}-{self._day:02}{sep}"
                + _time_text(self._hour, self._minute, self._second, self._microsecond,
                             timespec))
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            fields.append(self._second)
        if self._microsecond:
            fields.append(self._microsecond)
        parts = [str(field) for field in fields]
        if self._fold:
            parts.append("fold=1")
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        return f"{_full_name(self)}({', '.join(parts)})"

    def __str__(self):
        return self.isoformat(" ")

    def strftime(self, format):
        """Return the moment as text in a format of directives."""
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
        offset = self.utcoffset()
        full = _expand_format(
            format, self._microsecond,
            lambda colons: "" if offset is None else _offset_text(offset, colons),
            lambda: self.tzname() or "")
        return _time.strftime(full, self.timetuple())

    def utcoffset(self):
        """Return the zone's distance from UTC at this moment, None without one."""
        if self._tzinfo is None:
            return None
        return _checked_offset("utcoffset", self._tzinfo.utcoffset(self))

    def dst(self):
        """Return by how much the zone has put clocks forward, None if it does not know."""
        return None if self._tzinfo is None else _checked_offset("dst", self._tzinfo.dst(self))

    def tzname(self):
        """Return the zone's name at this moment, None without one."""
        return None if self._tzinfo is None else _checked_name(self._tzinfo, self)

    def _micros(self):
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return self.toordinal() * _DAY + seconds * 1_000_000 + self._microsecond

    def _compared(self, other, verb):
        """Return numbers that compare as the moments do; None if they cannot be equal."""
        mine, theirs = self._micros(), other._micros()
        if self._tzinfo is other._tzinfo:
            return mine, theirs
        a, b = self.utcoffset(), other.utcoffset()
        if verb is None and (a != self.replace(fold=not self._fold).utcoffset()
                             or b != other.replace(fold=not other._fold).utcoffset()):
            return None
        if (a is None) != (b is None):
            if verb is not None:
                raise TypeError(f"can't {verb} offset-naive and offset-aware datetimes")
            return None
        if a is None:
            return mine, theirs
        return mine - a._total(), theirs - b._total()

    def _ordered(self, other):
        if isinstance(other, datetime):
            return self._compared(other, "compare")
        if isinstance(other, _Date):
            raise TypeError(f"can't compare {_full_name(self)} to {_full_name(other)}")
        return None

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, _Date) else NotImplemented
        pair = self._compared(other, None)
        return pair is not None and pair[0] == pair[1]

    def __lt__(self, other):
        pair = self._ordered(other)
        return NotImplemented if pair is None else pair[0] < pair[1]

    def __le__(self, other):
        pair = self._ordered(other)
        return NotImplemented if pair is None else pair[0] <= pair[1]

    def __gt__(self, other):
        pair = self._ordered(other)
        return NotImplemented if pair is None else pair[0] > pair[1]

    def __ge__(self, other):
        pair = self._ordered(other)
        return NotImplemented if pair is None else pair[0] >= pair[1]

    def __hash__(self):
        if self._hash == -1:
            offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
            shift = 0 if offset is None else offset._total()
            self._hash = hash((offset is None, self._micros() - shift))
        return self._hash

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._at(self._micros() + other._total(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, datetime):
            mine, theirs = self._compared(other, "subtract")
            return timedelta._of(mine - theirs)
        if isinstance(other, timedelta):
            return type(self)._at(self._micros() - other._total(), self._tzinfo)
        return NotImplemented

    def _state(self, with_fold):
        month = self._month + (128 if self._fold and with_fold else 0)
        return (bytes((*divmod(self._year, 256), month, self._day, self._hour, self._minute,
                       self._second)) + self._microsecond.to_bytes(3, "big"))

    def __reduce_ex__(self, protocol):
        state = self._state(protocol > 3)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_Date = date
_Time = time


def _check_kind(position, value, kind, name):
    if not isinstance(value, kind):
        raise TypeError(f"combine() argument {position} must be {name}, not "
                        f"{type(value).__name__}")


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
