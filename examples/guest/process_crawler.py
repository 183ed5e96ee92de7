"""A crawl of a made-up web by worker processes, with a joinable queue, events and semaphores.

The workers share a queue of pages; the main process keeps what was seen and hands out what is new.
"""

import multiprocessing
import random

PAGES, WORKERS = 40, 3


def links_of(page):
    numbers = random.Random(page)
    return sorted(numbers.sample(range(PAGES), numbers.randrange(1, 4)))


def fetch(tasks, found, slots, closing):
    """Fetches pages until told to close; at most so many at a time as there are slots."""
    fetched = 0
    while True:
        page = tasks.get()
        try:
            if page is None:
                break
            with slots:
                if page % 13 == 5:
                    raise ConnectionError(f"page {page} is down")
                found.put((page, links_of(page), None))
            fetched += 1
        except ConnectionError as error:
            found.put((page, [], str(error)))
        finally:
            tasks.task_done()
    assert closing.is_set()


def main():
    context = multiprocessing.get_context("spawn")
    tasks, found = context.JoinableQueue(), context.Queue()
    slots, closing = context.BoundedSemaphore(2), context.Event()
    workers = [
        context.Process(target=fetch, args=(tasks, found, slots, closing)) for _ in range(WORKERS)
    ]
    for worker in workers:
        worker.start()
    seen, errors, edges = {0}, [], 0
    tasks.put(0)
    open_pages = 1
    while open_pages:
        page, links, error = found.get()
        open_pages -= 1
        if error is not None:
            errors.append(error)
        edges += len(links)
        for link in links:
            if link not in seen:
                seen.add(link)
                tasks.put(link)
                open_pages += 1
    tasks.join()
    closing.set()
    for _ in workers:
        tasks.put(None)
    for worker in workers:
        worker.join()
    print(f"{len(seen)} of {PAGES} pages, {edges} links")
    print("errors:", sorted(errors))
    print("not linked:", sorted(set(range(PAGES)) - seen))
    print("slots:", slots, "exit codes:", [worker.exitcode for worker in workers])
    print("queues are empty:", tasks.empty(), found.empty())


if __name__ == "__main__":
    main()
