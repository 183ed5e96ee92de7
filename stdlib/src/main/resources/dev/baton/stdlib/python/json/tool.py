"""Check JSON and lay it out: ``python -m json.tool [INFILE [OUTFILE]]``."""

import argparse
import json
import sys


def main():
    """Read JSON from a file or the standard input, and write it laid out."""
    parser = argparse.ArgumentParser(
        prog="python -m json.tool",
        description="A simple command line interface for json module to validate and "
                    "pretty-print JSON objects.")
    parser.add_argument("infile", nargs="?", default="-",
                        help="a JSON file to be validated or pretty-printed")
    parser.add_argument("outfile", nargs="?", help="write the output of infile to outfile")
    parser.add_argument("--sort-keys", action="store_true",
                        help="sort the output of dictionaries alphabetically by key")
    parser.add_argument("--no-ensure-ascii", dest="ensure_ascii", action="store_false",
                        help="disable escaping of non-ASCII characters")
    parser.add_argument("--json-lines", action="store_true",
                        help="parse input using the JSON Lines format")
    layout = parser.add_mutually_exclusive_group()
    layout.add_argument("--indent", default=4, type=int,
                        help="separate items with newlines and use this number of spaces for "
                             "indentation")
    layout.add_argument("--tab", action="store_const", dest="indent", const="\t",
                        help="separate items with newlines and use tabs for indentation")
    layout.add_argument("--no-indent", action="store_const", dest="indent", const=None,
                        help="separate items with spaces rather than newlines")
    layout.add_argument("--compact", action="store_true",
                        help="suppress all whitespace separation (most compact)")
    options = parser.parse_args()
    how = {"sort_keys": options.sort_keys, "indent": options.indent,
           "ensure_ascii": options.ensure_ascii}
    if options.compact:
        how.update(indent=None, separators=(",", ":"))
    try:
        if options.infile == "-":
            text = sys.stdin.read()
        else:
            with open(options.infile, encoding="utf-8") as file:
                text = file.read()
        values = [json.loads(line) for line in text.splitlines()] if options.json_lines \
            else [json.loads(text)]
        lines = "".join(json.dumps(value, **how) + "\n" for value in values)
        if options.outfile is None:
            sys.stdout.write(lines)
        else:
            with open(options.outfile, "w", encoding="utf-8") as file:
                file.write(lines)
    except ValueError as error:
        raise SystemExit(error) from None


if __name__ == "__main__":
    main()
