"""Signals: functions that are called in the main thread when one comes.

They run between two instructions of the main thread; one that waits is woken for it and goes on
waiting. Signals of the system come to the program itself only, and only where the host allows it;
those that programs send to themselves or to processes they have started come always.
"""

import _signal
import os
from enum import IntEnum

_NUMBERS = {
    "SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGBUS": 7,
    "SIGFPE": 8, "SIGKILL": 9, "SIGUSR1": 10, "SIGSEGV": 11, "SIGUSR2": 12, "SIGPIPE": 13,
    "SIGALRM": 14, "SIGTERM": 15, "SIGSTKFLT": 16, "SIGCHLD": 17, "SIGCONT": 18, "SIGSTOP": 19,
    "SIGTSTP": 20, "SIGTTIN": 21, "SIGTTOU": 22, "SIGURG": 23, "SIGXCPU": 24, "SIGXFSZ": 25,
    "SIGVTALRM": 26, "SIGPROF": 27, "SIGWINCH": 28, "SIGIO": 29, "SIGPWR": 30, "SIGSYS": 31,
    "SIGRTMIN": 34, "SIGRTMAX": 64, "SIGIOT": 6, "SIGCLD": 17, "SIGPOLL": 29,
}
_TEXTS = (
    "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted",
    "Bus error", "Floating point exception", "Killed", "User defined signal 1",
    "Segmentation fault", "User defined signal 2", "Broken pipe", "Alarm clock", "Terminated",
    "Stack fault", "Child exited", "Continued", "Stopped (signal)", "Stopped",
    "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition",
    "CPU time limit exceeded", "File size limit exceeded", "Virtual timer expired",
    "Profiling timer expired", "Window changed", "I/O possible", "Power failure",
    "Bad system call",
)

Signals = IntEnum("Signals", _NUMBERS, module=__name__)
Handlers = IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module=__name__)
globals().update(Signals.__members__)
SIG_DFL, SIG_IGN = Handlers
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = range(3)

_UNCATCHABLE = SIGKILL, SIGSTOP
_HARMLESS = SIGCHLD, SIGCONT, SIGURG, SIGWINCH
_EINVAL = 22


class itimer_error(OSError):
    """A timer cannot be set."""


ItimerError = itimer_error


def default_int_handler(signalnum, frame, /):
    """Raise KeyboardInterrupt."""
    raise KeyboardInterrupt


def _ignore(signalnum, frame):
    pass


# What was set by signal(), by number.
_chosen = {2: default_int_handler}


def _checked(signalnum):
    number = signalnum.__index__()
    if not 1 <= number < NSIG:
        raise ValueError("signal number out of range")
    return number


def getsignal(signalnum, /):
    """Return what happens when the signal comes: a function, SIG_IGN or SIG_DFL."""
    return _chosen.get(_checked(signalnum), SIG_DFL)


def signal(signalnum, handler, /):
    """Say what is to happen when the signal comes, and return what it was before.

    handler is a function of the signal and the frame that was interrupted, SIG_IGN or SIG_DFL.
    """
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable "
                        "object")
    number = _checked(signalnum)
    if number in _UNCATCHABLE or number in (32, 33):
        raise OSError(_EINVAL, "Invalid argument")
    if not callable(handler):
        handler = Handlers(handler)
    before = getsignal(number)
    if handler is SIG_IGN:
        function = _ignore
    elif handler is SIG_DFL:
        # What the system does with SIGINT is not KeyboardInterrupt.
        function = _end if number == SIGINT else None
    else:
        function = None if handler is default_int_handler and number == SIGINT else handler
    _signal.set_handler(number, function)
    _chosen[number] = handler
    return before


def _end(signalnum, frame):
    os._exit_by_signal(signalnum)


def raise_signal(signalnum, /):
    """Send a signal to this process."""
    number = signalnum.__index__()
    if not 1 <= number < NSIG:
        raise OSError(_EINVAL, "Invalid argument")
    if not _signal.send(number) and number not in _HARMLESS:
        os._exit_by_signal(number)


def strsignal(signalnum, /):
    """Return what the signal says, or None."""
    number = _checked(signalnum)
    if number <= len(_TEXTS):
        return _TEXTS[number - 1]
    return f"Real-time signal {number - SIGRTMIN}" if number >= SIGRTMIN else None


def valid_signals():
    """Return the set of signals that there are."""
    return {Signals(n) if n in Signals else n for n in range(1, NSIG) if n not in (32, 33)}


def pause():
    """Wait until a signal comes for which there is a function."""
    _signal.pause()


def alarm(seconds, /):
    """Send SIGALRM after some seconds, 0 for not at all; return what was left of the one before."""
    left, _ = _signal.set_alarm(max(seconds.__index__(), 0))
    return -int(-left // 1)


def setitimer(which, seconds, interval=0.0, /):
    """Send SIGALRM after some seconds, and then after each interval; only ITIMER_REAL is there."""
    if which != ITIMER_REAL or seconds < 0 or interval < 0:
        raise itimer_error(_EINVAL, "Invalid argument")
    return _signal.set_alarm(seconds, interval)


def getitimer(which, /):
    """Return the seconds left and the interval of the timer."""
    if which != ITIMER_REAL:
        raise itimer_error(_EINVAL, "Invalid argument")
    return _signal.alarm()
