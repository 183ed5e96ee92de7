import os
import signal
import threading
import time

print(signal.SIGTERM, repr(signal.SIGINT), signal.Signals(9).name, signal.NSIG)  # expect: 15 <Signals.SIGINT: 2> SIGKILL 65
print(repr(signal.getsignal(signal.SIGTERM)), signal.getsignal(2) is signal.default_int_handler)  # expect: <Handlers.SIG_DFL: 0> True
print(signal.strsignal(15), len(signal.valid_signals()), signal.SIGCHLD in signal.valid_signals())  # expect: Terminated 62 True
came = []


def remember(number, frame):
    came.append((number, frame.f_code.co_name))


def work():
    signal.raise_signal(signal.SIGTERM)


print(repr(signal.signal(signal.SIGTERM, remember)))  # expect: <Handlers.SIG_DFL: 0>
print(signal.getsignal(signal.SIGTERM) is remember)  # expect: True
work()
os.kill(os.getpid(), signal.SIGTERM)
print(came[0][0], len(came))  # expect: 15 2
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
print(repr(signal.getsignal(signal.SIGINT)))  # expect: <Handlers.SIG_IGN: 1>
signal.signal(signal.SIGINT, signal.default_int_handler)
# Another thread sends: the handler runs in the main thread.
seen = []
signal.signal(signal.SIGUSR1, lambda n, f: seen.append(threading.current_thread().name))
sender = threading.Thread(target=os.kill, args=(os.getpid(), signal.SIGUSR1))
sender.start()
sender.join()
while not seen:
    time.sleep(0)
print(seen)  # expect: ['MainThread']


# A handler that raises ends waits; one that does not lets them go on.
class Alarm(Exception):
    pass


def ring(number, frame):
    raise Alarm


signal.signal(signal.SIGALRM, ring)
print(signal.alarm(100_000), signal.alarm(0) > 0, signal.getitimer(signal.ITIMER_REAL))  # expect: 0 True (0.0, 0.0)
lock = threading.Lock()
lock.acquire()
for wait in (lambda: time.sleep(600)), lock.acquire, threading.Event().wait:
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.01)
        wait()
    except Alarm:
        print("woken")
# expect: woken
# expect: woken
# expect: woken
try:
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    while True:
        pass
except Alarm:
    print("out of a loop")  # expect: out of a loop
rings = []
signal.signal(signal.SIGALRM, lambda n, f: rings.append(n) or lock.release())
signal.setitimer(signal.ITIMER_REAL, 0.01)
lock.acquire()
print(rings)  # expect: [14]
# ---
# What is wrong.
import os
import signal
import threading

for wrong in (
    lambda: signal.signal(0, signal.SIG_DFL),
    lambda: signal.getsignal(99),
    lambda: signal.signal(signal.SIGKILL, print),
    lambda: signal.signal(signal.SIGINT, 5),
    lambda: signal.setitimer(signal.ITIMER_REAL, -1),
    lambda: signal.raise_signal(99),
):
    try:
        wrong()
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
# expect: ValueError signal number out of range
# expect: ValueError signal number out of range
# expect: OSError [Errno 22] Invalid argument
# expect: TypeError signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
# expect: itimer_error [Errno 22] Invalid argument
# expect: OSError [Errno 22] Invalid argument


def elsewhere():
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError as e:
        print(e)


thread = threading.Thread(target=elsewhere)
thread.start()  # expect: signal only works in main thread of the main interpreter
thread.join()
try:
    os.kill(2**22 + 99_999, signal.SIGTERM)
except ProcessLookupError as e:
    print(e)  # expect: [Errno 3] No such process
# ---
# Signals to other processes.
import multiprocessing as mp
import os
import signal
import sys
import time


def catch(connection):
    def leave(number, frame):
        connection.send(number)
        sys.exit(3)

    signal.signal(signal.SIGTERM, leave)
    connection.send("ready")
    time.sleep(600)


def ignore(connection):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    connection.send("ready")
    connection.recv()
    os.kill(os.getpid(), signal.SIGKILL)


def interrupted(connection):
    try:
        connection.send("ready")
        time.sleep(600)
    except KeyboardInterrupt:
        connection.send("interrupted")


if __name__ == "__main__":
    mp.set_start_method("spawn")
    here, there = mp.Pipe()
    p = mp.Process(target=catch, args=(there,))
    p.start()
    print(here.recv())  # expect: ready
    p.terminate()
    print(here.recv())  # expect: 15
    p.join()
    print(p.exitcode)  # expect: 3
    p = mp.Process(target=ignore, args=(there,))
    p.start()
    print(here.recv())  # expect: ready
    p.terminate()
    here.send("go on")
    p.join()
    print(p.exitcode)  # expect: -9
    p = mp.Process(target=interrupted, args=(there,))
    p.start()
    print(here.recv())  # expect: ready
    os.kill(p.pid, signal.SIGINT)
    print(here.recv())  # expect: interrupted
    p.join()
    os.kill(os.getpid(), 0)
