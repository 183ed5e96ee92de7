"""Other interpreters in this process, PEP 734: each has its own modules, its own lock.

What goes from one to another is copied; queues and the memory under memoryviews are shared.
"""

import textwrap
import threading
import weakref

import _interpreters
import _isolation
import _parcels
from concurrent.interpreters import _crossinterp
from concurrent.interpreters._crossinterp import NotShareableError, is_shareable
from concurrent.interpreters._queues import Queue, QueueEmpty, QueueFull, create as create_queue

__all__ = [
    "get_current", "get_main", "create", "list_all", "is_shareable",
    "Interpreter",
    "InterpreterError", "InterpreterNotFoundError", "ExecutionFailed", "NotShareableError",
    "create_queue", "Queue", "QueueEmpty", "QueueFull",
]

_known = weakref.WeakValueDictionary()


class InterpreterError(Exception):
    """Something is wrong with another interpreter."""


class InterpreterNotFoundError(InterpreterError):
    """There is no such interpreter, or not any more."""


class _Type:
    """The class of an exception in another interpreter, as far as it can be told."""

    def __init__(self, name, qualname, module):
        self.__name__ = name
        self.__qualname__ = qualname
        self.__module__ = module

    def __repr__(self):
        return f"<{type(self).__name__} {self.__module__}.{self.__qualname__}>"


class _ExceptionInfo:
    """What is known of an exception in another interpreter."""

    def __init__(self, name, qualname, module, msg, errdisplay):
        self.type = _Type(name, qualname, module)
        self.msg = msg
        shown = qualname if module in ("builtins", "__main__") else f"{module}.{qualname}"
        self.formatted = f"{shown}: {msg}" if msg else shown
        self.errdisplay = errdisplay.rstrip("\n")


class ExecutionFailed(InterpreterError):
    """Code in another interpreter has raised an exception; excinfo describes it."""

    def __init__(self, excinfo):
        super().__init__(excinfo.formatted)
        self.excinfo = excinfo

    def __str__(self):
        return (f"{super().__str__()}\n\nUncaught in the interpreter:\n\n"
                f"{self.excinfo.errdisplay}")


def create():
    """Make an interpreter and return it."""
    made = Interpreter(_interpreters.create())
    try:
        made._ask("prepare", *_parcels.pack(_isolation.program()))
    except BaseException:
        made.close()
        raise
    return made


def list_all():
    """Return all interpreters that there are."""
    return [Interpreter(number) for number in _interpreters.numbers()]


def get_current():
    """Return the interpreter that runs this."""
    return Interpreter(_interpreters.current())


def get_main():
    """Return the interpreter that the program began in."""
    return Interpreter(0)


class Interpreter:
    """An interpreter; there is one object for each in each."""

    def __new__(cls, id, /):
        if not isinstance(id, int):
            raise TypeError(f"id must be an int, got {id!r}")
        if not _interpreters.exists(id):
            raise InterpreterNotFoundError(f"unrecognized interpreter ID {id}")
        known = _known.get(id)
        if known is None:
            known = object.__new__(cls)
            known._id = id
            _known[id] = known
        return known

    def __repr__(self):
        return f"{type(self).__name__}({self._id})"

    def __hash__(self):
        return hash(self._id)

    def __reduce__(self):
        return type(self), (self._id,)

    @property
    def id(self):
        """The interpreter's number; 0 is the one that the program began in."""
        return self._id

    @property
    def whence(self):
        """How the interpreter came about."""
        return "_interpreters module" if self._id else "runtime init"

    def _require(self):
        if not _interpreters.exists(self._id):
            raise InterpreterNotFoundError(f"unrecognized interpreter ID {self._id}")

    def _ask(self, function, data, goods):
        """Call a function of module _isolated there, as the only one who runs code there."""
        self._require()
        if self._id == _interpreters.current() or not _interpreters.begin(self._id):
            raise InterpreterError("interpreter already running")
        try:
            return _parcels.unpack(*_interpreters.call(self._id, "_isolated", function,
                                                       data, goods))
        except RuntimeError as error:
            if not _interpreters.exists(self._id):
                raise InterpreterError(str(error)) from None
            raise
        finally:
            _interpreters.end(self._id)

    def is_running(self):
        """Does somebody run code in the interpreter's main module?"""
        self._require()
        return _interpreters.is_busy(self._id)

    def close(self):
        """End the interpreter; InterpreterError if code runs in it."""
        self._require()
        if self._id == 0:
            raise InterpreterError("cannot destroy main interpreter")
        if self._id == _interpreters.current():
            raise InterpreterError("cannot destroy the current interpreter")
        if not _interpreters.begin(self._id):
            raise InterpreterError("interpreter running")
        try:
            _interpreters.destroy(self._id)
        finally:
            _interpreters.end(self._id)

    def prepare_main(self, ns=None, /, **kwargs):
        """Bind names in the interpreter's main module to copies of the values."""
        names = dict(ns or (), **kwargs)
        for name in names:
            if not isinstance(name, str):
                raise TypeError(f"names must be str, not {type(name).__name__}")
        self._ask("bind", *_crossinterp.pack(names))

    def exec(self, code, /):
        """Run source text in the interpreter's main module.

        Raises ExecutionFailed if an exception leaves the code.
        """
        if not isinstance(code, str):
            raise TypeError(f"exec() argument must be str, not {type(code).__name__}")
        failure = self._ask("execute", *_parcels.pack(textwrap.dedent(code)))
        if failure is not None:
            raise ExecutionFailed(_ExceptionInfo(*failure))

    def call(self, callable, /, *args, **kwargs):
        """Call a function in the interpreter, in this thread, and return its result.

        Function, arguments and result are copied. Raises ExecutionFailed if an exception
        leaves the function.
        """
        failure, result = self._ask("call_main", *_crossinterp.pack((callable, args, kwargs)))
        if failure is not None:
            raise ExecutionFailed(_ExceptionInfo(*failure))
        return _crossinterp.unpack(result)

    def call_in_thread(self, callable, /, *args, **kwargs):
        """Call a function in the interpreter in a new thread, and return the thread.

        Its result is dropped, an exception goes to threading.excepthook.
        """
        thread = threading.Thread(target=self.call, args=(callable, *args), kwargs=kwargs)
        thread.start()
        return thread
