"""Recorded and expected calls, and a few special values, for `unittest.mock`."""

__unittest = True


class _Sentinel:
    """A unique object with a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return _sentinel_named, (self.name,)


def _sentinel_named(name):
    return getattr(sentinel, name)


class _Sentinels:
    """Gives a unique object for every attribute name."""

    def __init__(self):
        self._known = {}

    def __getattr__(self, name):
        if name in ("__bases__", "_known"):
            raise AttributeError(name)
        return self._known.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


def is_async(obj):
    """Whether calls of an object make coroutines, as far as the object tells."""
    known = getattr(type(obj), "_mock_is_async", None)
    if known is not None:
        return known
    code = getattr(getattr(obj, "__func__", obj), "__code__", None)
    return bool(getattr(code, "co_flags", 0) & 0x80)


def format_call(name, args, kwargs):
    """How a call is shown."""
    texts = [repr(arg) for arg in args]
    texts += [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(texts)})"


def _parts(value):
    """(name or None, args, kwargs) of a call written as a tuple of one to three parts."""
    name, args, kwargs = None, (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class _Call(tuple):
    """A call: (name, args, kwargs), or (args, kwargs) for call_args.

    The object `call` makes the same for comparisons: call(1, a=2), call.method(3).  It is
    equal to shorter tuples that say the same.
    """

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        given, args, kwargs = _parts(value)
        name = name if given is None else given
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        if length > 3 or length == 0 and len(self) == 0:
            return False
        my_name, my_args, my_kwargs = _parts(self)
        name, args, kwargs = _parts(other)
        if length == 1 and isinstance(other[0], str):
            return name == (my_name or "") and (my_args, my_kwargs) == ((), {})
        if len(self) == 3 and (my_name or "") != (name or ""):
            if not (name is None and length <= 2):
                return False
            if my_name:
                return False
        # The expectation may hold values that decide themselves what they are equal to.
        return (args, kwargs) == (my_args, my_kwargs)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        name = self._mock_name
        if name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((name, args, kwargs), name=name + "()", parent=self)

    def __getattr__(self, attr):
        name = attr if self._mock_name is None else f"{self._mock_name}.{attr}"
        return _Call(name=name, parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in ("count", "index"):  # Those of tuple would hide methods of mocks.
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        """The positional arguments."""
        return self[-2]

    @property
    def kwargs(self):
        """The keyword arguments."""
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name = self[0] if len(self) == 3 else ""
        if not name:
            name = "call"
        elif name.startswith("()"):
            name = "call" + name
        else:
            name = "call." + name
        return format_call(name, self[-2], self[-1])

    def call_list(self):
        """Return the list of the calls in a chain such as call.a().b()."""
        calls, thing = [], self
        while thing is not None:
            if thing._mock_from_kall:
                calls.append(thing)
            thing = thing._mock_parent
        return CallList(reversed(calls))


call = _Call(from_kall=False)


class CallList(list):
    """A list of calls; `in` also finds a list of consecutive calls."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any([self[start:start + len(value)] == value
                    for start in range(len(self) - len(value) + 1)])

    def __repr__(self):
        import pprint

        return pprint.pformat(list(self))
