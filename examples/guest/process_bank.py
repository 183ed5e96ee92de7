"""Accounts in shared memory, and processes that move money between them.

Locks are taken in the order of the accounts, so that nobody waits in a circle. An auditor looks at
all of them at a time; a barrier lets everybody begin together.
"""

import multiprocessing
import random

ACCOUNTS, CLERKS, TRANSFERS = 5, 3, 60
START = 1000


def clerk(seed, balances, locks, barrier, failed):
    numbers = random.Random(seed)
    barrier.wait()
    for _ in range(TRANSFERS):
        source, target = numbers.sample(range(ACCOUNTS), 2)
        amount = numbers.randrange(1, 400)
        first, second = sorted((source, target))
        with locks[first], locks[second]:
            if balances[source] < amount:
                with failed.get_lock():
                    failed.value += 1
            else:
                balances[source] -= amount
                balances[target] += amount


def auditor(balances, locks, barrier, done, sums):
    barrier.wait()
    rounds = 0
    while not done.is_set() or rounds == 0:
        for lock in locks:
            lock.acquire()
        try:
            sums.put(sum(balances))
        finally:
            for lock in reversed(locks):
                lock.release()
        rounds += 1
    sums.put(None)


def main():
    multiprocessing.set_start_method("spawn")
    balances = multiprocessing.Array("i", [START] * ACCOUNTS, lock=False)
    locks = [multiprocessing.Lock() for _ in range(ACCOUNTS)]
    barrier = multiprocessing.Barrier(CLERKS + 1)
    failed = multiprocessing.Value("i", 0)
    done = multiprocessing.Event()
    sums = multiprocessing.SimpleQueue()
    clerks = [
        multiprocessing.Process(target=clerk, args=(i, balances, locks, barrier, failed))
        for i in range(CLERKS)
    ]
    audit = multiprocessing.Process(target=auditor, args=(balances, locks, barrier, done, sums))
    for process in [*clerks, audit]:
        process.start()
    for process in clerks:
        process.join()
    done.set()
    seen = set()
    while (total := sums.get()) is not None:
        seen.add(total)
    audit.join()
    print("all clerks went home:", [process.exitcode for process in clerks])
    print("the auditor saw only", sorted(seen))
    print("money in the end:", sum(balances))
    print("nobody is in debt:", min(balances) >= 0)
    print("refused transfers are counted:", 0 <= failed.value <= CLERKS * TRANSFERS)


if __name__ == "__main__":
    main()
