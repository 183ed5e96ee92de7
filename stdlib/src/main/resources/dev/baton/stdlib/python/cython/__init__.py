"""C types for functions, in the spelling of Cython's pure Python mode.

A function that a decorator of this module is on is compiled when it is decorated: all of it if it
can be, and in any case the bodies of its `with cython.nogil:` statements, which then run without
the lock. What such a body cannot do is a CompileError at once.
"""

import _cython
import linecache
import types
from _cython import cast, const, declare

__all__ = [
    "CompileError", "boundscheck", "cast", "ccall", "cclass", "cdivision", "cfunc", "compiled",
    "const", "cpow", "declare", "exceptval", "final", "gil", "inline", "locals", "nogil",
    "returns", "sizeof", "typedef", "typeof", "wraparound"]

compiled = _cython.is_available()


class CompileError(SyntaxError):
    """A region that is to run without the lock does what it cannot."""


bint = _cython.c_type("bint")
char = schar = _cython.c_type("signed char")
uchar = _cython.c_type("unsigned char")
short = _cython.c_type("short")
ushort = _cython.c_type("unsigned short")
int = sint = _cython.c_type("int")
uint = _cython.c_type("unsigned int")
long = longlong = slong = Py_ssize_t = ssize_t = _cython.c_type("long")
ulong = ulonglong = size_t = _cython.c_type("unsigned long")
float = _cython.c_type("float")
double = longdouble = _cython.c_type("double")
void = None

_C_TYPE = type(double)
_PYTHON_FLOAT = type(0.0)
_STATE = "__cython_state__"
_SIZES = {"signed char": 1, "unsigned char": 1, "short": 2, "unsigned short": 2, "bint": 4,
          "int": 4, "unsigned int": 4, "float": 4, "long": 8, "unsigned long": 8, "double": 8}


def sizeof(type):
    """Return the size of a C type in bytes."""
    return _SIZES[repr(type)]


def typedef(type, name=None):
    """Return the type itself."""
    return type


def typeof(value):
    """Return the name of the type of a value, as Python has it."""
    return type(value).__name__


class _State:
    """What the decorators of a function have told so far."""

    def __init__(self, function):
        self.code = function.__code__
        self.types = {}
        self.result = None
        self.nogil = False
        self.directives = {
            "boundscheck": True, "wraparound": True, "cdivision": False, "cpow": False}


def _change(function, action):
    """Let a decorator tell something about a function, and compile it anew."""
    if not isinstance(function, types.FunctionType):
        return function
    state = function.__dict__.get(_STATE)
    if state is None:
        state = function.__dict__[_STATE] = _State(function)
    action(state)
    problem = _cython.compile(
        function, state.code, _annotated(function, state), _result(function, state),
        tuple(state.directives.values()), state.nogil, nogil)
    if problem is not None:
        error = _error(*problem)
        # A decorator that follows may declare what is missing.
        if not _cython.decorates():
            raise error
        _cython.refuse(function, state.code, error)
    return function


def _error(message, file, line, column, end_line, end_column):
    text = linecache.getline(file, line) or None
    return CompileError(message, (file, line, column, text, end_line, end_column))


def _annotated(function, state):
    """The declared types: those of annotations, and over them those of decorators."""
    found = {}
    annotations = _cython.local_annotations(state.code)
    annotations.update(function.__annotations__)
    for name, value in annotations.items():
        type = _type(function, value)
        if type is not None and name != "return":
            found[name] = type
    found.update(state.types)
    return found


def _result(function, state):
    if state.result is not None:
        return state.result
    return _type(function, function.__annotations__.get("return"))


def _type(function, value):
    """The C type that an annotation means, None if it means another type."""
    if isinstance(value, str):
        try:
            value = eval(value, function.__globals__)
        except Exception:
            return None
    if value is _PYTHON_FLOAT:
        return double
    return value if isinstance(value, _C_TYPE) else None


def locals(**given):
    """Declare the types of a function's variables and parameters."""
    def decorate(function):
        return _change(function, lambda state: state.types.update(given))
    return decorate


def returns(type):
    """Declare what a function returns."""
    def decorate(function):
        def tell(state):
            state.result = type
        return _change(function, tell)
    return decorate


def exceptval(value=None, *, check=True):
    """Accepted for Cython's sake: exceptions always come out of functions."""
    return _typed


def _typed(function):
    return _change(function, lambda state: None)


def cfunc(function):
    """A function of C numbers. It can be called from Python all the same."""
    return _typed(function)


def ccall(function):
    """A function of C numbers."""
    return _typed(function)


def inline(function):
    """Accepted for Cython's sake: the JVM decides what it inlines."""
    return _typed(function)


def cclass(cls):
    """Accepted for Cython's sake: the class stays one of Python."""
    return cls


def final(cls):
    """Accepted for Cython's sake."""
    return cls


class _Directive:
    """A directive: boundscheck(False) decorates a function, or begins a with statement."""

    def __init__(self, name, value):
        self._name = name
        self._value = value

    def __call__(self, function):
        def tell(state):
            if self._name in state.directives:
                state.directives[self._name] = self._value
        return _change(function, tell)

    def __enter__(self):
        return None

    def __exit__(self, *exception):
        return None


def boundscheck(value):
    """Whether indices outside of a view raise IndexError; they do unless False."""
    return _Directive("boundscheck", bool(value))


def wraparound(value):
    """Whether negative indices of views count from the end; they do unless False."""
    return _Directive("wraparound", bool(value))


def cdivision(value):
    """Whether ints are divided as in C, without a look at zero; they are not unless True."""
    return _Directive("cdivision", bool(value))


def cpow(value):
    """Whether a power that is not real is nan instead of a TypeError; it is not unless True."""
    return _Directive("cpow", bool(value))


def initializedcheck(value):
    """Accepted for Cython's sake: views always are initialised."""
    return _Directive("initializedcheck", value)


def nonecheck(value):
    """Accepted for Cython's sake: None is no view."""
    return _Directive("nonecheck", value)


def infer_types(value):
    """Accepted for Cython's sake: types are inferred where that is safe."""
    return _Directive("infer_types", value)


class _NoGil:
    """Decorates a function that does without the lock, or begins such a part of one."""

    def __call__(self, function=None):
        if function is None or function is True:
            return self

        def tell(state):
            state.nogil = True
        return _change(function, tell)

    def __enter__(self):
        return None

    def __exit__(self, *exception):
        return None

    def __repr__(self):
        return "cython.nogil"


class _Gil:
    """Begins a part that holds the lock, where it is held already."""

    def __enter__(self):
        return None

    def __exit__(self, *exception):
        return None


nogil = _NoGil()
gil = _Gil()
