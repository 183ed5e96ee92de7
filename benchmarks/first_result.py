"""Measures how long a fresh JVM takes to the first embedded result, and its memory.

Usage: python3 benchmarks/first_result.py [RUNS] [JVM OPTIONS]

Build first: mvn -B -Dquick -DskipTests package.  The time is that of the whole process, as a
shell sees it; the bars are 0.25 s and 80 MB on an idle machine.
"""

import glob
import os
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
# What the command line needs and an embedder does not.
NOT_EMBEDDED = ("picocli", "jline", "logback")


def class_path():
    """The jars that dev.baton:baton brings along, as the build has put them together."""
    jars = sorted(glob.glob(f"{ROOT}/cli/target/lib/*.jar"))
    if not jars:
        sys.exit("nothing is built: mvn -B -Dquick -DskipTests package")
    return os.pathsep.join(j for j in jars if not os.path.basename(j).startswith(NOT_EMBEDDED))


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    options = sys.argv[2:]
    path = class_path()
    with tempfile.TemporaryDirectory() as classes:
        subprocess.run(
            ["javac", "-cp", path, "-d", classes, f"{HERE}/embedding/FirstResult.java"], check=True)
        command = ["java", *options, "-cp", path + os.pathsep + classes, "FirstResult"]
        times, peaks = [], []
        for _ in range(runs):
            begin = time.perf_counter()
            out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            times.append(time.perf_counter() - begin)
            facts = dict(line.split() for line in out.splitlines())
            if facts["result"] != "16":
                sys.exit("wrong result: " + out)
            peaks.append(int(facts.get("peak", 0)) / 1024)
    print(f"first result: median {statistics.median(times):.3f} s, best {min(times):.3f} s; "
          f"peak memory {statistics.median(peaks):.0f} MB")


if __name__ == "__main__":
    main()
