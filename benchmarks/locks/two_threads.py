"""Two computing threads against one, in turns: under an exclusive lock they should reach the same together.

    ./baton run --lock gil benchmarks/locks/two_threads.py
"""
import threading
import time

ROUNDS = 7
SECONDS = 0.5


def compute(end, out):
    n = 0
    while time.perf_counter() < end:
        for _ in range(20000):
            n += 1
    out.append(n)


def reached(threads):
    out = []
    began = time.perf_counter()
    running = [threading.Thread(target=compute, args=(began + SECONDS, out)) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return sum(out) / (time.perf_counter() - began)


def median(values):
    return sorted(values)[len(values) // 2]


reached(2)
pairs = [(reached(1), reached(2)) for _ in range(ROUNDS)]
one = median([a for a, _ in pairs])
two = median([b for _, b in pairs])
print(f"one {one / 1e6:.1f}, two {two / 1e6:.1f} million turns a second: {two / one:.1%};"
      f" pairwise {median([b / a for a, b in pairs]):.1%}")
