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
MODULES = ["bundle", "interpreter-core", "python-frontend", "lock-strategies", "stdlib", "jit"]


def class_path():
    """The jars of the modules, and what Maven says they need."""
    jars = []
    for module in MODULES:
        jars += [j for j in glob.glob(f"{ROOT}/{module}/target/baton*.jar")
                 if not j.endswith(("-sources.jar", "-javadoc.jar"))]
    with tempfile.NamedTemporaryFile() as out:
        subprocess.run(
            ["mvn", "-B", "-q", "-o", "dependency:build-classpath", "-DincludeScope=runtime",
             "-DexcludeGroupIds=dev.baton", f"-Dmdep.outputFile={out.name}",
             "-pl", ",".join(MODULES), "-Dmdep.appendOutput=true"],
            cwd=ROOT, check=True)
        with open(out.name) as lines:
            jars += [j for line in lines for j in line.strip().split(os.pathsep) if j]
    return os.pathsep.join(dict.fromkeys(jars))


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
