"""Objects that call each other: a simulated operating system with tasks, packets and priorities.

Producers send packets to filters, filters to a sink; a scheduler picks the ready task of the highest
priority. Mostly method calls on small objects of several classes, attribute updates and lists.
"""

IDLE, READY, BLOCKED = range(3)


class Packet:
    def __init__(self, number, kind):
        self.number = number
        self.kind = kind
        self.hops = 0
        self.next = None


class Mailbox:
    """A linked queue of packets."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.first = self.last = None
        self.size = 0

    def full(self):
        return self.size >= self.capacity

    def put(self, packet):
        packet.next = None
        if self.last is None:
            self.first = packet
        else:
            self.last.next = packet
        self.last = packet
        self.size += 1

    def take(self):
        packet = self.first
        self.first = packet.next
        if self.first is None:
            self.last = None
        self.size -= 1
        return packet


class Task:
    def __init__(self, name, priority):
        self.name = name
        self.priority = priority
        self.state = READY
        self.inbox = Mailbox(8)
        self.steps = 0
        self.waiting_for = None

    def step(self, system):
        raise NotImplementedError

    def deliver(self, system, target, packet):
        """Sends the packet, or waits until the target has room."""
        if target.inbox.full():
            self.waiting_for = target
            self.state = BLOCKED
            return False
        packet.hops += 1
        target.inbox.put(packet)
        if target.state == IDLE:
            target.state = READY
        return True

    def released(self):
        return not self.waiting_for.inbox.full()


class Producer(Task):
    def __init__(self, name, priority, target, amount):
        super().__init__(name, priority)
        self.target = target
        self.left = amount

    def step(self, system):
        if self.left == 0:
            self.state = IDLE
            return
        packet = Packet(self.left, self.left % 3)
        if self.deliver(system, self.target, packet):
            self.left -= 1


class Filter(Task):
    def __init__(self, name, priority, targets):
        super().__init__(name, priority)
        self.targets = targets
        self.held = None

    def choose(self, packet):
        return self.targets[packet.kind % len(self.targets)]

    def step(self, system):
        if self.held is None:
            if self.inbox.size == 0:
                self.state = IDLE
                return
            self.held = self.inbox.take()
        if self.deliver(system, self.choose(self.held), self.held):
            self.held = None


class Doubler(Filter):
    """Lets odd packets pass twice through another filter."""

    def choose(self, packet):
        if packet.number & 1 and packet.hops < 6:
            return self.targets[0]
        return self.targets[-1]


class Sink(Task):
    def __init__(self, name, priority):
        super().__init__(name, priority)
        self.received = 0
        self.checksum = 0

    def step(self, system):
        if self.inbox.size == 0:
            self.state = IDLE
            return
        packet = self.inbox.take()
        self.received += 1
        self.checksum = (self.checksum * 31 + packet.number * packet.hops) % 1_000_003


class System:
    def __init__(self):
        self.tasks = []
        self.clock = 0

    def add(self, task):
        self.tasks.append(task)
        self.tasks.sort(key=lambda t: -t.priority)
        return task

    def pick(self):
        for task in self.tasks:
            if task.state == READY:
                return task
            if task.state == BLOCKED and task.released():
                task.state = READY
                return task
        return None

    def run(self):
        while (task := self.pick()) is not None:
            self.clock += 1
            task.steps += 1
            task.step(self)
        return self.clock


def run():
    system = System()
    sink = system.add(Sink("sink", 1))
    last = system.add(Filter("last", 4, [sink]))
    doubler = system.add(Doubler("doubler", 3, [last, sink]))
    first = system.add(Filter("first", 5, [doubler, last, doubler]))
    for n in range(4):
        system.add(Producer(f"producer {n}", 2 + n, first, 9_000))
    clock = system.run()
    return clock, sink.received, sink.checksum


EXPECTED = (239995, 36000, 800509)

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
