"""A small network that a pool of threads asks: matrix products give the lock back.

Requests come one by one; each thread runs the two layers for its own. Kernels of several threads
overlap under every lock. What comes out goes to standard output, times to standard error.
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np


class Network:
    """Two layers with a rectifier between them, then the class with the highest score."""

    def __init__(self, inputs: int, hidden: int, classes: int, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self.first = rng.normal(size=(inputs, hidden)) / np.sqrt(inputs)
        self.second = rng.normal(size=(hidden, classes)) / np.sqrt(hidden)

    def scores(self, images):
        return np.maximum(images @ self.first, 0.0) @ self.second

    def classify(self, image) -> int:
        return int(self.scores(image.reshape(1, -1)).argmax())


def ask(network: Network, images, threads: int) -> tuple[float, list[int]]:
    with ThreadPoolExecutor(max_workers=threads) as pool:
        began = time.perf_counter()
        classes = list(pool.map(network.classify, images))
        return time.perf_counter() - began, classes


def main() -> None:
    requests = int(sys.argv[1]) if len(sys.argv) > 1 else 64
    network = Network(inputs=768, hidden=256, classes=10, seed=7)
    images = np.random.default_rng(11).random((requests, 768))
    _, alone = ask(network, images, threads=1)
    for threads in (1, 2, 8):
        seconds, classes = ask(network, images, threads)
        print(f"{threads} threads give the classes of one:", classes == alone)
        print(f"{threads} threads: {requests / seconds:.0f} requests/s", file=sys.stderr)
    together = network.scores(images).argmax(axis=1).tolist()
    print("one product of all gives them too:", together == alone)
    print("classes met:", sorted(set(alone)) == np.unique(together).tolist())
    try:
        network.classify(images[0, :700])
    except ValueError as error:
        print("a request that is too short:", str(error).split(":")[0])


if __name__ == "__main__":
    main()
