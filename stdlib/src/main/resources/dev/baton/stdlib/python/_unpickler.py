"""Reading pickles: a machine with a stack, a memo, and an instruction for every byte."""

import copyreg
import io
import sys
from struct import unpack

import _pickle_codes as op
from _pickle_codes import UnpicklingError
from _unpickler_values import METHODS, ValueInstructions, does

HIGHEST_PROTOCOL = 5


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class Unpickler(ValueInstructions):
    """Reads pickles from a binary file; a subclass may override find_class and persistent_load.

    Pickles can name any function to be called: read only those you trust.
    """

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict",
                 buffers=None):
        self._buffers = None if buffers is None else iter(buffers)
        self._file_read = file.read
        self._file_readline = file.readline
        self.memo = {}
        self._fix_imports = fix_imports
        self._encoding = encoding
        self._errors = errors

    def load(self):
        """Read one pickle; return its object."""
        self._stack = []
        self._marks = []
        read = self._file_read
        try:
            while True:
                code = read(1)
                if not code:
                    raise EOFError("Ran out of input")
                code = code[0]
                method = METHODS.get(code)
                if method is None:
                    shown = (f"'{chr(code)}'" if 32 <= code < 127 and code != 39
                             else f"'\\x{code:02x}'")
                    raise UnpicklingError(f"invalid load key, {shown}.")
                method(self)
        except _Stop as stop:
            return stop.value
        except IndexError:
            raise UnpicklingError("unexpected MARK found" if self._marks
                                  else "unpickling stack underflow") from None

    # Input

    def _read_one(self):
        return self._read(1)[0]

    def _read(self, n):
        data = self._file_read(n)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        line = self._file_readline()
        if not line:
            raise EOFError("Ran out of input")
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _uint(self, n):
        return int.from_bytes(self._read(n), "little")

    def _size(self, n):
        size = self._uint(n)
        if size > sys.maxsize:
            raise UnpicklingError(f"size exceeds system's maximum size of {sys.maxsize} bytes")
        return size

    def _text(self, size):
        return str(self._read(size), "utf-8", "surrogatepass")

    def _push(self, value):
        self._stack.append(value)

    def _pop_mark(self):
        """What was pushed since the last mark."""
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        items = self._stack
        self._stack = self._marks.pop()
        return items

    # What subclasses override

    def persistent_load(self, pid):
        """Return the object of a persistent id; here an error."""
        raise UnpicklingError("A load persistent id instruction was encountered, but no "
                              "persistent_load function was specified.")

    def find_class(self, module_name, global_name, /):
        """Return an object by module and qualified name."""
        if (module_name, global_name) == ("_codecs", "encode"):
            return str.encode  # how protocol 2 writes bytes
        if self._proto < 3 and self._fix_imports:
            module_name, global_name = RENAMED.get(
                (module_name, global_name),
                (MODULES.get(module_name, module_name), global_name))
        __import__(module_name, level=0)
        found = sys.modules[module_name]
        for part in global_name.split(".") if self._proto >= 4 else (global_name,):
            if part == "<locals>":
                raise AttributeError(
                    f"Can't get local attribute {global_name!r} on {sys.modules[module_name]!r}")
            try:
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {global_name!r} on "
                                     f"{sys.modules[module_name]!r}") from None
        return found

    _proto = 0

    # Instructions: structure

    @does(op.PROTO)
    def _do_proto(self):
        proto = self._read_one()
        if proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {proto}")
        self._proto = proto

    @does(op.FRAME)
    def _do_frame(self):
        self._size(8)  # a hint for reading ahead

    @does(op.STOP)
    def _do_stop(self):
        raise _Stop(self._stack.pop())

    @does(op.MARK)
    def _do_mark(self):
        self._marks.append(self._stack)
        self._stack = []

    @does(op.POP)
    def _do_pop(self):
        if self._stack:
            self._stack.pop()
        else:
            self._pop_mark()

    @does(op.POP_MARK)
    def _do_pop_mark(self):
        self._pop_mark()

    @does(op.DUP)
    def _do_dup(self):
        self._push(self._stack[-1])

    # Memo

    @does(op.MEMOIZE)
    def _do_memoize(self):
        self.memo[len(self.memo)] = self._stack[-1]

    def _put(self, index):
        if index < 0:
            raise ValueError("negative PUT argument")
        self.memo[index] = self._stack[-1]

    def _get(self, index):
        try:
            self._push(self.memo[index])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {index}") from None

    @does(op.PUT)
    def _do_put(self):
        self._put(int(self._line()))

    @does(op.BINPUT)
    def _do_binput(self):
        self._put(self._read_one())

    @does(op.LONG_BINPUT)
    def _do_long_binput(self):
        self._put(self._uint(4))

    @does(op.GET)
    def _do_get(self):
        self._get(int(self._line()))

    @does(op.BINGET)
    def _do_binget(self):
        self._get(self._read_one())

    @does(op.LONG_BINGET)
    def _do_long_binget(self):
        self._get(self._uint(4))

    # Objects

    @does(op.GLOBAL)
    def _do_global(self):
        module = self._line().decode("utf-8")
        name = self._line().decode("utf-8")
        self._push(self.find_class(module, name))

    @does(op.STACK_GLOBAL)
    def _do_stack_global(self):
        name = self._stack.pop()
        module = self._stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module, name))

    def _extension(self, code):
        key = copyreg._inverted_registry.get(code)
        if key is None:
            if code <= 0:
                raise UnpicklingError("EXT specifies code <= 0")
            raise ValueError(f"unregistered extension code {code}")
        self._push(self.find_class(*key))

    @does(op.EXT1)
    def _do_ext1(self):
        self._extension(self._read_one())

    @does(op.EXT2)
    def _do_ext2(self):
        self._extension(self._uint(2))

    @does(op.EXT4)
    def _do_ext4(self):
        self._extension(unpack("<i", self._read(4))[0])

    @does(op.REDUCE)
    def _do_reduce(self):
        args = self._stack.pop()
        self._stack[-1] = self._stack[-1](*args)

    def _make(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))

    @does(op.INST)
    def _do_inst(self):
        module = self._line().decode("ascii")
        name = self._line().decode("ascii")
        args = self._pop_mark()
        self._make(self.find_class(module, name), args)

    @does(op.OBJ)
    def _do_obj(self):
        args = self._pop_mark()
        self._make(args.pop(0), args)

    @does(op.NEWOBJ)
    def _do_newobj(self):
        args = self._stack.pop()
        cls = self._stack[-1]
        self._stack[-1] = cls.__new__(cls, *args)

    @does(op.NEWOBJ_EX)
    def _do_newobj_ex(self):
        kwargs = self._stack.pop()
        args = self._stack.pop()
        cls = self._stack[-1]
        self._stack[-1] = cls.__new__(cls, *args, **kwargs)

    @does(op.BUILD)
    def _do_build(self):
        state = self._stack.pop()
        target = self._stack[-1]
        setstate = getattr(target, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = target.__dict__
            for name, value in state.items():
                attributes[sys.intern(name) if type(name) is str else name] = value
        if slots:
            for name, value in slots.items():
                setattr(target, name, value)

    @does(op.PERSID)
    def _do_persid(self):
        self._push(self.persistent_load(self._line().decode("ascii")))

    @does(op.BINPERSID)
    def _do_binpersid(self):
        self._push(self.persistent_load(self._stack.pop()))


# What Python 2 called otherwise, for protocols below 3.
MODULES = {"__builtin__": "builtins", "exceptions": "builtins", "copy_reg": "copyreg", "Queue": "queue",
            "cPickle": "pickle", "cStringIO": "io", "StringIO": "io"}
RENAMED = {("__builtin__", "xrange"): ("builtins", "range"),
            ("__builtin__", "unicode"): ("builtins", "str"),
            ("__builtin__", "long"): ("builtins", "int"),
            ("__builtin__", "unichr"): ("builtins", "chr"),
            ("itertools", "izip"): ("builtins", "zip"),
            ("itertools", "imap"): ("builtins", "map"),
            ("itertools", "ifilter"): ("builtins", "filter"),
            ("__builtin__", "reduce"): ("functools", "reduce"),
            ("exceptions", "StandardError"): ("builtins", "Exception"),
            ("UserList", "UserList"): ("collections", "UserList"),
            ("UserDict", "UserDict"): ("collections", "UserDict")}


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Read an object from bytes; what is behind the pickle is ignored."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(data), fix_imports=fix_imports, encoding=encoding,
                     errors=errors, buffers=buffers).load()
