"""Times operations of numpy under several interpreters, in turns, and prints medians and ratios to the first one.

usage: arrays.py [--with NAME=COMMAND ...] [--rounds N] [--only TEXT] [--best]

Each COMMAND runs this file with `--measure`, in a process of its own, N times in turns with the others. Without
`--with` the contestants are `python3` (which must have NumPy) and `./baton run`.
"""

import argparse
import json
import pathlib
import shlex
import statistics
import subprocess
import sys
import time

SIZES = (10, 1_000, 1_000_000)
SECONDS_WARM = 0.3
SECONDS_SAMPLE = 0.005
SAMPLES = 15

# Each runs with n items in a, b and c, floats, i and j, ints, k, floats of 32 bits, m, truth values, idx, positions,
# s, a square matrix, wide, a matrix with rows of ten.
CASES = {
    "a + b": "a + b",
    "a * 2.5": "a * 2.5",
    "a * b + c": "a * b + c",
    "a / b": "a / b",
    "a ** 2": "a ** 2",
    "a += b": "c.__iadd__(b)",
    "i + j": "i + j",
    "i * 3": "i * 3",
    "i // 7": "i // 7",
    "f32 a + b": "k + k",
    "-a": "-a",
    "abs": "np.abs(a)",
    "sqrt": "np.sqrt(a)",
    "exp": "np.exp(a)",
    "log": "np.log(a)",
    "sin": "np.sin(a)",
    "tanh": "np.tanh(a)",
    "maximum": "np.maximum(a, b)",
    "a > b": "a > b",
    "a == b": "a == b",
    "i < 5": "i < 5",
    "m & m": "m & m",
    "where": "np.where(m, a, b)",
    "clip": "np.clip(a, 0.2, 0.8)",
    "isnan": "np.isnan(a)",
    "sum": "a.sum()",
    "sum ints": "i.sum()",
    "sum(axis=0)": "wide.sum(axis=0)",
    "sum(axis=1)": "wide.sum(axis=1)",
    "mean": "a.mean()",
    "std": "a.std()",
    "max": "a.max()",
    "argmax": "a.argmax()",
    "any": "m.any()",
    "cumsum": "a.cumsum()",
    "sort": "np.sort(a)",
    "argsort": "np.argsort(a)",
    "unique ints": "np.unique(i)",
    "a[mask]": "a[m]",
    "a[idx]": "a[idx]",
    "a[1:-1]": "a[1:-1]",
    "a[3]": "a[3]",
    "a[1:] - a[:-1]": "a[1:] - a[:-1]",
    "wide + row": "wide + row",
    "wide.T + 1": "wide.T + 1.0",
    "copy": "a.copy()",
    "astype": "i.astype(float)",
    "zeros": "np.zeros(a.shape)",
    "arange": "np.arange(a.size)",
    "concatenate": "np.concatenate((a, b))",
    "dot": "np.dot(a, b)",
    "matmul": "s @ s",
    "random": "rng.random(a.size)",
    "normal": "rng.normal(size=a.size)",
}


def operands(np, n):
    rng = np.random.default_rng(1)
    a, b, c = rng.random(n) + 0.1, rng.random(n) + 0.1, rng.random(n)
    i, j = rng.integers(0, 1000, n), rng.integers(0, 1000, n)
    side = max(3, round(n ** (1 / 3 if n > 1000 else 1 / 2)))
    return {
        "np": np, "rng": rng, "a": a, "b": b, "c": c, "i": i, "j": j, "k": a.astype(np.float32), "m": a > 0.6,
        "idx": rng.integers(0, n, n), "s": rng.random((side, side)), "wide": a.reshape(-1, 10), "row": a[:10],
    }


def nanoseconds(step, best):
    """What a call takes once it is warm: the median of samples, or the best."""
    end = time.perf_counter() + SECONDS_WARM
    calls = 0
    while time.perf_counter() < end:
        step(1)
        calls += 1
    count = max(1, round(calls * SECONDS_SAMPLE / SECONDS_WARM))
    samples = []
    for _ in range(SAMPLES):
        start = time.perf_counter()
        step(count)
        samples.append((time.perf_counter() - start) / count)
    return (min(samples) if best else statistics.median(samples)) * 1e9


def measure(only, best):
    import numpy as np

    results = {}
    for n in SIZES:
        names = operands(np, n)
        for case, text in CASES.items():
            if only not in case:
                continue
            space = dict(names)
            exec(f"def step(count):\n for _ in range(count):\n  {text}\n", space)
            results[f"{case}, {n:,}"] = nanoseconds(space["step"], best)
    print(json.dumps(results))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--with", dest="contestants", action="append", metavar="NAME=COMMAND")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="cases whose name has this text")
    parser.add_argument("--best", action="store_true", help="the best samples, on a machine that does other things too")
    parser.add_argument("--measure", action="store_true")
    options = parser.parse_args()
    if options.measure:
        measure(options.only, options.best)
        return
    given = options.contestants or ["numpy=python3", "baton=./baton run"]
    commands = dict(each.split("=", 1) for each in given)
    found = {name: {} for name in commands}
    for _ in range(options.rounds):
        for name, command in commands.items():
            argv = [*shlex.split(command), str(pathlib.Path(__file__)), "--measure", "--only", options.only]
            argv += ["--best"] if options.best else []
            done = subprocess.run(argv, stdout=subprocess.PIPE, text=True, check=True)
            for case, value in json.loads(done.stdout).items():
                found[name].setdefault(case, []).append(value)
    summary = min if options.best else statistics.median
    report({name: {case: summary(v) for case, v in rows.items()} for name, rows in found.items()})


def report(medians):
    first, *others = medians
    print(f"{'':24}{first + ' us':>14}" + "".join(f"{name + ' us':>14}{'ratio':>8}" for name in others))
    ratios = {name: {n: [] for n in SIZES} for name in others}
    for case, base in medians[first].items():
        line = f"{case:24}{base / 1000:14.2f}"
        for name in others:
            ratio = medians[name][case] / base
            size = int(case.rsplit(", ", 1)[1].replace(",", ""))
            ratios[name][size].append(ratio)
            line += f"{medians[name][case] / 1000:14.2f}{ratio:8.2f}"
        print(line)
    for name, rows in ratios.items():
        for n, values in rows.items():
            if values:
                print(f"{name}, {n:,} items: geometric mean {statistics.geometric_mean(values):.2f}")


if __name__ == "__main__":
    sys.exit(main())
