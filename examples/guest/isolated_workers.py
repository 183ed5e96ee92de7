"""Work for a pool of isolated workers: what goes in and out is copied, and nothing is shared.

The same program runs with processes elsewhere. The work here is deliberately plain Python:
counting primes, words and neighbours, in pieces that do not know of each other.
"""

import collections
import concurrent.futures
import random
import threading

LOG = []
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def primes_between(low, high):
    """How many primes there are; by trial division, so that there is something to do."""
    found = 0
    for n in range(max(low, 2), high):
        divisor = 2
        while divisor * divisor <= n and n % divisor:
            divisor += 1
        found += divisor * divisor > n
    return found


class Document:
    """A text made from a seed; it travels to the workers as a pickle."""

    def __init__(self, title, seed, length):
        self.title = title
        numbers = random.Random(seed)
        self.words = [
            "".join(numbers.choices(ALPHABET[:5], k=numbers.randint(1, 3))) for _ in range(length)
        ]
        self.visited = 0

    def __repr__(self):
        return f"<{self.title}: {len(self.words)} words, visited {self.visited}>"


def count_words(document):
    """Changes the worker's copy only."""
    document.visited += 1
    return document, collections.Counter(document.words)


def neighbours(document):
    pairs = collections.Counter(zip(document.words, document.words[1:]))
    best = max(pairs.values())
    return document.title, min(pair for pair, n in pairs.items() if n == best), best


def note(text):
    """A worker's globals are its own."""
    LOG.append(text)
    return len(LOG)


def divide(a, b):
    return a / b


def start_with(text):
    LOG.append(text)


def log_begins_with(text):
    return LOG[:1] == [text]


def count_primes():
    limits = range(0, 6001, 1000)
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        counts = list(pool.map(primes_between, limits, limits[1:]))
        print("primes per thousand:", counts, sum(counts))
        chunked = pool.map(divmod, range(7), [3] * 7, chunksize=3)
        print("divmod in chunks:", list(chunked))


def read_documents():
    documents = [Document(f"volume {n}", n, 400) for n in range(4)]
    total = collections.Counter()
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        for copy, counts in pool.map(count_words, documents):
            total += counts
            print(copy, "here:", documents[int(copy.title[-1])].visited)
        print("most frequent:", sorted(total.items(), key=lambda item: (-item[1], item[0]))[:3])
        waiting = {pool.submit(neighbours, document) for document in documents}
        ended = [future.result() for future in concurrent.futures.as_completed(waiting)]
        for title, pair, times in sorted(ended):
            print(f"{title}: {' '.join(pair)} x{times}")


def nothing_is_shared():
    with concurrent.futures.ProcessPoolExecutor(max_workers=1) as pool:
        lengths = [pool.submit(note, text).result() for text in ("one", "two", "three")]
    print("lengths in the worker:", lengths, "here:", LOG)
    with concurrent.futures.ProcessPoolExecutor(1, initializer=start_with, initargs=("hello",)) as pool:
        print("prepared:", pool.submit(log_begins_with, "hello").result(), "here:", LOG)


def what_goes_wrong():
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        future = pool.submit(divide, 1, 0)
        error = future.exception()
        print("raised there:", repr(error), "in divide" in str(error.__cause__))
        for name, work in {"a lambda": lambda: 1, "a lock": threading.Lock()}.items():
            problem = pool.submit(note, work).exception()
            print(f"{name} cannot travel: {type(problem).__name__}")
        print("and it still works:", pool.submit(divide, 1, 4).result())
    try:
        pool.submit(divide, 1, 2)
    except RuntimeError as error:
        print("afterwards:", error)


if __name__ == "__main__":
    count_primes()
    read_documents()
    nothing_is_shared()
    what_goes_wrong()
