"""Weak references, containers that hold their contents weakly, and finalizers.

Callbacks for dead objects come when the collector has found them, in no particular order and
perhaps much later. So the containers drop dead entries through callbacks and also skip them
wherever they look.
"""

from _weakref import getweakrefcount, getweakrefs, ref
from _weakrefset import WeakSet
from collections.abc import MutableMapping, MutableSet

__all__ = [
    "CallableProxyType",
    "ProxyType",
    "ProxyTypes",
    "ReferenceType",
    "WeakKeyDictionary",
    "WeakMethod",
    "WeakSet",
    "WeakValueDictionary",
    "finalize",
    "getweakrefcount",
    "getweakrefs",
    "proxy",
    "ref",
]

ReferenceType = ref


def __getattr__(name):
    if name in ("CallableProxyType", "ProxyType", "ProxyTypes", "proxy"):
        import _weakproxy

        globals().update(
            CallableProxyType=_weakproxy.CallableProxyType,
            ProxyType=_weakproxy.ProxyType,
            ProxyTypes=(_weakproxy.ProxyType, _weakproxy.CallableProxyType),
            proxy=_weakproxy.proxy,
        )
        return globals()[name]
    raise AttributeError(f"module 'weakref' has no attribute {name!r}")


_absent = object()

MutableSet.register(WeakSet)


class WeakMethod(ref):
    """A weak reference to a bound method, alive as long as its object and its function are."""

    __slots__ = ("_func_ref", "_method_type", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            instance = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError(
                f"argument should be a bound method, not {type(meth)}"
            ) from None

        def on_death(_):
            # Two referents can die, the callback is owed once; `self_ref` avoids a cycle.
            self = self_ref()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, instance, on_death)
        self._func_ref = ref(function, on_death)
        self._method_type = type(meth)
        self._alive = True
        self_ref = ref(self)
        return self

    def __call__(self):
        instance = super().__call__()
        function = self._func_ref()
        if instance is None or function is None:
            return None
        return self._method_type(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows the key under which a WeakValueDictionary keeps it."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = super().__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakMapping(MutableMapping):
    """What the two weak dictionaries share: `data` is a dict one side of which holds references.

    Iteration goes over a snapshot of `data`, so entries may vanish meanwhile. Subclasses say in
    _live() how an entry of `data` becomes an item, or that it is dead.
    """

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _live(self):
        raise NotImplementedError

    def __iter__(self):
        for key, _ in self._live():
            yield key

    keys = __iter__

    def values(self):
        """Iterate over the values of the live entries."""
        for _, value in self._live():
            yield value

    def items(self):
        """Iterate over the (key, value) pairs of the live entries."""
        return self._live()

    def __len__(self):
        return sum(1 for _ in self._live())

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def copy(self):
        """Return a dictionary of the same class with the same live entries."""
        return self.__class__(dict(self._live()))

    __copy__ = copy

    def get(self, key, default=None):
        """Return the value of the key, or the default."""
        try:
            return self[key]
        except KeyError:
            return default

    def __or__(self, other):
        if not isinstance(other, _mapping_types):
            return NotImplemented
        merged = self.copy()
        merged.update(other)
        return merged

    def __ror__(self, other):
        if not isinstance(other, _mapping_types):
            return NotImplemented
        merged = self.__class__()
        merged.update(other)
        merged.update(self)
        return merged

    def __ior__(self, other):
        self.update(other)
        return self


_mapping_types = (dict, MutableMapping)


class WeakValueDictionary(_WeakMapping):
    """A mapping whose entries vanish with their values."""

    def __init__(self, other=(), /, **kw):
        owner = ref(self)

        def remove(dead):
            self = owner()
            if self is not None:
                self._drop(dead)

        self._remove = remove
        super().__init__(other, **kw)

    def _drop(self, dead):
        """Remove the entry of a dead reference, unless the key has got a new value meanwhile."""
        data = self.data
        removed = data.pop(dead.key, None)
        if removed is not None and removed is not dead:
            data.setdefault(dead.key, removed)

    def _live(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __deepcopy__(self, memo):
        from copy import deepcopy

        duplicate = self.__class__()
        for key, value in self._live():
            duplicate[deepcopy(key, memo)] = value
        return duplicate

    def pop(self, key, default=_absent):
        """Remove a key and return its value, or the default if there is no such live entry."""
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if default is _absent:
            raise KeyError(key)
        return default

    def popitem(self):
        """Remove and return some (key, value) pair; KeyError if there is none."""
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def setdefault(self, key, default=None):
        """Return the value of the key, after giving it the default if there is none."""
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def itervaluerefs(self):
        """Iterate over the references to the values, some of which may be dead."""
        yield from list(self.data.values())

    def valuerefs(self):
        """List the references to the values, some of which may be dead."""
        return list(self.data.values())


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose entries vanish with their keys."""

    def __init__(self, dict=None):
        owner = ref(self)

        def remove(dead):
            self = owner()
            if self is not None:
                self.data.pop(dead, None)

        self._remove = remove
        super().__init__(() if dict is None else dict)

    def _live(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __deepcopy__(self, memo):
        from copy import deepcopy

        duplicate = self.__class__()
        for key, value in self._live():
            duplicate[key] = deepcopy(value, memo)
        return duplicate

    def get(self, key, default=None):
        """Return the value of the key, or the default."""
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        """Remove a key and return its value, or the default given if there is no such key."""
        return self.data.pop(ref(key), *args)

    def popitem(self):
        """Remove and return some (key, value) pair; KeyError if there is none."""
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def setdefault(self, key, default=None):
        """Return the value of the key, after giving it the default if there is none."""
        return self.data.setdefault(ref(key, self._remove), default)

    def keyrefs(self):
        """List the references to the keys, some of which may be dead."""
        return list(self.data)


class finalize:
    """Calls a function when an object has died, or when the program ends, or when called itself.

    The call happens at most once. The finalizer stays alive without being referred to, as long as
    it is pending; `atexit` says whether the end of the program triggers it.
    """

    __slots__ = ()

    # Pending finalizers and what to do, in the order they were made. Taking an entry out (one
    # atomic dict operation) is what gives the right to make the call.
    _registry = {}
    _hooked = False

    def __init__(self, obj, func, /, *args, **kwargs):
        record = _Finalization(ref(obj, self), func, args, kwargs)
        if not finalize._hooked:
            import atexit

            finalize._hooked = True
            atexit.register(finalize._at_exit)
        finalize._registry[self] = record

    def __call__(self, _=None):
        """If still pending, call the function and return its result; otherwise return None."""
        record = finalize._registry.pop(self, None)
        if record is not None:
            return record.func(*record.args, **record.kwargs)

    def detach(self):
        """If still pending, cancel and return (obj, func, args, kwargs); otherwise return None."""
        record = finalize._registry.get(self)
        obj = record and record.reference()
        if obj is not None and finalize._registry.pop(self, None):
            return obj, record.func, record.args, record.kwargs

    def peek(self):
        """If still pending, return (obj, func, args, kwargs); otherwise return None."""
        record = finalize._registry.get(self)
        obj = record and record.reference()
        if obj is not None:
            return obj, record.func, record.args, record.kwargs

    @property
    def alive(self):
        """Whether the call is still to come."""
        return self in finalize._registry

    @property
    def atexit(self):
        """Whether the end of the program triggers the call."""
        record = finalize._registry.get(self)
        return record is not None and record.atexit

    @atexit.setter
    def atexit(self, value):
        record = finalize._registry.get(self)
        if record is not None:
            record.atexit = bool(value)

    def __repr__(self):
        record = finalize._registry.get(self)
        obj = record and record.reference()
        name = type(self).__name__
        if obj is None:
            return f"<{name} object at {id(self):#x}; dead>"
        return f"<{name} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"

    @classmethod
    def _at_exit(cls):
        """Run what is pending, the youngest first, including what these calls add."""
        import sys

        while True:
            pending = [f for f, record in list(cls._registry.items()) if record.atexit]
            if not pending:
                return
            try:
                pending[-1]()
            except Exception:
                sys.excepthook(*sys.exc_info())


class _Finalization:
    __slots__ = ("reference", "func", "args", "kwargs", "atexit")

    def __init__(self, reference, func, args, kwargs):
        self.reference = reference
        self.func = func
        self.args = args
        self.kwargs = kwargs
        self.atexit = True
