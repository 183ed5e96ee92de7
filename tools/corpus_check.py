"""Runs the corpus under the interpreter that runs this script, or under another, and compares.

usage: corpus_check.py [-v] [--with COMMAND] [FILE.py ...]      (default: every file of the corpus)

A corpus file holds programs ("chunks") separated by lines `# ---`. Comments say what must happen:

    print(1 + 1)                # expect: 2
    # expect: text              a further line printed by the statement above
    int("x")                    # raises: ValueError: invalid literal for int() with base 10: 'x'
    # syntax-error: 2:5: message    first line of a chunk that must not compile (line and column)
    # requires: 3.12            in the leading comments of a chunk: skipped by older interpreters
    # requires-module: numpy 1  there too: skipped where the module is not installed in that major version

The expectations of a chunk, read from top to bottom, are exactly its standard output. A chunk ends
normally unless a line says `raises`; then that line is the innermost line of the chunk in the
traceback and the text is the traceback's last line. `corpus/packages` is on the import path.

With `--with "./baton run"` every chunk is started by that command instead; then a syntax error is
judged by its last line and its line number only, and `PYTHONPATH` names the packages.
"""

import argparse
import concurrent.futures
import importlib.metadata
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

CORPUS = pathlib.Path(__file__).resolve().parent.parent / "bundle/src/test/resources/corpus"
SEPARATOR = "# ---"
EXPECT = re.compile(r"# expect:(?: (.*))?$")
RAISES = re.compile(r"# raises: (.*)$")
SYNTAX_ERROR = re.compile(r"# syntax-error: (\d+):(\d+): (.*)$")
REQUIRES = re.compile(r"# requires: (\d+)\.(\d+)$")
REQUIRES_MODULE = re.compile(r"# requires-module: (\w+) (\d+)$")
SECONDS_PER_CHUNK = 60


class Chunk:
    """One program of a corpus file and what it is expected to do."""

    def __init__(self, file, first_line, lines):
        self.file = file
        self.first_line = first_line
        self.lines = lines
        self.source = "\n".join(lines) + "\n"
        self.output = []  # (line number in the chunk, text)
        self.raised = None  # (line number in the chunk, last line of the traceback)
        self.syntax_error = None  # (line, column, message)
        self.requires = (3, 0)
        self.module = None  # (name, major version)
        self._read_expectations()

    def _read_expectations(self):
        in_header = True
        for number, line in enumerate(self.lines, 1):
            in_header = in_header and line.startswith("#")
            if in_header and (found := REQUIRES.match(line)):
                self.requires = (int(found[1]), int(found[2]))
            if in_header and (found := REQUIRES_MODULE.match(line)):
                self.module = (found[1], found[2])
            if number == 1 and (found := SYNTAX_ERROR.match(line)):
                self.syntax_error = (int(found[1]), int(found[2]), found[3])
            if found := EXPECT.search(line):
                self.output.append((number, found[1] or ""))
            if found := RAISES.search(line):
                self.raised = (number, found[1])

    @property
    def expectations(self):
        return len(self.output) + (self.raised is not None) + (self.syntax_error is not None)

    def place(self, line=1):
        return f"{self.file.name}:{self.first_line + line - 1}"


def chunks_of(file):
    """The chunks of one corpus file, in order."""
    lines = file.read_text(encoding="utf-8").splitlines()
    start = 0
    for end in [i for i, line in enumerate(lines) if line == SEPARATOR] + [len(lines)]:
        yield Chunk(file, start + 1, lines[start:end])
        start = end + 1


def check(chunk, command=()):
    """Runs one chunk; returns a list of complaints, empty if all is as expected."""
    if chunk.syntax_error and not command:
        return check_syntax_error(chunk)
    with tempfile.TemporaryDirectory() as directory:
        program = pathlib.Path(directory, chunk.file.name)
        program.write_text(chunk.source, encoding="utf-8")
        environment = dict(os.environ, PYTHONUTF8="1", PYTHONPATH=str(CORPUS / "packages"))
        try:
            done = subprocess.run(
                [*(command or (sys.executable, "-B")), program.name],
                cwd=directory,
                env=environment,
                capture_output=True,
                encoding="utf-8",
                timeout=SECONDS_PER_CHUNK,
            )
        except subprocess.TimeoutExpired:
            return [f"{chunk.place()}: still running after {SECONDS_PER_CHUNK} s"]
    if chunk.syntax_error:
        return check_reported_syntax_error(chunk, done.stderr)
    return check_output(chunk, done.stdout) + check_end(chunk, done)


def check_syntax_error(chunk):
    try:
        compile(chunk.source, "<chunk>", "exec")
    except SyntaxError as error:
        actual = (error.lineno, error.offset, error.msg)
    else:
        actual = "no error"
    if actual == chunk.syntax_error:
        return []
    return [f"{chunk.place()}: syntax error {chunk.syntax_error}, got {actual}"]


def check_reported_syntax_error(chunk, stderr):
    """Compares what an interpreter prints about a program that does not compile."""
    line, _, message = chunk.syntax_error
    trace = stderr.rstrip("\n")
    last = trace.rpartition("\n")[2]
    if last.endswith(f"Error: {message}") and re.search(rf"line {line}$", trace, re.MULTILINE):
        return []
    return [f"{chunk.place()}: syntax error {chunk.syntax_error}, got {last!r}"]


def check_output(chunk, stdout):
    complaints = []
    actual = stdout.removesuffix("\n").split("\n") if stdout else []
    for (line, text), got in zip(chunk.output, actual):
        if got != text:
            complaints.append(f"{chunk.place(line)}: expected {text!r}, got {got!r}")
    for line, text in chunk.output[len(actual) :]:
        complaints.append(f"{chunk.place(line)}: expected {text!r}, but the output had ended")
    for got in actual[len(chunk.output) :]:
        complaints.append(f"{chunk.place()}: nothing more expected, got {got!r}")
    return complaints


def check_end(chunk, done):
    trace = done.stderr.rstrip("\n")
    if chunk.raised is None:
        return [f"{chunk.place()}: ended with\n{trace}"] if done.returncode else []
    line, text = chunk.raised
    frames = re.findall(rf'File "[^"]*{re.escape(chunk.file.name)}", line (\d+)', trace)
    actual = (int(frames[-1]) if frames else None, trace.rpartition("\n")[2])
    if actual == (line, text):
        return []
    return [f"{chunk.place(line)}: expected to raise {text!r}, got {actual}"]


def has_module(wanted):
    """Whether this interpreter has a module in a major version."""
    try:
        return wanted is None or importlib.metadata.version(wanted[0]).split(".")[0] == wanted[1]
    except importlib.metadata.PackageNotFoundError:
        return False


def main():
    parser = argparse.ArgumentParser(description="Check the corpus against an interpreter.")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="one line for each file")
    parser.add_argument(
        "--with", dest="command", type=shlex.split, default=[], help="what starts a program"
    )
    options = parser.parse_args()
    if options.command and "/" in options.command[0]:
        options.command[0] = os.path.abspath(options.command[0])
    version = (3, 12) if options.command else sys.version_info[:2]
    files = options.files or [*sorted(CORPUS.glob("language/*.py")), *sorted(CORPUS.glob("lib/*.py"))]

    checked = skipped = failures = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for file in files:
            every = list(chunks_of(file))
            able = [
                chunk
                for chunk in every
                if chunk.requires <= version and (options.command or has_module(chunk.module))
            ]
            results = pool.map(lambda chunk: check(chunk, options.command), able)
            complaints = [line for lines in results for line in lines]
            checked += sum(chunk.expectations for chunk in able)
            skipped += len(every) - len(able)
            failures += len(complaints)
            for complaint in complaints:
                print(complaint)
            if options.verbose:
                count = sum(chunk.expectations for chunk in every)
                print(f"{file.name}: {len(every)} chunks, {count} expectations")
    name = " ".join(options.command) or "python " + ".".join(map(str, sys.version_info[:3]))
    print(
        f"{name}: {len(files)} files, {checked} expectations checked,"
        f" {failures} failed, {skipped} chunks skipped"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
