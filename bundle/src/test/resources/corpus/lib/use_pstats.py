# Tables of a profile that is known.
import io
import os
import pickle
import pstats
import sys


class Known:
    """Stands for a profile that has found this."""

    def create_stats(self):
        main = ("/app/main.py", 1, "<module>")
        load = ("/app/load.py", 10, "load")
        parse = ("/app/load.py", 30, "parse")
        split = ("~", 0, "<method 'split' of 'str' objects>")
        self.stats = {
            main: (1, 1, 0.002, 1.5, {}),
            load: (2, 2, 0.25, 1.25, {main: (2, 2, 0.25, 1.25)}),
            parse: (3, 7, 0.75, 1.0, {load: (3, 3, 0.5, 1.0), parse: (4, 0, 0.25, 0.25)}),
            split: (40, 40, 0.125, 0.125, {parse: (40, 40, 0.125, 0.125)})}


out = io.StringIO()
stats = pstats.Stats(Known(), stream=out)
stats.sort_stats("cumulative").print_stats()
stats.strip_dirs().sort_stats(pstats.SortKey.TIME).print_stats(2)
stats.sort_stats("name").print_stats("load").print_callers()
stats.sort_stats("stdname").reverse_order().print_callees(0.5)
stats.sort_stats("pcalls", "name").print_stats("nothing")
other = pstats.Stats(Known(), stream=out).strip_dirs()
stats.add(other)
print("\n".join(line.rstrip() for line in out.getvalue().split("\n")))  # expect:          50 function calls (46 primitive calls) in 1.127 seconds
# expect:
# expect:    Ordered by: cumulative time
# expect:
# expect:    ncalls  tottime  percall  cumtime  percall filename:lineno(function)
# expect:         1    0.002    0.002    1.500    1.500 /app/main.py:1(<module>)
# expect:         2    0.250    0.125    1.250    0.625 /app/load.py:10(load)
# expect:       7/3    0.750    0.107    1.000    0.333 /app/load.py:30(parse)
# expect:        40    0.125    0.003    0.125    0.003 {method 'split' of 'str' objects}
# expect:
# expect:
# expect:          50 function calls (46 primitive calls) in 1.127 seconds
# expect:
# expect:    Ordered by: internal time
# expect:    List reduced from 4 to 2 due to restriction <2>
# expect:
# expect:    ncalls  tottime  percall  cumtime  percall filename:lineno(function)
# expect:       7/3    0.750    0.107    1.000    0.333 load.py:30(parse)
# expect:         2    0.250    0.125    1.250    0.625 load.py:10(load)
# expect:
# expect:
# expect:          50 function calls (46 primitive calls) in 1.127 seconds
# expect:
# expect:    Ordered by: function name
# expect:    List reduced from 4 to 2 due to restriction <'load'>
# expect:
# expect:    ncalls  tottime  percall  cumtime  percall filename:lineno(function)
# expect:         2    0.250    0.125    1.250    0.625 load.py:10(load)
# expect:       7/3    0.750    0.107    1.000    0.333 load.py:30(parse)
# expect:
# expect:
# expect:    Ordered by: function name
# expect:
# expect: Function                           was called by...
# expect:                                        ncalls  tottime  cumtime
# expect: {method 'split' of 'str' objects}  <-      40    0.125    0.125  load.py:30(parse)
# expect: main.py:1(<module>)                <-
# expect: load.py:10(load)                   <-       2    0.250    1.250  main.py:1(<module>)
# expect: load.py:30(parse)                  <-       3    0.500    1.000  load.py:10(load)
# expect:                                           4/0    0.250    0.250  load.py:30(parse)
# expect:
# expect:
# expect:    Ordered by: standard name
# expect:    List reduced from 4 to 2 due to restriction <0.5>
# expect:
# expect: Function                           called...
# expect:                                        ncalls  tottime  cumtime
# expect: {method 'split' of 'str' objects}  ->
# expect: main.py:1(<module>)                ->       2    0.250    1.250  load.py:10(load)
# expect:
# expect:
# expect:          50 function calls (46 primitive calls) in 1.127 seconds
# expect:
# expect:
print(stats.total_calls, stats.prim_calls, stats.total_tt)  # expect: 100 92 2.254
_ = out.truncate(0)
_ = out.seek(0)
stats.sort_stats(-1).print_stats()
print("\n".join(line.rstrip() for line in out.getvalue().split("\n")))  # expect:          100 function calls (92 primitive calls) in 2.254 seconds
# expect:
# expect:    Ordered by: standard name
# expect:
# expect:    ncalls  tottime  percall  cumtime  percall filename:lineno(function)
# expect:         4    0.500    0.125    2.500    0.625 load.py:10(load)
# expect:      14/6    1.500    0.107    2.000    0.333 load.py:30(parse)
# expect:         2    0.004    0.002    3.000    1.500 main.py:1(<module>)
# expect:        80    0.250    0.003    0.250    0.003 {method 'split' of 'str' objects}
# expect:
# expect:
# expect:
profile = stats.get_stats_profile()
print(profile.total_tt, profile.func_profiles["parse"])  # expect: 2.254 FunctionProfile(ncalls='14/6', tottime=1.5, percall_tottime=0.107, cumtime=2.0, percall_cumtime=0.333, file_name='load.py', line_number=30)
print(pstats.SortKey("tottime"), pstats.SortKey.CALLS.value, sorted(pstats.SortKey))  # expect: time calls [<SortKey.CALLS: 'calls'>, <SortKey.CUMULATIVE: 'cumulative'>, <SortKey.FILENAME: 'filename'>, <SortKey.LINE: 'line'>, <SortKey.NAME: 'name'>, <SortKey.NFL: 'nfl'>, <SortKey.PCALLS: 'pcalls'>, <SortKey.STDNAME: 'stdname'>, <SortKey.TIME: 'time'>]
for do in (lambda: pstats.Stats(5), lambda: stats.sort_stats("nope"), lambda: stats.sort_stats("time", pstats.SortKey.NAME)):
    try:
        do()
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
# expect: TypeError Cannot create or construct a <class 'pstats.Stats'> object from 5
# expect: KeyError 'nope'
# expect: TypeError Can't have mixed argument type
# ---
# Profiling leaves results and errors as they are.
import cProfile
import profile
import pstats


def work(n):
    return sum(i * i for i in range(n))


p = cProfile.Profile()
print(p.runcall(work, 1000))  # expect: 332833500
try:
    p.runcall(work, "x")
except TypeError as e:
    print(e)
# expect: 'str' object cannot be interpreted as an integer
space = {"n": 4}
print(p.runctx("m = n + 1", space, space) is p, space["m"])  # expect: True 5
with cProfile.Profile() as p:
    print(work(10))
# expect: 285
print(profile.Profile.__name__, hasattr(profile, "run"), hasattr(cProfile, "runctx"))  # expect: Profile True True
