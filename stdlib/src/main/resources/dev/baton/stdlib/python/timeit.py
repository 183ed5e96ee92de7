"""Measure how long small pieces of code take.

As a program: ``python -m timeit [-n N] [-r N] [-u UNIT] [-s SETUP] [-p] [-v] [STATEMENT ...]``
"""

import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_FILENAME = "<timeit-src>"
_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def reindent(src, indent):
    """Indent all lines of a source text but the first."""
    return src.replace("\n", "\n" + " " * indent)


class Timer:
    """Measures a statement, given as source text or as a function without arguments.

    setup runs once before each measurement; globals are the names the texts can use.
    """

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        namespace = {} if globals is None else dict(globals)
        texts = {}
        for name, code in (("setup", setup), ("stmt", stmt)):
            if isinstance(code, str):
                texts[name] = code
            elif callable(code):
                namespace[f"_{name}"] = code
                texts[name] = f"_{name}()"
            else:
                raise ValueError(f"{name} is neither a string nor callable")
        if isinstance(setup, str):
            compile(setup, _FILENAME, "exec")
        if isinstance(stmt, str):  # It must not end the loop around it.
            compile(texts["setup"] + "\n" + stmt, _FILENAME, "exec")
        self.src = (f"def inner(_count, _clock):\n    {reindent(texts['setup'], 4)}\n"
                    f"    _start = _clock()\n    for _ in _count:\n"
                    f"        {reindent(texts['stmt'], 8)}\n        pass\n"
                    f"    return _clock() - _start\n")
        exec(compile(self.src, _FILENAME, "exec"), namespace)
        self.inner = namespace["inner"]

    def print_exc(self, file=None):
        """Print the exception being handled, with the lines of the measured source."""
        import linecache
        import traceback

        linecache.cache[_FILENAME] = (len(self.src), None, self.src.splitlines(True),
                                      _FILENAME)
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Run the statement number times and return the seconds it took in all."""
        from itertools import repeat

        gc = sys.modules.get("gc")
        collecting = gc is not None and gc.isenabled()
        if collecting:
            gc.disable()
        try:
            return self.inner(repeat(None, number), self.timer)
        finally:
            if collecting:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """Return a list of the results of several timeit() runs."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Find a number of runs that takes at least 0.2 seconds: (number, seconds).

        The numbers tried are 1, 2, 5, 10, 20, 50 and so on; callback is told each result.
        """
        scale = 1
        while True:
            for factor in (1, 2, 5):
                number = scale * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number,
           globals=None):
    """Return Timer(stmt, setup, timer, globals).timeit(number)."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    """Return Timer(stmt, setup, timer, globals).repeat(repeat, number)."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


class _Options:
    """The options of the command line."""

    def __init__(self, args):
        self.number = 0
        self.repeat = default_repeat
        self.unit = None
        self.timer = default_timer
        self.verbose = 0
        self.setup = []
        self.help = False
        rest = list(args)
        while rest and rest[0].startswith("-") and rest[0] not in ("-", "--"):
            self.take(rest.pop(0), rest)
        if rest and rest[0] == "--":
            rest.pop(0)
        self.statement = "\n".join(rest) or "pass"

    def take(self, option, rest):
        if option in ("-p", "--process"):
            self.timer = time.process_time
        elif option in ("-h", "--help"):
            self.help = True
        elif option in ("-v", "--verbose") or option.strip("v") == "-":
            self.verbose += max(option.count("v") - (option == "--verbose"), 1)
        else:
            self.take_value(option, rest)

    def take_value(self, option, rest):
        name, _, value = option.partition("=") if option.startswith("--") else (
            option[:2], "", option[2:])
        names = {"-n": "number", "-r": "repeat", "-u": "unit", "-s": "setup",
                 "--number": "number", "--repeat": "repeat", "--unit": "unit",
                 "--setup": "setup"}
        if name not in names:
            raise ValueError(f"option {name} not recognized")
        if not value:
            if not rest:
                raise ValueError(f"option {name} requires argument")
            value = rest.pop(0)
        name = names[name]
        if name == "setup":
            self.setup.append(value)
        elif name == "unit":
            if value not in _UNITS:
                raise ValueError("Unrecognized unit. Please select nsec, usec, msec, or sec.")
            self.unit = value
        else:
            setattr(self, name, max(int(value), 1) if name == "repeat" else int(value))


def _format_time(seconds, unit, precision):
    if unit is None:
        unit = "nsec"
        for candidate, scale in _UNITS.items():
            if seconds >= scale:
                unit = candidate
    return f"{seconds / _UNITS[unit]:.{precision}g} {unit}"


def main(args=None, *, _wrap_timer=None):
    """The command line; returns an exit status."""
    try:
        options = _Options(sys.argv[1:] if args is None else args)
    except ValueError as error:
        print(error)
        print("use -h/--help for command line help")
        return 2
    if options.help:
        print(__doc__, end="")
        return 0
    import os

    sys.path.insert(0, os.curdir)
    timer = options.timer if _wrap_timer is None else _wrap_timer(options.timer)
    measured = Timer(options.statement, "\n".join(options.setup) or "pass", timer)
    try:
        return _measure(measured, options)
    except Exception:
        measured.print_exc()
        return 1


def _measure(timer, options):
    precision = 3 + max(options.verbose - 1, 0)
    number = options.number
    if number == 0:
        def report(count, taken):
            plural = "" if count == 1 else "s"
            print(f"{count} loop{plural} -> {taken:.{precision}g} secs")

        number, _ = timer.autorange(report if options.verbose else None)
        if options.verbose:
            print()
    raw = timer.repeat(options.repeat, number)
    if options.verbose:
        texts = [_format_time(taken, options.unit, precision) for taken in raw]
        print(f"raw times: {', '.join(texts)}\n")
    timings = [taken / number for taken in raw]
    best, worst = min(timings), max(timings)
    plural = "" if number == 1 else "s"
    print(f"{number} loop{plural}, best of {options.repeat}: "
          f"{_format_time(best, options.unit, precision)} per loop")
    if worst >= best * 4:
        import warnings

        warnings.warn_explicit(
            "The test results are likely unreliable. The worst time "
            f"({_format_time(worst, options.unit, precision)}) was more than four times "
            f"slower than the best time ({_format_time(best, options.unit, precision)}).",
            UserWarning, "", 0)
    return None


if __name__ == "__main__":
    sys.exit(main())
