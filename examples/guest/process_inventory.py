"""A stock that several shops share by a manager: dicts, lists, a lock, and an own class.

Each shop is a process. The stock lives in the manager's process; what the shops hold are proxies.
"""

import multiprocessing
from multiprocessing.managers import BaseManager, SyncManager

ORDERS = {
    "north": [("apple", 5), ("pear", 2), ("plum", 9)],
    "south": [("apple", 4), ("plum", 1), ("fig", 1)],
    "west": [("pear", 3), ("apple", 1), ("plum", 2)],
}


class Ledger:
    """An object of our own in the manager."""

    def __init__(self, currency):
        self.currency = currency
        self.cents = {}

    def book(self, shop, cents):
        if cents <= 0:
            raise ValueError(f"cannot book {cents}")
        self.cents[shop] = self.cents.get(shop, 0) + cents

    def balance(self, shop):
        return f"{self.cents.get(shop, 0) / 100:.2f} {self.currency}"


class ShopManager(SyncManager):
    pass


ShopManager.register("Ledger", Ledger)
PRICES = {"apple": 30, "pear": 45, "plum": 20}


def shop(name, stock, lock, missing, ledger):
    for item, wanted in ORDERS[name]:
        with lock:
            there = stock.get(item, 0)
            sold = min(there, wanted)
            if sold:
                stock[item] = there - sold
        if sold < wanted:
            missing.append((name, item, wanted - sold))
        if sold:
            ledger.book(name, sold * PRICES[item])


def main():
    multiprocessing.set_start_method("spawn")
    with ShopManager() as manager:
        stock = manager.dict(apple=20, pear=10, plum=30)
        missing, lock = manager.list(), manager.Lock()
        ledger = manager.Ledger("EUR")
        shops = [
            multiprocessing.Process(target=shop, args=(name, stock, lock, missing, ledger))
            for name in ORDERS
        ]
        for process in shops:
            process.start()
        for process in shops:
            process.join()
        print("stock:", dict(sorted(stock.items())))
        print("missing:", sorted(missing))
        for name in ORDERS:
            print(name, ledger.balance(name))
        try:
            ledger.book("north", 0)
        except ValueError as error:
            print("refused:", error)
        settings = manager.Namespace(open=True)
        settings.note = "closed on Sundays"
        print(settings)
        queue = manager.Queue(1)
        queue.put("only one")
        print("full:", queue.full(), queue.get())


if __name__ == "__main__":
    main()
