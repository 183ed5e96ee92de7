"""One generator resumed by two threads: each value goes to one of them, whoever comes too early gets ValueError."""
import threading

ROUNDS = 1500


def numbers():
    received = []
    for n in range(5):
        received.append((yield n))
    return received


def delegating():
    return (yield from numbers())


def take(generator, got, strange):
    for _ in range(12):
        try:
            got.append(next(generator))
        except ValueError as e:
            if str(e) != "generator already executing":
                strange.append(repr(e))
        except StopIteration:
            pass
        except BaseException as e:
            strange.append(repr(e))


def line(generator):
    frame = generator.gi_frame
    return frame and frame.f_lineno


def disturb(generator, got, strange):
    for action in (
        lambda: generator.gi_yieldfrom,
        lambda: generator.throw(KeyError("x")),
        lambda: line(generator),
        generator.close,
    ):
        try:
            action()
        except (KeyError, ValueError, StopIteration):
            pass
        except BaseException as e:
            strange.append(repr(e))


class Turns:
    """Several rounds in the same threads: starting a thread takes longer than a round."""

    def __init__(self, make, second):
        self.make = make
        self.second = second
        self.strange = []
        self.barrier = threading.Barrier(2, self.next_round)
        self.generator = None
        self.got = []

    def next_round(self):
        if self.generator is not None:
            if sorted(set(self.got)) != sorted(self.got):
                self.strange.append(f"twice: {self.got}")
            if self.second is take:
                while True:
                    try:
                        self.got.append(next(self.generator))
                    except StopIteration:
                        break
                if sorted(self.got) != [0, 1, 2, 3, 4]:
                    self.strange.append(f"lost: {sorted(self.got)}")
        self.generator = self.make()
        self.got = []

    def work(self, body):
        for _ in range(ROUNDS):
            try:
                self.barrier.wait(120)
            except threading.BrokenBarrierError:
                self.strange.append("barrier broken")
                return
            body(self.generator, self.got, self.strange)

    def run(self):
        threads = [threading.Thread(target=self.work, args=(body,)) for body in (take, self.second)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        assert not self.strange, self.strange[:5]


for make in (numbers, delegating):
    for second in (take, disturb):
        Turns(make, second).run()
print("OK")
