"""Syntax trees: parse text into nodes, walk them, change them, turn them back into text."""

import _ast
import sys as _sys
from _ast import *
from _ast import AST, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST, PyCF_TYPE_COMMENTS
from contextlib import contextmanager, nullcontext
from enum import IntEnum

_OLD = ("Num", "Str", "Bytes", "NameConstant", "Ellipsis", "slice", "Index", "ExtSlice", "Suite",
        "AugLoad", "AugStore", "Param")


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False,
          feature_version=None):
    """Return the tree of a text; mode is 'exec', 'eval' or 'single'.

    Type comments are not read.
    """
    flags = PyCF_ONLY_AST | (PyCF_TYPE_COMMENTS if type_comments else 0)
    return compile(source, filename, mode, flags)


def literal_eval(node_or_string):
    """Return the value of a text or tree that holds only literals and displays of them.

    Numbers (complex ones as sums), strings, bytes, tuples, lists, dicts, sets, booleans, None
    and Ellipsis are allowed, and the call set().
    """
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    text = "malformed node or string"
    if line := getattr(node, "lineno", None):
        text += f" on line {line}"
    raise ValueError(f"{text}: {node!r}")


def _literal(node):
    match node:
        case Constant():
            return node.value
        case Tuple():
            return tuple(map(_literal, node.elts))
        case List():
            return list(map(_literal, node.elts))
        case Set():
            return set(map(_literal, node.elts))
        case Call(func=Name(id="set"), args=[], keywords=[]):
            return set()
        case Dict():
            if len(node.keys) != len(node.values):
                _malformed(node)
            return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
        case BinOp(op=Add() | Sub()):
            left = _signed(node.left)
            right = _number(node.right)
            if isinstance(left, int | float) and isinstance(right, complex):
                return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, UAdd | USub):
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    """Return a text that shows a node and all below it, for people.

    Without annotate_fields names of fields are left out where that is clear; with
    include_attributes places are shown; indent spreads it over lines.
    """
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {type(node).__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _dump(node, annotate_fields, include_attributes, indent, 0)[0]


def _joined(parts, indent, level):
    """The parts between brackets: on one line, or a line for each."""
    if indent is None:
        return ", ".join(parts)
    start = "\n" + indent * (level + 1)
    return start + ("," + start).join(parts)


def _dump(node, keywords, attributes, indent, level):
    """The text of a node, list or value, and whether it is simple enough for one line."""
    if isinstance(node, list):
        if not node:
            return "[]", True
        parts = [_dump(item, keywords, attributes, indent, level + 1)[0] for item in node]
        return f"[{_joined(parts, indent, level)}]", False
    if not isinstance(node, AST):
        return repr(node), True
    cls = type(node)
    parts, simple, named = [], True, keywords
    for name in node._fields:
        try:
            value = getattr(node, name)
        except AttributeError:
            named = True
            continue
        if value is None and getattr(cls, name, ...) is None:
            named = True
            continue
        text, plain = _dump(value, keywords, attributes, indent, level + 1)
        simple = simple and plain
        parts.append(f"{name}={text}" if named else text)
    if attributes and node._attributes:
        for name in node._attributes:
            value = getattr(node, name, None)
            if value is None and getattr(cls, name, ...) is None or not hasattr(node, name):
                continue
            text, plain = _dump(value, keywords, attributes, indent, level + 1)
            simple = simple and plain
            parts.append(f"{name}={text}")
    if simple and len(parts) <= 3:
        return f"{cls.__name__}({', '.join(parts)})", not parts
    return f"{cls.__name__}({_joined(parts, indent, level)})", False


def copy_location(new_node, old_node):
    """Give a node the place of another one, as far as both kinds have one; return it."""
    for name in "lineno", "col_offset", "end_lineno", "end_col_offset":
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            # Only the end of a place may be unknown.
            if value is not None or (hasattr(old_node, name) and name.startswith("end_")):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give nodes that have no place the one of the node around them; return the root."""
    waiting = [(node, 1, 0, 1, 0)]
    while waiting:
        each, *place = waiting.pop()
        for i, name in enumerate(("lineno", "col_offset", "end_lineno", "end_col_offset")):
            if name in each._attributes:
                if getattr(each, name, None) is None:
                    setattr(each, name, place[i])
                else:
                    place[i] = getattr(each, name)
        waiting.extend((child, *place) for child in iter_child_nodes(each))
    return node


def increment_lineno(node, n=1):
    """Add n to the line numbers of a node and of all below it; return it."""
    for each in walk(node):
        if isinstance(each, TypeIgnore):
            each.lineno = getattr(each, "lineno", 0) + n
            continue
        if "lineno" in each._attributes:
            each.lineno = getattr(each, "lineno", 0) + n
        if "end_lineno" in each._attributes and getattr(each, "end_lineno", 0) is not None:
            each.end_lineno = getattr(each, "end_lineno", 0) + n
    return node


def iter_fields(node):
    """Yield (name, value) for the fields that a node has."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Yield the nodes that are fields of a node or in lists that are."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, AST))


def walk(node):
    """Yield a node and all below it, level by level."""
    from collections import deque

    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


def get_docstring(node, clean=True):
    """Return the docstring of a function, class or module, or None; clean removes margins."""
    if not isinstance(node, AsyncFunctionDef | FunctionDef | ClassDef | Module):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    match node.body:
        case [Expr(value=Constant(value=str(text))), *_]:
            if clean:
                import inspect

                text = inspect.cleandoc(text)
            return text
    return None


def get_source_segment(source, node, *, padded=False):
    """Return the part of a text that a node came from, or None where its place is not known.

    With padded the first line of several is filled with spaces to its column.
    """
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _lines(source)
    if first == last:
        return lines[first].encode()[start:end].decode()
    head = lines[first].encode()
    padding = "".join(c if c in "\f\t" else " " for c in head[:start].decode()) if padded else ""
    body = [padding + head[start:].decode(), *lines[first + 1:last]]
    return "".join(body) + lines[last].encode()[:end].decode()


def _lines(source):
    """Lines as the parser counts them: a form feed or a separator of Unicode ends none."""
    import re

    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", source)


class NodeVisitor:
    """Calls for each node the method visit_KIND, or generic_visit where there is none."""

    def visit(self, node):
        """Visit a node and return what its method returns."""
        return getattr(self, f"visit_{type(node).__name__}", self.generic_visit)(node)

    def generic_visit(self, node):
        """Visit the nodes below a node."""
        for child in iter_child_nodes(node):
            self.visit(child)

    def visit_Constant(self, node):
        """Visit a constant: by the methods of older versions if the class has them."""
        if not any(hasattr(self, "visit_" + name) for name in _OLD[:5]):
            return self.generic_visit(node)
        import _ast_old

        return _ast_old.visit_constant(self, node)


class NodeTransformer(NodeVisitor):
    """A visitor whose methods return what stands in place of a node.

    None removes the node; in lists a method may return several nodes.
    """

    def generic_visit(self, node):
        """Replace the nodes below a node by what visits of them return; return the node."""
        for name, value in iter_fields(node):
            if isinstance(value, list):
                value[:] = self._list(value)
            elif isinstance(value, AST):
                new = self.visit(value)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node

    def _list(self, items):
        result = []
        for item in items:
            if not isinstance(item, AST):
                result.append(item)
                continue
            new = self.visit(item)
            if isinstance(new, AST):
                result.append(new)
            elif new is not None:
                result.extend(new)
        return result


def _old_value(name):
    def get(self):
        _warn_of(name)
        return self.value

    def change(self, value):
        _warn_of(name)
        self.value = value

    return property(get, change, doc="Deprecated. Use value instead.")


def _warn_of(name):
    import warnings

    warnings.warn(f"Attribute {name} is deprecated and will be removed in Python 3.14; use value "
                  "instead", DeprecationWarning, 3)


Constant.n = _old_value("n")
Constant.s = _old_value("s")


def unparse(ast_obj):
    """Return a text that would parse to an equal tree; comments and layout are gone."""
    from _ast_unparse import Unparser

    return Unparser().text(ast_obj)


def main():
    """Print the tree of a file or of the standard input: ``python -m ast``."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m ast")
    parser.add_argument("infile", nargs="?", default="-", help="the file; standard input")
    parser.add_argument("-m", "--mode", default="exec", choices=("exec", "single", "eval"),
                        help="what kind of text it is")
    parser.add_argument("-a", "--include-attributes", action="store_true", help="show places")
    parser.add_argument("-i", "--indent", type=int, default=3, help="spaces for each level")
    args = parser.parse_args()
    if args.infile == "-":
        source, name = _sys.stdin.read(), "<stdin>"
    else:
        with open(args.infile, "rb") as file:
            source, name = file.read(), args.infile
    tree = parse(source, name, args.mode)
    print(dump(tree, include_attributes=args.include_attributes, indent=args.indent))


def __getattr__(name):
    if name in _OLD:
        import _ast_old

        return getattr(_ast_old, name)
    raise AttributeError(f"module 'ast' has no attribute {name!r}")


if __name__ == "__main__":
    main()
