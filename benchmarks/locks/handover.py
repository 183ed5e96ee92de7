"""How punctually the lock goes from one computing thread to the next, against the switch interval.

Each thread reads the clock all the time. A gap between two readings is the time that the others had, one slice each: under a lock that
hands over in turn it is the interval for each of them.

    ./baton run --lock fair benchmarks/locks/handover.py [COMPUTING THREADS]
"""
import sys
import threading
import time

SECONDS = 3.0
SHORTEST = 0.25


def watch(end, shortest, gaps):
    clock = time.perf_counter
    before = clock()
    while before < end:
        now = clock()
        if now - before > shortest:
            gaps.append(now - before)
        before = now


def main():
    k = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    interval = sys.getswitchinterval()
    for seconds in (1.0, SECONDS):
        gaps = []
        end = time.perf_counter() + seconds
        threads = [threading.Thread(target=watch, args=(end, interval * SHORTEST, gaps)) for _ in range(k)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    slices = sorted(gap / (k - 1) / interval for gap in gaps)
    count = len(slices)
    print(f"{k} threads, {count} gaps: in intervals for each of the others: median {slices[count // 2]:.2f},"
          f" p90 {slices[count * 9 // 10]:.2f}, p99 {slices[count * 99 // 100]:.2f}, longest {slices[-1]:.2f}")


main()
