"""Runs every program of examples/guest under this python and compares what it prints.

usage: examples_check.py [--update] [NAME ...]

The expected output of `name.py` is `expected/name.txt`; `--update` writes it anew.
"""

import argparse
import pathlib
import subprocess
import sys

GUEST = pathlib.Path(__file__).resolve().parent.parent / "examples/guest"


def main():
    parser = argparse.ArgumentParser(description="Check the example programs against this python.")
    parser.add_argument("names", nargs="*", help="programs without .py; default: all")
    parser.add_argument("--update", action="store_true", help="record the output instead")
    options = parser.parse_args()
    names = options.names or sorted(path.stem for path in GUEST.glob("*.py"))
    wrong = 0
    for name in names:
        command = [sys.executable, "-B", "-X", "utf8", f"{name}.py"]
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
