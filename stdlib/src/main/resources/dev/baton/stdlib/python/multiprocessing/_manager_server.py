"""What runs in the process of a manager."""

import threading

import _parcels
from queue import Queue

__all__ = []


class Namespace:
    """An object with attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f"{name}={value!r}" for name, value in self.__dict__.items()
                       if not name.startswith("_"))
        return f"{type(self).__name__}({', '.join(shown)})"


class Value:
    """An object with one attribute, value."""

    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        """Return the value."""
        return self._value

    def set(self, value):
        """Change the value."""
        self._value = value

    value = property(get, set, doc="The value.")

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"


def Array(typecode, sequence, lock=True):
    """Return an array of module array."""
    import array

    return array.array(typecode, sequence)


def Pool(*args, **kwds):
    """Return a pool of processes."""
    from multiprocessing.pool import Pool

    return Pool(*args, **kwds)


class _Server:
    """The objects of a manager by their numbers."""

    def __init__(self, registry):
        self._registry = registry
        self._objects = {}
        self._lock = threading.Lock()
        self._last = 0

    def _keep(self, typeid, obj, exposed, to_typeid):
        with self._lock:
            self._last += 1
            self._objects[self._last] = obj, exposed, to_typeid or {}
            return self._last

    def create(self, typeid, args, kwds):
        """Make an object; return its number."""
        callable, exposed, to_typeid = self._registry[typeid]
        obj = args[0] if callable is None else callable(*args, **kwds)
        return self._keep(typeid, obj, exposed, to_typeid)

    def call(self, ident, method, args, kwds):
        """Call a method of an object; return the kind of the answer and the answer."""
        obj, exposed, to_typeid = self._objects[ident]
        if method == "#value":
            return "value", obj
        if method == "#methods":
            return "value", exposed or [name for name in dir(obj) if name[0] != "_"
                                        and callable(getattr(obj, name))]
        if method == "__repr__":
            return "value", repr(obj)
        result = getattr(obj, method)(*args, **kwds)
        if method in to_typeid:
            return "proxy", (to_typeid[method],
                             self._keep(to_typeid[method], result, None, None))
        if method == "__imul__":
            return "value", None
        return "value", list(result) if type(result) in _COPIED_AS_LISTS else result

    def talk(self, line):
        """Answer requests until the other end is closed."""
        import traceback

        while True:
            try:
                ident, method, args, kwds = line.recv()
            except EOFError:
                return
            except Exception:
                line.send(("trouble", traceback.format_exc()))
                continue
            try:
                answer = (("value", self.create(method, args, kwds)) if ident is None
                          else self.call(ident, method, args, kwds))
            except Exception as error:
                answer = "error", error
            try:
                line.send(answer)
            except Exception:
                line.send(("trouble", traceback.format_exc()))


_COPIED_AS_LISTS = type({}.keys()), type({}.values()), type({}.items()), type(reversed([]))


def serve(door, registry, initializer, initargs):
    """The work of a manager's process: let in who comes, until the door is closed."""
    if initializer is not None:
        initializer(*initargs)
    server = _Server(registry)
    while (found := door.box.get()) is not None:
        line = _parcels.unpack(*found[:2])
        threading.Thread(target=server.talk, args=(line,), daemon=True).start()
