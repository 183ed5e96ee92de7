"""Invoices from a table of sold items: exact money, dates of payment, reminders, a ledger.

Amounts are decimals and are rounded where the law rounds them: once for each line of an invoice and
once for each rate of tax. The table is CSV, the settings are an .ini file, and the ledger that comes
out is CSV again.
"""

from __future__ import annotations

import configparser
import csv
import datetime
import decimal
import io
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

SETTINGS = """
[company]
name = Lindenhof Ltd
city = Graz

[payment]
days = 14
discount = 2
discount_days = 5
letterhead = %(bank)s, account 17
bank = Bank of Styria

[tax]
standard = 20
reduced = 10
books = 10
"""

SALES = """\
invoice;date;customer;item;quantity;price;tax
2024-001;2024-02-20;Ada's Books;"Paper, A4";12;4.99;standard
2024-001;2024-02-20;Ada's Books;Atlas;3;24.90;books
2024-001;2024-02-20;Ada's Books;Delivery;1;7.505;standard
2024-002;2024-02-27;Brunner "Bread" KG;Flour kg;37.5;0.849;reduced
2024-002;2024-02-27;Brunner "Bread" KG;Oven hour;2.25;31.00;standard
2024-003;2024-12-29;Ada's Books;Gift card;10;10;standard
2024-003;2024-12-29;Ada's Books;Returned atlas;-1;24.90;books
"""

PAYMENTS = """\
invoice,date,amount
2024-001,2024-02-24,163.47
2024-002,2024-03-20,50.00
2024-002,2024-04-02,71.19
"""

CENT = Decimal("0.01")


def money(amount: Decimal) -> str:
    return f"{amount:,.2f}"


def to_cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, rounding=decimal.ROUND_HALF_UP)


@dataclass
class Line:
    item: str
    quantity: Decimal
    price: Decimal
    rate: str

    @property
    def net(self) -> Decimal:
        return to_cents(self.quantity * self.price)


@dataclass
class Invoice:
    number: str
    date: datetime.date
    customer: str
    lines: list[Line] = field(default_factory=list)
    payments: list[tuple[datetime.date, Decimal]] = field(default_factory=list)


class Office:
    """Knows the settings, and keeps the invoices by their numbers."""

    def __init__(self, settings: str):
        self.settings = configparser.ConfigParser()
        self.settings.read_string(settings)
        payment = self.settings["payment"]
        self.term = datetime.timedelta(days=payment.getint("days"))
        self.discount = Decimal(payment["discount"]) / 100
        self.discount_term = datetime.timedelta(days=payment.getint("discount_days"))
        self.invoices: dict[str, Invoice] = {}

    def rate(self, name: str) -> Decimal:
        try:
            return Decimal(self.settings.get("tax", name)) / 100
        except configparser.NoOptionError as e:
            raise ValueError(f"no rate of tax for {e.option}") from None

    def read_sales(self, table: str) -> None:
        for row in csv.DictReader(io.StringIO(table), delimiter=";"):
            number = row["invoice"]
            invoice = self.invoices.get(number)
            if invoice is None:
                date = datetime.date.fromisoformat(row["date"])
                invoice = self.invoices[number] = Invoice(number, date, row["customer"])
            line = Line(row["item"], Decimal(row["quantity"]), Decimal(row["price"]), row["tax"])
            invoice.lines.append(line)

    def read_payments(self, table: str) -> None:
        for row in csv.DictReader(io.StringIO(table)):
            date = datetime.datetime.strptime(row["date"], "%Y-%m-%d").date()
            self.invoices[row["invoice"]].payments.append((date, Decimal(row["amount"])))

    def taxes(self, invoice: Invoice) -> dict[Decimal, tuple[Decimal, Decimal]]:
        """For each rate the net sum and the tax on it."""
        nets: dict[Decimal, Decimal] = defaultdict(Decimal)
        for line in invoice.lines:
            nets[self.rate(line.rate)] += line.net
        return {rate: (net, to_cents(net * rate)) for rate, net in sorted(nets.items())}

    def total(self, invoice: Invoice) -> Decimal:
        return sum((net + tax for net, tax in self.taxes(invoice).values()), Decimal())

    def due(self, invoice: Invoice) -> datetime.date:
        """The end of the term, moved to Monday from a weekend."""
        day = invoice.date + self.term
        while day.weekday() >= 5:
            day += datetime.timedelta(days=1)
        return day

    def owed(self, invoice: Invoice) -> Decimal:
        """What is still to be paid; early payers may take the discount."""
        total = self.total(invoice)
        paid = sum((amount for _, amount in invoice.payments), Decimal())
        early = invoice.date + self.discount_term
        if invoice.payments and max(date for date, _ in invoice.payments) <= early:
            reduced = to_cents(total * (1 - self.discount))
            if paid >= reduced:
                return Decimal(0)
        return total - paid

    def show(self, invoice: Invoice) -> None:
        print(f"Invoice {invoice.number} of {invoice.date:%d %B %Y} for {invoice.customer}")
        for line in invoice.lines:
            print(f"  {line.item:<16}{line.quantity:>8} x {line.price:>7.3f} = {money(line.net):>9}")
        for rate, (net, tax) in self.taxes(invoice).items():
            print(f"  {rate:>6.0%} of {money(net):>8}{'':>13} = {money(tax):>9}")
        print(f"  total {money(self.total(invoice)):>36}")
        print(f"  due on {self.due(invoice):%A, %d.%m.%Y}, open {money(self.owed(invoice))}")

    def reminder(self, invoice: Invoice, today: datetime.date) -> str | None:
        owed = self.owed(invoice)
        late = (today - self.due(invoice)).days
        if owed <= 0 or late <= 0:
            return None
        # Interest of 4.5 percent a year, exact as a fraction until it is rounded.
        interest = Fraction(owed) * Fraction(45, 1000) * Fraction(late, 365)
        cents = Decimal(round(interest * 100)) / 100
        return (f"{invoice.number}: {late} days late, {money(owed)} and interest of {money(cents)}"
                f" since {self.due(invoice).isoformat()}")

    def ledger(self) -> str:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow(["number", "week", "customer", "total", "open"])
        for invoice in self.invoices.values():
            year, week, _ = invoice.date.isocalendar()
            writer.writerow([invoice.number, f"{year}-W{week:02}", invoice.customer,
                             self.total(invoice), self.owed(invoice)])
        return out.getvalue()


def split_evenly(amount: Decimal, parts: int) -> list[Decimal]:
    """Instalments that differ by a cent at most and sum up exactly."""
    cents = int(amount.scaleb(2))
    share, rest = divmod(cents, parts)
    return [Decimal(share + (i < rest)).scaleb(-2) for i in range(parts)]


def show_errors(office: Office) -> None:
    for what in (
        lambda: Decimal("12,50"),
        lambda: Decimal(1) / 0,
        lambda: datetime.date.fromisoformat("2024-02-30"),
        lambda: office.rate("luxury"),
        lambda: office.settings["nowhere"],
        lambda: CENT + 0.01,
    ):
        try:
            print("no error:", what())
        except (ArithmeticError, ValueError, KeyError, TypeError) as e:
            print(f"{type(e).__name__}: {e}")


def main() -> None:
    office = Office(SETTINGS)
    office.read_sales(SALES)
    office.read_payments(PAYMENTS)
    company = office.settings["company"]
    print(f"{company['name']}, {company['city']}; {office.settings['payment']['letterhead']}")
    print()
    for invoice in office.invoices.values():
        office.show(invoice)
        print()
    today = datetime.date(2025, 2, 1)
    reminders = [office.reminder(invoice, today) for invoice in office.invoices.values()]
    print("Reminders", f"on {today:%d.%m.%Y}:")
    for text in filter(None, reminders):
        print(" ", text)
    print()
    print(office.ledger())
    total = sum(map(office.total, office.invoices.values()), Decimal())
    parts = split_evenly(total, 7)
    print(f"{money(total)} in 7 instalments: {' + '.join(map(str, parts))} = {sum(parts)}")
    with decimal.localcontext() as context:
        context.prec = 6
        print("mean of a line:", total / sum(len(i.lines) for i in office.invoices.values()))
    with decimal.localcontext() as context:
        context.traps[decimal.Inexact] = True
        try:
            print(total / 7)
        except decimal.Inexact:
            print("a seventh of it cannot be paid exactly")
    print()
    show_errors(office)


if __name__ == "__main__":
    main()
