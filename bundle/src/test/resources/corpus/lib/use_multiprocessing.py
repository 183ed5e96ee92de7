import multiprocessing as mp
import os
import sys


def send_square(x, queue):
    queue.put((x * x, mp.current_process().name, mp.parent_process().name))


def leave(code):
    sys.exit(code)


def fail():
    raise ValueError("bad")


if __name__ == "__main__":
    mp.set_start_method("spawn")
    print(mp.get_start_method(), mp.current_process().name, mp.parent_process())  # expect: spawn MainProcess None
    queue = mp.Queue()
    p = mp.Process(target=send_square, args=(3,), kwargs={"queue": queue})
    print(p.name, p.is_alive(), p.exitcode, p.pid, p.daemon)  # expect: Process-1 False None None False
    p.start()
    print(queue.get())  # expect: (9, 'Process-1', 'MainProcess')
    p.join()
    print(p.exitcode, p.is_alive(), p.pid != os.getpid(), p in mp.active_children())  # expect: 0 False True False
    codes = []
    for work, args in (leave, (7,)), (leave, ("text",)), (leave, (None,)), (fail, ()):
        p = mp.Process(target=work, args=args)
        p.start()
        p.join()
        codes.append(p.exitcode)
    print(codes)  # expect: [7, 1, 0, 1]
    try:
        p.start()
    except AssertionError as e:
        print(e)  # expect: cannot start a process twice
    p.close()
    try:
        p.join()
    except ValueError as e:
        print(e)  # expect: process object is closed
    try:
        mp.set_start_method("spawn")
    except RuntimeError as e:
        print(e)  # expect: context has already been set
# ---
# What cannot be sent to another process.
import multiprocessing as mp
import threading


class Outer:
    def go(self):
        def inner():
            pass

        mp.Process(target=inner).start()


if __name__ == "__main__":
    mp.set_start_method("spawn")
    try:
        Outer().go()
    except AttributeError as e:
        print(e)  # expect: Can't pickle local object 'Outer.go.<locals>.inner'
    try:
        mp.Process(target=print, args=(threading.Lock(),)).start()
    except TypeError as e:
        print(e)  # expect: cannot pickle '_thread.lock' object
    for shared in mp.Lock(), mp.Queue(), mp.Value("i"), mp.Event():
        connection, _ = mp.Pipe()
        try:
            connection.send(shared)
        except RuntimeError as e:
            print(e)
    # expect: Lock objects should only be shared between processes through inheritance
    # expect: Queue objects should only be shared between processes through inheritance
    # expect: Synchronized objects should only be shared between processes through inheritance
    # expect: Condition objects should only be shared between processes through inheritance
    try:
        mp.Process().join()
    except AssertionError as e:
        print(e)  # expect: can only join a started process
    try:
        mp.Process().sentinel
    except ValueError as e:
        print(e)  # expect: process not started
    try:
        mp.Process(name=1).name = 2
    except AssertionError as e:
        print(e)  # expect: name must be a string
# ---
# A process that is ended, that may have no children, that is waited for.
import multiprocessing as mp
from multiprocessing.connection import wait
import time


def sleep():
    time.sleep(600)


def start_child(connection):
    try:
        mp.Process(target=sleep).start()
    except AssertionError as e:
        connection.send(str(e))


if __name__ == "__main__":
    mp.set_start_method("spawn")
    p, q = mp.Process(target=sleep), mp.Process(target=sleep, daemon=True)
    p.start()
    q.start()
    print(len(mp.active_children()), wait([p.sentinel, q.sentinel], timeout=0))  # expect: 2 []
    try:
        p.close()
    except ValueError as e:
        print(e)  # expect: Cannot close a process while it is still running. You should first call join() or terminate().
    p.terminate()
    print(wait([p.sentinel, q.sentinel]) == [p.sentinel])  # expect: True
    q.kill()
    p.join()
    q.join()
    print(p.exitcode, q.exitcode, mp.active_children())  # expect: -15 -9 []
    here, there = mp.Pipe()
    p = mp.Process(target=start_child, args=(there,), daemon=True)
    p.start()
    print(here.recv())  # expect: daemonic processes are not allowed to have children
    p.join()
# ---
# A line between processes.
import multiprocessing as mp


def echo(connection):
    while True:
        try:
            message = connection.recv()
        except EOFError:
            break
        connection.send([message, message])
    connection.close()


if __name__ == "__main__":
    mp.set_start_method("spawn")
    here, there = mp.Pipe()
    p = mp.Process(target=echo, args=(there,))
    p.start()
    there.close()
    here.send({"a": (1, 2.5)})
    print(here.poll(60), here.recv())  # expect: True [{'a': (1, 2.5)}, {'a': (1, 2.5)}]
    print(here.poll(), here.readable, here.writable, here.closed)  # expect: False True True False
    here.close()
    p.join()
    print(p.exitcode, here.closed)  # expect: 0 True
    for use in (lambda: here.send(1)), here.recv, here.poll:
        try:
            use()
        except OSError as e:
            print(e)
    # expect: handle is closed
    # expect: handle is closed
    # expect: handle is closed
    reader, writer = mp.Pipe(duplex=False)
    for use in (lambda: reader.send(1)), writer.recv:
        try:
            use()
        except OSError as e:
            print(e)
    # expect: connection is read-only
    # expect: connection is write-only
    writer.send_bytes(b"0123456789", 2, 5)
    print(reader.recv_bytes())  # expect: b'23456'
    writer.send_bytes(b"01234")
    buffer = bytearray(8)
    print(reader.recv_bytes_into(buffer, 2), buffer)  # expect: 5 bytearray(b'\x00\x0001234\x00')
    writer.send_bytes(b"01234")
    try:
        reader.recv_bytes_into(bytearray(3))
    except mp.BufferTooShort as e:
        print(repr(e))  # expect: BufferTooShort(b'01234')
    writer.close()
    try:
        reader.recv()
    except EOFError as e:
        print(repr(e))  # expect: EOFError()
    a, b = mp.Pipe()
    b.close()
    try:
        a.send(1)
    except BrokenPipeError as e:
        print(e)  # expect: [Errno 32] Broken pipe
# ---
# Values and arrays that processes share.
import multiprocessing as mp


def count(value, times):
    for _ in range(times):
        with value.get_lock():
            value.value += 1


def fill(array, start):
    for i in range(start, len(array), 2):
        array[i] = i / 4


if __name__ == "__main__":
    mp.set_start_method("spawn")
    value, array = mp.Value("i", 5), mp.Array("d", 6)
    workers = [mp.Process(target=count, args=(value, 50)) for _ in range(2)]
    workers += [mp.Process(target=fill, args=(array, i)) for i in range(2)]
    for p in workers:
        p.start()
    for p in workers:
        p.join()
    print(value.value, array[:], len(array))  # expect: 105 [0.0, 0.25, 0.5, 0.75, 1.0, 1.25] 6
    value.value = 2**31 + 1
    print(value.value)  # expect: -2147483647
    try:
        value.value = "a"
    except TypeError as e:
        print(e)  # expect: 'str' object cannot be interpreted as an integer
    array[1:3] = [7, 8]
    print(list(array), array[-1], array[::2])  # expect: [0.0, 7.0, 8.0, 0.75, 1.0, 1.25] 1.25 [0.0, 8.0, 1.0]
    try:
        array[6]
    except IndexError as e:
        print(e)  # expect: invalid index
    text = mp.Array("c", b"hello")
    text.value = b"hi"
    print(text.value, text.raw, text[1:3])  # expect: b'hi' b'hi\x00lo' b'i\x00'
    raw = mp.RawArray("h", [1, -2, 3])
    print(raw[:], mp.RawValue("B", 300).value, mp.Value("d", 1.5, lock=False).value)  # expect: [1, -2, 3] 44 1.5
    with array.get_lock():
        print(array.get_obj()[:2])  # expect: [0.0, 7.0]
