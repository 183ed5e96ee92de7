"""Times one benchmark program inside the interpreter that runs this script.

usage: driver.py PROGRAM.py REPETITIONS [WARM_UP_SECONDS]

The program defines `run()`. It is called for the warm-up (at least twice, and for about a second
unless said otherwise), then timed REPETITIONS times. Prints one line of JSON.
"""

import json
import os
import sys
import time


def load(path):
    """Imports the program by its path and returns its function `run`."""
    folder, name = os.path.split(os.path.abspath(path))
    sys.path.insert(0, folder)
    return __import__(name.removesuffix(".py")).run


def timed(run):
    start = time.perf_counter()
    result = run()
    return time.perf_counter() - start, result


def main():
    path, repetitions = sys.argv[1], int(sys.argv[2])
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
    run = load(path)
    warm_up, expected = [], None
    while len(warm_up) < 2 or sum(warm_up) < seconds:
        elapsed, expected = timed(run)
        warm_up.append(elapsed)
    times = []
    for _ in range(repetitions):
        elapsed, result = timed(run)
        if result != expected:
            raise AssertionError(f"{path}: {result!r} after {expected!r}")
        times.append(elapsed)
    print(json.dumps({"program": os.path.basename(path), "warm_up": warm_up, "times": times}))


if __name__ == "__main__":
    main()
