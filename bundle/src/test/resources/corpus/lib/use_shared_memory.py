import multiprocessing as mp
from multiprocessing.shared_memory import ShareableList, SharedMemory


def write(name):
    memory = SharedMemory(name)
    memory.buf[1:4] = b"abc"
    memory.close()


def change(items):
    items[0] += 1
    items[2] = "new"
    items.shm.close()


if __name__ == "__main__":
    mp.set_start_method("spawn")
    memory = SharedMemory(create=True, size=8)
    p = mp.Process(target=write, args=(memory.name,))
    p.start()
    p.join()
    print(bytes(memory.buf[:5]), memory.size >= 8)  # expect: b'\x00abc\x00' True
    items = ShareableList([1, 2.5, "old text", b"bytes", None, True])
    p = mp.Process(target=change, args=(items,))
    p.start()
    p.join()
    print(list(items), len(items), items.count(None), items.index(2.5))  # expect: [2, 2.5, 'new', b'bytes', None, True] 6 1 1
    try:
        items[2] = "much too long for this"
    except ValueError as e:
        print(e)  # expect: bytes/str item exceeds available storage
    for use in (lambda: items[6]), (lambda: items.__setitem__(9, 1)):
        try:
            use()
        except IndexError as e:
            print(e)
    # expect: index out of range
    # expect: assignment index out of range
    try:
        items.index("gone")
    except ValueError as e:
        print(e)  # expect: 'gone' not in this container
    items.shm.close()
    items.shm.unlink()
    memory.close()
    print(memory.buf)  # expect: None
    memory.unlink()
    for use in (lambda: SharedMemory("no-such-memory")), memory.unlink:
        try:
            use()
        except FileNotFoundError as e:
            print(e.errno, e.strerror)
    # expect: 2 No such file or directory
    # expect: 2 No such file or directory
    for wrong in {"create": True}, {"create": True, "size": -1}, {}:
        try:
            SharedMemory(**wrong)
        except ValueError as e:
            print(e)
    # expect: 'size' must be a positive number different from zero
    # expect: 'size' must be a positive integer
    # expect: 'name' can only be None if create=True
