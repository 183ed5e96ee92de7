"""A simulation by a queue of events: customers, tellers and breaks in a bank, with its own random numbers."""

import heapq
from collections import Counter, deque


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return self.state >> 33

    def between(self, low, high):
        return low + self.next() % (high - low + 1)


class Event:
    __slots__ = ("time", "number", "action")

    def __init__(self, time, number, action):
        self.time, self.number, self.action = time, number, action

    def __lt__(self, other):
        return (self.time, self.number) < (other.time, other.number)


class Simulation:
    def __init__(self):
        self.now, self.made, self.queue = 0, 0, []

    def at(self, delay, action):
        self.made += 1
        heapq.heappush(self.queue, Event(self.now + delay, self.made, action))

    def run(self, until):
        handled = 0
        while self.queue and self.queue[0].time <= until:
            event = heapq.heappop(self.queue)
            self.now = event.time
            event.action()
            handled += 1
        return handled


class Teller:
    def __init__(self, name, speed):
        self.name, self.speed, self.busy, self.served = name, speed, 0, 0


class Bank:
    def __init__(self, simulation, random, tellers):
        self.simulation, self.random = simulation, random
        self.free = deque(tellers)
        self.waiting, self.waits, self.lost = deque(), Counter(), 0

    def arrive(self):
        if len(self.waiting) > 12:
            self.lost += 1
        else:
            self.waiting.append(self.simulation.now)
            self.serve()
        self.simulation.at(self.random.between(1, 9), self.arrive)

    def serve(self):
        while self.waiting and self.free:
            teller = self.free.popleft()
            self.waits[(self.simulation.now - self.waiting.popleft()) // 10] += 1
            time = self.random.between(5, 25) * teller.speed // 10
            teller.busy += time
            self.simulation.at(time, lambda: self.done(teller))

    def done(self, teller):
        teller.served += 1
        if teller.served % 50:
            self.free.append(teller)
        else:
            self.simulation.at(60, lambda: self.back(teller))
        self.serve()

    def back(self, teller):
        self.free.append(teller)
        self.serve()


def run():
    simulation = Simulation()
    tellers = [Teller(name, speed) for name, speed in (("Ann", 9), ("Bob", 11), ("Cy", 14))]
    bank = Bank(simulation, Random(2024), tellers)
    simulation.at(0, bank.arrive)
    handled = simulation.run(320_000)
    return handled, bank.lost, sorted(bank.waits.items())[:4], [(t.name, t.served, t.busy) for t in tellers]


EXPECTED = (120993,
 8320,
 [(0, 181), (1, 331), (2, 841), (3, 2487)],
 [('Ann', 22530, 292949), ('Bob', 18593, 297700), ('Cy', 14650, 302418)])
