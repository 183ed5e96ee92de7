"""Reads orders from JSON, checks them, and writes a sales report as text and as JSON again.

Bad records do not stop the report; each is listed with the path of the value that is wrong.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from enum import Enum
from itertools import groupby
from operator import attrgetter
from typing import Any, Callable

ORDERS = r"""
{
  "shop": "Caf\u00e9 & Books \ud83d\udcda",
  "currency": "EUR",
  "vat": {"book": 0.07, "drink": 0.19, "food": 0.07},
  "orders": [
    {"id": 1, "date": "2024-03-01", "customer": "Ann", "status": "paid",
     "lines": [{"item": "Atlas", "kind": "book", "price": 34.90, "count": 1},
               {"item": "Espresso", "kind": "drink", "price": 2.20, "count": 2}]},
    {"id": 2, "date": "2024-03-01", "customer": "Bob", "status": "paid",
     "lines": [{"item": "Sandwich", "kind": "food", "price": 5.5, "count": 3, "note": "no \"onions\""}]},
    {"id": 3, "date": "2024-03-02", "customer": "Ann", "status": "open",
     "lines": [{"item": "Espresso", "kind": "drink", "price": 2.20, "count": 10},
               {"item": "Novel", "kind": "book", "price": 12.00, "count": 2, "discount": 0.25}]},
    {"id": 4, "date": "2024-03-02", "customer": "Cid", "status": "cancelled",
     "lines": [{"item": "Atlas", "kind": "book", "price": 34.90, "count": 2}]},
    {"id": 5, "date": "2024-02-30", "customer": "Dot", "status": "paid", "lines": []},
    {"id": 6, "date": "2024-03-04", "customer": "Eve", "status": "lost",
     "lines": [{"item": "Tea", "kind": "drink", "price": 3, "count": 1}]},
    {"id": "seven", "date": "2024-03-04", "customer": "Fay", "status": "paid",
     "lines": [{"item": "Tea", "kind": "drink", "price": 3, "count": 1}]},
    {"id": 8, "date": "2024-03-05", "customer": "Gus", "status": "paid",
     "lines": [{"item": "Tea", "kind": "drink", "price": -3, "count": 1},
               {"item": "Cake", "kind": "cake", "price": 4, "count": 1.5}]},
    {"id": 9, "date": "2024-03-05", "status": "paid", "lines": [{"item": "Tea"}]},
    {"id": 10, "date": "2024-03-06", "customer": "Bob", "status": "paid",
     "lines": [{"item": "Novel", "kind": "book", "price": 12.00, "count": 1},
               {"item": "Cake", "kind": "food", "price": 4.20, "count": 2},
               {"item": "Tea", "kind": "drink", "price": 3, "count": 2}]}
  ]
}
"""


class Status(Enum):
    OPEN = "open"
    PAID = "paid"
    CANCELLED = "cancelled"


class Invalid(Exception):
    """A value that is not as it should be, and where it stands."""

    def __init__(self, path: str, message: str):
        super().__init__(f"{path}: {message}")
        self.path = path


@dataclass
class Line:
    item: str
    kind: str
    price: float
    count: int
    discount: float = 0.0

    @property
    def amount(self) -> float:
        return round(self.price * self.count * (1 - self.discount), 2)


@dataclass
class Order:
    id: int
    date: str
    customer: str
    status: Status
    lines: list[Line] = field(default_factory=list)

    @property
    def amount(self) -> float:
        return round(sum(line.amount for line in self.lines), 2)


class Reader:
    """Reads members of one JSON object and complains with the full path."""

    def __init__(self, value: Any, path: str):
        if not isinstance(value, dict):
            raise Invalid(path, f"an object is needed, not {json.dumps(value)}")
        self.value = value
        self.path = path

    def member(
        self,
        name: str,
        kind: type | tuple,
        check: Callable[[Any], str | None] = lambda value: None,
        default: Any = ...,
    ) -> Any:
        path = f"{self.path}.{name}"
        if name not in self.value:
            if default is ...:
                raise Invalid(path, "is missing")
            return default
        value = self.value[name]
        if not isinstance(value, kind) or isinstance(value, bool):
            raise Invalid(path, f"has the wrong type: {json.dumps(value)}")
        if complaint := check(value):
            raise Invalid(path, complaint)
        return value


def check_date(text: str) -> str | None:
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    if not match:
        return f"is not a date: {text!r}"
    year, month, day = map(int, match.groups())
    days = [31, 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28]
    days += [31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not 1 <= month <= 12 or not 1 <= day <= days[month - 1]:
        return f"no such day: {text}"
    return None


def positive(value: float) -> str | None:
    return None if value > 0 else f"must be positive, not {value}"


def read_line(value: Any, path: str, kinds: set[str]) -> Line:
    reader = Reader(value, path)

    def known(kind: str) -> str | None:
        return None if kind in kinds else f"is none of {', '.join(sorted(kinds))}: {kind}"

    return Line(
        item=reader.member("item", str),
        kind=reader.member("kind", str, known),
        price=float(reader.member("price", (int, float), positive)),
        count=reader.member("count", int, positive),
        discount=reader.member("discount", float, default=0.0),
    )


def read_order(value: Any, path: str, kinds: set[str]) -> Order:
    reader = Reader(value, path)
    order = Order(
        id=reader.member("id", int),
        date=reader.member("date", str, check_date),
        customer=reader.member("customer", str),
        status=reader.member("status", str),
    )
    try:
        order.status = Status(order.status)
    except ValueError as error:
        raise Invalid(f"{path}.status", str(error)) from error
    for index, line in enumerate(reader.member("lines", list)):
        order.lines.append(read_line(line, f"{path}.lines[{index}]", kinds))
    return order


@dataclass
class Report:
    shop: str
    currency: str
    vat: dict[str, float]
    orders: list[Order]
    mistakes: list[str]

    @classmethod
    def parse(cls, text: str) -> Report:
        reader = Reader(json.loads(text), "$")
        vat = reader.member("vat", dict)
        orders, mistakes = [], []
        for index, value in enumerate(reader.member("orders", list)):
            try:
                orders.append(read_order(value, f"$.orders[{index}]", set(vat)))
            except Invalid as invalid:
                mistakes.append(str(invalid))
        shop, currency = reader.member("shop", str), reader.member("currency", str)
        return cls(shop, currency, vat, orders, mistakes)

    @property
    def paid(self) -> list[Order]:
        return [order for order in self.orders if order.status is Status.PAID]

    def by_kind(self) -> dict[str, dict[str, float]]:
        sums: defaultdict[str, float] = defaultdict(float)
        for order in self.paid:
            for line in order.lines:
                sums[line.kind] += line.amount
        return {
            kind: {
                "gross": round(gross, 2),
                "tax": round(gross - gross / (1 + self.vat[kind]), 2),
            }
            for kind, gross in sorted(sums.items())
        }

    def by_day(self) -> list[tuple[str, int, float]]:
        ordered = sorted(self.paid, key=attrgetter("date"))
        days = []
        for day, orders in groupby(ordered, key=attrgetter("date")):
            amounts = [order.amount for order in orders]
            days.append((day, len(amounts), round(sum(amounts), 2)))
        return days

    def best_sellers(self) -> list[tuple[str, int]]:
        counts: Counter[str] = Counter()
        for order in self.orders:
            if order.status is not Status.CANCELLED:
                counts.update({line.item: line.count for line in order.lines})
        return counts.most_common(3)

    def text(self) -> str:
        rows = [f"{self.shop} ({self.currency})", "=" * 40]
        for order in self.orders:
            rows.append(
                f"{order.id:>3} {order.date} {order.customer:<6} {order.status.name:<9}"
                f" {order.amount:>9,.2f}"
            )
        rows += ["", f"{'kind':<8}{'gross':>10}{'tax':>8}"]
        for kind, sums in self.by_kind().items():
            rows.append(f"{kind:<8}{sums['gross']:>10.2f}{sums['tax']:>8.2f}")
        rows += ["", "best sellers"]
        rows += [f"  {name:.<20}{count:.>4}" for name, count in self.best_sellers()]
        rows += ["", f"{len(self.mistakes)} records were not read:"]
        rows += [f"  {mistake}" for mistake in self.mistakes]
        return "\n".join(rows)

    def to_json(self) -> str:
        return json.dumps(
            {
                "shop": self.shop,
                "kinds": self.by_kind(),
                "days": self.by_day(),
                "first": asdict(self.orders[0]),
                "total": round(sum(order.amount for order in self.paid), 2),
            },
            indent=2,
            ensure_ascii=False,
            default=lambda value: value.value if isinstance(value, Enum) else repr(value),
        )


def show_json_corners() -> None:
    """What the module does with the odd values of JSON and of Python."""
    values = [None, True, 1.0, 1e100, -0.0, 10**20, "tab\t\"q\" \\ \u2028 é 😀", [], {}, (1, 2)]
    print(json.dumps(values))
    print(json.dumps({"b": 1, "a": [1, {"x": None}], 3: "int key", None: 0}, separators=(",", ":")))
    print(json.dumps({"z": 1, "a": 2}, sort_keys=True), json.dumps(float("nan")))
    print(json.loads('[1, 2.5, -3e2, "\\u00e9\\n", true, false, null, {"k": {}}]'))
    print(json.loads("[1.10, 5]", parse_float=str, parse_int=lambda text: f"<{text}>"))
    print(json.loads('{"a": 1, "b": [2]}', object_pairs_hook=lambda pairs: pairs))
    for bad in ["", "[1, 2", '{"a" 1}', "{'a': 1}", '"open', "nul", "[1] 2", '"\\x"', "01"]:
        try:
            json.loads(bad)
        except json.JSONDecodeError as error:
            print(f"{bad!r:<12} {error}")
    for value in [{1, 2}, object, {(1, 2): 3}]:
        try:
            json.dumps(value)
        except TypeError as error:
            print(error)
    loop: list = []
    loop.append(loop)
    try:
        json.dumps(loop)
    except ValueError as error:
        print(error)


def main() -> None:
    report = Report.parse(ORDERS)
    print(report.text())
    print()
    produced = report.to_json()
    print(produced)
    assert json.loads(produced)["total"] == round(sum(day[2] for day in report.by_day()), 2)
    print()
    show_json_corners()


if __name__ == "__main__":
    main()
