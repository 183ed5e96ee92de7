"""Matrix products in threads: each kernel gives the lock back, so they overlap under every lock."""
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

SIZE = 300
rng = np.random.default_rng(2026)
WEIGHTS = rng.normal(size=(SIZE, 40))


def product(number, results):
    a = np.full((SIZE, SIZE), number / SIZE)
    b = np.eye(SIZE) * (number + 1)
    results[number] = float(np.dot(a, b).sum())


def classify(image):
    return int(np.dot(image, WEIGHTS).argmax())


if __name__ == "__main__":
    results = {}
    threads = [threading.Thread(target=product, args=(n, results)) for n in range(4)]
    start = time.perf_counter()
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(f"products: {time.perf_counter() - start:.3f}s", file=sys.stderr)
    for number in sorted(results):
        print(number, round(results[number], 6))

    images = rng.random((60, SIZE))
    with ThreadPoolExecutor(max_workers=8) as pool:
        many = list(pool.map(classify, images))
    one = [classify(image) for image in images]
    print("classes agree:", many == one, len(many))
    print("most frequent:", np.bincount(many).argmax())
