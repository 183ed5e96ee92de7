"""Compares interpreters on short runs: the first run of each benchmark program, and its whole process.

usage: short_runs.py --with NAME=COMMAND [--with NAME=COMMAND ...] [--rounds N] [PROGRAM ...]

    python3 benchmarks/short_runs.py --with cpython=python3 --with "baton=./baton run"

Every process starts cold and runs the program once. `first` is that run as the program sees it,
`whole` the process from outside, start-up included. Medians, in milliseconds; ratios say how many
times as fast as the first interpreter. The last lines are the geometric means of the ratios, of all
programs and of the ten that are worst for each interpreter.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time

import compare

KINDS = ("first", "whole")


class Contestant(compare.Contestant):
    """An interpreter whose processes run a program once."""

    def run(self, program, options):
        command = [*self.command, str(compare.DRIVER), str(program), "1", "0"]
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=options.timeout)
        whole = time.perf_counter() - start
        if done.returncode:
            raise compare.Failure(f"{self.name}: {program.stem} ends with {done.returncode}: {done.stderr}")
        first = json.loads(done.stdout.splitlines()[-1])["times"][0]
        return [(first, whole)]


def medians(contestant, program):
    return [statistics.median(times) * 1000 for times in zip(*contestant.times[program.stem])]


def table(contestants, programs):
    """The lines of the report."""
    yield f"{'':15}" + "".join(f"  {c.name + ' ' + kind:>16} {'ratio':>6}" for c in contestants for kind in KINDS)
    ratios = {}
    for program in programs:
        line = f"{program.stem:15}"
        base = medians(contestants[0], program)
        for contestant in contestants:
            for kind, theirs, ours in zip(KINDS, base, medians(contestant, program)):
                ratios.setdefault((contestant.name, kind), []).append(theirs / ours)
                line += f"  {ours:16.0f} {theirs / ours:6.2f}"
        yield line
    for name, count in (("geometric mean", None), ("worst ten", 10)):
        means = [compare.geometric_mean(sorted(r)[:count]) for r in ratios.values()]
        yield f"{name:15}" + "".join(f"  {'':16} {mean:6.2f}" for mean in means)


def main():
    parser = argparse.ArgumentParser(description="First runs and whole processes of the benchmark programs.")
    parser.add_argument("--with", dest="contestants", metavar="NAME=COMMAND", type=Contestant, action="append", required=True)
    parser.add_argument("--rounds", type=int, default=5, help="processes for each program (5)")
    parser.add_argument("--timeout", type=float, default=120, help="seconds for one process (120)")
    parser.add_argument("programs", nargs="*", help="names of programs; default: all")
    options = parser.parse_args()
    known = sorted((compare.HERE / "programs").glob("*.py"))
    programs = [p for p in known if not options.programs or p.stem in options.programs]
    if missing := set(options.programs) - {p.stem for p in known}:
        parser.error(f"no such program: {', '.join(sorted(missing))}")
    failures = compare.measure(options.contestants, programs, options)
    for failure in failures:
        print(failure)
    if failures:
        return 1
    for line in table(options.contestants, programs):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
