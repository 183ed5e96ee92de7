"""Dates, addresses and encoded parameters as messages have them."""

import calendar
import datetime
import time

from email._addresses import formataddr, getaddresses, parseaddr, quote, unquote

__all__ = ["collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231",
           "formataddr", "formatdate", "format_datetime", "getaddresses", "localtime",
           "make_msgid", "mktime_tz", "parseaddr", "parsedate", "parsedate_tz",
           "parsedate_to_datetime", "quote", "unquote"]

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


def localtime(dt=None, isdst=None):
    """Return a datetime, now by default, in the local zone."""
    return (datetime.datetime.now() if dt is None else dt).astimezone()


def make_msgid(idstring=None, domain=None):
    """Return an id for a message, which no other message has."""
    import os
    import random
    import socket
    middle = "" if idstring is None else "." + idstring
    domain = socket.getfqdn() if domain is None else domain
    return (f"<{int(time.time() * 100)}.{os.getpid()}.{random.getrandbits(64)}"
            f"{middle}@{domain}>")


def encode_rfc2231(s, charset=None, language=None):
    """Return a parameter's value in ASCII."""
    from urllib.parse import quote
    s = quote(s, safe="", encoding=charset or "ascii")
    return s if charset is None and language is None else f"{charset}'{language or ''}'{s}"


def decode_rfc2231(s):
    """Return (charset, language, text) of a parameter's value."""
    parts = s.split("'", 2)
    return (None, None, s) if len(parts) <= 2 else parts


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """Return a parameter as text, whether it is one or a charset, a language and a text."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    data = text.encode("raw-unicode-escape")
    try:
        return data.decode(charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)


def decode_params(params):
    """Return parameters with those together that were split or encoded."""
    from urllib.parse import unquote_to_bytes
    found, split = params[:1], {}
    for name, value in params[1:]:
        value = unquote(value)
        base, star, rest = name.partition("*")
        if not star:
            found.append((name, f'"{quote(value)}"'))
            continue
        encoded = name.endswith("*")
        number = rest.rstrip("*")
        split.setdefault(base, []).append((int(number) if number.isdigit() else 0, value,
                                           encoded))
    for name, parts in split.items():
        parts.sort()
        text = "".join([unquote_to_bytes(value).decode("latin-1") if encoded else value
                        for _, value, encoded in parts])
        if any([encoded for _, _, encoded in parts]):
            charset, language, text = decode_rfc2231(text)
            found.append((name, (charset, language, f'"{quote(text)}"')))
        else:
            found.append((name, f'"{quote(text)}"'))
    return found
