"""Tables of what a profile has found."""

import os
import re
import sys
import time
from dataclasses import dataclass
from enum import StrEnum
from functools import cmp_to_key

__all__ = ["Stats", "SortKey", "FunctionProfile", "StatsProfile"]


class SortKey(StrEnum):
    """The columns by which tables are sorted; each has several names."""

    CALLS = "calls", "ncalls"
    CUMULATIVE = "cumulative", "cumtime"
    FILENAME = "filename", "module"
    LINE = "line"
    NAME = "name"
    NFL = "nfl"
    PCALLS = "pcalls"
    STDNAME = "stdname"
    TIME = "time", "tottime"

    def __new__(cls, *values):
        self = str.__new__(cls, values[0])
        self._value_ = values[0]
        for other in values[1:]:
            cls._value2member_map_[other] = self
        self._all_values = values
        return self


@dataclass(unsafe_hash=True)
class FunctionProfile:
    """A row of a table."""

    ncalls: str
    tottime: float
    percall_tottime: float
    cumtime: float
    percall_cumtime: float
    file_name: str
    line_number: int


@dataclass(unsafe_hash=True)
class StatsProfile:
    """A table as data."""

    total_tt: float
    func_profiles: dict[str, FunctionProfile]


# The index of the column in a row, and whether small values come first.
_SORTS = {"calls": (((1, -1),), "call count"), "ncalls": (((1, -1),), "call count"),
          "cumtime": (((3, -1),), "cumulative time"),
          "cumulative": (((3, -1),), "cumulative time"),
          "filename": (((4, 1),), "file name"), "line": (((5, 1),), "line number"),
          "module": (((4, 1),), "file name"), "name": (((6, 1),), "function name"),
          "nfl": (((6, 1), (4, 1), (5, 1)), "name/file/line"),
          "pcalls": (((0, -1),), "primitive call count"),
          "stdname": (((7, 1),), "standard name"), "time": (((2, -1),), "internal time"),
          "tottime": (((2, -1),), "internal time")}
_OLD_SORTS = {-1: "stdname", 0: "calls", 1: "time", 2: "cumulative"}


def _number(x):
    return f"{x:8.3f}"


def _name(func):
    if func[:2] == ("~", 0):
        name = func[2]
        return f"{{{name[1:-1]}}}" if name.startswith("<") and name.endswith(">") else name
    return "%s:%d(%s)" % func


def _stripped(func):
    return os.path.basename(func[0]), *func[1:]


def _sum(a, b):
    return tuple(x + y for x, y in zip(a, b))


def _added(a, b):
    callers = dict(a[4])
    for func, numbers in b[4].items():
        callers[func] = _sum(callers[func], numbers) if func in callers else numbers
    return (*_sum(a[:4], b[:4]), callers)


class Stats:
    """What one or several profiles have found."""

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        self.all_callees = None
        self.files, self.fcn_list = [], []
        self.total_tt = 0
        self.total_calls = self.prim_calls = 0
        self.max_name_len = 0
        self.top_level = set()
        self.stats = {}
        self.sort_arg_dict = {}
        if args:
            self.load_stats(args[0])
            self.get_top_level_stats()
            self.add(*args[1:])

    def load_stats(self, arg):
        """Take what a profile, or a file, has."""
        if isinstance(arg, str):
            import pickle

            with open(arg, "rb") as file:
                self.stats = pickle.load(file)
            stamp = time.ctime(os.stat(arg).st_mtime)
            self.files = [f"{stamp}    {arg}"]
        elif hasattr(arg, "create_stats"):
            arg.create_stats()
            self.stats = arg.stats
            arg.stats = {}
        if not self.stats:
            raise TypeError(f"Cannot create or construct a {self.__class__!r} object from {arg!r}")

    def get_top_level_stats(self):
        """Count what all rows have together."""
        for func, (cc, nc, tt, ct, callers) in self.stats.items():
            self.total_calls += nc
            self.prim_calls += cc
            self.total_tt += tt
            if ("jprofile", 0, "profiler") in callers:
                self.top_level.add(func)
            self.max_name_len = max(self.max_name_len, len(_name(func)))

    def add(self, *arg_list):
        """Add what other profiles have found."""
        for item in reversed(arg_list):
            if type(self) is not type(item):
                item = Stats(item)
            self.files += item.files
            self.total_calls += item.total_calls
            self.prim_calls += item.prim_calls
            self.total_tt += item.total_tt
            self.top_level |= item.top_level
            self.max_name_len = max(self.max_name_len, item.max_name_len)
            self.fcn_list = None
            for func, row in item.stats.items():
                self.stats[func] = _added(self.stats.get(func, (0, 0, 0, 0, {})), row)
        return self

    def dump_stats(self, filename):
        """Write all to a file, which Stats reads."""
        import pickle

        with open(filename, "wb") as file:
            pickle.dump(self.stats, file)

    def get_sort_arg_defs(self):
        """Return the names of columns, and the beginnings of names that are clear."""
        if not self.sort_arg_dict:
            unclear = set()
            for word, how in _SORTS.items():
                for end in range(1, len(word) + 1):
                    part = word[:end]
                    if part in self.sort_arg_dict and self.sort_arg_dict[part] != how:
                        unclear.add(part)
                    self.sort_arg_dict[part] = how
            for part in unclear - _SORTS.keys():
                del self.sort_arg_dict[part]
        return self.sort_arg_dict

    def sort_stats(self, *field):
        """Sort the table by columns."""
        if not field:
            self.fcn_list = 0
            return self
        if len(field) == 1 and isinstance(field[0], int):
            field = [_OLD_SORTS[field[0]]]
        elif len(field) >= 2:
            for each in field[1:]:
                if type(each) is not type(field[0]):
                    raise TypeError("Can't have mixed argument type")
        known = self.get_sort_arg_defs()
        orders = []
        self.sort_type = ""
        connector = ""
        for word in field:
            if isinstance(word, SortKey):
                word = word.value
            columns, title = known[word]
            orders += columns
            self.sort_type += connector + title
            connector = ", "
        rows = [((cc, nc, tt, ct, *func, _name(func)), func)
                for func, (cc, nc, tt, ct, _) in self.stats.items()]

        def compare(a, b):
            for column, sign in orders:
                if a[0][column] != b[0][column]:
                    return sign if a[0][column] > b[0][column] else -sign
            return 0

        self.fcn_list = [func for _, func in sorted(rows, key=cmp_to_key(compare))]
        return self

    def reverse_order(self):
        """Turn the order of the table."""
        if self.fcn_list:
            self.fcn_list.reverse()
        return self

    def strip_dirs(self):
        """Leave the folders of files out."""
        stats, self.max_name_len = {}, 0
        for func, (cc, nc, tt, ct, callers) in self.stats.items():
            short = _stripped(func)
            self.max_name_len = max(self.max_name_len, len(_name(short)))
            new = {}
            for caller, numbers in callers.items():
                key = _stripped(caller)
                new[key] = _sum(new[key], numbers) if key in new else numbers
            row = (cc, nc, tt, ct, new)
            stats[short] = _added(stats[short], row) if short in stats else row
        self.stats = stats
        self.top_level = {_stripped(func) for func in self.top_level}
        self.fcn_list = None
        self.all_callees = None
        return self

    def calc_callees(self):
        """Find for each function what it calls."""
        if self.all_callees:
            return
        self.all_callees = {func: {} for func in self.stats}
        for func, row in self.stats.items():
            for caller, numbers in row[4].items():
                self.all_callees.setdefault(caller, {})[func] = numbers

    def eval_print_amount(self, sel, list, msg):
        """Return the part of a list that a pattern, a fraction or a number selects."""
        chosen = list
        if isinstance(sel, str):
            try:
                pattern = re.compile(sel)
            except re.error:
                return list, msg + f"   <Invalid regular expression {sel!r}>\n"
            chosen = [func for func in list if pattern.search(_name(func))]
        elif isinstance(sel, float) and 0.0 <= sel < 1.0:
            chosen = list[:int(len(list) * sel + 0.5)]
        elif isinstance(sel, int) and 0 <= sel < len(list):
            chosen = list[:sel]
        if len(chosen) != len(list):
            msg += f"   List reduced from {len(list)} to {len(chosen)} due to restriction " \
                   f"<{sel!r}>\n"
        return chosen, msg

    def get_print_list(self, sel_list):
        """Return the width of names and the functions that are to be printed."""
        width = self.max_name_len
        if self.fcn_list:
            functions = self.fcn_list[:]
            msg = "   Ordered by: " + self.sort_type + "\n"
        else:
            functions = list(self.stats)
            msg = "   Random listing order was used\n"
        for selection in sel_list:
            functions, msg = self.eval_print_amount(selection, functions, msg)
        if not functions:
            return 0, functions
        print(msg, file=self.stream)
        if len(functions) < len(self.stats):
            width = max(len(_name(func)) for func in functions)
        return width + 2, functions

    def get_stats_profile(self):
        """Return the table as data."""
        functions = self.fcn_list[:] if self.fcn_list else list(self.stats)
        profiles = {}
        for func in functions:
            cc, nc, tt, ct, _ = self.stats[func]
            profiles[func[2]] = FunctionProfile(
                str(nc) if nc == cc else f"{nc}/{cc}", float(_number(tt)),
                float(_number(tt / nc)) if nc else -1, float(_number(ct)),
                float(_number(ct / cc)) if cc else -1, func[0], func[1])
        return StatsProfile(float(_number(self.total_tt)), profiles)

    def print_stats(self, *amount):
        """Print the table, or the part of it that patterns and numbers select."""
        out = self.stream
        for name in self.files:
            print(name, file=out)
        if self.files:
            print(file=out)
        for func in self.top_level:
            print(" " * 8, func[2], file=out)
        text = f"{' ' * 8} {self.total_calls} function calls"
        if self.total_calls != self.prim_calls:
            text += f" ({self.prim_calls} primitive calls)"
        print(f"{text} in {self.total_tt:.3f} seconds", file=out)
        print(file=out)
        _, functions = self.get_print_list(amount)
        if functions:
            self.print_title()
            for func in functions:
                self.print_line(func)
            print(file=out)
            print(file=out)
        return self

    def print_title(self):
        """Print the names of the columns."""
        print("   ncalls  tottime  percall  cumtime  percall filename:lineno(function)",
              file=self.stream)

    def print_line(self, func):
        """Print the row of a function."""
        cc, nc, tt, ct, _ = self.stats[func]
        calls = str(nc) if nc == cc else f"{nc}/{cc}"
        cells = [calls.rjust(9), _number(tt), _number(tt / nc) if nc else " " * 8, _number(ct),
                 _number(ct / cc) if cc else " " * 8, _name(func)]
        print(" ".join(cells), file=self.stream)

    def print_callees(self, *amount):
        """Print what each function calls."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.calc_callees()
            self.print_call_heading(width, "called...")
            for func in functions:
                self.print_call_line(width, func, self.all_callees.get(func, {}))
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callers(self, *amount):
        """Print what calls each function."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.print_call_heading(width, "was called by...")
            for func in functions:
                self.print_call_line(width, func, self.stats[func][4], "<-")
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_call_heading(self, name_size, column_title):
        """Print the names of the columns of callers and callees."""
        print("Function ".ljust(name_size) + column_title, file=self.stream)
        if any(isinstance(value, tuple) for row in self.stats.values()
               for value in row[4].values()):
            print(" " * name_size + "    ncalls  tottime  cumtime", file=self.stream)

    def print_call_line(self, name_size, source, call_dict, arrow="->"):
        """Print the row of a function with its callers or callees."""
        print(_name(source).ljust(name_size) + arrow, end=" ", file=self.stream)
        if not call_dict:
            print(file=self.stream)
            return
        indent = ""
        for func in sorted(call_dict):
            value = call_dict[func]
            if isinstance(value, tuple):
                nc, cc, tt, ct = value
                calls = f"{nc}/{cc}" if nc != cc else str(nc)
                text = (calls.rjust(7 + 2 * len(indent)) + f" {_number(tt)} {_number(ct)}"
                        f"  {_name(func)}")
                left = name_size + 1
            else:
                text = f"{_name(func)}({value!r}) {_number(self.stats[func][3])}"
                left = name_size + 3
            print(indent * left + text, file=self.stream)
            indent = " "
