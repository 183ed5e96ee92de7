"""A client and a slow server beside threads that compute: the convoy effect.

Each answer blocks the client, which must then win the lock back from those who compute. Under a
lock that is handed over only after a switch interval each request waits that long; under `latency`
or without a lock it does not. Answers go to standard output, times to standard error.
"""

import socket
import statistics
import sys
import threading
import time

THINKING_SECONDS = 0.0002


def serve(connection: socket.socket) -> None:
    """Answers each line with its length, after thinking for a while."""
    with connection, connection.makefile("rw", encoding="utf-8", newline="\n") as stream:
        for line in stream:
            time.sleep(THINKING_SECONDS)
            stream.write(f"{len(line.rstrip())}\n")
            stream.flush()


class Computing:
    """Threads that count as long as the `with` block lasts."""

    def __init__(self, threads: int) -> None:
        self.over = threading.Event()
        self.steps = [0] * threads
        self.threads = [threading.Thread(target=self.count, args=(n,)) for n in range(threads)]

    def count(self, n: int) -> None:
        while not self.over.is_set():
            for _ in range(100):
                self.steps[n] += 1

    def __enter__(self) -> "Computing":
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join()


def ask(requests: int) -> tuple[int, list[float]]:
    """Sends words of growing length; returns the sum of the answers and the time of each."""
    mine, its = socket.socketpair()
    server = threading.Thread(target=serve, args=(its,))
    server.start()
    total, times = 0, []
    with mine, mine.makefile("rw", encoding="utf-8", newline="\n") as stream:
        for n in range(requests):
            began = time.perf_counter()
            stream.write("x" * n + "\n")
            stream.flush()
            total += int(stream.readline())
            times.append(time.perf_counter() - began)
    server.join()
    return total, times


def main() -> None:
    requests = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    for threads in (0, 1, 4):
        with Computing(threads) as computing:
            total, times = ask(requests)
        assert all(computing.steps)
        print(f"beside {threads} computing threads: {requests} answers, sum {total}")
        times.sort()
        median, worst = statistics.median(times), times[len(times) * 99 // 100]
        print(f"{threads}: median {median * 1e3:.2f} ms, p99 {worst * 1e3:.2f} ms", file=sys.stderr)


if __name__ == "__main__":
    main()
