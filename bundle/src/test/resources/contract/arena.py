"""Lets threads loose on shared objects at the same time and collects what must not be."""
import random
import sys
import threading
import time

sys.setswitchinterval(1e-6)
strange = []


def check(holds, what):
    if not holds and len(strange) < 5:
        strange.append(str(what))


def together(*bodies):
    """Runs the bodies at once, each in a thread of its own; what they raise is strange."""
    arrived = []

    def work(body):
        # Waking up takes longer than most bodies: the threads meet only if they spin for it.
        arrived.append(body)
        while len(arrived) < len(bodies):
            time.sleep(0)
        try:
            body()
        except BaseException as e:
            strange.append(f"{type(e).__name__}: {e}")

    threads = [threading.Thread(target=work, args=(body,)) for body in bodies]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


def beside(change, *looks):
    """Repeats the looks, each in a thread of its own, while a change goes on."""
    over = []

    def changing():
        try:
            change()
        finally:
            over.append(True)

    def looking(look):
        look()
        while not over:
            look()

    together(changing, *[lambda look=look: looking(look) for look in looks])


def verdict(row, seed, threads, parallel):
    """What was strange when a row of the contract was put to the test; empty if nothing was."""
    strange.clear()
    globals()[row](random.Random(seed), threads, parallel)
    return "; ".join(strange)
