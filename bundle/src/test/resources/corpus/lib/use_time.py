# Clocks go forward and sleeping takes time.
import time

start, cpu, wall = time.perf_counter(), time.process_time(), time.time()
tick = time.monotonic()
time.sleep(0.02)
print(0.015 < time.perf_counter() - start < 300, time.monotonic() - tick >= 0.015, time.process_time() >= cpu, time.time() > 1_600_000_000, time.sleep(0))  # expect: True True True True None
print(isinstance(time.perf_counter_ns(), int), isinstance(time.time_ns(), int), time.monotonic_ns() > 0, time.thread_time() >= 0, abs(time.time_ns() / 1e9 - time.time()) < 300)  # expect: True True True True True
try:
    time.sleep(-1)
except ValueError as e:
    print(e)  # expect: sleep length must be non-negative
try:
    time.sleep("a")
except TypeError as e:
    print(e)  # expect: 'str' object cannot be interpreted as an integer
# ---
# Calendar time in UTC.
import time

t = time.gmtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst, t[0], len(t), type(t).__name__)  # expect: 1970 1 1 0 0 0 3 1 0 1970 9 struct_time
print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %p %y %%", time.gmtime(1_709_208_000)), time.asctime(time.gmtime(86_400)), time.gmtime(951_782_400)[:3])  # expect: 2024-02-29 12:00:00 Thu Thursday Feb February 060 PM 24 % Fri Jan  2 00:00:00 1970 (2000, 2, 29)
print(time.strptime("2024-02-29 13:05:07", "%Y-%m-%d %H:%M:%S")[:6], isinstance(time.localtime(), time.struct_time), isinstance(time.timezone, int), len(time.tzname), time.mktime(time.localtime(1_000_000)) == 1_000_000)  # expect: (2024, 2, 29, 13, 5, 7) True True 2 True
print(repr(t))  # expect: time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)
# ---
# The zone is an attribute, not an item.
import time

epoch = time.gmtime(0)
print(epoch.tm_gmtoff, epoch == tuple(epoch), len(epoch))  # expect: 0 True 9
print(time.struct_time(range(9)).tm_zone, type(time.localtime().tm_zone).__name__)  # expect: None str
