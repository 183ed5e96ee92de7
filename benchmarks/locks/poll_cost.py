#!/usr/bin/env python3
"""What the poll at safepoints costs.

Runs programs in turns in the interpreter as it is built and in one whose poll word is the constant 0, so that the JVM
drops the read and the branch. The second is made here: GuestThread is compiled once more with another body of pending().
Needs a JDK and a built ./baton. Quiet machines only: the difference looked for is smaller than most noise.

    python3 benchmarks/locks/poll_cost.py [ROUNDS]
"""
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

HOME = pathlib.Path(__file__).resolve().parents[2]
JARS = [HOME / "cli/target/baton-cli-0.1.0-SNAPSHOT.jar", *sorted((HOME / "cli/target/lib").glob("*.jar"))]
SOURCE = HOME / "interpreter-core/src/main/java/dev/baton/lock/GuestThread.java"
JVM = ["-XX:+UseSerialGC", "-XX:+UseCondCardMark", "-XX:-ClipInlining", "-XX:-UsePerfData"]

PROGRAMS = {
    "loop": """
def work():
    total = 0
    for k in range(60_000_000):
        total += k % 7
    return total
""",
    "calls": """
def add(a, b):
    return a + b

def work():
    total = 0
    for k in range(20_000_000):
        total = add(total, add(k, 1))
    return total
""",
    "methods": """
class Counter:
    def __init__(self):
        self.n = 0

    def up(self):
        self.n += 1
        return self

def work():
    c = Counter()
    for k in range(10_000_000):
        c.up().up()
    return c.n
""",
    "built-ins": """
def work():
    items = []
    for k in range(5_000_000):
        items.append(len(items) & 7)
    return sum(items)
""",
}

DRIVER = """
import time
for _ in range(10):
    work()
times = []
for _ in range(15):
    start = time.perf_counter()
    work()
    times.append(time.perf_counter() - start)
print(sorted(times)[len(times) // 3])
"""


def without_polls(directory):
    text = SOURCE.read_text()
    text, count = re.subn(r"(public final int pending\(\) \{\n)[^}]*(\n  \})", r"\1    return 0;\2", text)
    if count != 1:
        sys.exit(f"{SOURCE}: no method pending() as expected")
    source = pathlib.Path(directory) / "dev/baton/lock/GuestThread.java"
    source.parent.mkdir(parents=True)
    source.write_text(text)
    path = ":".join(map(str, JARS))
    subprocess.run(["javac", "--release", "17", "-cp", path, "-d", directory, str(source)], check=True)


def seconds(class_path, program):
    command = ["java", *JVM, "-cp", ":".join(map(str, class_path)), "dev.baton.cli.Main", "run", "-c", program + DRIVER]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as directory:
        without_polls(directory)
        print(f"{'program':10} {'with':>9} {'without':>9}   cost (median of {rounds} pairs, lowest to highest)")
        for name, program in PROGRAMS.items():
            pairs = []
            for _ in range(rounds):
                pairs.append((seconds(JARS, program), seconds([directory, *JARS], program)))
            costs = sorted(a / b - 1 for a, b in pairs)
            a, b = (statistics.median(side) for side in zip(*pairs))
            print(
                f"{name:10} {a * 1e3:7.1f}ms {b * 1e3:7.1f}ms   {statistics.median(costs):+.1%} ({costs[0]:+.1%} to {costs[-1]:+.1%})",
                flush=True,
            )


if __name__ == "__main__":
    main()
