"""Objects that live in a process of their own, and proxies by which others use them.

The manager's process has a mailbox; who wants to talk to it puts one end of a new line in and is
served by a thread of its own. A request is a number of an object, a method and arguments; the
answer is a kind and a value.
"""

import threading

import _sharing
from multiprocessing import context, reduction, util
from multiprocessing._manager_server import Namespace, serve
from multiprocessing.connection import Pipe

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Token", "SharedMemoryManager"]


class RemoteError(Exception):
    """Something went wrong in the manager that is no exception of the object itself."""

    def __str__(self):
        line = "-" * 75
        return f"\n{line}\n{self.args[0]}{line}"


class Token:
    """What identifies an object of a manager."""

    __slots__ = ("typeid", "address", "id")

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __getstate__(self):
        return self.typeid, self.address, self.id

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return f"{type(self).__name__}(typeid={self.typeid!r}, id={self.id:#x})"


# Each thread has a line of its own to each manager: (process, door's identity) -> connection.
_lines = threading.local()


def _line_to(door):
    lines = _lines.__dict__.setdefault("lines", {})
    known = lines.get(id(door))
    if known is None:
        here, there = Pipe()
        parcel = reduction.pack(there)
        if door.abandoned or door.ended:
            reduction.forget(parcel)
            raise ConnectionRefusedError(111, "Connection refused")
        door.put(*parcel)
        there.close()
        # The door is kept too: its identity must not become that of another one.
        known = lines[id(door)] = here, door
    return known[0]


def _ask(door, *request):
    """Send a request and return the answer, or raise what it says."""
    line = _line_to(door)
    try:
        line.send(request)
        kind, value = line.recv()
    except (EOFError, OSError):
        _lines.lines.pop(id(door), None)
        raise
    if kind == "error":
        raise value
    if kind == "trouble":
        raise RemoteError(value)
    return kind, value


class BaseProxy:
    """Stands for an object of a manager."""

    def __init__(self, token, manager=None):
        self._token = token
        self._manager = manager

    def _callmethod(self, methodname, args=(), kwds={}):
        """Call a method of the object and return a copy of its result."""
        kind, value = _ask(self._token.address, self._token.id, methodname, args, kwds)
        if kind == "proxy":
            typeid, ident = value
            return _proxy_types[typeid](Token(typeid, self._token.address, ident), self._manager)
        return value

    def _getvalue(self):
        """Return a copy of the object."""
        return self._callmethod("#value")

    def __reduce__(self):
        return _rebuild, (type(self), self._token, self.__dict__.get("_exposed"))

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self):
        try:
            return self._callmethod("__repr__")
        except Exception:
            return f"{repr(self)[:-1]}; '__str__()' failed>"


def _rebuild(kind, token, exposed):
    made = kind.__new__(kind)
    BaseProxy.__init__(made, token)
    if exposed is not None:
        made._exposed = exposed
    return made


def MakeProxyType(name, exposed):
    """Return a class of proxies with methods of the given names."""
    def forward(method):
        def call(self, /, *args, **kwds):
            return self._callmethod(method, args, kwds)

        call.__name__ = method
        return call

    names = {method: forward(method) for method in exposed}
    made = type(name, (BaseProxy,), {**names, "_exposed_": tuple(exposed)})
    made.__module__ = __name__
    return made


class _AutoProxy(BaseProxy):
    """A proxy with the public methods of its object, which are asked for first."""

    def _methods(self):
        if "_exposed" not in self.__dict__:
            self._exposed = self._callmethod("#methods")
        return self._exposed

    def __getattr__(self, name):
        if name.startswith("_") or name not in self._methods():
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return lambda *args, **kwds: self._callmethod(name, args, kwds)


def AutoProxy(token, manager=None):
    """Return a proxy with the public methods of the object."""
    return _AutoProxy(token, manager)


class IteratorProxy(BaseProxy):
    """Stands for an iterator or generator."""

    _exposed_ = ("__next__", "send", "throw", "close")

    def __iter__(self):
        return self

    def __next__(self, *args):
        return self._callmethod("__next__", args)

    def send(self, *args):
        """Send a value into the generator."""
        return self._callmethod("send", args)

    def throw(self, *args):
        """Raise an exception in the generator."""
        return self._callmethod("throw", args)

    def close(self, *args):
        """End the generator."""
        return self._callmethod("close", args)


class AcquirerProxy(BaseProxy):
    """Stands for a lock or semaphore."""

    _exposed_ = ("acquire", "release")

    def acquire(self, blocking=True, timeout=None):
        """Take it."""
        args = (blocking,) if timeout is None else (blocking, timeout)
        return self._callmethod("acquire", args)

    def release(self):
        """Give it back."""
        return self._callmethod("release")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, *exc_info):
        return self._callmethod("release")


class ConditionProxy(AcquirerProxy):
    """Stands for a condition."""

    _exposed_ = ("acquire", "release", "wait", "notify", "notify_all")

    def wait(self, timeout=None):
        """Wait to be notified."""
        return self._callmethod("wait", (timeout,))

    def notify(self, n=1):
        """Let n of those go on that wait."""
        return self._callmethod("notify", (n,))

    def notify_all(self):
        """Let all go on that wait."""
        return self._callmethod("notify_all")

    def wait_for(self, predicate, timeout=None):
        """Wait until predicate() is true."""
        import time

        end = None if timeout is None else time.monotonic() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result


EventProxy = MakeProxyType("EventProxy", ("is_set", "set", "clear", "wait"))


class BarrierProxy(MakeProxyType("BarrierProxy", ("wait", "abort", "reset"))):
    """Stands for a barrier."""

    _exposed_ = ("__getattribute__", "wait", "abort", "reset")

    @property
    def parties(self):
        """How many have to gather."""
        return self._callmethod("__getattribute__", ("parties",))

    @property
    def n_waiting(self):
        """How many wait at this moment."""
        return self._callmethod("__getattribute__", ("n_waiting",))

    @property
    def broken(self):
        """Is the barrier broken?"""
        return self._callmethod("__getattribute__", ("broken",))


class NamespaceProxy(BaseProxy):
    """Stands for an object with attributes."""

    _exposed_ = ("__getattribute__", "__setattr__", "__delattr__")

    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return self._callmethod("__getattribute__", (key,))

    def __setattr__(self, key, value):
        if key[0] == "_":
            object.__setattr__(self, key, value)
        else:
            self._callmethod("__setattr__", (key, value))

    def __delattr__(self, key):
        if key[0] == "_":
            object.__delattr__(self, key)
        else:
            self._callmethod("__delattr__", (key,))


class ValueProxy(BaseProxy):
    """Stands for an object with one attribute, value."""

    _exposed_ = ("get", "set")

    def get(self):
        """Return the value."""
        return self._callmethod("get")

    def set(self, value):
        """Change the value."""
        return self._callmethod("set", (value,))

    value = property(get, set, doc="The value.")


class ListProxy(MakeProxyType("BaseListProxy", (
        "__add__", "__contains__", "__delitem__", "__getitem__", "__len__", "__mul__",
        "__reversed__", "__rmul__", "__setitem__", "append", "count", "extend", "index",
        "insert", "pop", "remove", "reverse", "sort", "__imul__"))):
    """Stands for a list."""

    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self


DictProxy = MakeProxyType("DictProxy", (
    "__contains__", "__delitem__", "__getitem__", "__iter__", "__len__", "__setitem__", "clear",
    "copy", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values"))
ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))


class PoolProxy(MakeProxyType("BasePoolProxy", (
        "apply", "apply_async", "close", "imap", "imap_unordered", "join", "map", "map_async",
        "starmap", "starmap_async", "terminate"))):
    """Stands for a pool."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.terminate()


# The classes of proxies by the names of what they stand for, of all managers.
_proxy_types = {"Iterator": IteratorProxy, "AsyncResult": MakeProxyType(
    "AsyncResultProxy", ("get", "ready", "successful", "wait"))}


class BaseManager:
    """Starts a process that keeps objects; subclasses say of which kinds, by register()."""

    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *,
                 shutdown_timeout=1.0):
        if address is not None:
            raise ValueError("a manager here has no address: it serves processes of this JVM")
        self._ctx = ctx or context._default_context.get_context()
        self._door = _sharing.Mailbox()
        self._process = None
        self._ended = False
        self._shutdown_timeout = shutdown_timeout

    def start(self, initializer=None, initargs=()):
        """Start the process."""
        if self._ended:
            raise context.ProcessError("Manager has shut down")
        if self._process is not None:
            raise context.ProcessError("Already started server")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        registry = {typeid: (entry[0], *entry[2:]) for typeid, entry in self._registry.items()}
        self._process = self._ctx.Process(
            target=serve, args=(_Door(self._door), registry, initializer, initargs), daemon=True)
        self._process.name = type(self).__name__ + "-" + self._process.name.rpartition("-")[2]
        self._process.start()
        self.shutdown = util.Finalize(
            self, type(self)._finalize, (self._process, self._door, self._shutdown_timeout),
            exitpriority=0)

    @staticmethod
    def _finalize(server, door, timeout):
        """End the process: kindly, then not."""
        door.end()
        server.join(timeout)
        if server.is_alive():
            server.terminate()
            server.join()

    def connect(self):
        """There is nothing to connect to."""
        raise NotImplementedError("a manager here serves processes of this JVM, "
                                  "which get its proxies as arguments")

    def get_server(self):
        """There is no server without the process."""
        raise NotImplementedError("a manager here runs in a process that start() starts")

    @property
    def address(self):
        """None: a manager here has no address."""
        return None

    def join(self, timeout=None):
        """Wait until the process has ended."""
        if self._process is not None:
            self._process.join(timeout)

    def _require_started(self):
        if self._process is None:
            raise AssertionError("server not yet started")
        if not self.shutdown.still_active():
            raise context.ProcessError("Manager has shut down")

    def _create(self, typeid, args, kwds):
        self._require_started()
        _, ident = _ask(self._door, None, typeid, args, kwds)
        return Token(typeid, self._door, ident)

    def __enter__(self):
        if self._process is None:
            self.start()
        return self

    def __exit__(self, *exc_info):
        self.shutdown()

    def __reduce__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object: pass proxies on")

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None,
                 method_to_typeid=None, create_method=True):
        """Let managers make objects by a callable, and give them a method that does so."""
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = MakeProxyType(f"AutoProxy[{typeid}]", exposed) if exposed else AutoProxy
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        cls._registry[typeid] = callable, proxytype, exposed, method_to_typeid
        _proxy_types[typeid] = proxytype
        if create_method:
            def create(self, /, *args, **kwds):
                return proxytype(self._create(typeid, args, kwds), self)

            create.__name__ = typeid
            create.__doc__ = f"Make a {typeid} in the manager and return its proxy."
            setattr(cls, typeid, create)


class _Door:
    """A mailbox on its way to the process that will look into it."""

    def __init__(self, box):
        self.box = box


class SyncManager(BaseManager):
    """Keeps what processes meet at: locks and queues, lists and dicts."""


class SharedMemoryManager:
    """Makes shared memory, which goes with the manager."""

    def __init__(self, *args, **kwargs):
        self._names = []

    def start(self, *args, **kwargs):
        """Nothing to start: the memory needs no process."""

    def SharedMemory(self, size):
        """Return new shared memory of a size in bytes."""
        from multiprocessing.shared_memory import SharedMemory

        made = SharedMemory(create=True, size=size)
        self._names.append(made.name)
        return made

    def ShareableList(self, sequence):
        """Return a new list in shared memory."""
        from multiprocessing.shared_memory import ShareableList

        made = ShareableList(sequence)
        self._names.append(made.shm.name)
        return made

    def shutdown(self):
        """Forget the names of the memory."""
        while self._names:
            _sharing.remove_block(self._names.pop())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.shutdown()


def _register_all():
    from multiprocessing import _manager_server as made

    for typeid, callable, proxytype in (
            ("Queue", made.Queue, None), ("JoinableQueue", made.Queue, None),
            ("Event", threading.Event, EventProxy), ("Lock", threading.Lock, AcquirerProxy),
            ("RLock", threading.RLock, AcquirerProxy),
            ("Semaphore", threading.Semaphore, AcquirerProxy),
            ("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy),
            ("Condition", threading.Condition, ConditionProxy),
            ("Barrier", threading.Barrier, BarrierProxy), ("Pool", made.Pool, PoolProxy),
            ("list", list, ListProxy), ("dict", dict, DictProxy),
            ("Value", made.Value, ValueProxy), ("Array", made.Array, ArrayProxy),
            ("Namespace", Namespace, NamespaceProxy)):
        SyncManager.register(typeid, callable, proxytype)
    DictProxy._method_to_typeid_ = {"__iter__": "Iterator"}
    SyncManager._registry["dict"] = dict, DictProxy, None, {"__iter__": "Iterator"}
    asynchronous = {name: "AsyncResult" for name in ("apply_async", "map_async", "starmap_async")}
    lazy = {name: "Iterator" for name in ("imap", "imap_unordered")}
    SyncManager._registry["Pool"] = made.Pool, PoolProxy, None, {**asynchronous, **lazy}


_register_all()
