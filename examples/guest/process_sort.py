"""Sorting numbers in shared memory: processes sort parts in place, then merge them two by two.

Nothing but the name of the memory and the bounds of the parts travels.
"""

import heapq
import multiprocessing
import random
import struct
from multiprocessing.shared_memory import SharedMemory

COUNT, PARTS = 1200, 4
ITEM = struct.calcsize("i")


def part_of(memory, low, high):
    return memory.buf[low * ITEM : high * ITEM].cast("i")


def sort_part(name, low, high):
    memory = SharedMemory(name)
    view = part_of(memory, low, high)
    values = sorted(view)
    for place, value in enumerate(values):
        view[place] = value
    view.release()
    memory.close()
    return low, high, values[0], values[-1]


def merge_parts(name, low, middle, high):
    memory = SharedMemory(name)
    left, right = (part_of(memory, *bounds).tolist() for bounds in ((low, middle), (middle, high)))
    view = part_of(memory, low, high)
    for place, value in enumerate(heapq.merge(left, right)):
        view[place] = value
    view.release()
    memory.close()


def main():
    context = multiprocessing.get_context("spawn")
    numbers = random.Random(11)
    values = [numbers.randrange(-10_000, 10_000) for _ in range(COUNT)]
    memory = SharedMemory(create=True, size=COUNT * ITEM)
    try:
        struct.pack_into(f"{COUNT}i", memory.buf, 0, *values)
        bounds = [(i * COUNT // PARTS, (i + 1) * COUNT // PARTS) for i in range(PARTS)]
        with context.Pool(2) as pool:
            for found in pool.starmap(sort_part, [(memory.name, *b) for b in bounds]):
                print("part {} to {}: {} to {}".format(*found))
            while len(bounds) > 1:
                pairs = list(zip(bounds[::2], bounds[1::2]))
                pool.starmap(merge_parts, [(memory.name, a, b, c) for (a, b), (_, c) in pairs])
                bounds = [(a, c) for (a, _), (_, c) in pairs]
                print("merged:", bounds)
        result = list(struct.unpack_from(f"{COUNT}i", memory.buf))
        print("sorted:", result == sorted(values), result[:3], result[-3:])
    finally:
        memory.close()
        memory.unlink()
    try:
        SharedMemory(memory.name)
    except FileNotFoundError:
        print("the memory is gone")


if __name__ == "__main__":
    main()
