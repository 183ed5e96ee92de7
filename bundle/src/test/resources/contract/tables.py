def lookups(r, threads, parallel):
    """D1, S2: what is there throughout is found, also while the table grows and is cleaned up."""
    stay = [r.randrange(10_000) for _ in range(r.randrange(1, 12))]
    table = {k: ("stays", k) for k in stay}
    members = set(stay)
    churn = [k for k in range(r.randrange(1, 400)) if k not in table]

    def change():
        for k in churn:
            table[k] = ("comes", k)
            members.add(k)
        for k in churn:
            del table[k]
            members.discard(k)

    def look():
        for k in stay:
            check(table[k] == ("stays", k) and table.get(k) == ("stays", k), "wrong value")
            check(k in table and k in members, "missed")
        check(len(stay) - 5 <= len(table) <= len(stay) + len(churn), "length")
        check(-1 not in members and -1 not in table, "found what never was there")

    beside(change, *[look] * (threads - 1))
    check(set(table) == members == set(stay), "not as before")


def winners(r, threads, parallel):
    """D2: one setdefault wins, one pop succeeds, each item is popped once, each clear ends with nothing."""
    size = r.randrange(1, 40)
    table, won, popped, taken = {}, [], [], []

    def work(me):
        for k in range(size):
            won.append((k, table.setdefault(k, me)))
        for k in range(size):
            other.setdefault(k, me)
            if table2.pop(k, None) is not None:
                popped.append(k)
        while True:
            try:
                taken.append(table3.popitem())
            except KeyError:
                return

    other = {}
    table2 = {k: (k,) for k in range(size)}
    table3 = {k: -k for k in range(size)}
    together(*[lambda me=me: work(me) for me in range(threads)])
    check(len(set(won)) == size and set(won) == set(table.items()), "two winners")
    check(sorted(popped) == list(range(size)) and not table2, "popped twice")
    check(sorted(taken) == [(k, -k) for k in range(size)] and not table3, "taken twice")
    other.clear()
    check(len(other) == 0 and list(other) == [], "cleared")


def stores(r, threads, parallel):
    """D2: of stores and deletions by several threads nothing is lost, and keys stay in the order in which they came."""
    table = {}
    often = r.randrange(10, 60)

    def work(me):
        for n in range(often):
            table[me, n] = n
            if n % 3 == 0:
                del table[me, n]

    together(*[lambda me=me: work(me) for me in range(threads)])
    expected = {(me, n): n for me in range(threads) for n in range(often) if n % 3}
    check(table == expected and len(list(table)) == len(table) == len(expected), "lost")
    for me in range(threads):
        mine = [n for who, n in table if who == me]
        check(mine == sorted(mine), "out of order")


def copies_of_dicts(r, threads, parallel):
    """D3: a copy shows the dict at one instant: keys that come and go at the ends are a stretch without a gap."""
    table = dict.fromkeys(range(8))
    kinds = [
        lambda: list(table),
        lambda: list(table.keys()),
        lambda: [k for k, _ in list(table.items())],
        lambda: list(table.copy()),
        lambda: list(dict(table)),
        lambda: list({**table}),
        lambda: list(table | {}),
        lambda: list(eval(repr(table))),
        lambda: sorted(table),
        lambda: [*table],
        lambda: sorted(set(table)),
        lambda: list(dict.fromkeys(table)),
        lambda: [k for k, _ in tuple(table.items())],
    ]
    kind = kinds[r.randrange(len(kinds))]

    def change():
        for n in range(8, 150):
            table[n] = None
            del table[n - 8]

    def look():
        seen = kind()
        check(seen and seen == list(range(seen[0], seen[-1] + 1)), f"a gap: {seen}")
        check(8 <= len(seen) <= 9, f"{len(seen)} keys")
        check(table == table, "not equal to itself")

    beside(change, *[look] * (threads - 1))


def updates(r, threads, parallel):
    """D4: a copy shows all of an update from a dict or nothing of it."""
    size = r.randrange(2, 30)
    keys = list(range(size))
    table = dict.fromkeys(keys, "a")
    sources = [dict.fromkeys(keys, "a"), dict.fromkeys(keys, "b")]
    merges = r.random() < 0.5
    mixed = {k: "ab"[k % 2] for k in keys}

    def change():
        target = table
        for n in range(60):
            if merges:
                target |= sources[n % 2]
            else:
                target.update(sources[n % 2])

    def look():
        check(len(set(table.copy().values())) == 1, "half an update in a copy")
        check(len(set(list(table.values()))) == 1, "half an update in the values")
        check(len({v for _, v in list(table.items())}) == 1, "half an update in the items")
        check(table.get(keys[-1]) in ("a", "b"), "foreign")
        check(table != mixed and not mixed == table, "equal to what it never was")

    beside(change, *[look] * (threads - 1))


def elements(r, threads, parallel):
    """S1: of additions and removals nothing is lost, and each element is taken once."""
    size = r.randrange(1, 50)
    shared, removed, popped = set(range(size)), [], []
    full = set(range(size))

    def work(me):
        for n in range(size):
            try:
                shared.remove(n)
                removed.append(n)
            except KeyError:
                pass
            full.discard(n) if n % 2 else full.add(n)
            check(shared.add((me, n)) is None, "add returns something")
        while True:
            try:
                popped.append(others.pop())
            except KeyError:
                return

    others = set(range(size))
    together(*[lambda me=me: work(me) for me in range(threads)])
    check(sorted(removed) == list(range(size)), "removed twice or never")
    check(sorted(popped) == list(range(size)) and len(others) == 0, "popped twice or never")
    check(shared == {(me, n) for me in range(threads) for n in range(size)} and len(shared) == threads * size, "added")
    check(full == {n for n in range(size) if n % 2 == 0}, "discarded")


def combinations(r, threads, parallel):
    """S3: an operation on two sets takes effect at once for copies and other operations."""
    base = set(range(r.randrange(1, 12)))
    more = set(range(100, 100 + r.randrange(2, 12)))
    shared = set(base)
    states = [base, base | more]
    style = r.randrange(4)

    def change():
        target = shared
        for _ in range(40):
            if style == 0:
                target ^= more
                target ^= more
            elif style == 1:
                target |= more
                target -= more
            elif style == 2:
                target.update(more)
                target &= base
            else:
                target.symmetric_difference_update(more)
                target.difference_update(frozenset(more))

    def look():
        for seen in (shared.copy(), set(shared), shared | set(), shared & (base | more), frozenset(shared)):
            check(seen in states, f"half done: {seen}")
        check(len(shared - base) in (0, len(more)), "half done in a difference")
        check(base <= shared, "not the subset that it always is")

    beside(change, *[look] * (threads - 1))


def iterations(r, threads, parallel):
    """I2: iterating beside changes ends, or says that there was a change; it gives only what was there."""
    from collections import deque

    size = r.randrange(1, 30)
    table, members, queue = dict.fromkeys(range(size)), set(range(size)), deque(range(size))
    allowed = {
        "dictionary changed size during iteration",
        "dictionary keys changed during iteration",
        "Set changed size during iteration",
        "deque mutated during iteration",
    }
    seeds = r.random()

    def change():
        own = random.Random(seeds)
        for n in range(60):
            k = own.randrange(size, size + 20)
            table[k] = None
            members.add(k)
            queue.append(k)
            table.pop(own.randrange(size, size + 20), None)
            members.discard(own.randrange(size, size + 20))
            queue.popleft()

    def look():
        for each in (table, table.keys(), table.values(), table.items(), members, queue, reversed(table)):
            try:
                for x in each:
                    x = x[0] if type(x) is tuple else x
                    check(x is None or 0 <= x < size + 20, f"foreign: {x}")
            except RuntimeError as e:
                check(str(e) in allowed, e)

    beside(change, *[look] * (threads - 1))
