"""The convoy effect: requests and answers beside threads that compute, in one process.

A client asks, a server thread waits a fifth of a millisecond, or as many microseconds as one says, and answers; with 0 it answers at once.
Both block, and must win the lock back, several times for each answer. Printed are the times of the round trips, and what the computing
threads reach meanwhile, against what they reach alone.

    python3 benchmarks/locks/convoy.py [COMPUTING THREADS [MICROSECONDS]]
    ./baton run --lock latency benchmarks/locks/convoy.py 4

On a machine that has other things to do, put `chrt -r 1` before the command: otherwise the figures are those of the scheduler.
"""
import sys
import threading
import time

SERVICE = int(sys.argv[2]) / 1e6 if len(sys.argv) > 2 else 0.0002
stop = False


def compute(counts, k):
    n = 0
    while not stop:
        n += 1
        if n & 1023 == 0:
            counts[k] = n


class Connection:
    """A pair of signals; socket.socketpair() would do, where there is one."""

    def __init__(self):
        self.request = threading.Lock()
        self.answer = threading.Lock()
        self.request.acquire()
        self.answer.acquire()
        self.closed = False

    def serve(self):
        while True:
            self.request.acquire()
            if self.closed:
                return
            if SERVICE:
                time.sleep(SERVICE)
            self.answer.release()

    def ask(self):
        began = time.perf_counter()
        self.request.release()
        self.answer.acquire()
        return time.perf_counter() - began

    def close(self):
        self.closed = True
        self.request.release()


def round_trips(seconds):
    connection = Connection()
    server = threading.Thread(target=connection.serve)
    server.start()
    times = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        times.append(connection.ask())
    connection.close()
    server.join()
    return sorted(times)


def rate(counts, during):
    done, began = sum(counts), time.perf_counter()
    result = during()
    return (sum(counts) - done) / (time.perf_counter() - began), result


def report(label, times):
    micros = [t * 1e6 for t in times]
    print(f"{label}: {len(micros)} round trips, median {micros[len(micros) // 2]:.0f} us,"
          f" p99 {micros[int(len(micros) * 0.99)]:.0f} us, longest {micros[-1]:.0f} us")


def main():
    global stop
    k = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    round_trips(1.0)
    report("alone", round_trips(1.0))
    counts = [0] * k
    threads = [threading.Thread(target=compute, args=(counts, i)) for i in range(k)]
    for thread in threads:
        thread.start()
    time.sleep(1.0)
    alone, _ = rate(counts, lambda: time.sleep(1.5))
    round_trips(0.5)
    beside, times = rate(counts, lambda: round_trips(3.0))
    stop = True
    for thread in threads:
        thread.join()
    report(f"beside {k} computing", times)
    print(f"the computing threads keep {beside / alone:.0%} of {alone / 1e6:.1f} million turns a second")


main()
