"""Time zones of the IANA database, which the JVM has."""

from _calendar_time import at_local as _at_local, at_utc as _at_utc, zone as _zone, zones as _zones
from _datetime_delta import _check_utc
from datetime import datetime, timedelta, tzinfo
from threading import Lock as _Lock
from weakref import WeakValueDictionary as _WeakValues

__all__ = ["ZoneInfo", "ZoneInfoNotFoundError", "available_timezones"]

_EPOCH = datetime(1970, 1, 1)
_SECOND = timedelta(seconds=1)


class ZoneInfoNotFoundError(KeyError):
    """There is no zone of that name."""


def available_timezones():
    """Return the set of the names of all zones."""
    return set(_zones())


class ZoneInfo(tzinfo):
    """ZoneInfo(key): the zone of a name such as 'Europe/Vienna'; the same object for a name."""

    _cache = _WeakValues()
    _lock = _Lock()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._cache = _WeakValues()

    def __new__(cls, key):
        with cls._lock:
            known = cls._cache.get(key)
            if known is None:
                known = cls._cache[key] = cls._make(key)
        return known

    @classmethod
    def _make(cls, key):
        if not isinstance(key, str):
            raise TypeError(f"expected str, bytes or os.PathLike object, not "
                            f"{type(key).__name__}")
        if key.startswith("/"):
            raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
        if ".." in key.split("/"):
            raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
        name = _zone(key)
        if name is None:
            raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
        self = super().__new__(cls)
        self._key = key
        return self

    @classmethod
    def no_cache(cls, key):
        """Make a new object for a name."""
        return cls._make(key)

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget the objects of all names, or of some."""
        with cls._lock:
            for key in list(cls._cache) if only_keys is None else only_keys:
                cls._cache.pop(key, None)

    @property
    def key(self):
        """The name of the zone."""
        return self._key

    def _at(self, dt):
        if dt is None:
            return None
        if not isinstance(dt, datetime):
            raise TypeError("a datetime is required")
        seconds = (dt.replace(tzinfo=None, fold=0) - _EPOCH) // _SECOND
        return _at_local(self._key, seconds, dt.fold)

    def utcoffset(self, dt):
        """Return by how much local time is ahead of UTC."""
        found = self._at(dt)
        return None if found is None else timedelta(seconds=found[0])

    def dst(self, dt):
        """Return by how much the clock is put forward."""
        found = self._at(dt)
        return None if found is None else timedelta(seconds=found[1])

    def tzname(self, dt):
        """Return the abbreviation used at that time, such as CET."""
        found = self._at(dt)
        return None if found is None else found[2]

    def fromutc(self, dt):
        """Turn UTC into the time of this zone."""
        _check_utc(self, dt)
        seconds = (dt.replace(tzinfo=None) - _EPOCH) // _SECOND
        offset, fold = _at_utc(self._key, seconds)
        return (dt + timedelta(seconds=offset)).replace(fold=fold)

    def __str__(self):
        return self._key

    def __repr__(self):
        return f"zoneinfo.ZoneInfo(key={self._key!r})"

    def __reduce__(self):
        return type(self), (self._key,)
