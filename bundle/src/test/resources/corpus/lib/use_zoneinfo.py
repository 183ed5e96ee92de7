# requires: 3.12
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

vienna = ZoneInfo("Europe/Vienna")
ny = ZoneInfo("America/New_York")
print(vienna, repr(vienna), vienna.key, ZoneInfo("Europe/Vienna") is vienna, ZoneInfo.no_cache("Europe/Vienna") is vienna, "Asia/Tokyo" in available_timezones())  # expect: Europe/Vienna zoneinfo.ZoneInfo(key='Europe/Vienna') Europe/Vienna True False True
for month in (1, 7):
    there = datetime(2024, month, 15, 12, tzinfo=vienna)
    print(there, there.tzname(), there.utcoffset(), there.dst(), there.astimezone(ny), there.astimezone(UTC), there.astimezone(ZoneInfo("Asia/Kolkata")), there.astimezone(ZoneInfo("America/Sao_Paulo")).tzname())  # expect: 2024-01-15 12:00:00+01:00 CET 1:00:00 0:00:00 2024-01-15 06:00:00-05:00 2024-01-15 11:00:00+00:00 2024-01-15 16:30:00+05:30 -03
# expect: 2024-07-15 12:00:00+02:00 CEST 2:00:00 1:00:00 2024-07-15 06:00:00-04:00 2024-07-15 10:00:00+00:00 2024-07-15 15:30:00+05:30 -03
# The hour that comes twice, and the one that is left out.
for fold in (0, 1):
    for hour, month, day in ((2, 10, 27), (2, 3, 31)):
        moment = datetime(2024, month, day, hour, 30, fold=fold, tzinfo=vienna)
        print(moment, moment.tzname(), moment.dst(), moment.astimezone(UTC), repr(moment.astimezone(UTC).astimezone(vienna)))  # expect: 2024-10-27 02:30:00+02:00 CEST 1:00:00 2024-10-27 00:30:00+00:00 datetime.datetime(2024, 10, 27, 2, 30, tzinfo=zoneinfo.ZoneInfo(key='Europe/Vienna'))
# expect: 2024-03-31 02:30:00+01:00 CET 0:00:00 2024-03-31 01:30:00+00:00 datetime.datetime(2024, 3, 31, 3, 30, tzinfo=zoneinfo.ZoneInfo(key='Europe/Vienna'))
# expect: 2024-10-27 02:30:00+01:00 CET 0:00:00 2024-10-27 01:30:00+00:00 datetime.datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=zoneinfo.ZoneInfo(key='Europe/Vienna'))
# expect: 2024-03-31 02:30:00+02:00 CEST 1:00:00 2024-03-31 00:30:00+00:00 datetime.datetime(2024, 3, 31, 1, 30, tzinfo=zoneinfo.ZoneInfo(key='Europe/Vienna'))
start = datetime(2024, 3, 30, 12, tzinfo=ny)
print(start + timedelta(days=1), (start + timedelta(days=1)) - start, (datetime(2024, 3, 11, tzinfo=ny).astimezone(UTC) - datetime(2024, 3, 10, tzinfo=ny).astimezone(UTC)))  # expect: 2024-03-31 12:00:00-04:00 1 day, 0:00:00 23:00:00
print(datetime.fromtimestamp(1e9, vienna), datetime(1995, 5, 5, tzinfo=ZoneInfo("Europe/London")).isoformat(), time(3, tzinfo=ny).utcoffset(), time(3, tzinfo=ny).tzname(), ZoneInfo("UTC").utcoffset(datetime.now()))  # expect: 2001-09-09 03:46:40+02:00 1995-05-05T00:00:00+01:00 None None 0:00:00
for key in ("Mars/Olympus", "/etc/localtime", "../x"):
    try:
        ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError) as e:
        print(type(e).__name__, e)  # expect: ZoneInfoNotFoundError 'No time zone found with key Mars/Olympus'
# expect: ValueError ZoneInfo keys may not be absolute paths, got: /etc/localtime
# expect: ValueError ZoneInfo keys must refer to subdirectories of TZPATH, got: ../x
