"""Days, for `datetime`."""

import time as _time
from _datetime_delta import _DAY, _checked_int, _full_name, timedelta

MINYEAR = 1
MAXYEAR = 9999

_BEFORE_MONTH = (None, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTH_DAYS = (None, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
                "Nov", "Dec")
_MAX_ORDINAL = 3652059


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _MONTH_DAYS[month]


def _day_of_year(year, month, day):
    return _BEFORE_MONTH[month] + (month > 2 and _is_leap(year)) + day


def _ordinal(year, month, day):
    """Number a day of the calendar; the first day of year 1 is 1."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _day_of_year(year, month, day)


def _from_ordinal(n):
    """Return year, month and day of a numbered day."""
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    leap = _is_leap(year)
    for month in range(12, 0, -1):
        before = _BEFORE_MONTH[month] + (month > 2 and leap)
        if n >= before:
            return year, month, n - before + 1


def _iso_first_monday(year):
    """Number the Monday that begins the first ISO week of a year."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _iso_to_ordinal(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        first = _ordinal(year, 1, 1) % 7
        if week != 53 or not (first == 4 or first == 3 and _is_leap(year)):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _iso_first_monday(year) + (week - 1) * 7 + day - 1


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")


def _missing(*arguments):
    """Complain of the first argument that is missing, in the words of functions in C."""
    for position, (name, value) in enumerate(arguments, 1):
        if value is None:
            raise TypeError(f"function missing required argument '{name}' (pos {position})")


def _year_of_state(state):
    """Read the date from the bytes of a pickle; the third may carry a flag in its top bit."""
    return state[0] * 256 + state[1], state[2] & 0x7F, state[3]


def _is_state(state, length):
    if isinstance(state, str) and len(state) == length:
        state = state.encode("latin-1")
    if isinstance(state, bytes) and len(state) == length and 1 <= state[2] & 0x7F <= 12:
        return state
    return None


def _digits(text, start, end):
    """Read an int of plain digits; ValueError for anything else."""
    part = text[start:end]
    if len(part) != end - start or not (part.isascii() and part.isdigit()):
        raise ValueError(part)
    return int(part)


def _parse_date(text):
    """Read year, month and day of an ISO 8601 date, by month or by week."""
    year = _digits(text, 0, 4)
    dash = text[4:5] == "-"
    at = 5 if dash else 4
    if text[at:at + 1] == "W":
        week = _digits(text, at + 1, at + 3)
        at += 3
        day = 1
        if len(text) > at:
            if dash != (text[at] == "-"):
                raise ValueError(text)
            at += dash
            day = _digits(text, at, at + 1)
            at += 1
        if len(text) != at:
            raise ValueError(text)
        return _from_ordinal(_iso_to_ordinal(year, week, day))
    month = _digits(text, at, at + 2)
    at += 2
    if dash:
        if text[at:at + 1] != "-":
            raise ValueError(text)
        at += 1
    day = _digits(text, at, at + 2)
    if len(text) != at + 2:
        raise ValueError(text)
    return year, month, day


def _expand_format(format, micros, offset_text, name):
    """Fill in the directives that time.strftime() does not know: %f, %z, %:z and %Z."""
    out = []
    at = 0
    while (found := format.find("%", at)) >= 0 and found + 1 < len(format):
        out.append(format[at:found])
        directive = format[found + 1]
        at = found + 2
        if directive == "f":
            out.append(f"{micros:06}")
        elif directive == "z":
            out.append(offset_text(False))
        elif directive == ":" and format[at:at + 1] == "z":
            out.append(offset_text(True))
            at += 1
        elif directive == "Z":
            out.append(name().replace("%", "%%"))
        else:
            out.append("%" + directive)
    out.append(format[at:])
    return "".join(out)


class IsoCalendarDate(tuple):
    """Year, week and weekday by ISO 8601."""

    __module__ = "datetime"
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        """The year of the week."""
        return self[0]

    @property
    def week(self):
        """The number of the week, from 1."""
        return self[1]

    @property
    def weekday(self):
        """The day of the week, from 1 for Monday."""
        return self[2]

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return (f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})")


class date:
    """date(year, month, day): a day of the Gregorian calendar."""

    __module__ = "datetime"
    __named_with_module__ = True
    __slots__ = ("_year", "_month", "_day", "_hash")

    def __new__(cls, year=None, month=None, day=None):
        if month is None and (state := _is_state(year, 4)) is not None:
            year, month, day = _year_of_state(state)
        else:
            _missing(("year", year), ("month", month), ("day", day))
        year, month, day = _checked_int(year), _checked_int(month), _checked_int(day)
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hash = -1
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Return the local day of a POSIX timestamp."""
        local = _time.localtime(timestamp)
        return cls(local.tm_year, local.tm_mon, local.tm_mday)

    @classmethod
    def today(cls):
        """Return the current local day."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """Return the day of a number; 1 January of year 1 is 1."""
        if not isinstance(ordinal, int):
            ordinal = _checked_int(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _MAX_ORDINAL:
            raise ValueError(f"year {_from_ordinal(ordinal)[0]} is out of range")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """Return the day that a text in an ISO 8601 format shows."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError
            parts = _parse_date(date_string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """Return the day of an ISO year, week and weekday."""
        return cls(*_from_ordinal(
            _iso_to_ordinal(_checked_int(year), _checked_int(week), _checked_int(day))))

    @property
    def year(self):
        """The year, 1 to 9999."""
        return self._year

    @property
    def month(self):
        """The month, 1 to 12."""
        return self._month

    @property
    def day(self):
        """The day of the month, from 1."""
        return self._day

    def __repr__(self):
        return f"{_full_name(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        """Return the day as text such as 'Sat Jun  6 00:00:00 1998'."""
        return (f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2} "
                f"00:00:00 {self._year:04}")

    def strftime(self, format):
        """Return the day as text in a format of directives."""
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
        full = _expand_format(format, 0, lambda colons: "", lambda: "")
        return _time.strftime(full, self.timetuple())

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(format).__name__}")
        return self.strftime(format) if format else str(self)

    def isoformat(self):
        """Return the day as YYYY-MM-DD."""
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    def __str__(self):
        return self.isoformat()

    def timetuple(self):
        """Return the day as a time.struct_time."""
        return _time.struct_time((
            self._year, self._month, self._day, 0, 0, 0, self.weekday(),
            _day_of_year(self._year, self._month, self._day), -1))

    def toordinal(self):
        """Return the number of the day; 1 January of year 1 is 1."""
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        """Return the day of the week, 0 for Monday."""
        return (_ordinal(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        """Return the day of the week, 1 for Monday."""
        return self.weekday() + 1

    def isocalendar(self):
        """Return ISO year, week and weekday."""
        ordinal = self.toordinal()
        year = self._year
        if ordinal < _iso_first_monday(year):
            year -= 1
        elif year < MAXYEAR and ordinal >= _iso_first_monday(year + 1):
            year += 1
        elif year == MAXYEAR and ordinal >= _iso_first_monday(year) + 52 * 7:
            year += 1
        first = _iso_first_monday(year)
        return IsoCalendarDate(year, (ordinal - first) // 7 + 1, (ordinal - first) % 7 + 1)

    def replace(self, year=None, month=None, day=None):
        """Return the day with some of its fields replaced."""
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day)

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not hasattr(other, "_hour")

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash(self._key())
        return self._hash

    def _plus_days(self, days):
        ordinal = self.toordinal() + days
        if not 0 < ordinal <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*_from_ordinal(ordinal))

    def __add__(self, other):
        return self._plus_days(other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._plus_days(-other.days)
        if self._comparable(other):
            return timedelta._of((self.toordinal() - other.toordinal()) * _DAY)
        return NotImplemented

    def _state(self):
        return bytes((*divmod(self._year, 256), self._month, self._day))

    def __reduce__(self):
        return type(self), (self._state(),)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
