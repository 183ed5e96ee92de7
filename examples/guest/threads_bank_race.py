"""Check, then act: without a lock two withdrawals may both pass the check.

How often that happens depends on the schedule, so it is counted on standard error; standard output
says only what is true of every schedule.
"""

import sys
import threading
from collections import Counter

ROUNDS = 200


class Account:
    def __init__(self, balance: int):
        self.balance = balance

    def withdraw(self, amount: int) -> bool:
        if self.balance >= amount:
            rest = self.balance
            self.balance = rest - amount
            return True
        return False


class LockedAccount(Account):
    def __init__(self, balance: int):
        super().__init__(balance)
        self._lock = threading.Lock()

    def withdraw(self, amount: int) -> bool:
        with self._lock:
            return super().withdraw(amount)


def race(account: Account, amount: int) -> tuple[int, int]:
    """Two withdrawals at the same time: how many succeeded, and what is left."""
    succeeded = []
    ready = threading.Barrier(2)

    def withdraw() -> None:
        ready.wait()
        if account.withdraw(amount):
            succeeded.append(amount)

    threads = [threading.Thread(target=withdraw) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(succeeded), account.balance


def main() -> None:
    outcomes = {
        kind.__name__: Counter(race(kind(100), 80) for _ in range(ROUNDS))
        for kind in (Account, LockedAccount)
    }
    possible = {(1, 20), (2, 20), (2, -60)}
    print("without a lock, only explainable outcomes:", set(outcomes["Account"]) <= possible)
    print("with a lock:", dict(outcomes["LockedAccount"]))
    lost = sum(count for outcome, count in outcomes["Account"].items() if outcome != (1, 20))
    print(f"races seen without a lock: {lost} of {ROUNDS}", file=sys.stderr)


if __name__ == "__main__":
    main()
