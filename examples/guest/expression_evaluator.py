"""A pocket calculator: tokens, a precedence-climbing parser, and four things to do with its tree.

Expressions have numbers, variables, calls, assignment, `+ - * / // % ^`, comparison, `a ? b : c`.
The tree can be evaluated, printed with as few parentheses as possible, simplified, differentiated.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Callable, Iterator

TOKEN = re.compile(
    r"""\s*(?:
        (?P<number>\d+\.\d*(?:[eE][+-]?\d+)?|\.\d+|\d+(?:[eE][+-]?\d+)?)
      | (?P<name>[A-Za-z_]\w*)
      | (?P<operator>//|<=|>=|==|!=|[-+*/%^()=<>?:,])
      | (?P<wrong>\S)
    )""",
    re.VERBOSE,
)


class CalculatorError(Exception):
    """A mistake in the input, with the column where it was noticed."""

    def __init__(self, message: str, column: int | None = None):
        super().__init__(message if column is None else f"{message} (column {column})")
        self.column = column


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    column: int


def tokenize(text: str) -> Iterator[Token]:
    """Splits the text; the last token has the kind `end`."""
    position = 0
    while position < len(text) and not text[position:].isspace():
        match = TOKEN.match(text, position)
        kind = match.lastgroup
        column = match.start(kind) + 1
        if kind == "wrong":
            raise CalculatorError(f"unexpected character {match[kind]!r}", column)
        yield Token(kind, match[kind], column)
        position = match.end()
    yield Token("end", "", len(text) + 1)


# The syntax tree. Nodes are immutable, so simplification may share them.


@dataclass(frozen=True)
class Number:
    value: int | float

    def __str__(self):
        return repr(self.value)


@dataclass(frozen=True)
class Variable:
    name: str

    def __str__(self):
        return self.name


@dataclass(frozen=True)
class Unary:
    operator: str
    operand: Node

    def __str__(self):
        return f"{self.operator}{parenthesize(self.operand, UNARY_BINDING)}"


@dataclass(frozen=True)
class Binary:
    operator: str
    left: Node
    right: Node

    def __str__(self):
        binding, right_associative = BINDING[self.operator]
        left = parenthesize(self.left, binding + right_associative)
        right = parenthesize(self.right, binding + (not right_associative))
        return f"{left} {self.operator} {right}"


@dataclass(frozen=True)
class Conditional:
    test: Node
    yes: Node
    no: Node

    def __str__(self):
        return f"{parenthesize(self.test, 1)} ? {self.yes} : {self.no}"


@dataclass(frozen=True)
class Call:
    function: str
    arguments: tuple[Node, ...]

    def __str__(self):
        return f"{self.function}({', '.join(map(str, self.arguments))})"


@dataclass(frozen=True)
class Assign:
    name: str
    value: Node

    def __str__(self):
        return f"{self.name} = {self.value}"


Node = Number | Variable | Unary | Binary | Conditional | Call | Assign

# operator -> (how tightly it binds, whether it groups to the right)
BINDING = {
    **dict.fromkeys(("<", "<=", ">", ">=", "==", "!="), (1, False)),
    **dict.fromkeys(("+", "-"), (2, False)),
    **dict.fromkeys(("*", "/", "//", "%"), (3, False)),
    "^": (5, True),
}
UNARY_BINDING = 4

OPERATORS: dict[str, Callable] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "^": lambda a, b: a**b,
    "<": lambda a, b: int(a < b),
    "<=": lambda a, b: int(a <= b),
    ">": lambda a, b: int(a > b),
    ">=": lambda a, b: int(a >= b),
    "==": lambda a, b: int(a == b),
    "!=": lambda a, b: int(a != b),
}

FUNCTIONS: dict[str, Callable] = {
    "sqrt": math.sqrt,
    "sin": math.sin,
    "cos": math.cos,
    "exp": math.exp,
    "ln": math.log,
    "abs": abs,
    "max": max,
    "min": min,
    "gcd": math.gcd,
}


def binding_of(node: Node) -> int:
    match node:
        case Binary(operator=operator):
            return BINDING[operator][0]
        case Unary():
            return UNARY_BINDING
        case Conditional() | Assign():
            return 0
        case Number(value) if value < 0:
            return UNARY_BINDING
        case _:
            return 9


def parenthesize(node: Node, at_least: int) -> str:
    return f"({node})" if binding_of(node) < at_least else str(node)


class Parser:
    """Precedence climbing over the tokens of one expression."""

    def __init__(self, text: str):
        self.tokens = list(tokenize(text))
        self.position = 0

    @property
    def current(self) -> Token:
        return self.tokens[self.position]

    def accept(self, *texts: str) -> bool:
        if self.current.kind == "operator" and self.current.text in texts:
            self.position += 1
            return True
        return False

    def expect(self, text: str) -> None:
        if not self.accept(text):
            found = self.current.text or "the end"
            raise CalculatorError(f"expected {text!r}, found {found!r}", self.current.column)

    def parse(self) -> Node:
        tree = self.assignment()
        if self.current.kind != "end":
            raise CalculatorError(f"unexpected {self.current.text!r}", self.current.column)
        return tree

    def assignment(self) -> Node:
        column = self.current.column
        tree = self.conditional()
        if self.accept("="):
            if not isinstance(tree, Variable):
                raise CalculatorError(f"cannot assign to {tree}", column)
            return Assign(tree.name, self.assignment())
        return tree

    def conditional(self) -> Node:
        test = self.binary(1)
        if not self.accept("?"):
            return test
        yes = self.conditional()
        self.expect(":")
        return Conditional(test, yes, self.conditional())

    def binary(self, least: int) -> Node:
        left = self.unary()
        while self.current.kind == "operator":
            operator = self.current.text
            binding, right_associative = BINDING.get(operator, (0, False))
            if binding < least or binding == 0:
                break
            self.position += 1
            left = Binary(operator, left, self.binary(binding + (not right_associative)))
        return left

    def unary(self) -> Node:
        if self.accept("-"):
            return Unary("-", self.binary(UNARY_BINDING))
        if self.accept("+"):
            return self.binary(UNARY_BINDING)
        return self.primary()

    def primary(self) -> Node:
        token = self.current
        self.position += 1
        if token.kind == "number":
            return Number(int(token.text) if token.text.isdigit() else float(token.text))
        if token.kind == "name":
            return self.call(token) if self.accept("(") else Variable(token.text)
        if token.text == "(":
            tree = self.conditional()
            self.expect(")")
            return tree
        found = repr(token.text) if token.text else "end of input"
        raise CalculatorError(f"unexpected {found}", token.column)

    def call(self, name: Token) -> Node:
        if name.text not in FUNCTIONS:
            raise CalculatorError(f"unknown function {name.text!r}", name.column)
        arguments = []
        if not self.accept(")"):
            arguments.append(self.conditional())
            while self.accept(","):
                arguments.append(self.conditional())
            self.expect(")")
        return Call(name.text, tuple(arguments))


def evaluate(node: Node, variables: dict[str, int | float]) -> int | float:
    match node:
        case Number(value):
            return value
        case Variable(name):
            if name not in variables:
                raise CalculatorError(f"unknown variable {name!r}")
            return variables[name]
        case Unary("-", operand):
            return -evaluate(operand, variables)
        case Binary(operator, left, right):
            return OPERATORS[operator](evaluate(left, variables), evaluate(right, variables))
        case Conditional(test, yes, no):
            return evaluate(yes if evaluate(test, variables) else no, variables)
        case Call(function, arguments):
            return FUNCTIONS[function](*[evaluate(a, variables) for a in arguments])
        case Assign(name, value):
            variables[name] = evaluate(value, variables)
            return variables[name]
    raise TypeError(f"no such node: {node!r}")


def simplify(node: Node) -> Node:
    """Folds constants and removes neutral elements."""
    match node:
        case Unary(operator, operand):
            inner = simplify(operand)
            match inner:
                case Number(value):
                    return Number(-value)
                case Unary("-", twice):
                    return twice
            return Unary(operator, inner)
        case Binary(operator, left, right):
            return simplify_binary(operator, simplify(left), simplify(right))
        case Call(function, arguments):
            return Call(function, tuple(map(simplify, arguments)))
        case Conditional(test, yes, no):
            test = simplify(test)
            if isinstance(test, Number):
                return simplify(yes if test.value else no)
            return Conditional(test, simplify(yes), simplify(no))
    return node


def simplify_binary(operator: str, left: Node, right: Node) -> Node:
    match operator, left, right:
        case "/", Number(a), Number(b) if b and a % b == 0:
            return Number(a // b)
        case ("+" | "-" | "*" | "^"), Number(a), Number(b):
            return Number(OPERATORS[operator](a, b))
        case ("+", Number(0), other) | ("+" | "-", other, Number(0)):
            return other
        case "-", Number(0), other:
            return Unary("-", other)
        case ("*", Number(1), other) | ("*" | "/" | "^", other, Number(1)):
            return other
        case ("*", Number(0), _) | ("*", _, Number(0)) | ("/", Number(0), _):
            return Number(0)
        case "^", _, Number(0):
            return Number(1)
        case "*", other, Number(n):
            return simplify_binary("*", Number(n), other)
        case "*", Number(a), Binary("*", Number(b), rest):
            return simplify_binary("*", Number(a * b), rest)
        case "-", a, b if a == b:
            return Number(0)
        case "+", a, b if a == b:
            return simplify_binary("*", Number(2), a)
    return Binary(operator, left, right)


def derivative(node: Node, by: str) -> Node:
    """The derivative with respect to the variable `by`, not simplified."""
    match node:
        case Number():
            return Number(0)
        case Variable(name):
            return Number(int(name == by))
        case Unary("-", u):
            return Unary("-", derivative(u, by))
        case Binary("+" | "-" as operator, u, v):
            return Binary(operator, derivative(u, by), derivative(v, by))
        case Binary("*", u, v):
            return Binary(
                "+", Binary("*", derivative(u, by), v), Binary("*", u, derivative(v, by))
            )
        case Binary("/", u, v):
            top = Binary("-", Binary("*", derivative(u, by), v), Binary("*", u, derivative(v, by)))
            return Binary("/", top, Binary("^", v, Number(2)))
        case Binary("^", u, Number(n)):
            power = Binary("*", Number(n), Binary("^", u, Number(n - 1)))
            return Binary("*", power, derivative(u, by))
        case Call("sin", (u,)):
            return Binary("*", Call("cos", (u,)), derivative(u, by))
        case Call("cos", (u,)):
            return Binary("*", Unary("-", Call("sin", (u,))), derivative(u, by))
        case Call("exp", (u,)):
            return Binary("*", node, derivative(u, by))
        case Call("ln", (u,)):
            return Binary("/", derivative(u, by), u)
    raise CalculatorError(f"cannot differentiate {node}")


SESSION = """
1 + 2 * 3
(1 + 2) * 3
2 ^ 3 ^ 2
-2 ^ 2
10 - 4 - 3
7 // 2 + 7 % 2 * 10
2 ^ 100
1 / 3
radius = 2.5
area = 3.14159 * radius ^ 2
big = area > 19 ? 1 : 0
big ? max(area, 20, radius) : min(1, 2)
a = b = 6 * 7
gcd(a, 56) + sqrt(16)
.5 + 1e3 + 2.
1 / 0
1 +
(1 + 2
3 $ 4
unknown + 1
nothing(3)
1 = 2
sqrt(-1)
max()
"""


PARENTHESES = [
    "(a + b) - (c - d)",
    "a - (b - c) - d",
    "(a ^ b) ^ c",
    "a ^ (b ^ c)",
    "-(a + b) * c",
    "(a < b ? c : d) * 2",
]
CURVES = [
    "x ^ 3 - 4 * x + 7",
    "sin(2 * x)",
    "x * exp(x)",
    "ln(x ^ 2 + 1)",
    "(x + 1) / x",
    "5 * x * 3",
]


def main() -> None:
    variables: dict[str, int | float] = {"pi": math.pi}
    for line in SESSION.split("\n"):
        if not line:
            continue
        try:
            tree = Parser(line).parse()
            print(f"{line:<42} {evaluate(tree, variables)}")
        except CalculatorError as error:
            print(f"{line:<42} error: {error}")
        except (ArithmeticError, ValueError, TypeError) as error:
            print(f"{line:<42} {type(error).__name__}: {error}")
    print()

    for text in PARENTHESES:
        print(f"{text:<24} prints as {Parser(text).parse()}")
    print()

    for text in CURVES:
        tree = Parser(text).parse()
        slope = simplify(derivative(tree, "x"))
        step = 1e-6
        estimate = (evaluate(tree, {"x": 2 + step}) - evaluate(tree, {"x": 2 - step})) / (2 * step)
        exact = evaluate(slope, {"x": 2})
        assert math.isclose(exact, estimate, rel_tol=1e-6), (text, exact, estimate)
        print(f"d/dx {text:<20} = {str(slope):<44} at 2: {exact:.6g}")
    print(sorted(variables))


if __name__ == "__main__":
    main()
