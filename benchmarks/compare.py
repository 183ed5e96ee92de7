"""Runs the benchmark programs under several interpreters, side by side, and compares the times.

usage: compare.py --with NAME=COMMAND [--with NAME=COMMAND ...] [options] [PROGRAM ...]

    python3 benchmarks/compare.py --with cpython=python3 --with "baton=./baton run" --java --html result.html

Each program is run in `--rounds` rounds; in every round each interpreter gets a fresh process, in
turns, so that a disturbance of the machine hits all of them. A process warms up and then times
`--repetitions` runs (see driver.py). The ratio says how many times as fast as the first interpreter
another one is; the last line has the geometric means. `--java` adds the versions that are written
by hand in Java. `--whole N` times whole processes that run the program N times, start-up and
warm-up included.
"""

import argparse
import json
import math
import os
import pathlib
import platform
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

import page

HERE = pathlib.Path(__file__).resolve().parent
DRIVER = HERE / "driver.py"


class Contestant:
    """An interpreter: its name, the command that runs a script, and its times by program."""

    def __init__(self, text):
        self.name, separator, command = text.partition("=")
        if not separator or not command.strip():
            raise argparse.ArgumentTypeError(f"NAME=COMMAND is needed, not {text!r}")
        self.command = shlex.split(command)
        self.times = {}
        self.warm_ups = {}

    def knows(self, program):
        """Whether there is something to run."""
        return True

    def run(self, program, options):
        """Runs the driver once; returns the times in seconds."""
        repetitions, warm_up = options.repetitions, options.warm_up
        if options.whole:
            repetitions, warm_up = options.whole, 0
        command = [*self.command, str(DRIVER), str(program), str(repetitions), str(warm_up)]
        start = time.perf_counter()
        try:
            done = subprocess.run(
                command, capture_output=True, encoding="utf-8", timeout=options.timeout
            )
        except subprocess.TimeoutExpired:
            raise Failure(f"{self.name}: {program.stem} takes more than {options.timeout} s")
        elapsed = time.perf_counter() - start
        if done.returncode:
            last = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()[-1]
            raise Failure(f"{self.name}: {program.stem} ends with {done.returncode}: {last}")
        result = json.loads(done.stdout.splitlines()[-1])
        self.warm_ups.setdefault(program.stem, result["warm_up"] + result["times"])
        return [elapsed] if options.whole else result["times"]


class Java(Contestant):
    """The programs that there are in Java, compiled into a folder."""

    def __init__(self, folder):
        sources = sorted((HERE / "java").glob("*.java"))
        subprocess.run(["javac", "--release", "17", "-d", folder, *map(str, sources)], check=True)
        super().__init__("java=java")
        self.command += [f"-Dprograms={HERE / 'programs'}", "-cp", folder, "Driver"]
        self.classes = {source.stem for source in sources}

    def knows(self, program):
        return program.stem.title().replace("_", "") in self.classes


class Failure(Exception):
    """A program did not run to its end."""


def summary(times):
    """The median, the quartiles' distance relative to it, and the extremes."""
    median = statistics.median(times)
    low, _, high = statistics.quantiles(times, n=4) if len(times) > 1 else (median,) * 3
    return {
        "median": median,
        "spread": (high - low) / median,
        "best": min(times),
        "worst": max(times),
        "runs": len(times),
    }


def geometric_mean(values):
    return math.exp(statistics.fmean(math.log(value) for value in values))


def measure(contestants, programs, options):
    """Fills in the times; returns what went wrong."""
    failures = []
    for program in programs:
        for _ in range(options.rounds):
            for contestant in contestants:
                failed = contestant.times.get(program.stem, ()) is None
                if failed or not contestant.knows(program):
                    continue
                try:
                    times = contestant.run(program, options)
                except Failure as failure:
                    failures.append(str(failure))
                    contestant.times[program.stem] = None
                else:
                    contestant.times.setdefault(program.stem, []).extend(times)
        print(f"{program.stem} done", file=sys.stderr)
    return failures


def said_by(*command):
    """The first line that a command says; empty if it cannot be run."""
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=HERE)
    except OSError:
        return ""
    return ((done.stdout or done.stderr).strip().splitlines() or [""])[0]


def circumstances():
    """Where and of what the figures are."""
    processor = platform.processor() or platform.machine()
    try:
        facts = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        processor = next(f.partition(": ")[2] for f in facts if f.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return {
        "machine": f"{processor}, {os.cpu_count()} processors, {platform.system()} {platform.release()}",
        "jdk": said_by("java", "-version"),
        "commit": said_by("git", "describe", "--always", "--dirty"),
        "date": time.strftime("%Y-%m-%d"),
    }


def report(contestants, programs):
    """What was measured, as it goes into the JSON file."""
    base = contestants[0]
    rows = {}
    for program in programs:
        name = program.stem
        row = rows[name] = {}
        for contestant in contestants:
            times = contestant.times.get(name)
            row[contestant.name] = summary(times) if times else None
            if times:
                row[contestant.name]["curve"] = contestant.warm_ups[name]
        for contestant in contestants[1:]:
            ours, theirs = row[contestant.name], row[base.name]
            if ours and theirs:
                ours["ratio"] = theirs["median"] / ours["median"]
    means = {}
    for contestant in contestants[1:]:
        cells = [row[contestant.name] or {} for row in rows.values()]
        ratios = [cell["ratio"] for cell in cells if "ratio" in cell]
        means[contestant.name] = geometric_mean(ratios) if ratios else None
    return {
        **circumstances(),
        "commands": {c.name: " ".join(c.command) for c in contestants},
        "programs": rows,
        "geometric_mean": means,
    }


def table(result, contestants):
    """The report as text: medians in milliseconds, spread, ratio to the first."""
    width = max(map(len, [*result["programs"], "geometric mean"]))
    heading = f"{'program':<{width}}"
    for index, contestant in enumerate(contestants):
        heading += f"  {contestant.name + ' ms':>14}  {'spread':>6}"
        heading += f"  {'ratio':>6}" if index else ""
    yield heading
    for name, row in result["programs"].items():
        line = f"{name:<{width}}"
        for index, contestant in enumerate(contestants):
            cell = row[contestant.name]
            if cell is None:
                word = "failed" if contestant.times.get(name, ()) is None else "-"
                line += f"  {word:>14}  {'':>6}" + (f"  {'':>6}" if index else "")
                continue
            line += f"  {cell['median'] * 1000:14.1f}  {cell['spread']:6.1%}"
            if index:
                line += f"  {cell['ratio']:6.2f}" if "ratio" in cell else f"  {'':>6}"
        yield line
    line = f"{'geometric mean':<{width}}  {'':>14}  {'':>6}"
    for contestant in contestants[1:]:
        mean = result["geometric_mean"][contestant.name]
        line += f"  {'':>14}  {'':>6}  " + (f"{mean:6.2f}" if mean else f"{'':>6}")
    yield line.rstrip()


def main():
    parser = argparse.ArgumentParser(description="Compare interpreters on the benchmark programs.")
    parser.add_argument(
        "--with",
        dest="contestants",
        metavar="NAME=COMMAND",
        type=Contestant,
        action="append",
        required=True,
        help="an interpreter; the first one is what the others are compared with",
    )
    parser.add_argument("--rounds", type=int, default=3, help="processes for each program (3)")
    parser.add_argument("--repetitions", type=int, default=5, help="timed runs in a process (5)")
    parser.add_argument("--warm-up", type=float, default=1.0, help="seconds of warm-up (1.0)")
    parser.add_argument("--timeout", type=float, default=300, help="seconds for one process (300)")
    parser.add_argument("--json", type=pathlib.Path, help="also write the figures to this file")
    parser.add_argument("--html", type=pathlib.Path, help="also write a page with charts to this file")
    parser.add_argument("--java", action="store_true", help="add the versions in Java")
    parser.add_argument("--whole", type=int, metavar="N", help="time whole processes of N runs each")
    parser.add_argument("programs", nargs="*", help="names of programs; default: all")
    options = parser.parse_args()

    programs = sorted((HERE / "programs").glob("*.py"))
    if options.programs:
        known = {program.stem: program for program in programs}
        if unknown := [name for name in options.programs if name not in known]:
            parser.error(f"no such program: {', '.join(unknown)}")
        programs = [known[name] for name in options.programs]
    with tempfile.TemporaryDirectory() as folder:
        contestants = options.contestants + ([Java(folder)] if options.java else [])
        failures = measure(contestants, programs, options)
    result = report(contestants, programs)
    result["whole"] = options.whole
    for line in table(result, contestants):
        print(line)
    for failure in failures:
        print(failure)
    if options.json:
        options.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    if options.html:
        options.html.write_text(page.written(result), encoding="utf-8")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
