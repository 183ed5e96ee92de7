"""Where a program spends its time, by samples.

A thread looks at the profiled thread about every millisecond. So times are estimates, and what
stands where CPython shows numbers of calls is in how many samples a function was found; a
function that was found in none is missing.
"""

__all__ = ["run", "runctx", "Profile"]

import _lock
import sys
import threading
import time

_PERIOD = 0.001


class Profile:
    """Samples the thread that enables it, until it is disabled."""

    _active = threading.Lock()

    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._timer = time.perf_counter if timer is None else timer
        self._unit = timeunit or 1.0
        self._thread = None
        self.clear()

    def clear(self):
        """Forget all samples."""
        # Only the sampling thread changes these, and nobody reads them before it has ended.
        self._found = {}
        self.stats = {}

    def enable(self, subcalls=True, builtins=True):
        """Begin to sample the calling thread; ValueError if another profile does so already."""
        if self._thread is not None:
            return
        if not Profile._active.acquire(blocking=False):
            raise ValueError("Another profiling tool is already active")
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._sample, name="profile", daemon=True,
                                        args=(threading.get_ident(), self._stop))
        try:
            self._thread.start()
        except BaseException:
            self._thread = None
            Profile._active.release()
            raise

    def disable(self):
        """Stop sampling."""
        if self._thread is not None:
            self._stop.set()
            self._thread.join()
            self._thread = None
            Profile._active.release()

    def _sample(self, ident, stop):
        last = self._timer()
        while not stop.wait(_PERIOD):
            calls = _lock.calls(ident)
            now = self._timer()
            if calls is None:
                return
            self._add(calls, (now - last) * self._unit)
            last = now

    def _add(self, calls, seconds):
        """Add a sample: the calls from the innermost on, up to those of the profile itself."""
        seen = set()
        inner = None
        for call in calls:
            if call[0] == __file_of_this__:
                break
            entry = self._found.setdefault(call, [0, 0.0, 0.0, {}])
            first = call not in seen
            seen.add(call)
            if first:
                entry[0] += 1
                entry[2] += seconds
            if inner is None:
                entry[1] += seconds
            elif inner != call:
                edge = self._found[inner][3].setdefault(call, [0, 0.0, 0.0])
                edge[0] += 1
                edge[1] += seconds if self._is_innermost(inner, calls) else 0.0
                edge[2] += seconds
            inner = call

    @staticmethod
    def _is_innermost(call, calls):
        return calls[0] == call

    def create_stats(self):
        """Stop sampling, and make `stats` of the samples."""
        self.disable()
        self.stats = {
            call: (n, n, own, total, {
                caller: (m, m, edge_own, edge_total)
                for caller, (m, edge_own, edge_total) in callers.items()})
            for call, (n, own, total, callers) in self._found.items()}

    def snapshot_stats(self):
        """Make `stats` of the samples."""
        self.create_stats()

    def print_stats(self, sort=-1):
        """Print a table of the functions."""
        import pstats

        if not isinstance(sort, tuple):
            sort = (sort,)
        pstats.Stats(self).strip_dirs().sort_stats(*sort).print_stats()

    def dump_stats(self, file):
        """Write the samples to a file, which pstats.Stats reads."""
        import pickle

        self.create_stats()
        with open(file, "wb") as out:
            pickle.dump(self.stats, out)

    def run(self, cmd):
        """Profile statements in the namespace of __main__; return the profile."""
        import __main__

        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        """Profile statements in a namespace; return the profile."""
        self.enable()
        try:
            exec(cmd, globals, locals)
        finally:
            self.disable()
        return self

    def runcall(self, func, /, *args, **kw):
        """Profile a call; return what it returns."""
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self.disable()

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


__file_of_this__ = Profile._add.__code__.co_filename


def _report(profile, filename, sort):
    if filename is not None:
        profile.dump_stats(filename)
    else:
        profile.print_stats(sort)


def run(statement, filename=None, sort=-1):
    """Profile statements in the namespace of __main__, and print a table or write a file."""
    profile = Profile()
    try:
        profile.run(statement)
    except SystemExit:
        pass
    finally:
        _report(profile, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """Profile statements in a namespace, and print a table or write a file."""
    profile = Profile()
    try:
        profile.runctx(statement, globals, locals)
    except SystemExit:
        pass
    finally:
        _report(profile, filename, sort)


def main():
    """``python -m cProfile [-o FILE] [-s SORT] [-m MODULE | SCRIPT] ARGS``"""
    import argparse
    import os

    parser = argparse.ArgumentParser(prog="cProfile", allow_abbrev=False)
    parser.add_argument("-o", "--outfile", help="save the samples to a file")
    parser.add_argument("-s", "--sort", default=2, help="sort the table by a column")
    parser.add_argument("-m", dest="module", action="store_true", help="profile a module")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.rest:
        parser.print_usage()
        return 2
    sys.argv[:] = options.rest
    if options.module:
        import runpy

        code = "run_module(modname, run_name='__main__')"
        space = {"run_module": runpy.run_module, "modname": options.rest[0]}
    else:
        sys.path.insert(0, os.path.dirname(options.rest[0]))
        with open(options.rest[0], "rb") as file:
            code = compile(file.read(), options.rest[0], "exec")
        space = {"__file__": options.rest[0], "__name__": "__main__", "__package__": None,
                 "__cached__": None}
    runctx(code, space, None, options.outfile, options.sort)
    return 0


if __name__ == "__main__":
    sys.exit(main())
