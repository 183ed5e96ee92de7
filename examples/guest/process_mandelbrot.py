"""Rows of a picture computed by a pool, in chunks, as they come; the picture is put together here.

Each worker prepares a table once, in the initializer; the work counts what it did in shared memory.
"""

import multiprocessing

WIDTH, HEIGHT, STEPS = 56, 20, 60
SHADES = " .:-=+*#%@"


def prepare(counter, shades):
    """Runs once in each worker."""
    global computed, table
    computed = counter
    table = [shades[i * len(shades) // (STEPS + 1)] for i in range(STEPS + 1)]


def row(y):
    points = []
    work = 0
    for x in range(WIDTH):
        c = complex(-2.2 + 3.0 * x / WIDTH, -1.2 + 2.4 * y / HEIGHT)
        z = 0j
        steps = 0
        while steps < STEPS and z.real * z.real + z.imag * z.imag < 4:
            z = z * z + c
            steps += 1
        work += steps
        points.append(table[steps])
    with computed.get_lock():
        computed.value += work
    return y, "".join(points)


def main():
    context = multiprocessing.get_context("spawn")
    counter = context.Value("q", 0)
    picture = [None] * HEIGHT
    with context.Pool(2, initializer=prepare, initargs=(counter, SHADES)) as pool:
        for y, text in pool.imap_unordered(row, range(HEIGHT), chunksize=4):
            picture[y] = text
        in_order = [y for y, _ in pool.map(row, range(HEIGHT))]
    print("\n".join(picture))
    print("map keeps the order:", in_order == list(range(HEIGHT)))
    print("steps, twice:", counter.value)


if __name__ == "__main__":
    main()
