"""Reads cases, one in a line, and prints what the re module makes of each."""
import re
import sys
import warnings


def spans(match):
    numbers = [str(n) for span in match.regs for n in span]
    numbers.append(str(match.lastindex if match.lastindex is not None else -1))
    return ",".join(numbers) + " "


def report(pattern, text, flags):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compiled = re.compile(pattern, flags)
        except re.error as error:
            return f"error {error.msg} @{-1 if error.pos is None else error.pos}"
        except ValueError as error:
            return f"VALUE {error}"
        except OverflowError as error:
            return f"OVERFLOW {error}"
        except RecursionError as error:
            return f"RECURSION {error}"
    out = "".join(f"{warning.message}; " for warning in caught)
    for name, match in (("m", compiled.match(text)), ("f", compiled.fullmatch(text))):
        out += name + (spans(match) if match else "-")
    out += "".join("s" + spans(match) for match in compiled.finditer(text))
    scanner = compiled.scanner(text)
    while match := scanner.match():
        out += "c" + spans(match)
    return out


for line in sys.stdin:
    kind, flags, pattern, text = line.rstrip("\n").split("\t")
    pattern = bytes.fromhex(pattern)
    text = bytes.fromhex(text)
    if kind == "str":
        pattern, text = pattern.decode(), text.decode()
    try:
        result = report(pattern, text, int(flags))
    except SystemError:
        result = "no answer"
    sys.stdout.buffer.write(result.replace("\n", "\\n").encode("utf-8", "backslashreplace") + b"\n")
