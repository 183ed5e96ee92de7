"""How handles, futures, tasks and coroutines are shown."""

import functools
import reprlib
from types import CodeType, FunctionType, MethodType

_recursion_guarded = reprlib.recursive_repr()


def place(func):
    """The file and first line of a function of the program, or None."""
    while isinstance(func, (functools.partial, MethodType)) or hasattr(func, "__wrapped__"):
        if isinstance(func, functools.partial):
            func = func.func
        elif isinstance(func, MethodType):
            func = func.__func__
        else:
            func = func.__wrapped__
    if isinstance(func, FunctionType) and not func.__module__.startswith("asyncio."):
        return func.__code__.co_filename, func.__code__.co_firstlineno
    return None


def call_text(args, kwargs=None):
    """The arguments of a call, in parentheses."""
    items = [reprlib.repr(arg) for arg in args or ()]
    items += [f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items()]
    return f"({', '.join(items)})"


def callback_text(func, args, kwargs=None, suffix=""):
    """A callback with its arguments."""
    if isinstance(func, functools.partial):
        suffix = call_text(args, kwargs) + suffix
        return callback_text(func.func, func.args, func.keywords, suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + call_text(args, kwargs) + suffix


def callback_with_place(func, args):
    """A callback with its arguments and where it is defined."""
    text = callback_text(func, args)
    where = place(func)
    return f"{text} at {where[0]}:{where[1]}" if where else text


def _callbacks_text(callbacks):
    shown = [callback_with_place(callback, ()) for callback, _ in callbacks]
    if len(shown) > 2:
        shown = [shown[0], f"<{len(shown) - 2} more>", shown[-1]]
    return f"cb=[{', '.join(shown)}]"


def future_parts(future):
    """What the repr of a future says after its type."""
    parts = [future._state.lower()]
    if future._state == "FINISHED":
        if future._exception is not None:
            parts.append(f"exception={future._exception!r}")
        else:
            parts.append(f"result={reprlib.repr(future._result)}")
    if future._callbacks:
        parts.append(_callbacks_text(future._callbacks))
    return parts


def task_parts(task):
    """What the repr of a task says after its type."""
    parts = future_parts(task)
    if task.cancelling() and not task.done():
        parts[0] = "cancelling"
    parts.insert(1, f"name={task.get_name()!r}")
    if task._fut_waiter is not None:
        parts.insert(2, f"wait_for={task._fut_waiter!r}")
    if task._coro is not None:
        parts.insert(2, f"coro=<{coroutine_text(task._coro)}>")
    return parts


@_recursion_guarded
def future_repr(future):
    """The repr of a future or a task."""
    return f"<{type(future).__name__} {' '.join(future._repr_info())}>"


def coroutine_text(coro):
    """A coroutine's name, state and place."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    name = f"{name or f'<{type(coro).__name__} without __name__>'}()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    running = getattr(coro, "cr_running", False) or getattr(coro, "gi_running", False)
    if not isinstance(code, CodeType):
        return f"{name} running" if running else name
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    file = code.co_filename or "<empty co_filename>"
    if frame is None:
        return f"{name} done, defined at {file}:{code.co_firstlineno}"
    return f"{name} running at {file}:{frame.f_lineno}"
