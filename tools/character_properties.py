"""Writes the table of module unicodedata to standard output.

Run it with the Python release whose Unicode version the guest language promises:

    python3.12 tools/character_properties.py \
        > stdlib/src/main/resources/dev/baton/stdlib/unicode/characters-15.0.txt

A line `code category direction class width mirrored` begins a run of code points with these
properties; a line `=code count value` says that so many characters from there on have numeric
values, each one more than the one before.
"""

import fractions
import unicodedata

LIMIT = 0x110000


def print_runs():
    previous = None
    for code in range(LIMIT):
        char = chr(code)
        now = (
            unicodedata.category(char),
            unicodedata.bidirectional(char) or "-",
            unicodedata.combining(char),
            unicodedata.east_asian_width(char),
            unicodedata.mirrored(char),
        )
        if now != previous:
            print(f"{code:X}", *now)
            previous = now


def print_numbers():
    start = first = None
    count = 0
    for code in range(LIMIT + 1):
        value = unicodedata.numeric(chr(code), None) if code < LIMIT else None
        if start is not None and value != first + count:
            print(f"={start:X}", count, fractions.Fraction(first).limit_denominator(1000))
            start = None
        if value is not None and start is None:
            start, first, count = code, value, 0
        count += 1


if __name__ == "__main__":
    print("# Unicode", unicodedata.unidata_version, "as written by tools/character_properties.py")
    print_runs()
    print_numbers()
