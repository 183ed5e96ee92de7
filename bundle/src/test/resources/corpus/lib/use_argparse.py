# Declaring, parsing, explaining.
import argparse
import contextlib
import io
import os

os.environ["COLUMNS"] = "80"
parser = argparse.ArgumentParser(prog="prog", description="Does things.", epilog="The end.")
parser.add_argument("file", help="the file to read")
parser.add_argument("rest", nargs="*", type=int, help="numbers")
parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
parser.add_argument("-n", "--number", type=int, default=3, metavar="N", help="a number (default: %(default)s)")
parser.add_argument("--mode", choices=["fast", "slow"])
parser.add_argument("--pair", nargs=2, metavar=("X", "Y"))
parser.add_argument("--add", action="append")
group = parser.add_mutually_exclusive_group()
group.add_argument("--yes", action="store_true")
group.add_argument("--no", action="store_true")
print(parser.parse_args(["f"]))  # expect: Namespace(file='f', rest=[], verbose=0, number=3, mode=None, pair=None, add=None, yes=False, no=False)
print(parser.parse_args("f 1 2 -vv -n5 --mode fast --pair a b --add x --add=y --yes".split()))  # expect: Namespace(file='f', rest=[1, 2], verbose=2, number=5, mode='fast', pair=['a', 'b'], add=['x', 'y'], yes=True, no=False)
print(parser.parse_args(["--ver", "--", "-f"]).file)  # expect: -f
print(parser.parse_known_args(["f", "--other", "1"]))  # expect: (Namespace(file='f', rest=[], verbose=0, number=3, mode=None, pair=None, add=None, yes=False, no=False), ['--other', '1'])
print(parser.format_help())  # expect: usage: prog [-h] [-v] [-n N] [--mode {fast,slow}] [--pair X Y] [--add ADD]
# expect:             [--yes | --no]
# expect:             file [rest ...]
# expect:
# expect: Does things.
# expect:
# expect: positional arguments:
# expect:   file                the file to read
# expect:   rest                numbers
# expect:
# expect: options:
# expect:   -h, --help          show this help message and exit
# expect:   -v, --verbose       say more
# expect:   -n N, --number N    a number (default: 3)
# expect:   --mode {fast,slow}
# expect:   --pair X Y
# expect:   --add ADD
# expect:   --yes
# expect:   --no
# expect:
# expect: The end.
# expect:


def outcome(parser, line):
    out = io.StringIO()
    with contextlib.redirect_stderr(out), contextlib.redirect_stdout(out):
        try:
            return str(parser.parse_args(line.split()))
        except SystemExit as exit:
            return f"{out.getvalue().splitlines()[-1]} ({exit.code})"


lines = []
for line in ("", "f -n x", "f --mode odd", "f --pair 1", "f --yes --no", "f --unknown", "f 1 x", "f -n", "f --n 1", "f --yes=3"):
    lines.append(outcome(parser, line))
print("\n".join(lines))  # expect: prog: error: the following arguments are required: file, rest (2)
# expect: prog: error: argument -n/--number: invalid int value: 'x' (2)
# expect: prog: error: argument --mode: invalid choice: 'odd' (choose from 'fast', 'slow') (2)
# expect: prog: error: argument --pair: expected 2 arguments (2)
# expect: prog: error: argument --no: not allowed with argument --yes (2)
# expect: prog: error: unrecognized arguments: --unknown (2)
# expect: prog: error: argument rest: invalid int value: 'x' (2)
# expect: prog: error: argument -n/--number: expected one argument (2)
# expect: prog: error: ambiguous option: --n could match --number, --no (2)
# expect: prog: error: argument --yes: ignored explicit argument '3' (2)
git = argparse.ArgumentParser(prog="git")
commands = git.add_subparsers(dest="command", required=True, help="what to do")
clone = commands.add_parser("clone", help="copy it", aliases=["cl"])
clone.add_argument("url")
clone.set_defaults(run="clone")
commit = commands.add_parser("commit", help="keep it")
commit.add_argument("-m", "--message", required=True)
print(outcome(git, "clone u"), outcome(git, "cl u"))  # expect: Namespace(command='clone', url='u', run='clone') Namespace(command='cl', url='u', run='clone')
print(outcome(git, "commit -m text"))  # expect: Namespace(command='commit', message='text')
print("\n".join([outcome(git, line) for line in ("", "push", "commit", "clone")]))  # expect: git: error: the following arguments are required: command (2)
# expect: git: error: argument command: invalid choice: 'push' (choose from 'clone', 'cl', 'commit') (2)
# expect: git commit: error: the following arguments are required: -m/--message (2)
# expect: git clone: error: the following arguments are required: url (2)
print(git.format_help())  # expect: usage: git [-h] {clone,cl,commit} ...
# expect:
# expect: positional arguments:
# expect:   {clone,cl,commit}  what to do
# expect:     clone (cl)       copy it
# expect:     commit           keep it
# expect:
# expect: options:
# expect:   -h, --help         show this help message and exit
# expect:
print(clone.format_usage(), end="\n")  # expect: usage: git clone [-h] url
# expect:
