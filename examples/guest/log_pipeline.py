"""A pipeline of generators over a web server's log, which the program writes itself.

Every stage is a generator that takes the lines or records of the stage before: nothing is read
before somebody asks for it, and only one record is in memory at a time.
"""

from __future__ import annotations

import io
import random
import re
from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from functools import reduce
from itertools import groupby, islice, tee
from typing import Callable, Generator, Iterable, Iterator

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

LINE = re.compile(
    r"(?P<host>\S+) \S+ (?P<user>\S+) "
    r"\[(?P<day>\d\d)/(?P<month>\w{3})/(?P<year>\d{4}):(?P<time>\d\d:\d\d:\d\d)\] "
    r'"(?P<method>[A-Z]+) (?P<path>\S+)(?: HTTP/\d\.\d)?" '
    r"(?P<status>\d{3}) (?P<size>\d+|-)"
)


@dataclass(frozen=True)
class Record:
    host: str
    user: str | None
    date: str
    time: str
    method: str
    path: str
    status: int
    size: int

    @property
    def minute(self) -> str:
        return self.time[:5]

    @property
    def seconds(self) -> int:
        hours, minutes, seconds = map(int, self.time.split(":"))
        return (hours * 60 + minutes) * 60 + seconds


def write_log(lines: int, seed: int) -> io.StringIO:
    """An artificial log with some visitors, a robot, a break-in attempt and damaged lines."""
    source = random.Random(seed)
    log = io.StringIO()
    paths = "/ /index.html /news /shop?item=%d /img/logo.png /missing /api/items/%d".split()
    damage = ["", "garbage", '10.0.0.1 - - [bad date] "GET /" 200 5', "\x00\x01"]
    weights = [20, 10, 15, 25, 20, 3, 12]
    users = ["-", "-", "-", "ann", "bob"]
    clock = 8 * 3600.0
    for number in range(lines):
        clock += source.expovariate(1 / 4)
        robot = source.random() < 0.08
        host = "66.249.0.1" if robot else f"10.0.{source.randrange(3)}.{source.randrange(1, 9)}"
        path = source.choices(paths, weights)[0]
        if "%d" in path:
            path %= source.randrange(1, 30)
        if robot:
            path = "/robots.txt"
        status = 404 if path == "/missing" else source.choices([200, 304, 500], [90, 8, 2])[0]
        size = "-" if status == 304 else source.randrange(200, 20_000)
        method = "POST" if path.startswith("/api") and source.random() < 0.4 else "GET"
        write_line(log, clock, host, source.choice(users), method, path, status, size)
        if number % 97 == 50:
            print(source.choice(damage), file=log)
        if number == lines // 2:
            for attempt in range(12):
                write_line(log, clock + attempt, "203.0.113.9", "-", "POST", "/login", 401, 90)
    log.seek(0)
    return log


def write_line(log, clock, host, user, method, path, status, size) -> None:
    hours, rest = divmod(int(clock), 3600)
    stamp = f"05/Mar/2024:{hours:02}:{rest // 60:02}:{rest % 60:02} +0000"
    print(f'{host} - {user} [{stamp}] "{method} {path} HTTP/1.1" {status} {size}', file=log)


# Stages


def stripped(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if line := line.strip():
            yield line


def without_zone(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line.replace(" +0000]", "]", 1)


def parsed(lines: Iterable[str], rejected: list[str]) -> Iterator[Record]:
    """Records of the lines that can be read; the others are kept in `rejected`."""
    for line in lines:
        match = LINE.fullmatch(line)
        if match is None:
            rejected.append(line)
            continue
        month = MONTHS.index(match["month"]) + 1
        yield Record(
            host=match["host"],
            user=None if match["user"] == "-" else match["user"],
            date=f"{match['year']}-{month:02}-{match['day']}",
            time=match["time"],
            method=match["method"],
            path=match["path"],
            status=int(match["status"]),
            size=0 if match["size"] == "-" else int(match["size"]),
        )


def where(records: Iterable[Record], **wanted) -> Iterator[Record]:
    """The records whose attributes equal the wanted values, or satisfy the wanted functions."""
    tests = list(wanted.items())
    for record in records:
        for name, value in tests:
            actual = getattr(record, name)
            if not (value(actual) if callable(value) else actual == value):
                break
        else:
            yield record


def pipeline(source: Iterable, *stages: Callable[[Iterable], Iterable]) -> Iterable:
    return reduce(lambda items, stage: stage(items), stages, source)


def counted(items: Iterable, counter: Counter, name: str) -> Iterator:
    for item in items:
        counter[name] += 1
        yield item


def sessions(records: Iterable[Record], idle: int) -> Iterator[tuple[str, list[Record]]]:
    """Groups the records of a host into visits that end after `idle` seconds of silence."""
    open_sessions: dict[str, list[Record]] = {}
    for record in records:
        visit = open_sessions.get(record.host)
        if visit and record.seconds - visit[-1].seconds > idle:
            yield record.host, open_sessions.pop(record.host)
            visit = None
        if visit is None:
            open_sessions[record.host] = [record]
        else:
            visit.append(record)
    for host in sorted(open_sessions):
        yield host, open_sessions[host]


def alarms(records: Iterable[Record], limit: int, seconds: int) -> Iterator[tuple[str, str]]:
    """Hosts with more than `limit` refused requests within `seconds`, once for each host."""
    recent: defaultdict[str, deque[int]] = defaultdict(deque)
    reported = set()
    for record in records:
        if record.status != 401:
            continue
        times = recent[record.host]
        times.append(record.seconds)
        while times[0] < record.seconds - seconds:
            times.popleft()
        if len(times) > limit and record.host not in reported:
            reported.add(record.host)
            yield record.time, record.host


def moving_average(values: Iterable[float], width: int) -> Iterator[float]:
    window: deque[float] = deque(maxlen=width)
    for value in values:
        window.append(value)
        yield sum(window) / len(window)


def running_statistics() -> Generator[dict, float, None]:
    """A coroutine: send it numbers, it answers with count, mean and the extremes so far."""
    count, total = 0, 0.0
    low, high = float("inf"), float("-inf")
    answer: dict = {}
    while True:
        value = yield answer
        count += 1
        total += value
        low, high = min(low, value), max(high, value)
        answer = {"count": count, "mean": round(total / count, 1), "low": low, "high": high}


def broadcast(records: Iterable[Record], *consumers: Callable[[Iterator[Record]], object]) -> list:
    """Feeds the same records to several consumers."""
    copies = tee(records, len(consumers))
    return [consumer(copy) for consumer, copy in zip(consumers, copies)]


def bar(count: int, most: int) -> str:
    return "#" * round(count / most * 40)


# Questions


def traffic_by_host(records: Iterator[Record]) -> list[tuple[str, int]]:
    sizes: Counter[str] = Counter()
    for record in records:
        sizes[record.host] += record.size
    return sizes.most_common(4)


def status_table(records: Iterator[Record]) -> dict[int, int]:
    return dict(sorted(Counter(record.status for record in records).items()))


def popular_pages(records: Iterator[Record]) -> list[tuple[str, int]]:
    pages = Counter(re.sub(r"\d+", "N", record.path) for record in records)
    return sorted(pages.items(), key=lambda item: (-item[1], item[0]))[:5]


def requests_per_period(records: Iterator[Record]) -> list[tuple[str, int]]:
    by_period = groupby(records, key=lambda record: f"{record.minute[:4]}0")
    return [(period, sum(1 for _ in group)) for period, group in by_period]


def main() -> None:
    log = write_log(lines=900, seed=12)
    rejected: list[str] = []
    counter: Counter[str] = Counter()
    records = pipeline(
        log,
        lambda lines: counted(lines, counter, "lines"),
        stripped,
        without_zone,
        lambda lines: counted(lines, counter, "not empty"),
        lambda lines: parsed(lines, rejected),
        lambda items: counted(items, counter, "records"),
    )

    first = list(islice(records, 3))
    print("nothing is read too early:", dict(counter))
    for record in first:
        print(" ", record.time, record.host, record.method, record.path, record.status, record.size)

    visitors = (record for record in records if record.path != "/robots.txt")
    statuses, pages, hosts, visits, attacks, periods = broadcast(
        visitors,
        status_table,
        popular_pages,
        traffic_by_host,
        lambda copy: list(sessions(copy, idle=300)),
        lambda copy: list(alarms(copy, limit=5, seconds=60)),
        requests_per_period,
    )
    print(dict(counter), "rejected:", len(rejected))
    print("rejected lines:", sorted({line[:24] for line in rejected}))
    print("statuses:", statuses)
    for page, count in pages:
        print(f"  {page:<16}{count:>5}")
    print("most traffic:", ", ".join(f"{host} {size // 1024} KiB" for host, size in hosts))
    print("alarms:", attacks)

    longest = max(visits, key=lambda visit: len(visit[1]))
    print(f"{len(visits)} visits, the longest by {longest[0]} with {len(longest[1])} requests")
    most = max(count for _, count in periods)
    for (period, count), average in zip(periods, moving_average((c for _, c in periods), 3)):
        print(f"  {period} {bar(count, most):<40} {count:>4} {average:7.1f}")

    log.seek(0)
    again = list(parsed(without_zone(stripped(log)), []))
    posts = where(again, method="POST", status=lambda status: status < 400)
    print("successful posts:", sum(1 for _ in posts))
    statistics = running_statistics()
    next(statistics)
    summary = {}
    for record in where(again, status=200, user="ann"):
        summary = statistics.send(record.size)
    statistics.close()
    print("sizes for ann:", summary)
    broken = parsed(["broken"], rejected)
    print(next(broken, "no record"), rejected[-1])


if __name__ == "__main__":
    main()
