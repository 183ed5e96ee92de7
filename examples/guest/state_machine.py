"""State machines written with match: a vending machine, a parser of HTTP requests, and a lift."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Generator, Iterable
from dataclasses import dataclass, field, replace
from enum import Enum, Flag, auto, unique
from typing import NamedTuple, TypeAlias


# A vending machine: states and events are values, a step is a pure function.


@dataclass(frozen=True)
class Coin:
    cents: int


@dataclass(frozen=True)
class Choose:
    slot: str


@dataclass(frozen=True)
class Cancel:
    pass


@dataclass(frozen=True)
class Service:
    stock: dict[str, int] = field(hash=False)


Event: TypeAlias = Coin | Choose | Cancel | Service


@dataclass(frozen=True, kw_only=True)
class Idle:
    earned: int = 0


@dataclass(frozen=True, kw_only=True)
class Paid(Idle):
    inserted: int

    def __post_init__(self):
        if self.inserted <= 0:
            raise ValueError(f"inserted must be positive, not {self.inserted}")


class Product(NamedTuple):
    name: str
    price: int
    left: int


class Machine:
    COINS = (200, 100, 50, 20, 10, 5)

    def __init__(self, **slots: Product):
        self.state: Idle | Paid = Idle()
        self.slots = slots
        self.log: list[str] = []

    def change(self, cents: int) -> str:
        out = Counter()
        for coin in self.COINS:
            out[coin], cents = divmod(cents, coin)
        return " + ".join(f"{n}x{coin}" for coin, n in out.items() if n) or "nothing"

    def handle(self, event: Event) -> str:
        match self.state, event:
            case Idle() | Paid(), Coin(cents) if cents not in self.COINS:
                return f"rejects a coin of {cents}"
            case Paid(inserted=paid, earned=earned), Coin(cents):
                self.state = Paid(inserted=paid + cents, earned=earned)
                return f"shows {self.state.inserted}"
            case Idle(earned=earned), Coin(cents):
                self.state = Paid(inserted=cents, earned=earned)
                return f"shows {cents}"
            case _, Choose(slot) if slot not in self.slots:
                return f"has no slot {slot}"
            case Paid(inserted=paid) as state, Choose(slot):
                return self.sell(state, slot, self.slots[slot], paid)
            case Idle(), Choose(slot):
                return f"shows the price of {self.slots[slot].name}: {self.slots[slot].price}"
            case Paid(inserted=paid, earned=earned), Cancel():
                self.state = Idle(earned=earned)
                return f"returns {self.change(paid)}"
            case Idle(), Cancel():
                return "does nothing"
            case Paid(), Service():
                return "is in use"
            case Idle(earned=earned), Service(stock={**counts}):
                for slot, n in counts.items():
                    self.slots[slot] = self.slots[slot]._replace(left=n)
                self.state = replace(self.state, earned=0)
                return f"is refilled, hands out {earned}"
        raise AssertionError(f"unhandled: {self.state}, {event}")

    def sell(self, state: Paid, slot: str, product: Product, paid: int) -> str:
        match product:
            case Product(left=0, name=name):
                return f"is out of {name}"
            case Product(price=price) if price > paid:
                return f"wants {price - paid} more"
            case Product(name, price, left):
                self.slots[slot] = product._replace(left=left - 1)
                self.state = Idle(earned=state.earned + price)
                return f"drops {name}, returns {self.change(paid - price)}"


# A parser of requests, fed piece by piece: a generator is the state.


class Request(NamedTuple):
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes


class BadRequest(Exception):
    def __init__(self, status: int, reason: str):
        super().__init__(status, reason)
        self.status, self.reason = status, reason

    def __str__(self):
        return f"{self.status} {self.reason}"


def unquote(text: str) -> str:
    return re.sub(
        r"((?:%[0-9A-Fa-f]{2})+)", lambda m: bytes.fromhex(m[1].replace("%", "")).decode("utf-8", "replace"), text,
    )


def parser(limit: int = 256) -> Generator[list[Request], bytes, None]:
    buffer = bytearray()
    done: list[Request] = []

    def line() -> Generator[list[Request], bytes, str]:
        nonlocal done
        while (end := buffer.find(b"\r\n")) < 0:
            if len(buffer) > limit:
                raise BadRequest(431, "line too long")
            ready, done = done, []
            buffer.extend((yield ready))
        text = buffer[:end].decode("latin-1")
        del buffer[: end + 2]
        return text

    def exactly(n: int) -> Generator[list[Request], bytes, bytes]:
        nonlocal done
        while len(buffer) < n:
            ready, done = done, []
            buffer.extend((yield ready))
        piece = bytes(buffer[:n])
        del buffer[:n]
        return piece

    while True:
        match (yield from line()).split(" "):
            case [""]:
                continue
            case [method, target, "HTTP/1.1" | "HTTP/1.0"] if method.isupper():
                path, _, tail = target.partition("?")
            case [_, _, version] if version.startswith("HTTP/"):
                raise BadRequest(505, f"version {version!r}")
            case words:
                raise BadRequest(400, f"{len(words)} words in the first line")
        query = dict(pair.partition("=")[::2] for pair in tail.split("&") if pair)
        headers: dict[str, str] = {}
        while header := (yield from line()):
            match re.fullmatch(r"([!#-'*+.^`|~\w-]+):[ \t]*(.*?)[ \t]*", header):
                case None:
                    raise BadRequest(400, f"header {header!r}")
                case found:
                    headers[found[1].title()] = found[2]
        match headers:
            case {"Content-Length": length} if length.isdigit():
                body = yield from exactly(int(length))
            case {"Transfer-Encoding": "chunked"}:
                parts = []
                while size := int((yield from line()).partition(";")[0], 16):
                    parts.append((yield from exactly(size)))
                    yield from line()
                yield from line()
                body = b"".join(parts)
            case {"Content-Length": length}:
                raise BadRequest(400, f"length {length!r}")
            case _:
                body = b""
        done.append(Request(method, unquote(path), {k: unquote(v) for k, v in query.items()}, headers, body))


def feed(pieces: Iterable[bytes]) -> None:
    machine = parser()
    next(machine)
    try:
        for piece in pieces:
            for request in machine.send(piece):
                print("  ", request)
    except BadRequest as error:
        print("  ", error, error.args)
    else:
        machine.close()


# A lift: flags, a deque and a table of transitions.


class Door(Flag):
    CLOSED = 0
    OPENING = auto()
    OPEN = auto()
    BLOCKED = auto()
    MOVING = OPENING | BLOCKED


@unique
class Move(Enum):
    UP = 1
    REST = 0
    DOWN = -1

    def __neg__(self):
        return Move(-self.value)


@dataclass(slots=True)
class Lift:
    floor: int = 0
    move: Move = Move.REST
    door: Door = Door.CLOSED
    calls: set[int] = field(default_factory=set)
    trace: deque[str] = field(default_factory=lambda: deque(maxlen=12))

    def step(self) -> bool:
        self.trace.append(f"{self.floor}{'^-v'[1 - self.move.value]}{'.' if self.door else ''}")
        match self:
            case Lift(door=Door.OPEN):
                self.door = Door.CLOSED
            case Lift(floor=here, calls=calls) if here in calls:
                calls.discard(here)
                self.door = Door.OPEN
            case Lift(calls=calls) if not calls:
                self.move = Move.REST
                return False
            case Lift(move=Move.REST, floor=here, calls=calls):
                nearest = min(calls, key=lambda floor: (abs(floor - here), floor))
                self.move = Move.UP if nearest > here else Move.DOWN
            case Lift(move=move, floor=here, calls=calls):
                if any((floor - here) * move.value > 0 for floor in calls):
                    self.floor += move.value
                else:
                    self.move = -move
        return True


def main() -> None:
    machine = Machine(A=Product("crisps", 120, 1), B=Product("water", 95, 5))
    for event in [
        Choose("A"), Cancel(), Coin(100), Choose("A"), Coin(3), Coin(50), Choose("C"), Choose("A"),
        Coin(200), Choose("A"), Service({}), Choose("B"), Service({"A": 9, "B": 9}), Coin(10), Cancel(),
    ]:
        print(f"{event!r:<40} -> {machine.handle(event)}")
    print(machine.state, *machine.slots.values(), hash(Coin(5)) == hash(Coin(5)), Coin(5) == Choose("5"))
    try:
        Paid(inserted=0)
    except ValueError as error:
        print(error)
    try:
        machine.handle("kick")
    except AssertionError as error:
        print(error)

    whole = (
        b"GET /a%20b/%C3%A9?x=1&y=%26&z HTTP/1.1\r\nhost: example.org\r\n\r\n"
        b"POST /form HTTP/1.1\r\nContent-Length: 5\r\nX-Note:  padded \t\r\n\r\nhello"
        b"PUT /chunks HTTP/1.0\r\ntransfer-encoding: chunked\r\n\r\n4;note=1\r\nWiki\r\nA\r\npedia in\r\n\r\n0\r\n\r\n\r\n"
    )
    for size in (len(whole), 7):
        print(f"in pieces of {size}")
        feed(whole[at : at + size] for at in range(0, len(whole), size))
    print("bad ones")
    for bad in (
        b"GET /\r\n", b"get / HTTP/1.1\r\n", b"GET / HTTP/3\r\n", b"x" * 300, b"GET / HTTP/1.1\r\nno header\r\n",
        b"A / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    ):
        feed([bad])

    lift = Lift()
    lift.calls |= {3, 1}
    steps = 0
    while lift.step():
        steps += 1
        if steps == 6:
            lift.calls.add(0)
    print(" ".join(lift.trace), steps, lift)
    print(Door.MOVING, Door.OPEN | Door.BLOCKED, Door(0), list(Door.MOVING), ~Door.OPEN, Door.OPENING in Door.MOVING)
    print(repr(-Move.UP), Move["DOWN"], Move.REST.name, Move(1) is Move.UP)


if __name__ == "__main__":
    main()
