"""Threads that only compute, each on its own data.

Under a global lock two threads take twice as long as one; without it they take as long as one, if
there are two processors. The results go to standard output, the times to standard error.
"""

import sys
import threading
import time


def checksum(seed: int, rounds: int) -> int:
    """A linear congruential generator: nothing but arithmetic on small ints."""
    value = total = seed
    for _ in range(rounds):
        value = (value * 1103515245 + 12345) % 2147483648
        total += value & 255
    return total


def run(threads: int, rounds: int) -> tuple[float, list[int]]:
    """Computes one checksum in each thread; returns the seconds and the checksums."""
    results = [0] * threads
    start = threading.Barrier(threads + 1)

    def work(index: int) -> None:
        start.wait()
        results[index] = checksum(index + 1, rounds)

    workers = [threading.Thread(target=work, args=(index,)) for index in range(threads)]
    for worker in workers:
        worker.start()
    start.wait()
    began = time.perf_counter()
    for worker in workers:
        worker.join()
    return time.perf_counter() - began, results


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    run(1, rounds)
    one, first = run(1, rounds)
    print("one thread:", first)
    for threads in (2, 4):
        seconds, results = run(threads, rounds)
        print(f"{threads} threads:", results)
        assert results[0] == first[0]
        speed_up = threads * one / seconds
        print(f"{threads} threads: {seconds:.3f} s, speed-up {speed_up:.2f}", file=sys.stderr)


if __name__ == "__main__":
    main()
