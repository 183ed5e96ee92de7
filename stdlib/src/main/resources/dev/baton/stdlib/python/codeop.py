"""Compile what is typed line by line: tells what is wrong from what is not yet complete."""

import __future__
import _imp

__all__ = ["compile_command", "Compile", "CommandCompiler"]

_FEATURES = [getattr(__future__, name) for name in __future__.all_feature_names]


def _compile_command(compiler, source, filename, symbol):
    if all(not line.strip() or line.strip().startswith("#") for line in source.split("\n")):
        if symbol != "eval":
            source = "pass"
    elif _imp.is_incomplete(source):
        return None
    return compiler(source, filename, symbol)


def compile_command(source, filename="<input>", symbol="single"):
    """Return the code of a text, or None if it is the beginning of something longer.

    Text that cannot become right by more lines raises SyntaxError, OverflowError or ValueError.
    """
    return _compile_command(compile, source, filename, symbol)


class Compile:
    """compile() that keeps the __future__ features of the texts before."""

    def __init__(self):
        self.flags = 0

    def __call__(self, source, filename, symbol, **kwargs):
        code = compile(source, filename, symbol, self.flags, True)
        for feature in _FEATURES:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """compile_command() that keeps the __future__ features of the texts before."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        """Return the code of a text, or None if it is the beginning of something longer."""
        return _compile_command(self.compiler, source, filename, symbol)
