"""Dates, times, spans of time and zones."""

from _datetime_date import MAXYEAR, MINYEAR, date
from _datetime_delta import UTC, timedelta, timezone, tzinfo
from _datetime_moment import datetime
from _datetime_time import time

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR",
           "MAXYEAR", "UTC")
