import multiprocessing as mp


def enter(entries, names, number, lock):
    with lock:
        entries[number] = number * number
        names.append(f"n{number}")


def change(space):
    space.count += 1
    space.text = "new"


def tell(queue, event):
    queue.put("told")
    event.set()


if __name__ == "__main__":
    mp.set_start_method("spawn")
    with mp.Manager() as manager:
        entries, names, lock = manager.dict(a=1), manager.list(), manager.Lock()
        workers = [mp.Process(target=enter, args=(entries, names, i, lock)) for i in range(2)]
        for p in workers:
            p.start()
        for p in workers:
            p.join()
        print(sorted(entries.items(), key=str), sorted(names))  # expect: [('a', 1), (0, 0), (1, 1)] ['n0', 'n1']
        print(entries.get("a"), "b" in entries, entries.pop("a"), len(entries))  # expect: 1 False 1 2
        print(sorted(entries), {} | dict(entries) == entries.copy())  # expect: [0, 1] True
        for wrong in (lambda: entries["zz"]), (lambda: names[9]):
            try:
                wrong()
            except LookupError as e:
                print(repr(e))
        # expect: KeyError('zz')
        # expect: IndexError('list index out of range')
        items = manager.list([3, 1, 2])
        items.sort()
        items += [9]
        items *= 2
        print(items[:], items.index(9), str(items), items)  # expect: [1, 2, 3, 9, 1, 2, 3, 9] 3 [1, 2, 3, 9, 1, 2, 3, 9] [1, 2, 3, 9, 1, 2, 3, 9]
        space = manager.Namespace(count=1)
        p = mp.Process(target=change, args=(space,))
        p.start()
        p.join()
        print(space.count, space.text, space)  # expect: 2 new Namespace(count=2, text='new')
        queue, event = manager.Queue(), manager.Event()
        p = mp.Process(target=tell, args=(queue, event))
        p.start()
        print(event.wait(), queue.get(), queue.empty())  # expect: True told True
        p.join()
        value, array = manager.Value("i", 3), manager.Array("i", [1, 2])
        value.value += 1
        array[0] = 5
        print(value.value, array[0], len(array))  # expect: 4 5 2
        nested = manager.dict(inner=manager.list([1]))
        nested["inner"].append(2)
        print(nested["inner"][:])  # expect: [1, 2]
        semaphore, barrier = manager.BoundedSemaphore(1), manager.Barrier(1)
        print(semaphore.acquire(), semaphore.acquire(False), barrier.wait(), barrier.parties)  # expect: True False 0 1
# ---
# Managers of own classes.
import multiprocessing as mp
from multiprocessing.managers import BaseManager


class Counter:
    def __init__(self, start=0):
        self.count = start

    def add(self, n=1):
        self.count += n
        return self.count

    def fail(self):
        raise KeyError("counter")

    def _hidden(self):
        pass


class CounterManager(BaseManager):
    pass


CounterManager.register("Counter", Counter)


def add_ten(counter):
    for _ in range(10):
        counter.add()


if __name__ == "__main__":
    mp.set_start_method("spawn")
    manager = CounterManager()
    try:
        manager.Counter()
    except AssertionError as e:
        print(e)  # expect: server not yet started
    with manager:
        counter = manager.Counter(5)
        p = mp.Process(target=add_ten, args=(counter,))
        p.start()
        p.join()
        print(counter.add(0))  # expect: 15
        try:
            counter.fail()
        except KeyError as e:
            print(repr(e))  # expect: KeyError('counter')
        try:
            counter._hidden()
        except AttributeError as e:
            print(type(e).__name__)  # expect: AttributeError
        try:
            manager.start()
        except mp.ProcessError as e:
            print(e)  # expect: Already started server
