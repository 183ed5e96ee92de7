"""Records: dataclasses with defaults, order and post-init, enums, named tuples, and reports over them."""

from collections import defaultdict, namedtuple
from dataclasses import dataclass, field, replace
from enum import Enum


class Kind(Enum):
    FOOD = "food"
    TOOL = "tool"
    TOY = "toy"

    @property
    def taxed(self):
        return self is not Kind.FOOD


@dataclass(frozen=True, order=True)
class Money:
    cents: int

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def share(self, percent):
        return Money(self.cents * percent // 100)


@dataclass
class Product:
    name: str
    kind: Kind
    price: Money
    stock: int = 0
    history: list = field(default_factory=list, repr=False, compare=False)

    def __post_init__(self):
        if self.stock < 0:
            raise ValueError(f"{self.name}: {self.stock} in stock")

    def sell(self, count):
        sold = min(count, self.stock)
        self.stock -= sold
        self.history.append(Sale(self.name, sold, self.gross))
        return sold

    @property
    def gross(self):
        return self.price + self.price.share(20) if self.kind.taxed else self.price


Sale = namedtuple("Sale", "name count price")


@dataclass
class Totals:
    count: int = 0
    cents: int = 0

    def take(self, sale):
        self.count += sale.count
        self.cents += sale.count * sale.price.cents


def shop(size):
    kinds = list(Kind)
    return [Product(f"p{n}", kinds[n % 3], Money(n * 7919 % 5_000), stock=n % 90) for n in range(size)]


def run():
    products = shop(2_500)
    for day in range(110):
        for n, product in enumerate(products):
            if (n + day) % 4 == 0:
                product.sell(n % 5)
            if product.stock == 0:
                products[n] = replace(product, stock=day + n % 10, history=product.history)
    totals = defaultdict(Totals)
    for product in products:
        for sale in product.history:
            totals[product.kind].take(sale)
    dearest = max(products, key=lambda p: (p.gross, p.name))
    distinct = len({product.price for product in products})
    try:
        Product("none", Kind.TOY, Money(1), -1)
    except ValueError as e:
        error = str(e)
    return [(k.name, t.count, t.cents) for k, t in totals.items()], repr(dearest), distinct, sorted(products, key=lambda p: p.price)[9].name, error


EXPECTED = ([('FOOD', 45284, 111611606), ('TOOL', 45035, 136554523), ('TOY', 45061, 135412067)],
 "Product(name='p2321', kind=<Kind.TOY: 'toy'>, price=Money(cents=4999), stock=44)",
 2500,
 'p901',
 'none: -1 in stock')
