"""Records what CPython 3.12 says about the sources in a table of syntax errors.

    python3.12 tools/record_syntax_errors.py python-frontend/src/test/resources/dev/baton/python/syntax-errors.tsv

Each line holds a source with backslash escapes, then kind, message, line and offset, or OK, separated by tabs. Only the
sources are read; the rest is written anew.
"""

import sys
import warnings


def answer(source):
    """What compiling a source gives, as the fields of a line."""
    try:
        compile(source, "<string>", "exec")
    except SyntaxError as e:
        return [type(e).__name__, e.msg, str(e.lineno), str(e.offset)]
    return ["OK"]


def escape(text):
    return text.encode("unicode_escape").decode("ascii")


def unescape(text):
    return text.encode("ascii").decode("unicode_escape")


def main(path):
    if sys.version_info[:2] != (3, 12):
        sys.exit("needs CPython 3.12")
    warnings.simplefilter("ignore")
    with open(path, encoding="ascii") as f:
        sources = [unescape(line.rstrip("\n").split("\t")[0]) for line in f]
    with open(path, "w", encoding="ascii") as f:
        for source in sources:
            f.write("\t".join(escape(field) for field in [source, *answer(source)]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
