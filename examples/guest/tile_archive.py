"""A binary file format: maps of a game in chunks, compressed, with checksums and an index.

    header   magic "TILE", version, flags, number of chunks, place of the index
    chunk    kind, length, CRC-32 of what follows, then the bytes themselves
    index    name, kind and place of each chunk

Layers of tiles are arrays of 16-bit numbers, packed with zlib; properties are text as key and value.
Damaged files are recognised, and what can be read of them is.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import struct
import zlib
from array import array
from dataclasses import dataclass
from enum import IntEnum
from typing import BinaryIO, Iterator

MAGIC = b"TILE"
VERSION = 2
HEADER = struct.Struct("<4sHHIQ")
CHUNK = struct.Struct("<BxHII")
ENTRY = struct.Struct("<BBQ")
POINT = struct.Struct("<hhe")


class Kind(IntEnum):
    LAYER = 1
    PROPERTIES = 2
    POINTS = 3


class DamagedFile(Exception):
    """The bytes are not what the format says."""


@dataclass
class Layer:
    """Tiles in rows; the number of a tile says what it looks like."""

    width: int
    tiles: array

    @property
    def height(self) -> int:
        return len(self.tiles) // self.width

    def at(self, x: int, y: int) -> int:
        return self.tiles[y * self.width + x]

    def rows(self) -> Iterator[array]:
        for start in range(0, len(self.tiles), self.width):
            yield self.tiles[start:start + self.width]

    def show(self, pictures: str = ".#~^*") -> str:
        return "\n".join("".join(pictures[t] for t in row) for row in self.rows())


class Writer:
    """Writes chunks one after the other; the index comes last."""

    def __init__(self, file: BinaryIO):
        self.file = file
        self.index: list[tuple[str, Kind, int]] = []
        file.write(bytes(HEADER.size))

    def chunk(self, name: str, kind: Kind, payload: bytes, packed: bool = False) -> None:
        flags = 1 if packed else 0
        if packed:
            payload = zlib.compress(payload, 9)
        self.index.append((name, kind, self.file.tell()))
        self.file.write(CHUNK.pack(kind, flags, len(payload), zlib.crc32(payload)))
        self.file.write(payload)

    def layer(self, name: str, layer: Layer) -> None:
        head = struct.pack("<HH", layer.width, layer.height)
        self.chunk(name, Kind.LAYER, head + layer.tiles.tobytes(), packed=True)

    def properties(self, name: str, values: dict[str, str]) -> None:
        out = bytearray(struct.pack("<H", len(values)))
        for key, value in values.items():
            for text in key, value:
                data = text.encode()
                out += struct.pack(f"<H{len(data)}s", len(data), data)
        self.chunk(name, Kind.PROPERTIES, bytes(out))

    def points(self, name: str, points: list[tuple[int, int, float]]) -> None:
        payload = bytearray(POINT.size * len(points))
        for i, point in enumerate(points):
            POINT.pack_into(payload, i * POINT.size, *point)
        self.chunk(name, Kind.POINTS, bytes(payload))

    def finish(self) -> None:
        place = self.file.tell()
        for name, kind, offset in self.index:
            data = name.encode()
            self.file.write(ENTRY.pack(kind, len(data), offset) + data)
        self.file.seek(0)
        self.file.write(HEADER.pack(MAGIC, VERSION, 0, len(self.index), place))


class Reader:
    """Reads the index first, and chunks when they are asked for."""

    def __init__(self, data: bytes):
        self.data = memoryview(data)
        if len(data) < HEADER.size:
            raise DamagedFile("too short for a header")
        magic, self.version, _, count, place = HEADER.unpack_from(data)
        if magic != MAGIC:
            raise DamagedFile(f"no tile archive: {binascii.hexlify(magic, ' ').decode()}")
        if self.version > VERSION:
            raise DamagedFile(f"version {self.version} is not known")
        self.chunks: dict[str, tuple[Kind, int]] = {}
        for _ in range(count):
            try:
                kind, length, offset = ENTRY.unpack_from(data, place)
            except struct.error:
                raise DamagedFile("the index ends early") from None
            place += ENTRY.size
            name = bytes(self.data[place:place + length]).decode()
            if len(data) < place + length:
                raise DamagedFile("the index ends early")
            place += length
            self.chunks[name] = Kind(kind), offset

    def payload(self, name: str, expected: Kind) -> bytes:
        kind, offset = self.chunks[name]
        if kind is not expected:
            raise TypeError(f"{name} is {kind.name}, not {expected.name}")
        number, flags, length, checksum = CHUNK.unpack_from(self.data, offset)
        start = offset + CHUNK.size
        payload = bytes(self.data[start:start + length])
        if len(payload) < length:
            raise DamagedFile(f"{name} ends early")
        if number != kind or zlib.crc32(payload) != checksum:
            raise DamagedFile(f"{name} has a wrong checksum")
        return zlib.decompress(payload) if flags & 1 else payload

    def layer(self, name: str) -> Layer:
        payload = self.payload(name, Kind.LAYER)
        width, height = struct.unpack_from("<HH", payload)
        tiles = array("H")
        tiles.frombytes(payload[4:])
        if len(tiles) != width * height:
            raise DamagedFile(f"{name} has {len(tiles)} tiles, not {width} x {height}")
        return Layer(width, tiles)

    def properties(self, name: str) -> dict[str, str]:
        stream = io.BytesIO(self.payload(name, Kind.PROPERTIES))

        def text() -> str:
            (length,) = struct.unpack("<H", stream.read(2))
            return stream.read(length).decode()

        (count,) = struct.unpack("<H", stream.read(2))
        return {text(): text() for _ in range(count)}

    def points(self, name: str) -> list[tuple[int, int, float]]:
        return list(POINT.iter_unpack(self.payload(name, Kind.POINTS)))


def island(width: int, height: int) -> Layer:
    """An island with a lake, by distances from two points."""
    tiles = array("H", bytes(2 * width * height))
    for y in range(height):
        for x in range(width):
            dx, dy = (x - width / 2) * 2 / width, (y - height / 2) * 2 / height
            shore = dx * dx + dy * dy
            lake = (dx - 0.2) ** 2 * 6 + (dy + 0.1) ** 2 * 6
            tile = 2 if shore > 0.8 else 1
            if tile == 1 and lake < 0.4:
                tile = 2
            elif tile == 1 and shore < 0.25:
                tile = 3
            tiles[y * width + x] = tile
    return Layer(width, tiles)


def build() -> bytes:
    file = io.BytesIO()
    writer = Writer(file)
    writer.layer("ground", island(36, 14))
    flags = Layer(36, array("H", [0]) * (36 * 14))
    for x in range(0, 36, 5):
        flags.tiles[7 * 36 + x] = 4
    writer.layer("flags", flags)
    writer.properties("info", {"title": "Île du Lac", "author": "nobody", "music": "sea.ogg"})
    writer.points("places", [(3, 4, 0.5), (-7, 300, 1 / 3), (32767, -32768, 65504.0)])
    writer.finish()
    return file.getvalue()


def damage(data: bytes) -> Iterator[tuple[str, bytes]]:
    yield "another magic", b"ELIT" + data[4:]
    yield "a later version", data[:4] + struct.pack("<H", 9) + data[6:]
    yield "cut in the header", data[:10]
    yield "cut in the index", data[:-5]
    flipped = bytearray(data)
    flipped[HEADER.size + CHUNK.size + 3] ^= 0x40
    yield "a flipped bit", bytes(flipped)


def main() -> None:
    data = build()
    print(f"{len(Reader(data).chunks)} chunks, header {data[:8].hex(' ', 2)}")
    reader = Reader(data)
    for name, (kind, offset) in reader.chunks.items():
        size = len(reader.payload(name, kind))
        print(f"{name:<8}{kind.name:<12}{size:>6} bytes")
    ground = reader.layer("ground")
    print(ground.show())
    print("tile in the middle:", ground.at(18, 7), "of", sorted(set(ground.tiles)))
    digest = hashlib.sha256(ground.tiles.tobytes()).hexdigest()
    print("digest", digest[:24], "packed again:", reader.layer("ground") == ground)
    print(reader.properties("info"))
    print([(x, y, round(size, 4)) for x, y, size in reader.points("places")])
    raw = memoryview(reader.layer("flags").tiles)
    print("flags at", [i for i, tile in enumerate(raw[7 * 36:8 * 36]) if tile])
    text = base64.b85encode(data[:8])
    print("as text", text.decode(), base64.b85decode(text) == data[:8])
    for what, bad in damage(data):
        try:
            broken = Reader(bad)
            broken.layer("ground")
            print(what, "went unnoticed")
        except DamagedFile as e:
            print(f"{what}: {e}")
    try:
        reader.layer("info")
    except TypeError as e:
        print(e)


if __name__ == "__main__":
    main()
