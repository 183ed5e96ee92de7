"""Context managers that collect others while they are open (contextlib offers them)."""

import sys

from contextlib import AbstractAsyncContextManager, AbstractContextManager

__name__ = "contextlib"  # where the classes defined here are to be found


def _enter_and_exit(cm, enter, exit, protocol):
    """Look the two methods up on the type, as the with statement does."""
    kind = type(cm)
    try:
        return getattr(kind, enter), getattr(kind, exit)
    except AttributeError:
        raise TypeError(
            f"'{kind.__module__}.{kind.__qualname__}' object does not support the"
            f" {protocol} protocol"
        ) from None


class _Callback:
    """A function on the stack, given the shape of an __exit__ method that swallows nothing."""

    def __init__(self, function, args, kwds):
        self.__wrapped__ = function
        self._args = args
        self._kwds = kwds

    def __call__(self, exc_type, exc, tb):
        self.__wrapped__(*self._args, **self._kwds)


class _AsyncCallback(_Callback):
    async def __call__(self, exc_type, exc, tb):
        await self.__wrapped__(*self._args, **self._kwds)


class _Unwinding:
    """The exceptions met while a stack is unwound, innermost block first.

    Where exit functions raise in turn, each exception gets the one it replaced as its context,
    as in nested with statements. Python itself has put there the exception being handled outside.
    """

    def __init__(self, exc):
        self.first = exc
        self.pending = exc
        self.raised = False
        self._outside = sys.exception()

    def details(self):
        exc = self.pending
        return (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)

    def swallowed(self):
        self.pending = None
        self.raised = False

    def replaced_by(self, new):
        self._set_context(new, self.pending)
        self.pending = new
        self.raised = True

    def _set_context(self, new, old):
        link = new
        while True:
            context = link.__context__
            if context is None or context is old:
                return
            if context is self._outside:
                break
            link = context
        link.__context__ = old

    def finish(self):
        """Raise what is left to raise; otherwise tell whether the exception was swallowed."""
        if self.raised:
            exc = self.pending
            context = exc.__context__
            try:
                raise exc
            finally:
                exc.__context__ = context  # raising has put self-made links in its place
        return self.first is not None and self.pending is None


class _BaseExitStack:
    def __init__(self):
        self._exit_callbacks = []  # pairs: whether to call without await, and the function

    def pop_all(self):
        """Move the whole stack to a new object, which then has the duty to unwind it."""
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return new_stack

    def push(self, exit):
        """Add an object with __exit__, or a function of that shape; returns it, to decorate."""
        method = getattr(type(exit), "__exit__", None)
        self._push(exit if method is None else _bind(method, exit))
        return exit

    def enter_context(self, cm):
        """Enter a context manager, whose __exit__ goes on the stack, and return the result."""
        enter, exit = _enter_and_exit(cm, "__enter__", "__exit__", "context manager")
        result = enter(cm)
        self._push(_bind(exit, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Add a function to call with these arguments; returns it, to decorate."""
        self._push(_Callback(callback, args, kwds))
        return callback

    def _push(self, exit, is_sync=True):
        self._exit_callbacks.append((is_sync, exit))


_Method = type(_Callback(None, (), {}).__call__)


def _bind(function, instance):
    return _Method(function, instance)


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A context manager that collects others while it is open, and exits them in reverse order."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        state = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            _, exit = self._exit_callbacks.pop()
            try:
                if exit(*state.details()):
                    state.swallowed()
            except BaseException as new:
                state.replaced_by(new)
        return state.finish()

    def close(self):
        """Unwind the stack now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """An ExitStack for async with, which takes managers and functions of both kinds."""

    async def enter_async_context(self, cm):
        """Enter an async context manager, whose __aexit__ goes on the stack."""
        enter, exit = _enter_and_exit(
            cm, "__aenter__", "__aexit__", "asynchronous context manager"
        )
        result = await enter(cm)
        self._push(_bind(exit, cm), False)
        return result

    def push_async_exit(self, exit):
        """Add an object with __aexit__, or an async function of that shape; returns it."""
        method = getattr(type(exit), "__aexit__", None)
        self._push(exit if method is None else _bind(method, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Add an async function to await with these arguments; returns it, to decorate."""
        self._push(_AsyncCallback(callback, args, kwds), False)
        return callback

    async def aclose(self):
        """Unwind the stack now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        state = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            is_sync, exit = self._exit_callbacks.pop()
            try:
                outcome = exit(*state.details())
                if outcome if is_sync else await outcome:
                    state.swallowed()
            except BaseException as new:
                state.replaced_by(new)
        return state.finish()
