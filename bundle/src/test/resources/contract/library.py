import collections
import functools
import queue
import re


def caches(r, threads, parallel):
    """O2: a cache counts each call once, keeps one value for a key, and no more than it may."""
    size = r.randrange(1, 12)
    bound = r.choice([None, 128, 3])
    calls = []

    @functools.lru_cache(maxsize=bound)
    def cached(n):
        calls.append(n)
        return [n]

    often = r.randrange(10, 40)
    seeds = [r.random() for _ in range(threads)]

    def work(me):
        own = random.Random(seeds[me])
        for _ in range(often):
            n = own.randrange(size)
            check(cached(n) == [n], "the value of another key")

    together(*[lambda me=me: work(me) for me in range(threads)])
    info = cached.cache_info()
    check(info.hits + info.misses == threads * often, f"{info} after {threads * often} calls")
    check(info.misses == len(calls), f"{info}, called {len(calls)} times")
    check(info.currsize <= (bound or size) and info.currsize <= size, f"{info}")
    if bound != 3 or size <= 3:
        check(info.currsize == len(set(calls)), f"{info}")
        check(all(cached(n) is cached(n) for n in set(calls)), "two values for a key")


def cached_attributes(r, threads, parallel):
    """O2: an attribute that is computed at its first use has one value in the end."""
    computed = []

    class Thing:
        @functools.cached_property
        def value(self):
            computed.append(object())
            return computed[-1]

    thing = Thing()
    seen = []
    together(*[lambda: seen.append(thing.value) for _ in range(threads)])
    check(len(seen) == threads and all(any(s is c for c in computed) for s in seen), "invented")
    check(thing.value is thing.value and any(thing.value is c for c in computed), "not kept")


def patterns(r, threads, parallel):
    """O2: the cache of compiled patterns gives each text its own pattern, also when it overflows."""
    first = r.randrange(1000)
    if r.random() < 0.3:
        re.purge()

    def work():
        for n in range(first, first + 12):
            pattern = re.compile(rf"a{{{n % 50}}}b{n}")
            check(pattern.pattern == rf"a{{{n % 50}}}b{n}", "another pattern")
            check(re.fullmatch(rf"x{n}(y*)", f"x{n}yy").group(1) == "yy", "match")
            check(re.sub(rf"{n}", "-", f"{n} {n}") == "- -", "replaced")

    together(*[work] * threads)


def queues(r, threads, parallel):
    """V1: what is put into a queue is got once, in the order of each producer, and joining waits for all."""
    kind = r.choice([queue.Queue, queue.SimpleQueue, queue.LifoQueue, queue.PriorityQueue])
    often = r.randrange(5, 40)
    shared = kind(r.choice([0, 2])) if kind is queue.Queue else kind()
    got = [[] for _ in range(threads)]

    def produce(me):
        for n in range(often):
            shared.put((me, n))
        shared.put((99, me))

    def consume(me):
        while True:
            item = shared.get()
            if kind is not queue.SimpleQueue:
                shared.task_done()
            if item[0] == 99:
                return
            got[me].append(item)

    makers = [lambda me=me: produce(me) for me in range(threads)]
    together(*makers, *[lambda me=me: consume(me) for me in range(threads)])
    rest = []
    while not shared.empty():
        rest.append(shared.get())
        if kind is not queue.SimpleQueue:
            shared.task_done()
    if kind is not queue.SimpleQueue:
        shared.join()
    everything = [(me, n) for me in range(threads) for n in range(often)]
    check(sorted(sum(got, []) + rest) == everything, "lost or doubled")
    if kind in (queue.Queue, queue.SimpleQueue):
        for taken in got:
            for me in range(threads):
                mine = [n for who, n in taken if who == me]
                check(mine == sorted(mine), "out of order")


def lines_written(r, threads, parallel):
    """O1: a text that is written by one call is not torn apart; the host looks at the output."""
    often = r.randrange(5, 30)
    widths = [r.randrange(1, 200) for _ in range(threads)]
    one_call = r.random() < 0.5

    def work(me):
        for n in range(often):
            token = f"<{me}:{n}:{chr(97 + me) * widths[me]}>"
            if one_call:
                sys.stdout.write(token + "\n")
            else:
                print(token)

    together(*[lambda me=me: work(me) for me in range(threads)])
    sys.stdout.flush()


def texts_built(r, threads, parallel):
    """O1: a text that threads write into is made of whole parts."""
    import io

    shared = io.StringIO()
    raw = io.BytesIO()
    often = r.randrange(5, 40)

    def work(me):
        for n in range(often):
            shared.write(f"<{me}{'x' * me}>")
            raw.write(f"<{me}{'x' * me}>".encode())

    together(*[lambda me=me: work(me) for me in range(threads)])
    expected = collections.Counter({f"<{me}{'x' * me}>": often for me in range(threads)})
    check(collections.Counter(re.findall("<[^<>]*>", shared.getvalue())) == expected, "torn text")
    check(collections.Counter(re.findall("<[^<>]*>", raw.getvalue().decode())) == expected, "torn bytes")
    check(len(shared.getvalue()) == len(raw.getvalue()) == sum(len(k) * n for k, n in expected.items()), "lost")
