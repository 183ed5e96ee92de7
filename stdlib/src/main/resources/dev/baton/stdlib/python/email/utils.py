"""Dates as messages have them."""

import calendar
import datetime
import time

__all__ = ["formatdate", "format_datetime", "mktime_tz", "parsedate", "parsedate_to_datetime",
           "parsedate_tz"]

_DAYS = "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500,
          "EDT": -400, "CST": -600, "CDT": -500, "MST": -700, "MDT": -600, "PST": -800,
          "PDT": -700}


def _text(moment, zone):
    return (f"{_DAYS[moment[6]]}, {moment[2]:02d} {_MONTHS[moment[1] - 1]} {moment[0]:04d} "
            f"{moment[3]:02d}:{moment[4]:02d}:{moment[5]:02d} {zone}")


def formatdate(timeval=None, localtime=False, usegmt=False):
    """Return a time in seconds, now by default, as messages have it."""
    if timeval is None:
        timeval = time.time()
    if localtime:
        return format_datetime(datetime.datetime.fromtimestamp(timeval).astimezone())
    return _text(time.gmtime(timeval), "GMT" if usegmt else "-0000")


def format_datetime(dt, usegmt=False):
    """Return a datetime as messages have it."""
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    else:
        zone = "-0000" if dt.tzinfo is None else dt.strftime("%z")
    return _text(dt.timetuple(), zone)


def parsedate_tz(data):
    """Return a date as a tuple whose last item is the offset in seconds; None if it is none."""
    words = (data or "").replace(",", " ").replace("-", " -").split()
    if words and words[0][:3].capitalize() in _DAYS:
        del words[0]
    if len(words) == 1 or len(words) > 1 and words[1].startswith("-") \
            and not words[1][1:].isdigit():
        words = " ".join(words).replace(" -", " ").split()
    if len(words) < 3:
        return None
    if words[0][:3].capitalize() in _MONTHS:
        words[0], words[1] = words[1], words[0]
    if ":" in words[2] and len(words) > 3:
        words[2], words[3] = words[3], words[2]
    try:
        day, month = int(words[0]), _MONTHS.index(words[1][:3].capitalize()) + 1
        year = int(words[2].lstrip("-"))
        clock = [int(part) for part in (words[3] if len(words) > 3 else "0:0").split(":")]
    except ValueError:
        return None
    if year < 100:
        year += 1900 if year > 68 else 2000
    zone = words[4].upper() if len(words) > 4 else None
    offset = _ZONES.get(zone)
    if offset is None and zone:
        try:
            offset = int(zone)
        except ValueError:
            offset = None
        if offset == 0 and zone.startswith("-"):
            offset = None
    if offset is not None:
        sign = -1 if offset < 0 else 1
        offset = sign * (abs(offset) // 100 * 3600 + abs(offset) % 100 * 60)
    clock += [0] * (3 - len(clock))
    return (year, month, day, *clock, 0, 1, -1, offset)


def parsedate(data):
    """Return a date as a tuple for time.mktime(); None if it is none."""
    found = parsedate_tz(data)
    return None if found is None else found[:9]


def parsedate_to_datetime(data):
    """Return a date as a datetime; without an offset it is naive."""
    found = parsedate_tz(data)
    if found is None:
        raise ValueError(f'Invalid date value or format "{data}"')
    if found[9] is None:
        return datetime.datetime(*found[:6])
    zone = datetime.timezone(datetime.timedelta(seconds=found[9]))
    return datetime.datetime(*found[:6], tzinfo=zone)


def mktime_tz(data):
    """Return a tuple of parsedate_tz() in seconds."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return calendar.timegm(data) - data[9]
