"""Times one benchmark program inside the interpreter that runs this script.

usage: driver.py PROGRAM.py REPETITIONS [WARM_UP_SECONDS]

The program defines `run()` and `EXPECTED`, its result. It is called for the warm-up (at least twice, and for about a second
unless said otherwise; never if that is 0), then timed REPETITIONS times. Prints one line of JSON.
"""

import json
import os
import sys
import time


def load(path):
    """Imports the program by its path."""
    folder, name = os.path.split(os.path.abspath(path))
    sys.path.insert(0, folder)
    return __import__(name.removesuffix(".py"))


def timed(program):
    """The seconds of one run, whose result is checked."""
    start = time.perf_counter()
    result = program.run()
    elapsed = time.perf_counter() - start
    if result != program.EXPECTED:
        raise AssertionError(f"{program.__name__}: {result!r}, not {program.EXPECTED!r}")
    return elapsed


def main():
    path, repetitions = sys.argv[1], int(sys.argv[2])
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
    program = load(path)
    warm_up = []
    while seconds and (len(warm_up) < 2 or sum(warm_up) < seconds):
        warm_up.append(timed(program))
    times = [timed(program) for _ in range(repetitions)]
    print(json.dumps({"program": os.path.basename(path), "warm_up": warm_up, "times": times}))


if __name__ == "__main__":
    main()
