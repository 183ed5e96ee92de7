import io
import itertools


def lists_that_grow(r, threads, parallel):
    """I1: iterating over a list that others append to gives its items in order, and ends."""
    size = r.randrange(0, 20)
    shared = list(range(size))

    def change():
        for n in range(size, size + 100):
            shared.append(n)

    def look():
        before = len(shared)
        seen = [x for x in itertools.islice(shared, 200)]
        check(seen == list(range(len(seen))) and len(seen) >= before, "not in order")

    beside(change, *[look] * (threads - 1))
    check(list(shared) == list(range(size + 100)), "lost")


def lists_that_shrink(r, threads, parallel):
    """I1: iterating over a list that others shorten and shift gives only what was there, and ends."""
    size = r.randrange(1, 60)
    shared = list(range(size))

    def change():
        for n in range(60):
            if shared and n % 3:
                del shared[r.randrange(len(shared))]
            else:
                shared.insert(0, n % size)

    def look():
        for x in shared:
            check(0 <= x < size, f"foreign: {x}")
        for x in reversed(shared):
            check(0 <= x < size, f"foreign: {x}")

    beside(change, *[look] * (threads - 1))


def shared_by_threads(make, expected, exact, threads):
    """Whether threads that share an iterator get each value once; where that is not promised, only such values."""
    source = make()
    got = [[] for _ in range(threads)]

    def work(me):
        # A number of turns that ends, whatever the iterator does.
        for _ in range(2 * len(expected) + 5):
            try:
                got[me].append(next(source))
            except StopIteration:
                return
        check(False, "no end")

    together(*[lambda me=me: work(me) for me in range(threads)])
    everything = sum(got, [])
    check(next(source, None) is None and next(source, None) is None, "goes on after its end")
    if exact:
        check(sorted(everything) == sorted(expected), f"lost or doubled: {len(everything)} of {len(expected)}")
        if expected == sorted(expected):
            check(all(mine == sorted(mine) for mine in got), "out of order")
    else:
        check(set(everything) <= set(expected), "foreign")


def shared_iterators(r, threads, parallel):
    """I3: an iterator that threads share gives each value once; in parallel those of ranges, lists and tuples do."""
    size = r.randrange(1, 150)
    items = list(range(size))
    always = [
        lambda: iter(range(size)),
        lambda: iter(items),
        lambda: iter(tuple(items)),
    ]
    under_a_lock = [
        lambda: iter(dict.fromkeys(items)),
        lambda: iter(set(items)),
        lambda: map(abs, items),
        lambda: itertools.islice(itertools.count(), size),
        lambda: reversed(items[::-1]),
        lambda: itertools.chain(items[: size // 2], items[size // 2 :]),
    ]
    shared_by_threads(always[r.randrange(len(always))], items, True, threads)
    shared_by_threads(under_a_lock[r.randrange(len(under_a_lock))], items, not parallel, threads)
    text = "".join(map(chr, range(65, 65 + size)))
    shared_by_threads(lambda: iter(text), list(text), not parallel, threads)


def shared_pairs(r, threads, parallel):
    """I3: pairs of enumerate, zip and dict items hold what belongs together."""
    size = r.randrange(1, 100)
    items = [10 * n for n in range(size)]
    shared_by_threads(lambda: iter(dict(enumerate(items)).items()), list(enumerate(items)), not parallel, threads)
    got = []
    for source in (enumerate(items), zip(range(size), items)):

        def work():
            for _ in range(2 * size + 5):
                try:
                    got.append(next(source))
                except StopIteration:
                    return
            check(False, "no end")

        got.clear()
        together(*[work] * threads)
        if not parallel:
            check(sorted(got) == list(enumerate(items)), "lost or doubled")
        check(all(a in range(2 * size + 5) and b in items for a, b in got), "foreign")


def shared_lines(r, threads, parallel):
    """I3: lines of a text that threads read together are whole."""
    lines = [f"{n} {'x' * (n % 50)}\n" for n in range(r.randrange(1, 80))]
    reads = r.random() < 0.5
    for source in (io.StringIO("".join(lines)), io.TextIOWrapper(io.BytesIO("".join(lines).encode()))):
        got = []

        def work():
            for _ in range(len(lines) + 2):
                line = source.readline() if reads else next(source, "")
                if not line:
                    return
                got.append(line)

        together(*[work] * threads)
        check(sorted(got) == sorted(lines), "torn, lost or doubled")


def generators(r, threads, parallel):
    """I4: a generator that threads share gives each value to one of them; who comes while it runs gets ValueError."""
    size = r.randrange(1, 40)
    runs = []

    def body():
        for n in range(size):
            runs.append(n)
            yield n

    def delegating():
        yield from body()

    def cleaning():
        try:
            yield from body()
        finally:
            runs.append("end")

    make = r.choice([body, delegating, cleaning])
    shared = make()
    got = [[] for _ in range(threads)]

    def work(me):
        while True:
            try:
                got[me].append(next(shared))
            except ValueError as e:
                check(str(e) == "generator already executing", e)
                time.sleep(0)
            except StopIteration:
                return

    together(*[lambda me=me: work(me) for me in range(threads)])
    check(sorted(sum(got, [])) == list(range(size)), "lost or doubled")
    check(all(mine == sorted(mine) for mine in got), "out of order")
    check(runs == list(range(size)) + ["end"] * (make is cleaning), "ran twice")
    check(next(shared, None) is None, "goes on after its end")


def entered_twice(r, threads, parallel):
    """I4: while a generator or coroutine is certainly running, next, send, throw and close by others raise, and do no harm."""
    inside, leave = threading.Event(), threading.Event()

    def body():
        inside.set()
        leave.wait()
        yield 1
        yield 2

    class Wait:
        def __await__(self):
            inside.set()
            leave.wait()
            yield 1
            return 2

    async def coroutine():
        return await Wait()

    kind = r.choice([body, coroutine])
    shared = kind()
    word = "generator" if kind is body else "coroutine"
    first = []

    def enter():
        inside.wait()
        for action in (lambda: shared.send(None), shared.close, lambda: shared.throw(KeyError("x"))):
            try:
                action()
                check(False, "entered twice")
            except ValueError as e:
                check(str(e) == f"{word} already executing", e)

    def others():
        together(*[enter] * (threads - 1))
        leave.set()

    together(lambda: first.append(shared.send(None)), others)
    check(first == [1], first)
    try:
        check(shared.send(None) == 2 and kind is body, "second value")
    except StopIteration as e:
        check(kind is coroutine and e.value == 2, "result")
    shared.close()


def tees(r, threads, parallel):
    """I5: branches of tee in several threads give values of the source in order, or RuntimeError."""
    size = r.randrange(1, 100)
    branches = itertools.tee(iter(range(size)), threads)

    def work(me):
        seen = []
        try:
            for x in itertools.islice(branches[me], size + 5):
                seen.append(x)
        except RuntimeError as e:
            check("tee" in str(e), e)
        check(set(seen) <= set(range(size)) and seen == sorted(seen), f"foreign: {seen}")
        if not parallel:
            check(seen == list(range(size)), f"lost: {seen}")

    together(*[lambda me=me: work(me) for me in range(threads)])


def counts(r, threads, parallel):
    """O3: what count gives is given once; random numbers are drawn once; ids differ; hashes do not."""
    often = r.randrange(10, 100)
    count = itertools.count(5)
    seed = r.randrange(1000)
    source = random.Random(seed)
    numbers, drawn, ids, keep, hashes = [], [], [], [], []
    one = object()

    def work():
        for _ in range(often):
            numbers.append(next(count))
            drawn.append(source.random())
            mine = object()
            keep.append(mine)
            ids.append(id(mine))
            hashes.append((hash(one), id(one)))

    together(*[work] * threads)
    check(sorted(numbers) == list(range(5, 5 + threads * often)), "count")
    check(len(set(ids)) == threads * often and [id(k) for k in keep] != [], "ids")
    check(len(set(hashes)) == 1, "hash")
    again = random.Random(seed)
    check(sorted(drawn) == sorted(again.random() for _ in range(threads * often)), "random")
