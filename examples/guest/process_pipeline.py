"""A pipeline of processes: a reader, several parsers, one that sums up, with queues between them.

The lines come from a seed, so that the result is always the same. Each stage tells the next one
that nothing more comes by sending None on.
"""

import collections
import multiprocessing
import random

LEVELS = ("debug", "info", "warning", "error")
PARSERS = 2


def make_lines(seed, count):
    numbers = random.Random(seed)
    for i in range(count):
        level = numbers.choices(LEVELS, weights=(5, 3, 2, 1))[0]
        host = f"host{numbers.randrange(4)}"
        if numbers.random() < 0.05:
            yield f"{i} garbage"
        else:
            yield f"{i} {host} {level} took {numbers.randrange(1000)} ms"


def read(seed, count, lines):
    for line in make_lines(seed, count):
        lines.put(line)
    for _ in range(PARSERS):
        lines.put(None)


def parse(lines, records):
    while (line := lines.get()) is not None:
        match line.split():
            case [number, host, level, "took", millis, "ms"]:
                records.put((int(number), host, level, int(millis)))
            case [number, *_]:
                records.put((int(number), None, None, None))
    records.put(None)


def sum_up(records, connection):
    by_level = collections.Counter()
    slowest = {}
    bad = 0
    open_parsers = PARSERS
    while open_parsers:
        record = records.get()
        if record is None:
            open_parsers -= 1
            continue
        number, host, level, millis = record
        if host is None:
            bad += 1
            continue
        by_level[level] += 1
        slowest[host] = max(slowest.get(host, (0, 0)), (millis, number))
    connection.send({"levels": dict(by_level), "slowest": slowest, "bad": bad})
    connection.close()


def main():
    multiprocessing.set_start_method("spawn")
    lines = multiprocessing.Queue(maxsize=50)
    records = multiprocessing.Queue(maxsize=50)
    result, connection = multiprocessing.Pipe(duplex=False)
    stages = [multiprocessing.Process(target=read, args=(7, 400, lines), name="reader")]
    stages += [
        multiprocessing.Process(target=parse, args=(lines, records), name=f"parser {i}")
        for i in range(PARSERS)
    ]
    stages += [multiprocessing.Process(target=sum_up, args=(records, connection), name="summary")]
    for stage in stages:
        stage.start()
    connection.close()
    report = result.recv()
    for stage in stages:
        stage.join()
        print(f"{stage.name}: exit code {stage.exitcode}")
    for level in LEVELS:
        print(f"{level:8} {report['levels'].get(level, 0)}")
    for host, (millis, number) in sorted(report["slowest"].items()):
        print(f"{host} was slowest at line {number}: {millis} ms")
    print("lines that make no sense:", report["bad"])
    try:
        result.recv()
    except EOFError:
        print("nothing more comes")


if __name__ == "__main__":
    main()
