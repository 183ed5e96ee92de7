"""What happens when a process ends, and the logger."""

import atexit
import itertools
import os
import sys
import threading
import weakref

from multiprocessing import process

__all__ = ["sub_debug", "debug", "info", "sub_warning", "get_logger", "log_to_stderr",
           "get_temp_dir", "register_after_fork", "is_exiting", "Finalize", "SUBDEBUG",
           "SUBWARNING"]

NOTSET, SUBDEBUG, DEBUG, INFO, SUBWARNING = 0, 5, 10, 20, 25
LOGGER_NAME = "multiprocessing"
DEFAULT_LOGGING_FORMAT = "[%(levelname)s/%(processName)s] %(message)s"

_logger = None
_finalizers = {}
_finalizer_numbers = itertools.count()
_exiting = False
_temp_dir = None


def get_logger():
    """Return the logger of multiprocessing."""
    global _logger
    import logging

    if _logger is None:
        _logger = logging.getLogger(LOGGER_NAME)
        _logger.propagate = 0
    return _logger


def log_to_stderr(level=None):
    """Have the logger write to standard error, and return it."""
    import logging

    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(DEFAULT_LOGGING_FORMAT))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    return logger


def _log(level, message, args):
    if _logger is not None:
        _logger.log(level, message, *args)


def sub_debug(message, *args):
    """Log something of little interest."""
    _log(SUBDEBUG, message, args)


def debug(message, *args):
    """Log something for those who look for mistakes."""
    _log(DEBUG, message, args)


def info(message, *args):
    """Log something."""
    _log(INFO, message, args)


def sub_warning(message, *args):
    """Log something that may be wrong."""
    _log(SUBWARNING, message, args)


def get_temp_dir():
    """Return a directory for files of this process, which is removed at its end."""
    global _temp_dir
    if _temp_dir is None:
        import shutil
        import tempfile

        _temp_dir = tempfile.mkdtemp(prefix="pymp-")
        Finalize(None, shutil.rmtree, (_temp_dir, True), exitpriority=-100)
    return _temp_dir


def register_after_fork(obj, func):
    """Do nothing: there is no fork."""


def is_exiting():
    """Is the process about to end?"""
    return _exiting


class Finalize:
    """A call to be made once: when an object goes, or at the end, the highest priority first."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError(
                f"Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)}")
        if obj is None and exitpriority is None:
            raise ValueError("Without object, exitpriority cannot be None")
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._key = exitpriority, next(_finalizer_numbers)
        self._pid = os.getpid()
        self._ref = None if obj is None else weakref.ref(obj, self)
        _finalizers[self._key] = self

    def __call__(self, wr=None):
        """Make the call, unless it was made or cancelled."""
        if _finalizers.pop(self._key, None) is None or self._pid != os.getpid():
            return None
        return self._callback(*self._args, **self._kwargs)

    def cancel(self):
        """Do not make the call."""
        _finalizers.pop(self._key, None)

    def still_active(self):
        """Will the call be made?"""
        return self._key in _finalizers


def _run_finalizers(lowest=None):
    keys = [key for key in list(_finalizers)
            if key[0] is not None and (lowest is None or key[0] >= lowest)]
    for key in sorted(keys, reverse=True):
        finalizer = _finalizers.get(key)
        if finalizer is not None:
            try:
                finalizer()
            except Exception:
                import traceback

                traceback.print_exc()


def _exit_function():
    """End what depends on this process, wait for the other children. Once."""
    global _exiting
    if _exiting:
        return
    _exiting = True
    info("process shutting down")
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            info("calling terminate() for daemon %s", child.name)
            child._popen.terminate()
    for child in process.active_children():
        info("calling join() for process %s", child.name)
        child.join()
    _run_finalizers()


atexit.register(_exit_function)


def _flush_std_streams():
    for stream in sys.stdout, sys.stderr:
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            pass  # None, broken or closed.
