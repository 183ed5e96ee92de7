"""Batches prepared by worker threads, read in order, never more of them ahead than allowed.

Numbered tasks go to the workers through a queue, batches come back in any order and wait until it
is their turn. A permit for each batch ahead of the reader holds the workers back.
"""

import queue
import random
import threading
from collections.abc import Iterator
from contextlib import closing

END = None


class Loader:
    """Iterates over batches of `records`; what `prepare` raises comes out at the reader."""

    def __init__(self, records, prepare, batch_size: int, workers: int, ahead: int) -> None:
        self.batches = [records[i : i + batch_size] for i in range(0, len(records), batch_size)]
        self.prepare = prepare
        self.workers = workers
        self.permits = threading.Semaphore(ahead)
        self.tasks: queue.SimpleQueue = queue.SimpleQueue()
        self.ready = threading.Condition()
        self.done: dict[int, tuple] = {}
        self.most_ahead = 0

    def work(self) -> None:
        while (task := self.tasks.get()) is not END:
            number, batch = task
            try:
                outcome = ([self.prepare(record) for record in batch], None)
            except ValueError as error:
                outcome = (None, error)
            with self.ready:
                self.done[number] = outcome
                self.most_ahead = max(self.most_ahead, len(self.done))
                self.ready.notify_all()

    def hand_out(self, number: int) -> None:
        if number < len(self.batches):
            self.tasks.put((number, self.batches[number]))

    def __iter__(self) -> Iterator[list]:
        threads = [threading.Thread(target=self.work) for _ in range(self.workers)]
        for thread in threads:
            thread.start()
        asked = 0
        try:
            for number in range(len(self.batches)):
                while self.permits.acquire(blocking=False):
                    self.hand_out(asked)
                    asked += 1
                with self.ready:
                    self.ready.wait_for(lambda: number in self.done)
                    batch, error = self.done.pop(number)
                self.permits.release()
                if error is not None:
                    raise error
                yield batch
        finally:
            for _ in threads:
                self.tasks.put(END)
            for thread in threads:
                thread.join()


def features(seed: int) -> list[float]:
    """A record: noise that depends on nothing but its number."""
    noise = random.Random(seed)
    values = [noise.gauss(0.0, 1.0) for _ in range(16)]
    mean = sum(values) / len(values)
    return [round(value - mean, 6) for value in values]


def strict(record: int) -> int:
    if record == 23:
        raise ValueError(f"record {record} is damaged")
    return record


def main() -> None:
    loader = Loader(range(100), features, batch_size=8, workers=4, ahead=6)
    rows = [row for batch in loader for row in batch]
    print(len(rows), "rows in", len(loader.batches), "batches")
    print("as prepared one by one:", rows == [features(i) for i in range(100)])
    print("sum of squares:", round(sum(x * x for row in rows for x in row), 4))
    print("never too far ahead:", loader.most_ahead <= 6)

    read = []
    try:
        for batch in Loader(range(40), strict, batch_size=5, workers=3, ahead=4):
            read += batch
    except ValueError as error:
        print("stopped after", len(read), "records:", error)

    with closing(iter(Loader(range(20), strict, batch_size=2, workers=2, ahead=2))) as batches:
        print("only the first:", next(batches))
    print("threads left:", threading.active_count() - 1)


if __name__ == "__main__":
    main()
