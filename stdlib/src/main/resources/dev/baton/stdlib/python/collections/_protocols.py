"""The abstract classes that are recognised by their methods, and Callable."""

from abc import ABCMeta, abstractmethod

__name__ = "collections.abc"  # where the classes defined here are to be found

GenericAlias = type(list[int])


def _recognises(*names):
    """Make the __subclasshook__ of a class that accepts whatever defines these methods.

    A method set to None counts as absent. Derived classes inherit the hook but do not apply it:
    they may demand more than these methods.
    """

    def __subclasshook__(cls, C):
        if "__subclasshook__" not in cls.__dict__:
            return NotImplemented
        mro = C.__mro__
        for name in names:
            for klass in mro:
                if name in klass.__dict__:
                    if klass.__dict__[name] is None:
                        return NotImplemented
                    break
            else:
                return NotImplemented
        return True

    return classmethod(__subclasshook__)


class Hashable(metaclass=ABCMeta):
    """Objects with a hash value."""

    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0

    __subclasshook__ = _recognises("__hash__")


class Awaitable(metaclass=ABCMeta):
    """What await takes."""

    __slots__ = ()

    @abstractmethod
    def __await__(self):
        yield

    __subclasshook__ = _recognises("__await__")
    __class_getitem__ = classmethod(GenericAlias)


class Coroutine(Awaitable):
    """Awaitables that can be run step by step."""

    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Resume the coroutine with a value; return what it yields next or raise StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Resume the coroutine with an exception; return what it yields next, or raise."""
        raise _exception_to_throw(typ, val, tb)

    def close(self):
        """Make the coroutine end through GeneratorExit."""
        _close(self, "coroutine ignored GeneratorExit")

    __subclasshook__ = _recognises("__await__", "send", "throw", "close")


def _exception_to_throw(typ, val, tb):
    if val is None:
        if tb is None:
            return typ
        val = typ()
    return val if tb is None else val.with_traceback(tb)


def _close(running, complaint):
    try:
        running.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError(complaint)


class AsyncIterable(metaclass=ABCMeta):
    """What async for takes."""

    __slots__ = ()

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()

    __subclasshook__ = _recognises("__aiter__")
    __class_getitem__ = classmethod(GenericAlias)


class AsyncIterator(AsyncIterable):
    """Asynchronous iterators."""

    __slots__ = ()

    @abstractmethod
    async def __anext__(self):
        """Return the next item or raise StopAsyncIteration."""
        raise StopAsyncIteration

    def __aiter__(self):
        return self

    __subclasshook__ = _recognises("__anext__", "__aiter__")


class AsyncGenerator(AsyncIterator):
    """Asynchronous iterators that take values and exceptions."""

    __slots__ = ()

    async def __anext__(self):
        """Return the next item or raise StopAsyncIteration."""
        return await self.asend(None)

    @abstractmethod
    async def asend(self, value):
        """Resume with a value; return what is yielded next or raise StopAsyncIteration."""
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Resume with an exception; return what is yielded next, or raise."""
        raise _exception_to_throw(typ, val, tb)

    async def aclose(self):
        """Make the generator end through GeneratorExit."""
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")

    __subclasshook__ = _recognises("__aiter__", "__anext__", "asend", "athrow", "aclose")


class Iterable(metaclass=ABCMeta):
    """What for takes."""

    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        while False:
            yield None

    __subclasshook__ = _recognises("__iter__")
    __class_getitem__ = classmethod(GenericAlias)


class Iterator(Iterable):
    """What gives the items one after the other."""

    __slots__ = ()

    @abstractmethod
    def __next__(self):
        """Return the next item or raise StopIteration."""
        raise StopIteration

    def __iter__(self):
        return self

    __subclasshook__ = _recognises("__iter__", "__next__")


class Reversible(Iterable):
    """What reversed() takes."""

    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        while False:
            yield None

    __subclasshook__ = _recognises("__reversed__", "__iter__")


class Generator(Iterator):
    """Iterators that take values and exceptions."""

    __slots__ = ()

    def __next__(self):
        """Return the next item or raise StopIteration."""
        return self.send(None)

    @abstractmethod
    def send(self, value):
        """Resume with a value; return what is yielded next or raise StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Resume with an exception; return what is yielded next, or raise."""
        raise _exception_to_throw(typ, val, tb)

    def close(self):
        """Make the generator end through GeneratorExit."""
        _close(self, "generator ignored GeneratorExit")

    __subclasshook__ = _recognises("__iter__", "__next__", "send", "throw", "close")


class Sized(metaclass=ABCMeta):
    """What has a length."""

    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0

    __subclasshook__ = _recognises("__len__")


class Container(metaclass=ABCMeta):
    """What the operator in can look into."""

    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False

    __subclasshook__ = _recognises("__contains__")
    __class_getitem__ = classmethod(GenericAlias)


class Collection(Sized, Iterable, Container):
    """Sized iterable containers."""

    __slots__ = ()

    __subclasshook__ = _recognises("__len__", "__iter__", "__contains__")


class Buffer(metaclass=ABCMeta):
    """What gives access to its memory as a memoryview."""

    __slots__ = ()

    @abstractmethod
    def __buffer__(self, flags: int, /) -> memoryview:
        raise NotImplementedError

    __subclasshook__ = _recognises("__buffer__")


for _kind in (bytes, bytearray, memoryview):
    if not issubclass(_kind, Buffer):
        Buffer.register(_kind)
del _kind


class _CallableGenericAlias(GenericAlias):
    """Callable[[A, B], R]: the arguments A, B, R are kept flat, and shown as they were written."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if isinstance(parameters, (tuple, list)):
            args = (*parameters, result)
        elif not _stands_for_parameters(parameters):
            raise TypeError(
                "Expected a list of types, an ellipsis, ParamSpec, or Concatenate."
                f" Got {parameters}"
            )
        return super().__new__(cls, origin, args)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _stands_for_parameters(args[0]):
            return super().__repr__()
        shown = ", ".join([_show_argument(arg) for arg in args[:-1]])
        return f"collections.abc.Callable[[{shown}], {_show_argument(args[-1])}]"

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _stands_for_parameters(args[0])):
            args = list(args[:-1]), args[-1]
        return _CallableGenericAlias, (Callable, args)

    def __getitem__(self, item):
        if not isinstance(item, tuple):
            item = (item,)
        args = super().__getitem__(item).__args__
        if not isinstance(args[0], (tuple, list)):
            args = list(args[:-1]), args[-1]
        return _CallableGenericAlias(Callable, args)


def _stands_for_parameters(obj):
    if obj is ...:
        return True
    if isinstance(obj, list):
        return False
    kind = type(obj)
    return kind.__module__ in ("typing", "_typing") and kind.__name__ in (
        "ParamSpec",
        "_ConcatenateGenericAlias",
    )


def _show_argument(arg):
    if isinstance(arg, GenericAlias) or not isinstance(arg, type):
        return "..." if arg is ... else repr(arg)
    if arg.__module__ == "builtins":
        return arg.__qualname__
    return f"{arg.__module__}.{arg.__qualname__}"


class Callable(metaclass=ABCMeta):
    """What can be called."""

    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    __subclasshook__ = _recognises("__call__")
    __class_getitem__ = classmethod(_CallableGenericAlias)
