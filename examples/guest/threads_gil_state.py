"""What a program can ask about, and change of, the lock it runs under.

Prints the same in every lock mode; with `-v` it also says which mode it found.
"""

import sys
import threading


def switch_interval() -> None:
    before = sys.getswitchinterval()
    print("default switch interval:", before)
    for seconds in (0.001, 0.05, 1e-6):
        sys.setswitchinterval(seconds)
        print("set to", seconds, "- kept:", abs(sys.getswitchinterval() - seconds) < 1e-9)
    for bad in (0, -1.0, "fast", None):
        try:
            sys.setswitchinterval(bad)
        except (TypeError, ValueError) as error:
            print(f"{bad!r}: {type(error).__name__}: {error}")
    sys.setswitchinterval(before)


def gil_enabled() -> bool:
    """Older versions of Python have no question for it: they always have the lock."""
    return getattr(sys, "_is_gil_enabled", lambda: True)()


def progress_of_both(rounds: int) -> bool:
    """Whether two busy threads both get on, whatever the lock."""
    steps = [0, 0]
    start = threading.Barrier(2)

    def work(index: int) -> None:
        start.wait()
        for _ in range(rounds):
            steps[index] += 1

    threads = [threading.Thread(target=work, args=(index,)) for index in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return steps == [rounds, rounds]


if __name__ == "__main__":
    switch_interval()
    print("the state of the lock is known:", gil_enabled() in (True, False))
    print("both threads finish:", progress_of_both(50_000))
    if "-v" in sys.argv[1:]:
        print("global lock:", "on" if gil_enabled() else "off")
