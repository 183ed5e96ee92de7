"""How a process is started: as a worker, an interpreter of its own in this JVM."""

import sys

import _interpreters
import _isolated
import _isolation
import _parcels
from multiprocessing import context, process, reduction

__all__ = ["Popen"]

_TOO_EARLY = """
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        """

SIGKILL, SIGTERM = 9, 15


class Popen:
    """A started process, for the one that has started it."""

    method = "spawn"

    def __init__(self, process_object):
        if getattr(process.current_process(), "_inheriting", False):
            raise RuntimeError(_TOO_EARLY)
        context.set_spawning_popen(self)
        try:
            parcel = reduction.pack(process_object)
        finally:
            context.set_spawning_popen(None)
        setup = (*_isolation.program(), process_object.name, process.current_process().authkey)
        try:
            self._worker = _interpreters.start(
                "multiprocessing.popen_spawn", "main",
                *_parcels.pack((setup, _interpreters.worker(), parcel)))
        except BaseException:
            reduction.forget(parcel)
            raise
        self.pid = self._worker.pid
        self.sentinel = self._worker

    @property
    def returncode(self):
        """The exit code; None while the process runs."""
        return self._worker.code

    def poll(self):
        """Return the exit code; None while the process runs."""
        return self._worker.code

    def wait(self, timeout=None):
        """Wait for the end, at most timeout seconds, and return the exit code, or None."""
        self._worker.join(timeout)
        return self._worker.code

    def terminate(self):
        """End the process, as SIGTERM does."""
        self._worker.signal(SIGTERM)

    def kill(self):
        """End the process, as SIGKILL does."""
        self._worker.signal(SIGKILL)


def main(data, goods):
    """The whole life of a process, in its interpreter; returns its exit code."""
    import atexit

    from multiprocessing import util

    (path, argv, main_is, name, authkey), parent, parcel = _parcels.unpack(data, goods)
    me = process.current_process()
    me._inheriting = True
    try:
        sys.path[:] = path
        sys.argv[:] = argv
        me.name = name
        me.authkey = authkey
        _isolated.main_is = main_is
        _isolated.load_main()
        started = _parcels.unpack(*parcel)
    except BaseException as error:
        reduction.forget(parcel)
        if isinstance(error, SystemExit):
            return error.code if isinstance(error.code, int) else error.code is not None
        sys.excepthook(*sys.exc_info())
        util._flush_std_streams()
        return 1
    finally:
        del me._inheriting
    code = started._bootstrap(parent)
    atexit._run_exitfuncs()
    util._flush_std_streams()
    return code
