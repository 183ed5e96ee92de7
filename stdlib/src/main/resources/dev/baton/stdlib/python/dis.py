"""Baton's bytecode, made readable.

The functions are those of CPython's module; the instructions are Baton's own, which
docs/isa.md lists. An instruction takes two units of offsets, as f_lasti and co_lines() count.
"""

import _opcode
import sys
import types
from _opcode import stack_effect
from collections import namedtuple

__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels",
           "show_code", "get_instructions", "Instruction", "Bytecode", "cmp_op", "hasarg",
           "hasconst", "hasname", "hasjrel", "hasjabs", "haslocal", "hascompare", "hasfree",
           "hasexc", "opname", "opmap", "stack_effect"]

opname = [f"<{number}>" for number in range(256)]
opmap = {}
_kinds = {}
for _number, _name, _kind, _ in _opcode.table():
    opname[_number] = _name
    opmap[_name] = _number
    _kinds[_number] = _kind


def _having(*kinds):
    return [number for number, kind in _kinds.items() if kind in kinds]


hasarg = [number for number, kind in _kinds.items() if kind != "none"]
hasconst = _having("constant")
hasname = _having("name")
hasjabs = _having("target")
haslocal = _having("slot")
hascompare = _having("compare")
hasjrel, hasfree, hasexc = [], [], []
cmp_op = ("<", "<=", "==", "!=", ">", ">=")

COMPILER_FLAG_NAMES = {1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS",
                       16: "NESTED", 32: "GENERATOR", 64: "NOFREE", 128: "COROUTINE",
                       256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR"}

Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset",
                       defaults=[None] * 4)

_Instruction = namedtuple("_Instruction", "opname opcode arg argval argrepr offset starts_line "
                                          "is_jump_target positions", defaults=[None])


class Instruction(_Instruction):
    """One instruction, with what its operand means."""

    def _disassemble(self, lineno_width=3, mark_as_current=False, offset_width=4):
        line = f"{self.starts_line:{lineno_width}d}" if self.starts_line is not None \
            else " " * lineno_width
        parts = [line] if lineno_width else []
        parts += ["-->" if mark_as_current else "   ", ">>" if self.is_jump_target else "  ",
                  f"{self.offset:>{offset_width}}", self.opname.ljust(20)]
        if self.arg is not None:
            parts.append(f"{self.arg:5d}")
            if self.argrepr:
                parts.append(f"({self.argrepr})")
        return " ".join(parts).rstrip()


def _get_code(x):
    """The code of a function, method, generator or text, or an object that has some."""
    x = getattr(x, "__func__", x)
    for name in "__code__", "gi_code", "ag_code", "cr_code":
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if isinstance(x, str):
        try:
            x = compile(x, "<disassembly>", "eval")
        except SyntaxError:
            x = compile(x, "<disassembly>", "exec")
    if hasattr(x, "co_code"):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """Return an iterator over the Instructions of an object that has code."""
    code = _get_code(x)
    return _instructions(code, 0 if first_line is None else first_line - code.co_firstlineno)


def _instructions(code, shift=0):
    rows = _opcode.instructions(code)
    labels = set(findlabels(code))
    for _, _, handler, _ in _opcode.handlers(code):
        labels.add(2 * handler)
    slots, last = _opcode.slots(code), None
    for i, ((number, arg, line), place) in enumerate(zip(rows, code.co_positions())):
        starts = line + shift if line is not None and line != last else None
        last = line if line is not None else last
        kind = _kinds[number]
        value, shown = _meaning(code, kind, arg, slots)
        yield Instruction(opname[number], number, None if kind == "none" else arg,
                          None if kind == "none" else value, shown, 2 * i, starts,
                          2 * i in labels, Positions(*place))


def _meaning(code, kind, arg, slots):
    """What an operand stands for, and how that is shown."""
    if kind == "constant":
        value = code.co_consts[arg] if arg < len(code.co_consts) else None
        return value, repr(value)
    if kind == "name":
        return code.co_names[arg], code.co_names[arg]
    if kind == "slot":
        return slots[arg], slots[arg]
    if kind == "target":
        return 2 * arg, f"to {2 * arg}"
    if kind in ("none", "count"):
        return arg, ""
    shown = _opcode.operand(kind, arg)
    return (arg if kind == "binary" else shown), shown


def findlinestarts(code):
    """Yield (offset, line) of where lines start."""
    last = False
    for start, _, line in code.co_lines():
        if line is not None and line != last:
            last = line
            yield start, line


def findlabels(code):
    """Return the offsets that jumps of a code object lead to.

    CPython's function takes the bytes of its code; Baton's are not enough for that.
    """
    labels = []
    for number, arg, _ in _opcode.instructions(_get_code(code)):
        if _kinds[number] == "target" and 2 * arg not in labels:
            labels.append(2 * arg)
    return labels


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Print the instructions of an object and of what is in it; without one, of the last error."""
    if x is None:
        distb(file=file)
        return
    if not isinstance(x, str):
        x = getattr(x, "__func__", x)
        if hasattr(x, "__dict__") and not any(
                hasattr(x, name) for name in ("__code__", "gi_code", "ag_code", "cr_code")):
            for name, inner in sorted(x.__dict__.items()):
                if isinstance(inner, (types.FunctionType, types.MethodType, types.CodeType, type,
                                      classmethod, staticmethod)):
                    print(f"Disassembly of {name}:", file=file)
                    try:
                        dis(inner, file=file, depth=depth)
                    except TypeError as error:
                        print("Sorry:", error, file=file)
                    print(file=file)
            return
    _disassemble_recursive(_get_code(x), file, depth)


def _disassemble_recursive(code, file, depth):
    disassemble(code, file=file)
    if depth is None or depth > 0:
        for inner in code.co_consts:
            if hasattr(inner, "co_code"):
                print(file=file)
                print(f"Disassembly of {inner!r}:", file=file)
                _disassemble_recursive(inner, file, None if depth is None else depth - 1)


def disassemble(code, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    """Print the instructions of a code object; an arrow marks the one at lasti."""
    rows = list(_instructions(code))
    line_width = max(3, *(len(str(row.starts_line or 0)) for row in rows))
    offset_width = max(4, len(str(2 * len(rows))))
    for row in rows:
        if row.starts_line is not None and row.offset > 0:
            print(file=file)
        print(row._disassemble(line_width, row.offset == lasti, offset_width), file=file)
    handlers = _opcode.handlers(code)
    if handlers:
        print("ExceptionTable:", file=file)
        for start, end, handler, depth in handlers:
            print(f"  {2 * start} to {2 * end - 2} -> {2 * handler} [{depth}]", file=file)


disco = disassemble


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    """Print the instructions of the innermost frame of a traceback, by default of the last."""
    if tb is None:
        error = getattr(sys, "last_exc", None)
        tb = error.__traceback__ if error is not None else getattr(sys, "last_traceback", None)
        if tb is None:
            raise RuntimeError("no last traceback to disassemble")
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def pretty_flags(flags):
    """Return the names of flags of code objects, in hexadecimal what has none."""
    names = [name for bit, name in COMPILER_FLAG_NAMES.items() if flags & bit]
    rest = flags & ~sum(COMPILER_FLAG_NAMES)
    return ", ".join(names + ([hex(rest)] if rest or not names else []))


def code_info(x):
    """Return a text about an object's code."""
    code = _get_code(x)
    lines = [f"Name:              {code.co_name}", f"Filename:          {code.co_filename}",
             f"Argument count:    {code.co_argcount}",
             f"Positional-only arguments: {code.co_posonlyargcount}",
             f"Kw-only arguments: {code.co_kwonlyargcount}",
             f"Number of locals:  {code.co_nlocals}", f"Stack size:        {code.co_stacksize}",
             f"Flags:             {pretty_flags(code.co_flags)}"]
    for title, values, show in (
            ("Constants:", code.co_consts, repr), ("Names:", code.co_names, str),
            ("Variable names:", code.co_varnames, str), ("Free variables:", code.co_freevars, str),
            ("Cell variables:", code.co_cellvars, str)):
        if values:
            lines.append(title)
            lines += [f"{i:4}: {show(value)}" for i, value in enumerate(values)]
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print a text about an object's code."""
    print(code_info(co), file=file)


class Bytecode:
    """The code of an object: its Instructions, and texts about them."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False,
                 adaptive=False):
        self.codeobj = _get_code(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self._original_object = x
        self.current_offset = current_offset

    def __iter__(self):
        return _instructions(self.codeobj, self.first_line - self.codeobj.co_firstlineno)

    def __repr__(self):
        return f"{type(self).__name__}({self._original_object!r})"

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """Return the code of the innermost frame of a traceback."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """Return a text about the code."""
        return code_info(self.codeobj)

    def dis(self):
        """Return the text that dis() prints."""
        import io

        out = io.StringIO()
        disassemble(self.codeobj, -1 if self.current_offset is None else self.current_offset,
                    file=out)
        return out.getvalue()


def main():
    """Print the instructions of a file or of the standard input: ``python -m dis``."""
    name = sys.argv[1] if len(sys.argv) > 1 else "-"
    if name == "-":
        source, name = sys.stdin.read(), "<stdin>"
    else:
        with open(name, "rb") as file:
            source = file.read()
    dis(compile(source, name, "exec"))


if __name__ == "__main__":
    main()
