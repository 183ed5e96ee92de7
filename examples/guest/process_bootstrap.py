"""How much surer an average is than it looks: resampling by a pool of processes and one of threads.

Results come with callbacks; errors travel with their traceback; both pools give the same numbers.
"""

import multiprocessing
import random
import statistics
from multiprocessing.pool import ThreadPool

DATA = [random.Random(i).gauss(50, 12) for i in range(40)]


class Resample:
    """A task: callable, with a seed and a size, so that it travels as a pickle."""

    def __init__(self, seed, size):
        self.seed = seed
        self.size = size

    def __call__(self, data):
        numbers = random.Random(self.seed)
        return statistics.fmean(numbers.choices(data, k=self.size))


def run(task):
    return task(DATA)


def interval(means):
    means = sorted(means)
    return round(means[len(means) // 20], 3), round(means[-len(means) // 20], 3)


def main():
    context = multiprocessing.get_context("spawn")
    tasks = [Resample(seed, len(DATA)) for seed in range(60)]
    collected = []
    with context.Pool(2) as processes, ThreadPool(2) as threads:
        result = processes.map_async(run, tasks, chunksize=10, callback=collected.extend)
        by_threads = threads.map(run, tasks)
        by_processes = result.get()
        print("same numbers:", by_processes == by_threads == collected)
        print("average:", round(statistics.fmean(DATA), 3), "between", *interval(by_processes))
        failures = []
        broken = processes.apply_async(run, (Resample(1, -1.5),), error_callback=failures.append)
        broken.wait()
        error = failures[0]
        print(type(error).__name__, "in __call__" in str(error.__cause__), broken.successful())
        lazy = processes.imap(run, tasks)
        print("the first two:", [round(next(lazy), 3) for _ in range(2)])


if __name__ == "__main__":
    main()
