"""What runs inside another interpreter: it is told about the program, then called with bytes."""

import pickle
import sys


def prepare(data):
    """Make an interpreter ready: its path, its arguments, and the functions of the main module."""
    path, argv, name, file = pickle.loads(data)
    sys.path[:] = path
    sys.argv[:] = argv
    if name is not None or file is not None:
        _load_main(name, file)
    return b""


def _load_main(name, file):
    """Run the main module under another name, so that only its definitions count."""
    import runpy
    import types

    main = types.ModuleType("__mp_main__")
    sys.modules["__main__"] = sys.modules["__mp_main__"] = main
    if name is not None:
        found = runpy.run_module(name, run_name="__mp_main__", alter_sys=True)
    else:
        found = runpy.run_path(file, run_name="__mp_main__")
    main.__dict__.update(found)
    sys.modules["__main__"] = sys.modules["__mp_main__"] = main


def call(data):
    """Call a function; return whether that went well, and the result or the exception."""
    try:
        function, args, kwargs = pickle.loads(data)
        return pickle.dumps((True, function(*args, **kwargs)))
    except BaseException as error:
        return _failure(error)


def _failure(error):
    import traceback

    text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    try:
        data = pickle.dumps((False, (error, text)))
        pickle.loads(data)
        return data
    except BaseException:
        shown = RuntimeError(f"{type(error).__name__}: {error}")
        return pickle.dumps((False, (shown, text)))
