"""Mocks whose special methods are there from the start, for `unittest.mock`."""

from ._mock_calls import DEFAULT
from ._mock_objects import _MAGIC_NAMES, Mock, NonCallableMock

__unittest = True

# Special methods that Python treats as missing unless somebody asks for them.
_NOT_PRESET = {"__get__", "__set__", "__delete__", "__reversed__", "__missing__",
               "__subclasses__", "__getformat__", "__repr__", "__dir__", "__format__",
               "__getinitargs__", "__call__", "__next__", "__rdivmod__"}
_PRESET = sorted(_MAGIC_NAMES - _NOT_PRESET)
_RETURN_VALUES = {"__lt__": NotImplemented, "__gt__": NotImplemented,
                  "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1,
                  "__contains__": False, "__len__": 0, "__exit__": False, "__aexit__": False,
                  "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1}


def _configure_identity(mock, method, when_same, otherwise):
    def effect(other):
        value = method.__dict__["_mock_return_value"]
        if value is not DEFAULT:
            return value
        return when_same if mock is other else otherwise

    method.side_effect = effect


def _configure_iter(method):
    def effect():
        value = method.__dict__["_mock_return_value"]
        return iter([]) if value is DEFAULT else iter(value)

    method.side_effect = effect


def _configure_aiter(method):
    def effect():
        value = method.__dict__["_mock_return_value"]
        return _AsyncItems([] if value is DEFAULT else value)

    method.side_effect = effect


class _AsyncItems:
    """The items of an iterable, for async for."""

    def __init__(self, iterable):
        self._items = iter(iterable)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self._items:
            return item
        raise StopAsyncIteration


class _MagicProxy:
    """Creates the mock of a special method when it is first used."""

    def __init__(self, name):
        self.name = name

    def __get__(self, mock, cls=None):
        if mock is None:
            return self
        name = self.name
        method = mock._get_child_mock(name=name, _new_name=name, _new_parent=mock)
        if name in _RETURN_VALUES:
            method.return_value = _RETURN_VALUES[name]
        elif name == "__hash__":
            method.return_value = object.__hash__(mock)
        elif name == "__str__":
            method.return_value = object.__str__(mock)
        elif name == "__sizeof__":
            method.return_value = object.__sizeof__(mock)
        elif name == "__fspath__":
            method.return_value = f"{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}"
        elif name == "__eq__":
            _configure_identity(mock, method, True, NotImplemented)
        elif name == "__ne__":
            _configure_identity(mock, method, False, NotImplemented)
        elif name == "__iter__":
            _configure_iter(method)
        elif name == "__aiter__":
            _configure_aiter(method)
        setattr(type(mock), name, method)
        mock._mock_children[name] = method
        return method


class _MagicMixin:
    """Sets up the special methods, of a spec only those that it has."""

    def _mock_set_up(self):
        cls = type(self)
        allowed = self._mock_methods
        for name in _PRESET:
            if allowed is None or name in allowed:
                setattr(cls, name, _MagicProxy(name))

    def _mock_kind(self, name):
        if name in ("__aenter__", "__aexit__", "__anext__"):
            return self._async_kind
        return NonCallableMock._mock_kind(self, name)

    def mock_add_spec(self, spec, spec_set=False):
        """Restrict the attributes to those of an object, or to a list of names."""
        NonCallableMock.mock_add_spec(self, spec, spec_set)
        cls = type(self)
        for name in _PRESET:
            if name in cls.__dict__ and name not in (self._mock_methods or _PRESET):
                delattr(cls, name)


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""

    __module__ = "unittest.mock"


class MagicMock(_MagicMixin, Mock):
    """A Mock that supports len(), iteration, operators, with and the like from the start."""

    __module__ = "unittest.mock"


NonCallableMagicMock._callable_kind = MagicMock


class PropertyMock(Mock):
    """A mock to be used as a property: reading calls it, writing calls it with the value."""

    __module__ = "unittest.mock"

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)
