import re
import tempfile
from collections import deque


def producers_and_consumers(r, threads, parallel):
    """Q1: what producers put into a deque at one end, consumers get at the other, each once, in order."""
    often = r.randrange(10, 60)
    shared, got = deque(), [[] for _ in range(threads)]
    left = r.random() < 0.5
    put, get = (shared.appendleft, shared.pop) if left else (shared.append, shared.popleft)
    brief = deque(maxlen=3)

    def work(me):
        for n in range(often):
            put((me, n))
            brief.extend([n, n + 1])
            brief.appendleft(n)
            check(len(brief) <= 3, "longer than it may be")
            if n % 2:
                try:
                    got[me].append(get())
                except IndexError:
                    pass
                brief.rotate(1)

    together(*[lambda me=me: work(me) for me in range(threads)])
    rest = []
    while shared:
        rest.append(get())
    everything = [(me, n) for me in range(threads) for n in range(often)]
    check(sorted(sum(got, []) + rest) == everything, "lost or doubled")
    for taken in [*got, rest]:
        for me in range(threads):
            mine = [n for who, n in taken if who == me]
            check(mine == sorted(mine), "out of order")


def rotations(r, threads, parallel):
    """Q1, Q2: a copy of a deque that is being turned is the deque, turned; an extension is in it whole or not at all."""
    size = r.randrange(2, 40)
    shared = deque(range(size))
    growing = deque()
    width = r.randrange(2, 6)
    turned = {tuple((i + k) % size for i in range(size)) for k in range(size)}

    def change():
        for n in range(60):
            shared.rotate(r.randrange(-3, 4))
            growing.extend([n] * width)
            if n % 4 == 3:
                growing.clear()

    def look():
        check(tuple(shared.copy()) in turned, "not turned")
        check(tuple(list(shared)) in turned, "not turned in a list")
        seen = list(growing)
        check(len(seen) % width == 0 and all(seen.count(x) == width for x in seen), f"a part: {seen}")
        check(len(shared) == size and 0 <= shared[0] < size, "length or item")

    beside(change, *[look] * (threads - 1))


def byte_arrays(r, threads, parallel):
    """B1: operations on a bytearray take effect at once."""
    size = r.randrange(2, 200)
    shared = bytearray(b"a" * size)
    sources = [bytearray(b"a" * size), bytearray(b"b" * size)]
    tail = bytearray()

    def change():
        for n in range(80):
            shared[:] = sources[n % 2]
            tail.extend(b"xyz")
            tail.append(0)
            tail.pop()

    def look():
        for seen in (bytes(shared), shared[:], shared.copy(), shared.decode().encode(), shared + b"", shared.upper().lower()):
            check(len(set(seen)) == 1 and len(seen) == size, "half a change")
        check(shared.find(b"ab") == shared.find(b"ba") == -1 and shared.count(b"a") in (0, size), "found half a change")
        seen = bytes(tail).rstrip(b"\0")
        check(seen == b"xyz" * (len(seen) // 3), "half an extension")

    beside(change, *[look] * (threads - 1))


def bytes_appended(r, threads, parallel):
    """B1: bytes that several threads append are all there."""
    often = r.randrange(10, 80)
    shared = bytearray()

    def work(me):
        for n in range(often):
            shared.append(me)
            shared.extend(bytes([me]))
            shared.insert(0, me)

    together(*[lambda me=me: work(me) for me in range(threads)])
    check([shared.count(me) for me in range(threads)] == [3 * often] * threads and len(shared) == 3 * often * threads, "lost")


def wide_elements(r, threads, parallel):
    """B2: an element of eight bytes is read whole, and so is one that is seen through a memoryview."""
    size = r.randrange(1, 20)
    values = [0x1111111111111111, 0x2222222222222222, 0x7FFFFFFFFFFFFFFF]
    numbers = memoryview(bytearray(8 * size)).cast("q")
    doubles = memoryview(bytearray(8 * size)).cast("d")
    small = memoryview(bytearray(4 * size)).cast("i")
    numbers[:] = memoryview(bytearray(b"\x11" * 8 * size)).cast("q")

    def change():
        for n in range(120):
            numbers[n % size] = values[n % 3]
            doubles[n % size] = [1.5, -1.5, 1e300][n % 3]
            small[n % size] = [-1, 0x01020304][n % 2]

    def look():
        check(all(x in values for x in numbers), "torn")
        check(all(x in (0.0, 1.5, -1.5, 1e300) for x in doubles), "torn")
        check(all(x in (0, -1, 0x01020304) for x in small), "torn")
        check(all(x in values for x in numbers.tolist()), "torn in a list")

    beside(change, *[look] * (threads - 1))


def lent_buffers(r, threads, parallel):
    """B2, K1: while a buffer is lent it keeps its size, and who tries to change that gets BufferError."""
    size = r.randrange(1, 50)
    shared = bytearray(size)
    resizes = [
        lambda: shared.append(1),
        lambda: shared.extend(b"12"),
        lambda: shared.pop(),
        lambda: shared.clear(),
        lambda: shared.__delitem__(0),
        lambda: shared.insert(0, 1),
        lambda: shared.__setitem__(slice(0, 1), b"xx"),
    ]

    def lend():
        for _ in range(10):
            with memoryview(shared) as view:
                check(len(view) == len(shared), "size")
                before = len(view)
                for i in range(before):
                    view[i] = i % 256
                check(len(shared) == before, "resized while lent")

    def resize():
        for _ in range(10):
            try:
                r.choice(resizes)()
                shared.extend(b"1")
            except (BufferError, IndexError) as e:
                check("Existing exports of data" in str(e) or type(e) is IndexError, e)

    together(lend, *[resize] * (threads - 1))
    shared.append(0)


def kernels(r, threads, parallel):
    """K1, K2: what reads or fills a buffer outside the lock finds it of one size; bytes may change under it."""
    size = r.randrange(1000, 60_000)
    shared, changing = bytearray(b"a" * size), bytearray(size)
    whole = {b"a" * n for n in range(size, size + 2)}

    def resize():
        for n in range(20):
            try:
                shared.append(97)
                shared.pop()
            except BufferError:
                pass
            changing[:] = bytes([n]) * size

    def look():
        with tempfile.TemporaryFile(buffering=0) as f:
            f.write(shared)
            f.seek(0)
            check(f.read() in whole, "written")
            f.seek(0)
            f.truncate()
            f.write(changing)
            f.seek(0)
            seen = f.read()
            check(len(seen) == size and max(seen) < 20, "written while it changed")
            own = bytearray(size)
            f.seek(0)
            check(f.readinto(own) == size and own == seen, "read")
        check(re.search(b"[^a]", shared) is None, "searched")
        check(re.fullmatch(b"a*", shared).end() in (size, size + 1), "matched")

    beside(resize, *[look] * (threads - 1))
    while len(shared) > size:
        shared.pop()
