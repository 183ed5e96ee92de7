"""A crawler over a web site that exists in this file only: a server, a client, and their limits.

Shows asyncio at work: streams, a task group, a queue with workers, a semaphore, timeouts,
cancellation, a pool of threads for what blocks, and context variables that follow the tasks.
"""

import asyncio
import collections
import contextlib
import contextvars
import hashlib
import re

PAGES = {
    "/": "Welcome. See [news](/news), [about](/about) and [docs](/docs/index).",
    "/news": "Nothing new. Back [home](/). An [old story](/news/old).",
    "/news/old": "It was told in [the archive](/archive).",
    "/about": "We are [here](/about) and [nowhere](/missing).",
    "/docs/index": "[one](/docs/1) [two](/docs/2) [three](/docs/3)",
    "/docs/1": "First [next](/docs/2)",
    "/docs/2": "Second [next](/docs/3) [slow](/slow)",
    "/docs/3": "Third [start](/docs/index)",
    "/slow": "This page takes its time.",
}
LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
worker_name = contextvars.ContextVar("worker_name", default="nobody")


class Site:
    """Answers requests of one line; counts what it is asked."""

    def __init__(self):
        self.asked = collections.Counter()
        self.release_slow = asyncio.Event()

    async def answer(self, reader, writer):
        with contextlib.suppress(asyncio.IncompleteReadError):
            while True:
                request = await reader.readuntil(b"\n")
                method, path = request.decode().split()
                status, body = await self.page(method, path)
                payload = body.encode()
                writer.write(f"{status} {len(payload)}\n".encode() + payload)
                await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def page(self, method, path):
        self.asked[path] += 1
        if method != "GET":
            return 405, f"cannot {method}"
        if path == "/slow":
            await self.release_slow.wait()
        if path in PAGES:
            return 200, PAGES[path]
        return 404, f"no {path}"


class Client:
    """Fetches pages over a few connections that are used again."""

    def __init__(self, address, connections):
        self.address = address
        self.idle = []
        self.opened = 0
        self.places = asyncio.Semaphore(connections)

    @contextlib.asynccontextmanager
    async def connection(self):
        async with self.places:
            if self.idle:
                pair = self.idle.pop()
            else:
                pair = await asyncio.open_connection(*self.address)
                self.opened += 1
            try:
                yield pair
            except BaseException:
                pair[1].close()
                raise
            self.idle.append(pair)

    async def get(self, path):
        async with self.connection() as (reader, writer):
            writer.write(f"GET {path}\n".encode())
            await writer.drain()
            status, length = (await reader.readline()).split()
            body = await reader.readexactly(int(length))
            return int(status), body.decode()

    async def close(self):
        for _, writer in self.idle:
            writer.close()
            await writer.wait_closed()


class Crawler:
    """Follows all links from one page, with several workers at the same queue."""

    def __init__(self, client, patience, workers=3):
        self.client = client
        self.workers = workers
        self.patience = patience
        self.queue = asyncio.Queue()
        self.seen = set()
        self.found = {}
        self.problems = {}
        self.hands = set()

    def enqueue(self, path):
        if path not in self.seen:
            self.seen.add(path)
            self.queue.put_nowait(path)

    async def crawl(self, start):
        self.enqueue(start)
        tasks = [
            asyncio.create_task(self.work(f"worker {n}"), name=f"worker {n}")
            for n in range(self.workers)
        ]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        return [type(one).__name__ for one in ended]

    async def work(self, name):
        worker_name.set(name)
        while True:
            path = await self.queue.get()
            try:
                await self.visit(path)
            finally:
                self.queue.task_done()

    async def visit(self, path):
        self.hands.add(worker_name.get())
        try:
            async with asyncio.timeout(self.patience.get(path)):
                status, body = await self.client.get(path)
        except TimeoutError:
            self.problems[path] = "too slow"
            return
        if status != 200:
            self.problems[path] = f"status {status}: {body}"
            return
        digest = await asyncio.to_thread(fingerprint, body)
        links = [target for _, target in LINK.findall(body)]
        self.found[path] = (digest, links)
        for target in links:
            self.enqueue(target)


def fingerprint(text):
    """What a thread of the pool computes; it sees the context of the task that asked."""
    assert worker_name.get() != "nobody"
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def depths(found, start):
    """How many links away from the start each page is."""
    depth = {start: 0}
    waiting = collections.deque([start])
    while waiting:
        path = waiting.popleft()
        for target in found.get(path, ("", []))[1]:
            if target not in depth:
                depth[target] = depth[path] + 1
                waiting.append(target)
    return depth


async def check_methods(client):
    """Requests side by side; one that fails takes the group along."""

    async def expect(path, wanted):
        status, _ = await client.get(path)
        if status != wanted:
            raise ValueError(f"{path}: {status} instead of {wanted}")
        return path

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(expect(path, 200)) for path in ("/", "/about", "/docs/1")]
    print("checked:", ", ".join(task.result() for task in tasks))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(expect("/missing", 200))
            group.create_task(asyncio.sleep(60))
    except* ValueError as errors:
        print("failed:", *errors.exceptions)


async def main():
    site = Site()
    server = await asyncio.start_server(site.answer, "127.0.0.1", 0)
    async with server:
        client = Client(server.sockets[0].getsockname(), connections=2)
        crawler = Crawler(client, patience={"/slow": 0.1})
        ended = await crawler.crawl("/")
        print("workers ended by", sorted(set(ended)))
        for path, depth in sorted(depths(crawler.found, "/").items()):
            digest = crawler.found[path][0] if path in crawler.found else crawler.problems[path]
            print(f"{depth} {path:<12} {digest}")
        print("asked more than once:", [p for p, n in site.asked.items() if n > 1])
        print("names used:", crawler.hands <= {f"worker {n}" for n in range(3)})
        site.release_slow.set()
        print("slow at last:", (await client.get("/slow"))[1])
        await check_methods(client)
        print("few connections:", client.opened <= 6)
        await client.close()
    print("server closed:", not server.is_serving())


if __name__ == "__main__":
    asyncio.run(main())
