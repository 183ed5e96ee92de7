# requires: 3.12
# Dates, times and spans: making, showing, reckoning, comparing.
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


# timedelta
print(timedelta(), timedelta(1), timedelta(days=-1, seconds=5), timedelta(weeks=2, hours=25, milliseconds=1500))  # expect: 0:00:00 1 day, 0:00:00 -1 day, 0:00:05 15 days, 1:00:01.500000
print(repr(timedelta(0)), repr(timedelta(1, 2, 3)), repr(timedelta(hours=-1)), repr(timedelta(microseconds=7)))  # expect: datetime.timedelta(0) datetime.timedelta(days=1, seconds=2, microseconds=3) datetime.timedelta(days=-1, seconds=82800) datetime.timedelta(microseconds=7)
print(timedelta(0.5, 0.25, 0.5), timedelta(hours=1.1), timedelta(microseconds=1.5), timedelta(microseconds=2.5), timedelta(microseconds=-0.5))  # expect: 12:00:00.250000 1:06:00 0:00:00.000002 0:00:00.000002 0:00:00
d = timedelta(hours=5, minutes=7, seconds=3, microseconds=11)
print(d + d, d - 2 * d, d * 3, d * 0.3, d / 2, d / 1.7, d // 7, d / timedelta(minutes=1), d // timedelta(minutes=1), d % timedelta(minutes=1))  # expect: 10:14:06.000022 -1 day, 18:52:56.999989 15:21:09.000033 1:32:06.900003 2:33:31.500006 3:00:37.058830 0:43:51.857144 307.05000018333334 307 0:00:03.000011
print(divmod(d, timedelta(hours=2)), -d, +d, abs(-d), bool(d), bool(timedelta()), d.total_seconds(), d.days, d.seconds, d.microseconds)  # expect: (2, datetime.timedelta(seconds=4023, microseconds=11)) -1 day, 18:52:56.999989 5:07:03.000011 5:07:03.000011 True False 18423.000011 0 18423 11
print(d < 2 * d, d == timedelta(seconds=18423, microseconds=11), d != 3, hash(d) == hash(timedelta(0, 18423, 11)))  # expect: True True True True
print(timedelta.min, timedelta.max, timedelta.resolution, repr(timedelta.min))  # expect: -999999999 days, 0:00:00 999999999 days, 23:59:59.999999 0:00:00.000001 datetime.timedelta(days=-999999999)
error(lambda: timedelta("a"))  # expect: TypeError: unsupported type for timedelta days component: str
error(lambda: timedelta(days=10**9))  # expect: OverflowError: days=1000000000; must have magnitude <= 999999999
error(lambda: timedelta(days=10**20))  # expect: OverflowError: Python int too large to convert to C int
error(lambda: timedelta.max + timedelta.resolution)  # expect: OverflowError: days=1000000000; must have magnitude <= 999999999
error(lambda: d + 1)  # expect: TypeError: unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
error(lambda: d / 0)  # expect: ZeroDivisionError: integer division or modulo by zero
error(lambda: d // timedelta())  # expect: ZeroDivisionError: integer division or modulo by zero
error(lambda: d < 3)  # expect: TypeError: '<' not supported between instances of 'datetime.timedelta' and 'int'
error(lambda: timedelta(hours=float("nan")))  # expect: ValueError: cannot convert float NaN to integer

# date
b = date(2024, 2, 29)
print(b, repr(b), b.year, b.month, b.day, b.weekday(), b.isoweekday(), b.toordinal(), b.isocalendar(), tuple(b.isocalendar()), b.isocalendar().week)  # expect: 2024-02-29 datetime.date(2024, 2, 29) 2024 2 29 3 4 738945 datetime.IsoCalendarDate(year=2024, week=9, weekday=4) (2024, 9, 4) 9
print(b + timedelta(366), b - timedelta(days=60), b - date(2000, 1, 1), b.replace(year=2020), b.replace(day=1), b.ctime())  # expect: 2025-03-01 2023-12-31 8825 days, 0:00:00 2020-02-29 2024-02-01 Thu Feb 29 00:00:00 2024
print(b.strftime("%A %d. %B %Y, week %V, day %j, %% %y"), f"{b:%d/%m/%y}", f"{b}", b.timetuple())  # expect: Thursday 29. February 2024, week 09, day 060, % 24 29/02/24 2024-02-29 time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=60, tm_isdst=-1)
print(date.fromordinal(730920), date.fromisoformat("2019-12-04"), date.fromisoformat("20191204"), date.fromisoformat("2021-W01-1"), date.fromisoformat("2021W017"), date.fromisoformat("2020-W53"))  # expect: 2002-03-11 2019-12-04 2019-12-04 2021-01-04 2021-01-10 2020-12-28
print(date.fromisocalendar(2020, 53, 7), [date(y, 1, 1).isocalendar()[:2] for y in range(2015, 2024)], date.min, date.max, date.resolution, MINYEAR, MAXYEAR)  # expect: 2021-01-03 [(2015, 1), (2015, 53), (2016, 52), (2018, 1), (2019, 1), (2020, 1), (2020, 53), (2021, 52), (2022, 52)] 0001-01-01 9999-12-31 1 day, 0:00:00 1 9999
print(b < date(2024, 3, 1), b == date(2024, 2, 29), b != 3, b == "x", sorted([b, date.min, date.max])[1] == b, hash(b) == hash(date(2024, 2, 29)))  # expect: True True True False True True
error(lambda: date(2023, 2, 29))  # expect: ValueError: day is out of range for month
error(lambda: date(2023, 13, 1))  # expect: ValueError: month must be in 1..12
error(lambda: date(0, 1, 1))  # expect: ValueError: year 0 is out of range
error(lambda: date())  # expect: TypeError: function missing required argument 'year' (pos 1)
error(lambda: date(2023, 1))  # expect: TypeError: function missing required argument 'day' (pos 3)
error(lambda: date("a", 1, 1))  # expect: TypeError: 'str' object cannot be interpreted as an integer
error(lambda: date(1.5, 1, 1))  # expect: TypeError: 'float' object cannot be interpreted as an integer
error(lambda: date.max + timedelta(1))  # expect: OverflowError: date value out of range
error(lambda: b + b)  # expect: TypeError: unsupported operand type(s) for +: 'datetime.date' and 'datetime.date'
error(lambda: b + 1)  # expect: TypeError: unsupported operand type(s) for +: 'datetime.date' and 'int'
error(lambda: b < 3)  # expect: TypeError: '<' not supported between instances of 'datetime.date' and 'int'
error(lambda: date.fromisoformat("2019-2-3"))  # expect: ValueError: Invalid isoformat string: '2019-2-3'
error(lambda: date.fromisoformat(3))  # expect: TypeError: fromisoformat: argument must be str
error(lambda: date.fromisocalendar(2021, 53, 1))  # expect: ValueError: Invalid week: 53
error(lambda: date.fromisocalendar(2021, 1, 8))  # expect: ValueError: Invalid day: 8 (range is [1, 7])
error(lambda: date.fromordinal(0))  # expect: ValueError: ordinal must be >= 1

# time
t = time(12, 30, 15, 250)
print(t, repr(t), time(), repr(time(1)), repr(time(1, 2, 3)), repr(time(1, 2, tzinfo=UTC, fold=1)), t.isoformat("milliseconds"), t.isoformat("hours"), t.isoformat("minutes"))  # expect: 12:30:15.000250 datetime.time(12, 30, 15, 250) 00:00:00 datetime.time(1, 0) datetime.time(1, 2, 3) datetime.time(1, 2, tzinfo=datetime.timezone.utc, fold=1) 12:30:15.000 12 12:30
print(time.fromisoformat("04:23:01.000384"), time.fromisoformat("T0423"), time.fromisoformat("04:23:01,5+01:30"), time.fromisoformat("042301Z"), repr(time.fromisoformat("04")))  # expect: 04:23:01.000384 04:23:00 04:23:01.500000+01:30 04:23:01+00:00 datetime.time(4, 0)
print(t < time(13), t == time(12, 30, 15, 250), time(12, tzinfo=UTC) == time(13, tzinfo=timezone(timedelta(hours=1))), t == time(12, tzinfo=UTC), time(5, tzinfo=UTC).utcoffset(), t.tzname(), t.replace(hour=1, tzinfo=UTC), f"{t:%H.%M.%S.%f}")  # expect: True True True False 0:00:00 None 01:30:15.000250+00:00 12.30.15.000250
print(time.min, time.max, time.resolution, bool(time(0)))  # expect: 00:00:00 23:59:59.999999 0:00:00.000001 True
error(lambda: time(24))  # expect: ValueError: hour must be in 0..23
error(lambda: time(0, 60))  # expect: ValueError: minute must be in 0..59
error(lambda: time(0, 0, 60))  # expect: ValueError: second must be in 0..59
error(lambda: time(0, 0, 0, 1000000))  # expect: ValueError: microsecond must be in 0..999999
error(lambda: time(fold=2))  # expect: ValueError: fold must be either 0 or 1
error(lambda: time(tzinfo="x"))  # expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'str'
error(lambda: t < time(1, tzinfo=UTC))  # expect: TypeError: can't compare offset-naive and offset-aware times
error(lambda: time.fromisoformat("25:00"))  # expect: ValueError: hour must be in 0..23
error(lambda: time.fromisoformat("1:00"))  # expect: ValueError: Invalid isoformat string: '1:00'
error(lambda: t + timedelta(1))  # expect: TypeError: unsupported operand type(s) for +: 'datetime.time' and 'datetime.timedelta'
error(lambda: t.isoformat("weeks"))  # expect: ValueError: Unknown timespec value
# ---
# requires: 3.12
# datetime and zones
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


a = datetime(2024, 2, 29, 13, 5, 9, 1234)
print(a, repr(a), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 0, 0, 7)), a.date(), a.time(), a.timetz(), a.isoformat(" ", "seconds"), a.isoformat(timespec="milliseconds"))  # expect: 2024-02-29 13:05:09.001234 datetime.datetime(2024, 2, 29, 13, 5, 9, 1234) datetime.datetime(2024, 1, 1, 0, 0) datetime.datetime(2024, 1, 1, 0, 0, 7) 2024-02-29 13:05:09.001234 13:05:09.001234 2024-02-29 13:05:09 2024-02-29T13:05:09.001
print(a + timedelta(days=1, hours=11), a - timedelta(seconds=9), a - datetime(2000, 1, 1), a.replace(month=1, minute=0), a.ctime(), a.timetuple())  # expect: 2024-03-02 00:05:09.001234 2024-02-29 13:05:00.001234 8825 days, 13:05:09.001234 2024-01-29 13:00:09.001234 Thu Feb 29 13:05:09 2024 time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=13, tm_min=5, tm_sec=9, tm_wday=3, tm_yday=60, tm_isdst=-1)
print(a.strftime("%Y-%m-%d %H:%M:%S.%f|%z|%Z|%a %b %p %I %j"), f"{a:%c %x %X}", f"{a}")  # expect: 2024-02-29 13:05:09.001234|||Thu Feb PM 01 060 Thu Feb 29 13:05:09 2024 02/29/24 13:05:09 2024-02-29 13:05:09.001234
print(a < datetime(2024, 3, 1), a == date(2024, 2, 29), date(2024, 2, 29) == a, a == a.replace(), max(a, datetime.min) is a, a.weekday(), a.isocalendar())  # expect: True False False True True 3 datetime.IsoCalendarDate(year=2024, week=9, weekday=4)
print(datetime.combine(date(2020, 1, 2), time(3, 4)), datetime.combine(date(2020, 1, 2), time(3, 4), UTC), datetime.min, datetime.max, datetime.resolution)  # expect: 2020-01-02 03:04:00 2020-01-02 03:04:00+00:00 0001-01-01 00:00:00 9999-12-31 23:59:59.999999 0:00:00.000001
for text in ("2011-11-04", "2011-11-04T00:05:23", "2011-11-04 00:05:23.283", "2011-11-04T00:05:23+04:00", "20111104T000523Z", "2011-W01-2T00:05:23.283", "2011-11-04 00:05:23.283185-05:30:15.5", "2011-11-04x01"):
    print(datetime.fromisoformat(text), repr(datetime.fromisoformat(text)))  # expect: 2011-11-04 00:00:00 datetime.datetime(2011, 11, 4, 0, 0)
# expect: 2011-11-04 00:05:23 datetime.datetime(2011, 11, 4, 0, 5, 23)
# expect: 2011-11-04 00:05:23.283000 datetime.datetime(2011, 11, 4, 0, 5, 23, 283000)
# expect: 2011-11-04 00:05:23+04:00 datetime.datetime(2011, 11, 4, 0, 5, 23, tzinfo=datetime.timezone(datetime.timedelta(seconds=14400)))
# expect: 2011-11-04 00:05:23+00:00 datetime.datetime(2011, 11, 4, 0, 5, 23, tzinfo=datetime.timezone.utc)
# expect: 2011-01-04 00:05:23.283000 datetime.datetime(2011, 1, 4, 0, 5, 23, 283000)
# expect: 2011-11-04 00:05:23.283185-05:30:15.500000 datetime.datetime(2011, 11, 4, 0, 5, 23, 283185, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=66584, microseconds=500000)))
# expect: 2011-11-04 01:00:00 datetime.datetime(2011, 11, 4, 1, 0)
for text in ("", "2011", "2011-11-04T", "2011-11-04T25:00", "2011-13-04", "2011-11-04T00:05:23+24:00", "2011-11-04T00:05:", "hello world"):
    error(lambda: datetime.fromisoformat(text))  # expect: ValueError: Invalid isoformat string: ''
# expect: ValueError: Invalid isoformat string: '2011'
# expect: ValueError: Invalid isoformat string: '2011-11-04T'
# expect: ValueError: hour must be in 0..23
# expect: ValueError: month must be in 1..12
# expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
# expect: ValueError: Invalid isoformat string: '2011-11-04T00:05:'
# expect: ValueError: Invalid isoformat string: 'hello world'
for text, format in (("21/11/06 16:30", "%d/%m/%y %H:%M"), ("Jun 1 2005 1:33PM", "%b %d %Y %I:%M%p"), ("2024-02-29 12:00:01.5 +0130", "%Y-%m-%d %H:%M:%S.%f %z"), ("2024-060", "%Y-%j"), ("12:00:00 -05:30:10.25", "%H:%M:%S %z"), ("10 Z", "%H %z"), ("UTC +0000", "%Z %z"), ("2024 10 1", "%Y %W %w")):
    print(datetime.strptime(text, format), repr(datetime.strptime(text, format)))  # expect: 2006-11-21 16:30:00 datetime.datetime(2006, 11, 21, 16, 30)
# expect: 2005-06-01 13:33:00 datetime.datetime(2005, 6, 1, 13, 33)
# expect: 2024-02-29 12:00:01.500000+01:30 datetime.datetime(2024, 2, 29, 12, 0, 1, 500000, tzinfo=datetime.timezone(datetime.timedelta(seconds=5400)))
# expect: 2024-02-29 00:00:00 datetime.datetime(2024, 2, 29, 0, 0)
# expect: 1900-01-01 12:00:00-05:30:10.250000 datetime.datetime(1900, 1, 1, 12, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=66589, microseconds=750000)))
# expect: 1900-01-01 10:00:00+00:00 datetime.datetime(1900, 1, 1, 10, 0, tzinfo=datetime.timezone.utc)
# expect: 1900-01-01 00:00:00+00:00 datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(0), 'UTC'))
# expect: 2024-03-04 00:00:00 datetime.datetime(2024, 3, 4, 0, 0)
error(lambda: datetime.strptime("x", "%Y"))  # expect: ValueError: time data 'x' does not match format '%Y'
error(lambda: datetime.strptime("2020 x", "%Y"))  # expect: ValueError: unconverted data remains:  x
error(lambda: datetime.strptime("2020", "%Q"))  # expect: ValueError: 'Q' is a bad directive in format '%Q'
error(lambda: datetime.strptime("2020", 3))  # expect: TypeError: strptime() argument 2 must be str, not int
error(lambda: datetime(2020, 1, 1, 24))  # expect: ValueError: hour must be in 0..23
error(lambda: datetime(2020, 1))  # expect: TypeError: function missing required argument 'day' (pos 3)
error(lambda: datetime(2020, 1, 32))  # expect: ValueError: day is out of range for month
error(lambda: datetime(2020, 1, 1, tzinfo=3))  # expect: TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'
error(lambda: datetime.max + timedelta(microseconds=1))  # expect: OverflowError: date value out of range
error(lambda: a < date(2024, 1, 1))  # expect: TypeError: can't compare datetime.datetime to datetime.date
error(lambda: date(2024, 1, 1) < a)  # expect: TypeError: can't compare datetime.datetime to datetime.date
error(lambda: a - date(2024, 1, 1))  # expect: TypeError: unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
error(lambda: a < 3)  # expect: TypeError: '<' not supported between instances of 'datetime.datetime' and 'int'
error(lambda: a < a.replace(tzinfo=UTC))  # expect: TypeError: can't compare offset-naive and offset-aware datetimes
error(lambda: a - a.replace(tzinfo=UTC))  # expect: TypeError: can't subtract offset-naive and offset-aware datetimes
error(lambda: a + a)  # expect: TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'datetime.datetime'
error(lambda: datetime.combine(3, time()))  # expect: TypeError: combine() argument 1 must be datetime.date, not int

# zones
vienna = timezone(timedelta(hours=1), "CET")
east = timezone(timedelta(hours=5, minutes=45))
print(UTC, repr(UTC), vienna, repr(vienna), east, repr(east), timezone(timedelta(seconds=-1)), timezone.min, timezone.max, timezone(timedelta(0)) is UTC, east == timezone(timedelta(minutes=345), "x"))  # expect: UTC datetime.timezone.utc CET datetime.timezone(datetime.timedelta(seconds=3600), 'CET') UTC+05:45 datetime.timezone(datetime.timedelta(seconds=20700)) UTC-00:00:01 UTC-23:59 UTC+23:59 True True
error(lambda: timezone(timedelta(hours=24)))  # expect: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
error(lambda: timezone(3))  # expect: TypeError: timezone() argument 1 must be datetime.timedelta, not int
error(lambda: timezone(timedelta(1), 5))  # expect: TypeError: timezone() argument 2 must be str, not int
w = datetime(2020, 6, 1, 12, 30, tzinfo=vienna)
print(w, repr(w), w.utcoffset(), w.tzname(), w.dst(), w.astimezone(UTC), w.astimezone(east), w.utctimetuple(), w.timestamp(), w.strftime("%z %:z %Z"))  # expect: 2020-06-01 12:30:00+01:00 datetime.datetime(2020, 6, 1, 12, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'CET')) 1:00:00 CET None 2020-06-01 11:30:00+00:00 2020-06-01 17:15:00+05:45 time.struct_time(tm_year=2020, tm_mon=6, tm_mday=1, tm_hour=11, tm_min=30, tm_sec=0, tm_wday=0, tm_yday=153, tm_isdst=0) 1591011000.0 +0100 +01:00 CET
print(w == w.astimezone(east), hash(w) == hash(w.astimezone(east)), w - w.astimezone(UTC), w == w.replace(tzinfo=None), w.astimezone(east) - datetime(2020, 1, 1, tzinfo=UTC))  # expect: True True 0:00:00 False 152 days, 11:30:00
print(datetime.fromtimestamp(1700000000.123456, UTC), datetime.fromtimestamp(-1.5, east), datetime.fromtimestamp(0, UTC), date.fromtimestamp(10**9) - date(2001, 9, 9) < timedelta(2))  # expect: 2023-11-14 22:13:20.123456+00:00 1970-01-01 05:44:58.500000+05:45 1970-01-01 00:00:00+00:00 True


class Summer(tzinfo):
    """An hour ahead from April to September, of a zone two hours ahead."""

    def utcoffset(self, dt):
        return timedelta(hours=2) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=4 <= dt.month <= 9)

    def tzname(self, dt):
        return "summer" if self.dst(dt) else "winter"


s = datetime(2021, 7, 1, 10, tzinfo=Summer())
print(s, s.tzname(), s.dst(), s.astimezone(UTC), (s + timedelta(180)).tzname(), datetime(2021, 1, 1, tzinfo=UTC).astimezone(Summer()), s.timetuple().tm_isdst)  # expect: 2021-07-01 10:00:00+03:00 summer 1:00:00 2021-07-01 07:00:00+00:00 winter 2021-01-01 02:00:00+02:00 1
error(lambda: datetime(2021, 1, 1, tzinfo=tzinfo()).utcoffset())  # expect: NotImplementedError: a tzinfo subclass must implement utcoffset()


class Wrong(tzinfo):
    def utcoffset(self, dt):
        return 3

    def tzname(self, dt):
        return 4


error(lambda: datetime(2021, 1, 1, tzinfo=Wrong()).utcoffset())  # expect: TypeError: tzinfo.utcoffset() must return None or timedelta, not 'int'
error(lambda: datetime(2021, 1, 1, tzinfo=Wrong()).tzname())  # expect: TypeError: tzinfo.tzname() must return None or a string, not 'int'


class Day(date):
    def next(self):
        return self + timedelta(1)


class Moment(datetime):
    pass


print(repr(Day(2020, 1, 31).next()), type(Day(2020, 1, 31).next()).__name__, repr(Moment(2020, 1, 1) + timedelta(1)), Day.fromisoformat("2020-01-01"), type(Moment.strptime("2020", "%Y")).__name__)  # expect: Day(2020, 2, 1) Day Moment(2020, 1, 2, 0, 0) 2020-01-01 Moment
for value in (date(2020, 1, 2), time(1, 2, 3, 4, fold=1), datetime(2020, 1, 2, 3, 4, 5, 6, UTC), timedelta(1, 2, 3), UTC, vienna, Day(2020, 5, 5)):
    make, arguments = value.__reduce_ex__(4)[:2]
    print(arguments, make(*arguments) == value)  # expect: (b'\x07\xe4\x01\x02',) True
# expect: (b'\x81\x02\x03\x00\x00\x04',) True
# expect: (b'\x07\xe4\x01\x02\x03\x04\x05\x00\x00\x06', datetime.timezone.utc) True
# expect: (1, 2, 3) True
# expect: (datetime.timedelta(0),) True
# expect: (datetime.timedelta(seconds=3600), 'CET') True
# expect: (b'\x07\xe4\x05\x05',) True
import copy

print(copy.copy(w) == w, copy.deepcopy(s.replace(tzinfo=east)), date.__name__, date.__module__, datetime.__mro__)  # expect: True 2021-07-01 10:00:00+05:45 date datetime (<class 'datetime.datetime'>, <class 'datetime.date'>, <class 'object'>)
