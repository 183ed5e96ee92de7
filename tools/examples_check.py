"""Runs every program of examples/guest under this python, or another, and compares what it prints.

usage: examples_check.py [--update] [--with COMMAND] [NAME ...]

The expected output of `name.py` is `expected/name.txt`; `--update` writes it anew.
"""

import argparse
import os
import pathlib
import shlex
import subprocess
import sys

GUEST = pathlib.Path(__file__).resolve().parent.parent / "examples/guest"


def main():
    parser = argparse.ArgumentParser(description="Check what the example programs print.")
    parser.add_argument("names", nargs="*", help="programs without .py; default: all")
    parser.add_argument("--update", action="store_true", help="record the output instead")
    parser.add_argument(
        "--with", dest="command", type=shlex.split, default=[], help="what starts a program"
    )
    options = parser.parse_args()
    if options.command and "/" in options.command[0]:
        options.command[0] = os.path.abspath(options.command[0])
    names = options.names or sorted(path.stem for path in GUEST.glob("*.py"))
    wrong = 0
    for name in names:
        command = [*(options.command or [sys.executable, "-B", "-X", "utf8"]), f"{name}.py"]
        done = subprocess.run(
            command, cwd=GUEST, capture_output=True, encoding="utf-8", timeout=60
        )
        expected = GUEST / "expected" / f"{name}.txt"
        if done.returncode:
            wrong += 1
            print(f"{name}: exit code {done.returncode}\n{done.stderr}")
        elif options.update:
            expected.write_text(done.stdout, encoding="utf-8")
        elif done.stdout != expected.read_text(encoding="utf-8"):
            wrong += 1
            print(f"{name}: prints something else than {expected.name}")
    print(f"{len(names)} programs, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
