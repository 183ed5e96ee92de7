from collections import Counter


def reads_of_items(r, threads, parallel):
    """L1: what is read was stored; the length is one that the list had."""
    size = r.randrange(1, 20)
    shared = [(0, i) for i in range(size)]

    def store():
        for n in range(60):
            i = r.randrange(size)
            shared[i] = (n, i)
            shared.append((n, size))
            shared.pop()

    def look():
        i = len(shared) - 1
        check(size - 1 <= i <= size, f"length {i + 1}")
        i = min(i, size - 1)
        check(shared[i][1] == i and shared[-1 - i] is not None, "an item from elsewhere")

    beside(store, *[look] * (threads - 1))


def appends_and_pops(r, threads, parallel):
    """L2: all that was appended is there or was popped, that of each thread in its order."""
    shared = []
    popped = []
    often = r.randrange(20, 80)
    pops = r.randrange(3)

    def work(me):
        for n in range(often):
            shared.append((me, n))
            if pops and n % 3 < pops:
                try:
                    popped.append(shared.pop())
                except IndexError:
                    pass
        check(len(shared) <= threads * often, "too long")

    together(*[lambda me=me: work(me) for me in range(threads)])
    everything = [(me, n) for me in range(threads) for n in range(often)]
    check(sorted(shared + popped) == everything, "lost or doubled")
    if not pops:
        for me in range(threads):
            mine = [n for who, n in shared if who == me]
            check(mine == sorted(mine), "out of order")
    shared.clear()
    check(not shared, "cleared")


def shifts(r, threads, parallel):
    """L3: after insertions and deletions everywhere all is there that should; readers see nothing foreign."""
    shared = [("old", n) for n in range(5)]
    taken = []
    often = r.randrange(10, 40)
    seeds = [r.random() for _ in range(threads)]

    def work(me):
        own = random.Random(seeds[me])
        for n in range(often):
            shared.insert(own.randrange(-8, 8), (me, n))
            if own.random() < 0.3:
                shared.reverse()
            if own.random() < 0.5:
                try:
                    taken.append(shared.pop(own.randrange(-4, 4)))
                except IndexError:
                    pass

    def look():
        try:
            who, n = shared[r.randrange(6)]
            check(who == "old" or who in range(threads) and n < often, "foreign")
        except IndexError:
            pass

    beside(lambda: together(*[lambda me=me: work(me) for me in range(threads)]), look)
    everything = [("old", n) for n in range(5)] + [(me, n) for me in range(threads) for n in range(often)]
    check(Counter(shared + taken) == Counter(everything), "lost or doubled")


def copies_of_lists(r, threads, parallel):
    """L4: a copy shows all of a change or nothing of it."""
    size = r.randrange(2, 60)
    shared = ["a"] * size
    other = ["a"] * 3
    mixed = ["a"] * (size // 2) + ["b"] * (size - size // 2)

    def change():
        for n in range(50):
            shared[:] = ["ab"[n % 2]] * size
            if n % 5 == 0:
                shared.extend(["c"] * 4)
                del shared[size:]

    kinds = [
        lambda: shared.copy(),
        lambda: shared[:],
        lambda: list(shared),
        lambda: tuple(shared),
        lambda: (shared + other)[:-3],
        lambda: [*shared],
        lambda: list("".join(shared)),
        lambda: (shared * 2)[: len(shared)],
        lambda: list(reversed(shared[::-1])),
    ]
    kind = kinds[r.randrange(len(kinds))]

    def look():
        seen = kind()
        if len(seen) == size:
            check(len(set(seen)) == 1, f"mixed: {seen}")
        check(shared == shared and not shared != shared, "not equal to itself")
        check(shared != mixed and not mixed == shared, "equal to what it never was")

    beside(change, *[look] * (threads - 1))


def searches_of_lists(r, threads, parallel):
    """L5: what is never there is not found; what always is, is found, unless shifts may hide it in parallel."""
    size = r.randrange(1, 30)
    shifting = r.random() < 0.5
    shared = list(range(size))
    place = r.randrange(size)

    def change():
        for n in range(60):
            if shifting:
                shared.insert(0, 1000 + n)
                del shared[0]
            else:
                shared.append(1000 + n)
                shared.pop()

    def look():
        check(-1 not in shared and shared.count(-1) == 0, "found what never was there")
        if parallel and shifting:
            return
        check(place in shared, "missed")
        check(shared.count(place) == 1, "counted wrong")
        check(place <= shared.index(place) <= place + 1, "index")

    beside(change, *[look] * (threads - 1))


def extensions(r, threads, parallel):
    """L6: what one extend or slice assignment brings stays together, and a copy shows none or all of it."""
    width = r.randrange(2, 9)
    shared = []
    makers = [
        lambda tag: [tag] * width,
        lambda tag: (tag,) * width,
        lambda tag: {(tag, i) for i in range(width)},
        lambda tag: dict.fromkeys([(tag, i) for i in range(width)]),
        lambda tag: dict.fromkeys([(tag, i) for i in range(width)]).keys(),
        lambda tag: range(tag * 1000, tag * 1000 + width),
        lambda tag: chr(65 + tag) * width,
        lambda tag: bytes([tag] * width),
    ]
    chosen = [makers[r.randrange(len(makers))] for _ in range(threads)]
    expected = {frozenset(Counter(list(chosen[me](me))).items()) for me in range(threads)}

    def whole(seen):
        check(len(seen) % width == 0, "a part of an extension")
        for i in range(0, len(seen), width):
            check(frozenset(Counter(seen[i:i + width]).items()) in expected, f"mixed: {seen[i:i + width]}")

    def work(me):
        for n in range(12):
            if n % 3 == 0:
                shared[0:0] = list(chosen[me](me))
            else:
                shared.extend(chosen[me](me))

    beside(lambda: together(*[lambda me=me: work(me) for me in range(threads)]), lambda: whole(shared.copy()))
    check(len(shared) == threads * 12 * width, "lost")
    whole(shared)


def extensions_from_iterators(r, threads, parallel):
    """L6: from an iterator, elements come one by one, and each once."""
    shared = []
    together(*[lambda me=me: shared.extend((me, n) for n in range(40)) for me in range(threads)])
    check(sorted(shared) == [(me, n) for me in range(threads) for n in range(40)], "lost or doubled")
    for me in range(threads):
        check([n for who, n in shared if who == me] == list(range(40)), "out of order")


def sorts(r, threads, parallel):
    """L7: a list that is being sorted looks empty; a change meanwhile is reported; equal elements keep their order."""
    size = r.randrange(2, 60)
    shared = [(r.randrange(5), n) for n in range(size)]
    states = [list(shared), sorted(shared, key=lambda pair: pair[0]), []]

    def look():
        seen = shared.copy()
        check(seen in states, f"half sorted: {seen}")
        check(len(shared) in (0, size), "length")

    beside(lambda: shared.sort(key=lambda pair: pair[0]), *[look] * (threads - 1))
    check(shared == states[1], "not stable")


def changes_while_sorting(r, threads, parallel):
    """L7: who changes a list that is being sorted is found out, and the list is sorted none the less."""
    shared = [r.randrange(100) for _ in range(r.randrange(5, 30))]
    expected = sorted(shared)
    began = threading.Event()
    done = threading.Event()

    def key(x):
        began.set()
        done.wait()
        return x

    def sort():
        try:
            shared.sort(key=key)
            check(False, "nothing was noticed")
        except ValueError as e:
            check(str(e) == "list modified during sort", e)

    def change():
        began.wait()
        shared.append(7)
        done.set()

    together(sort, change)
    check(shared == expected, f"not sorted: {shared}")


def removals(r, threads, parallel):
    """L8: each element is removed once."""
    size = r.randrange(1, 40)
    shared = list(range(size))
    removed = []

    def work(seed):
        own = list(range(size))
        random.Random(seed).shuffle(own)
        for x in own:
            try:
                shared.remove(x)
                removed.append(x)
            except ValueError:
                pass

    seeds = [r.random() for _ in range(threads)]
    together(*[lambda s=s: work(s) for s in seeds])
    check(not shared and sorted(removed) == list(range(size)), "removed twice or never")


def operations_on_each_other(r, threads, parallel):
    """X1: operations on two containers at once end, whichever way round."""
    a, b = list(range(5)), list(range(5))
    x, y = {1: 1}, {2: 2}
    s, t = {1}, {2}
    p, q = bytearray(b"ab"), bytearray(b"cd")

    def work(one, two, d, e, u, v, g, h):
        for _ in range(20):
            one.extend(two)
            del one[10:]
            one[0:2] = two
            one == two, one + two, one < two
            one.extend(one)
            del one[10:]
            d.update(e)
            d == e, d | e, d == d
            u |= v
            u <= v, u & v, u == v, u - v
            u ^= u
            u.update(v, {3})
            g[0:1] = h
            g.extend(h)
            del g[10:]
            g == h, g + h

    ways = [(a, b, x, y, s, t, p, q), (b, a, y, x, t, s, q, p)]
    together(*[lambda w=ways[me % 2]: work(*w) for me in range(threads)])
    check(x == y == {1: 1, 2: 2}, "dicts")
    check(set(a) <= set(range(5)) and s | t <= {1, 2, 3}, "foreign elements")


def callbacks(r, threads, parallel):
    """X2: no lock of a container is held while guest code runs: it may take another one, or change the container."""
    shared = [3, 1, 2] * 5
    lock = threading.Lock()
    table = {}

    class Key:
        def __init__(self, n):
            self.n = n

        def __hash__(self):
            with lock:
                return self.n % 3

        def __eq__(self, other):
            with lock:
                return self.n == other.n

        def __index__(self):
            with lock:
                return self.n

        def __iter__(self):
            with lock:
                yield self.n

        def __repr__(self):
            with lock:
                return str(self.n)

    def key(x):
        with lock:
            return x

    def call():
        for n in range(8):
            sorted(shared, key=key)
            table[Key(n)] = n
            table.get(Key(n + 1))
            set(table) | {Key(n)}
            shared.extend(Key(n))
            shared.insert(Key(0), n)
            repr(table)
            [Key(1)] == [Key(n)]
            try:
                shared.sort(key=key)
            except ValueError as e:
                check(str(e) == "list modified during sort", e)
            del shared[15:]

    def hold():
        for n in range(20):
            with lock:
                shared.append(n)
                list(table)
                len(table)
                shared.pop()

    together(hold, *[call] * (threads - 1))
    check(sorted(k.n for k in table) == list(range(8)), "keys lost or doubled")
