"""An interpreter for a small object-oriented language, written with a class for everything.

The language has numbers, text, booleans, `nil`, lists, functions with closures, classes with single
inheritance and `super`, `if`, `while`, `for … in`, `return` and `print`. Tokens become nodes,
and each node knows how to evaluate itself in an environment.
"""

from __future__ import annotations

import abc
import re
from typing import Any, Callable, Iterator, NamedTuple


class ToyError(Exception):
    """An error of the toy program, with its line."""

    def __init__(self, line: int, message: str):
        super().__init__(f"line {line}: {message}")


KEYWORDS = set(
    "and class else false for fun if in nil not or print return super this true var while".split()
)
TOKEN = re.compile(
    r"""(?P<blank>[ \t]+|\#[^\n]*) | (?P<line>\n) | (?P<number>\d+(?:\.\d+)?) | (?P<name>[A-Za-z_]\w*)
    | (?P<text>"[^"]*") | (?P<symbol>[=!<>]=|[-+*/%<>=(){}\[\],.;]) | (?P<open>") | (?P<wrong>.)""",
    re.VERBOSE,
)


class Token(NamedTuple):
    kind: str
    text: str
    line: int


def scan(source: str) -> Iterator[Token]:
    """The tokens of a program; the last one has the kind `end`."""
    line = 1
    for match in TOKEN.finditer(source):
        kind, text = match.lastgroup, match[0]
        if kind == "open":
            raise ToyError(line, "text without an end")
        if kind == "wrong":
            raise ToyError(line, f"unexpected character {text!r}")
        if text in KEYWORDS:
            kind = "keyword"
        if kind not in ("blank", "line"):
            yield Token(kind, text.strip('"'), line)
        line += text.count("\n")
    yield Token("end", "end of program", line)


# Values of the language that Python does not have.


class Environment:
    def __init__(self, outer: Environment | None = None):
        self.values: dict[str, Any] = {}
        self.outer = outer

    def define(self, name: str, value: Any) -> None:
        self.values[name] = value

    def holder(self, name: str, line: int) -> dict[str, Any]:
        environment: Environment | None = self
        while environment is not None:
            if name in environment.values:
                return environment.values
            environment = environment.outer
        raise ToyError(line, f"unknown name {name}")


class Return(Exception):
    """Carries a value out of nested statements to the call."""

    def __init__(self, value: Any):
        super().__init__()
        self.value = value


class Invocable(abc.ABC):
    name: str
    arity: int

    @abc.abstractmethod
    def call(self, arguments: list[Any]) -> Any: ...

    def __str__(self):
        return f"<{type(self).__name__.lower().rstrip('_')} {self.name}>"


class Native(Invocable):
    def __init__(self, name: str, arity: int, function: Callable):
        self.name, self.arity, self.function = name, arity, function

    def call(self, arguments):
        return self.function(*arguments)


class Function(Invocable):
    def __init__(self, node: FunctionNode, closure: Environment, initializer: bool = False):
        self.node, self.closure, self.initializer = node, closure, initializer
        self.name, self.arity = node.name, len(node.parameters)

    def bind(self, instance: Instance) -> Function:
        scope = Environment(self.closure)
        scope.define("this", instance)
        return Function(self.node, scope, self.initializer)

    def call(self, arguments):
        scope = Environment(self.closure)
        scope.values.update(zip(self.node.parameters, arguments))
        try:
            self.node.body.run(scope)
        except Return as done:
            if not self.initializer:
                return done.value
        return self.closure.values["this"] if self.initializer else None


class Class(Invocable):
    def __init__(self, name: str, base: Class | None, methods: dict[str, Function]):
        self.name, self.base, self.methods = name, base, methods

    def find(self, name: str) -> Function | None:
        if name in self.methods:
            return self.methods[name]
        return self.base.find(name) if self.base else None

    @property
    def arity(self):
        initializer = self.find("init")
        return initializer.arity if initializer else 0

    def call(self, arguments):
        instance = Instance(self)
        if initializer := self.find("init"):
            initializer.bind(instance).call(arguments)
        return instance


class Instance:
    def __init__(self, class_: Class):
        self.class_ = class_
        self.fields: dict[str, Any] = {}

    def get(self, name: str, line: int) -> Any:
        if name in self.fields:
            return self.fields[name]
        if method := self.class_.find(name):
            return method.bind(self)
        raise ToyError(line, f"{self.class_.name} has no {name}")

    def __str__(self):
        if method := self.class_.find("text"):
            return show(method.bind(self).call([]))
        return f"<{self.class_.name}>"


def show(value: Any) -> str:
    if value is None:
        return "nil"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(map(show, value))}]"
    return str(value)


def truth(value: Any) -> bool:
    return value is not None and value is not False


# Nodes. Expressions have `value`, statements have `run`.


class Node(abc.ABC):
    def __init__(self, line: int, **parts: Any):
        self.line = line
        self.__dict__.update(parts)


class Literal(Node):
    def value(self, scope):
        return self.constant


class Name(Node):
    def value(self, scope):
        return scope.holder(self.name, self.line)[self.name]

    def assign(self, scope, value):
        scope.holder(self.name, self.line)[self.name] = value


class ListNode(Node):
    def value(self, scope):
        return [item.value(scope) for item in self.items]


class Assign(Node):
    def value(self, scope):
        value = self.right.value(scope)
        self.target.assign(scope, value)
        return value


class Logical(Node):
    def value(self, scope):
        left = self.left.value(scope)
        if truth(left) == (self.operator == "or"):
            return left
        return self.right.value(scope)


class Unary(Node):
    def value(self, scope):
        operand = self.operand.value(scope)
        if self.operator == "not":
            return not truth(operand)
        if isinstance(operand, (int, float)):
            return -operand
        raise ToyError(self.line, f"cannot negate {show(operand)}")


class Binary(Node):
    operations = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a // b if a % b == 0 else a / b,
        "%": lambda a, b: a % b,
        "<": lambda a, b: a < b,
        "<=": lambda a, b: a <= b,
        ">": lambda a, b: a > b,
        ">=": lambda a, b: a >= b,
    }

    def value(self, scope):
        left, right = self.left.value(scope), self.right.value(scope)
        if self.operator in ("==", "!="):
            return (left == right) == (self.operator == "==")
        if self.operator == "+" and isinstance(left, str):
            return left + show(right)
        try:
            return self.operations[self.operator](left, right)
        except TypeError:
            problem = f"{show(left)} {self.operator} {show(right)} makes no sense"
            raise ToyError(self.line, problem) from None
        except ZeroDivisionError:
            raise ToyError(self.line, "division by zero") from None


class Call(Node):
    def value(self, scope):
        function = self.function.value(scope)
        arguments = [argument.value(scope) for argument in self.arguments]
        if not isinstance(function, Invocable):
            raise ToyError(self.line, f"{show(function)} cannot be called")
        if len(arguments) != function.arity:
            wanted = f"{function.name} needs {function.arity} arguments, got {len(arguments)}"
            raise ToyError(self.line, wanted)
        return function.call(arguments)


class Get(Node):
    def value(self, scope):
        owner = self.owner.value(scope)
        if isinstance(owner, Instance):
            return owner.get(self.name, self.line)
        raise ToyError(self.line, f"{show(owner)} has no {self.name}")

    def assign(self, scope, value):
        owner = self.owner.value(scope)
        if not isinstance(owner, Instance):
            raise ToyError(self.line, f"{show(owner)} has no fields")
        owner.fields[self.name] = value


class Index(Node):
    def value(self, scope):
        try:
            return self.owner.value(scope)[self.index.value(scope)]
        except (IndexError, TypeError) as error:
            raise ToyError(self.line, f"bad index: {type(error).__name__}") from error

    def assign(self, scope, value):
        self.owner.value(scope)[self.index.value(scope)] = value


class Super(Node):
    def value(self, scope):
        this = scope.holder("this", self.line)["this"]
        base = scope.holder("super", self.line)["super"]
        method = base.find(self.name)
        if method is None:
            raise ToyError(self.line, f"{base.name} has no {self.name}")
        return method.bind(this)


class Expression(Node):
    def run(self, scope):
        self.expression.value(scope)


class Print(Node):
    def run(self, scope):
        print(show(self.expression.value(scope)))


class Var(Node):
    def run(self, scope):
        scope.define(self.name, self.expression.value(scope) if self.expression else None)


class Block(Node):
    def run(self, scope):
        inner = Environment(scope)
        for statement in self.statements:
            statement.run(inner)


class If(Node):
    def run(self, scope):
        if truth(self.test.value(scope)):
            self.yes.run(scope)
        elif self.no:
            self.no.run(scope)


class While(Node):
    def run(self, scope):
        while truth(self.test.value(scope)):
            self.body.run(scope)


class For(Node):
    def run(self, scope):
        for item in self.items.value(scope):
            inner = Environment(scope)
            inner.define(self.name, item)
            self.body.run(inner)


class ReturnNode(Node):
    def run(self, scope):
        raise Return(self.expression.value(scope) if self.expression else None)


class FunctionNode(Node):
    def run(self, scope):
        scope.define(self.name, Function(self, scope))

    def value(self, scope):
        return Function(self, scope)


class ClassNode(Node):
    def run(self, scope):
        base = self.base.value(scope) if self.base else None
        if base is not None and not isinstance(base, Class):
            raise ToyError(self.line, f"{show(base)} is not a class")
        inside = Environment(scope)
        inside.define("super", base)
        methods = {m.name: Function(m, inside, m.name == "init") for m in self.methods}
        scope.define(self.name, Class(self.name, base, methods))


class Parser:
    levels = [["or"], ["and"], ["==", "!="], ["<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"]]

    def __init__(self, source: str):
        self.tokens = list(scan(source))
        self.position = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.position]

    def accept(self, *texts: str) -> Token | None:
        token = self.token
        if token.text in texts and token.kind in ("symbol", "keyword"):
            self.position += 1
            return token
        return None

    def expect(self, text: str) -> Token:
        if token := self.accept(text):
            return token
        raise ToyError(self.token.line, f"expected {text!r}, found {self.token.text!r}")

    def name(self) -> str:
        if self.token.kind != "name":
            raise ToyError(self.token.line, f"expected a name, found {self.token.text!r}")
        self.position += 1
        return self.tokens[self.position - 1].text

    def program(self) -> list[Node]:
        statements = []
        while self.token.kind != "end":
            statements.append(self.statement())
        return statements

    def statement(self) -> Node:
        token = self.accept("class", "fun", "var", "if", "while", "for", "return", "print", "{")
        if token is None:
            node = Expression(self.token.line, expression=self.expression())
            self.expect(";")
            return node
        return getattr(self, f"parse_{'block' if token.text == '{' else token.text}")(token.line)

    def parse_block(self, line):
        statements = []
        while not self.accept("}"):
            if self.token.kind == "end":
                raise ToyError(line, "block without an end")
            statements.append(self.statement())
        return Block(line, statements=statements)

    def parse_class(self, line):
        name = self.name()
        base = Name(line, name=self.name()) if self.accept("<") else None
        self.expect("{")
        methods = []
        while not self.accept("}"):
            methods.append(self.parse_fun(self.token.line))
        return ClassNode(line, name=name, base=base, methods=methods)

    def parse_fun(self, line):
        return self.function(line, self.name())

    def function(self, line, name):
        self.expect("(")
        parameters = []
        while not self.accept(")"):
            parameters.append(self.name())
            if not self.accept(","):
                self.expect(")")
                break
        self.expect("{")
        return FunctionNode(line, name=name, parameters=parameters, body=self.parse_block(line))

    def parse_var(self, line):
        name = self.name()
        value = self.expression() if self.accept("=") else None
        self.expect(";")
        return Var(line, name=name, expression=value)

    def parse_if(self, line):
        test, yes = self.expression(), self.statement()
        no = self.statement() if self.accept("else") else None
        return If(line, test=test, yes=yes, no=no)

    def parse_while(self, line):
        return While(line, test=self.expression(), body=self.statement())

    def parse_for(self, line):
        name = self.name()
        self.expect("in")
        return For(line, name=name, items=self.expression(), body=self.statement())

    def parse_return(self, line):
        value = None if self.token.text == ";" else self.expression()
        self.expect(";")
        return ReturnNode(line, expression=value)

    def parse_print(self, line):
        value = self.expression()
        self.expect(";")
        return Print(line, expression=value)

    def expression(self) -> Node:
        left = self.binary(0)
        if token := self.accept("="):
            if not hasattr(left, "assign"):
                raise ToyError(token.line, "cannot assign to this")
            return Assign(token.line, target=left, right=self.expression())
        return left

    def binary(self, level: int) -> Node:
        if level == len(self.levels):
            return self.unary()
        left = self.binary(level + 1)
        while token := self.accept(*self.levels[level]):
            kind = Logical if level < 2 else Binary
            right = self.binary(level + 1)
            left = kind(token.line, operator=token.text, left=left, right=right)
        return left

    def unary(self) -> Node:
        if token := self.accept("-", "not"):
            return Unary(token.line, operator=token.text, operand=self.unary())
        return self.postfix(self.primary())

    def postfix(self, node: Node) -> Node:
        while token := self.accept("(", ".", "["):
            if token.text == "(":
                node = Call(token.line, function=node, arguments=self.items(")"))
            elif token.text == ".":
                node = Get(token.line, owner=node, name=self.name())
            else:
                node = Index(token.line, owner=node, index=self.expression())
                self.expect("]")
        return node

    def items(self, end: str) -> list[Node]:
        found = []
        while not self.accept(end):
            found.append(self.expression())
            if not self.accept(","):
                self.expect(end)
                break
        return found

    def primary(self) -> Node:
        token = self.token
        self.position += 1
        match token.kind, token.text:
            case "number", text:
                return Literal(token.line, constant=float(text) if "." in text else int(text))
            case "text", text:
                return Literal(token.line, constant=text)
            case "keyword", "true" | "false" | "nil":
                constant = {"true": True, "false": False, "nil": None}[token.text]
                return Literal(token.line, constant=constant)
            case "keyword", "this":
                return Name(token.line, name="this")
            case "keyword", "super":
                self.expect(".")
                return Super(token.line, name=self.name())
            case "keyword", "fun":
                return self.function(token.line, "anonymous")
            case "name", text:
                return Name(token.line, name=text)
            case "symbol", "(":
                inside = self.expression()
                self.expect(")")
                return inside
            case "symbol", "[":
                return ListNode(token.line, items=self.items("]"))
        raise ToyError(token.line, f"unexpected {token.text!r}")


def standard_environment() -> Environment:
    scope = Environment()
    for name, arity, function in [
        ("range", 1, lambda n: list(range(n))),
        ("length", 1, len),
        ("push", 2, lambda items, item: items.append(item)),
        ("text", 1, show),
        ("sqrt", 1, lambda x: x**0.5),
    ]:
        scope.define(name, Native(name, arity, function))
    return scope


def run(source: str) -> None:
    """Runs a program; an error is printed as a user of the language would see it."""
    try:
        scope = standard_environment()
        for statement in Parser(source).program():
            statement.run(scope)
    except ToyError as error:
        print(f"error in {error}")


PROGRAMS = [
    """
    # closures and recursion
    fun counter() {
      var n = 0;
      return fun () { n = n + 1; return n; };
    }
    var a = counter(); var b = counter();
    a(); a();
    print [a(), b()];
    fun fib(n) { if n < 2 return n; return fib(n - 1) + fib(n - 2); }
    var found = [];
    for i in range(15) push(found, fib(i));
    print found;
    print fib;
    print sqrt(2) > 1.41 and sqrt(2) < 1.42 or nil;
    """,
    """
    # classes, inheritance, super
    class Shape {
      init(name) { this.name = name; }
      area() { return 0; }
      text() { return this.name + " of area " + this.area(); }
    }
    class Square < Shape {
      init(side) { super.init("square"); this.side = side; }
      area() { return this.side * this.side; }
    }
    class Scaled < Square {
      init(side, factor) {
        super.init(side);
        this.factor = factor;
        this.name = "scaled " + this.name;
      }
      area() { return super.area() * this.factor; }
    }
    for shape in [Shape("nothing"), Square(3), Scaled(2, 2.5)] print shape;
    var method = Scaled(1, 7).area;
    print method();
    print Square;
    """,
    """
    # sieve, with lists and while
    var n = 50;
    var prime = [];
    for i in range(n) push(prime, true);
    var i = 2;
    while i * i < n {
      if prime[i] {
        var j = i * i;
        while j < n { prime[j] = false; j = j + i; }
      }
      i = i + 1;
    }
    var out = "";
    for k in range(n) if k > 1 and prime[k] out = out + k + " ";
    print out + "(" + length(out) + " characters)";
    """,
    """
    # a linked stack
    class Node { init(value, next) { this.value = value; this.next = next; } }
    class Stack {
      init() { this.top = nil; }
      push(x) { this.top = Node(x, this.top); return this; }
      pop() { var x = this.top.value; this.top = this.top.next; return x; }
    }
    var s = Stack().push(2).push(3);
    s.push(s.pop() * s.pop());
    print [s.pop(), s.top == nil, not s.top];
    """,
    "print 1 + nil;",
    "var x = 1;\n\nprint x.y;",
    "print unknown;",
    "fun f(a, b) { } f(1);",
    "print (1 + 2;",
    "print 7 / 0;",
    "class A { } A().missing();",
    'print "open;',
    "1 = 2;",
    "print [1, 2][5];",
    "{ print 1;",
    "print 3 $ 4;",
]


if __name__ == "__main__":
    for number, program in enumerate(PROGRAMS, 1):
        print(f"-- program {number}")
        run(program)
