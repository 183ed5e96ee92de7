"""Java threads that call one guest handler at the same time: requests in a second, the time that 99
of 100 requests stay below, and what a warm call of a small function costs.

Usage: python3 benchmarks/embedding.py [--rounds N] [--class-path JARS] [ENGINE ...]

Engines are Baton's locks; default: gil free. Another name is a script engine (javax.script) that
`--class-path` brings along, `jython` for example. Each is measured with one thread and with two, in
turns. Build first: mvn -B -Dquick -DskipTests package.
"""

import argparse
import json
import os
import statistics
import subprocess
import tempfile

import first_result

HERE = os.path.dirname(os.path.abspath(__file__))
JVM = ["-XX:+UseParallelGC", "-XX:+UseCondCardMark", "-XX:-ClipInlining"]


def main():
    parser = argparse.ArgumentParser(description="Requests of Java threads to a guest handler.")
    parser.add_argument("--rounds", type=int, default=3, help="processes for each row (3)")
    parser.add_argument("--warm-up", type=float, default=5, help="seconds (5)")
    parser.add_argument("--seconds", type=float, default=5, help="measured seconds (5)")
    parser.add_argument("--class-path", default="", help="jars of other engines")
    parser.add_argument("engines", nargs="*", default=["gil", "free"])
    options = parser.parse_args()
    path = first_result.class_path()
    rows = {}
    with tempfile.TemporaryDirectory() as classes:
        source = f"{HERE}/embedding/Handlers.java"
        subprocess.run(["javac", "--release", "17", "-cp", path, "-d", classes, source], check=True)
        command = ["java", *JVM, "-cp", os.pathsep.join([path, classes, options.class_path]), "Handlers"]
        for _ in range(options.rounds):
            for engine in options.engines:
                for threads in (1, 2):
                    arguments = [engine, str(threads), str(options.warm_up), str(options.seconds)]
                    done = subprocess.run(
                        [*command, *arguments, f"{HERE}/embedding/handler.py"],
                        check=True,
                        stdout=subprocess.PIPE,
                        text=True,
                    )
                    rows.setdefault((engine, threads), []).append(json.loads(done.stdout.splitlines()[-1]))
    print(f"{'engine':10} {'threads':>7} {'requests/s':>11} {'p99 us':>8} {'call ns':>8} {'to one':>7}")
    for (engine, threads), figures in rows.items():
        requests, p99, call = (
            statistics.median(f[name] for f in figures) for name in ("requests", "p99", "call")
        )
        single = statistics.median(f["requests"] for f in rows[engine, 1])
        print(f"{engine:10} {threads:7} {requests:11,.0f} {p99 / 1000:8.1f} {call:8.0f} {requests / single:7.2f}")


if __name__ == "__main__":
    main()
