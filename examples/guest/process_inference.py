"""The same kind of service in a pool of processes: each worker has a model of its own.

An initializer makes the model once in each worker; requests and answers are copied. In Baton the
workers are isolated interpreters with locks of their own, so they run side by side.
"""

import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass


@dataclass(frozen=True)
class Request:
    number: int
    text: str


@dataclass(frozen=True)
class Answer:
    number: int
    label: str
    score: int


model: dict[str, int] = {}


def load(words: dict[str, int]) -> None:
    """Runs once in each worker."""
    model.update(words)


def infer(request: Request) -> Answer:
    """Words that are known count at once, others by a hash that takes a while."""
    score = 0
    for word in request.text.split():
        value = sum(map(ord, word))
        for _ in range(400):
            value = (value * 1103515245 + 12345) % 2147483648
        score += model.get(word, value % 7 - 3)
    return Answer(request.number, "good" if score > 0 else "bad", score)


def ask(requests: list[Request], workers: int, words: dict[str, int]) -> list[Answer]:
    with ProcessPoolExecutor(workers, initializer=load, initargs=(words,)) as pool:
        list(pool.map(infer, requests[:workers]))
        began = time.perf_counter()
        answers = list(pool.map(infer, requests, chunksize=4))
        seconds = time.perf_counter() - began
    print(f"{workers} workers: {len(requests) / seconds:.0f} requests/s", file=sys.stderr)
    return answers


def main() -> None:
    words = {"fast": 5, "calm": 4, "slow": -5, "torn": -9}
    vocabulary = [*words, "lamp", "river", "green", "paper", "stone"]
    requests = [
        Request(n, " ".join(vocabulary[(n * k + k) % len(vocabulary)] for k in range(1, 12)))
        for n in range(48)
    ]
    load(words)
    expected = [infer(request) for request in requests]
    for workers in (1, 2):
        answers = ask(requests, workers, words)
        print(f"{workers} workers agree with none:", answers == expected)
        print("copied, not shared:", all(a is not b for a, b in zip(answers, expected)))
    print("good:", sum(answer.label == "good" for answer in expected), "of", len(expected))
    print("best:", max(expected, key=lambda answer: (answer.score, answer.number)))
    print("processors:", (os.cpu_count() or 1) >= 1)


if __name__ == "__main__":
    main()
