"""Writes the character tables of dev.baton.core.text to standard output.

Run it with the Python release whose Unicode version the guest language promises:

    python3.12 tools/unicode_tables.py \
        > interpreter-core/src/main/resources/dev/baton/core/text/unicode-15.0.txt

The properties are asked of the string methods themselves, so the tables say what guests observe.
"""

import unicodedata

LIMIT = 0x110000
DOTTED = "\N{GREEK CAPITAL LETTER SIGMA}"
FINAL = "\N{GREEK SMALL LETTER FINAL SIGMA}"


def flags(code):
    """The property bits of one code point, in the order of UnicodeData."""
    char = chr(code)
    cased = (char + "a").title()[-1] == "a"
    ignorable = (
        ("A" + char + DOTTED).lower()[-1] == FINAL and (char + DOTTED).lower()[-1] != FINAL
    )
    bits = (
        char.isalpha(),
        char.isdecimal(),
        char.isdigit(),
        char.isnumeric(),
        char.isspace(),
        char.isupper(),
        char.islower(),
        char.istitle() and not char.isupper(),
        char.isprintable(),
        char.isidentifier(),
        ("a" + char).isidentifier(),
        cased,
        ignorable,
    )
    return sum(1 << i for i, bit in enumerate(bits) if bit)


def print_runs():
    previous = None
    for code in range(LIMIT):
        now = flags(code)
        if now != previous:
            print(f"{code:X} {now:X}")
            previous = now


def print_mapping(name, mapping, default):
    """Maps with one result as runs `name first last step delta`, others as `name code = codes`."""
    runs = []
    for code in range(LIMIT):
        char = chr(code)
        result = mapping(char)
        if result == default(char):
            continue
        if len(result) != 1:
            print(name, f"{code:X}", "=", *(f"{ord(c):X}" for c in result))
            continue
        delta = ord(result) - code
        if runs:
            first, last, step, run_delta = runs[-1]
            gap = code - last
            if delta == run_delta and (gap == step or (step == 0 and gap <= 2)):
                runs[-1] = (first, code, gap, delta)
                continue
        runs.append((code, code, 0, delta))
    for first, last, step, delta in runs:
        print(name, f"{first:X} {last:X} {max(step, 1)} {delta}")


def check_digits():
    start = None
    for code in range(LIMIT):
        if not chr(code).isdecimal():
            start = None
            continue
        if start is None:
            start = code
        assert unicodedata.decimal(chr(code)) == (code - start) % 10


if __name__ == "__main__":
    check_digits()
    print("# Unicode", unicodedata.unidata_version, "as written by tools/unicode_tables.py")
    print_runs()
    print_mapping("upper", str.upper, lambda c: c)
    print_mapping("lower", str.lower, lambda c: c)
    print_mapping("title", str.title, str.upper)
    print_mapping("fold", str.casefold, str.lower)
