"""Nodes of syntax trees back to text, for `ast.unparse`."""

from _ast_unparse_text import FormattedText, docstring, literal
from ast import Constant, Expr, If, JoinedStr, Name, Pow, Tuple

# How tightly an expression binds. What binds less than its place asks for gets parentheses.
(NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARE, BIT_OR, BIT_XOR, BIT_AND, SHIFT, SUM, TERM,
 FACTOR, POWER, AWAIT, ATOM) = range(18)

_BINARY = {"Add": ("+", SUM), "Sub": ("-", SUM), "Mult": ("*", TERM), "MatMult": ("@", TERM),
           "Div": ("/", TERM), "Mod": ("%", TERM), "FloorDiv": ("//", TERM),
           "LShift": ("<<", SHIFT), "RShift": (">>", SHIFT), "BitOr": ("|", BIT_OR),
           "BitXor": ("^", BIT_XOR), "BitAnd": ("&", BIT_AND), "Pow": ("**", POWER)}
_UNARY = {"Invert": ("~", FACTOR), "Not": ("not ", NOT), "UAdd": ("+", FACTOR),
          "USub": ("-", FACTOR)}
_COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=",
            "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in"}


class Expressions:
    """The texts of expressions: a method KIND returns a text and how tightly it binds."""

    def expr(self, node, needed=TEST):
        """Return the text of an expression that must bind as tightly as needed."""
        text, own = getattr(self, type(node).__name__)(node)
        return f"({text})" if own < needed else text

    def exprs(self, nodes, needed=TEST):
        """Return the texts of several, with commas."""
        return ", ".join(self.expr(node, needed) for node in nodes)

    def Name(self, node):
        return node.id, ATOM

    def Constant(self, node):
        return ("u" if node.kind == "u" else "") + literal(node.value), ATOM

    def JoinedStr(self, node):
        return FormattedText(self).joined(node), ATOM

    def FormattedValue(self, node):
        return FormattedText(self).joined(JoinedStr([node])), ATOM

    def NamedExpr(self, node):
        return f"{self.expr(node.target, ATOM)} := {self.expr(node.value, ATOM)}", NAMED

    def BoolOp(self, node):
        word, level = (" and ", AND) if type(node.op).__name__ == "And" else (" or ", OR)
        # Each operand must bind tighter than the one before.
        return word.join(self.expr(value, min(level + i, ATOM))
                         for i, value in enumerate(node.values, 1)), level

    def BinOp(self, node):
        sign, level = _BINARY[type(node.op).__name__]
        right_first = isinstance(node.op, Pow)
        left = self.expr(node.left, level + right_first)
        return f"{left} {sign} {self.expr(node.right, level + (not right_first))}", level

    def UnaryOp(self, node):
        sign, level = _UNARY[type(node.op).__name__]
        return sign + self.expr(node.operand, level), level

    def Lambda(self, node):
        parameters = self.parameters(node.args)
        return f"lambda{' ' if parameters else ''}{parameters}: {self.expr(node.body)}", TEST

    def IfExp(self, node):
        return (f"{self.expr(node.body, OR)} if {self.expr(node.test, OR)} "
                f"else {self.expr(node.orelse)}"), TEST

    def Dict(self, node):
        return "{" + ", ".join(
            f"**{self.expr(value, BIT_OR)}" if key is None
            else f"{self.expr(key)}: {self.expr(value)}"
            for key, value in zip(node.keys, node.values)) + "}", ATOM

    def Set(self, node):
        return ("{" + self.exprs(node.elts) + "}" if node.elts else "{*()}"), ATOM

    def List(self, node):
        return f"[{self.exprs(node.elts)}]", ATOM

    def Tuple(self, node):
        if not node.elts:
            return "()", ATOM
        return self.exprs(node.elts) + ("," if len(node.elts) == 1 else ""), TUPLE

    def ListComp(self, node):
        return f"[{self.expr(node.elt)}{self.generators(node)}]", ATOM

    def SetComp(self, node):
        return "{" + self.expr(node.elt) + self.generators(node) + "}", ATOM

    def GeneratorExp(self, node):
        return f"({self.expr(node.elt)}{self.generators(node)})", ATOM

    def DictComp(self, node):
        return ("{" + f"{self.expr(node.key)}: {self.expr(node.value)}" + self.generators(node)
                + "}"), ATOM

    def generators(self, node):
        """Return the `for` parts of a comprehension."""
        return "".join(self.comprehension(each)[0] for each in node.generators)

    def comprehension(self, node):
        word = " async for " if node.is_async else " for "
        text = f"{word}{self.expr(node.target, TUPLE)} in {self.expr(node.iter, OR)}"
        return text + "".join(f" if {self.expr(test, OR)}" for test in node.ifs), ATOM

    def Await(self, node):
        return f"await {self.expr(node.value, ATOM)}", AWAIT

    def Yield(self, node):
        return (f"yield {self.expr(node.value, ATOM)}" if node.value else "yield"), YIELD

    def YieldFrom(self, node):
        return f"yield from {self.expr(node.value, ATOM)}", YIELD

    def Compare(self, node):
        text = self.expr(node.left, BIT_OR)
        for operator, value in zip(node.ops, node.comparators):
            text += f" {_COMPARE[type(operator).__name__]} {self.expr(value, BIT_OR)}"
        return text, COMPARE

    def Call(self, node):
        parts = [self.expr(arg) for arg in node.args]
        parts += [self.keyword(keyword)[0] for keyword in node.keywords]
        return f"{self.expr(node.func, ATOM)}({', '.join(parts)})", ATOM

    def keyword(self, node):
        sign = "**" if node.arg is None else node.arg + "="
        return sign + self.expr(node.value), ATOM

    def Attribute(self, node):
        value = self.expr(node.value, ATOM)
        # 1.real would be a float and a name.
        if isinstance(node.value, Constant) and isinstance(node.value.value, int):
            value += " "
        return f"{value}.{node.attr}", ATOM

    def Subscript(self, node):
        bare = isinstance(node.slice, Tuple) and node.slice.elts
        index = self.expr(node.slice, TUPLE) if bare else self.expr(node.slice)
        return f"{self.expr(node.value, ATOM)}[{index}]", ATOM

    def Starred(self, node):
        return f"*{self.expr(node.value, BIT_OR)}", ATOM

    def Slice(self, node):
        text = f"{self.expr(node.lower) if node.lower else ''}:"
        text += self.expr(node.upper) if node.upper else ""
        return text + (f":{self.expr(node.step)}" if node.step else ""), ATOM

    def parameters(self, node):
        """Return the parameters of a function between its parentheses."""
        parts = []
        positional = node.posonlyargs + node.args
        first_default = len(positional) - len(node.defaults)
        for i, arg in enumerate(positional):
            default = node.defaults[i - first_default] if i >= first_default else None
            parts.append(self.parameter(arg, default))
            if i + 1 == len(node.posonlyargs):
                parts.append("/")
        if node.vararg or node.kwonlyargs:
            parts.append("*" + (self.arg(node.vararg)[0] if node.vararg else ""))
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.parameter(arg, default))
        if node.kwarg:
            parts.append("**" + self.arg(node.kwarg)[0])
        return ", ".join(parts)

    def arguments(self, node):
        return self.parameters(node), ATOM

    def parameter(self, arg, default):
        """Return a parameter with its default."""
        text = self.arg(arg)[0]
        return text if default is None else f"{text}={self.expr(default)}"

    def arg(self, node):
        return node.arg + (f": {self.expr(node.annotation)}" if node.annotation else ""), ATOM


class Patterns(Expressions):
    """The texts of patterns."""

    def MatchValue(self, node):
        return self.expr(node.value), ATOM

    def MatchSingleton(self, node):
        return literal(node.value), ATOM

    def MatchSequence(self, node):
        return f"[{self.exprs(node.patterns)}]", ATOM

    def MatchStar(self, node):
        return f"*{node.name or '_'}", ATOM

    def MatchMapping(self, node):
        parts = [f"{self.expr(key)}: {self.expr(pattern)}"
                 for key, pattern in zip(node.keys, node.patterns)]
        return "{" + ", ".join(parts + ([f"**{node.rest}"] if node.rest else [])) + "}", ATOM

    def MatchClass(self, node):
        parts = [self.expr(pattern) for pattern in node.patterns]
        parts += [f"{name}={self.expr(pattern)}"
                  for name, pattern in zip(node.kwd_attrs, node.kwd_patterns)]
        return f"{self.expr(node.cls, ATOM)}({', '.join(parts)})", ATOM

    def MatchAs(self, node):
        if node.pattern is None:
            return node.name or "_", ATOM
        return f"{self.expr(node.pattern, BIT_OR)} as {node.name}", TEST

    def MatchOr(self, node):
        return " | ".join(self.expr(each, BIT_OR + 1) for each in node.patterns), BIT_OR


class Unparser(Patterns):
    """Texts of statements: a method KIND adds lines."""

    def __init__(self):
        self.lines = []
        self.level = 0

    def text(self, node):
        """Return the text of any node."""
        name = type(node).__name__
        if isinstance(node, list):
            self.body(node)
        elif hasattr(Patterns, name):
            return self.expr(node)
        else:
            getattr(self, name)(node)
        return "\n".join(self.lines[1:] if self.lines[:1] == [""] else self.lines)

    def line(self, text):
        """Add a line."""
        self.lines.append("    " * self.level + text)

    def body(self, statements):
        """Add statements."""
        for each in statements:
            getattr(self, type(each).__name__)(each)

    def block(self, head, statements, documented=False):
        """Add a head and the statements that it governs."""
        self.line(head + ":")
        self.level += 1
        self.documented(statements) if documented else self.body(statements)
        self.level -= 1

    def documented(self, statements):
        """Add a body that may begin with a docstring."""
        match statements:
            case [Expr(value=Constant(value=str(text), kind=kind)), *rest]:
                self.line(("u" if kind == "u" else "") + docstring(text))
                statements = rest
        self.body(statements)

    def Module(self, node):
        self.documented(node.body)

    def Interactive(self, node):
        self.body(node.body)

    def Expression(self, node):
        self.line(self.expr(node.body))

    def FunctionType(self, node):
        self.line(f"({self.exprs(node.argtypes)}) -> {self.expr(node.returns)}")

    def Expr(self, node):
        self.line(self.expr(node.value, YIELD))

    def Assign(self, node):
        targets = "".join(self.expr(target, TUPLE) + " = " for target in node.targets)
        self.line(targets + self.expr(node.value) + self.comment(node))

    def comment(self, node):
        """Return the type comment that a node may have."""
        text = getattr(node, "type_comment", None)
        return f" # type: {text}" if text else ""

    def AugAssign(self, node):
        sign = _BINARY[type(node.op).__name__][0]
        self.line(f"{self.expr(node.target)} {sign}= {self.expr(node.value)}")

    def AnnAssign(self, node):
        target = self.expr(node.target)
        if not node.simple and isinstance(node.target, Name):
            target = f"({target})"
        value = f" = {self.expr(node.value)}" if node.value else ""
        self.line(f"{target}: {self.expr(node.annotation)}{value}")

    def TypeAlias(self, node):
        parameters = self.type_parameters(node)
        self.line(f"type {self.expr(node.name)}{parameters} = {self.expr(node.value)}")

    def type_parameters(self, node):
        """Return the type parameters of a statement in brackets."""
        params = getattr(node, "type_params", None)
        return f"[{self.exprs(params)}]" if params else ""

    def TypeVar(self, node):
        return node.name + (f": {self.expr(node.bound)}" if node.bound else ""), ATOM

    def TypeVarTuple(self, node):
        return "*" + node.name, ATOM

    def ParamSpec(self, node):
        return "**" + node.name, ATOM

    def Return(self, node):
        self.line("return" + (f" {self.expr(node.value)}" if node.value else ""))

    def Delete(self, node):
        self.line(f"del {self.exprs(node.targets)}")

    def Raise(self, node):
        text = f" {self.expr(node.exc)}" if node.exc else ""
        self.line(f"raise{text}" + (f" from {self.expr(node.cause)}" if node.cause else ""))

    def Assert(self, node):
        self.line(f"assert {self.expr(node.test)}"
                  + (f", {self.expr(node.msg)}" if node.msg else ""))

    def Pass(self, node):
        self.line("pass")

    def Break(self, node):
        self.line("break")

    def Continue(self, node):
        self.line("continue")

    def Global(self, node):
        self.line("global " + ", ".join(node.names))

    def Nonlocal(self, node):
        self.line("nonlocal " + ", ".join(node.names))

    def Import(self, node):
        self.line("import " + ", ".join(self.alias(each)[0] for each in node.names))

    def ImportFrom(self, node):
        names = ", ".join(self.alias(each)[0] for each in node.names)
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {names}")

    def alias(self, node):
        return node.name + (f" as {node.asname}" if node.asname else ""), ATOM

    def FunctionDef(self, node):
        self.function("def", node)

    def AsyncFunctionDef(self, node):
        self.function("async def", node)

    def decorated(self, node):
        """Begin a definition: an empty line and the decorators."""
        self.lines.append("")
        for each in node.decorator_list:
            self.line("@" + self.expr(each))

    def function(self, word, node):
        """Add a function."""
        self.decorated(node)
        returns = f" -> {self.expr(node.returns)}" if node.returns else ""
        head = f"{word} {node.name}{self.type_parameters(node)}({self.parameters(node.args)})"
        self.line(f"{head}{returns}:{self.comment(node)}")
        self.level += 1
        self.documented(node.body)
        self.level -= 1

    def ClassDef(self, node):
        self.decorated(node)
        parts = [self.expr(base) for base in node.bases]
        parts += [self.keyword(keyword)[0] for keyword in node.keywords]
        head = f"class {node.name}{self.type_parameters(node)}"
        self.block(head + (f"({', '.join(parts)})" if parts else ""), node.body, True)

    def otherwise(self, statements):
        """Add an `else` where there is something in it."""
        if statements:
            self.block("else", statements)

    def For(self, node, word="for"):
        target = self.expr(node.target, TUPLE)
        self.line(f"{word} {target} in {self.expr(node.iter)}:{self.comment(node)}")
        self.level += 1
        self.body(node.body)
        self.level -= 1
        self.otherwise(node.orelse)

    def AsyncFor(self, node):
        self.For(node, "async for")

    def While(self, node):
        self.block(f"while {self.expr(node.test)}", node.body)
        self.otherwise(node.orelse)

    def If(self, node):
        self.block(f"if {self.expr(node.test)}", node.body)
        while len(node.orelse) == 1 and isinstance(node.orelse[0], If):
            node = node.orelse[0]
            self.block(f"elif {self.expr(node.test)}", node.body)
        self.otherwise(node.orelse)

    def Try(self, node, word="except"):
        self.block("try", node.body)
        for handler in node.handlers:
            self.handler(handler, word)
        self.otherwise(node.orelse)
        if node.finalbody:
            self.block("finally", node.finalbody)

    def TryStar(self, node):
        self.Try(node, "except*")

    def ExceptHandler(self, node):
        self.handler(node, "except")

    def handler(self, node, word):
        """Add a handler."""
        caught = f" {self.expr(node.type)}" if node.type else ""
        self.block(word + caught + (f" as {node.name}" if node.name else ""), node.body)

    def With(self, node, word="with"):
        items = ", ".join(self.withitem(item)[0] for item in node.items)
        self.line(f"{word} {items}:{self.comment(node)}")
        self.level += 1
        self.body(node.body)
        self.level -= 1

    def AsyncWith(self, node):
        self.With(node, "async with")

    def withitem(self, node):
        target = f" as {self.expr(node.optional_vars)}" if node.optional_vars else ""
        return self.expr(node.context_expr) + target, ATOM

    def Match(self, node):
        self.line(f"match {self.expr(node.subject)}:")
        self.level += 1
        for case in node.cases:
            self.match_case(case)
        self.level -= 1

    def match_case(self, node):
        guard = f" if {self.expr(node.guard)}" if node.guard else ""
        self.block(f"case {self.expr(node.pattern)}{guard}", node.body)
