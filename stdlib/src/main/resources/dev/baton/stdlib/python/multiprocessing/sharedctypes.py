"""Numbers in memory that several processes look into, named by typecodes as in module array."""

import _sharing
from multiprocessing import context, synchronize

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]

_INTEGERS = "bBhHiIlLqQ"
_SIZES = {"c": 1, "b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8,
          "f": 4, "d": 8}


class _Memory:
    """Numbers of one kind, one after the other."""

    def __init__(self, typecode, count):
        if typecode not in _SIZES:
            raise TypeError(f"this type has no size: only typecodes are there, one of "
                            f"{''.join(_SIZES)!r}, not {typecode!r}")
        self._typecode = typecode
        self._look_into(_sharing.Block(_SIZES[typecode] * count))

    def _look_into(self, block):
        self._view = memoryview(block).cast("B").cast(self._typecode)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._typecode, self._view.obj

    def __setstate__(self, state):
        self._typecode, block = state
        self._look_into(block)

    def _fitting(self, value):
        """The value as the memory holds it: ints are cut off."""
        code = self._typecode
        if code in _INTEGERS:
            if not hasattr(value, "__index__"):
                raise TypeError(
                    f"{type(value).__name__!r} object cannot be interpreted as an integer")
            bits = 8 * _SIZES[code]
            value = value.__index__() & ((1 << bits) - 1)
            return value - (1 << bits) if code.islower() and value >> (bits - 1) else value
        if code == "c":
            if isinstance(value, int):
                value = bytes([value])
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise TypeError("one character bytes, bytearray, or an integer in range(256) "
                                "expected")
            return bytes(value)
        if not isinstance(value, (int, float)) and not hasattr(value, "__float__"):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        return float(value)


class _RawValue(_Memory):
    """One number in shared memory."""

    @property
    def value(self):
        """The number."""
        return self._view[0]

    @value.setter
    def value(self, value):
        self._view[0] = self._fitting(value)

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self.value!r})"


class _RawArray(_Memory):
    """Numbers in shared memory."""

    def __len__(self):
        return len(self._view)

    def __getitem__(self, place):
        if isinstance(place, slice):
            part = self._view[place]
            return part.tobytes() if self._typecode == "c" else part.tolist()
        return self._view[self._checked(place)]

    def __setitem__(self, place, value):
        if isinstance(place, slice):
            places = range(len(self))[place]
            if len(places) != len(value):
                raise ValueError("Can only assign sequence of same size")
            for place, one in zip(places, value):
                self._view[place] = self._fitting(one)
        else:
            self._view[self._checked(place)] = self._fitting(value)

    def _checked(self, place):
        if not -len(self) <= place < len(self):
            raise IndexError("invalid index")
        return place

    def __iter__(self):
        for place in range(len(self)):
            yield self._view[place]


class _RawText(_RawArray):
    """Characters in shared memory."""

    @property
    def raw(self):
        """All of the bytes."""
        return self._view.tobytes()

    @raw.setter
    def raw(self, value):
        if len(value) > len(self):
            raise ValueError("byte string too long")
        self[:len(value)] = value

    @property
    def value(self):
        """The bytes before the first zero."""
        return self.raw.split(b"\0", 1)[0]

    @value.setter
    def value(self, value):
        if len(value) > len(self):
            raise ValueError("byte string too long")
        self[:len(value)] = value
        if len(value) < len(self):
            self[len(value)] = 0


def RawValue(typecode_or_type, *args):
    """Return a number in shared memory; args is its first value."""
    made = _RawValue(typecode_or_type, 1)
    if args:
        made.value = args[0]
    return made


def RawArray(typecode_or_type, size_or_initializer):
    """Return numbers in shared memory: so many zeros, or those of a sequence."""
    kind = _RawText if typecode_or_type == "c" else _RawArray
    if isinstance(size_or_initializer, int):
        if size_or_initializer < 0:
            raise ValueError("Array length must be >= 0")
        return kind(typecode_or_type, size_or_initializer)
    values = list(size_or_initializer)
    made = kind(typecode_or_type, len(values))
    made[:] = values
    return made


def copy(obj):
    """Return a copy of the memory, without a lock."""
    raw = getattr(obj, "_obj", obj)
    if isinstance(raw, _RawArray):
        return RawArray(raw._typecode, list(raw))
    return RawValue(raw._typecode, raw.value)


def Value(typecode_or_type, *args, lock=True, ctx=None):
    """Return a number in shared memory with a lock; without one if lock is false."""
    return _locked(RawValue(typecode_or_type, *args), lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    """Return numbers in shared memory with a lock; without one if lock is false."""
    return _locked(RawArray(typecode_or_type, size_or_initializer), lock, ctx)


def _locked(raw, lock, ctx):
    if lock is False:
        return raw
    if lock is True or lock is None:
        lock = None
    elif not hasattr(lock, "acquire"):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return synchronized(raw, lock, ctx)


def synchronized(obj, lock=None, ctx=None):
    """Return the memory with a lock."""
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    if isinstance(obj, _RawText):
        return SynchronizedString(obj, lock, ctx)
    if isinstance(obj, _RawArray):
        return SynchronizedArray(obj, lock, ctx)
    return Synchronized(obj, lock, ctx)


class SynchronizedBase:
    """Memory and the lock by which processes agree who uses it."""

    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._set_lock(lock or synchronize.RLock())

    def _set_lock(self, lock):
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._obj, self._lock

    def __setstate__(self, state):
        self._obj = state[0]
        self._set_lock(state[1])

    def get_obj(self):
        """Return the memory without the lock."""
        return self._obj

    def get_lock(self):
        """Return the lock."""
        return self._lock

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj}>"


def _guarded(name, doc):
    """A property of the memory, read and written under the lock."""

    def read(self):
        with self._lock:
            return getattr(self._obj, name)

    def write(self, value):
        with self._lock:
            setattr(self._obj, name, value)

    return property(read, write, doc=doc)


class Synchronized(SynchronizedBase):
    """A number and its lock."""

    value = _guarded("value", "The number.")


class SynchronizedArray(SynchronizedBase):
    """Numbers and their lock."""

    def __len__(self):
        return len(self._obj)

    def __getitem__(self, place):
        with self._lock:
            return self._obj[place]

    def __setitem__(self, place, value):
        with self._lock:
            self._obj[place] = value

    def __iter__(self):
        for place in range(len(self)):
            yield self[place]


class SynchronizedString(SynchronizedArray):
    """Characters and their lock."""

    value = _guarded("value", "The bytes before the first zero.")
    raw = _guarded("raw", "All of the bytes.")
