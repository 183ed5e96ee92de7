"""Checks JSON documents against schemas (a good part of JSON Schema), with all errors and where they are."""

from __future__ import annotations

import functools
import json
import math
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict, dataclass, fields
from io import StringIO
from operator import itemgetter
from typing import Any

JSON = Any
Check = Callable[["Validator", JSON, JSON, Mapping], Iterator["Problem"]]


@dataclass(frozen=True, order=True)
class Problem:
    path: str
    keyword: str
    message: str

    def __str__(self):
        return f"{self.path or '/'}: {self.message} [{self.keyword}]"


class SchemaError(ValueError):
    """The schema itself is wrong."""


KEYWORDS: dict[str, tuple[str | None, Check]] = {}


def keyword(*names: str, kind: str | None = None):
    def register(function: Check) -> Check:
        for name in names:
            KEYWORDS[name] = kind, function
        return function

    return register


def kind_of(value: JSON) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "integer" if value.is_integer() else "number"
        case str():
            return "string"
        case list():
            return "array"
        case dict():
            return "object"
    raise TypeError(f"not JSON: {value!r}")


def is_kind(value: JSON, kind: str) -> bool:
    actual = kind_of(value)
    return actual == kind or (actual, kind) == ("integer", "number")


def equal(a: JSON, b: JSON) -> bool:
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(equal, a, b))
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(equal(a[k], b[k]) for k in a)
    return a == b


def show(value: JSON) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return text if len(text) <= 30 else text[:27] + "..."


class Validator:
    def __init__(self, schema: JSON, *, formats: Mapping[str, Callable[[str], object]] = {}):
        self.root = schema
        self.formats = {**FORMATS, **formats}
        self.depth = 0
        self.path: list[str | int] = []

    def problems(self, document: JSON) -> list[Problem]:
        return sorted(self.check(document, self.root))

    def valid(self, document: JSON, schema: JSON = None) -> bool:
        with closing(self.check(document, self.root if schema is None else schema)) as found:
            return next(found, None) is None

    def problem(self, name: str, message: str) -> Problem:
        return Problem("".join(f"/{str(p).replace('~', '~0').replace('/', '~1')}" for p in self.path), name, message)

    @contextmanager
    def at(self, *steps: str | int):
        self.path.extend(steps)
        try:
            yield
        finally:
            del self.path[len(self.path) - len(steps) :]

    def check(self, value: JSON, schema: JSON) -> Iterator[Problem]:
        if schema is True:
            return
        if schema is False:
            yield self.problem("false", f"nothing is allowed here, but there is {show(value)}")
            return
        if not isinstance(schema, dict):
            raise SchemaError(f"a schema must be an object or a boolean, not {show(schema)}")
        for name, argument in schema.items():
            kind, function = KEYWORDS.get(name, (None, None))
            if function is not None and (kind is None or is_kind(value, kind)):
                yield from function(self, value, argument, schema)

    @functools.lru_cache
    def resolve(self, reference: str) -> JSON:
        if not reference.startswith("#"):
            raise SchemaError(f"cannot load {reference}")
        place = self.root
        for step in reference[1:].split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            try:
                place = place[int(step) if isinstance(place, list) else step]
            except (KeyError, IndexError, ValueError, TypeError) as error:
                raise SchemaError(f"{reference} leads nowhere at {step!r}") from error
        return place


@keyword("$ref")
def check_ref(v, value, reference, schema):
    with ExitStack() as stack:
        v.depth += 1
        stack.callback(setattr, v, "depth", v.depth - 1)
        if v.depth > 50:
            raise SchemaError(f"{reference} refers to itself")
        yield from v.check(value, v.resolve(reference))


@keyword("type")
def check_type(v, value, kinds, schema):
    wanted = [kinds] if isinstance(kinds, str) else kinds
    if not any(is_kind(value, kind) for kind in wanted):
        yield v.problem("type", f"{show(value)} is not of type {' or '.join(wanted)}")


@keyword("enum", "const")
def check_enum(v, value, allowed, schema):
    if "const" in schema and not equal(value, schema["const"]):
        yield v.problem("const", f"{show(value)} is not {show(schema['const'])}")
    elif "enum" in schema and not any(equal(value, each) for each in schema["enum"]):
        yield v.problem("enum", f"{show(value)} is none of {', '.join(map(show, schema['enum']))}")


def bound(name: str, kind: str, measure, wrong, text: str):
    @keyword(name, kind=kind)
    def check(v, value, limit, schema):
        size = measure(value)
        if wrong(size, limit):
            yield v.problem(name, text.format(value=show(value), size=size, limit=limit))


for row in [
    ("minimum", "number", float, lambda a, b: a < b, "{value} is less than {limit}"),
    ("maximum", "number", float, lambda a, b: a > b, "{value} is greater than {limit}"),
    ("exclusiveMinimum", "number", float, lambda a, b: a <= b, "{value} is not greater than {limit}"),
    (
        "multipleOf", "number", float, lambda a, b: not math.isclose(math.remainder(a, b), 0, abs_tol=1e-9),
        "{value} is no multiple of {limit}",
    ),
    ("minLength", "string", len, lambda a, b: a < b, "{value} has {size} characters, fewer than {limit}"),
    ("maxLength", "string", len, lambda a, b: a > b, "{value} has {size} characters, more than {limit}"),
    ("minItems", "array", len, lambda a, b: a < b, "{size} items are fewer than {limit}"),
    ("maxItems", "array", len, lambda a, b: a > b, "{size} items are more than {limit}"),
    ("minProperties", "object", len, lambda a, b: a < b, "{size} properties are fewer than {limit}"),
]:
    bound(*row)


@keyword("pattern", kind="string")
def check_pattern(v, value, pattern, schema):
    try:
        if not re.search(pattern, value):
            yield v.problem("pattern", f"{show(value)} does not match {pattern}")
    except re.error as error:
        raise SchemaError(f"pattern {pattern!r}: {error.msg} at {error.pos}") from error


def date(text: str) -> None:
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    if match is None:
        raise ValueError("YYYY-MM-DD is expected")
    year, month, day = map(int, match.groups())
    days = [31, 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not (1 <= month <= 12 and 1 <= day <= days[month - 1]):
        raise ValueError(f"there is no day {day} in month {month} of {year}")


def ipv4(text: str) -> None:
    parts = text.split(".")
    if len(parts) != 4 or not all(p.isascii() and p.isdigit() and int(p) < 256 and str(int(p)) == p for p in parts):
        raise ValueError("four numbers below 256 are expected")


FORMATS = {"date": date, "ipv4": ipv4, "regex": re.compile, "number": float}


@keyword("format", kind="string")
def check_format(v, value, name, schema):
    try:
        v.formats.get(name, str)(value)
    except (ValueError, re.error) as error:
        yield v.problem("format", f"{show(value)} is no {name}: {error}")


@keyword("items", "prefixItems", kind="array")
def check_items(v, value, _, schema):
    prefix = schema.get("prefixItems", [])
    for n, item in enumerate(value):
        with v.at(n):
            if n < len(prefix):
                if _ is prefix:
                    yield from v.check(item, prefix[n])
            elif "items" in schema and (_ is not prefix):
                yield from v.check(item, schema["items"])


@keyword("uniqueItems", kind="array")
def check_unique(v, value, wanted, schema):
    for i, item in enumerate(value):
        if wanted and any(equal(item, other) for other in value[:i]):
            with v.at(i):
                yield v.problem("uniqueItems", f"{show(item)} is there already")


@keyword("required", kind="object")
def check_required(v, value, names, schema):
    yield from (v.problem("required", f"{name!r} is missing") for name in names if name not in value)


@keyword("properties", kind="object")
def check_properties(v, value, properties, schema):
    for name in properties.keys() & value.keys():
        with v.at(name):
            yield from v.check(value[name], properties[name])


@keyword("patternProperties", kind="object")
def check_pattern_properties(v, value, patterns, schema):
    for pattern, part in patterns.items():
        for name in filter(re.compile(pattern).search, value):
            with v.at(name):
                yield from v.check(value[name], part)


@keyword("additionalProperties", kind="object")
def check_additional(v, value, part, schema):
    patterns = [re.compile(p) for p in schema.get("patternProperties", ())]
    for name in value:
        if name not in schema.get("properties", ()) and not any(p.search(name) for p in patterns):
            with v.at(name):
                yield from v.check(value[name], part)


@keyword("allOf")
def check_all(v, value, parts, schema):
    for part in parts:
        yield from v.check(value, part)


@keyword("anyOf")
def check_any(v, value, parts, schema):
    if not any(v.valid(value, part) for part in parts):
        yield v.problem("anyOf", f"{show(value)} fits none of {len(parts)} schemas")


@keyword("oneOf")
def check_one(v, value, parts, schema):
    if (n := sum(v.valid(value, part) for part in parts)) != 1:
        yield v.problem("oneOf", f"{show(value)} fits {n} of {len(parts)} schemas, not one")


@keyword("not")
def check_not(v, value, part, schema):
    if v.valid(value, part):
        yield v.problem("not", f"{show(value)} is excluded")


@keyword("if")
def check_if(v, value, condition, schema):
    yield from v.check(value, schema.get("then" if v.valid(value, condition) else "else", True))


SCHEMA = json.loads(r"""
{
  "$defs": {
    "name": {"type": "string", "minLength": 1, "pattern": "^[A-Z][\\w -]*$"},
    "tree": {
      "type": "object",
      "required": ["name"],
      "properties": {"name": {"$ref": "#/$defs/name"}, "children": {"type": "array", "items": {"$ref": "#/$defs/tree"}, "uniqueItems": true}},
      "additionalProperties": false
    },
    "a/b~c": {"multipleOf": 0.1}
  },
  "type": "object",
  "required": ["version", "root"],
  "properties": {
    "version": {"enum": [1, "1.0", [1, 0]]},
    "root": {"$ref": "#/$defs/tree"},
    "price": {"allOf": [{"type": "number", "exclusiveMinimum": 0}, {"$ref": "#/$defs/a~1b~0c"}]},
    "when": {"format": "date"},
    "host": {"type": "string", "anyOf": [{"format": "ipv4"}, {"pattern": "^[a-z.]+$"}]},
    "range": {"prefixItems": [{"type": "integer"}, {"type": "integer"}], "items": {"const": null}, "maxItems": 3},
    "secret": false
  },
  "patternProperties": {"^x-": {"type": ["string", "null"]}},
  "additionalProperties": {"not": {"type": "boolean"}},
  "if": {"properties": {"version": {"const": 1}}},
  "then": {"minProperties": 2},
  "else": {"required": ["when"]}
}
""")


def main() -> int:
    validator = Validator(SCHEMA)
    documents = StringIO(
        """\
{"version": 1, "root": {"name": "Root", "children": [{"name": "A"}, {"name": "B", "children": []}]}}
{"version": 1.0, "root": {"name": "Root"}, "price": 0.3, "when": "2024-02-29", "host": "10.0.0.1", "range": [1, 2, null], "x-note": null}
{"version": true, "root": {"name": "", "children": [{"name": "A"}, {"nom": "A"}, {"name": "A"}, {"name": "a"}]}}
{"version": [1, 0], "root": [], "price": 0.25, "when": "2023-02-29", "host": "256.1.1.1", "range": [1.0, 2.5, 3, 4], "secret": 1}
{"version": "1.0", "root": {"name": "R\u00e9", "children": {}}, "price": -1e30, "extra": false, "other": [false], "x-~/": 3}
["version"]
{"version": 1, "version": 2, "root": {"name": "Duplicate keys: the last counts", "deep": {"a": [1, {"b": "cccccccccccccccccccccccccc"}]}}}
{"version": 1, "root"
[1, 2,]
{"a": "\\x"}
"""
    )
    counts = {}
    for number, line in enumerate(documents, 1):
        try:
            problems = validator.problems(json.loads(line))
        except json.JSONDecodeError as error:
            print(f"{number}: {error.msg} at line {error.lineno} column {error.colno} ({error.doc[error.pos:][:8]!r})")
            continue
        print(f"{number}: {'ok' if not problems else len(problems)}")
        for problem in problems:
            counts[problem.keyword] = counts.get(problem.keyword, 0) + 1
            print("  ", problem)
    print(sorted(counts.items(), key=itemgetter(1, 0), reverse=True))
    print(json.dumps(asdict(problem), indent=1), [f.name for f in fields(Problem)])
    for schema, document in [
        ({"$ref": "#/nowhere/0"}, 1), ({"$ref": "other.json"}, 1), ({"$ref": "#"}, 1), ({"pattern": "("}, "x"), ([], 1), (
            {"oneOf": [{"minimum": 2}, {"multipleOf": 3}]}, 9,
        ),
        ({"format": "even"}, "3"), ({"format": "regex"}, "[a"), ({"oneOf": [True, False]}, {}), (
            {"enum": [{"a": [1]}]}, {"a": [1.0]},
        ), ({"type": "object"}, (1,)),
    ]:
        checker = Validator(schema, formats={"even": lambda text: int(text) % 2 and int("odd")})
        try:
            print(show(schema), [str(p) for p in checker.problems(document)])
        except (SchemaError, TypeError, RecursionError) as error:
            print(
                show(schema), f"{type(error).__name__}: {error}", f"<- {error.__cause__!r}" if error.__cause__ else "",
            )
    print(validator.path, checker.depth, Problem("/a", "b", "c") < Problem("/a", "c", "a"), len(KEYWORDS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
