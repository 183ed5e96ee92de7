"""A supervisor that starts workers again when they die, and ends them when they hang.

Jobs that crash the worker are tried again with another one, at most twice; a worker that does not
answer in time is killed.
"""

import multiprocessing
import os
import sys
from multiprocessing import connection


def work(line):
    """Does what it is told until the line is closed."""
    while True:
        try:
            job, attempt = line.recv()
        except EOFError:
            return
        match job:
            case ("square", n):
                line.send(n * n)
            case ("crash once", n) if attempt == 0:
                os._exit(40 + n)
            case ("crash once", n):
                line.send(f"survived {n}")
            case ("leave", n):
                sys.exit(n)
            case ("hang",):
                multiprocessing.Event().wait()


class Supervisor:
    def __init__(self):
        self.log = []
        self.started = 0
        self.worker = None

    def start(self):
        self.started += 1
        self.line, there = multiprocessing.Pipe()
        self.worker = multiprocessing.Process(
            target=work, args=(there,), name=f"worker {self.started}", daemon=True
        )
        self.worker.start()
        there.close()

    def run(self, job):
        for attempt in range(2):
            if self.worker is None:
                self.start()
            self.line.send((job, attempt))
            # A job that hangs gets little time, all others as much as they need.
            timeout = 0.05 if job == ("hang",) else None
            ready = connection.wait([self.line, self.worker.sentinel], timeout)
            if self.line in ready:
                try:
                    return self.line.recv()
                except EOFError:
                    pass
            if not ready:
                self.worker.kill()
            self.worker.join()
            self.log.append(f"{self.worker.name} ended with {self.worker.exitcode} at {job}")
            self.worker = None
        return "given up"

    def stop(self):
        if self.worker is not None:
            self.line.close()
            self.worker.join()
            self.log.append(f"{self.worker.name} ended with {self.worker.exitcode}")


def main():
    multiprocessing.set_start_method("spawn")
    supervisor = Supervisor()
    jobs = [("square", 7), ("crash once", 2), ("square", 8), ("leave", 5), ("hang",), ("square", 9)]
    for job in jobs:
        print(job, "->", supervisor.run(job))
    supervisor.stop()
    print("\n".join(supervisor.log))
    print("left over:", multiprocessing.active_children())


if __name__ == "__main__":
    main()
