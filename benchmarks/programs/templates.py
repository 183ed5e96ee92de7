"""Pages from templates: text split into parts once, then filled in with names, loops and conditions."""

import re
from html import escape

PIECES = re.compile(r"({{.*?}}|{%.*?%})")


class Text:
    def __init__(self, text):
        self.text = text

    def render(self, scope, out):
        out.append(self.text)


class Value:
    def __init__(self, source):
        self.path, *self.filters = [part.strip() for part in source.split("|")]

    def render(self, scope, out):
        value = look_up(scope, self.path)
        for name in self.filters:
            value = FILTERS[name](value)
        out.append(escape(str(value)))


class Loop:
    def __init__(self, name, path, body):
        self.name, self.path, self.body = name, path, body

    def render(self, scope, out):
        inner = dict(scope)
        for index, item in enumerate(look_up(scope, self.path)):
            inner[self.name] = item
            inner["index"] = index
            for node in self.body:
                node.render(inner, out)


class Condition:
    def __init__(self, path, body):
        self.negated = path.startswith("not ")
        self.path, self.body = path.removeprefix("not "), body

    def render(self, scope, out):
        if bool(look_up(scope, self.path)) != self.negated:
            for node in self.body:
                node.render(scope, out)


FILTERS = {
    "upper": str.upper,
    "title": str.title,
    "money": lambda n: f"{n / 100:,.2f}",
    "length": len,
    "joined": ", ".join,
}


def look_up(scope, path):
    first, *rest = path.split(".")
    value = scope[first]
    for name in rest:
        value = value[name] if isinstance(value, dict) else getattr(value, name)
    return value


def parse(text):
    parts = iter(PIECES.split(text))

    def nodes(end):
        found = []
        for part in parts:
            if part.startswith("{{"):
                found.append(Value(part[2:-2]))
            elif part.startswith("{%"):
                word, _, rest = part[2:-2].strip().partition(" ")
                if word == end:
                    return found
                if word == "for":
                    name, _, path = rest.partition(" in ")
                    found.append(Loop(name, path, nodes("endfor")))
                elif word == "if":
                    found.append(Condition(rest, nodes("endif")))
                else:
                    raise SyntaxError(part)
            elif part:
                found.append(Text(part))
        return found

    return nodes(None)


class Order:
    def __init__(self, number):
        self.number = number
        self.customer = {"name": f"customer {number}", "vip": number % 3 == 0}
        self.lines = [
            {"item": f"thing & {n}", "price": (n * 7919 + number) % 100_000, "tags": ["a<b", "c"][: n % 3]}
            for n in range(number % 7)
        ]

    @property
    def total(self):
        return sum(line["price"] for line in self.lines)


PAGE = """<html><h1>{{ title|upper }}</h1>
{% for order in orders %}<h2>{{ index }}: {{ order.customer.name|title }}{% if order.customer.vip %} *{% endif %}</h2>
{% if not order.lines %}<p>nothing</p>{% endif %}<table>{% for line in order.lines %}
<tr><td>{{ line.item }}</td><td>{{ line.price|money }}</td><td>{{ line.tags|joined }}</td></tr>{% endfor %}
</table><p>{{ order.lines|length }} for {{ order.total|money }}</p>{% endfor %}</html>"""


def run():
    page = parse(PAGE)
    scope = {"title": "orders", "orders": [Order(n) for n in range(300)]}
    size = stars = 0
    for _ in range(40):
        out = []
        for node in page:
            node.render(scope, out)
        text = "".join(out)
        size += len(text)
        stars += text.count("*")
    return size, stars, text[-60:]


EXPECTED = (2891800, 4000, '</td><td>a&lt;b</td></tr>\n</table><p>5 for 806.85</p></html>')
