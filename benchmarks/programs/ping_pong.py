"""Coroutines: two that answer each other, a queue with many workers, gathered tasks, and timers."""

import asyncio


class Table:
    """Hands a ball from one player to the other."""

    def __init__(self):
        self.turn, self.event, self.hits = 0, asyncio.Event(), 0

    async def play(self, player, rounds):
        for _ in range(rounds):
            while self.turn != player:
                self.event.clear()
                await self.event.wait()
            self.hits += 1
            self.turn = 1 - player
            self.event.set()
            await asyncio.sleep(0)


async def worker(jobs, results):
    while True:
        job = await jobs.get()
        results.append(sum(range(job % 50)))
        jobs.task_done()
        await asyncio.sleep(0)


async def work():
    jobs, results = asyncio.Queue(maxsize=20), []
    workers = [asyncio.create_task(worker(jobs, results)) for _ in range(8)]
    for n in range(8_000):
        await jobs.put(n)
    await jobs.join()
    for w in workers:
        w.cancel()
    ended = await asyncio.gather(*workers, return_exceptions=True)
    return len(results), sum(results), {type(e).__name__ for e in ended}


async def tree(depth):
    if depth == 0:
        return 1
    left, right = await asyncio.gather(tree(depth - 1), tree(depth - 1))
    return left + right


async def numbers(count):
    for n in range(count):
        yield n
        if n % 100 == 0:
            await asyncio.sleep(0)


async def main():
    table = Table()
    await asyncio.gather(table.play(0, 9_000), table.play(1, 9_000))
    total = 0
    async for n in numbers(60_000):
        total += n
    squares = [n * n async for n in numbers(30_000) if n % 3 == 0]
    return table.hits, await work(), await tree(11), total, sum(squares)


def run():
    return asyncio.run(main())


EXPECTED = (18000, (8000, 3136000, {'CancelledError'}), 2048, 1799970000, 2999550015000)
