# requires: 3.12
import calendar
import colorsys
import graphlib
import sched
import shlex


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


print(calendar.isleap(2024), calendar.leapdays(2000, 2025), calendar.monthrange(2024, 2), calendar.weekday(2024, 2, 29), repr(calendar.weekday(2024, 2, 29)), calendar.timegm((2024, 2, 29, 12, 30, 5)), list(calendar.day_name), list(calendar.month_abbr), calendar.JANUARY, calendar.Month(5))  # expect: True 7 (calendar.THURSDAY, 29) 3 calendar.THURSDAY 1709209805 ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] 1 5
c = calendar.Calendar(6)
print(list(c.iterweekdays()), c.monthdayscalendar(2024, 2), c.monthdays2calendar(2024, 2)[0], [d.isoformat() for d in c.monthdatescalendar(2024, 12)[-1]], list(c.itermonthdays3(2024, 1))[:3], list(c.itermonthdays4(2024, 1))[-1], len(c.yeardayscalendar(2024)), c.firstweekday)  # expect: [6, 0, 1, 2, 3, 4, 5] [[0, 0, 0, 0, 1, 2, 3], [4, 5, 6, 7, 8, 9, 10], [11, 12, 13, 14, 15, 16, 17], [18, 19, 20, 21, 22, 23, 24], [25, 26, 27, 28, 29, 0, 0]] [(0, 6), (0, 0), (0, 1), (0, 2), (1, 3), (2, 4), (3, 5)] ['2024-12-29', '2024-12-30', '2024-12-31', '2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'] [(2023, 12, 31), (2024, 1, 1), (2024, 1, 2)] (2024, 2, 3, 5) 4 6
print(repr(calendar.month(2024, 2)), repr(calendar.TextCalendar(6).formatmonth(2023, 10, 4, 2)), repr(calendar.calendar(2025, m=4)))  # expect: '   February 2024\nMo Tu We Th Fr Sa Su\n          1  2  3  4\n 5  6  7  8  9 10 11\n12 13 14 15 16 17 18\n19 20 21 22 23 24 25\n26 27 28 29\n' '           October 2023\n\nSun  Mon  Tue  Wed  Thu  Fri  Sat\n\n  1    2    3    4    5    6    7\n\n  8    9   10   11   12   13   14\n\n 15   16   17   18   19   20   21\n\n 22   23   24   25   26   27   28\n\n 29   30   31\n\n' '                                               2025\n\n      January                   February                   March                     April\nMo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su\n       1  2  3  4  5                      1  2                      1  2          1  2  3  4  5  6\n 6  7  8  9 10 11 12       3  4  5  6  7  8  9       3  4  5  6  7  8  9       7  8  9 10 11 12 13\n13 14 15 16 17 18 19      10 11 12 13 14 15 16      10 11 12 13 14 15 16      14 15 16 17 18 19 20\n20 21 22 23 24 25 26      17 18 19 20 21 22 23      17 18 19 20 21 22 23      21 22 23 24 25 26 27\n27 28 29 30 31            24 25 26 27 28            24 25 26 27 28 29 30      28 29 30\n                                                    31\n\n        May                       June                      July                     August\nMo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su\n          1  2  3  4                         1          1  2  3  4  5  6                   1  2  3\n 5  6  7  8  9 10 11       2  3  4  5  6  7  8       7  8  9 10 11 12 13       4  5  6  7  8  9 10\n12 13 14 15 16 17 18       9 10 11 12 13 14 15      14 15 16 17 18 19 20      11 12 13 14 15 16 17\n19 20 21 22 23 24 25      16 17 18 19 20 21 22      21 22 23 24 25 26 27      18 19 20 21 22 23 24\n26 27 28 29 30 31         23 24 25 26 27 28 29      28 29 30 31               25 26 27 28 29 30 31\n                          30\n\n     September                  October                   November                  December\nMo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su\n 1  2  3  4  5  6  7             1  2  3  4  5                      1  2       1  2  3  4  5  6  7\n 8  9 10 11 12 13 14       6  7  8  9 10 11 12       3  4  5  6  7  8  9       8  9 10 11 12 13 14\n15 16 17 18 19 20 21      13 14 15 16 17 18 19      10 11 12 13 14 15 16      15 16 17 18 19 20 21\n22 23 24 25 26 27 28      20 21 22 23 24 25 26      17 18 19 20 21 22 23      22 23 24 25 26 27 28\n29 30                     27 28 29 30 31            24 25 26 27 28 29 30      29 30 31\n'
print(calendar.HTMLCalendar().formatmonth(2024, 2)[:300], calendar.weekheader(3), calendar.monthcalendar(2024, 2)[0])  # expect: <table border="0" cellpadding="0" cellspacing="0" class="month">
# expect: <tr><th colspan="7" class="month">February 2024</th></tr>
# expect: <tr><th class="mon">Mon</th><th class="tue">Tue</th><th class="wed">Wed</th><th class="thu">Thu</th><th class="fri">Fri</th><th class="sat">Sat</th><th class="sun">Sun</th></tr> Mon Tue Wed Thu Fri Sat Sun [0, 0, 0, 1, 2, 3, 4]
calendar.setfirstweekday(6); print(calendar.firstweekday(), calendar.weekheader(2)); calendar.setfirstweekday(0)  # expect: 6 Su Mo Tu We Th Fr Sa
for call in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9), lambda: calendar.weekday(2024, 2, 30)):
    error(call)  # expect: IllegalMonthError: bad month number 13; must be 1-12
# expect: IllegalWeekdayError: bad weekday number 9; must be 0 (Monday) to 6 (Sunday)
# expect: ValueError: day is out of range for month
print([tuple(round(x, 4) for x in fn(0.2, 0.4, 0.6)) for fn in (colorsys.rgb_to_hsv, colorsys.hsv_to_rgb, colorsys.rgb_to_hls, colorsys.hls_to_rgb, colorsys.rgb_to_yiq, colorsys.yiq_to_rgb)], colorsys.rgb_to_hsv(0, 0, 0), colorsys.hls_to_rgb(0.5, 0.5, 0.0), colorsys.hsv_to_rgb(0.99, 1, 1))  # expect: [(0.5833, 0.6667, 0.6), (0.552, 0.6, 0.36), (0.5833, 0.4, 0.5), (0.544, 0.64, 0.16), (0.362, -0.1841, 0.0198), (0.9529, 0.0, 0.782)] (0.0, 0.0, 0) (0.5, 0.5, 0.5) (1, 0.0, 0.0600000000000005)
t = graphlib.TopologicalSorter({"d": ["b", "c"], "b": ["a"], "c": ["a"]})
t.add("e")
print(list(t.static_order()))  # expect: ['a', 'e', 'b', 'c', 'd']
t = graphlib.TopologicalSorter({2: [1], 3: [1]}); error(t.get_ready); t.prepare(); print(t.get_ready(), t.get_ready(), bool(t)); error(lambda: t.done(2)); t.done(1); error(lambda: t.done(1)); error(lambda: t.done(9)); print(t.get_ready()); error(t.prepare); error(lambda: t.add(5))  # expect: ValueError: prepare() must be called first
# expect: (1,) () True
# expect: ValueError: node 2 was not passed out (still not ready)
# expect: ValueError: node 1 was already marked done
# expect: ValueError: node 9 was not added using add()
# expect: (2, 3)
# expect: ValueError: cannot prepare() more than once
# expect: ValueError: Nodes cannot be added after a call to prepare()
error(graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare)  # expect: CycleError: ('nodes are in a cycle', [1, 3, 2, 1])
now = [0]
order = []
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
late = s.enter(5, 1, order.append, ("late",)); s.enter(1, 2, order.append, ("b",)); s.enter(1, 1, order.append, ("a",)); s.enterabs(3, 1, order.append, kwargs={}, argument=("c",)); gone = s.enter(2, 1, order.append, ("gone",)); s.cancel(gone)
print(s.empty(), [e.argument for e in s.queue], s.run(blocking=False), s.run(), order, now, s.empty()); error(lambda: s.cancel(gone))  # expect: False [('a',), ('b',), ('c',), ('late',)] 1 None ['a', 'b', 'c', 'late'] [5] True
# expect: ValueError: list.remove(x): x not in list
print(shlex.split("a 'b c' \"d \\\"e\\\"\" f\\ g # no comment"), shlex.split("a # c", comments=True), shlex.split("a 'b' c", posix=False), shlex.join(["a b", "c'd", ""]), shlex.quote("x;y"), shlex.quote("safe-1.2/x"), list(shlex.shlex("a=b; c && d|e 'q r' # x\nz")), list(shlex.shlex("a && b || (c)", punctuation_chars=True)), list(shlex.shlex("ab\"c d\"e", posix=True)), shlex.split("''"), shlex.split(""))  # expect: ['a', 'b c', 'd "e"', 'f g', '#', 'no', 'comment'] ['a'] ['a', "'b'", 'c'] 'a b' 'c'"'"'d' '' 'x;y' safe-1.2/x ['a', '=', 'b', ';', 'c', '&', '&', 'd', '|', 'e', "'q r'", 'z'] ['a', '&&', 'b', '||', '(', 'c', ')'] ['abc de'] [''] []
for call in (lambda: shlex.split("'a"), lambda: shlex.split("a\\"), lambda: shlex.split(None)):
    error(call)  # expect: ValueError: No closing quotation
# expect: ValueError: No escaped character
# expect: ValueError: s argument must not be None
