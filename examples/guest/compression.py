"""Packs text: Huffman codes, LZ77, run lengths and arithmetic with bytes; an archive format with checksums."""

from __future__ import annotations

import io
import itertools
import os
import random
import string
import sys
import tempfile
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections import Counter, deque
from contextlib import closing, suppress
from functools import reduce
from heapq import heapify, heappop, heappush, merge, nlargest
from typing import BinaryIO, ClassVar, Iterator, Self


class BitWriter:
    def __init__(self):
        self.out = bytearray()
        self.bits = self.count = 0

    def write(self, value: int, width: int) -> None:
        self.bits = self.bits << width | value & (1 << width) - 1
        self.count += width
        while self.count >= 8:
            self.count -= 8
            self.out.append(self.bits >> self.count & 0xFF)
        self.bits &= (1 << self.count) - 1

    def close(self) -> bytes:
        if self.count:
            self.write(0, 8 - self.count)
        return bytes(self.out)


class BitReader:
    def __init__(self, data: bytes | memoryview):
        self.value = int.from_bytes(data, "big")
        self.left = len(data) * 8

    def read(self, width: int) -> int:
        if width > self.left:
            raise EOFError(f"{width} bits wanted, {self.left} left")
        self.left -= width
        return self.value >> self.left & (1 << width) - 1

    def __iter__(self) -> Iterator[int]:
        while self.left:
            yield self.read(1)


class Codec(ABC):
    """A way to pack bytes. Subclasses register under the letter they are stored with."""

    known: ClassVar[dict[bytes, type[Self]]] = {}
    letter: ClassVar[bytes]

    def __init_subclass__(cls, *, letter: str, **rest):
        super().__init_subclass__(**rest)
        cls.letter = letter.encode("ascii")
        Codec.known[cls.letter] = cls

    @abstractmethod
    def pack(self, data: bytes) -> bytes: ...

    @abstractmethod
    def unpack(self, data: bytes) -> bytes: ...


class Stored(Codec, letter="s"):
    def pack(self, data):
        return data

    unpack = pack


class RunLength(Codec, letter="r"):
    def pack(self, data):
        out = bytearray()
        for byte, group in itertools.groupby(data):
            n = sum(1 for _ in group)
            while n:
                step = min(n, 255)
                out += bytes((step, byte))
                n -= step
        return bytes(out)

    def unpack(self, data):
        if len(data) % 2:
            raise ValueError("odd length")
        return b"".join(bytes([byte]) * n for n, byte in zip(data[::2], data[1::2]))


class Huffman(Codec, letter="h"):
    """Canonical codes: only their lengths are stored."""

    @staticmethod
    def lengths(data: bytes) -> dict[int, int]:
        heap = [(n, byte, (byte,)) for byte, n in Counter(data).items()]
        heapify(heap)
        depth = Counter({entry[1]: 1 for entry in heap} if len(heap) == 1 else {})
        while len(heap) > 1:
            a, b = heappop(heap), heappop(heap)
            depth.update(a[2] + b[2])
            heappush(heap, (a[0] + b[0], min(a[1], b[1]), a[2] + b[2]))
        return dict(depth)

    @staticmethod
    def codes(lengths: dict[int, int]) -> dict[int, tuple[int, int]]:
        codes, code, last = {}, 0, 0
        for byte, length in sorted(lengths.items(), key=lambda item: item[::-1]):
            code <<= length - last
            codes[byte] = code, length
            code, last = code + 1, length
        return codes

    def pack(self, data):
        lengths = self.lengths(data)
        codes = self.codes(lengths)
        writer = BitWriter()
        writer.write(len(data), 32)
        writer.write(len(lengths), 9)
        for byte, length in sorted(lengths.items()):
            writer.write(byte, 8)
            writer.write(length, 6)
        for byte in data:
            writer.write(*codes[byte])
        return writer.close()

    def unpack(self, data):
        reader = BitReader(data)
        size, kinds = reader.read(32), reader.read(9)
        lengths = {reader.read(8): reader.read(6) for _ in range(kinds)}
        meaning = {(length, code): byte for byte, (code, length) in self.codes(lengths).items()}
        out, code, length = bytearray(), 0, 0
        while len(out) < size:
            code, length = code << 1 | reader.read(1), length + 1
            with suppress(KeyError):
                out.append(meaning[length, code])
                code = length = 0
        return bytes(out)


class Window(Codec, letter="w"):
    """LZ77: literals and (distance, length) pairs, found by the last places of three bytes."""

    SPAN, LEAST, MOST = 1 << 12, 3, 18

    def pack(self, data):
        writer, places, at = BitWriter(), {}, 0
        writer.write(len(data), 32)
        while at < len(data):
            best, start = 0, 0
            for place in places.get(data[at : at + 3], ()):
                if at - place < self.SPAN:
                    n = 0
                    while n < self.MOST and at + n < len(data) and data[place + n] == data[at + n]:
                        n += 1
                    if n > best:
                        best, start = n, place
            step = best if best >= self.LEAST else 1
            if step > 1:
                writer.write(1, 1)
                writer.write(at - start, 12)
                writer.write(best - self.LEAST, 4)
            else:
                writer.write(data[at], 9)
            for i in range(at, at + step):
                places.setdefault(data[i : i + 3], deque(maxlen=8)).appendleft(i)
            at += step
        return writer.close()

    def unpack(self, data):
        reader = BitReader(data)
        size, out = reader.read(32), bytearray()
        while len(out) < size:
            if reader.read(1):
                start = len(out) - reader.read(12)
                if start < 0:
                    raise ValueError("distance beyond the beginning")
                for i in range(start, start + reader.read(4) + self.LEAST):
                    out.append(out[i])
            else:
                out.append(reader.read(8))
        return bytes(out)


class Both(Codec, letter="b"):
    parts = (Window(), Huffman())

    def pack(self, data):
        return reduce(lambda d, part: part.pack(d), self.parts, data)

    def unpack(self, data):
        return reduce(lambda d, part: part.unpack(d), reversed(self.parts), data)


def crc32(data: bytes, table=[]) -> int:
    if not table:
        for n in range(256):
            for _ in range(8):
                n = n >> 1 ^ 0xEDB88320 * (n & 1)
            table.append(n)
    value = 0xFFFFFFFF
    for byte in data:
        value = value >> 8 ^ table[(value ^ byte) & 0xFF]
    return value ^ 0xFFFFFFFF


class CorruptArchive(Exception):
    pass


class Archive:
    MAGIC = b"PK\xb5\x00"

    def __init__(self, file: BinaryIO):
        self.file = file

    def add(self, name: str, data: bytes) -> float:
        letter, packed = min(
            ((c.letter, c().pack(data)) for c in Codec.known.values()), key=lambda pair: (len(pair[1]), pair[0]),
        )
        title = name.encode()
        header = b"".join([
            self.MAGIC, letter, *(n.to_bytes(4, "little") for n in (len(title), len(packed), crc32(data))),
        ])
        self.file.write(header + title)
        self.file.write(memoryview(packed))
        return len(packed) / max(1, len(data))

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        self.file.seek(0)
        while header := self.file.read(17):
            if header[:4] != self.MAGIC or len(header) < 17:
                raise CorruptArchive(f"no entry at {self.file.tell() - len(header)}")
            n, size, check = (int.from_bytes(header[i : i + 4], "little") for i in (5, 9, 13))
            name = self.file.read(n).decode()
            try:
                data = Codec.known[header[4:5]]().unpack(self.file.read(size))
            except (EOFError, ValueError, KeyError) as error:
                raise CorruptArchive(f"{name}: {error}") from error
            if crc32(data) != check:
                raise CorruptArchive(f"{name}: checksum {crc32(data):#010x}, not {check:#010x}")
            yield name, data

    def close(self):
        self.file.close()


class Markov:
    """Text that looks like the text it has read."""

    def __init__(self, text: str, order: int = 2):
        words = text.split()
        self.order, self.after = order, {}
        for *context, word in zip(*(words[i:] for i in range(order + 1))):
            self.after.setdefault(tuple(context), Counter())[word] += 1

    def generate(self, count: int, seed) -> str:
        rng = random.Random(seed)
        out = list(rng.choice(sorted(self.after)))
        while len(out) < count:
            choices = self.after.get(tuple(out[-self.order :]))
            if choices is None:
                out += rng.choice(sorted(self.after))
                continue
            words, weights = zip(*sorted(choices.items()))
            totals = list(itertools.accumulate(weights))
            out.append(words[bisect_right(totals, rng.random() * totals[-1])])
        return " ".join(out)


RHYME = """This is the farmer sowing his corn that kept the cock that crowed in the morn that waked the priest
all shaven and shorn that married the man all tattered and torn that kissed the maiden all forlorn that milked
the cow with the crumpled horn that tossed the dog that worried the cat that killed the rat that ate the malt
that lay in the house that Jack built. This is the cow with the crumpled horn that lay in the house."""


def main() -> None:
    generator = Markov(RHYME)
    rng = random.Random("compression")
    texts = {
        "rhyme": RHYME.encode(),
        "markov": generator.generate(300, 7).encode(),
        "zeros": bytes(3000),
        "noise": rng.randbytes(500),
        "letters": "".join(rng.choices(string.ascii_lowercase, weights=range(26, 0, -1), k=800)).encode(),
        "one": b"x",
        "nothing": b"",
        "unicode": "Ærøskøbing 東京 🎈 ".encode() * 9,
        "steps": bytes(itertools.chain.from_iterable([n] * n for n in range(40))),
    }
    print(generator.generate(25, 1))
    print(generator.generate(12, "another seed"), len(generator.after))
    print(f"{'text':<10}{'size':>6}" + "".join(f"{c.__name__:>11}" for c in Codec.known.values()))
    for name, data in texts.items():
        sizes = []
        for codec in Codec.known.values():
            packed = codec().pack(data)
            assert codec().unpack(packed) == data, (name, codec)
            sizes.append(len(packed))
        print(f"{name:<10}{len(data):>6}" + "".join(f"{n:>11}" for n in sizes), f" {crc32(data):08x}")
    print(
        nlargest(3, Huffman.lengths(RHYME.encode()).items(), key=lambda item: (item[1], item[0])),
        Huffman.codes({97: 1, 98: 2, 99: 2}),
    )

    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "texts.pack")
        with open(path, "wb") as file:
            archive = Archive(file)
            shares = {name: archive.add(name, data) for name, data in texts.items()}
        print({name: f"{share:.0%}" for name, share in shares.items()}, os.path.getsize(path))
        with closing(Archive(open(path, "rb"))) as archive:
            print(dict(archive) == texts)
        whole = open(path, "rb").read()
    for label, damaged in {
        "cut": whole[:-2],
        "flipped": bytes(b ^ (i == 60) << 4 for i, b in enumerate(whole)),
        "magic": b"\0" + whole[1:],
        "letter": whole[:4] + b"?" + whole[5:],
        "short": whole[:9],
    }.items():
        try:
            print(label, [name for name, _ in Archive(io.BytesIO(damaged))])
        except CorruptArchive as error:
            print(f"{label}: {error} {error.__cause__!r}")
    runs = [sorted(rng.sample(range(1000), 5)) for _ in range(3)]
    print(
        list(merge(*runs)), rng.getrandbits(70), rng.sample(RHYME.split(), 3), f"{rng.gauss(0, 1):.12f}",
        rng.shuffle(runs), runs[0][0],
    )
    view = memoryview(bytearray(range(16)))
    view[4:8] = b"\xff" * 4
    print(
        view[::3].tolist(), view.cast("I")[1] if sys.byteorder == "little" else 0, bytes(view[-3:]).hex("-"),
        view.readonly, b"%x|%5.1f|%-4s|" % (255, 2.25, b"ab"),
    )


if __name__ == "__main__":
    main()
