"""A text templating engine: templates are compiled to a tree of nodes and rendered with a context.

    Hello {{ user.name | upper }}!
    {% for item in items %} … {% else %} … {% end %}
    {% if total > 10 and not closed %} … {% elif … %} … {% else %} … {% end %}
    {% block title %} … {% end %}, {% extends "page" %}, {% include "footer" %}
    {% set name = expression %}, {# comment #}, {%- … -%} to swallow blanks

Text from values is escaped for HTML unless a filter marks it as safe.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

PIECE = re.compile(r"(\{\{.*?\}\}|\{%-?.*?-?%\}|\{#.*?#\})", re.DOTALL)
WORD = re.compile(
    r"""\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<text>"[^"]*"|'[^']*')|(?P<name>[A-Za-z_]\w*)
    |(?P<symbol>==|!=|<=|>=|[-+*/%<>()\[\],.|]))""",
    re.VERBOSE,
)


class TemplateError(Exception):
    def __init__(self, message: str, template: str, line: int):
        super().__init__(f"{template}:{line}: {message}")
        self.line = line


class Safe(str):
    """Text that is HTML already."""


def escape(value: Any) -> str:
    if isinstance(value, Safe):
        return value
    text = "" if value is None else str(value)
    for char, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(char, entity)
    return text


FILTERS: dict[str, Callable] = {
    "upper": lambda value: str(value).upper(),
    "title": lambda value: str(value).title(),
    "length": len,
    "join": lambda value, separator=", ": separator.join(map(str, value)),
    "default": lambda value, other="": other if value in (None, "") else value,
    "safe": lambda value: Safe(value),
    "sort": lambda value, key: sorted(value, key=lambda item: look_up(item, key)),
    "first": lambda value: next(iter(value), None),
    "money": lambda value: f"{value:,.2f}",
    "pad": lambda value, width: str(value).rjust(int(width)),
    "repeat": lambda value, count: str(value) * int(count),
}


def look_up(owner: Any, name: str) -> Any:
    """`owner.name`: an item of a mapping, an attribute, or an index of a sequence."""
    if isinstance(owner, Mapping):
        return owner.get(name)
    if name.isdigit() and isinstance(owner, (list, tuple, str)):
        return owner[int(name)] if int(name) < len(owner) else None
    value = getattr(owner, name, None)
    return value() if callable(value) and not isinstance(value, type) else value


# Expressions are compiled to functions of the context.

Expression = Callable[["Context"], Any]


class ExpressionParser:
    """Precedence climbing over the words of one expression."""

    levels = [
        {"or": lambda a, b: a or b},
        {"and": lambda a, b: a and b},
        {
            "==": lambda a, b: a == b,
            "!=": lambda a, b: a != b,
            "<": lambda a, b: a < b,
            ">": lambda a, b: a > b,
            "<=": lambda a, b: a <= b,
            ">=": lambda a, b: a >= b,
            "in": lambda a, b: a in b,
        },
        {"+": lambda a, b: a + b, "-": lambda a, b: a - b},
        {"*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b},
    ]

    def __init__(self, text: str, fail: Callable[[str], TemplateError]):
        self.fail = fail
        self.words: list[tuple[str, str]] = []
        position = 0
        text = text.rstrip()
        while position < len(text):
            match = WORD.match(text, position)
            if not match:
                raise fail(f"cannot read {text[position:].strip()!r}")
            self.words.append((match.lastgroup, match[match.lastgroup]))
            position = match.end()
        self.words.append(("end", ""))
        self.index = 0

    def accept(self, *texts: str) -> str | None:
        kind, text = self.words[self.index]
        if text in texts and kind in ("symbol", "name"):
            self.index += 1
            return text
        return None

    def expect(self, text: str) -> None:
        if not self.accept(text):
            raise self.fail(f"expected {text!r}, found {self.words[self.index][1] or 'the end'!r}")

    def parse(self) -> Expression:
        expression = self.piped()
        if self.words[self.index][0] != "end":
            raise self.fail(f"unexpected {self.words[self.index][1]!r}")
        return expression

    def piped(self) -> Expression:
        expression = self.level(0)
        while self.accept("|"):
            name = self.name()
            if name not in FILTERS:
                raise self.fail(f"unknown filter {name!r}")
            arguments = self.arguments() if self.accept("(") else []
            expression = self.filtered(FILTERS[name], expression, arguments)
        return expression

    @staticmethod
    def filtered(function: Callable, value: Expression, arguments: list[Expression]) -> Expression:
        return lambda context: function(value(context), *[a(context) for a in arguments])

    def arguments(self) -> list[Expression]:
        found = []
        while not self.accept(")"):
            found.append(self.piped())
            if not self.accept(","):
                self.expect(")")
                break
        return found

    def level(self, number: int) -> Expression:
        if number == len(self.levels):
            return self.unary()
        left = self.level(number + 1)
        while operator := self.accept(*self.levels[number]):
            left = self.combined(self.levels[number][operator], left, self.level(number + 1))
        return left

    @staticmethod
    def combined(operation: Callable, left: Expression, right: Expression) -> Expression:
        return lambda context: operation(left(context), right(context))

    def unary(self) -> Expression:
        if self.accept("not"):
            operand = self.unary()
            return lambda context: not operand(context)
        if self.accept("-"):
            operand = self.unary()
            return lambda context: -operand(context)
        return self.primary()

    def name(self) -> str:
        kind, text = self.words[self.index]
        if kind not in ("name", "number"):
            raise self.fail(f"expected a name, found {text or 'the end'!r}")
        self.index += 1
        return text

    def primary(self) -> Expression:
        kind, text = self.words[self.index]
        self.index += 1
        if kind == "number":
            number = float(text) if "." in text else int(text)
            return lambda context: number
        if kind == "text":
            return lambda context: text[1:-1]
        if text == "(":
            inside = self.piped()
            self.expect(")")
            return inside
        if kind != "name":
            raise self.fail(f"unexpected {text or 'end of expression'!r}")
        path = [text]
        while self.accept("."):
            path.append(self.name())
        return lambda context: context.find(path)


class Context:
    """The variables of a rendering; inner scopes hide outer ones."""

    def __init__(self, engine: Engine, variables: Mapping[str, Any]):
        self.engine = engine
        self.scopes: list[dict[str, Any]] = [dict(variables)]
        self.blocks: dict[str, Block] = {}

    def find(self, path: list[str]) -> Any:
        first, *rest = path
        value = None
        for scope in reversed(self.scopes):
            if first in scope:
                value = scope[first]
                break
        for name in rest:
            value = look_up(value, name)
        return value


class Node:
    def render(self, context: Context) -> Iterator[str]:
        raise NotImplementedError


class Text(Node):
    def __init__(self, text: str):
        self.text = text

    def render(self, context):
        yield self.text


class Output(Node):
    def __init__(self, expression: Expression):
        self.expression = expression

    def render(self, context):
        yield escape(self.expression(context))


class Sequence(Node):
    def __init__(self, nodes: list[Node]):
        self.nodes = nodes

    def render(self, context):
        for node in self.nodes:
            yield from node.render(context)


class If(Node):
    def __init__(self, branches: list[tuple[Expression, Node]]):
        self.branches = branches

    def render(self, context):
        for test, body in self.branches:
            if test(context):
                yield from body.render(context)
                break


class For(Node):
    def __init__(self, names: list[str], items: Expression, body: Node, otherwise: Node):
        self.names, self.items, self.body, self.otherwise = names, items, body, otherwise

    def render(self, context):
        items = self.items(context)
        items = list(items.items() if isinstance(items, Mapping) else items or [])
        if not items:
            yield from self.otherwise.render(context)
        for index, item in enumerate(items):
            values = [item] if len(self.names) == 1 else item
            loop = {"index": index + 1, "first": index == 0, "last": index == len(items) - 1}
            context.scopes.append({**dict(zip(self.names, values, strict=True)), "loop": loop})
            yield from self.body.render(context)
            context.scopes.pop()


class Set(Node):
    def __init__(self, name: str, expression: Expression):
        self.name, self.expression = name, expression

    def render(self, context):
        context.scopes[-1][self.name] = self.expression(context)
        return iter(())


class Block(Node):
    def __init__(self, name: str, body: Node):
        self.name, self.body = name, body

    def render(self, context):
        yield from context.blocks.get(self.name, self).body.render(context)


class Include(Node):
    def __init__(self, name: str):
        self.name = name

    def render(self, context):
        yield from context.engine.template(self.name).body.render(context)


class Template:
    """A parsed template. `base` names the template it extends, if any."""

    def __init__(self, name: str, source: str):
        self.name = name
        self.base: str | None = None
        self.blocks: dict[str, Block] = {}
        self.pieces = list(self.split(source))
        self.position = 0
        self.body = self.sequence(until=())

    def split(self, source: str) -> Iterator[tuple[str, str, int]]:
        line, swallow = 1, False
        pieces = PIECE.split(source)
        for piece, following in zip(pieces, [*pieces[1:], ""]):
            if piece.startswith("{%"):
                inside = piece[2:-2]
                yield "tag", inside.strip("-").strip(), line
                swallow = inside.endswith("-")
            elif piece.startswith("{{"):
                yield "output", piece[2:-2], line
                swallow = False
            elif piece and not piece.startswith("{#"):
                text = piece.lstrip() if swallow else piece
                yield "text", text.rstrip() if following.startswith("{%-") else text, line
                swallow = False
            line += piece.count("\n")

    def fail(self, message: str) -> TemplateError:
        line = self.pieces[min(self.position, len(self.pieces)) - 1][2]
        return TemplateError(message, self.name, line)

    def expression(self, text: str) -> Expression:
        return ExpressionParser(text, self.fail).parse()

    def sequence(self, until: Iterable[str]) -> Sequence:
        nodes: list[Node] = []
        while self.position < len(self.pieces):
            kind, text, _ = self.pieces[self.position]
            if kind == "tag" and text.split()[0] in until:
                return Sequence(nodes)
            self.position += 1
            if kind == "text":
                nodes.append(Text(text))
            elif kind == "output":
                nodes.append(Output(self.expression(text)))
            else:
                nodes.append(self.tag(text))
        if until:
            raise self.fail(f"expected {' or '.join(until)} before the end")
        return Sequence(nodes)

    def tag(self, text: str) -> Node:
        word, _, rest = text.partition(" ")
        parse = getattr(self, f"tag_{word}", None)
        if parse is None:
            raise self.fail(f"unknown tag {word!r}")
        return parse(rest.strip())

    def closing(self) -> tuple[str, str]:
        text = self.pieces[self.position][1]
        self.position += 1
        word, _, rest = text.partition(" ")
        return word, rest

    def tag_if(self, rest: str) -> Node:
        branches = []
        word = "if"
        while word != "end":
            test = self.expression(rest) if word != "else" else lambda context: True
            until = ("end",) if word == "else" else ("elif", "else", "end")
            branches.append((test, self.sequence(until)))
            word, rest = self.closing()
        return If(branches)

    def tag_for(self, rest: str) -> Node:
        names, found, items = rest.partition(" in ")
        if not found:
            raise self.fail("for needs 'in'")
        expression = self.expression(items)
        body = self.sequence(("else", "end"))
        word, _ = self.closing()
        otherwise: Node = Sequence([])
        if word == "else":
            otherwise = self.sequence(("end",))
            self.closing()
        return For([name.strip() for name in names.split(",")], expression, body, otherwise)

    def tag_set(self, rest: str) -> Node:
        name, _, value = rest.partition("=")
        return Set(name.strip(), self.expression(value))

    def tag_block(self, rest: str) -> Node:
        body = self.sequence(("end",))
        self.closing()
        self.blocks[rest] = Block(rest, body)
        return self.blocks[rest]

    def tag_extends(self, rest: str) -> Node:
        self.base = rest.strip("\"'")
        return Sequence([])

    def tag_include(self, rest: str) -> Node:
        return Include(rest.strip("\"'"))


class Engine:
    def __init__(self, sources: Mapping[str, str]):
        self.sources = sources
        self.parsed: dict[str, Template] = {}

    def template(self, name: str) -> Template:
        if name not in self.parsed:
            if name not in self.sources:
                raise KeyError(f"no template {name!r}")
            self.parsed[name] = Template(name, self.sources[name])
        return self.parsed[name]

    def render(self, name: str, /, **variables: Any) -> str:
        context = Context(self, variables)
        template = self.template(name)
        while True:
            context.blocks = {**template.blocks, **context.blocks}
            if template.base is None:
                break
            template = self.template(template.base)
        return "".join(template.body.render(context))


SOURCES = {
    "page": """<title>{% block title %}untitled{% end %}</title>
{% block body %}{% end %}
{% include 'footer' %}""",
    "footer": "<small>{{ site | default('nowhere') }} · {{ year }}</small>",
    "shop": """{% extends "page" %}{# the shop's front page #}
{% block title %}{{ shop | title }} ({{ items | length }}){% end %}
{% block body %}{% set total = 0 -%}
<ul>
{% for item in items | sort("price") -%}
  <li{% if loop.first %} class="best"{% end %}>
{%- set price = item.price | money %}{{ loop.index }}. {{ item.name }}: {{ price | pad(9) }}
{%- if item.price > 100 %} !{% elif item.tags %} [{{ item.tags | join }}]{% else %} -{% end %}</li>
{% else -%}
  <li>sold out</li>
{% end -%}
</ul>
{%- end %}""",
    "table": """{% for name, row in rows %}{{ name | pad(6) }}:
{%- for cell in row %}{{ cell | pad(4) }}{% if not loop.last %},{% end %}{% end %}
{% end %}sum {{ 1 + 2 * 3 - 4 }} {{ (1 + 2) * 3 }} {{ 7 % 4 == 3 and not (1 > 2) }} {{ -5 + 2 }}
{{ "b" in word }}""",
    "escape": """{{ html }} {{ html | safe }} {{ missing }}|{{ missing.deeper.still }}|
{{ "=" | repeat(5) }} {{ pair.1 }} {{ name.upper }}""",
}

BROKEN = {
    "unknown tag": "line one\n{% nonsense %}",
    "no end": "{% if a %}\n{% for x in y %}{% end %}\n",
    "bad expression": "{{ a + }}",
    "bad filter": "\n\n{{ a | sparkle }}",
    "bad character": "{{ a ? b }}",
    "left over": "{{ a b }}",
    "no in": "{% for x of y %}{% end %}",
}


def main() -> None:
    engine = Engine(SOURCES)
    items = [
        {"name": "Lamp & shade", "price": 39.5, "tags": ["new", "light"]},
        {"name": "Desk <oak>", "price": 1249, "tags": []},
        {"name": "Pen", "price": 2, "tags": []},
    ]
    print(engine.render("shop", shop="the corner shop", items=items, site="example.org", year=2024))
    print(engine.render("shop", shop="empty", items=[], year=2025))
    print(engine.render("table", rows={"odd": [1, 3, 5], "even": [2, 4], "none": []}, word="abc"))
    print(engine.render("escape", html="<b>\"bold\" & more</b>", pair=(1, 2), name="method"))
    for title, source in BROKEN.items():
        try:
            Engine({title: source}).render(title)
            print(f"{title}: rendered")
        except TemplateError as error:
            print(error)
    try:
        engine.render("nothing")
    except KeyError as error:
        print(error)
    shop = engine.template("shop")
    print(sorted(engine.parsed), shop.base, sorted(shop.blocks))


if __name__ == "__main__":
    main()
