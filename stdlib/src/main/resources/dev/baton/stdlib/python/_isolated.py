"""What runs inside another interpreter: it is told about the program, then called with parcels."""

import sys

import _parcels

_NOTHING = _parcels.pack(None)
# Where the program's main module comes from, a name or else a file, and whether it was loaded.
main_is = None, None
_main_loaded = False


def prepare(data, goods):
    """Make an interpreter ready: its path, its arguments, and where the main module comes from."""
    global main_is
    path, argv, main_is = _parcels.unpack(data, goods)
    sys.path[:] = path
    sys.argv[:] = argv
    return _NOTHING


def prepare_all(data, goods):
    """As prepare(), and load the functions of the main module."""
    prepare(data, goods)
    load_main()
    return _NOTHING


def load_main():
    """Run the main module under another name, so that only its definitions count."""
    global _main_loaded
    name, file = main_is
    _main_loaded = True
    if name is None and file is None:
        return
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


def call(data, goods):
    """Call a function; return whether that went well, and the result or the exception."""
    try:
        function, args, kwargs = _parcels.unpack(data, goods)
        return _parcels.pack((True, function(*args, **kwargs)))
    except BaseException as error:
        return _failure(error)


def _failure(error):
    import traceback

    text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    try:
        parcel = _parcels.pack((False, (error, text)))
        _parcels.unpack(*parcel)
        return parcel
    except BaseException:
        shown = RuntimeError(f"{type(error).__name__}: {error}")
        return _parcels.pack((False, (shown, text)))


# What concurrent.interpreters asks for.


def main_dict():
    """The names of this interpreter's main module."""
    return sys.modules["__main__"].__dict__


def bind(data, goods):
    """Bind names in the main module."""
    main_dict().update(_parcels.unpack(data, goods))
    return _NOTHING


def execute(data, goods):
    """Run source text in the main module; return what went wrong, or None."""
    try:
        source = _parcels.unpack(data, goods)
        exec(compile(source, "<string>", "exec"), main_dict())
        return _parcels.pack(None)
    except BaseException as error:
        return _parcels.pack(_snapshot(error))
    finally:
        _pass_output_on()


def call_main(data, goods):
    """Call a function; return what went wrong, or None, and the result as a parcel."""
    from concurrent.interpreters import _crossinterp

    own_main = sys.modules.get("__main__")
    try:
        if b"__main__" in data:
            # The function, or an argument, is of the program's main module.
            if not _main_loaded:
                load_main()
            sys.modules["__main__"] = sys.modules.get("__mp_main__", own_main)
        function, args, kwargs = _parcels.unpack(data, goods)
        result = _crossinterp.pack(function(*args, **kwargs))
        return _parcels.pack((None, result))
    except BaseException as error:
        return _parcels.pack((_snapshot(error), None))
    finally:
        if own_main is not None:
            sys.modules["__main__"] = own_main
        _pass_output_on()


def _pass_output_on():
    """Flush what was written, so that it comes before what the caller writes."""
    for stream in sys.stdout, sys.stderr:
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            pass  # None, broken or closed: nothing of this call depends on it.


def _snapshot(error):
    """What can be told of an exception: its class's names, its text, the traceback as text."""
    import traceback

    kind = type(error)
    text = "".join(traceback.format_exception(kind, error, error.__traceback__.tb_next
                                              if error.__traceback__ else None))
    return kind.__name__, kind.__qualname__, kind.__module__, str(error), text
