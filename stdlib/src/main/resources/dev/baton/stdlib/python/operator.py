"""The operators of the language as functions, and callables that fetch items and attributes."""

from _operator import *

__all__ = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq",
    "floordiv", "ge", "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift",
    "imatmul", "imod", "imul", "index", "indexOf", "inv", "invert", "ior", "ipow", "irshift",
    "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le", "length_hint", "lshift", "lt",
    "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow", "rshift",
    "setitem", "sub", "truediv", "truth", "xor",
]  # fmt: skip


# The functions again under the names of the special methods they stand for.
for _name in (
    "lt le eq ne ge gt abs add floordiv index inv invert lshift mod mul matmul neg pos pow rshift"
    " sub truediv xor concat contains delitem getitem setitem call iadd iand iconcat ifloordiv"
    " ilshift imod imul imatmul ior ipow irshift isub itruediv ixor not_ and_ or_"
).split():
    globals()["__" + _name.rstrip("_") + "__"] = globals()[_name]
del _name
