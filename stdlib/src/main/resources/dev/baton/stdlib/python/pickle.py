"""Objects as bytes and back.

A pickle is a program for a small machine, which _unpickler runs. The pickler here writes an
instruction or a few for each object, remembers every object it has written, and refers to those
it meets again.
"""

import copyreg
import io
import sys
from itertools import islice
from struct import pack
from types import FunctionType

import _pickle_codes as op
from _pickle_codes import PickleError, PicklingError, UnpicklingError
from _pickle_names import encode, find, old_name, whichmodule
from _pickle_text import global_lines, int_line, pid_line, str_line
from _unpickler import HIGHEST_PROTOCOL, Unpickler, loads

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump",
           "dumps", "load", "loads", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]

DEFAULT_PROTOCOL = 4
_BATCH = 1000
_FRAME = 64 * 1024


def encode_long(x):
    """Return an int as bytes, little end first, in two's complement, as few as it takes."""
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    """Return the int that encode_long() made bytes of."""
    return int.from_bytes(data, "little", signed=True)


class _Output:
    """Collects instructions; from protocol 4 on in frames, which a reader can read at once."""

    def __init__(self, write, framed):
        self._write_out = write
        self._framed = framed
        self._data = bytearray()

    def write(self, data):
        self._data += data

    def write_large(self, header, payload):
        """Bytes that need no copy in a frame."""
        self._data += header
        self.flush()
        self._write_out(payload)

    def end_object(self):
        if len(self._data) >= _FRAME:
            self.flush()

    def flush(self):
        data = bytes(self._data)
        if data:
            if self._framed and len(data) >= 4:
                self._write_out(op.FRAME + pack("<Q", len(data)))
            self._write_out(data)
            self._data = bytearray()


class Pickler:
    """Writes pickles to a binary file.

    A subclass may override persistent_id and reducer_override; dispatch_table, if the pickler
    has one, is used in place of copyreg's.
    """

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._file_write = file.write
        self.memo = {}
        self.proto = protocol
        self._fix_imports = fix_imports and protocol < 3
        self.bin = protocol >= 1
        self.fast = False
        # Protocol 0 writes items one by one.
        self._batch = _BATCH if self.bin else 1

    def clear_memo(self):
        """Forget what was written, so that nothing refers to it."""
        self.memo.clear()

    def persistent_id(self, obj):
        """Return an id to write in place of an object, or None."""
        return None

    def dump(self, obj):
        """Write an object."""
        if not hasattr(self, "_file_write"):
            raise PicklingError("Pickler.__init__() was not called by "
                                f"{type(self).__name__}.__init__()")
        if self.proto >= 2:
            self._file_write(op.PROTO + bytes([self.proto]))
        self._out = _Output(self._file_write, self.proto >= 4)
        self._write = self._out.write
        self._save(obj)
        self._write(op.STOP)
        self._out.flush()

    # The memo

    def _memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        if self.proto >= 4:
            self._write(op.MEMOIZE)
        elif not self.bin:
            self._write(op.PUT + b"%d\n" % index)
        elif index < 256:
            self._write(op.BINPUT + bytes([index]))
        else:
            self._write(op.LONG_BINPUT + pack("<I", index))
        # The object is kept, too: its id must not become that of another one.
        self.memo[id(obj)] = index, obj

    def _refer(self, index):
        if not self.bin:
            self._write(op.GET + b"%d\n" % index)
        elif index < 256:
            self._write(op.BINGET + bytes([index]))
        else:
            self._write(op.LONG_BINGET + pack("<I", index))

    # Dispatch

    def _save(self, obj):
        self._out.end_object()
        pid = self.persistent_id(obj)
        if pid is not None:
            if self.bin:
                self._save(pid)
                self._write(op.BINPERSID)
            else:
                self._write(pid_line(pid))
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._refer(known[0])
            return
        reduced = NotImplemented
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            kind = type(obj)
            save = _SAVERS.get(kind)
            if save is not None:
                save(self, obj)
                return
            reduced = self._reduce(obj, kind)
            if reduced is None:
                self._save_global(obj)
                return
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._save_reduced(obj, *reduced)

    def _reduce(self, obj, kind):
        """What __reduce_ex__ and its like give; None for classes."""
        reduce = getattr(self, "dispatch_table", copyreg.dispatch_table).get(kind)
        if reduce is not None:
            return reduce(obj)
        if issubclass(kind, type):
            return None
        reduce = getattr(obj, "__reduce_ex__", None)
        if reduce is not None:
            return reduce(self.proto)
        reduce = getattr(obj, "__reduce__", None)
        if reduce is not None:
            return reduce()
        raise PicklingError(f"Can't pickle {kind.__name__!r} object: {obj!r}")

    def _save_reduced(self, obj, func, args, state=None, listitems=None, dictitems=None,
                      state_setter=None):
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        name = getattr(func, "__name__", "")
        if name == "__newobj_ex__" and self.proto >= 4:
            cls, args, kwargs = args
            for part in cls, args, kwargs:
                self._save(part)
            self._write(op.NEWOBJ_EX)
        elif name == "__newobj__" and self.proto >= 2:
            cls, args = args[0], args[1:]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self._save(cls)
            self._save(args)
            self._write(op.NEWOBJ)
        else:
            self._save(func)
            self._save(args)
            self._write(op.REDUCE)
        if id(obj) in self.memo:
            # It was met again inside its own arguments.
            self._write(op.POP)
            self._refer(self.memo[id(obj)][0])
        else:
            self._memoize(obj)
        if listitems is not None:
            self._save_items(listitems)
        if dictitems is not None:
            self._save_pairs(dictitems)
        if state is None:
            return
        if state_setter is None:
            self._save(state)
            self._write(op.BUILD)
        else:
            self._save(state_setter)
            self._save(obj)
            self._save(state)
            self._write(op.TUPLE2 + op.REDUCE + op.POP)

    # Plain values

    def _save_none(self, obj):
        self._write(op.NONE)

    def _save_bool(self, obj):
        if self.proto >= 2:
            self._write(op.NEWTRUE if obj else op.NEWFALSE)
        else:
            self._write(op.INT + (b"01\n" if obj else b"00\n"))

    def _save_int(self, obj):
        if not self.bin:
            self._write(int_line(obj))
        elif 0 <= obj <= 0xFF:
            self._write(op.BININT1 + bytes([obj]))
        elif 0 <= obj <= 0xFFFF:
            self._write(op.BININT2 + pack("<H", obj))
        elif -0x80000000 <= obj <= 0x7FFFFFFF:
            self._write(op.BININT + pack("<i", obj))
        elif self.proto < 2:
            self._write(int_line(obj))
        else:
            data = encode_long(obj)
            if len(data) < 256:
                self._write(op.LONG1 + bytes([len(data)]) + data)
            else:
                self._write(op.LONG4 + pack("<i", len(data)) + data)

    def _save_float(self, obj):
        self._write(op.BINFLOAT + pack(">d", obj) if self.bin
                    else op.FLOAT + repr(obj).encode() + b"\n")

    def _save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self._save_reduced(obj, bytes, ())
            else:
                self._save_reduced(obj, encode, (str(obj, "latin1"), "latin1"))
            return
        self._write_sized(obj, op.SHORT_BINBYTES, op.BINBYTES, op.BINBYTES8)
        self._memoize(obj)

    def _write_sized(self, data, short, medium, long):
        n = len(data)
        if n <= 0xFF and short is not None:
            self._write(short + bytes([n]) + data)
        elif n > 0xFFFFFFFF and self.proto >= 4:
            self._out.write_large(long + pack("<Q", n), data)
        elif n >= _FRAME:
            self._out.write_large(medium + pack("<I", n), data)
        else:
            self._write(medium + pack("<I", n) + data)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self._save_reduced(obj, bytearray, (bytes(obj),) if obj else ())
            return
        self._write(op.BYTEARRAY8 + pack("<Q", len(obj)) + obj)
        self._memoize(obj)

    def _save_str(self, obj):
        if not self.bin:
            self._write(str_line(obj))
        else:
            data = obj.encode("utf-8", "surrogatepass")
            short = op.SHORT_BINUNICODE if self.proto >= 4 else None
            self._write_sized(data, short, op.BINUNICODE, op.BINUNICODE8)
        self._memoize(obj)

    # Containers

    def _save_tuple(self, obj):
        if not obj:
            self._write(op.EMPTY_TUPLE if self.bin else op.MARK + op.TUPLE)
            return
        small = len(obj) <= 3 and self.proto >= 2
        if not small:
            self._write(op.MARK)
        for item in obj:
            self._save(item)
        if id(obj) in self.memo:
            # It contains itself by way of something else, and is there already.
            self._write(op.POP * len(obj) if small
                        else op.POP_MARK if self.bin else op.POP * (len(obj) + 1))
            self._refer(self.memo[id(obj)][0])
            return
        self._write((op.TUPLE1, op.TUPLE2, op.TUPLE3)[len(obj) - 1] if small else op.TUPLE)
        self._memoize(obj)

    def _save_list(self, obj):
        self._write(op.EMPTY_LIST if self.bin else op.MARK + op.LIST)
        self._memoize(obj)
        self._save_items(obj)

    def _save_items(self, items):
        items = iter(items)
        while batch := list(islice(items, self._batch)):
            if len(batch) == 1:
                self._save(batch[0])
                self._write(op.APPEND)
                continue
            self._write(op.MARK)
            for item in batch:
                self._save(item)
            self._write(op.APPENDS)

    def _save_dict(self, obj):
        self._write(op.EMPTY_DICT if self.bin else op.MARK + op.DICT)
        self._memoize(obj)
        self._save_pairs(obj.items())

    def _save_pairs(self, pairs):
        pairs = iter(pairs)
        while batch := list(islice(pairs, self._batch)):
            if len(batch) > 1:
                self._write(op.MARK)
            for key, value in batch:
                self._save(key)
                self._save(value)
            self._write(op.SETITEM if len(batch) == 1 else op.SETITEMS)

    def _save_set(self, obj):
        if self.proto < 4:
            self._save_reduced(obj, set, (list(obj),))
            return
        self._write(op.EMPTY_SET)
        self._memoize(obj)
        items = iter(obj)
        while batch := list(islice(items, _BATCH)):
            self._write(op.MARK)
            for item in batch:
                self._save(item)
            self._write(op.ADDITEMS)

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self._save_reduced(obj, frozenset, (list(obj),))
            return
        self._write(op.MARK)
        for item in obj:
            self._save(item)
        if id(obj) in self.memo:
            self._write(op.POP_MARK)
            self._refer(self.memo[id(obj)][0])
            return
        self._write(op.FROZENSET)
        self._memoize(obj)

    # Classes, functions and other things with a name

    def _save_type(self, obj):
        if obj is type(None):
            self._save_reduced(obj, type, (None,))
        elif obj is type(NotImplemented):
            self._save_reduced(obj, type, (NotImplemented,))
        elif obj is type(...):
            self._save_reduced(obj, type, (...,))
        else:
            self._save_global(obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        if obj is encode:
            self._write(op.GLOBAL + b"_codecs\nencode\n")
            self._memoize(obj)
            return
        module_name = whichmodule(obj, name)
        if "<locals>" in name:
            raise AttributeError(f"Can't pickle local object {name!r}")
        try:
            __import__(module_name, level=0)
            found, parent = find(sys.modules[module_name], name)
        except ImportError:
            raise PicklingError(
                f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        except (KeyError, AttributeError):
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on "
                                f"{module_name} failed") from None
        if found is not obj:
            raise PicklingError(
                f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        code = copyreg._extension_registry.get((module_name, name)) if self.proto >= 2 else None
        if code is not None:
            self._write(op.EXT1 + bytes([code]) if code <= 0xFF
                        else op.EXT2 + pack("<H", code) if code <= 0xFFFF
                        else op.EXT4 + pack("<i", code))
            return
        if self.proto >= 4:
            self._save(module_name)
            self._save(name)
            self._write(op.STACK_GLOBAL)
        elif "." in name:
            self._save_reduced(obj, getattr, (parent, name.rpartition(".")[2]))
            return
        else:
            if self._fix_imports:
                module_name, name = old_name(obj, module_name, name)
            self._write(global_lines(module_name, name, self.proto))
        self._memoize(obj)


_SAVERS = {
    type(None): Pickler._save_none,
    bool: Pickler._save_bool,
    int: Pickler._save_int,
    float: Pickler._save_float,
    bytes: Pickler._save_bytes,
    bytearray: Pickler._save_bytearray,
    str: Pickler._save_str,
    tuple: Pickler._save_tuple,
    list: Pickler._save_list,
    dict: Pickler._save_dict,
    set: Pickler._save_set,
    frozenset: Pickler._save_frozenset,
    type: Pickler._save_type,
    FunctionType: Pickler._save_global,
}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a binary file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return an object as bytes."""
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Read an object from a binary file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors,
                     buffers=buffers).load()
