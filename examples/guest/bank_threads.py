"""A bank whose accounts are used by many threads at once.

Tellers move money between accounts while an auditor adds up the total and a collector charges fees.
Locks are always taken in the order of the account numbers, so there is no deadlock. Whatever the
schedule, no money appears or disappears, and each account's journal explains its balance.
"""

from __future__ import annotations

import queue
import random
import threading
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Iterator

OPENING_BALANCE = 1_000
TELLERS = 4
ORDERS_PER_TELLER = 250
ACCOUNTS = 8


class BankError(Exception):
    """An order the bank refuses."""


class InsufficientFunds(BankError):
    def __init__(self, account: Account, amount: int):
        super().__init__(f"account {account.number} has {account.balance}, needs {amount}")
        self.account = account
        self.amount = amount


class UnknownAccount(BankError, KeyError):
    def __str__(self):
        return f"no account {self.args[0]}"


@dataclass
class Account:
    """Balance and journal change only while `lock` is held."""

    number: int
    owner: str
    balance: int = 0
    journal: list[int] = field(default_factory=list)
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False)

    def deposit(self, amount: int) -> None:
        if amount <= 0:
            raise BankError(f"cannot deposit {amount}")
        with self.lock:
            self.balance += amount
            self.journal.append(amount)

    def withdraw(self, amount: int) -> None:
        if amount <= 0:
            raise BankError(f"cannot withdraw {amount}")
        with self.lock:
            if self.balance < amount:
                raise InsufficientFunds(self, amount)
            self.balance -= amount
            self.journal.append(-amount)


class Bank:
    def __init__(self):
        self._accounts: dict[int, Account] = {}
        self._opening = threading.Lock()

    def open(self, owner: str, balance: int = 0) -> Account:
        with self._opening:
            account = Account(len(self._accounts) + 1, owner)
            self._accounts[account.number] = account
        if balance:
            account.deposit(balance)
        return account

    def __getitem__(self, number: int) -> Account:
        try:
            return self._accounts[number]
        except KeyError:
            raise UnknownAccount(number) from None

    def __iter__(self) -> Iterator[Account]:
        return iter(list(self._accounts.values()))

    @contextmanager
    def locked(self, *accounts: Account):
        """Holds the locks of all the accounts, taken in the order of their numbers."""
        with ExitStack() as stack:
            for account in sorted(accounts, key=lambda a: a.number):
                stack.enter_context(account.lock)
            yield

    def transfer(self, source: int, target: int, amount: int) -> None:
        if source == target:
            raise BankError("source and target are the same account")
        giver, taker = self[source], self[target]
        with self.locked(giver, taker):
            giver.withdraw(amount)
            taker.deposit(amount)

    def total(self) -> int:
        """The sum of all balances at one moment."""
        accounts = list(self)
        with self.locked(*accounts):
            return sum(account.balance for account in accounts)


@dataclass
class Statistics:
    done: int = 0
    refused: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def count(self, success: bool) -> None:
        with self.lock:
            if success:
                self.done += 1
            else:
                self.refused += 1


def teller(bank: Bank, orders: queue.Queue, statistics: Statistics) -> None:
    """Executes orders until the queue hands out None."""
    while (order := orders.get()) is not None:
        try:
            bank.transfer(*order)
        except BankError:
            statistics.count(False)
        else:
            statistics.count(True)
        finally:
            orders.task_done()
    orders.task_done()


class Auditor(threading.Thread):
    """Checks again and again that the total has not changed."""

    def __init__(self, bank: Bank, expected: int):
        super().__init__(name="auditor")
        self.bank = bank
        self.expected = expected
        self.stop = threading.Event()
        self.audits = 0
        self.mistakes: list[int] = []

    def run(self) -> None:
        while True:
            if (total := self.bank.total()) != self.expected:
                self.mistakes.append(total)
            self.audits += 1
            if self.stop.wait(0.001):
                break


def random_orders(seed: int, count: int) -> Iterator[tuple[int, int, int]]:
    source = random.Random(seed)
    for _ in range(count):
        giver = source.randint(1, ACCOUNTS)
        taker = source.randint(1, ACCOUNTS)
        yield giver, taker, source.randint(1, 400)


def run_tellers(bank: Bank) -> Statistics:
    orders: queue.Queue = queue.Queue(maxsize=20)
    statistics = Statistics()
    threads = [
        threading.Thread(target=teller, args=(bank, orders, statistics), name=f"teller {n}")
        for n in range(TELLERS)
    ]
    for thread in threads:
        thread.start()
    for order in random_orders(seed=7, count=TELLERS * ORDERS_PER_TELLER):
        orders.put(order)
    for _ in threads:
        orders.put(None)
    orders.join()
    for thread in threads:
        thread.join()
    return statistics


def opposite_transfers(rounds: int) -> list[int]:
    """Two threads that transfer in opposite directions: the classic way into a deadlock."""
    bank = Bank()
    for owner in ("left", "right"):
        bank.open(owner, rounds)
    ready = threading.Barrier(2)

    def move(source: int, target: int) -> None:
        ready.wait()
        for _ in range(rounds):
            bank.transfer(source, target, 1)

    threads = [threading.Thread(target=move, args=pair) for pair in [(1, 2), (2, 1)]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [account.balance for account in bank]


def waiting_for_salary() -> list[str]:
    """A tenant waits on a condition until the salary has come in."""
    account = Account(99, "tenant")
    changed = threading.Condition()
    log: list[str] = []

    def pay_rent() -> None:
        with changed:
            changed.wait_for(lambda: account.balance >= 500)
            account.withdraw(500)
            log.append(f"rent paid, {account.balance} left")

    tenant = threading.Thread(target=pay_rent)
    tenant.start()
    for month_part in (200, 200, 250):
        with changed:
            account.deposit(month_part)
            log.append(f"salary {month_part}, balance {account.balance}")
            changed.notify()
    tenant.join()
    return log


def refusals(bank: Bank) -> list[str]:
    wrong = [
        lambda: bank.transfer(1, 2, 10**9),
        lambda: bank.transfer(1, 1, 5),
        lambda: bank.transfer(1, 77, 5),
        lambda: bank[3].deposit(-5),
        lambda: bank[3].withdraw(0),
    ]
    messages = []
    for order in wrong:
        try:
            order()
        except InsufficientFunds as error:
            messages.append(f"{type(error).__name__}: needs {error.amount}")
        except BankError as error:
            messages.append(f"{type(error).__name__}: {error}")
    return messages


def main() -> None:
    bank = Bank()
    for owner in "Ann Bob Cid Dot Eve Fay Gus Hal".split():
        bank.open(owner, OPENING_BALANCE)
    expected = ACCOUNTS * OPENING_BALANCE
    print(f"{ACCOUNTS} accounts, {bank.total()} in the bank")

    auditor = Auditor(bank, expected)
    auditor.start()
    statistics = run_tellers(bank)
    auditor.stop.set()
    auditor.join()

    print(f"orders: {statistics.done + statistics.refused}")
    print(f"total after the day: {bank.total()}")
    print(f"audited at least once: {auditor.audits >= 1}, mistakes: {auditor.mistakes}")
    print(f"no account overdrawn: {all(account.balance >= 0 for account in bank)}")
    explained = all(sum(account.journal) == account.balance for account in bank)
    print(f"journals explain the balances: {explained}")
    print(f"some orders done and some refused: {statistics.done > 0 and statistics.refused > 0}")

    print(f"after transfers in both directions: {opposite_transfers(rounds=200)}")
    for line in waiting_for_salary():
        print(line)
    for message in refusals(bank):
        print(message)


if __name__ == "__main__":
    main()
