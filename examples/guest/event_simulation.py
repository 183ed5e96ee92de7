"""A discrete-event simulation: customers in a supermarket with several checkouts.

Events wait in a heap, ordered by time and then by number. A process is a generator that yields
what it waits for: a pause, a place in a queue, or a signal. The random numbers come from one seed,
so the report is the same in every run.
"""

from __future__ import annotations

import heapq
import itertools
import random
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Callable, Generator, Iterable

Process = Generator["Wait", Any, Any]


class Wait:
    """What a process can yield; `begin` arranges that the process is resumed later."""

    def begin(self, simulation: Simulation, process: Process) -> None:
        raise NotImplementedError


@dataclass
class Pause(Wait):
    minutes: float

    def begin(self, simulation: Simulation, process: Process) -> None:
        simulation.at(self.minutes, lambda: simulation.resume(process, None))


class Signal(Wait):
    """An event that processes wait for; fires once with a value."""

    def __init__(self):
        self.fired = False
        self.value: Any = None
        self.waiting: list[tuple[Simulation, Process]] = []

    def begin(self, simulation: Simulation, process: Process) -> None:
        if self.fired:
            simulation.at(0, lambda: simulation.resume(process, self.value))
        else:
            self.waiting.append((simulation, process))

    def fire(self, value: Any = None) -> None:
        self.fired, self.value = True, value
        for simulation, process in self.waiting:
            simulation.at(0, lambda p=process: simulation.resume(p, value))
        self.waiting.clear()


class Simulation:
    """The clock, the heap of events, and the processes."""

    def __init__(self):
        self.now = 0.0
        self.events: list[tuple[float, int, Callable[[], None]]] = []
        self.numbers = itertools.count()
        self.steps = 0

    def at(self, delay: float, action: Callable[[], None]) -> None:
        if delay < 0:
            raise ValueError(f"cannot schedule {-delay} minutes in the past")
        heapq.heappush(self.events, (self.now + delay, next(self.numbers), action))

    def start(self, process: Process) -> Signal:
        """Begins a process; the signal fires with its return value."""
        done = Signal()

        def wrapped():
            done.fire((yield from process))

        self.at(0, lambda p=wrapped(): self.resume(p, None))
        return done

    def resume(self, process: Process, value: Any) -> None:
        try:
            wait = process.send(value)
        except StopIteration:
            return
        wait.begin(self, process)

    def run(self, until: float = float("inf")) -> None:
        while self.events and self.events[0][0] <= until:
            self.now, _, action = heapq.heappop(self.events)
            self.steps += 1
            action()
        self.now = max(self.now, until) if until != float("inf") else self.now


class Checkout:
    """A queue with one cashier: customers yield `enter()` and call `leave()` when they have paid."""

    @dataclass
    class Enter(Wait):
        checkout: Checkout

        def begin(self, simulation: Simulation, process: Process) -> None:
            self.checkout.arrive(process)

    def __init__(self, simulation: Simulation, name: str, speed: float):
        self.simulation = simulation
        self.name = name
        self.speed = speed
        self.line: deque[Process] = deque()
        self.busy = False
        self.served = 0
        self.longest = 0
        self.busy_since = 0.0
        self.busy_time = 0.0

    def __len__(self) -> int:
        return len(self.line) + self.busy

    def enter(self) -> Wait:
        return self.Enter(self)

    def arrive(self, process: Process) -> None:
        self.line.append(process)
        self.longest = max(self.longest, len(self.line))
        if not self.busy:
            self.next_customer()

    def next_customer(self) -> None:
        process = self.line.popleft()
        self.busy, self.busy_since = True, self.simulation.now
        self.simulation.at(0, lambda: self.simulation.resume(process, self))

    def leave(self) -> None:
        self.served += 1
        self.busy = False
        self.busy_time += self.simulation.now - self.busy_since
        if self.line:
            self.next_customer()


@dataclass
class Record:
    """One number per customer, and what can be said about all of them."""

    values: list[float] = field(default_factory=list)

    def add(self, value: float) -> None:
        self.values.append(value)

    @property
    def mean(self) -> float:
        return sum(self.values) / len(self.values) if self.values else 0.0

    def percentile(self, percent: float) -> float:
        ordered = sorted(self.values)
        return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]

    def histogram(self, width: float, rows: int) -> Iterable[str]:
        counts = [0] * rows
        for value in self.values:
            counts[min(rows - 1, int(value / width))] += 1
        scale = 40 / max(counts)
        for row, count in enumerate(counts):
            label = f"{row * width:4.0f} min{'+' if row == rows - 1 else ' '}"
            yield f"{label} {'#' * round(count * scale):<40} {count}"


class Supermarket:
    def __init__(self, seed: int, speeds: list[float], customers_per_hour: float, choose: str):
        self.random = random.Random(seed)
        self.simulation = Simulation()
        self.checkouts = [
            Checkout(self.simulation, f"till {n}", speed) for n, speed in enumerate(speeds, 1)
        ]
        self.customers_per_hour = customers_per_hour
        self.choose = getattr(self, f"choose_{choose}")
        self.waits = Record()
        self.stays = Record()
        self.gave_up = 0
        self.inside = 0
        self.most_inside = 0

    # How customers choose a line

    def choose_random(self, items: int) -> Checkout:
        return self.random.choice(self.checkouts)

    def choose_shortest(self, items: int) -> Checkout:
        return min(self.checkouts, key=len)

    def choose_express(self, items: int) -> Checkout:
        """The first till takes customers with few items only."""
        if items <= 8:
            return min(self.checkouts[0], self.checkouts[1], key=len)
        return min(self.checkouts[1:], key=len)

    # Processes

    def customer(self) -> Process:
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        arrived = self.simulation.now
        items = 1 + int(self.random.expovariate(1 / 12))
        yield Pause(2 + items * self.random.uniform(0.4, 1.2))
        checkout = self.choose(items)
        if len(checkout) > 8:
            self.gave_up += 1
            self.inside -= 1
            return None
        queued = self.simulation.now
        till = yield checkout.enter()
        self.waits.add(self.simulation.now - queued)
        yield Pause((0.5 + items * 0.08) / till.speed)
        till.leave()
        self.inside -= 1
        self.stays.add(self.simulation.now - arrived)
        return items

    def arrivals(self, hours: float) -> Process:
        baskets = []
        while self.simulation.now < hours * 60:
            yield Pause(self.random.expovariate(self.customers_per_hour / 60))
            baskets.append(self.simulation.start(self.customer()))
        total = 0
        for basket in baskets:
            total += (yield basket) or 0
        return len(baskets), total

    def run(self, hours: float) -> tuple[int, int]:
        closing = self.simulation.start(self.arrivals(hours))
        self.simulation.run()
        assert self.inside == 0 and closing.fired
        return closing.value


def report(title: str, market: Supermarket, hours: float) -> None:
    customers, items = market.run(hours)
    end = market.simulation.now
    print(f"{title}: {customers} customers bought {items} items, last one left at {clock(end)}")
    print(
        f"  waiting {market.waits.mean:.2f} min on average, 95 % below"
        f" {market.waits.percentile(95):.2f}; in the shop {market.stays.mean:.1f} min;"
        f" {market.gave_up} gave up; at most {market.most_inside} inside"
    )
    for till in market.checkouts:
        print(
            f"  {till.name}: {till.served:4} served, longest line {till.longest:2},"
            f" busy {till.busy_time / end:5.1%}"
        )
    print(f"  {market.simulation.steps} events")


def clock(minutes: float) -> str:
    """Minutes since the shop opened at eight."""
    hours, rest = divmod(round(minutes), 60)
    return f"{8 + hours:02}:{rest:02}"


def main() -> None:
    hours = 10
    speeds = [1.0, 1.2, 0.9]
    markets = {}
    for choose in ("random", "shortest", "express"):
        markets[choose] = Supermarket(2024, speeds, customers_per_hour=95, choose=choose)
        report(f"{choose} line", markets[choose], hours)
        print()
    print("waiting times with the shortest line")
    for line in markets["shortest"].waits.histogram(width=1, rows=8):
        print(line)
    best = min(markets, key=lambda name: markets[name].waits.mean)
    print(f"customers wait least with: {best}")

    simulation, log = Simulation(), []
    lunch = Signal()

    def cook():
        yield Pause(30)
        lunch.fire("soup")
        return "cook done"

    def guest(name, delay):
        yield Pause(delay)
        dish = yield lunch
        log.append(f"{name} gets {dish} at {simulation.now:.0f}")

    done = simulation.start(cook())
    for name, delay in [("early", 5), ("late", 45)]:
        simulation.start(guest(name, delay))
    simulation.run(until=40)
    print(log, done.value, simulation.now)
    simulation.run()
    print(log[-1])
    try:
        simulation.at(-1, print)
    except ValueError as error:
        print(error)


if __name__ == "__main__":
    main()
