"""Spans of time and fixed zones, for `datetime`."""

from operator import index as _index

_DAY = 86_400_000_000  # microseconds
_HOUR = 3_600_000_000
_MINUTE = 60_000_000
_SECOND = 1_000_000
_MOST_DAYS = 999_999_999


def _nearest(a, b):
    """Divide ints and round to the nearest, to the even one of two."""
    quotient, rest = divmod(a, b)
    rest *= 2
    above = rest > b if b > 0 else rest < b
    if above or rest == b and quotient % 2 == 1:
        quotient += 1
    return quotient


def _scaled(name, value, unit):
    """Return whole microseconds and a fraction of one for a component of a timedelta."""
    if isinstance(value, int):
        return value * unit, 0.0
    if isinstance(value, float):
        whole = int(value)
        fraction = (value - whole) * unit
        some = int(fraction)
        return whole * unit + some, fraction - some
    raise TypeError(
        f"unsupported type for timedelta {name} component: {type(value).__name__}")


class timedelta:
    """The difference between two dates or times, in days, seconds and microseconds.

    timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

    All arguments may be ints or floats, of either sign.
    """

    __module__ = "datetime"
    __named_with_module__ = True
    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0):
        total = 0
        rest = 0.0
        for name, value, unit in (
            ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000),
            ("seconds", seconds, _SECOND), ("minutes", minutes, _MINUTE),
            ("hours", hours, _HOUR), ("days", days, _DAY), ("weeks", weeks, 7 * _DAY),
        ):
            if value == 0 and type(value) is int:
                continue
            whole, fraction = _scaled(name, value, unit)
            total += whole
            rest += fraction
        if rest:
            whole = round(rest)
            if abs(whole - rest) == 0.5 and (whole + total) % 2:
                whole += 1 if rest > whole else -1
            total += whole
        return cls._of(total)

    @classmethod
    def _of(cls, microseconds):
        """Make one of so many microseconds."""
        days, rest = divmod(microseconds, _DAY)
        if not -_MOST_DAYS <= days <= _MOST_DAYS:
            if not -2**31 <= days < 2**31:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={days}; must have magnitude <= {_MOST_DAYS}")
        self = object.__new__(cls)
        self._days = days
        self._seconds, self._microseconds = divmod(rest, _SECOND)
        return self

    @property
    def days(self):
        """Number of days."""
        return self._days

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._seconds

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * _SECOND + self._microseconds

    def total_seconds(self):
        """Return the whole span in seconds, as a float."""
        return self._total() / _SECOND

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (
            ("days", self._days), ("seconds", self._seconds),
            ("microseconds", self._microseconds)) if value]
        return f"{_full_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02}:{seconds:02}"
        if self._microseconds:
            text += f".{self._microseconds:06}"
        if self._days:
            plural = "" if abs(self._days) == 1 else "s"
            text = f"{self._days} day{plural}, {text}"
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return timedelta._of(self._total())

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_nearest(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(_nearest(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_nearest(self._total() * b, a))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._total(), other._total())
            return quotient, timedelta._of(rest)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._total() == other._total()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._total() < other._total()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._total() <= other._total()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._total() > other._total()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._total() >= other._total()
        return NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta._of(-_MOST_DAYS * _DAY)
timedelta.max = timedelta._of((_MOST_DAYS + 1) * _DAY - 1)
timedelta.resolution = timedelta._of(1)


def _full_name(obj):
    """Name the class of an object as its repr() does: CPython leaves the module of guests out."""
    cls = type(obj)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


def _check_utc(zone, dt):
    """Check what is given to the fromutc() of a zone."""
    from datetime import datetime

    if not isinstance(dt, datetime):
        raise TypeError("fromutc: argument must be a datetime")
    if dt.tzinfo is not zone:
        raise ValueError("fromutc: dt.tzinfo is not self")


class tzinfo:
    """Base of classes that tell how local time differs from UTC."""

    __module__ = "datetime"
    __named_with_module__ = True
    __slots__ = ()

    def tzname(self, dt):
        """Return the name of the zone at a moment."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        """Return by how much local time is ahead of UTC, as a timedelta."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        """Return by how much the clock is put forward, as a timedelta."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """Turn a datetime whose fields are UTC and whose zone is this one into local time."""
        _check_utc(self, dt)
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - dst
        if standard:
            dt += standard
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst

    def __reduce__(self):
        getinitargs = getattr(self, "__getinitargs__", None)
        args = getinitargs() if getinitargs else ()
        return type(self), args, self.__getstate__()


def _offset_text(offset, colons=True):
    """Show an offset as +HH:MM, with seconds and microseconds where there are any."""
    total = offset._total()
    sign = "-" if total < 0 else "+"
    minutes, rest = divmod(abs(total), _MINUTE)
    hours, minutes = divmod(minutes, 60)
    colon = ":" if colons else ""
    text = f"{sign}{hours:02}{colon}{minutes:02}"
    if rest:
        seconds, micros = divmod(rest, _SECOND)
        text += f"{colon}{seconds:02}"
        if micros:
            text += f".{micros:06}"
    return text


class timezone(tzinfo):
    """A zone at a fixed distance from UTC."""

    __named_with_module__ = True
    __module__ = "datetime"
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not "
                            + type(offset).__name__)
        if name is None:
            if not offset:
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        _check_offset(offset)
        return cls._make(offset, name)

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    @classmethod
    def _make(cls, offset, name):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __getinitargs__(self):
        """Return the arguments that make an equal zone."""
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return type(self), self.__getinitargs__()

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, method):
        from datetime import datetime

        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, not "
                            + type(dt).__name__)

    def utcoffset(self, dt):
        """Return the fixed distance from UTC."""
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        """Return the name, or one such as UTC+01:00."""
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + (_offset_text(self._offset) if self._offset else "")

    def dst(self, dt):
        """Return None."""
        self._check(dt, "dst")
        return None

    def fromutc(self, dt):
        """Turn UTC into the time of this zone."""
        _check_utc(self, dt)
        return dt + self._offset


timezone.utc = timezone._make(timedelta(0), None)
timezone.min = timezone._make(timedelta(hours=-23, minutes=-59), None)
timezone.max = timezone._make(timedelta(hours=23, minutes=59), None)
UTC = timezone.utc


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type "
                        f"'{type(zone).__name__}'")


def _check_offset(offset):
    if not -_DAY < offset._total() < _DAY:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) "
                         f"and timedelta(hours=24), not {offset!r}.")


def _checked_offset(name, value):
    """Check what a tzinfo's method has returned: None or less than a day."""
    if value is None:
        return None
    if not isinstance(value, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not "
                        f"'{type(value).__name__}'")
    _check_offset(value)
    return value


def _checked_name(zone, dt):
    name = zone.tzname(dt)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not "
                        f"'{type(name).__name__}'")
    return name


def _checked_int(value):
    return value if type(value) is int else _index(value)
